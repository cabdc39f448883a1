# SPDX-License-Identifier: EUPL-1.2
"""Reads what people who filled in alone send back: files of every kind, folders and zip files."""

import stat
import zipfile
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path, PurePosixPath

from dgw_desktop.domain.limits import LARGEST_SESSION_FILE
from dgw_desktop.domain.session import Session
from dgw_desktop.guarded_reading import Fault, guarded, opening, read_bytes, too_large
from dgw_desktop.participating.filled_workbook import workbook_scan
from dgw_desktop.participating.workbook_cells import is_workbook
from dgw_desktop.participating.zipped import opened, unpacked
from dgw_desktop.storage.errors import SessionFileError
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_file import ReadFiles, read_sessions, session_of, unreadable
from dgw_desktop.translating import tr

SUFFIXES = (".dgw", ".xlsx", ".ods")
"""Of the files that come back."""
_SAVED_AS = (".xls", ".xlsm", ".xlsb", ".fods", ".csv", ".numbers")
"""What a person may have made of a workbook, which we do not read."""
_NO_ANSWERS = (".html", ".htm", ".pdf")
"""What a person may send back instead of what the page saved."""
ZIP = ".zip"
"""Of a file with those in it, as a mail program makes of all attachments."""
_LARGEST_ZIP = 100_000_000  # bytes
_MOST_IN_ZIP = 2_000  # files
_NOT_OURS = (".", "~$")  # begin the names of what programs put beside a file


def read_scans(
    paths: Sequence[Path],
    progress: Callable[[float], bool] = lambda _done: True,
    keep: Callable[[Session], Session] = lambda session: session,
    known: Collection[str] = (),
) -> ReadFiles:
    """Read files of every kind, those in folders and in zip files too.

    What cannot be read is named and the others go on; all else is as in
    ``storage.session_file.read_sessions``.
    """
    return read_sessions(scan_files(paths), progress, keep, known, read_scan)


def scan_files(paths: Iterable[Path]) -> list[Path]:
    """Return the files that may hold a scan, those in a folder or zip file by name.

    A file in a zip file has the path of that file with its own name behind it; a zip file may be in
    a folder. Of a folder the folders in it are looked into, and no deeper. What a person may have
    sent by mistake is among them, so that it is not missed.
    """
    found: list[Path] = []
    for path in paths:
        if _is(path, stat.S_ISDIR):
            found += scan_files(sorted(p for p in _in_folder(path) if _is(p, stat.S_ISREG)))
        elif path.suffix.lower() == ZIP:
            found += [path / name for name in _names_in(path)] or [path]
        else:
            found.append(path)
    return found


def read_scan(path: Path, known: Collection[str] = ()) -> tuple[Session, LoadedModel]:
    """Read a scan from a .dgw file, .xlsx or .ods, whatever its name ends on.

    ``path`` may be one that ``scan_files`` gave; ``known`` is as in
    ``storage.session_file.session_of``. Raises SessionFileError.
    """
    fault = partial(unreadable, path.name)
    data = _bytes_of(path, fault)
    if is_workbook(data):
        return workbook_scan(data, path.name, _saved_at(path, fault), known)
    if (
        data[:1_000]
        .lstrip(b"\xef\xbb\xbf \t\r\n")
        .lower()
        .startswith((b"<!doctype html", b"<html"))
    ):
        why = tr("het is de webpagina zelf; daar staan geen antwoorden in")
        remedy = tr("Vraag de afzender om het bestand dat de pagina opslaat: ‘Ingevuld-….dgw’.")
        raise SessionFileError(fault(why).message, remedy, why)
    if data.startswith(b"%PDF"):
        why = tr("het is een PDF")
        remedy = tr("Typ een formulier op papier zelf over.")
        raise SessionFileError(fault(why).message, remedy, why)
    try:
        return session_of(data, fault, known)
    except SessionFileError as error:
        suffix = path.suffix.lower()
        if suffix not in _SAVED_AS:
            raise
        why = tr("het is een {0}-bestand").format(suffix)
        remedy = tr("Vraag de afzender om het formulier als {0} of {1}.").format(".xlsx", ".ods")
        raise SessionFileError(fault(why).message, remedy, why) from error


def _is(path: Path, kind: Callable[[int], bool]) -> bool:
    """Tell what a path is; what the system cannot look at is nothing, and reading it tells why."""
    try:
        return kind(path.stat().st_mode)
    except (OSError, ValueError):
        return False


def _in_folder(folder: Path, deeper: bool = True) -> list[Path]:
    """Return the forms in a folder and in the folders in it, such as one per department."""
    found = []
    try:
        for path in folder.iterdir():
            if _may_be_scan(path.name) or path.suffix.lower() == ZIP:
                found.append(path)
            elif deeper and not path.name.startswith(_NOT_OURS) and _is(path, stat.S_ISDIR):
                found += _in_folder(path, deeper=False)
    except OSError:
        return [folder]  # reading it tells why
    return found


def _may_be_scan(name: str) -> bool:
    ends = (*SUFFIXES, *_SAVED_AS, *_NO_ANSWERS)
    return name.lower().endswith(ends) and not name.startswith(_NOT_OURS)


def _names_in(path: Path) -> list[str]:
    """Return the names of the scans in a zip file; none where that cannot be told."""
    try:
        with _archive(path, partial(unreadable, path.name)) as archive:
            names = sorted(archive.namelist())
    except SessionFileError:
        return []
    inside = [name for name in names if not (name.startswith("/") or ":" in name)]
    return [name for name in inside if _may_be_scan(PurePosixPath(name).name)][:_MOST_IN_ZIP]


def _bytes_of(path: Path, fault: Fault) -> bytes:
    outer = _zip_of(path)
    if outer is not None:
        return _in_zip(outer, path.relative_to(outer).as_posix(), fault)
    if path.suffix.lower() == ZIP:
        with _archive(path, fault):
            raise fault(tr("er zit geen ingevuld formulier in"))
    return read_bytes(path, LARGEST_SESSION_FILE, fault)


def _zip_of(path: Path) -> Path | None:
    """Return the zip file that a file is in, None when it is in a folder."""
    for outer in path.parents:
        if outer.suffix.lower() == ZIP and _is(outer, stat.S_ISREG):
            return outer
    return None


def _saved_at(path: Path, fault: Fault) -> datetime:
    """Return when a file was saved; of one in a zip file, when that was."""
    with opening(_zip_of(path) or path, fault) as found:
        seconds = found.st_mtime
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OSError, OverflowError, ValueError):  # a moment that no calendar has
        return datetime.now(UTC)


@contextmanager
def _archive(path: Path, fault: Fault) -> Iterator[zipfile.ZipFile]:
    with opening(path, fault) as found, path.open("rb") as file:
        if found.st_size > _LARGEST_ZIP:
            raise fault(too_large(_LARGEST_ZIP))
        yield opened(file, fault)


def _in_zip(path: Path, name: str, fault: Fault) -> bytes:
    with _archive(path, fault) as archive:
        with guarded(fault):
            info = archive.getinfo(name)
        return unpacked(archive, info, LARGEST_SESSION_FILE, fault)
