# SPDX-License-Identifier: EUPL-1.2
"""The whole flow: invite, fill in alone, merge, hold the session, act, measure again, compare."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import (
    ActionStatus,
    Answer,
    Session,
    SessionRole,
    VotesOrigin,
)
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_file import read_session
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.participants.invite_dialog import InviteDialog
from dgw_desktop.ui.participants.merge_dialog import MergeDialog
from dgw_desktop.ui.sessions.session_dialog import SessionDialog
from dgw_desktop.ui.shell.main_window import MainWindow
from tests.examples import WITHHELD
from tests.ui.beamer.conftest import count, page_past_opening, press, type_text
from tests.ui.conftest import (
    PretendedScreens,
    answer_dialog,
    answer_file_dialog,
)
from tests.ui.test_side_by_side import pick

Open = Callable[[], MainWindow]
LEFT = Qt.MouseButton.LeftButton


def fill_in_alone(
    qtbot: QtBot,
    loaded: LoadedModel,
    look: Look,
    screens: PretendedScreens,
    folder: Path,
    form: Path,
    person: int,
    monkeypatch: pytest.MonkeyPatch,
) -> Path:
    """Import the invitation on a laptop of someone's own, choose by keyboard, and save back."""
    folder.mkdir()
    saved = folder / f"ingevuld {person}.dgw"
    with closing(Database(folder / "dgw.sqlite3")) as database:
        store = SessionStore(database, lambda: datetime.now(UTC))
        window = MainWindow(store, loaded, look, screens)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.sessions.imports.add([form])
        qtbot.waitUntil(lambda: bool(store.summaries()), timeout=20_000)
        qtbot.waitUntil(lambda: window.sessions.toast.isVisible())
        activate(qtbot, window)
        rows = window.sessions.list
        summary = store.summaries()[0]
        assert summary.role is SessionRole.PARTICIPANT
        assert rows._delegate.open_text(summary) == "Invullen als deelnemer"
        qtbot.mouseClick(rows.viewport(), LEFT, pos=rows.open_rect(0).center())
        view = window.session_view
        assert view is not None
        assert (
            not view.header.report_button.isVisible() and not view.header.beamer_button.isVisible()
        )
        assert view.own_scan.heading.text() == "MT-sessie"
        press("Return")  # on 'Beginnen'
        assert not view.cards.card.remarks.note.isVisible()  # the invitation asks for no remarks
        for number in range(1, 27):
            assert view.document.current == number
            press(str((person + number) % 4 + 1))
            press("PgDown")
        answer_file_dialog(monkeypatch, save=saved)
        assert view.own_scan.save_button.text() == "Klaar, sla op…"
        press("Return")
        window.close()
        qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)  # the file comes first
    return saved


def activate(qtbot: QtBot, window: MainWindow) -> None:
    """Give the keyboard to the window, as a desktop does when a dialog or progress closes."""
    with qtbot.waitActive(window):
        window.activateWindow()


def merge_files(
    window: MainWindow, files: list[Path], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, MergeDialog)
        answer_file_dialog(monkeypatch, opened=files)
        qtbot.mouseClick(dialog.files_button, LEFT)
        assert dialog.list.count() == len(files)
        qtbot.waitUntil(lambda: dialog.into is not None)  # the session that was prepared for them
        qtbot.mouseClick(dialog.merge_button, LEFT)
        qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=20_000)

    answer_dialog(monkeypatch, fill, "MergeDialog")
    window.sessions.tasks.merge()


