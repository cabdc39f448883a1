# SPDX-License-Identifier: EUPL-1.2
"""Comparing, rolling up and trends, against a second and naive computation."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from dgw_desktop.domain.comparison import (
    ActionCounts,
    action_counts,
    ambition_rows,
    biggest_differences,
    change_in_words,
    changes,
    declines_first,
    have_direction,
    heads_apart,
    level_rows,
    names_apart,
    odd_ones_out,
    roll_up,
    rows_declines_first,
    theme_changes,
    trend,
)
from dgw_desktop.domain.scoring import strengths, vote_spreads
from dgw_desktop.domain.session import Action, ActionStatus, Answer, Session
from dgw_desktop.domain.wording import DUTCH
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.model_file import read_model
from tests.examples import make_session, raised

MODEL = read_model(built_in_model()).model
LEVELS = st.none() | st.integers(1, 4)
VOTES = st.tuples(*[st.integers(0, 6)] * 4).filter(any)
ROUNDS = st.just(()) | VOTES.map(lambda counts: raised(*counts))
ANSWERS = st.dictionaries(
    st.integers(1, 26),
    st.builds(Answer, LEVELS, LEVELS, st.booleans(), st.just(""), ROUNDS),
)
Answers = dict[int, Answer]


def level(answers: Answers, number: int) -> int | None:
    answer = answers.get(number)
    return None if answer is None or answer.not_applicable else answer.level


@given(ANSWERS, ANSWERS)
def test_changes_are_those_of_a_naive_computation(before: Answers, now: Answers) -> None:
    session, baseline = make_session(now), make_session(before, 2025)
    expected = {
        n: level(now, n) - level(before, n)  # type: ignore[operator]
        for n in range(1, 27)
        if level(now, n) and level(before, n)
    }
    found = changes(MODEL, session, baseline)
    assert {change.dimension.number: change.size for change in found} == expected


def test_what_changed_stands_declines_first_and_by_size() -> None:
    before = {1: Answer(2), 2: Answer(4), 3: Answer(1), 4: Answer(3), 5: Answer(2), 6: Answer(3)}
    now = {1: Answer(3), 2: Answer(3), 3: Answer(4), 4: Answer(1), 5: Answer(2), 6: Answer(2)}
    found = declines_first(changes(MODEL, make_session(now), make_session(before, 2025)))
    assert [change.dimension.number for change in found] == [4, 2, 6, 3, 1]
    words = [change_in_words(size) for size in (-2, 0, 1, None)]
    assert words == ["▼ 2 lager", "gelijk", "▲ 1 hoger", "–"]


@given(ANSWERS, ANSWERS)
def test_a_themes_change_is_over_the_dimensions_answered_in_both(
    before: Answers, now: Answers
) -> None:
    found = theme_changes(MODEL, make_session(now), make_session(before, 2025))
    for theme, score in zip(MODEL.themes, found, strict=True):
        sizes = [
            after - earlier
            for dimension in MODEL.dimensions_of(theme)
            if (after := level(now, dimension.number)) is not None
            and (earlier := level(before, dimension.number)) is not None
        ]
        assert score.n == len(sizes)
        assert score.mean == (Fraction(sum(sizes), len(sizes)) if sizes else None)


@given(st.lists(ANSWERS, min_size=2, max_size=5))
def test_rows_differences_and_roll_up(several: list[Answers]) -> None:
    sessions = [make_session(answers) for answers in several]
    rows = level_rows(MODEL, sessions)
    ranges = roll_up(MODEL, sessions)
    spreads = {}
    for n in range(1, 27):
        levels = [level(answers, n) for answers in several]
        assert rows[n - 1].levels == tuple(levels)
        present = sorted(value for value in levels if value is not None)
        found = ranges[n - 1]
        if not present:
            assert found is None
            continue
        half = len(present) // 2
        middle = present[half] + (present[half] if len(present) % 2 else present[half - 1])
        assert found is not None
        assert (found.n, found.lowest, found.highest, found.median) == (
            len(present),
            present[0],
            present[-1],
            Fraction(middle, 2),
        )
        if present[-1] > present[0]:
            spreads[n] = present[-1] - present[0]
    change = {
        n: level(several[-1], n) - level(several[0], n)  # type: ignore[operator]
        for n in spreads
        if level(several[0], n) and level(several[-1], n)
    }
    found_rows = biggest_differences(rows)
    assert [row.dimension.number for row in found_rows] == sorted(
        spreads, key=lambda n: (-spreads[n], change.get(n, 0), n)
    )


@given(st.lists(ANSWERS, min_size=1, max_size=5))
def test_the_trend_is_in_order_of_time_and_leaves_out_the_empty(several: list[Answers]) -> None:
    sessions = [make_session(answers, 2026 - year) for year, answers in enumerate(several)]
    points = trend(MODEL, sessions)
    years = [point.session.details.date.year for point in points]
    assert years == sorted(years)
    assert len(points) == sum(any(level(a, n) for n in range(1, 27)) for a in several)


@given(ANSWERS)
def test_strengths_lie_above_the_mean(answers: Answers) -> None:
    levels = {n: value for n in range(1, 27) if (value := level(answers, n))}
    found = strengths(MODEL, make_session(answers))
    mean = sum(levels.values()) / len(levels) if levels else 0
    assert {s.dimension.number for s in found} == {
        n for n, value in levels.items() if value * len(levels) > sum(levels.values())
    }
    assert all(s.level > mean for s in found)
    assert [s.level for s in found] == sorted((s.level for s in found), reverse=True)


@given(ANSWERS)
def test_spreads_show_most_disagreement_first(answers: Answers) -> None:
    found = vote_spreads(MODEL, make_session(answers))
    voted = {n for n, a in answers.items() if a.votes and not a.not_applicable}
    assert {spread.dimension.number for spread in found} == voted
    widths = []
    for spread in found:
        cast = [k for k, count in enumerate(spread.votes, 1) for _ in range(count)]
        widths.append(max(cast) - min(cast))
    assert widths == sorted(widths, reverse=True)


@given(st.fractions(min_value=-20, max_value=20, max_denominator=60))
def test_rounding_is_half_up_to_one_decimal(value: Fraction) -> None:
    tenths = abs(value) * 10
    expected = int(tenths) + (1 if tenths - int(tenths) >= Fraction(1, 2) else 0)
    shown = DUTCH.number(value)
    assert int(shown.lstrip("−").replace(",", "")) == expected
    assert shown.startswith("−") == (value < 0 and expected > 0)


def test_another_model_is_the_odd_one_out() -> None:
    other = replace(MODEL, dimensions=MODEL.dimensions[:3])
    renamed = replace(MODEL, version="2", themes=())
    assert odd_ones_out([MODEL, other, renamed]) == (1,)
    assert odd_ones_out([MODEL, renamed]) == odd_ones_out([]) == ()


def test_of_two_sessions_the_difference_has_a_direction() -> None:
    sessions = [make_session({1: Answer(3), 2: Answer(2), 3: Answer(1)}, 2025)]
    sessions.append(make_session({1: Answer(2), 2: Answer(3)}))
    rows = level_rows(MODEL, sessions)
    assert [row.change for row in rows[:3]] == [-1, 1, None]
    # Of equal size: what declined comes first.
    assert [row.dimension.number for row in biggest_differences(rows)] == [1, 2]


def named(title: str, organisation: str, unit: str = "", year: int = 2026) -> Session:
    session = make_session({}, year)
    details = replace(session.details, title=title, organisation=organisation, unit=unit)
    return replace(session, details=details)


def test_sessions_side_by_side_are_named_so_that_they_can_be_told_apart() -> None:
    def names(*sessions: Session) -> tuple[str, ...]:
        return names_apart(sessions, DUTCH.short_date)

    assert names(named("MT", "A", year=2025), named("MT", "A")) == (
        "MT (23-11-2025)",
        "MT (23-11-2026)",
    )
    assert names(named("MT", "A"), named("MT", "B"), named("MT", "C")) == tuple(
        f"{organisation} · MT (23-11-2026)" for organisation in "ABC"
    )
    assert names(named("MT", "A", "Zorg"), named("MT", "A", "Wonen")) == (
        "Zorg · MT (23-11-2026)",
        "Wonen · MT (23-11-2026)",
    )
    assert names(named("MT", "A", "Zorg"), named("Nulmeting", "A", "Wonen"))[0] == (
        "MT (23-11-2026)"
    )


def test_a_difference_goes_somewhere_between_two_or_in_a_row_over_time() -> None:
    years = [named("MT", "A", year=year) for year in (2024, 2025, 2026)]
    assert have_direction(years) and have_direction(years[:2])
    assert not have_direction([*years[:2], years[1]])
    assert not have_direction([years[2], *years[:2]])
    assert not have_direction([*years[:2], named("MT", "B")])
    assert not have_direction([*years[:2], named("MT", "A", "Zorg")])
    assert have_direction([named("MT", "A"), named("MT", "B")])


def test_rows_can_stand_declines_first_and_those_without_a_change_last() -> None:
    first = {1: Answer(2), 2: Answer(4), 3: Answer(3), 4: Answer(3), 5: Answer(1)}
    last = {1: Answer(3), 2: Answer(3), 3: Answer(1), 4: Answer(3)}
    rows = level_rows(MODEL, [make_session(first, 2025), make_session(last)])
    found = [row.dimension.number for row in rows_declines_first(rows)]
    assert found[:5] == [3, 2, 1, 4, 5] and len(found) == 26


def test_ambitions_stand_side_by_side_as_levels_do() -> None:
    sessions = [make_session({1: Answer(2, 3), 2: Answer(1, not_applicable=True, ambition=4)})]
    sessions.append(make_session({1: Answer(2, 4)}))
    rows = ambition_rows(MODEL, sessions)
    assert [row.levels for row in rows[:2]] == [(3, 4), (None, None)]
    assert rows[0].change == 1


def test_actions_are_counted_by_how_far_they_are() -> None:
    actions = (
        Action("a", due=date(2026, 1, 1)),
        Action("b", due=date(2027, 1, 1)),
        Action("c", due=date(2026, 1, 1), status=ActionStatus.DONE),
    )
    session = replace(make_session({}), actions=actions)
    assert action_counts(session, date(2026, 6, 1)) == ActionCounts(2, 1, 1)


def test_a_head_has_the_fewest_words_that_tell_sessions_apart() -> None:
    def heads(*sessions: Session) -> tuple[str, ...]:
        return heads_apart(sessions, DUTCH.short_date)

    elsewhere = [named("MT", f"Gemeente {name}") for name in ("Aalten", "Borne")]
    assert heads(*elsewhere) == ("Aalten", "Borne")
    assert heads(named("MT", "Gemeente"), elsewhere[0]) == ("Gemeente", "Gemeente Aalten")
    assert heads(named("MT", "A", "Zorg"), named("MT", "A")) == ("Zorg", "")
    assert heads(named("MT", "A", year=2025), named("MT", "A")) == ("2025", "2026")
    same_year = named("MT", "A")
    other = replace(same_year, details=replace(same_year.details, date=date(2026, 3, 1)))
    assert heads(other, same_year) == ("01-03-2026", "23-11-2026")
    assert heads(named("MT", "A"), named("Nulmeting", "A")) == ("MT", "Nulmeting")
    assert heads(same_year, same_year) == ("", "")
    # No two the same goes before a unit that two of them share; an organisation before all.
    units = [
        named("MT", "A", "Zorg", 2025),
        named("MT", "A", "Zorg"),
        named("MT", "A", "Ict", 2024),
    ]
    assert heads(*units) == ("2025", "2026", "2024")
    assert heads(*units, named("MT", "B")) == ("A", "A", "A", "B")
    assert heads(units[0], units[0], named("MT", "A", "Ict", 2025)) == ("Zorg", "Zorg", "Ict")
