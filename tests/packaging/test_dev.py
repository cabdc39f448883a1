# SPDX-License-Identifier: EUPL-1.2
"""dev.py on a machine where something is missing; the programs that it calls are pretended."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="installs for Linux")
ROOT = Path(__file__).parents[2]
DEV = ROOT / "packaging" / "dev.py"
TRACEBACK = "Traceback (most recent call last):\n  File x\nOSError: iets"
LIBRARY_MISSES = (
    "lrelease: error while loading shared libraries: libgssapi_krb5.so.2: "
    "cannot open shared object file: No such file or directory"
)
PYTHON = """#!/bin/sh
echo "python $*" >> "$PLACE/calls"
case "$*" in *"$FAILING"*) echo "$PRINTED" >&2; exit 1;; esac
case "$*" in
    *"import pip, sys"*) echo {version};;
    *"coverage report"*) echo "x.py 9 1 89%"; echo "TOTAL 900 63 93%";;
    *find_spec*) echo "$PLACE/pyside";;
    *" -e "*) test -e "$PLACE/library" || {{ echo "{misses}" >&2; exit 1; }};;
esac
"""
APT = """#!/bin/sh
echo "apt-get $*" >> "$PLACE/calls"
case "$*" in *" install "*) test -z "$NO_APT" && touch "$PLACE/library";; esac
"""
TOOL = """#!/bin/sh
echo "${0##*/} $*" >> "$PLACE/calls"
"""
LDD = """#!/bin/sh
test -e "$PLACE/library" || echo "	libgssapi_krb5.so.2 => not found"
"""
SUDO = """#!/bin/sh
while [ "$1" = -n ]; do shift; done
exec "$@"
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A copy of the project's scripts, an environment that was made, and pretended programs."""
    project = tmp_path / "project"
    packaging = project / "packaging"
    shutil.copytree(DEV.parent / "machine", packaging / "machine")
    for file in ("dev.py", "requirements.lock"):
        shutil.copyfile(DEV.parent / file, packaging / file)
    shutil.copyfile(ROOT / "pyproject.toml", project / "pyproject.toml")
    version = f"{sys.version_info.major} {sys.version_info.minor}"
    for path, text in (
        (project / ".venv/bin/python", PYTHON.format(version=version, misses=LIBRARY_MISSES)),
        *((project / ".venv/bin" / tool, TOOL) for tool in ("ruff", "mypy", "lint-imports")),
        (tmp_path / "bin/apt-get", APT),
        (tmp_path / "bin/ldd", LDD),
        (tmp_path / "bin/sudo", SUDO),
        (tmp_path / "bin/npm", TOOL),
        (tmp_path / "pyside/lrelease", ""),
    ):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        path.chmod(0o755)
    return tmp_path


def call(place: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run dev.py, to translate if not told, with the pretended programs first on the path."""
    path = f"{place / 'bin'}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PLACE": str(place), "FAILING": "nothing at all"}
    command = [
        sys.executable,
        str(place / "project/packaging/dev.py"),
        *(arguments or ["translate"]),
    ]
    return subprocess.run(
        command, env=environment | variables, capture_output=True, text=True, check=False
    )


def test_system_libraries_come_before_the_build_that_needs_them(place: Path) -> None:
    done = call(place)
    assert (done.returncode, done.stderr) == (0, "")
    calls = (place / "calls").read_text("utf-8").splitlines()
    steps = [
        next(number for number, line in enumerate(calls) if words in line)
        for words in ("--require-hashes", "libgssapi-krb5-2", "--no-build-isolation", "py build")
    ]
    assert steps == sorted(steps)


def test_a_second_call_installs_nothing(place: Path) -> None:
    call(place)
    (place / "calls").unlink()
    assert call(place).returncode == 0
    assert " install " not in (place / "calls").read_text("utf-8")


def test_a_library_that_cannot_be_installed_is_named_each_time(place: Path) -> None:
    for _ in range(2):
        done = call(place, NO_APT="1")
        assert done.returncode == 1
        assert done.stderr.count("\n") == 1
        assert "apt-get install libgssapi-krb5-2" in done.stderr


@pytest.mark.parametrize(
    ("failing", "printed", "advice"),
    [
        ("--require-hashes", TRACEBACK, "build/dev.log"),
        ("--require-hashes", f"{TRACEBACK}\nNo space left on device", "maak enkele GB ruimte"),
        ("--require-hashes", "Temporary failure in name resolution", "controleer het netwerk"),
        ("--require-hashes", "/x/python: No module named pip", "apt-get install python3-pip"),
        ("find_spec", TRACEBACK, "build/dev.log"),
        ("--no-build-isolation", TRACEBACK, "build/dev.log"),
        ("py build", LIBRARY_MISSES, "apt-get install libgssapi-krb5-2"),
        ("py build", TRACEBACK, "build/dev.log"),
    ],
)
def test_a_step_that_fails_ends_in_one_line_that_says_what_to_do(
    place: Path, failing: str, printed: str, advice: str
) -> None:
    done = call(place, FAILING=failing, PRINTED=printed)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1 and "Traceback" not in done.stderr
    assert advice in done.stderr
    if advice == "build/dev.log":
        assert TRACEBACK in (place / "project" / advice).read_text("utf-8")


def test_a_file_that_misses_ends_in_one_line(place: Path) -> None:
    (place / "project/packaging/requirements.lock").unlink()
    done = call(place)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1 and "requirements.lock ontbreekt" in done.stderr


def test_the_tests_end_with_how_much_of_the_code_they_reach(place: Path) -> None:
    done = call(place, "test")
    assert (done.returncode, done.stderr) == (0, "")
    assert "--ignore-scripts" in (place / "calls").read_text("utf-8")  # the validator, by npm
    assert done.stdout.splitlines()[-1].startswith("Dekking: 93 % (zonder ui; ")
    assert "x.py" in (place / "project/build/coverage.txt").read_text("utf-8")
    assert "--cov" in (place / "calls").read_text("utf-8")


def test_a_part_of_the_tests_says_nothing_of_the_whole(place: Path) -> None:
    done = call(place, "test", "tests/domain")
    assert done.returncode == 0 and "Dekking" not in done.stdout
    assert "--cov" not in (place / "calls").read_text("utf-8")


def test_an_older_python_is_told_so() -> None:
    ast.parse(DEV.read_text("utf-8"), feature_version=(3, 6))  # which can read as far as that
    code = f"import sys, runpy; sys.version_info = (3, 9); runpy.run_path({str(DEV)!r})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == "DGW Desktop heeft Python 3.11 of nieuwer nodig.\n"
