# SPDX-License-Identifier: EUPL-1.2
"""Fetches the wheels that the lock file names, for any platform, and unpacks them."""

import re
import subprocess
import sys
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from packaging.requirements import Requirement

from bundle.hashes import sha256
from bundle.places import CACHE, ROOT

# Of a wheel's .dist-info only this stays: the rest is about an installation by pip.
_KEPT_METADATA = ("METADATA", "LICENSE", "licenses", "sboms", "NOTICE", "COPYING")
_NOT_UNPACKED = ("scripts", "headers", "data")  # parts of a .data folder


@dataclass(frozen=True, slots=True)
class Target:
    """What wheels are for: a Python and a platform, as pip and PEP 508 name them."""

    name: str
    pip_options: tuple[str, ...]
    markers: Mapping[str, str]
    """Overrides of the markers' values; none for the Python that runs."""


RUNNING = Target("linux", (), {})
WINDOWS = Target(
    "windows",
    ("--platform", "win_amd64", "--python-version", "3.13", "--implementation", "cp"),
    {
        "python_version": "3.13",
        "python_full_version": "3.13.2",
        "os_name": "nt",
        "sys_platform": "win32",
        "platform_system": "Windows",
        "platform_machine": "AMD64",
    },
)


def wanted(lock: str, markers: Mapping[str, str]) -> list[str]:
    """Return the requirements of a lock file, with hashes, that hold under ``markers``.

    pip would judge the markers by the Python that runs it, also when it fetches for another.
    """
    kept = []
    for entry in re.sub(r"\\\n\s*", " ", lock).splitlines():
        if not entry or entry.startswith("#"):
            continue
        text, *hashes = re.split(r"\s+(?=--hash=)", entry)
        requirement = Requirement(text)
        if requirement.marker is None or requirement.marker.evaluate(dict(markers)):
            kept.append(" ".join([f"{requirement.name}{requirement.specifier}", *hashes]))
    return kept


def fetch(lock: Path, target: Target, *options: str) -> list[Path]:
    """Download what ``lock`` names for ``target`` and return the files, in the order of the lock.

    What the cache has already is checked against the lock's hashes and not fetched again.
    """
    folder = CACHE / target.name / lock.stem
    folder.mkdir(parents=True, exist_ok=True)
    listed = folder / "wanted.txt"
    lines = wanted(lock.read_text("utf-8"), target.markers)
    listed.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    subprocess.run(
        [
            *(sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "download"),
            *("--no-deps", "--require-hashes", "--dest", str(folder), "--find-links", str(folder)),
            *(options or ("--only-binary=:all:",)),
            *target.pip_options,
            *("-r", str(listed)),
        ],
        check=True,
    )
    found = {sha256(path): path for path in sorted(folder.iterdir())}
    return [next(path for digest, path in found.items() if digest in line) for line in lines]


def build_own() -> Path:
    """Make the wheel of this source tree and return it; no network is used."""
    folder = CACHE / "own"
    for old in folder.glob("*.whl"):
        old.unlink()
    subprocess.run(
        [
            *(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-index"),
            *("--no-build-isolation", "--wheel-dir", str(folder), str(ROOT)),
        ],
        check=True,
    )
    return next(folder.glob("*.whl"))


def unpack(wheels: Sequence[Path], folder: Path) -> None:
    """Unpack wheels beside each other, without what only serves pip."""
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as archive:
            for name in archive.namelist():
                place = placed(name)
                if place is None or name.endswith("/"):
                    continue
                target = folder / place
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(archive.read(name))


def placed(name: str) -> PurePosixPath | None:
    """Return where a wheel's member goes, or None where it is left out (PEP 427)."""
    first, *rest = PurePosixPath(name).parts
    if first.endswith(".dist-info"):
        kept = bool(rest) and rest[0].startswith(_KEPT_METADATA)
        return PurePosixPath(name) if kept else None
    if first.endswith(".data"):
        return None if rest[0] in _NOT_UNPACKED else PurePosixPath(*rest[1:])
    return PurePosixPath(name)
