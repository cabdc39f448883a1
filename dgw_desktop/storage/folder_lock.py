# SPDX-License-Identifier: EUPL-1.2
"""Who may write in the data folder: one window at a time, on one computer or on several.

The file dgw.lock says who has the folder. Three things together keep two from writing:

- A lock of the operating system on that file, which ends with the process that has it. On one
  computer it tells at once whether a window is still there, whatever became of its number.
- The time at which the file was changed, which moves every BEAT seconds while it is in use.
  Another computer sees in that whether somebody is there. It only looks whether the time moves,
  since clocks differ; a network drive may not pass on the lock of the operating system.
- ``check``, in every transaction: who finds somebody else in the file was taken over, and writes no
  more. A transaction that began before keeps the database locked until it is done, so that who
  took over reads what it wrote.
"""

import errno
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from enum import Enum, auto
from pathlib import Path
from typing import NamedTuple

from dgw_desktop.errors import Cancelled, UserError, reason
from dgw_desktop.storage.errors import DatabaseError, TakenOver
from dgw_desktop.translating import tr

BEAT = 10
"""Seconds between two signs of life of who has the folder."""
QUIET = 35
"""Seconds without a sign of life after which who has the folder counts as gone."""

_NAME = "dgw.lock"
_TRIES, _PAUSE = 10, 0.02  # in which another start may be letting go
_LOOK = 0.25  # seconds between two looks at who has the folder
_MOST, _LONGEST = 4096, 64  # bytes that are read of the file, letters of a name in it
_REFUSED = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)
_LOCKED_BYTE = 1 << 30  # behind all content, because Windows lets nobody read a locked byte
# No link is followed: whoever may write in the folder could make us write in another file.
_OPTIONS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class CannotLock(UserError):
    """The lock file cannot be written, and so nothing in the folder."""


class Holder(NamedTuple):
    """A process that has the folder, or had it.

    ``machine`` tells computers with the same name apart and ``desk`` the screens of one computer;
    what is not known is empty. ``token`` belongs to this one process.
    """

    computer: str
    machine: str = ""
    user: str = ""
    desk: str = ""
    since: datetime | None = None
    token: str = ""

    @classmethod
    def here(cls) -> "Holder":
        """Return this process, from now on."""
        now = datetime.now(UTC).replace(microsecond=0)
        return cls(_computer(), _machine(), _user(), _desk(), now, os.urandom(16).hex())

    def is_on_computer_of(self, other: "Holder") -> bool:
        """Tell whether both run on the same computer."""
        return self.computer.casefold() == other.computer.casefold() and (
            self.machine == other.machine or not (self.machine and other.machine)
        )

    def is_before_eyes_of(self, other: "Holder") -> bool:
        """Tell whether the person at ``other`` can see the window of this one."""
        return self.is_on_computer_of(other) and (
            (self.user, self.desk) == (other.user, other.desk) or not self.token
        )

    def told(self, me: "Holder") -> str:
        """Return in words who this is to the person at ``me``."""
        if self.is_on_computer_of(me):
            if self.user == me.user or not self.user:
                return tr("een ander venster op deze computer")
            return tr("{0} op deze computer").format(self.user)
        if not self.computer:
            return tr("een andere computer")
        name = tr("computer ‘{0}’").format(self.computer)
        return tr("{0} op {1}").format(self.user, name) if self.user else name

    def as_text(self) -> str:
        """Return what the file says. The first five lines are what version 0.1 wrote."""
        since = self.since.isoformat() if self.since is not None else ""
        program = Path(sys.executable).name
        lines = (os.getpid(), program, self.computer, self.machine, "")
        return "\n".join(map(str, (*lines, self.user, self.desk, since, self.token, "")))

    @classmethod
    def read(cls, content: bytes) -> "Holder | None":
        """Return whom the content of a file names, None when it is empty."""
        if not content:
            return None
        lines = [_one_line(line) for line in content.decode("utf-8", "replace").split("\n")]
        lines += [""] * 9
        try:
            since = datetime.fromisoformat(lines[7])
        except ValueError:
            since = None
        return cls(lines[2], lines[3], lines[5], lines[6], since, lines[8])


class Sight(Enum):
    """What somebody who watches the folder has seen."""

    QUIET = auto()
    """No sign of life of who has it."""
    FREE = auto()
    """Nobody has it any more."""


class Look(NamedTuple):
    """One look at the file: who has the folder, and the file's content and time of change."""

    holder: Holder | None
    content: bytes
    changed: int


