# SPDX-License-Identifier: EUPL-1.2
"""What changed since the previous session; the cases of a whole summary hold the rest."""

from dgw_desktop.domain.changes_in_words import changes_in_words
from dgw_desktop.domain.session import Answer
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.model_file import read_model
from tests.domain.summary_cases import Answers, levels, moved
from tests.examples import make_session

MODEL = read_model(built_in_model()).model


def changed(now: Answers, before: Answers) -> str:
    return " ".join(changes_in_words(MODEL, make_session(now), make_session(before, 2025)))


def test_without_a_previous_session_nothing_is_said() -> None:
    assert changes_in_words(MODEL, make_session(levels()), None) == []


def test_that_nothing_changed_is_said_of_what_was_answered_both_times_only() -> None:
    assert changed(levels(), levels()) == "Sinds de vorige meting (2025) is geen niveau veranderd."
    assert changed(levels(range(1, 9)), levels(range(7, 27))) == (
        "Sinds de vorige meting (2025) is bij de 2 dimensies die beide keren zijn beantwoord, geen "
        "niveau veranderd."
    )
    for now, before in (({1: Answer(2)}, {2: Answer(2)}), ({}, levels()), (levels(), {})):
        assert "niets te vergelijken" in changed(now, before)


def test_what_declined_is_named() -> None:
    threes = levels(level=3)
    assert changed(moved(threes, _1=-1, _2=1), threes).endswith(
        "1 dimensie hoger, 1 dimensie lager en 24 dimensies gelijk. Lager is Onderbouwing van "
        "besluiten (van 3 naar 2)."
    )
    assert "Lager" not in changed(threes, levels())
