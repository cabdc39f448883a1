# SPDX-License-Identifier: EUPL-1.2
"""Sessions in which every word of people and of the model has a digit, so that ours stand out."""

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.session import Session
from dgw_desktop.report.source import ReportSource

_Thing = TypeVar("_Thing")
# What is the same word in Dutch and in English.
SAME = {
    "in", "is", "of", "over", "per", "was",
    "open", "status", "model", "dgw", "desktop", "logo", "matrix", "begin",
    "september", "april", "november", "december", "as", "scan", "score", "we", "later",
    "data", "id",
}  # fmt: skip


def marked_source(source: ReportSource) -> ReportSource:
    """Return ``source`` with a digit in every word that is not the program's."""
    return replace(
        source,
        model=marked_model(source.model),
        session=_marked(source.session),
        baseline=source.baseline and _marked(source.baseline),
        held=source.held and _marked(source.held),
    )


def small_source(source: ReportSource, dimensions: int) -> ReportSource:
    """Return ``source`` with only the first of its dimensions, which is quicker to write."""
    kept = source.model.dimensions[:dimensions]
    themes = tuple(
        theme for theme in source.model.themes if any(one.theme_key == theme.key for one in kept)
    )
    return replace(
        source,
        model=replace(source.model, dimensions=kept, themes=themes),
        session=_small(source.session, dimensions),
        baseline=source.baseline and _small(source.baseline, dimensions),
    )


def _small(session: Session, dimensions: int) -> Session:
    agenda = session.agenda
    return replace(
        session,
        answers={n: answer for n, answer in session.answers.items() if n <= dimensions},
        actions=tuple(one for one in session.actions if (one.dimension or 0) <= dimensions),
        agenda=replace(
            agenda, priorities=tuple(p for p in agenda.priorities if p.dimension <= dimensions)
        ),
    )


def marked_model(model: MaturityModel) -> MaturityModel:
    return replace(_marked(model), language=model.language)


def marked_session(session: Session) -> Session:
    return _marked(session)


def our_words(text: str) -> set[str]:
    """Return the words of ``text`` that neither people nor the model said, but for SAME."""
    found = {word.lower() for word in re.findall(r"\w+", text.replace("_", " "))}
    return {word for word in found if word.isalpha() and len(word) > 1} - SAME


def _marked(thing: _Thing) -> _Thing:
    made: Any = thing
    if isinstance(thing, str) and not isinstance(thing, Enum):
        made = re.sub(r"[^\W\d_]+", lambda found: f"{found[0]}9", thing)
    elif isinstance(thing, Mapping):
        made = {_marked(key): _marked(value) for key, value in thing.items()}
    elif isinstance(thing, tuple):
        parts = [_marked(part) for part in thing]
        made = type(thing)(*parts) if hasattr(thing, "_fields") else tuple(parts)
    elif is_dataclass(thing) and not isinstance(thing, type):
        made = replace(
            thing, **{f.name: _marked(getattr(thing, f.name)) for f in fields(thing) if f.init}
        )
    return made
