# SPDX-License-Identifier: EUPL-1.2
"""Acties: what was agreed, by whom and by when, and the parking lot."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.limits import LONGEST_ENTRY
from dgw_desktop.domain.session import carried_over
from dgw_desktop.domain.wording import counted
from dgw_desktop.ui.agenda.action_model import ActionFilter
from dgw_desktop.ui.agenda.action_table import ActionTable, dimension_combo
from dgw_desktop.ui.agenda.entry_line import EntryLine, leave_by_escape
from dgw_desktop.ui.agenda.remark_table import RemarkTable
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation import key_map
from dgw_desktop.ui.foundation.accessibility import announce_after_typing, label_for
from dgw_desktop.ui.foundation.labels import StatusLabel, plain_label
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.parts.choice import Choice
from dgw_desktop.ui.parts.date_edit import DateEdit
from dgw_desktop.ui.parts.line_limits import limit_line
from dgw_desktop.ui.parts.name_edit import NameEdit
from dgw_desktop.ui.parts.scroll_column import ScrollColumn
from dgw_desktop.ui.parts.split_row import SplitRow

_LEAST_TEXT = 200  # pixels at 100 %, for a new action before the rest goes below it
_LEAST_TABLE = 130  # pixels at 100 %: the head and two rows


class ActionsPage(QWidget):
    """Follows a document; ``left`` says that the person goes on to the cards."""

    left = Signal()

    def __init__(
        self,
        document: SessionDocument,
        tokens: ColourTokens,
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        """Make the page for ``document``; ``today`` tells what is overdue."""
        super().__init__(parent)
        self._document = document
        self._today = today
        self.table = ActionTable(document, tokens, today)
        self._title = plain_label(role="heading", wrap=True)
        self._subtitle = plain_label(role="muted", wrap=True)
        self.go_on_button = QPushButton(self.tr("Verder naar de kaarten →"))
        self.go_on_button.setProperty("role", "primary")
        self.go_on_button.clicked.connect(self.left)
        self.filter = Choice()
        self.filter.currentIndexChanged.connect(lambda _index: self._filter_changed())
        self.search = EntryLine()
        limit_line(self.search)
        self.search.done.connect(self._leave_field)
        self.search.setPlaceholderText(self.tr("Zoek in acties…"))
        self.search.setAccessibleName(self.tr("Zoeken in acties"))
        self.search.setToolTip(key_map.tip("search"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(scaled(240))
        self.search.textChanged.connect(lambda _text: self._filter_changed())
        self.delete_button = QPushButton(self.tr("Verwijderen"))
        self.delete_button.setToolTip(
            key_map.tip("remove_action", self.tr("De gekozen actie verwijderen"))
        )
        self.delete_button.clicked.connect(self.table.remove_current)

        # Scrolls only where large letters leave no room for both parts.
        scroll = ScrollColumn(self)
        column = QVBoxLayout(scroll.content)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addWidget(self._make_actions_card(scroll.content), 3)
        column.addWidget(self._make_parking_card(scroll.content), 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        for text, slot in (
            ("undo", document.undo),
            ("sort", self.table.sort_by_current),
            ("redo", document.redo),
            ("action", lambda: self.start_new(None)),
            ("park", lambda: self.remark.setFocus()),
            ("search", lambda: self.search.setFocus()),
        ):
            key_map.bind(self, text, slot)
        document.remarks_changed.connect(self._show)
        document.session_changed.connect(self._show_session)
        self._show_session()

    def take_focus(self) -> None:
        """Give the keyboard to the table, or to the field for a first action."""
        self._show_drafts()
        if self.table.shown_count:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.table.currentIndex().isValid():
                self.table.setCurrentIndex(self.table.model().index(0, 0))
        else:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def start_new(self, dimension: int | None) -> None:
        """Give the keyboard to the field for a new action on ``dimension``.

        What was typed there before, and about what, stays.
        """
        self._show_drafts()
        if self._document.drafts.action.is_empty:
            self.dimension.setCurrentIndex(max(0, self.dimension.findData(dimension)))
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_carried_over(self) -> bool:
        """Show only what was open in the baseline; return False when there is nothing."""
        baseline = self._document.baseline
        if baseline is None or not carried_over(self._document.session, baseline):
            return False
        self.filter.setCurrentIndex(self.filter.findData(ActionFilter.CARRIED_OVER))
        return True

    # Making the parts

    def _make_actions_card(self, parent: QWidget) -> QFrame:
        card, column = _card(parent)
        head = QHBoxLayout()
        column.addLayout(head)
        head.setSpacing(8)
        titles = QVBoxLayout()
        head.addLayout(titles, 1)
        titles.setSpacing(2)
        titles.addWidget(self._title)
        titles.addWidget(self._subtitle)
        for widget in (self.filter, self.search, self.delete_button, self.go_on_button):
            head.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        label_for(self.filter, self.tr("Welke acties"))
        self._nothing = plain_label(role="muted", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._views = QStackedWidget()
        self.table.setMinimumHeight(scaled(_LEAST_TABLE))
        self._views.addWidget(self.table)
        self._views.addWidget(self._nothing)
        column.addWidget(self._views, 1)
        self._problem = StatusLabel("ambition")
        self._problem.hide()
        self.table.problem_changed.connect(self._show_problem)
        column.addWidget(self._problem)
        self.text = EntryLine()
        self.text.done.connect(self._leave_field)
        limit_line(self.text, LONGEST_ENTRY)
        self.text.textEdited.connect(lambda _text: self._keep_draft(self.text.text()))
        self.text.setPlaceholderText(self.tr("Nieuwe actie: wat gaan we doen?"))
        self.text.setAccessibleName(self.tr("Nieuwe actie"))
        self.text.setToolTip(key_map.tip("action"))
        self.text.returnPressed.connect(self._add)
        self.dimension = dimension_combo(self._document)
        self.dimension.setMaximumWidth(scaled(240))
        self.dimension.activated.connect(lambda: self._keep_draft(self.text.text()))
        self.owner = NameEdit(self.tr("Wie"))
        self.owner.setMaximumWidth(scaled(180))
        self.owner.textEdited.connect(lambda _text: self._keep_draft(self.text.text()))
        self.due = DateEdit(self.tr("Wanneer"), None, today=self._today, is_due=True)
        self.due.setPlaceholderText(self.tr("wanneer"))
        self.due.setMaximumWidth(scaled(180))
        self.due.textEdited.connect(lambda _text: self._keep_draft(self.text.text()))
        self.due.problem_changed.connect(self._show_problem)
        for field in (self.owner, self.due):
            field.returnPressed.connect(self._add)
            leave_by_escape(field, self._leave_field)
        self.add_button = QPushButton(self.tr("Toevoegen"))
        self.add_button.clicked.connect(self._add)
        row = SplitRow(_LEAST_TEXT)
        column.addWidget(row)
        row.left.addWidget(self.text, 1)
        row.add(self.dimension, self.owner, self.due, self.add_button)
        label_for(self.dimension, self.tr("Dimensie van de nieuwe actie"))
        return card

    def _make_parking_card(self, parent: QWidget) -> QFrame:
        card, column = _card(parent)
        self._parking_title = plain_label(role="subheading")
        self.promote_button = QPushButton(self.tr("Er een actie van maken"))
        self.promote_button.clicked.connect(self._promote)
        self.remove_button = QPushButton(self.tr("Verwijderen"))
        self.remove_button.setAccessibleName(self.tr("Opmerking verwijderen"))
        self.remove_button.clicked.connect(self._remove_remark)
        head = QHBoxLayout()
        column.addLayout(head)
        head.addWidget(self._parking_title, 1)
        head.addWidget(self.promote_button)
        head.addWidget(self.remove_button)
        self.remarks = RemarkTable(self._document)
        self.remarks.setMinimumHeight(scaled(64))
        self.remarks.selectionModel().currentChanged.connect(lambda *_: self._show_buttons())
        self._no_remarks = plain_label(
            self.tr("Hier staat wat voor later is; {0} zet er iets bij, ook op de beamer.").format(
                key_map.key_map()["park"].shown
            ),
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
        return card

    # What a person does

    def _add(self) -> None:
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
        self._keep_draft("")
        # A new action must be seen, whatever the filter says.
        if self.filter.currentData() not in (ActionFilter.ALL, ActionFilter.OPEN):
            self.filter.setCurrentIndex(0)
        self.search.clear()
        self.table.select_last()

    def _park(self) -> None:
        if self._document.park(self.remark.text()):
            self.remark.setText("")
            self._document.drafts.remark.write("")

    def _keep_draft(self, text: str) -> None:
        draft = self._document.drafts.action
        draft.write(text)
        draft.write_beside(self.owner.text(), self.due.text())
        draft.dimension = self.dimension.currentData()

    def _leave_field(self) -> None:
        """Leave a field, in which what is typed stays."""
        target = self.table if self.table.shown_count else self.filter
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _promote(self) -> None:
        row = self.remarks.current_row
        if row >= 0:
            self._document.promote_remark(row)
            self.table.select_last()

    def _remove_remark(self) -> None:
        self._document.hand_in()
        row = self.remarks.current_row
        remarks = self._document.session.parking_lot
        if row >= 0:
            self._document.change_parking_lot(
                remarks[:row] + remarks[row + 1 :], self.tr("opmerking verwijderen")
            )

    # Showing the document

    def _show_session(self) -> None:
        may_change = self._document.may_change
        entries = (self.text, self.dimension, self.owner, self.due, self.add_button)
        for widget in (*entries, self.remark, self.park_button):
            widget.setEnabled(may_change)
        chosen = self.filter.currentData()
        self.filter.blockSignals(True)
        self.filter.clear()
        for name, wanted in (
            (self.tr("Alle acties"), ActionFilter.ALL),
            (self.tr("Open"), ActionFilter.OPEN),
            (self.tr("Te laat"), ActionFilter.OVERDUE),
            (self.tr("Gedaan"), ActionFilter.DONE),
        ):
            self.filter.addItem(name, wanted)
        if self._document.baseline is not None:
            self.filter.addItem(self.tr("Van de vorige meting"), ActionFilter.CARRIED_OVER)
        self.filter.setCurrentIndex(max(0, self.filter.findData(chosen)))
        self.filter.blockSignals(False)
        self._filter_changed()

    def _filter_changed(self) -> None:
        self.table.set_filter(self.filter.currentData(), self.search.text())
        self._show()
        if self.filter.hasFocus() or self.search.hasFocus():
            count = counted(self.table.shown_count, self.tr("actie"), self.tr("acties"))
            announce_after_typing(self.search, self.tr("{0} in de tabel").format(count))

    def _show(self) -> None:
        session = self._document.session
        carried = self.filter.currentData() is ActionFilter.CARRIED_OVER
        baseline = self._document.baseline
        if carried and baseline is not None:
            self._title.setText(self.tr("Openstaande acties van de vorige meting"))
            still_open = sum(a.is_open for a in carried_over(session, baseline))
            self._subtitle.setText(
                self.tr("{0} ({1}). Vink af wat gedaan is; {2} nog open.").format(
                    baseline.details.title,
                    wording().long_date(baseline.details.date),
                    counted(still_open, self.tr("actie staat"), self.tr("acties staan")),
                )
            )
        else:
            self._title.setText(self.tr("Acties"))
            still_open = sum(action.is_open for action in session.actions)
            self._subtitle.setText(
                self.tr("{0}, waarvan {1} open").format(
                    counted(len(session.actions), self.tr("actie"), self.tr("acties")),
                    still_open,
                )
            )
        self._subtitle.setVisible(bool(session.actions))
        self.go_on_button.setVisible(carried)
        shown = self.table.shown_count > 0
        self._views.setCurrentIndex(0 if shown else 1)
        self._nothing.setText(
            self.tr("Geen actie past bij dit filter.")
            if session.actions
            else self.tr(
                "Nog geen acties. Typ er hieronder een, of druk op {0} bij een kaart of op de "
                "beamer."
            ).format(key_map.key_map()["action"].shown)
        )
        self._show_drafts()
        self._show_remarks()
        self._show_buttons()

    def _show_problem(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def _show_drafts(self) -> None:
        """Show what waits to be added, typed here or at a card."""
        drafts = self._document.drafts
        self.owner.names = self._document.owners()
        for field, text in (
            (self.text, drafts.action.text),
            (self.owner, drafts.action.owner),
            (self.due, drafts.action.due),
            (self.remark, drafts.remark.text),
        ):
            if field.text() != text:
                field.setText(text)
        if not drafts.action.is_empty:
            self.dimension.setCurrentIndex(self.dimension.findData(drafts.action.dimension))

    def _show_remarks(self) -> None:
        remarks = self._document.session.parking_lot
        self._parking_title.setText(
            self.tr("Parkeerplek ({0})").format(len(remarks)) if remarks else self.tr("Parkeerplek")
        )
        self._no_remarks.setVisible(not remarks)
        self.remarks.setVisible(bool(remarks))

    def _show_buttons(self) -> None:
        editable = self._document.may_change
        self.delete_button.setEnabled(editable and self.table.shown_count > 0)
        chosen = editable and self.remarks.current_row >= 0
        self.promote_button.setEnabled(chosen)
        self.remove_button.setEnabled(chosen)


def _card(parent: QWidget) -> tuple[QFrame, QVBoxLayout]:
    card = QFrame(parent)
    card.setProperty("role", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(18, 14, 18, 14)
    column.setSpacing(10)
    return card, column
