# SPDX-License-Identifier: EUPL-1.2
"""Notes how long each key and click of a test keeps the event loop busy.

What counts is the processor time of the window's thread, so that a machine that is busy with other
things raises no alarm; and when a step seems slow, how fast that processor is at that very moment.
"""

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.quickness import is_quick

MOST = 0.100
"""Seconds that a step may keep the event loop from everything else."""
_STEPS = ("keyClick", "keyClicks", "keyPress", "keyRelease", "mouseClick", "mouseDClick",
          "mousePress", "mouseRelease", "mouseMove")  # fmt: skip
_WAITS = ("wait", "waitUntil")  # in these the event loop turns


@dataclass
class Watchdog:
    """The slow steps of one test.

    A step in a step, such as a key in the dialog that a click opens, parts what goes before it
    from what comes after: between them the event loop waits for a person.
    """

    slow: list[str] = field(default_factory=list)
    _running: list[str] = field(default_factory=list)
    """The steps that have begun, the innermost last; empty for one that may take its time."""
    _since: float = 0.0

    def watched(self, name: str, step: Callable[..., Any]) -> Callable[..., Any]:
        """Return ``step``, watched."""

        def run(*arguments: Any, **named: Any) -> Any:
            return self._run(f"{name}{arguments[1:]}", step, *arguments, **named)

        return run

    def unwatched(self, wait: Callable[..., Any]) -> Callable[..., Any]:
        """Return ``wait``, of which the time counts for no step."""

        def run(*arguments: Any, **named: Any) -> Any:
            return self._run("", wait, *arguments, **named)

        return run

    def _run(self, label: str, step: Callable[..., Any], *arguments: Any, **named: Any) -> Any:
        self._look()
        self._running.append(label)
        # The collector has all objects of the run so far to go through, which no window has.
        collects = gc.isenabled()
        gc.disable()
        try:
            return step(*arguments, **named)
        finally:
            self._look()
            self._running.pop()
            if collects:
                gc.enable()

    def _look(self) -> None:
        """Judge the innermost step since the last look."""
        busy = time.thread_time() - self._since
        label = self._running[-1] if self._running else ""
        if label and not is_quick(busy, MOST):
            self.slow.append(f"{label}: {1000 * busy:.0f} ms")
        self._since = time.thread_time()


def watch(monkeypatch: pytest.MonkeyPatch) -> Watchdog:
    """Watch every step of ``qtbot`` from now on."""
    dog = Watchdog()
    for name in _STEPS:
        monkeypatch.setattr(QtBot, name, staticmethod(dog.watched(name, getattr(QtBot, name))))
    for name in _WAITS:
        monkeypatch.setattr(QtBot, name, dog.unwatched(getattr(QtBot, name)))
    return dog
