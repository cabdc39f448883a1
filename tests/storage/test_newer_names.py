# SPDX-License-Identifier: EUPL-1.2
"""Sessions of a model that got other names since: the same scan, shown with the names of now."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dgw_desktop.domain.model import ModelReference
from dgw_desktop.domain.session import Answer, Session, SessionStatus
from dgw_desktop.storage.errors import ModelFileError
from dgw_desktop.storage.model_file import LoadedModel, parse_model
from dgw_desktop.storage.session_file import read_session, write_session
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.importing import is_known
from tests.examples import MODEL_1_0, another_scan

DRAFT, FINAL = SessionStatus.DRAFT, SessionStatus.FINAL


@pytest.fixture
def old(store: SessionStore, session: Session) -> Session:
    """A draft of version 1.0 of the model, of a year before ``session``."""
    details = replace(session.details, date=date(session.details.date.year - 1, 5, 1))
    made = replace(
        session, id="a" * 32, details=details, model=MODEL_1_0.reference, answers={1: Answer(3)}
    )
    store.add(made, MODEL_1_0)
    return made


def names_of(store: SessionStore, session_id: str) -> ModelReference:
    """Return whose names a session has, which is the same in a list and when it is opened."""
    (head,) = store.heads([session_id])
    (summary,) = store.summaries_of([session_id])
    found = store.load(session_id).model
    assert head.model == summary.model == found == store.models.get(found).reference
    return found


def test_a_draft_has_the_names_of_now_and_a_final_session_those_of_then(
    store: SessionStore, old: Session, loaded: LoadedModel
) -> None:
    assert names_of(store, old.id) == loaded.reference
    assert store.load_as_stored(old.id) == old
    store.save_status(old.id, FINAL, MODEL_1_0.reference)  # by a program of then
    assert names_of(store, old.id) == MODEL_1_0.reference
    store.duplicate(old.id, "b" * 32, "Kopie")
    assert names_of(store, "b" * 32) == loaded.reference
    assert store.damaged() == []


def test_who_makes_a_session_final_keeps_the_names_that_it_was_shown_with(
    store: SessionStore, old: Session, loaded: LoadedModel
) -> None:
    store.save_status(old.id, FINAL)
    assert store.load_as_stored(old.id).model == names_of(store, old.id) == loaded.reference
    assert store.models.content_hashes() >= {loaded.reference.content_hash}
    assert store.damaged() == []
    store.save_status(old.id, DRAFT)
    assert store.load(old.id).answers == old.answers


def test_a_session_of_before_the_names_is_baseline_history_and_choice(
    store: SessionStore, old: Session, session: Session, loaded: LoadedModel
) -> None:
    store.save_status(old.id, FINAL, MODEL_1_0.reference)
    now = replace(session, baseline_id=old.id)
    store.add(now, loaded)
    baseline = store.baseline_of(now)
    assert baseline is not None and baseline.answer(1).level == 3
    assert [found.id for found in store.history(now)] == [old.id, now.id]
    details = now.details
    for model in (loaded.reference, MODEL_1_0.reference):
        found = store.earlier(details.organisation, details.unit, details.date, model)
        assert [one.id for one in found] == [old.id]


def test_another_statement_is_no_baseline_history_or_choice(
    store: SessionStore, old: Session, session: Session, loaded: LoadedModel
) -> None:
    other = another_scan(loaded)
    now = replace(session, baseline_id=old.id, model=other.reference)
    store.add(now, other)
    assert store.baseline_of(now) is None
    assert [found.id for found in store.history(now)] == [now.id]
    details = now.details
    assert store.earlier(details.organisation, details.unit, details.date, now.model) == []


def test_names_of_ones_own_stay_and_compare(
    store: SessionStore, old: Session, session: Session, loaded: LoadedModel
) -> None:
    text = MODEL_1_0.text.replace("Ad hoc", "Start").replace('version = "1.0"', 'version = "1.0-x"')
    own = parse_model(text, "eigen")
    now = replace(session, baseline_id=old.id, model=own.reference)
    store.add(now, own)
    assert names_of(store, now.id) == own.reference
    assert store.baseline_of(now) is not None


def test_a_file_of_before_the_names_is_known_the_second_time(
    store: SessionStore, old: Session, tmp_path: Path
) -> None:
    path = tmp_path / "oud.dgw"
    write_session(old, MODEL_1_0, path)
    read, loaded = read_session(path)
    assert loaded.reference == MODEL_1_0.reference
    assert is_known(store, read)
    assert not is_known(store, replace(read, answers={1: Answer(2)}))


def test_a_draft_of_before_goes_out_under_the_names_of_now(
    store: SessionStore, old: Session, loaded: LoadedModel, tmp_path: Path
) -> None:
    path = tmp_path / "nieuw.dgw"
    shown = store.load(old.id)
    write_session(shown, store.models.get(shown.model), path)
    assert read_session(path)[0] == replace(old, model=loaded.reference)


def test_no_other_text_may_have_the_version_that_got_other_names(
    store: SessionStore, loaded: LoadedModel
) -> None:
    other = parse_model(MODEL_1_0.text.replace("Ad hoc", "Start"), "eigen")
    with pytest.raises(ModelFileError, match=r"‘dgw’ en versie ‘1\.0’"):
        store.models.offer(other, loaded)


def test_the_statements_are_the_users_in_both_versions(loaded: LoadedModel) -> None:
    assert MODEL_1_0.model.scan == loaded.model.scan
    assert MODEL_1_0.model.version == "1.0" and loaded.model.version == "1.1"
