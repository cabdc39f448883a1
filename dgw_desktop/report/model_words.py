# SPDX-License-Identifier: EUPL-1.2
"""Which texts of a report are the model's own, where those are in another language than it.

A screen reader must be told so: WCAG 2.2, 3.1.2. A name of the model within a sentence is a name,
which that leaves alone.
"""

import re
from collections.abc import Callable, Iterator

from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.report.languages import ReportLanguage, tag_of

_NUMBER = re.compile(r"\A\d+(?:\.| ·)? ")  # before the name of a dimension or level
LanguageOf = Callable[[str], str]
"""Returns the language of a text, as nl-NL, where that is not the report's; else ''."""


def own_language(_text: str) -> str:
    """Say of every text that it is in the report's language."""
    return ""


def language_of_texts(model: MaturityModel, language: ReportLanguage) -> LanguageOf:
    """Return what tells the words of ``model`` apart in a report in ``language``."""
    if not is_of_another_language(model, language):
        return own_language
    texts, tag = frozenset(_texts(model)), tag_of(_code(model))

    def found(text: str) -> str:
        return tag if _NUMBER.sub("", text) in texts else ""

    return found


def is_of_another_language(model: MaturityModel, language: ReportLanguage) -> bool:
    """Tell whether the words of ``model`` are not in ``language``."""
    return _code(model) != language.code


def _code(model: MaturityModel) -> str:
    return model.language.lower()[:2]


def _texts(model: MaturityModel) -> Iterator[str]:
    yield model.provenance.strip()
    yield from (theme.name for theme in model.themes)
    for level in model.levels:
        yield from (level.name, level.explanation, f"{level.name}: {level.explanation}")
        # As the statement stands beside the name of its level.
        yield from (f"{level.name}. {one.statement(level.number)}" for one in model.dimensions)
    for dimension in model.dimensions:
        yield from (dimension.name, dimension.axis_label, *dimension.statements)
