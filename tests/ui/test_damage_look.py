# SPDX-License-Identifier: EUPL-1.2
"""A list of the largest sessions is there at once; what is damaged in it is marked soon after."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import Session
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.asking import damage_look
from dgw_desktop.ui.asking.damage_look import DamageLook
from dgw_desktop.ui.asking.session_picker import SessionPicker
from dgw_desktop.ui.keeping.backup_keeper import BackupKeeper
from dgw_desktop.ui.keeping.bin_dialog import BinDialog
from dgw_desktop.ui.sessions.earlier_choice import EarlierChoice
from dgw_desktop.ui.shell.main_window import MainWindow

MANY, HARMED = 8, 5
DAMAGED = "eschadigd"


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let looking through one session take all the time that there is."""
    clock = iter(range(10**6))
    monkeypatch.setattr(damage_look, "thread_time", lambda: float(next(clock)))


@pytest.fixture
def ids(store: SessionStore, session: Session, loaded: LoadedModel) -> list[str]:
    """Sessions of which one is damaged, by its place in a list."""
    details = session.details
    made = [
        replace(
            session,
            id=f"{number:032x}",
            details=replace(details, date=details.date - timedelta(days=number)),
        )
        for number in range(MANY)
    ]
    store.add_all([(one, loaded) for one in made])
    return [one.id for one in made]


def harm(store: SessionStore, ids: list[str]) -> None:
    store._database.execute("UPDATE session SET facilitator = 'x' WHERE id = ?", ids[HARMED])


def test_as_many_are_looked_through_at_once_as_a_moment_allows(qtbot: QtBot, slow: None) -> None:
    asked: list[str] = []

    def look(wanted: Collection[str]) -> set[str]:
        asked.extend(wanted)
        return {one for one in wanted if one in "bd"}

    owner = QObject()
    looking = DamageLook(look, owner)
    told: list[str] = []
    looking.found.connect(told.append)
    assert looking.damaged_among("abcde") == set() and asked == ["a"]
    QApplication.processEvents()
    assert len(asked) == 2  # and between two of them the window does what it has to
    assert looking.damaged_among("ex") == set() and asked[2:] == ["e"]
    qtbot.waitUntil(lambda: len(told) == 2)
    assert sorted(asked) == list("abcdex") and sorted(told) == ["b", "d"]
    assert looking.damaged_among("abcd") == {"b", "d"}
    looking.renew()
    assert looking.damaged_among("d") == {"d"}


def texts(view: QListView, role: int) -> list[str]:
    model = view.model()
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


def list_of_sessions(store: SessionStore, open_window: Callable[[], MainWindow]) -> QListView:
    return open_window().sessions.list


def bin_of(store: SessionStore, _open: Callable[[], MainWindow]) -> QListView:
    dialog = BinDialog(store, BackupKeeper(store, QApplication.instance()))  # type: ignore[arg-type]
    dialog.show()
    dialog.list.setProperty("dialog", dialog)
    return dialog.list


def picker(store: SessionStore, _open: Callable[[], MainWindow]) -> QListView:
    dialog = SessionPicker("Kiezen", "", store, store.index(), lambda _picked: "", "Kiezen")
    dialog.show()
    dialog.list.setProperty("dialog", dialog)
    return dialog.list


def earlier(store: SessionStore, _open: Callable[[], MainWindow]) -> QListView:
    first = store.heads(store.index().ids)[0]
    choice = EarlierChoice(store.damaged_among)
    later = first.details.date + timedelta(days=1)
    choice.offer(
        store.earlier(first.details.organisation, first.details.unit, later, first.model), None
    )
    view = choice.view()
    assert isinstance(view, QListView)
    view.setProperty("dialog", choice)
    return view


@pytest.mark.parametrize("made", [list_of_sessions, bin_of, picker, earlier])
def test_what_is_damaged_is_marked_when_it_was_looked_through(
    qtbot: QtBot,
    open_window: Callable[[], MainWindow],
    store: SessionStore,
    ids: list[str],
    slow: None,
    made: Callable[[SessionStore, Callable[[], MainWindow]], QListView],
) -> None:
    for session_id in ids if made is bin_of else ():
        store.delete(session_id)
    harm(store, ids)
    asked: list[int] = []
    real = store.damaged_among
    store.damaged_among = lambda wanted: (asked.append(len(wanted)), real(wanted))[1]  # type: ignore[method-assign]
    view = made(store, open_window)
    role = 11 if made is list_of_sessions else 0  # a screen reader's, or the row itself
    place = HARMED + 1 if made is earlier else HARMED

    def marked() -> list[int]:
        return [row for row, text in enumerate(texts(view, role)) if DAMAGED in text]

    qtbot.waitUntil(lambda: marked() == [place])
    assert max(asked) == 1
