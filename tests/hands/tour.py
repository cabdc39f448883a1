# SPDX-License-Identifier: EUPL-1.2
"""A tour through the real program, the same on every system: tour PART DATA OUT.

What each screen looks like goes to OUT, as a picture by the helper and as numbers in PART.json;
what is exported goes there too. The parts are ``hold`` (all of it), ``screens`` (what is to be
seen), ``again`` (a second start of the program on the data of ``hold``) and ``managed`` (MANAGED is
what an administrator set). A helper is needed, see outside.py. Exits with 1, and a line for each,
when something is not as it should be.
"""

import ctypes
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from shiboken6 import isValid

from dgw_desktop.keep_awake import OnWindows
from dgw_desktop.ui.beamer.views import View
from dgw_desktop.ui.foundation.job import is_working
from dgw_desktop.ui.reporting.report_dialog import ReportDialog
from dgw_desktop.ui.sessions.session_dialog import SessionDialog
from dgw_desktop.ui.shell.settings_dialog import SettingsDialog
from dgw_desktop.work.formats import formats, report_suffixes
from tests.hands import outside
from tests.hands.hands import LONG, PATIENCE, SHORT, Hands, Holding, Steps
from tests.hands.layout import Layout, cut_off, layout

_D = TypeVar("_D", bound=QDialog)
DIMENSIONS, LEVELS = 26, 4
TITLE, ORGANISATION = "Toetsen", "Gemeente Voorbeeldstad"
SCENES = {
    View.OPENING: "o", View.CARD: "k", View.RESULTS: "r", View.AGENDA: "a",
    View.PARKING_LOT: "p", View.CLOSING: "s",
}  # fmt: skip
CHOSEN = {number: number % LEVELS + 1 for number in range(1, DIMENSIONS + 1)}
"""What is chosen in the new session."""
MANAGED: dict[str, str | int] = {
    "appearance": "high_contrast", "language": "nl", "privacy_threshold": 6,
    "organisation": "Gemeente Vastgezet", "author": "Noor",
}  # fmt: skip
"""What an administrator locked, in the part of that name."""


