# SPDX-License-Identifier: EUPL-1.2
"""What a screen reader says about dimensions, answers and the spider, in whole words."""

from collections.abc import Iterable, Sequence, Sized
from typing import TYPE_CHECKING, TypeVar

from dgw_desktop.domain.lists import changed_part
from dgw_desktop.domain.model import Dimension, MaturityModel
from dgw_desktop.domain.scoring import answers_of, score, vote_summary
from dgw_desktop.domain.session import Action, Answer, Session
from dgw_desktop.domain.wording import counted
from dgw_desktop.translating import tr
from dgw_desktop.ui.foundation.language import wording

if TYPE_CHECKING:
    from dgw_desktop.domain.held import Held
    from dgw_desktop.ui.document.session_document import SessionDocument

_T = TypeVar("_T")
_MOST_NAMED = 3  # dimensions that share the lowest or highest level


def dimension_in_words(dimension: Dimension, answer: Answer, highest: int) -> str:
    """Return 'dimensie 14, Samenwerking en datadefinities, niveau 2 van 4, ambitie 3'."""
    name = tr("dimensie {0}, {1}").format(dimension.number, dimension.name)
    return f"{name}, {answer_in_words(answer, highest)}"


def dimension_at_place(
    document: "SessionDocument", number: int, before: int = 0, says_level: bool = True
) -> str:
    """Return '15 van 26, Datawijsheid, thema Mens en cultuur, open, ambitie 3'.

    Without the theme where the dimension ``before``, from which a person came, has the same, and
    without the chosen level where what is said next, a statement, says that it is chosen.
    """
    model = document.model
    dimension = model.dimension(number)
    theme = model.theme_of(dimension)
    is_same = before and model.theme_of(model.dimension(before)) == theme
    parts = (
        document.place_in_words(number),
        dimension.name,
        "" if is_same else tr("thema {0}").format(theme.name),
        answer_in_words(document.answer(number), model.highest_level, says_level),
    )
    return ", ".join(filter(None, parts))


def answer_in_words(answer: Answer, highest: int, says_level: bool = True) -> str:
    """Return 'niveau 2 van 4, ambitie 3', 'open', 'weet ik niet' or 'niet van toepassing'."""
    if answer.not_applicable:
        return tr("niet van toepassing")
    if answer.level is not None:
        parts = [tr("niveau {0} van {1}").format(answer.level, highest)] if says_level else []
    else:
        parts = [tr("weet ik niet") if answer.unknown else tr("open")]
    if answer.ambition is not None:
        parts.append(tr("ambitie {0}").format(answer.ambition))
    return ", ".join(parts)


def change_in_words(before: Answer, after: Answer) -> str:
    """Return what became different, '' where nothing did that needs saying."""
    parts = []
    if before.not_applicable != after.not_applicable:
        parts.append(
            tr("niet van toepassing") if after.not_applicable else tr("weer van toepassing")
        )
    if after.level not in (None, before.level):
        parts.append(tr("niveau {0} gekozen").format(after.level))
    elif after.unknown and not before.unknown:
        parts.append(tr("weet ik niet"))
    elif before.level != after.level or (
        before.unknown and not (after.unknown or after.not_applicable)
    ):
        parts.append(tr("keuze gewist"))
    if before.ambition != after.ambition:
        parts.append(
            tr("ambitie gewist")
            if after.ambition is None
            else tr("ambitie {0} gekozen").format(after.ambition)
        )
    if len(before.rounds) > len(after.rounds):
        parts.append(tr("laatste stemming gewist"))
    elif before.rounds != after.rounds and after.votes:
        parts.append(votes_in_words(after.votes))
    if len(before.ambition_votes) > len(after.ambition_votes):
        parts.append(tr("laatste stemming over de ambitie gewist"))
    elif before.ambition_votes != after.ambition_votes:
        votes = votes_in_words(after.ambition_votes[-1])
        parts.append(tr("over de ambitie: {0}").format(votes))
    return ", ".join(parts)


