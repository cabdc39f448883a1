# SPDX-License-Identifier: EUPL-1.2
"""The system that ends its session; Qt alone can make a QSessionManager."""

import ctypes
from pathlib import Path

import PySide6
from PySide6.QtWidgets import QApplication
from shiboken6 import getCppPointer

from dgw_desktop.ui.shell.ending import save_for_end
from dgw_desktop.ui.shell.main_window import MainWindow

_LIBRARY = Path(PySide6.__file__).parent / "Qt" / "lib" / "libQt6Gui.so.6"
_MAKE = "_ZN15QSessionManagerC1EP15QGuiApplicationR7QStringS3_"
_SIGNAL = "_ZN15QGuiApplication17commitDataRequestER15QSessionManager"
_SIZE, _EMPTY_TEXT = 256, 24  # bytes, no fewer than an object of Qt takes

CAN_SIGNAL = _LIBRARY.exists()
"""Whether this system has the names by which Qt's signal is called."""


class SystemEnd:
    """Tells whether a person may be asked something, and keeps what it was told."""

    def __init__(self, may_ask: bool) -> None:
        self.may_ask = may_ask
        self.is_cancelled = self.is_released = False

    def allowsInteraction(self) -> bool:
        return self.may_ask

    def cancel(self) -> None:
        self.is_cancelled = True

    def release(self) -> None:
        self.is_released = True


def end_session(window: MainWindow, may_ask: bool = True) -> SystemEnd:
    """End the system's session, as far as the program hears of it."""
    ending = SystemEnd(may_ask)
    save_for_end(window, ending)  # type: ignore[arg-type]
    return ending


def signal_end(app: QApplication) -> None:
    """Emit the signal as Qt does, from C++: PySide falls over when Python emits it.

    There is no session manager behind it, so nobody may be asked anything.
    """
    gui = ctypes.CDLL(str(_LIBRARY))
    program = ctypes.c_void_p(getCppPointer(app)[0])  # type: ignore[no-untyped-call]
    calloc = ctypes.CDLL(None).calloc
    calloc.restype = ctypes.c_void_p
    manager = ctypes.c_void_p(calloc(1, _SIZE))  # the application frees it, its parent
    texts = [ctypes.create_string_buffer(_EMPTY_TEXT) for _ in range(2)]
    getattr(gui, _MAKE)(manager, program, *map(ctypes.byref, texts))
    getattr(gui, _SIGNAL)(program, manager)
