# SPDX-License-Identifier: EUPL-1.2
"""Work that takes longer than a frame: a thread of its own, with progress, cancel and an end.

A screen calls ``run_job``: it says what to do and what comes after. Everything else is here: the
thread belongs to the program and not to a screen, so that no screen has to wait for it; what
comes after is only done while its owner is there; and who leaves asks ``may_leave`` first.
"""

import gc
import sys
from collections.abc import Callable
from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from dgw_desktop.errors import Cancelled, UserError
from dgw_desktop.translating import tr

if TYPE_CHECKING:
    from dgw_desktop.ui.foundation.progress_window import ProgressWindow

Progress = Callable[[float], bool]
"""Gets the part done, 0..1, and returns False to stop."""

_Result = TypeVar("_Result")
_KEPT_AS = "jobs"  # among the attributes of the application
_PATIENCE = 400  # ms before a window with the progress appears
_LAST_WAIT = 3.0  # seconds at the end of the program for what is to finish, and as many to stop


def run_job(
    owner: QObject,
    work: Callable[[Progress], _Result],
    then: Callable[[_Result], object],
    failed: Callable[[UserError], object] | None = None,
    cancelled: Callable[[], object] | None = None,
    *,
    ended: Callable[[], object] | None = None,
    progressed: Callable[[int], object] | None = None,
    text: str = "",
    finishes: bool = False,
) -> "Job":
    """Do ``work`` in a thread, and then ``then`` with what it returned, in this thread.

    ``work`` gets a Progress, raises Cancelled when that says False, and touches no widget, no
    document and no connection to the database of this thread: a thread makes its own.

    ``owner`` is for whom it is done. When that goes away the work is stopped, and nothing is told
    any more. With ``finishes`` the work is not stopped: a person counts on the file or the data,
    also after going elsewhere; leaving then waits (``may_leave``). So give it an owner that stays,
    such as the window, when going back to the list is no reason to hear nothing.

    ``failed`` gets a UserError; without it the error is shown where the program shows what it did
    not expect. ``cancelled`` is called when a person stopped the work, ``ended`` before each of
    these, whichever it is. ``progressed`` gets the part done, in percent.

    ``text`` says what is being done ('Exporteren naar x…'), in a window with progress and cancel
    that appears over ``owner``, a widget, when it takes long. For another owner, or while the
    person is in another window, it only appears where leaving has to wait.
    """
    job = Job(owner, work, _After(then, failed, cancelled, ended, progressed), text, finishes)
    _jobs().begin(job)
    return job


def may_leave(place: QWidget, leave: Callable[[], object]) -> bool:
    """Tell whether nothing in ``place`` has to finish first.

    If something has, its progress is shown with a way to stop it, and ``leave`` is called when it
    has ended or was stopped: ask again there. ``place`` is a dialog, or the main window.
    """
    waited = [job for job in _jobs().inside(place) if job.is_waited_for]
    for job in waited:
        job.hold_up(place)
    if waited:
        _jobs().when_free(place, leave)
    return not waited


def when_a_job_ends(look: Callable[[], object]) -> None:
    """Call ``look``, a method of a QObject, after each job, as long as that object lives.

    Whoever shows data looks whether they are others now: a job that a person stopped too late has
    changed them after all, and one that failed may have, while nobody was told.
    """
    _jobs().job_ended.connect(look)


def let_go(place: QObject) -> None:
    """Stop the work of what is in ``place`` and is about to go, unless it is to finish."""
    for job in _jobs().inside(place):
        if not job.finishes:
            job.abandon()


def is_working() -> bool:
    """Tell whether any thread is at work."""
    return bool(_jobs().running())


def finish_jobs() -> None:
    """Wait a few seconds for what is to finish; nothing is stopped, and nothing told yet."""
    _wait([job for job in _jobs().running() if job.finishes])


def end_jobs() -> bool:
    """Wait a few seconds for what is to finish, then stop all; for the end of the program.

    False when a thread does not stop, such as one that writes to a folder on a network that is
    gone: then the process can only be broken off.
    """
    finish_jobs()
    jobs = _jobs().running()
    _jobs().be_silent()
    for job in jobs:
        job.abandon(always=True)
    return _wait(jobs)


