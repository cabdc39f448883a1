# SPDX-License-Identifier: EUPL-1.2
"""The parts of the files that are a zip: Word, Excel, OpenDocument, and an invitation to mail."""

import io
import zipfile
from collections.abc import Mapping

Moment = tuple[int, int, int, int, int, int]
EPOCH: Moment = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip can hold, for what has no moment of its own."""
_UNIX = 3


def zip_part(name: str, moment: Moment = EPOCH, level: int | None = None) -> zipfile.ZipInfo:
    """Return the head of a part that is packed, the same on every system.

    A zip says of each part on which system it was made, which Python takes from the one it runs on.
    ``level`` is how tightly to pack, 0 to 9; None for what zlib thinks best.
    """
    part = zipfile.ZipInfo(name, moment)
    part.create_system = _UNIX
    part.compress_type = zipfile.ZIP_DEFLATED
    part._compresslevel = level  # type: ignore[attr-defined]  # public from 3.13
    return part


def packed_anew(data: bytes, moment: Moment = EPOCH, other: Mapping[str, str] = {}) -> bytes:
    """Return a zip that a library made, with every part as ``zip_part`` has it.

    ``other`` is what to put in some parts instead, by their names.
    """
    result = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(result, "w") as new,
    ):
        for name in old.namelist():
            new.writestr(zip_part(name, moment), other.get(name) or old.read(name))
    return result.getvalue()
