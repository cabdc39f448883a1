# SPDX-License-Identifier: EUPL-1.2
"""A final session lets nobody in: says so, and asks whether to reopen it."""

from PySide6.QtWidgets import QWidget

from dgw_desktop.domain.session import SessionStatus
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.translating import tr
from dgw_desktop.ui.asking.messages import ask


def may_reopen(parent: QWidget, store: SessionStore, session_id: str) -> bool:
    """Tell whether a session is open for changes, or else may be opened for them."""
    heads = store.heads([session_id])
    final = [head for head in heads if head.status is SessionStatus.FINAL]
    return not final or ask(
        parent,
        tr("‘{0}’ is definitief.").format(final[0].details.title),
        tr("Wil je mensen uitnodigen of ingevulde scans toevoegen? Heropen dan eerst de sessie."),
        tr("Heropenen"),
    )
