# SPDX-License-Identifier: EUPL-1.2
"""What was filled in beforehand is hidden from the audience until the facilitator reveals it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import Answer, Session
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.beamer.page_parts import Shape
from dgw_desktop.ui.beamer.presentation import Presentation
from dgw_desktop.ui.beamer.views import View
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.examples import WITHHELD, alone, raised
from tests.ui.beamer.conftest import BEAMER, Frames, count, press
from tests.ui.conftest import PretendedScreens

LEFT = Qt.MouseButton.LeftButton
BEFORE = alone(5, 1, 0, 4)


@pytest.fixture
def view(
    open_window: Callable[[], MainWindow],
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
) -> SessionView:
    answers = {
        1: Answer(rounds=BEFORE),
        2: Answer(rounds=BEFORE + raised(0, 3, 7, 0)),
        3: Answer(rounds=WITHHELD),
        26: Answer(level=2),  # so that the session is no new one, which has an opening
        4: Answer(rounds=(replace(BEFORE[0], remarks=("Eens.", "Oneens.")),)),
    }
    store.add(replace(session, answers=answers), loaded)
    window = open_window()
    window.open_session(session.id)
    assert window.session_view is not None
    window.session_view.cards.vote.pause.setInterval(10**8)
    return window.session_view


@pytest.fixture(params=["one screen", "two screens"])
def presentation(
    request: pytest.FixtureRequest, view: SessionView, screens: PretendedScreens
) -> Presentation:
    if request.param == "two screens":
        screens.plug(BEAMER)
    view.present()
    assert view.presentation is not None
    return view.presentation


def seen(presentation: Presentation) -> str:
    """Return all that the audience's card says."""
    return presentation.window.card.accessibleDescription()


def profile_says(presentation: Presentation) -> str:
    """Return what the pages of the profile say."""
    found = []
    for page in range(presentation.window.page_count(View.RESULTS)):
        presentation.show(View.RESULTS, page)
        found.append(presentation.window.scene(View.RESULTS).accessibleDescription())
    presentation.show(View.CARD)
    return "\n".join(found)


def test_the_profile_shows_of_beforehand_what_was_revealed(
    presentation: Presentation, view: SessionView
) -> None:
    def bands() -> int:
        presentation.show(View.RESULTS, 2)
        parts = presentation.window.scene(View.RESULTS).parts
        # One is in the legend.
        return sum(isinstance(part, Shape) and part.fill == "selected" for part in parts) - 1

    said = profile_says(presentation)
    assert "vooraf" not in said and "stemming (n = 10): 2 tot 3" in said
    assert bands() == 1
    view.document.revealed.toggle(1)
    assert bands() == 2
    view.document.revealed.toggle(3)
    said = profile_says(presentation)
    assert said.count("vooraf (n = 10): 1 tot 4") == 1 and "vooraf: te weinig mensen" in said


def test_beforehand_is_hidden_until_it_is_revealed_and_stays_so(
    presentation: Presentation, view: SessionView
) -> None:
    card = presentation.window.card
    assert "vooraf" not in seen(presentation) and not card.layout_now.statements[0].votes
    press("R")
    assert "vooraf (n = 10): 1 tot 4" in seen(presentation)
    assert len(card.layout_now.statements[0].votes) == 1
    press("PgDown")  # per dimension
    text = seen(presentation)
    assert "vooraf" not in text and "na het gesprek (n = 10): 2 tot 3, mediaan 3" in text
    press("R")
    assert "vooraf (n = 10): 1 tot 4 · na het gesprek (n = 10): 2 tot 3" in seen(presentation)
    assert len(card.layout_now.statements[0].votes) == 2
    press("PgUp")
    assert "vooraf" in seen(presentation)
    press("R")
    assert "vooraf" not in seen(presentation)
    press("PgDown")
    # Also when the beamer was off for a while.
    presentation.stop()
    view.present()
    assert view.presentation is not None
    assert "vooraf (n = 10)" in seen(view.presentation)


def test_no_frame_shows_a_count_before_it_is_revealed(
    presentation: Presentation, view: SessionView, store: SessionStore
) -> None:
    """The picture is the same whatever people filled in."""
    frames = Frames(presentation.window)
    pictures = []
    for rounds in (BEFORE, alone(0, 0, 9, 1)):
        store.save_beforehand(view.document.session.id, [], {1: rounds[0]})
        view.document.reload()
        pictures.append(frames.since()[-1])
    assert pictures[0] == pictures[1]
    press("R")
    assert frames.since()[-1] != pictures[0]


def test_nothing_is_revealed_while_people_vote(
    presentation: Presentation, view: SessionView
) -> None:
    press("R")
    press("V")
    assert "vooraf" not in seen(presentation) and not presentation.can_reveal
    count(0, 0, 6, 4)
    press("Return")
    # What was revealed is seen again, beside the vote.
    assert "vooraf (n = 10): 1 tot 4 · na het gesprek (n = 10): 3 tot 4" in seen(presentation)


def test_a_vote_reveals_nothing_of_before(presentation: Presentation, view: SessionView) -> None:
    press("V")
    count(0, 0, 6, 4)
    press("Return")
    text = seen(presentation)
    assert "na het gesprek (n = 10): 3 tot 4" in text and "vooraf" not in text


def test_what_is_withheld_is_said_in_short_when_it_is_revealed(
    presentation: Presentation, view: SessionView
) -> None:
    view.document.go_to(3)
    assert "vooraf" not in seen(presentation)
    press("R")
    assert "\nvooraf: te weinig mensen\n" in seen(presentation)


def test_black_and_frozen_come_first_on_a_single_screen(
    view: SessionView,
) -> None:
    view.present()
    presentation = view.presentation
    assert presentation is not None
    for key in ("B", "F"):
        press(key)
        press("R")
        assert not (presentation.is_black or presentation.is_frozen)
        assert not presentation.is_revealed


def test_frozen_stays_frozen_when_the_console_reveals(
    view: SessionView, screens: PretendedScreens
) -> None:
    screens.plug(BEAMER)
    view.present()
    presentation = view.presentation
    assert presentation is not None
    press("F")
    frames = Frames(presentation.window)
    before = frames.since()[-1]
    press("R")
    assert presentation.is_revealed and presentation.is_frozen
    assert all(frame == before for frame in frames.since())


def test_the_console_has_a_button_and_the_remarks(
    qtbot: QtBot, view: SessionView, screens: PretendedScreens
) -> None:
    screens.plug(BEAMER)
    view.present()
    console, presentation = view.console, view.presentation
    assert console is not None and presentation is not None
    QApplication.processEvents()
    assert console.reveal.isVisible() and not console.reveal.isChecked()
    qtbot.mouseClick(console.reveal, LEFT)
    assert console.reveal.isChecked() and "vooraf (n = 10)" in seen(presentation)
    press("Shift+R")
    assert not console.reveal.isEnabled()
    press("Shift+K")
    view.document.go_to(5)
    assert not console.reveal.isVisible()
    view.document.go_to(1)
    assert console.reveal.isChecked()
    assert not console.beforehand.button.isVisible()
    view.document.go_to(4)
    qtbot.mouseClick(console.beforehand.button, LEFT)
    assert console.beforehand.list.isVisible() and console.beforehand.list.count() == 2


def test_without_anything_of_beforehand_the_key_does_nothing(
    presentation: Presentation, view: SessionView
) -> None:
    view.document.go_to(9)
    press("R")
    assert not presentation.is_revealed
