# SPDX-License-Identifier: EUPL-1.2
"""How long the exact privacy test takes on a thousand people, over all dimensions.

They are merged by team, department and all, and again when late ones and corrections came in. The
peer only subtracts each of the same groups from each other one, which finds less.
"""

import sys
from collections.abc import Iterator
from itertools import combinations

from dgw_desktop.domain.privacy import DEFAULT_THRESHOLD
from dgw_desktop.domain.shown_groups import ShownGroups
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.model_file import read_model
from tests.bench.measuring import ROUNDS, Row, beside, in_turns, median, number, run
from tests.thousand_people import merges

MOST = 3.0


def measure(rounds: int) -> Iterator[Row]:
    """Show what may be shown, dimension by dimension."""
    model = read_model(built_in_model()).model
    questions = [list(merges(dimension.number)) for dimension in model.dimensions]
    verdicts: list[list[bool]] = []

    def test(_turn: int) -> None:
        nonlocal verdicts
        verdicts = [ShownGroups().in_turn(groups, DEFAULT_THRESHOLD)[1] for groups in questions]

    def subtract(_turn: int) -> None:
        for groups in questions:
            for one, other in combinations(groups, 2):
                len(one - other), len(other - one)

    samples, theirs = in_turns(test, subtract, rounds=rounds, warm_ups=1)
    groups, shown = sum(map(len, verdicts)), sum(map(sum, verdicts))
    yield beside(
        "privacy van 1.000 mensen: 20 teams, 4 afdelingen, totaal; opnieuw met laatkomers en "
        "verbeteringen",
        samples,
        theirs,
        MOST,
        "elke groep van elke andere aftrekken",
        told=lambda found: f"{number(found, 2)} s",
        measured=f"{number(median(samples), 2)} s ({shown} van {groups} groepen getoond)",
    )


if __name__ == "__main__":
    sys.exit(run(measure, rounds=ROUNDS))
