# SPDX-License-Identifier: EUPL-1.2
"""A bare window of PySide6, to look at what a process takes that does nothing."""

import sys

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


def main() -> int:
    """Show it, and wait until the process that started this one has looked."""
    app = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QLabel("Sessies"))
    window.resize(1366, 768)
    window.show()
    app.processEvents()
    print(flush=True)  # as show_memory in measuring.py, which imports the app
    sys.stdin.readline()
    return 0


if __name__ == "__main__":
    sys.exit(main())
