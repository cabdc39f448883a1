# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import Answer, Session, SessionRole, invitation
from dgw_desktop.paths import DataPaths
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_file import write_session
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.asking.files import FileDialogs
from dgw_desktop.ui.asking.session_picker import SessionPicker
from dgw_desktop.ui.participants.merge_dialog import MergeDialog
from dgw_desktop.ui.sessions.session_dialog import SessionDialog
from dgw_desktop.ui.shell.main_window import MainWindow
from tests.ui.conftest import answer_dialog
from tests.ui.test_exchange import scans

Open = Callable[[], MainWindow]
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def titles(store: SessionStore) -> list[str]:
    return [summary.details.title for summary in store.summaries()]


def test_the_buttons_of_a_row_open_and_select(
    qtbot: QtBot, open_window: Open, examples: list[str]
) -> None:
    window = open_window()
    place = window.sessions.list.open_rect(1).center()
    with qtbot.waitSignal(window.sessions.opened) as caught:
        qtbot.mouseClick(window.sessions.list.viewport(), LEFT, pos=place)
    assert caught.args == [examples[2]]


def test_delete_and_undo_by_key_and_by_button(
    qtbot: QtBot, open_window: Open, examples: list[str], store: SessionStore
) -> None:
    window = open_window()
    page = window.sessions
    before = titles(store)
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert titles(store) == before[1:]
    assert page.toast.isVisible()
    qtbot.mouseClick(page.toast.button, LEFT)
    assert titles(store) == before
    assert page.list.current_id() == examples[-1]
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    qtbot.keyClick(page.list, Qt.Key.Key_Z, CONTROL)
    assert titles(store) == before
    qtbot.keyClick(page.list, Qt.Key.Key_Y, CONTROL)
    assert titles(store) == before[1:]


def test_rename_and_undo(
    qtbot: QtBot,
    open_window: Open,
    examples: list[str],
    store: SessionStore,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_window()

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, SessionDialog)
        assert dialog.baseline_id == examples[0]
        dialog.title.setText("Anders")
        dialog.accept()

    answer_dialog(monkeypatch, fill)
    window.sessions.list.setFocus()
    qtbot.keyClick(window.sessions.list, Qt.Key.Key_F2)
    assert "Anders" in titles(store)
    assert store.load(examples[-1]).baseline_id == examples[0]
    qtbot.keyClick(window.sessions.list, Qt.Key.Key_Z, CONTROL)
    assert "Anders" not in titles(store)


def test_it_is_said_that_a_session_left_the_list_for_its_new_title(
    qtbot: QtBot, open_window: Open, examples: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    window.sessions.search.setText("najaar")

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, SessionDialog)
        dialog.title.setText("Anders")
        dialog.accept()

    answer_dialog(monkeypatch, fill)
    window.sessions.list.setFocus()
    qtbot.keyClick(window.sessions.list, Qt.Key.Key_F2)
    assert "staat nu niet in de lijst" in window.sessions.toast.text
    window.sessions.search.clear()
    assert "Anders" in [window.sessions.list.model().index(row, 0).data() for row in range(2)]


def test_duplicate_is_a_draft_with_all_answers(
    open_window: Open, examples: list[str], store: SessionStore
) -> None:
    window = open_window()
    window.sessions.changes.duplicate(examples[0])
    (copy,) = [s for s in store.summaries() if s.details.title == "Nulmeting 2025 (kopie)"]
    assert store.load(copy.id).answers == store.load(examples[0]).answers
    assert not store.load(copy.id).is_final
    window.sessions.changes.undo_stack.undo()
    assert len(store.summaries()) == len(examples)


def test_search_as_you_type(qtbot: QtBot, open_window: Open, examples: list[str]) -> None:
    page = open_window().sessions
    qtbot.keyClick(page, Qt.Key.Key_F, CONTROL)
    qtbot.keyClicks(page.search, "ruimte")
    assert page.list.model().rowCount() == 1
    qtbot.keyClicks(page.search, "xyz")
    assert page.list.model().rowCount() == 0
    assert not page.list.isVisible()


