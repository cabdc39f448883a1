# SPDX-License-Identifier: EUPL-1.2
"""What stands beside a card on the beamer: its values, how far the session is, what comes next."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.ui.charts.spider_series import Series, line_of
from dgw_desktop.ui.document.document_spider import DocumentSpider
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation.accessibility import give_role
from dgw_desktop.ui.foundation.theme import sized_font

# All in heights of the letters.
_LINE = 1.35
_SPACE = 0.5  # between the parts
_DOT, _BETWEEN, _BETWEEN_THEMES = 0.5, 0.22, 0.62
_AROUND = 0.06  # by which the dot of now is larger, at each side
_MOST_ROWS = 4  # of dots; a model with more dimensions tells how far it is by the number only
_SAMPLE = 1.7  # of a line in the chart


class CardFacts(QWidget):
    """Follows a document. The lines of the chart are named here, with their value on the card."""

    def __init__(
        self,
        document: SessionDocument,
        spider: DocumentSpider,
        tokens: ColourTokens,
        parent: QWidget,
    ) -> None:
        """Tell of the current dimension of ``document``, and of the lines of ``spider``."""
        super().__init__(parent)
        self._document = document
        self._spider = spider
        self._tokens = tokens
        self._size = 12
        self._is_secret = False
        self._countdown = ""
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        give_role(self, QAccessible.Role.StaticText)
        self._shown: tuple[object, ...] = ()
        self._values_shown: list[tuple[Series, str, str]] = []
        for signal in (
            document.current_changed,
            document.session_changed,
            document.order_changed,
        ):
            signal.connect(self._show)
        document.answer_changed.connect(self._show_answer)
        self._show()

    def set_tokens(self, tokens: ColourTokens) -> None:
        """Change the appearance."""
        self._tokens = tokens
        self.update()

    def set_text_size(self, size: int) -> None:
        """Write in letters of ``size`` pixels."""
        self._size = size
        self.update()

    def set_secret(self, is_secret: bool) -> None:
        """Tell no value that could sway who votes now, or tell them again."""
        self._is_secret = is_secret
        self._show()

    def set_countdown(self, text: str) -> None:
        """Show how long there is for this card; an empty text for nothing."""
        if text != self._countdown:
            self._countdown = text
            self.update(self._foot().toAlignedRect())

    def height_at(self, width: float, size: int) -> float:
        """Return the height in pixels that all needs in letters of ``size`` pixels."""
        lines = 2 + len(self._spider.series_names) + 2
        dots = self._rows_of_dots(width, size)
        rows = len(dots) if len(dots) <= _MOST_ROWS else 0
        return size * (lines * _LINE + 3 * _SPACE + rows * (_DOT + _BETWEEN))

    def in_words(self) -> str:
        """Return what stands here, for a screen reader."""
        values = (f"{name}: {value or self.tr('geen')}" for _, name, value in self._values())
        return ". ".join((self._axis(), *values, self._next()))

    # What it says

    def _axis(self) -> str:
        dimension = self._document.model.dimension(self._document.current)
        return f"{dimension.number} {dimension.axis_label}"

    def _values(self) -> list[tuple[Series, str, str]]:
        """Return the lines of the chart: each with its name and its value on this dimension."""
        document = self._document
        answer, before = document.answer(document.current), document.baseline
        found = {
            Series.NOW: answer.scored_level,
            Series.AMBITION: answer.scored_ambition,
            Series.PREVIOUS: before and before.answer(document.current).scored_level,
        }
        return [
            (series, name, str(found.get(series) or "") if not self._is_secret else "")
            for series, name in self._spider.series_names
        ]

    def _next(self) -> str:
        following = self._document.next_dimension
        if following is None:
            return self.tr("Hierna: het resultaat")
        return self.tr("Hierna: {0}").format(self._document.model.dimension(following).name)

    def _show(self, *_changed: object) -> None:
        self.setAccessibleName(self.in_words())
        self._shown, self._values_shown = self._beside_values(), self._values()
        self.update()

    def _show_answer(self, _dimension: int) -> None:
        if self._beside_values() != self._shown:
            self._show()
            return
        self.setAccessibleName(self.in_words())
        before, self._values_shown = self._values_shown, self._values()
        for row, (former, now) in enumerate(zip(before, self._values_shown, strict=True)):
            if now != former:
                self.update(self._place_of_value(row).toRect())

    def _beside_values(self) -> tuple[object, ...]:
        """Return what the dots and the foot show, and which lines stand above them."""
        document = self._document
        still_open = [number for number in document.order if document.answer(number).is_open]
        return still_open, self._spider.series_names, document.next_dimension

    # How it looks

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw all of it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(self._tokens.background))
        line, values = _LINE * self._size, self._place_of_values()
        if event.rect().top() < values.toAlignedRect().top():
            self._paint_axis(painter, line)
        for row, (series, name, value) in enumerate(self._values()):
            place = self._place_of_value(row)
            if event.rect().intersects(place.toRect()):  # no pixel is of two of them
                self._paint_value(painter, place, series, name, value)
        if not values.toAlignedRect().contains(event.rect()):
            self._paint_dots(painter, values.bottom() + _SPACE * self._size)
            self._paint_foot(painter, self._foot())
        painter.end()

    def _place_of_values(self) -> QRectF:
        line = _LINE * self._size
        return QRectF(0, line, self.width(), len(self._spider.series_names) * line)

    def _place_of_value(self, row: int) -> QRectF:
        line = _LINE * self._size
        return QRectF(0, (1 + row) * line, self.width(), line)

    def _foot(self) -> QRectF:
        height = 2 * _LINE * self._size
        return QRectF(0, self.height() - height, self.width(), height)

    def _paint_foot(self, painter: QPainter, place: QRectF) -> None:
        """Write what comes next, and how long there is."""
        if self._countdown:
            painter.setPen(QColor(self._tokens.ink))
            painter.setFont(sized_font(self._size, QFont.Weight.Bold))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
            painter.drawText(place, right, self._countdown)
            taken = QFontMetricsF(painter.font()).horizontalAdvance("00:00")
            place = place.adjusted(0, 0, -taken - self._size, 0)
        painter.setPen(QColor(self._tokens.ink_muted))
        painter.setFont(sized_font(self._size))
        flags = Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
        metrics = QFontMetricsF(painter.font())
        text = self._next()
        if metrics.boundingRect(place, flags, text).height() > place.height():
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, 1.8 * place.width())
        painter.drawText(place, flags, text)

    def _paint_axis(self, painter: QPainter, line: float) -> None:
        """Write what the number of the axis in the chart stands for."""
        painter.setPen(QColor(self._tokens.ink))
        painter.setFont(sized_font(self._size, QFont.Weight.Bold))
        metrics = QFontMetricsF(painter.font())
        text = metrics.elidedText(self._axis(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(QRectF(0, 0, self.width(), line), Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_value(
        self, painter: QPainter, place: QRectF, series: Series, name: str, value: str
    ) -> None:
        tokens, size = self._tokens, self._size
        _, pen = line_of(series, tokens)
        pen.setWidthF(size * 0.16)
        painter.setPen(pen)
        middle = place.center().y()
        painter.drawLine(QPointF(place.left(), middle), QPointF(_SAMPLE * size, middle))
        painter.setPen(QColor(tokens.ink))
        painter.setFont(sized_font(size, QFont.Weight.Bold))
        right = QFontMetricsF(painter.font()).horizontalAdvance("0") * 1.5
        painter.drawText(place, _right(), value)
        painter.setFont(sized_font(size))
        words = place.adjusted((_SAMPLE + 0.5) * size, 0, -right, 0)
        metrics = QFontMetricsF(painter.font())
        # 'Vorige meting (2025)', or as much of it as says which line this is.
        kind, _, moment = name.partition(" (")
        texts = (name, kind, moment.rstrip(")"))
        fits = (text for text in texts if 0 < metrics.horizontalAdvance(text) <= words.width())
        shown = next(fits, None)
        if shown is None:
            shown = metrics.elidedText(kind, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_dots(self, painter: QPainter, top: float) -> None:
        """Draw a dot per dimension by theme: full where it has an answer, and where we are."""
        rows = self._rows_of_dots(self.width(), self._size)
        if len(rows) > _MOST_ROWS:
            return
        tokens, document, size = self._tokens, self._document, self._size
        for row in rows:
            for left, number in row:
                is_here = number == document.current
                is_done = not document.answer(number).is_open
                colour = QColor(tokens.ink if is_here else tokens.now)
                painter.setPen(QPen(colour if is_done or is_here else QColor(tokens.ink_muted), 1))
                painter.setBrush(colour if is_done or is_here else Qt.BrushStyle.NoBrush)
                around = _AROUND * size if is_here else 0.0
                # The first one has room at its left to be the larger one.
                place = QPointF(left + _AROUND * size + 1, top)
                dot = QRectF(place, QSizeF(size * _DOT, size * _DOT))
                painter.drawEllipse(dot.adjusted(-around, -around, around, around))
            top += size * (_DOT + _BETWEEN)

    def _rows_of_dots(self, width: float, size: int) -> list[list[tuple[float, int]]]:
        """Return for each row the dots' left in pixels and their dimensions."""
        step, model = (_DOT + _BETWEEN) * size, self._document.model
        today = frozenset(self._document.order)
        rows: list[list[tuple[float, int]]] = [[]]
        left = 0.0
        for theme in model.themes:
            here = (dimension.number for dimension in model.dimensions_of(theme))
            numbers = [number for number in here if number in today]
            if not numbers:
                continue
            if rows[-1] and left + len(numbers) * step > width:
                rows.append([])
                left = 0.0
            for number in numbers:
                if left + _DOT * size > width:
                    rows.append([])
                    left = 0.0
                rows[-1].append((left, number))
                left += step
            left += (_BETWEEN_THEMES - _BETWEEN) * size
        return rows


def _right() -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
