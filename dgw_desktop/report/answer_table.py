# SPDX-License-Identifier: EUPL-1.2
"""The answers of sessions as tidy rows: one per session and dimension, for .xlsx and .csv."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dgw_desktop.domain.comparison import changes
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.session import Answer, SessionRole, VotesOrigin
from dgw_desktop.errors import UserError
from dgw_desktop.report.source import ReportSource
from dgw_desktop.translating import tr


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """What is said of one dimension (its number); ``before`` is the level of the baseline."""

    model: MaturityModel
    number: int
    answer: Answer
    before: int | None

    @property
    def level(self) -> int | None:
        """The level that counts."""
        return self.answer.scored_level

    @property
    def level_name(self) -> str:
        """The name of that level, empty without one."""
        return "" if self.level is None else self.model.level_name(self.level)

    @property
    def statement(self) -> str:
        """The chosen statement, empty without one."""
        return "" if self.level is None else self.model.dimension(self.number).statement(self.level)

    @property
    def ambition(self) -> int | None:
        """The ambition that counts."""
        return self.answer.scored_ambition

    @property
    def gap(self) -> int | None:
        """The ambition minus the level, None when one is missing."""
        ambition = self.ambition
        return None if self.level is None or ambition is None else ambition - self.level

    @property
    def change(self) -> int | None:
        """The level minus that of the baseline, None when one is missing."""
        return None if self.level is None or self.before is None else self.level - self.before


def models_of(sources: Sequence[ReportSource]) -> dict[str, MaturityModel]:
    """Return each model once, by the hash of its content."""
    return {source.session.model.content_hash: source.model for source in sources}


def answers(source: ReportSource) -> Iterator[tuple[int, Answer, int | None]]:
    """Yield the number of each dimension, what is said of it and the level of the baseline."""
    before = {}
    if source.baseline is not None:
        found = changes(source.model, source.session, source.baseline)
        before = {change.dimension.number: change.before for change in found}
    for dimension in source.model.dimensions:
        number = dimension.number
        yield number, source.session.answer(number), before.get(number)


def votes_origin_text(answer: Answer) -> str:
    """Return in words where votes come from, or why they are not there."""
    if answer.votes_origin is VotesOrigin.WITHHELD:
        return "niet getoond: te weinig deelnemers (privacy)"
    if not answer.votes:
        return ""
    alone = answer.votes_origin is VotesOrigin.ALONE
    return "vooraf alleen ingevuld" if alone else "opgestoken handen"


def highest_level(sources: Sequence[ReportSource]) -> int:
    """Return how many levels the model with most levels has."""
    return max(source.model.highest_level for source in sources)


def refuse_scans_of_people(sources: Sequence[ReportSource]) -> None:
    """Refuse to put scans of single participants together; UserError says why."""
    if len(sources) > 1 and any(s.session.role is not SessionRole.GROUP for s in sources):
        raise UserError(
            tr(
                "Een scan die iemand alleen invulde, gaat niet mee in een export van meer "
                "sessies: dan is te zien wat één persoon koos."
            ),
            tr("Voeg de scans eerst samen."),
        )
