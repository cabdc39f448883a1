# SPDX-License-Identifier: EUPL-1.2
"""What a table of data leaves out, as the report does: names, notes and votes."""

from dataclasses import replace

from dgw_desktop.domain.phrases import Tr
from dgw_desktop.domain.session import Answer, Session
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ReportSource


def left_out(source: ReportSource, options: ReportOptions) -> ReportSource:
    """Return ``source`` without what ``options`` leave out, so that no writer can tell it.

    Without names there are no facilitator and no owners, without notes neither notes nor remarks
    of people who filled in alone, and without votes no rounds.
    """
    if options.names and options.notes and options.votes:
        return source
    baseline = source.baseline and _without(source.baseline, options)
    return replace(source, session=_without(source.session, options), baseline=baseline)


def left_out_names(options: ReportOptions, tr: Tr = str) -> list[str]:
    """Return what ``options`` leave out, in words that ``tr`` translates."""
    found = [
        (options.names, tr("namen")),
        (options.notes, tr("toelichtingen")),
        (options.votes, tr("stemmen")),
    ]
    return [name for is_in, name in found if not is_in]


def _without(session: Session, options: ReportOptions) -> Session:
    answers = {number: _answer(answer, options) for number, answer in session.answers.items()}
    session = replace(session, answers=answers)
    if options.names:
        return session
    agenda = session.agenda
    priorities = tuple(replace(one, owner="") for one in agenda.priorities)
    return replace(
        session,
        details=replace(session.details, facilitator=""),
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
