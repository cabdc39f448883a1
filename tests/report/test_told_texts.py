# SPDX-License-Identifier: EUPL-1.2
"""What a report tells, without a form: rows whole, and what a page may cut."""

from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ReportSource
from dgw_desktop.report.told_texts import ToldText, told_texts
from tests.report.reports import DAY, source_of


def test_the_texts_are_told_in_order_with_a_row_as_one() -> None:
    source = source_of("half")
    assert isinstance(source, ReportSource)
    texts = [told.text for told in told_texts(source, ReportOptions(), DAY)]
    title, one, chart, each = map(
        texts.index, ("MT-sessie", "In één oogopslag", "Spinnenweb", "Per dimensie")
    )
    assert title < one < chart < each
    name = source.model.dimensions[0].name
    level = source.session.answer(1).level
    assert any(name in text and f" {level} " in text for text in texts)


def test_only_long_texts_and_the_matrix_may_be_cut() -> None:
    source = source_of("empty")
    assert isinstance(source, ReportSource)
    told = told_texts(source, ReportOptions(matrix=True), DAY)
    statement = source.model.dimensions[0].statements[0]
    assert ToldText(statement, may_be_cut=True) in told
    assert ToldText("Per dimensie", may_be_cut=False) in told
    assert all(one.may_be_cut for one in told if len(one.text) > 150)
