# SPDX-License-Identifier: EUPL-1.2
"""The form as a workbook, filled in by all kinds of people, and read back."""

import io
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from xml.etree.ElementTree import SubElement

import openpyxl
import pytest

from dgw_desktop.domain.limits import LONGEST_NOTE
from dgw_desktop.domain.session import Answer, Session, SessionRole
from dgw_desktop.participating.excel_form import excel_form
from dgw_desktop.participating.filled_workbook import workbook_scan
from dgw_desktop.participating.opendocument_form import opendocument_form
from dgw_desktop.participating.workbook_cells import LARGEST_WORKBOOK
from dgw_desktop.storage.errors import SessionFileError
from dgw_desktop.storage.model_file import LoadedModel, parse_model
from dgw_desktop.storage.session_file import session_bytes
from tests.participating.filling import (
    OFFICE,
    TEXT,
    ExcelForm,
    OpenDocumentForm,
    enter,
    entered,
    random_answers,
)
from tests.participating.forms import (
    DGW,
    LITTLE_ASKED,
    largest_model,
    make_form,
)
from tests.proof import IS_PROOF

SCANS = 200 if IS_PROOF else 60
SAVED = datetime(2026, 12, 1, 12, 0, tzinfo=UTC)
EXCEL, OPEN = excel_form(make_form(), DGW), opendocument_form(make_form(), DGW)


def read(data: bytes, saved_at: datetime = SAVED) -> Session:
    session, loaded = workbook_scan(data, "vragen.xlsx", saved_at)
    assert loaded.reference == session.model
    return session


def refusal(data: bytes) -> str:
    with pytest.raises(SessionFileError) as caught:
        workbook_scan(data, "vragen.xlsx", SAVED)
    assert caught.value.remedy
    return caught.value.message


def with_answer(value: str | int | float, head: str = "Antwoord") -> bytes:
    form = ExcelForm(EXCEL)
    form.cell(3, head).value = value
    return form.saved()


@pytest.mark.repeats
@pytest.mark.parametrize("kind", [ExcelForm, OpenDocumentForm])
def test_what_many_people_fill_in_comes_back_as_it_was(
    kind: Callable[[bytes], ExcelForm | OpenDocumentForm],
) -> None:
    form = kind(EXCEL if kind is ExcelForm else OPEN)
    chance = Random(19)
    for number in range(SCANS):
        answers = random_answers(DGW.model, chance)
        form.fill(entered(DGW.model, answers, chance))
        scan = read(form.saved())
        assert dict(scan.answers) == answers, number


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_saves_and_converts_both_forms_without_changing_an_answer(
    tmp_path: Path,
) -> None:
    chance = Random(4)
    answers = random_answers(DGW.model, chance)
    for form, name in ((ExcelForm(EXCEL), "a.xlsx"), (OpenDocumentForm(OPEN), "b.ods")):
        form.fill(entered(DGW.model, answers, chance))
        (tmp_path / name).write_bytes(form.saved())
    for suffix in ("ods", "xlsx"):
        command = [
            "soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
            "--convert-to", suffix, "--outdir", str(tmp_path / suffix), "a.xlsx", "b.ods",
        ]  # fmt: skip
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        for name in "ab":
            scan = read((tmp_path / suffix / f"{name}.{suffix}").read_bytes())
            assert dict(scan.answers) == answers, (suffix, name)
    for name in "ab":
        book = openpyxl.load_workbook(tmp_path / "xlsx" / f"{name}.xlsx")
        assert book["Vragen"]["A2"].value == '=COUNTA(G5:G37)&" van 26 ingevuld"'
        assert book["dgw"].sheet_state != "visible" and book["Vragen"].protection.sheet
        rules = book["Vragen"].data_validations.dataValidation
        assert '"1,2,3,4,Weet ik niet,Niet van toepassing"' in [rule.formula1 for rule in rules]


def test_a_scan_is_of_the_prepared_session_and_carries_its_model() -> None:
    form = make_form()
    session, loaded = workbook_scan(EXCEL, "vragen.xlsx", SAVED)
    assert loaded == DGW
    assert (session.role, session.prepared_id) == (SessionRole.PARTICIPANT, form.id)
    assert (session.details, session.invitation) == (form.details, form.invitation)
    assert session.answers == {} and session.actions == () and session.id != form.id
    assert session_bytes(session, loaded)


