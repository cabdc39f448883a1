# SPDX-License-Identifier: EUPL-1.2
"""Resultaat: what stands out, and what may not be shown."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import Answer, Session
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.examples import alone, raised
from tests.ui.conftest import wait_for_toast

LEFT = Qt.MouseButton.LeftButton
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Open = Callable[[], MainWindow]


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def shown(
    qtbot: QtBot, open_window: Open, store: SessionStore, loaded: LoadedModel, session: Session
) -> SessionView:
    store.add(session, loaded)
    window = open_window()
    window.open_session(session.id, "results")
    view = window.session_view
    assert view is not None
    assert view.results.bars.isVisible() and view.results.gaps.isVisible()
    # What mostly stands below the window's edge comes after the first painting.
    qtbot.waitUntil(view.results.strengths.isVisible)
    return view


def test_every_part_of_a_full_session(
    qtbot: QtBot, open_window: Open, store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    answers = {n: Answer(2, 3) for n in range(1, 27)}
    answers[8] = Answer(4, 4, rounds=raised(0, 1, 0, 3))
    answers[9] = Answer(3, 4, rounds=raised(1, 1, 1, 1))
    answers[10] = Answer(3, 4, rounds=raised(0, 0, 4, 0))
    before = replace(
        session,
        id="1" * 32,
        details=replace(session.details, date=date(2025, 11, 1)),
        answers={n: Answer(3 if n == 1 else 2) for n in range(1, 27)},
    )
    store.add(before, loaded)
    view = shown(
        qtbot, open_window, store, loaded, replace(session, answers=answers, baseline_id=before.id)
    )
    results = view.results
    assert words(results.strengths).index("8. Programma") < words(results.strengths).index("9. ")
    spread = words(results.spread)
    assert spread.index("9. Kort") < spread.index("8. Programma")
    assert "niveau 2: 1 · niveau 4: 3 (n = 4), mediaan 4" in spread
    assert "10. " not in spread  # all alike
    changes = words(results.changes)
    assert "2 hoger" in changes and "1 lager" in changes
    assert changes.index("8. Programma") < changes.index("1. Onderbouwing")
    assert results.trend_card.isVisible()
    assert "1 november 2025: 2,0, n = 26" in results.trend.accessibleDescription()
    # A choice made elsewhere is there when the page is shown again.
    view.show_cards()
    view.document.choose_level(9, 1)
    qtbot.keyClick(view, Qt.Key.Key_3, CONTROL)
    assert "9. Kort" not in words(results.strengths)


def test_the_change_of_a_theme_is_over_what_was_answered_both_times(
    qtbot: QtBot, open_window: Open, store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    model = loaded.model
    theme, other = model.themes[:2]
    first, second = (found.number for found in model.dimensions_of(theme)[:2])
    elsewhere = model.dimensions_of(other)[0].number
    before = replace(
        session,
        id="1" * 32,
        details=replace(session.details, date=date(2025, 11, 1)),
        answers={first: Answer(2), elsewhere: Answer(2)},
    )
    store.add(before, loaded)
    now = {first: Answer(3), second: Answer(4)}  # nothing of the other theme
    view = shown(
        qtbot, open_window, store, loaded, replace(session, answers=now, baseline_id=before.id)
    )
    told = view.results.bars.accessibleDescription().split("; ")
    total = len(model.dimensions_of(theme))
    assert told[0] == (
        f"{theme.name}: 3,5, 2 van {total} beantwoord, vorige meting 2,0, verschil +1,0"
    )
    assert "vorige meting 2,0" in told[1] and "verschil" not in told[1]


def test_the_votes_on_the_spider_can_be_switched(
    qtbot: QtBot, open_window: Open, store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    answers = {1: Answer(2, rounds=raised(1, 2, 3, 0)), 2: Answer(1)}
    view = shown(qtbot, open_window, store, loaded, replace(session, answers=answers))
    panel = view.results.spider
    assert not any(panel.chart.band)
    before = panel.chart.grab().toImage()
    qtbot.mouseClick(panel.votes_button, LEFT)
    assert panel.chart.band[:2] == ((1, 3), None)
    assert panel.chart.votes[0] == (1, 2, 3, 0)
    assert panel.chart.grab().toImage() != before
    QApplication.processEvents()
    assert "Laagste tot hoogste stem" in words(panel.legend)
    panel.switch.button(1).click()  # themes have no votes of their own
    assert not panel.votes_button.isVisible() and not any(panel.chart.band)
    panel.switch.button(0).click()
    assert panel.chart.band[0] == (1, 3)
    qtbot.mouseClick(panel.votes_button, LEFT)
    assert panel.chart.grab().toImage() == before


def test_withheld_votes_are_explained_and_nowhere_shown(
    qtbot: QtBot, open_window: Open, store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    details = replace(session.details, participants=None)
    answers = {n: Answer(2, rounds=alone(0, 2, 1, 0)) for n in range(1, 27)}
    session = replace(session, details=details, answers=answers)
    view = shown(qtbot, open_window, store, loaded, session)
    why = (
        "Bij 26 dimensies staan de aantallen er niet: daaruit zou volgen wat minder dan 5 mensen "
        "invulden."
    )
    assert words(view.results).count(why) == 1 and why in words(view.results.spread)
    assert not view.results.spider.votes_button.isVisible()
    view.show_cards()
    assert "vooraf: te weinig mensen" in words(view.cards)
    for text in (words(view.results), words(view.cards)):
        assert "mediaan" not in text and "2 · 1" not in text


def test_the_spider_goes_to_the_clipboard(qtbot: QtBot, view: SessionView) -> None:
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(view, Qt.Key.Key_C, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: not QGuiApplication.clipboard().image().isNull(), timeout=20_000)
    image = QGuiApplication.clipboard().image()
    assert image.width() == 1920
    wait_for_toast(qtbot, view.window(), "klembord")
