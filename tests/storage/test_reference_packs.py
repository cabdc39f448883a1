# SPDX-License-Identifier: EUPL-1.2
"""References that were imported: checked, kept once, and named when one is damaged."""

from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from dgw_desktop.errors import UserError
from dgw_desktop.storage.backups import make_backup, restore
from dgw_desktop.storage.errors import ReferenceFileError
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.reference_file import reference_bytes
from dgw_desktop.storage.reference_packs import ReferencePacks
from dgw_desktop.storage.sessions import SessionStore
from tests.domain.test_held import FOUND, ORIGIN, reference

NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)


def pack(folder: Path, loaded: LoadedModel, title: str, year: int) -> Path:
    made = reference(loaded.model, 1, 2, 3)
    origin = ORIGIN._replace(title=title, made_on=date(year, 1, 1))
    whole = {
        (group, subject): FOUND
        if subject.dimension
        else FOUND._replace(counts=tuple(3 * count for count in FOUND.counts), not_applicable=3)
        for group, subject in made.figures
    }
    path = folder / f"{title}.dgwref"
    path.write_bytes(reference_bytes(made._replace(origin=origin, figures=whole), loaded))
    return path


def test_the_newest_comes_first_and_the_same_one_is_kept_once(
    loaded: LoadedModel, tmp_path: Path, store: SessionStore
) -> None:
    packs = ReferencePacks(store.settings)
    assert packs.all() == ([], [])
    for title, year in (("b", 2025), ("c", 2026), ("a", 2025), ("b", 2025)):
        packs.add(pack(tmp_path, loaded, title, year))
    kept, refused = packs.all()
    assert [one.reference.origin.title for one in kept] == ["c", "a", "b"]
    assert refused == []
    packs.remove(kept[0])
    packs.remove(kept[0])  # gone already
    assert [one.reference.origin.title for one in packs.all()[0]] == ["a", "b"]


def test_what_is_no_reference_is_not_kept(
    loaded: LoadedModel, tmp_path: Path, store: SessionStore
) -> None:
    path = pack(tmp_path, loaded, "a", 2026)
    path.write_bytes(path.read_bytes().replace(b"Vereniging", b"Iemand"))
    with pytest.raises(ReferenceFileError, match="controlegetal"):
        ReferencePacks(store.settings).add(path)
    with pytest.raises(UserError, match="bestaat niet"):
        ReferencePacks(store.settings).add(tmp_path / "nowhere.dgwref")
    assert ReferencePacks(store.settings).all() == ([], [])


def test_a_damaged_one_is_named_and_the_others_are_there(
    loaded: LoadedModel, tmp_path: Path, store: SessionStore
) -> None:
    packs = ReferencePacks(store.settings)
    names = [packs.add(pack(tmp_path, loaded, title, 2026)).name for title in ("a", "b", "c", "d")]
    whole = store.settings.get(f"pack:{names[0]}")
    for name, text in zip(names, (whole[:400], "é", whole[4:]), strict=False):
        store.settings.remember(f"pack:{name}", text)
    kept, refused = packs.all()
    assert [one.reference.origin.title for one in kept] == ["d"]
    assert len(refused) == 3
    for name in names[:3]:
        assert any(name in error.message for error in refused)


def test_they_are_in_a_backup_and_come_back_with_it(
    loaded: LoadedModel, tmp_path: Path, store: SessionStore
) -> None:
    packs = ReferencePacks(store.settings)
    kept = packs.add(pack(tmp_path, loaded, "a", 2026))
    with closing(store.open_again()) as database:
        backup = make_backup(database, tmp_path / "backups", NOW)
        packs.remove(kept)
        assert packs.all() == ([], [])
        restore(database, backup, tmp_path / "backups", NOW)
    assert packs.all() == ([kept], [])
