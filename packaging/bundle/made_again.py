# SPDX-License-Identifier: EUPL-1.2
"""Makes everything a second time, as on another computer, while other checks run."""

import os
import shutil
import subprocess
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from pathlib import Path

from machine.places import PYTHON, VENV

from bundle.hashes import sha256
from bundle.places import CACHE, DIST, ROOT
from bundle.trial import CheckFailed, expect, expect_nothing, fresh

_MADE = ("*-windows-*", "winget/*", "*-linux-*", "*.deb", "*.whl")
_NOT_COPIED = shutil.ignore_patterns(".git", ".venv", "build", "dist", "__pycache__", ".*_cache")
_OTHER_ZONE, _OTHER_UMASK = "Pacific/Kiritimati", 0o077
_LINES = 20  # of what a build that failed says, the last ones


@cache
def begin() -> "Future[Path]":
    """Begin to make all from a copy of the project, in another folder, time zone and umask.

    Gives the folder of what was made, and CheckFailed when that fails. Other checks go first:
    theirs are windows, which may not wait.
    """
    return ThreadPoolExecutor(max_workers=1).submit(_make)


def same_bytes() -> str:
    """Everything that was made is made once more and is the same."""
    again, before = _hashes(begin().result()), _hashes(DIST)
    expect(bool(again), "er is niets gemaakt")
    expect_nothing(f"{name} is anders" for name in again if before.get(name) != again[name])
    return f"{len(again)} bestanden, in een andere map en tijdzone en met een ander umask"


def _make() -> Path:
    root = fresh("made again") / "elders"
    shutil.copytree(ROOT, root, ignore=_NOT_COPIED)
    (root / "build").mkdir()
    (root / "build" / CACHE.name).symlink_to(CACHE)
    (root / VENV.name).symlink_to(VENV)
    for command in ("windows", "linux"):
        done = subprocess.run(
            ["nice", "-n", "19", root / PYTHON.relative_to(ROOT), "packaging/build.py", command],
            cwd=root,
            env={**os.environ, "PYTHONPATH": str(root), "TZ": _OTHER_ZONE},
            umask=_OTHER_UMASK,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if done.returncode:
            told = "\n".join(done.stdout.splitlines()[-_LINES:])
            raise CheckFailed(f"build.py {command} gaf {done.returncode}:\n{told}")
    return root / DIST.name


def _hashes(folder: Path) -> dict[str, str]:
    return {path.name: sha256(path) for pattern in _MADE for path in folder.glob(pattern)}
