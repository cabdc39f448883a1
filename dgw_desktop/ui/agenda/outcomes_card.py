# SPDX-License-Identifier: EUPL-1.2
"""What became of the priorities of the previous session: done, running or dropped, and why."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from dgw_desktop.domain.agenda_words import (
    moved_in_words,
    outcomes_in_words,
    result_name,
    still_asked,
    to_follow_up,
)
from dgw_desktop.domain.limits import LONGEST_ENTRY
from dgw_desktop.domain.priorities import Agenda, Period, Priority, Result
from dgw_desktop.domain.texts import one_line
from dgw_desktop.translating import tr
from dgw_desktop.ui.agenda.entry_line import EntryLine
from dgw_desktop.ui.agenda.kept_text import KeptText
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation.accessibility import announce
from dgw_desktop.ui.foundation.labels import page_label
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.parts.flow_layout import FlowLayout
from dgw_desktop.ui.parts.folding import Folding
from dgw_desktop.ui.parts.line_limits import limit_line
from dgw_desktop.ui.parts.segments import Segments
from dgw_desktop.ui.parts.split_row import SplitRow

_RESULTS = tuple(Result)
_BESIDE = 820  # pixels at 100 %, from which the parts of a row stand beside each other
_AT_ONCE = 3  # rows that are made before a person sees any; the rest follows one by one


class OutcomesCard(QFrame):
    """Follows a document that has a previous one with priorities; else it is hidden."""

    added = Signal(int)
    """A priority of then is on the agenda again, by its dimension."""
    left = Signal()
    """The person goes on to the cards."""

    def __init__(self, document: SessionDocument, parent: QWidget | None = None) -> None:
        """Make the rows for what ``document``'s previous session wanted."""
        super().__init__(parent)
        self._document = document
        self._asked: tuple[Priority, ...] = ()
        self._baseline_id = ""
        self._is_open = True
        self._rows: dict[int, _OutcomeRow] = {}
        self._making = QTimer(self)
        self._making.timeout.connect(self._make_next)
        self._to_make: Iterator[Priority] = iter(())
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 12)
        column.setSpacing(8)
        self._title = page_label(role="subheading", wrap=True)
        self._count = page_label(role="muted", wrap=True)
        self.fold_button = QPushButton()
        self.fold_button.clicked.connect(self._toggle)
        self.go_on_button = QPushButton(self.tr("Verder naar de kaarten →"))
        self.go_on_button.setProperty("role", "primary")
        self.go_on_button.clicked.connect(self.left)
        head = SplitRow(200)
        column.addWidget(head)
        titles = QVBoxLayout()
        head.left.addLayout(titles, 1)
        titles.setSpacing(2)
        titles.addWidget(self._title)
        titles.addWidget(self._count)
        head.add(self.fold_button, self.go_on_button)
        self._body = QWidget()
        column.addWidget(self._body)
        self._body_column = QVBoxLayout(self._body)
        self._body_column.setContentsMargins(0, 0, 0, 0)
        self._body_column.setSpacing(8)
        self.hide()

    @property
    def rows(self) -> "dict[int, _OutcomeRow]":
        """The rows that are there, by dimension."""
        return self._rows

    @property
    def is_open(self) -> bool:
        """Whether the rows are shown, and not only how many there are."""
        return self._is_open

    def show_outcomes(self) -> None:
        """Show what is said of the priorities of then, and what they are now."""
        document = self._document
        baseline = document.baseline
        asked = to_follow_up(baseline, document.model)
        self.setVisible(bool(asked))
        if baseline is None or not asked:
            return
        agenda = document.session.agenda
        outcomes = [agenda.outcome(one.dimension) for one in asked]
        if asked != self._asked or baseline.id != self._baseline_id:
            self._asked, self._baseline_id = asked, baseline.id
            self._is_open = any(outcome.result is None for outcome in outcomes)
            self._renew()
        self._title.setText(
            self.tr("Wat is er geworden van de prioriteiten van {0} ({1})?").format(
                baseline.details.title, wording().long_date(baseline.details.date)
            )
        )
        self._count.setText(outcomes_in_words(outcomes, tr))
        nothing_said = all(answer.is_open for answer in document.session.answers.values())
        self.go_on_button.setVisible(nothing_said and document.may_change)
        for row in self._rows.values():
            row.show_outcome()
        self._show_fold()

    def take_focus(self) -> None:
        """Give the keyboard to the first row of which nothing is said."""
        agenda = self._document.session.agenda
        for dimension, row in self._rows.items():
            if agenda.outcome(dimension).result is None:
                row.results.button(0).setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.fold_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def asks(self) -> bool:
        """Whether of some priority of then nothing is said."""
        document = self._document
        return bool(still_asked(document.session, document.baseline, document.model))

    def _renew(self) -> None:
        for row in self._rows.values():
            row.hide()
            row.deleteLater()
        self._rows = {}
        self._to_make = iter(self._asked)
        for _ in range(_AT_ONCE):
            self._make_next()
        self._making.start()

    def _make_next(self) -> None:
        priority = next(self._to_make, None)
        if priority is None:
            self._making.stop()
            return
        row = _OutcomeRow(self._document, priority, self._body)
        self._body_column.addWidget(row)
        row.again.connect(self._put_on_agenda)
        row.said.connect(self._tell)
        row.show_outcome()
        self._rows[priority.dimension] = row

    def _tell(self) -> None:
        announce(self, self._count.text())

    def _put_on_agenda(self, dimension: int) -> None:
        """Take a priority of then over: with who and when it worked, not with its dots."""
        before = next(one for one in self._asked if one.dimension == dimension)
        again = replace(before, dots=0, period=Period.TO_PLACE)
        text = self.tr("opnieuw op de agenda")
        if self._document.edit_agenda(lambda agenda: agenda.with_priority(again), text):
            self.added.emit(dimension)

    def _toggle(self) -> None:
        self._is_open = not self._is_open
        self._show_fold()

    def _show_fold(self) -> None:
        self.fold_button.setText(self.tr("Inklappen") if self._is_open else self.tr("Alles tonen"))
        self._body.setVisible(self._is_open)


