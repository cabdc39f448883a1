# SPDX-License-Identifier: EUPL-1.2
"""Resultaat: in short, the profile or the spider at large, and what stands out."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.changes_in_words import changes_in_words
from dgw_desktop.domain.comparison import (
    change_in_words,
    changes,
    declines_first,
    theme_changes,
    trend,
)
from dgw_desktop.domain.held import held_gaps, held_source, theme_sentences
from dgw_desktop.domain.privacy import withheld_dimensions, withheld_in_words
from dgw_desktop.domain.rounds import counts_in_words, moved_in_words, named_rounds
from dgw_desktop.domain.scoring import (
    VoteSpread,
    above_ambition,
    gaps,
    overall_level,
    strengths,
    theme_scores,
    vote_spreads,
)
from dgw_desktop.domain.summary import summary_sentences
from dgw_desktop.storage.errors import DamagedSession
from dgw_desktop.translating import tr
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation.labels import Paragraph
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.foundation.preferences import Preferences
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.foundation.warm_up import after_first_painting
from dgw_desktop.ui.parts.result_card import ResultCard, ResultRow, RowsCard
from dgw_desktop.ui.parts.scroll_column import FittingColumn, ScrollColumn
from dgw_desktop.ui.results.chart_card import ChartCard
from dgw_desktop.ui.results.theme_bars import ThemeBar, ThemeBars
from dgw_desktop.ui.results.trend_chart import TrendChart
from dgw_desktop.work.reading import left_out

_BESIDE = 1200  # pixels at 100 % from which the chart stands beside the cards


class ResultsPage(QWidget):
    """Follows a document; ``dimension_clicked`` carries the number of a card to open.

    In a wide window the chart stays in view beside the cards, which scroll; in a narrow one it
    stands between them, and all scrolls as one.
    """

    dimension_clicked = Signal(int)
    action_wanted = Signal(int)
    """The number of the dimension for which an action is to be written."""
    priorities_wanted = Signal()
    """The group is to choose on which gaps it works."""

    def __init__(
        self,
        document: SessionDocument,
        tokens: ColourTokens,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        """Make the page for ``document``."""
        super().__init__(parent)
        self._document = document
        self._stale = True
        self._is_complete = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.beside = FittingColumn(self)
        self.cards = ScrollColumn(self)
        self.cards.content.setAccessibleName(self.tr("Resultaat"))
        row.addWidget(self.beside, 3)
        row.addWidget(self.cards, 2)
        self._left = QVBoxLayout(self.beside.content)
        self._left.setContentsMargins(16, 16, 0, 16)
        self._column = QVBoxLayout(self.cards.content)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(16)

        self.summary = ResultCard(self.tr("In het kort"))
        self._summary = Paragraph()
        self.summary.column.addWidget(self._summary)
        self._column.addWidget(self.summary)
        self.chart = ChartCard(document, tokens, preferences, self)
        self.chart.dimension_clicked.connect(self.dimension_clicked)
        self.chart.row_reached.connect(self._follow_row)
        self._stands_beside = True
        self._left.addWidget(self.chart)
        highest = document.model.highest_level
        self.gaps = RowsCard(
            self.tr("Grootste afstanden, en de volgende stap"),
            highest,
            tokens,
            with_actions=document.asks_actions,
        )
        self.gaps.action_wanted.connect(self.action_wanted)
        self.priorities_button = QPushButton(self.tr("Prioriteiten kiezen…"), self.gaps)
        self.priorities_button.setProperty("role", "small")
        self.priorities_button.clicked.connect(self.priorities_wanted)
        self.gaps.head.addWidget(self.priorities_button, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(self.gaps)
        # What mostly stands below the window's edge: the rest need not wait for it.
        self._lower = QWidget(self.cards.content)
        self._lower.hide()
        lower = QVBoxLayout(self._lower)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(16)
        self._column.addWidget(self._lower)
        self._column.addStretch(1)
        self.spread = RowsCard(
            self.tr("Waar de stemmen het verst uiteenlopen"), highest, tokens, joint="–"
        )
        self.changes = RowsCard(self.tr("Veranderd sinds de vorige meting"), highest, tokens)
        self.strengths = RowsCard(self.tr("Sterke punten"), highest, tokens)
        self.above = RowsCard(self.tr("Hoger dan de ambitie"), highest, tokens)
        bars_card = ResultCard(self.tr("Per thema"))
        self.bars = ThemeBars(tokens)
        bars_card.column.addWidget(self.bars)
        self._bars_key = Paragraph(role="small")
        bars_card.column.addWidget(self._bars_key)
        self.others = ResultCard(self.tr("Naast andere organisaties"))
        self._others = Paragraph()
        self.others.column.addWidget(self._others)
        self._others_source = Paragraph(role="small")
        self.others.column.addWidget(self._others_source)
        self.trend_card = ResultCard(self.tr("Verloop"))
        self.trend = TrendChart(tokens)
        self.trend_card.column.addWidget(self.trend)
        self._without = Paragraph(role="small")
        self.trend_card.column.addWidget(self._without)
        for card in (
            self.spread,
            self.changes,
            self.strengths,
            self.above,
            bars_card,
            self.others,
            self.trend_card,
        ):
            lower.addWidget(card)
        for rows in (self.gaps, self.spread, self.changes, self.strengths, self.above):
            rows.opened.connect(self.dimension_clicked)
        document.answer_changed.connect(self._mark_stale)
        document.session_changed.connect(self._mark_stale)
        self._mark_stale()
        after_first_painting(self, self._complete)

    def take_focus(self) -> None:
        """Take the keyboard, so that the page keys and arrows scroll."""
        self.cards.take_focus()

    def refresh(self) -> None:
        """Show the present scores, if something changed since the last time."""
        if not self._stale:
            return
        self._stale = False
        document = self._document
        self._summary.setText(
            " ".join(
                summary_sentences(
                    document.model, document.session, document.baseline, tr, wording()
                )
            )
        )
        self.cards.content.setAccessibleDescription(self._summary.text())
        self._show_gaps()
        if self._is_complete:
            self._show_lower()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the chart beside the cards or between them."""
        super().resizeEvent(event)
        beside = event.size().width() >= scaled(_BESIDE)
        if beside != self._stands_beside:
            self._stands_beside = beside
            self.beside.setVisible(beside)
            if beside:
                self._left.addWidget(self.chart)
            else:
                self._column.insertWidget(1, self.chart)
        self.chart.stand_beside(beside)

    def _follow_row(self, chart: QWidget, row: QRect) -> None:
        """Scroll to the row of the chart that the keyboard came to."""
        area = self.beside if self._stands_beside else self.cards
        top = chart.mapTo(area.content, row.topLeft())
        area.ensureVisible(top.x(), top.y() + row.height() // 2, 0, 2 * row.height())

    def _complete(self) -> None:
        """Add what the first painting did not wait for."""
        self._is_complete = True
        self._show_lower()
        self._lower.show()

    def _show_lower(self) -> None:
        self._show_spread()
        self._show_changes()
        self._show_strengths()
        self._show_above()
        self._show_bars()
        self._show_others()
        self._show_trend()

    def _mark_stale(self, _dimension: int = 0) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _show_bars(self) -> None:
        document = self._document
        model, session, baseline = document.model, document.session, document.baseline
        before = theme_scores(model, baseline) if baseline else None
        moved = theme_changes(model, session, baseline) if baseline else None
        now = theme_scores(model, session)
        held = document.held_in_view
        self.bars.set_bars(
            [
                ThemeBar(
                    part.theme.name,
                    part.level.mean,
                    part.level.n,
                    part.total,
                    part.ambition.mean,
                    before[index].level.mean if before else None,
                    moved[index].mean if moved else None,
                    held.theme_middle(part.theme.key) if held else None,
                )
                for index, part in enumerate(now)
            ],
            model.highest_level,
        )
        key = [self.tr("Balk: gemiddeld niveau over n beantwoorde dimensies.")]
        if any(part.ambition.n for part in now):
            key.append(self.tr("Dwarsstreep: ambitie."))
        if held is not None and held.themes:
            key.append(self.tr("Streep eronder: middelste helft en mediaan van de referentie."))
        if baseline is not None:
            key.append(
                self.tr(
                    "Stippellijn: vorige meting ({0}). Verschil: over wat beide keren is "
                    "beantwoord."
                ).format(document.baseline_moment)
            )
        if held is not None and held.themes:
            key.append(held_source(held, tr, wording()))
        self._bars_key.setText(" ".join(key))

    def _show_gaps(self) -> None:
        found = gaps(self._document.model, self._document.session)
        answers = self._document.session.answers.values()
        nothing = (
            self.tr("Nergens ligt de ambitie boven het gekozen niveau.")
            if any(answer.scored_ambition is not None for answer in answers)
            else self.tr("Er is nog geen ambitie gekozen.")
        )
        self.gaps.set_rows(
            [ResultRow(gap.dimension, (gap.level, gap.ambition), gap.next_step) for gap in found],
            nothing,
        )
        self.priorities_button.setVisible(self._document.asks_actions and bool(found))

    def _show_above(self) -> None:
        found = above_ambition(self._document.model, self._document.session)
        self.above.setVisible(bool(found))
        self.above.set_rows(
            [
                ResultRow(
                    one.dimension,
                    (one.level, one.ambition or one.level),
                    self.tr("Nu {0}, ambitie {1}: past de ambitie nog?").format(
                        one.level, one.ambition
                    ),
                )
                for one in found
            ],
            "",
        )

    def _show_strengths(self) -> None:
        model, session = self._document.model, self._document.session
        rows = [
            ResultRow(found.dimension, (found.level,), found.dimension.statement(found.level))
            for found in strengths(model, session)
        ]
        n = overall_level(model, session).n
        self.strengths.set_rows(
            rows,
            self.tr("Er is nog geen dimensie beantwoord.")
            if n == 0
            else self.tr("Geen dimensie steekt boven het gemiddelde uit."),
        )

    def _show_spread(self) -> None:
        session = self._document.session
        found = vote_spreads(self._document.model, session)
        withheld = withheld_dimensions(session)
        self.spread.setVisible(bool(found or withheld))
        rows = [
            ResultRow(
                spread.dimension,
                (spread.summary.lowest, spread.summary.highest),
                self._spread_text(spread),
            )
            for spread in found
            if spread.summary.spread
        ]
        nothing = self.tr("Overal waar is gestemd, waren de stemmen gelijk.") if found else ""
        why = withheld_in_words(withheld, 0, self._document.privacy_threshold)
        self.spread.set_rows(rows, nothing, why)

    def _spread_text(self, spread: VoteSpread) -> str:
        """Return how many people chose what in the last round, and what that was before."""
        text = self.tr("{0} (n = {1}), mediaan {2}").format(
            counts_in_words(spread.votes, tr),
            spread.summary.n,
            wording().median(spread.summary.median),
        )
        rounds = self._document.answer(spread.dimension.number).rounds
        moved = moved_in_words(named_rounds(rounds, tr), tr)
        return f"{text}\n{moved}" if moved else text

    def _show_changes(self) -> None:
        document = self._document
        baseline = document.baseline
        self.changes.setVisible(baseline is not None)
        if baseline is None:
            return
        # What declined is told first: it is what a group would rather not see.
        moved = declines_first(changes(document.model, document.session, baseline))
        said = changes_in_words(document.model, document.session, baseline, tr, wording())
        self.changes.set_rows(
            [
                ResultRow(
                    change.dimension,
                    (change.before, change.now),
                    change_in_words(change.size, tr),
                )
                for change in moved
            ],
            " ".join(said),
        )

    def _show_others(self) -> None:
        document = self._document
        held = document.held_in_view
        self.others.setVisible(held is not None)
        if held is not None:
            said = theme_sentences(held, document.model, document.session, tr, wording())
            self._others.setText("\n".join(said))
            gaps = held_gaps(held, document.model, tr)
            source = held_source(held, tr, wording())
            self._others_source.setText(" ".join(filter(None, (source, gaps))))

    def _show_trend(self) -> None:
        document = self._document
        damaged: list[DamagedSession] = []
        points = trend(document.model, document.history(damaged.append))
        self.trend_card.setVisible(len(points) > 1 or bool(damaged))
        self.trend.setVisible(len(points) > 1)
        self._without.setVisible(bool(damaged))
        if damaged:
            self._without.setText(str(left_out(damaged)))
        self.trend.set_points(points, document.model.highest_level)
