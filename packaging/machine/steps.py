# SPDX-License-Identifier: EUPL-1.2
"""Steps that can fail on somebody's machine: a failure ends in one line of Dutch.

What the program that failed printed is kept in build/dev.log.
"""

import os
import subprocess
import sys
import traceback
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from machine.places import BUILD, ROOT
from machine.remedies import remedy_for

LOG = BUILD / "dev.log"


class StepFailed(Exception):
    """A step failed; the text is one line of Dutch that says what to do."""


def step(
    trouble: str,
    *command: str | Path,
    cwd: Path = ROOT,
    environment: Mapping[str, str] | None = None,
) -> str:
    """Run a command out of sight and return what it printed.

    ``trouble`` says in one Dutch sentence what did not work, when it fails; what to do about it is
    found in what the command printed. Raises StepFailed.
    """
    done = attempt(*command, cwd=cwd, environment=environment)
    if done.returncode:
        raise StepFailed(sentence(trouble, done.stdout + done.stderr))
    return done.stdout


def attempt(
    *command: str | Path, cwd: Path = ROOT, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a command out of sight, with English messages; return how it ended and what it printed.

    Raises OSError when there is no such program.
    """
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, "LC_ALL": "C.UTF-8", **(environment or {})},
        stdin=subprocess.DEVNULL,  # nobody can see what it would ask
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def sentence(trouble: str, printed: str) -> str:
    """Return one line: what did not work, and what to do; keep all that was printed in the log."""
    if advice := remedy_for(printed):
        return f"{trouble} {advice}"
    try:
        LOG.parent.mkdir(parents=True, exist_ok=True)
        LOG.write_text(f"{trouble}\n{printed}\n", "utf-8")
    except OSError:  # then its last line must do
        lines = printed.strip().splitlines()
        return f"{trouble} {lines[-1].strip() if lines else ''}".strip()
    return f"{trouble} De melding staat in {LOG.relative_to(ROOT)}."


def exit_code_of(main: Callable[[], int]) -> int:
    """Run a script and return its exit code; whatever goes wrong is told in one line of Dutch."""
    for stream in (sys.stdout, sys.stderr):  # a Dutch letter is no reason to stop
        with suppress(AttributeError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        return main()
    except StepFailed as failed:
        return fail(str(failed))
    except KeyboardInterrupt:
        return fail("Afgebroken.", 130)
    except subprocess.CalledProcessError as error:
        program = error.cmd if isinstance(error.cmd, str) else error.cmd[0]
        printed = f"{error.output or ''}\n{error.stderr or ''}\n{error}"
        return fail(sentence(f"{Path(program).name} is niet gelukt.", printed), error.returncode)
    except OSError as error:
        return fail(sentence("Dit lukt niet op deze machine.", str(error)))
    except Exception:
        return fail(sentence("Hier zit een fout in dit script.", traceback.format_exc()))


def fail(text: str, code: int = 1) -> int:
    """Print what went wrong and return the exit code."""
    print(text, file=sys.stderr)
    return code
