# SPDX-License-Identifier: EUPL-1.2
"""What is copied for who looks for a fault: counts and checks, and nothing of a session's words."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from dgw_desktop.domain.session import Answer, Session, SessionRole
from dgw_desktop.storage.backups import make_backup
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.diagnosis import data_facts, program_facts


def test_counts_and_checks_without_a_name_a_title_or_a_folder(
    store: SessionStore, session: Session, loaded: LoadedModel, tmp_path: Path
) -> None:
    for letter, role in (("a", "group"), ("b", "participant"), ("c", "group")):
        noted = session.with_answer(1, Answer(2, note="Geheim"))
        store.add(replace(noted, id=letter * 32, role=SessionRole(role)), loaded)
    store.delete("c" * 32)
    with closing(sqlite3.connect(store.path)) as other:
        other.execute("UPDATE answer SET level = 4 WHERE session_id = ?", ["a" * 32])
        other.commit()
    folder = tmp_path / "backups"
    with closing(Database(store.path)) as database:
        make_backup(database, folder, datetime(2026, 11, 24, tzinfo=UTC))
    text = "\n".join((*program_facts(), *data_facts(store.path, [folder])))
    for words in (
        "Sessies: 2, waarvan 1 van deelnemers; in de prullenbak: 1",
        "Beschadigde sessies: 1",
        "Controle van het bestand: in orde",
        "Reservekopieën in map 1: 1; van de nieuwste 1 zijn er 1 in orde",
    ):
        assert words in text, text
    details = session.details
    for secret in (
        details.title,
        details.organisation,
        details.facilitator,
        "Geheim",
        str(tmp_path),
        "dgw.sqlite3",
    ):
        assert secret not in text, secret


def test_data_that_cannot_be_read_are_told_by_kind_alone(tmp_path: Path) -> None:
    path = tmp_path / "Gemeente X.sqlite3"
    path.write_bytes(b"geen database" * 100)
    text = "\n".join(data_facts(path, []))
    assert "De gegevens zijn niet te lezen: " in text
    assert "Gemeente X" not in text and str(tmp_path) not in text
