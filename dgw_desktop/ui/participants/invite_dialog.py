# SPDX-License-Identifier: EUPL-1.2
"""Uitnodigen: in which form people fill in alone, what they are asked, and the mail's text."""

from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from dgw_desktop.domain.fitting import shortened
from dgw_desktop.domain.session import Invitation
from dgw_desktop.domain.texts import one_line
from dgw_desktop.errors import UserError
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.asking.dialog import WorkingDialog
from dgw_desktop.ui.asking.file_actions import proposed_name
from dgw_desktop.ui.asking.files import FileDialogs, FileKind, Form
from dgw_desktop.ui.asking.messages import show_error
from dgw_desktop.ui.asking.open_outside import open_outside
from dgw_desktop.ui.asking.typed_guard import TypedGuard
from dgw_desktop.ui.foundation.accessibility import give_role
from dgw_desktop.ui.foundation.job import Progress, run_job
from dgw_desktop.ui.foundation.labels import StatusLabel, page_label, plain_label
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.participants.reopening import may_reopen
from dgw_desktop.ui.parts.captioned_fields import add_captioned
from dgw_desktop.ui.parts.date_edit import DateEdit
from dgw_desktop.ui.parts.line_limits import limit_line
from dgw_desktop.ui.parts.managed_note import managed_note
from dgw_desktop.ui.parts.number_edit import NumberEdit
from dgw_desktop.ui.parts.short_text_edit import ShortTextEdit
from dgw_desktop.work.inviting import (
    MOST_COPIES,
    FormKind,
    form_kind_of,
    form_kinds,
    mail_text,
    past_date_note,
    remarks_asked,
    set_invitation,
    usual_copies,
    write_form,
)


