# SPDX-License-Identifier: EUPL-1.2
"""Notes how long each key and click of a test keeps the event loop busy.

What counts is the processor time of the window's thread, so that a machine that is busy with other
things raises no alarm; and when a step seems slow, how fast that processor is at that very moment.
"""

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

MOST = 0.100
"""Seconds that a step may keep the event loop from everything else."""
_STEPS = ("keyClick", "keyClicks", "keyPress", "keyRelease", "mouseClick", "mouseDClick",
          "mousePress", "mouseRelease", "mouseMove")  # fmt: skip
_USUAL = 0.005  # seconds that _work takes where the bar was set


@dataclass
class Watchdog:
    """The slow steps of one test; a step in a step counts for itself alone."""

    slow: list[str]
    inner: float = 0.0

    def watched(self, name: str, step: Callable[..., Any]) -> Callable[..., Any]:
        """Return ``step``, watched."""

        def run(*arguments: Any, **named: Any) -> Any:
            before, self.inner = self.inner, 0.0
            # The collector has all objects of the run so far to go through, which no window has.
            collects = gc.isenabled()
            gc.disable()
            start = time.thread_time()
            try:
                return step(*arguments, **named)
            finally:
                whole = time.thread_time() - start
                if collects:
                    gc.enable()
                own, self.inner = whole - self.inner, before + whole
                if own > MOST and own > MOST * _slowness():
                    self.slow.append(f"{name}{arguments[1:]}: {1000 * own:.0f} ms")

        return run


def watch(monkeypatch: pytest.MonkeyPatch) -> Watchdog:
    """Watch every step of ``qtbot`` from now on."""
    dog = Watchdog([])
    for name in _STEPS:
        monkeypatch.setattr(QtBot, name, staticmethod(dog.watched(name, getattr(QtBot, name))))
    return dog


def _slowness() -> float:
    """Return how many times longer than usual the processor takes now; at least 1."""
    start = time.thread_time()
    _work()
    return max(1.0, (time.thread_time() - start) / _USUAL)


def _work() -> int:
    """Something that takes 5 ms."""
    total = 0
    for number in range(200_000):
        total += number & 3
    return total
