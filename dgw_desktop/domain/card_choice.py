# SPDX-License-Identifier: EUPL-1.2
"""Which cards a group discusses today, and in which order: all of a model take a long day."""

from typing import NamedTuple

from dgw_desktop.domain.model import MaturityModel


class CardChoice(NamedTuple):
    """What is asked for. ``themes`` are keys of themes; none of them is all of them."""

    themes: frozenset[str] = frozenset()
    only_open: bool = False
    by_spread: bool = False
    """Whether what people disagree on most comes first, and not the model's order."""

    def with_theme(self, key: str, wanted: bool) -> "CardChoice":
        """Return the choice with a theme or without it."""
        changed = self.themes | {key} if wanted else self.themes - {key}
        return CardChoice(changed, self.only_open, self.by_spread)


class CardsToday(NamedTuple):
    """A choice as it was made: ``order`` stays as it is when people answer or vote.

    In the middle of a conversation no card moves, and none goes.
    """

    choice: CardChoice = CardChoice()
    order: tuple[int, ...] = ()

    def fits(self, model: MaturityModel) -> bool:
        """Tell whether it is about cards and themes of ``model``, each card once."""
        themes = {theme.key for theme in model.themes}
        known = all(map(model.has_dimension, self.order)) and self.choice.themes <= themes
        return known and bool(self.order) and len(set(self.order)) == len(self.order)
