# SPDX-License-Identifier: EUPL-1.2
"""What a person typed is shown as typed: in labels, tool tips, boxes, tables and files."""

import csv
import html
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import Action, Answer, Session
from dgw_desktop.domain.texts import clean_text
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.asking.messages import make_box
from dgw_desktop.ui.foundation.labels import plain_label, plain_tip
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.work.exporting import ExportItem, export
from tests.nasty import NASTY
from tests.report.reports import DAY


def nasty_session(session: Session, text: str) -> Session:
    """Return ``session`` with ``text`` everywhere, as the app would keep it."""
    kept = clean_text(text) or "leeg"
    details = replace(session.details, title=kept, organisation=kept, unit=kept, facilitator=kept)
    return replace(
        session,
        details=details,
        answers={1: Answer(2, 3, note=kept)},
        actions=(Action(kept, 1, kept),),
        parking_lot=(kept,),
    )


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_labels_tips_and_boxes(qtbot: QtBot, text: str) -> None:
    label = plain_label(text)
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    box = make_box(None, QMessageBox.Icon.Warning, text, text)
    qtbot.addWidget(box)
    assert box.textFormat() is Qt.TextFormat.PlainText
    document = QTextDocument()
    document.setHtml(plain_tip(clean_text(text)))
    shown = document.toPlainText()
    expected = QTextDocument()
    expected.setHtml(f"<pre>{html.escape(clean_text(text))}</pre>")
    assert "".join(shown.split()) == "".join(expected.toPlainText().split())


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_tables_hold_text_and_no_formulas(
    text: str, session: Session, loaded: LoadedModel, tmp_path: Path
) -> None:
    item = ExportItem(nasty_session(session, text), loaded, None)
    for suffix in ("xlsx", "csv"):
        export([item], tmp_path / f"t.{suffix}", DAY, ReportOptions())
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]
    with (tmp_path / "t.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.reader(file, delimiter=";"):
            assert not [part for part in row if part[:1] in tuple("=+@\t\r")]


def test_every_screen_shows_it_as_text(
    qtbot: QtBot,
    open_window: Callable[[], MainWindow],
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
) -> None:
    window = open_window()
    for number, text in enumerate(NASTY):
        made = replace(nasty_session(session, text), id=f"{number:032x}")
        store.add(made, loaded)
        window.open_session(made.id)
        view = window.session_view
        assert view is not None
        for show in (view.show_matrix, view.show_results, view.show_actions, view.show_cards):
            show()
        _check(window)
        window.show_sessions()
    window.sessions.refresh()
    _check(window)


def _check(window: QWidget) -> None:
    for label in window.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText, label.text()
    for widget in window.findChildren(QWidget):
        tip = widget.toolTip()
        assert not GuiQt.mightBeRichText(tip) or tip.startswith("<div style='white-space"), tip