@pytest.mark.parametrize("levels", [2, 5, 9])
@pytest.mark.parametrize("write", [excel_form, opendocument_form])
def test_any_model_comes_along_also_the_largest(
    levels: int, write: Callable[[Session, LoadedModel], bytes]
) -> None:
    loaded = largest_model(levels)
    data = write(make_form(loaded), loaded)
    assert workbook_scan(data, "x", SAVED)[1] == loaded
    assert len(data) < 150_000


@pytest.mark.parametrize("write", [excel_form, opendocument_form])
def test_without_ambition_and_remarks_there_is_nothing_to_read_of_them(
    write: Callable[[Session, LoadedModel], bytes],
) -> None:
    form = ExcelForm(excel_form(make_form(asked=LITTLE_ASKED), DGW))
    heads = [cell.value for cell in form.questions[4]]
    assert heads[-1] == "Antwoord"
    form.questions.cell(4, len(heads) + 1).value = "Toelichting"
    form.questions.cell(6, len(heads) + 1).value = "Dat vroeg niemand"
    form.cell(1, "Antwoord").value = 2
    assert dict(read(form.saved()).answers) == {1: Answer(2)}


# Whatever was done to it


def test_sorted_removed_and_inserted_rows_and_columns_change_no_answer() -> None:
    form = ExcelForm(EXCEL)
    answers = {number: Answer(number % 4 + 1) for number in range(1, 27)}
    form.fill(entered(DGW.model, answers, Random(1)))
    sheet = form.questions
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5)]
    Random(2).shuffle(rows)
    for number, row in enumerate(rows, start=5):
        for column, value in enumerate(row, start=1):
            sheet.cell(number, column).value = value
    sheet.insert_cols(1, 2)
    sheet.insert_cols(7)
    sheet.insert_rows(1, 3)
    sheet.insert_rows(12)
    sheet.title = "Mijn antwoorden"
    form.book.move_sheet(sheet, 1)
    assert dict(read(form.saved()).answers) == answers
    gone = next(row for row in range(8, 40) if sheet.cell(row, 3).value == 14)
    sheet.delete_rows(gone)
    del answers[14]
    assert dict(read(form.saved()).answers) == answers


def test_a_number_that_is_gone_is_found_by_its_name_and_a_copy_of_a_sheet_says_the_same() -> None:
    form = ExcelForm(EXCEL)
    form.cell(3, "Antwoord").value = 2
    form.cell(3, "Nr.").value = None
    form.book.copy_worksheet(form.questions)
    assert dict(read(form.saved()).answers) == {3: Answer(2)}


@pytest.mark.parametrize(
    "typed",
    [
        "3",
        " 3 ",
        3,
        3.0,
        "3.0",
        "3,00",
        "3 - Opbouwend",
        "OPBOUWEND",
        "3. opbouwend",
        "3 Opbouwend",
        "\u00a03",
        "Opbouwend ",
        "niveau 3",
        "Niveau 3 - Opbouwend",
        "stelling 3",
        "3.",
    ],
)
def test_a_level_may_be_typed_in_many_ways(typed: str | int | float) -> None:
    assert dict(read(with_answer(typed)).answers) == {3: Answer(3)}


@pytest.mark.parametrize(
    "typed",
    [
        "misschien",
        "3 of 4",
        "3-4",
        "5",
        "0",
        0,
        5,
        -1,
        2.5,
        "2,5",
        "3 - Verankerd",
        "drie",
        "3?",
        True,
        "46115",
        "３",
        "#N/B",
        "3e",
        "niveau",
        "niveau 3 of 4",
        "(3)",
        "niveau 3 - Verankerd",
        "x" * 5000,
    ],
)
def test_what_is_no_level_is_named_by_its_cell(typed: str | int | float) -> None:
    message = refusal(with_answer(typed))
    assert message.startswith(
        "In het bestand ‘vragen.xlsx’ is niet alles duidelijk: cel G8 op blad ‘Vragen’: ‘"
    )
    assert message.endswith("’ is geen niveau van 1 t/m 4.")
    assert len(message) < 200


