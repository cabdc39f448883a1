# SPDX-License-Identifier: EUPL-1.2
"""Every frame around black, freeze and reveal: none shows what should be hidden."""

from random import Random

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from dgw_desktop.ui.beamer.card_layout import bottom_zone
from dgw_desktop.ui.beamer.presentation import Presentation
from dgw_desktop.ui.beamer.views import View
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import Frames, count, press


@pytest.fixture(params=["on_one_screen", "on_two_screens"])
def presentation(request: pytest.FixtureRequest) -> Presentation:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Presentation)
    return found


def is_black(image: QImage) -> bool:
    black = QImage(image.size(), image.format())
    black.fill(QColor("black"))
    return image == black


def above_bottom(image: QImage) -> QImage:
    top = int(bottom_zone(image.width(), image.height()).top()) - 4
    return image.copy(QRect(0, 0, image.width(), top))


def test_black_shows_nothing_but_black(presentation: Presentation, view: SessionView) -> None:
    view.document.go_to(14)
    frames = Frames(presentation.window)
    before = frames.since()[-1]
    presentation.toggle_black()
    found = frames.since()
    assert all(frame == before or is_black(frame) for frame in found)
    assert is_black(found[-1])
    view.document.go_to(20)
    view.document.choose_level(20, 2)
    presentation.show_results()
    presentation.show_card()
    assert all(is_black(frame) for frame in frames.since())
    presentation.toggle_black()
    found = frames.since()
    assert found[-1] != before
    assert not is_black(found[-1])
    assert all(is_black(frame) or frame == found[-1] for frame in found)


def test_a_frozen_picture_does_not_move(presentation: Presentation, view: SessionView) -> None:
    view.document.go_to(14)
    frames = Frames(presentation.window)
    before = above_bottom(frames.since()[-1])
    presentation.toggle_freeze()
    view.document.go_to(20)
    view.document.choose_level(20, 2)
    presentation.show_results()
    presentation.toggle_appearance()
    assert all(above_bottom(frame) == before for frame in frames.since())
    presentation.toggle_freeze()
    found = [above_bottom(frame) for frame in frames.since()]
    assert found[-1] != before
    assert all(frame in (before, found[-1]) for frame in found)
    presentation.toggle_appearance()


def test_black_over_frozen_and_back(presentation: Presentation, view: SessionView) -> None:
    frames = Frames(presentation.window)
    presentation.toggle_freeze()
    frozen = frames.since()[-1]
    presentation.toggle_black()
    view.document.go_to(20)
    assert is_black(frames.since()[-1])
    presentation.toggle_black()
    found = frames.since()
    assert all(is_black(frame) or frame == frozen for frame in found)
    assert found[-1] == frozen


def test_votes_appear_all_at_once(presentation: Presentation, view: SessionView) -> None:
    view.document.go_to(14)
    assert view.document.answer(14).votes == (0, 3, 6, 1)
    frames = Frames(presentation.window)
    with_old_votes = above_bottom(frames.since()[-1])
    press("V")
    found = [above_bottom(frame) for frame in frames.since()]
    hidden = found[-1]
    assert hidden != with_old_votes
    assert all(frame in (with_old_votes, hidden) for frame in found)
    count(0, 0, 0, 0)
    # Only the mark at what is counted moves.
    marked = [hidden, *(above_bottom(frame) for frame in frames.since())]
    press("Escape")
    press("V")
    press("Del")
    frames.since()
    count(4, 3, 3, 0)
    assert all(above_bottom(frame) in marked for frame in frames.since())
    press("Return")
    QApplication.processEvents()
    found = [above_bottom(frame) for frame in frames.since()]
    assert view.document.answer(14).votes == (4, 3, 3, 0)
    assert found[-1] not in (*marked, with_old_votes)
    assert all(frame in (*marked, found[-1]) for frame in found)


@pytest.mark.parametrize("typed", [3, 4])
def test_the_counts_are_nowhere_on_the_audiences_screen(
    on_one_screen: Presentation, view: SessionView, typed: int
) -> None:
    """Whatever the counts are, the picture is the same until Enter; only the total may differ."""
    view.document.go_to(20)
    pictures = []
    for counts in ((0, 2, 6, 1), (9, 0, 0, 0), (2, 3, 2, 2)):
        press("V")
        press("Del")
        count(*counts[:typed])
        pictures.append(Frames(on_one_screen.window).since()[-1])
        press("Escape")
    assert pictures[0] == pictures[1] == pictures[2]
    assert view.document.answer(20).votes == ()


def test_the_choice_of_before_does_not_sway_who_votes(
    presentation: Presentation, view: SessionView
) -> None:
    """Neither on the card nor in the spider; painted whole, since parts differ in a shade."""
    document, window = view.document, presentation.window
    document.go_to(20)
    pictures = []
    for level in (1, 4):
        document.choose_level(20, level)
        press("V")
        pictures.append(window.grab().toImage())
        assert f"niveau {level} van 4" not in window.card.accessibleDescription()
        press("Escape")
        assert window.grab().toImage() != pictures[-1]
        assert f"niveau {level} van 4" in window.card.accessibleDescription()
    assert pictures[0] == pictures[1]


DEEDS = ("V", "1", "Return", "Escape", "Ctrl+Z", "Ctrl+Y", "F", "B", "R", "PgDown", "PgUp",
         *(f"Shift+{letter}" for letter in "OKRAPS"))  # fmt: skip


@pytest.mark.parametrize("seed", range(2))
def test_whatever_is_done_in_whatever_order_nothing_hidden_is_shown(
    presentation: Presentation, view: SessionView, seed: int
) -> None:
    """While people vote only the card is in view, without the choice; what is frozen stays so."""
    chance, vote, window = Random(seed), view.cards.vote, presentation.window
    view.document.go_to(14)
    frozen: QImage | None = None
    for _ in range(40):
        press(chance.choice(DEEDS))
        QApplication.processEvents()
        if view.presentation is None:  # Esc, where nothing else was open
            view.present()
            assert view.presentation is not None
            presentation, frozen = view.presentation, None
            window = presentation.window
        if vote.is_secret:
            assert presentation.view is View.CARD
            said = window.card.accessibleDescription()
            assert " van 4" not in said and "mediaan" not in said
        if presentation.is_frozen and not presentation.is_black:
            now = above_bottom(window.grab().toImage())
            assert frozen is None or now == frozen
            frozen = now
        elif not presentation.is_frozen:
            frozen = None
