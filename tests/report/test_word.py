# SPDX-License-Identifier: EUPL-1.2
"""The report for Word: the same words as the PDF, in Word's own structure."""

import subprocess
import zipfile
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from dgw_desktop.domain.session import Answer, VoteRound, VotesOrigin
from dgw_desktop.errors import Cancelled
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ReportSource
from dgw_desktop.report.word import report_docx
from dgw_desktop.work.exporting import write_report
from tests.report.pdf_structure import walk
from tests.report.reports import COUNCIL, DAY, LOGO, source_of


@pytest.mark.parametrize("kind", ["full", "empty", "model9", "compare4"])
def test_it_says_what_the_pdf_says(kind: str, tmp_path: Path) -> None:
    source = source_of(kind)
    options = ReportOptions(logo=LOGO)
    write_report(source, options, tmp_path / "r.docx", DAY)
    write_report(source, options, tmp_path / "r.pdf", DAY)
    document = docx.Document(str(tmp_path / "r.docx"))
    headings = [p.text for p in document.paragraphs if p.style.name.startswith("Heading")]
    leaves = list(walk(tmp_path / "r.pdf"))
    assert headings == [text for tags, text in leaves if tags[-1] in ("H2", "H3")]
    assert [p.text for p in document.paragraphs if p.style.name == "Title"] == [
        text for tags, text in leaves if tags[-1] == "H1"
    ]
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    said = "".join("".join(p.text.split()) for part in (document, *cells) for p in part.paragraphs)
    for tags, text in leaves:
        if "TOC" not in tags and tags[-1] not in ("Span", "Figure"):  # drawings
            assert "".join(text.split()) in said, text


def test_structure_language_and_metadata(tmp_path: Path) -> None:
    path = tmp_path / "r.docx"
    write_report(source_of("full"), ReportOptions(logo=LOGO, matrix=True), path, DAY)
    document = docx.Document(str(path))
    boxes, *tables = document.tables
    assert len(boxes.rows) == 1 and boxes.rows[0].cells[0].text.startswith("Sterk\n4 ")
    for table in tables:
        head = table.rows[0]._tr.trPr
        assert head is not None and head.find(qn("w:tblHeader")) is not None
    alts = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert alts[0] == "Logo van X" and alts[1].startswith("Profiel. Een rij per dimensie")
    assert alts[2].startswith("Spinnenweb met 26 assen")
    languages = [node.get(qn("w:val")) for node in document.styles.element.iter(qn("w:lang"))]
    assert languages == ["nl-NL"]
    facts = document.core_properties
    assert (facts.author, facts.last_modified_by, facts.comments) == (
        "Gemeente Voorbeeldstad", "", "",
    )  # fmt: skip
    assert facts.title == "MT-sessie" and facts.language == "nl-NL"
    assert facts.created.date() == facts.modified.date() == DAY
    widths = [section.page_width > section.page_height for section in document.sections]
    assert widths == [False, True]


@pytest.mark.parametrize("kind", ["full", "compare4"])
def test_no_heading_stands_at_the_foot_of_a_page_without_what_it_is_about(
    kind: str, tmp_path: Path
) -> None:
    source = source_of(kind)
    if isinstance(source, ReportSource):
        wrote = VoteRound((2, 2, 2, 0), VotesOrigin.ALONE, remarks=("Eens.", "Oneens."))
        source = replace(source, session=source.session.with_answer(3, Answer(2, rounds=(wrote,))))
    path = tmp_path / "r.docx"
    write_report(source, ReportOptions(), path, DAY)
    blocks = list(docx.Document(str(path)).iter_inner_content())
    for above, below in pairwise(blocks):
        if isinstance(below, Table):
            (head, *_) = below.rows
            assert all(stays(cell.paragraphs[0]) for cell in head.cells)
        if isinstance(above, Paragraph) and above.text:
            introduces = isinstance(below, Table) or below.style.name == "List Bullet"
            is_item = above.style.name == "List Bullet"
            if "Heading" in above.style.name or (introduces and not is_item):
                assert stays(above), above.text


