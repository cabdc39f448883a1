# SPDX-License-Identifier: EUPL-1.2
"""The session that clumsy hands hold, inside the process of the real program: session FOLDER OUT.

Exits with 1, and a line for each, when something was lost or changed unseen.
"""

import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)

from dgw_desktop.domain.session import Session
from dgw_desktop.paths import DataPaths
from dgw_desktop.storage.recovery import open_checked
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.sessions.session_dialog import SessionDialog
from dgw_desktop.ui.shell.settings_dialog import SettingsDialog
from tests.hands.hands import LONG, SHORT, Hands, Holding, Steps, in_view, seen_whole

_W = TypeVar("_W", bound=QWidget)
TRIES = 5
DIMENSIONS = 26


class WholeSession(Holding):
    """One session, from the empty list to the report on the clipboard and out of the door."""

    def __init__(self, hands: Hands) -> None:
        super().__init__(hands)
        self.levels: dict[int, int] = {}
        self.notes: dict[int, str] = {}

    def steps(self) -> Steps:
        """Hold it."""
        for part in (
            self.make_the_session,
            self.choose_with_double_clicks,
            self.type_while_clicking_elsewhere,
            self.bring_a_note_back,
            self.note_actions,
            self.vote,
            self.press_esc_everywhere,
            self.turn_the_wheel_over_everything,
            self.present,
            self.leave_while_it_works,
        ):
            print(f"== {part.__name__.replace('_', ' ')}", flush=True)
            yield from part()
            yield LONG
            self.check(part.__name__, self.stored)
            self.hands.look(part.__name__)
        yield from self.close_and_open_again()

    # Looking

    def check(self, when: str, session: Session) -> None:
        """Compare what is stored with what the hands meant."""
        levels = {n: a.level for n, a in session.answers.items() if a.level is not None}
        self.expect(levels == self.levels, f"{when}: niveaus {levels}, niet {self.levels}")
        notes = {n: a.note for n, a in session.answers.items() if a.note}
        self.expect(notes == self.notes, f"{when}: toelichtingen {notes}, niet {self.notes}")

    def click_until(self, button: Callable[[], QWidget], done: Callable[[], bool]) -> Steps:
        """Click, and again when a window with the progress took the click, as a person does."""
        for _ in range(TRIES):
            self.hands.click(button())
            yield 2 * LONG
            if done():
                return

    def dialog(self, kind: type[_W]) -> _W | None:
        return next((w for w in QApplication.topLevelWidgets() if _shows(w, kind)), None)

    def wait_for_dialog(self, kind: type[QDialog]) -> Steps:
        yield from self.wait_for(lambda: self.dialog(kind), kind.__name__)
        yield LONG

    # Doing

    def make_the_session(self) -> Steps:
        hands = self.hands
        yield LONG
        hands.keys("Escape", "Escape")
        hands.click(self.window.sessions.new_button, times=2)
        yield from self.wait_for_dialog(SessionDialog)
        dialog = self.dialog(SessionDialog)
        assert dialog is not None
        for field in dialog.findChildren(QWidget):
            if isinstance(field, QComboBox | QAbstractSpinBox) and in_view(field):
                hands.turn(field)
        yield SHORT
        self.expect(dialog.details.participants is None, "het wiel telde deelnemers")
        hands.click(dialog.title, times=2)
        hands.type("MT-sessie")
        hands.keys("Tab")
        hands.type("Gemeente Voorbeeldstad")
        hands.click(dialog.date)
        hands.keys("ctrl+a")
        hands.type("15-01-2027")
        hands.keys("Tab")
        yield LONG
        hands.look("datum")
        hands.click(dialog.ok, times=2)
        yield from self.wait_for(lambda: self.window.session_view, "de sessie")
        yield LONG
        self.expect(self.stored.details.date == date(2027, 1, 15), f"{self.stored.details.date}")

    def choose_with_double_clicks(self) -> Steps:
        for number in range(1, DIMENSIONS + 1):
            cards, document = self.view.cards, self.view.document
            self.expect(document.current == number, f"{document.current}, niet {number}")
            level = number % 4 + 1
            statement = cards.card.statements[level - 1]
            if number % 5:
                self.hands.click(statement, times=2)
            else:
                self.hands.turn(statement)
                self.hands.keys(str(level))
            self.levels[number] = level
            yield LONG
            if number % 7 == 0:
                self.hands.turn(cards.navigator)
                self.hands.turn(cards.card.remarks.note)
                yield SHORT
            if number == DIMENSIONS:
                break
            if number % 2 and seen_whole(cards.next_button):
                self.hands.click(cards.next_button)
            else:
                self.hands.keys("Next")
            yield SHORT

    def type_while_clicking_elsewhere(self) -> Steps:
        self.view.show_cards()
        for number, level in ((3, 2), (8, 4)):
            yield from self.go_to(number)
            card = self.view.cards.card
            self.hands.click(card.remarks.note)
            self.hands.type("Geen pauze")
            self.hands.click(card.statements[level - 1])
            self.levels[number], self.notes[number] = level, "Geen pauze"
            yield SHORT
        yield from self.go_to(12)
        self.hands.click(self.view.cards.card.remarks.note)
        self.hands.type("Nog bezig")
        self.hands.click(self.view.cards.next_button, times=1)
        self.notes[12] = "Nog bezig"
        yield LONG
        yield from self.go_to(13)
        self.hands.click(self.view.cards.card.remarks.note)
        self.hands.type("Met Esc")
        self.hands.keys("Escape")
        self.notes[13] = "Met Esc"

    def bring_a_note_back(self) -> Steps:
        yield from self.go_to(14)
        note = self.view.cards.card.remarks.note
        self.hands.click(note)
        self.hands.type("Een lange toelichting")
        yield LONG
        yield LONG
        self.hands.keys("ctrl+a")
        self.hands.type("x")
        yield LONG
        self.hands.keys("ctrl+z")
        yield LONG
        self.notes[14] = "Een lange toelichting"
        self.expect(note.toPlainText() == self.notes[14], f"ongedaan: {note.toPlainText()!r}")
        self.hands.keys("Escape")

    def note_actions(self) -> Steps:
        yield from self.go_to(2)
        self.hands.keys("a")
        yield SHORT
        self.hands.type("Begin maken")
        self.hands.keys("Return")
        yield LONG
        self.hands.keys("ctrl+4")
        yield LONG
        self.hands.click(self.view.agenda.parts.button(1))
        yield LONG
        table = self.view.actions_page.table
        self.expect(len(self.stored.actions) == 1, f"{len(self.stored.actions)} acties")
        model = table.model()
        due = next(
            column
            for column in range(model.columnCount())
            if model.headerData(column, Qt.Orientation.Horizontal) == "Wanneer"
        )
        place = table.visualRect(model.index(0, due)).center()
        self.hands.click(table.viewport(), times=2, at=place)
        yield LONG
        self.hands.keys("Escape")
        yield SHORT
        self.expect(self.stored.actions[0].due is None, "een leeg Wanneer werd een datum")
        self.hands.click(table.viewport(), times=2, at=place)
        yield LONG
        self.hands.keys("ctrl+a")
        self.hands.type("5-12-2027")
        self.hands.keys("Return")
        yield LONG
        due_on = self.stored.actions[0].due
        self.expect(due_on == date(2027, 12, 5), f"Wanneer werd {due_on}")
        self.hands.keys("ctrl+1")
        yield SHORT

    def vote(self) -> Steps:
        yield from self.go_to(20)
        before = self.stored.answer(20)
        self.hands.keys("v")
        yield SHORT
        self.hands.type("1")
        self.hands.click(self.view.header.state)
        self.hands.type("3")
        yield LONG
        self.expect(self.stored.answer(20).level == before.level, "een stem werd een keuze")
        self.hands.keys("Escape", "Escape")
        yield SHORT

    def press_esc_everywhere(self) -> Steps:
        hands = self.hands
        for key in ("n", "g", "p", "a", "v"):
            hands.keys("ctrl+1")
            yield SHORT
            hands.keys(key, "Escape", "Escape")
            yield SHORT
        for key in ("ctrl+2", "ctrl+3", "ctrl+4", "ctrl+1"):
            hands.keys(key, "Escape", "Escape")
            yield SHORT
        hands.keys("F1")
        yield LONG
        hands.keys("Escape", "Escape")
        yield SHORT
        self.expect(self.window.session_view is not None, "Esc sloot de sessie")

    def turn_the_wheel_over_everything(self) -> Steps:
        hands = self.hands
        before = self.stored
        for key in ("ctrl+1", "ctrl+2", "ctrl+3", "ctrl+4", "ctrl+1"):
            hands.keys(key)
            yield LONG
            for widget in self.view.findChildren(QWidget):
                controls = QComboBox | QAbstractSpinBox | QPlainTextEdit
                if isinstance(widget, controls) and in_view(widget):
                    hands.turn(widget)
            yield SHORT
        self.expect(self.stored == before, "het wiel wijzigde de sessie")
        store = self.window.sessions.store
        QTimer.singleShot(0, self.view.settings_wanted.emit)
        yield from self.wait_for_dialog(SettingsDialog)
        dialog = self.dialog(SettingsDialog)
        assert dialog is not None
        threshold, values = store.settings.privacy_threshold(), _values(dialog)
        for widget in dialog.findChildren(QWidget):
            if isinstance(widget, QComboBox | QAbstractSpinBox) and in_view(widget):
                hands.turn(widget)
        yield LONG
        hands.look("instellingen")
        self.expect(_values(dialog) == values, "het wiel wijzigde de instellingen")
        self.expect(store.settings.privacy_threshold() == threshold, "de privacygrens")
        hands.keys("Escape")
        yield LONG

    def present(self) -> Steps:
        yield from self.go_to(5)
        self.hands.keys("F5")
        yield LONG
        yield LONG
        self.hands.look("beamer")
        middle = QPoint(400, 330)
        self.hands.move_to(middle)
        self.hands.keys("Next", "Prior", "b", "b", "f", "f")
        yield LONG
        self.expect(self.view.document.current == 5, f"beamer op {self.view.document.current}")
        self.hands.keys("1", "ctrl+z")
        yield LONG
        self.hands.keys("Escape")
        yield LONG
        self.expect(self.view.presentation is None, "Esc liet de beamer aan")

    def leave_while_it_works(self) -> Steps:
        for pause in (0, 50, 150, 300, 600):
            self.hands.keys("ctrl+shift+c")
            yield pause
            yield from self.click_until(
                lambda: self.view.header.back_button,
                lambda: self.window.session_view is None or self.dialog(QMessageBox),
            )
            if pause == 0:
                yield from self.let_counts_go()
            yield SHORT
            yield from self.click_until(
                lambda: self.window.sessions.resume_button,
                lambda: self.window.session_view is not None,
            )
            self.expect(self.window.session_view is not None, f"niet terug na {pause} ms")
            yield LONG

    def let_counts_go(self) -> Steps:
        """Answer what is asked of votes that were counted and put away."""
        yield from self.wait_for_dialog(QMessageBox)
        asked = self.dialog(QMessageBox)
        assert asked is not None
        self.expect("stemmen" in asked.informativeText(), asked.informativeText())
        (close,) = (b for b in asked.buttons() if "Sluiten" in b.text())
        yield from self.click_until(lambda: close, lambda: self.window.session_view is None)

    def close_and_open_again(self) -> Steps:
        yield from self.go_to(9)
        self.hands.click(self.view.cards.card.remarks.note)
        self.hands.type("Bij het sluiten")
        self.notes[9] = "Bij het sluiten"
        self.hands.keys("alt+F4")
        yield from self.wait_for(lambda: not self.window.isVisible(), "dat het venster sloot")

    def go_to(self, number: int) -> Steps:
        self.hands.keys("ctrl+1")
        yield SHORT
        self.view.cards.focus_card()
        self.hands.keys("g")
        yield SHORT
        self.hands.type(str(number))
        self.hands.keys("Return")
        yield LONG
        current = self.view.document.current
        self.expect(current == number, f"G ging naar {current}, niet naar {number}")


def _shows(widget: QWidget, kind: type[QWidget]) -> bool:
    return isinstance(widget, kind) and widget.isVisible()


def _values(dialog: QWidget) -> list[object]:
    return [
        widget.currentText() if isinstance(widget, QComboBox) else widget.text()
        for widget in dialog.findChildren(QWidget)
        if isinstance(widget, QComboBox | QAbstractSpinBox)
    ]


def main(folder: Path, pictures: Path) -> int:
    """Start the program, let the hands hold a session, and look again after a second start."""
    session = WholeSession(Hands(pictures))
    session.run(folder)
    with closing(open_checked(DataPaths(folder).database)) as database:
        store = SessionStore(database, lambda: datetime.now(UTC))
        session.check("na het sluiten", store.load(store.find("latest")))
    return 1 if session.failures else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