class _After(NamedTuple):
    """What a screen does with the outcome."""

    then: Callable[[Any], object]
    failed: Callable[[UserError], object] | None
    cancelled: Callable[[], object] | None
    ended: Callable[[], object] | None
    progressed: Callable[[int], object] | None


class Job(QObject):
    """A piece of work; ``run_job`` makes it."""

    _moved = Signal(int)
    _returned = Signal(object)

    def __init__(
        self,
        owner: QObject,
        work: Callable[[Progress], Any],
        after: _After,
        text: str,
        finishes: bool,
    ) -> None:
        super().__init__(_jobs())
        self._owner = owner
        self._work = work
        self._after = after
        self._text = text
        self.finishes = finishes
        """Whether leaving waits for it."""
        self._stopped = Event()
        self._is_unwanted = False
        self._is_done = False
        self._told = -1
        self._percent = 0
        self._window: ProgressWindow | None = None
        # Not a QThread: one that goes while it runs takes the program along.
        self._thread = Thread(target=self._do, name="job", daemon=True)
        # These are told in the thread of this object.
        self._moved.connect(self._move)
        self._returned.connect(self._end)
        owner.destroyed.connect(self._lose_owner)
        self._patience = QTimer(self)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._show_over_owner)

    @property
    def is_running(self) -> bool:
        """Whether the thread is at work."""
        return self._thread.is_alive()

    @property
    def is_waited_for(self) -> bool:
        """Whether leaving waits for it: it is to finish, nobody stopped it, and it is not done.

        What is asked when it is done holds nobody.
        """
        return self._is_to_finish and not self._is_done

    @property
    def _is_to_finish(self) -> bool:
        return self.finishes and not self._stopped.is_set()

    def is_inside(self, place: QObject) -> bool:
        """Tell whether the owner is ``place`` or a part of it."""
        found: QObject | None = self._owner if isValid(self._owner) else None
        while found is not None and found is not place:
            found = found.parent()
        return found is not None

    def start(self) -> None:
        """Begin."""
        self._thread.start()
        if self._text and isinstance(self._owner, QWidget):
            self._patience.start()

    def cancel(self) -> None:
        """Ask the work to stop; how it ended is told."""
        self._stopped.set()
        _jobs().look()

    def abandon(self, always: bool = False) -> None:
        """Ask the work to stop, unless it is to finish, and tell nothing any more."""
        self._is_unwanted = True
        self._patience.stop()
        if always or not self.finishes:
            self._stopped.set()
        self._close_window()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until the thread has ended; what comes after is told later, by the event loop."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def hold_up(self, place: QWidget) -> None:
        """Show over ``place`` what leaving it waits for, when that takes long."""
        if self._window is None:
            text = tr("{0}\nDit wordt eerst afgemaakt.").format(self._text).strip()
            QTimer.singleShot(_PATIENCE, self, lambda: self._show(place, text))

    # In the thread

    def _do(self) -> None:
        outcome: tuple[object, Exception | None]
        try:
            outcome = self._work(self._report), None
        except Exception as error:
            outcome = None, error
        self._returned.emit(outcome)

    def _report(self, done: float) -> bool:
        percent = round(done * 100)
        # Told for each of thousands of rows, the window would hear of nothing else.
        if percent != self._told:
            self._told = percent
            self._moved.emit(percent)
        return not self._stopped.is_set()

    # In the thread of the window

    def _move(self, percent: int) -> None:
        self._percent = percent
        if self._window is not None and isValid(self._window):
            self._window.show_part(percent)
        if self._after.progressed is not None and self._is_wanted:
            self._after.progressed(percent)

    def _end(self, outcome: tuple[object, Exception | None]) -> None:
        # What the thread still holds may hold a widget, which may not go in it.
        self._thread.join()
        self._is_done = True
        self._patience.stop()
        self._close_window()
        _jobs().allow_garbage()
        try:
            self._tell(*outcome)
        finally:
            _jobs().forget(self)
            self.deleteLater()
            # The last reference to the owner may be in what the job calls: it goes before the job.
            if isValid(self._owner):
                self._owner.destroyed.disconnect(self._lose_owner)
            del self._owner, self._after, self._work

    @property
    def _is_wanted(self) -> bool:
        return isValid(self._owner) and not self._is_unwanted

    def _tell(self, result: object, error: Exception | None) -> None:
        after = self._after
        if self._is_wanted and after.ended is not None:
            after.ended()
        if error is None:
            if self._is_wanted:
                after.then(result)
        elif isinstance(error, Cancelled):
            if self._is_wanted and after.cancelled is not None:
                after.cancelled()
        elif not isinstance(error, UserError):
            _raise(error)  # a bug
        elif self._is_wanted and after.failed is not None:
            after.failed(error)
        elif self._is_wanted or self._is_to_finish:
            _raise(error)

    def _lose_owner(self) -> None:
        self.abandon()

    def _show_over_owner(self) -> None:
        """Show the progress, once the person is looking at the owner's window."""
        host = self._owner.window() if isinstance(self._owner, QWidget) else None
        if host is not None and host.isActiveWindow():
            self._show(host, self._text)

    def _show(self, host: QWidget, text: str) -> None:
        self._patience.stop()
        if not self.is_running or self._stopped.is_set() or not isValid(host):
            return
        if self._window is None or not isValid(self._window):
            from dgw_desktop.ui.foundation.progress_window import ProgressWindow

            self._window = ProgressWindow(text, host)
            self._window.stopped.connect(self.cancel)
            self._window.show_part(self._percent)
            self._window.show()

    def _close_window(self) -> None:
        window, self._window = self._window, None
        if window is not None and isValid(window):
            window.hide()
            window.deleteLater()