def remarks_in_words(before: Session, after: Session) -> str:
    """Return what became different in the actions and on the parking lot, '' for nothing.

    Without their texts and names, which a room may not hear.
    """
    parts = []
    gone, come = _exchanged(before.actions, after.actions)
    if len(gone) == len(come) == 1:
        parts.append(_action_change(gone[0], come[0]))
    else:
        parts += _how_many(
            [(tr("{0} toegevoegd"), come), (tr("{0} verwijderd"), gone)], tr("actie"), tr("acties")
        )
    lost, new = _exchanged(before.parking_lot, after.parking_lot)
    if len(lost) == len(new) == 1:
        parts.append(tr("opmerking gewijzigd"))
    else:
        parts += _how_many(
            [
                (tr("{0} op de parkeerplek gezet"), new),
                (tr("{0} van de parkeerplek gehaald"), lost),
            ],
            tr("opmerking"),
            tr("opmerkingen"),
        )
    return ", ".join(parts)


def _how_many(told: Iterable[tuple[str, Sized]], one: str, several: str) -> list[str]:
    """Return each text with how many there are, where there are any."""
    return [text.format(counted(len(found), one, several)) for text, found in told if found]


def _action_change(before: Action, after: Action) -> str:
    if before.is_open != after.is_open:
        return tr("weer open") if after.is_open else tr("gedaan")
    return tr("actie gewijzigd")


def _exchanged(before: Sequence[_T], after: Sequence[_T]) -> tuple[Sequence[_T], Sequence[_T]]:
    """Return what is no longer in a list, and what stands in its place."""
    head, tail = changed_part(before, after)
    return before[head : len(before) - tail], after[head : len(after) - tail]


def remarks_counted(session: Session) -> str:
    """Return '3 acties, waarvan 2 open, 1 opmerking op de parkeerplek'."""
    still_open = sum(action.is_open for action in session.actions)
    return tr("{0}, waarvan {1} open, {2} op de parkeerplek").format(
        counted(len(session.actions), tr("actie"), tr("acties")),
        still_open,
        counted(len(session.parking_lot), tr("opmerking"), tr("opmerkingen")),
    )


def votes_in_words(votes: Sequence[int]) -> str:
    """Return the outcome of a vote: the count per level, and the median."""
    summary = vote_summary(tuple(votes))
    if summary is None:
        return ""
    counts = ", ".join(
        tr("niveau {0}: {1}").format(level, count) for level, count in enumerate(votes, start=1)
    )
    return tr("uitslag van {0}: {1}; mediaan {2}").format(
        counted(summary.n, tr("stem"), tr("stemmen")),
        counts,
        wording().median(summary.median),
    )


def spider_in_words(model: MaturityModel, session: Session, held: "Held | None" = None) -> str:
    """Return what the picture shows at a glance: means, lowest, highest, and what is open.

    And beside whom it stands, where that is ``held``.
    """
    # In one pass: it is said anew at each choice.
    levels: list[tuple[Dimension, int]] = []
    ambitions: list[int] = []
    still_open = 0
    for dimension, answer in zip(model.dimensions, answers_of(model, session), strict=True):
        if (level := answer.scored_level) is not None:
            levels.append((dimension, level))
        elif answer.is_open:
            still_open += 1
        if (wanted := answer.scored_ambition) is not None:
            ambitions.append(wanted)
    beside = []
    if held is not None:
        from dgw_desktop.domain.held import held_source

        source = held_source(held, tr, wording()).rstrip(".")
        beside.append(tr("ernaast de referentie {0}").format(source))
    if not levels:
        return "; ".join([tr("nog niets ingevuld"), *beside])
    known = [level for _, level in levels]
    parts = [tr("gemiddeld {0}").format(wording().number(score(known).mean))]
    if ambitions:
        parts.append(tr("ambitie gemiddeld {0}").format(wording().number(score(ambitions).mean)))
    lowest, highest = min(known), max(known)
    if lowest == highest:
        parts.append(tr("overal niveau {0}").format(lowest))
    else:
        for text, level in ((tr("laagste: {0}"), lowest), (tr("hoogste: {0}"), highest)):
            found = [dimension for dimension, one in levels if one == level]
            parts.append(text.format(_named(found, level)))
    if still_open:
        parts.append(tr("{0} open").format(still_open))
    return "; ".join([*parts, *beside])


def _named(dimensions: Sequence[Dimension], level: int) -> str:
    names = ", ".join(f"{d.number} {d.name}" for d in dimensions[:_MOST_NAMED])
    rest = len(dimensions) - _MOST_NAMED
    more = tr(" en {0} andere").format(rest) if rest > 0 else ""
    return f"{names}{more} ({level})"
