# SPDX-License-Identifier: EUPL-1.2
"""In één oogopslag: page 2 of a report, for who reads no further."""

from dgw_desktop.domain.agenda import open_actions
from dgw_desktop.domain.fitting import shortened
from dgw_desktop.domain.priorities import PERIODS, Period, Priority
from dgw_desktop.domain.scoring import gaps, strengths
from dgw_desktop.domain.session import Action
from dgw_desktop.domain.summary import glance_sentences
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.profile_section import draw_profile
from dgw_desktop.report.source import ReportSource
from dgw_desktop.report.story import Box, BoxItem, Chips, Story

_MOST_ITEMS = 3
_LONGEST = 90  # letters of a line in a box: an earlier version kept longer ones


def tell_glance(story: Story, source: ReportSource, options: ReportOptions) -> None:
    """Tell the result in three sentences, three boxes and the profile of all dimensions."""
    tr, wording = source.language.gettext, source.language.wording
    story.section(tr("In één oogopslag"))
    sentences = glance_sentences(source.model, source.session, source.baseline, tr, wording)
    story.paragraph(" ".join((*sentences, *filter(None, [options.request]))))
    boxes = [_strong(source), _far(source), _decided(source, options)]
    story.boxes([box for box in boxes if box.items])
    draw_profile(story, source, options)


def _strong(source: ReportSource) -> Box:
    highest, tr = source.model.highest_level, source.language.gettext
    found = strengths(source.model, source.session)[:_MOST_ITEMS]
    items = [BoxItem(one.dimension.name, Chips(highest, one.level)) for one in found]
    return Box(tr("Sterk"), items)


def _far(source: ReportSource) -> Box:
    highest, tr = source.model.highest_level, source.language.gettext
    found = gaps(source.model, source.session)[:_MOST_ITEMS]
    items = [BoxItem(one.dimension.name, Chips(highest, one.level, one.ambition)) for one in found]
    return Box(tr("Grootste afstanden tot de ambitie"), items)


def _decided(source: ReportSource, options: ReportOptions) -> Box:
    """Return the first priorities; without any the first open actions."""
    if not options.actions:
        return Box("", [])
    session, model, tr = source.session, source.model, source.language.gettext
    agenda = session.agenda
    chosen = [
        one
        for period in PERIODS
        if period is not Period.NOT_NOW
        for one in agenda.in_period(period)
        if model.has_dimension(one.dimension)
    ]
    if chosen:
        items = [_priority(source, one, options) for one in chosen[:_MOST_ITEMS]]
        return Box(tr("Wat we doen"), items)
    found = open_actions(session)[:_MOST_ITEMS]
    return Box(tr("Wat we doen"), [_action(source, action, options) for action in found])


def _priority(source: ReportSource, priority: Priority, options: ReportOptions) -> BoxItem:
    agenda = source.session.agenda
    when = agenda.time(priority.period) or agenda.name(priority.period, source.language.gettext)
    name = source.model.dimension(priority.dimension).name
    return BoxItem(name, below=_who_and_when(priority.owner, when, options))


def _action(source: ReportSource, action: Action, options: ReportOptions) -> BoxItem:
    due = source.language.wording.long_date(action.due) if action.due else ""
    text = shortened(" ".join(action.text.split()), _LONGEST)
    return BoxItem(text, below=_who_and_when(action.owner, due, options))


def _who_and_when(owner: str, when: str, options: ReportOptions) -> str:
    parts = (owner if options.owner_names else "", when)
    return ", ".join(shortened(part, _LONGEST) for part in parts if part)
