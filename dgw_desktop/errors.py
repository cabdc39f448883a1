# SPDX-License-Identifier: EUPL-1.2
"""Expected trouble: what a person did or met, not a bug in the program."""

import errno

from dgw_desktop.translating import tr


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
    if error.errno in (errno.EACCES, errno.EPERM):
        return tr("geen toegang")
    return {
        errno.ENOENT: tr("bestaat niet"),
        errno.ENOTDIR: tr("een deel van het pad is geen map"),
        errno.EISDIR: tr("het is een map"),
        errno.EEXIST: tr("bestaat al"),
        errno.ENOSPC: tr("de schijf is vol"),
        errno.EDQUOT: tr("de schijf is vol"),
        errno.EROFS: tr("de schijf is alleen-lezen"),
        errno.ENAMETOOLONG: tr("de naam is te lang"),
        errno.EIO: tr("de schijf geeft een fout"),
    }.get(error.errno or 0, tr("fout {0} van het systeem").format(error.errno))
