# SPDX-License-Identifier: EUPL-1.2
"""The memory of a session of three hours: five thousand actions with every screen in use."""

import random
import sys
from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dgw_desktop import startup
from dgw_desktop.ui.foundation.warm_up import CHART, MODULES, WarmUp
from dgw_desktop.ui.shell.session_view import SessionView
from tests.bench.measuring import (
    Row,
    how_often,
    main_window,
    median,
    memory,
    number,
    run,
    settle,
    show_memory,
)

ACTIONS = 5_000
ROUNDS = 3  # each takes half a minute
MOST, MOST_GROWTH = 150, 0.015
"""Megabytes; the growth is that of the second half, as a share of it."""
KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)


def measure(actions: int) -> Iterator[Row]:
    """Hold the session in a process of its own, and look at it now and then."""
    runs = [
        memory("tests.bench.session_of_three_hours", "hold", str(actions)) for _ in range(ROUNDS)
    ]
    bare = [memory("tests.bench.bare")[-1] for _ in range(ROUNDS)]
    ends = [used[-1] for used in runs]
    found, beside_it = median(ends), median(bare)
    yield Row(
        f"geheugen na {actions} handelingen",
        f"{number(found, 0)} MB",
        f"≤ {MOST} MB",
        found <= MOST,
        f"leeg venster {number(beside_it, 0)} MB",
        number(found / beside_it, 2),
        how_often(one <= MOST for one in ends),
    )
    growths = [_growth(used) for used in runs]
    growth, share = median(growths), median(growths) / found
    yield Row(
        "groei van het geheugen in de tweede helft daarvan",
        f"{number(growth)} MB",
        f"≤ {number(100 * MOST_GROWTH)} % van dat geheugen",
        share <= MOST_GROWTH,
        f"na {actions} handelingen {number(found, 0)} MB",
        f"{number(100 * share)} %",
        how_often(one <= MOST_GROWTH * whole for one, whole in zip(growths, ends, strict=True)),
    )


def _growth(used: list[float]) -> float:
    """Return the MB that the second half took more, by the highest of each half."""
    half = len(used) // 2  # the highest: what comes and goes is no growth
    return max(used[half:]) - max(used[len(used) // 5 : half])


def _hold(actions: int) -> int:
    """Do what a facilitator does, at random but each time the same."""
    chance = random.Random(7)
    with main_window(sessions=50) as window:
        startup.after_first_painting(may_collect=True)  # as app.py does
        warm_up = WarmUp((*CHART, *MODULES), window)
        while warm_up.step():
            pass
        startup.after_warm_up(may_collect=True)
        window.open_session("f" * 32)
        assert window.session_view is not None
        view = window.session_view
        view.cards.spider.show()
        settle()
        for count in range(1, actions + 1):
            _act(view, chance)
            if count % 50 == 0:
                settle()
                show_memory()
    return 0


def _act(view: SessionView, chance: random.Random) -> None:
    kind = chance.random()
    document, target = view.document, QApplication.focusWidget() or view
    if kind < 0.35:
        QTest.keyClick(target, chance.choice(KEYS))
    elif kind < 0.5:
        QTest.keyClick(target, chance.choice(KEYS), Qt.KeyboardModifier.ShiftModifier)
    elif kind < 0.75:
        QTest.keyClick(target, chance.choice((Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)))
    elif kind < 0.82:
        document.write_note(document.current, f"Toelichting {chance.random()} " * 4)
    elif kind < 0.87:
        document.add_votes(document.current, tuple(chance.randrange(5) for _ in range(4)))
    elif kind < 0.9:
        QTest.keyClick(target, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    elif kind < 0.91:
        document.change_actions((), "acties")
        document.add_action("Een afspraak", document.current)
    elif kind < 0.999:
        chance.choice((view.show_cards, view.show_matrix, view.show_results, view.show_actions))()
        view.show_cards()
    else:
        view.present()
        settle()
        view._leave_beamer()
    QApplication.processEvents()
    # Which a running event loop does: else what goes piles up, and leaves holes in the memory.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


if __name__ == "__main__":
    if sys.argv[1:2] == ["hold"]:
        sys.exit(_hold(int(sys.argv[2])))
    sys.exit(run(measure, rounds=ACTIONS))
