# SPDX-License-Identifier: EUPL-1.2
"""Looks through the sessions of a list for damage, without holding up the window."""

from collections.abc import Callable, Collection
from time import thread_time

from PySide6.QtCore import QObject, QTimer, Signal

_AT_ONCE = 0.020  # seconds; one of the largest sessions takes some thirty thousandths alone

DamagedAmong = Callable[[Collection[str]], set[str]]
"""Returns which of the sessions with these ids are not as they were saved."""


class DamageLook(QObject):
    """Says at once what a moment tells; the rest is looked through when nobody waits."""

    found = Signal(str)
    """The id of a session that turned out to be damaged after all."""

    def __init__(self, look: DamagedAmong, parent: QObject, at_once: bool = True) -> None:
        """Ask ``look`` about one session after the other; the first time may be later."""
        super().__init__(parent)
        self._look = look
        self._to_come: list[str] = []
        self._damaged: set[str] = set()
        self._at_once = at_once
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    def renew(self) -> None:
        """Forget what was found: the sessions may be others now."""
        self._to_come.clear()
        self._damaged.clear()
        self._timer.stop()

    def damaged_among(self, session_ids: Collection[str]) -> set[str]:
        """Return which of these are known to be damaged; ``found`` tells of the others."""
        asked = set(session_ids)
        wanted = [one for one in session_ids if one not in self._damaged]
        if self._at_once:
            self._look_through(wanted)
        # What is asked for now is in view; what was asked for before may be so no longer.
        self._to_come = [*wanted, *(one for one in self._to_come if one not in asked)]
        if self._to_come:
            self._timer.start()
        return self._damaged & asked

    def _go_on(self) -> None:
        self._at_once = True
        before = set(self._damaged)
        self._look_through(self._to_come)
        if not self._to_come:
            self._timer.stop()
        for session_id in self._damaged - before:
            self.found.emit(session_id)

    def _look_through(self, session_ids: list[str]) -> None:
        """Take out of the list what was looked through in a moment, at least one."""
        end = thread_time() + _AT_ONCE
        while session_ids:
            self._damaged |= self._look([session_ids.pop(0)])
            if thread_time() >= end:
                break
