# SPDX-License-Identifier: EUPL-1.2
"""What is done with those who fill in alone, from the list of sessions and from an open one."""

from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from dgw_desktop.errors import UserError
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.translating import tr
from dgw_desktop.ui.asking.files import FileDialogs
from dgw_desktop.ui.asking.holding import hold
from dgw_desktop.ui.asking.messages import show_error
from dgw_desktop.ui.foundation.job import Progress, run_job
from dgw_desktop.ui.participants.invite_dialog import InviteDialog
from dgw_desktop.ui.participants.merge_dialog import MergeDialog
from dgw_desktop.ui.participants.participants_dialog import ParticipantsDialog
from dgw_desktop.ui.participants.typing_dialog import TypingDialog
from dgw_desktop.work.merging import MergeOutcome, merged


def invite(parent: QWidget, store: SessionStore, files: FileDialogs, session_id: str) -> None:
    """Ask what people are asked and in which form, and make that form."""
    try:
        dialog = InviteDialog(store, files, session_id, parent)
    except UserError as error:
        show_error(parent, error)
        return
    hold(dialog)


def merge(
    parent: QWidget,
    store: SessionStore,
    files: FileDialogs,
    into: str | None,
    paths: Sequence[Path],
    then: Callable[[str], object],
) -> None:
    """Ask which scans, take them into a session or a new one, and tell what came of it.

    ``into`` is the id of the session that is proposed; ``then`` gets that of the one in which they
    are, before it is told.
    """
    dialog = MergeDialog(store, files, parent, into)
    dialog.add_files(paths)
    if hold(dialog) and dialog.outcome is not None:
        then(dialog.outcome.session_id)
        threshold = store.settings.privacy_threshold()
        hold(ParticipantsDialog(dialog.outcome, threshold, parent))


def type_over(parent: QWidget, store: SessionStore, session_id: str) -> bool:
    """Let a person type forms on paper over; tell whether one went into the session."""
    try:
        dialog = TypingDialog(store, session_id, parent)
    except UserError as error:
        show_error(parent, error)
        return False
    hold(dialog)
    return dialog.has_changed


def show_participants(parent: QWidget, store: SessionStore, session_id: str) -> None:
    """Show which codes came back for a session."""

    def read(_progress: Progress) -> MergeOutcome:
        # A connection belongs to the thread that made it.
        with closing(store.open_again(read_only=True)) as database:
            return merged(SessionStore(database, lambda: datetime.now(UTC)), session_id)

    threshold = store.settings.privacy_threshold()
    run_job(
        parent,
        read,
        lambda outcome: hold(ParticipantsDialog(outcome, threshold, parent)),
        lambda error: show_error(parent, error),
        text=tr("Deelnemers lezen…"),
    )
