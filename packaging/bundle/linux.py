# SPDX-License-Identifier: EUPL-1.2
"""Makes what is handed out for Linux: the wheel, and an archive to unpack anywhere."""

import platform
import shutil
import subprocess
from pathlib import Path

from machine.library_packages import OF_THE_PROGRAM

from bundle.app_folder import fill_app
from bundle.archives import write_tar
from bundle.bytecode import CODE
from bundle.debian import build_debian
from bundle.hashes import sha256, write_hashes
from bundle.icon import SOURCE, write_png
from bundle.inside import parts_inside, python_part
from bundle.parts import LICENCES, write_licences
from bundle.places import APP, BUILD, DIST, PACKAGING, ROOT, VERSION, moment
from bundle.policies import FOLDER as FOR_ADMINISTRATORS
from bundle.policies import write_example
from bundle.portable_python import copy_python, oldest_glibc
from bundle.sbom import FILE as SBOM
from bundle.sbom import write_sbom
from bundle.tools import require
from bundle.trial import RUN_WITH_APP
from bundle.vex import FILE as VEX
from bundle.vex import write_vex
from bundle.wheels import RUNNING, build_own

FOLDER = BUILD / "linux" / "dgw-desktop"
ARCHIVE = DIST / f"DGW-Desktop-{VERSION}-linux-{platform.machine()}.tar.gz"
METAINFO = "share/metainfo/nl.dgw_desktop.DGWDesktop.metainfo.xml"
_SOURCES = PACKAGING / "linux"
_ICON_SIZES = (48, 128, 256)  # px


def build_linux() -> list[Path]:
    """Make everything for Linux and return the files."""
    DIST.mkdir(exist_ok=True)
    wheel = build_own()
    shutil.copy2(wheel, DIST)
    make_folder(FOLDER)
    write_tar(FOLDER, ARCHIVE)
    return [DIST / wheel.name, ARCHIVE, *build_debian(FOLDER, oldest_glibc(FOLDER))]


def make_folder(folder: Path) -> None:
    """Make the folder that is the archive's content."""
    shutil.rmtree(folder, ignore_errors=True)
    parts = fill_app(folder / APP, RUNNING)
    python = folder / "python"
    copy_python(python)
    subprocess.run(
        [python / "bin" / "python3", "-I", "-B", "-c", CODE, folder / APP, python / "lib"],
        check=True,
    )
    for name in ("dgw-desktop", "registreren.sh"):
        shutil.copyfile(_SOURCES / name, folder / name)
        (folder / name).chmod(0o755)
    write_shared(folder)
    write_example(folder / FOR_ADMINISTRATORS)
    shutil.copyfile(ROOT / "LICENSE", folder / "LICENSE.txt")
    version = platform.python_version()
    write_licences(folder / LICENCES, parts, _python_licence())
    program = python / "bin" / "python3"

    def run(script: Path) -> str:
        command: list[str | Path] = [program, "-I", "-B", RUN_WITH_APP, folder / APP, script]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    packages = [*parts, python_part(version, sha256(program))]
    everything = [*packages, *parts_inside(folder, packages, run)]
    write_sbom(folder / SBOM, everything)
    write_vex(folder / VEX, everything)
    _write(
        _SOURCES / "LEESMIJ.txt",
        folder / "LEESMIJ.txt",
        GLIBC=oldest_glibc(folder),
        PACKAGES=" ".join(sorted(set(OF_THE_PROGRAM.values()))),
    )
    write_hashes(folder)


def write_shared(folder: Path) -> None:
    """Write menu entry, description, file type and icons in ``folder``/share, checked."""
    share = folder / "share"
    applications, packages = share / "applications", share / "mime" / "packages"
    day = f"{moment():%Y-%m-%d}"
    _write(_SOURCES / "dgw-desktop.desktop", applications / "dgw-desktop.desktop")
    _write(_SOURCES / "dgw-desktop.mime.xml", packages / "dgw-desktop.xml")
    _write(_SOURCES / "dgw-desktop.metainfo.xml", folder / METAINFO, VERSION=VERSION, DATE=day)
    icons = share / "icons" / "hicolor"
    for size in _ICON_SIZES:
        write_png(icons / f"{size}x{size}" / "apps" / "dgw-desktop.png", size)
    (icons / "scalable" / "apps").mkdir(parents=True)
    shutil.copyfile(SOURCE, icons / "scalable" / "apps" / "dgw-desktop.svg")
    for command in (
        [require("desktop-file-validate"), str(applications / "dgw-desktop.desktop")],
        [require("appstreamcli"), "validate", "--no-net", str(folder / METAINFO)],
    ):
        subprocess.run(command, check=True)


def _write(source: Path, target: Path, **values: str) -> None:
    text = source.read_text("utf-8")
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8", newline="\n")


def _python_licence() -> str:
    """Return Python's licence; it stands in the standard library, or where Debian puts it."""
    places = (
        Path(shutil.__file__).parent / "LICENSE.txt",
        *Path("/usr/share/doc").glob(
            f"python{platform.python_version_tuple()[0]}.{platform.python_version_tuple()[1]}/copyright"
        ),
    )
    return next(place for place in places if place.exists()).read_text("utf-8")
