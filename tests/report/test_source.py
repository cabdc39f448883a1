# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace

import pytest

from dgw_desktop.domain.session import Answer
from dgw_desktop.report.source import ComparisonSource, ReportSource
from tests.examples import make_session
from tests.report.reports import LOADED


def test_what_is_not_applicable_has_no_level_and_no_ambition() -> None:
    session = make_session({1: Answer(2, 3), 2: Answer(2, 3, not_applicable=True)})
    source = ReportSource(LOADED.model, session, make_session({3: Answer(1)}, 2024))
    assert source.levels()[:3] == [2, None, None] and len(source.levels()) == 26
    assert source.ambitions()[:3] == [3, None, None]
    assert source.levels(source.baseline)[:3] == [None, None, 1]
    assert source.baseline_name == "Vorige meting (2024)"


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
