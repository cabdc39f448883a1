# SPDX-License-Identifier: EUPL-1.2
"""Saving what a person does; what the disk does not take is tried again until it is saved."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from dgw_desktop.errors import UserError
from dgw_desktop.storage.errors import DatabaseError, TakenOver
from dgw_desktop.storage.sessions import SessionStore

_RETRY_AFTER = 3000  # ms


class Saving(QObject):
    """Keeps in memory what could not be saved in ``store``."""

    changed = Signal()
    """Something stays in memory, or was saved after all."""
    failed = Signal(object)
    """A UserError; of what stays in memory only the first."""

    def __init__(self, store: SessionStore, parent: QObject) -> None:
        """Begin with nothing in memory."""
        super().__init__(parent)
        self._store = store
        self._unsaved: dict[object, Callable[[], None]] = {}
        self._retry = QTimer(self)
        self._retry.setInterval(_RETRY_AFTER)
        self._retry.timeout.connect(self.again)

    @property
    def has_unsaved(self) -> bool:
        """True while something that a person did is only in memory."""
        return bool(self._unsaved)

    @property
    def is_trying(self) -> bool:
        """True while it is tried again from time to time."""
        return self._retry.isActive()

    def save(self, action: Callable[[], None]) -> bool:
        """Save; False, with ``failed`` sent, when that does not go."""
        try:
            action()
        except UserError as error:
            self.failed.emit(error)
            return False
        return True

    def save_or_keep(self, key: object, action: Callable[[], None]) -> bool:
        """Save, or keep the change in memory; ``key`` is what a later change would replace.

        False, with ``failed`` sent, when the change may not be.
        """
        try:
            action()
        except DatabaseError as error:
            if self._store.is_read_only and not isinstance(error, TakenOver):
                self.failed.emit(error)
                return False
            is_first = not self._unsaved
            self._unsaved[key] = action
            if not self._store.is_read_only:  # else trying again would never help
                self._retry.start()
            self.changed.emit()
            if is_first:
                self.failed.emit(error)
            return True
        except UserError as error:
            self.failed.emit(error)
            return False
        self._unsaved.pop(key, None)
        if self._retry.isActive():
            self.again()
        return True

    def again(self) -> None:
        """Try once more to save what is only in memory."""
        try:
            for key, action in list(self._unsaved.items()):
                action()
                del self._unsaved[key]
        except UserError:
            return  # it was told when it first failed, and is tried again
        finally:
            if not self._unsaved or self._store.is_read_only:
                self._retry.stop()
            self.changed.emit()

    def stop(self) -> None:
        """Try no more by itself; what is in memory stays there."""
        self._retry.stop()
