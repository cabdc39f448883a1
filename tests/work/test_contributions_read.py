# SPDX-License-Identifier: EUPL-1.2
"""A folder is counted alike by the standard library, by DuckDB and by a plain loop."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from dgw_desktop.domain.contributions import Withdrawal
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.publications import Earlier, Publication
from dgw_desktop.domain.reference import Measure
from dgw_desktop.errors import Cancelled, UserError
from dgw_desktop.storage.contribution_file import contribution_bytes
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.work import contributions_duckdb, contributions_read
from dgw_desktop.work.analyse_engine import EngineError
from dgw_desktop.work.contributions_duckdb import gather_with_duckdb
from dgw_desktop.work.contributions_read import (
    Gathered,
    contribution_files,
    gather,
    gather_alone,
)
from tests.reference_folders import (
    DAMAGES,
    IS_PROOF,
    Naive,
    contributions,
    mixed_folder,
    write,
)

Reader = Callable[..., Gathered]
READERS = (gather_alone, gather_with_duckdb)


def read(reader: Reader, folder: Path, model: MaturityModel) -> Gathered:
    return reader(folder, contribution_files(folder), model, lambda _done: True)


@pytest.mark.parametrize("seed", range(500 if IS_PROOF else 6))
def test_all_three_count_the_same(seed: int, loaded: LoadedModel, tmp_path: Path) -> None:
    model = loaded.model
    folder = mixed_folder(tmp_path / "folder", model, seed)
    alone, engine = (read(reader, folder, model) for reader in READERS)
    assert alone[1:] == engine[1:]
    figures = alone.tally.figures(model)
    assert figures == engine.tally.figures(model)
    # And with half of it published before.
    half = Publication(date(2026, 1, 1), "", alone.counted[::2], {})
    files, go_on = contribution_files(folder), lambda _done: True
    tallies = [reader(folder, files, model, go_on, Earlier([half])).tally for reader in READERS]
    assert tallies[0] == tallies[1]
    judge = Naive(folder, model, {name for name, _ in alone.left_out})
    assert alone.contributions == len(judge.counted)
    assert alone.organisations == len({one["organisation"] for one in judge.counted})
    assert alone.withdrawn == judge.withdrawn
    keys = {theme.key: {d.key for d in model.dimensions_of(theme)} for theme in model.themes}
    for (group, (measure, dimension, theme)), found in figures.items():
        assert tuple(found) == judge.counts(
            *group, measure, {dimension} if dimension else keys[theme]
        )


@pytest.mark.parametrize("reader", READERS)
def test_a_damaged_one_is_named_and_the_others_count(
    reader: Reader, loaded: LoadedModel, tmp_path: Path
) -> None:
    folder = write(tmp_path / "folder", contributions(loaded.model, 12))
    (one,) = contributions(loaded.model, 1, seed=99)
    for number, damage in enumerate(DAMAGES):
        (folder / f"x{number:02}.json").write_bytes(damage(contribution_bytes(one)))
    (folder / "notes.txt").write_text("Geen bijdrage.")
    found = read(reader, folder, loaded.model)
    assert (found.contributions, found.organisations) == (12, 12)
    assert [name for name, _ in found.left_out] == [f"x{n:02}.json" for n in range(len(DAMAGES))]
    assert all(why for _, why in found.left_out)


@pytest.mark.parametrize("reader", READERS)
def test_of_two_of_one_session_the_newest_counts_and_a_withdrawn_one_does_not(
    reader: Reader, loaded: LoadedModel, tmp_path: Path
) -> None:
    folder = write(tmp_path / "folder", contributions(loaded.model, 12))
    one, other, *_ = contributions(loaded.model, 12)
    later = one.made_at.replace(year=one.made_at.year + 1)
    key = loaded.model.dimensions[0].key
    newer = one._replace(made_at=later, answers={key: one.answers[key]})
    # By name the newer one comes first.
    (folder / "a.json").write_bytes(contribution_bytes(newer))
    (folder / "b.json").write_bytes(contribution_bytes(Withdrawal(other.id, other.made_at)))
    found = read(reader, folder, loaded.model)
    assert (found.contributions, found.replaced, found.withdrawn) == (11, 2, 1)
    figures = found.tally.figures(loaded.model)
    second = loaded.model.dimensions[1].key
    said = [c for c in contributions(loaded.model, 12) if c.id not in (one.id, other.id)]
    has_level = sum(second in c.answers for c in said)
    (whole,) = (
        distribution
        for (group, subject), distribution in figures.items()
        if not any(group) and subject == (Measure.LEVEL, second, "")
    )
    assert whole.contributions == has_level == 10


@pytest.mark.parametrize("reader", READERS)
def test_who_has_enough_stops_it(reader: Reader, loaded: LoadedModel, tmp_path: Path) -> None:
    folder = write(tmp_path / "folder", contributions(loaded.model, 3))
    with pytest.raises(Cancelled):
        reader(folder, contribution_files(folder), loaded.model, lambda _done: False)


@pytest.mark.skipif(os.name == "nt" or not os.geteuid(), reason="everything can be read")
@pytest.mark.parametrize("reader", READERS)
def test_one_that_may_not_be_read_is_named(
    reader: Reader, loaded: LoadedModel, tmp_path: Path
) -> None:
    folder = write(tmp_path / "folder", contributions(loaded.model, 3))
    (folder / "x.json").touch(0)
    assert [name for name, _ in read(reader, folder, loaded.model).left_out] == ["x.json"]


@pytest.mark.parametrize("reader", READERS)
def test_what_is_called_like_a_file_and_is_none_is_named(
    reader: Reader, loaded: LoadedModel, tmp_path: Path
) -> None:
    folder = write(tmp_path / "folder", contributions(loaded.model, 3))
    (folder / "x.json").symlink_to(folder / "nowhere")
    found = read(reader, folder, loaded.model)
    assert found.contributions == 3
    assert [name for name, _ in found.left_out] == ["x.json"]


def test_a_folder_that_is_not_there_is_told(loaded: LoadedModel, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="kan niet worden gelezen"):
        gather(tmp_path / "nowhere", loaded.model, lambda _done: True)


def test_what_duckdb_cannot_do_is_done_without_it(
    loaded: LoadedModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_asked: object) -> Gathered:
        raise EngineError("DuckDB kan de gegevens niet verwerken.")

    monkeypatch.setattr(contributions_duckdb, "gather_with_duckdb", fail)
    folder = write(tmp_path / "folder", contributions(loaded.model, 3))
    assert gather(folder, loaded.model, lambda _done: True).contributions == 3


def test_duckdb_is_used_where_it_is_and_missed_nowhere(
    loaded: LoadedModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write(tmp_path / "folder", contributions(loaded.model, 3))
    done: list[list[float]] = []
    for is_there in (True, False):
        monkeypatch.setattr(contributions_read, "is_installed", lambda there=is_there: there)
        done.append([])
        found = gather(folder, loaded.model, lambda part: not done[-1].append(part))
        assert found.contributions == 3
    assert [len(parts) for parts in done] == [1, 3]  # all at once, or one by one
