# SPDX-License-Identifier: EUPL-1.2
"""Who signed the programs of Windows in a folder: for AppLocker, App Control and our own check."""

import csv
from collections.abc import Collection
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

import lief

from bundle.hashes import files_in, sha256
from bundle.pruning import is_compiled

FILE = "ONDERTEKENING.csv"
SIGNERS = (
    "Python Software Foundation",
    "The QT Company Oy",
    "Microsoft Windows Software Compatibility Publisher",  # the C++ runtime
)
UNSIGNED = (
    "app/PIL/_imaging.*",  # the logo in the report
    "app/_rl_accel.pyd",  # the report's text, quickly
    "app/lxml/etree.*", "app/lxml/_elementpath.*",  # the report for Word
    "app/numpy/_core/_multiarray_umath.*", "app/numpy/linalg/_umath_linalg.*",  # the chart
    "app/numpy.libs/libscipy_openblas64_*.dll",
    "app/pypdfium2_raw/pdfium.dll",  # the spider as a picture
)  # fmt: skip
"""What comes without a signature from its makers, and is used all the same."""


@dataclass(frozen=True, slots=True)
class Signed:
    """One PE file: a program, library or module of Windows."""

    path: str
    signer: str
    """The common name in the certificate; empty without a signature."""
    is_valid: bool
    """True when the signature is of exactly this content; not a word about its certificate."""
    authenticode: str
    """SHA-256 of what a signature covers: what AppLocker and App Control call the file's hash."""
    sha256: str


def signed_files(folder: Path) -> list[Signed]:
    """Return every PE file in ``folder``, known by its first bytes and not by its name."""
    lief.logging.disable()
    found = []
    for path in files_in(folder):
        place = folder / path
        if not is_compiled(path) and not _starts_as_program(place):
            continue
        binary = lief.PE.parse(place)
        if binary is None:
            raise ValueError(f"{path} has the name of a program and is none")
        signatures = list(binary.signatures)
        certificates = [signature.signers[0].cert for signature in signatures]
        names = [_common_name(str(one.subject)) for one in certificates if one is not None]
        found.append(
            Signed(
                path.as_posix(),
                names[0] if names else "",
                binary.verify_signature() == lief.PE.Signature.VERIFICATION_FLAGS.OK,
                binary.authentihash(lief.PE.ALGORITHMS.SHA_256).hex(),
                sha256(place),
            )
        )
    return found


def problems(files: Collection[Signed], own_signer: str = "") -> list[str]:
    """Return what an IT department would not expect, one line each.

    ``own_signer`` is the name in the certificate that this distribution was signed with, if it was.
    """
    found = []
    for file in files:
        if file.signer:
            if not file.is_valid:
                found.append(f"{file.path}: the signature is not of this content")
            if file.signer not in (*SIGNERS, own_signer):
                found.append(f"{file.path}: signed by {file.signer}, who is not known")
        elif own_signer or not any(fnmatchcase(file.path, pattern) for pattern in UNSIGNED):
            found.append(f"{file.path}: not signed")
    return found


def write_signatures(path: Path, files: Collection[Signed]) -> None:
    """Write the table that Dutch IT departments get, as their Excel reads it."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
        writer.writerow(("bestand", "uitgever", "hash voor AppLocker (Authenticode)", "SHA-256"))
        for entry in files:
            signer = entry.signer or "(niet ondertekend)"
            writer.writerow((entry.path, signer, entry.authenticode, entry.sha256))


def _starts_as_program(path: Path) -> bool:
    with path.open("rb") as file:
        if file.read(2) != b"MZ":
            return False
    return bool(lief.is_pe(path))


def _common_name(subject: str) -> str:
    """Return the name at the end of 'C=FI, ..., CN=The QT Company Oy'."""
    return subject.rpartition("CN=")[2].partition(", ")[0].replace("\\", "")
