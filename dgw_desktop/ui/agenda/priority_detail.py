# SPDX-License-Identifier: EUPL-1.2
"""All that is known of one priority: the whole next step, what success looks like, its actions."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.agenda_words import dots_in_words, next_step
from dgw_desktop.domain.limits import LONGEST_ENTRY
from dgw_desktop.domain.priorities import PERIODS, Agenda, Period, Priority
from dgw_desktop.domain.texts import clean_text, one_line
from dgw_desktop.translating import tr
from dgw_desktop.ui.agenda.action_table import ActionTable
from dgw_desktop.ui.agenda.entry_line import leave_by_escape
from dgw_desktop.ui.agenda.kept_text import KeptText
from dgw_desktop.ui.agenda.new_action import NewActionRow
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation.accessibility import give_role, label_for
from dgw_desktop.ui.foundation.labels import StatusLabel, page_label
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.parts.choice import Choice
from dgw_desktop.ui.parts.folding import Folding
from dgw_desktop.ui.parts.name_edit import NameEdit
from dgw_desktop.ui.parts.note_edit import NoteEdit
from dgw_desktop.ui.parts.split_row import SplitRow

_BESIDE = 760  # pixels at 100 %, from which the actions stand beside the rest
_SUCCESS = (58, 120)  # pixels at 100 %: the least and most height of what success looks like
_MOST_ROWS, _MOST_HEIGHT = 4, 240  # actions; more scroll, in so many pixels at 100 %


class PriorityDetail(Folding):
    """Follows one priority of a document."""

    done = Signal()
    """The keyboard may go back to the card."""
    period_chosen = Signal(int, object)
    removed = Signal(int)

    def __init__(
        self,
        document: SessionDocument,
        tokens: ColourTokens,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        """Make it empty and hidden; ``show_priority`` fills it."""
        super().__init__(_BESIDE, 24, parent)
        self._document = document
        self._dimension = 0
        self.setProperty("role", "card")
        give_role(self, QAccessible.Role.Grouping)
        self.parts.setContentsMargins(18, 12, 18, 14)
        left, right = QVBoxLayout(), QVBoxLayout()
        for half in (left, right):
            half.setSpacing(5)
            self.add_part(half, 1)
        self._fill_left(left)
        self._fill_right(right, tokens, today)
        self.hide()

    def _fill_left(self, left: QVBoxLayout) -> None:
        self._name = page_label(role="subheading", wrap=True)
        self._step = page_label(role="muted", wrap=True)
        self._statement = page_label(wrap=True)
        caption = page_label(self.tr("Waar zien we dat het gelukt is?"), role="caption")
        self.success = NoteEdit()
        self.success.setProperty("role", "field")  # not a note in a card, which has no border
        self.success.setMinimumHeight(scaled(_SUCCESS[0]))
        self.success.setMaximumHeight(scaled(_SUCCESS[1]))
        self.success.longest = LONGEST_ENTRY
        self.success.setPlaceholderText(self.tr("Wat is er dan te zien?"))
        self.success.setAccessibleName(caption.text())
        self.success.done.connect(self.done)
        self._kept_success = KeptText(self._document, self.success)
        self.owner = NameEdit(self.tr("Wie trekt dit?"))
        self.owner.setMaximumWidth(scaled(260))
        leave_by_escape(self.owner, self.done.emit)
        self._kept_owner = KeptText(self._document, self.owner)
        self.period = Choice()
        self.period.activated.connect(self._choose_period)
        self.remove_button = QPushButton(self.tr("Van de agenda halen"))
        self.remove_button.clicked.connect(lambda: self.removed.emit(self._dimension))
        for part in (self._name, self._step, self._statement, caption, self.success):
            left.addWidget(part)
        row = SplitRow()
        left.addWidget(row)
        row.left.addWidget(self.owner, 1)
        row.add(self.period, self.remove_button)
        label_for(self.period, self.tr("Periode"))
        left.addStretch(1)

    def _fill_right(
        self, right: QVBoxLayout, tokens: ColourTokens, today: Callable[[], date]
    ) -> None:
        right.addWidget(page_label(self.tr("Acties"), role="caption"))
        self.table = ActionTable(self._document, tokens, today)
        self._nothing = page_label(self.tr("Nog geen acties bij deze prioriteit."), role="muted")
        self._problem = StatusLabel("ambition")
        self._problem.hide()
        self.entry = NewActionRow(self._document, today, asks_dimension=False)
        for part in (self.table, self._nothing, self._problem, self.entry):
            right.addWidget(part)
        right.addStretch(1)
        fit = QTimer(self)  # once all columns have their width
        fit.setSingleShot(True)
        fit.timeout.connect(self._fit_table)
        for heads in (self.table.horizontalHeader(), self.table.verticalHeader()):
            heads.sectionResized.connect(lambda *_: fit.start())
        self.table.problem_changed.connect(self._show_problem)
        self.entry.problem_changed.connect(self._show_problem)
        self.entry.done.connect(self.done)
        self.entry.added.connect(self.table.select_last)

    @property
    def dimension(self) -> int:
        """The dimension of the priority that is shown, 0 for none."""
        return self._dimension

    def take_focus(self) -> None:
        """Give the keyboard to what success looks like."""
        self.success.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_priority(self, dimension: int) -> None:
        """Show the priority on ``dimension`` as it is now; nothing without one."""
        document = self._document
        if dimension != self._dimension:
            document.hand_in()
        priority = document.session.agenda.priority(dimension)
        if priority is None:
            self._dimension = 0
            self.hide()
            return
        model, session = document.model, document.session
        is_new, self._dimension = dimension != self._dimension, dimension
        name = f"{dimension}. {model.dimension(dimension).name}"
        step = next_step(model, session, dimension)
        self._name.setText(name)
        self._step.setText(f"{step.in_words(tr)} · {dots_in_words(priority.dots, tr)}")
        self._statement.setText(step.statement)
        self._statement.setVisible(bool(step.statement))
        self.setAccessibleName(name)
        self.setAccessibleDescription(step.in_words(tr))
        # With what gets the focus when a card is opened: the card itself is said without it.
        self.success.setAccessibleDescription(
            self.tr("Volgende stap: {0}").format(step.statement) if step.statement else ""
        )
        self._kept_success.show(
            (dimension, "success"),
            self.tr("Waar zien we dat het gelukt is, bij {0}").format(dimension),
            priority.success,
            lambda text: self._write(dimension, success=clean_text(text).strip()),
        )
        self._kept_owner.show(
            (dimension, "owner"),
            self.tr("Wie trekt {0}").format(dimension),
            priority.owner,
            lambda text: self._write(dimension, owner=one_line(text)),
        )
        may_change = document.may_change
        for field in (self.success, self.owner):
            field.setReadOnly(not may_change)
        self.period.setEnabled(may_change)
        self.remove_button.setEnabled(may_change)
        self.owner.names = document.owners()
        self._show_period(priority)
        self._show_actions(is_new)
        self.show()

    def _show_period(self, priority: Priority) -> None:
        agenda = self._document.session.agenda
        periods = [*PERIODS]
        if priority.period is Period.TO_PLACE:
            periods.insert(0, Period.TO_PLACE)
        names = [agenda.name(period, tr) for period in periods]
        if names != [self.period.itemText(row) for row in range(self.period.count())]:
            self.period.clear()
            for period, name in zip(periods, names, strict=True):
                self.period.addItem(name, period)
        self.period.setCurrentIndex(periods.index(priority.period))

    def _show_actions(self, is_new: bool) -> None:
        if is_new:
            self.table.set_dimension(self._dimension)
        self.entry.show_draft()
        self.entry.set_dimension(self._dimension)
        self.entry.set_may_change(self._document.may_change)
        count = self.table.shown_count
        self.table.setVisible(bool(count))
        self._nothing.setVisible(not count)
        self._fit_table()

    def _fit_table(self) -> None:
        """Let the table be as high as its rows, or as some of them."""
        height = self.table.height_of_first(_MOST_ROWS)
        if self.table.shown_count > _MOST_ROWS:
            height = min(height, scaled(_MOST_HEIGHT))
        self.table.setFixedHeight(height + 4)

    def _show_problem(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def _write(self, dimension: int, success: str | None = None, owner: str | None = None) -> bool:
        def written(agenda: Agenda) -> Agenda:
            before = agenda.priority(dimension)
            if before is None:  # it was taken off the agenda meanwhile
                return agenda
            return agenda.with_priority(
                replace(
                    before,
                    success=before.success if success is None else success,
                    owner=before.owner if owner is None else owner,
                )
            )

        document = self._document
        is_there = document.session.agenda.priority(dimension) is not None
        return document.edit_agenda(written, self.tr("prioriteit wijzigen")) and is_there

    def _choose_period(self) -> None:
        # Qt makes a text of it
        self.period_chosen.emit(self._dimension, Period(self.period.currentData()))
