# SPDX-License-Identifier: EUPL-1.2
"""What the tests of tables read back share: what is exported, and a workbook that is changed."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace

from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ReportSource
from dgw_desktop.work.exporting import ExportItem
from tests.report.reports import LOADED, other_model, source_of

OPTIONS = ReportOptions()


def item(kind: str, number: int = 1) -> ExportItem:
    source = source_of(kind)
    assert isinstance(source, ReportSource)
    loaded = other_model(int(kind[-1])) if kind.startswith("model") else LOADED
    return ExportItem(replace(source.session, id=f"{number:032x}"), loaded, source.baseline)


def titled(one: ExportItem, title: str) -> ExportItem:
    details = replace(one.session.details, title=title)
    return replace(one, session=replace(one.session, details=details))


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
