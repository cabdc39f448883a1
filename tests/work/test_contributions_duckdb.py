# SPDX-License-Identifier: EUPL-1.2
"""The fast way takes what the program writes, and leaves to the slow way what it cannot judge."""

from pathlib import Path

import pytest

from dgw_desktop.storage.contribution_file import contribution_bytes
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.work import contributions_duckdb
from dgw_desktop.work.contributions_duckdb import gather_with_duckdb
from dgw_desktop.work.contributions_read import contribution_files
from tests.reference_folders import DAMAGES, contributions, write


@pytest.fixture
def read_slowly(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were read without DuckDB."""
    names = []
    usable = contributions_duckdb.usable

    def watched(path: Path, *others: object) -> object:
        names.append(path.name)
        return usable(path, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(contributions_duckdb, "usable", watched)
    return names


def test_only_what_is_not_as_the_program_writes_it_is_read_slowly(
    loaded: LoadedModel, tmp_path: Path, read_slowly: list[str]
) -> None:
    folder = write(tmp_path / "folder", contributions(loaded.model, 20, years=2))
    (one,) = contributions(loaded.model, 1, seed=99)
    for number, damage in enumerate(DAMAGES):
        (folder / f"x{number:02}.json").write_bytes(damage(contribution_bytes(one)))
    files = contribution_files(folder)
    found = gather_with_duckdb(folder, files, loaded.model, lambda _done: True)
    assert found.contributions == 40
    # So nothing of what may not count was taken in by the query.
    assert read_slowly == [f"x{number:02}.json" for number in range(len(DAMAGES))]


def test_more_files_than_are_read_at_once_are_all_read(
    loaded: LoadedModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read_slowly: list[str]
) -> None:
    monkeypatch.setattr(contributions_duckdb, "_AT_ONCE", 7)
    folder = write(tmp_path / "folder", contributions(loaded.model, 20))
    parts: list[float] = []
    found = gather_with_duckdb(
        folder, contribution_files(folder), loaded.model, lambda part: not parts.append(part)
    )
    assert (found.contributions, read_slowly) == (20, [])
    assert parts == sorted(parts) and len(parts) == 3 and parts[-1] < 1
