# SPDX-License-Identifier: EUPL-1.2
"""Takes the counts of raised hands, key by key."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.voting import VoteDraft
from dgw_desktop.domain.wording import counted
from dgw_desktop.ui.accessibility import announce, give_role
from dgw_desktop.ui.theme import paint_focus_ring, scaled, sized_font

_TEN = 10


class VoteEntry(QWidget):
    """A digit counts a level and goes on to the next; Shift adds ten; + and - correct.

    Where the audience looks on, it shows which levels were counted and never the counts; the
    total only when all levels are in, because a running total gives the counts away.
    """

    revealed = Signal(tuple)
    """The votes per level, low to high."""
    left = Signal()
    """The person left without a result."""

    def __init__(
        self, tokens: ColourTokens, shows_counts: bool, parent: QWidget | None = None
    ) -> None:
        """Make a hidden entry; ``shows_counts`` only where the audience cannot see it."""
        super().__init__(parent)
        self._tokens = tokens
        self._shows_counts = shows_counts
        self._draft = VoteDraft.of_levels(1)
        self._text_size = scaled(16)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        give_role(self, QAccessible.Role.Grouping, self.tr("Stemmen tellen"))
        self.hide()

    def start(self, levels: int) -> None:
        """Begin a new count of ``levels`` levels."""
        self._set(VoteDraft.of_levels(levels))
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_tokens(self, tokens: ColourTokens) -> None:
        """Change the appearance."""
        self._tokens = tokens
        self.update()

    def set_shows_counts(self, shows_counts: bool) -> None:
        """Show the counts, where the audience does not look on, or hide them."""
        self._shows_counts = shows_counts
        self.update()

    def set_text_size(self, pixels: int) -> None:
        """Change the size of the letters."""
        self._text_size = pixels
        self.update()

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the vote, and those of a clicker, from the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, _forward: bool) -> bool:
        """Stay here on Tab: the digits that follow are counts, never choices."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Count, correct, reveal or leave."""
        key = event.key()
        digit = _digit(event)
        if digit is not None:
            self._set(self._draft.enter(digit))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Up):
            self._set(self._draft.adjust(1))
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Down):
            self._set(self._draft.adjust(-1))
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Left):
            self._set(self._draft.back())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._draft.is_empty:
                self.left.emit()
            else:
                self.revealed.emit(self._draft.votes)
            self.hide()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
            self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what may be seen."""
        tokens, size = self._tokens, self._text_size
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(tokens.background))
        font = sized_font(size, QFont.Weight.Bold)
        painter.setFont(font)
        painter.setPen(QColor(tokens.ink))
        text = self.tr("Er wordt gestemd")
        metrics = QFontMetricsF(font)
        inset = 0.6 * size  # free of the focus ring
        place = QRectF(self.rect()).adjusted(inset, 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
        x = inset + metrics.horizontalAdvance(text) + size
        box = 1.6 * size
        for index, count in enumerate(self._draft.counts):
            place = QRectF(x, (self.height() - box) / 2, box, box)
            here = index == self._draft.cursor
            painter.setBrush(QColor(tokens.selected if count is not None else tokens.surface))
            border = tokens.ink if here else tokens.control_border
            painter.setPen(QPen(QColor(border), size * (0.14 if here else 0.07)))
            painter.drawRoundedRect(place, 0.2 * box, 0.2 * box)
            if count is not None:
                painter.setPen(QColor(tokens.ink))
                shown = str(count) if self._shows_counts else "•"
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)
            x = place.right() + 0.4 * size
        painter.setFont(sized_font(size))
        painter.setPen(QColor(tokens.ink))
        rest = QRectF(x + 0.4 * size, 0, self.width() - x - 0.4 * size, self.height())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, self._hint())
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), 4, tokens)
        painter.end()

    def _hint(self) -> str:
        if self._draft.is_empty:
            return self.tr("Typ het aantal per niveau · Esc: terug")
        if not self._draft.is_complete:
            return ""
        count = counted(sum(self._draft.votes), self.tr("stem"), self.tr("stemmen"))
        return self.tr("{0} · Enter onthult").format(count)

    def _set(self, draft: VoteDraft) -> None:
        self._draft = draft
        text = self._in_words()
        self.setAccessibleDescription(text)
        if self.hasFocus():
            announce(self, text)
        self.update()

    def _in_words(self) -> str:
        """Say what was entered last and what comes next; no count where that is a secret."""
        draft, parts = self._draft, []
        if draft.cursor:
            count = draft.counts[draft.cursor - 1]
            done = (
                self.tr("niveau {0}: {1}") if self._shows_counts else self.tr("niveau {0} geteld")
            )
            parts.append(done.format(draft.cursor, count))
        if draft.is_complete:
            parts.append(self.tr("Enter onthult"))
        elif draft.cursor < len(draft.counts):
            parts.append(self.tr("typ het aantal bij niveau {0}").format(draft.cursor + 1))
        return ", ".join(parts)


def _digit(event: QKeyEvent) -> int | None:
    """Return the count that a key stands for: its digit, ten more with Shift."""
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
        return event.key() - Qt.Key.Key_0 + (_TEN if shift else 0)
    # With Shift a keyboard sends the sign above the digit; that of the US layout, which Dutch
    # keyboards have.
    signs = ")!@#$%^&*("
    text = event.text()
    if shift and len(text) == 1 and text in signs:
        return _TEN + signs.index(text)
    return None
