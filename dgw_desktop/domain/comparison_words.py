# SPDX-License-Identifier: EUPL-1.2
"""What sessions side by side say, in plain sentences; each session is called by its letter."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from itertools import pairwise

from dgw_desktop.domain.changes_in_words import declines_in_words
from dgw_desktop.domain.comparison import (
    ActionCounts,
    Change,
    LevelRow,
    TrendPoint,
    action_counts,
    ambition_rows,
    declines_first,
    have_direction,
    level_rows,
    trend,
)
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.phrases import MOST_NAMES, Tr, Words, dimensions, distance, every_one
from dgw_desktop.domain.scoring import Score, score
from dgw_desktop.domain.session import Session
from dgw_desktop.domain.wording import DUTCH, Wording

_MOST_MEANS = 4
"""Means in one sentence; of more the highest and the lowest."""


def comparison_sentences(
    model: MaturityModel,
    sessions: Sequence[Session],
    letters: Sequence[str],
    today: date,
    tr: Tr = str,
    wording: Wording = DUTCH,
) -> list[str]:
    """Return what ``sessions`` say beside each other: means, differences, ambitions, actions.

    A mean is over the dimensions with a level in every session, so that all go over the same.
    ``today`` says which actions are too late.
    """
    words = Words(tr, wording)
    rows = level_rows(model, sessions)
    whole = [row for row in rows if None not in row.levels]
    said = [_comparable(len(whole), len(rows), len(sessions), words)]
    if whole:
        said.append(_means(whole, letters, words))
    if not have_direction(sessions):
        return [*said, *_spread(rows, words), *_ambition_spread(model, sessions, words)]
    ends = letters[0], letters[-1]
    return [
        *said,
        *_moved(rows, ends, words),
        *_steps(model, sessions, letters, words),
        *_ambition_moved(model, sessions, ends, words),
        *_actions(sessions[-1], letters[-1], today, words),
    ]


def step_in_words(step: Score, tr: Tr = str, wording: Wording = DUTCH) -> str:
    """Return a mean change as '▲ 0,3 hoger'; 'vrijwel gelijk' where it rounds to nothing."""
    if step.mean is None:
        return tr("niet te vergelijken")
    if step.mean == 0:
        return tr("gelijk")
    size = wording.number(abs(step.mean))
    if size == wording.number(0):
        return tr("vrijwel gelijk")
    return tr("▲ {0} hoger").format(size) if step.mean > 0 else tr("▼ {0} lager").format(size)


def short_step(step: Score, wording: Wording = DUTCH) -> str:
    """Return a mean change where there is no room for words: '▲ 0,3', '▼ 0,1', '=', '≈' or '–'."""
    if step.mean is None:
        return "–"
    if step.mean == 0:
        return "="
    size = wording.number(abs(step.mean))
    if size == wording.number(0):
        return "≈"
    return f"{'▲' if step.mean > 0 else '▼'} {size}"


def trend_in_words(
    points: Sequence[TrendPoint], tr: Tr = str, wording: Wording = DUTCH
) -> list[str]:
    """Return a line per session over time: its date, its mean over n, and where that went."""
    lines = []
    for point in points:
        mean = tr("{0}: {1} (n = {2})").format(
            wording.long_date(point.session.details.date),
            wording.number(point.level.mean),
            point.level.n,
        )
        step = point.step
        if step is not None:
            mean += f", {step_in_words(step, tr, wording)}"
        if step is not None and step.n and step.n != point.level.n:
            over = dimensions(step.n, Words(tr, wording))
            mean += tr(", over {0} die beide keren zijn beantwoord").format(over)
        lines.append(mean)
    return lines


def _comparable(whole: int, total: int, sessions: int, words: Words) -> str:
    tr, every = words.tr, every_one(sessions, words)
    if whole == total:
        return tr("Alle {0} dimensies zijn in {1} sessies beantwoord.").format(total, every)
    if whole == 0:
        return tr("Geen dimensie is in {0} sessies beantwoord.").format(every)
    if whole == 1:
        return tr("Van de {0} dimensies is er 1 in {1} sessies beantwoord.").format(total, every)
    pattern = tr("Van de {0} dimensies zijn er {2} in {1} sessies beantwoord.")
    return pattern.format(total, every, whole)


def _means(whole: Sequence[LevelRow], letters: Sequence[str], words: Words) -> str:
    tr, wording = words.tr, words.wording
    means = [
        score(row.levels[place] for row in whole).mean or Fraction(0)
        for place in range(len(letters))
    ]
    if len(set(means)) == 1:
        return tr("Daarover is het gemiddelde niveau overal {0}.").format(wording.number(means[0]))
    if len({wording.number(mean) for mean in means}) == 1:
        rounded = tr("Daarover is het gemiddelde niveau overal afgerond {0}.")
        return rounded.format(wording.number(means[0]))

    def at(mean: Fraction) -> str:
        found = [letter for letter, own in zip(letters, means, strict=True) if own == mean]
        return wording.listed(found)

    if len(letters) > _MOST_MEANS:
        highest, lowest = max(means), min(means)
        pattern = tr(
            "Daarover is het gemiddelde niveau het hoogst bij {0} ({1}) en het laagst bij {2} "
            "({3})."
        )
        return pattern.format(
            at(highest), wording.number(highest), at(lowest), wording.number(lowest)
        )
    each = tr("{0} bij {1}")
    parts = [
        each.format(wording.number(mean), letter)
        for letter, mean in zip(letters, means, strict=True)
    ]
    return tr("Daarover is het gemiddelde niveau {0}.").format(wording.listed(parts))


def _changes(rows: Sequence[LevelRow]) -> list[Change]:
    """Return the first and last level of each row that has both."""
    return [
        Change(row.dimension, first, last)
        for row in rows
        for first, last in [(row.levels[0], row.levels[-1])]
        if first is not None and last is not None
    ]


def _moved(rows: Sequence[LevelRow], ends: tuple[str, str], words: Words) -> list[str]:
    """Tell how many levels went where from the first session to the last."""
    tr = words.tr
    both = _changes(rows)
    sizes = {change.size for change in both}
    if not both:
        return [tr("Van {0} naar {1} is niets te vergelijken.").format(*ends)]
    if sizes == {0}:
        return [tr("Van {0} naar {1} is geen niveau veranderd.").format(*ends)]
    if len(sizes) == 1 and len(both) == len(rows):
        size = both[0].size
        pattern = (
            tr("Van {0} naar {1} zijn alle {2} dimensies {3} hoger.")
            if size > 0
            else tr("Van {0} naar {1} zijn alle {2} dimensies {3} lager.")
        )
        return [pattern.format(*ends, len(both), distance(abs(size), words))]
    counts = (
        (sum(change.size > 0 for change in both), tr("{0} hoger")),
        (sum(change.size < 0 for change in both), tr("{0} lager")),
        (sum(change.size == 0 for change in both), tr("{0} gelijk")),
    )
    parts = [word.format(dimensions(count, words)) for count, word in counts if count]
    sentence = tr("Van {0} naar {1}: {2}.").format(*ends, words.wording.listed(parts))
    down = [change for change in declines_first(both) if change.size < 0]
    up = [change for change in declines_first(both) if change.size > 0]
    return [sentence, *declines_in_words(down, 0, words), *_rises(up, words)]


def _rises(up: Sequence[Change], words: Words) -> list[str]:
    tr = words.tr
    if not up:
        return []
    furthest = [change.dimension.name for change in up if change.size == up[0].size]
    size = distance(up[0].size, words)
    if len(furthest) == len(up) > 1:
        return [tr("Elke stijging is {0}.").format(size)]
    if len(furthest) > MOST_NAMES:
        where = dimensions(len(furthest), words)
        return [tr("De grootste stijging is {0}, bij {1}.").format(size, where)]
    names = words.wording.listed(furthest)
    return [tr("De grootste stijging is {0}, bij {1}.").format(size, names)]


def _steps(
    model: MaturityModel, sessions: Sequence[Session], letters: Sequence[str], words: Words
) -> list[str]:
    """Tell where the mean went from each session to the next, if there are more than two."""
    tr = words.tr
    if len(sessions) == 2:
        return []
    names = dict(zip((session.id for session in sessions), letters, strict=True))
    points = trend(model, sessions)
    pattern = tr("{0} → {1} {2}")
    parts = [
        pattern.format(
            names[before.session.id],
            names[now.session.id],
            step_in_words(now.step, tr, words.wording),
        )
        for before, now in pairwise(points)
        if now.step is not None
    ]
    if not parts:
        return []
    return [tr("Gemiddeld per stap: {0}.").format(", ".join(parts))]


def _spread(rows: Sequence[LevelRow], words: Words) -> list[str]:
    """Tell in how many dimensions levels differ, and where most; they have no direction."""
    tr = words.tr
    several = [row for row in rows if sum(level is not None for level in row.levels) > 1]
    if not several:
        return []
    apart = [row for row in several if row.spread]
    if not apart:
        return [tr("Bij geen dimensie verschilt het niveau.")]
    most = max(row.spread for row in apart)
    furthest = [row.dimension.name for row in apart if row.spread == most]
    where = (
        dimensions(len(furthest), words)
        if len(furthest) > MOST_NAMES
        else words.wording.listed(furthest)
    )
    if len(furthest) == len(apart) and len(apart) > MOST_NAMES:
        pattern = tr("Bij {0} verschilt het niveau, steeds {1}.")
    elif len(furthest) == len(apart):
        pattern = tr("Bij {0} verschilt het niveau, met {1}: {2}.")
    else:
        pattern = tr("Bij {0} verschilt het niveau; het verschil is het grootst, {1}, bij {2}.")
    part = _part(len(apart), len(several), words)
    return [pattern.format(part, distance(most, words), where)]


def _part(count: int, of: int, words: Words) -> str:
    """Write '4 van de 26 dimensies' or 'alle 26 dimensies'."""
    tr = words.tr
    if count == of:
        return tr("{0} dimensies").format(every_one(of, words)) if of > 1 else tr("1 dimensie")
    return tr("{0} van de {1} dimensies").format(count, of)


def _ambition_moved(
    model: MaturityModel, sessions: Sequence[Session], ends: tuple[str, str], words: Words
) -> list[str]:
    """Tell how many ambitions went where, over the dimensions that have both."""
    tr = words.tr
    rows = ambition_rows(model, sessions)
    both = _changes(rows)
    if not both:
        if not any(level is not None for row in rows for level in row.levels):
            return []
        pattern = tr("Bij geen dimensie is zowel in {0} als in {1} een ambitie gekozen.")
        return [pattern.format(*ends)]
    up = sum(change.size > 0 for change in both)
    down = sum(change.size < 0 for change in both)
    over = dimensions(len(both), words)
    if not up and not down:
        return [tr("De ambitie is gelijk gebleven (over {0}).").format(over)]
    parts = [
        word.format(dimensions(count, words))
        for count, word in ((up, tr("bij {0} hoger")), (down, tr("bij {0} lager")))
        if count
    ]
    listed = words.wording.listed(parts)
    return [tr("De ambitie ligt {0} (over {1}).").format(listed, over)]


def _ambition_spread(model: MaturityModel, sessions: Sequence[Session], words: Words) -> list[str]:
    tr = words.tr
    rows = ambition_rows(model, sessions)
    several = [row for row in rows if sum(level is not None for level in row.levels) > 1]
    apart = sum(row.spread > 0 for row in several)
    if not several:
        return []
    if not apart:
        return [tr("Bij geen dimensie verschilt de ambitie.")]
    part = _part(apart, len(several), words)
    return [tr("Bij {0} verschilt de ambitie.").format(part)]


def _actions(session: Session, letter: str, today: date, words: Words) -> list[str]:
    """Tell how far the actions of the last session are."""
    tr = words.tr
    said = actions_in_words(action_counts(session, today), tr, words.wording)
    return [tr("Acties bij {0}: {1}.").format(letter, said)] if said else []


def actions_in_words(counts: ActionCounts, tr: Tr = str, wording: Wording = DUTCH) -> str:
    """Return '2 open (1 te laat) en 1 gedaan'; '' without actions."""
    parts = []
    if counts.overdue:
        parts.append(tr("{0} open ({1} te laat)").format(counts.open, counts.overdue))
    elif counts.open:
        parts.append(tr("{0} open").format(counts.open))
    if counts.done:
        parts.append(tr("{0} gedaan").format(counts.done))
    return wording.listed(parts) if parts else ""
