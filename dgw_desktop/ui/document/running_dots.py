# SPDX-License-Identifier: EUPL-1.2
"""The dots that a group gives to dimensions: one for all windows, with what was typed of them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from dgw_desktop.domain.dots import in_order, proposed, ranking
from dgw_desktop.domain.limits import MOST_DOTS
from dgw_desktop.domain.priorities import Period, Priority, Ranked
from dgw_desktop.domain.voting import VoteDraft
from dgw_desktop.ui.document.running_count import RunningCount

if TYPE_CHECKING:
    from dgw_desktop.ui.document.session_document import SessionDocument

_KEPT = "dots"
"""The place under which counts outlive a program that is ended from outside."""


class RunningDots(RunningCount):
    """Takes the dots on each dimension that can be chosen, until they are revealed.

    Who stops, or goes elsewhere, loses nothing that was typed: it is there when the count goes on,
    also on a dimension that was left out meanwhile and comes back. What was revealed can be
    corrected in the same way, and is placed in a period; each of these is one change to undo.
    """

    setup_changed = Signal()
    """Other dimensions can be chosen, by other people, or with other dots."""
    marked_changed = Signal()
    """Another dimension is talked about."""
    revealed = Signal()
    """There are new dots."""
    kept = Signal()
    """The count stopped without a result, and what was typed is kept."""

    def __init__(self, document: "SessionDocument") -> None:
        """Prepare to count for ``document``, whose own this becomes."""
        super().__init__(document)
        self._document = document
        self._chosen: tuple[int, ...] | None = None
        self._each: int | None = None
        self._people: int | None = None
        self._rows: tuple[int, ...] = ()
        self._asked: tuple[int, ...] = ()  # those that were revealed last, as far as known
        self._is_running = self._corrects = False
        self._typed: dict[bool, dict[int, int]] = {False: {}, True: {}}
        self._marked: int | None = None
        document.session_changed.connect(self._stop_when_final)

    # What there is to choose, and by whom

    @property
    def choices(self) -> tuple[int, ...]:
        """The dimensions that can get dots, in the order in which they stand."""
        if self._chosen is not None:
            return self._chosen
        return proposed(self._document.model, self._document.session)

    @property
    def each(self) -> int:
        """How many dots each person has."""
        return self._document.session.agenda.dots_each if self._each is None else self._each

    @property
    def people(self) -> int | None:
        """How many people give dots, None where that is not known."""
        session = self._document.session
        return self._people or session.agenda.dots_people or session.details.participants or None

    @property
    def most(self) -> int | None:
        """How many dots there are to give, None where that is not known."""
        return None if self.people is None else self.people * self.each

    def choose(self, numbers: Iterable[int]) -> None:
        """Let the dimensions with these numbers be the ones that can get dots."""
        if not self._is_running:
            self._chosen = in_order(self._document.model, self._document.session, numbers)
            self.setup_changed.emit()

    def set_people(self, people: int | None) -> None:
        """Let ``people`` give dots; None for as many as take part."""
        self._people = people
        self.setup_changed.emit()

    def set_each(self, each: int) -> None:
        """Give each person this many dots."""
        self._each = each
        self.setup_changed.emit()

    # What it is like now

    @property
    def is_running(self) -> bool:
        """Whether dots are counted."""
        return self._is_running

    @property
    def is_correcting(self) -> bool:
        """Whether it is the last count, which is corrected."""
        return self._is_running and self._corrects

    @property
    def rows(self) -> tuple[int, ...]:
        """The dimensions that are counted, in the order of the counts."""
        return self._rows

    @property
    def dimension(self) -> int | None:
        """The dimension that is counted now, None past the last and while nothing is counted."""
        if not self._is_running or self._draft.is_at_end:
            return None
        return self._rows[self._draft.cursor]

    @property
    def marked(self) -> int | None:
        """The dimension that is talked about: that is counted, or that is to be placed."""
        return self.dimension if self._is_running else self._marked

    @property
    def has_too_few(self) -> bool:
        """Whether fewer dots were given than there are, as far as counted."""
        return self.most is not None and self.total < self.most

    @property
    def has_too_many(self) -> bool:
        """Whether more dots were given than there are."""
        return self.most is not None and self.total > self.most

    @property
    def holds_counts(self) -> bool:
        """Whether something was counted that is not revealed yet, or not corrected yet."""
        return any(self._typed.values()) or (
            self._is_running and not self._draft.is_empty and not self._is_as_before
        )

    @property
    def ranking(self) -> tuple[Ranked, ...]:
        """The dimensions by their dots; empty while there are none."""
        agenda = self._document.session.agenda
        if not any(one.dots for one in agenda.priorities):
            return ()
        return ranking(self._document.model, agenda, self._asked)

    def count_of(self, dimension: int) -> int | None:
        """Return what was typed for ``dimension``, None for nothing; to be kept hidden."""
        if self._is_running and dimension in self._rows:
            return self._draft.counts[self._rows.index(dimension)]
        return self._typed[False].get(dimension)

    # What the facilitator does

    def mark(self, dimension: int | None) -> None:
        """Talk about ``dimension``; while dots are counted, count there."""
        if self._is_running:
            if dimension in self._rows and dimension != self.dimension:
                self.go_to(self._rows.index(dimension))
        elif dimension != self._marked:
            self._marked = dimension
            self.marked_changed.emit()

    def start(self) -> None:
        """Let dots be counted; go on from what was typed before."""
        if self._is_running or self._document.refuses():
            return
        choices = self.choices
        if not choices:
            self._document.refused.emit(self.tr("Vink eerst aan waaruit de groep kan kiezen"))
            return
        self._chosen = choices  # from now on nothing moves
        typed = self._typed[False]
        self._begin(choices, False, {number: typed.pop(number, None) for number in choices})

    def correct_last(self) -> None:
        """Let the dots be typed over, if there are any."""
        found = self.ranking
        if self._is_running or not found or self._document.refuses():
            return
        typed = self._typed[True]
        is_resumed = bool(typed)
        counts = {one.dimension: typed.pop(one.dimension, one.dots) for one in found}
        self._begin(tuple(counts), True, counts, is_resumed)

    def stop(self) -> None:
        """End the count without a result, and keep what was typed."""
        if not self._is_running:
            return
        draft, is_new = self._draft, not self._draft.is_empty and not self._is_as_before
        if is_new:
            pairs = zip(self._rows, draft.counts, strict=True)
            self._typed[self._corrects] |= {n: count for n, count in pairs if count is not None}
        self._end()
        if is_new:
            self.kept.emit()

    def keep_for_next_time(self) -> None:
        """Keep what was typed as a text, where the program ends and nobody can be asked."""
        if self.holds_counts:
            self.stop()
            typed = self._typed[False] or self._typed[True]
            model = self._document.model
            lines = (f"{n}. {model.dimension(n).name}: {count}" for n, count in typed.items())
            self._document.keep_refused(_KEPT, self.tr("Stippen"), "\n".join(lines))

    def place(self, dimension: int, period: Period) -> None:
        """Put ``dimension`` in ``period``, among what has as many dots or more."""
        agenda = self._document.session.agenda
        known = agenda.priority(dimension)
        if period is (Period.TO_PLACE if known is None else known.period):
            return
        priority = known or Priority(dimension)
        if period is Period.TO_PLACE and priority == Priority(dimension, period=priority.period):
            after = agenda.without(dimension)  # nobody gave it a dot, and nothing was said of it
        else:
            above = sum(one.dots >= priority.dots for one in agenda.in_period(period))
            after = agenda.with_priority(priority).moved(dimension, period, above)
        self._document.change_agenda(after, self.tr("prioriteit indelen"))

    # Parts

    @property
    def _is_as_before(self) -> bool:
        """Whether a correction has changed nothing yet."""
        known = {one.dimension: one.dots for one in self.ranking}
        pairs = zip(self._rows, self._draft.counts, strict=True)
        return self._corrects and all(known.get(number) == count for number, count in pairs)

    def _begin(
        self,
        rows: tuple[int, ...],
        corrects: bool,
        counts: dict[int, int | None] | dict[int, int],
        is_resumed: bool | None = None,
    ) -> None:
        self._is_running, self._corrects, self._rows = True, corrects, rows
        found = tuple(counts[number] for number in rows)
        has_some = any(count is not None for count in found)
        self._start_with(
            VoteDraft(found, most=MOST_DOTS), has_some if is_resumed is None else is_resumed
        )

    def _goes_on(self) -> bool:
        """Enter goes down the rows; a row that was passed without a number got no dots."""
        return not self._draft.is_complete and not self._draft.is_at_end

    def _is_incomplete(self) -> bool:
        return self.has_too_few if self.most is not None else not self._draft.is_complete

    def _reveal(self) -> None:
        # First the new dots, then the end of the count: those of before may not show up between.
        pairs = dict(zip(self._rows, self._draft.votes, strict=True))
        agenda = self._document.session.agenda.with_dots(pairs, self.each, self.people)
        asked, self._asked = self._asked, self._rows
        if not self._document.change_agenda(agenda, self.tr("stippen")):
            self._asked = asked
            return  # why was told; what was typed is still there
        self._marked = next((one.dimension for one in self.ranking), None)
        self._end()
        self.revealed.emit()

    def _end(self) -> None:
        if self._is_running:
            self.pause.stop()
            self._is_running = self._corrects = False
            self.running_changed.emit(False)

    def _set(self, draft: VoteDraft, asks: bool = False) -> None:
        self._document.keep_refused(_KEPT, "", "")  # the program went on after all
        super()._set(draft, asks)

    def _stop_when_final(self) -> None:
        if not self._document.may_change:
            self.stop()
