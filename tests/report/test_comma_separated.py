# SPDX-License-Identifier: EUPL-1.2
"""The .csv, read back by a program that knows nothing of ours."""

from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from dgw_desktop.report.comma_separated import write_csv
from dgw_desktop.report.source import ReportSource


def test_csv_is_read_by_duckdb_with_a_decimal_comma(source: ReportSource, tmp_path: Path) -> None:
    other = replace(source.session, id="2" * 32)
    write_csv([source], tmp_path / "een.csv")
    write_csv([replace(source, session=other)], tmp_path / "twee.csv")
    read = f"read_csv('{tmp_path}/*.csv', delim=';', decimal_separator=',', header=true)"
    found = duckdb.sql(
        f"SELECT sessie_id, count(*), avg(niveau), sum(stemmen_mediaan) FROM {read} "
        "GROUP BY 1 ORDER BY 1"
    ).fetchall()
    levels = [a.scored_level for a in source.session.answers.values() if a.scored_level]
    for row, session_id in zip(found, (source.session.id, other.id), strict=True):
        assert row[:2] == (session_id, 26)
        assert row[2] == pytest.approx(sum(levels) / len(levels))
        assert row[3] == pytest.approx(4.5)
    described = duckdb.sql(f"DESCRIBE SELECT * FROM {read}").fetchall()
    kinds = {name: kind for name, kind, *_ in described}
    assert kinds["niveau"] == "BIGINT"
    assert kinds["stemmen_mediaan"] == "DOUBLE"
    assert kinds["datum"] == "DATE"
    notes = duckdb.sql(f"SELECT nummer, toelichting FROM {read} WHERE sessie_id LIKE '0%'")
    back = dict(notes.fetchall())
    for number, answer in source.session.answers.items():
        shown = back[number] or ""
        assert shown.removeprefix("'") == answer.note
        assert not shown.startswith(("=", "+", "-", "@", "\t"))


def test_csv_has_the_form_of_dutch_excel(source: ReportSource, tmp_path: Path) -> None:
    write_csv([source], tmp_path / "r.csv")
    data = (tmp_path / "r.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    text = data.decode("utf-8-sig")
    assert "Financiën" in text and ";2,5;" in text and "\r\n" in text
    assert "'=cmd|" in text


def test_csv_has_quotes_around_every_text_and_nothing_else(
    source: ReportSource, tmp_path: Path
) -> None:
    details = replace(source.session.details, title='Maart 2026, "a",=1+1', organisation="a,=1+1")
    write_csv([replace(source, session=replace(source.session, details=details))], tmp_path / "r")
    head, first, *_ = (tmp_path / "r").read_text("utf-8-sig").split("\n")
    assert head.startswith('"sessie_id";"titel";') and head.rstrip().endswith('"')
    assert first.startswith(
        f'"{source.session.id}";"Maart 2026, ""a"",=1+1";"a,=1+1";"Financiën";2026-11-23;"concept";'
    )
    assert ';1;"' in first
