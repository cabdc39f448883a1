# SPDX-License-Identifier: EUPL-1.2
"""The summary of sessions of every kind, kept as text, and its numbers computed a second time.

tests/files/summaries.txt is to be read aloud; with DGW_RENEW=1 it is written again.
"""

import os
import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dgw_desktop.domain.session import Answer
from dgw_desktop.domain.summary import summary_sentences
from dgw_desktop.domain.wording import ENGLISH
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.model_file import read_model
from tests.domain.summary_cases import CASES, Case

MODEL = read_model(built_in_model()).model
ROOT = Path(__file__).parents[2]
KEPT = ROOT / "tests" / "files" / "summaries.txt"
LETTERS = {"één": 1, "twee": 2, "drie": 3}
Level = int | None


def dutch(case: Case) -> str:
    return " ".join(summary_sentences(MODEL, *case.sessions))


def in_english() -> Callable[[str], str]:
    """Return what translates a text of no widget, and fails where it cannot."""
    tree = ElementTree.parse(ROOT / "resources" / "translations" / "dgw_en.ts")
    texts = {
        message.findtext("source", ""): message.findtext("translation", "")
        for context in tree.iter("context")
        if not context.findtext("name")
        for message in context.iter("message")
    }
    return texts.__getitem__


def test_the_summaries_are_those_that_were_read() -> None:
    tr = in_english()
    told = "\n".join(
        f"# {case.name}\n{dutch(case)}\n"
        f"{' '.join(summary_sentences(MODEL, *case.sessions, tr, ENGLISH))}\n"
        for case in CASES
    )
    if os.environ.get("DGW_RENEW"):
        KEPT.write_text(told, "utf-8")
    assert told == KEPT.read_text("utf-8")


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_each_number_in_a_summary_is_that_of_a_naive_computation(case: Case) -> None:
    check(dutch(case), case)


LEVEL = st.none() | st.integers(1, 4)
ANSWERS = st.dictionaries(st.integers(1, 26), st.builds(Answer, LEVEL, LEVEL, st.booleans()))


@given(ANSWERS, st.none() | ANSWERS)
def test_so_it_is_of_any_session(
    now: Mapping[int, Answer], before: Mapping[int, Answer] | None
) -> None:
    case = Case("", now, before)
    check(dutch(case), case)


def check(text: str, case: Case) -> None:
    """Fail where ``text`` has a number that is not so."""
    level, ambition = of(case.now, "level"), of(case.now, "ambition")
    before = of(case.before or {}, "level")
    answered = [n for n in range(1, 27) if level[n]]
    number = {d.name: d.number for d in MODEL.dimensions}
    gap = {
        n: wanted - now
        for n in range(1, 27)
        if (now := level[n]) and (wanted := ambition[n]) and wanted > now
    }
    change = {n: now - then for n in range(1, 27) if (now := level[n]) and (then := before[n])}

    if found := re.search(r"Van de (\d+) dimensies (?:is|zijn) er (\d+) beantwoord", text):
        assert [int(part) for part in found.groups()] == [26, len(answered)]
    elif "Alle 26 dimensies zijn beantwoord" in text:
        assert len(answered) == 26
    else:
        assert not answered
    if found := re.search(r"Het gemiddelde niveau is (\S+?)(?: over (\d+) \S+)?, op", text):
        assert found[1] == rounded(mean(level, answered))
        open_left = any(
            n not in case.now or case.now[n].is_open or case.now[n].unknown for n in range(1, 27)
        )
        assert (int(found[2]) if found[2] else None) == (len(answered) if open_left else None)
    for theme in MODEL.themes:
        own = [d.number for d in MODEL.dimensions_of(theme)]
        there = [n for n in own if level[n]]
        total = sum(not case.now.get(n, Answer()).not_applicable for n in own)
        pattern = rf"{theme.name} \((\S+) over (\d+)(?: van de (\d+))? dimensies?\)"
        if found := re.search(pattern, text):
            assert found[1] == rounded(mean(level, there)) and int(found[2]) == len(there)
            assert (int(found[3]) if found[3] else len(there)) == total
    both = [n for n in answered if ambition[n]]
    pattern = r"Bij (beide|alle \d+|\d+) dimensies?[^.]* ligt de ambitie (?:(\S+) niveau|boven)"
    if found := re.search(pattern, text):
        all_of_them = found[1] == "beide" or found[1].startswith("alle")
        assert count_in(found[1]) == len(gap) == (len(both) if all_of_them else len(gap))
        if found[2]:
            assert {LETTERS[found[2]]} == set(gap.values())
    elif "ligt de ambitie alleen bij" in text:
        assert len(gap) == 1
    elif any(ambition.values()):
        assert not gap
    if found := re.search(r"grootst, (\S+) niveaus?, bij (\d+ dimensies|.*?)\.(?: [A-Z]|$)", text):
        largest = {n for n, size in gap.items() if size == max(gap.values())}
        assert LETTERS[found[1]] == max(gap.values())
        if found[2].endswith("dimensies"):
            assert count_in(found[2].split()[0]) == len(largest)
        else:
            assert all(MODEL.dimension(n).name in found[2] for n in largest)
    if case.before is not None and answered:
        for word, sign in (("hoger", 1), ("lager", -1), ("gelijk", 0)):
            if found := re.search(rf"(\d+) dimensies? {word}", text):
                expected = [s for s in change.values() if (s > 0) - (s < 0) == sign]
                assert int(found[1]) == len(expected)
        if found := re.search(r"(\d+) dimensies die beide keren", text):
            assert int(found[1]) == len(change)
        assert ("niets te vergelijken" in text) == (not change)
        if "geen niveau veranderd" in text:
            assert change and not any(change.values())
        if found := re.search(r"zijn (beide|alle \d+) .*?(\S+) niveaus? (hoger|lager)", text):
            size = LETTERS[found[2]] * (1 if found[3] == "hoger" else -1)
            assert set(change.values()) == {size} and count_in(found[1]) == len(change)
        if found := re.search(r"(?:Elke|De grootste) daling is (één|twee|drie)", text):
            assert min(change.values()) == -LETTERS[found[1]]
    for name, first, last in re.findall(r"(\w[^.(:]*?) \(van (\d) naar (\d)\)", text):
        own = re.sub(r" (?:hoger|lager)$", "", name)
        ends = [n for full, n in number.items() if own.endswith(full)]
        assert any(
            (int(first), int(last)) in ((level[n], ambition[n]), (before[n], level[n]))
            for n in ends
        ), name


def of(answers: Mapping[int, Answer], what: str) -> dict[int, Level]:
    return {
        n: None if (a := answers.get(n)) is None or a.not_applicable else getattr(a, what)
        for n in range(1, 27)
    }


def mean(values: Mapping[int, Level], numbers: list[int]) -> Fraction:
    return Fraction(sum(values[n] or 0 for n in numbers), len(numbers))


def rounded(value: Fraction) -> str:
    tenths = int(value * 10 + Fraction(1, 2))
    return f"{tenths // 10},{tenths % 10}"


def count_in(words: str) -> int:
    return 2 if words == "beide" else int(words.removeprefix("alle "))
