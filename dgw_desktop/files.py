# SPDX-License-Identifier: EUPL-1.2
"""Writing a file completely or not at all."""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from dgw_desktop.domain.texts import one_line
from dgw_desktop.errors import FileInUse, UserError, kind_of, reason
from dgw_desktop.private_files import TEMPORARY
from dgw_desktop.translating import tr

_FORBIDDEN = '<>:"/\\|?*'
# What Windows takes for a device, whatever comes after a dot.
_RESERVED = {"CON", "PRN", "AUX", "NUL", *(f"{n}{d}" for n in ("COM", "LPT") for d in range(10))}
_LONGEST_NAME = 120  # letters; Windows takes 260 for the whole path
_MOST_NAME_BYTES = 240  # Linux takes 255


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


# It can only be read by setting it: once, before there is any thread that makes a file meanwhile.
_UMASK = _umask()


@contextmanager
def atomic_write(path: Path) -> Iterator[BinaryIO]:
    """Give a binary file that replaces ``path`` when the block ends without an exception.

    The bytes go to a temporary file in the same folder, are flushed to the disk and then
    renamed, so a reader sees the old file or the new one, never half of it. Raises FileInUse
    when another program has ``path`` open, and UserError when it cannot be written otherwise.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=TEMPORARY, suffix=path.suffix)
    except OSError as error:
        raise _cannot_write(path, error) from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
            if os.name != "nt":
                os.fchmod(file.fileno(), 0o666 & ~_UMASK)
        _put_in_place(temporary, path)
    except OSError as error:
        raise _cannot_write(path, error) from error
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()


@contextmanager
def checked_write(path: Path) -> Iterator[Path]:
    """Give the place of a temporary file that replaces ``path`` when the block ends well.

    The block writes it whole, and raises when it is not what it must be: then ``path`` stays as
    it was. Raises as ``atomic_write`` does, which may be what writes in the block.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=TEMPORARY, suffix=path.suffix)
        os.close(handle)
    except OSError as error:
        raise _cannot_write(path, error) from error
    temporary = Path(name)
    try:
        yield temporary
        _put_in_place(temporary, path)
    except OSError as error:
        raise _cannot_write(path, error) from error
    except UserError as error:  # nobody knows the temporary file
        told = error.message.replace(str(temporary), str(path)).replace(temporary.name, path.name)
        raise type(error)(told, error.remedy) from error
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()


def file_name(text: str, end: str) -> str:
    """Return a name for a file made of ``text``, such as a title, and ``end``, which stays whole.

    It is one line, with nothing in it that Windows, Linux or a memory stick refuses, and no
    longer than they take.
    """
    name = "".join("-" if c in _FORBIDDEN else c for c in one_line(text))
    while len(name) + len(end) > _LONGEST_NAME or len((name + end).encode()) > _MOST_NAME_BYTES:
        name = name[:-1]
    name = name.strip(" .")
    if not name or name.partition(".")[0].strip().upper() in _RESERVED:
        name = f"_{name}"
    return f"{name}{end}"


def free_name(path: Path) -> Path:
    """Return ``path``, or the same name with the first number that no file has."""
    number = 2
    found = path
    while found.exists():
        found = path.with_name(f"{path.stem} ({number}){path.suffix}")
        number += 1
    return found


def _put_in_place(temporary: Path, path: Path) -> None:
    """Rename; on Windows that fails while another program has the file open."""
    try:
        temporary.replace(path)
    except PermissionError as error:
        if not path.exists():
            raise
        raise FileInUse(
            tr("Het bestand ‘{0}’ kan niet worden vervangen.").format(path),
            tr(
                "Waarschijnlijk staat het in een ander programma open. Sluit het daar, of "
                "kies een andere naam."
            ),
        ) from error


def _cannot_write(path: Path, error: OSError) -> UserError:
    if kind_of(error) == errno.ENOENT and path.parent.is_dir():
        # Windows says of a name that is too long that there is no such file.
        error = OSError(errno.ENAMETOOLONG, "")
    kind = kind_of(error)
    if kind == errno.ENOENT:
        return UserError(
            tr("De map ‘{0}’ bestaat niet.").format(path.parent), tr("Kies een andere map.")
        )
    if kind in (errno.EACCES, errno.EPERM):
        return UserError(
            tr("Het bestand ‘{0}’ kan niet worden geschreven.").format(path),
            tr("Sluit het als het in een ander programma openstaat, of kies een andere plaats."),
        )
    return UserError(
        tr("Het bestand ‘{0}’ kan niet worden geschreven ({1}).").format(path, reason(error)),
        tr("Kies een andere naam.")
        if kind in (errno.ENAMETOOLONG, errno.EISDIR, errno.EINVAL)
        else tr("Controleer of er genoeg ruimte is, of kies een andere plaats."),
    )


def is_session_file(text: str) -> bool:
    """Tell whether a word on the command line names a .dgw file rather than a session."""
    return text.lower().endswith(".dgw")
