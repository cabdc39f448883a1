# SPDX-License-Identifier: EUPL-1.2
"""Does everything that needs no Qt and prints what came out: run by two Pythons, to be compared.

``same_results.py FOLDER`` with DGW_DATA_DIR set to an empty folder. What is printed depends on the
program alone: database, model, scores, exchange, merging, and every byte of every kind of file.
"""

import contextlib
import hashlib
import io
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from dgw_desktop import cli
from dgw_desktop.domain import scoring
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.scans import Scan, beforehand
from dgw_desktop.domain.session import Answer, Session, invitation, participation
from dgw_desktop.paths import data_paths
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.model_file import read_model
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.formats import formats

_NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)


def main(folder: Path) -> None:
    """Print the results; files go to ``folder``."""
    assert isinstance(sys.stdout, io.TextIOWrapper)
    sys.stdout.reconfigure(encoding="utf-8")  # a Windows pipe has an old code page
    folder.mkdir(parents=True, exist_ok=True)
    ids = _told("demo").split()
    print(_told("list", "--json"))
    _told("check")
    for suffix in (found.suffix for found in formats()):
        _print_file(suffix, folder / f"een{suffix}", [ids[-1]])
    for suffix in (found.suffix for found in formats() if found.holds_many):
        _print_file(suffix, folder / f"alle{suffix}", ids)
    _told("import", str(folder / "een.dgw"))
    again = json.loads(_told("list", "--json"))
    print("import", len(again), sorted(json.dumps(entry["mean"]) for entry in again))
    loaded = read_model(built_in_model())
    print(loaded.model.id, loaded.model.version, loaded.reference.content_hash)
    with contextlib.closing(Database(data_paths().database)) as database:
        store = SessionStore(database, lambda: _NOON)
        for session in map(store.load, ids):
            _print_scores(loaded.model, session)
        _print_merged(loaded.model, store.load(ids[-1]))


def _print_scores(model: MaturityModel, session: Session) -> None:
    print(scoring.overall_level(model, session), scoring.overall_ambition(model, session))
    for compute in (scoring.theme_scores, scoring.gaps, scoring.strengths, scoring.vote_spreads):
        print(compute.__name__, compute(model, session))


def _print_merged(model: MaturityModel, session: Session) -> None:
    """Let seven people fill in an invitation, each in an own way, and count what they chose."""
    scans = []
    for person in range(7):
        scan = participation(invitation(session), f"{person:032x}", "", _NOON)
        numbers = [dimension.number for dimension in model.dimensions]
        chosen = {n: Answer((n * person) % model.highest_level + 1) for n in numbers}
        scans.append(Scan.of(replace(scan, answers=chosen)))
    print("merged", beforehand(model, scans, remarks=False))


def _told(*arguments: str) -> str:
    """Run a command of the program and return what it said on standard output."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        code = cli.main(arguments)
    if code:
        sys.exit(f"{arguments}: {code}")
    return said.getvalue()


def _print_file(suffix: str, path: Path, ids: Sequence[str]) -> None:
    _told("export", *ids, "--to", str(path))
    print(suffix, hashlib.sha256(path.read_bytes()).hexdigest())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