class _Jobs(QObject):
    """Keeps every job until its thread has ended.

    And lets nothing be looked through for garbage meanwhile. Of ten thousand sessions there are
    millions of objects, none of them in a ring, and looking through them would hold up the window
    for as long. And what is found may be a widget, which may not go in the job's thread.
    """

    job_ended = Signal()

    def __init__(self, app: QObject) -> None:
        super().__init__(app)
        self._all: list[Job] = []
        self._leaving: dict[QWidget, Callable[[], object]] = {}
        self._is_silent = False

    def begin(self, job: Job) -> None:
        self._is_silent = False
        gc.disable()
        self._all.append(job)
        job.start()

    def running(self) -> list[Job]:
        return [job for job in self._all if job.is_running]

    def inside(self, place: QObject) -> list[Job]:
        return [job for job in self._all if job.is_inside(place)]

    def allow_garbage(self) -> None:
        if not self.running():
            gc.enable()

    def forget(self, job: Job) -> None:
        self._all.remove(job)
        self.look()
        if not self._is_silent:
            self.job_ended.emit()

    def be_silent(self) -> None:
        """Tell no more of what ends: the data are closed with the program."""
        self._is_silent = True

    def when_free(self, place: QWidget, leave: Callable[[], object]) -> None:
        """Call ``leave`` when nothing in ``place`` has to finish any more."""
        self._leaving[place] = leave

    def look(self) -> None:
        """Let go who waited for something that has ended."""
        for place in list(self._leaving):
            if not isValid(place):
                del self._leaving[place]
            elif not any(job.is_waited_for for job in self.inside(place)):
                # Not from within: this may be in the midst of a job's end, or of its window's.
                QTimer.singleShot(0, place, self._leaving.pop(place))


def _jobs() -> _Jobs:
    app = QCoreApplication.instance()
    assert app is not None
    # Not by findChild, for which PySide makes an enum: that is some 10 ms of the start.
    found = vars(app).get(_KEPT_AS)
    if not isinstance(found, _Jobs):
        found = _Jobs(app)
        vars(app)[_KEPT_AS] = found
    return found


def _wait(jobs: list[Job]) -> bool:
    """Wait for all of them, but not too long; tell whether they have ended."""
    end = monotonic() + _LAST_WAIT
    return all(job.wait(max(0.0, end - monotonic())) for job in jobs)


def _raise(error: Exception) -> None:
    """Hand an exception of a thread to the program's one place for bugs."""
    sys.excepthook(type(error), error, error.__traceback__)
