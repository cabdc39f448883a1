# SPDX-License-Identifier: EUPL-1.2
"""Kaarten on the screens of a meeting: all is in view, and nothing moves from card to card."""

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import BEAMER, press, type_text
from tests.ui.conftest import PretendedScreens, answer_dialog
from tests.ui.paintings import settle

LEFT = Qt.MouseButton.LeftButton


def resize(view: SessionView, width: int, height: int) -> None:
    view.window().resize(width, height)
    for _ in range(3):
        settle()


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1366, 700), (1093, 614), (1920, 1080)])
def test_the_list_has_all_dimensions_in_view_as_targets_that_a_hand_hits(
    view: SessionView, size: tuple[int, int]
) -> None:
    resize(view, *size)
    navigator = view.cards.navigator
    assert len(view.document.order) == 26
    assert navigator.verticalScrollBar().maximum() == 0
    whole = navigator.viewport().rect()
    places = [navigator.rect_of(number) for number in view.document.order]
    assert all(whole.contains(place) and place.height() >= 24 for place in places)
    assert not any(one.intersects(other) for one, other in combinations(places, 2))
    picked: list[int] = []
    navigator.picked.connect(picked.append)
    for number in (2, 12, 13, 26):
        place = navigator.rect_of(number)
        QTest.mouseClick(navigator.viewport(), LEFT, pos=place.bottomRight() - QPoint(4, 1))
    assert picked == [2, 12, 13, 26]
    QTest.mouseClick(navigator.viewport(), LEFT, pos=QPoint(8, whole.bottom() - 1))
    assert picked == [2, 12, 13, 26] or size == (1920, 1080), "there is nothing"


def test_up_and_down_go_through_the_list_also_where_it_goes_on_beside(view: SessionView) -> None:
    resize(view, 1366, 768)
    navigator = view.cards.navigator
    assert navigator.rect_of(13).left() > navigator.rect_of(12).right()
    assert navigator.indexAt(navigator.rect_of(13).center()).data(Qt.ItemDataRole.ToolTipRole) == (
        "13. Durven experimenteren"
    )
    navigator.setFocus()
    for key, numbers in ((Qt.Key.Key_Down, range(2, 27)), (Qt.Key.Key_Up, range(25, 0, -1))):
        for number in numbers:
            QTest.keyClick(navigator, key)
            assert view.document.current == number


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1093, 614), (1920, 1080)])
def test_the_buttons_under_a_card_stay_where_they_are(
    view: SessionView, size: tuple[int, int]
) -> None:
    resize(view, *size)
    view.document.add_votes(14, (0, 3, 6, 1))
    cards, seen = view.cards, set()
    for number in view.document.order:
        view.document.go_to(number)
        settle()
        buttons = (cards.previous_button, cards.next_button, cards.vote_button)
        seen.add(tuple(button.mapTo(cards, QPoint()).toTuple() for button in buttons))
        assert cards.rect().contains(cards.next_button.mapTo(cards, QPoint()))
    assert len(seen) == 1


def test_the_spider_stays_small_where_there_is_no_room_and_opens(view: SessionView) -> None:
    resize(view, 1093, 614)
    button = view.cards.card.spider_button
    assert button.isVisible() and not view.cards.spider.isVisible()
    before = button.grab().toImage()
    view.document.choose_level(20, 4)
    assert button.grab().toImage() != before  # it is of now
    QTest.mouseClick(button, LEFT)
    settle()
    assert view.cards.spider.isVisible()
    QTest.mouseClick(button, LEFT)
    settle()
    assert not view.cards.spider.isVisible()
    resize(view, 1366, 768)
    assert not button.isVisible() and view.cards.spider.isVisible()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_header_leaves_the_card_its_room_on_a_laptop_at_125_percent(
    look: Look, open_window: Callable[[], MainWindow], examples: list[str], language: str
) -> None:
    """In two rows it pushed the remarks out of view, on the screen that most people have."""
    look.preferences.language = language
    look.apply()
    window = open_window()
    window.open_session(examples[-1])
    view = window.session_view
    assert view is not None
    resize(view, 1093, 590)  # 1366x768 at 125 %, less a title bar
    ends = [view.header.back_button, view.header.more_button]
    first, last = (button.mapTo(view.header, button.rect().center()).y() for button in ends)
    assert abs(first - last) <= 1
    note, unseen = view.cards.card.remarks.note, []
    for number in view.document.order:
        view.document.go_to(number)
        settle()
        if note.visibleRegion().isEmpty():
            unseen.append(number)
    assert set(unseen) <= {17}  # of which the statements are the longest


