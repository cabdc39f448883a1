# SPDX-License-Identifier: EUPL-1.2
"""Every card on every beamer: nothing clipped, and letters that the back row can read."""

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel

from dgw_desktop.design_tokens import DARK, LIGHT, ColourTokens, contrast
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.ui.beamer.card_layout import CardLayout, card_layout, share_beside, text_height
from dgw_desktop.ui.beamer.presentation import Presentation
from dgw_desktop.ui.foundation.key_map import Screen, keys_on
from dgw_desktop.ui.foundation.theme import sized_font
from dgw_desktop.ui.shell.session_view import SessionView

SCREENS = [(1024, 768), (1280, 720), (1920, 1080), (3840, 2160)]
SCALES = [100, 125, 150]
BIG = 0.033
TOLERANCE = 0.5  # pixels


@pytest.mark.parametrize("rounds", range(4))
@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("screen", SCREENS)
def test_every_card_is_readable_from_the_back_row(
    qapp: QApplication,
    loaded: LoadedModel,
    screen: tuple[int, int],
    scale: int,
    rounds: int,
    capsys: pytest.CaptureFixture[str],
) -> None:
    width, height = (round(side * 100 / scale) for side in screen)
    cards = [(dimension.name, dimension.statements) for dimension in loaded.model.dimensions]
    share = share_beside(width, height, cards)
    smallest, small_cards = 1.0, []
    for dimension in loaded.model.dimensions:
        found = card_layout(width, height, dimension.name, dimension.statements, rounds, share)
        check_fits(found, width, height, dimension.name, dimension.statements)
        assert found.title_size >= 0.044 * height, dimension.number
        assert found.statement_size >= 0.026 * height, dimension.number
        assert found.small_size >= 0.026 * height, dimension.number
        smallest = min(smallest, found.statement_size / height)
        if found.statement_size < BIG * height:
            small_cards.append(dimension.number)
    if width / height > 1.5 and not rounds:
        assert small_cards == []
    assert len(small_cards) <= 8
    with capsys.disabled():
        print(
            f"\n{screen[0]}x{screen[1]} at {scale} %, {rounds} rounds of votes: "
            f"smallest statement {100 * smallest:.2f} % of the height; below 3.3 %: {small_cards}",
            end="",
        )


def check_fits(
    found: CardLayout, width: int, height: int, title: str, statements: tuple[str, ...]
) -> None:
    bold = sized_font(found.title_size, QFont.Weight.Bold)
    assert text_height(title, bold, found.title.width()) <= found.title.height() + TOLERANCE
    above = found.title.bottom()
    assert found.kicker.bottom() <= found.title.top() + TOLERANCE
    font = sized_font(found.statement_size)
    metrics, small = QFontMetrics(font), QFontMetrics(sized_font(found.small_size))
    for place, text in zip(found.statements, statements, strict=True):
        assert place.box.top() >= above - TOLERANCE
        above = place.box.bottom()
        assert place.box.right() <= width
        assert text_height(text, font, place.text.width()) <= place.text.height() + TOLERANCE
        for word in text.split():
            assert metrics.horizontalAdvance(word) <= place.text.width(), word
        assert place.box.top() - TOLERANCE <= place.text.top()
        assert place.text.bottom() <= place.box.bottom() + TOLERANCE
        assert place.chip.right() <= place.text.left()
        assert place.name.bottom() <= place.text.top() + TOLERANCE
        assert small.height() <= place.name.height() + TOLERANCE
        line = QFontMetrics(sized_font(found.small_size, QFont.Weight.Bold))
        for votes in place.votes:
            assert place.name.right() <= votes.left() + TOLERANCE
            assert line.horizontalAdvance("999") <= votes.width() / 2
            assert found.small_size <= votes.height()
            assert place.box.adjusted(-1, -1, 1, 1).contains(votes)
    assert above <= found.bottom.top() + TOLERANCE
    assert found.bottom.bottom() <= height + TOLERANCE
    assert found.beside.left() >= found.statements[0].box.right()
    assert found.beside.right() <= width


@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])
def test_text_on_the_beamer_has_contrast(tokens: ColourTokens) -> None:
    pairs = [
        (tokens.ink, tokens.background),
        (tokens.ink, tokens.surface),
        (tokens.ink, tokens.selected),
        (tokens.ink_muted, tokens.background),
        (tokens.now, tokens.background),
        (tokens.ambition, tokens.background),
        (tokens.surface, tokens.ink),
    ]
    assert {pair: contrast(*pair) for pair in pairs if contrast(*pair) < 4.5} == {}


def test_a_model_with_long_texts_still_fits(qapp: QApplication) -> None:
    long = "Een heel lange stelling over datagedreven werken in de gemeente. " * 8
    found = card_layout(1024, 768, "Een naam die nergens past " * 3, [long] * 5, 1, 0.22)
    assert found.statements[-1].box.bottom() <= found.bottom.top() + TOLERANCE


def test_the_spider_keeps_to_the_smallest_size(
    on_one_screen: Presentation, view: SessionView
) -> None:
    window = on_one_screen.window
    for width, height in SCREENS[:3]:
        window.resize(width, height)
        for number in (1, 14, 17):
            view.document.go_to(number)
            QApplication.processEvents()
            chart = window.card.spider
            assert chart.label_font().pixelSize() >= 0.026 * height
            assert window.card.layout_now.beside.toAlignedRect().contains(chart.geometry())


@pytest.mark.parametrize("screen", SCREENS[:3])
def test_the_keys_fit_and_are_readable(
    on_one_screen: Presentation, screen: tuple[int, int]
) -> None:
    window = on_one_screen.window
    window.resize(*screen)
    window.help.toggle()
    for _ in range(3):
        QApplication.processEvents()
    labels = window.help.findChildren(QLabel)
    assert len(labels) == 2 * len(keys_on(Screen.BEAMER)) + 1
    for label in labels:
        assert label.font().pixelSize() >= 0.026 * screen[1]
        assert label.heightForWidth(label.width()) <= label.height() + 1, label.text()
        corner = label.mapTo(window, label.rect().bottomRight())
        assert window.rect().contains(corner), label.text()
