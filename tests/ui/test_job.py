# SPDX-License-Identifier: EUPL-1.2
"""Work in a thread of its own, and what is left of it when it ends."""

import gc
import threading
from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dgw_desktop.errors import Cancelled, UserError
from dgw_desktop.ui.asking.dialog import WorkingDialog
from dgw_desktop.ui.foundation import job as jobs
from dgw_desktop.ui.foundation.job import Job, Progress, end_jobs, let_go, may_leave, run_job
from dgw_desktop.ui.foundation.progress_window import ProgressWindow

Told = list[object]
PATIENT = 20_000
"""How long in ms is waited for what must come; on a busy machine five seconds are not enough."""


def begin(owner: QObject, work: Callable[[Progress], object], told: Told, **more: object) -> Job:
    """Start ``work``; ``told`` gets how it ended."""
    return run_job(
        owner,
        work,
        told.append,
        told.append,
        lambda: told.append("cancelled"),
        **more,  # type: ignore[arg-type]
    )


def until_stopped(progress: Progress) -> None:
    """Work on until nobody wants the rest."""
    while progress(0.5):
        threading.Event().wait(0.001)
    raise Cancelled


class Held:
    """Work that goes on until the test says so, whatever is asked of it."""

    def __init__(self) -> None:
        self.free = Event()

    def __call__(self, _progress: Progress) -> str:
        assert self.free.wait(20)
        return "done"


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget, timeout=PATIENT):
        widget.show()
        widget.activateWindow()
    return widget


def progress_windows(host: QWidget) -> list[ProgressWindow]:
    return [window for window in host.findChildren(ProgressWindow) if window.isVisible()]


def test_a_parent_that_only_its_job_knows_goes_with_it_and_once(qtbot: QtBot) -> None:
    gone: list[bool] = []

    def begin() -> None:
        parent = QWidget()
        parent.destroyed.connect(lambda: gone.append(True))
        run_job(
            parent,
            lambda _progress: 3,
            lambda result: parent.setObjectName(str(result)),
            lambda _error: None,
            text="Even geduld…",
        )

    for _ in range(5):
        gone.clear()
        begin()
        qtbot.waitUntil(lambda: bool(gone), timeout=PATIENT)
        assert gone == [True]


def test_no_widget_is_collected_in_the_thread_of_a_job(qtbot: QtBot) -> None:
    went: list[threading.Thread] = []

    class InARing(list[object]):
        def __del__(self) -> None:
            went.append(threading.current_thread())

    def work(_progress: Progress) -> object:
        return [[number] for number in range(200_000)]  # enough for the collector to come by

    owner = QWidget()
    qtbot.addWidget(owner)
    ring = InARing()
    ring.append(ring)
    ended: list[bool] = []
    for _ in range(2):
        run_job(owner, work, lambda _result: ended.append(gc.isenabled()))
    assert not gc.isenabled()
    del ring
    qtbot.waitUntil(lambda: len(ended) == 2, timeout=PATIENT)
    assert gc.isenabled()
    gc.collect()
    assert went == [threading.main_thread()]


def test_work_stops_and_is_silent_when_its_owner_goes(qtbot: QtBot) -> None:
    told: Told = []
    owner = QObject()
    job = begin(owner, until_stopped, told)
    owner.deleteLater()
    qtbot.waitUntil(lambda: not job.is_running, timeout=PATIENT)
    QApplication.processEvents()
    assert told == []


def test_no_progress_is_shown_over_an_owner_that_went(qtbot: QtBot) -> None:
    told: Told = []
    held = Held()
    owner = QWidget()
    begin(owner, held, told, text="Sessies lezen…")
    owner.deleteLater()
    with qtbot.captureExceptions() as trouble:
        qtbot.wait(2 * jobs._PATIENCE)  # the thread does not stop at once
    held.free.set()
    assert trouble == [] and told == []


def test_work_that_is_to_finish_does_so_without_its_owner(qtbot: QtBot) -> None:
    told: Told = []
    made: list[str] = []
    held = Held()
    owner = QObject()
    job = begin(owner, lambda progress: made.append(held(progress)), told, finishes=True)
    owner.deleteLater()
    qtbot.wait(1)
    held.free.set()
    qtbot.waitUntil(lambda: not job.is_running, timeout=PATIENT)
    assert made == ["done"] and told == []


