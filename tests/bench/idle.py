# SPDX-License-Identifier: EUPL-1.2
"""What the program does while nobody does anything: timers that fire, and processor time."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from time import perf_counter, process_time

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from dgw_desktop.ui.shell.main_window import MainWindow
from tests.bench.measuring import Row, main_window, number, run, settle

MOST_PER_SECOND, MOST_SHARE = 1.0, 0.005
SETTLING, MOST_SETTLING = 4, 30  # seconds in which what was begun ends, on a slow machine too


class _Timers(QObject):
    """Counts the timers that fire, by whose they are."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.fired: Counter[str] = Counter()
        self._own: QObject | None = None
        app.installEventFilter(self)

    def wait(self, seconds: float) -> None:
        """Let the program be, for so long."""
        loop, alarm = QEventLoop(), QTimer()
        alarm.setSingleShot(True)
        alarm.timeout.connect(loop.quit)
        self._own = alarm
        alarm.start(round(seconds * 1000))
        loop.exec()

    def wait_for_rest(self) -> None:
        """Let the program be until it does nothing for a second, or never comes to rest."""
        self.wait(SETTLING)  # single timers end, which take next to nothing
        for _ in range(SETTLING, MOST_SETTLING):
            busy = process_time()
            self.wait(1)
            if process_time() - busy <= MOST_SHARE:
                break

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Timer and watched is not self._own:
            self.fired[f"{type(watched).__name__} {watched.objectName()}".strip()] += 1
        return False


def measure(seconds: int) -> Iterator[Row]:
    """Let each screen be for ``seconds``."""
    app = QApplication.instance()
    with main_window(sessions=50) as window:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        timers = _Timers(app)
        for name, show in _screens(window).items():
            show()
            settle()
            timers.wait_for_rest()
            timers.fired.clear()
            start, busy = perf_counter(), process_time()
            timers.wait(seconds)
            passed = perf_counter() - start
            share = (process_time() - busy) / passed
            most = timers.fired.most_common(1)
            times = most[0][1] if most else 0
            whose = f" ({most[0][0]})" if most else ""
            yield Row(
                f"niets doen op {name}",
                f"processor {number(100 * share, 2)} %; snelste timer "
                f"{number(times / passed)} keer per seconde{whose}",
                f"≤ {number(100 * MOST_SHARE)} %, ≤ 1 keer per seconde",
                # In some seconds a timer of one second may fire once more than there are.
                share <= MOST_SHARE and times <= MOST_PER_SECOND * passed + 1,
            )


def _screens(window: MainWindow) -> dict[str, Callable[[], object]]:
    def opened() -> None:
        window.open_session("f" * 32)
        assert window.session_view is not None
        window.session_view.show_cards()

    def presented() -> None:
        assert window.session_view is not None
        window.session_view.present()

    return {
        "het startscherm": window.show_sessions,
        "een kaart": opened,
        "Resultaat": lambda: window.session_view and window.session_view.show_results(),
        "de beamer": presented,
    }


if __name__ == "__main__":
    sys.exit(run(measure, rounds=5))
