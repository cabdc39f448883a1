# SPDX-License-Identifier: EUPL-1.2
"""How long the exact privacy test takes on a thousand people, over all dimensions.

They are merged by team, department and all, and again when late ones and corrections came in.
"""

import sys
from collections.abc import Iterator
from time import perf_counter

from dgw_desktop.domain.privacy import DEFAULT_THRESHOLD
from dgw_desktop.domain.shown_groups import ShownGroups
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.model_file import read_model
from tests.bench.measuring import Row, median, number, run
from tests.thousand_people import merges

MOST_SECONDS = 1


def measure(rounds: int) -> Iterator[Row]:
    """Show what may be shown, dimension by dimension."""
    model = read_model(built_in_model()).model
    questions = [list(merges(dimension.number)) for dimension in model.dimensions]
    samples = []
    for _ in range(rounds):
        start = perf_counter()
        verdicts = [ShownGroups().in_turn(groups, DEFAULT_THRESHOLD)[1] for groups in questions]
        samples.append(perf_counter() - start)
    groups, shown = sum(map(len, verdicts)), sum(map(sum, verdicts))
    seconds = median(samples)
    yield Row(
        "privacy van 1.000 mensen: 20 teams, 4 afdelingen, totaal; opnieuw met laatkomers en "
        "verbeteringen",
        f"{number(seconds, 2)} s ({shown} van {groups} groepen getoond)",
        f"≤ {MOST_SECONDS} s",
        seconds < MOST_SECONDS,
    )


if __name__ == "__main__":
    sys.exit(run(measure, rounds=5))
