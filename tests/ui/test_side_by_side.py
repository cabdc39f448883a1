# SPDX-License-Identifier: EUPL-1.2
"""Vergelijken and the units of one organisation."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from dgw_desktop.design_tokens import DARK, HIGH_CONTRAST, LIGHT
from dgw_desktop.domain.session import (
    Action,
    ActionStatus,
    Answer,
    Session,
    SessionRole,
    SessionStatus,
)
from dgw_desktop.domain.side_by_side import Purpose
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.asking.session_picker import SessionPicker
from dgw_desktop.ui.charts.spider_series import LINES, Series, line_of
from dgw_desktop.ui.comparing.side_by_side_page import SideBySidePage
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.reporting.report_dialog import ReportDialog
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.work.exporting import write_report
from tests.clipped import clipped
from tests.examples import MODEL_1_0, another_scan
from tests.ui.conftest import answer_dialog
from tests.ui.test_text_fits import SIZES, settle

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
    spreads = [model.index(row, 4).data() for row in range(model.rowCount())]
    assert spreads == sorted(spreads, reverse=True) and spreads[0] == "2"
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert window.side_by_side is None and window.sessions.isVisible()


@pytest.mark.parametrize(
    ("size", "text_size", "language"),
    [*((size, 100, "nl") for size in SIZES), ((1024, 768), 200, "nl"), ((911, 512), 200, "en")],
)
def test_it_fits(
    open_window: Open,
    examples: list[str],
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
    text_size: int,
    language: str,
    look: Look,
    qapp: object,
) -> None:
    look.preferences.text_size = text_size
    look.preferences.language = language
    look.apply()
    window = open_window()
    pick(monkeypatch, 4 if text_size == 100 else 2)  # a pair has an order more
    window.sessions.tasks.compare()
    window.resize(*size)
    settle(qapp)  # type: ignore[arg-type]
    assert clipped(window) == []
    body = page_of(window).body
    assert body.widget().width() <= body.viewport().width()


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
    assert page.names() == [
        "Organisatieonderdeel A",
        "Organisatieonderdeel B",
        "Organisatieonderdeel C",
    ]


def test_another_model_is_refused_with_the_reason(
    open_window: Open,
    store: SessionStore,
    loaded: LoadedModel,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    own = another_scan(loaded)
    store.add(session, loaded)
    other = replace(session.details, title="Eigen sessie")
    store.add(replace(session, id="1" * 32, model=own.reference, details=other), own)
    window = open_window()
    seen: list[str] = []
    pick(monkeypatch, 2, seen)
    window.sessions.tasks.compare()
    assert window.side_by_side is None
    assert (
        f"dgw {loaded.model.version}" in seen[0]
        and "dgw 2.0" in seen[0]
        and "‘Eigen sessie’" in seen[0]
    )


def test_sessions_of_before_and_after_new_names_stand_side_by_side_under_the_new(
    open_window: Open,
    store: SessionStore,
    loaded: LoadedModel,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    store.add(replace(session, answers={22: Answer(1)}), loaded)
    before = replace(session.details, date=date(2025, 1, 1))
    old = replace(
        session, id="1" * 32, model=MODEL_1_0.reference, status=SessionStatus.FINAL, details=before
    )
    store.add(replace(old, answers={22: Answer(3)}), MODEL_1_0)
    window = open_window()
    pick(monkeypatch, 2)
    window.sessions.tasks.compare()
    text = page_of(window).differences.text()
    assert "22. Verantwoordelijkheid voor gegevenskwaliteit" in text


@pytest.mark.parametrize(("count", "text"), [(1, "minstens twee"), (13, "maximaal 12")])
def test_too_few_and_too_many(
    open_window: Open,
    store: SessionStore,
    loaded: LoadedModel,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
    count: int,
    text: str,
) -> None:
    for number in range(13):
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
    store.save_details("1" * 32, elsewhere, None)
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
    picker = SessionPicker(
        "Kies", "Uitleg", store, store.index(), lambda _picked: "", "Kiezen", window
    )
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
    shown = store.index().find("2025 nulmeting").ids
    assert picker.picked == [found for found in ids[:2] if found not in shown]
    picker.reject()


@pytest.fixture
def pair(store: SessionStore, loaded: LoadedModel, session: Session) -> None:
    """Add two sessions: dimension 1 went from 3 to 2, dimension 2 from 2 to 3."""
    before = replace(session.details, title="Voorjaar", date=date(2025, 3, 1))
    answers = {1: Answer(3), 2: Answer(2), 3: Answer(1)}
    store.add(replace(session, details=before, answers=answers), loaded)
    answers = {1: Answer(2), 2: Answer(3)}
    store.add(replace(session, id="1" * 32, answers=answers), loaded)


def test_the_difference_of_two_sessions_shows_its_direction(
    open_window: Open, pair: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    pick(monkeypatch, 2)
    window.sessions.tasks.compare()
    model = page_of(window).table.model()
    assert model.headerData(2, Qt.Orientation.Horizontal) == "A → B"
    assert [model.index(row, 2).data() for row in range(3)] == ["▼ 1 lager", "▲ 1 hoger", "–"]
    spoken = model.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Verschil van A · Voorjaar (01-03-2025) naar B" in spoken
    assert spoken.endswith("▼ 1 lager")
    assert "1. Onderbouwing van besluiten: ▼ 1 lager (van 3 naar 2)" in (
        page_of(window).differences.text()
    )


@pytest.mark.parametrize("suffix", [".pdf", ".docx"])
def test_the_report_on_two_sessions_shows_the_direction(
    open_window: Open,
    pair: None,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    suffix: str,
) -> None:
    window = open_window()
    pick(monkeypatch, 2)
    window.sessions.tasks.compare()
    path = tmp_path / f"uit{suffix}"
    write_report(page_of(window).source(), ReportOptions(), path, date(2026, 11, 26))
    if suffix == ".docx":
        tables = docx.Document(str(path)).tables
        rows = [" ".join(cell.text for cell in row.cells) for t in tables for row in t.rows]
        text = "\n".join(rows)
    else:
        text = "\n".join(page.extract_text() for page in PdfReader(path).pages)
    assert "A → B" in text
    assert re.search(r"Onderbouwing van besluiten\s+3\s+2\s+▼ 1 lager", text)
    assert re.search(r"Sturen op doelen\s+2\s+3\s+▲ 1 hoger", text)


def test_no_session_is_drawn_in_the_style_of_ambition_or_earlier(qapp: object) -> None:
    for tokens in (LIGHT, DARK, HIGH_CONTRAST):
        taken = [line_of(s, tokens)[1] for s in (Series.AMBITION, Series.PREVIOUS)]
        for series in LINES:
            pen = line_of(series, tokens)[1]
            for other in taken:
                assert pen.dashPattern() != other.dashPattern()


def test_three_municipalities_with_one_title_are_named(
    open_window: Open,
    store: SessionStore,
    loaded: LoadedModel,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for number, organisation in enumerate(("Aalten", "Borne", "Losser")):
        details = replace(session.details, organisation=f"Gemeente {organisation}")
        store.add(replace(session, id=f"{number:032x}", details=details), loaded)
    window = open_window()
    pick(monkeypatch, 3)
    window.sessions.tasks.compare()
    page = page_of(window)
    for name, organisation in zip(page.names(), ("Aalten", "Borne", "Losser"), strict=True):
        assert f"Gemeente {organisation} · MT-sessie" in name
    page.hide_names.setChecked(True)
    assert page.names() == ["Sessie A", "Sessie B", "Sessie C"]


@pytest.mark.parametrize("task", ["compare", "roll_up"])
def test_hidden_names_are_in_no_part_of_the_report_nor_in_its_name(
    qtbot: QtBot,
    open_window: Open,
    examples: list[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    task: str,
) -> None:
    window = open_window()
    pick(monkeypatch, 3)
    getattr(window.sessions.tasks, task)()
    page = page_of(window)
    page.hide_names.setChecked(True)
    assert "Voorbeeldstad" not in page.title.text()
    dialog = ReportDialog(page.source(), ReportOptions(), lambda _options: None, window._files)
    qtbot.addWidget(dialog)
    assert "Voorbeeldstad" not in dialog.file.text()
    path = tmp_path / "uit.pdf"
    write_report(page.source(), ReportOptions(), path, date(2026, 11, 26))
    reader = PdfReader(path)
    text = "".join(found.extract_text() for found in reader.pages) + str(reader.metadata)
    for name in ("Voorbeeldstad", "Ruimte", "Sociaal", "Nulmeting"):
        assert name not in text


def side_by_side(qtbot: QtBot, sessions: Sequence[Session], loaded: LoadedModel) -> SideBySidePage:
    page = SideBySidePage(loaded.model, sessions, Purpose.COMPARE, LIGHT)
    qtbot.addWidget(page)
    page.resize(1093, 554)  # what is left of 1366x768 at 125 %
    page.show()
    return page


def column(page: SideBySidePage, number: int) -> list[str]:
    model = page.table.model()
    return [model.index(row, number).data() for row in range(model.rowCount())]


def test_differences_can_stand_by_size_or_with_the_declines_first(
    qtbot: QtBot, session: Session, loaded: LoadedModel
) -> None:
    before = replace(session.details, date=date(2025, 3, 1))
    first = {1: Answer(2), 2: Answer(3), 3: Answer(4), 4: Answer(2), 5: Answer(1)}
    last = {1: Answer(2), 2: Answer(2), 3: Answer(2), 4: Answer(4)}
    sessions = [replace(session, details=before, answers=first), replace(session, answers=last)]
    page = side_by_side(qtbot, sessions, loaded)
    assert column(page, 2)[:5] == ["gelijk", "▼ 1 lager", "▼ 2 lager", "▲ 2 hoger", "–"]
    page.order.button(1).click()
    assert column(page, 2)[:3] == ["▼ 2 lager", "▲ 2 hoger", "▼ 1 lager"]
    page.order.button(2).click()
    assert column(page, 2)[:5] == ["▼ 2 lager", "▼ 1 lager", "▲ 2 hoger", "gelijk", "–"]


def test_the_table_shows_ambitions_too_with_their_change(
    qtbot: QtBot, session: Session, loaded: LoadedModel
) -> None:
    before = replace(session.details, date=date(2025, 3, 1))
    sessions = [
        replace(session, details=before, answers={1: Answer(2, 4), 2: Answer(1)}),
        replace(session, answers={1: Answer(2, 3), 2: Answer(2, 3)}),
    ]
    page = side_by_side(qtbot, sessions, loaded)
    page.shown.button(1).click()
    assert [column(page, number)[:2] for number in range(3)] == [
        ["4", "–"], ["3", "3"], ["▼ 1 lager", "–"],
    ]  # fmt: skip
    spoken = page.table.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith(": niveau 2, ambitie 4")
    assert "De ambitie ligt bij 1 dimensie lager (over 1 dimensie)." in page.words.text()


def municipalities(session: Session, names: Sequence[str]) -> list[Session]:
    return [
        replace(
            session,
            id=f"{place:032x}",
            details=replace(session.details, organisation=f"Gemeente {name}"),
            answers={n: Answer((n + place) % 4 + 1, 4) for n in range(1, 27)},
        )
        for place, name in enumerate(names)
    ]


TWELVE = (
    "Aalten", "Borne", "Losser", "Hengelo", "Deventer", "Raalte", "Almelo", "Enschede", "Wierden",
    "Haaksbergen", "Twenterand", "Dinkelland",
)  # fmt: skip


def test_twelve_sessions_stand_in_a_table_under_their_organisations(
    qtbot: QtBot, session: Session, loaded: LoadedModel
) -> None:
    page = side_by_side(qtbot, municipalities(session, TWELVE), loaded)
    heads = page.table.model().heads[:-1]  # type: ignore[attr-defined]
    assert [head.line for head in heads] == list(TWELVE)
    assert [head.title for head in heads] == list("ABCDEFGHIJKL")
    assert all(page.table.columnWidth(number) >= 40 for number in range(12)), (
        "a level cannot be read"
    )
    assert not page.form.button(0).isEnabled() and page.form.button(1).isChecked()
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert any("Meer dan 4 lijnen" in text for text in shown)
    assert "L · Gemeente Dinkelland · MT-sessie (23-11-2026)" in shown
    page.hide_names.setChecked(True)
    heads = page.table.model().heads  # type: ignore[attr-defined]
    assert {head.line for head in heads} == {""} and heads[0].spoken == "Sessie A"


def test_the_heads_stay_in_view_and_the_focus_is_never_out_of_it(
    qtbot: QtBot, session: Session, loaded: LoadedModel
) -> None:
    page = side_by_side(qtbot, municipalities(session, TWELVE), loaded)
    bar = page.body.verticalScrollBar()
    page.table.setFocus()
    page.table.setCurrentIndex(page.table.model().index(0, 0))
    assert not page.heads_in_view.isVisible()
    for row in range(1, 26):
        qtbot.keyClick(page.table, Qt.Key.Key_Down)
        assert page.table.currentIndex().row() == row
        cell = page.table.visualRect(page.table.currentIndex())
        top = page.table.viewport().mapTo(page.body.viewport(), cell.topLeft()).y()
        covered = page.heads_in_view.height() if page.heads_in_view.isVisible() else 0
        assert covered <= top <= page.body.viewport().height() - cell.height()
    assert page.heads_in_view.isVisible() and bar.value() > 0
    bar.setValue(bar.maximum())
    assert not page.heads_in_view.isVisible()  # the table is scrolled away


def test_each_session_tells_its_means_and_its_actions(
    qtbot: QtBot, session: Session, loaded: LoadedModel
) -> None:
    before = replace(session.details, date=date(2025, 3, 1))
    actions = (
        Action("a", due=date(2026, 1, 1)), Action("b"), Action("c", status=ActionStatus.DONE),
    )  # fmt: skip
    sessions = [
        replace(session, details=before, answers={1: Answer(2, 4)}),
        replace(session, answers={1: Answer(3, 4)}, actions=actions),
    ]
    page = side_by_side(qtbot, sessions, loaded)
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "niveau 2,0 (n = 1) · ambitie 4,0 (n = 1)" in shown
    assert (
        "niveau 3,0 (n = 1) · ambitie 4,0 (n = 1) · acties: 2 open (1 te laat) en 1 gedaan"
    ) in shown
    assert page.words.text().endswith("Acties bij B: 2 open (1 te laat) en 1 gedaan.")
