# SPDX-License-Identifier: EUPL-1.2
"""Two computers on one folder: a start is never silent, and there are never two that write.

The first one is at work, put to sleep, killed or closed; the second one looks, takes over or goes
away; and the first one wakes up. With the locks of the system, and without.
"""

import signal
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from subprocess import Popen

from dgw_desktop.storage.sessions import SessionStore
from tests.faults.harness import Outcome, clock, make_data, reopened, start

ROUNDS = 50  # of each way: west first, and east first
_PATIENCE = 30.0  # seconds for what must happen
_WHILE = 7.0  # seconds in which what may not happen does not: longer than the watch


class _Computer:
    """A running process, and the lines that it printed."""

    def __init__(self, folder: Path, name: str, wish: str, locks: str) -> None:
        self.name = name
        self.process: Popen[str] = start("computer", folder, name, wish, locks)
        self.lines: list[tuple[float, str]] = []
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            moment, _, text = line.rstrip("\n").partition(" ")
            self.lines.append((float(moment), text))

    def times(self, word: str) -> list[float]:
        return [moment for moment, text in list(self.lines) if text.startswith(word)]

    def wait(self, word: str, number: int = 1) -> bool:
        """Wait until it has printed ``word`` so often."""
        return _until(lambda: len(self.times(word)) >= number)

    def more(self, word: str = "saved") -> bool:
        """Wait until it prints ``word`` again."""
        return self.wait(word, len(self.times(word)) + 1)

    def end(self) -> str:
        """End it, and return what it had to complain."""
        self.process.kill()
        self._reader.join(_PATIENCE)
        assert self.process.stderr is not None
        trouble = self.process.stderr.read()
        self.process.wait()
        return trouble if "Traceback" in trouble else ""


def _until(holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + _PATIENCE
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.01)
    return True


def run(folder: Path, share: float = 1.0) -> Outcome:
    """Let two computers meet, ``share`` of the full number of times."""
    outcome = Outcome("twee computers op één map")
    for number in range(max(2, 2 * round(ROUNDS * share))):
        place = folder / f"samen-{number}"
        place.mkdir()
        _meet(place, number, outcome)
    return outcome


def _meet(folder: Path, number: int, outcome: Outcome) -> None:
    outcome.tried += 1
    make_data(folder)
    names = ("WEST", "OOST") if (number + number // 4) % 2 else ("OOST", "WEST")
    meetings = [_while_at_work, _after_a_kill, _after_closing]
    if sys.platform != "win32":  # where no process can be put to sleep
        meetings.insert(1, _while_asleep)
    meeting = meetings[number % len(meetings)]
    locks = ("real", "own")[number // 8 % 2]
    computers: list[_Computer] = []

    def add(name: str, wish: str) -> _Computer:
        computers.append(_Computer(folder, name, wish, locks))
        return computers[-1]

    def expect(holds: bool, text: str) -> None:
        outcome.expect(holds, f"{number} ({meeting.__name__}, {locks}): {text}")

    meeting(add, names, expect)
    for computer in computers:
        trouble = computer.end()
        expect(not trouble, trouble[-300:])
    outcome.count("bewaarde keuzes", sum(len(c.times("saved")) for c in computers))
    with closing(reopened(folder)) as database:
        expect(not SessionStore(database, clock).damaged(), "beschadigd")


_Add = Callable[[str, str], _Computer]
_Expect = Callable[[bool, str], None]


def _while_at_work(add: _Add, names: tuple[str, str], expect: _Expect) -> None:
    """The first one goes on; nobody gets in but to look."""
    first = add(names[0], "close")
    expect(first.more(), "de eerste begint niet")
    others = [add(names[1], wish) for wish in ("look", "take", "close")]
    looks, takes, closes = others
    for other in others:
        expect(other.wait("asked"), "stil")
        expect(any(names[0] in text for _, text in other.lines), "noemt de computer niet")
    expect(looks.wait("looks"), "kijkt niet")
    expect(closes.wait("ended 0"), "sluit niet")
    time.sleep(_WHILE)
    expect(not takes.times("pressed"), "overgenomen terwijl de eerste werkt")
    expect(not looks.times("saved") and not takes.times("saved"), "twee schrijvers")
    expect(first.more(), "de eerste kan niet verder")


def _while_asleep(add: _Add, names: tuple[str, str], expect: _Expect) -> None:
    """The first one is taken over while it sleeps, and wakes up."""
    first = add(names[0], "close")
    expect(first.more(), "de eerste begint niet")
    assert sys.platform != "win32"
    first.process.send_signal(signal.SIGSTOP)
    _take_over(add, names, expect)
    before = len(first.times("saved"))
    first.process.send_signal(signal.SIGCONT)
    expect(first.wait("told"), "de eerste zegt niet dat hij is overgenomen")
    time.sleep(_WHILE / 7)
    # What was on the disk before it slept may be printed after it.
    expect(len(first.times("saved")) <= before + 1, "twee schrijvers")


def _after_a_kill(add: _Add, names: tuple[str, str], expect: _Expect) -> None:
    """The first one is gone, and left its lock."""
    first = add(names[0], "close")
    expect(first.more(), "de eerste begint niet")
    first.process.kill()
    first.process.wait()
    _take_over(add, names, expect)
    again = add(names[0], "look")
    expect(again.wait("asked") and again.wait("looks"), "de eerste komt stil terug")


def _take_over(add: _Add, names: tuple[str, str], expect: _Expect) -> None:
    second = add(names[1], "take")
    expect(second.wait("asked"), "stil")
    expect(second.wait("pressed Overnemen"), "kan niet overnemen")
    expect(second.wait("writes") and second.more(), "schrijft niet")


def _after_closing(add: _Add, names: tuple[str, str], expect: _Expect) -> None:
    """The first one closes while the second one asks, and then both again."""
    first = add(names[0], "close")
    expect(first.more(), "de eerste begint niet")
    second = add(names[1], "take")
    expect(second.wait("asked"), "stil")
    first.process.terminate()
    expect(first.wait("ended 0"), "sluit niet")
    expect(second.wait("pressed Openen"), "kan niet openen")
    expect(second.wait("writes") and second.more(), "schrijft niet")
    second.process.terminate()
    expect(second.wait("ended 0"), "de tweede sluit niet")
    third = add(names[0], "close")
    expect(third.wait("writes") and third.more(), "de eerste komt niet terug")
    expect(not third.times("asked"), "een lock bleef liggen")
