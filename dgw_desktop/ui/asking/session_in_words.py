# SPDX-License-Identifier: EUPL-1.2
"""What lists and pickers say of a session, so that two with the same title can be told apart."""

from dgw_desktop.domain.session import SessionRole, SessionStatus
from dgw_desktop.storage.session_heads import SessionSummary
from dgw_desktop.translating import tr
from dgw_desktop.ui.foundation.language import wording


def progress_text(summary: SessionSummary) -> str:
    """Return how far a session is, or that it is damaged."""
    if summary.is_damaged:
        return tr("beschadigd")
    text = count_text(summary)
    if summary.status is SessionStatus.FINAL:
        text = tr("{0} · definitief").format(text)
    return text


def count_text(summary: SessionSummary) -> str:
    """Return how many dimensions of a session are done."""
    return tr("{0} van {1} ingevuld").format(summary.progress.done, summary.progress.total)


def state_text(summary: SessionSummary) -> str:
    """Return what there is to know of a session besides how far it is; often nothing."""
    if summary.is_damaged:
        return ""
    if summary.role is not SessionRole.GROUP:
        return tr("individueel")
    if summary.beforehand is None:
        return tr("voorbereid") if summary.is_prepared else ""
    people = summary.beforehand.people
    if people is None:
        return tr("vooraf ingevuld")
    return tr("vooraf ingevuld door {0}").format(people)


def describe(summary: SessionSummary) -> str:
    """Return a session in one line."""
    return " · ".join(filter(None, _parts(summary)))


def describe_in_lines(summary: SessionSummary, *more: str) -> str:
    """Return a session in three lines, for a list that cuts off what is too long.

    What tells sessions apart begins a line: title, organisation, and date with how far it is, and
    with ``more``.
    """
    title, organisation, unit, *rest = _parts(summary)
    lines = ([title], [organisation, unit], [*rest, *more])
    return "\n".join(" · ".join(filter(None, line)) for line in lines)


def _parts(summary: SessionSummary) -> list[str]:
    details = summary.details
    day = wording().short_date(details.date)
    names = [details.title, details.organisation, details.unit, day]
    return [*names, progress_text(summary), state_text(summary)]
