# SPDX-License-Identifier: EUPL-1.2
"""Undo commands: what a person did, and how to take it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from dgw_desktop.domain.session import Answer

if TYPE_CHECKING:
    from dgw_desktop.ui.document.session_document import SessionDocument

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
        goes_on: bool = False,
    ) -> None:
        """Go from ``before`` to ``after``; ``goes_on`` joins it with the step before it.

        That is for a note, if the step before it is about that note too.
        """
        super().__init__(text)
        self._document = document
        self._dimension = dimension
        self._before = before
        self._after = after
        self._goes_on = goes_on

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
        return _NOTE_COMMAND if self._before.note != self._after.note else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take over what goes on with the same note."""
        if not isinstance(other, ChangeAnswer) or other._dimension != self._dimension:
            return False
        if not other.isObsolete():
            if not other._goes_on:
                return False
            self._after = other._after
            self.setObsolete(self._after == self._before)
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
