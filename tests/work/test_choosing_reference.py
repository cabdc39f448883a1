# SPDX-License-Identifier: EUPL-1.2
"""A reference and a group are found by what a person types, and what is not found is told."""

from pathlib import Path

import pytest

from dgw_desktop.errors import UserError
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.reference_packs import ReferencePacks
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.choosing_reference import find_reference, held_by_name
from tests.domain.test_held import GROUP, reference
from tests.examples import another_scan
from tests.storage.test_reference_packs import pack


def test_a_reference_is_found_by_file_title_and_number(
    loaded: LoadedModel, store: SessionStore, tmp_path: Path
) -> None:
    packs = ReferencePacks(store.settings)
    path = pack(tmp_path, loaded, "Stand 2026", 2026)
    kept = packs.add(path)
    packs.add(pack(tmp_path, loaded, "Stand 2025", 2025))
    for wanted in (str(path), "stand  2026", kept.name, kept.name[:5].upper()):
        assert find_reference(store.settings, wanted) == kept.reference
    for wanted in ("Stand", "zzz", ""):
        with pytest.raises(UserError, match="geen referentie") as error:
            find_reference(store.settings, wanted)
        assert "reference list" in (error.value.remedy or "")


def test_of_two_with_one_title_the_number_is_asked(
    loaded: LoadedModel, store: SessionStore, tmp_path: Path
) -> None:
    packs = ReferencePacks(store.settings)
    names = [packs.add(pack(tmp_path, loaded, "Stand", year)).name for year in (2025, 2026)]
    with pytest.raises(UserError, match="meer dan één") as error:
        find_reference(store.settings, "Stand")
    assert all(name in str(error.value) for name in names)


def test_a_group_is_found_by_its_code_in_any_order(loaded: LoadedModel) -> None:
    made = reference(loaded.model, 1, 2)
    assert GROUP.code == "100000+,2026"
    for code in ("100000+,2026", "2026, 100000+"):
        held = held_by_name(made, code, loaded.model)
        assert held.group == GROUP and len(held.dimensions) == 2
    for code in ("", "all", "2026", "100000+,2026,2026x"):
        with pytest.raises(UserError, match="geen cijfers van de groep") as error:
            held_by_name(made, code, loaded.model)
        assert "100000+,2026" in str(error.value)
    with pytest.raises(UserError, match="ander model"):
        held_by_name(made, GROUP.code, another_scan(loaded).model)
