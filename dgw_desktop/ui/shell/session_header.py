# SPDX-License-Identifier: EUPL-1.2
"""The header of a session: its title, whether all is saved, the screens and what can be done."""

from PySide6.QtWidgets import QPushButton

from dgw_desktop.domain.session import SessionRole
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation import key_map
from dgw_desktop.ui.foundation.labels import ElidedLabel, plain_label
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.parts.more_button import MoreButton
from dgw_desktop.ui.parts.segments import Segments
from dgw_desktop.ui.parts.split_row import HeaderBar


class SessionHeader(HeaderBar):
    """Follows a document; what its buttons do is connected by the owner."""

    def __init__(self, document: SessionDocument) -> None:
        """Make the header for ``document``, with an empty menu."""
        super().__init__()
        self._document = document
        self._alone = document.session.role is SessionRole.PARTICIPANT
        self._pending = False
        self._failed = False
        self.back_button = QPushButton("←")
        self.back_button.setProperty("role", "flat")
        self.back_button.setFixedWidth(scaled(40))
        self.back_button.setAccessibleName(self.tr("Terug naar de sessies"))
        self.back_button.setToolTip(key_map.tip("leave_session"))
        self._title = ElidedLabel(role="subheading", level=1)
        self.state = plain_label(role="muted")
        self.reopen_button = QPushButton(self.tr("Heropenen"))
        self.reopen_button.setToolTip(self.tr("Deze sessie is definitief; heropen om te wijzigen"))
        self.reopen_button.clicked.connect(lambda: document.set_final(False))
        names = [key_map.screen_name(screen) for screen in key_map.TABS]
        self.screens = Segments(names, self.tr("Scherm"))
        for index, screen in enumerate(key_map.TABS):
            self.screens.button(index).setToolTip(key_map.tip(screen.name.lower()))
        self.beamer_button = QPushButton(self.tr("Presentatie starten"))
        self.beamer_button.setToolTip(
            key_map.tip("present", self.tr("De sessie op de beamer tonen"))
        )
        self.hand_over_button = QPushButton(self.tr("Opslaan voor de begeleider…"))
        self.hand_over_button.setProperty("role", "primary")
        self.report_button = QPushButton(self.tr("Rapport…"))
        self.report_button.setProperty("role", "primary")
        self.report_button.setToolTip(key_map.tip("report"))
        self.more_button = MoreButton(self.tr("Meer voor deze sessie"))
        for widget in (self.back_button, self._title, self.state, self.reopen_button):
            self.left.addWidget(widget)
        self.left.addStretch(1)
        self.add(
            self.screens,
            self.beamer_button,
            self.report_button,
            self.hand_over_button,
            self.more_button,
        )
        # Only once they have a parent: without one a button would be a window of its own.
        self.screens.button(key_map.TABS.index(key_map.Screen.AGENDA)).setVisible(
            document.asks_actions
        )
        self.hand_over_button.setVisible(self._alone)
        self.beamer_button.setVisible(not self._alone)
        self.report_button.setVisible(not self._alone)
        document.answer_changed.connect(lambda _dimension: self._show_state())
        document.session_changed.connect(self._show_state)
        document.unsaved_changed.connect(self._show_state)
        self._show_state()

    def show_pending(self, pending: bool) -> None:
        """Say whether something is typed that is not saved yet."""
        if pending != self._pending:
            self._pending = pending
            self._show_state()

    def show_failure(self) -> None:
        """Say that the last change is not saved, until the next one."""
        self._failed = True
        self._show_state()

    def _show_state(self) -> None:
        session = self._document.session
        details = session.details
        names = [details.organisation, details.title]
        if self._alone:
            names.insert(0, self.tr("Invullen als deelnemer"))
        title = " · ".join(filter(None, names))
        if title != self._title.text():
            self._title.setText(title)
            self._title.updateGeometry()
        progress = session.progress(self._document.model)
        is_kept = not (self._document.saving.has_unsaved or self._document.drafts.refused)
        if self._document.is_read_only and is_kept:
            saved = self.tr("alleen-lezen")
        elif session.is_final:
            saved = self.tr("definitief")
        elif self._pending:
            saved = self.tr("opslaan…")
        elif not is_kept or self._failed:
            saved = self.tr("niet opgeslagen")
        else:
            saved = self.tr("opgeslagen")
        self.state.setText(
            self.tr("{0} van {1} ingevuld · {2}").format(progress.done, progress.total, saved)
        )
        self.state.setToolTip(
            self.tr("Het programma probeert het opnieuw tot het lukt")
            if self._document.saving.has_unsaved and not self._document.is_read_only
            else ""
        )
        self.reopen_button.setVisible(session.is_final and not self._document.is_read_only)
        self._failed = False
