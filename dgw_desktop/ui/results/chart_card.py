# SPDX-License-Identifier: EUPL-1.2
"""The large chart of Resultaat: the profile, or the spider in its place."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.report.options import ChartView
from dgw_desktop.translating import tr
from dgw_desktop.ui.document.profile_panel import ProfilePanel
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation.labels import Paragraph, plain_label
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.foundation.preferences import Preferences
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.parts.result_card import ResultCard
from dgw_desktop.ui.parts.segments import Segments
from dgw_desktop.ui.parts.split_row import SplitRow

if TYPE_CHECKING:
    from dgw_desktop.ui.document.spider_panel import SpiderPanel

_LEAST_SPIDER, _TALL_SPIDER = 380, 620  # pixels at 100 %


class ChartCard(ResultCard):
    """One of two charts, which a person switches; the choice is kept for the next session."""

    dimension_clicked = Signal(int)
    row_reached = Signal(QWidget, QRect)
    """The place in a chart of the row that the keyboard came to."""

    def __init__(
        self,
        document: SessionDocument,
        tokens: ColourTokens,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        """Show the chart that was chosen last."""
        super().__init__(parent=parent)
        self._document, self._tokens, self._preferences = document, tokens, preferences
        self._is_beside = True
        self.column.setSpacing(6)
        self.column.setContentsMargins(14, 10, 14, 10)
        names = (self.tr("Spinnenweb"), self.tr("Profiel"))
        self._names = names
        self._title = plain_label(role="subheading")
        self.switch = Segments(names, self.tr("Grafiek"), compact=True)
        self.switch.chosen.connect(self._choose)
        head = SplitRow()
        self.column.addWidget(head)
        head.left.addWidget(self._title)
        controls = QWidget()
        self._controls = QHBoxLayout(controls)
        self._controls.setContentsMargins(0, 0, 0, 0)
        self.reference_button = QPushButton(self.tr("Referentie"))
        self.reference_button.setCheckable(True)
        self.reference_button.setProperty("role", "small")
        self.reference_button.setToolTip(
            self.tr("De middelste helft en de mediaan van de referentie, ook op de beamer")
        )
        self.reference_button.clicked.connect(document.show_held)
        head.add(self.reference_button, controls, self.switch)
        self._source = Paragraph(role="small")
        self.column.addWidget(self._source)
        self._show(preferences.shows_spider)
        document.session_changed.connect(self._show_reference)
        self._show_reference()

    # Each is made when it is first shown: a person may never want the other.

    @cached_property
    def profile(self) -> ProfilePanel:
        """The profile."""
        panel = ProfilePanel(self._document, self._tokens, self._preferences, self)
        self._add(panel, panel.controls)
        panel.dimension_clicked.connect(self.dimension_clicked)
        panel.chart.row_reached.connect(lambda row: self.row_reached.emit(panel.chart, row))
        return panel

    @cached_property
    def spider(self) -> "SpiderPanel":
        """The spider."""
        from dgw_desktop.ui.document.spider_panel import SpiderPanel

        panel = SpiderPanel(
            self._document,
            self._tokens,
            marks_current=False,
            offers_votes=True,
            has_head=False,
            with_others=True,
        )
        self._add(panel, panel.controls)
        panel.dimension_clicked.connect(self.dimension_clicked)
        return panel

    @property
    def shows_spider(self) -> bool:
        """Whether it is the spider that is in view, and not the profile."""
        return self._shows_spider

    @property
    def chart_view(self) -> ChartView:
        """What is in view."""
        return self.spider.chart_view if self._shows_spider else self.profile.chart_view

    def stand_beside(self, beside: bool) -> None:
        """Take the height that there is ``beside`` the cards, or one of its own above them."""
        self._is_beside = beside
        if self._shows_spider:
            self.spider.setMinimumHeight(scaled(_LEAST_SPIDER if beside else _TALL_SPIDER))

    _shows_spider = False

    def _add(self, panel: QWidget, controls: QWidget) -> None:
        self.column.insertWidget(self.column.indexOf(self._source), panel, 1)
        self._controls.addWidget(controls)

    def _show_reference(self) -> None:
        """Say whose figures are in the chart, and offer to show them or not."""
        held = self._document.held_in_view
        self.reference_button.setVisible(self._document.held is not None)
        self.reference_button.setChecked(held is not None)
        self._source.setVisible(held is not None)
        if held is not None:
            from dgw_desktop.domain.held import held_source

            self._source.setText(held_source(held, tr, wording()))

    def _choose(self, index: int) -> None:
        self._preferences.shows_spider = index == 0
        self._show(index == 0)

    def _show(self, spider: bool) -> None:
        self._shows_spider = spider
        index = 0 if spider else 1
        self._title.setText(self._names[index])
        self.switch.set_current(index)
        if "spider" in self.__dict__ and not spider:
            self.spider.hide()
            self.spider.controls.hide()
        if "profile" in self.__dict__ and spider:
            self.profile.hide()
            self.profile.controls.hide()
        shown = self.spider if spider else self.profile
        shown.controls.show()
        shown.show()
        self.stand_beside(self._is_beside)
