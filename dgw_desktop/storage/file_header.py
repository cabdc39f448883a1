# SPDX-License-Identifier: EUPL-1.2
"""The first hundred bytes of the database's file: https://sqlite.org/fileformat.html."""

from pathlib import Path

from dgw_desktop.storage.database import APPLICATION_ID

_LENGTH = 100
_BEGIN = b"SQLite format 3\0"
_PAGE_SIZE = 4096  # SQLite's own choice, which ours leaves to it
_HIGHEST_WRITE_VERSION = 2


def says_ours(path: Path) -> bool:
    """Tell whether the file says that it is of this program."""
    return _read(path)[68:72] == _number(APPLICATION_ID)


def says_never_write(path: Path) -> bool:
    """Tell whether the file says that it is of an SQLite to come, and may only be read.

    There is none, so that it is damage; SQLite itself takes it for a file without rights.
    """
    header = _read(path)
    return header.startswith(_BEGIN) and header[18] > _HIGHEST_WRITE_VERSION


def mended(data: bytes, version: int) -> bytes:
    """Return the whole file with a header as ours have it, for tables of ``version``.

    What the header says of free pages is left out: to read, nobody needs them.
    """
    header = bytearray(data[:_LENGTH].ljust(_LENGTH, b"\0"))
    header[:16] = _BEGIN
    header[16:18] = _PAGE_SIZE.to_bytes(2, "big")
    header[18:24] = bytes((1, 1, 0, 64, 32, 32))
    header[28:32] = _number(len(data) // _PAGE_SIZE)
    header[32:40] = bytes(8)
    header[44:60] = _number(4) + bytes(8) + _number(1)
    header[60:72] = _number(version) + bytes(4) + _number(APPLICATION_ID)
    header[72:92] = bytes(20)
    header[92:96] = header[24:28]  # the number of pages is of the last change
    return bytes(header) + data[_LENGTH:]


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_LENGTH)


def _number(value: int) -> bytes:
    return value.to_bytes(4, "big")
