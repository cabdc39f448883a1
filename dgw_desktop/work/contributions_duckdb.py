# SPDX-License-Identifier: EUPL-1.2
"""Reads a folder of contributions with DuckDB: in parallel, and of any size in little memory.

The queries stand in resources/reference/. They take what is letter by letter as the program writes
it; everything else is read as without DuckDB, so that the same files count and the same are named.
"""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import duckdb

from dgw_desktop.domain.contributions import Contribution, SizeClass, Traits, UnitKind, Withdrawal
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.publications import NOTHING_EARLIER, Counted, Earlier
from dgw_desktop.domain.reference import Measure, Tally
from dgw_desktop.errors import Cancelled
from dgw_desktop.storage.contribution_file import LARGEST, time_text
from dgw_desktop.storage.errors import ContributionFileError
from dgw_desktop.work.analyse_engine import engine, query
from dgw_desktop.work.contributions_read import Gathered, LeftOut, Progress, usable

_AT_ONCE = 1_000  # files; then progress is told
_PATTERN_LETTERS = frozenset("*?[{")
_READING = 0.8  # the share of reading in the work


def gather_with_duckdb(
    folder: Path,
    files: Sequence[Path],
    model: MaturityModel,
    progress: Progress,
    earlier: Earlier = NOTHING_EARLIER,
) -> Gathered:
    """Do what ``gather_alone`` of contributions_read does."""
    with engine() as database:
        database.execute(
            "CREATE TABLE contribution (number BIGINT, id VARCHAR, made_at VARCHAR, "
            "withdrawn BOOLEAN, organisation VARCHAR, size_class VARCHAR, unit_kind VARCHAR, "
            "year USMALLINT, answers STRUCT(ambition UTINYINT, dimension VARCHAR, "
            "level UTINYINT, not_applicable BOOLEAN)[])"
        )
        left_out = []
        for start in range(0, len(files), _AT_ONCE):
            left_out += _read(database, folder, files, start, model)
            done = min(start + _AT_ONCE, len(files)) / len(files)
            if not progress(_READING * done):
                raise Cancelled
        return _counted(database, model, tuple(left_out), earlier)


def _read(
    database: duckdb.DuckDBPyConnection,
    folder: Path,
    files: Sequence[Path],
    start: int,
    model: MaturityModel,
) -> list[LeftOut]:
    """Put what counts of the next files in the table, and return what does not."""
    numbers = range(start, min(start + _AT_ONCE, len(files)))
    plain = [n for n in numbers if _PATTERN_LETTERS.isdisjoint(str(files[n]))]
    if plain:
        # One that cannot be read is named below, and the others of its lot are read there.
        with suppress(duckdb.IOException):
            database.execute(
                query("accept"),
                {
                    "paths": [str(files[number]) for number in plain],
                    "numbers": plain,
                    "scan": model.scan_hash,
                    "dimensions": [dimension.key for dimension in model.dimensions],
                    "levels": model.highest_level,
                    "largest": LARGEST,
                },
            )
    taken = {
        number
        for (number,) in database.execute(
            "SELECT number FROM contribution WHERE number >= ?", [start]
        ).fetchall()
    }
    left_out = []
    for number in numbers:
        if number not in taken:
            try:
                _insert(database, number, usable(files[number], folder, model))
            except ContributionFileError as error:
                left_out.append(LeftOut(files[number].relative_to(folder).as_posix(), error.why))
    return left_out


def _insert(
    database: duckdb.DuckDBPyConnection, number: int, found: Contribution | Withdrawal
) -> None:
    row: list[Any] = [number, found.id, time_text(found.made_at)]
    if isinstance(found, Withdrawal):
        row += [True, None, None, None, None, None]
    else:
        answers = [{"dimension": k, **answer._asdict()} for k, answer in found.answers.items()]
        row += [False, found.organisation, *found.traits, answers]
    database.execute("INSERT INTO contribution VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)


def _counted(
    database: duckdb.DuckDBPyConnection,
    model: MaturityModel,
    left_out: tuple[LeftOut, ...],
    earlier: Earlier,
) -> Gathered:
    database.execute(query("newest"))
    known = list(earlier.known.items())
    database.execute(
        "CREATE TABLE known AS "
        "SELECT unnest(?::VARCHAR[]) AS id, unnest(?::VARCHAR[]) AS made_at, "
        "unnest(?::BIGINT[]) AS known",
        [[id_ for (id_, _), _ in known], [at for (_, at), _ in known], [bits for _, bits in known]],
    )
    tally = Tally(model.highest_level)
    database.execute(query("tally"))
    while rows := database.fetchmany(1_000):
        for measure, key, size, kind, year, known_in, organisations, counts in rows:
            traits = Traits(SizeClass(size), UnitKind(kind), year)
            tally.add(Measure(measure), key, traits, organisations, counts.items(), known_in)
    numbers = database.execute(
        "SELECT count(*), count(DISTINCT organisation), (SELECT count(*) FROM contribution), "
        "(SELECT count(DISTINCT id) FROM contribution) FROM counted"
    ).fetchone()
    assert numbers is not None
    contributions, of_organisations, valid, sessions = numbers
    return Gathered(
        tally,
        contributions,
        of_organisations,
        valid - sessions,
        sessions - contributions,
        left_out,
        _all_counted(database, model),
    )


def _all_counted(database: duckdb.DuckDBPyConnection, model: MaturityModel) -> tuple[Counted, ...]:
    keys = [dimension.key for dimension in model.dimensions]
    database.execute(query("counted"), {"dimensions": keys})
    found = []
    while rows := database.fetchmany(1_000):
        for id_, made_at, organisation, size, kind, year, levels, ambitions in rows:
            traits = Traits(SizeClass(size), UnitKind(kind), year)
            found.append(Counted(id_, made_at, organisation, traits, int(levels), int(ambitions)))
    return tuple(found)
