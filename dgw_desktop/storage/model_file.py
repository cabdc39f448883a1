# SPDX-License-Identifier: EUPL-1.2
"""Reads a maturity model from TOML and says exactly what is wrong with one."""

import hashlib
import itertools
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from dgw_desktop.domain.limits import LONGEST_MODEL, MOST_LEVELS
from dgw_desktop.domain.model import Dimension, Level, MaturityModel, ModelReference, Theme
from dgw_desktop.domain.texts import clean_text, one_line
from dgw_desktop.errors import UserError
from dgw_desktop.guarded_reading import Fault, check_unicode, read_bytes, shown, text_of, toml_of
from dgw_desktop.storage.errors import ModelFileError
from dgw_desktop.storage.own_tables import tables_of_own
from dgw_desktop.translating import tr

_LEAST_LEVELS = 2
_LEAST_DIMENSIONS = 3  # fewer axes make no spider


@dataclass(frozen=True, slots=True)
class LoadedModel:
    """A model with the text that it was read from, which sessions keep."""

    model: MaturityModel
    text: str
    reference: ModelReference


def read_model(path: Path) -> LoadedModel:
    """Read and check the model file at ``path``; ModelFileError names what is wrong.

    It must be within what every screen has room for (model_limits); ``parse_model``, which reads
    what sessions were made with, takes more.
    """
    from dgw_desktop.storage.model_limits import check_limits  # not for our own: a start waits

    loaded = read_own_model(path)
    check_limits(loaded.model, loaded.text, partial(_error, path.name))
    return loaded


def read_own_model(path: Path) -> LoadedModel:
    """Read the model that came with the program, of which tests see that it is within limits."""
    fault = partial(_error, path.name)
    return model_of(text_of(read_bytes(path, LONGEST_MODEL, fault), fault), fault)


def parse_model(text: str, source: str) -> LoadedModel:
    """Check the TOML ``text`` of a model; ModelFileError, with ``source``, says what is wrong."""
    return model_of(text, partial(_error, source))


def model_of(text: str, fault: Fault) -> LoadedModel:
    r"""Check the TOML ``text`` of a model, once; ``fault`` makes the error of what is wrong.

    The content hash is the SHA-256 of the text with \\n as line end.
    """
    try:
        return _parsed(text)
    except _ModelFault as error:
        raise fault(error.message) from error.__cause__


class _ModelFault(UserError):
    """What is wrong with a model, and where; not yet in which file."""


def _error(source: str, fault: str) -> ModelFileError:
    return ModelFileError(
        tr("Modelbestand {0}: {1}.").format(source, fault),
        tr("Herstel het bestand of gebruik het meegeleverde model."),
    )


@lru_cache(maxsize=8)
def _parsed(text: str) -> LoadedModel:
    check_unicode(text, _ModelFault)
    text = text.replace("\r\n", "\n")
    tables = tables_of_own(text)
    model = _Checker().model(toml_of(text, _ModelFault) if tables is None else tables)
    reference = ModelReference(
        model.id, model.version, hashlib.sha256(text.encode("utf-8")).hexdigest()
    )
    return LoadedModel(model, text, reference)


