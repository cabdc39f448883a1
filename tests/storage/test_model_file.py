# SPDX-License-Identifier: EUPL-1.2
import json
import re
import time
from pathlib import Path

import pytest

from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.errors import ModelFileError
from dgw_desktop.storage.model_file import LoadedModel, parse_model, read_model
from tests.quickness import is_quick

THIRD = "Besluiten en beleidsstukken worden veelal onderbouwd door data."
FILES = Path(__file__).parent.parent / "files"


def test_every_statement_is_the_users_word_for_word(loaded: LoadedModel) -> None:
    source = json.loads((FILES / "statements.json").read_text("utf-8"))
    assert [list(d.statements) for d in loaded.model.dimensions] == source


def test_model_has_the_themes_of_the_design(loaded: LoadedModel) -> None:
    model = loaded.model
    assert [len(model.dimensions_of(theme)) for theme in model.themes] == [3, 4, 5, 5, 3, 3, 3]
    assert [level.name for level in model.levels] == [
        "Beginnend", "Verkennend", "Opbouwend", "Verankerd",
    ]  # fmt: skip
    assert model.dimension(14).name == "Samenwerking en datadefinities"
    assert model.themes[-1].name == "Verantwoord gebruik"
    assert model.dimension(22).axis_label == "Eigenaarschap"


def test_explanations_and_questions_are_read_and_may_be_left_out(loaded: LoadedModel) -> None:
    more = _without_questions(loaded.text) + "questions = ['Wat  ging er\tgoed?', 'Wie deed dat?']"
    assert parse_model(more, "x").model.dimensions[-1].questions == (
        "Wat ging er goed?", "Wie deed dat?",
    )  # fmt: skip
    assert loaded.model.levels[1].explanation.startswith("Er wordt hier en daar mee geprobeerd")
    without = read_model(FILES / "model-1.0.toml").model
    assert {level.explanation for level in without.levels} == {""}
    assert {dimension.questions for dimension in without.dimensions} == {()}


def test_line_ends_do_not_change_the_hash(loaded: LoadedModel) -> None:
    assert parse_model(loaded.text.replace("\n", "\r\n"), "x").reference == loaded.reference


def _without_questions(text: str) -> str:
    """Return a model file without the questions on its last dimension."""
    return text[: text.rindex("questions = [")]


def _without_last_statement(text: str) -> str:
    return text.replace(
        '  "Besluiten of beleidstukken zijn onderbouwd door data. Zo niet, dan roept het vragen '
        'op.",\n',
        "",
    )


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (lambda t: t.replace("number = 14", "number = 15"), r"dimensie 14 \(Samenwerking.*nummer"),
        (lambda t: t.replace("number = 3\n", 'number = "3"\n'), r"dimensie 3 .*nummer"),
        (
            lambda t: t.replace('theme = "techniek"', 'theme = "magie"', 1),
            r"dimensie 18 .*‘magie’ bestaat niet",
        ),
        (_without_last_statement, r"dimensie 1 .*3 stellingen bij 4 niveaus"),
        (
            lambda t: t.replace(f'"{THIRD}"', '"  "'),
            r"dimensie 1 .*stelling van niveau 3",
        ),
        (lambda t: t.replace('name = "Houding"', 'name = ""'), r"dimensie 7 .*‘name’"),
        (lambda t: t.replace('key = "ethiek"', 'key = "privacy"'), r"dimensie 26.*‘privacy’"),
        (lambda t: t.replace("axis_label", "aslabel", 1), r"dimensie 1 .*onbekend veld ‘aslabel’"),
        (lambda t: t.replace('id = "dgw"', ""), r"‘id’ ontbreekt"),
        (lambda t: t.replace("[[levels]]", "[[lagen]]"), r"onbekend veld ‘lagen’"),
        (lambda t: t + "\n[[themes]]\nkey='leeg'\nname='Leeg'\n", r"‘leeg’ heeft geen dimensies"),
        (
            lambda t: t.replace(
                'theme = "privacy-en-ethiek"\nname = "Privacy"',
                'theme = "sturing"\nname = "Privacy"',
            ),
            r"dimensie 25 .*bij elkaar",
        ),
        (
            lambda t: t.replace('explanation = "Er wordt', 'explanation = 3 # "Er wordt'),
            r"niveau 2: ‘explanation’",
        ),
        (lambda t: _without_questions(t) + "questions = 3", r"dimensie 26 .*‘questions’ is geen"),
        (lambda t: _without_questions(t) + "questions = ['Wat?', ' ']", r"26 .*vraag 2 is leeg"),
        (lambda t: t.replace('renames = ["1.0"]', "renames = '1.0'"), r"‘renames’ is geen lijst"),
        (lambda t: t.replace("= ", "", 1), r"geen geldige TOML"),
        (lambda t: "", r"‘id’"),
    ],
)  # fmt: skip
def test_a_damaged_model_is_refused_by_place_and_fault(
    loaded: LoadedModel, damage: object, told: str
) -> None:
    text = damage(loaded.text)  # type: ignore[operator]
    assert text != loaded.text
    with pytest.raises(ModelFileError) as caught:
        parse_model(text, "eigen.toml")
    assert "eigen.toml" in caught.value.message
    assert re.search(told, caught.value.message), caught.value.message


def test_a_file_that_is_no_text_or_not_there_is_told(tmp_path: Path) -> None:
    for path, data in ((tmp_path / "a.toml", b"\xff\xfe"), (tmp_path / "b.toml", None)):
        if data is not None:
            path.write_bytes(data)
        with pytest.raises(ModelFileError, match=path.name):
            read_model(path)


def test_the_built_in_model_is_found() -> None:
    assert built_in_model().is_file()


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (lambda t: t.replace("number = 14", f"number = 0x{'f' * 30}"), "nummer is 132922"),
        (lambda t: t.replace("number = 14", f"number = {[1] * 300}"), "nummer is …,"),
        (lambda t: f"{'x' * 9_000} = 1\n{t}", "onbekend veld ‘xxx"),
        (lambda t: t.replace('theme = "', f'theme = "{"x" * 9_000}', 1), "thema ‘xxx"),
        (lambda t: t.replace('name = "Ethiek"', f'name = "{"x" * 9_000}"\nfout = 1'), "(xxx"),
    ],
)  # fmt: skip
def test_a_message_stays_short_whatever_stands_in_the_file(
    loaded: LoadedModel, damage: object, told: str
) -> None:
    with pytest.raises(ModelFileError) as caught:
        parse_model(damage(loaded.text), "eigen.toml")  # type: ignore[operator]
    assert told in caught.value.message
    assert len(caught.value.message) < 200


def test_a_model_of_very_many_themes_is_read_in_time(loaded: LoadedModel) -> None:
    """The time goes up with their number, not with its square."""
    head = loaded.text[: loaded.text.index("[[themes]]")]
    levels = head.count("[[levels]]")
    themes = "".join(f'[[themes]]\nkey = "{n}"\nname = "T"\n' for n in range(1, 2_501))
    rows = "".join(
        f'[[dimensions]]\nnumber = {n}\nkey = "{n}"\ntheme = "{n}"\nname = "D"\naxis_label = "D"\n'
        f"statements = {['x'] * levels}\n"
        for n in range(1, 2_501)
    )
    began = time.process_time()
    assert len(parse_model(head + themes + rows, "x").model.themes) == 2_500
    assert is_quick(time.process_time() - began, 2)
