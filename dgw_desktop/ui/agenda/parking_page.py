# SPDX-License-Identifier: EUPL-1.2
"""Parkeerplek: remarks for later, of no dimension."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dgw_desktop.domain.limits import LONGEST_ENTRY
from dgw_desktop.ui.agenda.entry_line import EntryLine
from dgw_desktop.ui.agenda.remark_table import RemarkTable
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation import key_map
from dgw_desktop.ui.foundation.labels import page_label
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.parts.line_limits import limit_line


class ParkingPage(QWidget):
    """Follows a document's parking lot."""

    promoted = Signal()
    """A remark became an action, the last one."""

    def __init__(self, document: SessionDocument, parent: QWidget | None = None) -> None:
        """Make the page for ``document``."""
        super().__init__(parent)
        self._document = document
        card = QFrame(self)
        card.setProperty("role", "card")
        around = QVBoxLayout(self)
        around.setContentsMargins(16, 16, 16, 16)
        around.addWidget(card)
        column = QVBoxLayout(card)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(10)
        self._title = page_label(role="heading")
        self.promote_button = QPushButton(self.tr("Omzetten in actie"))
        self.promote_button.clicked.connect(self._promote)
        self.remove_button = QPushButton(self.tr("Verwijderen"))
        self.remove_button.setAccessibleName(self.tr("Opmerking verwijderen"))
        self.remove_button.clicked.connect(self._remove_remark)
        head = QHBoxLayout()
        column.addLayout(head)
        head.addWidget(self._title, 1)
        head.addWidget(self.promote_button)
        head.addWidget(self.remove_button)
        self.remarks = RemarkTable(self._document)
        self.remarks.setMinimumHeight(scaled(64))
        self.remarks.selectionModel().currentChanged.connect(lambda *_: self._show_buttons())
        self._no_remarks = page_label(
            self.tr(
                "Zet hier wat voor later is. {0} voegt een opmerking toe, ook op de beamer."
            ).format(key_map.key_map()["park"].shown),
            role="muted",
            wrap=True,
        )
        column.addWidget(self._no_remarks)
        column.addWidget(self.remarks, 1)
        self.remark = EntryLine()
        self.remark.done.connect(self._leave_field)
        limit_line(self.remark, LONGEST_ENTRY)
        self.remark.textEdited.connect(
            lambda _text: self._document.drafts.remark.write(self.remark.text())
        )
        self.remark.setPlaceholderText(self.tr("Opmerking voor later"))
        self.remark.setAccessibleName(self.tr("Nieuwe opmerking op de parkeerplek"))
        self.remark.setToolTip(key_map.tip("park"))
        self.remark.returnPressed.connect(self._park)
        self.park_button = QPushButton(self.tr("Parkeren"))
        self.park_button.clicked.connect(self._park)
        row = QHBoxLayout()
        column.addLayout(row)
        row.setSpacing(8)
        row.addWidget(self.remark, 1)
        row.addWidget(self.park_button)
        self._filler = QWidget()
        column.addWidget(self._filler, 1)
        document.remarks_changed.connect(self._show)
        document.session_changed.connect(self._show)
        self._show()

    def take_focus(self) -> None:
        """Give the keyboard to the remarks, or to the field for a first one."""
        self._show_draft()
        if self._document.session.parking_lot:
            self.remarks.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.remarks.currentIndex().isValid():
                self.remarks.setCurrentIndex(self.remarks.model().index(0, 0))
        else:
            self.start_new()

    def start_new(self) -> None:
        """Give the keyboard to the field for a new remark; what was typed there stays."""
        self._show_draft()
        self.remark.setFocus(Qt.FocusReason.OtherFocusReason)

    def _park(self) -> None:
        if self._document.park(self.remark.text()):
            self.remark.setText("")
            self._document.drafts.remark.write("")

    def _leave_field(self) -> None:
        """Leave the field, in which what is typed stays."""
        has_remarks = bool(self._document.session.parking_lot)
        target = self.remarks if has_remarks else self.park_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _promote(self) -> None:
        row = self.remarks.current_row
        if row >= 0:
            self._document.promote_remark(row)
            self.promoted.emit()

    def _remove_remark(self) -> None:
        self._document.hand_in()
        row = self.remarks.current_row
        remarks = self._document.session.parking_lot
        if row >= 0:
            self._document.change_parking_lot(
                remarks[:row] + remarks[row + 1 :], self.tr("opmerking verwijderen")
            )

    def _show(self) -> None:
        remarks = self._document.session.parking_lot
        self._title.setText(
            self.tr("Parkeerplek ({0})").format(len(remarks)) if remarks else self.tr("Parkeerplek")
        )
        self._no_remarks.setVisible(not remarks)
        self.remarks.setVisible(bool(remarks))
        self._filler.setVisible(not remarks)
        for widget in (self.remark, self.park_button):
            widget.setEnabled(self._document.may_change)
        self._show_draft()
        self._show_buttons()

    def _show_draft(self) -> None:
        """Show what waits to be added, typed here or at a card."""
        text = self._document.drafts.remark.text
        if self.remark.text() != text:
            self.remark.setText(text)

    def _show_buttons(self) -> None:
        chosen = self._document.may_change and self.remarks.current_row >= 0
        self.promote_button.setEnabled(chosen)
        self.remove_button.setEnabled(chosen)
