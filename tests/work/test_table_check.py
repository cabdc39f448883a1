# SPDX-License-Identifier: EUPL-1.2
"""Tables are found whole: any text, many sessions, other models, and what is left out."""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.parsers.expat import ExpatError

import pytest

from dgw_desktop.domain.session import Answer
from dgw_desktop.domain.texts import clean_text
from dgw_desktop.report.left_out import left_out
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ReportSource
from dgw_desktop.work import table_check
from dgw_desktop.work.exporting import ExportItem, export
from dgw_desktop.work.formats import format_of
from dgw_desktop.work.read_back import Differs, Written
from dgw_desktop.work.sheet_reading import shared_texts
from dgw_desktop.work.wanted_rows import wanted_sheets
from tests.nasty import NASTY
from tests.report.reports import DAY, LOADED, other_model, source_of

OPTIONS = ReportOptions()


def item(kind: str, number: int = 1) -> ExportItem:
    source = source_of(kind)
    assert isinstance(source, ReportSource)
    loaded = other_model(int(kind[-1])) if kind.startswith("model") else LOADED
    return ExportItem(replace(source.session, id=f"{number:032x}"), loaded, source.baseline)


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_any_text_and_any_model_is_found(tmp_path: Path, suffix: str) -> None:
    nasty = item("empty", 7)
    texts = [
        *map(clean_text, NASTY),
        "'=1+1",
        "_x0041_",
        "x" * 40_000,
        "a\r\nb",
        "'",
        "1",
        "2026-11-27",
    ]
    for start in range(0, len(texts), 26):
        answers = {n: Answer(1, note=text) for n, text in enumerate(texts[start : start + 26], 1)}
        one = replace(nasty, session=replace(nasty.session, answers=answers))
        export([one], tmp_path / f"r{suffix}", DAY, OPTIONS)
    many = [item("model2", 1), item("full", 2), item("withheld", 3), item("model9", 4)]
    export(many, tmp_path / f"r{suffix}", DAY, OPTIONS)


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_a_name_that_was_to_be_left_out_is_found(tmp_path: Path, suffix: str) -> None:
    one, path = item("full"), tmp_path / f"r{suffix}"
    export([one], path, DAY, OPTIONS)
    for left in ("notes", "votes", *(["front_names"] if suffix == ".xlsx" else [])):
        options = replace(OPTIONS, **{left: False})
        with pytest.raises(Differs):
            format_of(path).check(Written(path, [left_out(one.source, options)], DAY, options))


def in_csv(data: bytes, of_session: bool) -> bytes:
    """Give a line of the last session what the first line of all says of its session or dimension.

    Each is known by then, and right where it stands.
    """
    lines = data.split(b"\r\n")
    first, last = lines[1].split(b";", 5), lines[-3].split(b";", 5)
    changed = [*first[:5], last[5]] if of_session else [*last[:5], first[5]]
    return b"\r\n".join([*lines[:-3], b";".join(changed), *lines[-2:]])


