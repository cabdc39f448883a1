# SPDX-License-Identifier: EUPL-1.2
"""A view before the audience that is made of pages: title, page number, content and foot."""

from collections.abc import Callable
from datetime import date
from functools import partial
from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.ui.beamer.card_layout import SMALL, STATEMENT_LEAST, TITLE, TITLE_LEAST
from dgw_desktop.ui.beamer.page_flow import Page, fewest_pages
from dgw_desktop.ui.beamer.page_parts import (
    Part,
    Words,
    line_height,
    on_one_line,
    words_width,
)
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation.accessibility import give_role
from dgw_desktop.ui.foundation.language import wording

_MARGIN = 0.03  # of the height
_SIZES = (0.038, STATEMENT_LEAST, 0.030, SMALL)  # of the height, for texts that may be larger


class PageScene(QWidget):
    """Follows a document. All sizes are parts of the screen's height, as on the card.

    A screen reader hears what is on the page in words.
    """

    def __init__(
        self, document: SessionDocument, tokens: ColourTokens, parent: QWidget | None = None
    ) -> None:
        """Show ``document``; the first page is in view."""
        super().__init__(parent)
        self.document = document
        self._tokens = tokens
        self._pages: list[Page] | None = None
        self._page = 0
        self._said = ""
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        give_role(self, QAccessible.Role.Grouping)
        for signal in (
            document.answer_changed,
            document.session_changed,
            document.remarks_changed,
            document.agenda_changed,
            document.order_changed,
            document.current_changed,
        ):
            signal.connect(self.refresh)

    # What each view says for itself

    def title(self) -> str:
        """Return what stands on top of every page that has no title of its own."""
        raise NotImplementedError

    def compose(self, area: QRectF) -> list[Page]:
        """Return the pages, of which the parts stand in ``area``; at least one."""
        raise NotImplementedError

    def page_shown(self) -> None:
        """Show or hide what is more than paint; another page came, or another size."""

    # Pages

    @property
    def page_count(self) -> int:
        """How many pages there are at the present size."""
        return len(self._composed)

    @property
    def page(self) -> int:
        """The index of the page in view."""
        return min(self._page, self.page_count - 1)

    def turn_to(self, page: int) -> None:
        """Bring the page with this index in view, or the last one."""
        self._page, self._said = page, ""
        self._show_page()

    def say(self, text: str) -> None:
        """Show ``text`` in the foot, until the next change."""
        self._said = text
        self._show_page()

    @property
    def parts(self) -> list[Part]:
        """Everything that is painted now."""
        return [*self._frame(), *self._composed[self.page].parts]

    def in_words(self) -> str:
        """Return what is on the page in view, for a screen reader."""
        return "\n".join((*self._composed[self.page].spoken, self._foot()))

    # Sizes, in pixels

    @property
    def small(self) -> int:
        """The smallest letters."""
        return ceil(SMALL * self.height())

    @property
    def text_sizes(self) -> list[int]:
        """The letters of what is read as a text, large to small."""
        return [ceil(part * self.height()) for part in _SIZES]

    # Looks

    @property
    def tokens(self) -> ColourTokens:
        """The appearance."""
        return self._tokens

    def set_tokens(self, tokens: ColourTokens) -> None:
        """Change the appearance."""
        self._tokens = tokens
        self.update()

    def refresh(self, *_changed: object) -> None:
        """Compose anew, as soon as somebody looks, without what was said before."""
        self._pages, self._said = None, ""
        if self.isVisible():
            self._show_page()

    # Qt events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Compose for the new size."""
        super().resizeEvent(event)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell what changed while nobody looked."""
        super().showEvent(event)
        self._show_page()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(self._tokens.background))
        for part in self.parts:
            part.paint(painter, self._tokens)
        painter.end()

    # Parts

    @property
    def _composed(self) -> list[Page]:
        if self._pages is None:
            self._pages = self.compose(self._area())
        return self._pages

    @property
    def _title(self) -> str:
        return self._composed[self.page].title or self.title()

    def _show_page(self) -> None:
        name = self._title
        if self.page_count > 1:
            name = self.tr("{0}, pagina {1} van {2}").format(name, self.page + 1, self.page_count)
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.in_words())
        self.page_shown()
        self.update()

    def _area(self) -> QRectF:
        """Return where the content stands: between title and foot."""
        height = self.height()
        top = (_MARGIN + 1.45 * TITLE) * height
        bottom = height - 0.5 * _MARGIN * height - 1.6 * line_height(self.small)
        side = _MARGIN * height
        return QRectF(side, top, self.width() - 2 * side, bottom - top)

    def _frame(self) -> list[Part]:
        """Return what stands around the content of every page: title, page number and foot."""
        small, area = self.small, self._area()
        count = f"{self.page + 1} / {self.page_count}" if self.page_count > 1 else ""
        taken = words_width(count, small) + 2 * small if count else 0.0
        top = QRectF(area.left(), 0.5 * _MARGIN * self.height(), area.width(), area.top())
        top.setBottom(area.top() - 0.2 * small)
        room = area.width() - taken
        for size in range(ceil(TITLE * self.height()), ceil(TITLE_LEAST * self.height()) - 1, -1):
            if words_width(self._title, size, is_bold=True) <= room:
                break
        title = on_one_line(self._title, size, room, is_bold=True)
        line = line_height(small)
        foot = QRectF(area.left(), 0, area.width(), line)
        foot.moveBottom(self.height() - 0.5 * _MARGIN * self.height())
        found: list[Part] = [Words(top.adjusted(0, 0, -taken, 0), title, size, is_bold=True)]
        if count:
            found.append(Words(top, count, small, "ink_muted", is_right=True))
        text = on_one_line(self._foot(), small, foot.width(), is_bold=bool(self._said))
        ink = "ink" if self._said else "ink_muted"
        found.append(Words(foot, text, small, ink, is_bold=bool(self._said)))
        return found

    def _foot(self) -> str:
        """Return what was said, else whose session this is, and of when."""
        if self._said:
            return self._said
        details = self.document.session.details
        when = wording().long_date(details.date)
        return " · ".join(filter(None, (details.organisation, details.unit, when)))


class TextScene(PageScene):
    """A view of texts, in the largest letters that take no more pages than the smallest do."""

    def __init__(
        self,
        document: SessionDocument,
        tokens: ColourTokens,
        parent: QWidget | None = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        """Show ``document``; ``today`` tells what is late."""
        super().__init__(document, tokens, parent)
        self.today = today

    def compose(self, area: QRectF) -> list[Page]:
        """Return the pages."""
        return fewest_pages(partial(self.compose_at, area), self.text_sizes)

    def compose_at(self, area: QRectF, size: int) -> list[Page]:
        """Return the pages in letters of ``size`` pixels, of which the parts stand in ``area``."""
        raise NotImplementedError