def test_a_screen_may_go_with_its_work_and_a_part_of_it_too(qtbot: QtBot) -> None:
    told: Told = []
    place = QWidget()
    qtbot.addWidget(place)
    job = begin(QWidget(place), until_stopped, told)
    assert may_leave(place, lambda: told.append("left"))
    let_go(place)
    qtbot.waitUntil(lambda: not job.is_running, timeout=PATIENT)
    QApplication.processEvents()
    assert told == []


@pytest.mark.parametrize("is_stopped", [False, True])
def test_leaving_waits_for_what_is_to_finish_until_it_is_stopped(
    qtbot: QtBot, is_stopped: bool
) -> None:
    told: Told = []
    held = Held()
    place = shown(qtbot, QWidget())
    # Its owner is no widget: as long as nobody leaves there is nothing to see of it.
    begin(QObject(place), held, told, text="Kopiëren…", finishes=True)
    assert not may_leave(place, lambda: told.append("left"))
    assert not may_leave(place, lambda: told.append("left"))  # pressed once more
    qtbot.waitUntil(lambda: len(progress_windows(place)) == 1, timeout=PATIENT)
    if is_stopped:
        qtbot.mouseClick(progress_windows(place)[0].cancel_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: told == ["left"], timeout=PATIENT)
        held.free.set()
    held.free.set()
    qtbot.waitUntil(lambda: set(told) == {"left", "done"}, timeout=PATIENT)
    assert len(told) == 2 and progress_windows(place) == []


def test_what_a_job_asks_when_it_has_ended_holds_nobody_who_leaves(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    go_on, found = Event(), list[bool]()

    def ask(_outcome: object) -> None:
        found.append(may_leave(owner, lambda: None))

    run_job(owner, lambda _progress: go_on.wait(), ask, finishes=True)
    assert not may_leave(owner, lambda: None)
    go_on.set()
    qtbot.waitUntil(lambda: found == [True])


def test_a_dialog_closes_when_what_must_finish_has(qtbot: QtBot) -> None:
    told: Told = []
    held = Held()
    host = shown(qtbot, QWidget())
    dialog = WorkingDialog(host, "Werk", 300)
    begin(dialog, held, told, text="Terugzetten…", finishes=True)

    dialog.open()
    dialog.reject()
    assert dialog.isVisible() and told == []
    held.free.set()
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=PATIENT)
    assert told == ["done"]


def test_progress_shows_only_over_the_window_that_a_person_works_in(qtbot: QtBot) -> None:
    told: Told = []
    held = Held()
    host, other = shown(qtbot, QWidget()), shown(qtbot, QWidget())
    assert not host.isActiveWindow()
    begin(host, held, told, text="Exporteren…")
    qtbot.wait(2 * jobs._PATIENCE)
    assert progress_windows(host) == []
    host.activateWindow()
    qtbot.waitUntil(lambda: bool(progress_windows(host)), timeout=PATIENT)
    held.free.set()
    qtbot.waitUntil(lambda: told == ["done"], timeout=PATIENT)
    assert progress_windows(host) == [] and other.isVisible()


def test_how_it_ended_is_told_as_it_is(qtbot: QtBot) -> None:
    owner = QObject()

    def fail(_progress: Progress) -> object:
        raise UserError("Dat kan niet.")

    for work, stop, expected in (
        (fail, False, "Dat kan niet."),
        (until_stopped, True, "cancelled"),
        (lambda _progress: "made", True, "made"),  # too late to stop
    ):
        told: Told = []
        ended: list[Told] = []
        job = begin(owner, work, told, ended=lambda t=told, e=ended: e.append(list(t)))
        if stop:
            job.cancel()
        qtbot.waitUntil(lambda told=told: bool(told), timeout=PATIENT)
        assert str(told[0]) == expected and len(told) == 1
        assert ended == [[]]


def test_the_end_of_the_program_waits_for_some_and_stops_all(qtbot: QtBot) -> None:
    told: Told = []
    made: list[str] = []

    def write(progress: Progress) -> None:
        for _ in range(50):
            if not progress(0.5):
                raise Cancelled
            threading.Event().wait(0.002)
        made.append("file")

    owner = QObject()
    begin(owner, write, told, finishes=True)
    begin(owner, until_stopped, told)
    assert end_jobs()
    assert made == ["file"]


def test_a_thread_that_hangs_is_reported(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "_LAST_WAIT", 0.01)
    held = Held()
    begin(QObject(), held, [])
    assert not end_jobs()
    held.free.set()
    monkeypatch.undo()
    assert end_jobs()
