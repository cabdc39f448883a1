# SPDX-License-Identifier: EUPL-1.2
"""Which sessions there are, and by which words each is found, without reading their answers."""

from collections.abc import Iterable
from functools import cache

from dgw_desktop.domain.accents import folded


class SessionIndex:
    """The ids of sessions in the order of a list, with what is searched in.

    Ten thousand of them take a few milliseconds and megabytes, so that a list can search at every
    letter and read the rest of a session when it comes into view.
    """

    def __init__(self, rows: Iterable[tuple[str, str, str, str, str]]) -> None:
        """Take id, title, organisation, unit and ISO date of every session."""
        plain = cache(folded)  # many sessions are of one organisation
        self._places = {
            session_id: f"{plain(title)} {plain(organisation)} {plain(unit)} "
            f"{day} {day[8:]}-{day[5:7]}-{day[:4]}"
            for session_id, title, organisation, unit, day in rows
        }

    @property
    def ids(self) -> list[str]:
        """All sessions, in the order of the list."""
        return list(self._places)

    def searched(self, session_id: str) -> str:
        """Return what is searched in of a session, folded; its title comes first."""
        return self._places[session_id]

    def find(self, search: str) -> list[str]:
        """Return the ids of the sessions in which every word of ``search`` occurs.

        In title, organisation, unit or date, whatever case and accents.
        """
        words = folded(search).split()
        return [
            session_id
            for session_id, place in self._places.items()
            if all(word in place for word in words)
        ]
