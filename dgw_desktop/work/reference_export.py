# SPDX-License-Identifier: EUPL-1.2
"""Writes a reference as open data: CSV with CSV on the Web, or Parquet."""

import tempfile
from pathlib import Path

from dgw_desktop.domain.reference import Reference
from dgw_desktop.errors import UserError
from dgw_desktop.files import atomic_write, checked_write
from dgw_desktop.report.reference_table import METADATA, columns, csv_metadata, table_csv
from dgw_desktop.translating import tr
from dgw_desktop.work.analyse_engine import engine, is_installed, quoted
from dgw_desktop.work.reference_building import LICENCES

SUFFIXES = (".csv", ".parquet")
_TYPES = {"string": "VARCHAR", "integer": "INTEGER", "decimal": "DOUBLE"}


def export_reference(reference: Reference, path: Path) -> list[Path]:
    """Write ``reference`` to a .csv, with its metadata beside it, or a .parquet; return what.

    UserError for another name, for a file that cannot be written, and for Parquet where DuckDB is
    not installed (``dgw-desktop[analyse]``).
    """
    suffix = path.suffix.lower()
    if suffix == ".csv":
        metadata = path.with_name(path.name + METADATA)
        licence = LICENCES.get(reference.origin.licence, reference.origin.licence)
        for place, data in (
            (path, table_csv(reference)),
            (metadata, csv_metadata(reference, path.name, licence)),
        ):
            with atomic_write(place) as file:
                file.write(data)
        return [path, metadata]
    if suffix == ".parquet":
        if not is_installed():
            raise UserError(
                tr("Voor Parquet is DuckDB nodig."),
                tr("Installeer dgw-desktop[analyse], of kies een naam die eindigt op .csv."),
            )
        with checked_write(path) as temporary:
            _write_parquet(reference, temporary)
        return [path]
    raise UserError(
        tr("Naar ‘{0}’ kan niet worden geëxporteerd.").format(path.name),
        tr("Kies een naam die eindigt op {0}.").format(", ".join(SUFFIXES)),
    )


def _write_parquet(reference: Reference, path: Path) -> None:
    """Write the table of the CSV, with its types, and what a reader must know beside it."""
    origin = reference.origin
    facts = {
        "title": origin.title,
        "publisher": origin.publisher,
        "license": origin.licence,
        "issued": origin.made_on.isoformat(),
        "model": f"{reference.model.id} {reference.model.version}",
        "contributions": str(origin.contributions),
        "organisations": str(origin.organisations),
    }
    told = ", ".join(f"{name}: {quoted(text)}" for name, text in facts.items())
    types = {one.name: _TYPES[one.kind] for one in columns(reference.model.highest_level)}
    with tempfile.TemporaryDirectory(prefix="dgw-") as folder, engine() as database:
        table = Path(folder, "table.csv")
        table.write_bytes(table_csv(reference))
        database.read_csv(str(table), dtype=types, header=True).create_view("reference")
        database.execute(
            f"COPY reference TO {quoted(str(path))} (FORMAT parquet, KV_METADATA {{{told}}})"
        )
