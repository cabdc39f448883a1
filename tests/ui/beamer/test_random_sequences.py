# SPDX-License-Identifier: EUPL-1.2
"""Whatever the facilitator does, the audience sees nothing that is to stay hidden.

Each sequence of keys and screens is gone through twice, in two sessions that differ only in what is
hidden: what people filled in beforehand, and the hands and the dots that are counted. As long as
that was not revealed, the audience must see the same frames both times.

A few sequences run each time; DGW_SEQUENCES=200 runs the proof, some minutes.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from random import Random

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from dgw_desktop.domain.session import Answer, Session, VoteRound
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.beamer.presentation import Presentation
from dgw_desktop.ui.beamer.views import View
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.examples import alone
from tests.ui.beamer.conftest import BEAMER, Frames, point_at_edge, press
from tests.ui.beamer.test_hidden_frames import is_black
from tests.ui.conftest import PretendedScreens, screen

SEQUENCES = int(os.environ.get("DGW_SEQUENCES", "6"))
STEPS = 16
DIMENSIONS = (1, 2, 3, 26)
OTHER_BEAMER = screen("beamer", QRect(-1024, 0, 1024, 768))
KEYS = (
    *("V", "count", "Return", "Escape", "R", "PgDown", "PgUp", "F", "B"),
    *("Ctrl+Z", "Ctrl+Y", "2", "Shift+3", "X", "Shift+R", "Shift+K", "Shift+S", "F5"),
    *("Shift+T", "Shift+A", "Shift+V", "Down", "Up", "0", "1"),
    *("plug", "pull", "move", "mouse"),
)
"""``count`` types a digit in a vote; the last ones are what happens to the beamer.

