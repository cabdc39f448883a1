# SPDX-License-Identifier: EUPL-1.2
"""DuckDB asks nothing of a network, leaves nothing behind, and its trouble is told in Dutch."""

import tempfile
from pathlib import Path

import pytest

from dgw_desktop.errors import UserError
from dgw_desktop.work.analyse_engine import engine, is_installed, quoted

TEXT = "it's; DROP"


def test_it_gets_nothing_from_elsewhere() -> None:
    assert is_installed()
    with engine() as database:
        wanted = "autoinstall_known_extensions", "autoload_known_extensions"
        found = [
            database.execute(
                "SELECT value FROM duckdb_settings() WHERE name = ?", [name]
            ).fetchone()
            for name in wanted
        ]
    assert found == [("false",)] * 2


def test_what_it_cannot_do_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    with pytest.raises(UserError, match="CatalogException"), engine() as database:
        database.execute("SELECT * FROM nothing")
    assert list(folder.iterdir()) == []


def test_a_text_in_a_query_stays_one_text() -> None:
    with engine() as database:
        assert database.execute(f"SELECT {quoted(TEXT)}").fetchone() == (TEXT,)
