# SPDX-License-Identifier: EUPL-1.2
"""Runs or tests DGW Desktop on a fresh machine: python3 packaging/dev.py COMMAND.

Commands: run, test, bench, faults (every fault in full, some fifteen minutes), lock, translate
(bring the .ts files up to date with the code, and list what has no translation).

Needs only Python 3.11 or later with pip. Makes .venv beside this folder, installs what the lock
file says, and looks for the system libraries of Qt. Done once; a second call finds it ready.
"""

import argparse
import hashlib
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "packaging" / "requirements.lock"
BENCH_LOCK = ROOT / "packaging" / "requirements-bench.lock"
RUNTIME_LOCK = ROOT / "packaging" / "requirements-runtime.lock"  # what is handed out
TRANSLATIONS = ROOT / "packaging" / "translations.py"
STAMP = VENV / "dgw-ready"
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
UV = "uv==0.13.9"
PYSIDE = "PySide6-Essentials==6.11.1"  # the newest before 6.12.0; see pyproject.toml

# The packages of Debian and Ubuntu that hold the libraries which Qt's wheels leave out.
LIBRARY_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
# What the app needs of Qt: the libraries and the platforms to draw on.
QT_FILES = (
    "libQt6Gui.so.6", "libQt6Widgets.so.6", "libQt6XcbQpa.so.6", "libQt6DBus.so.6",
    "../plugins/platforms/libqxcb.so", "../plugins/platforms/libqoffscreen.so",
)  # fmt: skip


def main() -> int:
    """Run one command and return its exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("command", choices=("run", "test", "lock", "bench", "faults", "translate"))
    options, rest = parser.parse_known_args()
    if sys.version_info < (3, 11):
        return fail("DGW Desktop heeft Python 3.11 of nieuwer nodig.")
    prepare()
    subprocess.run([PYTHON, TRANSLATIONS, "build"], check=True)
    commands = {
        "run": run, "test": test, "lock": lock, "bench": bench, "faults": faults,
        "translate": translate,
    }  # fmt: skip
    return commands[options.command](rest)


def prepare() -> None:
    """Make .venv as the lock file says, unless it is so already."""
    wanted = fingerprint()
    if STAMP.exists() and STAMP.read_text("utf-8") == wanted and PYTHON.exists():
        return
    if VENV.exists() and not works():
        shutil.rmtree(VENV)
    if not VENV.exists():
        make_venv()
    print("Afhankelijkheden installeren…", flush=True)
    pip("install", "--require-hashes", "-r", str(LOCK))
    pip("install", "--no-deps", "--no-build-isolation", "-e", str(ROOT))
    if platform.system() == "Linux":
        install_system_libraries()
    STAMP.write_text(wanted, "utf-8")


def fingerprint() -> str:
    """Return what .venv depends on: lock, project file, Python and the place of the folder."""
    digest = hashlib.sha256()
    for path in (LOCK, ROOT / "pyproject.toml"):
        digest.update(path.read_bytes())
    return f"{digest.hexdigest()} {sys.version.split()[0]} {ROOT}"


def works() -> bool:
    """Tell whether .venv has a Python of this version with pip."""
    code = "import pip, sys; print(*sys.version_info[:2])"
    try:
        done = subprocess.run([PYTHON, "-c", code], capture_output=True, text=True, check=False)
    except OSError:
        return False
    return done.stdout.split() == [str(part) for part in sys.version_info[:2]]


def make_venv() -> None:
    """Make .venv; Debian's python3 needs a package for that."""
    command = [sys.executable, "-m", "venv", str(VENV)]
    if subprocess.run(command, capture_output=True, check=False).returncode == 0:
        return
    shutil.rmtree(VENV, ignore_errors=True)
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    package = f"python{version}-venv"
    if not (apt_install([package]) or apt_install(["python3-venv"])):
        sys.exit(
            fail(
                f"Python kan geen omgeving maken. Installeer het pakket {package} en probeer "
                "het opnieuw."
            )
        )
    subprocess.run(command, check=True)


