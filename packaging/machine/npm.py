# SPDX-License-Identifier: EUPL-1.2
"""Programs that come from npm, in a folder of build/: for checks only."""

import shutil
from pathlib import Path

from machine.places import BUILD
from machine.steps import attempt

_FOLDER = BUILD / "npm"


def package_folder(package: str) -> Path:
    """Return where a package such as ``vnu-jar@26.9.27`` comes."""
    return _prefix(package) / "node_modules" / package.rpartition("@")[0]


def install(package: str) -> None:
    """Get a package where npm is; who needs it says what is missing where that fails."""
    npm = shutil.which("npm")
    if npm is None:
        return
    print(f"Ophalen met npm: {package}", flush=True)
    # Scripts would fetch more.
    options = ("--ignore-scripts", "--no-audit", "--no-fund", "--no-save")
    attempt(npm, "install", "--prefix", _prefix(package), *options, package)


def _prefix(package: str) -> Path:
    """Return a folder for it alone: npm takes away what was there of another."""
    return _FOLDER / package.rpartition("/")[2]
