# SPDX-License-Identifier: EUPL-1.2
"""The result of a session in plain sentences."""

from collections.abc import Sequence

from dgw_desktop.domain.changes_in_words import changes_in_words
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.phrases import MOST_NAMES, Tr, Words, dimensions, distance, every_one
from dgw_desktop.domain.scoring import (
    Gap,
    ThemeScore,
    VoteSummary,
    gaps,
    overall_ambition,
    overall_level,
    theme_scores,
    vote_summary,
)
from dgw_desktop.domain.session import Session, VoteRound
from dgw_desktop.domain.wording import DUTCH, Wording


def summary_sentences(
    model: MaturityModel,
    session: Session,
    baseline: Session | None = None,
    tr: Tr = str,
    wording: Wording = DUTCH,
) -> list[str]:
    """Return the summary: progress, mean, themes, ambition, votes, and what changed.

    ``baseline`` is an earlier session of the same model, or None. ``tr`` translates the Dutch
    sentences and ``wording`` writes their numbers.
    """
    words = Words(tr, wording)
    is_compared = baseline is not None and overall_level(model, session).n
    return [
        _progress(model, session, tr),
        *_levels(model, session, words),
        *_ambition(model, session, words),
        *_votes(model, session, words),
        *(changes_in_words(model, session, baseline, tr, wording) if is_compared else []),
    ]


def glance_sentences(
    model: MaturityModel,
    session: Session,
    baseline: Session | None = None,
    tr: Tr = str,
    wording: Wording = DUTCH,
) -> list[str]:
    """Return at most three sentences: where the organisation stands, wants to be, and came from."""
    words = Words(tr, wording)
    levels = _levels(model, session, words)
    if not levels:
        return [_progress(model, session, tr)]
    moved = [] if baseline is None else changes_in_words(model, session, baseline, tr, wording)
    return [levels[0], *_ambition(model, session, words)[:1], *moved[:1]]


def _progress(model: MaturityModel, session: Session, tr: Tr) -> str:
    progress = session.progress(model)
    answered, left_out, unknown = progress.answered, progress.not_applicable, progress.unknown
    if left_out == progress.total:
        return tr("Geen enkele dimensie is van toepassing; daarom is er geen score.")
    if not answered and not left_out and not unknown:
        return tr("Er is nog geen dimensie beantwoord.")
    if answered == progress.total:
        return tr("Alle {0} dimensies zijn beantwoord.").format(progress.total)
    if answered == 0:
        parts = [tr("Van de {0} dimensies is er nog geen beantwoord")]
    elif answered == 1:
        parts = [tr("Van de {0} dimensies is er 1 beantwoord")]
    else:
        parts = [tr("Van de {0} dimensies zijn er {1} beantwoord")]
    if left_out == 1:
        parts.append(tr("1 is niet van toepassing"))
    elif left_out:
        parts.append(tr("{2} zijn niet van toepassing"))
    if unknown:
        parts.append(tr("bij {3} is ‘weet ik niet’ ingevuld"))
    return f"{'; '.join(parts)}.".format(progress.total, answered, left_out, unknown)


def _levels(model: MaturityModel, session: Session, words: Words) -> list[str]:
    tr, wording = words.tr, words.wording
    overall = overall_level(model, session)
    if overall.mean is None:
        return []
    progress = session.progress(model)
    levels = {session.answer(d.number).scored_level for d in model.dimensions} - {None}
    if len(levels) > 1:
        sentence = (
            tr("Het gemiddelde niveau is {0}, op een schaal van 1 t/m {1}.")
            if progress.is_complete
            else tr("Het gemiddelde niveau is {0} over {2}, op een schaal van 1 t/m {1}.")
        )
        mean, over = wording.number(overall.mean), dimensions(overall.n, words)
        return [
            sentence.format(mean, model.highest_level, over),
            *_themes(theme_scores(model, session), words),
        ]
    level = levels.pop()
    assert level is not None
    if overall.n == 1:
        sentence = tr("Bij de beantwoorde dimensie is niveau {0} ({1}) gekozen.")
    elif progress.is_complete:
        sentence = tr("Overal is niveau {0} ({1}) gekozen.")
    else:
        sentence = tr("Bij alle beantwoorde dimensies is niveau {0} ({1}) gekozen.")
    return [sentence.format(level, model.level_name(level))]


def _themes(scores: Sequence[ThemeScore], words: Words) -> list[str]:
    """Tell which themes score highest and lowest, each with its mean and over what."""
    tr = words.tr
    scored = [(part.level.mean, part) for part in scores if part.level.mean is not None]
    highest, lowest = max(mean for mean, _ in scored), min(mean for mean, _ in scored)
    if highest == lowest:
        return []
    top, bottom = (
        [part for mean, part in scored if mean == wanted] for wanted in (highest, lowest)
    )
    best = tr("Het hoogst scoort {0}.") if len(top) == 1 else tr("Het hoogst scoren {0}.")
    worst = tr("Het laagst scoort {0}.") if len(bottom) == 1 else tr("Het laagst scoren {0}.")
    return [
        pattern.format(_named_themes(parts, words))
        for pattern, parts in ((best, top), (worst, bottom))
    ]


