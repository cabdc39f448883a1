# SPDX-License-Identifier: EUPL-1.2
"""Shows the vote that runs, and takes the counts of raised hands, key by key."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.wording import counted
from dgw_desktop.ui.document.running_vote import RunningVote
from dgw_desktop.ui.foundation.accessibility import announce, give_role
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.foundation.theme import paint_focus_ring, scaled, sized_font

_SHRINKING = (1.0, 0.9, 0.8, 0.7)  # of the size of the letters, for a text that is long
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter)
_WITHOUT_NUM_LOCK = frozenset(
    {
        Qt.Key.Key_Insert,
        Qt.Key.Key_End,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Left,
        Qt.Key.Key_Clear,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
        Qt.Key.Key_Up,
        Qt.Key.Key_PageUp,
    }
)


class VoteEntry(QWidget):
    """Digits in a row count a level; a pause or a key goes on to the next. + and - correct.

    While it is shown it keeps the keyboard from all of its window but a field for text, in which
    it says that it waits. Where the audience looks on, it shows which levels were counted and
    never the counts; the total only when all levels are in, because a running total gives the
    counts away.
    """

    def __init__(
        self,
        vote: RunningVote,
        tokens: ColourTokens,
        shows_counts: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Make a hidden entry; ``shows_counts`` only where the audience cannot see it.

        Counts that are corrected are shown anywhere: all have seen them.
        """
        super().__init__(parent)
        self._vote = vote
        self._tokens = tokens
        self._shows_counts = shows_counts
        self._text_size = scaled(16)
        self._notice = ""
        self._places: dict[int | str, QRectF] = {}  # of what can be pressed, as it was painted
        self.keeps_keys = False
        """Whether a vote is counted here."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        give_role(self, QAccessible.Role.Grouping, self.tr("Stemmen tellen"))
        self._focus_timer = QTimer(self)
        self._focus_timer.setSingleShot(True)
        self._focus_timer.timeout.connect(self._take_back)
        vote.changed.connect(self._show_change)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusObjectChanged.connect(self._follow_focus)
        self.hide()

    def start(self) -> None:
        """Show the vote, and take the keyboard."""
        self.keeps_keys = True
        self._show_change()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def put_away(self, focus_back: Callable[[], object]) -> None:
        """Hide, and let ``focus_back`` give the keyboard to something else if it was here."""
        self.keeps_keys = False
        # First: when hidden, Qt would give the focus to some other widget. What is being typed
        # elsewhere goes on.
        if self.window().focusWidget() is self:
            focus_back()
        self.hide()

    def remind(self) -> None:
        """Say that something cannot be done while people vote."""
        self._say(
            self.tr("De aantallen staan nog open. Enter: klaar, Esc: stoppen.")
            if self._vote.is_correcting
            else self.tr("Er wordt gestemd. Enter onthult, Esc stopt.")
        )

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

    @property
    def hint(self) -> str:
        """What is shown beside the counts: what to do, or what there is to know."""
        vote, draft = self._vote, self._vote.draft
        if self.window().focusWidget() is not self:
            return self.tr("De telling wacht. Verder tellen: klik hier of druk op Esc.")
        if not self.hasFocus():
            return self.tr("De telling wacht. Klik hier om verder te tellen.")
        if self._notice:
            return self._notice
        if vote.asks_to_reveal:
            return self._question()
        if draft.is_complete:
            return self._outcome()
        if vote.has_too_many and self._counts_are_seen:
            return self._too_many()
        if draft.is_empty:
            return self.tr("Typ het aantal handen bij elk niveau · Esc: stoppen")
        if vote.is_resumed:
            return self.tr("Verder met de vorige telling · Delete: opnieuw tellen")
        return self.tr("Even wachten of Tab: volgend niveau · Backspace: wissen")

    # Qt events

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the vote, and those of a clicker, from the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if _undoes(event) or not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, _forward: bool) -> bool:
        """Stay here on Tab: the digits that follow are counts, never choices."""
        return False

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Do nothing, and let nothing scroll away under the count."""
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the level that is pressed; count one more or less there, or reveal."""
        super().mousePressEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._notice = ""
        for pressed, place in self._places.items():
            if place.contains(event.position()):
                if isinstance(pressed, int):
                    self._vote.go_to(pressed)
                else:
                    _PRESSES[pressed](self._vote)
                return

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take each of several quick presses: one more each time."""
        self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Count, go on, correct, reveal or leave."""
        vote, key = self._vote, event.key()
        self._notice = ""
        digit = _digit(event)
        if _undoes(event):
            vote.undo()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif digit is not None:
            vote.type_digit(digit)
        elif event.modifiers() & Qt.KeyboardModifier.KeypadModifier and key in _WITHOUT_NUM_LOCK:
            self._say(self.tr("Num Lock staat uit: zet die toets aan voor cijfers."))
        elif key in _ACTS:
            _ACTS[key](vote)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what may be seen."""
        tokens, size = self._tokens, self._text_size
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(tokens.background))
        bold = sized_font(size, QFont.Weight.Bold)
        title, hint = self._title, self.hint
        inset, box, gap = 0.6 * size, 1.6 * size, 0.4 * size  # inset: free of the focus ring
        counts = self._vote.draft.counts
        title_width = QFontMetricsF(bold).horizontalAdvance(title) + size
        boxes = len(counts) + len(_PRESSES)
        room = self.width() - boxes * (box + gap) - 2 * inset - 2 * gap
        font, has_title = self._hint_font(hint, room, title_width)
        painter.setPen(QColor(tokens.ink))
        painter.setFont(bold)
        x = inset
        if has_title:
            place = QRectF(x, 0, title_width, self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, title)
            x += title_width
        self._places = {}
        for index, count in enumerate(counts):
            place = QRectF(x, (self.height() - box) / 2, box, box)
            self._places[index] = place
            self._paint_count(painter, place, index, count)
            x += box + gap
        x += gap
        for sign in _PRESSES:
            place = QRectF(x, (self.height() - box) / 2, box, box)
            self._places[sign] = place
            self._paint_sign(painter, place, sign)
            x += box + gap
        painter.setPen(QColor(tokens.ink))
        painter.setFont(font)
        place = QRectF(x + gap, 0, self.width() - x - gap - inset, self.height())
        painter.drawText(place, _WRAP, hint)
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), 4, tokens)
        painter.end()

    # Parts

    def _paint_count(self, painter: QPainter, place: QRectF, index: int, count: int | None) -> None:
        tokens, size = self._tokens, self._text_size
        here = index == self._vote.draft.cursor
        painter.setBrush(QColor(tokens.selected if count is not None else tokens.surface))
        border = tokens.ink if here else tokens.control_border
        painter.setPen(QPen(QColor(border), size * (0.14 if here else 0.07)))
        painter.drawRoundedRect(place, 0.2 * place.width(), 0.2 * place.width())
        if count is None:
            return
        shown = str(count) if self._counts_are_seen else "•"
        painter.save()
        if len(shown) > 2:
            painter.setFont(sized_font(round(0.8 * size), QFont.Weight.Bold))
        painter.setPen(QColor(tokens.ink))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)
        painter.restore()

    def _paint_sign(self, painter: QPainter, place: QRectF, sign: str) -> None:
        """Draw what can be pressed instead of typed."""
        tokens, size = self._tokens, self._text_size
        painter.setBrush(QColor(tokens.surface))
        painter.setPen(QPen(QColor(tokens.control_border), size * 0.07))
        painter.drawEllipse(place)
        painter.setPen(QColor(tokens.ink))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, sign)

    def _hint_font(self, text: str, room: float, title: float) -> tuple[QFont, bool]:
        """Return the letters for ``text``, and whether there is room for the title beside it."""
        height = self.height() - 0.3 * self._text_size
        font = sized_font(self._text_size)
        for share in _SHRINKING:
            font = sized_font(round(share * self._text_size))
            # That it is about the ambition has to be seen.
            for width in (room - title,) if self._vote.is_on_ambition else (room - title, room):
                place = QRectF(0, 0, max(1.0, width), 10_000)
                needed = QFontMetricsF(font).boundingRect(place, _WRAP, text)
                if needed.height() <= height and needed.width() <= width:
                    return font, width < room
        return font, False

    @property
    def _counts_are_seen(self) -> bool:
        return self._shows_counts or self._vote.is_correcting

    @property
    def _title(self) -> str:
        if self._vote.is_on_ambition:
            if self._vote.is_correcting:
                return self.tr("Aantallen ambitie")
            return self.tr("Stemmen: ambitie")
        if self._vote.is_correcting:
            return self.tr("Aantallen verbeteren")
        return self.tr("Er wordt gestemd")

    def _question(self) -> str:
        vote, missing = self._vote, self._vote.draft.missing
        if missing:
            levels = wording().listed([str(level) for level in missing])
            text = self.tr("Nog niet geteld: niveau {0}.").format(levels)
        else:
            text = self.tr("{0} van de {1} deelnemers stemden.").format(
                sum(vote.draft.votes), vote.participants
            )
        if vote.is_correcting:
            return self.tr("{0} Enter: toch bewaren · Esc: verder tellen").format(text)
        return self.tr("{0} Enter: toch onthullen · Esc: verder tellen").format(text)

    def _outcome(self) -> str:
        if self._vote.has_too_many:
            text = self._too_many()
        else:
            count = sum(self._vote.draft.votes)
            text = counted(count, self.tr("stem"), self.tr("stemmen"))
        if self._vote.is_correcting:
            return self.tr("{0} · Typ over wat er staat · Enter: klaar").format(text)
        return self.tr("{0} · Enter onthult").format(text)

    def _too_many(self) -> str:
        return self.tr("{0} stemmen, meer dan de {1} deelnemers").format(
            sum(self._vote.draft.votes), self._vote.participants
        )

    def _say(self, notice: str) -> None:
        self._notice = notice
        self._show_change()

    def _show_change(self) -> None:
        if not self.keeps_keys:
            return
        text = self._in_words()
        self.setAccessibleDescription(text)
        if self.hasFocus():
            announce(self, text)
        self.update()

    def _in_words(self) -> str:
        """Say what was typed last and what comes next; no count where that is a secret."""
        draft, parts = self._vote.draft, []
        last = draft.last_counted
        if last is not None:
            done = (
                self.tr("niveau {0}: {1}")
                if self._counts_are_seen
                else self.tr("niveau {0} geteld")
            )
            parts.append(done.format(last + 1, draft.counts[last]))
        if self._notice or self._vote.asks_to_reveal or draft.is_complete:
            parts.append(self.hint)
        elif not draft.is_typing and draft.cursor < len(draft.counts):
            parts.append(self.tr("typ het aantal bij niveau {0}").format(draft.cursor + 1))
        return ", ".join(parts)

    def _follow_focus(self, _now: QObject) -> None:
        """See where the keyboard went, once it is there: what is done before that has no effect."""
        if self.keeps_keys:
            self._focus_timer.start()

    def _take_back(self) -> None:
        """Take the keyboard back from what was only clicked, but not from where text is typed."""
        focus = QApplication.focusWidget()
        if not self.keeps_keys or focus is None or focus is self:
            return
        if focus.window() is self.window() and not _takes_text(focus):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.update()


