# SPDX-License-Identifier: EUPL-1.2
"""From a key press to a committed answer and painted widgets; and from card to card.

The peer is the disk: the same commit in the same database, without a window.
"""

import sys
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from dgw_desktop.domain.session import Answer
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.bench.measuring import (
    Painted,
    Row,
    in_turns,
    main_window,
    median,
    milliseconds,
    number,
    percentile,
    run,
    settle,
)

MOST_CHOICE, MOST_CHOICE_99, MOST_CARD, MOST_BEAMER = 0.006, 0.0167, 0.008, 0.0167
LEVELS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)


def measure(rounds: int) -> Iterator[Row]:
    """Hold a session on a small laptop, then on a large beamer."""
    with main_window(sessions=50) as window:
        view = _opened(window)
        yield from _choices(view, rounds)
        yield _cards(view, rounds)
    with main_window(sessions=50, width=3840, height=2160) as window:
        yield from _beamer(_opened(window), rounds)


def _opened(window: MainWindow) -> SessionView:
    window.open_session("f" * 32)
    assert window.session_view is not None
    window.session_view.show_cards()
    window.session_view.cards.spider.show()  # not while it is measured
    settle()
    return window.session_view


def _press(key: Qt.Key) -> None:
    target = QApplication.focusWidget()
    assert isinstance(target, QWidget)
    QTest.keyClick(target, key)


def _choices(view: SessionView, rounds: int) -> Iterator[Row]:
    cards, document = view.cards, view.document
    painted = [
        Painted(cards.spider.chart.viewport(), cards.navigator.viewport(), statement)
        for statement in cards.card.statements
    ]
    store, session_id = document._store, document.session.id

    def choose(turn: int) -> None:
        # Never the same twice in a row, which would clear the choice.
        level = turn % len(LEVELS)
        painted[level].after(lambda: _press(LEVELS[level]))
        assert not document.saving.has_unsaved

    def commit(turn: int) -> None:
        store.save_answer(session_id, 26, Answer(turn % 4 + 1, note="Toelichting " * 6))

    chosen, committed = in_turns(choose, commit, rounds=rounds)
    assert store.load(session_id).answer(document.current) == document.answer(document.current)
    for share, most in ((50.0, MOST_CHOICE), (99.0, MOST_CHOICE_99)):
        here, there = percentile(chosen, share), percentile(committed, share)
        name = "mediaan" if share == 50 else "99e percentiel"
        yield Row(
            f"toets tot vastgelegd en getekend, 1366x768, {name}",
            milliseconds(here),
            f"≤ {milliseconds(most)}",
            here <= most,
            f"alleen vastleggen {milliseconds(there)}",
            number(here / there),
        )


def _cards(view: SessionView, rounds: int) -> Row:
    cards = view.cards
    painted = Painted(
        cards.card.statements[0], cards.navigator.viewport(), cards.spider.chart.viewport()
    )

    def turn_over(turn: int) -> None:
        key = Qt.Key.Key_PageDown if turn // 20 % 2 == 0 else Qt.Key.Key_PageUp
        painted.after(lambda: _press(key))

    view.document.go_to(1)
    settle()
    (samples,) = in_turns(turn_over, rounds=min(rounds, 200))
    return _row("volgende of vorige kaart getekend, 1366x768", samples, MOST_CARD)


def _beamer(view: SessionView, rounds: int) -> Iterator[Row]:
    view.document.go_to(1)
    view.present()
    assert view.presentation is not None
    audience = view.presentation.window
    audience.activateWindow()
    settle()
    painted = Painted(audience.card)

    def choose(turn: int) -> None:
        painted.after(lambda: QTest.keyClick(audience, LEVELS[turn % len(LEVELS)]))

    def turn_over(turn: int) -> None:
        key = Qt.Key.Key_PageDown if turn // 20 % 2 == 0 else Qt.Key.Key_PageUp
        painted.after(lambda: QTest.keyClick(audience, key))

    chosen, turned = (
        in_turns(action, rounds=min(rounds, 120), between=_pause)[0]
        for action in (choose, turn_over)
    )
    assert audience.width() == 3840
    yield _row("beamer, 3840x2160: keuze getekend", chosen, MOST_BEAMER)
    yield _row("beamer, 3840x2160: volgende kaart getekend", turned, MOST_BEAMER)
    view._leave_beamer()


def _pause() -> None:
    for _ in range(4):
        settle()


def _row(what: str, samples: list[float], most: float) -> Row:
    found = median(samples)
    return Row(
        what,
        f"{milliseconds(found)} (99 %: {milliseconds(percentile(samples, 99))})",
        f"≤ {milliseconds(most)}",
        found <= most,
    )


if __name__ == "__main__":
    sys.exit(run(measure, rounds=400))