def pip(*arguments: str) -> None:
    """Run pip in .venv; stop when it fails."""
    command = [str(PYTHON), "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments]
    if subprocess.run(command, check=False).returncode:
        sys.exit(fail("Installeren is niet gelukt; zie de melding hierboven."))


def install_system_libraries() -> None:
    """Install the libraries that Qt misses, or name them."""
    missing = missing_libraries()
    packages = sorted({LIBRARY_PACKAGES.get(name, name) for name in missing})
    if not packages:
        return
    known = [package for package in packages if package in LIBRARY_PACKAGES.values()]
    if apt_install(known) and not missing_libraries():
        return
    print(
        "Voor het venster ontbreken systeembibliotheken: "
        f"{', '.join(sorted(missing_libraries()))}.\n"
        f"Installeer ze met: apt-get install {' '.join(packages)}",
        file=sys.stderr,
    )


def missing_libraries() -> set[str]:
    """Return the names of the libraries that Qt needs and this machine does not have."""
    code = "import PySide6, pathlib; print(pathlib.Path(PySide6.__file__).parent / 'Qt' / 'lib')"
    found = subprocess.run([PYTHON, "-c", code], capture_output=True, text=True, check=True)
    folder = Path(found.stdout.strip())
    missing = set()
    for name in QT_FILES:
        if not (folder / name).exists():
            continue
        listed = subprocess.run(
            ["ldd", str(folder / name)], capture_output=True, text=True, check=False
        )
        for line in listed.stdout.splitlines():
            if "not found" in line and "libQt6" not in line:
                missing.add(line.split()[0])
    return missing


def apt_install(packages: list[str]) -> bool:
    """Install Debian packages as root or through sudo; return whether that worked."""
    if not packages or shutil.which("apt-get") is None:
        return False
    as_root = getattr(os, "geteuid", lambda: 1)() == 0
    if not as_root and shutil.which("sudo") is None:
        return False
    # Without a terminal nobody can type a password: then sudo must work without one.
    sudo = [] if as_root else ["sudo"] if sys.stdin.isatty() else ["sudo", "-n"]
    print(f"Systeempakketten installeren: {' '.join(packages)}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if as_root:
        sudo = []
    subprocess.run([*sudo, "apt-get", "update", "-qq"], check=False, env=environment)
    command = [*sudo, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    done = subprocess.run(command, check=False, env=environment, stdout=subprocess.DEVNULL)
    return done.returncode == 0


def run(rest: list[str]) -> int:
    """Open the app with the example sessions; without a display make pictures instead."""
    subprocess.run([PYTHON, "-m", "dgw_desktop", "demo"], check=True, stdout=subprocess.DEVNULL)
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
        [PYTHON, "-m", "dgw_desktop.ui.screenshots", str(ROOT / "demo-output")],
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    ).returncode


def test(rest: list[str]) -> int:
    """Run everything that must pass; the tests come last."""
    if shutil.which("pdftotext") is None and not apt_install(["poppler-utils"]):
        return fail("De tests lezen het rapport terug met pdftotext: installeer poppler-utils.")
    if shutil.which("soffice") is None:
        # Reads the .xlsx and the .docx back; those two tests are skipped without it.
        apt_install(["libreoffice-calc-nogui", "libreoffice-writer-nogui"])
    if platform.system() == "Linux" and shutil.which("xdotool") is None:
        # Hear what a screen reader hears; that one test is skipped without them.
        apt_install(["at-spi2-core", "dbus", "gir1.2-atspi-2.0", "python3-gi", "xdotool", "xvfb"])
    tools = PYTHON.parent
    for command in (
        [tools / "ruff", "check", "."],
        [tools / "ruff", "format", "--check", "."],
        [tools / "mypy"],
        [tools / "lint-imports"],
        [PYTHON, "-m", "pytest", "-n", "2", *rest],
    ):
        print(f"== {' '.join(Path(str(part)).name for part in command)}", flush=True)
        code = subprocess.run([str(part) for part in command], cwd=ROOT, check=False).returncode
        if code:
            return fail(f"Niet geslaagd: {Path(str(command[0])).name}.", code)
    return 0


def bench(rest: list[str]) -> int:
    """Measure everything and write the tables; the peers are installed for it."""
    pip("install", "--require-hashes", "-r", str(BENCH_LOCK))
    if platform.system() == "Linux":
        apt_install(["libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"])  # WeasyPrint's
    command = [str(PYTHON), "-m", "tests.bench", *rest]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def faults(_rest: list[str]) -> int:
    """Kill, fill the disk, damage files and the like, in full; print the table."""
    command = [str(PYTHON), "-m", "tests.faults"]
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
        done = subprocess.run(
            [
                PYTHON, "-m", "uv", "pip", "compile", "pyproject.toml", "--universal",
                *(part for extra in extras for part in ("--extra", extra)),
                "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url",
                "--no-annotate", "--no-header", "-c", str(constraint),
            ],
            cwd=ROOT, capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            return fail(done.stderr)
        head = (
            "# Every dependency, pinned, with the hashes of its files for all platforms.\n"
            "# Made by: python3 packaging/dev.py lock\n"
        )
        path.write_text(head + done.stdout, "utf-8")
        if path == LOCK:
            constraint.write_text(f"{PYSIDE}\n{done.stdout}", "utf-8")
    return 0


def fail(text: str, code: int = 1) -> int:
    """Print what went wrong and return the exit code."""
    print(text, file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
