# SPDX-License-Identifier: EUPL-1.2
"""The live spider chart with its switch, legend and three means."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.scoring import overall_ambition, overall_level
from dgw_desktop.domain.wording import counted
from dgw_desktop.report.options import ChartView, Picture
from dgw_desktop.ui.charts.spider_series import SpiderLegend
from dgw_desktop.ui.document.document_spider import DocumentSpider
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation.labels import plain_label
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.parts.segments import Segments

_LEAST_SHARE = 0.67
"""Of the radius that a chart with numbers alone could have."""


class SpiderPanel(QWidget):
    """Follows a document; ``dimension_clicked`` carries the number of a dimension."""

    dimension_clicked = Signal(int)

    def __init__(
        self,
        document: SessionDocument,
        tokens: ColourTokens,
        marks_current: bool = True,
        offers_votes: bool = False,
        has_head: bool = True,
        with_others: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Follow ``document``; ``marks_current`` makes the current dimension stand out.

        ``offers_votes`` gives a button that shows how far the votes lie apart. Without a head of
        its own, the owner places ``controls``. ``with_others`` shows the reference, if any.
        """
        super().__init__(parent)
        self._document = document
        self.chart = DocumentSpider(document, tokens, marks_current, with_others)
        if marks_current:  # beside a card and a list with the names in full
            self.chart.shorten_labels(_LEAST_SHARE)
        self.chart.dimension_clicked.connect(self.dimension_clicked)
        self.chart.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.legend = SpiderLegend(tokens)
        model = document.model
        name = self.tr("Spinnenweb toont")
        self.switch = Segments(
            [
                counted(len(model.dimensions), self.tr("dimensie"), self.tr("dimensies")),
                counted(len(model.themes), self.tr("thema"), self.tr("thema's")),
            ],
            name,
            compact=True,
        )
        self.switch.chosen.connect(lambda index: self.chart.show_themes(index == 1))

        self._offers_votes = offers_votes
        self.votes_button = QPushButton(self.tr("Stemmen"))
        self.votes_button.setCheckable(True)
        self.votes_button.setProperty("role", "small")
        self.votes_button.setToolTip(
            self.tr("Per dimensie van de laagste tot de hoogste stem, met stippen naar aantal")
        )
        self.votes_button.toggled.connect(self.chart.show_votes)
        self.controls = QWidget()
        controls = QHBoxLayout(self.controls)
        controls.setContentsMargins(0, 0, 0, 0)
        controls.setSpacing(8)
        controls.addWidget(self.votes_button)
        controls.addWidget(self.switch)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 12, 6, 12)
        column.setSpacing(8)
        if has_head:
            head = QHBoxLayout()
            column.addLayout(head)
            head.setContentsMargins(10, 0, 10, 0)
            head.setSpacing(8)
            head.addWidget(plain_label(self.tr("Spinnenweb"), role="subheading"))
            head.addStretch(1)
            head.addWidget(self.controls)
        column.addWidget(self.chart, 1)
        column.addWidget(self.legend)
        self._figures: dict[str, QLabel] = {}
        figures = QHBoxLayout()
        column.addLayout(figures)
        self._fill_figures(figures)
        self.chart.shown.connect(self._show_legend)
        document.answer_changed.connect(self._show_figures)
        document.answer_changed.connect(self._show_legend)
        document.session_changed.connect(self._show_figures)
        self._show_legend()
        self._show_figures()

    @property
    def chart_view(self) -> ChartView:
        """What is in view."""
        return ChartView(Picture.SPIDER, by_theme=self.chart.shows_themes)

    def _show_legend(self) -> None:
        with_votes = self.chart.shows_votes
        self.legend.set_series(
            self.chart.series_names,
            self.tr("Laagste tot hoogste stem") if with_votes else "",
            self.tr("Aantal stemmen") if with_votes else "",
            self.chart.others_name,
        )
        self.votes_button.setVisible(self._offers_votes and self.chart.has_votes)

    def _fill_figures(self, row: QHBoxLayout) -> None:
        row.setSpacing(28)
        row.addStretch(1)
        for key, caption in (
            ("now", self.tr("gemiddeld nu")),
            ("ambition", self.tr("ambitie")),
            ("previous", self.tr("vorige")),
        ):
            column = QVBoxLayout()
            row.addLayout(column)
            column.setSpacing(0)
            figure = self._figure(f"figure-{key}")
            column.addWidget(figure, 0, Qt.AlignmentFlag.AlignHCenter)
            under = plain_label(caption, role="small")
            under.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(under)
            self._figures[key] = figure
            self._figures[f"{key} caption"] = under
        row.addStretch(1)

    def _figure(self, role: str) -> QLabel:
        """Return a label for a mean, as wide as the highest.

        A choice changes the mean, and must not have the whole window laid out again.
        """
        figure = plain_label(wording().number(self._document.model.highest_level), role=role)
        figure.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        figure.ensurePolished()
        figure.setFixedSize(figure.sizeHint())
        figure.setText("–")
        return figure

    def _show_figures(self) -> None:
        model, session = self._document.model, self._document.session
        baseline = self._document.baseline
        now, ambition = overall_level(model, session), overall_ambition(model, session)
        self._figures["now"].setText(wording().number(now.mean))
        self._figures["now caption"].setText(
            self.tr("gemiddeld nu (n = {0})").format(now.n) if now.n else self.tr("gemiddeld nu")
        )
        self._figures["ambition"].setText(wording().number(ambition.mean))
        for key in ("ambition", "ambition caption"):
            self._figures[key].setVisible(ambition.n > 0)
        if baseline is not None:
            self._figures["previous"].setText(wording().number(overall_level(model, baseline).mean))
        for key in ("previous", "previous caption"):
            self._figures[key].setVisible(baseline is not None)
