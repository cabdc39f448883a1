# SPDX-License-Identifier: EUPL-1.2
"""The model's own words are told apart in a report in another language."""

from dgw_desktop.report.languages import DUTCH, language_of
from dgw_desktop.report.model_words import is_of_another_language, language_of_texts
from tests.report.reports import LOADED

MODEL = LOADED.model


def test_the_words_of_the_model_have_its_language_in_an_english_report() -> None:
    found = language_of_texts(MODEL, language_of("en"))
    dimension, level = MODEL.dimensions[3], MODEL.levels[1]
    for text in (
        dimension.statements[2],
        f"{MODEL.levels[2].name}. {dimension.statements[2]}",
        f"4. {dimension.name}",
        f"2 · {level.name}",
        f"2 {level.name}: {level.explanation}",
        MODEL.themes[0].name,
        MODEL.provenance.strip(),
    ):
        assert found(text) == "nl-NL", text
    for text in ("Summary", f"Theme: {MODEL.themes[0].name}", "", "4. Next step"):
        assert found(text) == "", text


def test_nothing_is_marked_in_a_report_in_the_language_of_the_model() -> None:
    assert not is_of_another_language(MODEL, DUTCH)
    assert language_of_texts(MODEL, DUTCH)(MODEL.dimensions[0].statements[0]) == ""
