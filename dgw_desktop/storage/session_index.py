# SPDX-License-Identifier: EUPL-1.2
"""Which sessions there are, and by which words each is found, without reading their answers."""

from collections.abc import Iterable, Sequence
from itertools import chain, compress

from dgw_desktop.domain.accents import folded, name_key


class SessionIndex:
    """The ids of sessions in the order of a list, with what is searched in.

    Of a whole country they take some megabytes, so that a list can search at every letter and read
    the rest of a session when it comes into view. What is found is such an index too. It keeps a
    list for each thing that it knows: a tuple or an entry in a dict for each session would take
    more than what is in it.
    """

    def __init__(
        self,
        ids: Iterable[str] = (),
        searched: Iterable[str] = (),
        organisations: Iterable[str] = (),
    ) -> None:
        """Take of each session the id, the folded text to search in, and the organisation."""
        self.ids: list[str] = [*ids]
        """All sessions, in the order of the list."""
        self.searched: list[str] = [*searched]
        """What is searched in of each, folded; its title comes first."""
        self.organisations: list[str] = [*organisations]
        """The organisation of each, where they are put together by it."""

    @classmethod
    def from_rows(
        cls, rows: Iterable[tuple[str, str, str, str, str]], by_organisation: bool = False
    ) -> "SessionIndex":
        """Take id, title, organisation, unit and ISO date of every session.

        ``by_organisation`` puts those of one together, in the order in which each is met first.
        Names that differ in accents and capitals only are one, written as it is met first.
        """
        groups: dict[str, tuple[str, list[str], list[str]]] = {}
        written: dict[str, tuple[str, list[str], list[str]]] = {}
        for session_id, title, organisation, unit, day in rows:
            if (group := written.get(organisation)) is None:
                key = name_key(organisation) if by_organisation else ""
                group = written[organisation] = groups.setdefault(key, (organisation, [], []))
            group[1].append(session_id)
            text = f"{title} {organisation} {unit} {day} {day[8:]}-{day[5:7]}-{day[:4]}"
            group[2].append(folded(text))
        of_each = [[name] * len(ids) for name, ids, _ in groups.values() if by_organisation]
        return cls(
            chain(*(ids for _, ids, _ in groups.values())),
            chain(*(searched for _, _, searched in groups.values())),
            chain(*of_each),
        )

    def find(self, search: str) -> "SessionIndex":
        """Return the sessions in which every word of ``search`` occurs.

        In title, organisation, unit or date, whatever case and accents.
        """
        found = self
        for word in folded(search).split():
            found = found._those([word in text for text in found.searched])
        return found

    def _those(self, chosen: Sequence[bool]) -> "SessionIndex":
        return SessionIndex(
            *(compress(part, chosen) for part in (self.ids, self.searched, self.organisations))
        )

    @property
    def groups(self) -> dict[int, str]:
        """The organisation of the sessions from each place on, by the place."""
        befores = chain([None], self.organisations)
        return {
            place: name
            for place, (name, before) in enumerate(zip(self.organisations, befores, strict=False))
            if name != before
        }
