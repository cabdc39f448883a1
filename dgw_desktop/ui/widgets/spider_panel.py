# SPDX-License-Identifier: EUPL-1.2
"""The live spider chart with its switch, legend and three means."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain import dutch
from dgw_desktop.domain.scoring import overall_ambition, overall_level, theme_scores
from dgw_desktop.domain.session import Session
from dgw_desktop.ui.session_document import SessionDocument
from dgw_desktop.ui.spider_chart import Series, SpiderAxis, SpiderChart, SpiderLegend
from dgw_desktop.ui.widgets.labels import plain_label
from dgw_desktop.ui.widgets.segments import Segments


class SpiderPanel(QWidget):
    """Follows a document; ``dimension_clicked`` carries the number of a dimension."""

    dimension_clicked = Signal(int)

    def __init__(
        self, tokens: ColourTokens, marks_current: bool = True, parent: QWidget | None = None
    ) -> None:
        """Make an empty panel; ``marks_current`` makes the current dimension stand out."""
        super().__init__(parent)
        self._document: SessionDocument | None = None
        self._by_theme = False
        self._marks_current = marks_current
        self.chart = SpiderChart(tokens)
        self.legend = SpiderLegend(tokens)
        self.switch = Segments(["", ""], self.tr("Spinnenweb toont"), compact=True)
        self.switch.chosen.connect(self._show_themes)
        self.chart.axis_clicked.connect(self._report)

        head = QHBoxLayout()
        head.setContentsMargins(10, 0, 10, 0)
        head.addWidget(plain_label(self.tr("Spinnenweb"), role="subheading"))
        head.addStretch(1)
        head.addWidget(self.switch)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 12, 6, 12)
        column.setSpacing(8)
        column.addLayout(head)
        self.chart.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column.addWidget(self.chart, 1)
        column.addWidget(self.legend, 0, Qt.AlignmentFlag.AlignHCenter)
        self._figures: dict[str, QLabel] = {}
        column.addLayout(self._make_figures())

    def set_document(self, document: SessionDocument) -> None:
        """Show and follow ``document``."""
        self._document = document
        document.answer_changed.connect(self._show_answer)
        document.session_changed.connect(self.show_all)
        document.current_changed.connect(self._show_current)
        model = document.model
        self.switch.button(0).setText(
            dutch.counted(len(model.dimensions), self.tr("dimensie"), self.tr("dimensies"))
        )
        self.switch.button(1).setText(
            dutch.counted(len(model.themes), self.tr("thema"), self.tr("thema's"))
        )
        for index in (0, 1):
            button = self.switch.button(index)
            button.setAccessibleName(self.tr("Spinnenweb toont: {0}").format(button.text()))
        self.show_all()

    def show_all(self) -> None:
        """Show everything again, after more than one answer changed."""
        if self._document is None:
            return
        model, session = self._document.model, self._document.session
        if self._by_theme:
            axes = [
                SpiderAxis(label=part.name, number=str(n), name=part.name)
                for n, part in enumerate(model.themes, start=1)
            ]
            sizes = [1] * len(axes)
        else:
            axes = [
                SpiderAxis(
                    label=f"{d.number} {d.axis_label}",
                    number=str(d.number),
                    name=d.name,
                )
                for d in model.dimensions
            ]
            sizes = [len(model.dimensions_of(part)) for part in model.themes]
        self.chart.set_axes(axes, sizes, model.highest_level)
        baseline = self._document.baseline
        previous_name = (
            self.tr("Vorige meting ({0})").format(baseline.details.date.year) if baseline else ""
        )
        self._show_values()
        has_ambition = any(a.scored_ambition is not None for a in session.answers.values())
        self.legend.set_series(
            [(Series.NOW, self.tr("Nu"))]
            + ([(Series.AMBITION, self.tr("Ambitie"))] if has_ambition else [])
            + ([(Series.PREVIOUS, previous_name)] if baseline else [])
        )
        self._show_current(self._document.current)

    def _show_values(self) -> None:
        assert self._document is not None
        session, baseline = self._document.session, self._document.baseline
        self.chart.set_values(Series.NOW, self._levels(session))
        self.chart.set_values(Series.AMBITION, self._ambitions(session))
        count = len(self._levels(session))
        self.chart.set_values(
            Series.PREVIOUS, self._levels(baseline) if baseline else [None] * count
        )
        self.chart.set_tips(self._tooltips())
        self._show_figures()

    def _show_answer(self, _dimension: int) -> None:
        if self._document is None:
            return
        had_ambition = self.legend.has(Series.AMBITION)
        session = self._document.session
        now_has = any(a.scored_ambition is not None for a in session.answers.values())
        if had_ambition != now_has:
            self.show_all()
        else:
            self._show_values()

    def _show_current(self, dimension: int) -> None:
        if self._document is None or not self._marks_current:
            return
        model = self._document.model
        if self._by_theme:
            theme = model.theme_of(model.dimension(dimension))
            self.chart.set_current(model.themes.index(theme))
        else:
            self.chart.set_current(model.dimensions.index(model.dimension(dimension)))

    def _show_themes(self, index: int) -> None:
        self._by_theme = index == 1
        self.show_all()

    def _report(self, axis: int) -> None:
        if self._document is None:
            return
        model = self._document.model
        if self._by_theme:
            self.dimension_clicked.emit(model.dimensions_of(model.themes[axis])[0].number)
        else:
            self.dimension_clicked.emit(model.dimensions[axis].number)

    def _levels(self, session: Session) -> list[float | None]:
        assert self._document is not None
        model = self._document.model
        if self._by_theme:
            means = [part.level.mean for part in theme_scores(model, session)]
            return [None if mean is None else float(mean) for mean in means]
        return [session.answer(d.number).scored_level for d in model.dimensions]

    def _ambitions(self, session: Session) -> list[float | None]:
        assert self._document is not None
        model = self._document.model
        if self._by_theme:
            means = [part.ambition.mean for part in theme_scores(model, session)]
            return [None if mean is None else float(mean) for mean in means]
        return [session.answer(d.number).scored_ambition for d in model.dimensions]

    def _tooltips(self) -> Sequence[str]:
        assert self._document is not None
        model, session, baseline = (
            self._document.model,
            self._document.session,
            self._document.baseline,
        )
        texts = []
        if self._by_theme:
            before = theme_scores(model, baseline) if baseline else None
            for index, part in enumerate(theme_scores(model, session)):
                lines = [
                    self.tr("Gemiddeld nu: {0} (n = {1})").format(
                        dutch.number(part.level.mean), part.level.n
                    )
                ]
                if part.ambition.n:
                    lines.append(
                        self.tr("Ambitie: {0} (n = {1})").format(
                            dutch.number(part.ambition.mean), part.ambition.n
                        )
                    )
                if before is not None:
                    lines.append(
                        self.tr("Vorige meting: {0}").format(dutch.number(before[index].level.mean))
                    )
                texts.append("\n".join(lines))
            return texts
        for dimension in model.dimensions:
            answer = session.answer(dimension.number)
            lines = []
            if answer.not_applicable:
                lines.append(self.tr("Niet van toepassing"))
            elif answer.level is None:
                lines.append(self.tr("Nog open"))
            else:
                lines.append(
                    self.tr("Nu: {0} · {1}").format(answer.level, model.level_name(answer.level))
                )
                lines.append(dimension.statement(answer.level))
            if answer.scored_ambition is not None:
                lines.append(self.tr("Ambitie: {0}").format(answer.scored_ambition))
            if baseline and (level := baseline.answer(dimension.number).scored_level):
                lines.append(self.tr("Vorige meting: {0}").format(level))
            texts.append("\n".join(lines))
        return texts

    def _make_figures(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(28)
        row.addStretch(1)
        for key, caption in (
            ("now", self.tr("gemiddeld nu")),
            ("ambition", self.tr("ambitie")),
            ("previous", self.tr("vorige")),
        ):
            column = QVBoxLayout()
            column.setSpacing(0)
            figure = plain_label("–", role=f"figure-{key}")
            under = plain_label(caption, role="small")
            for label in (figure, under):
                label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                column.addWidget(label)
            self._figures[key] = figure
            self._figures[f"{key} caption"] = under
            row.addLayout(column)
        row.addStretch(1)
        return row

    def _show_figures(self) -> None:
        assert self._document is not None
        model, session, baseline = (
            self._document.model,
            self._document.session,
            self._document.baseline,
        )
        now, ambition = overall_level(model, session), overall_ambition(model, session)
        self._figures["now"].setText(dutch.number(now.mean))
        self._figures["now caption"].setText(
            self.tr("gemiddeld nu (n = {0})").format(now.n) if now.n else self.tr("gemiddeld nu")
        )
        self._figures["ambition"].setText(dutch.number(ambition.mean))
        for key in ("ambition", "ambition caption"):
            self._figures[key].setVisible(ambition.n > 0)
        if baseline is not None:
            self._figures["previous"].setText(dutch.number(overall_level(model, baseline).mean))
        for key in ("previous", "previous caption"):
            self._figures[key].setVisible(baseline is not None)
