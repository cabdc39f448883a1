# SPDX-License-Identifier: EUPL-1.2
"""Runs or tests DGW Desktop on a fresh machine: python3 packaging/dev.py COMMAND.

Commands: run, test, bench, lock, translate (bring the .ts files up to date with the code, and list
what has no translation), faults (every fault in full, hours; or those that are named), hands (a
whole session with clumsy hands, and one on two monitors, on displays of their own), orca (what a
screen reader says of it, with the words for each key counted), and bare: as
root, makes a bare Debian 12 and 13 with debootstrap, and does run and test there, in a clone of
HEAD (`bare run` only the first; some ten minutes, with test an hour).

Needs only Python 3.11 or later with pip. Makes .venv beside this folder, installs what the lock
file says, and the system libraries of Qt where it may. Done once; a second call finds it ready.
What fails ends in one line that says what to do; what the failing program printed is kept in
build/dev.log.
"""

import sys

if sys.version_info < (3, 11):  # before anything that an older one cannot read
    sys.exit("DGW Desktop heeft Python 3.11 of nieuwer nodig.")

import argparse
import os
import platform
import shutil
import subprocess

from machine import apt, bare, vnu
from machine.environment import pip, prepare
from machine.places import BUILD, LOCK, PACKAGING, PYTHON, ROOT, TRANSLATIONS, VENV
from machine.steps import exit_code_of, fail, step

BENCH_LOCK = PACKAGING / "requirements-bench.lock"
RUNTIME_LOCK = PACKAGING / "requirements-runtime.lock"  # what is handed out
UV = "uv==0.13.9"
PYSIDE = "PySide6-Essentials==6.11.1"  # the newest before 6.12.0; see pyproject.toml


def main() -> int:
    """Run one command and return its exit code."""
    commands = {
        "run": run, "test": test, "lock": lock, "bench": bench, "faults": faults,
        "translate": translate, "bare": bare.try_out, "hands": hands,
        "orca": orca,
    }  # fmt: skip
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("command", choices=commands)
    options, rest = parser.parse_known_args()
    if options.command != "bare":
        prepare()
    return commands[options.command](rest)


def run(rest: list[str]) -> int:
    """Open the app with the example sessions; without a display make pictures instead."""
    demo = [str(PYTHON), "-m", "dgw_desktop", "demo"]
    code = subprocess.run(demo, check=False, stdout=subprocess.DEVNULL).returncode
    if code:
        return code
    no_display = platform.system() == "Linux" and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
    if not no_display:
        return subprocess.run([PYTHON, "-m", "dgw_desktop", *rest], check=False).returncode
    print(
        "Deze machine heeft geen beeldscherm. In plaats van het venster worden het "
        "voorbeeldrapport en afbeeldingen van de schermen gemaakt in demo-output/.",
        flush=True,
    )
    return subprocess.run(
        [PYTHON, ROOT / "packaging" / "screenshots.py", ROOT / "demo-output"],
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    ).returncode


def test(rest: list[str]) -> int:
    """Run everything that must pass; the tests come last, and how much of the code they reach.

    With arguments for pytest that is not counted: it would be of those tests alone.
    """
    if shutil.which("pdftotext") is None:
        apt.install(["poppler-utils"])  # reads reports back; without it PDFium does
    if shutil.which("soffice") is None:
        # Reads the .xlsx and the .docx back; those two tests are skipped without it.
        apt.install(["libreoffice-calc-nogui", "libreoffice-writer-nogui"])
    if platform.system() == "Linux" and not all(map(shutil.which, ("xdotool", "orca"))):
        # Hear what a screen reader hears; those two tests are skipped without them.
        apt.install(["at-spi2-core", "dbus", "gir1.2-atspi-2.0", "python3-gi", "xdotool", "xvfb"])
        apt.install(["orca", "openbox"])
    if shutil.which("chromium") is None or shutil.which("firefox-esr") is None:
        # Browsers for the participants' web page; its tests are skipped without them.
        apt.install(["chromium", "firefox-esr"])
    vnu.install()  # the validator of the W3C; its test is skipped without it
    tools = PYTHON.parent
    BUILD.mkdir(exist_ok=True)
    counting = [] if rest else ["--cov", "--cov-report="]
    for name, command in (
        ("ruff check", [tools / "ruff", "check", "."]),
        ("ruff format", [tools / "ruff", "format", "--check", "."]),
        ("mypy", [tools / "mypy"]),
        ("lint-imports", [tools / "lint-imports"]),
        ("pytest", [PYTHON, "-m", "pytest", "-n", "2", *counting, *rest]),
    ):
        print(f"== {name}", flush=True)
        code = subprocess.run([str(part) for part in command], cwd=ROOT, check=False).returncode
        if code:
            return fail(f"Niet geslaagd: {name}.", code)
    if counting:
        print(_coverage())
    return 0


