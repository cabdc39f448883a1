# SPDX-License-Identifier: EUPL-1.2
"""A bare machine gets every library that Qt loads there."""

import os
import subprocess
import sys
from pathlib import Path

import lief
import PySide6
import pytest
from machine.libraries import FOR_A_WINDOW, NEEDED
from machine.library_packages import packages_of

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Qt's wheels hold all elsewhere")
FOLDER = Path(PySide6.__file__).parent
C_LIBRARY = {
    "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1", "libc.so.6", "libdl.so.2", "libm.so.6",
    "libpthread.so.0", "libresolv.so.2", "librt.so.1",
}  # fmt: skip
PROGRAM = """
from importlib import import_module
from dgw_desktop.ui.shell.app import make_application
from dgw_desktop.ui.foundation.warm_up import CHART, MODULES
application = make_application()
for name in (*CHART, *MODULES, "pytestqt.qtbot"):
    import_module(name)
print(open("/proc/self/maps").read())
"""


def closure(files: tuple[str, ...]) -> dict[Path, set[str]]:
    """Return these files of PySide6 and those that they load; with what they want by name."""
    found: dict[Path, set[str]] = {}
    waiting = [FOLDER / file for file in files]
    while waiting:
        path = waiting.pop()
        if path not in found:
            binary = lief.parse(str(path))
            assert isinstance(binary, lief.ELF.Binary), path
            found[path] = {str(name) for name in binary.libraries}
            inside = (FOLDER / "Qt" / "lib" / name for name in found[path])
            waiting += [file for file in inside if file.exists()]
    return found


def test_every_library_that_qt_leaves_out_has_a_package() -> None:
    wanted = closure((*NEEDED, *FOR_A_WINDOW))
    own = {path.name for path in wanted}
    for path, names in wanted.items():
        for name in names - own - C_LIBRARY:
            assert packages_of([name]), f"{path.name} needs {name}"


def test_whatever_a_running_program_loads_is_looked_at() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", PROGRAM]
    maps = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    loaded = {
        Path(line.split(maxsplit=5)[5])
        for line in maps.stdout.splitlines()
        if "/PySide6/Qt/" in line and ".so" in line
    }
    known = {path.resolve() for path in closure(NEEDED)}
    ours = {path.resolve() for path in loaded if path.is_relative_to(FOLDER.resolve() / "Qt")}
    assert len(ours) > 5
    # What a plugin needs beyond them is nothing but what they need.
    for path in ours - known:
        wanted = closure((str(path.relative_to(FOLDER.resolve())),))
        assert {file.resolve() for file in wanted} - known == {path}, path
