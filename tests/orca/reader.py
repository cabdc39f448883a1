# SPDX-License-Identifier: EUPL-1.2
"""The real program with Orca, the screen reader of Debian, on a screen and a bus of their own.

What Orca says stands in its own debug file, as 'SPEECH OUTPUT'; without a voice it says the same.
"""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.session_bus import bus_in

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("orca", "Xvfb", "openbox", "xdotool", "dbus-daemon")
PACKAGES = ("orca", "at-spi2-core", "dbus", "openbox", "xdotool", "xvfb")
"""Where Debian has them."""

_PATIENCE = 30.0  # s, for one key on a busy machine
_QUIET = 0.6  # s without a word, after which a key has said all
_SILENCE = 2.0  # s, after which a key says nothing
_MOST_PRESSES = 20
_AT_REST = 0.25  # s without a line in its log, after which Orca does nothing
_LOOK_AGAIN = 0.03  # s
_SAID = re.compile(r"SPEECH OUTPUT: '(.*?)' ?(?:\{[^\n]*\}|None)?$", re.MULTILINE | re.DOTALL)
_STARTED = "ORCA: Initialized"
_KNOWN = "43"  # whose words are kept; each version says it another way, and logs it another way
_MESSAGE = "+ "  # what _CUSTOM puts before one
_CUSTOM = Path(__file__).with_name("speak_announcements.py")


def missing() -> str:
    """Return what this machine lacks, '' for nothing."""
    if not sys.platform.startswith("linux"):
        return "Orca is there on Linux only"
    absent = [tool for tool in NEEDED if shutil.which(tool) is None]
    if absent:
        return f"no {', '.join(absent)}: dev.py test installs them where it may"
    told = subprocess.run(["orca", "--version"], capture_output=True, text=True, check=False)
    version = told.stdout.strip()
    is_known = version.partition(".")[0] == _KNOWN
    return "" if is_known else f"what is kept was said by Orca {_KNOWN}, and this is {version}"


