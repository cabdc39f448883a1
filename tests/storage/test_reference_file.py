# SPDX-License-Identifier: EUPL-1.2
"""A .dgwref file comes back as it was, and one that cannot be right is refused in words."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from dgw_desktop.domain.reference import Measure, Origin, Reference, Tally
from dgw_desktop.errors import UserError
from dgw_desktop.resources import resource
from dgw_desktop.storage.errors import ReferenceFileError
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.reference_file import read_reference, reference_bytes, reference_from
from tests.reference_folders import contributions, signed


@pytest.fixture(scope="module")
def reference(loaded: LoadedModel) -> Reference:
    tally = Tally(4)
    for one in contributions(loaded.model, 30, years=2):
        for key, answer in one.answers.items():
            tally.add(
                Measure.LEVEL, key, one.traits, (one.organisation,), ((answer.level or 0, 1),)
            )
    origin = Origin("Titel", "Uitgever", "CC0-1.0", date(2026, 11, 27), 60, 30)
    return Reference(origin, loaded.model, tally.figures(loaded.model))


def test_it_comes_back_as_it_was(reference: Reference, loaded: LoadedModel, tmp_path: Path) -> None:
    path = tmp_path / "pack.dgwref"
    path.write_bytes(reference_bytes(reference, loaded))
    assert read_reference(path) == (reference, loaded)
    schema = json.loads(resource("dgw-reference.schema.json").read_text("utf-8"))
    jsonschema.validate(json.loads(path.read_bytes()), schema)


def _row(place: int, **changed: Any) -> Callable[[dict[str, Any]], dict[str, Any]]:
    def change(content: dict[str, Any]) -> dict[str, Any]:
        rows = list(content["figures"])
        rows[place] = {**rows[place], **changed}
        return {"figures": rows}

    return change


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda _c: {"format": "dgw-session"}, "geen referentie"),
        (lambda _c: {"version": 2}, "nieuwere versie"),
        (lambda _c: {"threshold": 5}, "te klein"),
        (lambda _c: {"publisher": " "}, "uitgever"),
        (lambda _c: {"made_on": "2026-02-30"}, "datum"),
        (lambda _c: {"names": []}, "onbekend veld"),
        (lambda c: {"model": {**c["model"], "scan": "0" * 64}}, "model"),
        (lambda c: {"model": {**c["model"], "text": "no model"}}, "in het model"),
        (lambda c: {"figures": [*c["figures"], c["figures"][0]]}, "meer dan eens"),
        (_row(1, dimension="unknown"), "iets wat er niet is"),
        (_row(1, dimension=None), "iets wat er niet is"),
        (_row(1, unit_kind="social", year=2022), "iets wat er niet is"),
        (_row(1, organisations=9), "kunnen niet kloppen"),
        (_row(1, organisations=31), "kunnen niet kloppen"),
        (_row(1, counts=[60, 0, 0]), "kunnen niet kloppen"),
        (_row(1, counts=[1, 1, 1, 1], not_applicable=0), "kunnen niet kloppen"),
        (_row(0, counts=[60, 0, 0, 0]), "kunnen niet kloppen"),  # no longer the sum
        (lambda c: {"figures": [c["figures"][0], *c["figures"][2:]]}, "kunnen niet kloppen"),
    ],
)
def test_what_cannot_be_right_is_refused_in_words(
    reference: Reference,
    loaded: LoadedModel,
    change: Callable[[dict[str, Any]], dict[str, Any]],
    why: str,
) -> None:
    content = json.loads(reference_bytes(reference, loaded))
    assert content["figures"][0]["theme"] and content["figures"][1]["dimension"]
    assert reference_from(signed(content), UserError) == (reference, loaded)
    with pytest.raises(UserError, match=why):
        reference_from(signed(content, **change(content)), UserError)


def test_damage_is_noticed(reference: Reference, loaded: LoadedModel, tmp_path: Path) -> None:
    path = tmp_path / "pack.dgwref"
    path.write_bytes(reference_bytes(reference, loaded).replace(b"Uitgever", b"Uitgevers"))
    with pytest.raises(ReferenceFileError, match=r"‘pack.dgwref’.*controlegetal"):
        read_reference(path)
