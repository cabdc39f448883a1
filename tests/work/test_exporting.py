# SPDX-License-Identifier: EUPL-1.2
"""What a report begins with: as the last one, but no organisation's front on another's."""

import base64
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from dgw_desktop.cli import main
from dgw_desktop.domain.session import Session
from dgw_desktop.report.options import Logo, ReportOptions
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.exporting import (
    remember_report_options,
    report_options,
    table_options,
)

PICTURE = Path(__file__).parents[1] / "files" / "logo.png"
LOGO = Logo(PICTURE.read_bytes(), "Logo van Voorbeeldstad")
CHOSEN = ReportOptions(matrix=False, front_names=False, organisation="Stad aan Zee", logo=LOGO)
Add = Callable[[str, str], Session]


@pytest.fixture
def add(store: SessionStore, session: Session, loaded: LoadedModel) -> Add:
    def make(session_id: str, organisation: str) -> Session:
        details = replace(session.details, organisation=organisation)
        added = replace(session, id=session_id * 32, details=details)
        store.add(added, loaded)
        return added

    return make


def test_the_choices_of_a_report_come_back_on_the_next(store: SessionStore) -> None:
    remember_report_options(store, CHOSEN, "Gemeente Voorbeeldstad")
    assert report_options(store, "Gemeente Voorbeeldstad") == CHOSEN
    assert report_options(store, " gemeente  voorbeeldstad") == CHOSEN


def test_no_organisation_gets_the_name_and_logo_of_another(store: SessionStore) -> None:
    remember_report_options(store, CHOSEN, "Gemeente Voorbeeldstad")
    for other in ("Gemeente Elders", ""):
        assert report_options(store, other) == ReportOptions(matrix=False, front_names=False)
    remember_report_options(store, ReportOptions(), "Gemeente Elders")
    assert report_options(store, "Gemeente Voorbeeldstad") == CHOSEN
    assert report_options(store, "Gemeente Nieuw") == ReportOptions()


def test_a_table_of_several_organisations_leaves_out_what_any_of_them_did(
    store: SessionStore,
) -> None:
    remember_report_options(store, ReportOptions(owner_names=False), "A")
    remember_report_options(store, ReportOptions(notes=False, organisation="X"), "B")
    assert table_options(store, ["A", "B"]) == ReportOptions(owner_names=False, notes=False)
    assert table_options(store, ["A"]) == ReportOptions(owner_names=False)
    assert table_options(store, []) == ReportOptions(notes=False)  # as the last one


def test_a_report_on_several_organisations_keeps_no_title_page(store: SessionStore) -> None:
    remember_report_options(store, CHOSEN, "")
    assert report_options(store, "") == ReportOptions(matrix=False, front_names=False)


def test_the_front_of_version_0_1_stays_with_the_only_organisation(
    store: SessionStore, add: Add
) -> None:
    old = {"gaps": False, "organisation": "Stad", "logo_alt": "Logo"}
    old["logo"] = base64.b64encode(LOGO.png).decode()
    store.settings.remember("report_options", json.dumps(old))
    add("a", "Gemeente A")
    assert report_options(store, "Gemeente A").organisation == "Stad"
    add("b", "Gemeente B")
    for organisation in ("Gemeente A", "Gemeente B"):
        assert report_options(store, organisation) == ReportOptions(gaps=False)


def test_the_command_line_takes_no_front_of_another_organisation(
    store: SessionStore, add: Add, data_folder: Path, tmp_path: Path
) -> None:
    own, other = add("a", "Gemeente Voorbeeldstad"), add("b", "Gemeente Elders")
    remember_report_options(store, CHOSEN, own.details.organisation)
    for found, is_own in ((own, True), (other, False)):
        path = tmp_path / f"{found.id}.pdf"
        arguments = ["--data-dir", str(data_folder), "export", found.id, "--to", str(path)]
        assert main(arguments) == 0
        assert ("Stad aan Zee" in PdfReader(path).pages[0].extract_text()) is is_own


def test_a_damaged_earlier_session_stops_no_export(
    store: SessionStore, session: Session, loaded: LoadedModel, tmp_path: Path
) -> None:
    before = replace(session, id="b" * 32, details=replace(session.details, date=date(2025, 1, 1)))
    store.add(before, loaded)
    store.add(replace(session, baseline_id=before.id), loaded)
    with closing(sqlite3.connect(store.path)) as wrong:
        wrong.execute("UPDATE session SET title = 'anders' WHERE id = ?", [before.id])
        wrong.commit()
    assert main(["export", session.id, "--to", str(tmp_path / "uit.pdf")]) == 0
