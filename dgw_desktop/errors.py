# SPDX-License-Identifier: EUPL-1.2
"""Expected trouble: what a person did or met, not a bug in the program."""

import errno
import os
import re
import sys
from collections.abc import Iterator
from os import PathLike
from pathlib import Path

from dgw_desktop.translating import tr

_LONGEST_NAME, _LONGEST_WINDOWS_PATH = 255, 259  # characters
_OF_THE_NETWORK = (
    *(errno.ETIMEDOUT, errno.EHOSTDOWN, errno.EHOSTUNREACH, errno.ENETUNREACH, errno.ESTALE),
)
_BY_WINDOWS = {
    19: errno.EROFS,  # WRITE_PROTECT
    21: errno.EIO,  # NOT_READY: the stick is out
    23: errno.EIO,  # CRC
    39: errno.ENOSPC,  # HANDLE_DISK_FULL
    53: errno.ETIMEDOUT,  # BAD_NETPATH
    55: errno.ETIMEDOUT,  # DEV_NOT_EXIST: a network drive that is gone
    59: errno.ETIMEDOUT,  # UNEXP_NET_ERR
    64: errno.ETIMEDOUT,  # NETNAME_DELETED
    112: errno.ENOSPC,  # DISK_FULL
    121: errno.ETIMEDOUT,  # SEM_TIMEOUT
    206: errno.ENAMETOOLONG,  # FILENAME_EXCED_RANGE
    1117: errno.EIO,  # IO_DEVICE
    1231: errno.ETIMEDOUT,  # NETWORK_UNREACHABLE
    1295: errno.EDQUOT,  # DISK_QUOTA_EXCEEDED
}
"""What Windows' numbers mean that Python makes something else of."""


class UserError(Exception):
    """Trouble that is told to the user; every other exception is a bug.

    ``message`` says what is wrong, ``remedy`` what to do about it; both are plain text. The
    command line prints them on one line, in Dutch; the app shows them in a dialog, in its language.
    """

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message if not remedy else f"{message} {remedy}")
        self.message = message
        self.remedy = remedy


class FileInUse(UserError):
    """Another program has the file open; another name helps."""


class Cancelled(Exception):
    """The person stopped a piece of work; nothing of it was kept."""


def reason(error: OSError) -> str:
    """Return why the system refused, in words of ours: its own are English or of its language."""
    number = kind_of(error)
    if number in (errno.EACCES, errno.EPERM):
        return tr("geen toegang")
    told = {
        errno.ENOENT: tr("bestaat niet"),
        errno.ENOTDIR: tr("een deel van het pad is geen map"),
        errno.EISDIR: tr("het is een map"),
        errno.EEXIST: tr("bestaat al"),
        errno.ENOSPC: tr("de schijf is vol"),
        errno.EDQUOT: tr("de schijf is vol"),
        errno.EROFS: tr("de schijf is alleen-lezen"),
        errno.ENAMETOOLONG: tr("de naam is te lang"),
        errno.EIO: tr("de schijf geeft een fout"),
        **dict.fromkeys(_OF_THE_NETWORK, tr("het netwerk antwoordt niet")),
    }.get(number)
    if number == errno.EINVAL and error.filename is not None:
        told = tr("deze naam mag hier niet")
    # Windows' own number says more than the one that Python makes of it.
    shown = getattr(error, "winerror", None) or error.errno
    return told or tr("fout {0} van het systeem").format(shown)


def kind_of(error: OSError) -> int:
    """Return the errno that says why the system refused, 0 when nothing does.

    Python makes one out of what Windows says, but not of all: much becomes EINVAL or ENOENT.
    """
    by_windows = _BY_WINDOWS.get(getattr(error, "winerror", None) or 0)
    if by_windows is not None:
        return by_windows
    if error.errno in (errno.ENOENT, errno.EINVAL) and any(map(_is_too_long, _names(error))):
        return errno.ENAMETOOLONG
    return error.errno or 0


def _names(error: OSError) -> Iterator[str]:
    for name in (error.filename, error.filename2):
        if isinstance(name, str | bytes | PathLike):
            yield os.fsdecode(name)


def _is_too_long(path: str) -> bool:
    """Tell whether no Windows takes it, or this one does not: it says that it is not there."""
    parts = re.split(r"[\\/]", path)
    if sys.platform == "win32" and len(str(Path(path).absolute())) > _LONGEST_WINDOWS_PATH:
        return True
    return any(len(part) > _LONGEST_NAME for part in parts)