class FolderLock:
    """Holds a data folder for this process."""

    def __init__(self, folder: Path, me: Holder | None = None) -> None:
        """Get ready for ``folder``; ``me`` is this process unless a test pretends another."""
        self.path = folder / _NAME
        self.me = me or Holder.here()
        self.when_lost: Callable[[Holder], None] = lambda _by: None
        """Called once, by the thread that finds that somebody else has taken the folder."""
        self._file: int | None = None
        self._is_locked = False
        self._taken_by: Holder | None = None
        self.has_taken_over = False
        """Somebody else may be in the midst of a last transaction."""

    def look(self) -> Look:
        """Return who has the folder now; OSError when that cannot be read."""
        try:
            # Through an open file: a network drive may answer from memory about a closed one.
            file = os.open(self.path, os.O_RDONLY | _OPTIONS)
        except FileNotFoundError:
            return Look(None, b"", 0)
        try:
            content = os.read(file, _MOST)
            changed = os.fstat(file)
        finally:
            os.close(file)
        holder = Holder.read(content)
        if holder is not None and holder.since is None:  # of version 0.1
            since = datetime.fromtimestamp(changed.st_mtime, UTC)
            holder = Holder(holder.computer, holder.machine, since=since)
        return Look(holder, content, changed.st_mtime_ns)

    def take(self) -> Look | None:
        """Take the folder unless somebody has it: None, or what is seen of who has.

        What a process of this computer left behind that is no more is taken. Raises CannotLock
        where nothing can be written.
        """

        def may_take(holder: Holder | None, is_alone: bool | None) -> bool:
            if holder is None:
                return is_alone is not False
            return is_alone is True and holder.is_on_computer_of(self.me)

        try:
            for _ in range(_TRIES):
                seen = self._write_me(may_take)
                if seen is None or seen.holder is not None:
                    return seen
                time.sleep(_PAUSE)  # somebody is just coming or going
        except OSError as error:
            raise self._cannot_lock(error) from error
        return Look(Holder(""), b"", 0)

    def take_over(self, seen: Look) -> Look | None:
        """Take the folder from who was seen to have it: None, or what is seen there by now.

        Raises CannotLock where nothing can be written.
        """
        try:
            now = self.look()
            if now.holder is not None and now != seen:
                return now
            self.has_taken_over = True
            return self._write_me(lambda holder, _is_alone: holder in (None, seen.holder))
        except OSError as error:
            raise self._cannot_lock(error) from error

    def beat(self) -> None:
        """Give a sign of life; TakenOver when somebody else has the folder by now."""
        try:
            self.check()
            os.utime(self.path)
            if self._file is not None and not self._is_locked:
                self._is_locked = _lock(self._file) is True
        except TakenOver:
            raise
        except (OSError, DatabaseError):
            return  # a drive that is away for a moment; the next one tells what became of it

    def check(self) -> None:
        """Raise TakenOver when somebody else has the folder, DatabaseError when nobody can tell.

        To be called in every transaction, when the database is locked for writing.
        """
        if self._taken_by is None:
            try:
                if self.look().holder is None:  # removed or emptied by hand
                    self._write_me(lambda holder, _is_alone: holder is None)
                holder = self.look().holder
            except OSError as error:
                raise DatabaseError(
                    tr("De gegevensmap ‘{0}’ is niet te lezen ({1}).").format(
                        self.path.parent, reason(error)
                    ),
                    tr("Controleer de schijf of de netwerkverbinding naar de gegevensmap."),
                ) from error
            if holder is not None and holder.token == self.me.token:
                return
            self._taken_by = holder or Holder("")
            self._close()
            self.when_lost(self._taken_by)
        raise TakenOver(
            tr("De gegevens zijn overgenomen door {0}.").format(self._taken_by.told(self.me)),
            tr("Hier zijn ze nu alleen-lezen. Alles waarbij ‘opgeslagen’ stond, is bewaard."),
        )

    def let_go(self) -> None:
        """Leave the folder to others, unless one of them has it already."""
        if self._file is None:
            return
        with suppress(OSError):
            holder = self.look().holder
            if holder is not None and holder.token == self.me.token:
                os.ftruncate(self._file, 0)
                if sys.platform == "win32":
                    self._close()  # Windows removes no file that is open
                self.path.unlink()
        self._close()

    def _write_me(self, may_take: Callable[[Holder | None, bool | None], bool]) -> Look | None:
        """Write ourselves in the file if ``may_take``: None, or else what is seen in it.

        ``may_take`` gets whom the file names, and whether the operating system lets us be the
        only one: None where it cannot tell.
        """
        file = os.open(self.path, os.O_RDWR | os.O_CREAT | _OPTIONS, 0o600)
        try:
            is_alone = _lock(file)
            if not _is_at(file, self.path):  # it was removed in between
                return Look(None, b"", 0)
            seen = self.look()
            if not may_take(seen.holder, is_alone):
                return seen
            # First the words and then the length: who reads meanwhile finds no empty file.
            content = self.me.as_text().encode()
            os.lseek(file, 0, os.SEEK_SET)
            os.write(file, content)
            os.ftruncate(file, len(content))
            os.fsync(file)
            self._close()
            self._file, self._is_locked = file, is_alone is True
            return None
        finally:
            if file != self._file:
                os.close(file)

    def _close(self) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file, self._is_locked = None, False

    def _cannot_lock(self, error: OSError) -> CannotLock:
        return CannotLock(
            tr("In de gegevensmap ‘{0}’ kan niet worden geschreven ({1}).").format(
                self.path.parent, reason(error)
            ),
            tr("Controleer de rechten, of kies een andere map met --data-dir."),
        )


