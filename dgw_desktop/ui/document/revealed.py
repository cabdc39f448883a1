# SPDX-License-Identifier: EUPL-1.2
"""Where the audience may see what people filled in beforehand."""

from PySide6.QtCore import QObject, Signal


class Revealed(QObject):
    """The dimensions whose votes of beforehand were revealed, as long as the session is open.

    The rest stays hidden from the audience: who sees the answers of all before the conversation
    begins, follows them.
    """

    changed = Signal(int)
    """The number of the dimension that was revealed or hidden again."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with everything hidden."""
        super().__init__(parent)
        self._dimensions: set[int] = set()

    def has(self, dimension: int) -> bool:
        """Tell whether the audience may see what was filled in beforehand on ``dimension``."""
        return dimension in self._dimensions

    def toggle(self, dimension: int) -> None:
        """Reveal ``dimension``, or hide it again."""
        self._dimensions ^= {dimension}
        self.changed.emit(dimension)
