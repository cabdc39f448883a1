# SPDX-License-Identifier: EUPL-1.2
"""The whole way of those who fill in alone: invited, in every form, late, corrected, reported."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from pypdf import PdfReader

from dgw_desktop.domain.codes import LETTERS
from dgw_desktop.domain.session import Answer, Invitation, Session, participation
from dgw_desktop.participating.own_scan import own_scan
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_file import read_session, write_session
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.exporting import export, load_item
from dgw_desktop.work.inviting import set_invitation, write_form
from dgw_desktop.work.merging import Came, MergeOutcome, NamedScan, merge_into
from dgw_desktop.work.returned_files import merge_files
from tests.participating.filling import ExcelForm, entered

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
ASKED = Invitation("Anja", date(2026, 12, 12), remarks=True, ambition=True)


def answers_of(person: int) -> dict[int, Answer]:
    return {n: Answer((person + n) % 4 + 1, 4, note=f"Zin {person}.") for n in range(1, 27)}


class Participants:
    """Who fills in the forms of one session, and what they send back."""

    def __init__(self, session: Session, loaded: LoadedModel, folder: Path) -> None:
        self.loaded, self.folder = loaded, folder / "terug"
        self.folder.mkdir()
        for suffix in (".dgw", ".xlsx"):
            write_form(session, loaded, folder / f"form{suffix}")
        self.form, _ = read_session(folder / "form.dgw")
        self._workbook = (folder / "form.xlsx").read_bytes()

    def by_file(self, person: int, answers: dict[int, Answer], minutes: int = 0) -> Path:
        """Fill in alone in the program or the web page, which save the same file."""
        code = f"AAA-AA{LETTERS[person]}"
        scan = participation(self.form, f"{person:032x}", code, NOW)
        changed = replace(scan, answers=answers, changed_at=NOW + timedelta(minutes=minutes))
        path = self.folder / f"Ingevuld-{code}{minutes or ''}.dgw"
        write_session(changed, self.loaded, path)
        return path

    def by_workbook(self, person: int, answers: dict[int, Answer]) -> Path:
        form = ExcelForm(self._workbook)
        form.fill(entered(self.loaded.model, answers, Random(person)))
        path = self.folder / f"Invullen ({person}).xlsx"
        path.write_bytes(form.saved())
        return path

    def on_paper(
        self, store: SessionStore, person: int, answers: dict[int, Answer]
    ) -> MergeOutcome:
        code = f"BBB-BB{LETTERS[person]}"
        typed = NamedScan(code, own_scan(self.form, code, answers, NOW), self.loaded)
        return merge_into(store, self.form.id, [typed])


@pytest.fixture
def people(
    store: SessionStore, session: Session, loaded: LoadedModel, tmp_path: Path
) -> Participants:
    store.add(session, loaded)
    return Participants(set_invitation(store, session.id, ASKED), loaded, tmp_path)


def test_from_the_invitation_to_the_report(
    store: SessionStore, session: Session, people: Participants, tmp_path: Path
) -> None:
    for person in range(6):
        people.by_file(person, answers_of(person))
    for person in (6, 7, 8):
        people.by_workbook(person, answers_of(person))
    outcome = merge_files(store, session.id, [people.folder])
    assert (outcome.people, outcome.added, outcome.withheld, outcome.refused) == (9, 9, 0, ())
    for person in (9, 10):
        people.on_paper(store, person, answers_of(person))
    first = store.load(session.id).answer(1).beforehand
    assert first is not None and first.people == 9  # two alone would be told by the difference

    # Those who are late, and a correction; of dimension 1 one still knows nothing.
    late = people.by_file(11, {**answers_of(11), 1: Answer(unknown=True)})
    better = people.by_file(2, {**answers_of(2), 1: Answer(4)}, minutes=30)
    outcome = merge_files(store, session.id, [late, better])
    assert (outcome.people, outcome.added, outcome.corrected) == (12, 1, 1)
    assert dict(outcome.codes)[f"AAA-AA{LETTERS[3]}"] is Came.BEFORE
    assert dict(outcome.codes)[f"AAA-AA{LETTERS[2]}"] is Came.CORRECTED
    assert outcome.waiting == 26
    more = [people.by_file(person, answers_of(person)) for person in (12, 13, 14, 15, 16)]
    outcome = merge_files(store, session.id, more)
    assert (outcome.people, outcome.waiting, outcome.withheld) == (17, 0, 0)

    after = store.load(session.id)
    assert after.details == session.details
    found = after.answer(2).beforehand
    assert found is not None and found.people == 17 and found.ambitions == (0, 0, 0, 17)
    assert sorted(found.remarks) == sorted(f"Zin {n}." for n in (*range(10), 10, *range(11, 17)))

    # In the room they vote again, beside it; the report has both, and no code.
    store.save_answer(session.id, 2, replace(after.answer(2), level=3).with_hands((0, 4, 8, 0)))
    item = load_item(store, session.id)
    for suffix in (".pdf", ".xlsx", ".csv", ".dgw"):
        export([item], tmp_path / f"uit{suffix}", NOW.date(), ReportOptions())
    text = "".join(page.extract_text() for page in PdfReader(tmp_path / "uit.pdf").pages)
    assert "vooraf" in text and "12" in text
    for data in (text.encode(), (tmp_path / "uit.dgw").read_bytes()):
        assert b"AAA-AA" not in data and b"BBB-BB" not in data
    assert [one.people for one in store.load(session.id).answer(2).rounds] == [17, 12]
