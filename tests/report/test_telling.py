# SPDX-License-Identifier: EUPL-1.2
import pytest

from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.telling import facts_of
from tests.report.reports import DAY, source_of
from tests.report.told import words_told


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
