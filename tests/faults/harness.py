# SPDX-License-Identifier: EUPL-1.2
"""What the fault tests share: an outcome to print, example data, and what must hold after."""

import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from dgw_desktop.domain.session import Session, SessionStatus
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.model_file import LoadedModel, read_model
from dgw_desktop.storage.recovery import open_checked
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.examples import add_examples

ROOT = Path(__file__).parent.parent.parent
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


@dataclass
class Outcome:
    """How often a fault was tried, and every time that something did not hold."""

    fault: str
    tried: int = 0
    failures: list[str] = field(default_factory=list)
    facts: dict[str, int] = field(default_factory=dict)

    def expect(self, holds: bool, text: str) -> None:
        """Note ``text`` as a failure unless it ``holds``."""
        if not holds:
            self.failures.append(text)

    def count(self, fact: str, number: int = 1) -> None:
        """Add to a number that is printed."""
        self.facts[fact] = self.facts.get(fact, 0) + number


def clock() -> datetime:
    return datetime.now(UTC)


def model() -> LoadedModel:
    return read_model(built_in_model())


def make_data(folder: Path) -> dict[str, Session]:
    """Make a database with the example sessions, all open for changes."""
    with closing(Database(folder / "dgw.sqlite3")) as database:
        store = SessionStore(database, lambda: NOW)
        for session_id in add_examples(store, model()):
            store.save_status(session_id, SessionStatus.DRAFT)
        return all_sessions(store)


def all_sessions(store: SessionStore) -> dict[str, Session]:
    return {summary.id: store.load(summary.id) for summary in store.summaries()}


def reopened(folder: Path) -> Database:
    """Open the data as every command and the window do."""
    return open_checked(folder / "dgw.sqlite3", [folder / "backups"])


def start(
    script: str, *arguments: object, environment: Mapping[str, str] | None = None
) -> subprocess.Popen[str]:
    """Start a script of this folder in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", f"tests.faults.{script}", *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **(environment or {})},
    )
