# SPDX-License-Identifier: EUPL-1.2
"""The result of a session in plain sentences: in Dutch for the report, in any for the screen."""

from collections.abc import Callable
from fractions import Fraction

from dgw_desktop.domain.comparison import changes
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.scoring import (
    VoteSummary,
    gaps,
    overall_ambition,
    overall_level,
    theme_scores,
    vote_summary,
)
from dgw_desktop.domain.session import Session, VoteRound
from dgw_desktop.domain.wording import DUTCH, Wording, counted

_Tr = Callable[[str], str]


def summary_sentences(
    model: MaturityModel,
    session: Session,
    baseline: Session | None = None,
    tr: _Tr = str,
    wording: Wording = DUTCH,
) -> list[str]:
    """Return the summary: progress, mean, themes, ambition, votes, and what changed.

    ``baseline`` is an earlier session of the same model, or None. ``tr`` translates the Dutch
    sentences and ``wording`` writes their numbers.
    """
    return [
        *_progress(model, session, tr),
        *_levels(model, session, tr, wording),
        *_ambition(model, session, tr, wording),
        *_votes(model, session, tr, wording),
        *(_changes(model, session, baseline, tr, wording) if baseline is not None else []),
    ]


def _progress(model: MaturityModel, session: Session, tr: _Tr) -> list[str]:
    progress = session.progress(model)
    applicable = progress.total - progress.not_applicable
    if applicable == 0:
        return [tr("Alle dimensies zijn niet van toepassing; er is daarom geen score.")]
    if progress.answered == 0:
        sentences = [tr("Er is nog geen dimensie beantwoord.")]
    elif progress.answered == applicable == 1:
        sentences = [tr("1 dimensie is beantwoord.")]
    elif progress.answered == applicable:
        sentences = [tr("Alle {0} dimensies zijn beantwoord.").format(applicable)]
    elif progress.answered == 1:
        sentences = [tr("Van de {0} dimensies is er 1 beantwoord.").format(applicable)]
    else:
        some = tr("Van de {0} dimensies zijn er {1} beantwoord.")
        sentences = [some.format(applicable, progress.answered)]
    if progress.not_applicable == 1:
        sentences.append(tr("1 dimensie is niet van toepassing."))
    elif progress.not_applicable:
        left_out = tr("{0} dimensies zijn niet van toepassing.")
        sentences.append(left_out.format(progress.not_applicable))
    return [" ".join(sentences)]


def _levels(model: MaturityModel, session: Session, tr: _Tr, wording: Wording) -> list[str]:
    overall = overall_level(model, session)
    if overall.mean is None:
        return []
    sentences = []
    levels = {session.answer(d.number).scored_level for d in model.dimensions} - {None}
    if len(levels) > 1:
        sentences.append(
            tr("Het gemiddelde niveau is {0} op een schaal van 1 tot {1}.").format(
                wording.number(overall.mean), model.highest_level
            )
        )
    else:
        level = levels.pop()
        assert level is not None
        progress = session.progress(model)
        if overall.n == 1:
            sentence = tr("Bij de beantwoorde dimensie is niveau {0} ({1}) gekozen.")
        elif progress.is_complete:
            sentence = tr("Overal is niveau {0} ({1}) gekozen.")
        else:
            sentence = tr("Bij alle beantwoorde dimensies is niveau {0} ({1}) gekozen.")
        sentences.append(sentence.format(level, model.level_name(level)))
    means = [
        (part.level.mean, part.theme.name)
        for part in theme_scores(model, session)
        if part.level.mean is not None
    ]
    highest, lowest = max(mean for mean, _ in means), min(mean for mean, _ in means)
    if highest > lowest:
        sentence = (
            tr("Het hoogst scoort {0} ({1}), het laagst {2} ({3}).")
            if sum(mean == highest for mean, _ in means) == 1
            else tr("Het hoogst scoren {0} ({1}), het laagst {2} ({3}).")
        )
        sentences.append(
            sentence.format(
                _names(means, highest, wording),
                wording.number(highest),
                _names(means, lowest, wording),
                wording.number(lowest),
            )
        )
    return sentences


def _ambition(model: MaturityModel, session: Session, tr: _Tr, wording: Wording) -> list[str]:
    ambition = overall_ambition(model, session)
    if ambition.mean is None:
        return []
    sentences = [tr("De ambitie is gemiddeld {0}.").format(wording.number(ambition.mean))]
    found = gaps(model, session)
    if found:
        first = found[0]
        if len(found) == 1:
            sentence = tr(
                "Bij {0} ligt de ambitie boven het gekozen niveau: {1} (van {2} naar {3})."
            )
        elif found[1].size == first.size:
            sentence = tr(
                "Bij {0} ligt de ambitie boven het gekozen niveau; de afstand is het grootst bij "
                "onder meer {1} (van {2} naar {3})."
            )
        else:
            sentence = tr(
                "Bij {0} ligt de ambitie boven het gekozen niveau; de afstand is het grootst bij "
                "{1} (van {2} naar {3})."
            )
        sentences.append(
            sentence.format(
                counted(len(found), tr("dimensie"), tr("dimensies")),
                first.dimension.name,
                first.level,
                first.ambition,
            )
        )
    elif overall_level(model, session).n:
        sentences.append(tr("Nergens ligt de ambitie boven het gekozen niveau."))
    return sentences


def _votes(model: MaturityModel, session: Session, tr: _Tr, wording: Wording) -> list[str]:
    """Tell how the last votes lie beside the first ones, where there are both."""
    closer = wider = same = 0
    for dimension in model.dimensions:
        answer = session.answer(dimension.number)
        told = [found for found in map(_summary_of, answer.rounds) if found is not None]
        if len(told) > 1 and not answer.not_applicable:
            change = told[-1].spread - told[0].spread
            closer, wider, same = closer + (change < 0), wider + (change > 0), same + (change == 0)
    parts = [
        word.format(counted(count, tr("dimensie"), tr("dimensies")))
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
    return [sentence.format(wording.listed(parts))]


def _summary_of(found: VoteRound) -> VoteSummary | None:
    return vote_summary(found.counts)


def _changes(
    model: MaturityModel, session: Session, baseline: Session, tr: _Tr, wording: Wording
) -> list[str]:
    both = changes(model, session, baseline)
    if not both:
        return []
    year = baseline.details.date.year
    up = sum(change.size > 0 for change in both)
    down = sum(change.size < 0 for change in both)
    same = len(both) - up - down
    if same == len(both):
        return [tr("Sinds de vorige meting ({0}) is geen niveau veranderd.").format(year)]
    parts = [
        word.format(counted(count, tr("dimensie"), tr("dimensies")))
        for count, word in (
            (up, tr("{0} hoger")),
            (down, tr("{0} lager")),
            (same, tr("{0} gelijk")),
        )
        if count
    ]
    listed = wording.listed(parts)
    return [tr("Vergeleken met de vorige meting ({0}): {1}.").format(year, listed)]


def _names(means: list[tuple[Fraction, str]], value: Fraction, wording: Wording) -> str:
    return wording.listed([name for mean, name in means if mean == value])
