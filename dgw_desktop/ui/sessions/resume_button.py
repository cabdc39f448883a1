# SPDX-License-Identifier: EUPL-1.2
"""The button to go on with the session that was worked on last."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from dgw_desktop.domain.session import SessionStatus
from dgw_desktop.storage.sessions import SessionStore

_LONGEST_TITLE = 48  # letters


class ResumeButton(QPushButton):
    """Names the session and where it was left; ``resumed`` carries its id."""

    resumed = Signal(str)

    def __init__(self, store: SessionStore) -> None:
        """Make a button for a session of ``store``."""
        super().__init__()
        self._store = store
        self.setProperty("role", "resume")
        self.clicked.connect(self._resume)

    def offer(self, ids: list[str]) -> None:
        """Offer to go on with the session, if it is one of ``ids`` and a draft, and whole."""
        wanted = self._store.settings.last_worked_on()
        heads = self._store.heads([wanted]) if wanted in ids else []
        damaged = self._store.damaged_among([head.id for head in heads])
        found = [
            head for head in heads if head.status is SessionStatus.DRAFT and head.id not in damaged
        ]
        self.setVisible(bool(found))
        for head in found:
            title = head.details.title
            if len(title) > _LONGEST_TITLE:
                title = title[: _LONGEST_TITLE - 1].rstrip() + "…"
            number = self._store.current_dimension(head.id)
            text = self.tr("Verder met ‘{0}’").format(title)
            if number is not None:
                text = self.tr("{0}, dimensie {1}").format(text, number)
            self.setText(text.replace("&", "&&"))

    def _resume(self) -> None:
        wanted = self._store.settings.last_worked_on()
        if wanted is not None:
            self.resumed.emit(wanted)