class _OutcomeRow(Folding):
    """One priority of the previous session."""

    again = Signal(int)
    said = Signal()

    def __init__(self, document: SessionDocument, priority: Priority, parent: QWidget) -> None:
        super().__init__(_BESIDE, 10, parent)
        self._document = document
        self._dimension = number = priority.dimension
        name = f"{number}. {document.model.dimension(number).name}"
        titles = QVBoxLayout()
        self.add_part(titles, 3)
        titles.setSpacing(0)
        titles.addWidget(page_label(name, role="strong", wrap=True))
        self._levels = page_label(role="small", wrap=True)
        titles.addWidget(self._levels)
        names = [result_name(result, tr) for result in _RESULTS]
        self.results = Segments(names, name, compact=True, exclusive=False)
        self.results.chosen.connect(self._say)
        self.again_button = QPushButton(self.tr("Opnieuw op de agenda"))
        self.again_button.setProperty("role", "small")
        self.again_button.setAccessibleName(self.tr("Opnieuw op de agenda: {0}").format(name))
        self.again_button.clicked.connect(lambda: self.again.emit(number))
        kept = self.again_button.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # so that what stands before it is in line
        self.again_button.setSizePolicy(kept)
        said = QWidget()
        row = FlowLayout(said, 10, 6, centred=False)
        row.addWidget(self.results)
        row.addWidget(self.again_button)
        self.remark = EntryLine()
        limit_line(self.remark, LONGEST_ENTRY)
        self.remark.setPlaceholderText(self.tr("Opmerking: hoe kwam dat?"))
        self.remark.setAccessibleName(self.tr("Opmerking bij {0}").format(name))
        self.remark.done.connect(self._leave)
        self.add_part(self.remark, 3)
        self.add_part(said)
        self._kept = KeptText(document, self.remark)
        self._success = priority.success

    def show_outcome(self) -> None:
        """Show what is said now."""
        document, number = self._document, self._dimension
        session, baseline = document.session, document.baseline
        outcome = session.agenda.outcome(number)
        before = None if baseline is None else baseline.answer(number).scored_level
        levels = moved_in_words(before, session.answer(number).scored_level, tr)
        if self._success:
            levels = self.tr("{0} · te zien aan: {1}").format(levels, self._success)
        self._levels.setText(levels)
        result = outcome.result
        self.results.set_current(None if result is None else _RESULTS.index(result))
        self._kept.show(
            (number, "outcome"),
            self.tr("Opmerking bij de prioriteit {0} van de vorige meting").format(number),
            outcome.remark,
            partial(self._write_remark, number),
        )
        may_change = document.may_change
        for index in range(len(_RESULTS)):
            self.results.button(index).setEnabled(may_change)
        self.remark.setReadOnly(not may_change)
        is_on = session.agenda.priority(number) is not None
        self.again_button.setVisible(not is_on)
        self.again_button.setEnabled(may_change)

    def _say(self, index: int) -> None:
        """Say what became of it; the same once more says nothing again."""

        def said(agenda: Agenda) -> Agenda:
            before = agenda.outcome(self._dimension)
            result = None if before.result is _RESULTS[index] else _RESULTS[index]
            return agenda.with_outcome(replace(before, result=result))

        self._document.edit_agenda(said, self.tr("wat ervan geworden is"))
        self.show_outcome()
        self.said.emit()

    def _write_remark(self, dimension: int, text: str) -> bool:
        def remarked(agenda: Agenda) -> Agenda:
            return agenda.with_outcome(replace(agenda.outcome(dimension), remark=one_line(text)))

        return self._document.edit_agenda(remarked, self.tr("opmerking bij een prioriteit"))

    def _leave(self) -> None:
        self.results.button(0).setFocus(Qt.FocusReason.OtherFocusReason)
