# SPDX-License-Identifier: EUPL-1.2
"""An imported model is refused by place and limit when no screen could show it well."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from dgw_desktop.domain import limits
from dgw_desktop.domain.session import Session
from dgw_desktop.storage.errors import ModelFileError, SessionFileError
from dgw_desktop.storage.model_file import LoadedModel, parse_model, read_model
from dgw_desktop.storage.session_file import read_session, read_sessions, write_session
from dgw_desktop.storage.sessions import SessionStore

WORD = "Gegevenskwaliteitsverbetering"  # 29 letters


def model_text(
    dimensions: int = 3,
    levels: int = 2,
    themes: int = 1,
    level: str = "Niveau",
    theme: str = "Thema",
    name: str = "Dimensie",
    axis: str = "As",
    statement: str = "Er is iets.",
    title: str = "Eigen model",
    version: str = "1",
    provenance: str = "Verzonnen.",
    explanation: str = "Er gebeurt iets.",
    questions: tuple[str, ...] = (),
) -> str:
    """Return a model file with these numbers and texts."""
    of = [1 + n * themes // dimensions for n in range(dimensions)]
    lines = [f'id = "eigen"\nversion = "{version}"\ntitle = "{title}"\nlanguage = "nl"']
    lines.append(f'provenance = "{provenance}"')
    lines += [f'[[levels]]\nname = "{level}"\nexplanation = "{explanation}"'] * levels
    lines += [f'[[themes]]\nkey = "{n}"\nname = "{theme}"' for n in range(1, themes + 1)]
    lines += [
        f'[[dimensions]]\nnumber = {n}\nkey = "{n}"\ntheme = "{of[n - 1]}"\nname = "{name}"\n'
        f'axis_label = "{axis}"\nstatements = {json.dumps([statement] * levels)}\n'
        f"questions = {json.dumps(questions)}"
        for n in range(1, dimensions + 1)
    ]
    return "\n".join(lines)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "eigen.toml"


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ({"dimensions": 61}, "61 dimensies; het maximum is 60"),
        ({"dimensions": 30, "themes": 16}, "16 thema's; het maximum is 15"),
        ({"level": "een niveau met te veel tekst"}, "niveau 1: name heeft 28 tekens.*24"),
        ({"theme": "a " * 21}, "thema 1: name heeft 41 tekens.*40"),
        ({"name": "b " * 41}, "dimensie 1: name heeft 81 tekens.*50"),
        ({"axis": "c " * 13}, "dimensie 1: axis_label heeft 25 tekens.*24"),
        ({"statement": "d " * 251}, "dimensie 1: stelling van niveau 1 heeft 501 tekens.*450"),
        ({"statement": "x" * 400}, "dimensie 1: stelling van niveau 1: het woord ‘xxx.*30 tekens"),
        ({"name": "y" * 31}, "dimensie 1: name: het woord ‘yyy.*30 tekens"),
        ({"title": "e " * 51}, "title heeft 101 tekens.*100"),
        ({"version": "9" * 61}, "version heeft 61 tekens.*60"),
        ({"provenance": "f " * 2_501}, "provenance heeft 5002 tekens.*5000"),
        ({"explanation": "g " * 51}, "niveau 1: explanation heeft 101 tekens.*100"),
        ({"questions": ("Wat?",) * 4}, "dimensie 1: 4 vragen.*het maximum is 3"),
        ({"questions": ("Wat?", "h " * 81)}, "dimensie 1: vraag 2 heeft 161 tekens.*160"),
        ({"questions": ("z" * 31,)}, "dimensie 1: vraag 1: het woord ‘zzz.*30 tekens"),
        ({"name": "om\u202egekeerd"}, r"regel \d+: .*richting"),
    ],
)
def test_more_than_a_screen_has_room_for_is_refused_by_place_and_limit(
    path: Path, parts: dict[str, object], told: str
) -> None:
    text = model_text(**parts)  # type: ignore[arg-type]
    path.write_text(text, "utf-8")
    with pytest.raises(ModelFileError) as caught:
        read_model(path)
    assert "eigen.toml" in caught.value.message
    assert re.search(told, caught.value.message), caught.value.message
    # A session that was made with it in an earlier version stays readable.
    assert parse_model(text, "eigen").model.id == "eigen"


@pytest.mark.parametrize(
    ("dimensions", "levels", "themes"),
    [(12, 6, 1), (60, 4, 15), (26, 9, 7), (60, 9, 15), (3, 2, 3)],
)
def test_what_the_design_promises_is_taken(
    path: Path, dimensions: int, levels: int, themes: int
) -> None:
    path.write_text(
        model_text(
            dimensions, levels, themes, level=f"{WORD[:23]}", theme=f"{WORD} en nog",
            name=f"{WORD} en wat verder", axis=WORD[:24], statement=f"{WORD} en {WORD} zo.",
            provenance=f"https://example.org/{'a' * 200}",
        ),
        "utf-8",
    )  # fmt: skip
    assert len(read_model(path).model.dimensions) == dimensions


def test_the_explanation_of_a_model_names_every_limit(loaded: LoadedModel) -> None:
    readme = (Path(__file__).parents[2] / "model" / "README.md").read_text("utf-8")
    for name in (
        "MOST_DIMENSIONS", "MOST_THEMES", "LONGEST_MODEL_NAME", "LONGEST_MODEL_TITLE",
        "LONGEST_LEVEL_NAME", "LONGEST_THEME_NAME", "LONGEST_DIMENSION_NAME",
        "LONGEST_AXIS_LABEL", "LONGEST_WORD", "LONGEST_PROVENANCE", "LONGEST_LEVEL_EXPLANATION",
        "MOST_QUESTIONS", "LONGEST_QUESTION",
    ):  # fmt: skip
        number = f"{getattr(limits, name):,}".replace(",", ".")
        assert re.search(rf"(?<!\d){re.escape(number)}(?!\d)", readme), name
    for levels, most in limits.LONGEST_STATEMENTS.items():
        assert re.search(rf"stelling bij [^|]*\b{levels}\b[^|]*\| {most} tekens", readme), levels


def test_a_session_comes_in_with_a_model_within_the_same_limits(
    tmp_path: Path, session: Session, store: SessionStore
) -> None:
    wide = parse_model(model_text(30, themes=16), "eigen")
    path = tmp_path / "ruim.dgw"
    theirs = replace(session, model=wide.reference)
    write_session(theirs, wide, path)  # what is here already can always be kept
    with pytest.raises(SessionFileError) as caught:
        read_session(path)
    assert "ruim.dgw" in caught.value.message and "in het model" in caught.value.message
    assert "16 thema's; het maximum is 15" in caught.value.message
    (refused,) = read_sessions([path]).refused
    assert refused[0] == path
    store.add(theirs, wide)  # by an earlier version, which had no limits
    known = store.models.content_hashes()
    assert read_session(path, known)[0] == store.load(session.id) == theirs
    assert read_sessions([path], known=known).refused == ()
