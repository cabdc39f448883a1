# SPDX-License-Identifier: EUPL-1.2
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.model_file import read_model

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