def test_a_bad_file_is_named_and_the_good_ones_are_added(
    qtbot: QtBot,
    open_window: Open,
    examples: list[str],
    store: SessionStore,
    tmp_path: Path,
    loaded: object,
    no_dialogs: list[object],
) -> None:
    from dgw_desktop.storage.session_file import write_session

    page = open_window().sessions
    session = replace(store.load(examples[0]), id="f" * 32)
    write_session(session, store.models.get(session.model), tmp_path / "a.dgw")
    (tmp_path / "b.dgw").write_text("geen json")
    (tmp_path / "c.dgw").write_bytes(b"[" * 100_000)
    page.imports.add([tmp_path / "b.dgw", tmp_path / "a.dgw", tmp_path / "c.dgw"])
    qtbot.waitUntil(lambda: len(no_dialogs) == 1)
    assert "‘b.dgw’" in str(no_dialogs[0]) and "‘c.dgw’" in str(no_dialogs[0])
    assert len(store.summaries()) == len(examples) + 1
    assert "1 sessie geïmporteerd" in page.toast._text.text()
    page.imports.add([tmp_path / "b.dgw"])
    qtbot.waitUntil(lambda: len(no_dialogs) == 2)
    assert len(store.summaries()) == len(examples) + 1
    page.imports.add([tmp_path / "a.dgw"])
    qtbot.waitUntil(lambda: "1 sessie stond er al." in page.toast.findChild(QLabel).text())
    assert len(store.summaries()) == len(examples) + 1


def test_an_empty_list_offers_an_example(open_window: Open, store: SessionStore) -> None:
    page = open_window().sessions
    assert not page.list.isVisible()
    page.add_examples()
    assert page.list.isVisible()
    assert len(store.summaries()) == 4


def test_the_start_screen_offers_to_go_on(
    qtbot: QtBot, open_window: Open, examples: list[str], store: SessionStore
) -> None:
    window = open_window()
    assert not window.sessions.resume_button.isVisible()
    window.open_session(examples[-1])
    assert window.session_view is not None
    window.session_view.document.go_to(17)
    window.show_sessions()
    button = window.sessions.resume_button
    assert button.text() == "Verder met ‘MT-sessie najaar 2026’, dimensie 17"
    qtbot.mouseClick(button, LEFT)
    assert window.session_view is not None
    assert window.session_view.document.current == 17
    window.show_sessions()
    window.sessions.changes.set_final(examples[-1], True)
    assert not button.isVisible()


def test_after_merging_one_goes_on_with_what_was_filled_in(
    qtbot: QtBot,
    open_window: Open,
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    told_of_merges: list[str],
) -> None:
    store.add(session, loaded)
    window = open_window()
    window.open_session(session.id)
    window.show_sessions()
    page = window.sessions
    assert "0 van 26 ingevuld, voorbereid" in page.list.model().index(0, 0).data(SPOKEN)

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, MergeDialog)
        with qtbot.waitSignal(dialog.accepted, timeout=20_000):
            qtbot.mouseClick(dialog.merge_button, LEFT)

    answer_dialog(monkeypatch, fill, "MergeDialog")
    page.tasks.merge(scans(tmp_path, session, loaded, 6))
    rows = page.list.model()
    spoken = [rows.index(row, 0).data(SPOKEN) for row in range(rows.rowCount())]
    assert told_of_merges[0].startswith("6 mensen vulden vooraf in")
    assert sum("vooraf ingevuld door 6" in text for text in spoken) == 1
    assert sum(text.endswith("voorbereid") for text in spoken) == 1
    merged = page.list.current_id()
    assert merged is not None and merged != session.id
    qtbot.mouseClick(page.resume_button, LEFT)
    assert window.session_view is not None
    assert window.session_view.document.session.id == merged


