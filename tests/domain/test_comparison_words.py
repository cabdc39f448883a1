# SPDX-License-Identifier: EUPL-1.2
"""What sessions side by side say in words, with the numbers computed a second time."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from string import ascii_uppercase

from hypothesis import given
from hypothesis import strategies as st

from dgw_desktop.domain.comparison import trend
from dgw_desktop.domain.comparison_words import (
    comparison_sentences,
    short_step,
    step_in_words,
    trend_in_words,
)
from dgw_desktop.domain.scoring import Score
from dgw_desktop.domain.session import Action, ActionStatus, Answer, Session
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.model_file import read_model
from tests.domain.summary_cases import levels, moved, wave
from tests.examples import make_session

MODEL = read_model(built_in_model()).model
TODAY = date(2026, 11, 24)
Answers = Mapping[int, Answer]


def in_time(*several: Answers) -> list[Session]:
    """Return sessions of one organisation, a year apart."""
    last = 2026 - len(several) + 1
    made = (make_session(answers, last + place) for place, answers in enumerate(several))
    return [replace(session, id=f"{place:032x}") for place, session in enumerate(made)]


def of_three(*several: Answers) -> list[Session]:
    """Return sessions of as many organisations, on one day."""
    sessions = []
    for place, answers in enumerate(several):
        session = make_session(answers)
        details = replace(session.details, organisation=f"Gemeente {place}")
        sessions.append(replace(session, id=f"{place:032x}", details=details))
    return sessions


def said(sessions: Sequence[Session]) -> list[str]:
    return comparison_sentences(MODEL, sessions, ascii_uppercase[: len(sessions)], TODAY)


def test_two_that_differ_everywhere_by_one() -> None:
    assert said(in_time(levels(level=2, ambition=3), levels(level=3, ambition=3))) == [
        "Alle 26 dimensies zijn in beide sessies beantwoord.",
        "Daarover is het gemiddelde niveau 2,0 bij A en 3,0 bij B.",
        "Van A naar B zijn alle 26 dimensies één niveau hoger.",
        "De ambitie is gelijk gebleven (over 26 dimensies).",
    ]


def test_two_of_which_some_rose_and_some_declined() -> None:
    threes = levels(range(1, 11), 3)
    now = moved(threes, _1=-2, _2=-1, _3=1, _4=1)
    assert said(in_time({**threes, 20: Answer(1)}, {**now, 21: Answer(1)})) == [
        "Van de 26 dimensies zijn er 10 in beide sessies beantwoord.",
        "Daarover is het gemiddelde niveau 3,0 bij A en 2,9 bij B.",
        "Van A naar B: 2 dimensies hoger, 2 dimensies lager en 6 dimensies gelijk.",
        "Lager zijn Onderbouwing van besluiten (van 3 naar 1) en Sturen op doelen (van 3 naar 2).",
        "Elke stijging is één niveau.",
    ]


def test_two_with_nothing_in_common() -> None:
    assert said(in_time(levels([1], 2, 3), levels([2], 2))) == [
        "Geen dimensie is in beide sessies beantwoord.",
        "Van A naar B is niets te vergelijken.",
        "Bij geen dimensie is zowel in A als in B een ambitie gekozen.",
    ]


def test_a_row_over_time_tells_of_each_step() -> None:
    found = said(in_time(levels(level=2), moved(levels(level=2), _1=1, _2=1, _3=1), levels()))
    assert "Van A naar C is geen niveau veranderd." in found
    assert "Gemiddeld per stap: A → B ▲ 0,1 hoger, B → C ▼ 0,1 lager." in found


def test_several_organisations_have_a_spread_and_no_direction() -> None:
    found = said(of_three(levels(ambition=3), {**levels(ambition=3), 3: Answer(4, 4)}, levels()))
    assert found == [
        "Alle 26 dimensies zijn in alle 3 sessies beantwoord.",
        "Daarover is het gemiddelde niveau 2,0 bij A, 2,1 bij B en 2,0 bij C.",
        "Bij 1 van de 26 dimensies verschilt het niveau, met twee niveaus: Bestuurlijke "
        "prioriteit.",
        "Bij 1 van de 26 dimensies verschilt de ambitie.",
    ]
    assert "Bij geen dimensie verschilt het niveau." in said(of_three(*[levels()] * 3))
    many = said(of_three(*[wave(by=n % 3) for n in range(12)]))
    assert many[0] == "Alle 26 dimensies zijn in alle 12 sessies beantwoord."
    assert "het hoogst bij C, F, I en L" in many[1] and "het laagst bij A, D, G en J" in many[1]
    assert many[2].startswith("Bij 24 van de 26 dimensies verschilt het niveau; ")


def test_the_actions_of_the_last_session_are_counted() -> None:
    first, last = in_time(levels(), levels())
    late = Action("x", due=date(2026, 1, 1))
    done = Action("y", status=ActionStatus.DONE)
    several = [first, replace(last, actions=(late, Action("z"), done))]
    assert said(several)[-1] == "Acties bij B: 2 open (1 te laat) en 1 gedaan."
    assert said([first, replace(last, actions=(done,))])[-1] == "Acties bij B: 1 gedaan."
    assert "Acties" not in said([replace(first, actions=(late,)), last])[-1]


def test_a_trend_says_where_it_went_over_what_was_answered_both_times() -> None:
    points = trend(MODEL, in_time(levels(range(1, 5)), {}, levels(range(3, 9), 3)))
    assert trend_in_words(points) == [
        "23 november 2024: 2,0 (n = 4)",
        "23 november 2026: 3,0 (n = 6), ▲ 1,0 hoger, over 2 dimensies die beide keren zijn "
        "beantwoord",
    ]
    steps = [Score(None, 0), Score(Fraction(0), 3), Score(Fraction(-1, 40), 40)]
    assert [step_in_words(step) for step in steps] == [
        "niet te vergelijken", "gelijk", "vrijwel gelijk",
    ]  # fmt: skip
    assert [short_step(step) for step in (*steps, Score(Fraction(-3, 10), 3))] == [
        "–", "=", "≈", "▼ 0,3",
    ]  # fmt: skip


LEVEL = st.none() | st.integers(1, 4)
ANSWERS = st.dictionaries(st.integers(1, 26), st.builds(Answer, LEVEL, LEVEL))


@given(st.lists(ANSWERS, min_size=2, max_size=5), st.booleans())
def test_the_numbers_are_those_of_a_naive_computation(several: list[Answers], over: bool) -> None:
    text = " ".join(said(in_time(*several) if over else of_three(*several)))
    at = [{n: a.level for n, a in answers.items() if a.level} for answers in several]
    whole = [n for n in range(1, 27) if all(n in found for found in at)]
    first = re.match(r"(?:Van de 26 dimensies (?:is|zijn) er|Alle) (\d+)", text)
    assert (int(first[1]) if first else 0) == len(whole)
    if whole and len(several) <= 4:
        for letter, found in zip("ABCD", at, strict=False):
            tenths = int(Fraction(sum(found[n] for n in whole) * 10, len(whole)) + Fraction(1, 2))
            shown = f"{tenths // 10},{tenths % 10}"
            assert (
                f"{shown} bij {letter}" in text
                or f"overal {shown}" in text
                or (f"overal afgerond {shown}" in text)
            )
    if over or len(several) == 2:
        sizes = [at[-1][n] - at[0][n] for n in at[0] if n in at[-1]]
        if found_counts := re.search(r"Van A naar \w: ([^.]*)\.", text):
            for word, sign in (("hoger", 1), ("lager", -1), ("gelijk", 0)):
                count = re.search(rf"(\d+) dimensies? {word}", found_counts[1])
                expected = sum((size > 0) - (size < 0) == sign for size in sizes)
                assert (int(count[1]) if count else 0) == expected
        assert ("niets te vergelijken" in text) == (not sizes)
    else:
        spreads = [
            max(found) - min(found)
            for n in range(1, 27)
            if len(found := [own[n] for own in at if n in own]) > 1
        ]
        apart = sum(map(bool, spreads))
        if found_part := re.search(r"Bij (?:alle )?(\d+)[^.]* verschilt het niveau", text):
            assert int(found_part[1]) == apart
        assert ("geen dimensie verschilt het niveau" in text) == (bool(spreads) and not apart)
