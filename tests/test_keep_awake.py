# SPDX-License-Identifier: EUPL-1.2
"""The screen stays awake for as long as it is asked, in each system's own way."""

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from dgw_desktop.keep_awake import OnMac, OnWindows, bus_address, system_keeper
from tests.session_bus import Bus, Desktop, bus_in, desktop_on, needs_bus

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bus]:
    with bus_in(tmp_path) as made:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", made.address)
        yield made


@pytest.fixture
def desktop(bus: Bus) -> Iterator[Desktop]:
    with desktop_on(bus) as made:
        yield made


def at_once(work: Callable[[], None]) -> None:
    work()


@needs_bus
def test_the_desktop_is_asked_until_it_is_let_go(desktop: Desktop) -> None:
    keeper = system_keeper(at_once)
    for _ in range(3):
        keeper.hold()
        keeper.hold()  # which asks nothing more
        assert desktop.told() == "1"
        keeper.release()
        keeper.release()
        assert desktop.told() == "0"


@needs_bus
def test_what_was_let_go_before_it_was_asked_is_not_held(desktop: Desktop) -> None:
    later: list[Callable[[], None]] = []
    keeper = system_keeper(later.append)
    keeper.hold()
    keeper.release()
    for work in later:
        work()
    system_keeper(at_once).hold()  # who comes after it is the only one
    assert desktop.told() == "1"


@needs_bus
def test_the_desktop_forgets_a_program_that_is_killed(desktop: Desktop, bus: Bus) -> None:
    script = (
        "from dgw_desktop.keep_awake import system_keeper as s\n"
        "s(lambda work: work()).hold()\ninput()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script], stdin=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as program:  # fmt: skip
        assert desktop.told() == "1"
        program.kill()
        assert desktop.told() == "0"


@needs_bus
def test_a_desktop_that_does_not_know_how_is_left_alone(bus: Bus) -> None:
    keeper = system_keeper(at_once)
    keeper.hold()
    keeper.release()


@needs_bus
def test_the_other_threads_go_on_while_a_bus_does_not_answer(bus: Bus) -> None:
    threads: list[Thread] = []

    def begin(work: Callable[[], None]) -> None:
        threads.append(Thread(target=work))
        threads[0].start()

    bus.process.send_signal(signal.SIGSTOP)
    try:
        keeper = system_keeper(begin)
        keeper.hold()
        keeper.release()
        assert threads[0].is_alive()  # it waits, and this thread is here already
    finally:
        bus.process.send_signal(signal.SIGCONT)
    threads[0].join(timeout=10)
    assert not threads[0].is_alive()


@pytest.mark.parametrize(
    ("told", "used"),
    [
        ("unix:path=/run/user/1000/bus", "unix:path=/run/user/1000/bus"),
        ("unix:abstract=/tmp/dbus,guid=1;tcp:host=server,port=1", "unix:abstract=/tmp/dbus,guid=1"),
        ("tcp:host=server,port=55555", ""),
        ("nonce-tcp:host=server,port=1,noncefile=/n", ""),
        ("unixexec:path=ssh,argv1=server", ""),
        ("autolaunch:", ""),
    ],
)
def test_no_bus_over_a_network_is_used(told: str, used: str) -> None:
    assert bus_address({"DBUS_SESSION_BUS_ADDRESS": told}) == used


def test_the_bus_is_where_the_session_has_it(tmp_path: Path) -> None:
    assert bus_address({}) == ""
    assert bus_address({"XDG_RUNTIME_DIR": str(tmp_path)}) == ""
    (tmp_path / "bus").touch()
    assert bus_address({"XDG_RUNTIME_DIR": str(tmp_path)}) == f"unix:path={tmp_path / 'bus'}"


def test_without_a_bus_or_its_library_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    asked: list[Callable[[], None]] = []
    keeper = system_keeper(asked.append)
    keeper.hold()
    keeper.release()

    def refuse(*_args: object) -> None:
        raise OSError("no such library")

    monkeypatch.setattr(ctypes, "CDLL", refuse)
    keeper = system_keeper(asked.append)
    keeper.hold()
    keeper.release()
    assert asked == []


def test_windows_keeps_display_and_system_until_it_is_told_otherwise() -> None:
    said: list[int] = []

    def set_state(state: int) -> int:
        said.append(state)
        return 0x8000_0000

    keeper = OnWindows(set_state)
    keeper.hold()
    keeper.release()
    assert said == [0x8000_0003, 0x8000_0000]


class Mac:
    """IOKit and CoreFoundation in one, that remember what is held; texts are numbers there."""

    def __init__(self, answer: int = 0) -> None:
        self.texts: dict[int, bytes] = {}
        self.held: dict[int, tuple[bytes, bytes, int]] = {}
        self._answer, self._number = answer, 0

    def CFStringCreateWithCString(self, _allocator: None, text: bytes, encoding: int) -> int:
        assert encoding == 0x0800_0100
        self._number += 1
        self.texts[self._number] = text
        return self._number

    def CFRelease(self, text: int) -> None:
        del self.texts[text]

    def IOPMAssertionCreateWithName(self, kind: int, level: int, name: int, number: Any) -> int:
        if self._answer == 0:
            self._number += 1
            self.held[self._number] = (self.texts[kind], self.texts[name], level)
            number._obj.value = self._number
        return self._answer

    def IOPMAssertionRelease(self, number: int) -> None:
        del self.held[number]


def test_macos_holds_one_assertion() -> None:
    mac = Mac()
    keeper = OnMac(mac, mac)
    for _ in range(2):
        keeper.hold()
        keeper.hold()
        ((kind, name, level),) = mac.held.values()
        assert kind == b"PreventUserIdleDisplaySleep"
        assert name.startswith(b"DGW Desktop")
        assert level == 255
        keeper.release()
        keeper.release()
        assert mac.held == {}
    assert mac.texts == {}


def test_macos_that_refuses_is_asked_no_more_than_that() -> None:
    mac = Mac(answer=1)
    keeper = OnMac(mac, mac)
    keeper.hold()
    keeper.release()
    assert mac.held == {} and mac.texts == {}