class InviteDialog(WorkingDialog):
    """Asks what people are asked and in which form; keeps it and writes the form."""

    def __init__(
        self,
        store: SessionStore,
        files: FileDialogs,
        session_id: str,
        parent: QWidget | None = None,
    ) -> None:
        """Begin with what was asked before; raises UserError where the session cannot be read."""
        super().__init__(parent, self.tr("Uitnodigen"), 720)
        self._store = store
        self._files = files
        self._session = store.load(session_id)
        self._loaded = store.models.get(self._session.model)
        self._threshold = store.settings.privacy_threshold()
        self._made: Path | None = None
        asked = self._session.invitation or Invitation(
            send_to=shortened(self._session.details.facilitator)
        )
        self.kinds = QButtonGroup(self)
        for number, kind in enumerate(form_kinds()):
            button = QRadioButton(kind.name)
            button.setAccessibleDescription(kind.when)
            self.kinds.addButton(button, number)
        self.kinds.button(0).setChecked(True)
        self.kinds.idToggled.connect(self._show_mail)
        self.last_date = DateEdit(self.tr("Uiterste datum"), asked.last_date, is_due=True)
        self.last_date.value_changed.connect(self._show_mail)
        self.last_date.textChanged.connect(self._show_mail)
        self.last_date.problem_changed.connect(self._tell)
        for is_left in (self.last_date.editingFinished, self.last_date.value_changed):
            is_left.connect(self._warn)
        self.send_to = QLineEdit(asked.send_to)
        limit_line(self.send_to)
        self.send_to.setAccessibleName(self.tr("Terugsturen naar"))
        self.send_to.setPlaceholderText(self.tr("naam of mailadres"))
        self.send_to.textChanged.connect(self._show_mail)
        self.remarks = QCheckBox(self.tr("Opmerkingen vragen (worden zonder namen getoond)"))
        chosen = self._session.invitation
        self.remarks.setChecked(remarks_asked(chosen.remarks if chosen else None))
        self.remarks.toggled.connect(self._show_mail)
        self.ambition = QCheckBox(self.tr("Ambitie vragen"))
        self.ambition.setChecked(asked.ambition)
        self.ambition.toggled.connect(self._show_mail)
        self.copies = NumberEdit(
            self.tr("Aantal exemplaren"), usual_copies(self._session), 1, MOST_COPIES
        )
        self.copies.problem_changed.connect(self._tell)
        self.mail = ShortTextEdit()
        self.mail.setReadOnly(True)
        self.mail.setTabChangesFocus(True)
        self.mail.setAccessibleName(self.tr("Tekst voor de mail"))
        self.copy_button = QPushButton(self.tr("Tekst kopiëren"))
        self.copy_button.clicked.connect(self._copy)
        self._state = StatusLabel()
        self.folder_button = QPushButton(self.tr("Map tonen"))
        self.folder_button.clicked.connect(self._show_folder)
        self.close_button = QPushButton(self.tr("Sluiten"))
        self.close_button.clicked.connect(self.reject)
        self.save_button = QPushButton(self.tr("Opslaan…"))
        self.save_button.setProperty("role", "primary")
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.save)
        self._lay_out()
        self._show_mail()
        self._warn()
        self._typed = TypedGuard(self)

    @property
    def kind(self) -> FormKind:
        """The kind of form that is chosen."""
        return form_kinds()[self.kinds.checkedId()]

    @property
    def asked(self) -> Invitation:
        """What people are asked."""
        return Invitation(
            one_line(self.send_to.text()),
            self.last_date.day,
            self.remarks.isChecked(),
            self.ambition.isChecked(),
        )

    def save(self) -> None:
        """Ask where to; keep what is asked and write the form, in a thread of its own."""
        if not self.last_date.check():
            self._tell(self.last_date.problem())
            self.point_at(self.last_date)
            return
        if self.kind.is_printed and not self.copies.check():
            self._tell(self.copies.problem())
            self.point_at(self.copies)
            return
        if not may_reopen(self, self._store, self._session.id):
            return
        path = self._files.save(
            self,
            self.tr("Formulier opslaan"),
            proposed_name(self._session.details, self.kind.suffix, prefix=self.tr("Invullen - ")),
            [
                Form(f"{kind.name} (*{kind.suffix})", kind.suffix, FileKind.INVITATION)
                for kind in form_kinds()
            ],
        )
        if path is None:
            return
        kinds = [kind.suffix for kind in form_kinds()]
        self.kinds.button(kinds.index(form_kind_of(path).suffix)).setChecked(True)
        stored, session_id, asked, loaded = self._store, self._session.id, self.asked, self._loaded
        copies = self.copies.number

        def work(progress: Progress) -> None:
            # A connection belongs to the thread that made it.
            with closing(stored.open_again()) as database:
                store = SessionStore(database, lambda: datetime.now(UTC))
                session = set_invitation(store, session_id, asked, reopen=True)
            write_form(session, loaded, path, copies, progress)

        self.save_button.setEnabled(False)
        run_job(
            self,
            work,
            lambda _nothing: self._succeed(path),
            self._fail,
            lambda: self._tell(self.tr("Geannuleerd; er is geen formulier gemaakt.")),
            ended=lambda: self.save_button.setEnabled(True),
            text=self.tr("Opslaan in {0}…").format(path.name),
            finishes=True,
        )

    # Parts

    def _lay_out(self) -> None:
        column = self.body
        column.addWidget(
            plain_label(
                self.tr(
                    "Maak één formulier voor alle deelnemers. Ieder vult het individueel in en "
                    "stuurt het terug. Met Samenvoegen zet je de antwoorden in deze sessie."
                ),
                "muted",
                wrap=True,
            )
        )
        group = QWidget()
        give_role(group, QAccessible.Role.Grouping, self.tr("Soort formulier"))
        column.addWidget(group)
        kinds = QGridLayout(group)
        kinds.setContentsMargins(0, 0, 0, 0)
        kinds.setHorizontalSpacing(16)
        kinds.setVerticalSpacing(6)
        for row, kind in enumerate(form_kinds()):
            kinds.addWidget(self.kinds.button(row), row, 0)
            kinds.addWidget(page_label(kind.when, "muted", wrap=True), row, 1)
        kinds.setColumnStretch(1, 1)
        fields = add_captioned(column, (self.last_date, self.send_to))
        self._copies_caption = plain_label(self.copies.accessibleName())
        self._copies_caption.setBuddy(self.copies)
        fields.addWidget(self._copies_caption, 2, 0)
        fields.addWidget(self.copies, 2, 1)
        column.addWidget(self.remarks)
        note = managed_note("invitation_remarks", self.remarks)
        if note is not None:
            column.addWidget(note)
        column.addWidget(self.ambition)
        caption = plain_label(self.mail.accessibleName(), "caption")
        caption.setBuddy(self.mail)
        column.addWidget(caption)
        column.addWidget(self.mail, 1)
        column.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.foot.addWidget(self._state)
        buttons = QHBoxLayout()
        self.foot.addLayout(buttons)
        buttons.addWidget(self.folder_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.save_button)
        self.folder_button.hide()
        self._state.hide()

    def _show_mail(self) -> None:
        for widget in (self._copies_caption, self.copies):
            widget.setVisible(self.kind.is_printed)
        self.mail.setPlainText(
            mail_text(
                self._session,
                self._loaded.model,
                self.kind,
                self.asked,
                self._threshold,
                wording(),
            )
        )

    def _warn(self) -> None:
        """Say that the last date is over, or no longer."""
        note = past_date_note(self.asked, date.today())
        if note or self._state.text():
            self._tell(note)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.mail.toPlainText())
        self._tell(self.tr("De tekst staat op het klembord. Plak die in je mail."))

    def _show_folder(self) -> None:
        if self._made is not None:
            open_outside(self, self._made.parent)

    def _succeed(self, path: Path) -> None:
        self._made = path
        self._typed.settle()
        ready = self.tr("‘{0}’ staat klaar. Stuur het met de tekst naar de deelnemers.")
        note = past_date_note(self.asked, date.today())
        self._tell(" ".join(filter(None, (ready.format(path.name), note))))
        self.folder_button.show()

    def _fail(self, error: UserError) -> None:
        self._tell(self.tr("Het formulier is niet gemaakt."))
        show_error(self, error)

    def _tell(self, text: str) -> None:
        self._state.show()
        self._state.setText(text)
