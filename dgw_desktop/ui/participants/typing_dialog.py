# SPDX-License-Identifier: EUPL-1.2
"""Overtypen: what one person filled in on paper, one key per dimension.

Two where the ambition is asked too, in the order in which they stand on paper.
"""

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from dgw_desktop.domain.codes import formatted
from dgw_desktop.domain.limits import LONGEST_NOTE
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.session import NO_ANSWER, Answer, Invitation, invitation
from dgw_desktop.domain.texts import one_line
from dgw_desktop.errors import UserError
from dgw_desktop.participating.own_scan import own_scan
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.asking.dialog import WorkingDialog
from dgw_desktop.ui.asking.messages import ask, show_error
from dgw_desktop.ui.foundation.job import Progress, run_job
from dgw_desktop.ui.foundation.labels import StatusLabel, plain_label
from dgw_desktop.ui.participants.reopening import may_reopen
from dgw_desktop.ui.parts.line_limits import limit_line
from dgw_desktop.ui.parts.type_ahead import RowList
from dgw_desktop.work.merging import MergeOutcome, NamedScan, merge_into, outcome_texts

_REMARK = "t"
_UNKNOWN, _NOT_APPLICABLE = ("0", "?"), ("x",)
_SKIPS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class AnswerRows(RowList):
    """A row per dimension: one key answers it and goes on to the next, or to its ambition."""

    answered = Signal()
    remark_wanted = Signal()
    finished = Signal()
    """The last row was answered or skipped."""

    def __init__(self, model: MaturityModel, asked: Invitation) -> None:
        """Make open rows for the dimensions of ``model``, for what was ``asked``."""
        super().__init__()
        self._model = model
        self._asked = asked
        self._wants_ambition = False  # of the current row, whose answer is typed
        self.answers: dict[int, Answer] = {}
        self.setAccessibleName(self.tr("Antwoorden"))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for _ in model.dimensions:
            self.addItem("")
        self.clear_answers()

    def clear_answers(self) -> None:
        """Begin again, with nothing answered."""
        self.answers = {}
        for row in range(self.count()):
            self._show(row)
        self.setCurrentRow(0)
        self.currentRowChanged.connect(self._begin_row)

    @property
    def answer(self) -> Answer:
        """What is typed of the current row."""
        return self.answers.get(self._model.dimensions[self.currentRow()].number, NO_ANSWER)

    def write(self, remark: str) -> None:
        """Let the current row have this remark."""
        self._keep(replace(self.answer, note=remark))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer, skip, or go back; other keys do what they do in a list."""
        key, text = event.key(), event.text().lower()
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        level = int(text) if text.isascii() and text.isdigit() and text != "0" else None
        if key == Qt.Key.Key_Backspace:
            self._go_back()
        elif plain and key in _SKIPS:
            self._go_on()
        elif plain and self._asked.remarks and text == _REMARK:
            self.remark_wanted.emit()
        elif plain and key == Qt.Key.Key_Delete:
            self._begin_row()
            self._keep(NO_ANSWER)
        elif plain and level is not None and self._model.has_level(level):
            if self._wants_ambition:
                self._keep(replace(self.answer, ambition=level))
                self._go_on()
            else:
                self._take(level=level)
        elif plain and text in _UNKNOWN:
            self._take(unknown=True)
        elif plain and text in _NOT_APPLICABLE:
            self._take(not_applicable=True)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Look for no row: a key that is none must not jump away."""

    def _take(
        self, level: int | None = None, unknown: bool = False, not_applicable: bool = False
    ) -> None:
        """Take what was ticked; what is written beside it stays."""
        note = self.answer.note
        self._keep(Answer(level, unknown=unknown, not_applicable=not_applicable, note=note))
        if self._asked.ambition:
            self._wants_ambition = True
            self._show(self.currentRow())
        else:
            self._go_on()

    def _keep(self, answer: Answer) -> None:
        number = self._model.dimensions[self.currentRow()].number
        if answer == NO_ANSWER:
            self.answers.pop(number, None)
        else:
            self.answers[number] = answer
        self._show(self.currentRow())
        self.answered.emit()

    def _begin_row(self) -> None:
        """Take the next key for an answer, no longer for an ambition."""
        if self._wants_ambition:
            self._wants_ambition = False
            for row in range(self.count()):
                self._show(row)

    def _go_back(self) -> None:
        """Go to what was typed before: the answer of this row, or the row before it."""
        if self._wants_ambition:
            self._begin_row()
        else:
            self.setCurrentRow(max(0, self.currentRow() - 1))

    def _go_on(self) -> None:
        self._begin_row()
        if self.currentRow() == self.count() - 1:
            self.finished.emit()
        else:
            self.setCurrentRow(self.currentRow() + 1)

    def _show(self, row: int) -> None:
        dimension = self._model.dimensions[row]
        answer = self.answers.get(dimension.number, NO_ANSWER)
        if answer.is_open:
            sign, said = "·", self.tr("open")
        elif answer.unknown:
            sign, said = "?", self.tr("weet ik niet")
        elif answer.not_applicable:
            sign, said = "x", self.tr("niet van toepassing")
        else:
            sign = str(answer.level)
            said = self.tr("niveau {0}").format(answer.level)
        if answer.ambition is not None:
            sign += f" → {answer.ambition}"
            said += ", " + self.tr("ambitie {0}").format(answer.ambition)
        elif self._wants_ambition and row == self.currentRow():
            sign += " → …"
            said += ", " + self.tr("ambitie?")
        name = f"{dimension.number}. {dimension.name}"
        if answer.note:
            said += ", " + self.tr("met toelichting")
            name += " – " + self.tr("met toelichting")
        self.item(row).setText(f"{sign}    {name}")
        self.item(row).setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}: {said}")


