# SPDX-License-Identifier: EUPL-1.2
"""Matrix: with mouse and keyboard, at every size and zoom."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dgw_desktop.design_tokens import FONT_SIZES, LIGHT
from dgw_desktop.domain import limits
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.session import Answer, Session
from dgw_desktop.storage.model_file import parse_model
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation.text_block import text_height
from dgw_desktop.ui.foundation.theme import sized_font
from dgw_desktop.ui.matrix.matrix_page import MatrixPage
from dgw_desktop.ui.matrix.statement_table import StatementTable
from dgw_desktop.ui.shell.session_view import SessionView
from tests.storage.test_model_limits import WORD, model_text

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def table(qtbot: QtBot, view: SessionView) -> StatementTable:
    qtbot.keyClick(view, Qt.Key.Key_2, CONTROL)
    table = view.matrix.table
    assert table.isVisible() and table.hasFocus()
    return table


def cell(table: StatementTable, row: int, column: int) -> QPoint:
    table.scrollTo(table.model().index(row, column))
    QApplication.processEvents()
    return table.visualRect(table.model().index(row, column)).center()


def test_arrows_move_and_choose_nothing(
    qtbot: QtBot, view: SessionView, table: StatementTable
) -> None:
    before = dict(view.document.session.answers)
    table.setCurrentIndex(table.model().index(0, 0))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
        qtbot.keyClick(table, key)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (2, 0)
    assert view.document.current == 3
    assert dict(view.document.session.answers) == before


def test_enter_chooses_and_shift_sets_the_ambition(
    qtbot: QtBot, view: SessionView, table: StatementTable
) -> None:
    table.setCurrentIndex(table.model().index(19, 2))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert view.document.answer(20).level == 3
    qtbot.keyClick(table, Qt.Key.Key_Return, SHIFT)
    assert view.document.answer(20).ambition is None  # it was 3 already
    qtbot.keyClick(table, Qt.Key.Key_Right)
    qtbot.keyClick(table, Qt.Key.Key_Space, SHIFT)
    assert view.document.answer(20) == Answer(3, 4)
    qtbot.keyClick(table, "1")
    qtbot.keyClick(table, "X")
    assert view.document.answer(20) == Answer(1, 4, not_applicable=True)
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Z, CONTROL)
    assert view.document.answer(20) == Answer(3, 4)


def test_a_click_chooses_and_again_clears(
    qtbot: QtBot, view: SessionView, table: StatementTable
) -> None:
    place = cell(table, 22, 1)
    qtbot.mouseClick(table.viewport(), LEFT, pos=place)
    assert view.document.answer(23).level == 2
    assert view.document.current == 23
    qtbot.mouseClick(table.viewport(), LEFT, pos=place)
    assert view.document.answer(23).level is None
    qtbot.mouseClick(table.viewport(), LEFT, SHIFT, pos=place)
    assert view.document.answer(23).ambition == 2


def test_a_press_that_is_dragged_off_chooses_nothing(
    qtbot: QtBot, view: SessionView, table: StatementTable
) -> None:
    start, end = cell(table, 22, 1), cell(table, 22, 2)
    qtbot.mousePress(table.viewport(), LEFT, pos=start)
    qtbot.mouseRelease(table.viewport(), LEFT, pos=end)
    assert view.document.answer(23).level is None


@pytest.mark.parametrize(("row", "column"), [(22, 1), (3, 0), (3, 3)])
def test_a_double_click_opens_the_card_and_leaves_the_answer(
    qtbot: QtBot, view: SessionView, table: StatementTable, row: int, column: int
) -> None:
    before = view.document.answer(row + 1)
    place = cell(table, row, column)
    qtbot.mouseClick(table.viewport(), LEFT, pos=place)
    qtbot.mouseDClick(table.viewport(), LEFT, pos=place)
    assert view.cards.isVisible()
    assert view.document.current == row + 1
    assert view.document.answer(row + 1) == before


def test_ctrl_and_the_wheel_zoom(qtbot: QtBot, view: SessionView, table: StatementTable) -> None:
    def turn(steps: int) -> None:
        place = QPointF(table.viewport().rect().center())
        QApplication.sendEvent(
            table.viewport(),
            QWheelEvent(
                place,
                table.viewport().mapToGlobal(place),
                QPoint(),
                QPoint(0, 120 * steps),
                Qt.MouseButton.NoButton,
                CONTROL,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            ),
        )

    height = table.rowHeight(0)
    turn(1)
    assert table.zoom == 110 and table.rowHeight(0) > height
    assert view.matrix.size_button.text() == "110%"
    for _ in range(40):
        turn(-1)
    assert table.zoom == 60
    qtbot.keyClick(table, Qt.Key.Key_Plus, CONTROL)
    assert table.zoom == 70
    qtbot.keyClick(table, Qt.Key.Key_0, CONTROL)
    assert table.zoom == 100


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1920, 1080), (911, 512)])
@pytest.mark.parametrize("zoom", [60, 100, 170, 300])
def test_every_statement_fits_its_cell(
    view: SessionView, table: StatementTable, size: tuple[int, int], zoom: int
) -> None:
    view.window().resize(*size)
    table.set_zoom(zoom)
    QApplication.processEvents()
    assert zoom > 100 or table.horizontalScrollBar().maximum() == 0
    check_cells(table, view.document.model)


def check_cells(table: StatementTable, model: MaturityModel) -> None:
    """See that every statement fits in height, and that no word of it is broken."""
    font = table.text_font(bold=True)
    metrics = QFontMetricsF(font)
    for row, dimension in enumerate(model.dimensions):
        for column, statement in enumerate(dimension.statements):
            room = table.columnWidth(column) - table.scaled(18) - 2 * table.scaled(6)
            assert max(map(metrics.horizontalAdvance, statement.split())) <= room
            needed = text_height(statement, font, room)
            assert needed <= table.rowHeight(row), (dimension.number, column + 1)


@pytest.mark.parametrize("levels", [2, 4, 9])
def test_a_model_at_its_limits_is_readable_on_a_small_screen(
    qtbot: QtBot, store: SessionStore, session: Session, levels: int
) -> None:
    long_name = f"{WORD} {WORD}"[: limits.LONGEST_DIMENSION_NAME]
    loaded = parse_model(
        model_text(
            60, levels, 15, level="Geoptimaliseerdheidsmaat", theme=f"{WORD} en", name=long_name,
            statement=(f"{WORD} en {WORD} in de " * 9)[: limits.LONGEST_STATEMENTS[levels]],
        ),
        "grens.toml",
    )  # fmt: skip
    store.add(replace(session, model=loaded.reference), loaded)
    page = MatrixPage(SessionDocument(store, session.id), LIGHT)
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()
    table = page.table
    check_cells(table, loaded.model)
    names = table.verticalHeader()
    widths = QFontMetricsF(sized_font(table.scaled(FONT_SIZES["small"]), QFont.Weight.Bold))
    assert names.width() >= 2 * widths.horizontalAdvance(WORD)
    assert names.width() <= page.width() / 2
    head = table.horizontalHeader()
    assert all(head.sectionSize(n) >= head.sectionSizeHint(n) for n in range(levels))
    table.setCurrentIndex(table.model().index(0, 0))
    table.setFocus()
    for _ in range(levels - 1):
        qtbot.keyClick(table, Qt.Key.Key_Right)
    last = table.visualRect(table.currentIndex())
    assert table.viewport().rect().left() <= last.left()
    assert last.right() <= table.viewport().rect().right()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert page.table._document.answer(1).level == levels


def test_the_headers_stay_in_view(view: SessionView, table: StatementTable) -> None:
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    assert table.horizontalHeader().isVisible() and table.verticalHeader().isVisible()
    assert table.horizontalHeader().y() >= 0


def test_a_final_session_does_not_change(
    qtbot: QtBot, view: SessionView, table: StatementTable
) -> None:
    view.document.set_final(True)
    before = dict(view.document.session.answers)
    qtbot.mouseClick(table.viewport(), LEFT, pos=cell(table, 22, 1))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.keyClick(table, "1")
    assert dict(view.document.session.answers) == before


def test_a_screen_reader_hears_what_is_chosen(table: StatementTable) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    text = str(table.model().index(3, 0).data(role))
    assert text.startswith("4. Gezamenlijke taal, niveau 1, Beginnend, gekozen: ")
    assert "ambitie" in str(table.model().index(3, 2).data(role))
