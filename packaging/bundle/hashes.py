# SPDX-License-Identifier: EUPL-1.2
"""The SHA-256 of every file of a folder, in a file that `sha256sum --check` reads."""

import hashlib
from pathlib import Path

LIST = "SHA256SUMS.txt"


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def files_in(folder: Path) -> list[Path]:
    """Return every file below ``folder``, relative to it, in an order that is always the same."""
    return sorted(
        (path.relative_to(folder) for path in folder.rglob("*") if not path.is_dir()),
        key=Path.as_posix,
    )


def write_hashes(folder: Path) -> None:
    """Write the list of all files in ``folder``."""
    (folder / LIST).unlink(missing_ok=True)
    lines = [f"{sha256(folder / path)}  {path.as_posix()}\n" for path in files_in(folder)]
    (folder / LIST).write_text("".join(lines), "utf-8", newline="\n")


def differences(folder: Path, allowed: tuple[str, ...] = ()) -> list[str]:
    """Return what differs from the list: changed, missing, and added files.

    Files below the folders ``allowed`` may be added.
    """
    lines = (folder / LIST).read_text("utf-8").splitlines()
    listed = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
    present = {path.as_posix() for path in files_in(folder)} - {LIST}
    found = [f"missing: {name}" for name in sorted(listed.keys() - present)]
    for name in sorted(present - listed.keys()):
        if not name.startswith(allowed or ("\0",)):
            found.append(f"added: {name}")
    for name in sorted(present & listed.keys()):
        if sha256(folder / name) != listed[name]:
            found.append(f"changed: {name}")
    return found