def _named_themes(parts: Sequence[ThemeScore], words: Words) -> str:
    tr, wording = words.tr, words.wording
    if len(parts) > MOST_NAMES:
        text = tr("{0} thema's (elk {1})")
        return text.format(len(parts), wording.number(parts[0].level.mean))
    names = []
    for part in parts:
        n = part.level.n
        pattern = (
            tr("{0} ({1} over {2})")
            if n == part.total
            else tr("{0} ({1} over {3} van de {4} dimensies)")
        )
        mean = wording.number(part.level.mean)
        names.append(pattern.format(part.theme.name, mean, dimensions(n, words), n, part.total))
    return wording.listed(names)


def _ambition(model: MaturityModel, session: Session, words: Words) -> list[str]:
    tr, wording = words.tr, words.wording
    overall = overall_ambition(model, session)
    if overall.mean is None:
        return []
    answers = [session.answer(dimension.number) for dimension in model.dimensions]
    wanted = {one.scored_ambition for one in answers} - {None}
    is_one = len(wanted) == 1
    # Beside a mean of other dimensions, a mean says of which it is.
    if all((one.scored_level is None) == (one.scored_ambition is None) for one in answers):
        sentence = (
            tr("De ambitie is overal niveau {0} ({1}).")
            if is_one and overall.n > 1
            else tr("De ambitie is niveau {0} ({1}).")
            if is_one
            else tr("De ambitie is gemiddeld {2}.")
        )
    else:
        sentence = (
            tr("Bij {3} is een ambitie gekozen, steeds niveau {0} ({1}).")
            if is_one and overall.n > 1
            else tr("Bij {3} is een ambitie gekozen: niveau {0} ({1}).")
            if is_one
            else tr("Bij {3} is een ambitie gekozen, gemiddeld {2}.")
        )
    level = wanted.pop()
    assert level is not None
    return [
        sentence.format(
            level,
            model.level_name(level),
            wording.number(overall.mean),
            dimensions(overall.n, words),
        ),
        *_gaps(model, session, words),
    ]


def _gaps(model: MaturityModel, session: Session, words: Words) -> list[str]:
    """Tell where the ambition lies above the level, and where most."""
    tr = words.tr
    answers = [session.answer(dimension.number) for dimension in model.dimensions]
    both = [a for a in answers if a.scored_level is not None and a.scored_ambition is not None]
    if not both:
        if not overall_level(model, session).n:
            return []
        return [tr("Bij geen dimensie zijn niveau en ambitie allebei gekozen.")]
    found = gaps(model, session)
    if not found:
        return [tr("Nergens ligt de ambitie boven het gekozen niveau.")]
    largest = [gap for gap in found if gap.size == found[0].size]
    size, every = distance(found[0].size, words), every_one(len(both), words)
    count = (
        tr("{0} dimensies").format(every)
        if len(found) == len(model.dimensions)
        else dimensions(len(found), words)
    )
    if len(found) == 1:
        sentence = tr("Boven het gekozen niveau ligt de ambitie alleen bij {2}.")
    elif len(found) == len(largest) == len(both):
        sentence = (
            tr("Bij {3} dimensies ligt de ambitie {1} hoger.")
            if len(both) == len(model.dimensions)
            else tr("Bij {3} dimensies met een niveau en een ambitie ligt de ambitie {1} hoger.")
        )
    elif len(found) == len(largest):
        sentence = (
            tr("Bij {0} ligt de ambitie {1} hoger: {2}.")
            if len(found) <= MOST_NAMES
            else tr("Bij {0} ligt de ambitie {1} hoger.")
        )
    elif len(largest) == 1:
        sentence = tr(
            "Bij {0} ligt de ambitie boven het gekozen niveau; de afstand is het grootst bij {2}."
        )
    else:
        sentence = tr(
            "Bij {0} ligt de ambitie boven het gekozen niveau; de afstand is het grootst, {1}, "
            "bij {2}."
        )
    return [sentence.format(count, size, _named_gaps(largest, words), every)]


def _named_gaps(found: Sequence[Gap], words: Words) -> str:
    """Name the dimensions of gaps of one size, or count them where there are many."""
    tr = words.tr
    if len(found) == 1:
        text = tr("{0} (van {1} naar {2})")
        return text.format(found[0].dimension.name, found[0].level, found[0].ambition)
    if len(found) > MOST_NAMES:
        return dimensions(len(found), words)
    return words.wording.listed([gap.dimension.name for gap in found])


def _votes(model: MaturityModel, session: Session, words: Words) -> list[str]:
    """Tell how the last votes lie beside the first ones, where there are both."""
    tr = words.tr
    closer = wider = same = 0
    for dimension in model.dimensions:
        answer = session.answer(dimension.number)
        told = [found for found in map(_summary_of, answer.rounds) if found is not None]
        if len(told) > 1 and not answer.not_applicable:
            change = told[-1].spread - told[0].spread
            closer, wider, same = closer + (change < 0), wider + (change > 0), same + (change == 0)
    parts = [
        word.format(dimensions(count, words))
        for count, word in (
            (closer, tr("bij {0} dichter bij elkaar")),
            (wider, tr("bij {0} verder uit elkaar")),
            (same, tr("bij {0} even ver uit elkaar")),
        )
        if count
    ]
    if not parts:
        return []
    sentence = tr("De laatste stemmen liggen, vergeleken met de eerste, {0}.")
    return [sentence.format(words.wording.listed(parts))]


def _summary_of(found: VoteRound) -> VoteSummary | None:
    return vote_summary(found.counts)
