# SPDX-License-Identifier: EUPL-1.2
"""Which sessions there are, and by which words each is found, without reading their answers."""

from collections.abc import Iterable
from functools import cache

from dgw_desktop.domain.accents import folded, name_key


class SessionIndex:
    """The ids of sessions in the order of a list, with what is searched in.

    Ten thousand of them take a few milliseconds and megabytes, so that a list can search at every
    letter and read the rest of a session when it comes into view.
    """

    def __init__(self, rows: Iterable[tuple[str, str, str, str, str]]) -> None:
        """Take id, title, organisation, unit and ISO date of every session."""
        plain = cache(folded)  # many sessions are of one organisation
        self._places: dict[str, str] = {}
        self._organisations: dict[str, str] = {}
        for session_id, title, organisation, unit, day in rows:
            self._organisations[session_id] = organisation
            self._places[session_id] = (
                f"{plain(title)} {plain(organisation)} {plain(unit)} "
                f"{day} {day[8:]}-{day[5:7]}-{day[:4]}"
            )

    @property
    def ids(self) -> list[str]:
        """All sessions, in the order of the list."""
        return list(self._places)

    def searched(self, session_id: str) -> str:
        """Return what is searched in of a session, folded; its title comes first."""
        return self._places[session_id]

    def by_organisation(self, ids: Iterable[str]) -> dict[str, list[str]]:
        """Return sessions by their organisation, in the order in which each is met first.

        Names that differ in accents and capitals only are one; it is written as it is met first.
        """
        plain = cache(name_key)
        groups: dict[str, list[str]] = {}
        names: dict[str, str] = {}
        for session_id in ids:
            organisation = self._organisations[session_id]
            name = names.setdefault(plain(organisation), organisation)
            groups.setdefault(name, []).append(session_id)
        return groups

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
