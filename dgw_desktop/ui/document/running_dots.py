# SPDX-License-Identifier: EUPL-1.2
"""The dots that a group gives to dimensions: one for all windows, with what was typed of them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from dgw_desktop.domain.dots import in_order, proposed, ranking
from dgw_desktop.domain.limits import MOST_DOTS
from dgw_desktop.domain.priorities import Agenda, Period, Priority, Ranked
from dgw_desktop.domain.voting import VoteDraft
from dgw_desktop.ui.document.running_count import RunningCount

if TYPE_CHECKING:
    from dgw_desktop.ui.document.session_document import SessionDocument


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

    def __init__(self, document: "SessionDocument") -> None:
        """Prepare to count for ``document``, whose own this becomes."""
        super().__init__(document, document)
        self._chosen: tuple[int, ...] | None = None
        self._each: int | None = None
        self._people: int | None = None
        self._rows: tuple[int, ...] = ()
        self._asked: tuple[int, ...] = ()  # those that were revealed last, as far as known
        self._is_running = self._corrects = False
        self._typed: dict[bool, dict[int, int]] = {False: {}, True: {}}
        self._marked: int | None = None

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
    def name(self) -> str:
        """What is counted, as the text is called in which it is kept."""
        return self.tr("Stippen")

    @property
    def going_on(self) -> str:
        """The command that goes on with this count, once it stopped."""
        return "correct_dots" if self._corrects else "count_dots"

    def kept_in_words(self) -> list[str]:
        """Return the dots of a count that stopped, a line for each dimension."""
        typed, model = self._typed[False] or self._typed[True], self._document.model
        return [f"{n}. {model.dimension(n).name}: {count}" for n, count in typed.items()]

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
        if self._is_running or self._document.refuses():
            return
        if not found:
            self._document.refused.emit(self.tr("Er zijn nog geen stippen geteld"))
            return
        typed = self._typed[True]
        is_resumed = bool(typed)
        counts = {one.dimension: typed.pop(one.dimension, one.dots) for one in found}
        self._begin(tuple(counts), True, counts, is_resumed)

    def place(self, dimension: int, period: Period) -> bool:
        """Put ``dimension`` in ``period``, among what has as many dots or more.

        False, of which the reason was told, when that was not taken.
        """
        return self._document.edit_agenda(
            lambda agenda: _placed(agenda, dimension, period), self.tr("prioriteit indelen")
        )

    # Parts

    def _is_as_before(self) -> bool:
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

    def _keep(self, draft: VoteDraft) -> None:
        pairs = zip(self._rows, draft.counts, strict=True)
        self._typed[self._corrects] |= {n: count for n, count in pairs if count is not None}

    def _goes_on(self) -> bool:
        """Enter goes down the rows; a row that was passed without a number got no dots."""
        return not self._draft.is_complete and not self._draft.is_at_end

    def _is_incomplete(self) -> bool:
        return self.has_too_few if self.most is not None else not self._draft.is_complete

    def _reveal(self) -> None:
        # First the new dots, then the end of the count: those of before may not show up between.
        pairs = dict(zip(self._rows, self._draft.votes, strict=True))
        each, people = self.each, self.people
        asked, self._asked = self._asked, self._rows
        if not self._document.edit_agenda(
            lambda agenda: agenda.with_dots(pairs, each, people), self.tr("stippen")
        ):
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


def _placed(agenda: Agenda, dimension: int, period: Period) -> Agenda:
    """Return ``agenda`` with ``dimension`` in ``period``, among what has as many dots or more."""
    known = agenda.priority(dimension)
    if period is (Period.TO_PLACE if known is None else known.period):
        return agenda
    priority = known or Priority(dimension)
    if period is Period.TO_PLACE and priority == Priority(dimension, period=priority.period):
        return agenda.without(dimension)  # nobody gave it a dot, and nothing was said of it
    above = sum(one.dots >= priority.dots for one in agenda.in_period(period))
    return agenda.with_priority(priority).moved(dimension, period, above)
