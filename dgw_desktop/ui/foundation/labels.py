# SPDX-License-Identifier: EUPL-1.2
"""Labels that show text as it is: never HTML, never wider than their place."""

import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from dgw_desktop.ui.foundation.accessibility import announce, be_heading, give_role

_HEADINGS = {"title": 1, "heading": 1, "subheading": 2}
"""At what level a screen reader has what looks so."""
_LONG_WORD = re.compile(r"[^\s\\]{0,39}\\(?=\S)|[^\s\\]{40}(?=\S)")  # Windows' paths at their parts


def plain_label(
    text: str = "",
    role: str = "",
    wrap: bool = False,
    parent: QWidget | None = None,
    level: int = 0,
) -> QLabel:
    """Return a label for plain text; ``role`` is its look in the style sheet.

    ``level`` is that of a heading, where its look tells another.
    """
    label = _Heading(level or _HEADINGS[role], parent) if role in _HEADINGS else QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    if role:
        label.setProperty("role", role)
    if wrap:
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return label


def page_label(
    text: str = "", role: str = "", wrap: bool = False, parent: QWidget | None = None
) -> QLabel:
    """Return the same for a text on a page, which a person reads in passing; see Paragraph."""
    if role in _HEADINGS:
        return plain_label(text, role, wrap, parent)
    return Paragraph(text, role, wrap, parent)


class Paragraph(QLabel):
    """Plain text to read, which is no caption of anything.

    A screen reader says captions unasked, all of them, when the focus comes into what is around.
    """

    def __init__(
        self, text: str = "", role: str = "", wrap: bool = True, parent: QWidget | None = None
    ) -> None:
        """Show ``text``; ``role`` is its look in the style sheet."""
        super().__init__(parent)
        give_role(self, QAccessible.Role.Paragraph)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)
        if wrap:
            self.setWordWrap(True)
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show ``text``."""
        super().setText(text)
        self.setAccessibleName(text)


class _Heading(QLabel):
    """A title of what is below it, by which a screen reader goes from part to part."""

    def __init__(self, level: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        be_heading(self, level)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(text)


class MarkLabel(QLabel):
    """A short text that comes and goes, and keeps its place: nothing around it is laid out anew."""

    def __init__(self, text: str, role: str) -> None:
        """Make a mark that is not shown; ``role`` is its look in the style sheet."""
        super().__init__()
        # What it stands on says the same; an empty text would be a stop of its own.
        give_role(self, QAccessible.Role.Client)
        self._mark = text
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.ensurePolished()
        self.setText(text)
        self.setFixedSize(self.sizeHint())
        self.setText("")

    def show_mark(self, shown: bool) -> None:
        """Show the text or not."""
        self.setText(self._mark if shown else "")


class StatusLabel(QLabel):
    """Wrapped plain text about how it goes; a screen reader says each new one."""

    def __init__(self, role: str = "muted", parent: QWidget | None = None) -> None:
        """Make an empty label; ``role`` is its look in the style sheet."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def setText(self, text: str) -> None:
        """Show ``text``, in which a path makes no dialog wide, and say it."""
        shown = breakable(text)
        if shown != self.text():
            super().setText(shown)
            announce(self, text)


class ElidedLabel(QLabel):
    """One line that ends in '…' where there is no room; the tool tip then holds it whole."""

    def __init__(self, role: str = "", parent: QWidget | None = None, level: int = 0) -> None:
        """Make an empty label; ``level`` is that of a heading, where its look tells another."""
        super().__init__(parent)
        self._is_heading = role in _HEADINGS
        if self._is_heading:
            be_heading(self, level or _HEADINGS[role])
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Show ``text``, or its beginning."""
        super().setText(text)
        if self._is_heading:
            self.setAccessibleName(text)

    def minimumSizeHint(self) -> QSize:
        """Return a width that leaves room for a few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 6, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Return the size of the whole text."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2
        return QSize(width, super().sizeHint().height())

    def shown_text(self) -> str:
        """Return what is painted: the text, or its beginning."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the part that fits."""
        painter = QPainter(self)
        shown = self.shown_text()
        painter.drawText(
            self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown
        )
        painter.end()
        tip = "" if shown == self.text() else self.text()
        if tip != self.accessibleDescription():
            set_plain_tip(self, tip)


def set_plain_tip(widget: QWidget, text: str) -> None:
    """Give ``widget`` a tool tip for plain text, which a screen reader gets without the HTML."""
    widget.setToolTip(plain_tip(text) if text else "")
    widget.setAccessibleDescription(text)


def breakable(text: str) -> str:
    """Return ``text`` with places to break a long word, which would make a label as wide."""
    return _LONG_WORD.sub("\\g<0>\u200b", text)


def plain_tip(text: str) -> str:
    """Return ``text`` as a tool tip that Qt cannot take for HTML, whatever a person typed.

    Unlike a label, a tool tip has no text format: Qt guesses from what the text looks like.
    """
    if any(sign in text for sign in "&<>"):
        from html import escape  # with a table of all HTML's names, which the start need not read

        text = escape(text, quote=False)
    return f"<div style='white-space: pre-wrap'>{text}</div>"
