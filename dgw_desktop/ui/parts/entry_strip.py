# SPDX-License-Identifier: EUPL-1.2
"""A line to type in for a moment: a note, an action, a remark, a number."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.limits import LONGEST_NOTE
from dgw_desktop.ui.foundation.labels import plain_label
from dgw_desktop.ui.parts.short_text_edit import ShortTextEdit

_NOTHING = (
    Qt.Key.Key_PageDown,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_F5,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked in the strip."""

    caption: str
    hint: str
    """What Enter and Esc do."""
    entered: Callable[[str], object]
    """Gets what was typed, after Enter."""
    left: Callable[[str], object]
    """Gets what was typed when it is left by Esc, or for another question."""
    text: str = ""
    """What stands there first."""
    typed: Callable[[str], object] = lambda _text: None
    """Gets what stands there at each change."""
    undoes: bool = True
    """Whether the keys for undo are about the strip alone; else they are left to the window."""
    longest: int = LONGEST_NOTE
    """How many letters may be typed."""


class EntryStrip(QFrame):
    """Hidden until something is asked; takes every key while it is shown.

    Enter hands over what was typed, Esc leaves. Tab and a clicker's keys do nothing here, so
    that a press by accident loses no text and lets no letter work as a key.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a hidden strip."""
        super().__init__(parent)
        self.setProperty("role", "strip")
        self._question: Question | None = None
        self._focus_back: Callable[[], object] = lambda: None
        self._caption = plain_label(role="strong")
        self._hint = plain_label(role="muted")
        self.edit = _StripEdit()
        self.edit.on_enter = self._enter
        self.edit.on_escape = self._escape
        self.edit.textChanged.connect(self._tell_typed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 12, 3)
        row.setSpacing(12)
        for label in (self._caption, self._hint):
            label.setContentsMargins(0, 3, 0, 0)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self._caption, 0, top)
        row.addWidget(self.edit, 1)
        row.addWidget(self._hint, 0, top)
        self.hide()

    def ask(self, question: Question, focus_back: Callable[[], object]) -> None:
        """Ask for a text; ``focus_back`` is for the keyboard afterwards."""
        self.put_away()
        self.edit.setUndoRedoEnabled(question.undoes)
        self.edit.longest = question.longest
        self.edit.setPlainText(question.text)
        self.edit.moveCursor(self.edit.textCursor().MoveOperation.End)
        self._question, self._focus_back = question, focus_back
        self._caption.setText(question.caption)
        self._hint.setText(question.hint)
        self.edit.setAccessibleName(question.caption)
        self.edit.setAccessibleDescription(question.hint)
        self.show()
        self.raise_()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def put_away(self) -> None:
        """Leave what is being asked, if anything, and leave the keyboard where it is."""
        question, self._question = self._question, None
        if question is not None:
            question.left(self.edit.toPlainText())
            self.hide()

    def set_look(self, tokens: ColourTokens, pixels: int) -> None:
        """Take another appearance and size of letters than the rest of the program."""
        self.setStyleSheet(
            f"QFrame[role='strip'] {{ background: {tokens.surface}; border-color: {tokens.now}; }}"
            f"QLabel, QPlainTextEdit {{ font-size: {pixels}px; color: {tokens.ink};"
            f" background: {tokens.surface}; }}"
            f"QPlainTextEdit:focus {{ border: 2px solid {tokens.ink}; }}"
        )

    def _tell_typed(self) -> None:
        if self._question is not None:
            self._question.typed(self.edit.toPlainText())

    def _enter(self) -> None:
        question = self._question
        if question is None or question.entered(self.edit.toPlainText()) is False:
            return  # it does not fit, which is told; nothing that was typed is lost
        self._question = None
        self._focus_back()  # first: when hidden, Qt would give the focus to some other widget
        self.hide()

    def _escape(self) -> None:
        self._focus_back()
        self.put_away()


class _StripEdit(ShortTextEdit):
    """One or more lines; Enter is for the strip, Shift+Enter makes a new line."""

    def __init__(self) -> None:
        super().__init__()
        self.on_enter: Callable[[], None] = lambda: None
        self.on_escape: Callable[[], None] = lambda: None
        self.document().setDocumentMargin(2)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def event(self, event: QEvent) -> bool:
        """Keep every key from the window, but for undo where that is the window's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undoes = event.matches(QKeySequence.StandardKey.Undo)
            if self.isUndoRedoEnabled() or not (
                undoes or event.matches(QKeySequence.StandardKey.Redo)
            ):
                event.accept()
                return True
            event.ignore()
            return False
        return super().event(event)

    def focusNextPrevChild(self, _forward: bool) -> bool:
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shift:
            self.on_enter()
        elif event.key() == Qt.Key.Key_Escape:
            self.on_escape()
        elif event.key() not in _NOTHING:
            super().keyPressEvent(event)
