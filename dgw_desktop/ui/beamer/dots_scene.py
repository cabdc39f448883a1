# SPDX-License-Identifier: EUPL-1.2
"""The dots before the audience: what there is to choose, and once revealed what it got."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.dots import next_step
from dgw_desktop.domain.priorities import Period, Ranked
from dgw_desktop.domain.wording import counted
from dgw_desktop.translating import tr
from dgw_desktop.ui.beamer.card_layout import bottom_zone
from dgw_desktop.ui.beamer.level_steps import dimension_line
from dgw_desktop.ui.beamer.page_flow import Block, Flow, Maker, Page, paragraph, stacked
from dgw_desktop.ui.beamer.page_parts import (
    Part,
    Words,
    box,
    digits_width,
    dot,
    line_height,
    on_one_line,
    words_width,
)
from dgw_desktop.ui.beamer.page_scene import TextScene
from dgw_desktop.ui.document.session_document import SessionDocument

_NAMES = 0.46  # of the width of a row that has dots
_PADDING = 0.35  # times the letters, around a row


class DotsScene(TextScene):
    """No number is in view while dots are counted: neither new ones nor those of before."""

    def __init__(
        self, document: SessionDocument, tokens: ColourTokens, parent: QWidget | None = None
    ) -> None:
        """Show ``document``."""
        super().__init__(document, tokens, parent)
        dots = document.dots
        for signal in (dots.setup_changed, dots.running_changed):
            signal.connect(self.refresh)
        for signal in (dots.changed, dots.marked_changed):
            signal.connect(self._follow_mark)
        dots.revealed.connect(lambda: self.turn_to(0))
        self._followed: int | None = None

    def title(self) -> str:
        """Return what the view is called."""
        if self._ranking:
            return self.tr("Wat de groep belangrijk vindt")
        return self.tr("Waar willen we aan werken?")

    def compose_at(self, area: QRectF, size: int) -> list[Page]:
        """Return the pages."""
        # What is typed on one screen stands over the foot, and over no row.
        bottom = bottom_zone(self.width(), self.height()).top() - 0.3 * size
        place = QRectF(area)
        place.setBottom(min(area.bottom(), bottom))
        flow = Flow(lambda _page: (place,))
        flow.add(paragraph(self._state(), size, ink="ink_muted"))
        found = self._ranking
        if found:
            most, widest = found[0].dots, max(len(str(one.dots)) for one in found)
            for one in found:
                flow.add(self._framed(one.dimension, self._result(one, most, widest, size), size))
            return flow.pages
        for number in self._numbers:
            flow.add(self._framed(number, self._choice(number, size), size), gap=0.2 * size)
        return flow.pages

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along what was revealed, to place it."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        found = [one.dimension for one in self._ranking]
        if step is None or not found:
            super().keyPressEvent(event)
            return
        dots = self.document.dots
        here = found.index(dots.marked) if dots.marked in found else -step
        dots.mark(found[min(max(here + step, 0), len(found) - 1)])

    # Parts

    @property
    def _ranking(self) -> tuple[Ranked, ...]:
        """What may be seen of the dots."""
        dots = self.document.dots
        return () if dots.is_secret else dots.ranking

    @property
    def _numbers(self) -> tuple[int, ...]:
        dots = self.document.dots
        return dots.rows if dots.is_running else dots.choices

    def _state(self) -> str:
        dots = self.document.dots
        each = counted(dots.each, self.tr("stip"), self.tr("stippen"))
        if self._ranking:
            agenda = self.document.session.agenda
            each = counted(agenda.dots_each, self.tr("stip"), self.tr("stippen"))
            if agenda.dots_people is None:
                return self.tr("Ieder verdeelde {0}.").format(each)
            people = counted(agenda.dots_people, self.tr("persoon"), self.tr("personen"))
            return self.tr("{0} met elk {1}").format(people, each)
        if not self._numbers:
            return self.tr("Er is nog niets om uit te kiezen.")
        if dots.is_secret:
            return self.tr("De stemming loopt. Ieder verdeelt {0}.").format(each)
        return self.tr("Ieder verdeelt {0} over deze dimensies.").format(each)

    def _choice(self, number: int, size: int) -> Maker:
        """Return what makes a dimension with what the next level says of it."""
        model, answer = self.document.model, self.document.answer(number)
        dimension, level = model.dimension(number), answer.scored_level
        line = dimension_line(model, dimension, level, answer.scored_ambition, size)
        text = next_step(dimension, level, model.highest_level)
        return stacked(line, paragraph(text, size)) if text else line

    def _result(self, one: Ranked, most: int, widest: int, size: int) -> Maker:
        """Return what makes a dimension with its place and its dots."""
        dimension = self.document.model.dimension(one.dimension)
        agenda = self.document.session.agenda
        known = agenda.priority(one.dimension)
        period = "" if known is None else agenda.name(known.period, tr)
        is_placed = known is not None and known.period is not Period.TO_PLACE
        tie = self.tr("gelijk op plaats {0}").format(one.place) if one.is_tied else ""
        count = counted(one.dots, self.tr("stip"), self.tr("stippen"))
        name = f"{dimension.number}. {dimension.name}"
        below = " · ".join(filter(None, (tie, period if is_placed else "")))

        def make(width: float) -> Block:
            line = line_height(size)
            first = digits_width("00", size, is_bold=True) + 0.6 * size
            value = digits_width("0" * widest, size, is_bold=True)
            names = _NAMES * width - first
            shown = on_one_line(name, size, names, is_bold=True)
            if shown != name:
                short = f"{dimension.number}. {dimension.axis_label}"
                shown = on_one_line(short, size, names, is_bold=True)
            tall = 2 * line if below else line
            left = first + names + 0.6 * size
            bar = QRectF(left, 0, width - value - 0.8 * size - left, line)
            parts: list[Part] = [
                Words(QRectF(0, 0, first, line), str(one.place), size, "now", is_bold=True),
                Words(QRectF(first, 0, names, line), shown, size, is_bold=True),
                Words(
                    QRectF(width - value, 0, value, line), str(one.dots), size,
                    is_bold=True, is_right=True,
                ),
                *_dots(bar, one.dots, most, size),
            ]  # fmt: skip
            if below:
                text = on_one_line(below, size, width - first)
                place = QRectF(first, line, words_width(text, size) + 1, line)
                parts.append(Words(place, text, size, "ink_muted"))
            said = (self.tr("plaats {0}").format(one.place), name, count, below)
            return Block(tall, tuple(parts), ", ".join(filter(None, said)))

        return make

    def _framed(self, number: int, maker: Maker, size: int) -> Maker:
        """Return what makes the same with room around it, and a line where it is talked about."""
        is_marked = number == self.document.dots.marked
        by = _PADDING * size

        def make(width: float) -> Block:
            block = maker(width - 2 * by)
            parts = [part.moved(QPointF(by, by)) for part in block.parts]
            tall = block.height + 2 * by
            if is_marked:
                edge = QRectF(1, 1, width - 2, tall - 2)
                parts.insert(0, box(edge, line="now", width=0.1 * size))
            return replace(block, height=tall, parts=tuple(parts))

        return make

    def _follow_mark(self) -> None:
        """Bring in view what is talked about, when that is something else."""
        marked = self.document.dots.marked
        if marked == self._followed:
            return
        self._followed = marked
        self.refresh()
        if marked is None:
            return
        name = f"{marked}. {self.document.model.dimension(marked).name}"
        for index, page in enumerate(self._composed):
            if any(name in line for line in page.spoken):
                self.turn_to(index)
                return


def _dots(place: QRectF, count: int, most: int, size: int) -> list[Part]:
    """Return ``count`` dots, or a bar where there is no room for ``most`` of them."""
    radius, middle = 0.32 * size, place.center().y()
    step = 2.5 * radius
    if most * step <= place.width():
        return [
            dot(QPointF(place.left() + radius + n * step, middle), radius, fill="now")
            for n in range(count)
        ]
    if not count:
        return []
    bar = QRectF(place)
    bar.setWidth(place.width() * count / most)
    bar.setTop(middle - radius)
    bar.setBottom(middle + radius)
    return [box(bar, fill="now")]