def test_the_message_says_what_stands_in_the_cell() -> None:
    assert "cel G8 op blad ‘Vragen’: ‘misschien’ is geen" in refusal(with_answer("misschien"))
    assert "cel H8 op blad ‘Vragen’: ‘weet ik niet’ is geen" in refusal(
        with_answer("weet ik niet", "Ambitie")
    )


def test_a_date_that_excel_made_of_what_was_typed_is_named() -> None:
    assert "cel G8" in refusal(with_answer(datetime(2026, 4, 3)))  # type: ignore[arg-type]


def test_two_rows_of_one_dimension_that_differ_are_named_both() -> None:
    form = ExcelForm(EXCEL)
    form.cell(3, "Antwoord").value = 2
    form.cell(4, "Antwoord").value = 2
    form.questions["A10"].value = 3
    form.questions["B10"].value = form.questions["B8"].value
    assert dict(read(form.saved()).answers) == {3: Answer(2)}
    form.questions["G10"].value = 4
    assert (
        "cel G10 op blad ‘Vragen’: dimensie 3 heeft ook een ander antwoord, in cel G8 op blad"
        in refusal(form.saved())
    )


def test_an_answer_of_no_dimension_or_of_another_name_is_named() -> None:
    form = ExcelForm(EXCEL)
    form.questions["G60"].value = 3
    assert (
        "cel G60 op blad ‘Vragen’: het is niet duidelijk bij welke dimensie dit hoort"
        in refusal(form.saved())
    )
    form = ExcelForm(EXCEL)
    form.cell(3, "Antwoord").value = 3
    form.questions["B8"].value = "Sturen op doelen"
    assert "cel B8 op blad ‘Vragen’: dimensie 3 heet anders dan ‘Sturen op doelen’" in refusal(
        form.saved()
    )


def test_many_unclear_cells_are_told_in_one_message_that_stays_short() -> None:
    form = ExcelForm(EXCEL)
    for number in range(1, 27):
        form.cell(number, "Antwoord").value = "misschien"
    message = refusal(form.saved())
    assert message.count("misschien") == 5 and message.endswith("; en nog 21 andere.")


def test_a_remark_that_is_too_long_and_a_head_that_is_gone_or_there_twice_are_told() -> None:
    assert f"de toelichting is langer dan {LONGEST_NOTE} tekens" in refusal(
        with_answer("x" * (LONGEST_NOTE + 1), "Toelichting")
    )
    form = ExcelForm(EXCEL)
    form.questions["H4"].value = "Antwoord"
    assert "cel H4 op blad ‘Vragen’: er zijn twee kolommen ‘Antwoord’" in refusal(form.saved())
    form.questions.delete_rows(4)
    assert "de regel met ‘Nr.’ en ‘Antwoord’ is weg" in refusal(form.saved())


def test_a_text_in_parts_and_a_note_in_the_margin_of_a_cell_are_read_as_a_person_sees_them() -> (
    None
):
    form = OpenDocumentForm(OPEN)
    remark = form.rows()[5][8]
    enter(remark, "eerst\nnieuw")
    SubElement(remark[0], f"{TEXT}span").text = " en  dan"
    note = SubElement(remark[0], f"{OFFICE}annotation")
    SubElement(note, f"{TEXT}p").text = "in de marge"
    assert read(form.saved()).answer(1).note == "eerst en  dan\nnieuw"


# Whose it is, and when


def test_a_code_makes_a_later_file_a_correction_and_does_not_tell_what_was_typed() -> None:
    form = ExcelForm(EXCEL)
    form.code(" Fietsbel ")
    first = read(form.saved())
    form.code("fietsbel")
    form.cell(3, "Antwoord").value = 2
    second = read(form.saved())
    assert second.id == first.id and second.code == first.code
    assert second.answers != first.answers
    assert "FIETSBEL" not in session_bytes(first, DGW).decode().upper()
    form.code("tuinslang")
    assert read(form.saved()).id != first.id
    form.code("k7q 2mx")
    assert read(form.saved()).code == "K7Q-2MX"


