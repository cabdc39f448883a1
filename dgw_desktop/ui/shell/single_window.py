# SPDX-License-Identifier: EUPL-1.2
"""One window per data folder: a second start raises the first, without any network."""

import json
import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from dgw_desktop.errors import UserError
from dgw_desktop.guarded_reading import json_of, read_bytes, text_of
from dgw_desktop.storage.errors import TakenOver
from dgw_desktop.storage.folder_lock import BEAT, FolderLock, Look
from dgw_desktop.ui.foundation.job import Job, run_job

_LONGEST_BELL = 100_000  # bytes; it holds the path of one file
_LAST_WAIT = 3.0  # seconds for the last sign of life, which hangs where a drive is gone
_NO_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class SingleWindow(QObject):
    """Holds the data folder; ``wanted`` says that somebody started the app once more."""

    wanted = Signal(str)
    """What that start is to open: the id of a session or a .dgw file; empty when nothing."""
    lost = Signal()
    """Another computer has taken the folder. Told once, by the thread that finds it."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """Get ready for ``folder``."""
        super().__init__(parent)
        self.lock = FolderLock(folder)
        self._bell = folder / "dgw.bell"
        self._rung = ""
        self._heard = ""
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(lambda _path: self._listen())
        self._beat: Job | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(round(BEAT * 1000))
        self._timer.timeout.connect(self._give_sign)

    def take(self) -> Look | None:
        """Take the folder: None, or what is seen of who has it; CannotLock if it is read-only."""
        seen = self.lock.take()
        if seen is None:
            self._begin()
        return seen

    def take_over(self, seen: Look) -> Look | None:
        """Take the folder from who was seen to have it: None, or what is seen there by now."""
        now = self.lock.take_over(seen)
        if now is None:
            self._begin()
        return now

    def let_go(self) -> None:
        """Leave the folder to another start."""
        self._timer.stop()
        if self._watcher.files():
            self._watcher.removePaths(self._watcher.files())
        if self._beat is not None:
            self._beat.wait(_LAST_WAIT)
        self.lock.let_go()

    def ring(self, wanted: str) -> None:
        """Ask the window that has the folder to appear and to open ``wanted``."""
        # Its own number, because one ring may be heard more than once.
        self._rung = os.urandom(8).hex()
        self._write_bell(self._rung, wanted, answered=False)

    @property
    def is_answered(self) -> bool:
        """True when the other window has heard the last ring."""
        number, _wanted, answered = self._read_bell()
        return answered and number == self._rung

    def _begin(self) -> None:
        """Listen to other starts, and show other computers that the folder is in use."""
        self.lock.when_lost = lambda _by: self.lost.emit()
        self._write_bell("", "", answered=True)
        self._watcher.addPath(str(self._bell))
        self._timer.start()

    def _give_sign(self) -> None:
        """Give a sign of life, in a thread: a network drive may take its time."""
        self._listen()  # where the system does not tell of changes
        if self._beat is not None and self._beat.is_running:
            return

        def beat() -> None:
            with suppress(TakenOver):  # told by ``lost``
                self.lock.beat()

        self._beat = run_job(self, lambda _progress: beat(), lambda _nothing: None)

    def _write_bell(self, number: str, wanted: str, answered: bool) -> None:
        content = json.dumps([number, wanted, answered]).encode()
        try:
            file = os.open(self._bell, os.O_RDWR | os.O_CREAT | _NO_LINK, 0o600)
            with os.fdopen(file, "rb+") as bell:
                bell.truncate(0)
                bell.write(content)
        except OSError:
            return  # nobody hears it, which is told

    def _read_bell(self) -> tuple[str, str, bool]:
        try:
            text = text_of(read_bytes(self._bell, _LONGEST_BELL, UserError), UserError)
            number, wanted, answered = json_of(text, UserError)
        except (UserError, ValueError, TypeError):
            return "", "", False  # still being written; it rings again
        return str(number), str(wanted), bool(answered)

    def _listen(self) -> None:
        self._watcher.addPath(str(self._bell))  # some ways of writing end the watch
        number, wanted, answered = self._read_bell()
        if number and not answered and number != self._heard:
            self._heard = number
            self._write_bell(number, wanted, answered=True)
            self.wanted.emit(wanted)
