# SPDX-License-Identifier: EUPL-1.2
"""Vergelijken and the units of one organisation."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import Answer, Session, SessionRole
from dgw_desktop.storage.model_file import LoadedModel, parse_model
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.dialogs.session_picker import SessionPicker
from dgw_desktop.ui.main_window import MainWindow
from dgw_desktop.ui.pages.side_by_side_page import SideBySidePage
from dgw_desktop.ui.spider_series import LINES
from tests.ui.conftest import answer_dialog
from tests.ui.test_text_fits import SIZES, clipped, settle

LEFT = Qt.MouseButton.LeftButton
Open = Callable[[], MainWindow]


def pick(monkeypatch: pytest.MonkeyPatch, wanted: int, seen: list[str] | None = None) -> None:
    """Tick the first ``wanted`` sessions in the next picker and press OK."""

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, SessionPicker)
        for row in range(wanted):
            dialog.list.activated.emit(dialog.list.model().index(row, 0))
        if seen is not None:
            seen.append(dialog._state.text())
        dialog.ok.click()
        if dialog.isVisible():
            dialog.reject()

    answer_dialog(monkeypatch, fill, "SessionPicker")


def page_of(window: MainWindow) -> SideBySidePage:
    assert window.side_by_side is not None
    return window.side_by_side


def test_four_sessions_over_each_other(
    qtbot: QtBot, open_window: Open, examples: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    pick(monkeypatch, 4)
    window.sessions.tasks.compare()
    page = page_of(window)
    assert page.isVisible()
    assert [name.split(" (")[0] for name in page.names()] == [
        "A · Nulmeting 2025",
        "B · Ruimte en wonen",
        "C · Sociaal domein",
        "D · MT-sessie najaar 2026",
    ]
    for series in LINES[:4]:
        assert any(value is not None for value in page.spider.values(series))
    assert "2. Sturen op doelen: 3 bij B; 1 bij A" in page.differences.text()
    page.order.button(1).click()
    model = page.table.model()
    spreads = [int(model.index(row, 4).data()) for row in range(model.rowCount())]
    assert spreads == sorted(spreads, reverse=True) and spreads[0] == 2
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert window.side_by_side is None and window.sessions.isVisible()


@pytest.mark.parametrize("size", SIZES)
def test_it_fits(
    open_window: Open,
    examples: list[str],
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
    qapp: object,
) -> None:
    window = open_window()
    pick(monkeypatch, 4)
    window.sessions.tasks.compare()
    window.resize(*size)
    settle(qapp)  # type: ignore[arg-type]
    assert clipped(window) == []


def test_names_can_be_hidden_everywhere(
    open_window: Open, examples: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    pick(monkeypatch, 3)
    window.sessions.tasks.roll_up()
    page = page_of(window)
    page.form.button(1).click()
    assert any(page.spider.band)
    page.hide_names.setChecked(True)
    for by_lines in (True, False):
        page.form.button(0 if by_lines else 1).click()
        texts = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
        texts += [page.spider.tip(axis) for axis in range(26)]
        model = page.table.model()
        for column in range(model.columnCount()):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                texts.append(str(model.headerData(column, Qt.Orientation.Horizontal, role)))
            texts.append(str(model.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole)))
        for name in ("Ruimtelijk", "Sociaal", "Organisatiebreed", "Ruimte", "MT-sessie"):
            assert not any(name in text for text in texts)
    assert page.names() == ["Onderdeel A", "Onderdeel B", "Onderdeel C"]


def test_another_model_is_refused_with_the_reason(
    open_window: Open,
    store: SessionStore,
    loaded: LoadedModel,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    own = parse_model(loaded.text.replace('version = "1.0"', 'version = "2.0"'), "eigen")
    store.add(session, loaded)
    other = replace(session.details, title="Eigen sessie")
    store.add(replace(session, id="1" * 32, model=own.reference, details=other), own)
    window = open_window()
    seen: list[str] = []
    pick(monkeypatch, 2, seen)
    window.sessions.tasks.compare()
    assert window.side_by_side is None
    assert "dgw 1.0" in seen[0] and "dgw 2.0" in seen[0] and "‘Eigen sessie’" in seen[0]


@pytest.mark.parametrize(("count", "text"), [(1, "minstens twee"), (5, "hoogstens 4")])
def test_too_few_and_too_many(
    open_window: Open,
    store: SessionStore,
    loaded: LoadedModel,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
    count: int,
    text: str,
) -> None:
    for number in range(5):
        store.add(replace(session, id=f"{number:032x}"), loaded)
    window = open_window()
    seen: list[str] = []
    pick(monkeypatch, count, seen)
    window.sessions.tasks.compare()
    assert text in seen[0] and window.side_by_side is None


def test_a_unit_counts_once_and_an_organisation_is_one(
    open_window: Open,
    store: SessionStore,
    loaded: LoadedModel,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    store.add(session, loaded)
    store.add(replace(session, id="1" * 32), loaded)
    window = open_window()
    seen: list[str] = []
    pick(monkeypatch, 2, seen)
    window.sessions.tasks.roll_up()
    elsewhere = replace(session.details, organisation="Gemeente Elders", unit="X")
    store.save_details("1" * 32, elsewhere)
    window.sessions.tasks.roll_up()
    assert "meer dan één sessie" in seen[0] and "één organisatie" in seen[1]


def test_scans_of_single_people_are_not_offered(
    open_window: Open,
    store: SessionStore,
    loaded: LoadedModel,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    store.add(session, loaded)
    alone = replace(session, id="1" * 32, role=SessionRole.PARTICIPANT, answers={1: Answer(1)})
    store.add(alone, loaded)
    offered: list[int] = []

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, SessionPicker)
        offered.append(dialog.list.model().rowCount())
        dialog.reject()

    answer_dialog(monkeypatch, fill, "SessionPicker")
    window = open_window()
    for task in (
        window.sessions.tasks.compare,
        window.sessions.tasks.roll_up,
        window.sessions.tasks.export_many,
    ):
        task()
    assert offered == [1, 1, 1]


def test_many_units_show_range_and_median(
    open_window: Open,
    store: SessionStore,
    loaded: LoadedModel,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for number in range(12):
        details = replace(session.details, unit=f"Afdeling {number:02}")
        answers = {n: Answer((number + n) % 4 + 1) for n in range(1, 27)}
        store.add(replace(session, id=f"{number:032x}", details=details, answers=answers), loaded)
    window = open_window()
    pick(monkeypatch, 12)
    window.sessions.tasks.roll_up()
    page = page_of(window)
    assert not page.form.button(0).isEnabled()
    assert page.spider.band[0] == (1, 4)
    assert page.spider.values(LINES[0])[0] == 2.5
    assert all(value is None for value in page.spider.values(LINES[1]))


def test_the_picker_ticks_by_key_and_mouse_and_keeps_ticks_while_searching(
    qtbot: QtBot, open_window: Open, store: SessionStore, examples: list[str]
) -> None:
    window = open_window()
    picker = SessionPicker("Kies", "Uitleg", store, store.index(), lambda _picked: "", window)
    qtbot.addWidget(picker)
    picker.show()
    ids = store.index().ids
    rows = picker.list
    rows.setFocus()
    rows.setCurrentIndex(rows.model().index(1, 0))
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert picker.picked == [ids[1]]
    box = rows.visualRect(rows.model().index(0, 0))
    qtbot.mouseClick(rows.viewport(), LEFT, pos=QPoint(box.left() + 12, box.center().y()))
    assert picker.picked == ids[:2]
    picker.search.setText("2025 nulmeting")
    assert rows.model().rowCount() < len(ids)
    picker.none_button.click()
    picker.search.clear()
    shown = store.index().find("2025 nulmeting")
    assert picker.picked == [found for found in ids[:2] if found not in shown]
    picker.reject()
