# SPDX-License-Identifier: EUPL-1.2
"""What a screen reader says about dimensions, answers and the spider, in whole words."""

from collections.abc import Sequence

from dgw_desktop.domain.model import Dimension, MaturityModel
from dgw_desktop.domain.scoring import overall_ambition, overall_level, vote_summary
from dgw_desktop.domain.session import Answer, Session
from dgw_desktop.domain.wording import counted
from dgw_desktop.translating import tr
from dgw_desktop.ui.foundation.language import wording

_MOST_NAMED = 3  # dimensions that share the lowest or highest level


def dimension_in_words(dimension: Dimension, answer: Answer, highest: int) -> str:
    """Return 'dimensie 14, Samenwerking en datadefinities, niveau 2 van 4, ambitie 3'."""
    name = tr("dimensie {0}, {1}").format(dimension.number, dimension.name)
    return f"{name}, {answer_in_words(answer, highest)}"


def answer_in_words(answer: Answer, highest: int) -> str:
    """Return 'niveau 2 van 4, ambitie 3', 'open' or 'niet van toepassing'."""
    if answer.not_applicable:
        return tr("niet van toepassing")
    parts = [
        tr("open")
        if answer.level is None
        else tr("niveau {0} van {1}").format(answer.level, highest)
    ]
    if answer.ambition is not None:
        parts.append(tr("ambitie {0}").format(answer.ambition))
    return ", ".join(parts)


def change_in_words(before: Answer, after: Answer) -> str:
    """Return what became different, '' where nothing did that needs saying."""
    parts = []
    if before.not_applicable != after.not_applicable:
        parts.append(
            tr("niet van toepassing") if after.not_applicable else tr("weer van toepassing")
        )
    if before.level != after.level:
        parts.append(
            tr("keuze gewist")
            if after.level is None
            else tr("niveau {0} gekozen").format(after.level)
        )
    if before.ambition != after.ambition:
        parts.append(
            tr("ambitie gewist")
            if after.ambition is None
            else tr("ambitie {0} gekozen").format(after.ambition)
        )
    if len(before.rounds) > len(after.rounds):
        parts.append(tr("laatste stemming gewist"))
    elif before.rounds != after.rounds and after.votes:
        parts.append(votes_in_words(after.votes))
    if len(before.ambition_votes) > len(after.ambition_votes):
        parts.append(tr("laatste stemming over de ambitie gewist"))
    elif before.ambition_votes != after.ambition_votes:
        votes = votes_in_words(after.ambition_votes[-1])
        parts.append(tr("over de ambitie: {0}").format(votes))
    return ", ".join(parts)


def votes_in_words(votes: Sequence[int]) -> str:
    """Return the outcome of a vote: the count per level, and the median."""
    summary = vote_summary(tuple(votes))
    if summary is None:
        return ""
    counts = ", ".join(
        tr("niveau {0}: {1}").format(level, count) for level, count in enumerate(votes, start=1)
    )
    return tr("uitslag van {0}: {1}; mediaan {2}").format(
        counted(summary.n, tr("stem"), tr("stemmen")),
        counts,
        wording().median(summary.median),
    )


def spider_in_words(model: MaturityModel, session: Session) -> str:
    """Return what the picture shows at a glance: means, lowest, highest, and what is open."""
    now, ambition = overall_level(model, session), overall_ambition(model, session)
    if now.mean is None:
        return tr("nog niets ingevuld")
    parts = [tr("gemiddeld {0}").format(wording().number(now.mean))]
    if ambition.mean is not None:
        parts.append(tr("ambitie gemiddeld {0}").format(wording().number(ambition.mean)))
    levels = {
        dimension: level
        for dimension in model.dimensions
        if (level := session.answer(dimension.number).scored_level) is not None
    }
    lowest, highest = min(levels.values()), max(levels.values())
    if lowest == highest:
        parts.append(tr("overal niveau {0}").format(lowest))
    else:
        for text, level in ((tr("laagste: {0}"), lowest), (tr("hoogste: {0}"), highest)):
            found = [dimension for dimension, one in levels.items() if one == level]
            parts.append(text.format(_named(found, level)))
    progress = session.progress(model)
    if still_open := progress.total - progress.done:
        parts.append(tr("{0} open").format(still_open))
    return "; ".join(parts)


def _named(dimensions: Sequence[Dimension], level: int) -> str:
    names = ", ".join(f"{d.number} {d.name}" for d in dimensions[:_MOST_NAMED])
    rest = len(dimensions) - _MOST_NAMED
    more = tr(" en {0} andere").format(rest) if rest > 0 else ""
    return f"{names}{more} ({level})"