class Tour(Holding):
    """What a person does and sees, in one of the parts."""

    patience = 5 * PATIENCE  # under Wine all takes longer

    def __init__(self, hands: Hands, part: str, out: Path) -> None:
        super().__init__(hands)
        self.screens: dict[str, Layout] = {}
        self._part, self._out = part, out

    def steps(self) -> Steps:
        """Do one of the parts, and close the window."""
        looking = (self.open_the_example, self.see_the_screens, self.see_the_beamer)
        parts: dict[str, tuple[Callable[[], Steps], ...]] = {
            "screens": (*looking, self.see_the_report),
            "hold": (
                *looking, self.see_the_report, self.make_reports, self.export, self.go_back,
                self.make_a_session, self.choose_by_keys,
            ),
            "again": (self.find_it_again, self.start_twice, self.open_by_double_click),
            "managed": (self.go_back, self.see_what_is_set, self.see_what_is_filled_in),
        }  # fmt: skip
        yield from self.wait_for(lambda: self.window.isVisible(), "het venster")
        self.window.showMaximized()
        yield 2 * LONG
        for part in parts[self._part]:
            print(f"== {part.__name__.replace('_', ' ')}", flush=True)
            yield from part()
            yield LONG
        self.hands.keys("alt+F4")
        yield from self.wait_for(lambda: not self.window.isVisible(), "dat het venster sloot")

    # Looking

    def keep(self, name: str) -> Steps:
        """Keep what is in view, as a picture and as numbers; nothing in it may be cut off.

        First it has to be at rest: some of it is made after the screen is shown.
        """
        seen: Layout = {}
        for _ in range(self.patience):
            before, seen = seen, layout()
            if seen == before:
                break
            yield LONG
        self.hands.look(name)
        self.screens[name] = seen
        for text in cut_off():
            self.expect(False, f"{name}: niet heel te zien: {text}")

    def dialog(self, kind: type[_D]) -> _D:
        return next(
            w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()
        )

    def wait_for_dialog(self, kind: type[QDialog]) -> Steps:
        def is_there() -> bool:
            shown = QApplication.topLevelWidgets()
            return any(isinstance(w, kind) and w.isVisible() for w in shown)

        yield from self.wait_for(is_there, kind.__name__)
        yield LONG

    # Doing

    def open_the_example(self) -> Steps:
        yield from self.keep("sessies")
        self.hands.keys("Return")  # on the first row of the list
        yield from self.wait_for(lambda: self.window.session_view, "de sessie")
        yield 2 * LONG

    def see_the_screens(self) -> Steps:
        for number, name in enumerate(("kaarten", "matrix", "resultaat", "agenda"), start=1):
            self.hands.keys(f"ctrl+{number}")
            yield 2 * LONG
            yield from self.keep(name)
        self.hands.keys("ctrl+1")
        yield LONG

    def see_the_beamer(self) -> Steps:
        self.hands.keys("F5")
        yield from self.wait_for(lambda: self.view.presentation, "de beamer")
        yield 2 * LONG
        presentation = self.view.presentation
        assert presentation is not None
        for view, letter in SCENES.items():
            self.hands.keys(f"shift+{letter}")
            yield LONG
            self.expect(presentation.view is view, f"de beamer toont {presentation.view}")
            yield from self.keep(f"beamer {view.name.lower()}")
        self._expect_awake(True)
        self.hands.keys("Escape")
        yield from self.wait_for(lambda: self.view.presentation is None, "het einde van de beamer")
        yield LONG
        self._expect_awake(False)

    def _expect_awake(self, is_awake: bool) -> None:
        """Windows says what was asked of it before, when it is asked something: the same again."""
        if sys.platform == "win32":
            asked = OnWindows.CONTINUOUS
            if is_awake:
                asked |= OnWindows.SYSTEM | OnWindows.DISPLAY
            set_state = ctypes.WinDLL("kernel32").SetThreadExecutionState
            set_state.argtypes, set_state.restype = [ctypes.c_uint32], ctypes.c_uint32
            before = set_state(asked)
            self.expect(before == asked, f"het scherm: {before:x}, niet {asked:x}")

    def see_the_report(self) -> Steps:
        self.hands.keys("ctrl+p")
        yield from self.wait_for_dialog(ReportDialog)
        dialog = self.dialog(ReportDialog)
        yield from self.wait_for(dialog.enlarge_button.isEnabled, "het voorbeeld")
        yield LONG
        yield from self.keep("rapport")
        self.hands.keys("Escape")
        yield from self.wait_for(lambda: _is_gone(dialog), "het einde van Rapport")

    def make_reports(self) -> Steps:
        self.hands.keys("ctrl+p")
        yield from self.wait_for_dialog(ReportDialog)
        dialog = self.dialog(ReportDialog)
        yield from self.wait_for(dialog.enlarge_button.isEnabled, "het voorbeeld")
        for suffix in report_suffixes():
            path = self._out / f"rapport{suffix}"
            self.hands.click(dialog.browse_button)
            yield 3 * LONG  # the system's own window, of which Qt knows nothing
            self.hands.look(f"bestand voor {suffix}")
            yield from self._answer_with(path)

            def is_named(wanted: str = str(path)) -> bool:
                return dialog.file.text() == wanted

            yield from self.wait_for(is_named, path.name)
            self.hands.click(dialog.make_button)
            yield from self.wait_for(path.exists, f"het rapport {suffix}")
            yield from self.wait_for(dialog.open_button.isVisible, f"dat {suffix} klaar is")
            yield SHORT
        self.hands.click(dialog.close_button)
        yield from self.wait_for(lambda: _is_gone(dialog), "het einde van Rapport")

    def export(self) -> Steps:
        for found in formats():
            path = self._out / f"export{found.suffix}"
            # After a window of Wine's own the keys go nowhere, until somebody clicks.
            self.hands.click(self.view.header.state)
            yield SHORT
            self.hands.keys("ctrl+e")
            yield 3 * LONG
            yield from self._answer_with(path)
            yield from self.wait_for(path.exists, f"de export {found.suffix}")
            yield from self.wait_for(lambda: not is_working(), f"dat {found.suffix} klaar is")
            yield LONG

    def _answer_with(self, path: Path) -> Steps:
        """Type the name of a file in the window that asks for it, which holds a proposal."""
        self.hands.keys("ctrl+a")
        self.hands.type(str(path))
        yield LONG
        self.hands.keys("Return")

    def go_back(self) -> Steps:
        self.hands.click(self.view.header.state)
        yield SHORT
        self.hands.keys("alt+Left")
        yield from self.wait_for(lambda: self.window.session_view is None, "de lijst")

    def make_a_session(self) -> Steps:
        self.hands.keys("ctrl+n")
        yield from self.wait_for_dialog(SessionDialog)
        dialog = self.dialog(SessionDialog)
        yield from self.keep("nieuwe sessie")
        self.hands.click(dialog.title)
        self.hands.keys("ctrl+a")
        self.hands.type(TITLE)
        self.hands.keys("Tab", "ctrl+a")
        self.hands.type(ORGANISATION)
        yield SHORT
        self.hands.click(dialog.ok)
        yield from self.wait_for(lambda: self.window.session_view, "de nieuwe sessie")
        yield LONG

    def choose_by_keys(self) -> Steps:
        for number, level in CHOSEN.items():
            document = self.view.document
            self.expect(document.current == number, f"{document.current}, niet {number}")
            self.hands.keys(str(level))

            def is_stored(number: int = number, level: int = level) -> bool:
                return self.stored.answer(number).level == level

            yield from self.wait_for(is_stored, f"keuze {number}")
            yield LONG
            self.hands.keys("Next")
            yield LONG
        self._expect_chosen("na de laatste kaart")
        yield from self.keep("resultaat van nieuwe sessie")

    def find_it_again(self) -> Steps:
        yield from self.wait_for(lambda: self.window.session_view, "de sessie van daarvoor")
        yield LONG
        self._expect_chosen("na een nieuwe start")
        self.hands.look("weer geopend")

    def start_twice(self) -> Steps:
        self.window.showMinimized()
        yield from self.wait_for(self.window.isMinimized, "het venster als knop")
        outside.ask("start")
        yield from self.wait_for(
            lambda: not self.window.isMinimized() and self.window.isActiveWindow(),
            "het venster na een tweede start",
        )
        yield 2 * LONG
        self.hands.look("na een tweede start")
        self.expect(self.window.session_view, "een tweede start sloot de sessie")

    def open_by_double_click(self) -> Steps:
        count = self.window.sessions.store.index().ids
        before = self.view.document.session.id
        outside.ask("double click")

        def is_open() -> bool:
            view = self.window.session_view
            return view is not None and view.document.session.id != before

        yield from self.wait_for(is_open, "de sessie van het bestand")
        yield LONG
        after = self.window.sessions.store.index().ids
        self.expect(len(after) == len(count) + 1, f"{len(after)} sessies na {len(count)}")
        asked = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox)]
        self.expect(not any(w.isVisible() for w in asked), "er wordt iets gevraagd")
        self.hands.look("na dubbelklikken")

    def see_what_is_set(self) -> Steps:
        QTimer.singleShot(0, self.window.show_settings)
        yield from self.wait_for_dialog(SettingsDialog)
        dialog = self.dialog(SettingsDialog)
        self.hands.look("instellingen van de beheerder")
        for field, shown in (
            (dialog.appearance, "Hoog contrast"),
            (dialog.language, "Nederlands"),
            (dialog.threshold, "6 deelnemers"),
        ):
            self.expect(field.currentText() == shown, f"{field.currentText()}, niet {shown}")
            self.expect(not field.isEnabled(), f"{shown} is te wijzigen")
        self.hands.keys("Escape")
        yield from self.wait_for(lambda: _is_gone(dialog), "het einde van Instellingen")
        yield LONG

    def see_what_is_filled_in(self) -> Steps:
        self.hands.keys("ctrl+n")
        yield from self.wait_for_dialog(SessionDialog)
        dialog = self.dialog(SessionDialog)
        yield from self.keep("nieuwe sessie van de beheerder")
        for field, name in (
            (dialog.organisation, "organisation"),
            (dialog.council.line("author"), "author"),
        ):
            self.expect(field.text() == MANAGED[name], f"{name}: {field.text()}")
            self.expect(not field.isEnabled(), f"{name} is te wijzigen")
        self.hands.keys("Escape")
        yield from self.wait_for(lambda: _is_gone(dialog), "het einde van Nieuwe sessie")
        yield LONG

    def _expect_chosen(self, when: str) -> None:
        details = self.stored.details
        self.expect((details.title, details.organisation) == (TITLE, ORGANISATION), f"{details}")
        levels = {n: a.level for n, a in self.stored.answers.items() if a.level is not None}
        self.expect(levels == CHOSEN, f"{when}: {levels}, niet {CHOSEN}")


def _is_gone(dialog: QDialog) -> bool:
    return not isValid(dialog) or not dialog.isVisible()


def main(part: str, data: Path, out: Path) -> int:
    """Go on the tour and write what was seen."""
    tour = Tour(Hands(out), part, out)
    tour.run(data)
    (out / f"{part}.json").write_text(json.dumps(tour.screens, indent=1), "utf-8")
    return 1 if tour.failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])))
