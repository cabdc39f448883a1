# SPDX-License-Identifier: EUPL-1.2
"""The one holder of the open session: changes go in as undo commands, signals come out."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from dgw_desktop.domain.card_choice import CardChoice, CardsToday
from dgw_desktop.domain.fitting import TooMuch, check_growth
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.pace import Plan
from dgw_desktop.domain.priorities import Agenda
from dgw_desktop.domain.scoring import has_votes, order_of_cards
from dgw_desktop.domain.session import (
    Action,
    Answer,
    Invitation,
    Session,
    SessionRole,
    SessionStatus,
)
from dgw_desktop.domain.texts import clean_text, one_line
from dgw_desktop.errors import UserError
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import LeaveOut, SessionStore
from dgw_desktop.storage.settings import RefusedText
from dgw_desktop.ui.document.drafts import Drafts, Refused
from dgw_desktop.ui.document.revealed import Revealed
from dgw_desktop.ui.document.running_dots import RunningDots
from dgw_desktop.ui.document.saving import Saving
from dgw_desktop.ui.document.undo_commands import ChangeAnswer, Reversible
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.foundation.second_press import LastPress

if TYPE_CHECKING:
    from dgw_desktop.domain.held import Held
    from dgw_desktop.report.options import ReportOptions

_PLACE_KEPT_AFTER = 200  # ms
_MOST_UNDONE = 2000  # changes; more would only take memory


class SessionDocument(QObject):
    """A session in use. Every change is saved before it is told to the views.

    What the disk does not take, ``saving`` keeps and tries again until it is saved;
    ``saving_failed`` carries the UserError the first time. A change that may not be, such as of a
    final session, is not made.
    """

    answer_changed = Signal(int)
    """The number of the dimension whose answer is new and committed."""
    session_changed = Signal()
    """Status, details or baseline are new and committed."""
    remarks_changed = Signal()
    """The actions or the parking lot are new and committed."""
    agenda_changed = Signal()
    """The priorities, or what goes with them, are new and committed."""
    current_changed = Signal(int)
    """The number of the dimension that is now in view."""
    order_changed = Signal()
    """Other dimensions come by today, or in another order."""
    handing_in = Signal()
    """Who holds text that is typed and not in the document yet writes it now; see hand_in."""
    cleared = Signal(str)
    """A person pressed once more on what was chosen; the text says what is gone."""
    taken_back = Signal(object, str)
    """A person took a step back: the Session before, and what was taken back, in words."""
    left_open_reached = Signal(str)
    """Going on led to a dimension that was left open; why, in words."""
    unsaved_changed = Signal()
    """Something stays in memory, or was saved after all."""
    saving_failed = Signal(object)
    """A UserError."""
    reading_failed = Signal(object)
    """A UserError; all that a person did is saved."""
    refused = Signal(str)
    """Why a change was not made, in a sentence."""

    def __init__(self, store: SessionStore, session_id: str, parent: QObject | None = None) -> None:
        """Open the stored session ``session_id``; UserError when it cannot be read."""
        super().__init__(parent)
        self._store = store
        self._seen = store.changes_elsewhere
        self._session = store.load(session_id)
        self._loaded: LoadedModel = store.models.get(self._session.model)
        self._numbers = tuple(dimension.number for dimension in self.model.dimensions)
        self._baseline = self._store.baseline_of(self._session)
        self._held: Held | None = None
        self._held_is_read = False
        self._shows_held = True
        remembered = store.current_dimension(session_id)
        first = self.model.dimensions[0].number
        known = remembered is not None and self.model.has_dimension(remembered)
        self._current: int = remembered if known and remembered is not None else first
        cards = store.settings.cards_today(session_id)
        self._cards = cards if cards.fits(self.model) else CardsToday()
        self._only_open = False  # the last dimension was passed: what was left open comes by
        # Not with each card that comes by, which would wait for the disk; but before a change is
        # told, which who comes back looks for there.
        self._is_place_kept = True
        self._place = QTimer(self)
        self._place.setSingleShot(True)
        self._place.setInterval(_PLACE_KEPT_AFTER)
        self._place.timeout.connect(self._keep_place)
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(_MOST_UNDONE)
        self.drafts = Drafts()
        self._is_closed = False
        self._kept_refused = store.settings.refused(session_id)
        for found in self._kept_refused:
            is_note = found.dimension is not None and self.model.has_dimension(found.dimension)
            place = found.dimension if is_note else object()
            self.drafts.refused[place] = Refused(found.name, found.text)
        self.revealed = Revealed(self)
        self._last_press = LastPress()
        self._owners_of: str | None = None  # the organisation of the names that were read
        self._owners_elsewhere: list[str] = []
        self._changing = False
        self.saving = Saving(store, self)
        self.saving.changed.connect(self.unsaved_changed)
        self.saving.failed.connect(self.saving_failed)
        self.dots = RunningDots(self)

    @property
    def session(self) -> Session:
        """The session as it is stored."""
        return self._session

    @property
    def store(self) -> SessionStore:
        """Where it is stored, for what is done with the whole session."""
        return self._store

    @property
    def privacy_threshold(self) -> int:
        """From how many people on what they filled in alone is shown."""
        return self._store.settings.privacy_threshold()

    @property
    def is_own_scan(self) -> bool:
        """True when one participant fills in here, and no group."""
        return self._session.role is SessionRole.PARTICIPANT

    @property
    def asks_notes(self) -> bool:
        """Whether notes can be written: by a group, or when the invitation asks for remarks.

        What was written before stays in view.
        """
        written = any(answer.note for answer in self._session.answers.values())
        return not self.is_own_scan or self._invitation.remarks or written

    @property
    def asks_ambition(self) -> bool:
        """Whether an ambition can be chosen: by a group, or when the invitation asks for it."""
        return not self.is_own_scan or self._invitation.ambition

    @property
    def asks_actions(self) -> bool:
        """Whether actions can be written: by a group, for those of one person reach nobody.

        What was written before stays in view.
        """
        return not self.is_own_scan or bool(self._session.actions or self._session.parking_lot)

    @property
    def _invitation(self) -> Invitation:
        return self._session.invitation or Invitation()

    @property
    def may_change(self) -> bool:
        """False for a final session, and where the data may only be looked at."""
        return not self._session.is_final and not self._store.is_read_only

    @property
    def is_read_only(self) -> bool:
        """True where the data may only be looked at; reopening the session does not help."""
        return self._store.is_read_only

    @property
    def model(self) -> MaturityModel:
        """The model with whose names the session is shown."""
        return self._loaded.model

    @property
    def loaded_model(self) -> LoadedModel:
        """The model with its text, as an export needs it."""
        return self._loaded

    @property
    def baseline(self) -> Session | None:
        """The earlier session to compare with, if it is there and the same scan."""
        return self._baseline

    @property
    def held(self) -> "Held | None":
        """What of a reference the session is held against, if anything."""
        if not self._held_is_read:  # a card does not wait for it
            from dgw_desktop.storage.held_reference import held_of, is_in_view

            self._held = held_of(self._store.settings, self._session.id)
            self._shows_held = is_in_view(self._store.settings, self._session.id)
            self._held_is_read = True
        return self._held

    @property
    def held_in_view(self) -> "Held | None":
        """What the session is held against, where results are to show that."""
        held = self.held
        return held if self._shows_held else None

    def hold_against(self, held: "Held | None") -> None:
        """Hold the session against ``held`` from now on, None: against nothing."""
        from dgw_desktop.storage.held_reference import keep_held

        try:
            keep_held(self._store.settings, self._session.id, held)
        except UserError as error:
            self.saving_failed.emit(error)
            return
        self._held, self._held_is_read, self._shows_held = held, True, True
        self.session_changed.emit()

    def show_held(self, wanted: bool) -> None:
        """Show what the session is held against in results, or no longer; it is kept."""
        from dgw_desktop.storage.held_reference import keep_in_view

        if wanted == (self.held_in_view is not None):
            return
        self._shows_held = wanted
        try:
            keep_in_view(self._store.settings, self._session.id, wanted)
        except UserError as error:
            self.saving_failed.emit(error)
        self.session_changed.emit()

    @property
    def baseline_moment(self) -> str:
        """When the earlier session was: a year, or what tells it from this one; '' without one."""
        if self._baseline is None:
            return ""
        return wording().told_apart(self._baseline.details.date, self._session.details.date)

    def history(self, leave_out: LeaveOut) -> list[Session]:
        """Return the session after up to four earlier ones of the same unit, oldest first.

        ``leave_out`` is told of those that are damaged. Where they cannot be read it is alone, and
        ``reading_failed`` says why.
        """
        try:
            return self._store.history(self._session, leave_out)
        except UserError as error:
            self.reading_failed.emit(error)
            return [self._session]

    @property
    def current(self) -> int:
        """The number of the dimension in view."""
        return self._current

    def answer(self, dimension: int) -> Answer:
        """Return the stored answer on ``dimension``."""
        return self._session.answer(dimension)

    def hand_in(self) -> None:
        """Have written down what is being typed, anywhere, before something else changes.

        So nothing typed is lost or overwritten, and undo takes things back in the order in which
        a person did them. Every change, and all that reads the session as it is now, begins so.
        """
        self._keep_place()
        self._write_typed()

    def _write_typed(self) -> None:
        if not self._changing:
            self._changing = True
            try:
                self.handing_in.emit()
            finally:
                self._changing = False

    def undo(self) -> None:
        """Take back the last thing that a person did, which may be what is being typed."""
        self.hand_in()
        before, text = self._session, self.undo_stack.undoText()
        self._step(self.undo_stack.undo)
        if text:
            self.taken_back.emit(before, text)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._step(self.undo_stack.redo)

    @property
    def order(self) -> tuple[int, ...]:
        """The numbers of the dimensions that come by today, in the order in which they do."""
        return self._cards.order or self._numbers

    @property
    def choice(self) -> CardChoice:
        """Which dimensions come by today."""
        return self._cards.choice

    @property
    def leaves_out(self) -> bool:
        """Whether some dimensions are left for another day."""
        return len(self.order) < len(self.model.dimensions)

    @property
    def is_sorted(self) -> bool:
        """Whether what people disagree on most comes first, and not the model's order."""
        return self._cards.choice.by_spread

    @property
    def can_be_sorted(self) -> bool:
        """Whether there are votes to sort by."""
        return has_votes(self.model, self._session)

    def progress_today(self) -> tuple[int, int]:
        """Return how many of the dimensions that come by today are done, and how many there are."""
        order = self.order
        return sum(not self.answer(number).is_open for number in order), len(order)

    def sort_by_spread(self, wanted: bool) -> None:
        """Let what people disagree on most now come first, or go back to the model's order."""
        self.choose_cards(self.choice._replace(by_spread=wanted and self.can_be_sorted))

    def choose_cards(self, choice: CardChoice) -> None:
        """Let the dimensions come by that ``choice`` lets through now.

        That stays as it is when people answer and vote: in the middle of a conversation nothing
        moves. A choice without any dimension is not made, which is told.
        """
        order = order_of_cards(choice, self.model, self._session)
        if not order:
            self.refused.emit(self.tr("Er is geen open dimensie meer in deze keuze"))
            self.order_changed.emit()  # the views show what it still is
            return
        self._cards = CardsToday() if choice == CardChoice() else CardsToday(choice, order)
        self._only_open = False
        keep = self._store.settings.keep_cards_today
        self.saving.save_or_keep("cards", lambda: keep(self._session.id, self._cards))
        self.order_changed.emit()
        if self._current not in order:
            self.go_to(self._session.next_open(order, self._current) or order[0])

    def place_in_words(self, dimension: int) -> str:
        """Return '3 van 26', and which order or choice of today that is about."""
        order, total = self.order, len(self.model.dimensions)
        if dimension not in order:
            return self.tr("{0} van {1} · niet gekozen voor vandaag").format(dimension, total)
        text = self.tr("{0} van {1}").format(order.index(dimension) + 1, len(order))
        if self.leaves_out:
            text = self.tr("{0} · keuze van vandaag").format(text)
        return self.tr("{0} · meeste verschil eerst").format(text) if self.is_sorted else text

    @property
    def next_dimension(self) -> int | None:
        """The number of the dimension that comes next; None where the results do."""
        return self._session.next_stop(self.order, self._current, self._only_open)

    @property
    def next_was_left_open(self) -> bool:
        """Whether what comes next is not the following one but one that was left open."""
        is_last = self._current == self.order[-1]
        return self.next_dimension is not None and (self._only_open or is_last)

    @property
    def was_left_open(self) -> bool:
        """Whether the dimension in view came by once more because it was left open."""
        return self._only_open and self.answer(self._current).is_open

    def go_next(self) -> None:
        """Go to the dimension that comes next, if one does."""
        target, was_left_open = self.next_dimension, self.next_was_left_open
        if target is None:
            return
        first_time = not self._only_open
        self._move_to(target, was_left_open)
        if was_left_open:
            text = self.tr("Verder met de open dimensie {0}, {1}.")
            if first_time:
                text = self.tr("Dit was de laatste dimensie. {0}").format(text)
            self.left_open_reached.emit(text.format(target, self.model.dimension(target).name))

    def go_next_open(self) -> bool:
        """Go to the next open dimension, going round; False without another: the results come."""
        target = self._session.next_open(self.order, self._current)
        if target is None or target == self._current:
            self._only_open = True  # nothing comes after the results
            return False
        self.go_to(target)
        return True

    def go_previous(self) -> None:
        """Go to the dimension before this one, if there is one."""
        order = self.order
        if self._current not in order:
            self._move_to(order[0], only_open=False)
        elif place := order.index(self._current):
            self._move_to(order[place - 1], self._only_open)

    def go_to(self, dimension: int) -> None:
        """Bring ``dimension`` into view and remember it for the next start."""
        if dimension != self._current and self.model.has_dimension(dimension):
            self._move_to(dimension, only_open=False)

    def _move_to(self, dimension: int, only_open: bool) -> None:
        self._write_typed()
        self._current, self._only_open = dimension, only_open
        self._is_place_kept = False
        self._place.start()
        self.current_changed.emit(dimension)

    def _keep_place(self) -> None:
        """Remember for the next start which dimension is in view, if that is not done yet."""
        if not self._is_place_kept:
            self._is_place_kept = True
            self._place.stop()
            session_id, dimension = self._session.id, self._current
            self.saving.save_or_keep(
                "place", lambda: self._store.remember_dimension(session_id, dimension)
            )

    @property
    def plan(self) -> Plan | None:
        """The plan of the day as it was kept."""
        return self._store.settings.plan(self._session.id)

    def keep_plan(self, plan: Plan | None) -> None:
        """Keep the plan of the day for the next start."""
        keep = self._store.settings.keep_plan
        self.saving.save_or_keep("plan", lambda: keep(self._session.id, plan))

    def remember_view(self, name: str) -> None:
        """Remember which screen of the session is in view, for the next start."""
        self.saving.save_or_keep("view", lambda: self._store.settings.remember_view(name))

    def choose_level(self, dimension: int, level: int) -> None:
        """Choose ``level``; choosing it again clears the choice, but not by a double click.

        A level that the model does not have, from a key of another model, is none.
        """
        if not self.model.has_level(level):
            return
        self.hand_in()
        before = self.answer(dimension)
        if before.level == level and not before.not_applicable:
            after, gone = replace(before, level=None), self.tr("Keuze gewist.")
        else:
            after, gone = replace(before, level=level, not_applicable=False, unknown=False), ""
        self._press((dimension, "level", level), after, self.tr("keuze"), gone)

    def choose_ambition(self, dimension: int, level: int) -> None:
        """Set the ambition to ``level``; choosing it again clears it, but not by a double click."""
        if not self.model.has_level(level):
            return
        if not self.asks_ambition:
            self.refused.emit(self.tr("De ambitie wordt in deze scan niet gevraagd"))
            return
        self.hand_in()
        before = self.answer(dimension)
        if before.ambition == level:
            after, gone = replace(before, ambition=None), self.tr("Ambitie gewist.")
        else:
            after, gone = replace(before, ambition=level), ""
        self._press((dimension, "ambition", level), after, self.tr("ambitie"), gone)

    def toggle_not_applicable(self, dimension: int) -> None:
        """Leave the dimension out of every mean, or take it back in; once by a double click."""
        thing = dimension, "not applicable", 0
        if not self._last_press.is_repeated(thing):
            self.hand_in()
            before = self.answer(dimension)
            after = replace(before, not_applicable=not before.not_applicable, unknown=False)
            self._change(dimension, after, self.tr("niet van toepassing"))
        self._last_press.keep(thing)

    def toggle_unknown(self, dimension: int) -> None:
        """Say that this one person does not know, or no longer; once by a double click."""
        thing = dimension, "unknown", 0
        if not self._last_press.is_repeated(thing):
            self.hand_in()
            before = self.answer(dimension)
            unknown = not before.unknown
            after = replace(
                before,
                unknown=unknown,
                level=None if unknown else before.level,
                not_applicable=before.not_applicable and not unknown,
            )
            self._change(dimension, after, self.tr("weet ik niet"))
        self._last_press.keep(thing)

    def write_note(self, dimension: int, note: str, goes_on: bool = False) -> bool:
        """Set the note; what ``goes_on`` with it is undone together with what was before.

        False if it was not taken, of which the reason was told; then it is kept as refused.
        """
        answer = replace(self.answer(dimension), note=clean_text(note))
        self._change(dimension, answer, self.tr("toelichting"), goes_on)
        is_taken = self.answer(dimension).note == answer.note
        name = self.tr("Toelichting bij {0}").format(dimension)
        self.keep_refused(dimension, name, "" if is_taken else note)
        return is_taken

    def note_to_show(self, dimension: int) -> str:
        """Return the note on ``dimension``; what was typed there and not taken comes first."""
        refused = self.drafts.refused.get(dimension)
        return self.answer(dimension).note if refused is None else refused.text

    def keep_refused(self, place: object, name: str, text: str) -> None:
        """Keep ``text``, typed in ``place`` and not taken, until it is or is thrown away.

        ``name`` says where that is; an empty text is nothing to keep.
        """
        before = self.drafts.refused.pop(place, None)
        if text.strip():
            self.drafts.refused[place] = Refused(name, text)
        if self.drafts.refused.get(place) != before:
            self._remember_refused()
            self.unsaved_changed.emit()
            if isinstance(place, int):
                self.answer_changed.emit(place)

    def drop_typed(self) -> None:
        """Throw away what was typed and not taken or not added; a person was asked."""
        self.drafts.clear()
        self._remember_refused()

    def close(self) -> None:
        """Throw away what was typed and not taken; a field that goes later has nothing to keep."""
        self._keep_place()
        self.drop_typed()
        self._is_closed = True

    def drop_refused(self) -> None:
        """Throw away what was typed and not taken, and show what is stored; a person was asked."""
        for place in list(self.drafts.refused):
            self.keep_refused(place, "", "")

    @property
    def would_lose(self) -> bool:
        """Whether something that a person did is nowhere but in memory."""
        refused = bool(self.drafts.refused or self.drafts.waiting())
        return (refused and self._store.is_read_only) or self.saving.has_unsaved

    def _remember_refused(self, waiting: Sequence[Refused] = ()) -> None:
        """Keep on the disk what was not taken, and ``waiting``: it then outlives the program."""
        texts = [
            RefusedText(place if isinstance(place, int) else None, found.name, found.text)
            for place, found in (*self.drafts.refused.items(), *((None, one) for one in waiting))
        ]
        may_keep = not (self._is_closed or self._store.is_read_only)
        if texts != self._kept_refused and may_keep:
            self._kept_refused = texts
            keep = self._store.settings.keep_refused
            self.saving.save_or_keep("refused", lambda: keep(self._session.id, texts))

    def may_vote(self, dimension: int) -> bool:
        """Tell whether one more vote on ``dimension`` fits, and if not, say so to the views."""
        one = (1,) * self.model.highest_level
        after = self.answer(dimension).with_hands(one)
        return not self.refuses() and self._fits(self._session.with_answer(dimension, after))

    def add_votes(self, dimension: int, votes: tuple[int, ...]) -> bool:
        """Keep how many people raised their hands for each level, low to high, as a new round."""
        self.hand_in()
        return self._change(dimension, self.answer(dimension).with_hands(votes), self.tr("stemmen"))

    def correct_votes(self, dimension: int, votes: tuple[int, ...]) -> bool:
        """Put other counts in place of those of the last vote by hands; none at all takes it away.

        Where nobody raised a hand nothing changes.
        """
        self.hand_in()
        after = self.answer(dimension).with_hands_corrected(votes)
        return self._change(dimension, after, self.tr("aantallen verbeteren"))

    def owners(self) -> tuple[str, ...]:
        """Return who does things here, the last first, and then in other sessions.

        Those are of the same organisation: of another one nobody here may read a name.
        """
        session = self._session
        here = [
            *(action.owner for action in reversed(session.actions) if action.owner),
            *(one.owner for one in session.agenda.priorities if one.owner),
        ]
        organisation = self._session.details.organisation
        if self._owners_of != organisation:  # once: of ten thousand sessions it takes 70 ms
            self._owners_of, self._owners_elsewhere = organisation, []
            try:
                self._owners_elsewhere = self._store.owners(organisation)
            except UserError as error:
                self.reading_failed.emit(error)
        return tuple(dict.fromkeys((*here, *self._owners_elsewhere)))

    def add_ambition_votes(self, dimension: int, votes: tuple[int, ...]) -> bool:
        """Keep how many people raised their hands for each ambition, as a new vote on it."""
        self.hand_in()
        after = self.answer(dimension).with_ambition_vote(votes)
        return self._change(dimension, after, self.tr("stemmen over de ambitie"))

    def correct_ambition_votes(self, dimension: int, votes: tuple[int, ...]) -> bool:
        """Put other counts in place of those of the last vote on the ambition; none: without."""
        self.hand_in()
        after = self.answer(dimension).with_ambition_vote_corrected(votes)
        return self._change(dimension, after, self.tr("aantallen verbeteren"))

    def add_action(
        self, text: str, dimension: int | None, owner: str = "", due: date | None = None
    ) -> bool:
        """Add an action, on ``dimension`` or on the whole; return whether it is there now.

        An empty text adds nothing.
        """
        self.hand_in()
        before = self._session.actions
        if cleaned := clean_text(text).strip():
            added = Action(cleaned, dimension, one_line(owner), due)
            self.change_actions((*before, added), self.tr("actie"))
        return self._session.actions != before

    def add_drafts(self) -> None:
        """Add what was typed and not added yet, because nobody can be asked any more."""
        self.hand_in()
        action = self.drafts.action.action(date.today())
        if self.add_action(action.text, action.dimension, action.owner, action.due):
            self.drafts.action.clear()
        if self.park(self.drafts.remark.text):
            self.drafts.remark.write("")
        self._remember_refused(self.drafts.waiting())

    def change_actions(self, actions: tuple[Action, ...], text: str) -> bool:
        """Put ``actions`` in place of the present ones; ``text`` names the change for undo.

        False, of which the reason was told, when they were not taken.
        """
        before = self._session.actions
        if not self._fits(replace(self._session, actions=actions)):
            return False
        if actions != before:
            self._push(
                text,
                lambda: self._save_remarks(actions, self._session.parking_lot),
                lambda: self._save_remarks(before, self._session.parking_lot),
            )
        return self._session.actions == actions

    def park(self, text: str) -> bool:
        """Add a remark to the parking lot; return whether it is there now.

        An empty text adds nothing.
        """
        self.hand_in()
        before = self._session.parking_lot
        if cleaned := clean_text(text).strip():
            self.change_parking_lot((*before, cleaned), self.tr("parkeerplek"))
        return self._session.parking_lot != before

    def change_parking_lot(self, remarks: tuple[str, ...], text: str) -> bool:
        """Put ``remarks`` in place of the present ones; ``text`` names the change for undo.

        False, of which the reason was told, when they were not taken.
        """
        before = self._session.parking_lot
        if not self._fits(replace(self._session, parking_lot=remarks)):
            return False
        if remarks != before:
            self._push(
                text,
                lambda: self._save_remarks(self._session.actions, remarks),
                lambda: self._save_remarks(self._session.actions, before),
            )
        return self._session.parking_lot == remarks

    def promote_remark(self, row: int) -> None:
        """Make an action of a remark in the parking lot, as one change."""
        self.hand_in()
        remarks, actions = self._session.parking_lot, self._session.actions
        promoted = (*actions, Action(remarks[row]))
        rest = remarks[:row] + remarks[row + 1 :]
        if not self._fits(replace(self._session, actions=promoted, parking_lot=rest)):
            return
        self._push(
            self.tr("actie van opmerking"),
            lambda: self._save_remarks(promoted, rest),
            lambda: self._save_remarks(actions, remarks),
        )

    def edit_agenda(self, change: Callable[[Agenda], Agenda], text: str) -> bool:
        """Put what ``change`` makes of the agenda in its place; ``text`` names it for undo.

        What is being typed in the agenda is in it before: so it is not lost. False, of which the
        reason was told, when it was not taken.
        """
        self.hand_in()
        before = self._session.agenda
        agenda = change(before)
        if not self._fits(replace(self._session, agenda=agenda)):
            return False
        if agenda != before:
            self._push(text, lambda: self._save_agenda(agenda), lambda: self._save_agenda(before))
        return self._session.agenda == agenda

    def _fits(self, after: Session) -> bool:
        """Tell whether the session may become ``after``; else say why not."""
        try:
            check_growth(self._session, after)
        except TooMuch as error:
            self.refused.emit(str(error))
            return False
        return True

    def set_final(self, final: bool) -> None:
        """Make the session read-only, or open it for changes again."""
        self.hand_in()
        status = SessionStatus.FINAL if final else SessionStatus.DRAFT
        shown = self._session.model
        if self.saving.save(lambda: self._store.save_status(self._session.id, status, shown)):
            self.reload()

    def reload(self) -> None:
        """Read the session again after something else than an answer changed."""
        self._seen = self._store.changes_elsewhere
        self._session = self._stored()
        self._baseline = self._store.baseline_of(self._session)
        self.session_changed.emit()

    def _stored(self) -> Session:
        """Return the session as it is stored, with the names that it was opened with."""
        return replace(self._store.load(self._session.id), model=self._loaded.reference)

    def look_again(self) -> None:
        """Read the session again if another connection changed it, and nobody was told."""
        if self._seen == self._store.changes_elsewhere or self.saving.has_unsaved:
            return
        self._seen = self._store.changes_elsewhere
        try:
            found = self._stored()
        except UserError as error:
            self.reading_failed.emit(error)
            return
        if replace(found, changed_at=self._session.changed_at) != self._session:
            self.reload()

    def apply_answer(self, dimension: int, answer: Answer) -> bool:
        """Save ``answer`` and tell the views; only undo commands call this.

        Returns False, with ``saving_failed`` sent, when the answer may not change.
        """
        if not self.saving.save_or_keep(
            dimension, lambda: self._store.save_answer(self._session.id, dimension, answer)
        ):
            # The views may show what the person meant; they go back to what is stored.
            self.answer_changed.emit(dimension)
            return False
        # Another round of those who filled in alone may have come in since the command was made.
        kept = answer.with_beforehand_of(self.answer(dimension))
        self._session = self._session.with_answer(dimension, kept)
        self.answer_changed.emit(dimension)
        return True

    def refuses(self) -> bool:
        """Tell whether nothing may change now, and say why."""
        if self.may_change:
            return False
        self.refused.emit(
            self.tr("De gegevens zijn alleen-lezen: je kunt hier niets wijzigen")
            if self._store.is_read_only
            else self.tr("Deze sessie is definitief; heropen om te wijzigen")
        )
        return True

    def _push(self, text: str, do: Callable[[], None], undo: Callable[[], None]) -> None:
        if not self.refuses():
            self.undo_stack.push(Reversible(text, do, undo))

    def _save_remarks(self, actions: tuple[Action, ...], parking_lot: tuple[str, ...]) -> None:
        if self.saving.save_or_keep(
            "remarks", lambda: self._store.save_remarks(self._session.id, actions, parking_lot)
        ):
            self._session = replace(self._session, actions=actions, parking_lot=parking_lot)
            self.remarks_changed.emit()

    def _save_agenda(self, agenda: Agenda) -> None:
        if self.saving.save_or_keep(
            "agenda", lambda: self._store.save_agenda(self._session.id, agenda)
        ):
            self._session = replace(self._session, agenda=agenda)
            self.agenda_changed.emit()

    def _press(self, thing: tuple[int, str, int], after: Answer, text: str, gone: str) -> None:
        """Do what a press on ``thing`` asks; ``gone`` says what it clears, '' where it does not.

        The second press of two in quick succession clears nothing. It may choose again what the
        first one cleared: who clicks twice on everything means the choice.
        """
        if not (gone and self._last_press.is_repeated(thing)):
            before = self.answer(thing[0])
            self._change(thing[0], after, text)
            if gone and self.answer(thing[0]) != before:
                self.cleared.emit(gone)
        self._last_press.keep(thing)

    def _step(self, step: Callable[[], None]) -> None:
        self.hand_in()
        self._changing = True  # what a step shows is handed in by nobody
        try:
            step()
        finally:
            self._changing = False

    def _change(self, dimension: int, after: Answer, text: str, goes_on: bool = False) -> bool:
        """Put ``after`` in place of an answer; False, which was told why, if it was not taken."""
        before = self.answer(dimension)
        if (
            after != before
            and not self.refuses()
            and self._fits(self._session.with_answer(dimension, after))
        ):
            self._keep_place()  # a note comes here by itself, without handing in
            self.undo_stack.push(ChangeAnswer(self, dimension, before, after, text, goes_on))
        return self.answer(dimension) == after

    @property
    def report_options(self) -> "ReportOptions":
        """What the last report was made with, and the title page of this organisation."""
        from dgw_desktop.work.exporting import report_options

        return report_options(self._store, self._session.details.organisation)

    def remember_report_options(self, options: "ReportOptions") -> None:
        """Begin the next report with ``options``."""
        from dgw_desktop.work.exporting import remember_report_options

        organisation = self._session.details.organisation
        self.saving.save(lambda: remember_report_options(self._store, options, organisation))

    def end_changes(self) -> None:
        """Let nothing change any more, after the data became read-only under this document."""
        self.saving.stop()
        self.undo_stack.clear()
        self.session_changed.emit()
