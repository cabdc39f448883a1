# SPDX-License-Identifier: EUPL-1.2
"""Which groups of people who filled in alone were ever shown, beyond the sessions that showed them.

The one door through which their votes are read: what the threshold withholds does not come out.
"""

import json
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from dgw_desktop.domain.limits import MOST_PEOPLE
from dgw_desktop.domain.privacy import may_be_shown
from dgw_desktop.domain.scans import person
from dgw_desktop.domain.session import VoteRound, VotesOrigin
from dgw_desktop.domain.shown_groups import Column, Group, ShownGroups
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.settings import Settings

WITHHELD = VoteRound(origin=VotesOrigin.WITHHELD)


class EverShown(NamedTuple):
    """All that is kept of what was shown, to take along to other data.

    Rows of shown_group and shown_unclear, and the privacy threshold that held.
    """

    groups: tuple[tuple[int, str, int], ...] = ()
    unclear: tuple[tuple[str, int], ...] = ()
    threshold: int = 0


class GroupsShown:
    """Keeps the groups; to be asked before a round is shown, and told when it is.

    Of each dimension there are two questions, by its number and by that below zero: the answers,
    and the ambitions, which fewer people may have.
    """

    def __init__(self, database: Database, settings: Settings) -> None:
        """Use ``database``, from the thread that opened it."""
        self._database = database
        self._settings = settings

    def seen(self, dimension: int, found: VoteRound, people: int | None) -> VoteRound:
        """Return a round as it may be seen: without what the threshold withholds of it.

        ``people`` is how many filled in alone, None where that is not known.
        """
        if found.origin is not VotesOrigin.ALONE:
            return found
        if not found.members:
            threshold = self._settings.privacy_threshold()
            return found if may_be_shown(found, people, threshold) else WITHHELD
        if not self._may_be_seen(dimension, found.members):
            return WITHHELD
        if found.ambitions and not self._may_be_seen(-dimension, found.with_ambition):
            return found.without_ambitions()
        return found

    def what_may_be_shown(self, dimension: int, found: VoteRound) -> VoteRound:
        """Return what of a new round may be shown, after all that was shown before."""
        if not self._may_show(dimension, found.members):
            return WITHHELD
        if found.ambitions and not self._may_show(-dimension, found.with_ambition):
            return found.without_ambitions()
        return found

    def remember(self, dimension: int, found: VoteRound) -> None:
        """Keep that a round was shown, also one that came from elsewhere; part of a transaction."""
        if found.origin is not VotesOrigin.ALONE:
            return
        for question, members in ((dimension, found.members), (-dimension, found.with_ambition)):
            if members and self._row(question, members) is None:
                may = self._may_show(question, members)
                threshold = self._settings.privacy_threshold() if may else 0
                self._insert(question, json.dumps(members), threshold)

    def everything(self) -> EverShown:
        """Return what is kept."""
        groups = self._database.query(
            "SELECT dimension, members, threshold FROM shown_group ORDER BY id"
        )
        unclear = self._database.query("SELECT scan_id, dimension FROM shown_unclear")
        return EverShown(
            tuple((row[0], row[1], row[2]) for row in groups),
            tuple((row[0], row[1]) for row in unclear),
            self._settings.privacy_threshold(),
        )

    def take_over(self, other: EverShown) -> None:
        """Keep what was shown according to other data, too; part of a transaction.

        The threshold becomes the higher of both.
        """
        for dimension, members, threshold in other.groups:
            if self._row(dimension, json.loads(members)) is None:
                self._insert(dimension, members, threshold)
        for row in other.unclear:
            self._database.execute("INSERT OR IGNORE INTO shown_unclear VALUES (?, ?)", *row)
        if other.threshold > self._settings.privacy_threshold():
            self._settings.set_privacy_threshold(other.threshold)

    def _may_show(self, question: int, members: Iterable[str]) -> bool:
        shown = self._shown(question)
        return shown.may_show(_group(members), self._settings.privacy_threshold())

    def _may_be_seen(self, question: int, members: tuple[str, ...]) -> bool:
        row = self._row(question, members)
        if row is None:
            return self._may_show(question, members)
        threshold = self._settings.privacy_threshold()
        number, decided_for = row
        # What was shown first stays; later groups were tested against it.
        return threshold <= decided_for or self._shown(question, before=number).may_show(
            _group(members), threshold
        )

    def _shown(self, question: int, before: int | None = None) -> ShownGroups:
        groups = self._database.query(
            "SELECT members FROM shown_group WHERE dimension = ? AND (? IS NULL OR id < ?) "
            "ORDER BY id",
            question,
            before,
            before,
        )
        unclear = self._database.query(
            "SELECT scan_id FROM shown_unclear WHERE dimension = ?", abs(question)
        )
        return ShownGroups.of(
            (_group(json.loads(members)) for (members,) in groups),
            (person(str(scan_id)) for (scan_id,) in unclear),
        )

    def _row(self, question: int, members: Iterable[str]) -> tuple[int, int] | None:
        rows = self._database.query(
            "SELECT id, threshold FROM shown_group WHERE dimension = ? AND members = ?",
            question,
            json.dumps(list(members)),
        )
        return (int(rows[0][0]), int(rows[0][1])) if rows else None

    def _insert(self, question: int, members: str, threshold: int) -> None:
        self._database.execute(
            "INSERT INTO shown_group (dimension, members, threshold) VALUES (?, ?, ?)",
            question,
            members,
            threshold,
        )


def _group(members: Iterable[str]) -> Group:
    return frozenset(map(_column, members))


@lru_cache(maxsize=10 * MOST_PEOPLE)  # the same people stand in most groups
def _column(member: str) -> Column:
    return Column(*member.split(".", 1))
