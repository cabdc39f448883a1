# SPDX-License-Identifier: EUPL-1.2
"""The rows of the profile in words and figures, the same on screen, beamer and paper.

``tr`` translates the Dutch texts and ``wording`` writes their numbers; without them all is Dutch.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from dgw_desktop.domain.held import held_legend, middle_in_words
from dgw_desktop.domain.profile import Mark, ProfileRow, RowState, full_label
from dgw_desktop.domain.rounds import counts_in_words, named_rounds, round_in_words
from dgw_desktop.domain.wording import DUTCH, Wording

if TYPE_CHECKING:
    from dgw_desktop.domain.held import Held

_Tr = Callable[[str], str]


def row_in_words(row: ProfileRow, tr: _Tr = str, wording: Wording = DUTCH) -> str:
    """Return all that a row shows: '4. Gezamenlijke taal, nu 1, ambitie 3 (afstand 2), …'."""
    return ", ".join((full_label(row.dimension), *row_facts(row, tr, wording)))


def row_facts(row: ProfileRow, tr: _Tr = str, wording: Wording = DUTCH) -> list[str]:
    """Return what a row shows beside its name, each fact apart.

    The level, the ambition and how far it is, the previous level and what changed, the middle half
    of the reference, and the votes: the newest that are shown with how many people chose what, the
    earlier ones in short.
    """
    return [*_levels(row, tr), *_others(row, tr, wording), *_votes(row, tr, wording)]


def value_text(row: ProfileRow, tr: _Tr = str) -> str:
    """Return '2 → 3', or '2' without an ambition, or what there is instead of a level."""
    if row.state is RowState.ANSWERED:
        return str(row.level) if row.ambition is None else f"{row.level} → {row.ambition}"
    return {
        RowState.OPEN: tr("open"),
        RowState.NOT_APPLICABLE: tr("n.v.t."),
        RowState.UNKNOWN: tr("weet niet"),
    }[row.state]


def change_text(row: ProfileRow) -> str:
    """Return '▲1', '▼1' or '=', '' where there is nothing to compare."""
    if row.change is None:
        return ""
    sign = "▲" if row.change > 0 else "▼"
    return f"{sign}{abs(row.change)}" if row.change else "="


def legend(
    rows: Iterable[ProfileRow], previous: str, tr: _Tr = str, held: "Held | None" = None
) -> list[tuple[Mark, str]]:
    """Return what each mark means that ``rows`` can have, in the order of reading.

    ``previous`` says when the previous session was, '' without one; ``held`` is the reference.
    """
    found = list(rows)
    names = mark_names(any(row.ambition is not None for row in found), previous, tr)
    if any(row.votes for row in found):
        names.append((Mark.VOTES, tr("Stemmen, laagste tot hoogste")))
    if any(row.is_withheld for row in found):
        names.append((Mark.WITHHELD, tr("Stemmen, te weinig mensen")))
    if held is not None and any(row.others is not None for row in found):
        names.append((Mark.OTHERS, held_legend(held, tr)))
    return names


def mark_names(has_ambition: bool, previous: str, tr: _Tr = str) -> list[tuple[Mark, str]]:
    """Return what the marks of now, of the ambition and of the previous session mean."""
    names = [(Mark.NOW, tr("Nu"))]
    if has_ambition:
        names.append((Mark.AMBITION, tr("Ambitie")))
    if previous:
        names.append((Mark.PREVIOUS, tr("Vorige meting ({0})").format(previous)))
    return names


def _levels(row: ProfileRow, tr: _Tr) -> list[str]:
    parts = [
        {
            RowState.ANSWERED: tr("nu {0}").format(row.level),
            RowState.OPEN: tr("open"),
            RowState.NOT_APPLICABLE: tr("niet van toepassing"),
            RowState.UNKNOWN: tr("weet niet"),
        }[row.state]
    ]
    if row.ambition is not None:
        ambition = tr("ambitie {0}").format(row.ambition)
        parts.append(_with(ambition, _gap_in_words(row.gap, tr)))
    if row.previous is not None:
        previous = tr("vorige meting {0}").format(row.previous)
        parts.append(_with(previous, _change_in_words(row.change, tr)))
    return parts


def _others(row: ProfileRow, tr: _Tr, wording: Wording) -> list[str]:
    return [] if row.others is None else [middle_in_words(row.others, row.level, tr, wording)]


def _with(text: str, more: str) -> str:
    return f"{text} ({more})" if more else text


def _gap_in_words(gap: int | None, tr: _Tr) -> str:
    if gap is None:
        return ""
    if gap == 0:
        return tr("bereikt")
    return tr("afstand {0}").format(gap) if gap > 0 else tr("{0} erboven").format(-gap)


def _change_in_words(change: int | None, tr: _Tr) -> str:
    if change is None:
        return ""
    if change == 0:
        return tr("gelijk")
    return tr("{0} hoger").format(change) if change > 0 else tr("{0} lager").format(-change)


def _votes(row: ProfileRow, tr: _Tr, wording: Wording) -> list[str]:
    parts = []
    for found in named_rounds(row.rounds, tr):
        text = round_in_words(found, tr, wording)
        if found.is_last and found.summary is not None:
            text = f"{text}; {counts_in_words(found.counts, tr)}"
        parts.append(text)
    return parts
