# SPDX-License-Identifier: EUPL-1.2
"""Acties: what was agreed, by whom and by when."""

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
from dgw_desktop.domain.session import carried_over
from dgw_desktop.domain.wording import counted
from dgw_desktop.ui.agenda.action_model import ActionFilter
from dgw_desktop.ui.agenda.action_table import ActionTable
from dgw_desktop.ui.agenda.entry_line import EntryLine
from dgw_desktop.ui.agenda.new_action import NewActionRow
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation import key_map
from dgw_desktop.ui.foundation.accessibility import announce_after_typing, label_for
from dgw_desktop.ui.foundation.labels import StatusLabel, page_label
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.parts.choice import Choice
from dgw_desktop.ui.parts.line_limits import limit_line
from dgw_desktop.ui.parts.scroll_column import ScrollColumn

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
        self._title = page_label(role="heading", wrap=True)
        self._subtitle = page_label(role="muted", wrap=True)
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
        column.addWidget(self._make_card(scroll.content), 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        document.remarks_changed.connect(self._show)
        document.session_changed.connect(self._show_session)
        self._show_session()

    def take_focus(self) -> None:
        """Give the keyboard to the table, or to the field for a first action."""
        self.entry.show_draft()
        if self.table.shown_count:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.table.currentIndex().isValid():
                self.table.setCurrentIndex(self.table.model().index(0, 0))
        else:
            self.entry.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def start_new(self, dimension: int | None) -> None:
        """Give the keyboard to the field for a new action on ``dimension``.

        What was typed there before, and about what, stays.
        """
        self.entry.start(dimension)

    def show_carried_over(self) -> bool:
        """Show only what was open in the baseline; return False when there is nothing."""
        baseline = self._document.baseline
        if baseline is None or not carried_over(self._document.session, baseline):
            return False
        self.filter.setCurrentIndex(self.filter.findData(ActionFilter.CARRIED_OVER))
        return True

    # Making the parts

    def _make_card(self, parent: QWidget) -> QFrame:
        card = QFrame(parent)
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(10)
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
        self._nothing = page_label(role="muted", wrap=True)
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
        self.entry = NewActionRow(self._document, self._today)
        self.entry.added.connect(self._show_added)
        self.entry.done.connect(self._leave_field)
        self.entry.problem_changed.connect(self._show_problem)
        column.addWidget(self.entry)
        return card

    # What a person does

    def _show_added(self) -> None:
        """Show a new action, whatever the filter says."""
        if self.filter.currentData() not in (ActionFilter.ALL, ActionFilter.OPEN):
            self.filter.setCurrentIndex(0)
        self.search.clear()
        self.table.select_last()

    def _leave_field(self) -> None:
        """Leave a field, in which what is typed stays."""
        target = self.table if self.table.shown_count else self.filter
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    # Showing the document

    def _show_session(self) -> None:
        self.entry.set_may_change(self._document.may_change)
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
            total = len(session.actions)
            if not total:
                pattern = "{0}"
            elif still_open == 0:
                pattern = self.tr("{0}, geen open")
            elif still_open == total:
                pattern = self.tr("{0}, nog open") if total == 1 else self.tr("{0}, alle open")
            else:
                pattern = self.tr("{0}, waarvan {1} open")
            number = counted(total, self.tr("actie"), self.tr("acties"))
            self._subtitle.setText(pattern.format(number, still_open))
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
        self.entry.show_draft()
        self._show_buttons()

    def _show_problem(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def _show_buttons(self) -> None:
        editable = self._document.may_change
        self.delete_button.setEnabled(editable and self.table.shown_count > 0)