_PRESSES: dict[str, Callable[[RunningVote], object]] = {
    "−": lambda vote: vote.add(-1),
    "+": lambda vote: vote.add(1),
    "✓": RunningVote.confirm,
}
"""What is done with a mouse or a finger, at the level that is marked."""

_ACTS: dict[int, Callable[[RunningVote], object]] = {
    Qt.Key.Key_Plus: lambda vote: vote.adjust(1),
    Qt.Key.Key_Equal: lambda vote: vote.adjust(1),
    Qt.Key.Key_Minus: lambda vote: vote.adjust(-1),
    Qt.Key.Key_Right: RunningVote.go_on,
    Qt.Key.Key_Down: RunningVote.go_on,
    Qt.Key.Key_Tab: RunningVote.go_on,
    Qt.Key.Key_Left: RunningVote.go_back,
    Qt.Key.Key_Up: RunningVote.go_back,
    Qt.Key.Key_Backtab: RunningVote.go_back,
    Qt.Key.Key_Backspace: RunningVote.correct,
    Qt.Key.Key_Delete: RunningVote.clear,
    Qt.Key.Key_Return: RunningVote.confirm,
    Qt.Key.Key_Enter: RunningVote.confirm,
    Qt.Key.Key_Escape: RunningVote.leave,
}


def _digit(event: QKeyEvent) -> int | None:
    """Return the digit that a key types: on a French keyboard that is with Shift."""
    text = event.text()
    if event.modifiers() & Qt.KeyboardModifier.AltModifier:  # part of an Alt code for a letter
        return None
    if len(text) == 1 and text in "0123456789":
        return int(text)
    return None


def _undoes(event: QKeyEvent) -> bool:
    """Tell whether a key means undo, of what was typed here and of nothing elsewhere."""
    return event.matches(QKeySequence.StandardKey.Undo)


def _takes_text(widget: QWidget) -> bool:
    return widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
