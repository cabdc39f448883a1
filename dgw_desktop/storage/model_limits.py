# SPDX-License-Identifier: EUPL-1.2
"""Whether a model that is imported can be shown well everywhere."""

import re
from collections.abc import Iterator

from dgw_desktop.domain import limits
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.guarded_reading import Fault, shown
from dgw_desktop.translating import tr

_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_WORD_ENDS = re.compile(r"[\s\-‐–—/]+")


def check_limits(model: MaturityModel, text: str, fault: Fault) -> None:
    """Refuse a model with more, or with longer texts, than a screen has room for.

    ``fault`` makes the error; it gets the place in the file and the limit. ``text`` is what
    ``model`` was read from.
    """
    if turning := _TURNING.search(text):
        line = text.count("\n", 0, turning.start()) + 1
        raise fault(tr("regel {0}: er staan tekens in die de richting omdraaien").format(line))
    themes, dimensions = len(model.themes), len(model.dimensions)
    if themes > limits.MOST_THEMES:
        words = tr("{0} thema's; het maximum is {1}")
        raise fault(words.format(themes, limits.MOST_THEMES))
    if dimensions > limits.MOST_DIMENSIONS:
        words = tr("{0} dimensies; het maximum is {1}")
        raise fault(words.format(dimensions, limits.MOST_DIMENSIONS))
    for dimension in model.dimensions:
        if len(dimension.questions) > limits.MOST_QUESTIONS:
            words = tr("dimensie {0}: {1} vragen voor het gesprek; het maximum is {2}")
            raise fault(
                words.format(dimension.number, len(dimension.questions), limits.MOST_QUESTIONS)
            )
    for place, value, most in _texts(model):
        if len(value) > most:
            raise fault(
                tr("{0} heeft {1} tekens; het maximum is {2}").format(place, len(value), most)
            )
        for word in _WORD_ENDS.split(value):
            if len(word) > limits.LONGEST_WORD:
                raise fault(
                    tr("{0}: het woord ‘{1}’ is langer dan {2} tekens").format(
                        place, shown(word), limits.LONGEST_WORD
                    )
                )


def _texts(model: MaturityModel) -> Iterator[tuple[str, str, int]]:
    """Yield what is shown of a model: its place in the file, the text, and how long it may be."""
    yield "id", model.id, limits.LONGEST_MODEL_NAME
    yield "version", model.version, limits.LONGEST_MODEL_NAME
    yield "language", model.language, limits.LONGEST_MODEL_NAME
    yield "title", model.title, limits.LONGEST_MODEL_TITLE
    yield "provenance", _without_addresses(model.provenance), limits.LONGEST_PROVENANCE
    for level in model.levels:
        place = tr("niveau {0}").format(level.number)
        yield f"{place}: name", level.name, limits.LONGEST_LEVEL_NAME
        yield f"{place}: explanation", level.explanation, limits.LONGEST_LEVEL_EXPLANATION
    for number, theme in enumerate(model.themes, start=1):
        place = tr("thema {0}").format(number)
        yield f"{place}: name", theme.name, limits.LONGEST_THEME_NAME
    for dimension in model.dimensions:
        place = tr("dimensie {0}").format(dimension.number)
        yield f"{place}: name", dimension.name, limits.LONGEST_DIMENSION_NAME
        yield f"{place}: axis_label", dimension.axis_label, limits.LONGEST_AXIS_LABEL
        for level_number, statement in enumerate(dimension.statements, start=1):
            where = tr("{0}: stelling van niveau {1}").format(place, level_number)
            yield where, statement, limits.LONGEST_STATEMENTS[model.highest_level]
        for question_number, question in enumerate(dimension.questions, start=1):
            yield (
                tr("{0}: vraag {1}").format(place, question_number),
                question,
                limits.LONGEST_QUESTION,
            )


def _without_addresses(text: str) -> str:
    """Return ``text`` without web addresses, which are long words by nature."""
    return re.sub(r"https?://\S+", "", text)
