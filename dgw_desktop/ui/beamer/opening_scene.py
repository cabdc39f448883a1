# SPDX-License-Identifier: EUPL-1.2
"""The opening before the audience: why we are here, the scale, how we work, and the programme."""

from datetime import time
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.model import Level, Theme
from dgw_desktop.domain.wording import counted
from dgw_desktop.ui.beamer.page_flow import (
    Block,
    Flow,
    Maker,
    Page,
    heading,
    paragraph,
    stacked,
)
from dgw_desktop.ui.beamer.page_parts import (
    Chip,
    Part,
    Words,
    line_height,
    on_lines,
    on_one_line,
    words_height,
    words_width,
)
from dgw_desktop.ui.beamer.page_scene import TextScene
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation.language import wording

_BETWEEN = 0.04  # of the height: between the columns


class OpeningScene(TextScene):
    """Tells what a session is about to who comes in."""

    def __init__(
        self, document: SessionDocument, tokens: ColourTokens, parent: QWidget | None = None
    ) -> None:
        """Show ``document``, without a time at which it ends."""
        super().__init__(document, tokens, parent)
        self._ends: time | None = None

    def set_end(self, ends: time | None) -> None:
        """Tell when the session is to end by the plan; None without one."""
        if ends != self._ends:
            self._ends = ends
            self.refresh()

    def title(self) -> str:
        """Return the title of the session."""
        return self.document.session.details.title

    def compose_at(self, area: QRectF, size: int) -> list[Page]:
        """Return the pages."""
        between = _BETWEEN * self.height()
        half = (area.width() - between) / 2
        left = QRectF(area.left(), area.top(), half, area.height())
        flow = Flow(lambda _page: (left, left.translated(half + between, 0)))
        flow.add(self._whose(size))
        self._add(flow, self.tr("Waarom"), self._purpose(size), size)
        self._add(flow, self.tr("Zo werken we"), self._steps(size), size)
        flow.go_on()
        self._add(flow, self.tr("De schaal"), self._scale(size), size)
        self._add(flow, self.tr("Programma"), self._programme(size), size)
        return flow.pages

    def _add(self, flow: Flow, text: str, items: list[Maker], size: int) -> None:
        again = self.tr("{0} (vervolg)").format(text)
        first, more = heading(text, size), heading(again, size)
        flow.add_list(first, more, items, 0.35 * size, 0.9 * size, keep_whole=True)

    def _whose(self, size: int) -> Maker:
        """Make whose session this is, and of when."""
        details = self.document.session.details
        names = " · ".join(filter(None, (details.organisation, details.unit)))
        when = paragraph(wording().long_date(details.date), size)
        return stacked(heading(names, size, "now"), when) if names else when

    def _purpose(self, size: int) -> list[Maker]:
        texts = (
            self.tr("We bepalen samen waar we nu staan en waar we naartoe willen."),
            self.tr("Dat doen we met {0}.").format(self.document.model.title),
            self.tr("Het gaat om het gesprek: er is geen goed of fout antwoord."),
        )
        return [paragraph(text, size) for text in texts]

    def _steps(self, size: int) -> list[Maker]:
        texts = (
            self.tr("We lezen de stellingen en kiezen samen welke past."),
            self.tr("Wie het laagst en wie het hoogst koos, legt uit waarom."),
            self.tr("We leggen de keuze vast, met een toelichting en onze ambitie."),
            self.tr("Wat we gaan doen wordt een actie: wie en wanneer."),
        )
        return [paragraph(text, size, str(n)) for n, text in enumerate(texts, start=1)]

    def _scale(self, size: int) -> list[Maker]:
        return [partial(self._level, level, size) for level in self.document.model.levels]

    def _level(self, level: Level, size: int, width: float) -> Block:
        """Make the chip of a level with its name, and what it means under that."""
        highest, chip = self.document.model.highest_level, 1.7 * size
        left, line = chip + 0.6 * size, line_height(size)
        room = width - left
        name = on_one_line(level.name, size, room, is_bold=True)
        parts: list[Part] = [
            Words(QRectF(left, 0, room, line), name, size, is_bold=True),
        ]
        height = line
        if level.explanation:
            text = on_lines(level.explanation, size, room, 3)
            tall = words_height(text, size, room)
            parts.append(Words(QRectF(left, line, room, tall), text, size, wraps=True))
            height += tall
        height = max(height, chip)
        middle = 0.0 if level.explanation else (height - line) / 2
        if middle:
            parts = [Words(QRectF(left, middle, room, line), name, size, is_bold=True)]
        parts.append(Chip(QRectF(0, 0, chip, chip), level.number, highest))
        spoken = self.tr("niveau {0} van {1}, {2}").format(level.number, highest, level.name)
        return Block(height, tuple(parts), ": ".join(filter(None, (spoken, level.explanation))))

    def _programme(self, size: int) -> list[Maker]:
        model, today = self.document.model, set(self.document.order)
        counts = {
            theme: sum(one.number in today for one in model.dimensions_of(theme))
            for theme in model.themes
        }
        found: list[Maker] = [
            partial(self._theme, theme, count, size) for theme, count in counts.items() if count
        ]
        last = self.tr("Resultaat, acties en afspraken")
        if self._ends is not None:
            ends = f"{self._ends:%H:%M}"
            last = self.tr("Resultaat, acties en afspraken; klaar om {0} uur").format(ends)
        return [*found, paragraph(last, size)]

    def _theme(self, theme: Theme, number: int, size: int, width: float) -> Block:
        count = counted(number, self.tr("dimensie"), self.tr("dimensies"))
        place = QRectF(0, 0, width, line_height(size))
        taken = words_width(count, size) + size
        name = on_one_line(theme.name, size, width - taken)
        parts = (
            Words(place.adjusted(0, 0, -taken, 0), name, size),
            Words(place, count, size, "ink_muted", is_right=True),
        )
        return Block(place.height(), parts, f"{theme.name}: {count}")
