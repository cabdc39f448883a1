# SPDX-License-Identifier: EUPL-1.2
"""The start screen with ten thousand sessions: opening it, searching it, and what it takes.

The peer is the same screen without a session.
"""

import sys
from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dgw_desktop.ui.sessions.sessions_page import SessionsPage
from tests.bench.measuring import (
    Painted,
    Row,
    main_window,
    median,
    memory,
    milliseconds,
    number,
    percentile,
    run,
    show_memory,
)

SESSIONS = 10_000
MOST_OPEN, MOST_LETTER, MOST_MEMORY = 0.100, 0.030, 50
WORDS = ("zonnedaal", "team 123", "2024", "sessie 9 gravenmoer")


def measure(rounds: int) -> Iterator[Row]:
    """Open the screen ``rounds`` times, and type words in it."""
    full, empty = (memory("tests.bench.many_sessions", kind)[-1] for kind in ("full", "empty"))
    opened: list[float] = []
    letters: list[float] = []
    with main_window(SESSIONS) as window:
        page = window.sessions
        for _ in range(rounds):
            opened.append(_open(page))
        painted = Painted(page.list.viewport())
        page.search.setFocus()
        for word in WORDS:
            for letter in word:
                start = perf_counter()
                painted.after(lambda letter=letter: QTest.keyClicks(page.search, letter))
                letters.append(perf_counter() - start)
            assert 0 < page.list.model().rowCount() < SESSIONS
            while page.search.text():
                start = perf_counter()
                painted.after(lambda: QTest.keyClick(page.search, Qt.Key.Key_Backspace))
                letters.append(perf_counter() - start)
    found = median(opened)
    yield Row(
        "startscherm met 10.000 sessies: openen",
        milliseconds(found),
        f"≤ {milliseconds(MOST_OPEN)}",
        found <= MOST_OPEN,
    )
    found = percentile(letters, 95)
    yield Row(
        "zoeken in 10.000 sessies, per letter getekend",
        f"{milliseconds(median(letters))} (95 %: {milliseconds(found)})",
        f"≤ {milliseconds(MOST_LETTER)}",
        found <= MOST_LETTER,
    )
    more = full - empty
    yield Row(
        "geheugen met 10.000 sessies in beeld",
        f"{more:+.0f} MB",
        f"≤ +{MOST_MEMORY} MB",
        more <= MOST_MEMORY,
        f"zonder sessies {number(empty, 0)} MB",
    )


def _open(page: SessionsPage) -> float:
    """Read all and paint, as when the start screen opens."""
    painted = Painted(page.list.viewport())
    start = perf_counter()
    painted.after(page.refresh)
    return perf_counter() - start


def _show(sessions: int) -> int:
    with main_window(sessions) as window:
        page = window.sessions
        if sessions > 1:
            for row in range(0, 400, 5):
                page.list.scrollTo(page.list.model().index(row, 0))
        show_memory()
    return 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["full"]:
        sys.exit(_show(SESSIONS))
    if sys.argv[1:2] == ["empty"]:
        sys.exit(_show(1))
    sys.exit(run(measure, rounds=9))
