# SPDX-License-Identifier: EUPL-1.2
"""The start screen with the sessions of a country: opening it, searching it, and what it takes.

The peers are the start of a bare window, and the same screen without a session.
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
    beside,
    main_window,
    median,
    memory,
    milliseconds,
    number,
    percentile,
    run,
    show_memory,
)
from tests.bench.start import bare_window

SESSIONS = 34_200
"""Of 342 municipalities, 20 units and 5 years."""
MOST_OPEN, MOST_LETTER = 1.0, 0.3  # of the start of a bare window
MOST_MEMORY = 15  # MB
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
    bare = bare_window(rounds)
    yield beside("startscherm met 34.200 sessies: openen", opened, bare, MOST_OPEN, "leeg venster")
    yield beside(
        "zoeken in 34.200 sessies, per letter getekend, 95e percentiel",
        letters,
        bare,
        MOST_LETTER,
        "leeg venster",
        share=95.0,
        measured=f"{milliseconds(percentile(letters, 95))} (mediaan "
        f"{milliseconds(median(letters))})",
    )
    more = full - empty
    yield Row(
        "geheugen met 34.200 sessies in beeld",
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
    sys.exit(run(measure, rounds=10))
