# SPDX-License-Identifier: EUPL-1.2
"""A reference of one, nine, ten, 342 and 34,200 contributions."""

import os
import subprocess
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from dgw_desktop.domain.contributions import (
    ContributedAnswer,
    Contribution,
    SizeClass,
    Traits,
    UnitKind,
)
from dgw_desktop.domain.reference import Measure, Reference
from dgw_desktop.domain.reference_groups import EVERYBODY, Group
from dgw_desktop.domain.shown_groups import Column
from dgw_desktop.errors import UserError
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.publications import FILE
from dgw_desktop.storage.reference_file import read_reference
from dgw_desktop.work import contributions_read, reference_building
from dgw_desktop.work.reference_building import (
    build_reference,
    built_texts,
    publish,
    write_reference,
)
from tests import naive_leaks
from tests.reference_folders import IS_PROOF, contributions, write

DAY = date(2026, 11, 27)
TRAITS = Traits(SizeClass.LARGEST, UnitKind.ORGANISATION, 2026)


@pytest.mark.parametrize("organisations", [1, 9])
def test_of_too_few_organisations_there_is_no_reference(
    organisations: int, loaded: LoadedModel, tmp_path: Path
) -> None:
    folder = write(tmp_path / "folder", contributions(loaded.model, organisations, units=3))
    with pytest.raises(UserError, match=rf"van {organisations} organisatie"):
        build_reference(folder, loaded, "Uitgever", DAY)


@pytest.mark.parametrize("organisations", [10, 342])
def test_it_says_whose_it_is_and_comes_back_from_its_file(
    organisations: int, loaded: LoadedModel, tmp_path: Path
) -> None:
    folder = write(tmp_path / "folder", contributions(loaded.model, organisations))
    built = build_reference(folder, loaded, " Vereniging  van gemeenten", DAY, title="Stand")
    origin, path = built.reference.origin, tmp_path / "pack.dgwref"
    assert (origin.publisher, origin.title) == ("Vereniging van gemeenten", "Stand")
    assert (origin.contributions, origin.organisations) == (organisations, organisations)
    write_reference(built.reference, loaded, path)
    assert read_reference(path) == (built.reference, loaded)
    assert min(found.organisations for found in built.reference.figures.values()) >= 10
    text = path.read_text("utf-8")
    for one in contributions(loaded.model, organisations):
        assert one.id not in text and one.organisation not in text
    key = loaded.model.dimensions[4].key
    assert built.reference.dimension(EVERYBODY, Measure.AMBITION, key) or organisations == 10
    assert leaking(built.reference, contributions(loaded.model, organisations)) == []


def leaking(reference: Reference, given: Iterable[Contribution]) -> list[str]:
    """Return of which dimensions something follows about too few, by a judge of its own."""
    made = list(given)
    found = []
    for dimension in reference.model.dimensions:
        key = dimension.key
        groups = [
            frozenset(
                Column(one.organisation, one.id)
                for one in made
                if (said := one.answers.get(key)) is not None
                and (said.level is not None or said.not_applicable)
                and all(
                    wanted in (None, has) for wanted, has in zip(group, one.traits, strict=True)
                )
            )
            for group in reference.groups
            if reference.dimension(group, Measure.LEVEL, key) is not None
        ]
        if naive_leaks.leaks(groups, 10):
            found.append(key)
    return found


def test_two_references_cannot_be_subtracted(loaded: LoadedModel, tmp_path: Path) -> None:
    folder = write(tmp_path / "folder", contributions(loaded.model, 30))
    first = build_reference(folder, loaded, "Uitgever", DAY)
    publish(first, folder, loaded, tmp_path / "first.dgwref")
    again = build_reference(folder, loaded, "Uitgever", DAY)
    assert again.reference == first.reference  # the same tells nothing new
    assert again.publications == first.publications
    write(folder, contributions(loaded.model, 1, seed=2))  # one more
    (one,) = contributions(loaded.model, 1, seed=2)
    with_one = build_reference(folder, loaded, "Uitgever", DAY)
    for key in one.answers:
        assert with_one.reference.dimension(EVERYBODY, Measure.LEVEL, key) is None
    assert with_one.held_back and "vorige referentie" in built_texts(with_one)[-1]
    write(folder, contributions(loaded.model, 14, seed=3))
    second = build_reference(folder, loaded, "Uitgever", DAY)
    assert EVERYBODY in second.reference.groups
    assert len(second.publications) == 2
    (folder / FILE).unlink()
    alone = build_reference(folder, loaded, "Uitgever", DAY)
    assert len(alone.reference.figures) > len(second.reference.figures)
    assert alone.held_back == 0


