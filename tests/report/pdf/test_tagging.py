# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dgw_desktop.domain.session import Action, Answer
from dgw_desktop.report import fonts
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ReportSource
from dgw_desktop.work.exporting import report_pdf
from tests.examples import make_session
from tests.proof import IS_PROOF
from tests.report.pdf_structure import walk
from tests.report.reports import DAY, LOADED, NO_SHRINKING

NOTE = st.text(st.characters(codec="latin-1", categories=["L", "N", "P", "Zs"]), max_size=80)

LEVEL = st.none() | st.integers(1, 4)

ANSWERS = st.dictionaries(
    st.integers(1, 26), st.builds(Answer, LEVEL, LEVEL, st.booleans(), NOTE), max_size=26
)


@pytest.mark.repeats
@settings(max_examples=200 if IS_PROOF else 20, deadline=None, phases=NO_SHRINKING)
@given(answers=ANSWERS, actions=st.lists(NOTE.filter(str.strip), max_size=3))
def test_the_structure_reads_as_the_session(
    answers: dict[int, Answer], actions: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    session = replace(make_session(answers), actions=tuple(map(Action, actions)))
    path = tmp_path_factory.getbasetemp() / "structure.pdf"
    # Not read back: that has its own tests, and here it would be a third of the time.
    made = report_pdf(ReportSource(LOADED.model, session), ReportOptions(matrix=False), DAY)
    path.write_bytes(made.data)
    leaves = list(walk(path))
    headings = [text for tags, text in leaves if tags[-1] in ("H1", "H2", "H3")]
    dimensions = [f"{d.number}. {d.name}" for d in LOADED.model.dimensions]
    assert headings[0] == session.details.title
    assert headings[1:4] == ["In één oogopslag", "Samenvatting", "Spinnenweb"]
    start = headings.index("Per dimensie")
    assert headings[start + 1 : start + 27] == dimensions
    cells = [text for tags, text in leaves if "Table" in tags]
    for action in actions:
        assert " ".join(fonts.readable(action).split()) in cells
    _check_dimensions(leaves, answers)


def _check_dimensions(leaves: list[tuple[list[str], str]], answers: dict[int, Answer]) -> None:
    """Each dimension's statements stand in order; 'Gekozen' stands in the row of the choice."""
    by_title: dict[str, list[str]] = {}
    title = ""
    for tags, text in leaves:
        if tags[-1] in ("H2", "H3"):
            title = text
        by_title.setdefault(title, []).append(text)
    for dimension in LOADED.model.dimensions:
        answer = answers.get(dimension.number, Answer())
        expected = [f"{dimension.number}. {dimension.name}"]
        theme = f"Thema: {LOADED.model.theme_of(dimension).name}"
        if answer.not_applicable:
            theme += ". Deze dimensie is niet van toepassing."
        elif answer.level is None:
            theme += ". Bij deze dimensie is nog geen niveau gekozen."
        expected += [theme, "Niveau", "Stelling", "Keuze"]
        for level in LOADED.model.levels:
            statement = " ".join(dimension.statement(level.number).split())
            expected += [f"niveau {level.number}", level.name, statement]
            if answer.scored_level == level.number:
                expected.append("Gekozen")
            chosen, ambition = answer.scored_level, answer.scored_ambition
            if chosen is not None and chosen + 1 == level.number <= (ambition or 0):
                expected.append("Volgende stap")
            if answer.scored_ambition == level.number:
                expected.append("Ambitie")
        if answer.note.strip():
            note = " ".join(fonts.readable(answer.note.strip()).split())
            expected.append(f"Toelichting. {note}".strip())
        assert by_title[expected[0]] == expected
