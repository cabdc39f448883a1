# SPDX-License-Identifier: EUPL-1.2
"""The profile in words: who cannot see it reads the same from its text alone."""

import re
from dataclasses import dataclass
from random import Random

import pytest

from dgw_desktop.domain.profile import Mark, ProfileRow, profile_lines, profile_rows
from dgw_desktop.domain.profile_words import change_text, legend, row_in_words, value_text
from dgw_desktop.domain.session import Answer, Session, VoteRound
from dgw_desktop.storage.model_file import LoadedModel
from tests.examples import WITHHELD, alone, make_session, raised


def texts_of(loaded: LoadedModel, session: Session, before: Session | None = None) -> list[str]:
    lines = profile_lines(profile_rows(loaded.model, session, before))
    return [row_in_words(line) for line in lines if isinstance(line, ProfileRow)]


def test_a_row_says_all_that_it_shows(loaded: LoadedModel) -> None:
    now = make_session(
        {
            1: Answer(2, 4, rounds=(*alone(1, 4, 0, 1), *raised(0, 5, 1, 0))),
            2: Answer(3, 3),
            3: Answer(4, 3),
            4: Answer(2, not_applicable=True),
            5: Answer(unknown=True),
            6: Answer(ambition=3, rounds=WITHHELD),
        }
    )
    before = make_session({1: Answer(3), 2: Answer(1), 3: Answer(4), 4: Answer(1)}, year=2025)
    assert texts_of(loaded, now, before)[:7] == [
        "1. Onderbouwing van besluiten, nu 2, ambitie 4 (afstand 2), vorige meting 3 (1 lager), "
        "vooraf (n = 6): 1 tot 4, mediaan 2, "
        "na het gesprek (n = 6): 2 tot 3, mediaan 2; niveau 2: 5 · niveau 3: 1",
        "2. Sturen op doelen, nu 3, ambitie 3 (bereikt), vorige meting 1 (2 hoger)",
        "3. Bestuurlijke prioriteit, nu 4, ambitie 3 (1 erboven), vorige meting 4 (gelijk)",
        "4. Gezamenlijke taal, niet van toepassing, vorige meting 1",
        "5. Datavisie en datastrategie, weet niet",
        "6. Data als kapitaal, open, ambitie 3, vooraf: te weinig mensen",
        "7. Houding, open",
    ]


def test_figures_tell_direction_without_colour(loaded: LoadedModel) -> None:
    now = make_session(
        {1: Answer(2, 3), 2: Answer(3), 3: Answer(4, 4), 4: Answer(not_applicable=True)}
    )
    before = make_session({1: Answer(1), 2: Answer(4), 3: Answer(4)}, year=2025)
    rows = [row for part in profile_rows(loaded.model, now, before) for row in part.rows][:5]
    assert [value_text(row) for row in rows] == ["2 → 3", "3", "4 → 4", "n.v.t.", "open"]
    assert [change_text(row) for row in rows] == ["▲1", "▼1", "=", "", ""]


def test_the_legend_names_what_can_be_seen(loaded: LoadedModel) -> None:
    def rows(answers: dict[int, Answer]) -> list[ProfileRow]:
        found = profile_rows(loaded.model, make_session(answers))
        return [row for part in found for row in part.rows]

    assert legend(rows({}), "") == [(Mark.NOW, "Nu")]
    full = rows({1: Answer(1, 2, rounds=raised(1, 2, 0, 0)), 2: Answer(1, rounds=WITHHELD)})
    assert legend(full, "2025") == [
        (Mark.NOW, "Nu"),
        (Mark.AMBITION, "Ambitie"),
        (Mark.PREVIOUS, "Vorige meting (2025)"),
        (Mark.VOTES, "Stemmen, laagste tot hoogste"),
        (Mark.WITHHELD, "Stemmen, te weinig mensen"),
    ]


@dataclass
class Heard:
    """What a listener understands of one row."""

    number: int
    level: int | None
    gap: int | None
    change: int | None
    spread: int | None


