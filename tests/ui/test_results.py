# SPDX-License-Identifier: EUPL-1.2
"""Resultaat: what stands out, and what may not be shown."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.profile import ProfileOrder
from dgw_desktop.domain.session import Answer, Session
from dgw_desktop.report.options import ChartView, Picture
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.examples import alone, raised
from tests.ui.conftest import wait_for_toast
from tests.ui.paintings import settle
from tests.ui.visible_texts import visible_texts

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
    assert view.results.chart.isVisible() and view.results.gaps.isVisible()
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
    assert changes.index("1. Onderbouwing") < changes.index("8. Programma")  # what declined first
    assert results.trend_card.isVisible()
    described = results.trend.accessibleDescription()
    assert "1 november 2025: 2,0 (n = 26)" in described
    assert described.endswith("▲ 0,1 hoger")
    assert {"▲", "hoger"} <= set(" ".join(visible_texts(results.trend)).split())
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
    view.results.chart.switch.button(0).click()
    panel = view.results.chart.spider
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
        "Bij 26 dimensies staan geen aantallen. Anders zijn de keuzes van minder dan 5 mensen te "
        "herleiden tot personen."
    )
    assert words(view.results).count(why) == 1 and why in words(view.results.spread)
    assert "vooraf: te weinig mensen" in view.results.chart.profile.chart.tip(
        view.results.chart.profile.chart.rows[0]
    )
    view.results.chart.switch.button(0).click()
    assert not view.results.chart.spider.votes_button.isVisible()
    view.show_cards()
    assert "vooraf: te weinig mensen" in words(view.cards)
    for text in (words(view.results), words(view.cards)):
        assert "mediaan" not in text and "2 · 1" not in text


def placed(view: SessionView, widget: QWidget) -> int:
    """Return how far below the top of the page ``widget`` begins."""
    return widget.mapTo(view.results, widget.rect().topLeft()).y()


def full(session: Session) -> Session:
    """Return a session with all that the page has a card for."""
    answers = {n: Answer(2, 3) for n in range(1, 27)}
    answers[2] = Answer(4, 2, rounds=raised(0, 1, 0, 3))
    answers[3] = Answer(4, 3)
    return replace(session, answers=answers)


def before_of(session: Session) -> Session:
    details = replace(session.details, date=date(2025, 11, 1))
    answers = {n: Answer(3 if n == 1 else 2) for n in range(1, 27)}
    return replace(session, id="1" * 32, details=details, answers=answers)


def test_the_parts_stand_in_the_order_of_a_conversation(
    qtbot: QtBot, open_window: Open, store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    before = before_of(session)
    store.add(before, loaded)
    view = shown(qtbot, open_window, store, loaded, replace(full(session), baseline_id=before.id))
    view.window().resize(1000, 760)  # in one column
    QApplication.processEvents()
    results = view.results
    parts = (results.summary, results.chart, results.gaps, results.spread, results.changes,
             results.strengths, results.above, results.bars, results.trend_card)  # fmt: skip
    assert all(part.isVisible() for part in parts)
    places = [placed(view, part) for part in parts]
    assert places == sorted(places)
    above = words(results.above)
    assert above.index("2. Sturen") < above.index("3. Bestuurlijke")
    assert "Nu 4, ambitie 2: past de ambitie nog?" in above


def test_the_chart_stays_in_view_while_the_cards_scroll(
    qtbot: QtBot, open_window: Open, store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    view = shown(qtbot, open_window, store, loaded, full(session))
    view.window().resize(1366, 700)  # a screen of 768 with a title bar and a task bar
    settle()
    results = view.results
    assert view.hint.isVisible()
    chart = results.chart.profile.chart
    assert results.beside.verticalScrollBar().maximum() == 0
    for row in (1, 26):  # all of them on one screen
        assert results.rect().contains(chart.mapTo(results, chart.row_rect(row).bottomLeft()))
    where, card = placed(view, results.chart), placed(view, results.gaps)
    results.take_focus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageDown)
    assert placed(view, results.chart) == where and placed(view, results.gaps) < card


def test_in_a_narrow_window_all_scrolls_as_one_and_follows_the_keyboard(
    qtbot: QtBot, open_window: Open, store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    view = shown(qtbot, open_window, store, loaded, full(session))
    view.window().resize(1000, 700)
    QApplication.processEvents()
    results = view.results
    chart = results.chart.profile.chart
    assert not results.beside.isVisible() and chart.isVisible()
    assert chart.height() >= chart.minimumSizeHint().height()
    chart.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_End)
    row = chart.row_rect(26)
    place = QRect(chart.mapTo(results, row.topLeft()), row.size())
    assert results.cards.geometry().contains(place)
    view.window().resize(1366, 768)
    QApplication.processEvents()
    assert results.beside.isVisible() and results.beside.isAncestorOf(chart)


def test_the_chart_that_was_chosen_comes_back_in_the_next_session(
    qtbot: QtBot, open_window: Open, store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    view = shown(qtbot, open_window, store, loaded, full(session))
    chart = view.results.chart
    assert chart.profile.isVisible() and chart.profile.order.isVisible()
    qtbot.mouseClick(chart.switch.button(0), LEFT)
    assert chart.spider.isVisible() and not chart.profile.isVisible()
    assert not chart.profile.order.isVisible()
    window = view.window()
    assert isinstance(window, MainWindow)
    window.show_sessions()
    window.open_session(session.id, "results")
    assert window.session_view is not None
    again = window.session_view.results.chart
    assert again is not chart and again.spider.isVisible()
    qtbot.mouseClick(again.switch.button(1), LEFT)
    assert again.profile.isVisible() and not again.spider.isVisible()


def test_a_person_sorts_the_profile_and_is_offered_only_what_there_is(
    qtbot: QtBot, open_window: Open, store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    view = shown(qtbot, open_window, store, loaded, replace(session, answers={5: Answer(2)}))
    panel = view.results.chart.profile
    assert panel.order.count() == 1
    view.document.choose_ambition(5, 3)
    view.document.choose_level(9, 1)
    view.document.choose_ambition(9, 4)
    texts = [panel.order.itemText(index) for index in range(panel.order.count())]
    assert texts == ["Volgorde van het model", "Grootste afstand eerst"]
    panel.order.setFocus()
    qtbot.keyClick(panel.order, Qt.Key.Key_Down)
    assert [row.dimension.number for row in panel.chart.rows[:3]] == [9, 5, 1]
    view.document.choose_ambition(9, 2)  # one level now, as at 5
    assert [row.dimension.number for row in panel.chart.rows[:2]] == [5, 9]


def test_a_row_opens_its_card_and_the_gaps_lead_to_the_agenda(
    qtbot: QtBot,
    open_window: Open,
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QDialog, "exec", lambda _dialog: 0)
    view = shown(qtbot, open_window, store, loaded, full(session))
    chart = view.results.chart.profile.chart
    qtbot.mouseClick(chart, LEFT, pos=chart.row_rect(14).center())
    assert view.cards.isVisible() and view.document.current == 14
    qtbot.keyClick(view, Qt.Key.Key_3, CONTROL)
    with qtbot.waitSignal(view.results.priorities_wanted):
        qtbot.mouseClick(view.results.priorities_button, LEFT)
    assert view.agenda.isVisible()
    view.document.toggle_not_applicable(1)
    for number in range(2, 27):
        if view.document.answer(number).ambition == 3 and number != 3:
            view.document.choose_level(number, 3)
    view.show_results()
    assert not view.results.priorities_button.isVisible()  # there is no gap left


def test_the_profile_follows_what_changed_while_it_was_out_of_view(
    qtbot: QtBot, open_window: Open, store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    view = shown(qtbot, open_window, store, loaded, full(session))
    chart = view.results.chart.profile.chart
    view.show_cards()
    view.document.choose_level(7, 4)
    assert chart.rows[6].level == 2  # nobody looks
    qtbot.keyClick(view, Qt.Key.Key_3, CONTROL)
    assert chart.rows[6].level == 4


def test_the_spider_goes_to_the_clipboard(qtbot: QtBot, view: SessionView) -> None:
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(view, Qt.Key.Key_C, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: not QGuiApplication.clipboard().image().isNull(), timeout=20_000)
    image = QGuiApplication.clipboard().image()
    assert image.width() == 1920
    wait_for_toast(qtbot, view.window(), "Het spinnenweb staat op het klembord.")


def test_what_is_in_view_goes_to_the_clipboard_as_it_stands_there(
    qtbot: QtBot, view: SessionView, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied: list[ChartView] = []
    monkeypatch.setattr(
        "dgw_desktop.ui.asking.file_actions.copy_picture",
        lambda _parent, _source, chart: copied.append(chart),
    )

    def copy() -> tuple[ChartView, list[str]]:
        qtbot.keyClick(view, Qt.Key.Key_C, CONTROL | SHIFT)
        menu = view.header.more_button.menu()
        menu.aboutToShow.emit()
        texts = [action.text() for action in menu.actions()]
        return copied.pop(), [text for text in texts if "Ctrl+Shift+C" in text]

    profile, spider = ["Profiel kopiëren\tCtrl+Shift+C"], ["Spinnenweb kopiëren\tCtrl+Shift+C"]
    assert copy() == (ChartView(Picture.SPIDER), spider)
    view.show_results()
    assert copy() == (ChartView(Picture.PROFILE), profile)
    chart = view.results.chart
    order = chart.profile.order
    order.setCurrentIndex(order.findData(ProfileOrder.GAP))
    order.activated.emit(order.currentIndex())
    assert copy() == (ChartView(Picture.PROFILE, order=ProfileOrder.GAP), profile)
    chart.switch.button(0).click()
    chart.spider.switch.button(1).click()
    assert copy() == (ChartView(Picture.SPIDER, by_theme=True), spider)
    view.show_matrix()
    assert copy() == (ChartView(Picture.SPIDER), spider)


def test_the_order_of_the_profile_is_that_of_the_last_time(
    open_window: Open, view: SessionView, store: SessionStore, examples: list[str]
) -> None:
    view.show_results()
    order = view.results.chart.profile.order
    order.setCurrentIndex(order.findData(ProfileOrder.SPREAD))
    order.activated.emit(order.currentIndex())
    numbers = [row.dimension.number for row in view.results.chart.profile.chart.rows]
    window = open_window()
    window.open_session(examples[-1])
    again = window.session_view
    assert again is not None
    again.show_results()
    panel = again.results.chart.profile
    assert panel.order.currentData() is ProfileOrder.SPREAD
    assert [row.dimension.number for row in panel.chart.rows] == numbers
    window.open_session(examples[0])  # without votes there is nothing to sort by
    other = window.session_view
    assert other is not None
    other.show_results()
    assert other.results.chart.profile.order.currentData() is ProfileOrder.MODEL
    window.open_session(examples[-1])  # which is no choice of the person
    again = window.session_view
    assert again is not None
    again.show_results()
    assert again.results.chart.profile.order.currentData() is ProfileOrder.SPREAD


def test_the_profile_goes_to_the_clipboard_from_the_menu(qtbot: QtBot, view: SessionView) -> None:
    QGuiApplication.clipboard().clear()
    (copy,) = [
        action
        for action in view.header.more_button.menu().actions()
        if action.text() == "Profiel kopiëren"
    ]
    copy.trigger()
    wait_for_toast(qtbot, view.window(), "Het profiel staat op het klembord.")
    image = QGuiApplication.clipboard().image()
    assert image.width() == 1920 and image.height() > 1920
