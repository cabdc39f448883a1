# SPDX-License-Identifier: EUPL-1.2
"""The real program on an X display, a D-Bus session and an accessibility bus of its own.

What a screen reader would say while one dimension is held by keyboard is kept in
tests/files/screen-reader.txt; with DGW_RENEW=1 it is written again, to be read over.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
KEPT = ROOT / "tests" / "files" / "screen-reader.txt"
DEBIAN_PYTHON = "/usr/bin/python3"
NEEDED = ("Xvfb", "xdotool", "dbus-run-session")


def missing() -> str:
    """Return what this machine lacks, and where it comes from."""
    if not sys.platform.startswith("linux"):
        return "AT-SPI is there on Linux only"
    if absent := [tool for tool in NEEDED if shutil.which(tool) is None]:
        return f"no {', '.join(absent)}: dev.py test installs them where it may"
    code = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    done = subprocess.run([DEBIAN_PYTHON, "-c", code], capture_output=True, check=False)
    return "no gir1.2-atspi-2.0 and python3-gi" if done.returncode else ""


@pytest.fixture
def display() -> Iterator[str]:
    """A screen of 1366x768 without a window manager."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout is not None
        yield f":{server.stdout.readline().strip()}"
        server.terminate()


@pytest.mark.skipif(bool(missing()), reason=missing())
def test_what_a_screen_reader_says(display: str, tmp_path: Path, data_folder: Path) -> None:
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "XDG_RUNTIME_DIR": str(tmp_path),
        "PYTHONPATH": str(ROOT),
    }
    program = [sys.executable, "-m", "dgw_desktop"]
    subprocess.run([*program, "demo"], check=True, capture_output=True, env=environment)
    listener = Path(__file__).with_name("listen.py")
    done = subprocess.run(
        ["dbus-run-session", "--", DEBIAN_PYTHON, listener, *program],
        env=environment, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    print(done.stdout)
    assert done.returncode == 0, done.stderr[-2000:]
    heard = done.stdout[done.stdout.index("# ") :]  # the bus itself may say something before
    if os.environ.get("DGW_RENEW"):
        KEPT.write_text(heard, "utf-8")
    kept = KEPT.read_text("utf-8").splitlines()
    difference = list(unified_diff(kept, heard.splitlines(), lineterm=""))
    assert not difference, "\n".join(difference)
