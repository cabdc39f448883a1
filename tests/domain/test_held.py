# SPDX-License-Identifier: EUPL-1.2
"""Where a session stands beside others: in, below or above their middle half; never in a list."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from dgw_desktop.domain.contributions import SizeClass
from dgw_desktop.domain.held import (
    Held,
    Middle,
    Place,
    held_against,
    held_gaps,
    held_source,
    middle_text,
    place_name,
    places,
    theme_sentences,
)
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.reference import Distribution, Measure, Origin, Reference, Subject
from dgw_desktop.domain.reference_groups import EVERYBODY, Group
from dgw_desktop.domain.session import Answer
from dgw_desktop.domain.wording import ENGLISH
from dgw_desktop.storage.model_file import LoadedModel
from tests.examples import make_session

ORIGIN = Origin("Stand 2026", "Vereniging", "CC0-1.0", date(2026, 11, 27), 60, 30)
GROUP = Group(SizeClass.LARGEST, None, 2026)
FOUND = Distribution((4, 12, 12, 2), 1, 28)  # from 2 to 3, median 2


def reference(model: MaturityModel, *numbers: int) -> Reference:
    """Return a reference with the same figures for the first theme and these dimensions."""
    theme = model.themes[0]
    figures = {
        (GROUP, Subject(Measure.LEVEL, model.dimension(number).key)): FOUND for number in numbers
    }
    figures[GROUP, Subject(Measure.LEVEL, theme=theme.key)] = FOUND
    return Reference(ORIGIN, model, figures)


@pytest.fixture
def held(loaded: LoadedModel) -> Held:
    found = held_against(reference(loaded.model, 1, 2, 3, 5), GROUP, loaded.model)
    assert found is not None
    return found


def test_a_level_stands_below_in_or_above_the_middle_half(held: Held, loaded: LoadedModel) -> None:
    answers = {1: Answer(1), 2: Answer(2), 3: Answer(4), 4: Answer(1), 5: Answer(3, 4)}
    session = make_session({**answers, 6: Answer(None, 2)})
    assert places(held, loaded.model, session) == {
        1: Place.BELOW,
        2: Place.IN,
        3: Place.ABOVE,
        5: Place.IN,
    }
    assert held.middle(loaded.model.dimensions[0].key) == Middle(2, Fraction(2), 3)
    assert held.middle(loaded.model.dimensions[3].key) is None


def test_each_theme_has_a_sentence(held: Held, loaded: LoadedModel) -> None:
    session = make_session({1: Answer(1), 2: Answer(2), 3: Answer(4), 5: Answer(3)})
    said = theme_sentences(held, loaded.model, session)
    first, second, third, *_ = (theme.name for theme in loaded.model.themes)
    assert len(said) == len(loaded.model.themes)
    assert said[:3] == [
        f"{first}: 1 in de middelste helft, 1 erboven en 1 eronder, van 3 dimensies.",
        f"{second}: 1 in de middelste helft, van 1 dimensie.",
        f"{third}: hier is niets te vergelijken.",
    ]


def test_it_says_of_whom_and_by_whom_and_when(held: Held) -> None:
    assert held_source(held) == (
        "Stand 2026 (100.000+ inwoners, 2026): cijfers van 28 organisaties; uitgegeven door "
        "Vereniging op 27 november 2026."
    )
    fewer = {**held.dimensions, "other": FOUND._replace(organisations=12)}
    more = held._replace(dimensions=fewer)
    assert "van 12 tot 28 organisaties" in held_source(more)
    assert held_source(held, wording=ENGLISH).endswith("27 November 2026.")


def test_it_says_why_some_dimensions_have_no_figures(held: Held, loaded: LoadedModel) -> None:
    assert held_gaps(held, loaded.model) == (
        "Van 22 dimensies toont deze groep niets: dat gaat over minder dan 10 organisaties, of is "
        "daartoe te herleiden."
    )
    every = reference(loaded.model, *range(1, 27))
    whole = held_against(every, GROUP, loaded.model)
    assert whole is not None and held_gaps(whole, loaded.model) == ""


def test_another_group_and_other_themes_have_no_figures(held: Held, loaded: LoadedModel) -> None:
    model = loaded.model
    assert held_against(reference(model, 1), EVERYBODY, model) is None
    assert held.theme_middle(model.themes[0].key) == Middle(2, Fraction(2), 3)
    assert held.theme_middle(model.themes[1].key) is None
    # Under other themes the dimensions stay, and what was a theme is none any more.
    moved = tuple(
        replace(one, theme_key=model.themes[1].key) if one.number == 3 else one
        for one in model.dimensions
    )
    renamed = replace(model, dimensions=moved)
    assert renamed.scan == model.scan
    other = held_against(reference(model, 1, 2, 3), GROUP, renamed)
    assert other is not None and len(other.dimensions) == 3 and not other.themes


def test_the_middle_is_written_in_short() -> None:
    assert middle_text(Middle(2, Fraction(5, 2), 3)) == "2 – 3"
    assert middle_text(Middle(2, Fraction(2), 2)) == "2"
    assert middle_text(None) == "–"
    assert len({place_name(place) for place in Place}) == 3
