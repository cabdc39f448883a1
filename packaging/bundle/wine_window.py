# SPDX-License-Identifier: EUPL-1.2
"""A Windows of Wine's in which Qt starts: made once, with what Wine lacks put in it."""

import hashlib
import shutil
import subprocess

from bundle import wine_stand_ins
from bundle.places import BUILD
from bundle.tools import require
from bundle.trial import NotTried
from bundle.wine import Wine

_KNOWN = b"wine-8."
"""What is put in suits this one; another has other libraries, and paints in another way."""


def windowed(name: str = "display") -> Wine:
    """Return the one of that name, after making it where it is not there yet.

    All that runs in one has the display of what was the first. Raises NotTried where Wine is
    another than the one that this was tried with.
    """
    # Else a fault shows a window, and waits until somebody closes it.
    wine = Wine(BUILD / f"wine-{name}", (wine_stand_ins.OVERRIDES, "winedbg.exe=d"))
    version = subprocess.run([require("wine"), "--version"], capture_output=True, check=True).stdout
    if not version.startswith(_KNOWN):
        raise NotTried(f"het venster is geprobeerd met {_KNOWN.decode()}x, niet {version.decode()}")
    stamp = wine.prefix / "dgw-ready"
    wanted = _fingerprint(version)
    if not stamp.exists() or stamp.read_text("utf-8") != wanted:
        shutil.rmtree(wine.prefix, ignore_errors=True)
        plain = Wine(wine.prefix)  # the first start needs Wine's own libraries
        plain.run(["wineboot", "-i"])
        plain.run(["winecfg", "-v", "win10"])
        plain.end()  # no program of this Windows may still use what is put there
        wine_stand_ins.put_stand_ins(plain.drive / "windows" / "system32")
        stamp.write_text(wanted, "utf-8")
    return wine


def _fingerprint(version: bytes) -> str:
    digest = hashlib.sha256(version)
    for path in wine_stand_ins.sources():
        digest.update(path.read_bytes())
    return digest.hexdigest()
