# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace

from dgw_desktop.domain.model import Dimension, MaturityModel, newest
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.model_file import read_model
from tests.examples import MODEL_1_0

MODEL = read_model(built_in_model()).model


def test_every_dimension_is_found_by_number_and_by_theme() -> None:
    by_theme = [d for theme in MODEL.themes for d in MODEL.dimensions_of(theme)]
    assert sorted(d.number for d in by_theme) == [d.number for d in MODEL.dimensions]
    for theme in MODEL.themes:
        assert all(MODEL.theme_of(d) is theme for d in MODEL.dimensions_of(theme))
    for dimension in MODEL.dimensions:
        assert MODEL.dimension(dimension.number) is dimension
        assert MODEL.has_dimension(dimension.number)
    assert not any(map(MODEL.has_dimension, (0, -1, len(MODEL.dimensions) + 1)))


def test_levels_count_from_one_to_the_highest() -> None:
    assert [n for n in range(-1, 9) if MODEL.has_level(n)] == [1, 2, 3, 4]
    assert MODEL.highest_level == 4
    assert [MODEL.level_name(level.number) for level in MODEL.levels] == [
        level.name for level in MODEL.levels
    ]
    dimension = MODEL.dimensions[0]
    assert tuple(dimension.statement(n) for n in range(1, 5)) == dimension.statements


def with_first(dimension: Dimension) -> MaturityModel:
    return replace(MODEL, dimensions=(dimension, *MODEL.dimensions[1:]))


def test_a_model_is_the_same_scan_whatever_is_called_otherwise() -> None:
    first = MODEL.dimensions[0]
    named = replace(first, name="Anders", axis_label="A", theme_key="x", questions=("Wat?",))
    for same in (
        with_first(named),
        replace(MODEL, id="elders", version="9", title="T", themes=(), levels=MODEL.levels[::-1]),
        MODEL_1_0.model,
    ):
        assert same.scan == MODEL.scan
    for other in (
        with_first(replace(first, key="x")),
        with_first(replace(first, statements=(*first.statements[:3], "Een andere."))),
        replace(MODEL, dimensions=MODEL.dimensions[:-1]),
        replace(MODEL, dimensions=(*MODEL.dimensions[:-1], replace(first, number=26))),
    ):
        assert other.scan != MODEL.scan


def test_newer_names_are_those_of_the_model_that_says_it_only_renamed() -> None:
    old, own = MODEL_1_0.model, replace(MODEL_1_0.model, version="1.0-eigen")
    assert MODEL.is_newer_than(old) and not old.is_newer_than(MODEL)
    assert not MODEL.is_newer_than(own) and not MODEL.is_newer_than(replace(old, id="elders"))
    assert not MODEL.is_newer_than(replace(old, dimensions=old.dimensions[:-1]))
    assert newest([old, MODEL]) is newest([MODEL, old]) is MODEL
    assert newest([own, MODEL]) is own and newest([old]) is old


def test_the_questions_name_no_level_and_leave_the_answer_open() -> None:
    levels = {level.name.casefold() for level in MODEL.levels}
    levels |= {level.name.casefold() for level in MODEL_1_0.model.levels}
    seen: set[str] = set()
    for dimension in MODEL.dimensions:
        assert 1 <= len(dimension.questions) <= 3
        for question in dimension.questions:
            assert question.endswith("?") and question not in seen
            seen.add(question)
            assert not any(name in question.casefold() for name in levels)
            assert not {"u", "uw", "niveau"} & set(question.casefold().split())
