# SPDX-License-Identifier: EUPL-1.2
"""Computers that a test pretends: each with its own name, all on the same folder."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from dgw_desktop.storage import folder_lock
from dgw_desktop.storage.folder_lock import FolderLock, Holder

SINCE = datetime(2026, 11, 24, 8, 12, tzinfo=UTC)


def computer(name: str, user: str = "anja", desk: str = "") -> Holder:
    """Return a process on the computer ``name``; each call gives another process."""
    token = Holder.here().token
    return Holder(name, f"machine-of-{name}", user, desk, SINCE, token)


def lock_of(name: str, folder: Path, user: str = "anja", desk: str = "") -> FolderLock:
    """Return a lock on ``folder`` for a new process on the computer ``name``."""
    return FolderLock(folder, computer(name, user, desk))


def without_lock_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the operating system's locks say nothing, as on a drive that does not pass them on."""
    monkeypatch.setattr(folder_lock, "_lock", lambda _file: None)


def with_own_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each computer get the operating system's lock, as a drive does that keeps them local."""
    monkeypatch.setattr(folder_lock, "_lock", lambda _file: True)
