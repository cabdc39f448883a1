# SPDX-License-Identifier: EUPL-1.2
"""The metadata says of each column of the table what it is, and who made it."""

import csv
import io
import json
from datetime import date

import pytest

from dgw_desktop.domain.reference import Measure, Origin, Reference, Tally
from dgw_desktop.report.reference_table import csv_metadata, table_csv
from dgw_desktop.storage.model_file import LoadedModel
from tests.reference_folders import contributions

TYPES = {"string": str, "integer": int, "decimal": float}


@pytest.fixture(scope="module")
def reference(loaded: LoadedModel) -> Reference:
    tally = Tally(4)
    for one in contributions(loaded.model, 30):
        for key, answer in one.answers.items():
            whose = (one.organisation,)
            tally.add(Measure.LEVEL, key, one.traits, whose, ((answer.level or 0, 1),))
    origin = Origin("Titel", "Uitgever", "CC0-1.0", date(2026, 11, 27), 30, 30)
    return Reference(origin, loaded.model, tally.figures(loaded.model))


def test_every_cell_is_of_the_kind_that_the_metadata_says(reference: Reference) -> None:
    metadata = json.loads(csv_metadata(reference, "open.csv", "https://example.org/"))
    columns = metadata["tableSchema"]["columns"]
    head, *rows = csv.reader(io.StringIO(table_csv(reference).decode(), newline=""))
    assert [column["titles"] for column in columns] == head
    assert len(rows) == len(reference.figures)
    for row in rows:
        for column, cell in zip(columns, row, strict=True):
            if cell:
                TYPES[column["datatype"]](cell)
    filled = {name for row in rows for name, cell in zip(head, row, strict=True) if cell}
    assert filled == set(head)


def test_the_metadata_says_whose_it_is(reference: Reference) -> None:
    metadata = json.loads(csv_metadata(reference, "open.csv", "https://example.org/"))
    assert metadata["url"] == "open.csv"
    assert (metadata["dc:title"], metadata["dc:publisher"]) == ("Titel", "Uitgever")
    assert metadata["dc:license"] == {"@id": "https://example.org/"}
    assert metadata["dc:issued"]["@value"] == "2026-11-27"
    assert "30 organisaties" in metadata["dc:description"]
