# SPDX-License-Identifier: EUPL-1.2
"""What is typed at a card: number, note, action, remark and votes, in Kaarten and on the beamer."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from dgw_desktop.ui.running_vote import RunningVote
from dgw_desktop.ui.session_document import SessionDocument
from dgw_desktop.ui.widgets.entry_strip import EntryStrip
from dgw_desktop.ui.widgets.vote_entry import VoteEntry

_LONGEST_NUMBER = 10  # digits; Python refuses to read very long ones


class CardEntries(QObject):
    """Asks in a strip or a vote entry, and gives the answers to the document."""

    noted = Signal(str)
    """What was kept, in words, for a short message."""
    went = Signal()
    """A number was given, of the dimension that is to be seen now."""

    def __init__(
        self,
        document: SessionDocument,
        vote: RunningVote,
        strip: EntryStrip,
        vote_entry: VoteEntry,
        parent: QObject,
        focus_back: Callable[[], object],
    ) -> None:
        """Use the widgets of one window; ``focus_back`` gives the keyboard to the card again."""
        super().__init__(parent)
        self._document = document
        self._vote = vote
        self._strip = strip
        self._vote_entry = vote_entry
        self._focus_back = focus_back
        self._counts_here = True
        vote.running_changed.connect(self._show_vote)
        vote.asking_changed.connect(self._show_vote)

    def ask_number(self) -> None:
        """Ask for a dimension's number and go there."""
        self._strip.ask(self.tr("Ga naar nummer"), "", self._go_to, self._focus_back)

    def ask_note(self) -> None:
        """Ask for the note on the current dimension, beginning with what is there.

        As in the field on the card, Esc keeps what was typed; undo brings back what was there.
        """
        dimension = self._document.current
        note = self._document.answer(dimension).note
        if self._is_open():
            self._strip.ask(
                self.tr("Toelichting"),
                note,
                lambda text: self._document.write_note(dimension, text),
                self._focus_back,
                keeps=True,
            )

    def ask_action(self) -> None:
        """Ask for an action on the current dimension."""
        dimension = self._document.current
        if self._is_open():
            self._strip.ask(
                self.tr("Actie"),
                "",
                lambda text: self._add_action(text, dimension),
                self._focus_back,
            )

    def ask_remark(self) -> None:
        """Ask for a remark for the parking lot."""
        if self._is_open():
            self._strip.ask(self.tr("Parkeerplek"), "", self._park, self._focus_back)

    def start_vote(self) -> None:
        """Let people vote on the current dimension."""
        self._vote.start()

    def count_here(self, here: bool) -> None:
        """Take the counts of a vote in this window, or leave that to another one."""
        self._counts_here = here
        self._show_vote()

    def close(self) -> None:
        """Stop the vote that runs."""
        self._vote.stop()

    def _show_vote(self) -> None:
        shown = (self._vote.is_running or self._vote.asks_to_start) and self._counts_here
        if shown and self._vote_entry.isHidden():
            self._vote_entry.start()
        elif not shown and not self._vote_entry.isHidden():
            self._vote_entry.put_away(self._focus_back)

    def _is_open(self) -> bool:
        return self._document.may_change

    def _go_to(self, text: str) -> None:
        digits = text.strip()
        number = int(digits) if digits.isdecimal() and len(digits) < _LONGEST_NUMBER else 0
        if self._document.model.has_dimension(number):
            self._document.go_to(number)
            self.went.emit()

    def _add_action(self, text: str, dimension: int) -> bool:
        before = self._document.session.actions
        fits = self._document.add_action(text, dimension)
        if self._document.session.actions != before:
            self.noted.emit(self.tr("Actie genoteerd."))
        return fits

    def _park(self, text: str) -> bool:
        before = self._document.session.parking_lot
        fits = self._document.park(text)
        if self._document.session.parking_lot != before:
            self.noted.emit(self.tr("Op de parkeerplek gezet."))
        return fits