def in_sheet(data: bytes, sheet: int, change: Callable[[str], str]) -> bytes:
    """Return a workbook in which a sheet is changed; the first is 1."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as book, zipfile.ZipFile(made, "w") as changed:
        for name in book.namelist():
            part = book.read(name)
            if name == f"xl/worksheets/sheet{sheet}.xml":
                part = change(part.decode()).encode()
            changed.writestr(name, part)
    return made.getvalue()


def in_xlsx(data: bytes, of_session: bool) -> bytes:
    """Do the same with a cell of the sheet with the dimensions, which comes third."""

    def change(xml: str) -> str:
        column = "A" if of_session else "F"
        cells = re.findall(rf'<c r="{column}\d+"[^>]*><v>\d+</v>', xml)
        value = re.search(r"<v>\d+", cells[1])
        assert value is not None
        return xml.replace(cells[-2], re.sub(r"<v>\d+", value[0], cells[-2]))

    return in_sheet(data, 3, change)


@pytest.mark.parametrize("of_session", [True, False])
@pytest.mark.parametrize(("suffix", "fault"), [(".xlsx", in_xlsx), (".csv", in_csv)])
def test_what_is_right_elsewhere_is_wrong_in_another_row(
    tmp_path: Path, suffix: str, fault: Callable[[bytes, bool], bytes], of_session: bool
) -> None:
    items = [titled(item("full", number), f"Sessie {number}") for number in (1, 2, 3)]
    path = tmp_path / f"r{suffix}"
    export(items, path, DAY, OPTIONS)
    written = Written(path, [one.source for one in items], DAY, OPTIONS)
    check = format_of(path, many=True).check
    check(written)
    path.write_bytes(fault(path.read_bytes(), of_session))
    with pytest.raises(Differs, match="kolom"):
        check(written)


def three_in_a_workbook(folder: Path) -> Written:
    items = [titled(item("full", number), f"Sessie {number}") for number in (1, 2, 3)]
    export(items, folder / "r.xlsx", DAY, OPTIONS)
    return Written(folder / "r.xlsx", [one.source for one in items], DAY, OPTIONS)


def test_each_kind_of_cell_is_compared_in_the_rows_of_the_last_session(tmp_path: Path) -> None:
    written = three_in_a_workbook(tmp_path)
    whole, seen = written.path.read_bytes(), set()
    with zipfile.ZipFile(written.path) as book:
        texts = shared_texts(book)
        parts = [book.read(f"xl/worksheets/sheet{number}.xml").decode() for number in range(1, 8)]
    for number, (name, table) in enumerate(wanted_sheets(written.sessions).items(), start=1):
        heads = re.findall(r'<c r="([A-Z]+)1"[^>]*><v>(\d+)</v>', parts[number - 1])
        for letters, head in [(letters, texts[int(place)]) for letters, place in heads]:
            *_, (cell, value) = re.findall(
                rf'(<c r="{letters}(?!1")\d+"[^>]*><v>([^<]*)</v>)', parts[number - 1]
            ) or [("", "")]
            if cell and head in table.all_heads:
                other = cell.replace(f">{value}<", ">1<" if value != "1" else ">2<")
                changed = parts[number - 1].replace(cell, other)
                written.path.write_bytes(in_sheet(whole, number, lambda _, xml=changed: xml))
                with pytest.raises(Differs, match=re.escape(f"kolom {head} op blad {name} klopt")):
                    table_check.check_xlsx(written)
                seen.add((name, head))
    assert len(seen) >= 50


def last(change: Callable[[list[str]], list[str]], is_numbered: bool) -> Callable[[str], str]:
    """Return what changes the last rows of a sheet, and numbers all anew if it is to."""

    def changed(xml: str) -> str:
        rows = re.findall(r"<row .*?</row>", xml, re.DOTALL)
        rows = [*rows[:-3], *change(rows[-3:])]
        if is_numbered:
            rows = [
                re.sub(r'(<row r="|<c r="[A-Z]+)\d+', rf"\g<1>{number}", row)
                for number, row in enumerate(rows, start=1)
            ]
        return "".join([xml[: xml.index("<row")], *rows, xml[xml.rindex("</sheetData>") :]])

    return changed


@pytest.mark.parametrize("sheet", [1, 2, 3, 4, 5, 7])
@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda rows: rows[1:], "regels op blad"),
        (lambda rows: rows[:-1], "regels op blad"),
        (lambda rows: [rows[0], *rows], "regels op blad"),
        (lambda rows: [*rows, rows[-1]], "regels op blad"),
        (lambda rows: [*rows[:-2], rows[-1], rows[-2]], "kolom .* op blad"),
    ],
)
def test_rows_of_the_last_session_are_all_there_and_in_order(
    tmp_path: Path, sheet: int, change: Callable[[list[str]], list[str]], why: str
) -> None:
    written = three_in_a_workbook(tmp_path)
    whole = written.path.read_bytes()
    written.path.write_bytes(in_sheet(whole, sheet, last(change, is_numbered=True)))
    with pytest.raises(Differs, match=why):
        table_check.check_xlsx(written)
    written.path.write_bytes(in_sheet(whole, sheet, last(change, is_numbered=False)))
    with pytest.raises((Differs, ValueError)):
        table_check.check_xlsx(written)


@pytest.mark.parametrize("sheet", [1, 2, 3, 5])
@pytest.mark.parametrize(
    "change",
    [
        lambda row: re.sub(r'(<c r="C)\d+', r"\g<1>9", row),
        lambda row: re.sub(r'(<row r=")\d+', r"\g<1>9", row),
        lambda row: row.replace("</v></c>", "</v>", 1),
        lambda row: re.sub(r'<c r="C[^>]*>', "", row),
        lambda row: re.sub(r'(<c r="A\d+"[^>]*><v>).*?<', r"\g<1>99999<", row),
        lambda row: re.sub(r'(<c r="A\d+"[^>]*><v>).*?<', r"\g<1><", row),
        lambda row: row[: len(row) // 2],
    ],
)
def test_a_row_of_the_last_session_that_is_not_whole_is_refused(
    tmp_path: Path, sheet: int, change: Callable[[str], str]
) -> None:
    written = three_in_a_workbook(tmp_path)
    changed = last(lambda rows: [*rows[:-1], change(rows[-1])], is_numbered=False)
    written.path.write_bytes(in_sheet(written.path.read_bytes(), sheet, changed))
    with pytest.raises((ValueError, IndexError, ExpatError)):
        table_check.check_xlsx(written)


def titled(one: ExportItem, title: str) -> ExportItem:
    details = replace(one.session.details, title=title)
    return replace(one, session=replace(one.session, details=details))


@pytest.mark.parametrize("piece", [1, 2, 7, 1000])
def test_a_csv_is_found_whole_wherever_it_is_cut_to_read_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, piece: int
) -> None:
    monkeypatch.setattr(table_check, "_PIECE", piece)
    one = item("empty")
    answers = {1: Answer(1, note="é‘🙂\na;b"), 2: Answer(2, note='"')}
    one = replace(one, session=replace(one.session, answers=answers))
    path = tmp_path / "r.csv"
    export([one], path, DAY, OPTIONS)
    written, data = Written(path, [one.source], DAY, OPTIONS), path.read_bytes()
    check = format_of(path).check
    path.write_bytes(data[:-2])
    with pytest.raises(Differs, match="het einde ontbreekt"):
        check(written)
    path.write_bytes(data[: data.rindex(b"\r\n", 0, -2) + 2])
    with pytest.raises(Differs, match="er staan 25 regels en dat moeten er 26 zijn"):
        check(written)
    path.write_bytes(data + data[data.rindex(b"\r\n", 0, -2) + 2 :])
    with pytest.raises(Differs, match="er staan 27 regels en dat moeten er 26 zijn"):
        check(written)
    path.write_bytes(data.replace("🙂".encode(), "🙃".encode()))
    with pytest.raises(Differs, match="kolom toelichting klopt niet"):
        check(written)
    path.write_bytes(data.replace(b';"concept"', b"", 1))
    with pytest.raises(Differs, match="regel 2 is niet heel"):
        check(written)
