# SPDX-License-Identifier: EUPL-1.2
"""Files that are a zip are the same bytes on every system."""

import io
import sys
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pytest

from dgw_desktop.cli import main
from dgw_desktop.participating.excel_form import excel_form
from dgw_desktop.participating.opendocument_form import opendocument_form
from dgw_desktop.work.inviting import FormOrder, form_kinds
from tests.participating.forms import DGW, make_form

ZIPS = (".docx", ".odt", ".xlsx", ".ods")


def files(folder: Path) -> dict[str, bytes]:
    """Return a session and a form in every kind that is a zip."""
    folder.mkdir()
    for suffix in ZIPS:
        assert main(["export", "latest", "--to", str(folder / f"sessie{suffix}")]) == 0
    mailed = FormOrder(make_form(), DGW, folder / "scan.zip", "scan", (), lambda _done: True)
    next(kind for kind in form_kinds() if kind.suffix == ".zip").write(mailed)
    made = {path.name: path.read_bytes() for path in folder.iterdir()}
    made["form.xlsx"] = excel_form(make_form(), DGW)
    made["form.ods"] = opendocument_form(make_form(), DGW)
    return made


def test_no_file_says_on_which_system_it_was_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    main(["demo"])
    here = files(tmp_path / "here")
    other = "linux" if sys.platform == "win32" else "win32"
    monkeypatch.setattr(zipfile, "sys", SimpleNamespace(**{**vars(sys), "platform": other}))
    assert zipfile.ZipInfo("x").create_system == (3 if other == "linux" else 0)  # it is another
    there = files(tmp_path / "there")
    assert here.keys() == there.keys() and len(here) == len(ZIPS) + 3
    for name, data in here.items():
        assert data == there[name], name
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            assert archive.testzip() is None
