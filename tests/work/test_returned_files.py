# SPDX-License-Identifier: EUPL-1.2
"""Files that came back, merged: from folders, late, corrected, and what cannot be read."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from dgw_desktop.domain.session import (
    Answer,
    Invitation,
    Session,
    SessionDetails,
    SessionStatus,
    invitation,
    participation,
)
from dgw_desktop.errors import Cancelled
from dgw_desktop.paths import DataPaths
from dgw_desktop.storage.backups import backups_in, opened_copy
from dgw_desktop.storage.errors import MergeRefused, SessionIsFinal
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_file import write_session
from dgw_desktop.storage.session_heads import Beforehand
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.inviting import set_invitation
from dgw_desktop.work.merging import Came, merged, outcome_texts
from dgw_desktop.work.returned_files import NewSession, first_scan, merge_files

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
NEW = NewSession(SessionDetails("Samen", "Gemeente X", "", date(2026, 11, 24)), "f" * 32, NOW)
CODES = [f"AAA-AA{letter}" for letter in "BCDEFGHJKMNPQRSTUVWXYZ"]
Write = Callable[..., Path]


@pytest.fixture
def prepared(store: SessionStore, session: Session, loaded: LoadedModel) -> Session:
    store.add(session, loaded)
    return set_invitation(store, session.id, Invitation("Anja"))


@pytest.fixture
def write(prepared: Session, loaded: LoadedModel, tmp_path: Path) -> Write:
    """What writes the file that a person sends back, in a folder 'terug'."""

    def made(who: int, level: int | None = None, minutes: int = 0) -> Path:
        form = participation(invitation(prepared), f"{who:032x}", CODES[who], NOW)
        answers = {n: Answer(level or (who + n) % 4 + 1) for n in range(1, 27)}
        changed = replace(form, answers=answers, changed_at=NOW + timedelta(minutes=minutes))
        path = tmp_path / "terug" / f"Ingevuld-{CODES[who]}{minutes or ''}.dgw"
        path.parent.mkdir(exist_ok=True)
        write_session(changed, loaded, path)
        return path

    return made


def test_a_folder_with_anything_in_it_is_read_and_the_rest_is_named(
    store: SessionStore, prepared: Session, write: Write, tmp_path: Path
) -> None:
    for who in range(6):
        write(who)
    (tmp_path / "terug" / "stuk.dgw").write_bytes(b"\xff\xfe")
    (tmp_path / "terug" / "aantekeningen.txt").write_text("Van Anja", "utf-8")
    (tmp_path / "leeg").mkdir()
    gone, text = tmp_path / "weg.dgw", tmp_path / "terug" / "aantekeningen.txt"
    outcome = merge_files(
        store, prepared.id, [tmp_path / "terug", tmp_path / "leeg", gone, text, write(0)]
    )
    assert (outcome.people, outcome.added, outcome.repeated) == (6, 6, 0)
    assert outcome.codes == tuple((code, Came.NOW) for code in CODES[:6])
    assert [name for name, _ in outcome.refused] == [
        "leeg",
        "stuk.dgw",
        "weg.dgw",
        "aantekeningen.txt",
    ]
    assert all(why and "Het bestand" not in why for _, why in outcome.refused)


def test_the_forms_of_departments_may_stand_in_folders_of_their_own(
    store: SessionStore, prepared: Session, write: Write, tmp_path: Path
) -> None:
    folder = tmp_path / "terug"
    for who in range(6):
        path = write(who)
        department = folder / ("Zorg" if who < 3 else "Bouwen")
        department.mkdir(exist_ok=True)
        path.rename(department / path.name)
    (folder / "Zorg" / "oud").mkdir()
    write(6).rename(folder / "Zorg" / "oud" / "Ingevuld.dgw")
    assert merge_files(store, prepared.id, [folder]).people == 6


def test_what_was_there_before_a_merge_is_kept(
    store: SessionStore, prepared: Session, write: Write
) -> None:
    merge_files(store, prepared.id, [write(who) for who in range(5)])
    merge_files(store, prepared.id, [write(5)])
    newest, first = backups_in(DataPaths(store.path.parent).backups)
    for backup, people in ((newest, 5), (first, None)):
        with opened_copy(backup) as kept:
            found = SessionStore(kept, lambda: NOW).scans.beforehand([prepared.id])
        assert found == ({} if people is None else {prepared.id: Beforehand(people)})


def test_who_is_late_and_who_corrects_are_told_apart(
    store: SessionStore, prepared: Session, write: Write
) -> None:
    merge_files(store, prepared.id, [write(who) for who in range(6)])
    outcome = merge_files(store, prepared.id, [write(2, level=4, minutes=9), write(6), write(1)])
    assert (outcome.added, outcome.corrected, outcome.repeated) == (1, 1, 1)
    came = dict(outcome.codes)
    assert (came[CODES[6]], came[CODES[2]], came[CODES[1]]) == (
        Came.NOW,
        Came.CORRECTED,
        Came.BEFORE,
    )
    first, why = outcome_texts(outcome, 5)
    assert (
        first == "Binnengekomen: 1 nieuwe ingevulde scan, 1 verbeterde ingevulde scan, "
        "1 dubbele ingevulde scan overgeslagen."
    )
    assert why.startswith("Bij 26 dimensies tellen de laatste ingevulde scans nog niet mee")
    now = merged(store, prepared.id)
    assert (now.people, now.waiting, now.withheld) == (7, 26, 0)
    assert {came for _, came in now.codes} == {Came.BEFORE}


def test_who_is_late_can_be_added_to_a_session_that_was_made_of_scans(
    store: SessionStore, prepared: Session, write: Write, loaded: LoadedModel
) -> None:
    """As where the session was prepared on another computer."""
    store.remove([prepared.id])
    merge_files(store, NEW, [write(who) for who in range(5)])
    assert store.session_for(prepared.id) == NEW.id
    assert merge_files(store, NEW.id, [write(who) for who in range(5, 10)]).people == 10
    store.add(replace(prepared, id="e" * 32), loaded)
    with pytest.raises(MergeRefused, match="andere sessie"):
        merge_files(store, "e" * 32, [write(7)])


def test_a_scan_leads_to_the_session_that_it_was_filled_in_for(
    store: SessionStore, prepared: Session, write: Write, tmp_path: Path
) -> None:
    scan = first_scan(write(0).parent)
    assert scan is not None and scan.prepared_id == prepared.id
    (write(0).parent / "Een webpagina.html").write_text("<!doctype html>", "utf-8")
    assert first_scan(write(0).parent) == scan
    assert store.session_for(prepared.id) == prepared.id
    store.delete(prepared.id)
    assert store.session_for(prepared.id) is None
    (tmp_path / "leeg").mkdir()
    assert first_scan(tmp_path / "leeg") is None


def test_a_cancelled_merge_changes_nothing(
    store: SessionStore, prepared: Session, write: Write
) -> None:
    before = store.load(prepared.id)
    with pytest.raises(Cancelled):
        merge_files(store, prepared.id, [write(0), write(1)], progress=lambda done: done < 1)
    assert store.load(prepared.id) == before and store.scans.of(prepared.id) == []


def test_a_final_session_is_reopened_only_when_that_was_asked_and_something_came(
    store: SessionStore, prepared: Session, write: Write, tmp_path: Path
) -> None:
    store.save_status(prepared.id, SessionStatus.FINAL)
    with pytest.raises(SessionIsFinal, match="Heropen"):
        merge_files(store, prepared.id, [write(0)])
    with pytest.raises(MergeRefused, match=r"‘weg\.dgw’: "):
        merge_files(store, prepared.id, [tmp_path / "weg.dgw"], reopen=True)
    assert store.load(prepared.id).is_final
    merge_files(store, prepared.id, [write(0)], reopen=True)
    assert not store.load(prepared.id).is_final


def test_a_new_session_needs_two_and_names_what_was_not_read(
    store: SessionStore, write: Write, tmp_path: Path
) -> None:
    with pytest.raises(MergeRefused, match=r"minstens twee.*‘weg\.dgw’: "):
        merge_files(store, NEW, [write(0), tmp_path / "weg.dgw"])


@pytest.mark.parametrize(
    ("withheld", "waiting", "text"),
    [
        (0, 0, None),
        (
            1,
            0,
            "Bij 1 dimensie staan geen aantallen. Anders zijn de keuzes van minder dan 4 mensen "
            "te herleiden tot personen.",
        ),
        (
            3,
            23,
            "Bij 3 dimensies staan geen aantallen en bij 23 dimensies tellen de laatste ingevulde "
            "scans nog niet mee. Anders zijn de keuzes van minder dan 4 mensen te herleiden tot "
            "personen.",
        ),
    ],
)
def test_what_is_not_shown_is_told_once_in_one_sentence(
    store: SessionStore, prepared: Session, withheld: int, waiting: int, text: str | None
) -> None:
    outcome = replace(merged(store, prepared.id), withheld=withheld, waiting=waiting)
    assert outcome_texts(outcome, 4) == ([] if text is None else [text])
