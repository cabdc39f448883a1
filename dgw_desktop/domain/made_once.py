# SPDX-License-Identifier: EUPL-1.2
"""What is made of the answers of many sessions, made once of what they share."""

from collections.abc import Callable, Mapping
from itertools import repeat
from typing import Generic, TypeVar

from dgw_desktop.domain.model import Dimension, MaturityModel
from dgw_desktop.domain.session import NO_ANSWER, Answer

_Made = TypeVar("_Made")
_MOST_KEPT = 500  # answers of a dimension


class MadeOnce(Generic[_Made]):
    """Makes something of every dimension of a session, once of each that is the same object.

    Of thousands of sessions most answers are, and so they need not be looked at.
    """

    def __init__(self, make: Callable[[MaturityModel, Dimension, Answer], _Made]) -> None:
        """Make with ``make``."""
        self._make = make
        # With what is known by its id, or another object might come in its place in memory.
        self._known: dict[int, tuple[MaturityModel, list[dict[int, tuple[Answer, _Made]]]]] = {}

    def of(self, model: MaturityModel, answers: Mapping[int, Answer]) -> list[_Made]:
        """Return what is made of each dimension of ``model``, answered or not, in its order."""
        if id(model) not in self._known:
            self._known[id(model)] = model, [{} for _ in model.dimensions]
        _, known = self._known[id(model)]
        numbers = [dimension.number for dimension in model.dimensions]
        given = [*map(answers.get, numbers, repeat(NO_ANSWER))]
        try:
            return [made[id(answer)][1] for made, answer in zip(known, given, strict=True)]
        except KeyError:
            return [*map(self._one, repeat(model), model.dimensions, given, known)]

    def _one(
        self,
        model: MaturityModel,
        dimension: Dimension,
        answer: Answer,
        made: dict[int, tuple[Answer, _Made]],
    ) -> _Made:
        if id(answer) not in made:
            if len(made) >= _MOST_KEPT:
                made.clear()
            made[id(answer)] = answer, self._make(model, dimension, answer)
        return made[id(answer)][1]
