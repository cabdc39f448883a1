# SPDX-License-Identifier: EUPL-1.2
"""Makes the two installers for Windows with NSIS."""

import subprocess
from itertools import groupby
from pathlib import Path

from bundle.hashes import files_in
from bundle.parts import Part
from bundle.places import PACKAGING, PUBLISHER, VERSION
from bundle.signing import Signer
from bundle.tools import require
from dgw_desktop import APP_ID

SCRIPT = PACKAGING / "windows" / "installer.nsi"


def make_installer(
    folder: Path,
    output: Path,
    per_machine: bool,
    signer: Signer | None = None,
    version: str = VERSION,
) -> None:
    """Pack ``folder`` in an installer and sign that, and the uninstaller in it, with ``signer``."""
    output.parent.mkdir(parents=True, exist_ok=True)
    listed = output.with_suffix(".nsh")
    listed.write_text(file_commands(folder), "utf-8", newline="\n")
    size = sum((folder / path).stat().st_size for path in files_in(folder))
    definitions = {
        "VERSION": version,
        "FOUR_PARTS": ".".join([*version.split("."), "0", "0", "0"][:4]),
        "FILES": str(listed),
        "KILOBYTES": str(size // 1024),
        "ICON": str(folder / "dgw.ico"),
        "OUTPUT": str(output),
        "PUBLISHER": PUBLISHER,
        "APP_ID": APP_ID,
    }
    if per_machine:
        definitions["PER_MACHINE"] = "1"
    if signer is not None:
        definitions["SIGN"] = f'{signer.command} "%1"'
    command = [require("makensis"), "-V2", "-WX", "-INPUTCHARSET", "UTF8"]
    subprocess.run(
        [*command, *(f"-D{name}={value}" for name, value in definitions.items()), str(SCRIPT)],
        check=True,
    )
    listed.unlink()
    if signer is not None:
        signer.sign(output)


def nsis_part() -> Part:
    """Return what the installers are made with, and of which a part is in them."""
    version = subprocess.run(
        [require("makensis"), "-VERSION"], check=True, capture_output=True, text=True
    ).stdout.strip()
    version = version.removeprefix("v").partition("-")[0]
    return Part(
        "NSIS",
        version,
        "Zlib",
        f"pkg:generic/nsis@{version}",
        "",
        (),
        supplier="NSIS contributors",
        cpe=f"cpe:2.3:a:nullsoft:nullsoft_scriptable_install_system:{version}:*:*:*:*:*:*:*",
    )


def file_commands(folder: Path) -> str:
    """Return NSIS macros that write ``folder`` and delete its top files, in a fixed order.

    NSIS itself would take the order in which a disk gives the files.
    """
    lines = ["!macro ALL_FILES"]
    for parent, paths in groupby(files_in(folder), key=lambda path: path.parent):
        lines.append(f'  SetOutPath "{_installed(parent)}"')
        lines += [f'  File "{folder / path}"' for path in paths]
    lines += ["!macroend", "!macro DELETE_TOP_FILES"]
    top = [path for path in files_in(folder) if path.parent == Path()]
    lines += [f'  Delete "{_installed(path)}"' for path in top]
    return "\n".join([*lines, "!macroend", ""])


def _installed(path: Path) -> str:
    """Return where a file or folder goes; a $ in its name is doubled, as NSIS asks."""
    return "\\".join(["$INSTDIR", *(part.replace("$", "$$") for part in path.parts)])
