# SPDX-License-Identifier: EUPL-1.2
"""One window per data folder: a second start raises the first, without any network."""

import json
import os
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal

_PATIENCE = 200  # ms in which another start may be letting go


class SingleWindow(QObject):
    """Holds the data folder; ``wanted`` says that somebody started the app once more."""

    wanted = Signal(str)
    """What that start is to open: the id of a session or a .dgw file; empty when nothing."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """Get ready for ``folder``."""
        super().__init__(parent)
        self._lock = QLockFile(str(folder / "dgw.lock"))
        # A lock is stale only when its process is gone, however long a session lasts.
        self._lock.setStaleLockTime(0)
        self._bell = folder / "dgw.bell"
        self._heard = ""
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._ring)

    def take(self, wanted: str = "") -> bool:
        """Take the folder; False when another window has it.

        That window is then asked to appear and to open ``wanted``.

        In a folder in which nothing can be written there is no lock: True.
        """
        if not self._lock.tryLock(_PATIENCE):
            if self._lock.error() == QLockFile.LockError.LockFailedError:
                self._write_bell(wanted)
                return False
            return True
        self._write_bell("")
        self._watcher.addPath(str(self._bell))
        return True

    def let_go(self) -> None:
        """Leave the folder to another start."""
        self._watcher.removePaths(self._watcher.files())
        self._lock.unlock()

    def _write_bell(self, wanted: str) -> None:
        try:
            with self._bell.open("ab") as bell:
                bell.truncate(0)
                # Its own number, because one ring may be heard more than once.
                bell.write(json.dumps([os.urandom(8).hex(), wanted]).encode())
        except OSError:
            return  # the other window is not raised; that is all

    def _ring(self, path: str) -> None:
        self._watcher.addPath(path)  # some ways of writing end the watch
        try:
            number, wanted = json.loads(self._bell.read_bytes())
        except (OSError, ValueError):
            return  # still being written; it rings again
        if number != self._heard:
            self._heard = number
            self.wanted.emit(wanted)