def test_that_nothing_new_can_be_shown_is_told(loaded: LoadedModel, tmp_path: Path) -> None:
    made = [one._replace(traits=TRAITS) for one in contributions(loaded.model, 20)]
    key = loaded.model.dimensions[0].key
    whole = [one._replace(answers={key: ContributedAnswer(2, None)}) for one in made]
    folder = write(tmp_path / "folder", iter(whole[:19]))
    publish(build_reference(folder, loaded, "Uitgever", DAY), folder, loaded, tmp_path / "a.dgwref")
    write(folder, iter(whole))
    with pytest.raises(UserError, match=r"sinds 27 november 2026.*eerder-uitgegeven\.dgwshown"):
        build_reference(folder, loaded, "Uitgever", DAY)


def test_nothing_is_published_where_that_cannot_be_kept(
    loaded: LoadedModel, tmp_path: Path
) -> None:
    folder = write(tmp_path / "folder", contributions(loaded.model, 30))
    built = build_reference(folder, loaded, "Uitgever", DAY)
    (folder / FILE).mkdir()
    with pytest.raises(UserError, match=r"kan niet worden (geschreven|vervangen)"):
        publish(built, folder, loaded, tmp_path / "first.dgwref")
    assert not (tmp_path / "first.dgwref").exists()


def test_what_is_missing_is_told(loaded: LoadedModel, tmp_path: Path) -> None:
    for publisher, why in ((" ", "uitgeeft, ontbreekt"), ("x" * 201, "langer dan 200")):
        with pytest.raises(UserError, match=why):
            build_reference(tmp_path, loaded, publisher, DAY)
    with pytest.raises(UserError, match=r"geen bijdrage.*\.json"):
        build_reference(tmp_path, loaded, "Uitgever", DAY)
    (tmp_path / "x.json").write_text("{}")
    with pytest.raises(UserError, match=r"‘x.json’, het is geen bijdrage"):
        build_reference(tmp_path, loaded, "Uitgever", DAY)


def test_what_was_counted_and_what_was_not_is_told(loaded: LoadedModel, tmp_path: Path) -> None:
    folder = write(tmp_path / "folder", contributions(loaded.model, 12, years=2))
    (folder / "x.json").write_text("{}")
    built = build_reference(folder, loaded, "Uitgever", DAY)
    assert built_texts(built) == [
        "24 bijdragen van 12 organisaties zijn geteld.",
        "Overgeslagen: 1.",
    ]


def test_a_pack_has_a_name_that_says_so_and_is_read_back(
    loaded: LoadedModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write(tmp_path / "folder", contributions(loaded.model, 12))
    reference = build_reference(folder, loaded, "Uitgever", DAY).reference
    with pytest.raises(UserError, match=r"\.dgwref"):
        write_reference(reference, loaded, tmp_path / "pack.json")
    monkeypatch.setattr(reference_building, "reference_bytes", lambda *_both: b"{}")
    with pytest.raises(UserError):
        write_reference(reference, loaded, tmp_path / "pack.dgwref")
    assert list(tmp_path.glob("*.dgwref")) == []


MEASURED = """
import resource, sys
from datetime import date
from pathlib import Path
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.model_file import read_model
from dgw_desktop.work import contributions_read
from dgw_desktop.work.reference_building import build_reference
contributions_read.is_installed = lambda: sys.argv[2] == "duckdb"
if sys.argv[2] == "duckdb":
    contributions_read.gather_alone = None  # what DuckDB cannot do would be done there
build_reference(Path(sys.argv[1]), read_model(built_in_model()), "Uitgever", date(2026, 11, 27))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@pytest.mark.skipif(not IS_PROOF, reason="writes 34,200 files: with DGW_PROOF=1")
@pytest.mark.skipif(sys.platform != "linux", reason="measures memory as Linux tells it")
def test_a_country_of_twenty_units_and_five_years_needs_less_than_500_mb(
    loaded: LoadedModel, tmp_path: Path
) -> None:
    folder = write(tmp_path / "folder", contributions(loaded.model, 342, 20, 5))
    for way in ("alone", "duckdb"):
        done = subprocess.run(
            [sys.executable, "-c", MEASURED, str(folder), way],
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
            capture_output=True,
            text=True,
            check=True,
            timeout=1800,  # on a busy machine; how long it takes says tests/bench/reference.py
        )
        assert int(done.stdout) < 500_000, way  # kB
    built = build_reference(folder, loaded, "Uitgever", DAY)
    assert built.reference.origin[4:6] == (34_200, 342)
    assert Group(year=2026) in built.reference.groups
    assert leaking(built.reference, contributions(loaded.model, 342, 20, 5)) == []
    assert contributions_read.is_installed()
