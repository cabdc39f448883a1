# SPDX-License-Identifier: EUPL-1.2
"""The vote that runs in the room: one for all windows, with what was typed of it."""

from PySide6.QtCore import QObject, QTimer, Signal

from dgw_desktop.domain.voting import VoteDraft
from dgw_desktop.ui.document.session_document import SessionDocument

_PAUSE = 1000  # ms without a digit after which the next one is for the next level

Counts = tuple[tuple[int, ...], ...]
"""The counts of the votes that there were, the last one last."""


_COMMANDS = {
    (False, False): "vote",
    (False, True): "correct_votes",
    (True, False): "vote_on_ambition",
    (True, True): "correct_ambition_votes",
}
"""The command that goes on with a vote, by whether it is on the ambition and a correction."""


class RunningVote(QObject):
    """Counts hands on the current dimension of a document until they are revealed.

    It runs on whichever window has the keyboard. Who stops it, or goes elsewhere, loses nothing
    that was typed: the next vote on that dimension goes on from there. Each vote is a round of its
    own; the counts of the last one can be corrected in the same way. People vote on the level, or
    apart from that on the ambition.
    """

    changed = Signal()
    """What was typed, or what is asked, is different."""
    running_changed = Signal(bool)
    """Hands are counted now, or no longer; see ``is_secret``."""
    revealed = Signal(int)
    """The number of the dimension that has new votes."""
    kept = Signal(str)
    """The vote stopped without a result, and what was typed is kept; the command to go on."""

    def __init__(self, document: SessionDocument, parent: QObject | None = None) -> None:
        """Prepare to count for ``document``."""
        super().__init__(parent)
        self._document = document
        self._dimension: int | None = None
        self._draft = VoteDraft.of_levels(1)
        self._before: list[VoteDraft] = []
        self._corrected: Counts | None = None  # of which the last is corrected
        self._on_ambition = False
        self._kept: dict[tuple[int, bool, Counts | None], VoteDraft] = {}
        self._asks = False
        self._is_resumed = False
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(_PAUSE)
        self.pause.timeout.connect(self._end_number)
        document.current_changed.connect(self.stop)
        document.session_changed.connect(self._stop_when_final)

    # What it is like now

    @property
    def is_running(self) -> bool:
        """Whether people vote."""
        return self._dimension is not None

    @property
    def draft(self) -> VoteDraft:
        """What was typed."""
        return self._draft

    @property
    def is_correcting(self) -> bool:
        """Whether it is the last vote, whose counts are corrected."""
        return self._corrected is not None

    @property
    def is_on_ambition(self) -> bool:
        """Whether people vote on the ambition, and not on the level."""
        return self.is_running and self._on_ambition

    @property
    def is_secret(self) -> bool:
        """Whether people vote, so that neither choice nor counts may be seen.

        Not while counts are corrected, which all have seen.
        """
        return self.is_running and not self.is_correcting

    @property
    def is_resumed(self) -> bool:
        """Whether all that was typed stems from before the vote stopped once."""
        return self._is_resumed

    @property
    def holds_counts(self) -> bool:
        """Whether something was counted that is in no round yet."""
        return self.is_running and not self._draft.is_empty and not self._is_as_before

    @property
    def asks_to_reveal(self) -> bool:
        """Whether the count looks incomplete, and one more Enter reveals it all the same."""
        return self._asks

    @property
    def participants(self) -> int | None:
        """How many people could vote, None where that is not known."""
        return self._document.session.details.participants or None

    @property
    def has_too_few(self) -> bool:
        """Whether fewer people voted than take part, as far as counted."""
        return self.participants is not None and sum(self._draft.votes) < self.participants

    @property
    def has_too_many(self) -> bool:
        """Whether more people voted than take part."""
        return self.participants is not None and sum(self._draft.votes) > self.participants

    # What the facilitator does

    def start(self, on_ambition: bool = False) -> None:
        """Let people vote on the current dimension; go on from what was typed before."""
        if not self.is_running and self._document.may_vote(self._document.current):
            levels = self._document.model.highest_level
            self._begin(on_ambition, None, VoteDraft.of_levels(levels))

    def correct_last(self, on_ambition: bool = False) -> None:
        """Let the counts of the last vote on the current dimension be typed over, if there is one.

        A vote that runs goes first.
        """
        answer = self._document.answer(self._document.current)
        has_one = bool(answer.ambition_votes) if on_ambition else answer.has_hands
        if self.is_running or not self._document.may_change or not has_one:
            return
        levels = tuple(found.counts for found in answer.rounds)
        counts = answer.ambition_votes if on_ambition else levels
        self._begin(on_ambition, counts, VoteDraft(counts[-1]))

    def go_to(self, index: int) -> None:
        """Count at the level with this index, from 0 on."""
        self._set(self._draft.go_to(index))

    def add(self, step: int) -> None:
        """Count ``step`` more at the level that is marked, and stay there."""
        self._change(self._draft.add(step))

    def type_digit(self, digit: int) -> None:
        """Count with one more digit."""
        self._change(self._draft.type_digit(digit))
        self.pause.start()

    def go_on(self) -> None:
        """Go to the next level."""
        self._change(self._draft.go_on())

    def go_back(self) -> None:
        """Go to the level before."""
        self._change(self._draft.go_back())

    def adjust(self, step: int) -> None:
        """Count ``step`` more at the level that was counted last."""
        self._change(self._draft.adjust(step))

    def correct(self) -> None:
        """Take back the last count."""
        self._change(self._draft.correct())

    def clear(self) -> None:
        """Begin the count anew; ``undo`` brings it back."""
        self._change(VoteDraft.of_levels(len(self._draft.counts)))

    def undo(self) -> None:
        """Go back to what was counted before the last key."""
        if self._before:
            self._set(self._before.pop())

    def confirm(self) -> None:
        """Go on to the next level, or reveal; ask first where the count looks incomplete."""
        draft = self._draft
        if draft.is_empty:
            self.stop()
        elif not self._asks and not draft.is_complete and (draft.is_typing or draft.went_on):
            self.go_on()
        elif not self._asks and (not draft.is_complete or self.has_too_few):
            self._set(draft, asks=True)
        else:
            self._reveal()

    def leave(self) -> None:
        """Go back from the question, else stop the vote."""
        if self._asks:
            self._set(self._draft)
        else:
            self.stop()

    def stop(self) -> None:
        """End the vote without a result, and keep what was typed."""
        if self._dimension is None:
            return
        draft = self._draft.pause()
        place = self._dimension, self._on_ambition, self._corrected
        is_new = self.holds_counts
        self._end()
        if is_new:
            self._kept[place] = draft
            self.kept.emit(_COMMANDS[place[1], place[2] is not None])

    # Parts

    @property
    def _is_as_before(self) -> bool:
        """Whether a correction has changed nothing yet."""
        return self._corrected is not None and self._draft.counts == self._corrected[-1]

    def _begin(self, on_ambition: bool, corrected: Counts | None, draft: VoteDraft) -> None:
        self._dimension, self._corrected = self._document.current, corrected
        self._on_ambition = on_ambition
        self._before = []
        place = self._dimension, on_ambition, corrected
        self._is_resumed = place in self._kept
        self._set(self._kept.pop(place, draft))
        self.running_changed.emit(True)

    def _reveal(self) -> None:
        assert self._dimension is not None
        # First the new votes, then the end of the vote: those of before may not show up between.
        dimension, document = self._dimension, self._document
        keep = {
            (False, False): document.add_votes,
            (False, True): document.correct_votes,
            (True, False): document.add_ambition_votes,
            (True, True): document.correct_ambition_votes,
        }[self._on_ambition, self.is_correcting]
        keep(dimension, self._draft.votes)
        self._end()
        self.revealed.emit(dimension)

    def _end(self) -> None:
        self.pause.stop()
        self._dimension = self._corrected = None
        self.running_changed.emit(False)

    def _end_number(self) -> None:
        self._set(self._draft.pause(), self._asks)

    def _change(self, draft: VoteDraft) -> None:
        if draft.counts != self._draft.counts:
            self._before.append(self._draft)
            self._is_resumed = False
        self._set(draft)

    def _set(self, draft: VoteDraft, asks: bool = False) -> None:
        self.pause.stop()
        self._draft, self._asks = draft, asks
        self.changed.emit()

    def _stop_when_final(self) -> None:
        if not self._document.may_change:
            self.stop()
