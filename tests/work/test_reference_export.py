# SPDX-License-Identifier: EUPL-1.2
"""Open data is read by a program that knows nothing of ours, with the types that it says."""

from datetime import date
from pathlib import Path

import duckdb
import pytest

from dgw_desktop.domain.reference import Measure, Reference
from dgw_desktop.domain.reference_groups import EVERYBODY
from dgw_desktop.errors import UserError
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.work import reference_export
from dgw_desktop.work.reference_building import build_reference
from dgw_desktop.work.reference_export import export_reference
from tests.reference_folders import contributions, write


@pytest.fixture
def reference(loaded: LoadedModel, tmp_path: Path) -> Reference:
    folder = write(tmp_path / "folder", contributions(loaded.model, 30))
    return build_reference(folder, loaded, "Uitgever ‘A’", date(2026, 11, 27)).reference


def test_the_csv_and_the_parquet_have_the_same_rows(reference: Reference, tmp_path: Path) -> None:
    table, metadata = export_reference(reference, tmp_path / "it's open.csv")
    (parquet,) = export_reference(reference, tmp_path / "it's open.parquet")
    assert metadata.name == "it's open.csv-metadata.json"
    found = duckdb.read_csv(str(table)).fetchall()
    assert found == duckdb.read_parquet(str(parquet)).fetchall()
    assert len(found) == len(reference.figures)
    told = duckdb.sql(f"SELECT * FROM parquet_kv_metadata($${parquet}$$)").fetchall()
    assert (b"publisher", "Uitgever ‘A’".encode()) in [row[1:] for row in told]


def test_the_figures_are_those_of_the_pack(reference: Reference, tmp_path: Path) -> None:
    (parquet,) = export_reference(reference, tmp_path / "open.parquet")
    dimension = reference.model.dimensions[8]
    pack = reference.dimension(EVERYBODY, Measure.LEVEL, dimension.key)
    assert pack is not None and pack.middle_half is not None
    low, high = pack.middle_half
    found = duckdb.read_parquet(str(parquet)).filter(
        "grootteklasse IS NULL AND organisatieonderdeel IS NULL AND jaar IS NULL "
        f"AND maat = 'niveau' AND nummer = {dimension.number}"
    )
    wanted = "aantal_1, aantal_2, aantal_3, aantal_4, niet_van_toepassing, organisaties"
    assert found.project(wanted).fetchall() == [
        (*pack.counts, pack.not_applicable, pack.organisations)
    ]
    assert found.project("midden_van, mediaan, midden_tot").fetchall() == [
        (low, float(pack.median or 0), high)
    ]


def test_another_name_and_a_missing_engine_are_told(
    reference: Reference, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UserError, match=r"\.csv, \.parquet"):
        export_reference(reference, tmp_path / "open.xlsx")
    monkeypatch.setattr(reference_export, "is_installed", lambda: False)
    with pytest.raises(UserError, match=r"dgw-desktop\[analyse\]"):
        export_reference(reference, tmp_path / "open.parquet")
    assert len(export_reference(reference, tmp_path / "open.csv")) == 2
