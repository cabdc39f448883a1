# SPDX-License-Identifier: EUPL-1.2
"""The plan of the day: typed on the console, told there, and seen by the room if wanted."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from dgw_desktop.ui.beamer.presentation import Presentation
from dgw_desktop.ui.beamer.time_panel import TimePanel
from dgw_desktop.ui.beamer.time_plan_dialog import TimePlanDialog
from dgw_desktop.ui.document.session_clock import SessionClock
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import press, type_text

LEFT = Qt.MouseButton.LeftButton
OPEN = 12
"""Of the example session."""


class Wall:
    """A clock on the wall that goes on as a test says."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 26, 10, 0)

    def __call__(self) -> datetime:
        return self.now

    def go_on(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)


@pytest.fixture
def wall(view: SessionView, monkeypatch: pytest.MonkeyPatch) -> Wall:
    made = Wall()
    monkeypatch.setattr(view.clock, "_now", made)
    progress = view.document.session.progress(view.document.model)
    assert progress.total - progress.done == OPEN
    return made


@pytest.fixture
def times(wall: Wall, on_two_screens: Presentation, view: SessionView) -> TimePanel:
    assert view.console is not None
    return view.console.times


def type_in(field: object, text: str, qtbot: QtBot) -> None:
    qtbot.mouseClick(field, LEFT)
    type_text(text)
    press("Return")


def test_an_end_is_divided_over_the_open_dimensions(
    qtbot: QtBot, wall: Wall, times: TimePanel, view: SessionView
) -> None:
    assert not times.pace.isVisible() and not times.counts_down.isVisible()
    type_in(times.ends, "11", qtbot)
    assert times.ends.text() == "11:00"
    assert times.pace.text() == "Op schema · nog 5:00 per dimensie"
    wall.go_on(17)
    view.clock.ticked.emit()
    assert times.pace.text() == "12 minuten achter · nog 3:35 per dimensie"
    view.document.go_to(20)
    press("2")
    assert times.pace.text().startswith("7 minuten achter")
    wall.go_on(60)
    view.clock.ticked.emit()
    assert times.pace.text() == "De geplande tijd is om."


def test_minutes_for_each_dimension_give_the_end(
    qtbot: QtBot, wall: Wall, times: TimePanel
) -> None:
    type_in(times.minutes, "10", qtbot)
    assert times.ends.text() == "12:00"
    assert times.pace.text() == "Op schema · nog 10:00 per dimensie"
    qtbot.mouseClick(times.ends, LEFT)
    times.ends.clear()
    press("Return")
    assert not times.pace.isVisible() and not times.minutes.text()


def test_what_is_no_time_is_said_and_plans_nothing(
    qtbot: QtBot, times: TimePanel, view: SessionView
) -> None:
    type_in(times.ends, "kwart over elf", qtbot)
    assert times.problem.isVisible() and "is geen tijd" in times.problem.text()
    assert view.clock.ends is None and times.ends.hasFocus()
    times.ends.clear()
    type_in(times.ends, "1115", qtbot)
    assert not times.problem.isVisible() and times.ends.text() == "11:15"


def test_enter_and_esc_give_the_keyboard_back_to_the_card(
    qtbot: QtBot, times: TimePanel, view: SessionView
) -> None:
    view.document.go_to(20)
    type_in(times.ends, "11", qtbot)
    press("3")
    assert view.document.answer(20).level == 3
    qtbot.mouseClick(times.minutes, LEFT)
    press("Esc")
    assert view.presentation is not None
    press("4")
    assert view.document.answer(20).level == 4


def test_the_room_sees_the_time_only_when_wanted_and_it_stays_with_the_session(
    qtbot: QtBot, wall: Wall, times: TimePanel, view: SessionView, on_two_screens: Presentation
) -> None:
    facts = on_two_screens.window.card.facts
    without = facts.grab().toImage()
    type_in(times.ends, "11", qtbot)
    assert facts.grab().toImage() == without
    times.counts_down.click()
    assert view.clock.countdown == "5:00" and facts.grab().toImage() != without
    wall.go_on(0.5)
    view.clock.ticked.emit()
    assert view.clock.countdown == "4:30"
    wall.go_on(9)
    view.clock.ticked.emit()
    assert view.clock.countdown == "0:00"
    press("Esc")
    assert view.presentation is None
    wall.go_on(30.5)
    view.present()
    assert view.console is not None
    assert view.console.times.elapsed.text() == "0:40 bezig · 40:00 hier"
    assert view.console.times.ends.text() == "11:00"
    assert view.console.times.counts_down.isChecked()
    press("PgDown")
    assert view.clock.countdown == "5:00"


def test_with_one_screen_the_menu_opens_the_plan(
    qtbot: QtBot, wall: Wall, view: SessionView
) -> None:
    dialog = TimePlanDialog(view.clock, view)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.times.ends.hasFocus)
    type_text("11.00")
    press("Tab")
    assert dialog.times.pace.text() == "Op schema · nog 5:00 per dimensie"
    press("Esc")
    assert not dialog.isVisible()
    dialog.deleteLater()


def test_when_all_is_answered_there_is_nothing_to_plan(view: SessionView, wall: Wall) -> None:
    for dimension in view.document.model.dimensions:
        if view.document.answer(dimension.number).is_open:
            view.document.choose_level(dimension.number, 2)
    panel = TimePanel(view.clock)
    assert not panel.ends.isEnabled() and not panel.minutes.isEnabled()
    view.clock.plan_minutes(5)
    assert view.clock.ends is None
    panel.deleteLater()


def test_a_plan_outlives_the_program_until_its_end(
    qtbot: QtBot, wall: Wall, times: TimePanel, view: SessionView
) -> None:
    type_in(times.ends, "11", qtbot)
    document = SessionDocument(view.document.store, view.document.session.id, view)
    wall.go_on(30)
    assert SessionClock(document, view, wall).pace_in_words() == view.clock.pace_in_words() != ""
    wall.go_on(31)
    assert SessionClock(document, view, wall).pace_in_words() == ""
    wall.go_on(-31)
    view.clock.drop_plan()
    assert SessionClock(document, view, wall).pace_in_words() == ""


def test_stopping_is_in_view_with_a_plan_and_rounds(
    wall: Wall, times: TimePanel, view: SessionView
) -> None:
    view.document.add_votes(view.document.current, (1, 2, 3, 0))
    view.document.add_votes(view.document.current, (0, 3, 3, 0))
    view.clock.plan_minutes(5)
    window = view.window()
    window.resize(1366, 768)
    assert view.console is not None
    QApplication.processEvents()
    (stop,) = (
        button
        for button in view.console.findChildren(QPushButton)
        if button.text().startswith("Presentatie stoppen")
    )
    assert stop.visibleRegion().boundingRect().size() == stop.size()
