# SPDX-License-Identifier: EUPL-1.2
"""A session before an audience on two monitors, inside the real program: room FOLDER OUT.

The beamer is plugged in late, pulled out, and comes back in four sizes; there are a time plan,
questions, rounds of votes, and an action with who and when. Exits with 1, and a line for each, when
something is lost or stands where it should not.
"""

import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QWidget

from dgw_desktop.domain.session import Answer, VoteRound, VotesOrigin
from dgw_desktop.paths import DataPaths
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.model_file import read_model
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.beamer.presentation import Presentation
from dgw_desktop.ui.beamer.views import View
from dgw_desktop.work.examples import add_examples
from tests.hands.hands import LONG, SHORT, Hands, Holding, Steps

LAPTOP = QRect(0, 0, 1366, 768)
SIZES = ((1280, 720), (1024, 768), (1366, 768), (1920, 1080))
BEFOREHAND = VoteRound((0, 5, 4, 1), VotesOrigin.ALONE)
DIMENSIONS, FIRST = 26, 15
"""Of the example session; the second is the first that is open."""


def monitors(beamer: tuple[int, int] | None) -> None:
    """Let there be a laptop, and a beamer of this size at its right."""
    subprocess.run(["xrandr", "--delmonitor", "beamer"], check=False, stderr=subprocess.DEVNULL)
    if beamer is not None:
        wide, high = beamer
        place = f"{wide}/{wide // 4}x{high}/{high // 4}+{LAPTOP.width()}+0"
        subprocess.run(["xrandr", "--setmonitor", "beamer", place, "none"], check=True)


