# SPDX-License-Identifier: EUPL-1.2
"""What people wrote when they filled in alone, on one dimension: for the facilitator only."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QListWidget, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from dgw_desktop.domain.session import Answer
from dgw_desktop.ui.foundation.labels import plain_label
from dgw_desktop.ui.foundation.theme import scaled

_MOST = 150  # pixels high; more scrolls


class BeforehandRemarks(QWidget):
    """A list that opens under its button, shut again for each dimension; nothing where none wrote.

    Without names, and in an order that says nothing. It stands on no window of the audience.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a list without remarks; ``button`` is to be put where there is room for it."""
        super().__init__(parent)
        self.button = QPushButton()
        self.button.setProperty("role", "small")
        self.button.setCheckable(True)
        self.button.toggled.connect(self._open)
        self.list = _Remarks()
        self.list.setAccessibleName(self.tr("Opmerkingen vooraf"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(plain_label(self.tr("Opmerkingen vooraf, zonder namen"), role="caption"))
        column.addWidget(self.list)
        self._remarks: tuple[str, ...] = ()
        self.hide()

    def show_answer(self, answer: Answer) -> None:
        """Offer what was written beforehand on a dimension."""
        found = answer.beforehand
        remarks = () if found is None else found.remarks
        if remarks != self._remarks:
            self._remarks = remarks
            self.button.setChecked(False)
            self.list.clear()
            self.list.addItems([remark.strip() for remark in remarks])
        self.button.setText(self.tr("Opmerkingen vooraf ({0})").format(len(remarks)))
        self.button.setVisible(bool(remarks))

    def shut(self) -> None:
        """Show the button only."""
        self.button.setChecked(False)

    def _open(self, wanted: bool) -> None:
        self.setVisible(wanted)
        if wanted and self.button.hasFocus():
            self.list.setCurrentRow(0)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)


class _Remarks(QListWidget):
    """As high as its wrapped texts, up to a limit."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setUniformItemSizes(False)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListWidget.EditTrigger.NoEditTriggers)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFrameShape(QFrame.Shape.StyledPanel)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters and digits are commands of the page."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the texts to the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height of all remarks, or the most that there is room for."""
        rows = sum(self.sizeHintForRow(row) for row in range(self.count()))
        return QSize(scaled(120), min(scaled(_MOST), rows + 2 * self.frameWidth() + 2))

    def minimumSizeHint(self) -> QSize:
        """Return the same height: the card scrolls rather than that a remark is cut."""
        return QSize(scaled(80), self.sizeHint().height())
