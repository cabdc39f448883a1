# SPDX-License-Identifier: EUPL-1.2
"""A report says where the session stands beside others, where that is asked, and who said so."""

from dataclasses import replace

import pytest

from dgw_desktop.domain.held import held_against, held_source, theme_sentences
from dgw_desktop.domain.profile import Mark
from dgw_desktop.report.options import Preset, ReportOptions, with_preset
from dgw_desktop.report.profile_drawing import profile_drawing, profile_of
from dgw_desktop.report.source import ReportSource
from dgw_desktop.storage.model_file import LoadedModel
from tests.domain.test_held import GROUP, reference
from tests.report.told import told

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
