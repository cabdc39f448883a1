# SPDX-License-Identifier: EUPL-1.2
"""Holds a session with the real window and exports it: a trial of a pruned or installed program.

``try_out.py FOLDER`` with DGW_DATA_DIR set to an empty folder. It uses nothing that the program
itself has no need of, so no QtTest. Pictures of every screen go to ``FOLDER``. Whatever is not as
it should be is printed and gives exit code 1, also a warning of Qt, such as of a missing plugin.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QPointF,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QAccessible, QImageReader, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from dgw_desktop import cli
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.work.formats import formats

_FEWEST_COLOURS = 12  # of a screen on which something is drawn
_STEP = 300  # ms between steps, in which the window paints
_failed: list[str] = []


def main(folder: Path) -> int:
    """Try it out and return the exit code."""
    folder.mkdir(parents=True, exist_ok=True)
    if sys.platform == "win32" and os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        # Without a screen Qt does not ask Windows for its fonts, and warns that it finds none.
        os.environ.setdefault("QT_QPA_FONTDIR", rf"{os.environ['WINDIR']}\Fonts")
    qInstallMessageHandler(
        lambda kind, _context, text: _expect(kind == QtMsgType.QtInfoMsg, f"Qt: {text}")
    )
    for arguments in (["demo"], ["list"], ["check"]):
        _expect(cli.main(arguments) == 0, f"{arguments} did not work")
    steps = _hold_session()
    QTimer.singleShot(0, lambda: _step(steps, folder))  # another wait needs the QApplication
    _expect(cli.main(["open", "latest"]) == 0, "open did not work")
    _expect(next(steps, None) is None, "the window closed halfway")
    for suffix in (found.suffix for found in formats()):
        path = folder / f"sessie{suffix}"
        _expect(cli.main(["export", "latest", "--to", str(path)]) == 0, f"no {suffix}")
        _expect(path.stat().st_size > 1000, f"{suffix} has hardly anything in it")
    print("\n".join(_failed) or f"tried out on {QApplication.platformName()}", flush=True)
    return 1 if _failed else 0


def _hold_session() -> Iterator[str]:
    """Do what people do, one step at a time; each step is followed by a picture of its name."""
    # The program's own hook would tell it in a window and wait for somebody to read it.
    sys.excepthook = lambda _kind, error, _trace: _expect(False, repr(error))
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
    view = window.session_view
    assert view is not None
    formats = {bytes(name.data()) for name in QImageReader.supportedImageFormats()}
    _expect({b"png", b"jpeg", b"svg", b"ico"} <= formats, f"only {formats}")
    cancel = QCoreApplication.translate("QPlatformTheme", "Cancel")
    _expect(cancel == "Annuleren", f"Qt says {cancel}")
    yield "begin"
    for dimension, level in ((20, 3), (21, 1)):
        view.document.go_to(dimension)
        statement = view.cards.card.statements[level - 1]
        _expect(bool(_accessible_name(statement)), "a statement has no name for a screen reader")
        _click(statement)
        _expect(view.document.answer(dimension).level == level, f"{dimension} was not chosen")
        yield f"kaart {dimension}"
    view.show_matrix()
    yield "matrix"
    view.show_results()
    yield "resultaat"
    view.show_actions()
    yield "acties"
    view.present()
    yield "beamer"
    assert view.presentation is not None
    view.presentation.stop()
    yield "na de beamer"
    window.show_sessions()
    yield "sessies"
    window.close()


def _step(steps: Iterator[str], folder: Path, shown: str | None = None) -> None:
    """Take a picture of what the last step showed, and do the next one."""
    try:
        if shown is not None:
            _draw(folder / f"{shown}.png")
        shown = next(steps, None)
    except Exception as error:
        _failed.append(f"after {shown}: {error!r}")
        QApplication.closeAllWindows()
        return
    if shown is not None:
        QTimer.singleShot(_STEP, lambda: _step(steps, folder, shown))


def _draw(path: Path) -> None:
    """Save the window in front and tell when hardly anything is drawn in it."""
    visible = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w.isWindow()]
    image = (QApplication.activeWindow() or visible[-1]).grab().toImage()
    image.save(str(path))
    colours = {
        image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)
    }
    _expect(len(colours) >= _FEWEST_COLOURS, f"{path.stem} has {len(colours)} colours")


def _accessible_name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def _click(widget: QWidget) -> None:
    """Click in the middle of a widget with the left button."""
    place = QPointF(widget.rect().center())
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        left = Qt.MouseButton.LeftButton
        event = QMouseEvent(
            kind, place, widget.mapToGlobal(place), left, left, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(widget, event)


def _expect(right: bool, trouble: str) -> None:
    if not right:
        _failed.append(trouble)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
