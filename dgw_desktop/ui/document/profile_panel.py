# SPDX-License-Identifier: EUPL-1.2
"""The profile of a session with its legend and the choice of an order."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.profile import ProfileOrder, ProfileRow, profile_lines, profile_rows
from dgw_desktop.domain.profile_words import legend
from dgw_desktop.report.options import ChartView, Picture
from dgw_desktop.translating import tr
from dgw_desktop.ui.charts.profile_chart import ProfileChart
from dgw_desktop.ui.charts.profile_legend import ProfileLegend
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.document.spoken import spider_in_words
from dgw_desktop.ui.foundation.accessibility import label_for
from dgw_desktop.ui.foundation.preferences import Preferences
from dgw_desktop.ui.parts.choice import Choice


class ProfilePanel(QWidget):
    """Follows a document while it is in view; ``controls`` is for the owner to place."""

    dimension_clicked = Signal(int)

    def __init__(
        self,
        document: SessionDocument,
        tokens: ColourTokens,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        """Follow ``document``; the order that was chosen last is kept in ``preferences``."""
        super().__init__(parent)
        self._document = document
        self._preferences = preferences
        self._is_stale = True
        self.chart = ProfileChart(tokens)
        self.chart.dimension_clicked.connect(self.dimension_clicked)
        self.legend = ProfileLegend(tokens)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.legend)
        column.addWidget(self.chart, 1)

        self.controls = QWidget()
        row = QHBoxLayout(self.controls)
        row.setContentsMargins(0, 0, 0, 0)
        self.order = Choice(self.controls)
        label_for(self.order, self.tr("Volgorde van het profiel"))
        row.addWidget(self.order)
        self.order.activated.connect(self._choose_order)
        self._show_orders([])
        document.answer_changed.connect(self._look_again)
        document.session_changed.connect(self._look_again)

    def refresh(self) -> None:
        """Show the rows as they are now, in the order that was chosen."""
        self._is_stale = False
        model, session = self._document.model, self._document.session
        baseline = self._document.baseline
        held = self._document.held_in_view
        themes = profile_rows(model, session, baseline, held=held)
        rows = [row for part in themes for row in part.rows]
        self._show_orders(rows)
        lines = profile_lines(themes, self.chart_view.order)
        self.chart.show_profile(model, lines, baseline is not None)
        self.chart.describe(spider_in_words(model, session, held))
        self.legend.show_marks(legend(rows, self._document.baseline_moment, tr, held))

    @property
    def chart_view(self) -> ChartView:
        """What is in view."""
        return ChartView(Picture.PROFILE, order=self.order.currentData())

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed meanwhile."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def _look_again(self, _dimension: int = 0) -> None:
        self._is_stale = True
        if self.isVisible():
            self.refresh()

    def _choose_order(self) -> None:
        self._preferences.profile_order = self.chart_view.order.name.lower()
        self.refresh()

    def _show_orders(self, rows: list[ProfileRow]) -> None:
        """Offer the orders that there is something to sort by for, and take the one kept."""
        offered = {ProfileOrder.MODEL: self.tr("Volgorde van het model")}
        if any(row.gap is not None for row in rows):
            offered[ProfileOrder.GAP] = self.tr("Grootste afstand eerst")
        if any(row.change is not None for row in rows):
            offered[ProfileOrder.CHANGE] = self.tr("Daling eerst, dan stijging")
        if any(row.votes for row in rows):
            offered[ProfileOrder.SPREAD] = self.tr("Meeste verschil in stemmen eerst")
        shown = [self.order.itemData(index) for index in range(self.order.count())]
        if shown == list(offered):
            return
        self.order.clear()
        for order, text in offered.items():
            self.order.addItem(text, order)
        kept = self._preferences.profile_order
        names = [order.name.lower() for order in offered]
        self.order.setCurrentIndex(names.index(kept) if kept in names else 0)