class Reader:
    """Presses keys and hears what is said of it."""

    def __init__(self, log: Path, environment: Mapping[str, str]) -> None:
        self._log, self._environment = log, dict(environment)
        self.workers: list[int] = []
        """The processes that may have more to say: while one works, or waits for its turn to."""
        self._heard = 0  # letters of the log that were read

    def press(self, *keys: str, until: str = "") -> list[str]:
        """Press keys, as xdotool names them; return what is said, once ``until`` was and all is.

        A key that is given as 'text:…' is typed as a text.
        """
        self._skip()
        for key in keys:
            self._let_work()
            typed = key.removeprefix("text:")
            command = ["key", key] if typed == key else ["type", "--delay", "60", typed]
            self.do(*command)
        return self.hear(until)

    def press_until(self, key: str, wanted: str) -> list[str]:
        """Press a key again until ``wanted`` is said; return what was said at the last press."""
        for _ in range(_MOST_PRESSES):
            said = self.press(key)
            if any(wanted in text for text in as_it_is(said)):
                return said
        raise TimeoutError(f"not heard: {wanted!r}; but {said}")

    def hear(self, until: str = "") -> list[str]:
        """Return what is said from here on, until it is quiet."""
        said: list[str] = []
        begun = last = time.monotonic()
        while True:
            fresh = self._read()
            now = time.monotonic()
            said += fresh
            last = now if fresh or any(map(_is_working, self.workers)) else last
            has_all = not until or any(until in line for line in as_it_is(said))
            quiet = now - last >= (_QUIET if said else _SILENCE)
            if has_all and quiet:
                return said
            if now - begun > _PATIENCE:
                raise TimeoutError(f"not heard: {until!r}; but {said}")
            time.sleep(_LOOK_AGAIN)

    def wait_for_window(self, name: str) -> None:
        """Wait until a window with ``name`` in its title is there, and give it the keyboard."""
        begun = time.monotonic()
        while True:
            try:
                self.do("search", "--sync", "--onlyvisible", "--name", name, "windowfocus")
            except subprocess.CalledProcessError:  # another window went while it looked
                if time.monotonic() - begun > _PATIENCE:
                    raise
            else:
                return

    def do(self, *words: str) -> None:
        """Let xdotool do something."""
        subprocess.run(
            ["xdotool", *words], check=True, timeout=_PATIENCE, env=self._environment,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def wait_for_orca(self) -> None:
        """Wait until Orca listens."""
        for _ in range(round(_PATIENCE / _LOOK_AGAIN)):
            if self._log.exists() and _STARTED in self._log.read_text("utf-8", "replace"):
                return
            time.sleep(_LOOK_AGAIN)
        raise TimeoutError("Orca did not start")

    def _let_work(self) -> None:
        """Wait until Orca does nothing.

        The program waits for it at each key; a key while it asks the program something makes both
        wait for the other, until that is given up.
        """
        size, since = -1, time.monotonic()
        while time.monotonic() - since < _AT_REST:
            now = self._log.stat().st_size
            if now != size:
                size, since = now, time.monotonic()
            time.sleep(_LOOK_AGAIN)

    def _skip(self) -> None:
        self._heard = self._log.stat().st_size

    def _read(self) -> list[str]:
        """Return what was said since the last time; a line that is being written waits."""
        with self._log.open("rb") as log:
            log.seek(self._heard)
            fresh = log.read()
        whole = fresh[: fresh.rfind(b"\n") + 1]
        found = [" ".join(text.split()) for text in _SAID.findall(whole.decode("utf-8", "replace"))]
        self._heard += len(whole)
        return [text for text in found if text]


@contextmanager
def reading(
    folder: Path,
    command: Sequence[str],
    window: str,
    size: str = "1366x768",
) -> Iterator[Reader]:
    """Run a program under Orca, with its data and all else in ``folder``.

    It is there once a window has ``window`` in its title. Orca says the messages of a program too,
    as Orca 45 and later do by itself; a + stands before them.
    """
    log, prefs = folder / "orca.log", folder / "orca"
    prefs.mkdir()
    text = _CUSTOM.read_text("utf-8")
    (prefs / "orca-customizations.py").write_text(f"{text}\nstart()\n", "utf-8")
    with ExitStack() as ending:
        display = ending.enter_context(_display(size))
        bus = ending.enter_context(bus_in(folder))
        environment = {
            **os.environ,
            "DISPLAY": display,
            "DBUS_SESSION_BUS_ADDRESS": bus.address,
            "XDG_RUNTIME_DIR": str(folder),
            "HOME": str(folder),
            "XDG_DATA_HOME": str(folder),
            "XDG_CONFIG_HOME": str(folder),
            "LANGUAGE": "nl",
            "LC_ALL": "C.UTF-8",
            "GSETTINGS_BACKEND": "memory",
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "GNOME_ACCESSIBILITY": "1",
            "PYTHONPATH": str(ROOT),
            "DGW_DATA_DIR": str(folder / "data"),
        }
        # Orca is written for the Python of Debian.
        plain = {name: value for name, value in environment.items() if name != "PYTHONPATH"}
        plain.pop("VIRTUAL_ENV", None)
        reader = Reader(log, environment)
        ending.enter_context(_running(["openbox"], environment))
        orca = ["orca", f"--debug-file={log}", f"--user-prefs={prefs}"]
        reader.workers.append(ending.enter_context(_running(orca, plain)))
        reader.wait_for_orca()
        reader.workers.append(ending.enter_context(_running(command, environment)))
        reader.wait_for_window(window)
        yield reader


def as_it_is(said: Sequence[str]) -> list[str]:
    """Return what Orca 43 says of itself: without the messages of a program."""
    return [text for text in said if not text.startswith(_MESSAGE)]


def _is_working(process: int) -> bool:
    """Tell whether a process works, or would if others let it."""
    try:
        told = Path(f"/proc/{process}/stat").read_text("utf-8", "replace")
    except FileNotFoundError:
        return False
    return told.rpartition(")")[2].split()[0] in ("R", "D")


def words(said: Sequence[str]) -> int:
    """Return how many words are said."""
    return sum(len(re.findall(r"\w+(?:[-'’.,]\w+)*", text)) for text in said)


@contextmanager
def _running(command: Sequence[str], environment: Mapping[str, str]) -> Iterator[int]:
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            yield process.pid
        finally:
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()


@contextmanager
def _display(size: str) -> Iterator[str]:
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", f"{size}x24", "-nolisten", "tcp"]
    with subprocess.Popen(
        [*command, "-noreset"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout is not None
        try:
            yield f":{server.stdout.readline().strip()}"
        finally:
            server.terminate()