def _coverage() -> str:
    """Write how much of each file the tests reached, and return the whole in one line."""
    counted = step("De dekking tellen is niet gelukt.", PYTHON, "-m", "coverage", "report")
    table = BUILD / "coverage.txt"
    table.write_text(counted, "utf-8")
    figure = counted.split()[-1].removesuffix("%")
    return f"Dekking: {figure} % (zonder ui; per bestand in {table.relative_to(ROOT)})"


def bench(rest: list[str]) -> int:
    """Measure everything and write the tables; the peers are installed for it."""
    pip("install", "--require-hashes", "-r", BENCH_LOCK)
    if platform.system() == "Linux":
        apt.install(["libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"])  # WeasyPrint's
    command = [str(PYTHON), "-m", "tests.bench", *rest]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def faults(rest: list[str]) -> int:
    """Kill, fill the disk, damage files and the like, in full; print the table."""
    command = [str(PYTHON), "-m", "tests.faults", *rest]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def hands(rest: list[str]) -> int:
    """Hold whole sessions by hand on displays of their own; keep pictures in a folder."""
    if not all(map(shutil.which, ("openbox", "xdotool", "xrandr"))):
        apt.install(["openbox", "xdotool", "x11-xserver-utils", "xvfb"])
    command = [str(PYTHON), "-m", "tests.hands", *rest]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def orca(rest: list[str]) -> int:
    """Let the screen reader Orca read the program; what it says is compared with what is kept."""
    if not all(map(shutil.which, ("orca", "openbox", "xdotool"))):
        apt.install(["orca", "at-spi2-core", "dbus", "openbox", "xdotool", "xvfb"])
    command = [str(PYTHON), "-m", "tests.orca", *rest]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def translate(_rest: list[str]) -> int:
    """Collect the texts of the program in the .ts files; exit 1 when one has no translation."""
    return subprocess.run([PYTHON, TRANSLATIONS, "update"], check=False).returncode


def lock(_rest: list[str]) -> int:
    """Write the lock files again from pyproject.toml; the first one binds the others."""
    pip("install", UV)
    constraint = VENV / "constraint.txt"
    constraint.write_text(f"{PYSIDE}\n", "utf-8")
    for path, extras in (
        (LOCK, ["test", "build"]),
        (RUNTIME_LOCK, []),
        (BENCH_LOCK, ["test", "build", "bench"]),
    ):
        printed = step(
            f"{path.name} maken is niet gelukt.",
            *(PYTHON, "-m", "uv", "pip", "compile", "pyproject.toml", "--universal"),
            *(part for extra in extras for part in ("--extra", extra)),
            *("--python-version", "3.11", "--generate-hashes", "--no-emit-index-url"),
            *("--no-annotate", "--no-header", "-c", constraint),
        )
        head = (
            "# Every dependency, pinned, with the hashes of its files for all platforms.\n"
            "# Made by: python3 packaging/dev.py lock\n"
        )
        path.write_text(head + printed, "utf-8")
        if path == LOCK:
            constraint.write_text(f"{PYSIDE}\n{printed}", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(exit_code_of(main))
