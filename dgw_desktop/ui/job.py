# SPDX-License-Identifier: EUPL-1.2
"""Work that takes longer than a frame: a thread of its own, with progress and cancel."""

import gc
import sys
from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget
from shiboken6 import isValid

from dgw_desktop.errors import Cancelled, UserError
from dgw_desktop.translating import tr

Progress = Callable[[float], bool]
"""Gets the part done, 0..1, and returns False to stop."""

_PATIENCE = 400  # ms before a progress window appears


class Job(QThread):
    """Runs one function; its signals arrive in the thread that made it."""

    progressed = Signal(int)
    """The part done, in percent."""
    succeeded = Signal(object)
    """What the function returned."""
    failed = Signal(object)
    """A UserError."""
    cancelled = Signal()
    _crashed = Signal(object)

    def __init__(self, work: Callable[[Progress], object], parent: QObject) -> None:
        """Get ready to run ``work``, which raises Cancelled when its progress says False."""
        super().__init__(parent)
        self._work = work
        self._stopped = Event()
        self._told = -1
        self._collector = _collector()
        self._crashed.connect(_raise)
        self.finished.connect(self._collector.release)

    def start(self, priority: QThread.Priority = QThread.Priority.InheritPriority) -> None:
        """Begin, in a thread of its own."""
        self._collector.hold()
        super().start(priority)

    def cancel(self) -> None:
        """Ask the work to stop."""
        self._stopped.set()

    def run(self) -> None:
        """Do the work; Qt calls this in the new thread."""
        try:
            result = self._work(self._report)
        except Cancelled:
            self.cancelled.emit()
        except UserError as error:
            self.failed.emit(error)
        except Exception as error:  # a bug, told where every other bug is told
            self._crashed.emit(error)
        else:
            self.succeeded.emit(result)

    def _report(self, done: float) -> bool:
        percent = round(done * 100)
        # Told for each of thousands of rows, the window would hear of nothing else.
        if percent != self._told:
            self._told = percent
            self.progressed.emit(percent)
        return not self._stopped.is_set()


class _Collector(QObject):
    """Lets nothing be looked through for garbage while a job runs.

    Of ten thousand sessions there are millions of objects, none of them in a ring, and looking
    through them would hold up the window for as long. And what is found may be a widget, which may
    not go in the job's thread.
    """

    def __init__(self, app: QObject) -> None:
        super().__init__(app)
        self._jobs = 0

    def hold(self) -> None:
        self._jobs += 1
        gc.disable()

    def release(self) -> None:
        self._jobs -= 1
        if not self._jobs:
            gc.enable()


def _collector() -> _Collector:
    app = QCoreApplication.instance()
    assert app is not None
    return app.findChild(_Collector) or _Collector(app)


def run_with_window(
    parent: QWidget,
    text: str,
    work: Callable[[Progress], object],
    succeeded: Callable[[object], None],
    failed: Callable[[UserError], None],
) -> Job:
    """Start ``work``; a window with progress and cancel appears when it takes long."""
    job = Job(work, parent)
    window = QProgressDialog(text, tr("Annuleren"), 0, 100, parent)
    window.setWindowTitle("DGW Desktop")
    window.setWindowModality(Qt.WindowModality.WindowModal)
    window.setMinimumDuration(_PATIENCE)
    window.setAutoClose(False)
    window.setAutoReset(False)
    window.canceled.connect(job.cancel)
    job.progressed.connect(window.setValue)
    # Told when the thread has ended: who hears it may let go of what the thread belongs to.
    outcome: list[Callable[[], None]] = []
    job.succeeded.connect(lambda result: outcome.append(lambda: succeeded(result)))
    job.failed.connect(lambda error: outcome.append(lambda: failed(error)))

    def end() -> None:
        if not isValid(window):  # the parent went away first, and took both along
            return
        job.wait()  # a thread tells that it has finished a moment before it has
        window.canceled.disconnect(job.cancel)
        window.close()
        window.deleteLater()
        # The last reference to the parent may be in what the job's signals call. It would go in
        # the midst of the job's end, and take the job, as its child, along once more.
        job.setParent(None)
        job.deleteLater()
        for tell in outcome:
            tell()

    job.finished.connect(end)
    job.start()
    return job


def _raise(error: Exception) -> None:
    """Hand an exception of a thread to the program's one place for bugs."""
    sys.excepthook(type(error), error, error.__traceback__)
