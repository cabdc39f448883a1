# SPDX-License-Identifier: EUPL-1.2
"""Takes numbers key by key, in a strip that hides them where an audience looks on."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
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
from dgw_desktop.ui.document.running_count import RunningCount
from dgw_desktop.ui.foundation import key_map
from dgw_desktop.ui.foundation.accessibility import describe, give_role
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


class CountEntry(QWidget):
    """Digits in a row are one count; a pause or a key goes on to the next. + and - correct.

    While it is shown it keeps the keyboard from all of its window but a field for text, in which
    it says that it waits. Where the audience looks on, it shows what was counted and never the
    counts; the total only when all are in, because a running total gives the counts away.
    """

    peek_wanted = Signal()
    """The counts are to be seen here after all, or hidden again."""

    def __init__(
        self,
        count: RunningCount,
        name: str,
        tokens: ColourTokens,
        shows_counts: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Make a hidden entry called ``name``; ``shows_counts`` only where no audience looks on.

        Counts that are corrected are shown anywhere: all have seen them.
        """
        super().__init__(parent)
        self._count = count
        self._tokens = tokens
        self._shows_counts = shows_counts
        self._text_size = scaled(16)
        self._notice = ""
        self._places: dict[int | str, QRectF] = {}  # of what can be pressed, as it was painted
        self.keeps_keys = False
        """Whether it is counted here."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        give_role(self, QAccessible.Role.Grouping, name)
        self._focus_timer = QTimer(self)
        self._focus_timer.setSingleShot(True)
        self._focus_timer.timeout.connect(self._take_back)
        count.changed.connect(self._show_change)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusObjectChanged.connect(self._follow_focus)
        self.hide()

    def start(self) -> None:
        """Show the count, and take the keyboard."""
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

    def show_where_counted(self, is_here: bool, focus_back: Callable[[], object]) -> None:
        """Show while something is counted, if that ``is_here`` in this window; else put away."""
        shown = self._count.is_running and is_here
        if shown and self.isHidden():
            self.start()
        elif not shown and not self.isHidden():
            self.put_away(focus_back)

    # What each kind says for itself

    @property
    def title(self) -> str:
        """What is counted."""
        raise NotImplementedError

    @property
    def needs_title(self) -> bool:
        """Whether the letters become smaller before the title goes."""
        raise NotImplementedError

    @property
    def shown_places(self) -> Sequence[int]:
        """The indices of the counts that have a box."""
        raise NotImplementedError

    def label_of(self, index: int) -> str:
        """Return what a box is called in a letter or two, '' where the title says it."""
        raise NotImplementedError

    def advice(self) -> str:
        """Return what to do, or what there is to know, while the keyboard is here."""
        raise NotImplementedError

    def in_words(self) -> str:
        """Say what was typed last and what comes next; no count where that is a secret."""
        raise NotImplementedError

    # The same for all

    @property
    def counts_are_seen(self) -> bool:
        """Whether the counts may be read here."""
        return self._shows_counts or self._count.is_correcting

    @property
    def notice(self) -> str:
        """What was said last, in place of the advice; '' for nothing."""
        return self._notice

    def set_tokens(self, tokens: ColourTokens) -> None:
        """Change the appearance."""
        self._tokens = tokens
        self.update()

    def set_shows_counts(self, shows_counts: bool) -> None:
        """Show the counts, where the audience does not look on, or hide them."""
        self._shows_counts = shows_counts
        self._show_change()

    def set_text_size(self, pixels: int) -> None:
        """Change the size of the letters."""
        self._text_size = pixels
        self.update()

    @property
    def hint(self) -> str:
        """What is shown beside the counts: what to do, or what there is to know."""
        if self.window().focusWidget() is not self:
            return self.tr("De telling wacht. Verder tellen: klik hier of druk op Esc.")
        if not self.hasFocus():
            return self.tr("De telling wacht. Klik hier om verder te tellen.")
        return self._notice or self.advice()

    def say(self, notice: str) -> None:
        """Say something in place of the advice, until the next key."""
        self._notice = notice
        self._show_change()

    # Qt events

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the count, and those of a clicker, from the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            peeks = key_map.is_key(event, "show_typed")
            if (
                peeks
                or _undoes(event)
                or not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            ):
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
        """Go to the count that is pressed; count one more or less there, or reveal."""
        super().mousePressEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._notice = ""
        for pressed, place in self._places.items():
            if place.contains(event.position()):
                if isinstance(pressed, int):
                    self._count.go_to(pressed)
                else:
                    _PRESSES[pressed](self._count)
                return

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take each of several quick presses: one more each time."""
        self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Count, go on, correct, reveal or leave."""
        count, key = self._count, event.key()
        self._notice = ""
        digit = _digit(event)
        if _undoes(event):
            count.undo()
        elif key_map.is_key(event, "show_typed"):
            self.peek_wanted.emit()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif digit is not None:
            count.type_digit(digit)
        elif event.modifiers() & Qt.KeyboardModifier.KeypadModifier and key in _WITHOUT_NUM_LOCK:
            self.say(self.tr("Num Lock staat uit: zet die toets aan voor cijfers."))
        elif key in _ACTS:
            _ACTS[key](count)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what may be seen."""
        tokens, size = self._tokens, self._text_size
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(tokens.background))
        bold = sized_font(size, QFont.Weight.Bold)
        title, hint = self.title, self.hint
        inset, box, gap = 0.6 * size, 1.6 * size, 0.4 * size  # inset: free of the focus ring
        counts, shown = self._count.draft.counts, self.shown_places
        title_width = QFontMetricsF(bold).horizontalAdvance(title) + size
        boxes = len(shown) + len(_PRESSES)
        labels = {index: self.label_of(index) for index in shown}
        widths = {n: QFontMetricsF(bold).horizontalAdvance(text) for n, text in labels.items()}
        named = sum(width + 0.25 * gap for width in widths.values() if width)
        room = self.width() - boxes * (box + gap) - named - 2 * inset - 2 * gap
        font, has_title = self._hint_font(hint, room, title_width)
        painter.setPen(QColor(tokens.ink))
        painter.setFont(bold)
        x = inset
        if has_title:
            place = QRectF(x, 0, title_width, self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, title)
            x += title_width
        self._places = {}
        for index in shown:
            label = QRectF(x, (self.height() - box) / 2, widths[index], box)
            painter.setPen(QColor(tokens.ink_muted))
            painter.drawText(label, Qt.AlignmentFlag.AlignCenter, labels[index])
            place = label.translated(label.width() + (0.25 * gap if labels[index] else 0), 0)
            place.setWidth(box)
            self._places[index] = place.united(label)
            self._paint_count(painter, place, index, counts[index])
            x = place.right() + gap
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
        here = index == self._count.draft.cursor
        painter.setBrush(QColor(tokens.selected if count is not None else tokens.surface))
        border = tokens.ink if here else tokens.control_border
        painter.setPen(QPen(QColor(border), size * (0.14 if here else 0.07)))
        painter.drawRoundedRect(place, 0.2 * place.width(), 0.2 * place.width())
        if count is None:
            return
        shown = str(count) if self.counts_are_seen else "•"
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
            for width in (room - title,) if self.needs_title else (room - title, room):
                place = QRectF(0, 0, max(1.0, width), 10_000)
                needed = QFontMetricsF(font).boundingRect(place, _WRAP, text)
                if needed.height() <= height and needed.width() <= width:
                    return font, width < room
        return font, False

    def _show_change(self) -> None:
        if not self.keeps_keys:
            return
        text = self.in_words()
        describe(self, text)
        self.update()

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


_PRESSES: dict[str, Callable[[RunningCount], object]] = {
    "−": lambda count: count.add(-1),
    "+": lambda count: count.add(1),
    "✓": RunningCount.confirm,
}
"""What is done with a mouse or a finger, at the place that is marked."""

_ACTS: dict[int, Callable[[RunningCount], object]] = {
    Qt.Key.Key_Plus: lambda count: count.adjust(1),
    Qt.Key.Key_Equal: lambda count: count.adjust(1),
    Qt.Key.Key_Minus: lambda count: count.adjust(-1),
    Qt.Key.Key_Right: RunningCount.go_on,
    Qt.Key.Key_Down: RunningCount.go_on,
    Qt.Key.Key_Tab: RunningCount.go_on,
    Qt.Key.Key_Left: RunningCount.go_back,
    Qt.Key.Key_Up: RunningCount.go_back,
    Qt.Key.Key_Backtab: RunningCount.go_back,
    Qt.Key.Key_Backspace: RunningCount.correct,
    Qt.Key.Key_Delete: RunningCount.clear,
    Qt.Key.Key_Return: RunningCount.confirm,
    Qt.Key.Key_Enter: RunningCount.confirm,
    Qt.Key.Key_Escape: RunningCount.leave,
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
