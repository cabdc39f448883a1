# SPDX-License-Identifier: EUPL-1.2
"""Shows a PDF page by page, as it will be printed."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.report.pages import PagePicture
from dgw_desktop.ui.foundation.labels import plain_label
from dgw_desktop.ui.foundation.second_press import let_repeat
from dgw_desktop.ui.foundation.theme import scaled


class PagePreview(QWidget):
    """One page with buttons for the others; ``wanted`` asks for a page in the present size."""

    wanted = Signal()

    def __init__(self, tokens: ColourTokens, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.number = 0
        """The page that is wanted, from 0."""
        self._pages = 0
        self._page = _Page(tokens)
        self._page.resized.connect(self.wanted)
        self.previous = QPushButton("‹")
        self.previous.setAccessibleName(self.tr("Vorige pagina"))
        self.previous.setToolTip(self.tr("Vorige pagina"))
        self.previous.clicked.connect(lambda: self.go_to(self.number - 1))
        self.next = QPushButton("›")
        self.next.setAccessibleName(self.tr("Volgende pagina"))
        self.next.setToolTip(self.tr("Volgende pagina"))
        self.next.clicked.connect(lambda: self.go_to(self.number + 1))
        for button in (self.previous, self.next):
            button.setFixedWidth(scaled(40))
            button.setAutoDefault(False)
            let_repeat(button)
        self.place = plain_label(role="muted", wrap=True)
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page, 1)
        row = QHBoxLayout()
        column.addLayout(row)
        row.addWidget(self.previous)
        row.addWidget(self.place, 1)
        row.addWidget(self.next)
        self._show_place()

    @property
    def room(self) -> tuple[int, int]:
        """Width and height for a page, in pixels of the screen."""
        ratio = self._page.devicePixelRatioF()
        return round(self._page.width() * ratio), round(self._page.height() * ratio)

    def go_to(self, number: int) -> None:
        """Ask for page ``number``, from 0."""
        self.number = max(0, min(number, self._pages - 1))
        self._show_place()
        self.wanted.emit()

    def show_page(self, picture: PagePicture) -> None:
        """Show ``picture``; the number follows when there are fewer pages than before."""
        self._pages = picture.pages
        self.number = min(self.number, picture.pages - 1)
        image = QImage(
            picture.pixels,
            picture.width,
            picture.height,
            3 * picture.width,
            QImage.Format.Format_RGB888,
        )
        # A QImage does not keep the bytes that it was made from.
        self._page.set_pixmap(QPixmap.fromImage(image.copy()))
        self._show_place()

    def _show_place(self) -> None:
        self.previous.setEnabled(self.number > 0)
        self.next.setEnabled(self.number < self._pages - 1)
        text = self.tr("Pagina {0} van {1}").format(self.number + 1, self._pages)
        self.place.setText(text if self._pages else self.tr("Voorbeeld wordt gemaakt…"))
        self._page.setAccessibleName(text if self._pages else self.tr("Voorbeeld"))


class _Page(QFrame):
    """The page itself, in the middle, with a border."""

    resized = Signal()

    def __init__(self, tokens: ColourTokens) -> None:
        super().__init__()
        self._tokens = tokens
        self._pixmap = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(360, 500)

    def minimumSizeHint(self) -> QSize:
        return QSize(180, 200)

    def set_pixmap(self, pixmap: QPixmap) -> None:
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self._pixmap = pixmap
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        size = self._pixmap.deviceIndependentSize().toSize()
        if not size.isEmpty():
            place = self.rect().adjusted(1, 1, -1, -1)
            place.setSize(size.scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio))
            place.moveCenter(self.rect().center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(place, self._pixmap)
            painter.setPen(self._tokens.control_border)
            painter.drawRect(place)
        painter.end()
