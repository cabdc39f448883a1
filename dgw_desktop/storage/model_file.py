# SPDX-License-Identifier: EUPL-1.2
"""Reads a maturity model from TOML and says exactly what is wrong with one."""

import hashlib
import itertools
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dgw_desktop.domain.model import Dimension, Level, MaturityModel, ModelReference, Theme
from dgw_desktop.storage.errors import ModelFileError

_LEVELS = range(2, 10)  # a level is chosen with one digit key
_LEAST_DIMENSIONS = 3  # fewer axes make no spider
_LONGEST_FILE = 1_000_000  # bytes


@dataclass(frozen=True, slots=True)
class LoadedModel:
    """A model with the text that it was read from, which sessions keep."""

    model: MaturityModel
    text: str
    reference: ModelReference


def read_model(path: Path) -> LoadedModel:
    """Read and check the model file at ``path``; ModelFileError names what is wrong."""
    try:
        if path.stat().st_size > _LONGEST_FILE:
            raise ModelFileError(f"Modelbestand {path.name}: het bestand is te groot.")
        data = path.read_bytes()
    except OSError as error:
        raise ModelFileError(
            f"Modelbestand {path.name}: kan niet worden gelezen ({error.strerror})."
        ) from error
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ModelFileError(f"Modelbestand {path.name}: is geen UTF-8-tekst.") from error
    return parse_model(text, path.name)


def parse_model(text: str, source: str) -> LoadedModel:
    r"""Check the TOML ``text`` of a model; ``source`` names it in messages.

    Raises ModelFileError. The content hash is the SHA-256 of the text with \\n as line end.
    """
    text = text.replace("\r\n", "\n")
    checker = _Checker(source)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise checker.error(f"geen geldige TOML: {error}") from error
    except RecursionError as error:
        raise checker.error("te diep genest") from error
    model = checker.model(data)
    reference = ModelReference(
        model.id, model.version, hashlib.sha256(text.encode("utf-8")).hexdigest()
    )
    return LoadedModel(model, text, reference)


class _Checker:
    """Turns the parsed tables into a model; every fault names its place."""

    def __init__(self, source: str) -> None:
        self._source = source

    def error(self, fault: str, place: str = "") -> ModelFileError:
        where = f"{place}: " if place else ""
        return ModelFileError(
            f"Modelbestand {self._source}: {where}{fault}.",
            "Herstel het bestand of gebruik het meegeleverde model.",
        )

    def model(self, data: dict[str, Any]) -> MaturityModel:
        texts = ("id", "version", "title", "language", "provenance")
        tables = ("levels", "themes", "dimensions")
        self._only(data, (*texts, *tables), "")
        values = {name: self._text(data, name, "") for name in texts}
        levels = tuple(
            Level(number, self._text(row, "name", self._only(row, ("name",), f"niveau {number}")))
            for number, row in enumerate(self._rows(data, "levels"), start=1)
        )
        if len(levels) not in _LEVELS:
            raise self.error(
                f"{len(levels)} niveaus; het moeten er {_LEVELS[0]} tot en met {_LEVELS[-1]} zijn"
            )
        themes = []
        for number, row in enumerate(self._rows(data, "themes"), start=1):
            place = self._only(row, ("key", "name"), f"thema {number}")
            themes.append(Theme(self._text(row, "key", place), self._text(row, "name", place)))
        self._unique([theme.key for theme in themes], "thema")
        dimensions = [
            self._dimension(number, row, len(levels), {theme.key for theme in themes})
            for number, row in enumerate(self._rows(data, "dimensions"), start=1)
        ]
        if len(dimensions) < _LEAST_DIMENSIONS:
            raise self.error(f"er zijn minstens {_LEAST_DIMENSIONS} dimensies nodig")
        self._unique([dimension.key for dimension in dimensions], "dimensie")
        self._check_theme_order(themes, dimensions)
        return MaturityModel(
            **values, levels=levels, themes=tuple(themes), dimensions=tuple(dimensions)
        )

    def _dimension(
        self, expected: int, row: dict[str, Any], levels: int, themes: set[str]
    ) -> Dimension:
        name = row.get("name")
        place = f"dimensie {expected}" + (f" ({name})" if isinstance(name, str) else "")
        self._only(row, ("number", "key", "theme", "name", "axis_label", "statements"), place)
        number = row.get("number")
        if type(number) is not int or number != expected:
            raise self.error(
                f"het nummer is {number!r}, maar de nummers moeten opvolgend zijn vanaf 1", place
            )
        theme = self._text(row, "theme", place)
        if theme not in themes:
            raise self.error(f"thema ‘{theme}’ bestaat niet", place)
        statements = row.get("statements")
        if not isinstance(statements, list) or len(statements) != levels:
            found = len(statements) if isinstance(statements, list) else 0
            raise self.error(f"{found} stellingen bij {levels} niveaus", place)
        for level, statement in enumerate(statements, start=1):
            if not isinstance(statement, str) or not statement.strip():
                raise self.error(f"de stelling van niveau {level} is leeg of geen tekst", place)
        return Dimension(
            number=number,
            key=self._text(row, "key", place),
            theme_key=theme,
            name=self._text(row, "name", place),
            axis_label=self._text(row, "axis_label", place),
            statements=tuple(statements),
        )

    def _check_theme_order(self, themes: list[Theme], dimensions: list[Dimension]) -> None:
        """The dimensions of a theme stand together and in the order of the themes."""
        order = [theme.key for theme in themes]
        for key in order:
            if all(dimension.theme_key != key for dimension in dimensions):
                raise self.error(f"thema ‘{key}’ heeft geen dimensies")
        for before, after in itertools.pairwise(dimensions):
            step = order.index(after.theme_key) - order.index(before.theme_key)
            if step not in (0, 1):
                raise self.error(
                    "de dimensies van een thema moeten bij elkaar staan, in de volgorde van "
                    "de thema's",
                    f"dimensie {after.number} ({after.name})",
                )

    def _rows(self, data: dict[str, Any], name: str) -> list[dict[str, Any]]:
        rows = data.get(name)
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise self.error(f"de lijst [[{name}]] ontbreekt")
        return rows

    def _text(self, row: dict[str, Any], name: str, place: str) -> str:
        value = row.get(name)
        if not isinstance(value, str) or not value.strip():
            raise self.error(f"‘{name}’ ontbreekt, is leeg of geen tekst", place)
        return value

    def _only(self, row: dict[str, Any], names: tuple[str, ...], place: str) -> str:
        """Refuse a field that has no meaning, so that a slip of the pen is noticed."""
        for name in row:
            if name not in names:
                raise self.error(f"onbekend veld ‘{name}’", place)
        return place

    def _unique(self, keys: list[str], kind: str) -> None:
        for number, key in enumerate(keys, start=1):
            if key in keys[: number - 1]:
                raise self.error(f"de sleutel ‘{key}’ komt meer dan eens voor", f"{kind} {number}")
