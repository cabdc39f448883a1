# SPDX-License-Identifier: EUPL-1.2
"""What is written before the audience stands out from what it is really painted on."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from dgw_desktop.design_tokens import contrast
from dgw_desktop.domain.session import Answer
from dgw_desktop.ui.beamer.page_parts import Words
from dgw_desktop.ui.beamer.presentation import Presentation
from dgw_desktop.ui.beamer.views import View
from dgw_desktop.ui.shell.session_view import SessionView
from tests.examples import alone
from tests.ui.beamer.conftest import press
from tests.ui.pixels import counted, pixels

LEAST = 4.5  # WCAG 2.2, success criterion 1.4.3
INK = 3
"""Pixels that a colour has at least in a text, of which the edges have many others."""
KEYS = {
    "choice, ambition, previous and votes": (14, ()),
    "open": (15, ()),
    "not applicable": (16, ("X",)),
    "people vote": (14, ("V",)),
    "beforehand is revealed": (17, ("R",)),
}
SHOWN = {
    "revealed": View.DOTS,
    "counted": View.DOTS,
    "agenda": View.AGENDA,
    "closing": View.CLOSING,
}


def written(presentation: Presentation) -> Iterator[tuple[str, QRectF]]:
    """Yield the places with words on the card, and what is there."""
    found = presentation.window.card.layout_now
    yield "title", found.title
    yield "theme", found.kicker
    for level, place in enumerate(found.statements, start=1):
        yield f"statement {level}", place.text
        yield f"name of level {level}", place.name
        for votes in place.votes:
            yield f"votes on {level}", votes.adjusted(votes.width() * 0.7, 0, 0, 0)


def best_contrast(image: QImage, place: QRectF) -> float:
    """Return how a text stands out from what is most of its ground; 21 where nothing is written."""
    seen = counted(pixels(image, place.toAlignedRect().intersected(image.rect())))
    ground = next(iter(seen))
    inks = {colour for colour, count in seen.items() if count >= INK} - {ground}
    return max((contrast(ground, ink) for ink in inks), default=21.0)


@pytest.mark.parametrize("light", [False, True], ids=["dark", "light"])
@pytest.mark.parametrize("state", KEYS)
def test_words_stand_out_from_their_ground(
    on_one_screen: Presentation, view: SessionView, state: str, light: bool
) -> None:
    window = on_one_screen.window
    window.resize(1280, 720)
    if light:
        press("T")
    number, keys = KEYS[state]
    view.document.store.save_answer(
        view.document.session.id, 17, Answer(2, 3, rounds=alone(5, 1, 0, 4))
    )
    view.document.reload()
    view.document.go_to(number)
    for key in keys:
        press(key)
    for _ in range(3):
        QApplication.processEvents()
    image = window.card.grab().toImage()
    weak = {what: best_contrast(image, place) for what, place in written(on_one_screen)}
    assert {what: round(found, 2) for what, found in weak.items() if found < LEAST} == {}
    if light:
        press("T")


@pytest.mark.parametrize("light", [False, True], ids=["dark", "light"])
def test_words_of_dots_and_agenda_stand_out_from_their_ground(
    on_one_screen: Presentation, view: SessionView, light: bool
) -> None:
    window = on_one_screen.window
    window.resize(1280, 720)
    if light:
        press("T")
    assert view.document.session.agenda.priorities
    weak = {}
    for state in ("revealed", "counted", "agenda", "closing"):
        on_one_screen.show(SHOWN[state])
        if state == "counted":
            press("V")
        QApplication.processEvents()
        scene = window.scene(on_one_screen.view)
        image = scene.grab().toImage()
        for part in scene.parts:
            if isinstance(part, Words) and part.text:
                found = best_contrast(image, part.place)
                if found < LEAST:
                    weak[state, part.text] = round(found, 2)
    assert weak == {}
    if light:
        press("T")
