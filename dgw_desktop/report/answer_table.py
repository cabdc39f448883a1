# SPDX-License-Identifier: EUPL-1.2
"""The answers of sessions as tidy rows: one per session and dimension, for .xlsx and .csv."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from dgw_desktop.domain.comparison import changes
from dgw_desktop.domain.made_once import MadeOnce
from dgw_desktop.domain.model import Dimension, MaturityModel
from dgw_desktop.domain.session import NO_ANSWER, Answer, Session, SessionRole, VoteRound
from dgw_desktop.errors import UserError
from dgw_desktop.report.languages import ReportLanguage
from dgw_desktop.report.sheets import Column
from dgw_desktop.report.source import ReportSource
from dgw_desktop.translating import tr

_Made = TypeVar("_Made")


@dataclass(frozen=True, slots=True, eq=False)
class AnswerRow:
    """What is said of one dimension, its note and votes left out.

    ``before`` is the level of the baseline and ``ambition_before`` its ambition.
    """

    model: MaturityModel
    dimension: Dimension
    level: int | None
    ambition: int | None
    not_applicable: bool
    before: int | None
    ambition_before: int | None = None

    @property
    def theme_name(self) -> str:
        """The name of the dimension's theme."""
        return self.model.theme_of(self.dimension).name

    @property
    def level_name(self) -> str:
        """The name of the level, empty without one."""
        return "" if self.level is None else self.model.level_name(self.level)

    @property
    def statement(self) -> str:
        """The chosen statement, empty without one."""
        return "" if self.level is None else self.dimension.statement(self.level)

    @property
    def gap(self) -> int | None:
        """The ambition minus the level, None when one is missing."""
        return None if self.level is None or self.ambition is None else self.ambition - self.level

    @property
    def change(self) -> int | None:
        """The level minus that of the baseline, None when one is missing."""
        return None if self.level is None or self.before is None else self.level - self.before

    @property
    def ambition_change(self) -> int | None:
        """The ambition minus that of the baseline, None when one is missing."""
        if self.ambition is None or self.ambition_before is None:
            return None
        return self.ambition - self.ambition_before

    def values(self, language: ReportLanguage) -> tuple[str | int | None, ...]:
        """Return what every table has of it, as its columns are; the dimension comes first."""
        return (
            *self.dimension_values,
            self.level,
            self.level_name,
            self.ambition,
            self.gap,
            yes_or_no(self.not_applicable, language),
            self.before,
            self.change,
            direction(self.change, language),
            self.ambition_before,
            self.ambition_change,
        )

    @property
    def dimension_values(self) -> tuple[int, str, str]:
        """The dimension's number and name, and its theme."""
        return self.dimension.number, self.dimension.name, self.theme_name


def direction(change: int | None, language: ReportLanguage) -> str:
    """Return where a difference goes, in a word; empty without one."""
    if change is None:
        return ""
    tr = language.gettext
    return (tr("gelijk"), tr("hoger"), tr("lager"))[(change > 0) - (change < 0)]


def yes_or_no(is_so: bool, language: ReportLanguage) -> str:
    """Return what a table says of what is so or not."""
    tr = language.gettext
    return tr("ja") if is_so else tr("nee")


def status_text(session: Session, language: ReportLanguage) -> str:
    """Return how far a session is, in a word."""
    tr = language.gettext
    return tr("definitief") if session.is_final else tr("concept")


class AnswerRows(Generic[_Made]):
    """Makes the rows of many sessions, and something of each row with its answer.

    Those that say the same of a dimension share one, so that what is made of a row can be kept by
    the row: of millions there are some hundreds.
    """

    def __init__(self, make: Callable[[AnswerRow, Answer], _Made]) -> None:
        """Begin without a row; ``make`` makes something of one."""
        self._make = make
        self._rows: dict[tuple[object, ...], AnswerRow] = {}
        self._made = MadeOnce(lambda *found: make(self._row(*found), found[-1]))

    def made(self, source: ReportSource) -> list[_Made]:
        """Return what is made of each dimension of a session, answered or not."""
        if source.baseline is None:
            return self._made.of(source.model, source.session.answers)
        return [self._make(row, answer) for row, answer in self.of(source)]

    def of(self, source: ReportSource) -> Iterator[tuple[AnswerRow, Answer]]:
        """Yield the row of each dimension of a session, answered or not, with the answer."""
        session, model = source.session, source.model
        before: dict[int, tuple[int | None, int | None]] = {}
        if source.baseline is not None:
            was = source.baseline.answer
            levels = {
                one.dimension.number: one.before for one in changes(model, session, source.baseline)
            }
            before = {
                number: (levels.get(number), was(number).scored_ambition)
                for number in source.baseline.answers
            }
        answers = session.answers  # without a method of the session for each
        for dimension in model.dimensions:
            answer = answers.get(dimension.number, NO_ANSWER)
            earlier = before.get(dimension.number, (None, None))
            yield self._row(model, dimension, answer, earlier), answer

    def _row(
        self,
        model: MaturityModel,
        dimension: Dimension,
        answer: Answer,
        earlier: tuple[int | None, int | None] = (None, None),
    ) -> AnswerRow:
        level, ambition = answer.level, answer.ambition
        key = (id(model), dimension.number, level, ambition, answer.not_applicable, earlier)
        row = self._rows.get(key)
        if row is None:
            row = self._rows[key] = AnswerRow(
                model,
                dimension,
                answer.scored_level,
                answer.scored_ambition,
                answer.not_applicable,
                *earlier,
            )
        return row


def dimension_columns(language: ReportLanguage) -> tuple[Column, ...]:
    """Return the columns that say which dimension a row is about."""
    tr = language.gettext
    return (Column(tr("Nr."), 6, "count"), Column(tr("Dimensie"), 30), Column(tr("Thema"), 18))


def explanation_name(language: ReportLanguage) -> str:
    """Return what the last sheet of a workbook is called, which explains the others."""
    tr = language.gettext
    return tr("Toelichting")


def origin_text(found: VoteRound, language: ReportLanguage) -> str:
    """Return in words where the votes of a round come from, or why they are not there."""
    tr = language.gettext
    if found.is_withheld:
        return tr("vooraf: te weinig mensen")
    return tr("vooraf individueel ingevuld") if found.is_beforehand else tr("opgestoken handen")


def highest_level(sources: Sequence[ReportSource]) -> int:
    """Return how many levels the model with most levels has."""
    return max(source.model.highest_level for source in sources)


def refuse_scans_of_people(sources: Sequence[ReportSource]) -> None:
    """Refuse to put scans of single participants together; UserError says why."""
    if len(sources) > 1 and any(s.session.role is not SessionRole.GROUP for s in sources):
        raise UserError(
            tr(
                "Een individueel ingevulde scan kan niet mee in een export van meerdere "
                "sessies: dan is te zien wat één persoon koos."
            ),
            tr("Voeg de ingevulde scans eerst samen."),
        )