def test_pickers_tell_sessions_with_the_same_title_apart(
    qtbot: QtBot, store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    store.add(session, loaded)
    answers = {1: Answer(2), 2: Answer(not_applicable=True)}
    store.add(replace(session, id="1" * 32, answers=answers), loaded)
    picker = SessionPicker("Kies", "Uitleg", store, store.index(), lambda _picked: "", "Kiezen")
    qtbot.addWidget(picker)
    rows = picker.list.model()
    assert {rows.index(row, 0).data().split(" · ", 4)[-1] for row in range(2)} == {
        "0 van 26 ingevuld · voorbereid",
        "2 van 26 ingevuld",
    }


def test_sessions_stand_under_their_organisation_and_each_row_keeps_its_buttons(
    qtbot: QtBot,
    open_window: Open,
    examples: list[str],
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
) -> None:
    window = open_window()
    rows, model = window.sessions.list, window.sessions._list_model
    assert model.headings == {}
    details = replace(session.details, organisation="Provincie Utrecht", date=date(2026, 11, 10))
    store.add(replace(session, details=details), loaded)
    window.sessions.refresh()
    assert model.headings == {0: "Gemeente Voorbeeldstad", 4: "Provincie Utrecht"}
    assert model.ids == [*reversed(examples), session.id]
    low, high = (rows.visualRect(model.index(row)).height() for row in (1, 4))
    assert high > low
    rows.scrollToBottom()
    with qtbot.waitSignal(rows.opened) as caught:
        qtbot.mouseClick(rows.viewport(), LEFT, pos=rows.open_rect(4).center())
    assert caught.args == [session.id]
    window.show_sessions()
    window.sessions.search.setText("utrecht")
    assert model.headings == {} and model.ids == [session.id]


def test_who_comes_first_has_three_ways_to_begin(
    qtbot: QtBot,
    open_window: Open,
    session: Session,
    loaded: LoadedModel,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_window()
    page = window.sessions
    buttons = page._empty.findChildren(QPushButton)
    assert [button.text() for button in buttons] == [
        "+ Nieuwe sessie", "Ik heb een uitnodiging…", "Voorbeeld bekijken",
    ]  # fmt: skip
    assert buttons[0].hasFocus()
    form = tmp_path / "uitnodiging.dgw"
    write_session(invitation(session), loaded, form)
    monkeypatch.setattr(FileDialogs, "open_one", lambda *_: form)
    qtbot.keyClick(buttons[0], Qt.Key.Key_Tab)
    qtbot.keyClick(buttons[1], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.session_view is not None)
    assert window.session_view is not None
    assert window.session_view.document.session.role is SessionRole.PARTICIPANT


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("", "De sessies staan alleen op deze computer."),
        ("is_on_network", "De sessies staan op een netwerkschijf."),
        ("is_synchronised", "een map die met andere computers wordt gedeeld."),
    ],
)
def test_the_start_says_where_the_sessions_are(
    open_window: Open, monkeypatch: pytest.MonkeyPatch, place: str, said: str
) -> None:
    if place:
        monkeypatch.setattr(DataPaths, place, property(lambda _paths: True))
    label = open_window().sessions.place_label
    assert said in label.text() and label.text().endswith("nooit verbinding met internet.")


def test_buttons_say_what_is_done(
    qtbot: QtBot,
    open_window: Open,
    examples: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = open_window().sessions
    said = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, SessionDialog | SessionPicker)
        said.append(dialog.ok.text())
        dialog.reject()

    answer_dialog(monkeypatch, look, "SessionDialog")
    answer_dialog(monkeypatch, look, "SessionPicker")
    for do in (
        page.changes.new,
        lambda: page.changes.follow_up(examples[0]),
        lambda: page.changes.rename(examples[-1]),
        page.tasks.compare,
        page.tasks.roll_up,
        page.tasks.export_many,
    ):
        do()
    assert said == [
        "Sessie maken", "Sessie maken", "Opslaan", "Vergelijken", "Vergelijken", "Exporteren…",
    ]  # fmt: skip
