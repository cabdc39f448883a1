# SPDX-License-Identifier: EUPL-1.2
"""Files that only their owner may read, where files have rights of their own (not on Windows).

The rights are set on each file and not by the umask of the process: exports keep what the user
has chosen, and so do the programs that are opened from here.
"""

import os
import re
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

FOLDER, FILE = 0o700, 0o600
TEMPORARY = ".dgw-"
"""What the names of all temporary files and folders begin with."""
_SHARED_ON_PURPOSE = stat.S_ISGID | stat.S_ISVTX
# Whoever may write in the folder could else let us write in another file.
NO_LINK = getattr(os, "O_NOFOLLOW", 0)


def open_private(path: str | Path, flags: int) -> int:
    """Open a file that is made for its owner only, and never one that a link names.

    For ``open(…, opener=open_private)``; raises OSError.
    """
    return os.open(path, flags | NO_LINK, FILE)


def make_private(folder: Path, ours: re.Pattern[str]) -> None:
    """Take the rights of others from ``folder`` and the files in it whose names are ``ours``.

    The folder itself stays as it is when there is something else in it too: then it is not only
    ours. And one that is meant for a group (with setgid) or for all (with the sticky bit) stays
    as it is, with its files.
    """
    if os.name == "nt":
        return
    with suppress(OSError):
        found = folder.stat()
        if found.st_mode & _SHARED_ON_PURPOSE:
            return
        with os.scandir(folder) as entries:
            names = [(entry, ours.fullmatch(entry.name) is not None) for entry in entries]
        if all(is_ours for _, is_ours in names):
            _restrict(folder, found, FOLDER)
        for entry, is_ours in names:
            if is_ours and entry.is_file(follow_symlinks=False):
                with suppress(OSError):
                    _restrict(Path(entry.path), entry.stat(follow_symlinks=False), FILE)


def make_file_private(path: Path) -> None:
    """Take the rights of others from a file, if it is ours."""
    if os.name != "nt":
        with suppress(OSError):
            _restrict(path, path.lstat(), FILE)


def _restrict(path: Path, found: os.stat_result, mode: int) -> None:
    if stat.S_IMODE(found.st_mode) & ~mode and found.st_uid == os.geteuid():
        path.chmod(stat.S_IMODE(found.st_mode) & mode)


def make_empty(path: Path) -> None:
    """Make an empty file for its owner only, where there is none, for others to fill."""
    with suppress(OSError):
        os.close(open_private(path, os.O_RDWR | os.O_CREAT | os.O_EXCL))


@contextmanager
def private_folder(parent: Path) -> Iterator[Path]:
    """Give a new folder in ``parent`` that nobody else may enter, and remove it afterwards.

    For what SQLite writes beside a file under names that can be guessed. Raises OSError.
    """
    with tempfile.TemporaryDirectory(
        prefix=TEMPORARY, dir=parent, ignore_cleanup_errors=True
    ) as name:
        yield Path(name)
