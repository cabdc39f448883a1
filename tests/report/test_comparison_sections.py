# SPDX-License-Identifier: EUPL-1.2
import io
import re
import zipfile
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.shared import Mm, Pt
from lxml import etree

from dgw_desktop.domain.session import Action, Answer
from dgw_desktop.report import fonts
from dgw_desktop.report.comma_separated import write_csv
from dgw_desktop.report.opendocument_text import report_odt
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ComparisonSource, ReportSource
from dgw_desktop.report.spreadsheet import write_xlsx
from dgw_desktop.report.told_texts import told_texts
from dgw_desktop.work.exporting import write_report
from tests.examples import make_session
from tests.pdf_text import pdf_words
from tests.proof import IS_PROOF
from tests.report.reports import DAY, LOADED, source_of, table
from tests.report.told import told

LONG_WORD = re.compile(r"[^\W\d_]{5,}")


def written(source: ComparisonSource, folder: Path) -> str:
    write_report(source, ReportOptions(), folder / "r.pdf", DAY)
    return pdf_words(folder / "r.pdf")


def test_of_three_it_names_who_is_highest_and_lowest(tmp_path: Path) -> None:
    sessions = [make_session({1: Answer(level), 2: Answer(2)}) for level in (1, 4, 4)]
    names = ("A · Ruimte", "B · Zorg", "C · Ict")
    text = written(ComparisonSource(LOADED.model, sessions, "ABC", names, "Drie delen"), tmp_path)
    for words in ("Drie delen", *names, "4: B, C", "1: A", "Spinnenweb"):
        assert words in text, words
    differences = text[text.index("Hoogste niveau") : text.index("Per thema")]
    assert LOADED.model.dimension(2).name not in differences


def test_where_nothing_differs_it_says_so(tmp_path: Path) -> None:
    sessions = [make_session({1: Answer(2)})] * 3
    source = ComparisonSource(LOADED.model, sessions, "ABC", "ABC", "Drie delen")
    assert "Bij geen dimensie verschilt het niveau." in written(source, tmp_path)


def test_who_may_not_be_named_is_not(tmp_path: Path) -> None:
    sessions = [make_session({1: Answer(level)}) for level in (1, 2)]
    sessions = [
        replace(s, details=replace(s.details, title="Geheim", organisation="Geheim"))
        for s in sessions
    ]
    names = ("Sessie 1", "Sessie 2")
    source = ComparisonSource(LOADED.model, sessions, "12", names, "Delen", are_named=False)
    text = written(source, tmp_path)
    assert "Sessie 2" in text and "Geheim" not in text and "23-11-2026" not in text


@pytest.mark.repeats
@pytest.mark.parametrize("count", range(2, 13) if IS_PROOF else (2, 3, 7, 8, 12))
def test_two_to_twelve_sessions_stand_in_every_form_without_a_broken_word(
    count: int, tmp_path: Path
) -> None:
    source = source_of(f"compare{count}")
    assert isinstance(source, ComparisonSource)
    names = [f"{letter} · Gemeentebrede informatievoorziening" for letter in source.letters]
    source = replace(source, names=names)
    text = written(source, tmp_path)
    lines = (one.text for one in told_texts(source, ReportOptions(), DAY))
    told_words = Counter(LONG_WORD.findall(" ".join(lines)))
    assert told_words - Counter(LONG_WORD.findall(text)) == Counter()
    write_report(source, ReportOptions(), tmp_path / "r.docx", DAY)
    document = docx.Document(str(tmp_path / "r.docx"))
    for made in document.tables:
        for column in made.columns:
            widest = max(map(word_room, (cell.text for cell in column.cells)))
            assert column.width / Pt(1) >= widest + 10.8  # what Word keeps free
    assert too_narrow(report_odt(source, ReportOptions(), DAY)) == []
    cells = [[cell.text for cell in row.cells] for t in document.tables for row in t.rows]
    for name in source.names:
        assert name in text and any(row[0] == name for row in cells)
    for made in document.tables:
        assert all(column.width > 0 for column in made.columns)
        if made.rows[0].cells[0].text == "Dimensie":
            assert made.columns[0].width >= Mm(35)
    sources = [ReportSource(source.model, session) for session in source.sessions]
    write_xlsx(sources, tmp_path / "r.xlsx", DAY, lambda _done: True)
    write_csv(sources, tmp_path / "r.csv", lambda _done: True)
    assert len(table(tmp_path / "r.xlsx", "Dimensies")) == 26 * count


def word_room(text: str) -> float:
    """Return the width in points of the longest word of a cell, in the widest letters there."""
    return max((fonts.width(word, fonts.BOLD, 9.5) for word in text.split()), default=0.0)


