# SPDX-License-Identifier: EUPL-1.2
"""Sessions for tests."""

from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

from dgw_desktop.domain.session import Answer, Session, SessionDetails, VoteRound, VotesOrigin
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.model_file import LoadedModel, parse_model, read_model
from dgw_desktop.storage.session_file import read_session
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.importing import import_sessions

_REFERENCE = read_model(built_in_model()).reference

MODEL_1_0 = read_model(Path(__file__).parent / "files" / "model-1.0.toml")
"""The model that came with the program at first: the scan of now, under other names."""

WITHHELD = (VoteRound(origin=VotesOrigin.WITHHELD),)
"""The rounds of a dimension where too few people filled in alone."""


def raised(*counts: int) -> tuple[VoteRound, ...]:
    """Return the rounds of a dimension after one vote by raised hands."""
    return (VoteRound(counts),)


def alone(*counts: int) -> tuple[VoteRound, ...]:
    """Return the rounds of a dimension that people filled in alone."""
    return (VoteRound(counts, VotesOrigin.ALONE),)


def another_scan(loaded: LoadedModel, version: str = "2.0") -> LoadedModel:
    """Return a version of a model in which one statement is another."""
    text = loaded.text.replace(f'version = "{loaded.model.version}"', f'version = "{version}"')
    statement = loaded.model.dimensions[0].statements[0]
    return parse_model(text.replace(statement, f"{statement} Toch?"), "eigen")


def make_session(answers: Mapping[int, Answer], year: int = 2026) -> Session:
    """Return a session on the built-in model with these answers."""
    moment = datetime(year, 11, 23, 8, 0, tzinfo=UTC)
    details = SessionDetails("MT-sessie", "Gemeente Voorbeeldstad", "", date(year, 11, 23))
    return Session("0" * 32, details, _REFERENCE, moment, moment, answers=answers)


def import_file(
    store: SessionStore, path: Path, new_id: Callable[[], str] = lambda: uuid4().hex
) -> str:
    """Add the session of a .dgw file as a person does, and return its id."""
    with closing(store.open_again()) as database:
        folder = path.parent / "backups"
        imported = import_sessions(database, [read_session(path)], folder, new_id)
    return imported.session_ids[0]
