# SPDX-License-Identifier: EUPL-1.2
"""Undo commands: what a person did, and how to take it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from dgw_desktop.domain.session import Answer

if TYPE_CHECKING:
    from dgw_desktop.ui.session_document import SessionDocument

_NOTE_COMMAND = 1


class ChangeAnswer(QUndoCommand):
    """Changes the answer on one dimension and brings that dimension into view."""

    def __init__(
        self,
        document: SessionDocument,
        dimension: int,
        before: Answer,
        after: Answer,
        text: str,
        merge: bool = False,
    ) -> None:
        """Go from ``before`` to ``after``; ``merge`` joins it with the same edit before it."""
        super().__init__(text)
        self._document = document
        self._dimension = dimension
        self._before = before
        self._after = after
        self._merge = merge

    def redo(self) -> None:
        """Apply the change; one that cannot be saved leaves the undo stack."""
        if self._document.apply_answer(self._dimension, self._after):
            self._document.go_to(self._dimension)
        else:
            self.setObsolete(True)

    def undo(self) -> None:
        """Take the change back; one that cannot be saved stays as it is."""
        self._document.go_to(self._dimension)
        if not self._document.apply_answer(self._dimension, self._before):
            self.setObsolete(True)

    def id(self) -> int:
        """Only commands with the same id are merged; -1 is never merged."""
        return _NOTE_COMMAND if self._merge else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take over a later edit of the same note."""
        if not isinstance(other, ChangeAnswer) or other._dimension != self._dimension:
            return False
        if other.isObsolete():
            return True
        self._after = other._after
        return True


class Reversible(QUndoCommand):
    """A change that is done and taken back by two functions."""

    def __init__(self, text: str, do: Callable[[], None], undo: Callable[[], None]) -> None:
        """Keep both functions; pushing the command calls ``do``."""
        super().__init__(text)
        self._do = do
        self._undo = undo

    def redo(self) -> None:
        """Do it (again)."""
        self._do()

    def undo(self) -> None:
        """Take it back."""
        self._undo()
