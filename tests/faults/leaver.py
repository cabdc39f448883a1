# SPDX-License-Identifier: EUPL-1.2
"""A process of the real program in which a job is begun, and left by one door after a delay.

``python -m tests.faults.leaver DATA OUT JOB DOOR MS``: DATA is a data folder, OUT holds files to
read and gets those that are written. What is done goes through the program's own windows, by keys
and clicks; only the system's file dialogs answer at once.
"""

import faulthandler
import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Timer
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QMessageBox,
    QWidget,
)

from dgw_desktop.paths import DataPaths
from dgw_desktop.resources import resource
from dgw_desktop.ui.foundation.job import Job, is_working
from dgw_desktop.ui.shell.app import run
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.single_window import SingleWindow
from tests.system_end import end_session

MOST_SECONDS = 60
"""Longer than any machine needs: then it hangs."""
_TURN = 5  # ms between two looks
_SURELY_BEGUN = 300  # ms after which a job has begun on most machines
_MOST_TURNS = 4000
_PLAIN = Qt.KeyboardModifier.NoModifier
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Steps = Iterator[int]
"""What is yielded is how many ms to wait before the next step."""


class Leaver:
    """Walks through the steps, each from the event loop: a dialog may be open between two."""

    def __init__(self, data: Path, out: Path) -> None:
        self.data, self.out = data, out
        self.steps: Steps = iter(())
        self.begun = 0

    # Looking and doing

    @property
    def window(self) -> MainWindow:
        return next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))

    def open_dialog(self, name: str) -> Any:
        """Return the visible dialog of class ``name``."""
        for widget in QApplication.topLevelWidgets():
            if type(widget).__name__ == name and widget.isVisible():
                return widget
        return None

    def wait_for(self, name: str) -> Steps:
        while self.open_dialog(name) is None:
            yield _TURN

    def later(self, action: Callable[[], object]) -> int:
        """Do ``action`` from the event loop: it may stay in a loop of its own, of a dialog."""
        QTimer.singleShot(0, action)
        return _TURN

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = _PLAIN) -> int:
        target = QApplication.focusWidget() or QApplication.activeWindow() or self.window
        return self.later(lambda: QTest.keyClick(target, key, modifier))

    def click(self, widget: QWidget) -> int:
        return self.later(lambda: QTest.mouseClick(widget, Qt.MouseButton.LeftButton))

    def advance(self) -> None:
        self.answer_box()
        try:
            pause = next(self.steps)
        except StopIteration:
            return
        QTimer.singleShot(pause, self.advance)

    def answer_box(self) -> None:
        """Agree with every question, and read every message."""
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            for button in box.buttons():
                if box.buttonRole(button) in (
                    QMessageBox.ButtonRole.AcceptRole,
                    QMessageBox.ButtonRole.YesRole,
                ):
                    self.later(button.click)
                    return

    # The jobs

    def begin(self, job: str) -> Steps:
        if job.startswith("exporteren "):
            self.saves(f"uit.{job.partition(' ')[2]}")
            yield self.key(Qt.Key.Key_E, _CONTROL)
        elif job == "uitnodiging":
            self.saves("uitnodiging.dgw")
            yield self.later(self.window.session_view.exchange.invite)
            yield from self.wait_for("InviteDialog")
            yield self.click(self.open_dialog("InviteDialog").save_button)
        elif job == "bijdrage":
            self.saves("bijdrage.json")
            yield self.later(self.window.session_view.finalise)
            while not self.window.session_view.document.session.is_final:
                yield _TURN
            yield self.later(self.window.session_view.exchange.contribute)
            yield from self.wait_for("ContributionDialog")
            dialog = self.open_dialog("ContributionDialog")
            dialog.size_choice.setCurrentIndex(0)
            yield self.click(dialog.save_button)
        elif job == "referentie lezen":
            yield self.later(self.window.session_view.exchange.choose_reference)
            yield from self.wait_for("ReferenceDialog")
            self.opens_one(self.out / "kant-en-klaar.dgwref")
            yield self.click(self.open_dialog("ReferenceDialog").import_button)
        elif job == "referentie maken":
            self.saves("referentie.dgwref")
            yield self.later(self.window.sessions.reference_wanted.emit)
            yield from self.wait_for("BuildReferenceDialog")
            dialog = self.open_dialog("BuildReferenceDialog")
            dialog.choose_folder(self.out / "bijdragen")
            dialog.publisher.setText("Voorbeeldstad")
            yield self.click(dialog.make_button)
        elif job == "ingevuld opslaan":
            self.saves("ingevuld.dgw")
            yield self.later(self.window.session_view.exchange.hand_over)
        elif job == "deelnemers lezen":
            yield self.later(self.window.session_view.exchange.show_participants)
        elif job == "papier overtypen":
            yield self.later(self.window.session_view.exchange.type_over)
            yield from self.wait_for("TypingDialog")
            dialog = self.open_dialog("TypingDialog")
            dialog.code.setText("K7Q-2MX")
            yield self.later(lambda: QTest.keyClicks(dialog.rows, "12"))
            yield self.click(dialog.save_button)
        elif job == "spinnenweb kopiëren":
            yield self.key(Qt.Key.Key_C, _CONTROL | _SHIFT)
        elif job in IN_REPORT:
            yield self.key(Qt.Key.Key_P, _CONTROL)
            yield from self.wait_for("ReportDialog")
            dialog = self.open_dialog("ReportDialog")
            if job == "rapport":
                dialog.file.setText(str(self.out / "rapport.pdf"))
                yield self.click(dialog.make_button)
            elif job == "logo":
                self.opens_one(resource("pictures/kaarten.png"))
                yield self.click(dialog.logo_button)
            else:
                yield 250  # the pause before it is drawn
        elif job == "sessies exporteren":
            self.saves("alle.xlsx")
            yield self.later(lambda: self.window.sessions.tasks.export_many())
            yield from self.pick(None)
        elif job == "sessies lezen":
            yield self.later(lambda: self.window.sessions.tasks.roll_up())
            yield from self.pick("Voorbeeldstad")
        elif job == "importeren":
            self.opens(sorted(self.out.glob("sessie*.dgw")))
            yield self.click(self.window.sessions.import_button)
        elif job == "bestand openen":
            self.ring(str(self.out / "sessie 0.dgw"))
        elif job == "samenvoegen":
            self.opens(sorted(self.out.glob("deelnemer*.dgw")))
            yield self.later(lambda: self.window.sessions.tasks.merge())
            yield from self.wait_for("MergeDialog")
            dialog = self.open_dialog("MergeDialog")
            yield self.click(dialog.files_button)
            while not dialog.merge_button.isEnabled():
                yield _TURN
            yield self.click(dialog.merge_button)
        elif job == "reservekopie":
            yield self.later(self.window.keeper.start)
        elif job == "eigen scan":
            self.opens([self.out / "deelnemer 000.dgw"])
            yield self.click(self.window.sessions.import_button)
        elif job == "model importeren":
            self.opens_one(self.out / "model.toml")
            yield self.later(self.window.sessions.tasks.show_models)
            yield from self.wait_for("ModelsDialog")
            yield self.click(self.open_dialog("ModelsDialog").import_button)
        elif job in IN_BACKUPS:
            yield self.later(self.window.sessions.tasks.show_backups)
            yield from self.wait_for("BackupsDialog")
            dialog = self.open_dialog("BackupsDialog")
            if job == "reservekopie in venster":
                yield self.click(dialog.make_button)
            elif job == "terugzetten":
                yield from self.agree(dialog.all_button)
            elif job == "sessie uit reservekopie":
                while not dialog.one_button.isEnabled():
                    dialog.sessions.setFocus()
                    yield self.later(lambda: QTest.keyClick(dialog.sessions, Qt.Key.Key_Down))
                yield self.click(dialog.one_button)
        elif job in IN_BIN:
            yield self.later(self.window.sessions.tasks.show_bin)
            yield from self.wait_for("BinDialog")
            dialog = self.open_dialog("BinDialog")
            dialog.list.selectAll()
            if job == "uit prullenbak terugzetten":
                yield self.click(dialog.restore_button)
            else:
                if job == "uit reservekopieën verwijderen":
                    yield self.click(dialog.also_backups)
                yield from self.agree(dialog.remove_button)
        else:
            assert job == "diagnose", job
            yield self.later(self.window.show_about)
            yield from self.wait_for("AboutDialog")
            yield self.click(self.open_dialog("AboutDialog").copy_button)

    def count_jobs(self) -> None:
        """Count what is begun from now on, but for the signs of life to other computers."""
        start = Job.start

        def counted(job: Job) -> None:
            self.begun += not isinstance(job._owner, SingleWindow)
            start(job)

        Job.start = counted  # type: ignore[method-assign]

    def saves(self, name: str) -> None:
        path = str(self.out / name)
        QFileDialog.getSaveFileName = lambda *_asked: (path, "")

    def opens(self, paths: list[Path]) -> None:
        names = [str(path) for path in paths]
        assert names
        QFileDialog.getOpenFileNames = lambda *_asked: (names, "")

    def opens_one(self, path: Path) -> None:
        assert path.exists()
        QFileDialog.getOpenFileName = lambda *_asked: (str(path), "")

    def pick(self, search: str | None) -> Steps:
        yield from self.wait_for("SessionPicker")
        dialog = self.open_dialog("SessionPicker")
        if search is not None:
            dialog.search.setText(search)
        yield self.click(dialog.all_button)
        yield self.click(dialog.ok)

    def agree(self, button: QWidget) -> Steps:
        """Click ``button``, again when that came too early, until its question is answered."""
        turns = 0
        while not isinstance(QApplication.activeModalWidget(), QMessageBox):
            if turns % 200 == 0 and button.isEnabled():
                self.click(button)
            turns += button.isEnabled()
            yield _TURN
        while isinstance(QApplication.activeModalWidget(), QMessageBox):
            yield _TURN

    def ring(self, wanted: str) -> None:
        """Do what a second start of the program does."""
        SingleWindow(self.data).ring(wanted)

    # The doors

    def leave(self, door: str) -> Steps:
        if door == "terugpijl":
            yield from self.close_dialogs()
            yield from self.back()
        elif door == "venster sluiten":
            yield from self.close_dialogs()
            while True:
                if not self.is_waiting:
                    self.later(lambda: self.window.windowHandle().close())
                yield 20
        elif door == "Esc":
            for _ in range(3):
                yield self.key(Qt.Key.Key_Escape)
                yield 30
        elif door == "Alt+F4":  # whatever is in front, again and again
            while True:
                front = QApplication.activeModalWidget() or self.window
                self.later(lambda front=front: front.windowHandle().close())
                yield 20
        elif door == "afmelden":
            end_session(self.window, may_ask=False)
            self.later(lambda: QCoreApplication.exit(0))
            yield MOST_SECONDS * 1000
        elif door == "afmelden van Windows":
            end_session(self.window, may_ask=False)
            QApplication.instance().aboutToQuit.emit()
            os._exit(0)  # as Windows does
        elif door == "afsluiten":
            yield self.later(QCoreApplication.quit)
            yield from self.leave("venster sluiten")  # a dialog may have refused
        elif door == "SIGTERM":
            os.kill(os.getpid(), signal.SIGTERM)
            yield MOST_SECONDS * 1000
        elif door == "instellingen":
            yield from self.close_dialogs()
            yield self.later(self.window.show_settings)
            yield from self.wait_for("SettingsDialog")
            dialog = self.open_dialog("SettingsDialog")
            dialog.text_size.setCurrentIndex(2)
            dialog.language.setCurrentIndex(1)
            yield self.later(dialog.reject)
        elif door == "andere sessie":
            yield from self.close_dialogs()
            yield from self.back()
            page = self.window.sessions
            page.list.setCurrentIndex(page.list.model().index(2, 0))
            page.list.setFocus()
            yield self.later(lambda: QTest.keyClick(page.list, Qt.Key.Key_Return))
        elif door == "tweede start":
            self.ring(f"{2:032x}")
            yield 60
        else:
            assert door == "beamer", door
            yield from self.close_dialogs()
            yield self.key(Qt.Key.Key_F5)
            yield 60
            view = self.window.session_view
            if view is not None and view.presentation is not None:
                QTest.keyClick(view.presentation.window, Qt.Key.Key_Escape)
            yield 20

    @property
    def is_waiting(self) -> bool:
        """Whether the program shows that it is finishing something."""
        return type(QApplication.activeModalWidget()).__name__ == "ProgressWindow"

    def close_dialogs(self) -> Steps:
        """Close what is open, but not what shows how far something is."""
        while (dialog := QApplication.activeModalWidget()) is not None and not self.is_waiting:
            if not isinstance(dialog, QMessageBox):
                self.later(lambda dialog=dialog: dialog.windowHandle().close())
            yield 20
        while QApplication.activePopupWidget() is not None:
            QApplication.activePopupWidget().close()
            yield 20

    def back(self) -> Steps:
        view = self.window.session_view
        if view is not None:
            yield self.click(view.header.back_button)
        yield 20

    # The whole

    def walk(self, job: str, door: str, delay: int) -> Steps:
        while not any(isinstance(w, MainWindow) for w in QApplication.topLevelWidgets()):
            yield _TURN
        while not self.window.isVisible():
            yield _TURN
        self.window.activateWindow()
        yield 50
        self.count_jobs()
        yield from self.begin(job)
        yield from self.wait_to_begin() if delay >= _SURELY_BEGUN else ()
        yield delay
        yield from self.leave(door)
        # The program is still there, and what was begun may end in its own time.
        yield from self.end()

    def wait_to_begin(self) -> Steps:
        """Wait for the job, also on a machine that does much else; tell where there is none."""
        for _ in range(_MOST_TURNS):
            if self.begun:
                return
            yield _TURN
        print("nothing was begun", file=sys.stderr, flush=True)

    def end(self) -> Steps:
        while is_working() or self.is_waiting:
            yield 20
        yield 50
        yield from self.leave("venster sluiten")


