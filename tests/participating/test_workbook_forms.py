# SPDX-License-Identifier: EUPL-1.2
"""What stands in the form as a workbook, and what a person can change in it."""

import io
import re
import zipfile
from collections.abc import Callable
from xml.etree import ElementTree

import openpyxl
import pytest

from dgw_desktop.domain.session import Session
from dgw_desktop.participating.excel_form import excel_form
from dgw_desktop.participating.form_sheets import Look, form_sheets
from dgw_desktop.participating.opendocument_form import opendocument_form
from dgw_desktop.storage.model_file import LoadedModel, parse_model
from tests.participating.filling import OFFICE, TABLE, ExcelForm, OpenDocumentForm
from tests.participating.forms import DGW, LITTLE_ASKED, largest_model, make_form, make_model

Writer = Callable[[Session, LoadedModel], bytes]
BOTH = pytest.mark.parametrize("write", [excel_form, opendocument_form])


def texts(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "\n".join(archive.read(name).decode() for name in archive.namelist())


@BOTH
def test_the_same_form_gives_the_same_bytes(write: Writer) -> None:
    assert write(make_form(), DGW) == write(make_form(), DGW)


@BOTH
def test_a_program_has_nothing_to_warn_of(write: Writer) -> None:
    data = write(make_form(), DGW)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            assert not re.search(
                "vba|macro|script|external|connection|hyperlink|media/", name, re.I
            )
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(archive.read(name))
    assert "TargetMode" not in texts(data) and "xlink" not in texts(data)


def test_the_only_formula_in_excel_counts_what_is_filled_in() -> None:
    form = ExcelForm(excel_form(make_form(), DGW))
    formulas = [c.value for sheet in form.book for row in sheet for c in row if c.data_type == "f"]
    assert formulas == ['=COUNTA(G5:G37)&" van 26 ingevuld"']
    first = io.BytesIO(excel_form(make_form(), DGW))
    shown = openpyxl.load_workbook(first, data_only=True)["Vragen"]["A2"].value
    assert shown == "0 van 26 ingevuld"


def test_in_excel_only_the_answers_can_be_changed_and_no_password_is_needed_for_more() -> None:
    form = ExcelForm(excel_form(make_form(), DGW))
    places = {"Uitleg": set(), "Vragen": set(), "dgw": set()}
    for sheet in form.book:
        assert sheet.protection.sheet and sheet.protection.password is None
        for row in sheet:
            places[sheet.title] |= {c.column_letter for c in row if not c.protection.locked}
    assert places == {"Uitleg": {"B"}, "Vragen": {"G", "H", "I"}, "dgw": set()}
    assert [sheet.sheet_state for sheet in form.book] == ["visible", "visible", "veryHidden"]
    open_cells = [c for row in form.questions for c in row if not c.protection.locked]
    assert len(open_cells) == 3 * 26


def test_excel_offers_the_levels_and_says_what_is_asked() -> None:
    form = ExcelForm(excel_form(make_form(), DGW))
    found = {}
    for rule in form.questions.data_validations.dataValidation:
        found[str(rule.sqref)] = rule
    answer, ambition = found["G6"], found["H6"]
    assert answer.formula1 == '"1,2,3,4,Weet ik niet,Niet van toepassing"'
    assert ambition.formula1 == '"1,2,3,4"'
    assert answer.prompt == (
        "Kies de stelling die nu het beste past: 1 t/m 4, ‘Weet ik niet’ of ‘Niet van toepassing’."
    )
    assert answer.promptTitle == "Antwoord" and answer.error == "Kies een waarde uit de lijst."
    assert {place for place in found if place[0] == "G"} == {
        cell.coordinate for cell in form.questions["G"] if not cell.protection.locked
    }
    assert all(rule.showInputMessage for rule in found.values())


def test_excel_prints_on_a4_with_the_head_on_every_page_and_keeps_it_in_view() -> None:
    sheet = ExcelForm(excel_form(make_form(), DGW)).questions
    assert sheet.page_setup.orientation == "landscape" and sheet.page_setup.paperSize == 9
    assert sheet.page_setup.fitToHeight == 0 and sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$4:$4" and sheet.freeze_panes == "C5"


def test_libreoffice_locks_hides_and_offers_the_same() -> None:
    form = OpenDocumentForm(opendocument_form(make_form(), DGW))
    names = [table.get(f"{TABLE}name") for table in form.root.iter(f"{TABLE}table")]
    assert names == ["Uitleg", "Vragen", "dgw"]
    assert all(t.get(f"{TABLE}protected") == "true" for t in form.root.iter(f"{TABLE}table"))
    rules = {
        rule.get(f"{TABLE}name", ""): rule.get(f"{TABLE}condition")
        for rule in form.root.iter(f"{TABLE}content-validation")
    }
    assert rules["Antwoord 0"] == (
        'of:cell-content-is-in-list("1";"2";"3";"4";"Weet ik niet";"Niet van toepassing")'
    )
    given = [c.get(f"{TABLE}content-validation-name") for row in form.rows() for c in row]
    assert [given.count(name) for name in list(rules)[1:]] == [26, 26, 26]
    counted = [c for row in form.rows() for c in row if c.get(f"{TABLE}formula")]
    assert [c.get(f"{OFFICE}string-value") for c in counted] == ["0 van 26 ingevuld"]


@pytest.mark.parametrize("levels", range(2, 10))
def test_every_statement_of_any_model_is_there_and_has_room(levels: int) -> None:
    loaded = largest_model(levels)
    _, sheet, _ = form_sheets(make_form(loaded), loaded)
    shown = {
        cell.value: (row.height, sheet.widths[column])
        for row in sheet.rows
        for column, cell in row.cells.items()
        if cell.look is Look.STATEMENT
    }
    for dimension in loaded.model.dimensions:
        for statement in dimension.statements:
            height, width = shown[statement]
            # 13 points and 1.25 letters in the width of a digit are those of a usual font.
            assert (height // 13) * width * 1.25 >= len(statement)
            assert height <= 409


def test_what_is_not_asked_has_no_column() -> None:
    _, sheet, _ = form_sheets(make_form(asked=LITTLE_ASKED), DGW)
    heads = [cell.value for cell in sheet.rows[3].cells.values()]
    assert heads == ["Nr.", "Dimensie", "1. Beginnend", "2. Verkennend", "3. Opbouwend",
                     "4. Verankerd", "Antwoord"]  # fmt: skip


def test_the_first_sheet_says_who_asks_what_happens_until_when_and_to_whom() -> None:
    first, _, _ = form_sheets(make_form(), DGW)
    told = " ".join(str(cell.value) for row in first.rows for cell in row.cells.values())
    for text in ("Anja · Gemeente Voorbeeldstad", "12 december 2099", "zonder je naam",
                 "Anja Jansen, anja@voorbeeldstad.nl", "niet door wie", "Jouw code"):  # fmt: skip
        assert text in told
    little, _, _ = form_sheets(make_form(asked=LITTLE_ASKED), DGW)
    told = " ".join(str(cell.value) for row in little.rows for cell in row.cells.values())
    assert "Uiterlijk" not in told and "Toelichtingen" not in told and "ambitie" not in told


def test_a_model_in_english_has_its_form_in_english() -> None:
    text = make_model(3).text.replace("language = 'nl'", "language = 'en'")
    loaded = parse_model(text, "x")
    first, questions, _ = form_sheets(make_form(loaded), loaded)
    assert (first.name, questions.name) == ("Explanation", "Questions")
    assert questions.rows[3].cells[5].value == "Answer"


@BOTH
def test_no_text_becomes_a_formula_or_markup(write: Writer) -> None:
    loaded = make_model(3, statement='=1+1 <b>&"{0}.{1}', name="=SOM(A1) {0}")
    form = make_form(loaded, title='=HYPERLINK("http://x") <i>')
    data = write(form, loaded)
    assert "<b>" not in texts(data) and "<i>" not in texts(data)
    if write is excel_form:
        book = openpyxl.load_workbook(io.BytesIO(data))
        assert book["Vragen"]["B6"].value == "=SOM(A1) 1" and book["Vragen"]["B6"].data_type == "s"
        assert book["Uitleg"]["A1"].data_type == "s"