class TypingDialog(WorkingDialog):
    """Takes one form after the other into a session; ``has_changed`` says that one went in."""

    def __init__(self, store: SessionStore, session_id: str, parent: QWidget | None = None) -> None:
        """Begin with a form without a code; raises UserError where there is no such session."""
        super().__init__(parent, self.tr("Papier overtypen"), 560, 620)
        self.has_changed = False
        self._store = store
        self._session = store.load(session_id)
        self._loaded = store.models.get(self._session.model)
        self.code = QLineEdit()
        limit_line(self.code)
        self.code.setAccessibleName(self.tr("Code op het papier"))
        self.code.setPlaceholderText(self.tr("zoals K7Q-2MX"))
        self.code.returnPressed.connect(self._take_code)
        asked = self._session.invitation or Invitation()
        self.rows = AnswerRows(self._loaded.model, asked)
        self.rows.answered.connect(self._show_count)
        self.rows.currentRowChanged.connect(self._show_remark)
        self.remark = QLineEdit()
        limit_line(self.remark, LONGEST_NOTE)
        self.remark.textEdited.connect(lambda text: self.rows.write(one_line(text)))
        self.remark.returnPressed.connect(
            lambda: self.rows.setFocus(Qt.FocusReason.BacktabFocusReason)
        )
        self.rows.remark_wanted.connect(lambda: self.remark.setFocus(Qt.FocusReason.TabFocusReason))
        self.rows.finished.connect(self._offer_to_save)
        self._state = StatusLabel()
        self.close_button = QPushButton(self.tr("Sluiten"))
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.reject)
        self.save_button = QPushButton(self.tr("Toevoegen"))
        self.save_button.setProperty("role", "primary")
        self.save_button.setAutoDefault(False)  # Enter is for the code and the rows
        self.save_button.clicked.connect(self.save)
        column = self.body
        column.addWidget(plain_label(self._explanation(asked), "muted", wrap=True))
        code = QHBoxLayout()
        column.addLayout(code)
        caption = plain_label(self.code.accessibleName())
        caption.setBuddy(self.code)
        code.addWidget(caption)
        code.addWidget(self.code, 1)
        column.addWidget(self.rows, 1)
        self._remark_caption = plain_label(wrap=True)
        self._remark_caption.setBuddy(self.remark)
        for widget in (self._remark_caption, self.remark):
            column.addWidget(widget)
            widget.setVisible(asked.remarks)
        self._show_remark()
        self.foot.addWidget(self._state)
        buttons = QHBoxLayout()
        self.foot.addLayout(buttons)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.save_button)
        self._show_count()

    def save(self) -> None:
        """Take the form into the session, in a thread of its own, and begin with the next."""
        code = formatted(self.code.text())
        if not code:
            self._state.setText(self.tr("Typ de code die op het papier staat, zoals K7Q-2MX."))
            self.point_at(self.code)
            return
        if not may_reopen(self, self._store, self._session.id):
            return
        form, loaded, stored = invitation(self._session), self._loaded, self._store
        session_id, answers = self._session.id, dict(self.rows.answers)

        def work(_progress: Progress) -> MergeOutcome:
            # A connection belongs to the thread that made it.
            with closing(stored.open_again()) as database:
                store = SessionStore(database, lambda: datetime.now(UTC))
                scan = own_scan(form, code, answers, datetime.now(UTC))
                return merge_into(store, session_id, [NamedScan(code, scan, loaded)], reopen=True)

        self.save_button.setEnabled(False)
        run_job(
            self,
            work,
            lambda outcome: self._succeed(code, outcome),
            lambda error: self._fail(error),
            ended=lambda: self.save_button.setEnabled(True),
            text=self.tr("Toevoegen…"),
            finishes=True,
        )

    def reject(self) -> None:
        """Close; ask first about a form that is not added yet."""
        if not self.rows.answers or ask(
            self,
            self.tr("Dit formulier is nog niet toegevoegd."),
            self.tr("Als je sluit, gaat dit verloren."),
            self.tr("Sluiten zonder op te slaan"),
        ):
            super().reject()

    # Parts

    def _explanation(self, asked: Invitation) -> str:
        texts = [
            self.tr(
                "Typ per dimensie één toets: 1 t/m {0} voor het niveau, 0 of ? voor weet ik "
                "niet, x voor niet van toepassing, Enter of spatie om over te slaan. Backspace "
                "gaat een regel terug."
            ).format(self._loaded.model.highest_level)
        ]
        if asked.ambition:
            texts.append(self.tr("Daarna de ambitie, of Enter als die er niet staat."))
        if asked.remarks:
            texts.append(self.tr("Met T typ je eerst de toelichting; Enter gaat terug."))
        return " ".join(texts)

    def _show_remark(self) -> None:
        dimension = self._loaded.model.dimensions[self.rows.currentRow()]
        name = self.tr("Toelichting bij {0}. {1}").format(dimension.number, dimension.name)
        self._remark_caption.setText(name)
        self.remark.setAccessibleName(name)
        self.remark.setText(self.rows.answer.note)

    def _take_code(self) -> None:
        code = formatted(self.code.text())
        if code:
            self.code.setText(code)
            self._show_count()
            self.rows.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._state.setText(self.tr("Typ de code die op het papier staat, zoals K7Q-2MX."))

    def _offer_to_save(self) -> None:
        self.save_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _succeed(self, code: str, outcome: MergeOutcome) -> None:
        self.has_changed = True
        self.rows.clear_answers()
        self._show_remark()
        self.code.clear()
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)
        text = (
            self.tr("{0} is verbeterd; het zijn er {1}.")
            if outcome.corrected
            else self.tr("{0} is toegevoegd; het zijn er nu {1}.")
        )
        privacy = outcome_texts(outcome, self._store.settings.privacy_threshold())[1:]
        self._state.setText(" ".join((text.format(code, outcome.people), *privacy)))

    def _fail(self, error: UserError) -> None:
        self._state.setText(self.tr("Er is niets veranderd."))
        show_error(self, error)

    def _show_count(self) -> None:
        done = sum(not answer.is_open for answer in self.rows.answers.values())
        left = len(self._loaded.model.dimensions) - done
        self._state.setText(self.tr("Nog open: {0}").format(left))
