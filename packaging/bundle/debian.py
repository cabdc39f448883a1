# SPDX-License-Identifier: EUPL-1.2
"""Makes a package for Debian and Ubuntu of what the archive for Linux holds."""

import gzip
import hashlib
import os
import platform
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from machine.library_packages import OF_THE_PROGRAM

from bundle.hashes import files_in
from bundle.places import BUILD, DIST, PACKAGING, PUBLISHER, ROOT, VERSION, moment
from bundle.policies import write_example
from bundle.tools import require

_SOURCES = PACKAGING / "linux"
_PACKAGE = "dgw-desktop"
_ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
_ADDRESS = "maintainers@dgw-desktop.example"  # a reserved name, as in publiccode.yml
_SHARED = ("share", "beheer", "registreren.sh", "LEESMIJ.txt", "SHA256SUMS.txt")
"""What of the archive has another place in the package, or none."""
_CONTROL = """\
Package: {package}
Version: {version}
Section: misc
Priority: optional
Architecture: {architecture}
Installed-Size: {kilobytes}
Depends: {depends}
Maintainer: {publisher} <{address}>
Description: maturity scan of data-driven work in municipalities
 With DGW Desktop a municipality assesses how data-driven it works: 26 subjects
 with four statements each, a choice and an ambition for each, a spider chart
 and a report. It works without a network; all data stays on the computer.
 .
 The package brings its own Python and Qt, in a folder of its own.
"""
_COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: DGW Desktop

Files: *
Copyright: 2026 The authors of DGW Desktop
License: EUPL-1.2

Files: usr/lib/dgw-desktop/app/* usr/lib/dgw-desktop/python/*
Copyright: the authors of each package
License: various
 The texts stand in /usr/lib/dgw-desktop/licenties; OVERZICHT.txt there says
 which part is under which licence.

License: EUPL-1.2
{licence}
"""


def package_path() -> Path:
    """Return where the package comes."""
    return DIST / f"{_PACKAGE}_{VERSION}_{_architecture()}.deb"


def build_debian(folder: Path, glibc: str) -> list[Path]:
    """Make the package of the archive's content in ``folder``; nothing without Debian's tools.

    ``glibc`` is the oldest C library that it works on.
    """
    if shutil.which("dpkg-deb") is None:
        print("Geen .deb gemaakt: dpkg-deb ontbreekt.")
        return []
    root = BUILD / "debian" / _PACKAGE
    shutil.rmtree(root, ignore_errors=True)
    home = root / "usr" / "lib" / _PACKAGE
    shutil.copytree(folder, home, symlinks=True, ignore=_not_of_package(folder))
    shutil.copytree(folder / "share", root / "usr" / "share")
    (root / "usr" / "bin").mkdir()
    (root / "usr" / "bin" / _PACKAGE).symlink_to(f"../lib/{_PACKAGE}/{_PACKAGE}")
    _write_documents(root)
    _write_control(root, glibc)
    _set_rights(root)
    target = package_path()
    subprocess.run(
        [require("dpkg-deb"), "--root-owner-group", "-Zgzip", "--build", root, target],
        env={**os.environ, "SOURCE_DATE_EPOCH": str(int(moment().timestamp()))},
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return [target]


def _not_of_package(folder: Path) -> Callable[[str, list[str]], set[str]]:
    def ignored(place: str, names: list[str]) -> set[str]:
        return set(_SHARED) & set(names) if Path(place) == folder else set()

    return ignored


def _write_documents(root: Path) -> None:
    documents = root / "usr" / "share" / "doc" / _PACKAGE
    write_example(documents / "examples")
    licence = (ROOT / "LICENSE").read_text("utf-8").splitlines()
    text = "\n".join(f" {line}" if line.strip() else " ." for line in licence)
    (documents / "copyright").write_text(_COPYRIGHT.format(licence=text), "utf-8", newline="\n")
    when = f"{moment():%a, %d %b %Y %H:%M:%S +0000}"
    changes = (
        f"{_PACKAGE} ({VERSION}) stable; urgency=medium\n\n  * See CHANGELOG.md of the project.\n\n"
        f" -- {PUBLISHER} <{_ADDRESS}>  {when}\n"
    )
    _write_packed(documents / "changelog.gz", changes)
    manuals = root / "usr" / "share" / "man"
    for source, place in ((f"{_PACKAGE}.1", "man1"), (f"{_PACKAGE}.nl.1", "nl/man1")):
        text = (_SOURCES / source).read_text("utf-8")
        text = text.replace("@VERSION@", VERSION).replace("@DATE@", f"{moment():%Y-%m-%d}")
        _write_packed(manuals / place / f"{_PACKAGE}.1.gz", text)
    overrides = root / "usr" / "share" / "lintian" / "overrides" / _PACKAGE
    overrides.parent.mkdir(parents=True)
    shutil.copyfile(_SOURCES / f"{_PACKAGE}.lintian-overrides", overrides)


def _write_control(root: Path, glibc: str) -> None:
    control = root / "DEBIAN"
    control.mkdir()
    files = [path for path in files_in(root) if path.parts[0] == "usr"]
    solid = [path for path in files if not (root / path).is_symlink()]
    sums = [f"{hashlib.md5((root / path).read_bytes()).hexdigest()}  {path}\n" for path in solid]
    (control / "md5sums").write_text("".join(sums), "utf-8", newline="\n")
    size = sum((root / path).stat().st_size for path in solid)
    needed = sorted({*OF_THE_PROGRAM.values(), f"libc6 (>= {glibc})"})
    (control / "control").write_text(
        _CONTROL.format(
            package=_PACKAGE,
            version=VERSION,
            architecture=_architecture(),
            kilobytes=size // 1024,
            depends=", ".join(needed),
            publisher=PUBLISHER,
            address=_ADDRESS,
        ),
        "utf-8",
        newline="\n",
    )


def _set_rights(root: Path) -> None:
    """Give every file and folder the rights of a package, whatever the umask was."""
    for path in (root, *root.rglob("*")):
        if path.is_symlink():
            continue
        runs = path.is_dir() or path.parent.name == "bin" or path.name == _PACKAGE
        starts = runs and (path.is_dir() or path.stat().st_mode & 0o100)
        path.chmod(0o755 if starts else 0o644)


def _write_packed(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))


def _architecture() -> str:
    machine = platform.machine()
    return _ARCHITECTURES.get(machine, machine)
