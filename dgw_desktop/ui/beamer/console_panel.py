# SPDX-License-Identifier: EUPL-1.2
"""The facilitator's console beside the card: what the audience sees, what comes next, the time."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dgw_desktop.domain.wording import counted
from dgw_desktop.ui.beamer.audience_keys import bind_console_keys
from dgw_desktop.ui.beamer.presentation import Presentation
from dgw_desktop.ui.beamer.screens import Screens
from dgw_desktop.ui.beamer.time_panel import TimePanel
from dgw_desktop.ui.beamer.view_chooser import ViewChooser
from dgw_desktop.ui.document.beforehand_remarks import BeforehandRemarks
from dgw_desktop.ui.document.conversation_questions import ConversationQuestions
from dgw_desktop.ui.document.session_clock import SessionClock
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation import key_map
from dgw_desktop.ui.foundation.accessibility import label_for
from dgw_desktop.ui.foundation.labels import plain_label
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.parts.choice import Choice
from dgw_desktop.ui.parts.scroll_column import FittingColumn

WIDTH = 300
_WIDEST = 420  # with large letters: the card beside it needs room too
_ROOM_FOR_QUESTIONS = 900  # pixels that the window is high; where it is less they open on a press
_PICTURE = QSize(268, 151)
_PAUSE = 80  # ms after the last change until the small picture is made again


class ConsolePanel(QFrame):
    """Follows a presentation on two screens."""

    action_wanted = Signal()
    """An action is to be noted at the card."""
    remark_wanted = Signal()
    """A remark for the parking lot is to be noted at the card."""

    def __init__(
        self,
        presentation: Presentation,
        document: SessionDocument,
        screens: Screens,
        clock: SessionClock,
        parent: QWidget | None = None,
    ) -> None:
        """Make the panel for ``presentation``."""
        super().__init__(parent)
        self.setProperty("role", "side")
        self.setProperty("edge", "left")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._presentation = presentation
        self._document = document
        self._screens = screens
        self._was_shown = False

        self.state = plain_label(role="strong", wrap=True)
        self._picture = QLabel()
        self._picture.setFixedSize(_PICTURE)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setAccessibleName(self.tr("Verkleinde weergave van de beamer"))
        self.screen_choice = Choice()
        self.screen_choice.activated.connect(
            lambda index: presentation.move_to(self.screen_choice.itemData(index))
        )
        self.black = self._button(
            key_map.with_key(self.tr("Zwart"), "black"), "black", presentation.toggle_black
        )
        self.freeze = self._button(
            key_map.with_key(self.tr("Stilzetten"), "freeze"), "freeze", presentation.toggle_freeze
        )
        self.light = self._button(
            key_map.with_key(self.tr("Licht"), "appearance"),
            "appearance",
            presentation.toggle_appearance,
        )
        self.views = ViewChooser(presentation)
        self.reveal = self._button(
            key_map.with_key(self.tr("Vooraf tonen"), "reveal"),
            "reveal",
            presentation.toggle_beforehand,
        )
        self.lift = self._button(
            key_map.with_key(self.tr("Vrijmaken"), "lift"),
            "lift",
            presentation.toggle_lifted,
        )
        self.mouse = QCheckBox(self.tr("Muis kiest op de beamer"))
        self.mouse.setToolTip(
            self.tr("Een aanraakscherm kiest altijd; een muis die daar terechtkomt alleen hiermee")
        )
        self.mouse.clicked.connect(presentation.take_mouse)
        self.action = self._noting(self.tr("Actie"), "action", self.action_wanted)
        self.park = self._noting(self.tr("Parkeren"), "park", self.remark_wanted)
        leave = QPushButton(key_map.with_key(self.tr("Presentatie stoppen"), "leave"))
        leave.setToolTip(key_map.tip("leave"))
        leave.clicked.connect(presentation.stop)

        self.following = plain_label(wrap=True)
        self._remarks = plain_label(role="muted", wrap=True)
        self.times = TimePanel(clock, keeps_keys=True)

        # Scrolls only where large letters leave no room for all.
        scroll = FittingColumn()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll, 1)
        foot = QVBoxLayout()  # always in view, and apart from what is pressed all the time
        whole.addLayout(foot)
        foot.setContentsMargins(16, 8, 16, 12)
        foot.addWidget(leave)
        column = QVBoxLayout(scroll.content)
        column.setContentsMargins(16, 12, 16, 4)
        column.setSpacing(8)
        column.addWidget(plain_label(self.tr("Het publiek ziet"), role="caption"))
        column.addWidget(self._picture)
        column.addWidget(self.state)
        column.addWidget(self.views)
        column.addWidget(self.screen_choice)
        label_for(self.screen_choice, self.tr("Scherm van de beamer"))
        grid = QGridLayout()
        column.addLayout(grid)
        grid.setSpacing(8)
        columns = 2 if scaled(WIDTH) <= _WIDEST else 1
        buttons = (
            self.black, self.freeze, self.light, self.lift, self.action, self.park,
            self.reveal,
        )  # fmt: skip
        for index, button in enumerate(buttons):
            grid.addWidget(button, index // columns, index % columns)
        column.addWidget(plain_label(self.tr("Hierna"), role="caption"))
        column.addWidget(self.following)
        column.addWidget(self._remarks)
        self.questions = ConversationQuestions(document)
        column.addWidget(self.questions.button)
        column.addWidget(self.questions)
        self.beforehand = BeforehandRemarks()
        column.addWidget(self.beforehand.button)
        column.addWidget(self.beforehand)
        column.addStretch(1)
        column.addWidget(self.times)
        column.addWidget(self.mouse)
        bind_console_keys(presentation, self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._later.timeout.connect(self._show_picture)
        presentation.ended.connect(self._later.stop)
        presentation.changed.connect(self._show_state)
        document.answer_changed.connect(self._show_answer)
        document.session_changed.connect(self._show_answer)
        document.remarks_changed.connect(self._show_remarks)
        document.current_changed.connect(self._show_dimension)
        document.order_changed.connect(self._show_answer)
        self._show_dimension()

    def sizeHint(self) -> QSize:
        """Return the usual width, or more where a button needs that in another language."""
        usual = min(scaled(WIDTH), _WIDEST)
        return QSize(max(usual, super().minimumSizeHint().width()), super().sizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        """Open the questions where there is room for them."""
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            has_room = self.window().height() >= scaled(_ROOM_FOR_QUESTIONS)
            self.questions.button.setChecked(has_room)

    def _button(self, text: str, name: str, action: object) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(key_map.tip(name))
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action)
        return button

    def _noting(self, text: str, name: str, wanted: SignalInstance) -> QPushButton:
        button = QPushButton(key_map.with_key(text, name))
        button.setToolTip(key_map.tip(name))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setEnabled(self._document.may_change)
        button.clicked.connect(wanted)
        return button

    def _show_state(self) -> None:
        presentation = self._presentation
        self.black.setChecked(presentation.is_black)
        self.freeze.setChecked(presentation.is_frozen)
        self.light.setChecked(presentation.is_light)
        self.lift.setChecked(presentation.is_lifted)
        self.mouse.setChecked(presentation.takes_mouse)
        self._show_beforehand()
        if presentation.screen is None:
            text = self.tr("Geen verbinding met de beamer. Het beeld komt vanzelf terug.")
        elif presentation.is_lifted:
            text = key_map.with_key(
                self.tr("De beamer is vrij voor een ander programma. Terug"), "lift"
            )
        elif presentation.is_black:
            text = self.tr("Zwart beeld")
        elif presentation.is_frozen:
            text = self.tr("Het beeld staat stil: {0}").format(presentation.seen)
        else:
            text = presentation.seen
        self.state.setText(text)
        others = [place for place in self._screens.places() if place != presentation.console_screen]
        self.screen_choice.clear()
        for place in others:
            size = place.geometry.size()
            self.screen_choice.addItem(
                self.tr("{0} ({1} × {2})").format(place.name, size.width(), size.height()),
                place.name,
            )
            if place == presentation.screen:
                self.screen_choice.setCurrentIndex(self.screen_choice.count() - 1)
        self.screen_choice.setVisible(len(others) > 1)
        self._show_next()
        self._later.start()

    def _show_picture(self) -> None:
        window = self._presentation.window
        picture = window.grab() if window.isVisible() else QPixmap()
        if picture.isNull():
            self._picture.clear()
            return
        ratio = self.devicePixelRatioF()
        scaled = picture.scaled(
            _PICTURE * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        scaled.setDevicePixelRatio(ratio)
        self._picture.setPixmap(scaled)

    def _show_dimension(self) -> None:
        self.beforehand.shut()
        self.questions.show_dimension(self._document.current)
        self._show_state()
        self._show_remarks()

    def _show_next(self) -> None:
        following = self._presentation.paging.following
        self.following.setText(following or self.tr("Niets meer: dit is het laatste scherm"))

    def _show_beforehand(self) -> None:
        answer = self._document.answer(self._document.current)
        self.reveal.setVisible(answer.beforehand is not None)
        self.reveal.setEnabled(self._presentation.can_reveal)
        self.reveal.setChecked(self._presentation.is_revealed)
        self.beforehand.show_answer(answer)

    def _show_answer(self) -> None:
        for button in (self.action, self.park):
            button.setEnabled(self._document.may_change)
        self._show_beforehand()
        self._show_next()
        self._later.start()

    def _show_remarks(self) -> None:
        session = self._document.session
        here = [item for item in session.actions if item.dimension == self._document.current]
        self._remarks.setText(
            self.tr("{0} bij deze dimensie, {1} op de parkeerplek").format(
                counted(len(here), self.tr("actie"), self.tr("acties")),
                counted(len(session.parking_lot), self.tr("opmerking"), self.tr("opmerkingen")),
            )
        )
