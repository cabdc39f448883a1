# SPDX-License-Identifier: EUPL-1.2
"""Every list sorts and searches as if there were no accents, by what is typed in it too."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import Action, Session
from dgw_desktop.storage.model_file import LoadedModel, parse_model
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.agenda.action_table import OWNER, TEXT, ActionTable
from dgw_desktop.ui.asking.session_picker import SessionPicker
from dgw_desktop.ui.comparing.side_by_side_page import SideBySidePage
from dgw_desktop.ui.help.manual_dialog import ManualDialog
from dgw_desktop.ui.sessions.models_dialog import ModelsDialog
from dgw_desktop.ui.sessions.session_dialog import SessionDialog
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.conftest import answer_dialog, files_of

Open = Callable[[], MainWindow]


@pytest.fixture
def add(store: SessionStore, session: Session, loaded: LoadedModel) -> Callable[..., Sequence[str]]:
    """Return what stores a session for each of some titles; the first is the newest."""

    def add_all(*titles: str, **changes: str) -> Sequence[str]:
        ids = []
        for number, title in enumerate(titles):
            day = date(2026, 12, 28) - timedelta(number)
            details = replace(session.details, title=title, date=day, **changes)
            ids.append(f"{len(store.index().ids):032x}")
            store.add(replace(session, id=ids[-1], details=details), loaded)
        return ids

    return add_all


def type_in(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    """Type a text; QTest has no keys for letters with accents."""
    for letter in text:
        if letter.isascii():
            qtbot.keyClicks(field, letter)
        else:
            field.insert(letter)


def column(table: ActionTable, number: int) -> list[str]:
    model = table.model()
    return [str(model.index(row, number).data()) for row in range(model.rowCount())]


@pytest.mark.parametrize("typed", ["beeindigen", "beëindigen", "BEËINDIGEN"])
def test_the_list_of_sessions_and_the_pickers(
    qtbot: QtBot, open_window: Open, store: SessionStore, add: Callable[..., list[str]], typed: str
) -> None:
    add("Project beëindigen", "Iets beeindigen", "Beginnen")
    page = open_window().sessions
    type_in(qtbot, page.search, typed)
    assert page.list.model().rowCount() == 2
    picker = SessionPicker("Kies", "", store, store.index(), lambda _picked: "", "Kiezen")
    qtbot.addWidget(picker)
    type_in(qtbot, picker.search, typed)
    assert picker.list.model().rowCount() == 2


def test_typed_letters_bring_the_session_that_begins_with_them(
    qtbot: QtBot, open_window: Open, store: SessionStore, add: Callable[..., list[str]]
) -> None:
    add("Nulmeting", "Évaluatie", "‘Eerste’ keer", "Einde", "Zoë")
    page = open_window().sessions
    picker = SessionPicker("Kies", "", store, store.index(), lambda _picked: "", "Kiezen")
    qtbot.addWidget(picker)
    picker.list.setCurrentIndex(picker.list.model().index(0, 0))
    qtbot.keyClicks(picker.list, "zoe")
    assert picker.list.currentIndex().row() == 4
    page.list.setCurrentIndex(page.list.model().index(0, 0))
    for row in (1, 2, 3, 1):  # the same letter goes on to the next
        qtbot.keyClicks(page.list, "e")
        assert page.list.currentIndex().row() == row


def test_typed_letters_read_no_session(
    qtbot: QtBot,
    open_window: Open,
    store: SessionStore,
    add: Callable[..., list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    add(*(f"Sessie {number}" for number in range(60)))
    page = open_window().sessions
    read: list[str] = []
    monkeypatch.setattr(SessionStore, "summaries_of", lambda _store, ids: read.extend(ids) or [])
    qtbot.keyClicks(page.list, "q")
    assert read == []


def test_actions_are_sorted_and_found(view: SessionView, qtbot: QtBot) -> None:
    owners = ("Zoë", "Omar", "Élise", "Zoe", "Ömer", "Eva", "")
    texts = ("Œuvre", "Étappe", "Oud", "eind", "Zorg", "‘Extra’", "’s ochtends")
    view.document.change_actions(
        tuple(Action(text, None, owner) for text, owner in zip(texts, owners, strict=True)), "test"
    )
    view.show_actions()
    table = view.actions_page.table
    table.sortByColumn(OWNER, Qt.SortOrder.AscendingOrder)
    assert column(table, OWNER) == ["Élise", "Eva", "Omar", "Ömer", "Zoe", "Zoë", "–"]
    table.sortByColumn(TEXT, Qt.SortOrder.AscendingOrder)
    assert column(table, TEXT) == [
        "eind", "Étappe", "‘Extra’", "Œuvre", "Oud", "’s ochtends", "Zorg",
    ]  # fmt: skip
    for typed, found in (("omer", ["Zorg"]), ("œuvre zoe", ["Œuvre"]), ("'s", ["’s ochtends"])):
        view.actions_page.search.setText(typed)
        assert column(table, TEXT) == found


def test_units_side_by_side_are_in_the_order_of_their_names(
    open_window: Open, add: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    picked: list[str] = []
    for unit in ("Zorg", "Économie", "Erfgoed", "’s Avonds"):
        picked += add("Sessie", unit=unit, organisation="Gemeente Sûdmar")
    picked += add("Sessie", unit="Archief", organisation="gemeente  Sudmar")  # the same, typed so
    window = open_window()

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, SessionPicker)
        dialog.tick(picked)
        assert dialog.ok.isEnabled()
        dialog.accept()

    answer_dialog(monkeypatch, fill, "SessionPicker")
    window.sessions.tasks.roll_up()
    page = window.findChild(SideBySidePage)
    assert page is not None
    units = [session.details.unit for session in page._sessions]
    assert units == ["Archief", "Économie", "Erfgoed", "’s Avonds", "Zorg"]


def test_an_earlier_session_is_offered_whatever_accents_its_organisation_has(
    qtbot: QtBot,
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
    add: Callable[..., list[str]],
) -> None:
    add("Vorige", organisation="Gemeente Súdwest-Fryslân", unit="Één team")
    details = replace(
        session.details,
        organisation="gemeente sudwest-fryslan",
        unit="een team",
        date=date(2027, 1, 1),
    )
    dialog = SessionDialog(
        "Nieuw", details, lambda *asked: store.earlier(*asked[:3], loaded.reference)
    )
    qtbot.addWidget(dialog)
    assert dialog.baseline.count() == 2


def test_models_are_in_the_order_of_their_names(
    qtbot: QtBot, store: SessionStore, loaded: LoadedModel
) -> None:
    line = f'title = "{loaded.model.title}"'
    assert line in loaded.text
    for number, title in enumerate(("Zorg", "Énergie", "Erfgoed")):
        text = loaded.text.replace(line, f'title = "{title}"')
        text = text.replace(f'id = "{loaded.model.id}"', f'id = "eigen-{number}"')
        store.models.offer(parse_model(text, "eigen.toml"), loaded)
    dialog = ModelsDialog(store, loaded, files_of(store))
    qtbot.addWidget(dialog)
    shown = [dialog.list.item(row).text().split()[0] for row in range(1, dialog.list.count())]
    assert shown == ["Énergie", "Erfgoed", "Zorg"]
    qtbot.keyClicks(dialog.list, "en")
    assert dialog.list.currentRow() == 1


def test_the_manual_is_searched_without_accents(qtbot: QtBot) -> None:
    dialog = ManualDialog("nl")
    qtbot.addWidget(dialog)
    assert "één" in dialog.text.toPlainText()
    found = []
    for typed in ("één", "een"):
        dialog.search.clear()
        type_in(qtbot, dialog.search, typed)
        found.append(dialog.found.text())
        first = dialog.text.textCursor().selectedText().lower()
        assert first in ("een", "één")
    assert found[0] == found[1]
    places = set()
    for _ in range(400):  # Enter goes round all of them
        places.add(dialog.text.textCursor().selectionStart())
        QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert found[0].split()[0] == str(len(places))
    assert QApplication.focusWidget() is not dialog.next_button
