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
from dgw_desktop.domain.wording import DUTCH, counted
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ReportSource
from dgw_desktop.report.story import Cell, Chips, Role, Story, Words, dimension_cell

_NAME, _WIDE_NAME, _CHIPS, _OWNER = 104.0, 150.0, 66.0, 66.0
"""Widths of columns in points."""
_STANDS = {Stand.LATE: "te laat", Stand.OPEN: "open", Stand.DONE: "gedaan"}


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


def dots_in_words(agenda: Agenda) -> str:
    """Return how the dots were given, '' where there are none."""
    total = sum(one.dots for one in agenda.priorities)
    if not total:
        return ""
    each = counted(agenda.dots_each, "stip", "stippen")
    if agenda.dots_people is None:
        return f"Iedereen verdeelde {each}; samen {total}."
    people = counted(agenda.dots_people, "persoon verdeelde", "personen verdeelden elk")
    return f"{people} {each}; samen {total}."


def _priorities(story: Story, source: ReportSource, options: ReportOptions) -> None:
    """The priorities in the order that the group gave them.

    A table per period with the next steps; without those, one table.
    """
    agenda = source.session.agenda
    periods = priorities_by_period(source.model, source.session)
    if not periods:
        return
    story.need(200)
    story.section("Verbeteragenda")
    intro = "Waaraan de groep wil werken, en wanneer."
    story.paragraph(" ".join(filter(None, (intro, dots_in_words(agenda)))))
    with_steps = options.gaps
    columns = [
        ("Prioriteit", _NAME if with_steps else _WIDE_NAME),
        *([] if with_steps else [("Wanneer", 84.0)]),
        ("Van – naar", _CHIPS),
        *([("Volgende stap", None)] if with_steps else []),
        ("Waar zien we dat het gelukt is?", None),
        *([("Wie", _OWNER)] if options.owner_names else []),
    ]
    head, widths = [name for name, _ in columns], [width for _, width in columns]
    rows = []
    for period, priorities in periods:
        when = " · ".join(filter(None, (agenda.name(period), agenda.time(period))))
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
    name = f"{dimension.number}. {dimension.name}"
    if priority.dots:
        name = f"{name}, {counted(priority.dots, 'stip', 'stippen')}"
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
    story.need(130)
    story.section("Prioriteiten van de vorige meting")
    day = DUTCH.long_date(source.baseline.details.date)
    story.paragraph(f"Wat er is geworden van wat op {day} is gekozen.", Role.SMALL)
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
                Words(result_name(outcome.result)),
                Words(priority.success or "–"),
                Words(outcome.remark or "–"),
            ]
        )
    head = ("Prioriteit", "Toen – nu", "Uitkomst", "Afgesproken resultaat", "Opmerking")
    story.table(head, rows, (125, _CHIPS, 66, None, None))
    story.space(12)


def _actions(story: Story, source: ReportSource, options: ReportOptions, exported_on: date) -> None:
    """The actions, those that are late first, and the parking lot."""
    session, before = source.session, source.baseline
    story.need(160)
    story.section("Acties en parkeerplek")
    followed = () if before is None else followed_actions(session, before)
    if before is not None and followed:
        day = DUTCH.long_date(before.details.date)
        became = _became([now for _, now in followed], exported_on)
        story.paragraph(f"Van de acties die op {day} openstonden: {became}.")
        gone = [then.text for then, now in followed if now is None]
        if gone:
            story.paragraph("Niet meer in de lijst:", Role.SMALL)
            story.bullets(gone)
    if session.actions:
        still_open = {now for _, now in followed if now is not None and now.is_open}
        rows = [
            [
                Words(action.text, below=_dimension_name(source, action)),
                *([Words(action.owner or "–")] if options.owner_names else []),
                Words(DUTCH.short_date(action.due) if action.due else "–"),
                Words(f"nog {_STANDS[stand]}" if action in still_open else _STANDS[stand]),
            ]
            for stand, actions in actions_by_stand(session.actions, exported_on)
            for action in actions
        ]
        story.table(
            (
                "Actie",
                *(["Wie"] if options.owner_names else []),
                "Klaar op",
                "Status",
            ),
            rows,
            (None, *([96] if options.owner_names else []), 62, 54),
            row_heads=False,
        )
        story.space(12)
    if session.parking_lot:
        story.subsection("Parkeerplek")
        story.bullets(session.parking_lot)
        story.space(12)


def _became(found: Sequence[Action | None], today: date) -> str:
    """Return how far the actions are that were open before, None for one that is gone."""
    counts = Counter(None if one is None else stand_of(one, today) for one in found)
    parts = [
        f"{counts[stand]} {word}"
        for stand, word in (*_STANDS.items(), (None, "niet meer in de lijst"))
        if counts[stand]
    ]
    return DUTCH.listed(parts)


def _dimension_name(source: ReportSource, action: Action) -> str:
    if action.dimension is None or not source.model.has_dimension(action.dimension):
        return ""
    return full_label(source.model.dimension(action.dimension))
