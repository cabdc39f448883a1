# SPDX-License-Identifier: EUPL-1.2
"""Programs of the system that a build needs: installed where that is possible, named elsewhere."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import dev

from bundle.places import BUILD

_PACKAGES = {
    "wine": ("wine", "wine64"),
    "makensis": ("nsis",),
    "osslsigncode": ("osslsigncode",),
    "appstreamcli": ("appstream",),
    "desktop-file-validate": ("desktop-file-utils",),
    "update-mime-database": ("shared-mime-info",),
}


def require(program: str) -> str:
    """Return the path of a program; install its Debian packages when it is not there."""
    found = shutil.which(program)
    if found is None and dev.apt_install(list(_PACKAGES[program])):
        found = shutil.which(program)
    if found is None:
        sys.exit(dev.fail(f"{program} ontbreekt: installeer {' en '.join(_PACKAGES[program])}."))
    return found


def run_windows(command: Sequence[str | Path], **environment: str) -> str:
    """Run a program of Windows, here under Wine, and return what it printed; stop when it fails.

    Wine gets a home of its own in the build folder, and no display.
    """
    runner = [] if os.name == "nt" else [require("wine")]
    prefix = BUILD / "wine"
    prefix.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [*runner, *command],
        env={
            **{k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")},
            "WINEPREFIX": str(prefix),
            "WINEDEBUG": "-all",
            **environment,
        },
        capture_output=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(
            f"{command[0]}: {done.returncode}\n{done.stderr.decode(errors='replace')}"
        )
    return done.stdout.decode("utf-8").replace("\r\n", "\n")
