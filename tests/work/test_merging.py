# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from dgw_desktop.domain.session import (
    Answer,
    Session,
    SessionDetails,
    SessionRole,
)
from dgw_desktop.errors import Cancelled
from dgw_desktop.storage.errors import MergeRefused
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_file import session_bytes
from dgw_desktop.storage.session_heads import Beforehand
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.merging import Came, MergeOutcome, merge_new, named_scans, read_scans
from tests.examples import MODEL_1_0, WITHHELD, another_scan, raised

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
DETAILS = SessionDetails("MT samen", "Gemeente Voorbeeldstad", "", date(2026, 11, 24))


def scan_file(
    folder: Path,
    loaded: LoadedModel,
    number: int,
    answers: dict[int, Answer] | None = None,
    name: str = "",
) -> Path:
    """Write the scan of person ``number``, who chose level 1..4 by turns."""
    chosen = answers or {n: Answer((number + n) % 4 + 1, note="Mij") for n in range(1, 27)}
    details = replace(DETAILS, title=f"Scan van Piet {number}", facilitator="Anja")
    session = Session(f"{number:032x}", details, loaded.reference, NOW, NOW, answers=chosen)
    path = folder / (name or f"deelnemer {number}.dgw")
    path.write_bytes(session_bytes(session, loaded))
    return path


def do_merge(store: SessionStore, paths: list[Path], new_id: str = "f" * 32) -> MergeOutcome:
    return merge_new(store, named_scans(read_scans(paths)), DETAILS, new_id, NOW)


def test_six_scans_become_votes_and_no_more(
    store: SessionStore, loaded: LoadedModel, tmp_path: Path
) -> None:
    outcome = do_merge(store, [scan_file(tmp_path, loaded, n) for n in range(6)])
    merged = store.load(outcome.session_id)
    assert outcome == MergeOutcome("f" * 32, 6, added=6, codes=(("", Came.NOW),) * 6)
    assert merged.details == replace(DETAILS, participants=6)
    assert all(sum(a.votes) == 6 and a.level is None for a in merged.answers.values())
    assert merged.answer(1).votes == (1, 2, 2, 1)
    exported = session_bytes(merged, loaded).decode()
    assert "Piet" not in exported and "Mij" not in exported and "Anja" not in exported
    database = (tmp_path / "data" / "dgw.sqlite3").read_bytes()
    assert b"Piet" not in database and b"Mij" not in database


def test_three_scans_are_too_few_to_show(
    store: SessionStore, loaded: LoadedModel, tmp_path: Path
) -> None:
    outcome = do_merge(store, [scan_file(tmp_path, loaded, n) for n in range(3)])
    merged = store.load(outcome.session_id)
    assert outcome.withheld == 26
    assert set(merged.answers.values()) == {Answer(rounds=WITHHELD)}
    store.settings.set_privacy_threshold(4)  # a lower threshold alone shows nothing
    assert set(store.load(outcome.session_id).answers.values()) == set(merged.answers.values())
    store.save_answer(merged.id, 3, replace(merged.answer(3), level=2))
    assert store.load(merged.id).answer(3).level == 2


def test_the_same_file_twice_counts_once_and_the_newest_of_a_person(
    store: SessionStore, loaded: LoadedModel, tmp_path: Path
) -> None:
    paths = [scan_file(tmp_path, loaded, n) for n in range(6)]
    copy = tmp_path / "kopie.dgw"
    copy.write_bytes(paths[0].read_bytes())
    later = Session(
        f"{1:032x}",
        DETAILS,
        loaded.reference,
        NOW,
        NOW + timedelta(hours=1),
        answers={n: Answer(4) for n in range(1, 27)},
    )
    newer = tmp_path / "nieuwer.dgw"
    newer.write_bytes(session_bytes(later, loaded))
    outcome = do_merge(store, [newer, *paths, copy])
    assert (outcome.people, outcome.repeated) == (6, 2)
    assert store.load(outcome.session_id).answer(1).votes == (1, 2, 1, 2)


