# SPDX-License-Identifier: EUPL-1.2
"""The references that a person imported: files in a folder beside the data."""

import hashlib
from functools import partial
from pathlib import Path
from typing import NamedTuple

from dgw_desktop.domain.accents import sort_key
from dgw_desktop.domain.reference import Reference
from dgw_desktop.errors import UserError, reason
from dgw_desktop.files import atomic_write
from dgw_desktop.guarded_reading import read_bytes
from dgw_desktop.private_files import FOLDER
from dgw_desktop.storage.errors import ReferenceFileError
from dgw_desktop.storage.reference_file import (
    LARGEST,
    SUFFIX,
    read_reference,
    reference_from,
    unreadable,
)
from dgw_desktop.translating import tr

_FOLDER = "references"


class KeptPack(NamedTuple):
    """A reference and the file in which it is kept."""

    path: Path
    reference: Reference


class ReferencePacks:
    """Keeps references in a folder of its own in the data folder."""

    def __init__(self, data_folder: Path) -> None:
        """Use ``data_folder``; the folder in it is made when the first one is added."""
        self._folder = data_folder / _FOLDER

    def all(self) -> tuple[list[KeptPack], list[ReferenceFileError]]:
        """Return the references that are kept, the newest first, and why others are not read."""
        kept, refused = [], []
        for path in sorted(self._folder.glob(f"*{SUFFIX}")):
            try:
                kept.append(KeptPack(path, read_reference(path)[0]))
            except ReferenceFileError as error:
                refused.append(error)
        kept.sort(key=lambda pack: sort_key(pack.reference.origin.title))
        kept.sort(key=lambda pack: pack.reference.origin.made_on, reverse=True)
        return kept, refused

    def add(self, path: Path) -> KeptPack:
        """Check the reference in the file ``path`` and keep it; the same one is kept once.

        Raises ReferenceFileError for a file that is none, and UserError where it cannot be kept.
        """
        fault = partial(unreadable, path.name)
        data = read_bytes(path, LARGEST, fault)
        reference, _ = reference_from(data, fault)
        try:
            self._folder.mkdir(FOLDER, exist_ok=True)
        except OSError as error:
            raise UserError(
                tr("De map ‘{0}’ kan niet worden gemaakt ({1}).").format(
                    self._folder, reason(error)
                ),
                tr("Controleer de rechten op de gegevensmap."),
            ) from error
        kept = self._folder / f"{hashlib.sha256(data).hexdigest()[:16]}{SUFFIX}"
        with atomic_write(kept) as file:
            file.write(data)
        return KeptPack(kept, reference)

    def remove(self, pack: KeptPack) -> None:
        """Keep a reference no longer; UserError where that cannot be."""
        try:
            pack.path.unlink(missing_ok=True)
        except OSError as error:
            raise UserError(
                tr("‘{0}’ kan niet worden verwijderd ({1}).").format(
                    pack.reference.origin.title, reason(error)
                ),
                tr("Controleer de rechten op de gegevensmap."),
            ) from error