def watch(
    lock: FolderLock,
    seen: Look,
    progress: Callable[[float], bool],
    clock: Callable[[], float] = time.monotonic,
    pause: Callable[[float], object] = time.sleep,
) -> tuple[Sight, Look]:
    """Watch who has the folder until it is quiet there or free; return which, and the last look.

    ``progress`` gets the part of QUIET without a sign of life, 0..1, which begins again after
    one; it returns False to stop: then Cancelled.
    """
    since = clock()
    while progress(min(1.0, (clock() - since) / QUIET)):
        pause(_LOOK)
        try:
            now = lock.look()
        except OSError:
            since = clock()  # a drive that is away says nothing about who is there
            continue
        if now.holder is None:
            return Sight.FREE, now
        if now != seen:
            seen, since = now, clock()
        elif clock() - since >= QUIET:
            return Sight.QUIET, seen
    raise Cancelled


def _is_at(file: int, path: Path) -> bool:
    """Tell whether the open ``file`` is the one that has the name ``path``."""
    try:
        return os.path.samestat(os.fstat(file), path.lstat())
    except FileNotFoundError:
        return False


def _one_line(text: str) -> str:
    """Return what somebody else wrote as it can be shown."""
    return "".join(letter for letter in text if letter.isprintable()).strip()[:_LONGEST]


def _user() -> str:
    names = ("USERNAME",) if sys.platform == "win32" else ("LOGNAME", "USER")
    return next(filter(None, map(os.environ.get, names)), "")


if sys.platform == "win32":
    import ctypes
    import msvcrt
    import winreg

    def _computer() -> str:
        return os.environ.get("COMPUTERNAME", "")

    def _machine() -> str:
        """Return what tells this computer from others with its name."""
        try:
            with winreg.OpenKey(
                winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography"
            ) as key:
                return str(winreg.QueryValueEx(key, "MachineGuid")[0])
        except OSError:
            return ""

    def _desk() -> str:
        """Return the number of the session: on a terminal server everyone has one."""
        number = ctypes.c_ulong()
        ctypes.windll.kernel32.ProcessIdToSessionId(os.getpid(), ctypes.byref(number))
        return str(number.value)

    def _lock(file: int) -> bool | None:
        """Lock an open file: True, False when another process has it, None if nobody can."""
        os.lseek(file, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            return False if error.errno in _REFUSED else None
        return True

else:
    import fcntl
    import struct

    def _computer() -> str:
        return os.uname().nodename

    def _machine() -> str:
        """Return what tells this computer from others with its name."""
        try:
            return Path("/etc/machine-id").read_text("utf-8").strip()
        except (OSError, ValueError):
            return ""

    def _desk() -> str:
        """Return which screen of the computer this is."""
        return os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY", "")

    def _lock(file: int) -> bool | None:
        """Lock an open file: True, False when another process has it, None if nobody can."""
        try:
            if sys.platform == "linux":
                # Of the open file and not of the process, which loses others at any close.
                wanted = struct.pack("hhqqi", fcntl.F_WRLCK, os.SEEK_SET, _LOCKED_BYTE, 1, 0)
                fcntl.fcntl(file, fcntl.F_OFD_SETLK, wanted)
            else:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            return False if error.errno in _REFUSED else None
        return True
