# SPDX-License-Identifier: EUPL-1.2
"""What a table of data leaves out, as the report does: names, notes and votes."""

from dataclasses import replace

from dgw_desktop.domain.phrases import Tr
from dgw_desktop.domain.session import Answer, Session
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ReportSource


def left_out(source: ReportSource, options: ReportOptions) -> ReportSource:
    """Return ``source`` without what ``options`` leave out, so that no writer can tell it.

    Without names on the front there are no facilitator, portfolio holder and author, without names
    of owners nobody who does something, without notes neither notes nor remarks
    of people who filled in alone, and without votes no rounds.
    """
    if not left_out_names(options):
        return source
    baseline = source.baseline and _without(source.baseline, options)
    return replace(source, session=_without(source.session, options), baseline=baseline)


def left_out_names(options: ReportOptions, tr: Tr = str) -> list[str]:
    """Return what ``options`` leave out, in words that ``tr`` translates."""
    front, owners = options.front_names, options.owner_names
    found = [
        (front or owners, tr("namen")),
        (front or not owners, tr("de naam van de begeleider")),
        (owners or not front, tr("namen van actiehouders")),
        (options.notes, tr("toelichtingen")),
        (options.votes, tr("stemmen")),
    ]
    return [name for is_in, name in found if not is_in]


def _without(session: Session, options: ReportOptions) -> Session:
    answers = {number: _answer(answer, options) for number, answer in session.answers.items()}
    session = replace(session, answers=answers)
    if not options.front_names:
        details = session.details
        details = replace(details, facilitator="", council=details.council.without_names)
        session = replace(session, details=details)
    if options.owner_names:
        return session
    agenda = session.agenda
    priorities = tuple(replace(one, owner="") for one in agenda.priorities)
    return replace(
        session,
        actions=tuple(replace(action, owner="") for action in session.actions),
        agenda=replace(agenda, priorities=priorities),
    )


def _answer(answer: Answer, options: ReportOptions) -> Answer:
    if not options.votes:
        answer = replace(answer, rounds=(), ambition_votes=())
    if not options.notes:
        rounds = tuple(replace(found, remarks=()) for found in answer.rounds)
        answer = replace(answer, note="", rounds=rounds)
    return answer
