# SPDX-License-Identifier: EUPL-1.2
"""Switching between the screens of a session: the first time, when one is made, and after.

The peer is the start of a bare window.
"""

import sys
from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from dgw_desktop.ui.shell.session_view import SessionView
from tests.bench.measuring import Painted, Row, beside, main_window, run, settle
from tests.bench.start import bare_window

MOST_FIRST, MOST_AFTER = 0.4, 0.14  # of the start of a bare window
SCREENS = {"Kaarten": Qt.Key.Key_1, "Matrix": Qt.Key.Key_2, "Resultaat": Qt.Key.Key_3,
           "Agenda": Qt.Key.Key_4}  # fmt: skip


def measure(rounds: int) -> Iterator[Row]:
    """Open ``rounds`` sessions anew for the first times; go round in the last for the others."""
    first: dict[str, list[float]] = {name: [] for name in SCREENS}
    after: dict[str, list[float]] = {name: [] for name in SCREENS}
    with main_window(sessions=50) as window:
        for turn in range(rounds + 1):
            window.open_session(f"{turn + 1:032x}")
            assert window.session_view is not None
            settle()
            for name in ("Matrix", "Resultaat", "Agenda"):
                seconds = _switch(window.session_view, name)
                if turn:  # the first session also imports
                    first[name].append(seconds)
        for _ in range(rounds * 3):
            for name in SCREENS:
                after[name].append(_switch(window.session_view, name))
    bare = bare_window(rounds)
    for name in SCREENS:
        for when, samples, most in (
            ("de eerste keer", first[name], MOST_FIRST),
            ("daarna", after[name], MOST_AFTER),
        ):
            if samples:
                yield beside(f"naar {name}, {when}", samples, bare, most, "leeg venster")


def _switch(view: SessionView, name: str) -> float:
    """Return the seconds until the screen is painted."""
    start = perf_counter()
    target = QApplication.focusWidget() or view
    assert isinstance(target, QWidget)
    QTest.keyClick(target, SCREENS[name], Qt.KeyboardModifier.ControlModifier)
    # The screen in view may have been made just now: what it holds is painted with it.
    page = view._stack.currentWidget()
    painted = Painted(page)
    painted.after(page.update)
    seconds = perf_counter() - start
    settle()
    return seconds


if __name__ == "__main__":
    sys.exit(run(measure, rounds=10))
