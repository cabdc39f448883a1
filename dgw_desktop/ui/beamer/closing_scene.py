# SPDX-License-Identifier: EUPL-1.2
"""The closing page before the audience: what we decided, and who does what by when."""

from PySide6.QtCore import QRectF

from dgw_desktop.domain.agenda import (
    actions_by_owner,
    main_directions,
    open_actions,
    priorities_by_period,
)
from dgw_desktop.domain.priorities import Period, Priority
from dgw_desktop.domain.scoring import overall_ambition, overall_level
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
from dgw_desktop.ui.foundation.language import wording

_MOST_DIRECTIONS = 5
_LEFT = 0.47  # of the width
_BETWEEN = 0.04  # of the height


class ClosingScene(TextScene):
    """Shows the decisions at the left and the people at the right; who has more gets a page."""

    def title(self) -> str:
        """Return what the view is called."""
        return self.tr("Wat we hebben afgesproken")

    def compose_at(self, area: QRectF, size: int) -> list[Page]:
        """Return the pages."""
        between = _BETWEEN * self.height()
        left = QRectF(area.left(), area.top(), _LEFT * area.width(), area.height())
        right = QRectF(area)
        right.setLeft(left.right() + between)
        flow = Flow(lambda page: (area,) if page else (left, right))
        self._add_decisions(flow, size)
        self._add_people(flow, size)
        return flow.pages

    def _add_decisions(self, flow: Flow, size: int) -> None:
        model, session = self.document.model, self.document.session
        flow.add(heading(self.tr("Waar we staan"), size))
        for text in self._figures():
            flow.add(paragraph(text, size), gap=0.2 * size)
        if session.agenda.priorities:
            self._add_priorities(flow, size)
            return
        found = main_directions(model, session, _MOST_DIRECTIONS)
        if not found:
            return
        if any((one.ambition or 0) > (one.level or 0) for one in found):
            text = self.tr("Grootste afstanden tot onze ambitie")
        else:
            text = self.tr("Hier staan we het laagst")
        rows = [
            dimension_line(model, one.dimension, one.level, one.ambition, size) for one in found
        ]
        flow.add_list(heading(text, size), heading(text, size), rows, 0.2 * size, 0.8 * size)

    def _add_priorities(self, flow: Flow, size: int) -> None:
        """Tell what comes when, and of what comes first why."""
        session = self.document.session
        for period, priorities in priorities_by_period(self.document.model, session):
            if period is Period.NOT_NOW:
                continue
            agenda = session.agenda
            name = " · ".join(filter(None, (agenda.name(period, tr), agenda.time(period))))
            title = heading(name, size, "now")
            rows = [self._priority(one, period is Period.QUARTER, size) for one in priorities]
            flow.add_list(title, title, rows, 0.2 * size, 0.8 * size)

    def _priority(self, priority: Priority, with_why: bool, size: int) -> Maker:
        model, answer = self.document.model, self.document.answer(priority.dimension)
        level, ambition = answer.scored_level, answer.scored_ambition
        line = dimension_line(model, model.dimension(priority.dimension), level, ambition, size)
        why = self._because(priority.dots, (ambition or 0) - (level or 0) if level else 0)
        return stacked(line, paragraph(why, size)) if with_why and why else line

    def _because(self, dots: int, gap: int) -> str:
        """Say why the group chose something, '' where nothing is known of that."""
        reasons = []
        if dots:
            given = counted(dots, self.tr("stip"), self.tr("stippen"))
            reasons.append(self.tr("de groep er {0} aan gaf").format(given))
        if gap > 0:
            levels = counted(gap, self.tr("niveau"), self.tr("niveaus"))
            reasons.append(self.tr("de ambitie {0} hoger ligt").format(levels))
        return self.tr("omdat {0}").format(wording().listed(reasons)) if reasons else ""

    def _figures(self) -> list[str]:
        model, session = self.document.model, self.document.session
        progress = session.progress(model)
        texts = [self.tr("{0} van {1} dimensies ingevuld").format(progress.done, progress.total)]
        now, ambition = overall_level(model, session), overall_ambition(model, session)
        if now.mean is not None:
            text = self.tr("Gemiddeld {0} op een schaal van 1 t/m {1} (n = {2})")
            texts.append(text.format(wording().number(now.mean), model.highest_level, now.n))
        if ambition.mean is not None:
            text = self.tr("Ambitie gemiddeld {0} (n = {1})")
            texts.append(text.format(wording().number(ambition.mean), ambition.n))
        still = len(open_actions(session))
        texts.append(counted(still, self.tr("open actie"), self.tr("open acties")))
        return texts

    def _add_people(self, flow: Flow, size: int) -> None:
        opened = open_actions(self.document.session)
        groups = actions_by_owner(opened[:MOST_SHOWN])
        if not groups:
            return
        flow.go_on()
        title = heading(self.tr("Wie doet wat"), size)
        for number, group in enumerate(groups):
            name = group.owner or self.tr("Nog niemand")
            more = self.tr("{0} (vervolg)").format(name)
            today = self.today()
            items = [action_line(one, size, today, with_owner=False) for one in group.actions]
            first, again = heading(name, size, "now"), heading(more, size, "now")
            if not number:
                first = stacked(title, first)
            flow.add_list(first, again, items, 0.25 * size, 0.6 * size)
        add_rest(flow, len(opened), size)
