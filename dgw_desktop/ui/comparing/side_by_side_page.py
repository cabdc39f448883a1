# SPDX-License-Identifier: EUPL-1.2
"""Vergelijken, and the units of an organisation together: spiders over each other, and a table."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.comparison import biggest_differences, level_ranges, level_rows, names_apart
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.scoring import overall_level
from dgw_desktop.domain.session import Session
from dgw_desktop.domain.wording import counted
from dgw_desktop.report.source import ComparisonSource
from dgw_desktop.ui.charts.spider_chart import SpiderChart
from dgw_desktop.ui.charts.spider_painter import SpiderAxis
from dgw_desktop.ui.charts.spider_series import LINES, Series, SpiderLegend
from dgw_desktop.ui.comparing.heat_table import HeatTable
from dgw_desktop.ui.comparing.purpose import Purpose
from dgw_desktop.ui.foundation import key_map
from dgw_desktop.ui.foundation.labels import ElidedLabel, plain_label
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.parts.result_card import ResultCard
from dgw_desktop.ui.parts.scroll_column import ScrollColumn
from dgw_desktop.ui.parts.segments import Segments
from dgw_desktop.ui.parts.split_row import HeaderBar

_BESIDE = 1000  # pixels from which chart and table stand side by side
_MOST_LINES = len(LINES)


class SideBySidePage(QWidget):
    """Shows several sessions of one model; ``closed`` says that the person goes back."""

    closed = Signal()
    report_wanted = Signal(object)
    """Carries a ComparisonSource."""

    def __init__(
        self,
        model: MaturityModel,
        sessions: Sequence[Session],
        purpose: Purpose,
        tokens: ColourTokens,
        parent: QWidget | None = None,
    ) -> None:
        """Show ``sessions``, all made with ``model``."""
        super().__init__(parent)
        self._model = model
        self._sessions = sessions
        self._purpose = purpose
        self._rows = level_rows(model, sessions)
        self._ranges = level_ranges(self._rows)
        self._means = [overall_level(model, session) for session in sessions]
        self.spider = SpiderChart(tokens)
        self.spider.set_axes(
            [
                SpiderAxis(f"{d.number} {d.axis_label}", str(d.number), d.name)
                for d in model.dimensions
            ],
            [len(model.dimensions_of(theme)) for theme in model.themes],
            model.highest_level,
            [theme.name for theme in model.themes],
        )
        self.legend = SpiderLegend(tokens)
        self.table = HeatTable(model.highest_level, tokens)
        self.means = plain_label(wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_header())
        self.body = self._make_body()
        column.addWidget(self.body, 1)
        key_map.bind(self, "back", self.closed.emit)
        self._show()

    def names(self) -> list[str]:
        """Return how the sessions are called now: a letter, and unless hidden also a name."""
        letters = [_letter(index) for index in range(len(self._sessions))]
        if self.hide_names.isChecked():
            word = self.tr("Sessie") if self._purpose is Purpose.COMPARE else self.tr("Onderdeel")
            return [f"{word} {letter}" for letter in letters]
        if self._purpose is Purpose.ROLL_UP:
            names = tuple(s.details.unit or s.details.title for s in self._sessions)
        else:
            names = names_apart(self._sessions, wording().short_date)
        return [f"{letter} · {name}" for letter, name in zip(letters, names, strict=True)]

    def source(self) -> ComparisonSource:
        """Return what a report on these sessions is made from; hidden names stay hidden."""
        return ComparisonSource(
            self._model,
            self._sessions,
            [_letter(index) for index in range(len(self._sessions))],
            self.names(),
            self._report_title(),
            are_named=not self.hide_names.isChecked(),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put chart and table side by side or below each other."""
        super().resizeEvent(event)
        beside = event.size().width() >= scaled(_BESIDE)
        self._columns.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._spider_card.setFixedHeight(
            max(scaled(400), event.size().height() - 90) if beside else scaled(560)
        )

    def _make_header(self) -> QFrame:
        bar = HeaderBar()
        back = QPushButton("←")
        back.setProperty("role", "flat")
        back.setFixedWidth(scaled(40))
        back.setAccessibleName(self.tr("Terug naar de sessies"))
        back.setToolTip(key_map.tip("back"))
        back.clicked.connect(self.closed)
        self.title = ElidedLabel(role="subheading")
        self.form = Segments(
            [self.tr("Lijnen"), self.tr("Bereik en mediaan")], self.tr("Spinnenweb toont")
        )
        self.form.chosen.connect(lambda _index: self._show())
        too_many = len(self._sessions) > _MOST_LINES
        if too_many:
            self.form.set_current(1)
            self.form.button(0).setEnabled(False)
            self.form.button(0).setToolTip(
                self.tr("Bij meer dan {0} sessies zijn lijnen niet te onderscheiden").format(
                    _MOST_LINES
                )
            )
        elif self._purpose is Purpose.ROLL_UP and len(self._sessions) > 4:
            self.form.set_current(1)
        self.hide_names = QCheckBox(self.tr("Namen verbergen"))
        self.hide_names.toggled.connect(lambda _on: self._show())
        self.report_button = QPushButton(self.tr("Rapport…"))
        self.report_button.setProperty("role", "primary")
        self.report_button.setToolTip(key_map.tip("report"))
        self.report_button.clicked.connect(lambda: self.report_wanted.emit(self.source()))
        key_map.bind(self, "report", self.report_button.click)
        bar.left.addWidget(back)
        bar.left.addWidget(self.title, 1)
        bar.add(self.hide_names, self.form, self.report_button)
        return bar

    def _make_body(self) -> ScrollColumn:
        scroll = ScrollColumn()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, scroll.content)
        self._columns.setContentsMargins(16, 16, 16, 16)
        self._columns.setSpacing(16)
        self._spider_card = ResultCard()
        self._spider_card.column.addWidget(self.spider, 1)
        self._spider_card.column.addWidget(self.legend)
        self._columns.addWidget(self._spider_card, 10, Qt.AlignmentFlag.AlignTop)
        means_card = ResultCard(self.tr("Gemiddeld niveau"))
        means_card.column.addWidget(self.means)
        differences_card = ResultCard(self.tr("Grootste verschillen"))
        self.differences = plain_label(wrap=True)
        differences_card.column.addWidget(self.differences)
        table_card = ResultCard(self.tr("Per dimensie"))
        self.order = Segments(
            [self.tr("Volgorde van het model"), self.tr("Grootste verschil eerst")],
            self.tr("Volgorde"),
            compact=True,
        )
        self.order.chosen.connect(lambda _index: self._show())
        order_row = QHBoxLayout()
        table_card.column.addLayout(order_row)
        order_row.addWidget(self.order)
        order_row.addStretch(1)
        table_card.column.addWidget(self.table)
        right = QVBoxLayout()
        self._columns.addLayout(right, 11)
        right.setSpacing(16)
        for card in (means_card, differences_card, table_card):
            right.addWidget(card)
        right.addStretch(1)
        return scroll

    def _title(self) -> str:
        if self._purpose is Purpose.ROLL_UP:
            count = counted(len(self._sessions), self.tr("onderdeel"), self.tr("onderdelen"))
            if self.hide_names.isChecked():
                return self.tr("{0} van één organisatie").format(count)
            return self.tr("{0}: {1}").format(self._sessions[0].details.organisation, count)
        count = counted(len(self._sessions), self.tr("sessie"), self.tr("sessies"))
        return self.tr("{0} vergelijken").format(count)

    def _report_title(self) -> str:
        if self._purpose is Purpose.ROLL_UP:
            return self._title()
        count = counted(len(self._sessions), self.tr("sessie"), self.tr("sessies"))
        return self.tr("Vergelijking van {0}").format(count)

    def _show(self) -> None:
        names = self.names()
        letters = [_letter(index) for index in range(len(names))]
        self.title.setText(self._title())
        self.body.content.setAccessibleName(self._title())
        self._show_spider(names, as_lines=not self.form.button(1).isChecked())
        means = []
        for name, score in zip(names, self._means, strict=True):
            means.append(f"{name}: {wording().number(score.mean)} (n = {score.n})")
        self.means.setText("\n".join(means))
        largest = biggest_differences(self._rows)
        self.differences.setText(
            "\n".join(
                self._difference_text(row.levels, row.dimension.number, letters)
                for row in largest[:5]
            )
            or self.tr("Bij geen dimensie verschilt het niveau.")
        )
        rows = self._rows
        if self.order.button(1).isChecked():
            rows = tuple(sorted(rows, key=lambda row: -row.spread))
        self.table.set_rows(rows, letters, names)

    def _difference_text(
        self, levels: Sequence[int | None], number: int, names: Sequence[str]
    ) -> str:
        present = [level for level in levels if level is not None]
        lowest, highest = min(present), max(present)

        def of(wanted: int) -> str:
            return ", ".join(
                name for name, level in zip(names, levels, strict=True) if level == wanted
            )

        return self.tr("{0}. {1}: {2} bij {3}; {4} bij {5}").format(
            number,
            self._model.dimension(number).name,
            highest,
            of(highest),
            lowest,
            of(lowest),
        )

    def _show_spider(self, names: Sequence[str], as_lines: bool) -> None:
        empty: list[float | None] = [None] * len(self._model.dimensions)
        for index, series in enumerate(LINES):
            shown = as_lines and index < len(self._sessions)
            self.spider.set_values(
                series, [row.levels[index] for row in self._rows] if shown else empty
            )
        if as_lines:
            self.spider.set_band([None] * len(empty))
            self.legend.set_series(list(zip(LINES, names, strict=False)))
        else:
            self.spider.set_band(
                [(found.lowest, found.highest) if found else None for found in self._ranges]
            )
            self.spider.set_values(
                Series.LINE_1,
                [float(found.median) if found else None for found in self._ranges],
            )
            self.legend.set_series(
                [(Series.LINE_1, self.tr("Mediaan"))], self.tr("Laagste tot hoogste")
            )
        self.spider.set_tips(
            [
                "\n".join(
                    f"{name}: {'–' if level is None else level}"
                    for name, level in zip(names, row.levels, strict=True)
                )
                for row in self._rows
            ]
        )


def _letter(index: int) -> str:
    """Return A to Z, then AA and on."""
    text = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        text = chr(ord("A") + rest) + text
    return text
