# SPDX-License-Identifier: EUPL-1.2
"""Shows a PDF page by page, as it will be printed."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.report.pages import PagePicture
from dgw_desktop.ui.foundation.labels import plain_label
from dgw_desktop.ui.foundation.second_press import let_repeat
from dgw_desktop.ui.foundation.theme import scaled


class PageTurner(QWidget):
    """Says which page is in view, between buttons for the others; ``wanted`` asks for one."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Know of no page yet."""
        super().__init__(parent)
        self.number = 0
        """The page that is wanted, from 0."""
        self._pages = 0
        self.previous = self._button("‹", self.tr("Vorige pagina"), -1)
        self.next = self._button("›", self.tr("Volgende pagina"), 1)
        self.place = plain_label(role="muted", wrap=True)
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.previous)
        row.addWidget(self.place, 1)
        row.addWidget(self.next)
        self._show_place()

    def go_to(self, number: int) -> None:
        """Ask for page ``number``, from 0."""
        self.number = max(0, min(number, self._pages - 1))
        self._show_place()
        self.wanted.emit()

    def set_pages(self, pages: int) -> None:
        """Take over how many pages there are; the number follows when there are fewer."""
        self._pages = pages
        self.number = min(self.number, pages - 1)
        self._show_place()

    def _button(self, sign: str, name: str, step: int) -> QPushButton:
        button = QPushButton(sign)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: self.go_to(self.number + step))
        button.setFixedWidth(scaled(40))
        button.setAutoDefault(False)
        let_repeat(button)
        return button

    def _show_place(self) -> None:
        self.previous.setEnabled(self.number > 0)
        self.next.setEnabled(self.number < self._pages - 1)
        text = self.tr("Pagina {0} van {1}").format(self.number + 1, self._pages)
        self.place.setText(text if self._pages else self.tr("Voorbeeld wordt gemaakt…"))


class PagePreview(QWidget):
    """One page with buttons for the others.

    ``wanted`` asks for a page in the present size, ``pressed`` for a larger one.
    """

    wanted = Signal()
    pressed = Signal()

    def __init__(self, tokens: ColourTokens, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._page = PageView(tokens)
        self._page.setCursor(Qt.CursorShape.PointingHandCursor)
        self._page.setToolTip(self.tr("Klik om de pagina groot te zien"))
        self._page.resized.connect(self.wanted)
        self._page.pressed.connect(self.pressed)
        self.turner = PageTurner()
        self.turner.wanted.connect(self.wanted)
        self.previous, self.next, self.place = (
            self.turner.previous,
            self.turner.next,
            self.turner.place,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page, 1)
        column.addWidget(self.turner)
        self._page.setAccessibleName(self.tr("Voorbeeld"))

    @property
    def number(self) -> int:
        """The page that is wanted, from 0."""
        return self.turner.number

    @property
    def room(self) -> tuple[int, int]:
        """Width and height for a page, in pixels of the screen."""
        ratio = self._page.devicePixelRatioF()
        return round(self._page.width() * ratio), round(self._page.height() * ratio)

    def go_to(self, number: int) -> None:
        """Ask for page ``number``, from 0."""
        self.turner.go_to(number)

    def show_page(self, picture: PagePicture) -> None:
        """Show ``picture``; the number follows when there are fewer pages than before."""
        self.turner.set_pages(picture.pages)
        self._page.show_picture(picture)
        self._page.setAccessibleName(self.place.text())


class PageView(QFrame):
    """The page itself, in the middle, with a border."""

    resized = Signal()
    pressed = Signal()

    def __init__(self, tokens: ColourTokens) -> None:
        """Show nothing yet."""
        super().__init__()
        self._tokens = tokens
        self._pixmap = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def page_size(self) -> QSize:
        """The size of the page in pixels of the layout; empty while there is none."""
        return self._pixmap.deviceIndependentSize().toSize()

    def sizeHint(self) -> QSize:
        """Return a size in which a page can be told from another."""
        return QSize(360, 500)

    def minimumSizeHint(self) -> QSize:
        """Return the least size for that."""
        return QSize(180, 200)

    def show_picture(self, picture: PagePicture) -> None:
        """Show a page."""
        image = QImage(
            picture.pixels,
            picture.width,
            picture.height,
            3 * picture.width,
            QImage.Format.Format_RGB888,
        )
        # A QImage does not keep the bytes that it was made from.
        self._pixmap = QPixmap.fromImage(image.copy())
        self._pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that there is other room."""
        super().resizeEvent(event)
        self.resized.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell that the page was pressed."""
        super().mouseReleaseEvent(event)
        is_here = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and is_here:
            self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page, as large as fits."""
        painter = QPainter(self)
        size = self.page_size
        if not size.isEmpty():
            place = self.rect().adjusted(1, 1, -1, -1)
            place.setSize(size.scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio))
            place.moveCenter(self.rect().center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(place, self._pixmap)
            painter.setPen(self._tokens.control_border)
            painter.drawRect(place)
        painter.end()
