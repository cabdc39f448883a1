# SPDX-License-Identifier: EUPL-1.2
"""A report says where the session stands beside others, where that is asked, and who said so."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from reportlab.graphics.shapes import Drawing, Group, String

from dgw_desktop.domain.held import Middle, held_against, held_source, theme_sentences
from dgw_desktop.domain.profile import Mark
from dgw_desktop.domain.side_by_side import Purpose
from dgw_desktop.domain.wording import DUTCH
from dgw_desktop.report.html_page import report_html
from dgw_desktop.report.languages import language_of
from dgw_desktop.report.options import ChartView, Picture, Preset, ReportOptions, with_preset
from dgw_desktop.report.pdf.flowables import ScoreBar
from dgw_desktop.report.pictures import in_words, titled_drawing
from dgw_desktop.report.profile_drawing import profile_drawing, profile_of
from dgw_desktop.report.source import ReportSource, comparison_source
from dgw_desktop.report.story import Bar
from dgw_desktop.storage.model_file import LoadedModel
from tests.domain.test_held import GROUP, reference
from tests.report.told import told

DAY = date(2026, 11, 27)
TITLE = "Naast andere organisaties"


@pytest.fixture
def beside(full: ReportSource, loaded: LoadedModel) -> ReportSource:
    return replace(
        full, held=held_against(reference(loaded.model, 1, 2, 3, 9), GROUP, loaded.model)
    )


def test_every_dimension_stands_beside_the_middle_half(beside: ReportSource) -> None:
    assert beside.held is not None
    section = told(beside).section(TITLE)
    text = "\n".join(section)
    assert held_source(beside.held) in text
    for sentence in theme_sentences(beside.held, beside.model, beside.session):
        assert sentence in text
    rows = [line for line in section if line.startswith(("1. ", "3. ", "4. "))]
    assert [row.split(" | ")[1:] for row in rows] == [
        ["2", "2 – 3", "2", "erin", "28"],
        ["4", "2 – 3", "2", "erboven", "28"],
        ["1", "–", "–", "–", "–"],
    ]


def test_it_is_left_out_where_nobody_asks_for_it(beside: ReportSource, full: ReportSource) -> None:
    heading = f"## {TITLE}"
    assert heading in told(beside).lines
    assert heading not in told(full).lines
    assert heading not in told(beside, ReportOptions(reference=False)).lines
    assert heading not in told(beside, with_preset(ReportOptions(), Preset.BOARD)).lines


def test_the_profile_has_the_box_and_says_what_it_is(beside: ReportSource) -> None:
    (name,) = (name for mark, name in profile_of(beside).marks if mark is Mark.OTHERS)
    assert name == "Middelste helft en mediaan: 100.000+ inwoners, 2026"
    without = profile_of(beside, with_others=False)
    assert Mark.OTHERS not in [mark for mark, _ in without.marks]
    shapes = [
        len(profile_drawing(found, found.pages(99)[0], 459).contents)
        for found in (profile_of(beside), without)
    ]
    rows_with_figures = 4
    samples = 1
    assert shapes[0] - shapes[1] >= 2 * (rows_with_figures + samples)


def test_the_spider_and_the_themes_show_it_and_say_whose_it_is(beside: ReportSource) -> None:
    assert beside.held is not None
    whose = held_source(beside.held)
    report, without = told(beside), told(beside, ReportOptions(reference=False))
    for heading in ("In één oogopslag", "Samenvatting", "Per thema"):
        assert whose in " ".join(report.section(heading)), heading
        assert whose not in " ".join(without.section(heading)), heading
    names = [theme.name for theme in beside.model.themes]
    rows = [line for line in report.section("Per thema") if line.startswith((names[0], names[1]))]
    assert [row.split(" | ")[-1] for row in rows] == ["2 – 3 (mediaan 2)", "–"]


def test_who_cannot_see_a_drawing_hears_where_its_figures_are(beside: ReportSource) -> None:
    where = "Die van de referentie staan in de tabel onder ‘Naast andere organisaties’."
    for asked, count in ((True, 2), (False, 0)):  # the profile and the spider
        page = report_html(beside, ReportOptions(reference=asked), DAY).decode()
        assert page.count(where) == count


def test_a_picture_shows_it_and_says_whose_it_is(beside: ReportSource) -> None:
    assert beside.held is not None
    for view in (ChartView(), ChartView(by_theme=True), ChartView(Picture.PROFILE)):
        shown = texts(titled_drawing(beside, view))
        assert "Middelste helft en mediaan: 100.000+ inwoners, 2026" in shown
        assert held_source(beside.held) in " ".join(shown)
        plain = texts(titled_drawing(replace(beside, held=None), view))
        assert not [text for text in plain if "elft" in text or "uitgegeven" in text]
    assert held_source(beside.held) in in_words(beside)


def test_a_bar_of_the_web_page_and_of_the_pdf_has_its_line(beside: ReportSource) -> None:
    page = report_html(beside, ReportOptions(), DAY).decode()
    assert page.count('<path class="others"') == 1  # of the one theme with figures
    bar = Bar(4, Fraction(2), others=Middle(2, Fraction(2), 3))
    plain = Bar(4, Fraction(2))
    high = [ScoreBar(one, 100, DUTCH).wrap(0, 0)[1] for one in (bar, plain)]
    assert high[0] > high[1]


def test_a_comparison_shows_it_beside_all_sessions(
    beside: ReportSource, full: ReportSource
) -> None:
    sessions = [full.session, replace(full.session, id="1" * 32)]
    for held in (beside.held, None):
        source = comparison_source(full.model, sessions, Purpose.COMPARE, held=held)
        report = told(source.told_in(language_of("nl")))
        lines = report.section(TITLE) if held else report.lines
        assert any("1. Onderbouwing van besluiten | 2 – 3 | 2 | 28" in line for line in lines) == (
            held is not None
        )
        whose = [line for line in report.lines if "uitgegeven door" in line]
        assert len(whose) == (2 if held else 0)  # at the spider, and at the table


def texts(group: Group | Drawing) -> list[str]:
    found = []
    for shape in group.contents:
        if isinstance(shape, Group):
            found += texts(shape)
        elif isinstance(shape, String):
            found.append(shape.text)
    return found
