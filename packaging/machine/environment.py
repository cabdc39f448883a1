# SPDX-License-Identifier: EUPL-1.2
"""The environment in .venv, as the lock file says."""

import hashlib
import importlib.util
import shutil
import sys
from pathlib import Path

from machine import libraries
from machine.places import LOCK, PYTHON, ROOT, TRANSLATIONS, VENV
from machine.steps import attempt, step

_STAMP = VENV / "dgw-ready"
_PIP = ("-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input")


def prepare() -> None:
    """Make .venv as the lock file says, unless it is so already, and the translations.

    Raises StepFailed.
    """
    wanted = _fingerprint()
    if not (_STAMP.exists() and _STAMP.read_text("utf-8") == wanted and PYTHON.exists()):
        if VENV.exists() and not _works():
            shutil.rmtree(VENV)
        if not VENV.exists():
            _make()
        print("Afhankelijkheden installeren…", flush=True)
        pip("install", "--require-hashes", "-r", LOCK)
        libraries.install_missing()  # before the project, whose build runs tools of Qt
        pip("install", "--no-deps", "--no-build-isolation", "-e", ROOT)
        _STAMP.write_text(wanted, "utf-8")
    step("Het maken van de vertalingen is niet gelukt.", PYTHON, TRANSLATIONS, "build")


def pip(*arguments: str | Path) -> None:
    """Run pip in .venv. Raises StepFailed."""
    step("Pakketten installeren is niet gelukt.", PYTHON, *_PIP, *arguments)


def _fingerprint() -> str:
    """Return what .venv depends on: lock, project file, Python and the place of the folder."""
    digest = hashlib.sha256()
    for path in (LOCK, ROOT / "pyproject.toml"):
        digest.update(path.read_bytes())
    return f"{digest.hexdigest()} {sys.version.split()[0]} {ROOT}"


def _works() -> bool:
    """Tell whether .venv has a Python of this version with pip."""
    try:
        done = attempt(PYTHON, "-c", "import pip, sys; print(*sys.version_info[:2])")
    except OSError:
        return False
    return done.stdout.split() == [str(part) for part in sys.version_info[:2]]


def _make() -> None:
    """Make .venv with pip in it.

    Debian's Python has no ensurepip; then the pip that it does have puts the first one in.
    """
    trouble = "Een omgeving maken in .venv is niet gelukt."
    if importlib.util.find_spec("ensurepip"):
        step(trouble, sys.executable, "-m", "venv", VENV)
        return
    step(trouble, sys.executable, "-m", "venv", "--without-pip", VENV)
    step(trouble, sys.executable, *_PIP, "--python", PYTHON, "install", "pip")
