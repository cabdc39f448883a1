# SPDX-License-Identifier: EUPL-1.2
"""The result of a session in plain Dutch sentences, for the screen and the report."""

from fractions import Fraction

from dgw_desktop.domain.comparison import changes
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.scoring import gaps, overall_ambition, overall_level, theme_scores
from dgw_desktop.domain.session import Session
from dgw_desktop.domain.wording import DUTCH, counted


def summary_sentences(
    model: MaturityModel, session: Session, baseline: Session | None = None
) -> list[str]:
    """Return the summary: progress, mean, themes, ambition, and what changed.

    ``baseline`` is an earlier session of the same model, or None.
    """
    return [
        *_progress(model, session),
        *_levels(model, session),
        *_ambition(model, session),
        *(_changes(model, session, baseline) if baseline is not None else []),
    ]


def _progress(model: MaturityModel, session: Session) -> list[str]:
    progress = session.progress(model)
    applicable = progress.total - progress.not_applicable
    left_out = ""
    if progress.not_applicable:
        is_are = "is" if progress.not_applicable == 1 else "zijn"
        left_out = (
            f" {counted(progress.not_applicable, 'dimensie', 'dimensies')} "
            f"{is_are} niet van toepassing."
        )
    if applicable == 0:
        return ["Alle dimensies zijn niet van toepassing; er is daarom geen score."]
    if progress.answered == 0:
        return [f"Er is nog geen dimensie beantwoord.{left_out}"]
    if progress.answered == applicable:
        number = f"{applicable} dimensies zijn" if applicable != 1 else "1 dimensie is"
        start = "Alle " if applicable != 1 else ""
        return [f"{start}{number} beantwoord.{left_out}"]
    verb = "is" if progress.answered == 1 else "zijn"
    return [f"Van de {applicable} dimensies {verb} er {progress.answered} beantwoord.{left_out}"]


def _levels(model: MaturityModel, session: Session) -> list[str]:
    overall = overall_level(model, session)
    if overall.mean is None:
        return []
    sentences = []
    levels = {session.answer(d.number).scored_level for d in model.dimensions} - {None}
    if overall.n > 1:
        if len(levels) == 1:
            level = levels.pop()
            assert level is not None
            sentences.append(f"Overal is niveau {level} ({model.level_name(level)}) gekozen.")
        else:
            sentences.append(
                f"Het gemiddelde niveau is {DUTCH.number(overall.mean)} op een schaal van 1 tot "
                f"{model.highest_level}."
            )
    else:
        level = levels.pop()
        assert level is not None
        sentences.append(f"Daarbij is niveau {level} ({model.level_name(level)}) gekozen.")
    means = [
        (part.level.mean, part.theme.name)
        for part in theme_scores(model, session)
        if part.level.mean is not None
    ]
    highest, lowest = max(mean for mean, _ in means), min(mean for mean, _ in means)
    if highest > lowest:
        verb = "scoort" if sum(mean == highest for mean, _ in means) == 1 else "scoren"
        sentences.append(
            f"Het hoogst {verb} {_names(means, highest)} ({DUTCH.number(highest)}), het laagst "
            f"{_names(means, lowest)} ({DUTCH.number(lowest)})."
        )
    return sentences


def _ambition(model: MaturityModel, session: Session) -> list[str]:
    ambition = overall_ambition(model, session)
    if ambition.mean is None:
        return []
    sentences = [f"De ambitie is gemiddeld {DUTCH.number(ambition.mean)}."]
    found = gaps(model, session)
    if found:
        first = found[0]
        sentences.append(
            f"Bij {counted(len(found), 'dimensie', 'dimensies')} ligt de ambitie boven het "
            f"gekozen niveau; de afstand is het grootst bij {first.dimension.name} "
            f"(van {first.level} naar {first.ambition})."
        )
    elif overall_level(model, session).n:
        sentences.append("Nergens ligt de ambitie boven het gekozen niveau.")
    return sentences


def _changes(model: MaturityModel, session: Session, baseline: Session) -> list[str]:
    both = changes(model, session, baseline)
    if not both:
        return []
    year = baseline.details.date.year
    up = sum(change.size > 0 for change in both)
    down = sum(change.size < 0 for change in both)
    same = len(both) - up - down
    if same == len(both):
        return [f"Sinds de vorige meting ({year}) is geen niveau veranderd."]
    parts = [
        f"{counted(count, 'dimensie', 'dimensies')} {word}"
        for count, word in ((up, "hoger"), (down, "lager"), (same, "gelijk"))
        if count
    ]
    return [f"Vergeleken met de vorige meting ({year}): {_listed(parts)}."]


def _names(means: list[tuple[Fraction, str]], value: Fraction) -> str:
    return _listed([name for mean, name in means if mean == value])


def _listed(parts: list[str]) -> str:
    """Join with commas and 'en'."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} en {parts[-1]}"