def stays(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph stays on the page of the next, by itself or by its style."""
    found, style = paragraph.paragraph_format.keep_with_next, paragraph.style
    while found is None and style is not None:
        found, style = style.paragraph_format.keep_with_next, style.base_style
    return bool(found)


@pytest.mark.parametrize("levels", [2, 6, 9])
def test_rounds_of_votes_on_many_levels_stand_side_by_side(levels: int, tmp_path: Path) -> None:
    source = source_of(f"model{levels}")
    assert isinstance(source, ReportSource)
    rounds = (VoteRound((1,) * levels), VoteRound((2,) * levels))
    session = source.session.with_answer(1, Answer(1, 2, rounds=rounds))
    path = tmp_path / "r.docx"
    write_report(replace(source, session=session), ReportOptions(), path, DAY)
    tables = docx.Document(str(path)).tables
    (found,) = [t for t in tables if t.rows[0].cells[0].text == "Stemmen per niveau"]
    assert len(found.columns) == levels + 4 and all(c.width > 0 for c in found.columns)


def test_the_chosen_statement_stands_in_the_row_that_says_so(tmp_path: Path) -> None:
    source = source_of("full")
    assert isinstance(source, ReportSource)
    path = tmp_path / "r.docx"
    write_report(source, ReportOptions(), path, DAY)
    tables = [
        table
        for table in docx.Document(str(path)).tables
        if [cell.text for cell in table.rows[0].cells] == ["Niveau", "Stelling", "Keuze"]
    ]
    assert len(tables) == 26
    for dimension, table in zip(source.model.dimensions, tables, strict=True):
        answer = source.session.answer(dimension.number)
        chosen = [row.cells[1].text for row in table.rows[1:] if "Gekozen" in row.cells[2].text]
        level = answer.scored_level
        assert len(chosen) == (level is not None)
        if level is not None:
            assert chosen[0].endswith(dimension.statement(level))


def test_same_session_same_bytes_and_cancel(tmp_path: Path) -> None:
    source = source_of("half")
    assert report_docx(source, ReportOptions(), DAY) == report_docx(source, ReportOptions(), DAY)
    path = tmp_path / "r.docx"
    with pytest.raises(Cancelled):
        write_report(source, ReportOptions(), path, DAY, lambda done: done < 0.3)
    assert not path.exists()


def test_names_and_matrix_can_be_left_out(tmp_path: Path) -> None:
    source = source_of("full")
    assert isinstance(source, ReportSource)
    named = replace(source.session.details, facilitator="Anja de Wit")
    source = replace(source, session=replace(source.session, details=named))
    for suffix in ("docx", "pdf"):
        path = tmp_path / f"r.{suffix}"
        for options, there in (
            (ReportOptions(matrix=True), True),
            (ReportOptions(front_names=False, owner_names=False, matrix=False), False),
        ):
            write_report(source, options, path, DAY)
            if suffix == "pdf":
                text = "\n".join(part for _, part in walk(path))
            else:
                document = docx.Document(str(path))
                cells = [c.text for t in document.tables for row in t.rows for c in row.cells]
                text = "\n".join([*(p.text for p in document.paragraphs), *cells])
            assert ("Anja de Wit" in text) == there
            assert ("\nTeam\n" in text) == there
            assert ("Bijlage: de matrix" in text) == there


def test_its_properties_say_as_which_document_it_goes_to_the_council(tmp_path: Path) -> None:
    path = tmp_path / "r.docx"
    write_report(source_of("full"), ReportOptions(label="Definitief"), path, DAY)
    facts = docx.Document(str(path)).core_properties
    assert (facts.identifier, facts.category) == (COUNCIL.case_number, COUNCIL.disclosure)
    assert facts.content_status == "Definitief"
    assert facts.keywords == (
        "Portefeuillehouder: Wethouder Yıldız; Steller: Chris <b>; Bijlage bij: RV 8"
    )
    write_report(source_of("full"), ReportOptions(front_names=False), path, DAY)
    assert docx.Document(str(path)).core_properties.keywords == "Bijlage bij: RV 8"


@pytest.mark.parametrize("kind", ["full", "compare4", "model9"])
def test_no_empty_paragraph_makes_room_or_begins_a_page(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "r.docx"
    write_report(source_of(kind), ReportOptions(matrix=True), path, DAY)
    document = docx.Document(str(path))
    blocks = list(document.iter_inner_content())
    for number, block in enumerate(blocks):
        if isinstance(block, Paragraph) and not block.text and not block._p.xpath(".//w:drawing"):
            beside = blocks[number - 1], *blocks[number + 1 : number + 2]
            assert all(isinstance(one, Table) for one in beside), number  # which Word would join
    assert not document.element.xpath("//w:br[@w:type='page']")
    begin = [p.text for p in document.paragraphs if p.paragraph_format.page_break_before]
    assert len(begin) > 1 and all(begin)


def test_the_contents_lead_to_their_headings_and_say_no_page_that_may_be_wrong(
    tmp_path: Path,
) -> None:
    path = tmp_path / "r.docx"
    write_report(source_of("full"), ReportOptions(matrix=True), path, DAY)
    document = docx.Document(str(path))
    entries = [p for p in document.paragraphs if p.style.name == "TOC 1"]
    headings = [p for p in document.paragraphs if p.style.name == "Heading 1"]
    marks = {p._p.xpath("./w:bookmarkStart/@w:name")[0]: p.text for p in headings}
    assert len(marks) == len(headings) == len(entries) > 8
    for entry, heading in zip(entries, headings, strict=True):
        (target,) = entry._p.xpath("./w:hyperlink/@w:anchor")
        assert marks[target] == heading.text == entry.text
    kinds = document.element.xpath("//w:fldChar/@w:fldCharType")
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end")
    assert document.element.xpath("//w:instrText/text()") == [' TOC \\o "1-1" \\h \\z \\u ']
    assert not document.element.xpath("//w:fldChar/@w:dirty")  # Word would warn of other files


def test_the_name_of_a_key_figure_comes_before_its_number(tmp_path: Path) -> None:
    path = tmp_path / "r.docx"
    write_report(source_of("full"), ReportOptions(), path, DAY)
    texts = [paragraph.text for paragraph in docx.Document(str(path)).paragraphs]
    assert "gemiddeld niveau nu (n = 25): 2,5" in texts


def test_the_file_says_which_program_made_it_and_is_of_todays_word(tmp_path: Path) -> None:
    path = tmp_path / "r.docx"
    write_report(source_of("half"), ReportOptions(), path, DAY)
    with zipfile.ZipFile(path) as parts:
        assert b"<Application>DGW Desktop</Application>" in parts.read("docProps/app.xml")
        assert not [name for name in parts.namelist() if "thumbnail" in name]
    settings = docx.Document(str(path)).settings.element
    assert settings.xpath("//w:compatSetting[@w:name='compatibilityMode']/@w:val") == ["15"]
    assert not settings.xpath("//w:useFELayout")


def test_an_explanation_is_no_caption(tmp_path: Path) -> None:
    path = tmp_path / "r.docx"
    write_report(source_of("full"), ReportOptions(), path, DAY)
    names = {p.style.name for p in docx.Document(str(path)).paragraphs}
    assert "Toelichting" in names and "Caption" not in names


def test_libreoffice_opens_it(tmp_path: Path) -> None:
    path = tmp_path / "r.docx"
    write_report(source_of("half"), ReportOptions(logo=LOGO), path, DAY)
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
    try:
        subprocess.run(
            [*command, "--convert-to", "txt:Text", "--outdir", tmp_path, path],
            check=True, capture_output=True,
        )  # fmt: skip
    except FileNotFoundError:
        pytest.skip("LibreOffice is not here")
    if not (tmp_path / "r.txt").exists():
        pytest.skip("LibreOffice has no Writer here")
    text = (tmp_path / "r.txt").read_text("utf-8-sig")
    assert "1. Onderbouwing van besluiten" in text and "Gekozen" in text
