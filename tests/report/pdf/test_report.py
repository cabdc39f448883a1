# SPDX-License-Identifier: EUPL-1.2
from datetime import timedelta
from pathlib import Path

import pytest

from dgw_desktop.errors import Cancelled, UserError
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ReportSource
from dgw_desktop.work.exporting import write_report
from tests.report.reports import DAY


def test_same_input_gives_the_same_bytes(full: ReportSource, tmp_path: Path) -> None:
    one, other = tmp_path / "1.pdf", tmp_path / "2.pdf"
    write_report(full, ReportOptions(), one, DAY)
    write_report(full, ReportOptions(), other, DAY)
    assert one.read_bytes() == other.read_bytes()
    write_report(full, ReportOptions(), other, DAY + timedelta(days=1))
    assert one.read_bytes() != other.read_bytes()


def test_cancel_leaves_no_file(full: ReportSource, tmp_path: Path) -> None:
    told: list[float] = []

    def progress(done: float) -> bool:
        told.append(done)
        return len(told) < 5

    with pytest.raises(Cancelled):
        write_report(full, ReportOptions(), tmp_path / "r.pdf", DAY, progress)
    assert [p.name for p in tmp_path.iterdir()] == ["data"]
    assert told == sorted(told)


def test_a_folder_that_is_not_there_is_told(full: ReportSource, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="bestaat niet"):
        write_report(full, ReportOptions(), tmp_path / "weg" / "r.pdf", DAY)
