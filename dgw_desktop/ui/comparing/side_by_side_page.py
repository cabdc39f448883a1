# SPDX-License-Identifier: EUPL-1.2
"""Vergelijken, and the units of an organisation together: a heat table, words and a spider."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from PySide6.QtCore import QModelIndex, Qt, Signal
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
from dgw_desktop.domain.comparison import (
    MOST_COLUMNS,
    MOST_LINES,
    LevelRow,
    action_counts,
    ambition_rows,
    biggest_differences,
    change_in_words,
    have_direction,
    heads_apart,
    level_ranges,
    level_rows,
    rows_declines_first,
)
from dgw_desktop.domain.comparison_words import actions_in_words, comparison_sentences
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.scoring import overall_ambition, overall_level
from dgw_desktop.domain.session import Session
from dgw_desktop.domain.side_by_side import (
    Purpose,
    letters,
    side_by_side_names,
    side_by_side_title,
)
from dgw_desktop.domain.wording import counted
from dgw_desktop.report.source import ComparisonSource, comparison_source
from dgw_desktop.translating import tr
from dgw_desktop.ui.charts.spider_chart import SpiderChart
from dgw_desktop.ui.charts.spider_painter import SpiderAxis
from dgw_desktop.ui.charts.spider_series import LINES, Series, SpiderLegend
from dgw_desktop.ui.comparing.heat_table import HeadsInView, HeatHead, HeatRow, HeatTable
from dgw_desktop.ui.foundation import key_map
from dgw_desktop.ui.foundation.labels import ElidedLabel, plain_label
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.parts.result_card import ResultCard
from dgw_desktop.ui.parts.scroll_column import ScrollColumn
from dgw_desktop.ui.parts.segments import Segments
from dgw_desktop.ui.parts.split_row import HeaderBar, SplitRow

_BESIDE = 400  # pixels that the words need at the side of the table
_SPIDER = 440, 560  # pixels high at the side of the table, and below it
_IN_CARD = 40  # pixels at the sides of the table in its card
_AROUND = 62  # pixels of margins around the cards, and the scroll bar
_MOST_LARGEST = 5


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
        self._ambitions = ambition_rows(model, sessions)
        self._ranges = level_ranges(self._rows)
        self._has_direction = have_direction(sessions)
        self._letters = letters(len(sessions))
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
        self.words = plain_label(wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_header())
        self.body = self._make_body()
        column.addWidget(self.body, 1)
        self.heads_in_view = HeadsInView(self.table, self.body, tokens)
        key_map.bind(self, "back", self.closed.emit)
        # What has no name in it stays as it is.
        self._facts_of_each = [self._session_facts(session) for session in sessions]
        said = comparison_sentences(model, sessions, self._letters, date.today(), tr, wording())
        self.words.setText(" ".join(said))
        self._show()

    def names(self) -> list[str]:
        """Return how the sessions are called now: a letter, and unless hidden also a name."""
        are_named = not self.hide_names.isChecked()
        return side_by_side_names(self._sessions, self._purpose, are_named, tr, wording())

    def source(self) -> ComparisonSource:
        """Return what a report on these sessions is made from; hidden names stay hidden."""
        are_named = not self.hide_names.isChecked()
        return comparison_source(self._model, self._sessions, self._purpose, are_named)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put chart and table side by side or below each other."""
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _arrange(self, width: int) -> None:
        """Put the table and the rest beside each other, where both can be read then."""
        wanted = self.table.wanted_width() + _IN_CARD
        beside = width >= wanted + scaled(_BESIDE) + _AROUND
        self._table_card.setMinimumWidth(wanted if beside else 0)
        self._columns.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._spider_card.setFixedHeight(scaled(_SPIDER[0] if beside else _SPIDER[1]))

    def _make_header(self) -> QFrame:
        bar = HeaderBar()
        back = QPushButton("←")
        back.setProperty("role", "flat")
        back.setFixedWidth(scaled(40))
        back.setAccessibleName(self.tr("Terug naar de sessies"))
        back.setToolTip(key_map.tip("back"))
        back.clicked.connect(self.closed)
        self.title = ElidedLabel(role="subheading", level=1)
        self.hide_names = QCheckBox(self.tr("Namen verbergen"))
        self.hide_names.toggled.connect(lambda _on: self._show())
        self.report_button = QPushButton(self.tr("Rapport…"))
        self.report_button.setProperty("role", "primary")
        self.report_button.setToolTip(key_map.tip("report"))
        self.report_button.clicked.connect(lambda: self.report_wanted.emit(self.source()))
        key_map.bind(self, "report", self.report_button.click)
        bar.left.addWidget(back)
        bar.left.addWidget(self.title, 1)
        bar.add(self.hide_names, self.report_button)
        return bar

    def _make_body(self) -> ScrollColumn:
        scroll = ScrollColumn()
        column = QVBoxLayout(scroll.content)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        words_card = ResultCard(self.tr("In het kort"))
        column.addWidget(words_card)
        words_card.column.addWidget(self.words)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        column.addLayout(self._columns, 1)
        self._columns.setSpacing(16)
        self._table_card = self._make_table_card(scroll)
        self._columns.addWidget(self._table_card, 11, Qt.AlignmentFlag.AlignTop)
        right = QVBoxLayout()
        self._columns.addLayout(right, 8)
        right.setSpacing(16)
        sessions_card = ResultCard(self.tr("De sessies"))
        right.addWidget(sessions_card)
        sessions = QVBoxLayout()
        sessions_card.column.addLayout(sessions)
        self._fill_sessions(sessions)
        differences_card = ResultCard(self.tr("Grootste verschillen"))
        right.addWidget(differences_card)
        self.differences = plain_label(wrap=True)
        differences_card.column.addWidget(self.differences)
        self._spider_card = self._make_spider_card()
        right.addWidget(self._spider_card)
        right.addStretch(1)
        return scroll

    def _fill_sessions(self, column: QVBoxLayout) -> None:
        """Add the names with what there is to say of each; of very many all in one label."""
        column.setSpacing(2)
        count = len(self._sessions) if len(self._sessions) <= MOST_COLUMNS else 0
        self._facts = [
            (plain_label(role="strong", wrap=True), plain_label(role="muted", wrap=True))
            for _ in range(count)
        ]
        for labels in self._facts:
            for label in labels:
                column.addWidget(label)
        self._all_facts = plain_label(wrap=True)
        self._all_facts.setVisible(not count)
        column.addWidget(self._all_facts)

    def _make_table_card(self, scroll: ScrollColumn) -> ResultCard:
        """Make the table with its choices: what it shows, and in which order."""
        card = ResultCard(self.tr("Per dimensie"))
        self.shown = Segments(
            [self.tr("Niveau"), self.tr("Ambitie")], self.tr("Tabel toont"), compact=True
        )
        orders = [self.tr("Op nummer"), self.tr("Grootste verschil eerst")]
        if self._has_direction:
            orders.append(self.tr("Dalingen eerst"))
        self.order = Segments(orders, self.tr("Volgorde"), compact=True)
        choices = SplitRow()
        card.column.addWidget(choices)
        choices.left.addWidget(self.shown)
        choices.left.addStretch(1)
        choices.add(self.order)
        for segments in (self.shown, self.order):
            segments.chosen.connect(lambda _index: self._show_table())
        card.column.addWidget(self.table)
        self.table.selectionModel().currentChanged.connect(
            lambda index, _before: self._scroll_to(scroll, index)
        )
        return card

    def _make_spider_card(self) -> ResultCard:
        card = ResultCard(self.tr("Spinnenweb"))
        self.form = Segments(
            [self.tr("Lijnen"), self.tr("Bereik en mediaan")],
            self.tr("Spinnenweb toont"),
            compact=True,
        )
        self.form.chosen.connect(lambda _index: self._show_spider(self.names()))
        row = QHBoxLayout()
        card.column.addLayout(row)
        row.addWidget(self.form)
        row.addStretch(1)
        if len(self._sessions) > MOST_LINES:
            self.form.set_current(1)
            self.form.button(0).setEnabled(False)
            why = self.tr(
                "Meer dan {0} lijnen over elkaar zijn niet te onderscheiden. Daarom zie je per "
                "dimensie het laagste, het hoogste en het middelste niveau."
            ).format(MOST_LINES)
            self.form.button(0).setToolTip(why)
            card.column.addWidget(plain_label(why, "small", wrap=True))
        card.column.addWidget(self.spider, 1)
        card.column.addWidget(self.legend)
        return card

    def _scroll_to(self, scroll: ScrollColumn, index: QModelIndex) -> None:
        """Keep the cell with the focus in view, with the heads where it is the first."""
        if not index.isValid():
            return
        cell = self.table.visualRect(index)
        top = self.table.viewport().mapTo(scroll.content, cell.topLeft())
        room = cell.height() + self.table.horizontalHeader().height()
        scroll.ensureVisible(top.x(), top.y() + cell.height() // 2, 0, room)

    def _title(self) -> str:
        if self._purpose is Purpose.ROLL_UP:
            are_named = not self.hide_names.isChecked()
            return side_by_side_title(self._sessions, self._purpose, are_named, tr)
        count = counted(len(self._sessions), self.tr("sessie"), self.tr("sessies"))
        return self.tr("{0} vergelijken").format(count)

    def _show(self) -> None:
        names = self.names()
        self.title.setText(self._title())
        self.body.content.setAccessibleName(self._title())
        self._show_spider(names)
        facts = self._facts_of_each
        for (title, line), name, text in zip(self._facts, names, facts, strict=False):
            title.setText(name)
            line.setText(text)
        if not self._facts:
            together = self.tr("{0}: {1}")
            self._all_facts.setText("\n".join(map(together.format, names, facts)))
        largest = biggest_differences(self._rows)
        self.differences.setText(
            "\n".join(self._difference_text(row) for row in largest[:_MOST_LARGEST])
            or self.tr("Bij geen dimensie verschilt het niveau.")
        )
        self._show_table()

    def _session_facts(self, session: Session) -> str:
        """Return in a line the means of a session, and how far its actions are."""
        level = overall_level(self._model, session)
        ambition = overall_ambition(self._model, session)
        text = self.tr("niveau {0} (n = {1})")
        parts = [text.format(wording().number(level.mean), level.n)]
        if ambition.n:
            text = self.tr("ambitie {0} (n = {1})")
            parts.append(text.format(wording().number(ambition.mean), ambition.n))
        if session.actions:
            said = actions_in_words(action_counts(session, date.today()), tr, wording())
            parts.append(self.tr("acties: {0}").format(said))
        return " · ".join(parts)

    def _show_table(self) -> None:
        """Show levels or ambitions in the chosen order."""
        of_ambition = self.shown.button(1).isChecked()
        rows = self._ambitions if of_ambition else self._rows
        if self.order.button(1).isChecked():
            rows = tuple(sorted(rows, key=lambda row: -row.spread))
        elif self._has_direction and self.order.button(2).isChecked():
            rows = rows_declines_first(rows)
        is_range = len(self._sessions) > MOST_COLUMNS
        heads = self._range_heads() if is_range else self._session_heads()
        made = self._range_rows(rows) if is_range else self._session_rows(rows)
        self.table.set_rows(made, heads)
        self._arrange(self.width())
        self.heads_in_view.follow()

    def _session_heads(self) -> list[HeatHead]:
        names = self.names()
        lines: Sequence[str] = [""] * len(names)
        if not self.hide_names.isChecked():
            lines = heads_apart(self._sessions, wording().short_date)
        heads = [
            HeatHead(letter, line, name)
            for letter, line, name in zip(self._letters, lines, names, strict=True)
        ]
        if self._has_direction:
            ends = self._letters[0], self._letters[-1]
            spoken = self.tr("Verschil van {0} naar {1}").format(names[0], names[-1])
            return [*heads, HeatHead(self.tr("{0} → {1}").format(*ends), "", spoken)]
        return [*heads, self._difference_head()]

    def _difference_head(self) -> HeatHead:
        spoken = self.tr("Verschil tussen hoogste en laagste")
        return HeatHead(self.tr("Verschil"), "", spoken)

    def _session_rows(self, rows: Sequence[LevelRow]) -> list[HeatRow]:
        levels = {row.dimension: row.levels for row in self._rows}
        wanted = {row.dimension: row.levels for row in self._ambitions}
        return [
            HeatRow(
                _name(row),
                row.levels,
                [
                    self._spoken(*both)
                    for both in zip(levels[row.dimension], wanted[row.dimension], strict=True)
                ],
                change_in_words(row.change, tr) if self._has_direction else self._apart(row),
                (row.change or 0) if self._has_direction else 0,
            )
            for row in rows
        ]

    def _range_heads(self) -> list[HeatHead]:
        words = (self.tr("Laagste"), self.tr("Mediaan"), self.tr("Hoogste"))
        return [*(HeatHead(word, "", word) for word in words), self._difference_head()]

    def _range_rows(self, rows: Sequence[LevelRow]) -> list[HeatRow]:
        made = []
        for row, found in zip(rows, level_ranges(rows), strict=True):
            values: tuple[Fraction | int | None, ...] = (None,) * 3
            if found is not None:
                values = (found.lowest, found.median, found.highest)
            spoken = [
                "–" if value is None else wording().median(Fraction(value)) for value in values
            ]
            made.append(HeatRow(_name(row), values, spoken, self._apart(row)))
        return made

    def _apart(self, row: LevelRow) -> str:
        several = sum(level is not None for level in row.levels) > 1
        return str(row.spread) if several else "–"

    def _spoken(self, level: int | None, ambition: int | None) -> str:
        said = self.tr("geen niveau") if level is None else self.tr("niveau {0}").format(level)
        if ambition is None:
            return said
        return self.tr("{0}, ambitie {1}").format(said, ambition)

    def _difference_text(self, row: LevelRow) -> str:
        number, name = row.dimension.number, row.dimension.name
        if self._has_direction and len(self._sessions) == 2:
            way = change_in_words(row.change, tr)
            text = self.tr("{0}. {1}: {2} (van {3} naar {4})")
            return text.format(number, name, way, row.levels[0], row.levels[-1])
        present = [level for level in row.levels if level is not None]
        lowest, highest = min(present), max(present)

        def of(wanted: int) -> str:
            return ", ".join(
                letter
                for letter, level in zip(self._letters, row.levels, strict=True)
                if level == wanted
            )

        return self.tr("{0}. {1}: {2} bij {3}; {4} bij {5}").format(
            number, name, highest, of(highest), lowest, of(lowest)
        )

    def _show_spider(self, names: Sequence[str]) -> None:
        as_lines = not self.form.button(1).isChecked()
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


def _name(row: LevelRow) -> str:
    return f"{row.dimension.number}. {row.dimension.name}"
