# SPDX-License-Identifier: EUPL-1.2
"""Resultaat as the audience sees it: spider, themes and the biggest gaps."""

from dataclasses import replace
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.scoring import (
    gaps,
    overall_ambition,
    overall_level,
    theme_scores,
)
from dgw_desktop.ui.beamer.card_layout import SMALL, TITLE
from dgw_desktop.ui.document.document_spider import DocumentSpider
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.document.spoken import spider_in_words
from dgw_desktop.ui.foundation import theme
from dgw_desktop.ui.foundation.accessibility import give_role
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.foundation.theme import sized_font

_MARGIN = 0.03
_LEFT = 0.50  # of the width, for the spider
_GAPS_SHOWN = 5


class ResultsScene(QWidget):
    """Follows a document; sizes are parts of the screen's height, as on the card."""

    def __init__(
        self, document: SessionDocument, tokens: ColourTokens, parent: QWidget | None = None
    ) -> None:
        """Show the results of ``document``."""
        super().__init__(parent)
        self._document = document
        self._tokens = tokens
        self.spider = DocumentSpider(
            document, replace(tokens, surface=tokens.background), marks_current=False, parent=self
        )
        self.spider.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        document.answer_changed.connect(self._show_changes)
        document.session_changed.connect(self._show_changes)
        give_role(self, QAccessible.Role.Grouping, self.tr("Resultaat"))

    def set_tokens(self, tokens: ColourTokens) -> None:
        """Change the appearance."""
        self._tokens = tokens
        self.spider.set_tokens(replace(tokens, surface=tokens.background))
        self.update()

    def _show_changes(self) -> None:
        if self.isVisible():
            self._describe()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the spider."""
        super().resizeEvent(event)
        margin = _MARGIN * self.height()
        top = margin + 1.4 * TITLE * self.height()
        size = ceil(SMALL * self.height())
        self.spider.set_text_size(size, size)
        place = QRectF(margin, top, _LEFT * self.width() - margin, self.height() - top - margin)
        self.spider.setGeometry(place.toRect())

    def showEvent(self, event: QShowEvent) -> None:
        """Tell a screen reader what the picture shows, which changes while it is hidden."""
        super().showEvent(event)
        self._describe()

    def _describe(self) -> None:
        model, session = self._document.model, self._document.session
        self.setAccessibleDescription(
            "\n".join(
                (
                    spider_in_words(model, session),
                    *(
                        f"{part.theme.name}: {wording().number(part.level.mean)}"
                        for part in theme_scores(model, session)
                    ),
                )
            )
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw title, means, bars and gaps."""
        tokens, height = self._tokens, self.height()
        small, margin = ceil(SMALL * height), _MARGIN * height
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(tokens.background))
        painter.setPen(QColor(tokens.ink))
        title = sized_font(ceil(TITLE * height), QFont.Weight.Bold)
        painter.setFont(title)
        line = QFontMetricsF(title).height()
        painter.drawText(QRectF(margin, margin, self.width(), line), 0, self.tr("Resultaat"))
        left = _LEFT * self.width() + margin
        right = self.width() - margin
        top = self._paint_means(painter, left, margin, small)
        top = self._paint_bars(painter, QRectF(left, top, right - left, 0), small)
        self._paint_gaps(painter, QRectF(left, top, right - left, height - margin - top), small)
        painter.end()

    def _paint_means(self, painter: QPainter, left: float, top: float, small: int) -> float:
        model, session = self._document.model, self._document.session
        tokens, baseline = self._tokens, self._document.baseline
        now, ambition = overall_level(model, session), overall_ambition(model, session)
        parts = [(wording().number(now.mean), self.tr("nu (n = {0})").format(now.n), tokens.now)]
        if ambition.n:
            parts.append((wording().number(ambition.mean), self.tr("ambitie"), tokens.ambition))
        if baseline is not None:
            before = wording().number(overall_level(model, baseline).mean)
            parts.append((before, self.tr("vorige"), tokens.ink_muted))
        figure = sized_font(2 * small, QFont.Weight.Bold)
        figure_height = QFontMetricsF(figure).height()
        x = left
        for value, name, colour in parts:
            painter.setFont(figure)
            painter.setPen(QColor(colour))
            painter.drawText(QRectF(x, top, 1000, figure_height), 0, value)
            painter.setFont(sized_font(small))
            painter.setPen(QColor(tokens.ink))
            metrics = QFontMetricsF(painter.font())
            painter.drawText(QRectF(x, top + figure_height * 0.95, 1000, small * 1.5), 0, name)
            x += max(metrics.horizontalAdvance(name), 3.4 * small) + 1.6 * small
        return top + figure_height + 2.0 * small

    def _paint_bars(self, painter: QPainter, area: QRectF, small: int) -> float:
        tokens, model = self._tokens, self._document.model
        scores = theme_scores(model, self._document.session)
        font = sized_font(small)
        metrics = QFontMetricsF(font)
        names = max(metrics.horizontalAdvance(part.theme.name) for part in scores)
        figure = metrics.horizontalAdvance("0,0") + small
        names = min(names, area.width() * 0.5)
        row = min(1.75 * small, self.height() * 0.42 / len(scores))
        top = area.top()
        for part in scores:
            painter.setFont(font)
            painter.setPen(QColor(tokens.ink))
            middle = top + row / 2
            shown = metrics.elidedText(part.theme.name, Qt.TextElideMode.ElideRight, names)
            centre = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(area.left(), top, names, row), centre, shown)
            bar = QRectF(area.left() + names + 0.6 * small, middle - 0.4 * small, 0, 0.8 * small)
            bar.setRight(area.right() - figure)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.control_border), 1.0))
            painter.drawRect(bar)
            if part.level.mean is not None:
                filled = QRectF(bar)
                filled.setWidth(bar.width() * float(part.level.mean) / model.highest_level)
                painter.fillRect(filled, QColor(tokens.now))
            if part.ambition.mean is not None:
                x = bar.left() + bar.width() * float(part.ambition.mean) / model.highest_level
                painter.setPen(QPen(QColor(tokens.ambition), 0.18 * small))
                painter.drawLine(
                    QPointF(x, bar.top() - 0.2 * small), QPointF(x, bar.bottom() + 0.2 * small)
                )
            painter.setFont(sized_font(small, QFont.Weight.Bold))
            painter.setPen(QColor(tokens.ink))
            value = QRectF(bar.right(), top, figure, row)
            end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(value, end, wording().number(part.level.mean))
            top += row
        return top + 0.8 * small

    def _paint_gaps(self, painter: QPainter, area: QRectF, small: int) -> None:
        tokens, model = self._tokens, self._document.model
        found = gaps(model, self._document.session)[:_GAPS_SHOWN]
        if not found:
            return
        painter.setFont(sized_font(small, QFont.Weight.Bold))
        painter.setPen(QColor(tokens.ink))
        painter.drawText(area, 0, self.tr("Grootste afstand tot de ambitie"))
        top, chip = area.top() + 1.8 * small, 1.8 * small
        metrics = QFontMetricsF(sized_font(small))
        for gap in found:
            if top + chip > area.bottom():
                return
            place = QRectF(area.left(), top, chip, chip)
            theme.paint_chip(painter, place, gap.level, model.highest_level, tokens)
            middle = place.center().y()
            painter.setPen(QPen(QColor(tokens.ink), 0.1 * small))
            tip = QPointF(place.right() + 1.3 * small, middle)
            painter.drawLine(QPointF(place.right() + 0.4 * small, middle), tip)
            painter.drawLine(tip, tip + QPointF(-0.35, -0.3) * small)
            painter.drawLine(tip, tip + QPointF(-0.35, 0.3) * small)
            place.moveLeft(place.right() + 1.7 * small)
            theme.paint_chip(painter, place, gap.ambition, model.highest_level, tokens)
            text = QRectF(place.right() + 0.7 * small, top, 0, chip)
            text.setRight(area.right())
            painter.setFont(sized_font(small))
            painter.setPen(QColor(tokens.ink))
            name = f"{gap.dimension.number}. {gap.dimension.name}"
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, text.width())
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, shown)
            top += 2.1 * small
