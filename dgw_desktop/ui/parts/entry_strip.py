# SPDX-License-Identifier: EUPL-1.2
"""A line to type in for a moment: a note, an action, a remark, a number."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.limits import LONGEST_NOTE
from dgw_desktop.ui.foundation import key_map
from dgw_desktop.ui.foundation.accessibility import announce
from dgw_desktop.ui.foundation.labels import page_label, plain_label
from dgw_desktop.ui.parts.date_edit import DateEdit
from dgw_desktop.ui.parts.name_edit import NameEdit
from dgw_desktop.ui.parts.short_text_edit import ShortTextEdit
from dgw_desktop.ui.parts.veil import Veil

_NOTHING = (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_F5)
_NEXT_FIELD = "@"
"""Typed after a space it goes on as Tab does, without a hand leaving the letters."""
_APART = 12  # pixels between the parts
_SHOWN_OF_TEXT = 30  # letters


class WhoAndWhen(NamedTuple):
    """What is asked beside the text of an action; as texts, for a date may be half typed."""

    names: Sequence[str]
    """Who can be suggested, the likeliest first."""
    who: str
    when: str
    typed: Callable[[str, str], object]
    """Gets what stands in both fields at each change."""


class Question(NamedTuple):
    """What is asked in the strip."""

    caption: str
    hint: str
    """What Enter and Esc do."""
    entered: Callable[[str], object]
    """Gets what was typed, after Enter; False lets the strip stay."""
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
    beside: WhoAndWhen | None = None
    """What is asked beside the text, if anything."""
    private: str = ""
    """Which kind of text it is that an audience may not read; empty for one that it may."""


class EntryStrip(QFrame):
    """Hidden until something is asked; takes every key while it is shown.

    Enter hands over what was typed, Esc leaves. Tab goes round its fields, and a clicker's keys do
    nothing here, so that a press by accident loses no text and lets no letter work as a key.
    """

    def __init__(
        self, parent: QWidget | None = None, two_rows: bool = False, has_audience: bool = False
    ) -> None:
        """Make a hidden strip; with ``two_rows`` what is asked beside a text stands below it.

        With ``has_audience`` what is private cannot be read on it, until that is asked for.
        """
        super().__init__(parent)
        self.setProperty("role", "strip")
        self._question: Question | None = None
        self._focus_back: Callable[[], object] = lambda: None
        self._caption = plain_label(role="strong")
        self._hint = page_label(role="muted")
        self.edit = _StripEdit()
        self.edit.textChanged.connect(self._tell_typed)
        self.who = NameEdit(self.tr("Wie"))
        self.when = DateEdit(self.tr("Wanneer"), None, is_due=True)
        self.when.setPlaceholderText(self.tr("wanneer"))
        for field in (self.who, self.when):
            field.textChanged.connect(self._tell_beside)
        for part in (self.edit, self.who, self.when):
            part.installEventFilter(self)
        self._veils = [Veil(field) for field in (self.edit, self.who)] if has_audience else []
        self._readable: set[str] = set()  # the kinds of private text that were asked to be shown
        self.show_button = QPushButton(key_map.with_key(self.tr("Tonen"), "show_typed"))
        self.show_button.setCheckable(True)
        self.show_button.setToolTip(key_map.tip("show_typed"))
        self.show_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.show_button.clicked.connect(self._toggle_readable)
        self._two_rows = two_rows
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 3, 12, 3)
        rows.setSpacing(4)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, stretch in ((first, 1), (second, 0)):
            rows.addLayout(row, stretch)
            row.setSpacing(_APART)
        for label in (self._caption, self._hint):
            label.setContentsMargins(0, 3, 0, 0)
        top = Qt.AlignmentFlag.AlignTop
        first.addWidget(self._caption, 0, top)
        first.addWidget(self.edit, 1)
        beside = second if two_rows else first
        beside.addWidget(self.who, 0, top)
        beside.addWidget(self.when, 0, top)
        if two_rows:
            second.addStretch(1)
        (second if two_rows else first).addWidget(self._hint, 0, top)
        first.addWidget(self.show_button, 0, top)
        self.hide()

    def ask(self, question: Question, focus_back: Callable[[], object]) -> None:
        """Ask for a text; ``focus_back`` is for the keyboard afterwards."""
        self.put_away()
        self.edit.setUndoRedoEnabled(question.undoes)
        self.edit.longest = question.longest
        self.edit.setPlainText(question.text)
        self.edit.moveCursor(self.edit.textCursor().MoveOperation.End)
        beside = question.beside
        self.who.names = () if beside is None else beside.names
        self.who.setText("" if beside is None else beside.who)
        self.when.set_day(None)
        self.when.setText("" if beside is None else beside.when)
        for field in (self.who, self.when):
            field.setVisible(beside is not None)
        self._question, self._focus_back = question, focus_back
        self._show_veils()
        self._caption.setText(question.caption)
        self._hint.setText(question.hint)
        self._arrange()
        self.edit.setAccessibleName(question.caption)
        self.edit.setAccessibleDescription(question.hint)
        self.show()
        self.raise_()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the hint out where the fields need its room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Show the hint where it leaves room for what is typed."""
        parts: list[QWidget] = [self._hint]
        beside = (self.who, self.when, self.show_button)
        parts += [part for part in beside if not part.isHidden()]
        least = 2 * _APART
        if not self._two_rows:
            parts.append(self._caption)
            least += _SHOWN_OF_TEXT * self.fontMetrics().averageCharWidth()
        taken = sum(part.sizeHint().width() + _APART for part in parts)
        self._hint.setVisible(self.width() - taken >= least)

    def put_away(self) -> None:
        """Leave what is being asked, if anything, and leave the keyboard where it is."""
        question, self._question = self._question, None
        if question is not None:
            question.left(self.edit.toPlainText())
            self.hide()

    def set_look(self, tokens: ColourTokens, pixels: int) -> None:
        """Take another appearance and size of letters than the rest of the program."""
        fields = "QPlainTextEdit, QLineEdit"
        self.setStyleSheet(
            f"QFrame[role='strip'] {{ background: {tokens.surface}; border-color: {tokens.now}; }}"
            f"QLabel, {fields} {{ font-size: {pixels}px; color: {tokens.ink};"
            f" background: {tokens.surface}; }}"
            f"{fields} {{ placeholder-text-color: {tokens.ink_muted}; }}"
            f"QAbstractButton {{ color: {tokens.ink}; }}"
            f"QPlainTextEdit:focus, QLineEdit:focus {{ border: 2px solid {tokens.ink}; }}"
            f"QPushButton {{ font-size: {pixels}px; color: {tokens.ink}; padding: 0 8px;"
            f" background: {tokens.background}; border: 1px solid {tokens.control_border}; }}"
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep every key from the window, but for undo where that is the window's."""
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            undoes = event.matches(QKeySequence.StandardKey.Undo)
            redoes = event.matches(QKeySequence.StandardKey.Redo)
            ours = self.edit.isUndoRedoEnabled() or not (undoes or redoes)
            event.setAccepted(ours)
            return True
        return event.type() == QEvent.Type.KeyPress and self._takes(event)

    def _takes(self, event: QKeyEvent) -> bool:
        """Do what a key means in all fields; False leaves it to the field."""
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not (shift and self.edit.hasFocus()):
            self._enter()
        elif key == Qt.Key.Key_Escape:
            self._escape()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._go_on(-1 if key == Qt.Key.Key_Backtab else 1)
        elif self._veils and key_map.is_key(event, "show_typed"):
            self._toggle_readable()
        elif event.text() == _NEXT_FIELD:
            return self._take_mark()
        else:
            return key in _NOTHING
        return True

    def _toggle_readable(self) -> None:
        """Let the audience read this kind of text from now on, or no longer."""
        kind = self._question.private if self._question is not None else ""
        if kind:
            self._readable ^= {kind}
            self._show_veils()
            seen = self.tr("De zaal kan meelezen.")
            announce(self, seen if kind in self._readable else self.tr("De zaal leest niet mee."))

    def _show_veils(self) -> None:
        kind = self._question.private if self._question is not None else ""
        for veil in self._veils:
            veil.setEnabled(bool(kind) and kind not in self._readable)
        self.show_button.setVisible(bool(self._veils and kind))
        self.show_button.setChecked(kind in self._readable)

    @property
    def _fields(self) -> tuple[QWidget, ...]:
        return tuple(part for part in (self.edit, self.who, self.when) if not part.isHidden())

    def _go_on(self, step: int) -> None:
        """Go to the next field, or the one before, going round."""
        fields = self._fields
        place = next((at for at, field in enumerate(fields) if field.hasFocus()), 0)
        self._enter_field(fields[(place + step) % len(fields)])

    def _enter_field(self, field: QWidget) -> None:
        field.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(field, NameEdit | DateEdit):
            field.selectAll()

    def _take_mark(self) -> bool:
        """Go on to the next field where the mark stands after a space at the end of one.

        Typed once more it is a letter after all, where a person was before.
        """
        if self.who.isHidden() or self.when.hasFocus():
            return False
        if self.edit.hasFocus():
            cursor, text = self.edit.textCursor(), self.edit.toPlainText()
            if not cursor.atEnd() or not text.strip() or not text[-1].isspace():
                return False
            self._enter_field(self.who)
            return True
        if not self.who.text():
            self.edit.setFocus(Qt.FocusReason.TabFocusReason)
            self.edit.insertPlainText(_NEXT_FIELD)
            return True
        at_end = self.who.cursorPosition() == len(self.who.text())
        if not (at_end and self.who.text().endswith(" ")):
            return False
        self._enter_field(self.when)
        return True

    def _tell_typed(self) -> None:
        if self._question is not None:
            self._question.typed(self.edit.toPlainText())

    def _tell_beside(self) -> None:
        if self._question is not None and self._question.beside is not None:
            self._question.beside.typed(self.who.text(), self.when.text())

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
        self.document().setDocumentMargin(2)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        """Leave room for two lines."""
        lines = 2 * self.fontMetrics().lineSpacing()
        frame = self.height() - self.maximumViewportSize().height()
        return QSize(super().sizeHint().width(), lines + max(frame, 2 * self.frameWidth()) + 6)

    def minimumSizeHint(self) -> QSize:
        """Do with less where the strip has less."""
        return QSize(super().minimumSizeHint().width(), self.fontMetrics().lineSpacing())
