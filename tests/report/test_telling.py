# SPDX-License-Identifier: EUPL-1.2
from dataclasses import astuple

import pytest

from dgw_desktop.domain.session import CouncilFields
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.telling import facts_of
from tests.report.reports import COUNCIL, DAY, source_of
from tests.report.told import told, words_told


@pytest.mark.parametrize(
    ("kind", "title"), [("full", "MT-sessie"), ("compare4", "Vergelijking van 4 sessies")]
)
def test_a_file_says_of_itself_what_its_front_says(kind: str, title: str) -> None:
    options = ReportOptions(organisation="Gemeente\tX", label="Definitief")
    about = facts_of(source_of(kind), options, DAY)
    assert (about.title, about.organisation, about.label) == (title, "Gemeente X", "Definitief")
    assert about.running == f"{title} · Gemeente X" and about.made_on == DAY
    said = words_told(source_of(kind), options)
    assert said[:2] == ["Definitief", title.replace(" ", "")] and "GemeenteX" in said


def test_a_report_says_as_which_document_it_goes_to_the_council() -> None:
    lines = "\n".join(told(source_of("full")).lines)
    about = facts_of(source_of("full"), ReportOptions(), DAY)
    assert about.council == COUNCIL and about.standing == "Concept · model 1.1 · openbaar & vrij"
    assert all(value in lines for value in astuple(COUNCIL))
    about = facts_of(source_of("half"), ReportOptions(), DAY)
    assert about.council == CouncilFields() and about.standing == "Concept · model 1.1"
    assert "Zaaknummer" not in "\n".join(told(source_of("half")).lines)


def test_without_names_on_the_front_the_council_fields_name_nobody() -> None:
    options = ReportOptions(front_names=False)
    lines = "\n".join(told(source_of("full"), options).lines)
    about = facts_of(source_of("full"), options, DAY)
    assert about.council == CouncilFields("Z-2026-114", "", "", "openbaar & vrij", "RV 8")
    assert "Yıldız" not in lines and "Chris" not in lines and "Anja" not in lines
    assert "Z-2026-114" in lines and "Team" in lines


def test_without_names_of_who_does_something_the_front_still_names_people() -> None:
    lines = "\n".join(told(source_of("full"), ReportOptions(owner_names=False)).lines)
    assert "Yıldız" in lines and "Anja" in lines and "Team" not in lines
