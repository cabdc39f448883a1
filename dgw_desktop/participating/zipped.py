# SPDX-License-Identifier: EUPL-1.2
"""Zip files that anybody may have made: what is in them, as long as it is not too much."""

import zipfile
from typing import BinaryIO

from dgw_desktop.guarded_reading import Fault, guarded
from dgw_desktop.translating import tr


def opened(source: BinaryIO, fault: Fault) -> zipfile.ZipFile:
    """Return a zip file, of which no more is known than that it is not too large."""
    with guarded(fault):
        try:
            return zipfile.ZipFile(source)
        except zipfile.BadZipFile as error:
            raise fault(tr("het is beschadigd of niet compleet")) from error


def unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int, fault: Fault) -> bytes:
    """Return a file of at most ``most`` bytes in a zip file; ``fault`` when it cannot be read."""
    if info.flag_bits & 1:
        raise fault(tr("het heeft een wachtwoord"))
    # The others may ask for gigabytes before the first byte.
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise fault(tr("het is op een onbekende manier ingepakt"))
    with guarded(fault):
        try:
            with archive.open(info) as file:
                data = file.read(most + 1)
        except zipfile.BadZipFile as error:
            raise fault(tr("het is beschadigd of niet compleet")) from error
    if len(data) > most:
        raise fault(tr("er staan te veel gegevens in"))
    return data
