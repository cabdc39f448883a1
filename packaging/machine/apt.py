# SPDX-License-Identifier: EUPL-1.2
"""Installs packages of Debian and Ubuntu, where that is allowed."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence

from machine.steps import attempt

_PATIENCE = 600  # s, for another program that is installing: an automatic update takes minutes
_LOOK_AGAIN = 2  # s
_IN_USE = ("Could not get lock", "Unable to lock")


def install(packages: Sequence[str]) -> bool:
    """Install packages as root or through sudo; return whether that worked.

    Waits while another program is using apt.
    """
    if not packages or shutil.which("apt-get") is None:
        return False
    if not _is_root() and shutil.which("sudo") is None:
        return False
    print(f"Systeempakketten installeren: {' '.join(packages)}", flush=True)
    update()
    options = ("-y", "-qq", "--no-install-recommends")
    return _apt_get("install", *options, *packages).returncode == 0


def update() -> None:
    """Fetch the lists of packages; what fails shows when something is installed."""
    _apt_get("update", "-qq")


def _is_root() -> bool:
    return getattr(os, "geteuid", lambda: 1)() == 0


def _apt_get(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run apt-get once no other program has its lock.

    apt itself waits for dpkg's lock only; that of its lists and of its archives makes it fail.
    """
    # Without a terminal nobody can type a password: then sudo must work without one.
    sudo = [] if _is_root() else ["sudo"] if sys.stdin.isatty() else ["sudo", "-n"]
    waits_itself = f"DPkg::Lock::Timeout={_PATIENCE}"
    until = time.monotonic() + _PATIENCE
    told = False
    while True:
        done = attempt(
            *(*sudo, "apt-get", "-o", waits_itself, *arguments),
            environment={"DEBIAN_FRONTEND": "noninteractive"},
        )
        in_use = done.returncode and any(words in done.stderr for words in _IN_USE)
        if not in_use or time.monotonic() > until:
            return done
        if not told:
            print("Een ander programma gebruikt apt: even wachten tot het klaar is…", flush=True)
            told = True
        time.sleep(_LOOK_AGAIN)
