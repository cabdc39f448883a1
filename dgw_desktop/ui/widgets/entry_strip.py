# SPDX-License-Identifier: EUPL-1.2
"""A line to type in for a moment: a note, an action, a remark, a number."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.ui.widgets.labels import plain_label

_NOTHING = (
    Qt.Key.Key_PageDown,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_F5,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
)


class EntryStrip(QFrame):
    """Hidden until something is asked; takes every key while it is shown.

    Enter hands over what was typed, Esc leaves. Tab and a clicker's keys do nothing here, so
    that a press by accident loses no text and lets no letter work as a key.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a hidden strip."""
        super().__init__(parent)
        self.setProperty("role", "strip")
        self._done: Callable[[str], object] | None = None
        self._keeps = False
        self._focus_back: Callable[[], object] = lambda: None
        self._caption = plain_label(role="strong")
        self._hint = plain_label(self.tr("Enter: klaar · Esc: terug"), role="muted")
        self.edit = _StripEdit()
        self.edit.on_enter = self._enter
        self.edit.on_escape = self._escape
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

    def ask(
        self,
        caption: str,
        text: str,
        done: Callable[[str], object],
        focus_back: Callable[[], object],
        keeps: bool = False,
    ) -> None:
        """Ask for a text that begins as ``text``; ``focus_back`` is for the keyboard afterwards.

        With ``keeps`` Esc hands over the text as well.
        """
        if self.isVisible():
            self._leave()
        self._done, self._focus_back, self._keeps = done, focus_back, keeps
        self._caption.setText(caption)
        self.edit.setAccessibleName(caption)
        self.edit.setPlainText(text)
        self.edit.moveCursor(self.edit.textCursor().MoveOperation.End)
        self.show()
        self.raise_()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_look(self, tokens: ColourTokens, pixels: int) -> None:
        """Take another appearance and size of letters than the rest of the program."""
        self.setStyleSheet(
            f"QFrame[role='strip'] {{ background: {tokens.surface}; border-color: {tokens.now}; }}"
            f"QLabel, QPlainTextEdit {{ font-size: {pixels}px; color: {tokens.ink};"
            f" background: {tokens.surface}; }}"
            f"QPlainTextEdit:focus {{ border: 2px solid {tokens.ink}; }}"
        )

    def _enter(self) -> None:
        done, text = self._done, self.edit.toPlainText()
        if done is not None and done(text) is False:
            return  # it does not fit, which is told; nothing that was typed is lost
        self._leave()

    def _escape(self) -> None:
        if self._keeps:
            self._enter()
        else:
            self._leave()

    def _leave(self) -> None:
        self._done = None
        self._focus_back()  # first: when hidden, Qt would give the focus to some other widget
        self.hide()


class _StripEdit(QPlainTextEdit):
    """One or more lines; Enter is for the strip, Shift+Enter makes a new line."""

    def __init__(self) -> None:
        super().__init__()
        self.on_enter: Callable[[], None] = lambda: None
        self.on_escape: Callable[[], None] = lambda: None
        self.document().setDocumentMargin(2)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def event(self, event: QEvent) -> bool:
        """Keep every key from the window."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
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
