# SPDX-License-Identifier: EUPL-1.2
"""Archives in which the same files always give the same bytes."""

import gzip
import tarfile
import zipfile
from pathlib import Path

from bundle.hashes import files_in
from bundle.places import moment

_READABLE, _RUNNABLE = 0o644, 0o755


def write_zip(folder: Path, target: Path) -> None:
    """Write ``folder``, under its own name, to a zip file."""
    when = moment().timetuple()[:6]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in files_in(folder):
            entry = zipfile.ZipInfo(f"{folder.name}/{path.as_posix()}", when)
            entry.create_system = 0  # Windows, also when made elsewhere
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, (folder / path).read_bytes())


def write_tar(folder: Path, target: Path) -> None:
    """Write ``folder``, under its own name, to a .tar.gz file, with what may be run marked so."""
    seconds = int(moment().timestamp())
    with (
        target.open("wb") as file,
        gzip.GzipFile(filename="", fileobj=file, mode="wb", mtime=seconds) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for path in files_in(folder):
            entry = archive.gettarinfo(folder / path, f"{folder.name}/{path.as_posix()}")
            entry.mtime = seconds
            entry.uid = entry.gid = 0
            entry.uname = entry.gname = "root"
            if entry.issym():
                archive.addfile(entry)
                continue
            runnable = (folder / path).stat().st_mode & 0o100
            entry.mode = _RUNNABLE if runnable else _READABLE
            with (folder / path).open("rb") as content:
                archive.addfile(entry, content)
