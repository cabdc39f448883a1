# SPDX-License-Identifier: EUPL-1.2
"""The end of the program when the system asks for it: who logs out, or a signal.

What was typed is saved, or kept for the next time where the session does not take it; what a
person counts on is finished, if that takes seconds; the rest is stopped. Nobody is asked anything
then, but about what can be kept nowhere, and where the system lets us ask.
"""

import os
import signal
import sys

from PySide6.QtCore import QSocketNotifier, Qt, QTimer
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication

from dgw_desktop.ui.foundation.job import end_jobs, finish_jobs, may_leave
from dgw_desktop.ui.shell.main_window import MainWindow

_LOOK_AGAIN = 200  # ms between two looks whether all that is to finish has


def end_with_system(app: QApplication, window: MainWindow) -> None:
    """Let ``app`` end well when the system ends it."""
    app.commitDataRequest.connect(
        lambda manager: save_for_end(window, manager), Qt.ConnectionType.DirectConnection
    )
    # Windows kills the process right after this.
    app.aboutToQuit.connect(lambda: end_jobs())
    if sys.platform != "win32":
        _end_by_signal(app, window)


def save_for_end(window: MainWindow, manager: QSessionManager) -> None:
    """Save before the system's session ends, or have it go on when a person wants that.

    The system waits, and kills after five seconds; it may also go on after all.
    """
    window.save_typed()
    if window.would_lose and manager.allowsInteraction():
        if not window.may_end():
            manager.cancel()
        manager.release()
    finish_jobs()


def _end_by_signal(app: QApplication, window: MainWindow) -> None:
    """Leave when a signal says so: by a pipe, since Qt's event loop lets no Python run."""
    names = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
    reading, writing = os.pipe()
    for end in (reading, writing):
        os.set_blocking(end, False)
    notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, app)

    # Nobody may be there to answer what a job asks when it has ended.
    again = QTimer(app)
    again.setInterval(_LOOK_AGAIN)

    def leave() -> None:
        if may_leave(window, leave):
            app.exit(0)
        else:
            again.start()

    again.timeout.connect(leave)

    def hear() -> None:
        came = os.read(reading, 64)
        if any(number in came for number in names):
            window.save_typed()
            leave()

    notifier.activated.connect(hear)
    for name in names:
        signal.signal(name, lambda _number, _frame: None)
    signal.set_wakeup_fd(writing)
