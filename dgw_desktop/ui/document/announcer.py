# SPDX-License-Identifier: EUPL-1.2
"""Says what happens to a session, for who does not see it: choices, votes, saving, the card."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QPlainTextEdit, QRadioButton, QWidget

from dgw_desktop.domain.session import Answer, Session
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.document.spoken import change_in_words, dimension_at_place, remarks_in_words
from dgw_desktop.ui.foundation.accessibility import announce
from dgw_desktop.ui.foundation.key_map import key_map


class SessionAnnouncer(QObject):
    """Follows a document; one message per thing that a person did."""

    def __init__(self, document: SessionDocument, widget: QWidget) -> None:
        """Speak in the window of ``widget``, or in the program's active one."""
        super().__init__(widget)
        self._document = document
        self._widget = widget
        self._answers: dict[int, Answer] = {}
        self._had_unsaved = False
        self._note_typed = False
        self._remarked = document.session
        # What the statement says that gets the focus by the same press; else it is a message.
        self._arrival: list[str] = []
        self._arriving = QTimer(self)
        self._arriving.setSingleShot(True)
        self._arriving.setInterval(0)
        self._arriving.timeout.connect(self._say_arrival)
        self._keep()
        document.answer_changed.connect(self._say_change)
        document.cleared.connect(self._say_way_back)
        document.remarks_changed.connect(self._say_remarks)
        document.taken_back.connect(self._say_taken_back)
        document.current_changed.connect(self._say_dimension)
        document.order_changed.connect(self._say_order)
        document.session_changed.connect(self._keep)
        document.unsaved_changed.connect(self._say_saving)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusObjectChanged.connect(self._say_note)

    def _keep(self) -> None:
        self._answers = dict(self._document.session.answers)
        self._remarked = self._document.session

    def _say_change(self, number: int) -> None:
        after = self._document.answer(number)
        before = self._answers.get(number, Answer())
        self._answers[number] = after
        text = change_in_words(before, after)
        counted_here = not isinstance(QApplication.focusWidget(), QRadioButton)
        if text and counted_here and len(after.rounds) > len(before.rounds):
            self._say_later(self._with_saved(text))
        elif text:
            self._say(self._with_saved(text))
        elif before.note != after.note:
            # A note is saved at each pause in the typing; once it is left is soon enough.
            self._note_typed = True
            self._say_note(QApplication.focusWidget())

    def _say_remarks(self) -> None:
        before, self._remarked = self._remarked, self._document.session
        if text := remarks_in_words(before, self._remarked):
            self._say(self._with_saved(text))

    def _say_taken_back(self, before: Session, text: str) -> None:
        """Say what the agenda lost or got back; other changes are said wherever they come from."""
        if before.agenda != self._document.session.agenda:
            self._say(self._with_saved(self.tr("ongedaan gemaakt: {0}").format(text)))

    def _say_way_back(self) -> None:
        self._say(self.tr("{0} maakt het ongedaan").format(key_map()["undo"].shown))

    def _say_dimension(self, number: int) -> None:
        self._say_later(dimension_at_place(self._document, number))

    def _say_later(self, text: str) -> None:
        self._arrival.append(text)
        self._arriving.start()

    def _say_arrival(self) -> None:
        """Say where a person came, unless what has the focus now says so: a row, a statement."""
        texts, self._arrival = self._arrival, []
        if not isinstance(QApplication.focusWidget(), QAbstractItemView | QRadioButton):
            for text in texts:
                announce(QApplication.activeWindow() or self._widget, text)

    def _say_order(self) -> None:
        document = self._document
        text = (
            self.tr("Volgorde: meeste verschil eerst.")
            if document.is_sorted
            else self.tr("Volgorde van het model.")
        )
        if document.leaves_out:
            count = self.tr("{0} van {1} kaarten vandaag.")
            count = count.format(len(document.order), len(document.model.dimensions))
            text = f"{count} {text}"
        self._say(text)

    def _say_saving(self) -> None:
        unsaved = self._document.saving.has_unsaved
        if unsaved and not self._had_unsaved:
            self._say(
                self.tr("niet opgeslagen; het programma probeert het steeds opnieuw"), urgent=True
            )
        elif self._had_unsaved and not unsaved:
            self._say(self.tr("alles is opgeslagen"))
        self._had_unsaved = unsaved

    def _say_note(self, focus: QObject | None) -> None:
        if self._note_typed and not isinstance(focus, QPlainTextEdit):
            self._note_typed = False
            self._say(self._with_saved(self.tr("toelichting")))

    def _with_saved(self, text: str) -> str:
        return (
            text if self._document.saving.has_unsaved else self.tr("{0}, opgeslagen").format(text)
        )

    def _say(self, text: str, urgent: bool = False) -> None:
        if self._arriving.isActive():  # first where it is
            self._arriving.stop()
            self._say_arrival()
        announce(QApplication.activeWindow() or self._widget, text, urgent)
