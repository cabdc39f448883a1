# SPDX-License-Identifier: EUPL-1.2
"""How a session keeps to its time: the same for each dimension that was open when it began."""

from datetime import datetime, timedelta
from typing import NamedTuple


class Plan(NamedTuple):
    """``total`` dimensions by ``ends``, of which ``done`` had an answer when it ``started``.

    It starts before it ends, and with at least one dimension to do.
    """

    started: datetime
    ends: datetime
    done: int
    total: int

    @classmethod
    def of_minutes(cls, started: datetime, minutes: int, done: int, total: int) -> "Plan":
        """Return a plan with ``minutes`` for each dimension that is to be done."""
        return cls(started, started + timedelta(minutes=minutes) * (total - done), done, total)

    @property
    def for_each(self) -> timedelta:
        """The time for one dimension."""
        return (self.ends - self.started) / (self.total - self.done)

    def behind(self, now: datetime, done: int) -> timedelta:
        """Return how much later it is than planned for who discusses the dimension after ``done``.

        Negative when that dimension was not to begin yet; zero within its own time.
        """
        spent, begins = now - self.started, self.for_each * (done - self.done)
        late, early = spent - begins - self.for_each, spent - begins
        return max(late, timedelta()) or min(early, timedelta())

    def left_for_each(self, now: datetime, done: int) -> timedelta | None:
        """Return the time that each open dimension can still have; None when none is open."""
        if done >= self.total:
            return None
        return max(self.ends - now, timedelta()) / (self.total - done)