def _tell_hanging() -> None:
    print("hangs", file=sys.stderr, flush=True)
    faulthandler.dump_traceback(file=sys.stderr)
    os._exit(3)


def main() -> int:
    data, out, job, door, delay = sys.argv[1:]
    leaver = Leaver(Path(data), Path(out))
    leaver.steps = leaver.walk(job, door, int(delay))
    QTimer.singleShot(0, leaver.advance)

    watch = Timer(MOST_SECONDS, _tell_hanging)
    watch.daemon = True
    watch.start()
    in_list = job in NO_SESSION
    return run(DataPaths(leaver.data), None if in_list else f"{1:032x}")


IN_REPORT = ("rapport", "voorbeeld van het rapport", "logo")
IN_BACKUPS = (
    "reservekopie lezen", "reservekopie in venster", "terugzetten", "sessie uit reservekopie",
)  # fmt: skip
IN_BIN = (
    "uit prullenbak terugzetten", "definitief verwijderen", "uit reservekopieën verwijderen",
)  # fmt: skip
NO_SESSION = (
    "sessies exporteren", "sessies lezen", "importeren", "eigen scan", "model importeren",
    "samenvoegen", "referentie maken", *IN_BACKUPS, *IN_BIN,
)  # fmt: skip
"""What begins in the list of sessions; the rest begins in a session."""
JOBS = (
    "exporteren pdf", "exporteren docx", "exporteren xlsx", "uitnodiging", "ingevuld opslaan",
    "bijdrage", "referentie lezen",
    "deelnemers lezen", "papier overtypen", "spinnenweb kopiëren", *IN_REPORT,
    "bestand openen", "reservekopie", "diagnose",
    *NO_SESSION,
)  # fmt: skip
DOORS = (
    "terugpijl", "venster sluiten", "Esc", "Alt+F4", "afmelden", "afmelden van Windows",
    "afsluiten", "instellingen", "andere sessie", "tweede start", "beamer",
    *(() if sys.platform == "win32" else ("SIGTERM",)),  # there it ends a process at once
)  # fmt: skip

if __name__ == "__main__":
    sys.exit(main())
