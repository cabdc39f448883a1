# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace

import pytest

from dgw_desktop.domain.session import Answer
from dgw_desktop.report.source import ComparisonSource, ReportSource, under_newest_names
from tests.examples import MODEL_1_0, another_scan, make_session
from tests.report.reports import LOADED


def test_what_is_not_applicable_has_no_level_and_no_ambition() -> None:
    session = make_session({1: Answer(2, 3), 2: Answer(2, 3, not_applicable=True)})
    source = ReportSource(LOADED.model, session, make_session({3: Answer(1)}, 2024))
    assert source.levels()[:3] == [2, None, None] and len(source.levels()) == 26
    assert source.ambitions()[:3] == [3, None, None]
    assert source.levels(source.baseline)[:3] == [None, None, 1]
    assert source.baseline_name == "Vorige meting (2024)"


def test_in_one_table_the_same_scan_has_one_set_of_names() -> None:
    """The newest: a pivot over the names would else hold each dimension twice."""
    other = another_scan(LOADED)
    sources = [
        ReportSource(
            loaded.model, replace(make_session({1: Answer(2)}, year), model=loaded.reference)
        )
        for loaded, year in ((MODEL_1_0, 2027), (LOADED, 2026), (other, 2025), (MODEL_1_0, 2024))
    ]
    found = under_newest_names(sources)
    assert [source.model for source in found] == [
        LOADED.model, LOADED.model, other.model, LOADED.model,
    ]  # fmt: skip
    assert [source.session.model.version for source in found] == ["1.1", "1.1", "2.0", "1.1"]
    assert [source.session.answers for source in found] == [s.session.answers for s in sources]
    assert under_newest_names(sources[:1]) == sources[:1]


@pytest.mark.parametrize(
    ("organisations", "are_named", "said"),
    [
        (["gemeente  een", "Gemeente Één"], True, "Gemeente Één"),
        (["Gemeente Één", "Gemeente Twee"], True, ""),
        (["Gemeente Één", "Gemeente Één"], False, ""),
    ],
)
def test_a_comparison_names_the_organisation_that_all_have(
    organisations: list[str], are_named: bool, said: str
) -> None:
    sessions = [
        replace(session, details=replace(session.details, organisation=name))
        for name, session in zip(organisations, map(make_session, ({}, {})), strict=True)
    ]
    source = ComparisonSource(LOADED.model, sessions, "AB", "AB", "Titel", are_named)
    assert source.organisation == said