def test_an_empty_scan_is_named_and_not_counted(
    store: SessionStore, loaded: LoadedModel, tmp_path: Path
) -> None:
    paths = [scan_file(tmp_path, loaded, n) for n in range(6)]
    paths.append(scan_file(tmp_path, loaded, 7, {1: Answer(note="Nog niets")}))
    outcome = do_merge(store, paths)
    assert (outcome.people, outcome.refused) == (6, ((paths[-1].name, "er is niets ingevuld"),))


def test_another_version_of_the_model_is_refused_by_name(
    store: SessionStore, loaded: LoadedModel, tmp_path: Path
) -> None:
    own = another_scan(loaded)
    paths = [scan_file(tmp_path, loaded, n) for n in range(6)]
    paths.append(scan_file(tmp_path, own, 9, name="van Jan.dgw"))
    with pytest.raises(MergeRefused, match=r"‘van Jan.dgw’ \(.*versie 2.0\) heeft een ander"):
        do_merge(store, paths)
    assert store.summaries() == []


def test_files_of_the_same_scan_under_other_names_come_together(
    store: SessionStore, loaded: LoadedModel, tmp_path: Path
) -> None:
    paths = [scan_file(tmp_path, (MODEL_1_0, loaded)[n % 2], n) for n in range(6)]
    outcome = do_merge(store, paths)
    assert (outcome.people, outcome.refused) == (6, ())
    merged = store.load(outcome.session_id)
    assert merged.model == store.load_as_stored(merged.id).model == loaded.reference
    assert merged.answer(1).votes == (1, 2, 2, 1)


def test_too_few_and_a_cancelled_merge_keep_nothing_and_a_bad_file_is_named(
    store: SessionStore, loaded: LoadedModel, tmp_path: Path
) -> None:
    one = scan_file(tmp_path, loaded, 1)
    with pytest.raises(MergeRefused, match="minstens twee"):
        do_merge(store, [one, one])
    bad = tmp_path / "kapot.dgw"
    bad.write_bytes(one.read_bytes()[:-50])
    files = read_scans([one, bad])
    assert [path for path, _, _ in files.read] == [one]
    assert files.fault is not None and "kapot.dgw" in files.fault.message
    with pytest.raises(Cancelled):
        read_scans([one, one, one], lambda done: done < 0.6)
    assert store.summaries() == []


@pytest.mark.parametrize(("people", "told"), [(6, 6), (3, 3)])
def test_a_merged_session_says_that_it_was_filled_in_beforehand(
    tmp_path: Path, store: SessionStore, loaded: LoadedModel, people: int, told: int | None
) -> None:
    outcome = do_merge(store, [scan_file(tmp_path, loaded, n) for n in range(people)])
    (summary,) = store.summaries_of([outcome.session_id])
    assert summary.beforehand == Beforehand(told) and not summary.is_prepared


def test_only_a_groups_session_without_answers_is_prepared(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    store.add(session, loaded)
    others = {
        "1": replace(session, answers={1: Answer(2)}),
        "2": replace(session, role=SessionRole.PARTICIPANT),
        "3": replace(session, answers={1: Answer(rounds=raised(1, 2, 3, 0))}),
    }
    for number, other in others.items():
        store.add(replace(other, id=number * 32), loaded)
    found = {summary.id: summary for summary in store.summaries()}
    assert found[session.id].is_prepared
    assert [found[number * 32].is_prepared for number in "123"] == [False, False, False]
    assert all(summary.beforehand is None for summary in found.values())


def test_the_session_of_a_group_is_no_scan_in_a_new_one_either(
    store: SessionStore, loaded: LoadedModel, tmp_path: Path
) -> None:
    paths = [scan_file(tmp_path, loaded, n) for n in range(2)]
    made = do_merge(store, paths).session_id
    store.save_answer(made, 1, replace(store.load(made).answer(1), level=2))
    group = store.load(made)
    again = tmp_path / "groep.dgw"
    again.write_bytes(session_bytes(group, loaded))
    outcome = do_merge(store, [again, *paths], "e" * 32)
    assert (outcome.people, [name for name, _ in outcome.refused]) == (2, ["groep.dgw"])
