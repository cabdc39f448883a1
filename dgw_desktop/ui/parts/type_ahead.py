# SPDX-License-Identifier: EUPL-1.2
"""Typed letters bring a list to the row that begins with them, whatever accents it has.

Qt's own looks for the letters as they are, and asks the model for the text of every row.
"""

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication, QListWidget

from dgw_desktop.domain.accents import begins_with, folded


class TypeAhead:
    """Remembers the letters of one word; a pause begins a new one."""

    def __init__(self) -> None:
        self._typed = ""
        self._since = QElapsedTimer()

    def row(self, letter: str, current: int, texts: Sequence[str]) -> int:
        """Return the row to go to after ``letter`` at row ``current``, -1 where none begins so.

        ``texts`` has what each row begins with, folded. The same letter again goes on to the next
        row, as in Qt.
        """
        if self._since.isValid() and self._since.elapsed() < QApplication.keyboardInputInterval():
            self._typed += letter
        else:
            self._typed = letter
        self._since.start()
        wanted = folded(self._typed)
        again = len(set(wanted)) == 1
        wanted = wanted[:1] if again else wanted
        first = max(0, current + 1 if again else current)
        rows = [*range(first, len(texts)), *range(min(first, len(texts)))]
        return next((row for row in rows if wanted and begins_with(texts[row], wanted)), -1)


class RowList(QListWidget):
    """A list of rows that each stand for something by their text."""

    def __init__(self) -> None:
        super().__init__()
        # Else what is laid out before it is shown has the height of rows without a style.
        self.ensurePolished()
        self._type_ahead = TypeAhead()

    def keyboardSearch(self, search: str) -> None:
        """Go to the row that begins with what is typed."""
        texts = [folded(self.item(row).text()) for row in range(self.count())]
        row = self._type_ahead.row(search, self.currentRow(), texts)
        if row >= 0:
            self.setCurrentRow(row)
