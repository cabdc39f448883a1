# SPDX-License-Identifier: EUPL-1.2
"""Checks of what was made for Linux; its archive is pruned by the rules for Windows."""

import os
import resource
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tarfile
from contextlib import closing
from pathlib import Path

from bundle import linux
from bundle.hashes import differences, files_in
from bundle.places import APP, CACHE, DIST, RUNTIME_LOCK, VERSION
from bundle.trial import OLD_DATABASE, RUN_WITH_APP, TRY_OUT, expect, expect_nothing, fresh, run

_STARTS = 9
_MOST_OF_VENV = 1.1  # of a start from an environment: the same, but for what two runs differ
_START = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from dgw_desktop import cli
QTimer.singleShot(0, lambda: QTimer.singleShot(0, QApplication.closeAllWindows))
cli.main(["open", "latest"])
"""
_READ_ONLY = 'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && shift && exec "$@"'
"""Unlike permissions, this binds the root user too."""


def read_only_folder() -> str:
    """Unpacked where nobody may write, the program starts, holds a session, draws and exports."""
    place = fresh("read only")
    folder = _unpacked(place / "een map")
    locked: list[str | Path] = (
        [] if os.geteuid() else ["unshare", "-m", "sh", "-c", _READ_ONLY, "sh", folder]
    )
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode & 0o555)
    command = [*locked, *_bundled_python(folder), RUN_WITH_APP, folder / APP, TRY_OUT]
    told = run([*command, place / "made"], {"DGW_DATA_DIR": str(place / "data")})
    expect_nothing(differences(folder))
    return f"{told.splitlines()[-1]}, {len(files_in(folder))} bestanden onveranderd"


def data_of_other_versions() -> str:
    """Data beside the program are used; older ones are taken along, newer ones left alone."""
    place = fresh("data")
    folder = _unpacked(place)
    data = folder / "portable-data"
    data.mkdir()
    database = data / "dgw.sqlite3"
    shutil.copyfile(OLD_DATABASE, database)
    with closing(sqlite3.connect(database)) as old:
        (sessions,) = old.execute("SELECT count(*) FROM session").fetchone()
    program = folder / "dgw-desktop"
    expect(run([program, "list"]).count("\n") == sessions, "er zijn sessies weg na bijwerken")
    (backup,) = (data / "backups").glob("*.sqlite3")
    with closing(sqlite3.connect(backup)) as kept, closing(sqlite3.connect(database)) as now:
        before, after = (one.execute("PRAGMA user_version").fetchone() for one in (kept, now))
    expect(before < after, "de reservekopie is niet van vóór het bijwerken")
    with closing(sqlite3.connect(database)) as newer:
        newer.execute("PRAGMA user_version=99")
    content = database.read_bytes()
    said = run([program, "list"], expected=1)
    expect("nieuwere versie" in said, said)
    expect(database.read_bytes() == content, "nieuwere gegevens zijn gewijzigd")
    expect_nothing(differences(folder, ("portable-data/",)))
    return f"{sessions} sessies behouden, reservekopie vooraf, nieuwere geweigerd"


def registration() -> str:
    """The menu entry, the type of .dgw and the icons come and go with registreren.sh."""
    place = fresh("registration")
    home = place / "home"
    home.mkdir()
    folder = _unpacked(place / 'a "quoted" $place & more')
    script = folder / "registreren.sh"
    run([script], {"HOME": str(home)})
    share = home / ".local" / "share"
    entry = share / "applications" / "dgw-desktop.desktop"
    run(["desktop-file-validate", entry])
    started = run([home / ".local" / "bin" / "dgw-desktop", "--version"]).strip()
    expect(started == VERSION, f"uit het menu start {started}")
    file = place / "scan.dgw"
    file.write_text("{}", "utf-8")
    kinds = (share / "mime" / "globs2").read_text("utf-8")
    expect("application/x-dgw-session:*.dgw" in kinds, "het type van .dgw is niet bekend")
    run([script, "weg"], {"HOME": str(home)})
    left = [str(path) for path in files_in(home) if "dgw" in path.name.lower()]
    expect(not left, f"na weghalen staat er nog {left}")
    return entry.name


def wheel() -> str:
    """The wheel in an empty environment runs its commands and holds a session, offscreen."""
    place = fresh("wheel")
    python = _environment(place / "environment")
    program = python.parent / "dgw-desktop"
    data = {"DGW_DATA_DIR": str(place / "data")}
    ids = run([program, "demo"], data).split()
    expect(run([program, "list"], data).count("\n") == len(ids), "list toont niet wat demo maakt")
    run([program, "export", "latest", "--to", place / "report.pdf"], data)
    expect((place / "report.pdf").read_bytes().startswith(b"%PDF-"), "export maakt geen PDF")
    told = run([python, TRY_OUT, place / "made"], {"DGW_DATA_DIR": str(place / "other data")})
    return told.splitlines()[-1]


def start_time() -> str:
    """A start from the archive takes no longer than one from an environment, turn by turn."""
    place = fresh("start")
    folder = _unpacked(place)
    environment: list[str | Path] = [_environment(place / "environment"), "-c", _START]
    start = place / "start.py"
    start.write_text(_START, "utf-8")
    bundle = [*_bundled_python(folder), RUN_WITH_APP, folder / APP, start]
    data = {"DGW_DATA_DIR": str(place / "data")}
    run([folder / "dgw-desktop", "demo"], data)
    times: dict[str, list[float]] = {"archief": [], "omgeving": []}
    starts: dict[str, list[str | Path]] = {"archief": bundle, "omgeving": environment}
    for number in range(_STARTS + 1):
        for name, command in starts.items():
            began = _processor_time()
            run(command, data)
            if number:  # the first one warms up the disk, and compiles for the environment
                times[name].append(_processor_time() - began)
    archive, venv = (statistics.median(times[name]) for name in ("archief", "omgeving"))
    told = f"{archive:.2f} s tegen {venv:.2f} s uit een omgeving ({archive / venv:.2f})"
    expect(archive <= venv * _MOST_OF_VENV, told)
    return told


def _processor_time() -> float:
    """Return what ended programs took of a processor: seconds, whatever else the machine does."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _unpacked(place: Path) -> Path:
    """Unpack the archive and return the folder in it."""
    with tarfile.open(linux.ARCHIVE) as archive:
        archive.extractall(place, filter="data")
    return place / linux.FOLDER.name


def _bundled_python(folder: Path) -> list[str | Path]:
    return [folder / "python" / "bin" / "python3", "-I", "-B"]


def _environment(place: Path) -> Path:
    """Make an environment with nothing but the wheel and what it needs; return its Python."""
    subprocess.run([sys.executable, "-m", "venv", place], check=True)
    python = place / "bin" / "python"
    pip: list[str | Path] = [
        python,
        "-m",
        "pip",
        "--quiet",
        "--disable-pip-version-check",
        "install",
        "--no-deps",
    ]
    downloads = CACHE / "linux" / RUNTIME_LOCK.stem
    wheels = sorted(DIST.glob(f"dgw_desktop-{VERSION}-*.whl"))
    subprocess.run(
        [*pip, "--find-links", downloads, "--require-hashes", "-r", RUNTIME_LOCK],
        check=True,
    )
    subprocess.run([*pip, *wheels], check=True)
    return python
