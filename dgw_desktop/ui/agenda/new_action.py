# SPDX-License-Identifier: EUPL-1.2
"""The row in which a new action is typed: what, on which dimension, who and when."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from dgw_desktop.domain.limits import LONGEST_ENTRY
from dgw_desktop.ui.agenda.action_table import dimension_combo
from dgw_desktop.ui.agenda.entry_line import EntryLine, leave_by_escape
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation import key_map
from dgw_desktop.ui.foundation.accessibility import label_for
from dgw_desktop.ui.foundation.labels import page_label
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.parts.date_edit import DateEdit
from dgw_desktop.ui.parts.line_limits import limit_line
from dgw_desktop.ui.parts.name_edit import NameEdit
from dgw_desktop.ui.parts.split_row import SplitRow

_LEAST_TEXT = 200  # pixels at 100 %, for a new action before the rest goes below it


class NewActionRow(SplitRow):
    """Shows the one action of a document that waits to be added, wherever it was typed."""

    added = Signal()
    done = Signal()
    """Esc was pressed in a field: the owner gives the focus to something else."""
    problem_changed = Signal(str)
    """What is wrong with the date, or an empty text when that is over."""

    def __init__(
        self,
        document: SessionDocument,
        today: Callable[[], date],
        asks_dimension: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Make the row; without ``asks_dimension`` a new action is about the owner's one.

        Then a draft about another dimension is shown too, and says so: nothing is thrown away.
        """
        super().__init__(_LEAST_TEXT, parent)
        self._document = document
        self._own: int | None = None
        self.text = EntryLine()
        self.text.done.connect(self.done)
        limit_line(self.text, LONGEST_ENTRY)
        self.text.textEdited.connect(lambda _text: self._keep_draft())
        self.text.setPlaceholderText(
            self.tr("Nieuwe actie: wat gaan we doen?")
            if asks_dimension
            else self.tr("Nieuwe actie")
        )
        self.text.setAccessibleName(self.tr("Nieuwe actie"))
        self.text.setToolTip(key_map.tip("action"))
        self.text.returnPressed.connect(self.add_typed)
        self._about = page_label(role="small")
        self.dimension = dimension_combo(document)
        self.dimension.setMaximumWidth(scaled(240))
        self.dimension.activated.connect(lambda: self._keep_draft())
        self.owner = NameEdit(self.tr("Wie"))
        self.owner.setMaximumWidth(scaled(180))
        self.owner.textEdited.connect(lambda _text: self._keep_draft())
        self.due = DateEdit(self.tr("Wanneer"), None, today=today, is_due=True)
        self.due.setPlaceholderText(self.tr("wanneer"))
        self.due.setMaximumWidth(scaled(180))
        self.due.textEdited.connect(lambda _text: self._keep_draft())
        self.due.problem_changed.connect(self.problem_changed)
        for field in (self.owner, self.due):
            field.returnPressed.connect(self.add_typed)
            leave_by_escape(field, self.done.emit)
        self.add_button = QPushButton(self.tr("Toevoegen"))
        self.add_button.clicked.connect(self.add_typed)
        self.left.addWidget(self.text, 1)
        self.add(self._about, self.dimension, self.owner, self.due, self.add_button)
        label_for(self.dimension, self.tr("Dimensie van de nieuwe actie"))
        self.dimension.setVisible(asks_dimension)
        self._about.hide()

    def start(self, dimension: int | None) -> None:
        """Give the keyboard to the text of a new action on ``dimension``.

        What was typed there before, and about what, stays.
        """
        self.show_draft()
        if self._document.drafts.action.is_empty:
            self.set_dimension(dimension)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_dimension(self, dimension: int | None) -> None:
        """Let a new action be about ``dimension``, unless one is being typed."""
        self._own = dimension
        if self._document.drafts.action.is_empty:
            self.dimension.setCurrentIndex(max(0, self.dimension.findData(dimension)))
        self._show_about()

    def show_draft(self) -> None:
        """Show what waits to be added, typed here or elsewhere."""
        draft = self._document.drafts.action
        self.owner.names = self._document.owners()
        for field, text in (
            (self.text, draft.text),
            (self.owner, draft.owner),
            (self.due, draft.due),
        ):
            if field.text() != text:
                field.setText(text)
        if not draft.is_empty:
            self.dimension.setCurrentIndex(self.dimension.findData(draft.dimension))
        self._show_about()

    def set_may_change(self, may_change: bool) -> None:
        """Let something be typed or not."""
        for widget in (self.text, self.dimension, self.owner, self.due, self.add_button):
            widget.setEnabled(may_change)

    def add_typed(self) -> None:
        """Add what is typed; without a text, or with a date that is none, say so."""
        if not self.text.text().strip():
            self.text.setFocus()
            return
        if not self.due.check():
            self.due.setFocus()
            return
        if not self._document.add_action(
            self.text.text(), self.dimension.currentData(), self.owner.text(), self.due.day
        ):
            return
        for field in (self.text, self.owner):
            field.setText("")  # not clear, which undo would bring back, beside the action
        self.due.set_day(None)
        self._keep_draft()
        if self.dimension.isHidden():
            self.set_dimension(self._own)
        self.added.emit()

    def _keep_draft(self) -> None:
        draft = self._document.drafts.action
        draft.write(self.text.text())
        draft.write_beside(self.owner.text(), self.due.text())
        draft.dimension = self.dimension.currentData()

    def _show_about(self) -> None:
        """Say about which dimension the draft is, where that is another than a person expects."""
        about, is_other = self.dimension.currentData(), self.dimension.isHidden()
        is_other = is_other and about != self._own and not self._document.drafts.action.is_empty
        if is_other:
            self._about.setText(
                self.tr("Nog niet toegevoegd, zonder dimensie:")
                if about is None
                else self.tr("Nog niet toegevoegd, bij dimensie {0}:").format(about)
            )
        self._about.setVisible(is_other)