class Room(Holding):
    """The session of a group, from the opening to the closing page."""

    def __init__(self, hands: Hands, pictures: Path) -> None:
        super().__init__(hands)
        self._pictures = pictures

    def steps(self) -> Steps:
        """Hold it."""
        for part in (
            self.choose_cards_of_today,
            self.begin_on_one_screen,
            self.choose_what_the_room_sees_by_mouse,
            self.take_the_late_beamer,
            self.plan_the_time,
            self.hold_a_dimension,
            self.note_an_action,
            self.lose_the_beamer_and_go_on,
            self.show_every_view_in_every_size,
            self.stop,
        ):
            print(f"== {part.__name__.replace('_', ' ')}", flush=True)
            yield from part()
            yield LONG
        self.hands.keys("alt+F4")
        yield from self.wait_for(lambda: not self.window.isVisible(), "dat het venster sloot")

    # Looking

    @property
    def presentation(self) -> Presentation:
        assert self.view.presentation is not None
        return self.view.presentation

    def keep(self, name: str) -> None:
        """Keep a picture of what the audience sees."""
        window = self.presentation.window
        window.grab().save(str(self._pictures / f"zaal {window.width()} {name}.png"))

    # Doing

    def choose_cards_of_today(self) -> Steps:
        yield LONG
        self.hands.keys("Return")  # on the first row of the list
        yield from self.wait_for(lambda: self.window.session_view, "de sessie")
        yield LONG
        document, chooser = self.view.document, self.view.cards.chooser
        self.hands.click(chooser.button)
        yield LONG
        for action in list(chooser.themes.values())[:2]:
            menu = action.associatedObjects()[0]
            assert isinstance(menu, QMenu)
            self.expect(menu.isVisible(), "het menu ging dicht voor de tweede keuze")
            self.hands.click(menu, at=menu.actionGeometry(action).center())
            yield LONG
        self.hands.look("kaarten van vandaag")
        self.hands.keys("Escape")
        yield SHORT
        self.expect(list(document.order) == [1, 2, 3, 4, 5, 6, 7], f"vandaag {document.order}")
        self.hands.click(chooser.all_button)
        yield LONG
        self.expect(len(document.order) == DIMENSIONS, f"weer alle: {document.order}")

    def begin_on_one_screen(self) -> Steps:
        self.hands.keys("F5")
        yield from self.wait_for(lambda: self.view.presentation, "de beamer")
        yield LONG
        self.expect(not self.presentation.has_two_screens, "één scherm")
        self.expect(self.presentation.window.geometry() == LAPTOP, "de beamer vult het scherm niet")
        self.hands.look("op een scherm")

    def choose_what_the_room_sees_by_mouse(self) -> Steps:
        window = self.presentation.window
        bar = window.views
        for view in (View.RESULTS, View.CARD):
            self.hands.move_to(QPoint(500, 300))
            yield SHORT
            self.expect(not bar.isVisible(), "de balk staat er zonder dat de muis bovenaan is")
            self.hands.move_to(QPoint(500, 0))
            yield from self.wait_for(bar.isVisible, "de balk bovenaan")
            self.hands.look("balk bovenaan")
            self.hands.click(bar.buttons[view])
            yield LONG
            self.expect(self.presentation.view is view, f"{self.presentation.view}, niet {view}")
            self.expect(not bar.isVisible(), "de balk bleef staan na een keuze")
        self.hands.keys("shift+r", "3")  # which is no choice where no card is seen
        yield LONG
        said = window.scene(View.RESULTS).in_words()
        self.expect("Deze toets werkt op de kaart." in said, f"er staat: {said[-80:]}")
        self.hands.look("toets zonder kaart")
        self.hands.keys("shift+k")
        yield LONG

    def take_the_late_beamer(self) -> Steps:
        monitors(SIZES[0])
        offer = self.presentation.window.offer
        yield from self.wait_for(offer.isVisible, "het aanbod van de beamer")
        yield SHORT
        self.hands.look("beamer gevonden")
        self.hands.click(offer.accept_button)
        yield from self.wait_for(lambda: self.presentation.has_two_screens, "twee schermen")
        yield from self.wait_for(self.is_on_beamer, "de zaal op de beamer")
        yield SHORT  # until the console beside the card has its place
        self.hands.look("twee schermen")

    def is_on_beamer(self) -> bool:
        place = self.presentation.screen
        window = self.presentation.window
        return place is not None and window.isVisible() and window.geometry() == place.geometry

    def plan_the_time(self) -> Steps:
        assert self.view.console is not None
        times = self.view.console.times
        self.hands.click(times.minutes)
        self.hands.keys("ctrl+a")
        self.hands.type("5")
        self.hands.keys("Return")
        yield LONG
        self.expect(times.pace.text(), "geen tijdplan")
        if times.counts_down.isVisible():
            self.hands.click(times.counts_down)
        yield SHORT

    def hold_a_dimension(self) -> Steps:
        yield from self.show(View.CARD, "k")
        self.hands.keys("g")
        yield SHORT
        self.hands.type(str(FIRST))
        self.hands.keys("Return")
        yield LONG
        self.keep("kaart")
        self.hands.keys("r")
        yield LONG
        self.expect(self.presentation.is_revealed, "vooraf is niet onthuld")
        self.keep("vooraf")
        self.hands.keys("v")
        yield SHORT
        for count in ("0", "3", "6", "1"):
            self.hands.type(count)
            self.hands.keys("Tab")
            yield SHORT
        self.keep("stemmen")
        rounds = self.stored.answer(FIRST).rounds
        self.expect(len(rounds) == 1, f"een telling was er al voor het onthullen: {rounds}")
        self.hands.keys("Return")
        yield LONG
        self.keep("onthuld")
        self.hands.keys("3", "shift+4")
        yield LONG
        found = self.stored.answer(FIRST)
        self.expect(found.votes == (0, 3, 6, 1), f"stemmen {found.votes}")
        self.expect((found.level, found.ambition) == (3, 4), f"{found.level}, {found.ambition}")
        counted = [one.counts for one in found.rounds]
        self.expect(counted == [BEFOREHAND.counts, (0, 3, 6, 1)], f"rondes {counted}")
        self.hands.look("console")

    def note_an_action(self) -> Steps:
        before = len(self.stored.actions)
        self.hands.keys("a")
        yield SHORT
        self.hands.type("Plan maken")
        self.hands.keys("Tab")
        self.hands.type("Noor")
        self.hands.keys("Tab")
        self.hands.type("5-1-27")
        yield SHORT
        self.hands.look("actie")
        self.hands.keys("Return")
        yield LONG
        actions = self.stored.actions
        self.expect(len(actions) == before + 1, f"{len(actions)} acties")
        found = actions[-1]
        self.expect(
            (found.text, found.owner, found.due) == ("Plan maken", "Noor", date(2027, 1, 5)),
            f"actie {found}",
        )

    def lose_the_beamer_and_go_on(self) -> Steps:
        monitors(None)
        yield from self.wait_for(lambda: not self.presentation.window.isVisible(), "geen beamer")
        yield SHORT
        self.hands.look("beamer weg")
        self.hands.keys("Next")
        yield SHORT
        self.hands.keys("2")
        yield LONG
        self.expect(self.stored.answer(FIRST + 1).level == 2, "de keuze zonder beamer")

    def show_every_view_in_every_size(self) -> Steps:
        for size in SIZES:
            monitors(size)
            yield from self.wait_for(self.is_on_beamer, f"de beamer van {size}")
            yield LONG
            yield from self.show(View.CARD, "k")
            self.keep("kaart daarna")
            for view, key in (
                (View.OPENING, "o"),
                (View.RESULTS, "r"),
                (View.AGENDA, "a"),
                (View.PARKING_LOT, "p"),
                (View.CLOSING, "s"),
            ):
                yield from self.show(view, key)
                for page in range(1, 20):
                    self.keep(f"{view.name.lower()} {page}")
                    self.hands.keys("Next")
                    yield LONG
                    if self.presentation.view is not view or view is View.CLOSING:
                        break
            self.hands.look(f"met een beamer van {size[0]}")
            monitors(None)
            yield LONG

    def show(self, view: View, letter: str) -> Steps:
        self.view.cards.focus_card()
        self.hands.keys(f"shift+{letter}")
        yield LONG
        self.expect(self.presentation.view is view, f"{self.presentation.view}, niet {view}")

    def stop(self) -> Steps:
        monitors(SIZES[0])
        yield from self.wait_for(self.is_on_beamer, "de beamer")
        self.view.cards.focus_card()
        self.hands.keys("Escape")
        yield LONG
        self.expect(self.view.presentation is None, "Esc liet de beamer aan")
        shown = [w for w in QApplication.topLevelWidgets() if w.isVisible() and not _is_popup(w)]
        self.expect(shown == [self.window], f"er staat meer open: {shown}")


def _is_popup(widget: QWidget) -> bool:
    return isinstance(widget, QComboBox) or widget.windowType().name in ("ToolTip", "Popup")


def prepare(folder: Path) -> None:
    """Store the example sessions, with what ten people filled in beforehand."""
    paths = DataPaths(folder)
    paths.create()
    with closing(Database(paths.database)) as database:
        store = SessionStore(database, lambda: datetime.now(UTC))
        ids = add_examples(store, read_model(built_in_model()))
        for number in range(FIRST, DIMENSIONS + 1):
            store.save_answer(ids[-1], number, Answer(rounds=(replace(BEFOREHAND),)))


def main(folder: Path, pictures: Path) -> int:
    """Start the program and hold the session."""
    prepare(folder)
    room = Room(Hands(pictures), pictures)
    room.run(folder)
    return 1 if room.failures else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
