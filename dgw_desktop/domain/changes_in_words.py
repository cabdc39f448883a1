# SPDX-License-Identifier: EUPL-1.2
"""What changed since the previous session, in plain sentences."""

from collections.abc import Sequence

from dgw_desktop.domain.comparison import Change, changes, declines_first
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.phrases import MOST_NAMES, Tr, Words, dimensions, distance, every_one
from dgw_desktop.domain.scoring import overall_level
from dgw_desktop.domain.session import Session
from dgw_desktop.domain.wording import DUTCH, Wording


def changes_in_words(
    model: MaturityModel,
    session: Session,
    baseline: Session | None,
    tr: Tr = str,
    wording: Wording = DUTCH,
) -> list[str]:
    """Return what changed since ``baseline``: how often, and where it went down.

    Only dimensions that were answered both times count; how many those are is said unless they are
    all that is answered now. Nothing without a baseline.
    """
    if baseline is None:
        return []
    words = Words(tr, wording)
    both = changes(model, session, baseline)
    moment = wording.told_apart(baseline.details.date, session.details.date)
    if not both:
        nothing = tr(
            "Met de vorige meting ({0}) is niets te vergelijken: geen dimensie is beide keren "
            "beantwoord."
        )
        return [nothing.format(moment)]
    is_whole = len(both) == overall_level(model, session).n
    return [
        _change_counts(both, moment, is_whole, words),
        *declines_in_words(
            [change for change in declines_first(both) if change.size < 0], len(both), words
        ),
    ]


def _change_counts(both: Sequence[Change], moment: str, is_whole: bool, words: Words) -> str:
    """Tell how many of ``both`` are higher, lower and the same as they were at ``moment``."""
    tr, count = words.tr, len(both)
    sizes = {change.size for change in both}
    size = next(iter(sizes))
    if count == 1:
        change = both[0]
        pattern = (
            tr("Vergeleken met de vorige meting ({0}) is {1} gelijk gebleven (niveau {2}).")
            if size == 0
            else tr("Vergeleken met de vorige meting ({0}) is {1} hoger (van {2} naar {3}).")
            if size > 0
            else tr("Vergeleken met de vorige meting ({0}) is {1} lager (van {2} naar {3}).")
        )
        sentence = pattern.format(moment, change.dimension.name, change.before, change.now)
        if is_whole:
            return sentence
        rest = tr("Alleen die dimensie is beide keren beantwoord.")
        return f"{sentence} {rest}"
    if sizes == {0}:
        pattern = (
            tr("Sinds de vorige meting ({0}) is geen niveau veranderd.")
            if is_whole
            else tr(
                "Sinds de vorige meting ({0}) is bij de {1} dimensies die beide keren zijn "
                "beantwoord, geen niveau veranderd."
            )
        )
        return pattern.format(moment, count)
    if len(sizes) == 1:
        pattern = (
            (
                tr(
                    "Vergeleken met de vorige meting ({0}) zijn {1} beantwoorde dimensies {2} "
                    "hoger."
                ),
                tr(
                    "Vergeleken met de vorige meting ({0}) zijn {1} dimensies die beide keren zijn "
                    "beantwoord, {2} hoger."
                ),
            )
            if size > 0
            else (
                tr(
                    "Vergeleken met de vorige meting ({0}) zijn {1} beantwoorde dimensies {2} "
                    "lager."
                ),
                tr(
                    "Vergeleken met de vorige meting ({0}) zijn {1} dimensies die beide keren zijn "
                    "beantwoord, {2} lager."
                ),
            )
        )[0 if is_whole else 1]
        return pattern.format(moment, every_one(count, words), distance(abs(size), words))
    counts = (
        (sum(change.size > 0 for change in both), tr("{0} hoger")),
        (sum(change.size < 0 for change in both), tr("{0} lager")),
        (sum(change.size == 0 for change in both), tr("{0} gelijk")),
    )
    parts = [word.format(dimensions(found, words)) for found, word in counts if found]
    pattern = (
        tr("Vergeleken met de vorige meting ({0}): {1}.")
        if is_whole
        else tr(
            "Vergeleken met de vorige meting ({0}), bij de {2} dimensies die beide keren zijn "
            "beantwoord: {1}."
        )
    )
    return pattern.format(moment, words.wording.listed(parts), count)


def declines_in_words(down: Sequence[Change], compared: int, words: Words) -> list[str]:
    """Name what went down, largest first; nothing where the sentence before says it all."""
    tr = words.tr
    if not down or compared == 1 or (len(down) == compared and len({c.size for c in down}) == 1):
        return []
    named = [
        tr("{0} (van {1} naar {2})").format(change.dimension.name, change.before, change.now)
        for change in down
    ]
    if len(down) <= MOST_NAMES:
        pattern = tr("Lager is {0}.") if len(down) == 1 else tr("Lager zijn {0}.")
        return [pattern.format(words.wording.listed(named))]
    furthest = [
        name for name, change in zip(named, down, strict=True) if change.size == down[0].size
    ]
    size = distance(-down[0].size, words)
    if len(furthest) == len(down):
        return [tr("Elke daling is {0}.").format(size)]
    if len(furthest) > MOST_NAMES:
        return [
            tr("De grootste daling is {0}, bij {1}.").format(size, dimensions(len(furthest), words))
        ]
    pattern = tr("De grootste daling is die van {0}.")
    if len(furthest) > 1:
        pattern = tr("De grootste dalingen zijn die van {0}.")
    return [pattern.format(words.wording.listed(furthest))]
