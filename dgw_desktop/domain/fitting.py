# SPDX-License-Identifier: EUPL-1.2
"""Whether what a person adds still fits in a session, so that every export can hold it."""

from collections.abc import Iterator
from dataclasses import astuple

from dgw_desktop.domain.limits import (
    LONGEST_ENTRY,
    LONGEST_LINE,
    LONGEST_NOTE,
    MOST_ACTIONS,
    MOST_PEOPLE,
    MOST_REMARKS,
    MOST_ROUNDS,
)
from dgw_desktop.domain.session import Answer, Session
from dgw_desktop.errors import UserError
from dgw_desktop.translating import tr


class TooMuch(UserError):
    """What a person adds does not fit."""


def check_growth(before: Session, after: Session) -> None:
    """Raise TooMuch when ``after`` has more of something than a session holds.

    What is above a limit already, because an earlier version took it, may stay and become less.
    """
    if len(after.actions) > max(MOST_ACTIONS, len(before.actions)):
        raise TooMuch(
            tr("Een sessie heeft maximaal {0} acties.").format(MOST_ACTIONS),
            tr("Verwijder eerst een actie, of maak een vervolgsessie."),
        )
    if len(after.parking_lot) > max(MOST_REMARKS, len(before.parking_lot)):
        raise TooMuch(
            tr("Op de parkeerplek passen maximaal {0} opmerkingen.").format(MOST_REMARKS),
            tr("Verwijder eerst een opmerking."),
        )
    for text, most in _texts(after, before):
        if len(text) > most and all(text != known for known, _ in _texts(before)):
            raise TooMuch(
                tr("Deze tekst heeft {0} tekens; het maximum is {1}.").format(len(text), most),
                tr("Maak de tekst korter."),
            )
    for number, answer in after.answers.items():
        if answer is before.answers.get(number):
            continue
        # One place is for what people fill in beforehand, which may come later.
        hands = sum(not found.is_beforehand for found in answer.rounds)
        hands += len(answer.ambition_votes)
        if hands >= MOST_ROUNDS and _votes(answer) > _votes(before.answer(number)):
            raise TooMuch(
                tr("Je kunt maximaal {0} keer over een dimensie stemmen.").format(MOST_ROUNDS - 1),
                tr("Verbeter de aantallen van de laatste stemming."),
            )
        rounds = (*(found.counts for found in answer.rounds), *answer.ambition_votes)
        votes = (count for counts in rounds for count in counts)
        if max(votes, default=0) > MOST_PEOPLE and answer != before.answer(number):
            raise TooMuch(
                tr("Per niveau zijn maximaal {0} stemmen mogelijk.").format(MOST_PEOPLE),
                tr("Tel de stemmen opnieuw."),
            )


def _votes(answer: Answer) -> int:
    return len(answer.rounds) + len(answer.ambition_votes)


def shortened(text: str, most: int = LONGEST_LINE) -> str:
    """Return ``text`` in at most ``most`` letters, with … where something was left out."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def copy_title(title: str, pattern: str) -> str:
    """Return ``pattern``, such as '{0} (kopie)', with as much of ``title`` as fits in a title."""
    return pattern.format(shortened(title, LONGEST_LINE - len(pattern.format(""))))


def _texts(session: Session, known: Session | None = None) -> Iterator[tuple[str, int]]:
    """Yield the texts of a session with how long each may be, but for the parts that ``known`` has.

    A choice on a card changes one answer, and waits for no look at the others.
    """
    details = session.details
    if known is None or details is not known.details:
        for text in (details.title, details.organisation, details.unit, details.facilitator):
            yield text, LONGEST_LINE
        for text in astuple(details.council):
            yield text, LONGEST_LINE
    for number, answer in session.answers.items():
        if known is None or answer is not known.answers.get(number):
            yield answer.note, LONGEST_NOTE
    if known is None or session.actions is not known.actions:
        for action in session.actions:
            yield action.text, LONGEST_ENTRY
            yield action.owner, LONGEST_LINE
    if known is None or session.parking_lot is not known.parking_lot:
        for remark in session.parking_lot:
            yield remark, LONGEST_ENTRY
    if known is None or session.agenda is not known.agenda:
        for priority in session.agenda.priorities:
            yield priority.success, LONGEST_ENTRY
            yield priority.owner, LONGEST_LINE
        for named in session.agenda.periods:
            yield named.name, LONGEST_LINE
            yield named.time, LONGEST_LINE
        for outcome in session.agenda.outcomes:
            yield outcome.remark, LONGEST_ENTRY
