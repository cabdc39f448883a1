# SPDX-License-Identifier: EUPL-1.2
"""Checks of what was made for Windows with its window, under Wine, beside the same on Linux.

Both go on one tour (tests/hands/tour.py), with real keys on a display of 1366x768, from the same
data. Pictures stay in build/check, to be looked at.
"""

import json
import os
import shutil
import subprocess
import time
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from PIL import ImageGrab

from bundle import linux, windows
from bundle.hashes import differences
from bundle.places import APP, BUILD, NAME, ROOT
from bundle.tools import require
from bundle.trial import RUN_WITH_APP, expect, expect_nothing, fresh, run
from bundle.wine import Wine
from bundle.wine_window import windowed
from dgw_desktop.managed import FILE as POLICY_FILE
from dgw_desktop.managed import REGISTRY_KEY
from dgw_desktop.work.formats import formats, report_suffixes
from tests.hands.display import display
from tests.hands.layout import FACTS, PLACE, SCROLLS, Layout, different
from tests.hands.outside import helping
from tests.hands.tour import MANAGED

_SCREEN = "1366x768"
_ROUNDED = "1"
"""Where each system rounds letters in its own way, so that a line may break elsewhere."""
_WHOLE, _SCALES = "1.25", (_ROUNDED, "1.5")
_PARTS = ("hold", "again", "managed")
_CONFIG = "of the administrator"
_INSIDE = ROOT / "tests" / "hands" / "inside.py"
_OTHER_SESSION = ROOT / "tests" / "files" / "session-2.dgw"
_PATIENCE = 900  # s, for one part of the tour
_LOOK_AGAIN, _LOOKS = 0.2, 300  # s between two looks, and how many
_MADE = (
    *(f"rapport{suffix}" for suffix in report_suffixes()),
    *(f"export{found.suffix}" for found in formats()),
)


@dataclass(frozen=True, slots=True)
class _System:
    """How to run what was made for one system."""

    name: str
    environment: Mapping[str, str]
    path: Callable[[Path], str]
    """Returns a path as it is written there."""
    python: Callable[[Sequence[str | Path]], list[str | Path]]
    """Returns what runs a script in its Python, with its packages."""
    start: Sequence[str | Path]
    double_click: Sequence[str | Path]
    """What starts it, and what does on a file."""
    prepare: Callable[[], None]
    """To be done before it is started, so that it takes the display that is there."""
    managed: Callable[[Path], AbstractContextManager[None]]
    """Has an administrator set tour.MANAGED, for who has a home there, as long as it lasts."""


def same_window() -> str:
    """On Windows the window does, shows and writes what it does on Linux, at 100, 125 and 150 %."""
    systems = _linux(), _windows(_installed())
    seed = fresh("window") / "data"
    run([linux.FOLDER / "dgw-desktop", "demo"], {"DGW_DATA_DIR": str(seed)})
    seen = 0
    for scale, parts in ((_WHOLE, _PARTS), *((each, ("screens",)) for each in _SCALES)):
        here, there = (_tour(system, seed, scale, parts) for system in systems)
        compared = (PLACE, SCROLLS) if scale == _ROUNDED else FACTS
        expect_nothing(f"op {scale}: {line}" for line in different(here, there, compared))
        seen += len(here)
    places = [BUILD / "check" / _called(system, _WHOLE) for system in systems]
    expect_nothing(
        f"{name} is op Windows anders"
        for name in _MADE
        if len({(place / name).read_bytes() for place in places}) > 1
    )
    return f"{seen} schermen even ingedeeld, {len(_MADE)} bestanden gelijk"


