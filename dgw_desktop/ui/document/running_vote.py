# SPDX-License-Identifier: EUPL-1.2
"""The vote that runs in the room: one for all windows, with what was typed of it."""

from PySide6.QtCore import QObject, Signal

from dgw_desktop.domain.voting import VoteDraft
from dgw_desktop.ui.document.running_count import RunningCount
from dgw_desktop.ui.document.session_document import SessionDocument

Counts = tuple[tuple[int, ...], ...]
"""The counts of the votes that there were, the last one last."""


_COMMANDS = {
    (False, False): "vote",
    (False, True): "correct_votes",
    (True, False): "vote_on_ambition",
    (True, True): "correct_ambition_votes",
}
"""The command that goes on with a vote, by whether it is on the ambition and a correction."""


class RunningVote(RunningCount):
    """Counts hands on the current dimension of a document until they are revealed.

    It runs on whichever window has the keyboard. Who stops it, or goes elsewhere, loses nothing
    that was typed: the next vote on that dimension goes on from there. Each vote is a round of its
    own; the counts of the last one can be corrected in the same way. People vote on the level, or
    apart from that on the ambition.
    """

    revealed = Signal(int)
    """The number of the dimension that has new votes."""

    def __init__(self, document: SessionDocument, parent: QObject | None = None) -> None:
        """Prepare to count for ``document``."""
        super().__init__(document, parent)
        self._dimension: int | None = None
        self._corrected: Counts | None = None  # of which the last is corrected
        self._on_ambition = False
        self._kept: dict[tuple[int, bool, Counts | None], VoteDraft] = {}
        document.current_changed.connect(self.stop)

    # What it is like now

    @property
    def is_running(self) -> bool:
        """Whether people vote."""
        return self._dimension is not None

    @property
    def is_correcting(self) -> bool:
        """Whether it is the last vote, whose counts are corrected."""
        return self._corrected is not None

    @property
    def is_on_ambition(self) -> bool:
        """Whether people vote on the ambition, and not on the level."""
        return self.is_running and self._on_ambition

    @property
    def name(self) -> str:
        """What is counted, as the text is called in which it is kept."""
        return self.tr("Stemmen")

    @property
    def going_on(self) -> str:
        """The command that goes on with this vote, once it stopped."""
        return _COMMANDS[self._on_ambition, self.is_correcting]

    def kept_in_words(self) -> list[str]:
        """Return the counts of the votes that stopped, a line for each."""
        lines = []
        for (dimension, on_ambition, corrected), draft in self._kept.items():
            if corrected is None or corrected == self._counts_of(dimension, on_ambition):
                name = f"{dimension}. {self._document.model.dimension(dimension).name}"
                if on_ambition:
                    name = self.tr("{0}, ambitie").format(name)
                counts = (
                    self.tr("niveau {0}: {1}").format(level, count)
                    for level, count in enumerate(draft.counts, start=1)
                    if count is not None
                )
                lines.append(f"{name}: {', '.join(counts)}")
        return lines

    @property
    def participants(self) -> int | None:
        """How many people could vote, None where that is not known."""
        return self._document.session.details.participants or None

    @property
    def has_too_few(self) -> bool:
        """Whether fewer people voted than take part, as far as counted."""
        return self.participants is not None and self.total < self.participants

    @property
    def has_too_many(self) -> bool:
        """Whether more people voted than take part."""
        return self.participants is not None and self.total > self.participants

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
        dimension, document = self._document.current, self._document
        answer = document.answer(dimension)
        has_one = bool(answer.ambition_votes) if on_ambition else answer.has_hands
        if self.is_running or document.refuses():
            return
        if not has_one:
            document.refused.emit(self.tr("Hier is nog niet gestemd"))
            return
        counts = self._counts_of(dimension, on_ambition)
        self._begin(on_ambition, counts, VoteDraft(counts[-1]))

    # Parts

    def _counts_of(self, dimension: int, on_ambition: bool) -> Counts:
        answer = self._document.answer(dimension)
        if on_ambition:
            return answer.ambition_votes
        return tuple(found.counts for found in answer.rounds)

    def _is_as_before(self) -> bool:
        return self._corrected is not None and self._draft.counts == self._corrected[-1]

    def _begin(self, on_ambition: bool, corrected: Counts | None, draft: VoteDraft) -> None:
        self._dimension, self._corrected = self._document.current, corrected
        self._on_ambition = on_ambition
        place = self._dimension, on_ambition, corrected
        is_resumed = place in self._kept
        self._start_with(self._kept.pop(place, draft), is_resumed)

    def _keep(self, draft: VoteDraft) -> None:
        assert self._dimension is not None
        self._kept[self._dimension, self._on_ambition, self._corrected] = draft

    def _goes_on(self) -> bool:
        draft = self._draft
        return not draft.is_complete and (draft.is_typing or draft.went_on)

    def _is_incomplete(self) -> bool:
        return not self._draft.is_complete or self.has_too_few

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
        if not keep(dimension, self._draft.votes):
            return  # why was told; what was typed is still there
        self._end()
        self.revealed.emit(dimension)

    def _end(self) -> None:
        self.pause.stop()
        self._dimension = self._corrected = None
        self.running_changed.emit(False)
