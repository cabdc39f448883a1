# SPDX-License-Identifier: EUPL-1.2
"""PySide6 6.12.0 loses a reference to None at each QPainter.setPen; the process then dies."""

import gc
import sys
from collections.abc import Callable

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dgw_desktop.ui.beamer.views import View
from dgw_desktop.ui.shell.main_window import MainWindow

REPAINTS = 300
NOISE = REPAINTS // 2  # the fault loses several at each repaint


def views(window: MainWindow, examples: list[str]) -> dict[str, QWidget]:
    window.open_session(examples[-1])
    view = window.session_view
    assert view is not None
    view.results.refresh()
    view.present()
    assert view.presentation is not None
    beamer = view.presentation.window
    return {
        "card on the beamer": beamer.card,
        "results on the beamer": beamer.scene(View.RESULTS),
        "keys on the beamer": beamer.help,
        "votes": beamer.vote_entry,
        "list of sessions": window.sessions.list.viewport(),
        "navigator": view.cards.navigator.viewport(),
        "statement": view.cards.card.statements[0],
        "spider": view.cards.spider.chart.viewport(),
        "legend": view.cards.spider.legend,
        "theme bars": view.results.bars,
    }


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal")
@pytest.mark.parametrize(
    "name",
    [
        *("list of sessions", "navigator", "statement", "spider", "legend", "theme bars"),
        *("card on the beamer", "results on the beamer", "keys on the beamer", "votes"),
    ],
)
def test_repainting_loses_no_reference_to_none(
    qtbot: QtBot, open_window: Callable[[], MainWindow], examples: list[str], name: str
) -> None:
    widget = views(open_window(), examples)[name]
    widget.resize(360, 240)
    picture = QPixmap(360, 240)
    widget.render(picture)
    gc.collect()
    before = sys.getrefcount(None)
    for _ in range(REPAINTS):
        widget.render(picture)
    gc.collect()
    assert sys.getrefcount(None) > before - NOISE
