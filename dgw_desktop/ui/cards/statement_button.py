# SPDX-License-Identifier: EUPL-1.2
"""One statement of a card: a radio button that looks like a card."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from dgw_desktop.design_tokens import RADIUS_CARD, ColourTokens
from dgw_desktop.domain.rounds import NamedRound
from dgw_desktop.ui.foundation import theme
from dgw_desktop.ui.foundation.accessibility import give_role
from dgw_desktop.ui.foundation.labels import ElidedLabel, MarkLabel, plain_label
from dgw_desktop.ui.foundation.second_press import let_repeat
from dgw_desktop.ui.foundation.theme import paint_focus_ring, scaled
from dgw_desktop.ui.parts.level_chips import LevelChips
from dgw_desktop.ui.parts.vote_bars import VoteBars


class StatementButton(QRadioButton):
    """Shows level, name and statement, and whether they are chosen or wanted.

    It never checks itself: ``picked`` says that a person chose it, and the owner shows the
    result with ``show_state`` when that is saved. Arrow keys move the focus and choose nothing.
    The owner puts the buttons in one QButtonGroup that is not exclusive, so that a choice can be
    cleared; a screen reader hears a radio button whose name and description say all of it.
    """

    picked = Signal(int)
    arrow_pressed = Signal(int)
    """1 for Down, -1 for Up: the owner moves the focus."""
    text_resized = Signal()
    """The statement got another width, so that it may wrap otherwise."""

    def __init__(
        self, level: int, highest: int, tokens: ColourTokens, parent: QWidget | None = None
    ) -> None:
        """Make the button of ``level``; its texts come with ``show_statement``."""
        super().__init__(parent)
        give_role(self, QAccessible.Role.RadioButton, speaks_for_parts=True)
        self.level = level
        self._tokens = tokens
        self._highest = highest
        self._wanted = False
        self._shown: tuple[object, ...] = ()
        self._rounds: tuple[NamedRound, ...] = ()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

        self._level_name = self._before = self._first = ""
        self._name = ElidedLabel(role="caption")
        self._statement = plain_label(role="statement", wrap=True)
        self._tick = MarkLabel("✓", role="tick")
        self._ambition = MarkLabel(self.tr("◎ ambitie"), role="ambition")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(14)
        chip = LevelChips((level,), highest, tokens, scaled(34))
        row.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        row.addLayout(texts, 1)
        texts.setSpacing(0)
        head = QHBoxLayout()
        texts.addLayout(head)
        head.setSpacing(8)
        head.addWidget(self._name, 1)
        head.addWidget(self._ambition)
        head.addWidget(self._tick)
        self._bars = VoteBars(level, tokens)
        head.addWidget(self._bars)
        texts.addWidget(self._statement, 1, Qt.AlignmentFlag.AlignTop)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._statement.installEventFilter(self)
        let_repeat(self)
        self.clicked.connect(lambda: self.picked.emit(self.level))

    def show_statement(self, name: str, statement: str, said_first: str = "") -> None:
        """Show the level's ``name`` and ``statement``; see ``say_first``."""
        self._level_name, self._first = name, said_first
        self._statement.setText(statement)
        self._give_name()

    def say_first(self, text: str) -> None:
        """Let a screen reader hear ``text`` before the statement, until the focus goes on.

        Not as a message, which not every reader knows, and which could come after the statement.
        """
        self._first = text
        self._give_name()

    def _give_name(self) -> None:
        text = self._statement.text()
        if self._first:  # short: it has much to say
            name = self.tr("{0}. Niveau {1}: {2}").format(self._first, self.level, text)
        else:
            name = self.tr("niveau {0} van {1}, {2}: {3}").format(
                self.level, self._highest, self._level_name, text
            )
        if name != self.accessibleName():
            self.setAccessibleName(name)

    @property
    def text_label(self) -> QLabel:
        """The label with the statement, for measuring."""
        return self._statement

    def set_text_size(self, pixels: int) -> None:
        """Set the size of the statement's letters."""
        font = theme.font()
        font.setPixelSize(pixels)
        self._statement.setFont(font)

    def show_state(self, chosen: bool, wanted: bool, before: str = "") -> None:
        """Show whether this is the chosen level and the ambition.

        ``before`` says of which measurement before it was the level, if it was.
        """
        shown = chosen, wanted, before, self._level_name
        if shown != self._shown:  # of most statements a choice changes nothing
            self._shown = shown
            self._before = before
            self._name.setText(" · ".join(filter(None, (self._level_name, before))))
            self.setChecked(chosen)
            self._tick.show_mark(chosen)
            self._ambition.show_mark(wanted)
            self._wanted = wanted
        self._describe()

    def show_votes(self, rounds: Sequence[NamedRound]) -> None:
        """Show how many people chose this level in each of ``rounds``."""
        self._rounds = tuple(found for found in rounds if found.counts)
        self._bars.show_rounds(rounds)
        self._describe()

    def _describe(self) -> None:
        parts = [self.tr("ambitie")] if self._wanted else []
        parts += [self._before] if self._before else []
        parts += [
            self.tr("{0}: {1}").format(found.name, found.counts[self.level - 1])
            for found in self._rounds
        ]
        if (text := ", ".join(parts)) != self.accessibleDescription():
            self.setAccessibleDescription(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say the statement alone from now on."""
        super().focusOutEvent(event)
        if self._first:  # once a reader knows that the focus is elsewhere: else it is read again
            QTimer.singleShot(0, self, self._end_first)

    def _end_first(self) -> None:
        if not self.hasFocus():
            self.say_first("")

    def nextCheckState(self) -> None:
        """Change nothing: the owner shows the state once it is saved."""

    def hitButton(self, position: QPoint) -> bool:
        """Take a click anywhere on the card."""
        return self.rect().contains(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter as well as Space; leave the arrows to the owner."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.arrow_pressed.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            event.ignore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Report another width of the statement."""
        if isinstance(event, QResizeEvent) and event.size().width() != event.oldSize().width():
            self.text_resized.emit()
        return super().eventFilter(watched, event)

    def hasHeightForWidth(self) -> bool:
        """Say that the statement wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the wrapped texts need at ``width``."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout else -1

    def sizeHint(self) -> QSize:
        """Return the size of the texts, not that of an ordinary radio button."""
        layout = self.layout()
        return layout.totalSizeHint() if layout else QSize()

    def minimumSizeHint(self) -> QSize:
        """Return the least size of the texts."""
        layout = self.layout()
        return layout.totalMinimumSize() if layout else QSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card's surface, its border, and the ring of the focus."""
        tokens = self._tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        hovered = self.underMouse() and self.isEnabled()
        painter.setBrush(QColor(tokens.selected if chosen or hovered else tokens.surface))
        border = tokens.now if chosen else tokens.control_border
        painter.setPen(QPen(QColor(border), 2.0 if chosen else 1.0))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS_CARD, RADIUS_CARD
        )
        if self.hasFocus():
            # Dotted: a room that looks at a solid ring takes it for the choice.
            inside = QRectF(self.rect()).adjusted(3, 3, -3, -3)
            paint_focus_ring(painter, inside, RADIUS_CARD - 3, tokens, Qt.PenStyle.DotLine)
        painter.end()
