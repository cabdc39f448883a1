# SPDX-License-Identifier: EUPL-1.2
"""What is done to one session of the list, as commands that can be undone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from dgw_desktop.domain.fitting import copy_title
from dgw_desktop.domain.session import (
    Session,
    SessionDetails,
    SessionStatus,
    follow_up,
)
from dgw_desktop.errors import UserError
from dgw_desktop.managed import managed
from dgw_desktop.storage.earlier_sessions import EarlierSession
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.asking.holding import hold
from dgw_desktop.ui.asking.messages import ask, show_error
from dgw_desktop.ui.document.undo_commands import Reversible
from dgw_desktop.ui.parts.toast import Toast

if TYPE_CHECKING:
    from dgw_desktop.ui.sessions.session_dialog import Earlier, SessionDialog


class SessionChanges(QObject):
    """Asks what is needed and does it; ``page`` is the parent of the dialogs."""

    changed = Signal(str)
    """The id of the session that came, went or is another now; empty when no single one did."""
    opened = Signal(str)
    """The id of a new session to work on."""

    def __init__(
        self, store: SessionStore, built_in: LoadedModel, page: QWidget, toast: Toast
    ) -> None:
        """Work on the sessions of ``store``; new ones use the model ``built_in``."""
        super().__init__(page)
        self._store = store
        self._built_in = built_in
        self._page = page
        self._toast = toast
        self.undo_stack = QUndoStack(self)

    def new(self) -> None:
        """Ask for the details of a new session, make it and open it."""
        from dgw_desktop.ui.sessions.session_dialog import SessionDialog
        from dgw_desktop.work.managed_files import offered_models

        now = datetime.now(UTC)
        newest = self._store.first()
        chosen = newest.details.organisation if newest else None
        organisation = managed().choose("organisation", chosen, "")
        unit = newest.details.unit if newest and organisation == chosen else ""
        details = SessionDetails("", organisation, unit, now.astimezone().date())
        models = offered_models(self._store, self._built_in)
        dialog = SessionDialog(
            self.tr("Nieuwe sessie"),
            details,
            self._earlier(),
            parent=self._page,
            models=models,
            is_proposal=True,
            damaged_among=self._store.damaged_among,
            council_of=self._store.council_fields,
            accept=self.tr("Sessie maken"),
        )
        self._start(dialog, self._built_in)

    def follow_up(self, session_id: str) -> None:
        """Ask for the details of a session that comes after an earlier one, and open it."""
        from dgw_desktop.ui.sessions.session_dialog import SessionDialog

        previous = self._store.load(session_id)
        loaded = self._store.models.get(self._store.models.shown(previous.model))
        details = replace(
            previous.details, date=datetime.now(UTC).astimezone().date(), participants=None
        )
        dialog = SessionDialog(
            self.tr("Vervolgsessie"),
            details,
            self._earlier(loaded),
            session_id,
            self._page,
            damaged_among=self._store.damaged_among,
            council_of=self._store.council_fields,
            accept=self.tr("Sessie maken"),
        )
        self._start(dialog, loaded)

    def rename(self, session_id: str) -> None:
        """Ask for other details of a session."""
        from dgw_desktop.ui.sessions.session_dialog import SessionDialog

        session = self._store.load(session_id)
        loaded = self._store.models.get(session.model)
        dialog = SessionDialog(
            self.tr("Gegevens van de sessie"),
            session.details,
            self._earlier(loaded, but=session_id),
            session.baseline_id,
            self._page,
            damaged_among=self._store.damaged_among,
        )

        def keep() -> bool:
            save = self._store.save_details
            after, baseline_after = dialog.details, dialog.baseline_id
            return self._do(
                self.tr("gegevens wijzigen"),
                lambda: save(session_id, after, baseline_after),
                lambda: save(session_id, session.details, session.baseline_id),
                session_id,
            )

        hold(dialog, keep)

    def duplicate(self, session_id: str) -> None:
        """Make a copy of a session."""
        (head,) = self._store.heads([session_id])
        title = copy_title(head.details.title, self.tr("{0} (kopie)"))
        new_id = _new_id()
        self._add(
            new_id,
            lambda: self._store.duplicate(session_id, new_id, title),
            self.tr("dupliceren"),
        )

    def delete(self, session_id: str) -> None:
        """Put a session in the bin, with a way back."""
        (head,) = self._store.heads([session_id])
        title = head.details.title
        if self._do(
            self.tr("verwijderen"),
            lambda: self._store.delete(session_id),
            lambda: self._store.restore(session_id),
            session_id,
        ):
            self._toast.say(
                self.tr("‘{0}’ is verwijderd.").format(title),
                self.tr("Ongedaan maken"),
                self.undo_stack.undo,
                "undo",
            )

    def set_final(self, session_id: str, final: bool) -> None:
        """Make a session read-only, or open it for changes again."""
        after = SessionStatus.FINAL if final else SessionStatus.DRAFT
        before = SessionStatus.DRAFT if final else SessionStatus.FINAL
        (head,) = self._store.heads([session_id])
        self._do(
            self.tr("definitief maken") if final else self.tr("heropenen"),
            lambda: self._store.save_status(session_id, after, head.model),
            lambda: self._store.save_status(session_id, before, head.model),
            session_id,
        )

    def remove_people(self, session_id: str) -> None:
        """Ask, and take names out of a session for good."""
        if ask(
            self._page,
            self.tr("Namen en ingevulde scans verwijderen?"),
            self.tr(
                "Het programma verwijdert uit deze sessie de namen van begeleider, "
                "portefeuillehouder, steller en actiehouders, en wat ieder individueel invulde. "
                "De keuzes, toelichtingen, acties en aantallen blijven. Staat er een naam in "
                "een tekst? Haal die dan zelf weg. Je kunt dit niet ongedaan maken. In oudere "
                "reservekopieën staan de namen nog."
            ),
            self.tr("Verwijderen"),
        ):
            try:
                self._store.remove_people(session_id)
            except UserError as error:
                show_error(self._page, error)
                return
            self.start_over()
            self._toast.say(self.tr("De namen en ingevulde scans zijn uit de sessie verwijderd."))

    def undo(self) -> None:
        """Undo the last command."""
        self._toast.hide()
        self.undo_stack.undo()

    def start_over(self) -> None:
        """Forget what could be undone, since it may be about sessions that are no more."""
        self.undo_stack.clear()
        self.changed.emit("")

    def _earlier(self, loaded: LoadedModel | None = None, but: str = "") -> "Earlier":
        """Return what finds earlier sessions, made with ``loaded`` or else with what is chosen."""

        def find(
            organisation: str, unit: str, day: date, chosen: LoadedModel | None
        ) -> list[EarlierSession]:
            model = (loaded or chosen or self._built_in).reference
            found = self._store.earlier(organisation, unit, day, model)
            return [one for one in found if one.id != but]

        return find

    def _start(self, dialog: "SessionDialog", loaded: LoadedModel) -> None:
        """Make and open what is filled in, with the open actions of the baseline if any."""
        session_id = _new_id()

        def keep() -> bool:
            now = datetime.now(UTC)
            chosen = dialog.chosen_model or loaded
            session = Session(session_id, dialog.details, chosen.reference, now, now)
            if dialog.baseline_id is not None:
                try:
                    baseline = self._store.load(dialog.baseline_id)
                except UserError as error:
                    show_error(self._page, error)
                    return False
                session = follow_up(baseline, session_id, dialog.details, chosen.reference, now)
            add = self._store.add
            return self._add(session_id, lambda: add(session, chosen), self.tr("nieuwe sessie"))

        if hold(dialog, keep):
            self.opened.emit(session_id)

    def _add(self, session_id: str, add: Callable[[], None], text: str) -> bool:
        """Add a new session; once that was undone it is in the bin, and comes from there."""

        def add_or_restore() -> None:
            if self._store.has(session_id):
                self._store.restore(session_id)
            else:
                add()

        return self._do(text, add_or_restore, lambda: self._store.delete(session_id), session_id)

    def _do(
        self, text: str, do: Callable[[], None], undo: Callable[[], None], session_id: str
    ) -> bool:
        """Push an undo command; return False, with the error shown, when it cannot be done.

        Each time that it is done or undone ``changed`` tells of the session that it is about.
        """
        done = True

        def told(action: Callable[[], None]) -> None:
            nonlocal done
            try:
                action()
            except UserError as error:
                done = False
                command.setObsolete(action is do)  # what was not done cannot be undone
                show_error(self._page, error)
            self.changed.emit(session_id)

        command = Reversible(text, lambda: told(do), lambda: told(undo))
        self.undo_stack.push(command)
        return done


def _new_id() -> str:
    from uuid import uuid4  # looks at the platform, which the start need not wait for

    return uuid4().hex
