# SPDX-License-Identifier: EUPL-1.2
"""The program never reaches for a network, and does everything where there is none."""

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from bundle.vex import KNOWN

from tests import conftest

WHOLE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from dgw_desktop import cli
from dgw_desktop.ui.shell.app import make_application

seen = []
sys.addaudithook(lambda event, _: seen.append(event) if event.startswith("socket.") else None)
for arguments in (["demo"], ["export", "latest", "--to", "r.pdf"], ["export", "latest", "--to",
                  "r.docx"], ["export", "latest", "--to", "r.xlsx"], ["check"]):
    assert cli.main(arguments) == 0, arguments
app = make_application()
QTimer.singleShot(2500, QApplication.closeAllWindows)
assert cli.main(["open", "latest"]) == 0
assert not [event for event in seen if event != "socket.gethostname"], seen
loaded = set(UNREACHED) & set(sys.modules)
assert not loaded, loaded
names = [name for name in sys.modules if name.startswith("PySide6.") and "Network" in name]
assert not names, names
if sys.platform == "linux":
    with open("/proc/self/maps") as maps:
        assert "libQt6Network" not in maps.read()
print("klaar")
"""


def test_everything_works_where_there_is_no_network(tmp_path: Path) -> None:
    unreached = sorted({module for known in KNOWN for module in known.modules})
    command = [sys.executable, "-c", WHOLE.replace("UNREACHED", repr(unreached))]
    unshare = shutil.which("unshare")
    if unshare and subprocess.run([unshare, "-rn", "true"], check=False).returncode == 0:
        command = [unshare, "-rn", *command]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("klaar\n")


def test_the_watch_sees_a_socket() -> None:
    with pytest.raises(OSError), socket.socket() as made:
        made.settimeout(0.01)
        made.connect(("127.0.0.1", 9))
    assert conftest._reached
    conftest._reached.clear()
