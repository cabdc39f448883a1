# SPDX-License-Identifier: EUPL-1.2
"""Parts that the sentences about results share: counted dimensions, distances in levels."""

from collections.abc import Callable
from dataclasses import dataclass

from dgw_desktop.domain.wording import Wording, counted

Tr = Callable[[str], str]
"""Translates a Dutch text; ``str`` leaves it Dutch."""
MOST_NAMES = 3
"""Names in one sentence; more of them are counted."""


@dataclass(frozen=True, slots=True)
class Words:
    """A language: its sentences and how it writes numbers and rows of names."""

    tr: Tr
    wording: Wording


def dimensions(count: int, words: Words) -> str:
    """Write '1 dimensie' or '2 dimensies'."""
    tr = words.tr
    return counted(count, tr("dimensie"), tr("dimensies"))


def every_one(count: int, words: Words) -> str:
    """Write that it is about all of them: beide, alle 26."""
    tr = words.tr
    whole = (tr("beide"), tr("alle {0}"))[count != 2]
    return whole.format(count)


def distance(levels: int, words: Words) -> str:
    """Write a distance in levels: één niveau, twee niveaus."""
    tr = words.tr
    small = (tr("één niveau"), tr("twee niveaus"), tr("drie niveaus"), tr("vier niveaus"))
    return small[levels - 1] if levels <= len(small) else tr("{0} niveaus").format(levels)
