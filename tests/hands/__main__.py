# SPDX-License-Identifier: EUPL-1.2
"""Holds a whole session with clumsy hands, on a real X display with a window manager.

The real program at 1366x768 and 125 %: double clicks, the wheel over everything, dates with dashes,
typing while clicking elsewhere, Esc in every state. Nothing may get lost or change unseen. Needs
Xvfb, openbox and xdotool. Pictures are kept in the folder that is given, if one is.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("Xvfb", "openbox", "xdotool")
SCREEN, SCALE = "1366x768x24", "1.25"


def main(arguments: list[str]) -> int:
    """Run the session; 0 when nothing was lost, 1 otherwise or where a tool is missing."""
    if absent := [tool for tool in NEEDED if shutil.which(tool) is None]:
        print(f"Installeer eerst {', '.join(absent)}.", file=sys.stderr)
        return 1
    pictures = Path(arguments[0]) if arguments else Path(tempfile.mkdtemp())
    pictures.mkdir(parents=True, exist_ok=True)
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp"]
    with (
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        ) as server,
        tempfile.TemporaryDirectory() as folder,
    ):
        assert server.stdout is not None
        environment = {
            **os.environ,
            "DISPLAY": f":{server.stdout.readline().strip()}",
            "QT_QPA_PLATFORM": "xcb",
            "QT_SCALE_FACTOR": SCALE,
            "DGW_DATA_DIR": folder,
            "HOME": folder,
        }
        with subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL) as manager:
            done = subprocess.run(
                [sys.executable, "-m", "tests.hands.session", folder, str(pictures)],
                cwd=ROOT, env=environment, check=False, timeout=900,
            )  # fmt: skip
            manager.terminate()
        server.terminate()
    print("Niets verloren." if done.returncode == 0 else f"Mislukt ({done.returncode}).")
    return 1 if done.returncode else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
