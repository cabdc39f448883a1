# SPDX-License-Identifier: EUPL-1.2
"""The report on accessibility: its tests are there, and both languages agree."""

import re
from pathlib import Path

from dgw_desktop.resources import resource

ROOT = Path(__file__).resolve().parents[1]
DUTCH = resource("manual", "toegankelijkheid.md").read_text("utf-8")
ENGLISH = resource("manual", "accessibility.md").read_text("utf-8")
RESULTS = {
    "voldoet": "supports",
    "deels": "partially supports",
    "voldoet niet": "does not support",
    "niet geprobeerd": "not tried",
    "niet van toepassing": "not applicable",
}


def rows(report: str) -> list[list[str]]:
    """Return the cells of each clause."""
    lines = [line for line in report.splitlines() if re.match(r"\| \d", line)]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_each_test_that_is_named_is_there() -> None:
    named = {cell.strip("`") for row in rows(DUTCH) for cell in row[3:] if "`" in cell}
    assert len(named) > 25
    for name in named:
        path, _, function = name.partition("::")
        assert (ROOT / path).is_file(), name
        assert not function or f"def {function}(" in (ROOT / path).read_text("utf-8"), name


def test_what_is_met_has_a_test() -> None:
    assert [row for row in rows(DUTCH) if row[1] == "voldoet" and row[3] == "–"] == []


def test_both_languages_say_the_same() -> None:
    for dutch, english in zip(rows(DUTCH), rows(ENGLISH), strict=True):
        assert RESULTS[dutch[1]] == english[1]
        assert dutch[3] == english[3]
        assert re.findall(r"[\d.]{3,}", dutch[0]) == re.findall(r"[\d.]{3,}", english[0])
