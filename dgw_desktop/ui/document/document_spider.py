# SPDX-License-Identifier: EUPL-1.2
"""A spider chart that follows a session."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.scoring import answers_of, theme_scores, vote_spreads
from dgw_desktop.domain.session import Answer, Session
from dgw_desktop.translating import tr
from dgw_desktop.ui.charts.spider_chart import SpiderChart
from dgw_desktop.ui.charts.spider_painter import SpiderAxis
from dgw_desktop.ui.charts.spider_series import Series
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.document.spoken import spider_in_words
from dgw_desktop.ui.foundation.language import wording

if TYPE_CHECKING:
    from dgw_desktop.domain.held import Held, Middle


class DocumentSpider(SpiderChart):
    """Shows the levels, ambitions and previous levels of a document, per dimension or theme."""

    dimension_clicked = Signal(int)
    """The number of the dimension (of a theme its first) whose axis was clicked."""
    shown = Signal()
    """Everything was shown again, so that other series may have a line."""

    def __init__(
        self,
        document: SessionDocument,
        tokens: ColourTokens,
        marks_current: bool = True,
        with_others: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Follow ``document``; ``marks_current`` makes its current dimension stand out.

        ``with_others`` shows the reference too: beside results, not where a level is chosen, since
        what others have would steer the choice.
        """
        super().__init__(tokens, parent)
        self._document = document
        self._by_theme = False
        self._wants_votes = False
        self._marks_current = marks_current
        self._with_others = with_others
        self._hidden: int | None = None
        self._series: list[tuple[Series, str]] = []
        self.axis_clicked.connect(self._report)
        document.answer_changed.connect(self._show_answer)
        document.session_changed.connect(self.show_all)
        document.current_changed.connect(self._show_current)
        self.show_all()

    @property
    def series_names(self) -> list[tuple[Series, str]]:
        """The series that have a line now, with their names, for a legend."""
        return self._series

    @property
    def held(self) -> "Held | None":
        """The reference that is shown; None for none."""
        return self._document.held_in_view if self._with_others else None

    @property
    def others_name(self) -> str:
        """The name of the tiles of others for a legend, '' where there are none."""
        held = self.held
        if held is None or not any(self.others):
            return ""
        from dgw_desktop.domain.held import held_legend

        return held_legend(held, tr)

    @property
    def shows_themes(self) -> bool:
        """Whether there is an axis per theme, and not per dimension."""
        return self._by_theme

    def show_themes(self, by_theme: bool) -> None:
        """Show an axis per theme, or per dimension."""
        self._by_theme = by_theme
        self.show_all()

    @property
    def has_votes(self) -> bool:
        """True when there are votes that can be shown, which is so per dimension only."""
        votes = (answer.votes for answer in self._document.session.answers.values())
        return not self._by_theme and any(votes)

    @property
    def shows_votes(self) -> bool:
        """True while the votes are shown."""
        return self._wants_votes and self.has_votes

    def show_votes(self, wanted: bool) -> None:
        """Show how far the votes lie apart, or no longer."""
        self._wants_votes = wanted
        self._show_votes()
        self.shown.emit()

    def hide_values(self, dimension: int | None) -> None:
        """Show ``dimension`` as if nothing were known of it; None: show all of them."""
        if dimension != self._hidden:
            self._hidden = dimension
            self._show_values()

    def show_all(self) -> None:
        """Show everything again, after more than one answer changed."""
        model, baseline = self._document.model, self._document.baseline
        names: tuple[str, ...]
        if self._by_theme:
            axes = [
                SpiderAxis(label=part.name, number=str(n), name=part.name)
                for n, part in enumerate(model.themes, start=1)
            ]
            sizes, names = [1] * len(axes), ()  # each axis has the theme's name already
        else:
            axes = [
                SpiderAxis(label=f"{d.number} {d.axis_label}", number=str(d.number), name=d.name)
                for d in model.dimensions
            ]
            sizes = [len(model.dimensions_of(part)) for part in model.themes]
            names = tuple(part.name for part in model.themes)
        self.set_axes(axes, sizes, model.highest_level, names)
        self._show_values()
        self._series = [(Series.NOW, self.tr("Nu"))]
        if self._has_ambition():
            self._series.append((Series.AMBITION, self.tr("Ambitie")))
        if baseline is not None:
            name = self.tr("Vorige meting ({0})").format(self._document.baseline_moment)
            self._series.append((Series.PREVIOUS, name))
        self._show_current(self._document.current)
        self.shown.emit()

    def _has_ambition(self) -> bool:
        answers = self._document.session.answers.values()
        return any(answer.scored_ambition is not None for answer in answers)

    def _show_values(self) -> None:
        baseline = self._document.baseline
        axes = self._show_answers()
        self.set_values(
            Series.PREVIOUS, self._levels(self._shown(baseline)) if baseline else [None] * axes
        )
        self.set_others(self._others())
        self.set_tips(self._theme_tips() if self._by_theme else self._dimension_tips())

    def _show_answers(self) -> int:
        """Show what was answered, but for the tips; return how many axes there are."""
        session = self._shown(self._document.session)
        now = self._levels(session)
        self.set_values(Series.NOW, now)
        self.set_values(Series.AMBITION, self._ambitions(session))
        self._show_votes()
        self.describe(spider_in_words(self._document.model, session, self.held))
        return len(now)

    def _shown(self, session: Session) -> Session:
        hidden = self._hidden
        if hidden is None:
            return session
        return session.with_answer(hidden, _without_choice(session.answer(hidden)))

    def _show_votes(self) -> None:
        model, session = self._document.model, self._document.session
        if not self.shows_votes:
            axes = len(model.themes) if self._by_theme else len(model.dimensions)
            self.set_votes([()] * axes)
            self.set_band([None] * axes)
            return
        spreads = {spread.dimension: spread for spread in vote_spreads(model, session)}
        found = [spreads.get(dimension) for dimension in model.dimensions]
        self.set_votes([spread.votes if spread else () for spread in found])
        self.set_band([(s.summary.lowest, s.summary.highest) if s else None for s in found])

    def _show_answer(self, dimension: int) -> None:
        if self._has_ambition() != any(series is Series.AMBITION for series, _ in self._series):
            self.show_all()
        elif self._by_theme:
            self._show_values()
        else:
            self._show_answers()
            index = self._document.model.dimensions.index(self._document.model.dimension(dimension))
            self.set_tip(index, self._dimension_tip(index))

    def _show_current(self, number: int) -> None:
        if not self._marks_current:
            return
        model = self._document.model
        dimension = model.dimension(number)
        if self._by_theme:
            self.set_current(model.themes.index(model.theme_of(dimension)))
        else:
            self.set_current(model.dimensions.index(dimension))

    def _report(self, axis: int) -> None:
        model = self._document.model
        if self._by_theme:
            self.dimension_clicked.emit(model.dimensions_of(model.themes[axis])[0].number)
        else:
            self.dimension_clicked.emit(model.dimensions[axis].number)

    def _levels(self, session: Session) -> list[float | None]:
        model = self._document.model
        if self._by_theme:
            means = [part.level.mean for part in theme_scores(model, session)]
            return [None if mean is None else float(mean) for mean in means]
        return [answer.scored_level for answer in answers_of(model, session)]

    def _ambitions(self, session: Session) -> list[float | None]:
        model = self._document.model
        if self._by_theme:
            means = [part.ambition.mean for part in theme_scores(model, session)]
            return [None if mean is None else float(mean) for mean in means]
        return [answer.scored_ambition for answer in answers_of(model, session)]

    def _others(self) -> "list[Middle | None]":
        model, held = self._document.model, self.held
        if self._by_theme:
            return [held.theme_middle(part.key) if held else None for part in model.themes]
        return [held.middle(one.key) if held else None for one in model.dimensions]

    def _tip_of_others(self, axis: int, level: int | None = None) -> list[str]:
        middle = self.others[axis]
        if middle is None:
            return []
        from dgw_desktop.domain.held import middle_in_words

        text = middle_in_words(middle, level, tr, wording())
        return [text[0].upper() + text[1:]]

    def _theme_tips(self) -> Sequence[str]:
        model, baseline = self._document.model, self._document.baseline
        before = theme_scores(model, baseline) if baseline else None
        texts = []
        for index, part in enumerate(theme_scores(model, self._document.session)):
            lines = [
                self.tr("Gemiddeld nu: {0} (n = {1})").format(
                    wording().number(part.level.mean), part.level.n
                )
            ]
            if part.ambition.n:
                lines.append(
                    self.tr("Ambitie: {0} (n = {1})").format(
                        wording().number(part.ambition.mean), part.ambition.n
                    )
                )
            if before is not None:
                mean = wording().number(before[index].level.mean)
                lines.append(self.tr("Vorige meting: {0}").format(mean))
            lines += self._tip_of_others(index)
            texts.append("\n".join(lines))
        return texts

    def _dimension_tips(self) -> Sequence[str]:
        return [self._dimension_tip(index) for index in range(len(self._document.model.dimensions))]

    def _dimension_tip(self, index: int) -> str:
        model, baseline = self._document.model, self._document.baseline
        dimension = model.dimensions[index]
        number, is_hidden = dimension.number, dimension.number == self._hidden
        answer = self._document.answer(number)
        if is_hidden:
            answer = _without_choice(answer)
        lines = []
        if answer.not_applicable:
            lines.append(self.tr("Niet van toepassing"))
        elif answer.level is None:
            lines.append(self.tr("Nog open"))
        else:
            name = model.level_name(answer.level)
            lines.append(self.tr("Nu: {0} · {1}").format(answer.level, name))
            lines.append(dimension.statement(answer.level))
        if answer.scored_ambition is not None:
            lines.append(self.tr("Ambitie: {0}").format(answer.scored_ambition))
        if baseline and not is_hidden and (level := baseline.answer(number).scored_level):
            lines.append(self.tr("Vorige meting: {0}").format(level))
        lines += self._tip_of_others(index, answer.scored_level)
        return "\n".join(lines)


def _without_choice(answer: Answer) -> Answer:
    return replace(answer, level=None, ambition=None)
