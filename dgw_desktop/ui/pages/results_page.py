# SPDX-License-Identifier: EUPL-1.2
"""Resultaat: the spider at large, the themes as bars and the biggest gaps."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.scoring import Gap, gaps, theme_scores
from dgw_desktop.domain.summary import summary_sentences
from dgw_desktop.ui.session_document import SessionDocument
from dgw_desktop.ui.widgets.labels import plain_label
from dgw_desktop.ui.widgets.level_chip import LevelChip
from dgw_desktop.ui.widgets.scroll_column import ScrollColumn
from dgw_desktop.ui.widgets.spider_panel import SpiderPanel
from dgw_desktop.ui.widgets.theme_bars import ThemeBar, ThemeBars

_BESIDE = 960  # pixels from which chart and tables stand side by side
_GAPS_SHOWN = 6


class ResultsPage(ScrollColumn):
    """Follows a document; ``dimension_clicked`` carries the number of a card to open."""

    dimension_clicked = Signal(int)

    def __init__(
        self, document: SessionDocument, tokens: ColourTokens, parent: QWidget | None = None
    ) -> None:
        """Make the page for ``document``."""
        super().__init__(parent)
        self._document = document
        self._tokens = tokens
        self._stale = True
        self._all_gaps = False
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.content)
        self._columns.setContentsMargins(16, 16, 16, 16)
        self._columns.setSpacing(16)

        spider_card, spider_column = _card()
        spider_column.setContentsMargins(0, 0, 0, 0)
        self.spider = SpiderPanel(document, tokens, marks_current=False)
        self.spider.dimension_clicked.connect(self.dimension_clicked)
        spider_column.addWidget(self.spider)
        self._columns.addWidget(spider_card, 10, Qt.AlignmentFlag.AlignTop)

        right = QVBoxLayout()
        right.setSpacing(16)
        summary_card, summary_column = _card(self.tr("In het kort"))
        self._summary = plain_label(wrap=True)
        summary_column.addWidget(self._summary)
        bars_card, bars_column = _card(self.tr("Per thema"))
        self.bars = ThemeBars(tokens)
        bars_column.addWidget(self.bars)
        self._bars_key = plain_label(role="small", wrap=True)
        bars_column.addWidget(self._bars_key)
        self._gaps_card, self._gaps_column = _card(
            self.tr("Grootste afstand tot de ambitie, en de volgende stap")
        )
        right.addWidget(bars_card)
        right.addWidget(self._gaps_card)
        right.addWidget(summary_card)
        right.addStretch(1)
        self._columns.addLayout(right, 11)
        document.answer_changed.connect(self._mark_stale)
        document.session_changed.connect(self._mark_stale)
        self._mark_stale()

    def refresh(self) -> None:
        """Show the present scores, if something changed since the last time."""
        if not self._stale:
            return
        self._stale = False
        document = self._document
        model, session, baseline = document.model, document.session, document.baseline
        self._summary.setText(" ".join(summary_sentences(model, session, baseline)))
        before = theme_scores(model, baseline) if baseline else None
        now = theme_scores(model, session)
        self.bars.set_bars(
            [
                ThemeBar(
                    part.theme.name,
                    part.level.mean,
                    part.level.n,
                    part.total,
                    part.ambition.mean,
                    before[index].level.mean if before else None,
                )
                for index, part in enumerate(now)
            ],
            model.highest_level,
        )
        key = [self.tr("Balk: gemiddeld niveau over n beantwoorde dimensies.")]
        if any(part.ambition.n for part in now):
            key.append(self.tr("Oranje streep: ambitie."))
        if baseline is not None:
            key.append(
                self.tr("Stippels: vorige meting ({0}), met het verschil.").format(
                    baseline.details.date.year
                )
            )
        self._bars_key.setText(" ".join(key))
        self._show_gaps()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts side by side or below each other."""
        super().resizeEvent(event)
        beside = event.size().width() >= _BESIDE
        self._columns.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        # In a column the chart gets a height of its own; beside the tables it takes theirs.
        height = max(380, event.size().height() - 34) if beside else 540
        self.spider.setFixedHeight(height)

    def _mark_stale(self, _dimension: int = 0) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _show_gaps(self) -> None:
        while self._gaps_column.count() > 1:
            item = self._gaps_column.takeAt(1)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        found = gaps(self._document.model, self._document.session)
        if not found:
            self._gaps_column.addWidget(plain_label(self._no_gaps_text(), "muted", wrap=True))
            return
        shown = found if self._all_gaps else found[:_GAPS_SHOWN]
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(2, 9)
        for row, gap in enumerate(shown):
            self._add_gap(grid, row, gap)
        self._gaps_column.addWidget(table)
        if len(found) > _GAPS_SHOWN:
            text = (
                self.tr("Alleen de grootste tonen")
                if self._all_gaps
                else self.tr("Alle {0} tonen").format(len(found))
            )
            button = QPushButton(text)
            button.clicked.connect(self._toggle_all_gaps)
            self._gaps_column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_gap(self, grid: QGridLayout, row: int, gap: Gap) -> None:
        highest = self._document.model.highest_level
        name = plain_label(f"{gap.dimension.number}. {gap.dimension.name}", "strong", wrap=True)
        steps = QWidget()
        steps.setAccessibleName(self.tr("Van niveau {0} naar {1}").format(gap.level, gap.ambition))
        chips = QHBoxLayout(steps)
        chips.setContentsMargins(0, 0, 0, 0)
        chips.setSpacing(5)
        chips.addWidget(LevelChip(gap.level, highest, self._tokens, 20))
        chips.addWidget(plain_label("→"))
        chips.addWidget(LevelChip(gap.ambition, highest, self._tokens, 20))
        next_step = plain_label(gap.next_step, "next-step", wrap=True)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(name, row, 0, top)
        grid.addWidget(steps, row, 1, top)
        grid.addWidget(next_step, row, 2, top)

    def _no_gaps_text(self) -> str:
        answers = self._document.session.answers.values()
        if not any(answer.scored_ambition is not None for answer in answers):
            return self.tr("Er is nog geen ambitie gekozen.")
        return self.tr("Nergens ligt de ambitie boven het gekozen niveau.")

    def _toggle_all_gaps(self) -> None:
        self._all_gaps = not self._all_gaps
        self._show_gaps()


def _card(title: str = "") -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setProperty("role", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(18, 12, 18, 14)
    column.setSpacing(10)
    if title:
        column.addWidget(plain_label(title, role="subheading", wrap=True))
    return card, column
