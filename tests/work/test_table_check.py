# SPDX-License-Identifier: EUPL-1.2
"""Tables are found whole: any text, many sessions, other models, and what is left out."""

from dataclasses import replace
from pathlib import Path

import pytest

from dgw_desktop.domain.session import Answer
from dgw_desktop.domain.texts import clean_text
from dgw_desktop.report.left_out import left_out
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ReportSource
from dgw_desktop.work.exporting import ExportItem, export
from dgw_desktop.work.formats import format_of
from dgw_desktop.work.read_back import Differs, Written
from tests.nasty import NASTY
from tests.report.reports import DAY, LOADED, other_model, source_of

OPTIONS = ReportOptions()


def item(kind: str, number: int = 1) -> ExportItem:
    source = source_of(kind)
    assert isinstance(source, ReportSource)
    loaded = other_model(int(kind[-1])) if kind.startswith("model") else LOADED
    return ExportItem(replace(source.session, id=f"{number:032x}"), loaded, source.baseline)


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_any_text_and_any_model_is_found(tmp_path: Path, suffix: str) -> None:
    nasty = item("empty", 7)
    texts = [
        *map(clean_text, NASTY),
        "'=1+1",
        "_x0041_",
        "x" * 40_000,
        "a\r\nb",
        "'",
        "1",
        "2026-11-27",
    ]
    for start in range(0, len(texts), 26):
        answers = {n: Answer(1, note=text) for n, text in enumerate(texts[start : start + 26], 1)}
        one = replace(nasty, session=replace(nasty.session, answers=answers))
        export([one], tmp_path / f"r{suffix}", DAY, OPTIONS)
    many = [item("model2", 1), item("full", 2), item("withheld", 3), item("model9", 4)]
    export(many, tmp_path / f"r{suffix}", DAY, OPTIONS)


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_a_name_that_was_to_be_left_out_is_found(tmp_path: Path, suffix: str) -> None:
    one, path = item("full"), tmp_path / f"r{suffix}"
    export([one], path, DAY, OPTIONS)
    for left in ("notes", "votes", *(["front_names"] if suffix == ".xlsx" else [])):
        options = replace(OPTIONS, **{left: False})
        with pytest.raises(Differs):
            format_of(path).check(Written(path, [left_out(one.source, options)], DAY, options))
