# SPDX-License-Identifier: EUPL-1.2
"""A damaged session says so wherever sessions are listed: damage is made in the file itself."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from dgw_desktop.cli import main
from dgw_desktop.domain.session import Action, Answer, Session, SessionDetails
from dgw_desktop.errors import UserError
from dgw_desktop.paths import DataPaths
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.errors import DamagedDatabase
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.recovery import open_checked
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.asking import file_actions
from dgw_desktop.ui.asking.session_picker import SessionPicker
from dgw_desktop.ui.keeping.backups_dialog import BackupsDialog
from dgw_desktop.ui.keeping.bin_dialog import BinDialog
from dgw_desktop.ui.participants.merge_dialog import MergeDialog
from dgw_desktop.ui.sessions import session_tasks
from dgw_desktop.ui.sessions.session_dialog import SessionDialog
from dgw_desktop.ui.shell import opening
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.work.examples import add_examples
from tests.conftest import Clock
from tests.examples import raised
from tests.ui.conftest import answer_dialog, answer_file_dialog, row_texts
from tests.ui.modules import ui_module
from tests.ui.visible_texts import visible_texts

Open = Callable[[], MainWindow]
DAMAGED = "beschadigd"
WHOLE, HARMED = "a" * 32, "b" * 32


@pytest.fixture
def pair(store: SessionStore, session: Session, loaded: LoadedModel) -> SessionStore:
    """Two sessions, of which the texts of the second one stand nowhere else in the file.

    Another connection writes them, so that the store has nothing of them in memory.
    """
    answers = {3: Answer(2, 4, note="Zeldzame-toelichting", rounds=raised(1, 2, 3, 1))}
    actions = (Action("Zeldzame-actie", 3, "Zeldzame-eigenaar", date(2027, 1, 9)),)
    whole = SessionDetails("Hele sessie", "Gemeente X", "Team", date(2026, 3, 2))
    rare = SessionDetails(
        "Zeldzame-titel", "Gemeente X", "Zeldzaam-team", date(2026, 4, 17), "Zeldzame-naam", 9
    )
    with closing(Database(store.path)) as database:
        other = SessionStore(database, store._clock)
        other.add(replace(session, id=WHOLE, details=whole), loaded)
        full = replace(session, id=HARMED, details=rare, answers=answers, actions=actions)
        other.add(replace(full, parking_lot=("Zeldzame-opmerking",)), loaded)
    return store


TEXTS = {
    "title": b"Zeldzame-titel",
    "unit": b"Zeldzaam-team",
    "facilitator": b"Zeldzame-naam",
    "date": b"2026-04-17",
    "note": b"Zeldzame-toelichting",
    "action": b"Zeldzame-actie",
    "owner": b"Zeldzame-eigenaar",
    "due": b"2027-01-09",
    "remark": b"Zeldzame-opmerking",
}
NUMBERS = {
    "level": "UPDATE answer SET level = 4 WHERE session_id = ?",
    "level out of range": "UPDATE answer SET level = 9000 WHERE session_id = ?",
    "ambition": "UPDATE answer SET ambition = 1 WHERE session_id = ?",
    "status": "UPDATE session SET status = 'final' WHERE id = ?",
    "participants": "UPDATE session SET participants = 8 WHERE id = ?",
    "an answer gone": "DELETE FROM answer WHERE session_id = ?",
    "votes": "UPDATE vote_round SET counts = '[9, 9, 9, 9]' WHERE session_id = ?",
    "checksum": "UPDATE session SET checksum = '' WHERE id = ?",
}


def harm(path: Path, kind: str) -> None:
    """Let one bit of the file fall over, or another value stand in a row."""
    if kind in NUMBERS:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute(NUMBERS[kind], (HARMED,))
            connection.commit()
        return
    data = bytearray(path.read_bytes())
    place = data.index(TEXTS[kind])
    data[place + len(TEXTS[kind]) - 1] ^= 1  # the last letter or digit is the next one
    path.write_bytes(data)


def shown(window: MainWindow) -> dict[str, str]:
    """Return per session what its row says, as a screen reader hears it."""
    model = window.sessions.list.model()
    return {
        window.sessions._list_model.ids[row]: str(
            model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole)
        )
        for row in range(model.rowCount())
    }


@pytest.mark.parametrize("kind", [*TEXTS, *NUMBERS])
def test_the_list_says_which_session_is_damaged(
    pair: SessionStore, open_window: Open, kind: str, qtbot: QtBot
) -> None:
    harm(pair.path, kind)
    assert pair.damaged() == [HARMED]
    window = open_window()
    assert DAMAGED in shown(window)[HARMED] and DAMAGED not in shown(window)[WHOLE]
    qtbot.keyClicks(window.sessions.search, "2026")
    assert DAMAGED in shown(window)[HARMED] and DAMAGED not in shown(window)[WHOLE]
    window.grab()  # whatever the levels are, it can be painted


@pytest.mark.parametrize("kind", [*TEXTS, *NUMBERS])
def test_the_window_starts_on_it(
    pair: SessionStore,
    data_folder: Path,
    kind: str,
    qapp: QApplication,
    capsys: pytest.CaptureFixture[str],
) -> None:
    harm(pair.path, kind)
    with closing(opening.open_database(DataPaths(data_folder))) as database:
        again = SessionStore(database, pair._clock)
        assert {s.id: s.is_damaged for s in again.summaries()} == {WHOLE: False, HARMED: True}
    assert main(["list"]) == 0
    lines = {line.split()[0]: line for line in capsys.readouterr().out.splitlines()}
    assert DAMAGED in lines[HARMED] and DAMAGED not in lines[WHOLE]
    assert main(["check"]) == 1
    assert "beschadigd: 1 van 2 sessies" in capsys.readouterr().out


def test_what_is_damaged_stays_marked_in_the_bin(
    pair: SessionStore, open_window: Open, qtbot: QtBot
) -> None:
    harm(pair.path, "level")
    pair.delete(HARMED)
    pair.delete(WHOLE)
    window = open_window()
    dialog = BinDialog(pair, window.keeper, window)
    qtbot.addWidget(dialog)
    texts = row_texts(dialog.list)
    assert [DAMAGED in text for text in texts] == ["Zeldzame" in text for text in texts]
    assert any(DAMAGED in text for text in texts)
    pair.restore(HARMED)
    window.sessions.refresh()
    qtbot.waitUntil(lambda: DAMAGED in shown(window)[HARMED])  # no start waits for the marks


def test_pickers_mark_it_and_say_so_when_it_is_chosen(
    pair: SessionStore, open_window: Open, qtbot: QtBot, no_dialogs: list[UserError]
) -> None:
    harm(pair.path, "note")
    window = open_window()
    picker = SessionPicker("Kies", "", pair, pair.index(), lambda _picked: "", "Kiezen", window)
    qtbot.addWidget(picker)
    model = picker.list.model()
    rows = [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]
    assert [DAMAGED in row for row in rows] == ["Zeldzame" in row for row in rows]
    merging = MergeDialog(pair, window.sessions.tasks._files, window)
    qtbot.addWidget(merging)
    merging.add_sessions(pair.summaries_of([HARMED, WHOLE]))
    texts = [merging.list.item(row).text() for row in range(2)]
    assert [DAMAGED in text for text in texts] == [True, False]


def test_the_previous_measurement_that_is_damaged_is_marked_and_not_taken(
    pair: SessionStore, open_window: Open, qtbot: QtBot, loaded: LoadedModel
) -> None:
    harm(pair.path, "title")
    window = open_window()
    dialog = SessionDialog(
        "Nieuw",
        SessionDetails("Nieuw", "Gemeente X", "", date(2026, 11, 1)),
        lambda *asked: pair.earlier(*asked[:3], loaded.reference),
        parent=window,
        damaged_among=pair.damaged_among,
    )
    qtbot.addWidget(dialog)
    dialog.show()
    marked = {
        str(dialog.baseline.itemData(row)): DAMAGED in dialog.baseline.itemText(row)
        for row in range(1, dialog.baseline.count())
    }
    assert marked == {WHOLE: False, HARMED: True}
    dialog.baseline.setCurrentIndex(dialog.baseline.findData(HARMED))
    dialog.accept()
    assert dialog.isVisible() and "vorige meting is beschadigd" in dialog._problem.text()
    dialog.baseline.setCurrentIndex(dialog.baseline.findData(WHOLE))
    dialog.accept()
    assert not dialog.isVisible() and dialog.baseline_id == WHOLE


def test_nobody_is_offered_to_go_on_with_it(pair: SessionStore, open_window: Open) -> None:
    pair.settings.remember_worked_on(HARMED)
    window = open_window()
    assert window.sessions.resume_button.isVisible()
    harm(pair.path, "level")
    window.sessions.refresh()
    assert not window.sessions.resume_button.isVisible()


def test_the_card_with_the_trend_names_it(
    pair: SessionStore, session: Session, loaded: LoadedModel, open_window: Open, qtbot: QtBot
) -> None:
    details = SessionDetails("Nu", "Gemeente X", "Zeldzaam-team", date(2026, 6, 1))
    pair.add(replace(session, id="c" * 32, details=details, answers={1: Answer(2)}), loaded)
    harm(pair.path, "level")
    window = open_window()
    window.open_session("c" * 32, "results")
    view = window.session_view
    assert view is not None
    qtbot.waitUntil(view.results.trend_card.isVisible, timeout=20_000)
    assert WITHOUT in " ".join(visible_texts(view.results.trend_card))


@pytest.fixture
def three(pair: SessionStore, session: Session, loaded: LoadedModel) -> SessionStore:
    """Two whole sessions, and one that is damaged."""
    details = SessionDetails("Nog een", "Gemeente X", "Wijken", date(2026, 5, 1))
    pair.add(replace(session, id="c" * 32, details=details, answers={1: Answer(2)}), loaded)
    harm(pair.path, "level")
    return pair


def tick_all(monkeypatch: pytest.MonkeyPatch) -> None:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, SessionPicker)
        dialog.all_button.click()
        dialog.ok.click()

    answer_dialog(monkeypatch, fill, "SessionPicker")


WITHOUT = "Niet meegenomen, want beschadigd: ‘Zeldzame-titel’."


def test_an_export_of_many_goes_on_without_it_and_names_it(
    three: SessionStore, open_window: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
    qtbot: QtBot, no_dialogs: list[UserError],
) -> None:  # fmt: skip
    said: list[str] = []
    monkeypatch.setattr(file_actions, "show_info", lambda _parent, *texts: said.extend(texts))
    window, path = open_window(), tmp_path / "alle.csv"
    tick_all(monkeypatch)
    answer_file_dialog(monkeypatch, save=path)
    window.sessions.tasks.export_many()
    qtbot.waitUntil(lambda: bool(said or no_dialogs), timeout=20_000)
    assert no_dialogs == [] and said[0] == "Geëxporteerd naar alle.csv."
    assert said[1].startswith(WITHOUT) and "reservekopie" in said[1]
    text = path.read_text("utf-8-sig")
    assert "Hele sessie" in text and "Nog een" in text and "Zeldzame" not in text


@pytest.mark.parametrize("at_once", [12, 1])
def test_sessions_are_compared_without_it_and_it_is_named(
    three: SessionStore, open_window: Open, monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot, no_dialogs: list[UserError], at_once: int,
) -> None:  # fmt: skip
    monkeypatch.setattr(session_tasks, "_AT_ONCE", at_once)
    window = open_window()
    tick_all(monkeypatch)
    window.sessions.tasks.roll_up()
    qtbot.waitUntil(lambda: window.side_by_side is not None, timeout=20_000)
    assert window.side_by_side is not None
    names = [name.split(" (")[0] for name in window.side_by_side.names()]
    assert names == ["A · Team", "B · Wijken"]
    assert [error.message for error in no_dialogs] == [WITHOUT]


@pytest.mark.parametrize("at_once", [12, 1])
def test_nothing_is_compared_where_too_few_are_left(
    pair: SessionStore, open_window: Open, monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot, no_dialogs: list[UserError], at_once: int,
) -> None:  # fmt: skip
    monkeypatch.setattr(session_tasks, "_AT_ONCE", at_once)
    harm(pair.path, "level")
    window = open_window()
    tick_all(monkeypatch)
    window.sessions.tasks.compare()
    qtbot.waitUntil(lambda: bool(no_dialogs), timeout=20_000)
    assert window.side_by_side is None and len(no_dialogs) == 1
    said = "Er blijven te weinig sessies over. Beschadigd: ‘Zeldzame-titel’."
    assert no_dialogs[0].message == said


def test_commands_go_on_without_it_and_name_it(
    three: SessionStore, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ids = [WHOLE, HARMED, "c" * 32]
    for name, *command in (("r.csv", "export"), ("r.html", "compare", "--units")):
        path = tmp_path / name
        assert main([*command, *ids, "--to", str(path)]) == 0
        assert WITHOUT in capsys.readouterr().err
        text = path.read_text("utf-8-sig")
        assert "Wijken" in text and "Zeldzaam" not in text
    assert main(["compare", WHOLE, HARMED, "--to", str(tmp_path / "x.html")]) == 1
    assert main(["export", HARMED, "--to", str(tmp_path / "x.csv")]) == 1
    assert capsys.readouterr().err.count("‘Zeldzame-titel’") == 2
    assert not [*tmp_path.glob("x.*")]


def test_a_trend_goes_on_without_it(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    years = [
        replace(session, id=str(year), details=replace(session.details, date=date(year, 1, 1)))
        for year in range(2018, 2026)
    ]
    for one in years:
        store.add(one, loaded)
    assert [s.id for s in store.history(years[-1])] == ["2021", "2022", "2023", "2024", "2025"]
    store._database.execute("UPDATE session SET title = 'x' WHERE id = '2023'")
    assert [s.id for s in store.history(years[-1])] == ["2020", "2021", "2022", "2024", "2025"]


def test_a_row_of_the_bin_that_cannot_be_read_is_damage_and_the_bin_comes_along(
    pair: SessionStore, data_folder: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    pair.delete(HARMED)
    pair.delete(WHOLE)
    pair._database.execute("UPDATE session SET date = '2026-0x-17' WHERE id = ?", HARMED)
    pair._database.close()  # Windows puts no file aside that is open
    said: list[str] = []
    monkeypatch.setattr(opening, "hold", lambda box: said.append(box.informativeText()))
    monkeypatch.setattr(opening, "show_info", lambda *texts: said.append(str(texts)))
    with closing(opening.open_database(DataPaths(data_folder))) as database:
        again = SessionStore(database, pair._clock)
        assert again.summaries() == []
        assert [s.id for s in again.summaries(deleted=True)] == [WHOLE]
    assert "Ook in de prullenbak: 1 sessie." in said[0]


def test_no_id_that_is_no_text_any_more_keeps_the_list_away(
    data_folder: Path, loaded: LoadedModel
) -> None:
    path = data_folder / "ander.sqlite3"
    with closing(Database(path)) as database:
        ids = add_examples(SessionStore(database, Clock()), loaded)
    whole = path.read_bytes()
    listed = 0
    for session_id in ids:
        wanted = session_id.encode()
        for place in [place for place in range(len(whole)) if whole.startswith(wanted, place)]:
            data = bytearray(whole)
            data[place + 15] ^= 0x80
            path.write_bytes(data)
            try:
                database = open_checked(path)
            except DamagedDatabase:
                continue  # the file is put aside, and the session named
            with closing(database):
                found = SessionStore(database, Clock()).summaries()
            assert {s.id for s in found} == set(ids), place
            assert {s.id for s in found if s.is_damaged} <= {session_id}, place
            listed += 1
    assert listed > len(ids) * 20


def test_all_can_be_taken_back_with_damage_and_the_dialog_says_so(
    pair: SessionStore, open_window: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        f"{ui_module('backups_dialog')}.ask", lambda _p, _t, more, _b: asked.append(more) or True
    )
    harm(pair.path, "level")
    window = open_window()
    with qtbot.waitSignal(window.keeper.made, timeout=20_000):
        window.keeper.start()
    dialog = BackupsDialog(pair, window.keeper, window.sessions.tasks._files, window)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: len(row_texts(dialog.sessions)) == 2, timeout=20_000)
    assert dialog.list.item(0).text().endswith("(1 beschadigde sessie)")
    assert "1 beschadigde sessie" in dialog.contents_state.text()
    qtbot.mouseClick(dialog.all_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.has_restored, timeout=20_000)
    assert "1 beschadigde sessie" in asked[0]
    assert dialog.state.text() == "Alles is teruggezet. De lijst heeft nu 1 beschadigde sessie."
    qtbot.waitUntil(lambda: len(row_texts(dialog.sessions)) == 2, timeout=20_000)
    dialog.reject()
