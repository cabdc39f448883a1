# SPDX-License-Identifier: EUPL-1.2
"""A process that starts the window as a person does, and closes it.

It prints the titles in the list, each on a line. It ends with 3 when there is a message instead.
"""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from dgw_desktop import cli
from dgw_desktop.ui.shell.main_window import MainWindow


def main() -> int:
    told: list[str] = []

    def look() -> None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QMessageBox):
                told.append(f"{widget.text()} {widget.informativeText()}")
                widget.reject()
                QTimer.singleShot(0, look)
                return
        window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
        for session_id in window.sessions.store.index().ids:
            print(window.sessions.store.heads([session_id])[0].details.title)
        window.close()

    QTimer.singleShot(0, look)
    code = cli.main([])
    print(*told, sep="\n", file=sys.stderr)
    return 3 if told else code


if __name__ == "__main__":
    sys.exit(main())
