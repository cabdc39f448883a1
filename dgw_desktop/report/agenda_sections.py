# SPDX-License-Identifier: EUPL-1.2
"""What a report says of the decisions: priorities, those of before, actions and parking lot."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from dgw_desktop.domain.agenda import (
    Stand,
    actions_by_stand,
    followed_actions,
    priorities_by_period,
    stand_of,
)
from dgw_desktop.domain.priorities import Agenda, Priority, result_name
from dgw_desktop.domain.profile import full_label
from dgw_desktop.domain.session import Action
from dgw_desktop.domain.wording import counted
from dgw_desktop.report.languages import ReportLanguage
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ReportSource
from dgw_desktop.report.story import Cell, Chips, Role, Story, Words, dimension_cell

_NAME, _WIDE_NAME, _CHIPS, _OWNER = 104.0, 150.0, 66.0, 66.0
"""Widths of columns in points."""


def has_agenda(source: ReportSource) -> bool:
    """Tell whether there is anything to tell of what the group decided."""
    session, before = source.session, source.baseline
    followed = before is not None and (
        session.agenda.followed(before.agenda) or followed_actions(session, before)
    )
    return bool(session.agenda.priorities or followed or session.actions or session.parking_lot)


def tell_agenda(
    story: Story, source: ReportSource, options: ReportOptions, exported_on: date
) -> None:
    """Tell what the group wants to work on and who does what, where there is any of it."""
    session, before = source.session, source.baseline
    _priorities(story, source, options)
    if before is not None and session.agenda.followed(before.agenda):
        _followed(story, source, before.agenda)
    followed = before is not None and followed_actions(session, before)
    if session.actions or session.parking_lot or followed:
        _actions(story, source, options, exported_on)


def dots_in_words(agenda: Agenda, language: ReportLanguage) -> str:
    """Return how the dots were given, '' where there are none."""
    tr = language.gettext
    total = sum(one.dots for one in agenda.priorities)
    if not total:
        return ""
    each = counted(agenda.dots_each, tr("stip"), tr("stippen"))
    if agenda.dots_people is None:
        return tr("Iedereen verdeelde {0}; samen {1}.").format(each, total)
    if agenda.dots_people == 1:
        return tr("1 persoon verdeelde {0}; samen {1}.").format(each, total)
    everyone = tr("{0} personen verdeelden elk {1}; samen {2}.")
    return everyone.format(agenda.dots_people, each, total)


def _priorities(story: Story, source: ReportSource, options: ReportOptions) -> None:
    """The priorities in the order that the group gave them.

    A table per period with the next steps; without those, one table.
    """
    agenda = source.session.agenda
    periods = priorities_by_period(source.model, source.session)
    if not periods:
        return
    tr = source.language.gettext
    story.need(200)
    story.section(tr("Verbeteragenda"))
    intro = tr("Waaraan de groep wil werken, en wanneer.")
    story.paragraph(" ".join(filter(None, (intro, dots_in_words(agenda, source.language)))))
    with_steps = options.gaps
    columns = [
        (tr("Prioriteit"), _NAME if with_steps else _WIDE_NAME),
        *([] if with_steps else [(tr("Wanneer"), 84.0)]),
        (tr("Van – naar"), _CHIPS),
        *([(tr("Volgende stap"), None)] if with_steps else []),
        (tr("Waar zien we dat het gelukt is?"), None),
        *([(tr("Wie"), _OWNER)] if options.owner_names else []),
    ]
    head, widths = [name for name, _ in columns], [width for _, width in columns]
    rows = []
    for period, priorities in periods:
        when = " · ".join(filter(None, (agenda.name(period, tr), agenda.time(period))))
        found = [_priority_cells(source, one, options, when) for one in priorities]
        rows += found
        if with_steps:
            story.subsection(when)
            story.table(head, found, widths)
            story.space(10)
    if not with_steps:
        story.table(head, rows, widths)
        story.space(12)


def _priority_cells(
    source: ReportSource, priority: Priority, options: ReportOptions, when: str
) -> list[Cell]:
    dimension = source.model.dimension(priority.dimension)
    answer = source.session.answer(priority.dimension)
    level, ambition = answer.scored_level, answer.scored_ambition
    levels: Cell = Words("–")
    if level is not None:
        levels = Chips(source.model.highest_level, level, ambition)
    is_highest = level == source.model.highest_level
    step = "–" if level is None or is_highest else dimension.statement(level + 1)
    name, tr = f"{dimension.number}. {dimension.name}", source.language.gettext
    if priority.dots:
        dots = counted(priority.dots, tr("stip"), tr("stippen"))
        name = f"{name}, {dots}"
    return [
        Words(name, strong=True),
        *([] if options.gaps else [Words(when)]),
        levels,
        *([Words(step)] if options.gaps else []),
        Words(priority.success or "–"),
        *([Words(priority.owner or "–")] if options.owner_names else []),
    ]


def _followed(story: Story, source: ReportSource, before: Agenda) -> None:
    """What became of the priorities of the previous session."""
    assert source.baseline is not None
    tr = source.language.gettext
    story.need(130)
    story.section(tr("Prioriteiten van de vorige meting"))
    day = source.language.wording.long_date(source.baseline.details.date)
    story.paragraph(tr("Wat er is geworden van wat op {0} is gekozen.").format(day), Role.SMALL)
    story.space(6)
    rows: list[list[Cell]] = []
    for priority, outcome in source.session.agenda.followed(before):
        dimension = source.model.dimension(priority.dimension)
        then = source.baseline.answer(priority.dimension).scored_level
        now = source.session.answer(priority.dimension).scored_level
        levels: Cell = Words("–")
        if then is not None and now is not None:
            levels = Chips(source.model.highest_level, then, now)
        rows.append(
            [
                dimension_cell(dimension),
                levels,
                Words(result_name(outcome.result, tr)),
                Words(priority.success or "–"),
                Words(outcome.remark or "–"),
            ]
        )
    head = (
        tr("Prioriteit"),
        tr("Toen – nu"),
        tr("Uitkomst"),
        tr("Afgesproken resultaat"),
        tr("Opmerking"),
    )
    story.table(head, rows, (125, _CHIPS, 66, None, None))
    story.space(12)


def _actions(story: Story, source: ReportSource, options: ReportOptions, exported_on: date) -> None:
    """The actions, those that are late first, and the parking lot."""
    session, before = source.session, source.baseline
    tr, wording, stands = source.language.gettext, source.language.wording, _stands(source.language)
    story.need(160)
    story.section(tr("Acties en parkeerplek"))
    followed = () if before is None else followed_actions(session, before)
    if before is not None and followed:
        day = wording.long_date(before.details.date)
        became = _became([now for _, now in followed], exported_on, source.language)
        story.paragraph(tr("Van de acties die op {0} openstonden: {1}.").format(day, became))
        gone = [then.text for then, now in followed if now is None]
        if gone:
            story.paragraph(tr("Niet meer in de lijst:"), Role.SMALL)
            story.bullets(gone)
    if session.actions:
        still_open = {now for _, now in followed if now is not None and now.is_open}
        rows = [
            [
                Words(action.text, below=_dimension_name(source, action)),
                *([Words(action.owner or "–")] if options.owner_names else []),
                Words(wording.short_date(action.due) if action.due else "–"),
                Words(
                    tr("nog {0}").format(stands[stand]) if action in still_open else stands[stand]
                ),
            ]
            for stand, actions in actions_by_stand(session.actions, exported_on)
            for action in actions
        ]
        story.table(
            (
                tr("Actie"),
                *([tr("Wie")] if options.owner_names else []),
                tr("Klaar op"),
                tr("Status"),
            ),
            rows,
            (None, *([96] if options.owner_names else []), 62, 54),
            row_heads=False,
        )
        story.space(12)
    if session.parking_lot:
        story.subsection(tr("Parkeerplek"))
        story.bullets(session.parking_lot)
        story.space(12)


def _stands(language: ReportLanguage) -> dict[Stand, str]:
    tr = language.gettext
    return {Stand.LATE: tr("te laat"), Stand.OPEN: tr("open"), Stand.DONE: tr("gedaan")}


def _became(found: Sequence[Action | None], today: date, language: ReportLanguage) -> str:
    """Return how far the actions are that were open before, None for one that is gone."""
    tr = language.gettext
    counts = Counter(None if one is None else stand_of(one, today) for one in found)
    parts = [
        f"{counts[stand]} {word}"
        for stand, word in (*_stands(language).items(), (None, tr("niet meer in de lijst")))
        if counts[stand]
    ]
    return language.wording.listed(parts)


def _dimension_name(source: ReportSource, action: Action) -> str:
    if action.dimension is None or not source.model.has_dimension(action.dimension):
        return ""
    return full_label(source.model.dimension(action.dimension))
