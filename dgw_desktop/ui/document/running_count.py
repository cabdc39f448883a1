# SPDX-License-Identifier: EUPL-1.2
"""Numbers that are typed one after the other and kept hidden until they are revealed at once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from dgw_desktop.domain.voting import VoteDraft

if TYPE_CHECKING:
    from dgw_desktop.ui.document.session_document import SessionDocument

_PAUSE = 1000  # ms without a digit after which the next one is for the next count


class RunningCount(QObject):
    """Takes counts, one for all windows; of what, and where they go, a subclass says.

    A count that stops loses nothing that was typed: it goes on from there. What is in no result
    when the session goes out of view is asked about, and where nobody can be asked it is kept as a
    text for the next time.
    """

    changed = Signal()
    """What was typed, or what is asked, is different."""
    running_changed = Signal(bool)
    """Something is counted now, or no longer; see ``is_secret``."""
    kept = Signal(str)
    """The count stopped without a result, and what was typed is kept; the command to go on."""

    def __init__(self, document: "SessionDocument", parent: QObject | None = None) -> None:
        """Begin with nothing that is counted for ``document``."""
        super().__init__(parent)
        self._document = document
        self._draft = VoteDraft.of_levels(1)
        self._before: list[VoteDraft] = []
        self._asks = False
        self._is_resumed = False
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(_PAUSE)
        self.pause.timeout.connect(self._end_number)
        document.session_changed.connect(self._stop_when_final)

    # What each kind says for itself

    @property
    def name(self) -> str:
        """What is counted, as the text is called in which it is kept."""
        raise NotImplementedError

    @property
    def going_on(self) -> str:
        """The command that goes on with the count that runs, once it stopped."""
        raise NotImplementedError

    @property
    def is_running(self) -> bool:
        """Whether it is counted now."""
        raise NotImplementedError

    @property
    def is_correcting(self) -> bool:
        """Whether counts that all have seen are corrected."""
        raise NotImplementedError

    @property
    def has_too_few(self) -> bool:
        """Whether fewer were counted than there should be, as far as that is known."""
        raise NotImplementedError

    @property
    def has_too_many(self) -> bool:
        """Whether more were counted than there should be, as far as that is known."""
        raise NotImplementedError

    def kept_in_words(self) -> list[str]:
        """Return the counts of what stopped and can be gone on with, a line for each place."""
        raise NotImplementedError

    def _is_as_before(self) -> bool:
        """Tell whether a correction has changed nothing yet."""
        raise NotImplementedError

    def _keep(self, draft: VoteDraft) -> None:
        """Keep what was typed until the count goes on."""
        raise NotImplementedError

    def _end(self) -> None:
        """Count no longer."""
        raise NotImplementedError

    def _goes_on(self) -> bool:
        """Tell whether Enter goes to the next count, and reveals nothing yet."""
        raise NotImplementedError

    def _is_incomplete(self) -> bool:
        """Tell whether a person is to be asked before this is revealed."""
        raise NotImplementedError

    def _reveal(self) -> None:
        """Hand over what was counted, and end."""
        raise NotImplementedError

    # What it is like now

    @property
    def draft(self) -> VoteDraft:
        """What was typed."""
        return self._draft

    @property
    def total(self) -> int:
        """How many were counted so far."""
        return sum(self._draft.votes)

    @property
    def is_secret(self) -> bool:
        """Whether counts are typed that may not be seen.

        Not while counts are corrected, which all have seen.
        """
        return self.is_running and not self.is_correcting

    @property
    def holds_counts(self) -> bool:
        """Whether something was counted that is in no result yet, now or before it stopped."""
        return self._has_new or bool(self.kept_in_words())

    @property
    def is_resumed(self) -> bool:
        """Whether all that was typed stems from before the count stopped once."""
        return self._is_resumed

    @property
    def asks_to_reveal(self) -> bool:
        """Whether the count looks incomplete, and one more Enter reveals it all the same."""
        return self._asks

    # What the facilitator does

    def go_to(self, index: int) -> None:
        """Count at the place with this index, from 0 on."""
        self._set(self._draft.go_to(index))

    def add(self, step: int) -> None:
        """Count ``step`` more at the place that is marked, and stay there."""
        self._change(self._draft.add(step))

    def type_digit(self, digit: int) -> None:
        """Count with one more digit."""
        self._change(self._draft.type_digit(digit))
        self.pause.start()

    def go_on(self) -> None:
        """Go to the next place."""
        self._change(self._draft.go_on())

    def go_back(self) -> None:
        """Go to the place before."""
        self._change(self._draft.go_back())

    def adjust(self, step: int) -> None:
        """Count ``step`` more at the place that was counted last."""
        self._change(self._draft.adjust(step))

    def correct(self) -> None:
        """Take back the last count."""
        self._change(self._draft.correct())

    def clear(self) -> None:
        """Begin the count anew; ``undo`` brings it back."""
        self._change(self._draft.cleared())

    def undo(self) -> None:
        """Go back to what was counted before the last key."""
        if self._before:
            self._set(self._before.pop())

    def confirm(self) -> None:
        """Go on to the next place, or reveal; ask first where the count looks incomplete."""
        if self._draft.is_empty:
            self.stop()
        elif not self._asks and self._goes_on():
            self.go_on()
        elif not self._asks and self._is_incomplete():
            self._set(self._draft, asks=True)
        else:
            self._reveal()

    def leave(self) -> None:
        """Go back from the question, else stop the count."""
        if self._asks:
            self._set(self._draft)
        else:
            self.stop()

    def stop(self) -> None:
        """End the count without a result, and keep what was typed."""
        if not self.is_running:
            return
        is_new, going_on = self._has_new, self.going_on
        if is_new:
            self._keep(self._draft.pause())
        self._end()
        if is_new:
            self.kept.emit(going_on)

    def keep_for_next_time(self) -> None:
        """Keep what was typed as a text, where the program ends and nobody can be asked."""
        if self.holds_counts:
            self.stop()
            self._document.keep_refused(type(self), self.name, "\n".join(self.kept_in_words()))

    # Parts

    @property
    def _has_new(self) -> bool:
        return self.is_running and not self._draft.is_empty and not self._is_as_before()

    def _stop_when_final(self) -> None:
        if not self._document.may_change:
            self.stop()

    def _start_with(self, draft: VoteDraft, is_resumed: bool) -> None:
        self._before = []
        self._is_resumed = is_resumed
        self._set(draft)
        self.running_changed.emit(True)

    def _end_number(self) -> None:
        self._set(self._draft.pause(), self._asks)

    def _change(self, draft: VoteDraft) -> None:
        if draft.counts != self._draft.counts:
            self._before.append(self._draft)
            self._is_resumed = False
        self._set(draft)

    def _set(self, draft: VoteDraft, asks: bool = False) -> None:
        self.pause.stop()
        self._document.keep_refused(type(self), "", "")  # the program went on after all
        self._draft, self._asks = draft, asks
        self.changed.emit()
