# SPDX-License-Identifier: EUPL-1.2
"""Tables are found whole: any text, many sessions, other models, and what is left out."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from dgw_desktop.domain.session import Answer
from dgw_desktop.domain.texts import clean_text
from dgw_desktop.report.left_out import left_out
from dgw_desktop.work import table_check
from dgw_desktop.work.exporting import export
from dgw_desktop.work.formats import format_of
from dgw_desktop.work.read_back import Differs, Written
from tests.nasty import NASTY
from tests.report.reports import DAY
from tests.work.tables import OPTIONS, in_sheet, item, titled


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
