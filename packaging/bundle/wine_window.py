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

_WINDOWED = Wine(
    BUILD / "wine-window",
    # Else a fault shows a window, and waits until somebody closes it.
    (wine_stand_ins.OVERRIDES, "winedbg.exe=d"),
)


def windowed() -> Wine:
    """Return it, after making it where it is not there yet.

    Raises NotTried where Wine is another than the one that this was tried with.
    """
    version = subprocess.run([require("wine"), "--version"], capture_output=True, check=True).stdout
    if not version.startswith(_KNOWN):
        raise NotTried(f"het venster is geprobeerd met {_KNOWN.decode()}x, niet {version.decode()}")
    stamp = _WINDOWED.prefix / "dgw-ready"
    wanted = _fingerprint(version)
    if not stamp.exists() or stamp.read_text("utf-8") != wanted:
        shutil.rmtree(_WINDOWED.prefix, ignore_errors=True)
        plain = Wine(_WINDOWED.prefix)  # the first start needs Wine's own libraries
        plain.run(["wineboot", "-i"])
        plain.run(["winecfg", "-v", "win10"])
        for end in ("-k", "-w"):  # no program of this Windows may still use them
            subprocess.run([require("wineserver"), end], env=plain.environment(), check=False)
        wine_stand_ins.put_stand_ins(plain.drive / "windows" / "system32")
        stamp.write_text(wanted, "utf-8")
    return _WINDOWED


def _fingerprint(version: bytes) -> str:
    digest = hashlib.sha256(version)
    for path in wine_stand_ins.sources():
        digest.update(path.read_bytes())
    return digest.hexdigest()