def test_without_a_code_two_files_are_of_two_people_and_a_copy_of_one_is_not() -> None:
    one, other = with_answer(2), with_answer(3)
    assert read(one).id == read(one).id
    assert read(one).id != read(other).id
    assert read(one).code and read(one).code != read(other).code


def test_two_codes_in_one_file_are_told() -> None:
    form = ExcelForm(EXCEL)
    form.code("fietsbel")
    form.questions["B70"].value, form.questions["C70"].value = "Jouw code", "bel"
    assert "cel C70 op blad ‘Vragen’: er staat ook een andere code, ‘fietsbel’" in refusal(
        form.saved()
    )


def changed(data: bytes, modified: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            for moment in (
                b"2026-11-23T08:00:00Z</dcterms:modified",
                b"2026-11-23T08:00:00Z</dc:date",
            ):
                if moment in content:
                    content = content.replace(moment, modified.encode() + moment[20:])
            new.writestr(name, content)
    return packed.getvalue()


@pytest.mark.parametrize("data", [EXCEL, OPEN])
def test_the_file_says_when_it_was_changed_unless_that_cannot_be(data: bytes) -> None:
    told = {
        "2026-11-30T10:00:00Z": datetime(2026, 11, 30, 10, tzinfo=UTC),
        "2026-11-30T12:00:00+02:00": datetime(2026, 11, 30, 10, tzinfo=UTC),
        "2026-11-30T10:00:00.123456789": datetime(2026, 11, 30, 10, 0, 0, 123456, tzinfo=UTC),
    }
    for text, moment in told.items():
        assert read(changed(data, text)).changed_at == moment
    for text in (
        "1970-01-01T00:00:00Z",
        "2099-01-01T00:00:00Z",
        "gisteren",
        "",
        "9999-12-31T23:59:59-12:00",
        "0001-01-01T00:00:00+12:00",
    ):
        assert read(changed(data, text)).changed_at == SAVED, text
    early = SAVED - timedelta(days=900)
    assert read(changed(data, "gisteren"), early).changed_at == make_form().changed_at


# What is no form


def test_what_is_no_form_is_refused_with_a_reason(tmp_path: Path) -> None:
    other = io.BytesIO()
    book = ExcelForm(EXCEL).book
    del book["dgw"]
    book.save(other)
    told = {
        other.getvalue(): "geen formulier van DGW Desktop, of het verborgen blad ervan is weg",
        b"\xd0\xcf\x11\xe0" + bytes(600): "een wachtwoord, of het is een oud Excel-bestand (.xls)",
        EXCEL[: len(EXCEL) // 2]: "het is beschadigd of niet compleet",
        b"PK\x03\x04": "het is beschadigd of niet compleet",
        b"PK\x05\x06" + bytes(18): "het is geen werkboek van Excel of LibreOffice",
        bytes(LARGEST_WORKBOOK + 1): "het is groter dan 5 MB",
    }
    for data, reason in told.items():
        assert reason in refusal(data)


def test_a_hidden_sheet_that_was_changed_is_told() -> None:
    for cell, value, reason in (
        ("B2", "onzin!", "het verborgen blad is beschadigd"),
        ("B2", "AAAA", "het verborgen blad is beschadigd"),
        ("B1", "2", "een andere versie van DGW Desktop"),
        ("A1", "x", "geen formulier van DGW Desktop"),
    ):
        form = ExcelForm(EXCEL)
        form.book["dgw"][cell].value = value
        assert reason in refusal(form.saved())


def test_a_long_form_is_in_several_pieces_in_whatever_order() -> None:
    chance = Random(3)
    noise = "".join(chance.choices("abcdefghijklmnop0123456789", k=28_000))
    loaded = parse_model(f"{DGW.text}\n# {noise}", "lang")
    form = ExcelForm(excel_form(make_form(loaded), loaded))
    sheet = form.book["dgw"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert len(rows) > 2
    for number, row in enumerate(reversed(rows), start=1):
        sheet.cell(number, 1).value, sheet.cell(number, 2).value = row
    assert workbook_scan(form.saved(), "x", SAVED)[1] == loaded
