# SPDX-License-Identifier: EUPL-1.2
"""Makes what is handed out for Windows: a folder, a portable zip and two installers.

The launcher is CPython's own pythonw.exe, under its own name, by a shortcut that an installer
makes. Why: it is signed by the Python Software Foundation, so an AppLocker rule for that publisher
lets it run; a launcher of our own would be one more unsigned program, and one that starts another
program is what virus scanners distrust most. A renamed copy would keep its signature, but security
software warns of programs that bear another name than the one in their version information. A
program that unpacks itself in the temp folder runs into AppLocker's default rules.
"""

import shutil
from pathlib import Path

from bundle.allow_rules import APP_CONTROL, APPLOCKER, write_app_control, write_applocker
from bundle.app_folder import fill_app
from bundle.archives import write_zip
from bundle.bytecode import CODE
from bundle.embeddable import PYTHON_VERSION, unpack_python
from bundle.hashes import write_hashes
from bundle.icon import write_ico
from bundle.inside import parts_inside, python_part
from bundle.installers import make_installer, nsis_part
from bundle.parts import LICENCES, write_licences
from bundle.places import APP, BUILD, DIST, NAME, PACKAGING, PYTHON_LOCK, ROOT, VERSION
from bundle.policies import FOLDER as FOR_ADMINISTRATORS
from bundle.policies import write_policies
from bundle.sbom import FILE as SBOM
from bundle.sbom import write_sbom
from bundle.signatures import FILE as SIGNATURES
from bundle.signatures import signed_files, write_signatures
from bundle.signing import Signer
from bundle.trial import RUN_WITH_APP
from bundle.vex import FILE as VEX
from bundle.vex import write_vex
from bundle.wheels import WINDOWS
from bundle.wine import run_windows
from bundle.winget import write_winget

FOLDER = BUILD / "windows" / NAME
PORTABLE = DIST / f"DGW-Desktop-{VERSION}-windows-portable.zip"
PER_USER = DIST / f"DGW-Desktop-{VERSION}-windows-gebruiker.exe"
PER_MACHINE = DIST / f"DGW-Desktop-{VERSION}-windows-beheer.exe"
_TEXTS = PACKAGING / "windows"


def build_windows(signer: Signer | None = None) -> list[Path]:
    """Make everything for Windows and return the files; with ``signer`` they are signed."""
    make_folder(FOLDER, signer)
    DIST.mkdir(exist_ok=True)
    make_installer(FOLDER, PER_USER, per_machine=False, signer=signer)
    make_installer(FOLDER, PER_MACHINE, per_machine=True, signer=signer)
    portable = BUILD / "portable" / NAME
    shutil.rmtree(portable, ignore_errors=True)
    shutil.copytree(FOLDER, portable)
    _write_text(_TEXTS / "LEESMIJ.txt", portable / "LEESMIJ.txt")
    _write_text(_TEXTS / "LEESMIJ-gegevens.txt", portable / "portable-data" / "LEESMIJ.txt")
    write_hashes(portable)
    write_zip(portable, PORTABLE)
    manifests = write_winget(DIST / "winget", PER_USER, PER_MACHINE)
    return [PORTABLE, PER_USER, PER_MACHINE, *manifests]


def make_folder(folder: Path, signer: Signer | None = None) -> None:
    """Make the folder with the program that all outputs have in common."""
    shutil.rmtree(folder, ignore_errors=True)
    parts = fill_app(folder / APP, WINDOWS)
    python = folder / "python"
    licence = unpack_python(python)
    run_windows([python / "python.exe", "-c", CODE, folder / APP])
    if signer is not None:
        sign_unsigned(folder, signer)
    write_ico(folder / "dgw.ico")
    _write_text(_TEXTS / "DGW Desktop.cmd", folder / "DGW Desktop.cmd")
    _write_text(_TEXTS / "dgw-desktop.cmd", folder / "bin" / "dgw-desktop.cmd")
    _write_text(PACKAGING / "IT-beheer.md", folder / "IT-beheer.md")
    _write_text(ROOT / "LICENSE", folder / "LICENSE.txt")
    write_policies(folder / FOR_ADMINISTRATORS)
    write_licences(folder / LICENCES, parts, licence)
    python_itself = python_part(PYTHON_VERSION, _digest_of_python())

    def run(script: Path) -> str:
        return run_windows([python / "python.exe", RUN_WITH_APP, folder / APP, script])

    packages = [*parts, python_itself]
    everything = [*packages, *parts_inside(folder, packages, run), nsis_part()]
    write_sbom(folder / SBOM, everything)
    write_vex(folder / VEX, everything)
    files = signed_files(folder)
    write_signatures(folder / SIGNATURES, files)
    write_applocker(folder / FOR_ADMINISTRATORS / APPLOCKER, folder, files)
    write_app_control(folder / FOR_ADMINISTRATORS / APP_CONTROL, files)
    write_hashes(folder)


def sign_unsigned(folder: Path, signer: Signer) -> None:
    """Sign what its makers did not, so that one rule for one publisher covers it all."""
    for file in signed_files(folder):
        if not file.signer:
            signer.sign(folder / file.path)


def _digest_of_python() -> str:
    return PYTHON_LOCK.read_text("utf-8").rpartition("sha256:")[2].strip()


def _write_text(source: Path, target: Path) -> None:
    """Copy a text with the line ends of Windows."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(source.read_text("utf-8"), "utf-8", newline="\r\n")
