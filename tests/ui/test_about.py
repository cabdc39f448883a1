# SPDX-License-Identifier: EUPL-1.2
"""Over DGW Desktop: licences to read, and a diagnosis that tells nothing of a person."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from dgw_desktop import licences
from dgw_desktop.domain.session import Action, Answer, Session
from dgw_desktop.storage.backups import make_backup
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.help.about_dialog import AboutDialog
from dgw_desktop.ui.keeping.backup_keeper import BackupKeeper
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.work.diagnosis import data_facts
from tests.ui.conftest import answer_dialog

PERSONAL = "Zonnebloem"
USER = "Jansen-Wilhelmina"
Diagnose = Callable[[], str]


@pytest.fixture
def kept(tmp_path: Path, session: Session, loaded: LoadedModel) -> Path:
    """A database in the folder of a user, with a session full of names, and a backup."""
    folder = tmp_path / USER / "data"
    folder.mkdir(parents=True)
    path = folder / "dgw.sqlite3"
    details = replace(
        session.details,
        title=f"Titel {PERSONAL}",
        organisation=f"Gemeente {PERSONAL}",
        unit=f"Team {PERSONAL}",
        facilitator=PERSONAL,
    )
    full = replace(
        session,
        details=details,
        answers={1: Answer(2, 3, note=f"Toelichting {PERSONAL}")},
        actions=(Action(f"Actie {PERSONAL}", 1, PERSONAL),),
        parking_lot=(PERSONAL,),
    )
    with closing(Database(path)) as database:
        SessionStore(database, lambda: datetime.now(UTC)).add(full, loaded)
        make_backup(database, folder / "backups", datetime.now(UTC))
    return path


@pytest.fixture
def diagnose(qtbot: QtBot, kept: Path, look: Look, monkeypatch: pytest.MonkeyPatch) -> Diagnose:
    monkeypatch.setenv("USER", USER)
    monkeypatch.setenv("USERNAME", USER)
    monkeypatch.setattr("platform.node", lambda: f"laptop-{USER}")
    settings = QSettings(str(kept.parent / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("beamer/screen", PERSONAL)

    def run() -> str:
        with closing(Database(kept, read_only=True)) as database:
            store = SessionStore(database, lambda: datetime.now(UTC))
            dialog = AboutDialog(store, BackupKeeper(store, look), look.preferences)
            qtbot.addWidget(dialog)
            dialog.show()
            dialog.copy_button.click()
            qtbot.waitUntil(lambda: "klembord" in dialog.state.text(), timeout=60_000)
            text = QGuiApplication.clipboard().text()
            dialog.list.clearFocus()
            dialog.list.setFocus()
            assert dialog.text.toPlainText() == text  # seen before it is sent
            dialog.close()
            return text

    return run


def test_the_diagnosis_tells_nothing_of_a_person(diagnose: Diagnose, kept: Path) -> None:
    text = diagnose()
    assert "Sessies: 1, waarvan 0 van deelnemers; in de prullenbak: 0" in text
    assert "Beschadigde sessies: 0" in text
    assert "1; van de nieuwste 1 zijn er 1 in orde" in text
    assert "Scherm 1: " in text
    _is_anonymous(text, kept)


def test_it_tells_of_damage_without_quoting_it(diagnose: Diagnose, kept: Path) -> None:
    with closing(sqlite3.connect(kept)) as connection:
        connection.execute("UPDATE session SET title = title || 'x'")
        connection.commit()
    text = diagnose()
    assert "Beschadigde sessies: 1" in text
    _is_anonymous(text, kept)


def test_it_says_only_what_kind_of_trouble_there_is(kept: Path) -> None:
    kept.write_bytes(b"SQLite format 3\0" + PERSONAL.encode() * 500)
    text = "\n".join(data_facts(kept, [kept.parent / "backups"]))
    assert "niet te lezen: DamagedDatabase" in text
    _is_anonymous(text, kept)


def _is_anonymous(text: str, kept: Path) -> None:
    for word in (PERSONAL, USER, str(kept.parent), str(kept.parent.parent), "/tmp", "\\\\"):
        assert word.casefold() not in text.casefold(), word


def test_every_licence_can_be_read(
    open_window: Callable[[], MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    seen = []

    def look(dialog: object) -> None:
        assert isinstance(dialog, AboutDialog)
        for row, part in enumerate(licences.parts()):
            dialog.list.setCurrentRow(row)
            assert part.name in dialog.list.item(row).text()
            assert part.licence in dialog.list.item(row).text()
            assert len(dialog.text.toPlainText()) == len(part.text().encode("utf-16-le")) // 2 or (
                dialog.text.toPlainText().split() == part.text().split()
            )
        seen.append(dialog.list.count())

    answer_dialog(monkeypatch, look, "AboutDialog")
    entries = {
        action.text().partition("\t")[0]: action for action in window.help_button.menu().actions()
    }
    entries["Over DGW Desktop"].trigger()
    assert seen == [len(licences.parts())]
