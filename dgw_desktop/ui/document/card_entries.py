# SPDX-License-Identifier: EUPL-1.2
"""What is typed at a card: number, note, action, remark and votes, in Kaarten and on the beamer."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QTextCursor

from dgw_desktop.domain.limits import LONGEST_ENTRY, LONGEST_LINE
from dgw_desktop.ui.document.drafts import Draft
from dgw_desktop.ui.document.note_keeper import NoteKeeper
from dgw_desktop.ui.document.running_vote import RunningVote
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.document.vote_entry import VoteEntry
from dgw_desktop.ui.foundation import key_map
from dgw_desktop.ui.parts.entry_strip import EntryStrip, Question, WhoAndWhen

_LONGEST_NUMBER = 10  # digits; Python refuses to read very long ones


class CardEntries(QObject):
    """Asks in a strip or a vote entry, and gives the answers to the document."""

    noted = Signal(str)
    """What there is to know, for a short message."""
    kept = Signal(str)
    """What was kept, for a short message to the eye: the document itself tells who listens."""
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
        self._note = NoteKeeper(document, strip.edit)
        vote.running_changed.connect(self._show_vote)

    def ask_number(self) -> None:
        """Ask for a dimension's number and go there."""
        hint = self.tr("Enter: erheen · Esc: terug")
        self._ask(
            Question(
                self.tr("Ga naar nummer"), hint, self._go_to, lambda _: None, longest=LONGEST_LINE
            )
        )

    def ask_note(self) -> None:
        """Ask for the note on the current dimension, beginning with what is there.

        As in the field on the card it is saved while it is typed.
        """
        if self._is_open():
            dimension = self._document.current
            caption = self.tr("Toelichting bij {0}").format(dimension)
            hint = self.tr("Enter of Esc: klaar")
            question = Question(
                caption, hint, self._end_note, self._leave_note, undoes=False, private="note"
            )
            self._ask(question)
            self._note.show_note(dimension)
            self._strip.edit.moveCursor(QTextCursor.MoveOperation.End)

    def ask_action(self, dimension: int | None = None) -> None:
        """Ask for an action on ``dimension``, None for one on the whole; a draft goes first."""
        if self._is_open():
            draft = self._document.drafts.action
            if draft.is_empty:
                draft.dimension = dimension
            caption = self.tr("Actie")
            if draft.dimension is not None:
                caption = self.tr("Actie bij {0}").format(draft.dimension)
            beside = WhoAndWhen(self._document.owners(), draft.owner, draft.due, draft.write_beside)
            self._ask_to_add(caption, "action", draft, self._add_action, beside)

    def ask_remark(self) -> None:
        """Ask for a remark for the parking lot, or go on with the one that waits."""
        if self._is_open():
            draft = self._document.drafts.remark
            self._ask_to_add(self.tr("Parkeerplek"), "park", draft, self._park)

    def sort(self) -> None:
        """Let what people disagree on most come first, or go back to the model's order."""
        document = self._document
        document.sort_by_spread(not document.is_sorted)
        if document.is_sorted:
            self.noted.emit(self.tr("Volgorde: meeste verschil eerst."))
        elif document.can_be_sorted:
            self.noted.emit(self.tr("Volgorde van het model."))
        else:
            self.noted.emit(self.tr("Er zijn nog geen stemmen om op te sorteren."))

    def put_away(self) -> None:
        """Put away what is being asked, because its window goes or shows something else."""
        self._strip.put_away()

    def start_vote(self) -> None:
        """Let people vote on the current dimension."""
        self._vote.start()

    def start_ambition_vote(self) -> None:
        """Let people vote on the ambition of the current dimension."""
        self._vote.start(on_ambition=True)

    def correct_ambition_votes(self) -> None:
        """Let the counts of the last vote on the ambition be corrected."""
        self._vote.correct_last(on_ambition=True)

    def correct_votes(self) -> None:
        """Let the counts of the last vote on the current dimension be corrected."""
        self._vote.correct_last()

    def count_here(self, here: bool) -> None:
        """Take the counts of a vote in this window, or leave that to another one."""
        self._counts_here = here
        self._show_vote()

    def close(self) -> None:
        """Stop the vote that runs."""
        self._vote.stop()

    def _show_vote(self) -> None:
        self._vote_entry.show_where_counted(self._counts_here, self._focus_back)

    def _is_open(self) -> bool:
        return not self._document.refuses()

    def _go_to(self, text: str) -> None:
        digits = text.strip()
        number = int(digits) if digits.isdecimal() and len(digits) < _LONGEST_NUMBER else 0
        if self._document.model.has_dimension(number):
            self._document.go_to(number)
            self.went.emit()
        elif digits:
            self.noted.emit(self.tr("Er is geen dimensie {0}.").format(digits))

    def _ask(self, question: Question) -> None:
        self._strip.ask(question, self._focus_back)

    def _ask_to_add(
        self,
        caption: str,
        command: str,
        draft: Draft,
        add: Callable[[str], bool],
        beside: WhoAndWhen | None = None,
    ) -> None:
        """Ask for what only Enter adds; left otherwise, it waits until ``command`` comes again."""

        def left(_text: str) -> None:
            if not draft.is_empty:
                text = self.tr("Nog niet toegevoegd; {0} gaat verder.")
                self.noted.emit(text.format(key_map.key_map()[command].shown))

        hint = self.tr("Enter: toevoegen · Esc: later verder")
        text, longest = draft.text, LONGEST_ENTRY
        question = Question(
            caption, hint, add, left, text, draft.write, longest=longest, beside=beside,
            private=command,
        )  # fmt: skip
        self._ask(question)

    def _end_note(self, _text: str) -> bool:
        self._note.leave()
        if self._note.is_refused:
            return False
        self._note.show_note(None)
        return True

    def _leave_note(self, _text: str) -> None:
        self._note.leave()
        if self._note.is_refused:
            text = self.tr("Nog niet bewaard; {0} gaat verder.")
            self.noted.emit(text.format(key_map.key_map()["note"].shown))
        self._note.show_note(None)

    def _add_action(self, text: str) -> bool:
        draft, strip = self._document.drafts.action, self._strip
        who, when = strip.who.text().strip(), strip.when
        if not text.strip():
            if who or when.text().strip():
                self.noted.emit(self.tr("Typ eerst wat er gebeurt."))
                strip.edit.setFocus(Qt.FocusReason.OtherFocusReason)
                return False
            return True
        if not when.check():
            self.noted.emit(when.problem())
            when.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        added = self._document.add_action(text, draft.dimension, who, when.day)
        if added:
            draft.clear()
            self.kept.emit(self._action_in_words())
        return added

    def _action_in_words(self) -> str:
        """Say what was just added; no name, for the room may read it."""
        action = self._document.session.actions[-1]
        if action.owner and action.due:
            return self.tr("Actie genoteerd, met wie en wanneer.")
        if action.owner:
            return self.tr("Actie genoteerd, met wie.")
        if action.due:
            return self.tr("Actie genoteerd, met wanneer.")
        return self.tr("Actie genoteerd.")

    def _park(self, text: str) -> bool:
        added = self._document.park(text)
        if added:
            self._document.drafts.remark.write("")
            self.kept.emit(self.tr("Op de parkeerplek gezet."))
        return added or not text.strip()
