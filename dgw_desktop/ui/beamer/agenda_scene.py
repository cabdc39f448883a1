# SPDX-License-Identifier: EUPL-1.2
"""The agenda before the audience: the priorities by period, and the open actions.

Who sees to a priority or an action was agreed in the room, and is told there.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF

from dgw_desktop.domain.agenda import (
    DimensionActions,
    actions_by_dimension,
    open_actions,
    priorities_by_period,
)
from dgw_desktop.domain.priorities import Period, Priority
from dgw_desktop.domain.session import Action
from dgw_desktop.domain.wording import counted
from dgw_desktop.translating import tr
from dgw_desktop.ui.beamer.action_lines import action_line
from dgw_desktop.ui.beamer.level_steps import dimension_line
from dgw_desktop.ui.beamer.page_flow import (
    MOST_SHOWN,
    Flow,
    Maker,
    Page,
    add_rest,
    heading,
    paragraph,
    stacked,
)
from dgw_desktop.ui.beamer.page_scene import TextScene


class AgendaScene(TextScene):
    """Shows as many pages as the priorities and actions need."""

    def title(self) -> str:
        """Return what the view is called."""
        return self.tr("Agenda en acties")

    def compose_at(self, area: QRectF, size: int) -> list[Page]:
        """Return the pages."""
        model, opened = self.document.model, open_actions(self.document.session)
        session = replace(self.document.session, actions=opened[:MOST_SHOWN])
        groups = actions_by_dimension(model, session)
        periods = priorities_by_period(model, session)
        chosen = {one.dimension for _period, priorities in periods for one in priorities}
        rest = [
            one for one in groups if one.dimension is None or one.dimension.number not in chosen
        ]
        flow = Flow(lambda _page: (area,))
        flow.add(paragraph(self._counts(), size, ink="ink_muted"))
        for period, priorities in periods:
            self._add_period(flow, period, priorities, groups, size)
        if periods and rest:
            flow.add(heading(self.tr("Andere acties"), size, "now"), gap=0.8 * size)
        for group in rest:
            title, again = self._heading(group, size), self._heading(group, size, goes_on=True)
            flow.add_list(title, again, self._lines(group.actions, size), 0.3 * size, 0.8 * size)
        add_rest(flow, len(opened), size)
        return flow.pages

    def _add_period(
        self,
        flow: Flow,
        period: Period,
        priorities: Sequence[Priority],
        groups: Sequence[DimensionActions],
        size: int,
    ) -> None:
        agenda = self.document.session.agenda
        name = " · ".join(filter(None, (agenda.name(period, tr), agenda.time(period))))
        more = self.tr("{0} (vervolg)").format(name)
        actions = {one.dimension.number: one.actions for one in groups if one.dimension is not None}
        first, again = heading(name, size, "now"), heading(more, size, "now")
        for place, one in enumerate(priorities):
            title, over = self._priority(one, size), again if place else None
            if not place:
                title = stacked(first, title)
            if lines := self._lines(actions.get(one.dimension, ()), size):
                rest = stacked(again, self._line(one.dimension, size, self.tr("(vervolg)")))
                flow.add_list(title, rest, lines, 0.3 * size, 0.9 * size, over=over)
            else:
                flow.add(title, gap=0.9 * size, over=over)

    def _priority(self, priority: Priority, size: int) -> Maker:
        """Return what makes a priority with how it is seen to work, and who sees to it."""
        parts = [self._line(priority.dimension, size)]
        if priority.success:
            text = self.tr("Waar zien we dat het gelukt is? {0}").format(priority.success)
            parts.append(paragraph(text, size))
        dots = counted(priority.dots, self.tr("stip"), self.tr("stippen")) if priority.dots else ""
        owner = self.tr("wie: {0}").format(priority.owner) if priority.owner else ""
        if dots or owner:
            parts.append(paragraph(" · ".join(filter(None, (owner, dots))), size, ink="ink_muted"))
        return stacked(*parts)

    def _lines(self, actions: Sequence[Action], size: int) -> list[Maker]:
        return [action_line(action, size, self.today()) for action in actions]

    def _counts(self) -> str:
        actions = self.document.session.actions
        priorities = len(self.document.session.agenda.priorities)
        chosen = counted(priorities, self.tr("prioriteit"), self.tr("prioriteiten"))
        still = len(open_actions(self.document.session))
        if not actions:
            none = self.tr("Er zijn nog geen acties.")
            return self.tr("{0}. {1}").format(chosen, none) if priorities else none
        text = counted(still, self.tr("open actie"), self.tr("open acties"))
        if priorities:
            text = self.tr("{0}, {1}").format(chosen, text)
        done = len(actions) - still
        return self.tr("{0}, {1} klaar").format(text, done) if done else text

    def _heading(self, group: DimensionActions, size: int, goes_on: bool = False) -> Maker:
        more = self.tr("(vervolg)") if goes_on else ""
        if group.dimension is None:
            return heading(" ".join(filter(None, (self.tr("Algemeen"), more))), size)
        return self._line(group.dimension.number, size, more)

    def _line(self, number: int, size: int, more: str = "") -> Maker:
        model, answer = self.document.model, self.document.answer(number)
        level, ambition = answer.scored_level, answer.scored_ambition
        return dimension_line(model, model.dimension(number), level, ambition, size, more)
