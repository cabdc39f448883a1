# SPDX-License-Identifier: EUPL-1.2
"""The pages of a report, large enough to read before it is made."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QPushButton, QScrollArea, QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.report.pages import PagePicture, page_picture
from dgw_desktop.ui.asking.dialog import WorkingDialog
from dgw_desktop.ui.foundation import key_map
from dgw_desktop.ui.foundation.accessibility import give_role
from dgw_desktop.ui.foundation.job import Job, run_job
from dgw_desktop.ui.foundation.second_press import let_repeat
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.reporting.page_preview import PageTurner, PageView

_LARGE = 2000  # pixels; more than a screen has, so that it opens as large as that allows
_WIDTH = 860  # pixels of a page at 100 % text and 100 %: its letters are larger than on paper
_ZOOMS = (50, 75, 100, 125, 150, 200, 300)  # percent
_ANY_HEIGHT = 100_000  # pixels: a page is as high as its width makes it


class EnlargedPages(WorkingDialog):
    """Shows the pages of a PDF one by one; Esc goes back."""

    def __init__(
        self, data: bytes, number: int, tokens: ColourTokens, parent: QWidget | None = None
    ) -> None:
        """Begin at page ``number``, from 0, of the PDF ``data``."""
        super().__init__(parent, self.tr("Voorbeeld van het rapport"), _LARGE, _LARGE)
        self._data = data
        self._zoom = _ZOOMS.index(100)
        self._job: Job | None = None
        self._is_other = False  # than what is being drawn
        self._shown: int | None = None
        self.view = PageView(tokens)
        self.area = _PageArea(self.view)
        give_role(self.area, QAccessible.Role.Grouping, self.tr("Pagina"))
        self.turner = PageTurner()
        self.turner.number = number
        self.smaller = self._button("−", "zoom_out", -1)
        self.larger = self._button("+", "zoom_in", 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.body.addWidget(self.area, 1)
        row = QHBoxLayout()
        self.foot.addLayout(row)
        row.addWidget(self.smaller)
        row.addWidget(self.larger)
        row.addWidget(self.turner, 1)
        row.addWidget(buttons)
        key_map.bind(self, "next", lambda: self.turner.go_to(self.number + 1))
        key_map.bind(self, "previous", lambda: self.turner.go_to(self.number - 1))
        key_map.bind(self, "zoom_reset", lambda: self._set_zoom(_ZOOMS.index(100)))
        self.turner.next.setToolTip(key_map.tip("next", self.turner.next.accessibleName()))
        before = self.turner.previous
        before.setToolTip(key_map.tip("previous", before.accessibleName()))
        self.turner.wanted.connect(self._draw)
        self.area.resized.connect(self._draw)
        self.area.setFocus()

    @property
    def number(self) -> int:
        """The page in view, from 0."""
        return self.turner.number

    def set_data(self, data: bytes) -> None:
        """Show another PDF, of choices that were made just before."""
        self._data = data
        self._draw()

    def _button(self, text: str, name: str, step: int) -> QPushButton:
        button = QPushButton(text)
        button.setFixedWidth(scaled(40))
        button.setToolTip(key_map.tip(name))
        button.setAccessibleName(key_map.key_map()[name].description)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._set_zoom(self._zoom + step))
        let_repeat(button)
        key_map.bind(self, name, button.click)
        return button

    def _set_zoom(self, zoom: int) -> None:
        self._zoom = max(0, min(zoom, len(_ZOOMS) - 1))
        self.smaller.setEnabled(self._zoom > 0)
        self.larger.setEnabled(self._zoom < len(_ZOOMS) - 1)
        self._draw()

    def _draw(self) -> None:
        """Draw the page that is wanted in a thread; one at a time."""
        if self._job is not None:
            self._is_other = True
            return
        data, number = self._data, self.number
        width = min(self.area.viewport().width() - 2, scaled(_WIDTH)) * _ZOOMS[self._zoom] / 100
        room = max(1, round(width * self.devicePixelRatioF())), _ANY_HEIGHT
        self._job = run_job(
            self, lambda _progress: page_picture(data, number, room), self._show, ended=self._end
        )

    def _show(self, picture: PagePicture) -> None:
        self.turner.set_pages(picture.pages)
        self.view.show_picture(picture)
        self.view.setFixedSize(self.view.page_size)
        self.view.setAccessibleName(self.turner.place.text())
        if self._shown != self.number:
            self._shown = self.number
            self.area.verticalScrollBar().setValue(0)

    def _end(self) -> None:
        self._job = None
        if self._is_other:
            self._is_other = False
            self._draw()


class _PageArea(QScrollArea):
    """Scrolls a page that is larger than itself; the arrow keys do."""

    resized = Signal()

    def __init__(self, view: PageView) -> None:
        super().__init__()
        self.setWidget(view)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        # Always there, so that a page that fits does not make room that another has not.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("role", "reading")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that there is other room."""
        super().resizeEvent(event)
        self.resized.emit()