@pytest.mark.parametrize("people", [6, 3])
def test_the_whole_flow(
    qtbot: QtBot,
    open_window: Open,
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
    look: Look,
    screens: PretendedScreens,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    told_of_merges: list[str],
    no_dialogs: list[object],
    people: int,
) -> None:
    # The facilitator invites, for whoever comes.
    session = replace(session, details=replace(session.details, participants=None))
    store.add(session, loaded)
    window = open_window()
    form = tmp_path / "uitnodiging.dgw"

    def invite(dialog: QDialog) -> None:
        assert isinstance(dialog, InviteDialog)
        answer_file_dialog(monkeypatch, save=form)
        qtbot.mouseClick(dialog.save_button, LEFT)
        qtbot.waitUntil(dialog.folder_button.isVisible, timeout=20_000)
        dialog.reject()

    answer_dialog(monkeypatch, invite, "InviteDialog")
    window.sessions._invite(session.id)
    invited, _ = read_session(form)
    assert invited.role is SessionRole.INVITATION and not invited.answers
    window.close()

    # Participants fill in alone.
    files = [
        fill_in_alone(qtbot, loaded, look, screens, tmp_path / f"laptop {n}", form, n, monkeypatch)
        for n in range(people)
    ]

    # The facilitator merges.
    window = open_window()
    merge_files(window, files, qtbot, monkeypatch)
    (merged,) = store.summaries()
    group = store.load(merged.id)
    assert group.details == session.details  # its facilitator, its date and its place in the list
    assert told_of_merges[0].startswith(f"{people} mensen vulden vooraf in")
    if people == 6:
        assert "staan geen aantallen" not in told_of_merges[0]
        for number in range(1, 27):
            cast = [(person + number) % 4 + 1 for person in range(6)]
            expected = tuple(cast.count(level) for level in range(1, 5))
            (found,) = group.answer(number).rounds
            assert (found.counts, found.origin) == (expected, VotesOrigin.ALONE)
            assert len(found.members) == 6 and not found.remarks
    else:
        assert "Bij 26 dimensies staan geen aantallen" in told_of_merges[0]
        assert set(group.answers.values()) == {Answer(rounds=WITHHELD)}

    # The group session on the beamer: the group chooses itself, votes anew once, agrees on actions.
    window.open_session(merged.id)
    activate(qtbot, window)
    press("F5")
    view = window.session_view
    assert view is not None and view.presentation is not None
    page_past_opening(view.presentation)
    for number in range(1, 27):
        assert view.document.current == number
        if number == 5:
            press("V")
            press("V")  # beside what was filled in beforehand
            count(0, 2, 3, 1)
            press("Return")
        press(str(number % 4 + 1))
        press(f"Shift+{min(4, number % 4 + 2)}")
        if number in (2, 9):
            press("A")
            type_text(f"Actie bij {number}")
            press("Return")
        press("PgDown")
    press("Esc")
    held = store.load(merged.id)
    assert [held.answer(n).level for n in range(1, 27)] == [n % 4 + 1 for n in range(1, 27)]
    assert held.answer(5).votes == (0, 2, 3, 1)
    assert held.answer(5).last_round.origin is VotesOrigin.HANDS
    assert [action.dimension for action in held.actions] == [2, 9]
    view.document.change_actions(
        (held.actions[0], type(held.actions[1])("Gedaan", 9, status=ActionStatus.DONE)), "x"
    )
    window.show_sessions()

    # A year later: a follow-up with the open action first.
    def a_year_later(dialog: QDialog) -> None:
        assert isinstance(dialog, SessionDialog)
        dialog.title.setText("Nameting")
        dialog.date.set_day(date(2027, 11, 24))
        assert dialog.baseline_id == merged.id
        dialog.ok.click()

    answer_dialog(monkeypatch, a_year_later)
    window.sessions.changes.follow_up(merged.id)
    view = window.session_view
    assert view is not None
    later = view.document.session
    assert later.baseline_id == merged.id
    assert [action.text for action in later.actions] == ["Actie bij 2"]
    page = view.actions_page
    assert page.isVisible()
    assert page._title.text() == "Openstaande acties van de vorige meting"
    assert "1 actie staat nog open" in page._subtitle.text()
    page.table.setFocus()
    page.table.setCurrentIndex(page.table.model().index(0, 0))
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert store.load(later.id).actions[0].status is ActionStatus.DONE
    assert "0 acties staan nog open" in page._subtitle.text()
    qtbot.mouseClick(page.go_on_button, LEFT)
    assert view.cards.isVisible()
    activate(qtbot, window)
    for number in range(1, 27):
        press(str(min(4, number % 4 + 2)))
        press("PgDown")
    assert "hoger" in view.results._summary.text()
    window.show_sessions()

    # Compare.
    pick(monkeypatch, 2)
    window.sessions.tasks.compare()
    side = window.side_by_side
    assert side is not None
    assert [name.split(" (")[0] for name in side.names()] == ["A · MT-sessie", "B · Nameting"]
    assert no_dialogs == []
