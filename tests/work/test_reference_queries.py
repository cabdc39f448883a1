# SPDX-License-Identifier: EUPL-1.2
"""The queries that come with the program for analysts work as they are, on what it writes."""

from datetime import date
from pathlib import Path

import duckdb
import pytest

from dgw_desktop.domain.reference import Measure, Reference
from dgw_desktop.domain.reference_groups import EVERYBODY
from dgw_desktop.domain.session import Answer
from dgw_desktop.report.comma_separated import write_csv
from dgw_desktop.report.source import ReportSource
from dgw_desktop.resources import resource
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.work.reference_building import build_reference
from dgw_desktop.work.reference_export import export_reference
from tests.examples import make_session
from tests.reference_folders import contributions, write

FOLDER = resource("reference", "vragen")
YEARS = 3


@pytest.fixture(scope="module")
def published(
    loaded: LoadedModel, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Reference]:
    """A reference, and the folder with its open data."""
    place = tmp_path_factory.mktemp("published")
    folder = write(place / "bijdragen", contributions(loaded.model, 40, years=YEARS))
    made = build_reference(folder, loaded, "Uitgever", date(2026, 11, 27)).reference
    export_reference(made, place / "open.parquet")
    answers = {number: Answer(number % 4 + 1) for number in range(1, 27)}
    write_csv([ReportSource(loaded.model, make_session(answers))], place / "sessies.csv")
    return place, made


@pytest.fixture
def reference(published: tuple[Path, Reference], monkeypatch: pytest.MonkeyPatch) -> Reference:
    """The reference; the queries run in the folder with its open data."""
    place, made = published
    monkeypatch.chdir(place)
    return made


def asked(name: str) -> list[tuple[object, ...]]:
    with duckdb.connect() as database:
        return database.execute((FOLDER / name).read_text("utf-8")).fetchall()


def test_every_query_is_tested_and_told() -> None:
    names = {path.name for path in FOLDER.iterdir()}
    assert names == {"verdeling.sql", "per_jaar.sql", "naast_eigen_sessies.sql", "bijdragen.sql"}
    told = resource("reference", "LEESMIJ.md").read_text("utf-8")
    assert all(f"(vragen/{name})" in told for name in names)


def test_the_distribution_is_that_of_the_pack(reference: Reference) -> None:
    rows = asked("verdeling.sql")
    assert [row[0] for row in rows] == [one.number for one in reference.model.dimensions]
    for row, dimension in zip(rows, reference.model.dimensions, strict=True):
        found = reference.dimension(EVERYBODY, Measure.LEVEL, dimension.key)
        assert found is not None
        assert row[2:6] == pytest.approx([100 * c / found.n for c in found.counts], abs=0.06)
        assert row[6:] == (float(found.median or 0), found.organisations)


def test_each_theme_has_a_median_a_year(reference: Reference) -> None:
    rows = asked("per_jaar.sql")
    assert len(rows) == len(reference.model.themes)
    assert all(len(row) == 1 + YEARS and None not in row for row in rows)


def test_own_sessions_stand_beside_the_middle_half(reference: Reference) -> None:
    rows = asked("naast_eigen_sessies.sql")
    assert len(rows) == len(reference.model.dimensions)
    for _, number, _, level, low, high, place in rows:
        assert level == int(str(number)) % 4 + 1
        assert isinstance(low, int) and isinstance(high, int)
        assert place == ("lager" if level < low else "hoger" if level > high else "in het midden")


def test_all_contributions_come_as_one_table(reference: Reference, loaded: LoadedModel) -> None:
    said = [len(one.answers) for one in contributions(loaded.model, 40, years=YEARS)]
    assert len(asked("bijdragen.sql")) == sum(said)
