# SPDX-License-Identifier: EUPL-1.2
"""The settings that are kept in the database: the privacy threshold, what was in view last."""

import json
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from dgw_desktop.domain.privacy import DEFAULT_THRESHOLD, THRESHOLDS
from dgw_desktop.managed import managed
from dgw_desktop.storage.database import Database

if TYPE_CHECKING:
    from dgw_desktop.domain.card_choice import CardsToday
    from dgw_desktop.domain.pace import Plan

_REFUSED, _CARDS, _PLAN = "refused:", "cards:", "plan:"  # and the id of a session
REFERENCE, REFERENCE_HIDDEN = "reference:", "reference-hidden:"
"""And the id of a session: what it is held against, and that it is kept out of view."""


class RefusedText(NamedTuple):
    """What was typed and not taken: where, in words, and the dimension if it is a note on one."""

    dimension: int | None
    name: str
    text: str


class Settings:
    """Reads and writes settings, each a text under a name."""

    def __init__(self, database: Database) -> None:
        """Use ``database``, from the thread that opened it."""
        self._database = database

    def get(self, name: str) -> str:
        """Return a setting, empty if it was never kept."""
        return self.kept(name) or ""

    def remember(self, name: str, value: str) -> None:
        """Keep a setting; in a database that can only be read nothing is kept."""
        if self._database.read_only:
            return
        self._database.execute(
            "INSERT INTO setting (name, value) VALUES (?, ?) "
            "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            name,
            value,
        )

    def forget(self, name: str) -> None:
        """Keep a setting no longer; in a database that can only be read it stays."""
        if not self._database.read_only:
            self._database.execute("DELETE FROM setting WHERE name = ?", name)

    def names(self, prefix: str) -> list[str]:
        """Return what follows ``prefix`` in the names of the settings that begin so, sorted."""
        rows = self._database.query(
            "SELECT CAST(substr(name, ? + 1) AS BLOB) FROM setting WHERE substr(name, 1, ?) = ? "
            "ORDER BY name",
            len(prefix),
            len(prefix),
            prefix,
        )
        return [found.decode(errors="replace") for (found,) in rows if isinstance(found, bytes)]

    def privacy_threshold(self) -> int:
        """Return how many people who filled in alone are enough to show their votes."""
        value = self.get("privacy_threshold")
        chosen = int(value) if value in map(str, THRESHOLDS) else None
        wanted = managed().choose("privacy_threshold", chosen, DEFAULT_THRESHOLD)
        return max(wanted, self.thresholds()[0])

    @staticmethod
    def thresholds() -> range:
        """Return the privacy thresholds that can be set on this computer, in people."""
        least = managed().choose("privacy_minimum", None, THRESHOLDS[0])
        return range(least, THRESHOLDS.stop)

    def set_privacy_threshold(self, people: int) -> None:
        """Keep the privacy threshold; ValueError for one that cannot be set."""
        if people not in self.thresholds():
            raise ValueError(f"no threshold of {people}")
        self.remember("privacy_threshold", str(people))

    def last_opened(self) -> str | None:
        """Return the id of the session that is open, or was when the app stopped."""
        return self._session("last_opened")

    def last_worked_on(self) -> str | None:
        """Return the id of the session that was opened last, also when it was closed since."""
        return self._session("last_worked_on")

    def remember_opened(self, session_id: str | None) -> None:
        """Remember which session is open; None when the list is in view."""
        if self._database.read_only:
            return
        with self._database.transaction():
            self.remember("last_opened", session_id or "")
            if session_id is not None:
                self.remember_worked_on(session_id)

    def remember_worked_on(self, session_id: str) -> None:
        """Remember with which session a person goes on."""
        self.remember("last_worked_on", session_id)

    def refused(self, session_id: str) -> list[RefusedText]:
        """Return what was typed in a session and not taken, as it was kept last."""
        try:
            texts = [
                RefusedText(*one) for one in json.loads(self.get(_REFUSED + session_id) or "[]")
            ]
        except (ValueError, TypeError, RecursionError):
            return []
        return [
            found
            for found in texts
            if isinstance(found.dimension, int | None)
            and isinstance(found.name, str)
            and isinstance(found.text, str)
        ]

    def keep_refused(self, session_id: str, texts: Sequence[RefusedText]) -> None:
        """Keep what was typed in a session and not taken, in place of what was kept before.

        In a database that can only be read nothing is kept.
        """
        if self._database.read_only:
            return
        if texts:
            self.remember(_REFUSED + session_id, json.dumps(texts))
        else:
            self._database.execute("DELETE FROM setting WHERE name = ?", _REFUSED + session_id)

    def cards_today(self, session_id: str) -> "CardsToday":
        """Return which cards of a session come by today; all of them if that was never chosen."""
        from dgw_desktop.domain.card_choice import CardChoice, CardsToday

        try:
            kept = json.loads(self.get(_CARDS + session_id) or "{}")
            choice = CardChoice(
                frozenset(map(str, kept["themes"])),
                bool(kept["only_open"]),
                bool(kept["by_spread"]),
            )
            return CardsToday(choice, tuple(map(int, kept["order"])))
        except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
            return CardsToday()

    def keep_cards_today(self, session_id: str, cards: "CardsToday") -> None:
        """Keep which cards of a session come by today.

        In a database that can only be read nothing is kept.
        """
        from dgw_desktop.domain.card_choice import CardsToday

        if self._database.read_only:
            return
        name, choice = _CARDS + session_id, cards.choice
        if cards == CardsToday():
            self._database.execute("DELETE FROM setting WHERE name = ?", name)
            return
        kept = {
            "themes": sorted(choice.themes),
            "only_open": choice.only_open,
            "by_spread": choice.by_spread,
            "order": cards.order,
        }
        self.remember(name, json.dumps(kept))

    def plan(self, session_id: str) -> "Plan | None":
        """Return the plan of the day of a session, None if there is none."""
        from dgw_desktop.domain.pace import Plan

        try:
            started, ends, done, total = json.loads(self.get(_PLAN + session_id) or "[]")
            plan = Plan(
                datetime.fromisoformat(started), datetime.fromisoformat(ends), int(done), int(total)
            )
            is_whole = plan.started < plan.ends and 0 <= plan.done < plan.total
        except (ValueError, TypeError, OverflowError, RecursionError):
            return None
        return plan if is_whole and plan.started.tzinfo is None else None

    def keep_plan(self, session_id: str, plan: "Plan | None") -> None:
        """Keep the plan of the day; in a database that can only be read nothing is kept."""
        if plan is None:
            if not self._database.read_only:
                name = _PLAN + session_id
                self._database.execute("DELETE FROM setting WHERE name = ?", name)
            return
        kept = [plan.started.isoformat(), plan.ends.isoformat(), plan.done, plan.total]
        self.remember(_PLAN + session_id, json.dumps(kept))

    def forget_sessions(self, session_ids: Collection[str]) -> None:
        """Name sessions that are no more nowhere, nor anything that was typed in them."""
        for prefix in (_REFUSED, _CARDS, _PLAN, REFERENCE, REFERENCE_HIDDEN):
            self._database.execute(
                "DELETE FROM setting WHERE substr(name, 1, ?) = ? "
                "AND substr(name, ? + 1) NOT IN (SELECT id FROM session)",
                len(prefix),
                prefix,
                len(prefix),
            )
        for session_id in session_ids:
            self._database.execute(
                "DELETE FROM setting WHERE value = ? AND name IN ('last_opened', 'last_worked_on')",
                session_id,
            )

    def take_over_reference(self, other: "Settings", of: str, to: str) -> None:
        """Hold the session with the id ``to`` against what session ``of`` of ``other`` is."""
        for prefix in (REFERENCE, REFERENCE_HIDDEN):
            if text := other.kept(prefix + of):
                self.remember(prefix + to, text)

    def last_view(self) -> str | None:
        """Return the name of the screen that was in view last."""
        return self.kept("last_view")

    def remember_view(self, name: str) -> None:
        """Remember which screen of the session is in view."""
        self.remember("last_view", name)

    def kept(self, name: str) -> str | None:
        """Return a setting, None if it was never kept or is no text any more."""
        # As bytes: a text that cannot be read would count as damage to the whole file.
        rows = self._database.query("SELECT CAST(value AS BLOB) FROM setting WHERE name = ?", name)
        value = rows[0][0] if rows else None
        if not isinstance(value, bytes) or b"\0" in value:
            return None
        try:
            return value.decode()
        except UnicodeDecodeError:
            return None

    def _session(self, name: str) -> str | None:
        """Return the id of the session that a setting names, unless it is in the bin or gone."""
        rows = self._database.query(
            "SELECT session.id FROM session JOIN setting ON setting.value = session.id "
            "WHERE setting.name = ? AND deleted_at IS NULL",
            name,
        )
        return str(rows[0][0]) if rows else None
