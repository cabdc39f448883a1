# SPDX-License-Identifier: EUPL-1.2
"""Which groups of people who filled in alone were ever shown, beyond the sessions that showed them.

The one door through which their votes are read: what the threshold withholds does not come out.
"""

import json
from collections.abc import Iterable

from dgw_desktop.domain.privacy import may_be_shown
from dgw_desktop.domain.scans import person
from dgw_desktop.domain.session import VoteRound, VotesOrigin
from dgw_desktop.domain.shown_groups import Column, Group, ShownGroups
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.settings import Settings

WITHHELD = VoteRound(origin=VotesOrigin.WITHHELD)


class GroupsShown:
    """Keeps the groups; to be asked before a round is shown, and told when it is."""

    def __init__(self, database: Database, settings: Settings) -> None:
        """Use ``database``, from the thread that opened it."""
        self._database = database
        self._settings = settings

    def seen(self, dimension: int, found: VoteRound, people: int | None) -> VoteRound:
        """Return a round as it may be seen: without its counts where the threshold withholds it.

        ``people`` is how many filled in alone, None where that is not known.
        """
        if found.origin is not VotesOrigin.ALONE or self._may_be_seen(dimension, found, people):
            return found
        return WITHHELD

    def may_show(self, dimension: int, members: Iterable[str]) -> bool:
        """Tell whether these people may be shown, after all that was."""
        shown = self._shown(dimension)
        return shown.may_show(_group(members), self._settings.privacy_threshold())

    def remember(self, dimension: int, found: VoteRound) -> None:
        """Keep that a round was shown, also one that came from elsewhere; part of a transaction."""
        if found.origin is not VotesOrigin.ALONE or not found.members:
            return
        if self._row(dimension, found.members) is None:
            may = self.may_show(dimension, found.members)
            self._insert(
                dimension,
                json.dumps(found.members),
                self._settings.privacy_threshold() if may else 0,
            )

    def take_over(self, other: "GroupsShown") -> None:
        """Keep what was shown according to another database, too; part of a transaction."""
        for dimension, members, threshold in other._database.query(
            "SELECT dimension, members, threshold FROM shown_group ORDER BY id"
        ):
            if self._row(dimension, json.loads(members)) is None:
                self._insert(dimension, members, threshold)
        for row in other._database.query("SELECT scan_id, dimension FROM shown_unclear"):
            self._database.execute("INSERT OR IGNORE INTO shown_unclear VALUES (?, ?)", *row)

    def _may_be_seen(self, dimension: int, found: VoteRound, people: int | None) -> bool:
        threshold = self._settings.privacy_threshold()
        if not found.members:
            return may_be_shown(found, people, threshold)
        row = self._row(dimension, found.members)
        if row is None:
            return self.may_show(dimension, found.members)
        number, decided_for = row
        if threshold <= decided_for:
            return True
        # What was shown first stays; later groups were tested against it.
        earlier = self._shown(dimension, before=number)
        return earlier.may_show(_group(found.members), threshold)

    def _shown(self, dimension: int, before: int | None = None) -> ShownGroups:
        groups = self._database.query(
            "SELECT members FROM shown_group WHERE dimension = ? AND (? IS NULL OR id < ?) "
            "ORDER BY id",
            dimension,
            before,
            before,
        )
        unclear = self._database.query(
            "SELECT scan_id FROM shown_unclear WHERE dimension = ?", dimension
        )
        return ShownGroups.of(
            (_group(json.loads(members)) for (members,) in groups),
            (person(str(scan_id)) for (scan_id,) in unclear),
        )

    def _row(self, dimension: int, members: Iterable[str]) -> tuple[int, int] | None:
        rows = self._database.query(
            "SELECT id, threshold FROM shown_group WHERE dimension = ? AND members = ?",
            dimension,
            json.dumps(list(members)),
        )
        return (int(rows[0][0]), int(rows[0][1])) if rows else None

    def _insert(self, dimension: int, members: str, threshold: int) -> None:
        self._database.execute(
            "INSERT INTO shown_group (dimension, members, threshold) VALUES (?, ?, ?)",
            dimension,
            members,
            threshold,
        )


def _group(members: Iterable[str]) -> Group:
    return frozenset(Column(*member.split(".", 1)) for member in members)