def portable_window() -> str:
    """Unpacked, the zip opens its window and keeps its data beside itself."""
    place = fresh("portable window")
    with zipfile.ZipFile(windows.PORTABLE) as archive:
        archive.extractall(place)
    folder = place / NAME
    wine = windowed()
    wine.end()
    lock = folder / "portable-data" / "dgw.lock"
    with display(_SCREEN) as shown:
        environment = wine.environment(shown)
        subprocess.Popen(
            wine.command(["cmd", "/c", wine.path(folder / f"{NAME}.cmd")]),
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

        def is_open() -> bool:
            found = ["xdotool", "search", "--onlyvisible", "--name", NAME]
            return not subprocess.run(found, env=environment, capture_output=True).returncode

        _wait_for(is_open, "het venster van de zip")
        _wait_for(lock.exists, "de gegevens ernaast")
        time.sleep(_LOOK_AGAIN)
        ImageGrab.grab(xdisplay=shown["DISPLAY"]).save(place / "venster.png")
        subprocess.run(["xdotool", "key", "alt+F4"], env=environment, check=True)
        _wait_for(lambda: not lock.exists(), "dat het venster sloot")
    expect((folder / "portable-data" / "dgw.sqlite3").exists(), "de gegevens staan er niet naast")
    expect_nothing(differences(folder, ("portable-data/",)))
    return "gegevens in portable-data"


def _linux() -> _System:
    program = linux.FOLDER / "dgw-desktop"
    python = linux.FOLDER / "python" / "bin" / "python3"
    return _System(
        "Linux",
        {"QT_QPA_PLATFORM": "xcb"},
        str,
        lambda words: [python, "-I", "-B", RUN_WITH_APP, linux.FOLDER / APP, *words],
        [program],
        [program, _OTHER_SESSION],
        lambda: None,
        _file_of_administrator,
    )


def _windows(folder: Path) -> _System:
    wine = windowed()

    def named(words: Sequence[str | Path]) -> list[str | Path]:
        return wine.command([wine.path(w) if isinstance(w, Path) else w for w in words])

    python, app = folder / "python", folder / APP
    return _System(
        "Windows",
        wine.environment(),
        wine.path,
        lambda words: named([python / "python.exe", RUN_WITH_APP, app, *words]),
        named([python / "pythonw.exe", app]),
        named(["start", _OTHER_SESSION]),
        wine.end,
        lambda _home: _policies(wine),
    )


@contextmanager
def _file_of_administrator(home: Path) -> Iterator[None]:
    path = home / _CONFIG / "dgw-desktop" / POLICY_FILE
    path.parent.mkdir(parents=True)
    lines = [f"{name} = {json.dumps(value)}" for name, value in MANAGED.items()]
    path.write_text("\n".join(["[locked]", *lines, ""]), "utf-8")
    yield


@contextmanager
def _policies(wine: Wine) -> Iterator[None]:
    key = rf"HKLM\{REGISTRY_KEY}"
    for name, value in MANAGED.items():
        kind = "REG_DWORD" if isinstance(value, int) else "REG_SZ"
        wine.run(["reg", "add", key, "/v", name, "/t", kind, "/d", str(value), "/f"])
    try:
        yield
    finally:
        wine.run(["reg", "delete", key, "/f"])


def _installed() -> Path:
    """Install the program for all users, as IT does, and return where it is.

    What one user installs is no program for a kind of file here: Wine looks for that of all users.
    """
    wine = windowed()
    folder = wine.drive / "Program Files" / NAME
    wine.run([windows.PER_MACHINE, "/S"])
    expect((folder / APP).exists(), f"niet geïnstalleerd in {folder}")
    return folder


def _called(system: _System, scale: str) -> str:
    return f"window {system.name} {scale}"


def _tour(system: _System, seed: Path, scale: str, parts: Sequence[str]) -> dict[str, Layout]:
    """Go on the tour on a display of its own; return where everything was."""
    place = fresh(_called(system, scale))
    data = place / "data"
    shutil.copytree(seed, data)
    for program in ("Xvfb", "openbox", "xdotool"):
        require(program)
    seen: dict[str, Layout] = {}
    with display(_SCREEN) as shown:
        environment = {
            **{name: os.environ[name] for name in ("PATH", "LANG", "TZ") if name in os.environ},
            "HOME": str(place),
            "XDG_CONFIG_DIRS": str(place / _CONFIG),
            **system.environment,
            **shown,
        }

        def begin(command: Sequence[str | Path]) -> None:
            subprocess.Popen(
                command,
                env={**environment, "DGW_DATA_DIR": system.path(data)},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )

        def look(part: str, name: str) -> None:
            ImageGrab.grab(xdisplay=shown["DISPLAY"]).save(place / f"{part} {name}")

        def xdotool(*words: str) -> None:
            subprocess.run(["xdotool", *words], env=environment, check=True, timeout=60)

        for part in parts:
            deeds: dict[str, Callable[..., object]] = {
                "xdotool": xdotool,
                "look": lambda name, part=part: look(part, name),
                "start": lambda: begin(system.start),
                "double click": lambda: begin(system.double_click),
            }
            set_by_others = system.managed(place) if part == "managed" else nullcontext()
            with set_by_others, helping(deeds) as helped:
                system.prepare()
                done = subprocess.run(
                    system.python([_INSIDE, scale, "tests.hands.tour", part, data, place]),
                    env={**environment, **helped},
                    cwd=ROOT,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.STDOUT,
                    timeout=_PATIENCE,
                    check=False,
                )
            (place / f"{part}.txt").write_bytes(done.stdout)
            trouble = done.stdout.decode("utf-8", errors="replace")
            expect(done.returncode == 0, f"{system.name} op {scale}, {part}:\n{trouble}")
            seen |= json.loads((place / f"{part}.json").read_text("utf-8"))
    return seen


def _wait_for(found: Callable[[], bool], what: str) -> None:
    for _ in range(_LOOKS):
        if found():
            return
        time.sleep(_LOOK_AGAIN)
    expect(False, f"niet gezien: {what}")
