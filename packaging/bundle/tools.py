# SPDX-License-Identifier: EUPL-1.2
"""Programs of the system that a build needs: installed where that is possible, named elsewhere."""

import shutil

from machine import apt
from machine.steps import StepFailed

_PACKAGES = {
    "wine": ("wine", "wine64"),
    "wineserver": ("wine", "wine64"),
    "makensis": ("nsis",),
    "x86_64-w64-mingw32-gcc": ("gcc-mingw-w64-x86-64",),
    "Xvfb": ("xvfb",),
    "openbox": ("openbox",),
    "xdotool": ("xdotool",),
    "osslsigncode": ("osslsigncode",),
    "openssl": ("openssl",),
    "lintian": ("lintian",),
    "node": ("nodejs",),
    "npm": ("npm",),
    "patchelf": ("patchelf",),
    "appstreamcli": ("appstream",),
    "desktop-file-validate": ("desktop-file-utils",),
    "update-mime-database": ("shared-mime-info",),
}


def require(program: str) -> str:
    """Return the path of a program; install its Debian packages when it is not there."""
    found = shutil.which(program)
    if found is None and apt.install(list(_PACKAGES[program])):
        found = shutil.which(program)
    if found is None:
        raise StepFailed(f"{program} ontbreekt: installeer {' en '.join(_PACKAGES[program])}.")
    return found
