# SPDX-License-Identifier: EUPL-1.2
"""A report of each kind, with everything in it, written once for all tests that only read it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dgw_desktop.report.options import ReportOptions
from dgw_desktop.work.exporting import write_report
from tests.report.reports import DAY, LOGO, source_of

Written = Callable[[str], Path]
"""Gives the report of a kind."""


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    folder = tmp_path_factory.mktemp("reports")

    def write(kind: str) -> Path:
        path = folder / f"{kind}.pdf"
        if not path.exists():
            options = ReportOptions(logo=LOGO, matrix=True, label="Definitief")
            write_report(source_of(kind), options, path, DAY)
        return path

    return write
