# SPDX-License-Identifier: EUPL-1.2
"""Holds whole sessions with hands, on real X displays with a window manager.

The real program, twice. At 1366x768 and 125 %, with clumsy hands: double clicks, the wheel over
everything, dates with dashes, typing while clicking elsewhere, Esc in every state. And before an
audience, on two monitors of which one comes and goes. Nothing may get lost, change unseen, or stand
where it should not. Needs Xvfb, openbox, xdotool and xrandr. Pictures are kept in the folder that
is given, if one is.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.hands.display import display

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("Xvfb", "openbox", "xdotool", "xrandr")
SESSIONS = {
    # The size of the display, the laptop on it, and how much larger everything is drawn.
    "session": ("1366x768", "", "1.25"),
    "room": ("3286x1080", "1366/361x768/203+0+0", "1"),
}


def main(arguments: list[str]) -> int:
    """Hold the sessions; 0 when nothing was lost, 1 otherwise or where a tool is missing."""
    parser = argparse.ArgumentParser(prog="dev.py hands", description=__doc__)
    parser.add_argument("pictures", nargs="?", type=Path)
    parser.add_argument("--only", choices=SESSIONS)
    options = parser.parse_args(arguments)
    if absent := [tool for tool in NEEDED if shutil.which(tool) is None]:
        print(f"Installeer eerst {', '.join(absent)}.", file=sys.stderr)
        return 1
    pictures = options.pictures or Path(tempfile.mkdtemp())
    pictures.mkdir(parents=True, exist_ok=True)
    codes = [_hold(name, pictures) for name in SESSIONS if options.only in (None, name)]
    print("Mislukt." if any(codes) else "Niets verloren.")
    return 1 if any(codes) else 0


def _hold(name: str, pictures: Path) -> int:
    """Hold one session on a display of its own."""
    size, laptop, scale = SESSIONS[name]
    with display(size, laptop) as shown, tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            **shown,
            "QT_QPA_PLATFORM": "xcb",
            "QT_SCALE_FACTOR": scale,
            "DGW_DATA_DIR": folder,
            "HOME": folder,
        }
        done = subprocess.run(
            [sys.executable, "-m", f"tests.hands.{name}", folder, str(pictures)],
            cwd=ROOT, env=environment, check=False, timeout=900,
        )  # fmt: skip
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