With ``mouse`` a click in the bar at the upper edge shows the dots.
"""
DOTS = (
    *("Shift+T", "V", "count", "count", "F", "count", "F", "Escape", "B", "B", "V", "count"),
    *("Down", "Return", "Return", "Escape", "Up", "Return", "Return", "Ctrl+Z", "V"),
    *("count", "count", "count", "count", "Return", "Ctrl+Y", "1", "Down", "2", "Shift+V"),
    *("count", "Escape", "V", "count", "PgDown", "Shift+A", "Shift+S", "Shift+T"),
    *("Ctrl+Z", "Ctrl+Z", "Ctrl+Z", "Ctrl+Z", "Shift+T", "V", "Shift+K"),
)
"""A group gives its dots, and the facilitator goes wrong in many ways."""


@dataclass
class Secret:
    """What the two sessions differ in."""

    beforehand: VoteRound
    digits: str
    """The hands that are counted, one after the other; of both the sum is the same."""


SECRETS = (Secret(alone(5, 1, 0, 4)[0], "3061"), Secret(alone(1, 2, 6, 1)[0], "1342"))


@dataclass
class Seen:
    """What the audience saw in one step, and whether it may differ between the two."""

    key: str
    frames: set[int] = field(default_factory=set)
    may_differ: bool = False


class Run:
    """Goes through a sequence in one session."""

    def __init__(self, view: SessionView, screens: PretendedScreens, secret: Secret) -> None:
        self._view, self._screens, self._secret = view, screens, secret
        self._digits = 0
        self._revealed: set[int] = set()
        self._has_dots = False  # that were revealed, now or once
        self._frozen: set[int] | None = None
        self._frames: Frames | None = None

    def step(self, key: str) -> Seen:
        vote, dots = self._view.cards.vote, self._view.document.dots
        here, voted, gave = self._view.document.current, vote.is_running, dots.is_running
        was_running = voted or gave
        if key == "count":
            if was_running:
                digit = self._secret.digits[self._digits % len(self._secret.digits)]
                self._digits += 1
                press(digit)
                press("Tab")
        elif key == "plug":
            if len(self._screens.live) == 1:
                self._screens.plug(BEAMER)
        elif key == "pull":
            self._screens.pull("beamer")
        elif key == "move":
            if len(self._screens.live) == 2:
                self._screens.live[1] = OTHER_BEAMER
                self._screens.changed.emit()
        elif key == "mouse":
            self._choose_dots()
        elif not (was_running and key.isdecimal()):  # a digit would be a hand
            press(key)
        if key == "V" and not was_running:
            self._digits = 0
        if voted and not vote.is_running and key == "Return":
            self._revealed.add(here)
        if gave and not dots.is_running and dots.ranking:
            self._has_dots = True
        presentation = self._view.presentation
        if presentation is not None and presentation.is_revealed:
            self._revealed.add(self._view.document.current)
        return self._look(key, presentation)

    def _choose_dots(self) -> None:
        presentation = self._view.presentation
        if presentation is not None and presentation.window.isVisible():
            point_at_edge(presentation)
            bar = presentation.window.views
            if bar.isVisible():
                bar.buttons[View.DOTS].click()

    def _look(self, key: str, presentation: Presentation | None) -> Seen:
        seen = Seen(key)
        if presentation is None or not presentation.window.isVisible():
            self._frames = self._frozen = None
            QApplication.processEvents()
            return seen
        if self._frames is None or self._frames.parent() is not presentation.window:
            self._frames = Frames(presentation.window)
        images = self._frames.since()
        if presentation.is_black:
            assert is_black(images[-1]), key
        seen.frames = {hash(bytes(image.constBits())) for image in images}
        vote, dots = self._view.cards.vote, self._view.document.dots
        shows_card = presentation.view is View.CARD
        is_open = self._view.document.current in self._revealed or not shows_card
        may_votes_differ = bool(self._revealed) and is_open and not vote.is_secret
        shows_dots = presentation.view in (View.DOTS, View.AGENDA, View.CLOSING)
        may_dots_differ = self._has_dots and shows_dots and bool(dots.ranking)
        may_differ = may_votes_differ or may_dots_differ
        seen.may_differ = may_differ and not (presentation.view is View.DOTS and dots.is_secret)
        return seen


@contextmanager
def held(
    window: MainWindow, store: SessionStore, session: Session, loaded: LoadedModel, secret: Secret
) -> Iterator[SessionView]:
    """Hold a session with what is hidden in it."""
    answers = {number: Answer(rounds=(secret.beforehand,)) for number in DIMENSIONS[:-1]}
    answers[26] = Answer(level=2)  # so that the session is no new one, which has an opening
    store.add(replace(session, answers=answers), loaded)
    window.open_session(session.id)
    view = window.session_view
    assert view is not None
    view.cards.vote.pause.setInterval(10**8)
    view.document.dots.pause.setInterval(10**8)
    view.document.dots.choose(DIMENSIONS)
    view.present()
    yield view
    view.cards.vote.stop()
    if view.presentation is not None:
        view.presentation.stop()
    view.save_typed()
    window.show_sessions()
    store.remove([session.id])


def sequence_of(seed: int) -> tuple[str, ...]:
    random = Random(seed)
    return tuple(random.choice(KEYS) for _ in range(STEPS))


@pytest.mark.parametrize(
    ("seed", "sequence"),
    [*((seed, sequence_of(seed)) for seed in range(SEQUENCES)), (0, DOTS), (1, DOTS)],
    ids=[*map(str, range(SEQUENCES)), "dots on one screen", "dots on two screens"],
)
def test_no_frame_tells_what_is_hidden(
    seed: int,
    sequence: tuple[str, ...],
    open_window: Callable[[], MainWindow],
    screens: PretendedScreens,
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
    look: Look,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    QApplication.setCursorFlashTime(0)
    # Enter on the laptop's empty agenda asks for priorities: that is left as by Esc.
    monkeypatch.setattr("dgw_desktop.ui.agenda.agenda_page.hold", lambda _dialog: 0)
    window = open_window()
    runs: list[list[Seen]] = []
    for secret in SECRETS:
        look.preferences.beamer_screen = ""  # as chosen in the first run
        screens.pull("beamer")
        if seed % 2:
            screens.plug(BEAMER)
        with held(window, store, session, loaded, secret) as view:
            run = Run(view, screens, secret)
            runs.append([run.step(key) for key in sequence])
    for place, (one, other) in enumerate(zip(*runs, strict=True)):
        assert one.may_differ == other.may_differ
        if not one.may_differ:
            # A frame in between may come in the step before or after it.
            near = set().union(*(seen.frames for seen in runs[1][max(0, place - 1) : place + 2]))
            before = runs[0][place - 1]
            still = before.frames if place and before.may_differ else set()
            assert one.frames - still <= near, (sequence[: place + 1], place)
