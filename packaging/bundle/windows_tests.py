# SPDX-License-Identifier: EUPL-1.2
"""Runs the tests in Windows' own Python, under Wine.

Which tests fail there for want of something that only a real Windows has, stands in a list with the
reason of each; see tests/expected_failures.py. Any other failure is one.
"""

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pip
from machine.places import LOCK

from bundle.embeddable import unpack_python
from bundle.places import BUILD, PACKAGING, ROOT
from bundle.wheels import WINDOWS, fetch
from bundle.wine import Wine
from bundle.wine_window import windowed

EXPECTED = PACKAGING / "windows" / "wine" / "expected-failures.toml"
_AT_START = EXPECTED.with_name("sitecustomize.py")
_FOLDER = BUILD / "windows tests"
_PYTHON, _PACKAGES = _FOLDER / "python", _FOLDER / "packages"
_WORKERS = ("-n", "2")


def run_tests(arguments: Sequence[str]) -> int:
    """Run all tests, or what ``arguments`` for pytest say; return pytest's exit code."""
    wine = windowed("tests")
    _make_environment(wine)
    command = [
        *(_PYTHON / "python.exe", "-X", "utf8", "-m", "pytest", "-p", "tests.expected_failures"),
        *(f"--expected-failures={EXPECTED}", "-p", "no:cacheprovider"),
        *(() if any(word.startswith("-n") for word in arguments) else _WORKERS),
        *arguments,
    ]
    with (
        subprocess.Popen(
            wine.command(command),
            cwd=ROOT,
            env=wine.environment({"EMULATED_SYSTEM": "Wine"}),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        ) as running,
        (_FOLDER / "log.txt").open("wb") as log,
    ):
        assert running.stdout is not None
        for line in running.stdout:  # by a pipe: Wine's programs want no file there
            log.write(line)
            sys.stdout.write(line.decode("utf-8", errors="replace"))
            sys.stdout.flush()
    return running.returncode


def _make_environment(wine: Wine) -> None:
    """Put Windows' Python with all packages of the lock file in a folder, unless it is there."""
    stamp = _FOLDER / "ready"
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if not stamp.exists() or stamp.read_text("utf-8") != wanted:
        shutil.rmtree(_FOLDER, ignore_errors=True)
        unpack_python(_PYTHON)
        wheels = map(str, fetch(LOCK, WINDOWS))
        subprocess.run(
            [
                *(sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "install"),
                *("--no-deps", "--no-compile", "--no-index", "--target", str(_PACKAGES)),
                # It would judge by the Python that runs here.
                *("--only-binary=:all:", "--ignore-requires-python", *WINDOWS.pip_options),
                *wheels,
            ],
            check=True,
        )
        # The one that runs here works there too.
        shutil.copytree(Path(pip.__file__).parent, _PACKAGES / "pip")
        stamp.write_text(wanted, "utf-8")
    # Each time: this tree may have moved.
    shutil.copy(_AT_START, _PACKAGES)
    places = [
        *("python313.zip", ".", wine.path(_PACKAGES), wine.path(ROOT), wine.path(PACKAGING)),
        "import site",
    ]
    (_PYTHON / "python313._pth").write_text("\n".join([*places, ""]), "utf-8", newline="\n")
