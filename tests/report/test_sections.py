# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from dgw_desktop.domain.session import Answer, Session
from dgw_desktop.report.options import Preset, ReportOptions, with_preset
from dgw_desktop.report.source import ReportSource
from dgw_desktop.storage.model_file import LoadedModel, parse_model
from dgw_desktop.work.exporting import write_report
from tests.examples import WITHHELD, make_session, raised
from tests.pdf_text import pdf_words
from tests.report.reports import DAY, LOADED, source_of
from tests.report.told import told


def test_the_report_holds_everything(full: ReportSource, tmp_path: Path) -> None:
    path = tmp_path / "r.pdf"
    write_report(full, ReportOptions(), path, DAY)
    text = pdf_words(path)
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
    text = pdf_words(path)
    for words in (
        "Toelichting bij",
        "; mediaan",
        "Afspreken",
        "De volgende stap is",
        "Vergelijking",
    ):
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
    assert said in pdf_words(tmp_path / "r.pdf")


def test_an_empty_session_a_long_note_and_another_model(
    session: Session, loaded: LoadedModel, tmp_path: Path
) -> None:
    write_report(ReportSource(loaded.model, session), ReportOptions(), tmp_path / "e.pdf", DAY)
    assert "nog geen dimensie beantwoord" in pdf_words(tmp_path / "e.pdf")
    long = session.with_answer(1, Answer(1, note="Een lange toelichting. " * 430))
    write_report(ReportSource(loaded.model, long), ReportOptions(), tmp_path / "l.pdf", DAY)
    assert pdf_words(tmp_path / "l.pdf").count("toelichting.") == 430
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
    assert "Stelling 2.5" in pdf_words(tmp_path / "o.pdf")


def compared(now: dict[int, Answer], before: dict[int, Answer]) -> list[str]:
    source = ReportSource(LOADED.model, make_session(now), make_session(before, 2025))
    return told(source).section("Vergelijking met de vorige meting")[1:]


def test_what_changed_is_said_in_words_with_declines_first() -> None:
    before = {1: Answer(2), 2: Answer(3), 3: Answer(2)}
    assert compared({1: Answer(4), 2: Answer(2), 3: Answer(2)}, before) == [
        "Vergeleken met de vorige meting (2025): 1 dimensie hoger, 1 dimensie lager en 1 dimensie "
        "gelijk. Lager is Sturen op doelen (van 3 naar 2).",
        "Dimensie | Toen – nu | Verschil",
        "2. Sturen op doelen | van niveau 3 naar niveau 2 | ▼ 1 lager",
        "1. Onderbouwing van besluiten | van niveau 2 naar niveau 4 | ▲ 2 hoger",
    ]


def test_that_no_level_changed_is_not_said_of_dimensions_that_are_not_there() -> None:
    assert compared({1: Answer(2)}, {2: Answer(3)}) == [
        "Met de vorige meting (2025) is niets te vergelijken: geen dimensie is beide keren "
        "beantwoord."
    ]
    assert compared({1: Answer(2)}, {1: Answer(2)}) == [
        "Vergeleken met de vorige meting (2025) is Onderbouwing van besluiten gelijk gebleven "
        "(niveau 2)."
    ]


def test_a_previous_session_of_the_same_year_is_named_by_its_month() -> None:
    earlier = make_session({1: Answer(2)})
    earlier = replace(earlier, details=replace(earlier.details, date=date(2026, 3, 1)))
    source = ReportSource(LOADED.model, make_session({1: Answer(3)}), earlier)
    assert source.baseline_name == "Vorige meting (maart 2026)"


def test_levels_above_the_ambition_are_told_the_furthest_first() -> None:
    source = ReportSource(LOADED.model, make_session({1: Answer(3, 2), 2: Answer(4, 2)}))
    first, second = (LOADED.model.dimension(n) for n in (1, 2))
    assert told(source).section("Hoger dan de ambitie") == [
        "Dimensie | Niveau | Ambitie | Gekozen stelling",
        f"2. {second.name} | niveau 4 | 2 | {second.statement(4)}",
        f"1. {first.name} | niveau 3 | 2 | {first.statement(3)}",
    ]
    for options in (ReportOptions(gaps=False), with_preset(ReportOptions(), Preset.BOARD)):
        assert "## Hoger dan de ambitie" not in told(source, options).lines


def test_where_the_group_disagreed_most_is_told_with_the_counts() -> None:
    answers = {n: Answer(2, rounds=raised(0, 5, 0, 0)) for n in range(1, 4)}
    answers[4] = Answer(2, rounds=(*raised(9, 0, 0, 1), *raised(0, 4, 2, 0)))
    answers[5] = Answer(None, rounds=raised(3, 0, 0, 2))
    answers[6] = Answer(3, rounds=WITHHELD)
    source = ReportSource(LOADED.model, make_session(answers))
    fourth, fifth = (LOADED.model.dimension(n).name for n in (4, 5))
    section = "Waar de stemmen het verst uiteenlopen"
    assert told(source).section(section)[1:] == [
        "Dimensie | Van – tot | Mediaan | Aantal stemmen | Gekozen",
        f"5. {fifth} | 1 – 4 | 1 | niveau 1: 3 · niveau 4: 2 | –",
        f"4. {fourth} | 2 – 3 | 2 | niveau 2: 4 · niveau 3: 2 | niveau 2",
    ]
    assert f"## {section}" not in told(source, ReportOptions(votes=False)).lines


def test_the_levels_are_explained_where_the_model_does_so() -> None:
    said = "2 Verkennend: Er wordt hier en daar mee geprobeerd. De behoefte aan afspraken groeit."
    for options in (ReportOptions(), with_preset(ReportOptions(), Preset.BOARD)):
        lines = told(ReportSource(LOADED.model, make_session({})), options)
        assert said in lines.section("Alle dimensies")
    assert said in told(source_of("compare4")).section("Verantwoording")
    short = "De niveaus zijn 1 Trede 1 en 2 Trede 2."
    assert short in told(source_of("model2")).section("Alle dimensies")


def test_where_votes_may_not_be_shown_is_said_once_by_number() -> None:
    answers = {n: Answer(2, rounds=WITHHELD) for n in (3, 7)}
    why = (
        "staan geen aantallen. Anders zijn de keuzes van te weinig mensen te herleiden tot "
        "personen."
    )
    for found, said in (
        ({3: answers[3]}, f"Bij 1 dimensie {why} Het gaat om dimensie 3."),
        (answers, f"Bij 2 dimensies {why} Het gaat om de dimensies 3 en 7."),
        (dict.fromkeys(range(1, 27), answers[3]), f"Bij 26 dimensies {why}"),
    ):
        lines = told(ReportSource(LOADED.model, make_session(found))).lines
        assert [line for line in lines if "te weinig mensen" in line] == [
            f"De waarden van het profiel bij ‘In één oogopslag’. {said}"
        ]
