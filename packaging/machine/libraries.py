# SPDX-License-Identifier: EUPL-1.2
"""The libraries of the system that Qt needs and its wheels leave out."""

import platform
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from machine import apt
from machine.library_packages import packages_of
from machine.places import PYTHON
from machine.steps import StepFailed, attempt, step

# In the folder of PySide6. What everything needs: the tools that make the translations (they load
# libQt6Network, so need more than the program), and a screen that nobody sees.
NEEDED = (
    "lrelease", "lupdate", "Qt/lib/libQt6Widgets.so.6", "Qt/lib/libQt6DBus.so.6",
    "Qt/lib/libQt6Svg.so.6", "Qt/lib/libQt6OpenGLWidgets.so.6",
    "Qt/plugins/platforms/libqoffscreen.so",
)  # fmt: skip
# What a window needs besides.
FOR_A_WINDOW = (
    "Qt/lib/libQt6XcbQpa.so.6", "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/platforms/libqwayland.so",
)  # fmt: skip


def install_missing() -> None:
    """Install the libraries that Qt misses here, or name them.

    Raises StepFailed when something that everything needs is not there; for what only a window
    needs, it is told and the rest goes on.
    """
    if platform.system() != "Linux" or shutil.which("ldd") is None:
        return
    missing = missing_libraries((*NEEDED, *FOR_A_WINDOW))
    apt.install(packages_of(missing))
    if missing and (missing := missing_libraries((*NEEDED, *FOR_A_WINDOW))):
        text = (
            f"Systeembibliotheken ontbreken: installeer {', '.join(sorted(missing))}, op Debian en "
            f"Ubuntu met 'apt-get install {' '.join(packages_of(missing))}'."
        )
        if missing_libraries(NEEDED):
            raise StepFailed(text)
        print(f"Zonder dit opent er geen venster. {text}", file=sys.stderr)


def missing_libraries(files: Iterable[str]) -> set[str]:
    """Return the names of the libraries that these files of PySide6 need and this machine lacks."""
    code = "import importlib.util as u; print(u.find_spec('PySide6').submodule_search_locations[0])"
    folder = Path(step("PySide6 staat niet in .venv.", PYTHON, "-c", code).strip())
    missing = set()
    for file in files:
        if not (folder / file).exists():
            continue  # of another version of Qt
        for line in attempt("ldd", folder / file).stdout.splitlines():
            if "not found" in line and "libQt6" not in line:
                missing.add(line.split()[0])
    return missing
