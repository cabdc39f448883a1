# SPDX-License-Identifier: EUPL-1.2
"""What holds for every table of answers."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from dgw_desktop.domain.session import Answer, SessionRole
from dgw_desktop.errors import Cancelled, UserError
from dgw_desktop.report.comma_separated import write_csv
from dgw_desktop.report.source import ReportSource
from dgw_desktop.report.spreadsheet import write_xlsx
from tests.examples import make_session
from tests.report.reports import DAY, LOADED, table


def test_many_sessions_go_in_one_file(source: ReportSource, tmp_path: Path) -> None:
    sources = [replace(source, session=replace(source.session, id=f"{n:032x}")) for n in range(40)]
    write_xlsx(sources, tmp_path / "r.xlsx", DAY)
    assert len(table(tmp_path / "r.xlsx", "Samenvatting")) == 40
    assert len(table(tmp_path / "r.xlsx", "Dimensies")) == 40 * 26
    write_csv(sources, tmp_path / "r.csv")
    found = duckdb.sql(f"SELECT count(DISTINCT sessie_id) FROM read_csv('{tmp_path}/r.csv')")
    assert found.fetchall() == [(40,)]


def test_scans_of_single_people_do_not_go_together(source: ReportSource, tmp_path: Path) -> None:
    alone = replace(source.session, role=SessionRole.PARTICIPANT)
    for write in (
        lambda s: write_xlsx(s, tmp_path / "r.xlsx", DAY),
        lambda s: write_csv(s, tmp_path / "r.csv"),
    ):
        with pytest.raises(UserError, match="individueel ingevulde"):
            write([source, replace(source, session=alone)])
    assert not list(tmp_path.glob("r.*"))


@pytest.mark.parametrize("write", [write_csv, lambda *args: write_xlsx(*args[:2], DAY, args[2])])
@pytest.mark.parametrize("share", [0.01, 0.5, 0.98])
def test_an_export_of_many_can_be_stopped_anywhere_and_leaves_nothing(
    source: ReportSource, empty: Path, write: Callable[..., None], share: float
) -> None:
    told: list[float] = []

    def progress(done: float) -> bool:
        told.append(done)
        return done < share

    with pytest.raises(Cancelled):
        write([source] * 200, empty / "uit", progress)
    assert told == sorted(told) and share <= told[-1] <= share + 0.1
    assert not list(empty.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit")
@pytest.mark.parametrize("write", [write_csv, lambda *args: write_xlsx(*args, DAY)])
@pytest.mark.parametrize("room", [0, 10_000, 60_000])
def test_an_export_that_does_not_fit_on_the_disk_says_so_and_leaves_nothing(
    source: ReportSource, empty: Path, write: Callable[..., None], room: int
) -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, before[1]))
    try:
        with pytest.raises(UserError, match="niet worden geschreven"):
            write([source] * 200, empty / "uit")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert not list(empty.iterdir())


def test_a_table_says_where_level_and_ambition_went(tmp_path: Path) -> None:
    before = make_session({1: Answer(2, 4), 2: Answer(3), 3: Answer(1, 3)}, 2025)
    now = make_session({1: Answer(1, 3), 2: Answer(3, 4), 3: Answer(4, 4), 4: Answer(2)})
    write_xlsx([ReportSource(LOADED.model, now, before)], tmp_path / "r.xlsx", DAY)
    heads = ("Vorige meting", "Verschil", "Richting", "Vorige ambitie", "Verschil in ambitie")
    found = [[row[head] for head in heads] for row in table(tmp_path / "r.xlsx", "Dimensies")[:4]]
    assert found == [
        [2, -1, "lager", 4, -1],
        [3, 0, "gelijk", None, None],
        [1, 3, "hoger", 3, 1],
        [None] * 5,
    ]
    write_csv([ReportSource(LOADED.model, now, before)], tmp_path / "r.csv")
    columns = "verschil, richting, vorige_ambitie, verschil_ambitie"
    read = f"read_csv('{tmp_path}/r.csv', delim=';', header=true)"
    rows = duckdb.sql(f"SELECT {columns} FROM {read} WHERE nummer < 4 ORDER BY nummer").fetchall()
    assert rows == [(-1, "lager", 4, -1), (0, "gelijk", None, None), (3, "hoger", 3, 1)]