def too_narrow(odt: bytes) -> list[str]:
    """Return the words of tables that are wider than their column, without its padding."""
    with zipfile.ZipFile(io.BytesIO(odt)) as parts:
        body = etree.fromstring(parts.read("content.xml"))

    def of(name: str, holder: etree._Element = body) -> list[etree._Element]:
        return list(holder.xpath(f".//*[local-name() = '{name}']"))

    widths = {
        style.xpath("string(@*[local-name() = 'name'])"): float(
            style.xpath("string(*/@*[local-name() = 'column-width'])").removesuffix("pt")
        )
        for style in of("style")
        if style.xpath("*/@*[local-name() = 'column-width']")
    }
    found = []
    for table_ in of("table"):
        columns = [
            widths[column.xpath("string(@*[local-name() = 'style-name'])")]
            for column in of("table-column", table_)
        ]
        for row in of("table-row", table_):
            texts = ["".join(cell.itertext()) for cell in of("table-cell", row)]
            pairs = zip(texts, columns, strict=True)
            found += [text for text, width in pairs if word_room(text) + 8 > width]
    assert widths
    return found


def row_over_time(*several: dict[int, Answer]) -> ComparisonSource:
    first = 2026 - len(several) + 1
    sessions = [
        replace(make_session(answers, first + place), id=f"{place:032x}")
        for place, answers in enumerate(several)
    ]
    letters = "ABCDEFGHIJKL"[: len(several)]
    names = [f"{letter} · MT" for letter in letters]
    return ComparisonSource(LOADED.model, sessions, letters, names, "Verloop van de organisatie")


def test_a_row_over_time_says_where_levels_and_ambitions_went() -> None:
    late = Action("x", due=date(2026, 1, 1))
    source = row_over_time(
        {1: Answer(2, 3), 2: Answer(3, 4), 3: Answer(2)},
        {1: Answer(2, 3), 2: Answer(3)},
        {1: Answer(4, 4), 2: Answer(2, 4), 3: Answer(2)},
    )
    sessions = [*source.sessions[:2], replace(source.sessions[2], actions=(late, Action("y")))]
    report = told(replace(source, sessions=sessions))
    said = report.section("Samenvatting")[0]
    assert said.startswith("Van de 26 dimensies zijn er 2 in alle 3 sessies beantwoord.")
    assert "Van A naar C: 1 dimensie hoger, 1 dimensie lager en 1 dimensie gelijk." in said
    assert "Lager is Sturen op doelen (van 3 naar 2)." in said
    assert "Acties bij C: 2 open (1 te laat)." in said
    assert "C · MT | 23-11-2026 | 2,7 (n = 3) | 4,0 (n = 2) | 2 | 1 | 0" in report.lines
    assert report.section("Grootste verschillen") == [
        "Dimensie | A | C | A → C",
        "1. Onderbouwing van besluiten | niveau 2 | niveau 4 | ▲ 2 hoger",
        "2. Sturen op doelen | niveau 3 | niveau 2 | ▼ 1 lager",
    ]
    assert report.section("Verloop")[1:] == [
        "23 november 2025: 2,5 (n = 2), gelijk",
        "23 november 2026: 2,7 (n = 3), ▲ 0,5 hoger, over 2 dimensies die beide keren zijn "
        "beantwoord",
    ]
    assert "Sturing | 2,3 | 2,5 | 2,7 | ▲ 0,3 hoger" in report.section("Per thema")
    assert "Techniek | – | – | – | niet te vergelijken" in report.section("Per thema")
    wanted = report.section("Ambitie per dimensie")
    assert "1. Onderbouwing van besluiten | niveau 3 | niveau 3 | niveau 4 | ▲ 1 hoger" in wanted
    assert "2. Sturen op doelen | niveau 4 | – | niveau 4 | gelijk" in wanted


def test_nothing_in_common_is_not_told_as_nothing_changed() -> None:
    report = told(row_over_time({1: Answer(2)}, {2: Answer(2)}))
    assert report.section("Grootste verschillen") == [
        "Geen dimensie is zowel in A als in B beantwoord."
    ]
    same = told(row_over_time({1: Answer(2)}, {1: Answer(2)}))
    assert same.section("Grootste verschillen") == ["Van A naar B is geen niveau veranderd."]


def test_organisations_that_differ_are_all_named_unless_names_are_hidden() -> None:
    source = row_over_time(*[{n: Answer(n % 4 + 1)} for n in range(1, 13)])
    sessions = [
        replace(s, details=replace(s.details, organisation=f"Gemeente {letter}"))
        for s, letter in zip(source.sessions, source.letters, strict=True)
    ]
    report = told(replace(source, sessions=sessions))
    everyone = ", ".join(f"Gemeente {letter}" for letter in "ABCDEFGHIJK") + " en Gemeente L"
    assert report.lines[report.lines.index("Organisaties") + 1] == everyone
    hidden = told(replace(source, sessions=sessions, are_named=False))
    assert not any("Gemeente" in line for line in hidden.lines)
    head = report.section("Per dimensie")[0]
    assert head == "Dimensie | " + " | ".join("ABCDEFGHIJKL") + " | Verschil"


def test_of_very_many_sessions_the_range_is_told() -> None:
    sessions = [make_session({1: Answer(place % 4 + 1)}) for place in range(14)]
    names = [f"Deel {place}" for place in range(14)]
    report = told(ComparisonSource(LOADED.model, sessions, names, names, "Veel"))
    assert report.section("Per dimensie")[1:3] == [
        "Dimensie | n | Laagste | Mediaan | Hoogste",
        "1. Onderbouwing van besluiten | 14 | 1 | 2 | 4",
    ]