class _Checker:
    """Turns the parsed tables into a model; every fault names its place."""

    def error(self, fault: str, place: str = "") -> _ModelFault:
        return _ModelFault(f"{place}: {fault}" if place else fault)

    def model(self, data: dict[str, Any]) -> MaturityModel:
        texts = ("id", "version", "title", "language", "provenance")
        tables = ("levels", "themes", "dimensions")
        self._only(data, (*texts, *tables, "renames"), "")
        values = {name: self._text(data, name, "") for name in texts}
        values["provenance"] = clean_text(data["provenance"])  # of more than one paragraph
        levels = tuple(
            self._level(number, row)
            for number, row in enumerate(self._rows(data, "levels"), start=1)
        )
        if not _LEAST_LEVELS <= len(levels) <= MOST_LEVELS:
            raise self.error(
                tr("{0} niveaus; het moeten er {1} t/m {2} zijn").format(
                    len(levels), _LEAST_LEVELS, MOST_LEVELS
                )
            )
        themes = []
        for number, row in enumerate(self._rows(data, "themes"), start=1):
            place = self._only(row, ("key", "name"), tr("thema {0}").format(number))
            themes.append(Theme(self._text(row, "key", place), self._text(row, "name", place)))
        self._unique([theme.key for theme in themes], tr("thema {0}"))
        dimensions = [
            self._dimension(number, row, len(levels), {theme.key for theme in themes})
            for number, row in enumerate(self._rows(data, "dimensions"), start=1)
        ]
        if len(dimensions) < _LEAST_DIMENSIONS:
            raise self.error(tr("er zijn minstens {0} dimensies nodig").format(_LEAST_DIMENSIONS))
        self._unique([dimension.key for dimension in dimensions], tr("dimensie {0}"))
        self._check_theme_order(themes, dimensions)
        return MaturityModel(
            **values,
            levels=levels,
            themes=tuple(themes),
            dimensions=tuple(dimensions),
            renames=self._renames(data),
        )

    def _renames(self, data: dict[str, Any]) -> tuple[str, ...]:
        versions = data.get("renames", [])
        if not isinstance(versions, list) or not all(isinstance(v, str) for v in versions):
            raise self.error(tr("‘renames’ is geen lijst van versies"))
        return tuple(map(one_line, versions))

    def _level(self, number: int, row: dict[str, Any]) -> Level:
        place = self._only(row, ("name", "explanation"), tr("niveau {0}").format(number))
        explanation = self._text(row, "explanation", place) if "explanation" in row else ""
        return Level(number, self._text(row, "name", place), explanation)

    def _dimension(
        self, expected: int, row: dict[str, Any], levels: int, themes: set[str]
    ) -> Dimension:
        name = row.get("name")
        place = tr("dimensie {0}").format(expected) + (
            f" ({shown(name)})" if isinstance(name, str) else ""
        )
        needed = ("number", "key", "theme", "name", "axis_label", "statements")
        self._only(row, (*needed, "questions"), place)
        number = row.get("number")
        if type(number) is not int or number != expected:
            raise self.error(
                tr("het nummer is {0}, maar de nummers moeten opvolgend zijn vanaf 1").format(
                    shown(number)
                ),
                place,
            )
        theme = self._text(row, "theme", place)
        if theme not in themes:
            raise self.error(tr("thema ‘{0}’ bestaat niet").format(shown(theme)), place)
        statements = row.get("statements")
        if not isinstance(statements, list) or len(statements) != levels:
            found = len(statements) if isinstance(statements, list) else 0
            raise self.error(tr("{0} stellingen bij {1} niveaus").format(found, levels), place)
        texts = tuple(one_line(one) if isinstance(one, str) else "" for one in statements)
        if "" in texts:
            raise self.error(
                tr("de stelling van niveau {0} is leeg of geen tekst").format(texts.index("") + 1),
                place,
            )
        return Dimension(
            number=number,
            key=self._text(row, "key", place),
            theme_key=theme,
            name=self._text(row, "name", place),
            axis_label=self._text(row, "axis_label", place),
            statements=texts,
            questions=self._questions(row, place),
        )

    def _questions(self, row: dict[str, Any], place: str) -> tuple[str, ...]:
        questions = row.get("questions", [])
        if not isinstance(questions, list):
            raise self.error(tr("‘questions’ is geen lijst van vragen"), place)
        texts = tuple(one_line(one) if isinstance(one, str) else "" for one in questions)
        if "" in texts:
            number = texts.index("") + 1
            raise self.error(tr("vraag {0} is leeg of geen tekst").format(number), place)
        return texts

    def _check_theme_order(self, themes: list[Theme], dimensions: list[Dimension]) -> None:
        """The dimensions of a theme stand together and in the order of the themes."""
        used = {dimension.theme_key for dimension in dimensions}
        for theme in themes:
            if theme.key not in used:
                raise self.error(tr("thema ‘{0}’ heeft geen dimensies").format(shown(theme.key)))
        place = {theme.key: number for number, theme in enumerate(themes)}
        for before, after in itertools.pairwise(dimensions):
            if place[after.theme_key] - place[before.theme_key] not in (0, 1):
                raise self.error(
                    tr(
                        "de dimensies van een thema moeten bij elkaar staan, in de volgorde van de "
                        "thema's"
                    ),
                    tr("dimensie {0} ({1})").format(after.number, shown(after.name)),
                )

    def _rows(self, data: dict[str, Any], name: str) -> list[dict[str, Any]]:
        rows = data.get(name)
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise self.error(tr("de lijst [[{0}]] ontbreekt").format(name))
        return rows

    def _text(self, row: dict[str, Any], name: str, place: str) -> str:
        value = row.get(name)
        text = one_line(value) if isinstance(value, str) else ""
        if not text:
            raise self.error(tr("‘{0}’ ontbreekt, is leeg of geen tekst").format(name), place)
        return text

    def _only(self, row: dict[str, Any], names: tuple[str, ...], place: str) -> str:
        """Refuse a field that has no meaning, so that a slip of the pen is noticed."""
        for name in row:
            if name not in names:
                raise self.error(tr("onbekend veld ‘{0}’").format(shown(name)), place)
        return place

    def _unique(self, keys: list[str], place: str) -> None:
        seen: set[str] = set()
        for number, key in enumerate(keys, start=1):
            if key in seen:
                raise self.error(
                    tr("de sleutel ‘{0}’ komt meer dan eens voor").format(shown(key)),
                    place.format(number),
                )
            seen.add(key)
