# SPDX-License-Identifier: EUPL-1.2
"""Tells at start who has the data open, looks whether anybody is there, and offers ways in."""

from threading import Event

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QWidget,
)

from dgw_desktop.storage.folder_lock import QUIET, Holder, Look, Sight, watch
from dgw_desktop.ui.asking.dialog import WorkingDialog
from dgw_desktop.ui.foundation.job import Progress, run_job
from dgw_desktop.ui.foundation.labels import StatusLabel, plain_label
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.shell.entering import WayIn
from dgw_desktop.ui.shell.single_window import SingleWindow

_LISTEN = 500  # ms between two looks whether the other window has answered


class InUseDialog(WorkingDialog):
    """Asks what to do with data that somebody else has open; ``way_in`` is the answer.

    It watches from the first moment, so that nobody waits after a choice. Taking over is offered
    only when there was no sign of life for QUIET seconds.
    """

    def __init__(self, single: SingleWindow, seen: Look, parent: QWidget | None = None) -> None:
        """Tell of the holder in ``seen``."""
        super().__init__(parent, self.tr("De gegevens zijn al geopend"), 560, 260)
        self.way_in = WayIn.NONE
        self._single = single
        self._seen = seen
        self._is_free = False
        self._was_alive = Event()
        self.about = plain_label(wrap=True)
        self.state = StatusLabel()
        self.progress = QProgressBar()
        self.progress.setRange(0, 100)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Hoe lang er geen teken van leven is"))
        self.read_button = QPushButton(self.tr("Alleen-lezen openen"))
        self.read_button.clicked.connect(lambda: self._end(WayIn.READ))
        self.take_button = QPushButton(self.tr("Overnemen"))
        self.take_button.clicked.connect(self._take)
        self.close_button = QPushButton(self.tr("Sluiten"))
        self.close_button.clicked.connect(self.reject)
        self.read_button.setDefault(True)
        heading = plain_label(self.tr("De gegevens zijn al geopend"), "heading", wrap=True)
        for part in (heading, self.about, self.state, self.progress):
            self.body.addWidget(part)
        self.body.addStretch(1)
        buttons = QHBoxLayout()
        self.foot.addLayout(buttons)
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button in (self.read_button, self.take_button, self.close_button):
            buttons.addWidget(button)
        self._bell = QTimer(self)
        self._bell.setInterval(_LISTEN)
        self._bell.timeout.connect(self._hear)
        self._watch()

    def _end(self, way_in: WayIn) -> None:
        self.way_in = way_in
        self.accept()

    def _watch(self) -> None:
        """Show who has the data, and begin to look for signs of life."""
        holder = self._seen.holder or Holder("")
        self.about.setText(self._told(holder))
        self.take_button.setText(self.tr("Overnemen"))
        self.take_button.setEnabled(False)
        self._is_free = False
        self._was_alive.clear()
        self.state.setText(
            self.tr("Het programma kijkt {0} seconden of daar nog iemand is…").format(QUIET)
        )
        self.progress.show()
        if holder.is_before_eyes_of(self._single.lock.me):
            self._bell.start()
        lock, seen, was_alive, last = self._single.lock, self._seen, self._was_alive, 0.0

        def work(progress: Progress) -> tuple[Sight, Look]:
            def part(done: float) -> bool:
                nonlocal last
                if done < last:  # there was a sign of life
                    was_alive.set()
                last = done
                return progress(done)

            return watch(lock, seen, part)

        run_job(self, work, self._show_sight, progressed=self._show_progress)

    def _show_progress(self, percent: int) -> None:
        self.progress.setValue(percent)
        if self._was_alive.is_set():
            self.state.setText(
                self.tr("Daar is DGW Desktop nu open. Sluit het daar, of open alleen-lezen.")
            )

    def _show_sight(self, found: tuple[Sight, Look]) -> None:
        sight, self._seen = found
        self._is_free = sight is Sight.FREE
        self.progress.hide()
        if self._is_free:
            self.take_button.setText(self.tr("Openen"))
            self.take_button.setDefault(True)
            self.state.setText(self.tr("De gegevens zijn daar gesloten."))
        else:
            self.state.setText(
                self.tr(
                    "Er is daar geen teken van leven. Neem alleen over als DGW Desktop daar niet "
                    "meer open is: wat daar nog niet is opgeslagen, gaat verloren."
                )
            )
        self.take_button.setEnabled(True)

    def _take(self) -> None:
        now = self._single.take() if self._is_free else self._single.take_over(self._seen)
        if now is None:
            self._end(WayIn.WRITE)
            return
        self._seen = now  # somebody was there after all, or was first
        self._watch()

    def _hear(self) -> None:
        """Go when the other window has come to the front after all."""
        if self._single.is_answered:
            self.reject()

    def _told(self, holder: Holder) -> str:
        me = self._single.lock.me
        if holder.is_before_eyes_of(me):
            who = self.tr("DGW Desktop is al open op deze computer{0}, maar antwoordt niet.")
        else:
            who = self.tr(
                "De gegevens zijn open bij {1}{0}. Je kunt ze maar op één plaats tegelijk wijzigen."
            )
        return who.format(self._since(holder), holder.told(me))

    def _since(self, holder: Holder) -> str:
        if holder.since is None:
            return ""
        local = holder.since.astimezone()
        return self.tr(" sinds {0}, {1}").format(
            wording().long_date(local.date()), f"{local:%H:%M}"
        )
