# SPDX-License-Identifier: EUPL-1.2
"""A card of a model at its limits fits on a small beamer, in letters that the back row reads."""

from math import ceil

import pytest

from dgw_desktop.domain.limits import LONGEST_DIMENSION_NAME, LONGEST_STATEMENTS, MOST_LEVELS
from dgw_desktop.ui.beamer.card_layout import (
    MOST_LEVELS_WITH_ROUNDS,
    STATEMENT_LONG,
    card_layout,
    share_beside,
)

SENTENCE = "Gegevens van goede kwaliteit onderbouwen in de gehele organisatie de besluiten. " * 9
NAME = "Verantwoordelijkheid voor het combineren van gegevens in de keten"


@pytest.mark.parametrize(("width", "height"), [(800, 600), (1024, 768), (1280, 720)])
@pytest.mark.parametrize("levels", range(2, MOST_LEVELS + 1))
def test_the_longest_statements_fit_on_a_small_beamer(
    qapp: object, width: int, height: int, levels: int
) -> None:
    statement = SENTENCE[: LONGEST_STATEMENTS[levels]]
    name = NAME[:LONGEST_DIMENSION_NAME]
    share = share_beside(width, height, [(name, [statement] * levels)])
    for rounds in range(4 if levels <= MOST_LEVELS_WITH_ROUNDS else 2):
        layout = card_layout(width, height, name, [statement] * levels, rounds, share)
        assert layout.statement_size >= ceil(STATEMENT_LONG * height)
        assert layout.statements[-1].box.bottom() <= layout.bottom.top() + 0.5
