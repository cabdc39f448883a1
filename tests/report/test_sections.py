# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from dgw_desktop.domain.session import Answer, Session
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ReportSource
from dgw_desktop.storage.model_file import LoadedModel, parse_model
from dgw_desktop.work.exporting import write_report
from tests.report.reports import DAY, text_of


def test_the_report_holds_everything(full: ReportSource, tmp_path: Path) -> None:
    path = tmp_path / "r.pdf"
    write_report(full, ReportOptions(), path, DAY)
    text = text_of(path)
    for dimension in full.model.dimensions:
        for statement in dimension.statements:
            assert " ".join(statement.split()) in text
        assert f"Toelichting bij {dimension.number}." in text
    for words in (
        "Concept", "Gemeente Voorbeeldstad", "Organisatiebreed", "Anja", "23 november 2026",
        "Afspreken met ICT", "31-01-2027", "Later: AI", "Verantwoording", "mediaan", "Gekozen",
    ):  # fmt: skip
        assert words in text, words
    reader = PdfReader(path)
    pages = len(reader.pages)
    assert f"Pagina 2 van {pages}" in text
    assert f"Pagina {pages} van {pages}" in text
    assert reader.metadata is not None
    assert "MT-sessie" in str(reader.metadata.title)
    assert reader.trailer["/Root"]["/Lang"] == "nl-NL"


def test_what_is_left_out_is_not_there(full: ReportSource, tmp_path: Path) -> None:
    path = tmp_path / "r.pdf"
    options = ReportOptions(
        notes=False, votes=False, gaps=False, actions=False, comparison=False, label="Definitief"
    )
    write_report(full, options, path, DAY)
    text = text_of(path)
    for words in ("Toelichting bij", "; mediaan", "Afspreken", "Grootste afstand", "Vergelijking"):
        assert words not in text
    assert "Definitief" in text
    assert "Concept" not in text


@pytest.mark.parametrize(
    ("ambition", "said"),
    [
        (None, "Er is geen ambitie gekozen."),
        (1, "Bij geen enkele dimensie ligt de gekozen ambitie"),
    ],
)
def test_without_a_gap_the_report_says_why(
    full: ReportSource, tmp_path: Path, ambition: int | None, said: str
) -> None:
    session = replace(full.session, answers={1: Answer(2, ambition)})
    write_report(replace(full, session=session), ReportOptions(), tmp_path / "r.pdf", DAY)
    assert said in text_of(tmp_path / "r.pdf")


def test_an_empty_session_a_long_note_and_another_model(
    session: Session, loaded: LoadedModel, tmp_path: Path
) -> None:
    write_report(ReportSource(loaded.model, session), ReportOptions(), tmp_path / "e.pdf", DAY)
    assert "nog geen dimensie beantwoord" in text_of(tmp_path / "e.pdf")
    long = session.with_answer(1, Answer(1, note="Een lange toelichting. " * 430))
    write_report(ReportSource(loaded.model, long), ReportOptions(), tmp_path / "l.pdf", DAY)
    assert text_of(tmp_path / "l.pdf").count("toelichting.") == 430
    levels = "".join(f'[[levels]]\nname = "L{n}"\n' for n in range(1, 7))
    rows = "".join(
        f'[[dimensions]]\nnumber = {n}\nkey = "d{n}"\ntheme = "t"\nname = "Dimensie {n}"\n'
        f'axis_label = "As {n}"\nstatements = {[f"Stelling {n}.{k}" for k in range(6)]}\n'
        for n in range(1, 6)
    ).replace("'", '"')
    text = (
        'id = "x"\nversion = "2"\ntitle = "Ander model"\nlanguage = "nl"\nprovenance = "p"\n'
        f'{levels}[[themes]]\nkey = "t"\nname = "T"\n{rows}'
    )
    other = parse_model(text, "x")
    answered = replace(session, model=other.reference, answers={2: Answer(6, 6)})
    write_report(ReportSource(other.model, answered), ReportOptions(), tmp_path / "o.pdf", DAY)
    assert "Stelling 2.5" in text_of(tmp_path / "o.pdf")
