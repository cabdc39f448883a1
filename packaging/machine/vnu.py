# SPDX-License-Identifier: EUPL-1.2
"""Checks web pages with Nu, the validator of the W3C.

It comes with npm's package vnu-jar, which ``dev.py test`` puts in build/, and needs Java.
"""

import hashlib
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from machine import npm

PACKAGE = "vnu-jar@26.9.27"
_SHA256 = "22f15dd39a33bed929d2a5c0cddf5946849a647eca9272bf4d5d00bc7e7a4d47"
_FOR_A_SHORT_RUN = ("-Xss4m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
_JAR = npm.package_folder(PACKAGE) / "build" / "dist" / "vnu.jar"


class NoNu(Exception):
    """What is not on this machine, and how it gets there; a Dutch sentence."""


def check(pages: Sequence[Path]) -> list[str]:
    """Return what Nu finds wrong in ``pages``, a line each; NoNu where it cannot look."""
    if shutil.which("java") is None:
        raise NoNu("De controle van het W3C heeft Java nodig: installeer default-jre-headless.")
    if not _JAR.exists() or not _is_right():
        raise NoNu(f"De controle van het W3C is er niet: installeer npm en haal {PACKAGE} op.")
    done = subprocess.run(
        ["java", *_FOR_A_SHORT_RUN, "-jar", str(_JAR), "--errors-only", *map(str, pages)],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    lines = done.stderr.splitlines()
    if bool(done.returncode) != bool(lines):
        raise NoNu(f"De controle van het W3C lukte niet: {done.stderr.strip()[-500:]}")
    return lines


def install() -> None:
    """Get Nu where npm is; its test says what is missing where that fails."""
    if not _JAR.exists():
        npm.install(PACKAGE)  # without its script, which would fetch a Java of its own


def _is_right() -> bool:
    return hashlib.sha256(_JAR.read_bytes()).hexdigest() == _SHA256
