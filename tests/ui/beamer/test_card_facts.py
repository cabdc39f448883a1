# SPDX-License-Identifier: EUPL-1.2
"""Beside a card on the beamer: the axis by name, its values, how far we are, what comes next."""

import pytest
from PySide6.QtGui import QFontMetricsF, QImage
from PySide6.QtWidgets import QApplication

from dgw_desktop.ui.beamer.presentation import Presentation
from dgw_desktop.ui.foundation.theme import sized_font
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import press
from tests.ui.visible_texts import visible_texts


def facts(presentation: Presentation) -> str:
    return presentation.window.card.facts.accessibleName()


def picture(presentation: Presentation) -> QImage:
    return presentation.window.card.facts.grab().toImage()


def test_the_axis_has_its_name_and_the_lines_their_values(
    on_one_screen: Presentation, view: SessionView
) -> None:
    view.document.go_to(14)
    model = view.document.model
    assert facts(on_one_screen) == (
        f"14 {model.dimension(14).axis_label}. Nu: 3. Ambitie: 4. Vorige meting (2025): 2. "
        f"Hierna: {model.dimension(15).name}"
    )
    press("2")
    assert "Nu: 2. Ambitie: 4." in facts(on_one_screen)


def test_a_line_without_room_is_called_by_its_year(
    on_one_screen: Presentation, view: SessionView
) -> None:
    view.document.go_to(14)
    shown = on_one_screen.window.card.facts
    assert "2025" not in visible_texts(shown)
    name = QFontMetricsF(sized_font(shown._size)).horizontalAdvance("Vorige meting")
    shown.resize(int(name + 2 * shown._size), shown.height())
    assert "2025" in visible_texts(shown)
    assert not any(text.startswith("Vorige m") and "…" in text for text in visible_texts(shown))


def test_what_comes_next_is_what_pagedown_shows(
    on_one_screen: Presentation, view: SessionView
) -> None:
    document = view.document
    for number in range(1, 25):
        if document.answer(number).is_open:
            document.choose_level(number, 2)
    document.go_to(24)
    for _ in range(2):
        said = facts(on_one_screen).partition("Hierna: ")[2]
        press("PgDown")
        assert said == document.model.dimension(document.current).name
    press("1")  # 26; 25 was left open
    assert facts(on_one_screen).endswith(f"Hierna: {document.model.dimension(25).name}")
    press("PgDown")
    press("1")
    assert facts(on_one_screen).endswith("Hierna: het resultaat")
    press("PgDown")
    assert on_one_screen.window.shows_results


def test_the_dots_follow_where_we_are_and_what_has_an_answer(
    on_one_screen: Presentation, view: SessionView
) -> None:
    view.document.go_to(20)
    view.document.go_to(21)
    before = picture(on_one_screen)
    view.document.choose_level(25, 1)
    answered = picture(on_one_screen)
    assert answered != before
    view.document.undo()
    view.document.go_to(21)  # undo goes to what it takes back
    assert picture(on_one_screen) == before


@pytest.mark.parametrize("size", [(1024, 768), (1280, 720), (1366, 768), (1920, 1080)])
def test_the_spider_keeps_its_place_from_card_to_card(
    on_one_screen: Presentation, view: SessionView, size: tuple[int, int]
) -> None:
    on_one_screen.window.resize(*size)
    card, places = on_one_screen.window.card, set()
    for dimension in view.document.model.dimensions:
        view.document.go_to(dimension.number)
        QApplication.processEvents()
        assert card.facts.geometry().top() >= card.spider.geometry().bottom()
        assert (
            card.facts.height()
            >= card.facts.height_at(card.facts.width(), card.layout_now.small_size) - 1
        )
        places.add((card.spider.geometry().getRect(), card.facts.geometry().getRect()))
    assert len(places) == 1


def test_a_dimension_that_does_not_apply_is_dimmed(
    on_one_screen: Presentation, view: SessionView
) -> None:
    view.document.go_to(20)
    card = on_one_screen.window.card
    place = card.layout_now.statements[0].box.toRect()
    before = card.grab(place).toImage()
    press("X")
    assert card.grab(place).toImage() != before
    assert "niet van toepassing" in card.accessibleDescription()
    press("X")
    assert card.grab(place).toImage() == before
