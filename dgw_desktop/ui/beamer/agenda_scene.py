# SPDX-License-Identifier: EUPL-1.2
"""The agenda before the audience: the open actions by dimension, with who and when."""

from dataclasses import replace

from PySide6.QtCore import QRectF

from dgw_desktop.domain.agenda import DimensionActions, actions_by_dimension, open_actions
from dgw_desktop.domain.wording import counted
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
)
from dgw_desktop.ui.beamer.page_scene import TextScene


class AgendaScene(TextScene):
    """Shows as many pages as the actions need."""

    def title(self) -> str:
        """Return what the view is called."""
        return self.tr("Agenda en acties")

    def compose_at(self, area: QRectF, size: int) -> list[Page]:
        """Return the pages."""
        opened = open_actions(self.document.session)
        session = replace(self.document.session, actions=opened[:MOST_SHOWN])
        flow = Flow(lambda _page: (area,))
        flow.add(paragraph(self._counts(), size, ink="ink_muted"))
        for group in actions_by_dimension(self.document.model, session):
            items = [action_line(action, size, self.today()) for action in group.actions]
            title, again = self._heading(group, size), self._heading(group, size, goes_on=True)
            flow.add_list(title, again, items, 0.3 * size, 0.8 * size)
        add_rest(flow, len(opened), size)
        return flow.pages

    def _counts(self) -> str:
        actions = self.document.session.actions
        still = len(open_actions(self.document.session))
        if not actions:
            return self.tr("Er zijn nog geen acties.")
        text = counted(still, self.tr("open actie"), self.tr("open acties"))
        done = len(actions) - still
        return self.tr("{0}, {1} klaar").format(text, done) if done else text

    def _heading(self, group: DimensionActions, size: int, goes_on: bool = False) -> Maker:
        more = self.tr("(vervolg)") if goes_on else ""
        if group.dimension is None:
            return heading(" ".join(filter(None, (self.tr("Algemeen"), more))), size)
        answer = self.document.answer(group.dimension.number)
        return dimension_line(
            self.document.model,
            group.dimension,
            answer.scored_level,
            answer.scored_ambition,
            size,
            more,
        )
