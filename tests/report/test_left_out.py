# SPDX-License-Identifier: EUPL-1.2
"""Tables keep to 'without names', 'without notes' and 'without votes', as a report does."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from dgw_desktop.domain.priorities import Agenda, Period, Priority
from dgw_desktop.domain.session import Action, Answer, Session, VoteRound, VotesOrigin
from dgw_desktop.report.left_out import left_out, left_out_names
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ReportSource
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.work.exporting import ExportItem, export

OPTIONS = ReportOptions()
NAMES = {"Begeleider Bo", "Eigenaar Ed", "Trekker To", "Trekker van toen"}
NOTES = {"Een toelichting", "Een opmerking vooraf"}


@pytest.fixture
def item(session: Session, loaded: LoadedModel) -> ExportItem:
    alone = VoteRound(
        (1, 2, 2, 0), VotesOrigin.ALONE, ambitions=(0, 0, 5, 0), remarks=("Een opmerking vooraf",)
    )
    now = replace(
        session,
        details=replace(session.details, facilitator="Begeleider Bo"),
        answers={1: Answer(2, 3, note="Een toelichting", rounds=(alone,))},
        actions=(Action("Doen", 1, "Eigenaar Ed"),),
        agenda=Agenda((Priority(1, Period.NEXT, owner="Trekker To"),)),
    )
    before = replace(
        session,
        id="b" * 32,
        agenda=Agenda((Priority(2, Period.NEXT, owner="Trekker van toen"),)),
    )
    return ExportItem(now, loaded, before)


def texts(path: Path) -> str:
    if path.suffix == ".csv":
        return path.read_text("utf-8-sig")
    book = openpyxl.load_workbook(path)
    return "\n".join(str(value) for sheet in book for row in sheet.values for value in row)


def exported(item: ExportItem, options: ReportOptions, path: Path) -> str:
    export([item], path, date(2026, 11, 27), options)
    return texts(path)


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_tables_leave_out_what_the_report_leaves_out(
    item: ExportItem, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"r{suffix}"
    whole = exported(item, OPTIONS, path)
    shown = {name for name in NAMES | NOTES if name in whole}
    assert shown >= NOTES | {"Trekker To"}
    without_names = exported(item, replace(OPTIONS, front_names=False, owner_names=False), path)
    assert not [name for name in NAMES if name in without_names]
    assert all(note in without_names for note in NOTES)
    without_notes = exported(item, replace(OPTIONS, notes=False), path)
    assert not [note for note in NOTES if note in without_notes]
    assert "vooraf individueel ingevuld" in without_notes
    without_votes = exported(item, replace(OPTIONS, votes=False), path)
    assert "vooraf individueel ingevuld" not in without_votes and "Een toelichting" in without_votes


def test_a_workbook_without_names_has_none_anywhere(item: ExportItem, tmp_path: Path) -> None:
    whole = exported(item, OPTIONS, tmp_path / "r.xlsx")
    assert all(name in whole for name in NAMES)


def test_what_leaves_nothing_out_is_as_it_was(item: ExportItem) -> None:
    source = item.source
    assert isinstance(source, ReportSource)
    assert left_out(source, OPTIONS) is source
    assert left_out_names(OPTIONS) == []
    chosen = replace(OPTIONS, front_names=False, owner_names=False, notes=False, votes=False)
    assert left_out_names(chosen) == ["namen", "toelichtingen", "stemmen"]


def test_names_of_the_front_and_of_who_does_something_are_left_out_apart(item: ExportItem) -> None:
    source = item.source
    front = left_out(source, replace(OPTIONS, front_names=False)).session
    owners = left_out(source, replace(OPTIONS, owner_names=False)).session
    assert (front.details.facilitator, owners.details) == ("", source.session.details)
    assert front.actions == source.session.actions != owners.actions
    assert not any(action.owner for action in owners.actions)
    assert left_out_names(replace(OPTIONS, front_names=False)) == ["de naam van de begeleider"]
    assert left_out_names(replace(OPTIONS, owner_names=False)) == ["namen van actiehouders"]
