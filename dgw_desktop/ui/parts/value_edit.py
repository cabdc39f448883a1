# SPDX-License-Identifier: EUPL-1.2
"""Fields in which a text stands for a value; a text that stands for none is marked, and stays."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from dgw_desktop.domain.limits import LONGEST_LINE
from dgw_desktop.ui.foundation.labels import plain_label, plain_tip
from dgw_desktop.ui.parts.line_limits import limit_length

_SHOWN_OF_TEXT = 40  # letters of what was typed that a message repeats
_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class ValueEdit(QLineEdit):
    """Takes any text, and says on leaving what it does not understand.

    Unlike Qt's own fields for numbers and dates it never refuses, adds or replaces a letter while
    a person types, within one line: what is not understood could otherwise become another value
    unseen. What is understood is written in full on leaving. The owner asks :meth:`check` before
    it takes a value.
    """

    value_changed = Signal()
    """The field was left with another value than before, or got one otherwise."""
    problem_changed = Signal(str)
    """What is wrong and what to type, or an empty text when that is over."""

    def __init__(self, name: str, optional: bool, parent: QWidget | None = None) -> None:
        """Make an empty field; ``optional`` allows that it stays so."""
        super().__init__(parent)
        self.setAccessibleName(name)
        limit_length(self, LONGEST_LINE)
        self._is_optional = optional
        self._value: object = None
        self._shown = ""
        self._problem = ""
        self._help = ""
        self._sign = plain_label("!", "wrong", parent=self)
        self._sign.hide()
        self.textEdited.connect(lambda _text: self._follow())

    @property
    def is_understood(self) -> bool:
        """True when the text stands for a value, or is empty where that is allowed."""
        return self.value is not None or (self._is_optional and not self.text().strip())

    @property
    def value(self) -> object:
        """What the text stands for now; None when it is empty or not understood."""
        # What the program wrote can be a value that a person cannot type, from an older file.
        return self._value if self.text() == self._shown else self.read(self.text())

    def show_value(self, value: object) -> None:
        """Show ``value``, or nothing for None."""
        before, self._value = self._value, value
        self._shown = "" if value is None else self.write(value)
        if self.text() != self._shown:
            self.setText(self._shown)
        self._mark("")
        if value != before:
            self.value_changed.emit()

    def check(self) -> bool:
        """Write what is understood in full, or mark the text; return whether it is understood."""
        if not self.is_understood:
            self._mark(self.problem())
            return False
        self.show_value(self.value)
        return True

    def set_help(self, text: str) -> None:
        """Let a screen reader say ``text`` about what can be typed."""
        self._help = text
        self._describe()

    # What each kind of value says of itself

    def read(self, text: str) -> object:
        """Return the value that ``text`` stands for, or None."""
        raise NotImplementedError

    def write(self, value: object) -> str:
        """Return ``value`` in full."""
        raise NotImplementedError

    def problem(self) -> str:
        """Say what is wrong with the text and what to do."""
        raise NotImplementedError

    def step(self, by: int) -> None:
        """Go ``by`` values on, when the text is understood."""
        raise NotImplementedError

    def cut_text(self) -> str:
        """Return the text that is typed, or its beginning, for use in a message."""
        text = self.text().strip()
        return text if len(text) <= _SHOWN_OF_TEXT else f"{text[:_SHOWN_OF_TEXT]}…"

    # Keys, focus and mark

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go one value on with the arrows."""
        if event.key() in _STEPS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if not self.isReadOnly():
                self.step(_STEPS[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write out or mark what was typed."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.check()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the mark at the end of the text."""
        super().resizeEvent(event)
        self._place()

    def room_at_end(self) -> int:
        """Return how many pixels stand between the text and the border, beside the mark."""
        return 0

    def _follow(self) -> None:
        """Take the mark away as soon as what is typed is understood."""
        if self._problem and self.is_understood:
            self._mark("")

    def _mark(self, problem: str) -> None:
        if problem == self._problem:
            return
        self._problem = problem
        self._sign.setVisible(bool(problem))
        self.setProperty("wrong", bool(problem))
        self.style().polish(self)  # the style sheet asks for the property
        self._place()
        self._describe()
        self.problem_changed.emit(problem)

    def _describe(self) -> None:
        self.setAccessibleDescription(self._problem or self._help)
        self.setToolTip(plain_tip(self._problem) if self._problem else "")

    def _place(self) -> None:
        self._sign.adjustSize()
        end = self.room_at_end()
        width = self._sign.width() + 4 if self._problem else 0
        self.setTextMargins(0, 0, end + width, 0)
        left = self.width() - end - width - 4
        self._sign.move(left, (self.height() - self._sign.height()) // 2)
