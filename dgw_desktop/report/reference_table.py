# SPDX-License-Identifier: EUPL-1.2
"""A reference as open data: one tidy table, as CSV (RFC 4180) with CSV on the Web beside it.

It is no table for people to open, as that of a session is (report/comma_separated.py), but one for
programs: commas, a point as decimal mark, no byte order mark. The metadata says what each column
is: https://www.w3.org/TR/tabular-data-primer/.
"""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from dgw_desktop.domain.contributions import kind_name, size_name
from dgw_desktop.domain.reference import Measure, Reference

METADATA = "-metadata.json"
"""What comes after the name of a CSV for its metadata: where CSV on the Web looks for it."""
_MEASURES = {Measure.LEVEL: "niveau", Measure.AMBITION: "ambitie"}


class Column(NamedTuple):
    """A column; ``kind`` is its type in CSV on the Web."""

    name: str
    kind: str
    meaning: str


def columns(levels: int) -> list[Column]:
    """Return the columns of a model of so many levels."""
    return [
        Column("grootteklasse", "string", "inwoners van de gemeente; leeg: alle"),
        Column("organisatieonderdeel", "string", "soort organisatieonderdeel; leeg: alle"),
        Column("jaar", "integer", "jaar van de sessie; leeg: alle"),
        Column("maat", "string", "niveau: wat nu is gekozen; ambitie: wat is gewenst"),
        Column("thema", "string", "naam van het thema"),
        Column("nummer", "integer", "nummer van de dimensie; leeg: het hele thema"),
        Column("sleutel", "string", "sleutel van de dimensie of van het thema in het model"),
        Column("naam", "string", "naam van de dimensie of van het thema"),
        *(
            Column(f"aantal_{level}", "integer", f"hoeveel bijdragen niveau {level} hebben")
            for level in range(1, levels + 1)
        ),
        Column("niet_van_toepassing", "integer", "hoeveel bijdragen zeggen dat het niet geldt"),
        Column("organisaties", "integer", "van hoeveel organisaties deze bijdragen zijn"),
        Column("midden_van", "integer", "laagste niveau van de middelste helft"),
        Column("mediaan", "decimal", "middelste niveau"),
        Column("midden_tot", "integer", "hoogste niveau van de middelste helft"),
    ]


def rows(reference: Reference) -> Iterator[list[Any]]:
    """Give the row of each distribution: a value for each of the columns, None for an empty one."""
    model = reference.model
    dimensions = {one.key: one for one in model.dimensions}
    themes = {one.key: one for one in model.themes}
    for group, subject, found in reference.rows():
        dimension = dimensions.get(subject.dimension)
        theme = model.theme_of(dimension) if dimension else themes[subject.theme]
        low, high = found.middle_half or (None, None)
        yield [
            None if group.size_class is None else size_name(group.size_class),
            None if group.unit_kind is None else kind_name(group.unit_kind),
            group.year,
            _MEASURES[subject.measure],
            theme.name,
            dimension.number if dimension else None,
            dimension.key if dimension else theme.key,
            dimension.name if dimension else theme.name,
            *found.counts,
            found.not_applicable,
            found.organisations,
            low,
            None if found.median is None else float(found.median),
            high,
        ]


def table_csv(reference: Reference) -> bytes:
    """Return the table of ``reference`` as CSV."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([column.name for column in columns(reference.model.highest_level)])
    writer.writerows(rows(reference))
    return text.getvalue().encode("utf-8")


def csv_metadata(reference: Reference, name: str, licence: str) -> bytes:
    """Return the metadata of the CSV called ``name``; ``licence`` is where its licence stands."""
    origin = reference.origin
    content = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "nl"}],
        "url": name,
        "dc:title": origin.title,
        "dc:publisher": origin.publisher,
        "dc:license": {"@id": licence},
        "dc:issued": {"@value": origin.made_on.isoformat(), "@type": "date"},
        "dc:description": (
            f"Hoe de niveaus van {origin.contributions} sessies van {origin.organisations} "
            f"organisaties zijn verdeeld, volgens het model {reference.model.title} "
            f"{reference.model.version}. Wat er niet in staat, is van minder dan "
            f"{origin.threshold} organisaties, of zou daartoe te herleiden zijn."
        ),
        "dialect": {"encoding": "utf-8", "delimiter": ",", "header": True},
        "tableSchema": {
            "columns": [
                {
                    "name": column.name,
                    "titles": column.name,
                    "datatype": column.kind,
                    "dc:description": column.meaning,
                }
                for column in columns(reference.model.highest_level)
            ]
        },
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