def heard(text: str) -> Heard:
    """Read one row as a person does who only has its words."""

    def number(pattern: str) -> int | None:
        found = re.findall(pattern, text)
        return int(found[-1]) if found else None

    found = re.match(r"\d+", text)
    assert found is not None
    level, change = number(r", nu (\d+)"), None
    if "(gelijk)" in text:
        change = 0
    elif (rose := number(r"\((\d+) hoger\)")) is not None:
        change = rose
    elif (fell := number(r"\((\d+) lager\)")) is not None:
        change = -fell
    gap = 0 if "(bereikt)" in text else number(r"\(afstand (\d+)\)")
    if (above := number(r"\((\d+) erboven\)")) is not None:
        gap = -above
    spread = None
    ranges = re.findall(r"\(n = \d+\): (?:(\d+) tot (\d+)|iedereen \d+)", text)
    if ranges:
        low, high = ranges[-1]
        spread = int(high) - int(low) if low else 0
    return Heard(int(found[0]), level, gap, change, spread)


def some_session(random: Random, year: int) -> Session:
    """Return a session with all that a row can have, and with many ties."""

    def counts() -> tuple[int, ...]:
        return tuple(random.choice((0, 0, 1, 3, 12)) for _ in range(4))

    answers = {}
    for number in range(1, 27):
        level = random.choice((None, 1, 2, 2, 3, 4))
        ambition = random.choice((None, 2, 3, 3, 4))
        rounds: tuple[VoteRound, ...] = random.choice(
            (
                (),
                WITHHELD,
                alone(*counts()),
                raised(*counts()),
                (*alone(*counts()), *raised(*counts())),
            )
        )
        rounds = tuple(found for found in rounds if found.is_withheld or any(found.counts))
        answers[number] = Answer(
            level, ambition, not_applicable=random.random() < 0.1, rounds=rounds
        )
    return make_session(answers, year)


def extremes(found: dict[int, int], most: bool, limit: int = 1) -> set[int]:
    """Return whose value is among the ``limit`` lowest or highest, ties with the last included."""
    if not found:
        return set()
    values = sorted(found.values(), reverse=most)
    edge = values[min(limit, len(values)) - 1]
    return {number for number, value in found.items() if (value >= edge if most else value <= edge)}


@pytest.mark.parametrize("seed", range(20))
def test_questions_are_answered_from_the_text_alone(loaded: LoadedModel, seed: int) -> None:
    random = Random(seed)
    session, before = some_session(random, 2026), some_session(random, 2025)
    rows = [heard(text) for text in texts_of(loaded, session, before)]
    answers, earlier = session.answers, before.answers
    levels = {n: a.level for n, a in answers.items() if a.level and not a.not_applicable}
    gaps = {n: a.ambition - levels[n] for n, a in answers.items() if n in levels and a.ambition}
    changes = {
        n: level - previous
        for n, level in levels.items()
        if (previous := earlier[n].level) and not earlier[n].not_applicable
    }
    spreads = {}
    for n, answer in answers.items():
        if answer.not_applicable or not answer.rounds or not any(answer.rounds[-1].counts):
            continue
        voted = [level for level in range(4) if answer.rounds[-1].counts[level]]
        spreads[n] = voted[-1] - voted[0]
    assert [row.number for row in rows] == list(range(1, 27))
    assert {row.number: row.level for row in rows if row.level is not None} == levels
    heard_levels = {row.number: row.level for row in rows if row.level is not None}
    assert extremes(heard_levels, most=False, limit=3) == extremes(levels, most=False, limit=3)
    heard_gaps = {row.number: row.gap for row in rows if row.gap is not None}
    assert extremes(heard_gaps, most=True) == extremes(gaps, most=True)
    heard_spreads = {row.number: row.spread for row in rows if row.spread is not None}
    assert extremes(heard_spreads, most=True) == extremes(spreads, most=True)
    declined = {row.number for row in rows if row.change is not None and row.change < 0}
    assert declined == {n for n, change in changes.items() if change < 0} != set()
