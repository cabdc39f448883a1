# SPDX-License-Identifier: EUPL-1.2
"""What the checks share: a fresh folder, running a program, and saying what went wrong."""

import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from machine.steps import StepFailed

from bundle.places import BUILD, PACKAGING
from bundle.wine import NOTHING

RUN_WITH_APP = PACKAGING / "bundle" / "run_with_app.py"
SAME_RESULTS = PACKAGING / "bundle" / "same_results.py"
KEEPS_AWAKE = PACKAGING / "bundle" / "keeps_awake.py"
TELL_POLICIES = PACKAGING / "bundle" / "tell_policies.py"
TRY_OUT = PACKAGING / "bundle" / "try_out.py"
OLD_DATABASE = PACKAGING.parent / "tests" / "files" / "dgw-1.sqlite3"
_PATIENCE = 300  # s


class CheckFailed(Exception):
    """What was made is not as it should be."""


class NotTried(StepFailed):
    """This machine cannot try it; the text says why."""


def expect(right: bool, trouble: str) -> None:
    """Raise CheckFailed with ``trouble`` unless ``right``."""
    if not right:
        raise CheckFailed(trouble)


def expect_nothing(found: Iterable[str]) -> None:
    """Raise CheckFailed with all that was found, if anything."""
    lines = list(found)
    expect(not lines, "\n".join(lines))


def fresh(name: str) -> Path:
    """Return an empty folder for a check."""
    folder = BUILD / "check" / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def run(
    command: Sequence[str | Path],
    environment: Mapping[str, str] = NOTHING,
    expected: int = 0,
) -> str:
    """Run a program outside any display and environment of ours; return what it printed."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    done = subprocess.run(
        command,
        env={**kept, "QT_QPA_PLATFORM": "offscreen", **environment},
        cwd=BUILD,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=_PATIENCE,
        check=False,
    )
    told = f"{done.stdout}{done.stderr}"
    expect(done.returncode == expected, f"{command} gaf {done.returncode}:\n{told}")
    return told if expected else done.stdout
