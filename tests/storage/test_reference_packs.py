# SPDX-License-Identifier: EUPL-1.2
"""References that were imported: checked, kept once, and named when one is damaged."""

from datetime import date
from pathlib import Path

import pytest

from dgw_desktop.errors import UserError
from dgw_desktop.storage.errors import ReferenceFileError
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.reference_file import reference_bytes
from dgw_desktop.storage.reference_packs import ReferencePacks
from tests.domain.test_held import FOUND, ORIGIN, reference


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
    loaded: LoadedModel, tmp_path: Path, data_folder: Path
) -> None:
    packs = ReferencePacks(data_folder)
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
    loaded: LoadedModel, tmp_path: Path, data_folder: Path
) -> None:
    path = pack(tmp_path, loaded, "a", 2026)
    path.write_bytes(path.read_bytes().replace(b"Vereniging", b"Iemand"))
    with pytest.raises(ReferenceFileError, match="controlegetal"):
        ReferencePacks(data_folder).add(path)
    with pytest.raises(UserError, match="bestaat niet"):
        ReferencePacks(data_folder).add(tmp_path / "nowhere.dgwref")
    assert ReferencePacks(data_folder).all() == ([], [])


def test_a_damaged_one_is_named_and_the_others_are_there(
    loaded: LoadedModel, tmp_path: Path, data_folder: Path
) -> None:
    packs = ReferencePacks(data_folder)
    for title in ("a", "b"):
        packs.add(pack(tmp_path, loaded, title, 2026))
    damaged = packs.all()[0][0].path
    damaged.write_bytes(damaged.read_bytes()[:500])
    kept, (error,) = packs.all()
    assert [one.reference.origin.title for one in kept] == ["b"]
    assert damaged.name in error.message


def test_a_folder_that_cannot_be_made_is_told(
    loaded: LoadedModel, tmp_path: Path, data_folder: Path
) -> None:
    (data_folder / "references").write_text("a file")
    with pytest.raises(UserError, match="kan niet worden gemaakt"):
        ReferencePacks(data_folder).add(pack(tmp_path, loaded, "a", 2026))
