# SPDX-License-Identifier: EUPL-1.2
"""One-line fields: what is pasted becomes one line, and what does not fit is told."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLineEdit, QToolTip, QWidget

from dgw_desktop.domain.limits import LONGEST_LINE
from dgw_desktop.domain.texts import clean_text
from dgw_desktop.translating import tr
from dgw_desktop.ui.foundation.accessibility import announce


def limit_line(line: QLineEdit, most: int = LONGEST_LINE) -> None:
    """Let ``line`` take at most ``most`` letters, and a space for a line break that is pasted.

    What stands in it already is never cut: an earlier version may have taken more.
    """
    limit_length(line, most)

    def tidy(text: str) -> None:
        tidied = _tidied(text)
        if tidied != text:
            place = len(_tidied(text[: line.cursorPosition()]))
            line.setText(tidied)
            line.setCursorPosition(place)
            line.setModified(True)  # it is still what a person typed

    line.textEdited.connect(tidy)


def limit_length(line: QLineEdit, most: int) -> None:
    """Let ``line`` take at most ``most`` letters, just as they are typed, and say what is too much.

    For what is no text to read, such as the name of a file.
    """
    line.setMaxLength(max(most, len(line.text())))
    line.inputRejected.connect(lambda: tell_too_long(line, line.maxLength()))


def tell_too_long(widget: QWidget, most: int) -> None:
    """Say below ``widget`` that the rest was not taken over."""
    text = tr("Hier passen maximaal {0} tekens; de rest is weggelaten.")
    text = text.format(QLocale().toString(most))
    QToolTip.showText(widget.mapToGlobal(widget.rect().bottomLeft()), text, widget)
    announce(widget, text)


def _tidied(text: str) -> str:
    """Return ``text`` on one line; spaces stay, since more may be typed after them."""
    return clean_text(text).replace("\n", " ")
