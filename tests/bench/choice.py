# SPDX-License-Identifier: EUPL-1.2
"""From a key press to a committed answer and painted widgets; and from card to card.

The peer is what Qt Charts takes to paint one chart again at the same size, after one value.
"""

import sys
from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from dgw_desktop.domain.session import Answer
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.bench.measuring import (
    Painted,
    Row,
    beside,
    in_turns,
    main_window,
    median,
    milliseconds,
    run,
    settle,
)
from tests.bench.qt_charts import Choose, qt_charts

MOST_CHOICE, MOST_CHOICE_99, MOST_CARD = 0.66, 1.8, 0.6
MOST_BEAMER_CHOICE, MOST_BEAMER_CARD, MOST_BEAMER_99 = 0.2, 0.35, 2.0
CHARTS = "Qt Charts"
LEVELS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)


def measure(rounds: int) -> Iterator[Row]:
    """Hold a session on a small laptop, then on a large beamer."""
    with main_window(sessions=50) as window:
        view = _opened(window)
        charts = _peer(view, 1366, 768)
        yield from _choices(view, charts, rounds)
        yield _cards(view, charts, rounds)
    with main_window(sessions=50, width=3840, height=2160) as window:
        view = _opened(window)
        yield from _beamer(view, _peer(view, 3840, 2160), rounds)


def _peer(view: SessionView, width: int, height: int) -> Choose:
    """Return what draws a chart of Qt Charts; the keyboard stays where it was."""
    charts = qt_charts(view.document.model, width, height)
    view.window().activateWindow()
    view.cards.focus_card()
    settle()
    return charts


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


def _choices(view: SessionView, charts: Choose, rounds: int) -> Iterator[Row]:
    cards, document = view.cards, view.document
    charted = cards.spider.chart.viewport(), cards.navigator.viewport()
    statements = cards.card.statements
    painted = Painted(*charted, *statements)  # one, so that it sees each event once, as the peer's
    store, session_id = document._store, document.session.id

    def choose(turn: int) -> None:
        # Never the same twice in a row, which would clear the choice.
        level = turn % len(LEVELS)
        painted.after(lambda: _press(LEVELS[level]), *charted, statements[level])
        assert not document.saving.has_unsaved

    def commit(turn: int) -> None:
        store.save_answer(session_id, 26, Answer(turn % 4 + 1, note="Toelichting " * 6))

    chosen, committed, theirs = in_turns(choose, commit, charts, rounds=rounds)
    assert store.load(session_id).answer(document.current) == document.answer(document.current)
    for share, most, name in (
        (50.0, MOST_CHOICE, "mediaan"),
        (99.0, MOST_CHOICE_99, "99e percentiel"),
    ):
        row = beside(
            f"toets tot vastgelegd en getekend, 1366x768, {name}",
            chosen,
            theirs,
            most,
            CHARTS,
            share=share,
        )
        floor = f"{row.peer}; alleen vastleggen {milliseconds(median(committed))}"
        yield replace(row, peer=floor)


def _cards(view: SessionView, charts: Choose, rounds: int) -> Row:
    cards = view.cards
    painted = Painted(
        cards.card.statements[0], cards.navigator.viewport(), cards.spider.chart.viewport()
    )

    def turn_over(turn: int) -> None:
        key = Qt.Key.Key_PageDown if turn // 20 % 2 == 0 else Qt.Key.Key_PageUp
        painted.after(lambda: _press(key))

    view.document.go_to(1)
    settle()
    samples, theirs = in_turns(turn_over, charts, rounds=min(rounds, 200))
    return beside("volgende of vorige kaart getekend, 1366x768", samples, theirs, MOST_CARD, CHARTS)


def _beamer(view: SessionView, charts: Choose, rounds: int) -> Iterator[Row]:
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

    (chosen, at_choice), (turned, at_card) = (
        in_turns(action, charts, rounds=min(rounds, 120), between=_pause)
        for action in (choose, turn_over)
    )
    assert audience.width() == 3840
    choice, card = "keuze getekend", "volgende kaart getekend"
    for what, ours, theirs, most in (
        (choice, chosen, at_choice, MOST_BEAMER_CHOICE),
        (card, turned, at_card, MOST_BEAMER_CARD),
    ):
        yield beside(f"beamer, 3840x2160: {what}", ours, theirs, most, CHARTS)
    yield beside(
        f"beamer, 3840x2160: {card}, traagste 1 %",
        turned,
        turned,
        MOST_BEAMER_99,
        "mediaan",
        share=99.0,
    )
    view._leave_beamer()


def _pause() -> None:
    for _ in range(4):
        settle()


if __name__ == "__main__":
    sys.exit(run(measure, rounds=400))
