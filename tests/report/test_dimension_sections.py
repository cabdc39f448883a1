# SPDX-License-Identifier: EUPL-1.2
"""What a report says of each dimension; rounds of votes are in test_rounds_in_exports."""

from dataclasses import replace

from dgw_desktop.domain.session import Answer
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ReportSource
from tests.examples import make_session
from tests.report.reports import LOADED, source_of
from tests.report.told import told, words_told


def test_the_statement_of_the_next_step_is_marked_where_the_ambition_lies_higher() -> None:
    source = source_of("half")
    assert isinstance(source, ReportSource)
    for answer, wanted in ((Answer(1, 3), 1), (Answer(3, 3), 0), (Answer(2), 0), (Answer(), 0)):
        session = replace(source.session, answers={1: answer})
        said = words_told(replace(source, session=session), ReportOptions(gaps=False))
        assert said.count("Volgendestap") == wanted


def test_a_dimension_says_its_theme_and_why_no_statement_is_chosen() -> None:
    source = ReportSource(
        LOADED.model, make_session({1: Answer(2), 2: Answer(not_applicable=True)})
    )
    lines = told(source).section("Per dimensie")
    theme = f"Thema: {LOADED.model.themes[0].name}"
    assert theme in lines
    assert f"{theme}. Deze dimensie is niet van toepassing." in lines
    assert f"{theme}. Bij deze dimensie is nog geen niveau gekozen." in lines