def test_what_is_said_of_the_session_changes_within_it(
    view: SessionView, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(dialog: object) -> None:
        dialog.title.setText("Andere titel")  # type: ignore[attr-defined]
        dialog.accept()  # type: ignore[attr-defined]

    answer_dialog(monkeypatch, fill)
    menu = view.header.more_button.menu()
    next(a for a in menu.actions() if a.text() == "Gegevens wijzigen…").trigger()
    assert view.document.session.details.title == "Andere titel"
    assert "Andere titel" in view.window().windowTitle()
    assert "Andere titel" in view.header._title.text()


def test_a_session_is_made_final_within_it_after_a_question_about_what_waits(
    view: SessionView, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(box: QMessageBox) -> int:
        box.show()
        next(button for button in box.buttons() if button.text() == "Toevoegen").click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", run)
    press("A")
    type_text("Nog iets")
    menu = view.header.more_button.menu()
    final = next(a for a in menu.actions() if a.text() == "Definitief maken")
    final.trigger()
    assert view.document.session.is_final
    assert view.document.session.actions[-1].text == "Nog iets"
    assert view.toast.button.text() == "Heropenen"
    menu.aboutToShow.emit()
    assert not final.isEnabled()
    QTest.mouseClick(view.toast.button, LEFT)
    assert not view.document.session.is_final
    assert isinstance(view.window(), MainWindow)
    QApplication.processEvents()


def test_the_spider_beside_a_card_is_large_and_the_names_are_beside_it(view: SessionView) -> None:
    resize(view, 1366, 768)
    chart = view.cards.spider.chart
    assert chart.chart_layout.radius >= 110
    texts = [chart._painter._label_text(index) for index in range(26)]
    assert sum(text.endswith("…") for text in texts) <= 6
    assert all(text.split()[0] == str(number) for number, text in enumerate(texts, 1))


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768)])
def test_large_letters_put_no_button_over_another(
    view: SessionView, screens: PretendedScreens, look: Look, size: tuple[int, int]
) -> None:
    look.preferences.text_size = 200
    look.apply()
    window = view.window()
    assert isinstance(window, MainWindow)
    window.open_session(view.document.session.id)
    view = window.session_view
    assert view is not None
    view.document.add_votes(view.document.current, (0, 3, 6, 1))
    screens.plug(BEAMER)
    view.present()
    resize(view, *size)
    cards = view.cards
    buttons = [cards.previous_button, cards.next_button, cards.vote_button]
    buttons.append(cards.not_applicable_button)
    places = [QRect(one.mapTo(cards, QPoint()), one.size()) for one in buttons]
    assert not any(one.intersects(other) for one, other in combinations(places, 2))
    assert all(one.width() >= one.sizeHint().width() for one in buttons)


@pytest.mark.parametrize("size", [(1024, 768), (1093, 614)])
@pytest.mark.parametrize("letter", ["", "A", "V"])
def test_a_message_covers_neither_the_buttons_nor_what_is_being_typed(
    view: SessionView, size: tuple[int, int], letter: str
) -> None:
    resize(view, *size)
    cards = view.cards
    cards.focus_card()
    if letter:
        press(letter)
    for toast in (cards.toast, view.toast):
        toast.say("Nog niet toegevoegd; A gaat verder.")
        settle()
        used = [cards.next_button, cards.vote_button, cards.strip, cards.vote_entry]
        place = QRect(toast.mapTo(view, QPoint()), toast.size())
        assert view.rect().contains(place)
        for one in used:
            assert not one.isVisible() or not place.intersects(
                QRect(one.mapTo(view, QPoint()), one.size())
            )
