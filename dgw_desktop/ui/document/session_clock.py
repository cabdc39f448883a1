# SPDX-License-Identifier: EUPL-1.2
"""The time that a session takes: since it was first presented, and by the plan of the day."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from dgw_desktop.domain.pace import Plan
from dgw_desktop.domain.wording import counted
from dgw_desktop.translating import tr
from dgw_desktop.ui.document.session_document import SessionDocument

_MINUTE = timedelta(minutes=1)


class SessionClock(QObject):
    """Runs from the first presentation on, also while none is given. It tells, and never acts.

    A plan outlives the program, until its end.
    """

    ticked = Signal()
    """A second went by, or what is told is different."""

    def __init__(
        self,
        document: SessionDocument,
        parent: QObject,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        """Make the clock of ``document``; ``now`` gives the local time."""
        super().__init__(parent)
        self._document = document
        self._now = now
        self._began: datetime | None = None
        self._arrived = now()
        kept = document.plan
        self._plan = kept if kept is not None and now() < kept.ends else None
        self._counts_down = False
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self.ticked)
        document.current_changed.connect(self._arrive)
        document.answer_changed.connect(self.ticked)
        document.order_changed.connect(self._plan_again)

    def run(self) -> None:
        """Let time be told, from now on if it is the first time."""
        if self._began is None:
            self._began = self._arrived = self._now()
        self._second.start()

    def rest(self) -> None:
        """Tell the time to nobody for a while; it goes on."""
        self._second.stop()

    # The plan

    @property
    def can_plan(self) -> bool:
        """Whether there is anything left to plan."""
        done, total = self._progress()
        return done < total

    @property
    def ends(self) -> time | None:
        """When the session is to end by the plan."""
        return self._plan.ends.time() if self._plan else None

    def plan_until(self, end: time) -> None:
        """Divide the time from now until ``end``, today or else tomorrow, over what is open."""
        now, (done, total) = self._now(), self._progress()
        ends = datetime.combine(now.date(), end, now.tzinfo)
        if ends <= now:
            ends += timedelta(days=1)
        if done < total:
            self._take(Plan(now, ends, done, total))

    def plan_minutes(self, minutes: int) -> None:
        """Give each dimension that is open ``minutes`` from now on."""
        now, (done, total) = self._now(), self._progress()
        if done < total:
            self._take(Plan.of_minutes(now, minutes, done, total))

    def drop_plan(self) -> None:
        """Have no plan any more."""
        self._take(None)

    @property
    def counts_down(self) -> bool:
        """Whether the room is to see how long there is for a dimension."""
        return self._counts_down

    def count_down(self, wanted: bool) -> None:
        """Let the room see how long there is for a dimension, or no longer."""
        self._counts_down = wanted
        self.ticked.emit()

    # What it tells

    @property
    def now(self) -> datetime:
        """The time of the day."""
        return self._now()

    @property
    def elapsed(self) -> timedelta:
        """The time since the session was first presented."""
        return self._now() - self._began if self._began else timedelta()

    @property
    def on_card(self) -> timedelta:
        """The time since the dimension in view came."""
        return self._now() - self._arrived

    @property
    def left_on_card(self) -> timedelta | None:
        """The time that the dimension in view still has by the plan; None without a plan."""
        if self._plan is None:
            return None
        return max(self._plan.for_each - self.on_card, timedelta())

    @property
    def countdown(self) -> str:
        """What the room sees of the time: minutes and seconds, or nothing."""
        left = self.left_on_card if self._counts_down else None
        return "" if left is None else minutes_and_seconds(left)

    def pace_in_words(self) -> str:
        """Return how the session keeps to its plan, empty without one."""
        if self._plan is None:
            return ""
        now, (done, _total) = self._now(), self._progress()
        left = self._plan.left_for_each(now, done)
        if left is None:
            return tr("Alle dimensies zijn klaar.")
        if now >= self._plan.ends:
            return tr("De geplande tijd is om.")
        minutes = int(abs(self._plan.behind(now, done)) / _MINUTE)
        amount = counted(minutes, tr("minuut"), tr("minuten"))
        if not minutes:
            pace = tr("Op schema")
        elif self._plan.behind(now, done) > timedelta():
            pace = tr("{0} achter").format(amount)
        else:
            pace = tr("{0} voor").format(amount)
        return tr("{0} · nog {1} per dimensie").format(pace, minutes_and_seconds(left))

    def _arrive(self) -> None:
        self._arrived = self._now()
        self.ticked.emit()

    def _take(self, plan: Plan | None) -> None:
        self._plan = plan
        self._document.keep_plan(plan)
        self._arrived = self._now()
        self.ticked.emit()

    def _progress(self) -> tuple[int, int]:
        return self._document.progress_today()

    def _plan_again(self) -> None:
        """Divide the time that is left over the dimensions that come by now."""
        now, plan, (done, total) = self._now(), self._plan, self._progress()
        if plan is not None and done < total and now < plan.ends:
            self._plan = Plan(now, plan.ends, done, total)
            self._document.keep_plan(self._plan)
        self.ticked.emit()


def minutes_and_seconds(span: timedelta) -> str:
    """Return '4:10' for four minutes and ten seconds."""
    seconds = int(span.total_seconds())
    return f"{seconds // 60}:{seconds % 60:02}"
