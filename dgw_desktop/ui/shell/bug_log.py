# SPDX-License-Identifier: EUPL-1.2
"""Logs what a user could not expect, without answers or names, and tells it once."""

import faulthandler
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QApplication

from dgw_desktop import __version__
from dgw_desktop.errors import UserError, reason
from dgw_desktop.paths import DataPaths
from dgw_desktop.private_files import make_file_private, open_private
from dgw_desktop.translating import tr
from dgw_desktop.ui.asking.messages import show_bug, show_error


@contextmanager
def telling_bugs(paths: DataPaths, may_write: bool = True) -> Iterator[None]:
    """Log unexpected exceptions of the block, without answers or names, and tell the user once.

    What stops the whole process, such as a fault in a library, goes to a file of its own.
    UserError when nothing can be written to the folder of the logs. Without ``may_write`` faults
    are only told.
    """
    told = False

    def report(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        nonlocal told
        if isinstance(error, UserError):
            show_error(QApplication.activeWindow(), error)
            return
        # The traceback holds code, not data; the exception's own text may hold data.
        frames = []
        while trace is not None:
            code = trace.tb_frame.f_code
            frames.append(f"{code.co_filename.rpartition('dgw_desktop')[2]}:{trace.tb_lineno}")
            trace = trace.tb_next
        details = f"{kind.__name__} at {' < '.join(reversed(frames))}"
        if may_write:
            with suppress(OSError):  # what cannot be written is still told
                _write(paths, details)
        if not told:
            told = True
            about = f"DGW Desktop {__version__}, {_system()}"
            show_bug(QApplication.activeWindow(), f"{about}\n{details}")

    before = sys.excepthook
    try:
        # One that only looks leaves the file to the window that writes.
        name = paths.logs / "fault.log" if may_write else os.devnull
        fault = open(name, "w", encoding="utf-8", opener=open_private)  # noqa: SIM115
    except OSError as error:
        raise UserError(
            tr("In de gegevensmap ‘{0}’ kan niet worden geschreven ({1}).").format(
                paths.root, reason(error)
            ),
            tr("Controleer de rechten, of kies een andere map met --data-dir."),
        ) from error
    with fault:
        faulthandler.enable(fault)
        sys.excepthook = report
        try:
            yield
        finally:
            faulthandler.disable()
            sys.excepthook = before


def _write(paths: DataPaths, details: str) -> None:
    """Add a line to the log."""
    # With sockets and more, which the start need not wait for.
    from logging import ERROR, Formatter, LogRecord
    from logging.handlers import RotatingFileHandler

    handler = RotatingFileHandler(
        paths.logs / "dgw.log", maxBytes=500_000, backupCount=3, encoding="utf-8"
    )
    handler.setFormatter(Formatter("%(asctime)s %(levelname)s %(message)s"))
    handler.handle(LogRecord("dgw_desktop", ERROR, __file__, 0, details, None, None))
    handler.close()
    make_file_private(paths.logs / "dgw.log")


def _system() -> str:
    import platform

    return f"{platform.system()} {platform.release()}, Qt {qVersion()}"
