# SPDX-License-Identifier: EUPL-1.2
"""The references that a person imported, kept with the settings.

So they are in every backup, come back with one, and go along with the data wherever it goes.
"""

import base64
import binascii
import hashlib
import zlib
from functools import partial
from pathlib import Path
from typing import NamedTuple

from dgw_desktop.domain.accents import sort_key
from dgw_desktop.domain.reference import Reference
from dgw_desktop.errors import UserError
from dgw_desktop.guarded_reading import Fault, read_bytes
from dgw_desktop.storage.reference_file import LARGEST, reference_from, unreadable
from dgw_desktop.storage.settings import Settings
from dgw_desktop.translating import tr

_PACK = "pack:"  # and the name of a reference
_NAME_LENGTH = 12  # digits of the checksum that a reference is kept under


class KeptPack(NamedTuple):
    """A reference and the ``name`` under which it is kept."""

    name: str
    reference: Reference


class ReferencePacks:
    """Keeps the files of references as they were imported."""

    def __init__(self, settings: Settings) -> None:
        """Use ``settings``, from the thread that opened their database."""
        self._settings = settings

    def all(self) -> tuple[list[KeptPack], list[UserError]]:
        """Return the references that are kept, the newest first, and why others are not read."""
        kept: list[KeptPack] = []
        refused: list[UserError] = []
        for name in self._settings.names(_PACK):
            fault = partial(unreadable, name)
            try:
                data = _unpacked(self._settings.get(_PACK + name), fault)
                kept.append(KeptPack(name, reference_from(data, fault)[0]))
            except UserError as error:
                refused.append(error)
        kept.sort(key=lambda pack: sort_key(pack.reference.origin.title))
        kept.sort(key=lambda pack: pack.reference.origin.made_on, reverse=True)
        return kept, refused

    def add(self, path: Path) -> KeptPack:
        """Check the reference in the file ``path`` and keep it; the same one is kept once.

        Raises ReferenceFileError for a file that is none, and DatabaseError where it cannot be
        kept.
        """
        fault = partial(unreadable, path.name)
        data = read_bytes(path, LARGEST, fault)
        reference, _ = reference_from(data, fault)
        name = hashlib.sha256(data).hexdigest()[:_NAME_LENGTH]
        text = base64.b64encode(zlib.compress(data)).decode("ascii")
        self._settings.remember(_PACK + name, text)
        return KeptPack(name, reference)

    def remove(self, pack: KeptPack) -> None:
        """Keep a reference no longer; DatabaseError where that cannot be."""
        self._settings.forget(_PACK + pack.name)


def _unpacked(text: str, fault: Fault) -> bytes:
    try:
        return zlib.decompressobj().decompress(base64.b64decode(text, validate=True), LARGEST)
    except (ValueError, binascii.Error, zlib.error) as error:
        raise fault(tr("het is beschadigd")) from error
