# SPDX-License-Identifier: EUPL-1.2
"""What a person filled in in the form as a workbook, whatever else was done to it.

Rows may be sorted or gone, columns inserted, sheets copied: heads, numbers and names are found
where they are. What is not clear is named by its cell, and never guessed.
"""

import base64
import binascii
import hashlib
import re
import zlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial

from dgw_desktop.domain.accents import name_key
from dgw_desktop.domain.limits import LARGEST_SESSION_FILE, LONGEST_LINE, LONGEST_NOTE
from dgw_desktop.domain.session import NO_ANSWER, Answer, Invitation, Session, SessionRole
from dgw_desktop.domain.texts import clean_text, one_line
from dgw_desktop.guarded_reading import Fault, shown, too_large
from dgw_desktop.participating.form_sheets import FORM_VERSION, MARK
from dgw_desktop.participating.own_scan import own_scan
from dgw_desktop.participating.words import words_of
from dgw_desktop.participating.workbook_cells import (
    ReadSheet,
    ReadWorkbook,
    Value,
    workbook_cells,
)
from dgw_desktop.storage.errors import SessionFileError
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_file import session_of, unreadable
from dgw_desktop.translating import tr

_MOST_NAMED = 5  # cells in one message
_DAY = timedelta(days=1)
_NUMBER = re.compile(r"([0-9]{1,9})(?:[.,]0+)?[.:)]?")
_BEFORE_NUMBER = re.compile(r"(?:niveau|stelling|level|statement)\s*(?=[0-9])", re.IGNORECASE)
_WITH_NAME = re.compile(r"([0-9])\s*[-–—.:)]?\s*(\D.*)")
_Named = Callable[[int], str]
"""Names the cell of a row in a column, for a message."""


def workbook_scan(
    data: bytes, name: str, saved_at: datetime, known: Collection[str] = ()
) -> tuple[Session, LoadedModel]:
    """Return the scan in a filled-in form, .xlsx or .ods, that was saved at ``saved_at``.

    ``name`` is that of the file, ``known`` as in ``storage.session_file.session_of``. A form
    without a code of its own is known by all that is in it: fifteen people send fifteen files of
    one name, and none may take another's place. Raises SessionFileError.
    """
    fault = partial(unreadable, name)
    book = workbook_cells(data, fault)
    form, loaded = _form(book, fault, known)
    found = _Reading(form, loaded)
    for sheet in book.sheets:
        found.read(sheet)
    if not found.has_heads:
        raise fault(tr("de regel met ‘{0}’ en ‘{1}’ is weg").format(*found.needed))
    if found.unclear:
        raise _unclear(name, found.unclear)
    key = found.code or hashlib.sha256(data).hexdigest()
    moment = _changed_at(book.changed_at, form, saved_at)
    return own_scan(form, key, found.answers, moment), loaded


def _form(book: ReadWorkbook, fault: Fault, known: Collection[str]) -> tuple[Session, LoadedModel]:
    """Return the form that the workbook was made of, from its hidden sheet."""
    for sheet in book.sheets:
        for (row, column), value in sheet.cells.items():
            if value == MARK:
                version = sheet.cells.get((row, column + 1))
                return _packed_form(_pieces(sheet, column), version, fault, known)
    raise fault(
        tr("het is geen formulier van DGW Desktop, of het verborgen blad ervan is weggehaald")
    )


def _pieces(sheet: ReadSheet, column: int) -> str:
    """Return what the hidden sheet holds, whatever the order of its rows."""
    numbered = {
        int(text): str(sheet.cells.get((row, column + 1), ""))
        for (row, place), value in sheet.cells.items()
        if place == column and (text := _text(value)).isascii() and text.isdigit()
    }
    return "".join(piece for _, piece in sorted(numbered.items()))


def _packed_form(
    packed: str, version: Value | None, fault: Fault, known: Collection[str]
) -> tuple[Session, LoadedModel]:
    if _text(version) != str(FORM_VERSION):
        why = tr("het is gemaakt met een andere versie van DGW Desktop")
        remedy = tr("Werk DGW Desktop bij en probeer het opnieuw.")
        raise SessionFileError(fault(why).message, remedy, why)
    unpack = zlib.decompressobj()
    try:
        data = unpack.decompress(base64.b64decode(packed, validate=True), LARGEST_SESSION_FILE + 1)
    except (binascii.Error, zlib.error, ValueError) as error:
        raise fault(tr("het verborgen blad is beschadigd")) from error
    if len(data) > LARGEST_SESSION_FILE:
        raise fault(too_large(LARGEST_SESSION_FILE))
    form, loaded = session_of(data, fault, known)
    if form.role is not SessionRole.INVITATION or form.answers:
        raise fault(tr("het verborgen blad is geen formulier"))
    return form, loaded


@dataclass(frozen=True, slots=True)
class _Heads:
    """In which columns what stands; ambition and remark only where they are asked."""

    number: int
    name: int | None
    answer: int
    ambition: int | None
    remark: int | None

    @property
    def filled_in(self) -> list[int]:
        """The columns that a person fills in."""
        return [c for c in (self.answer, self.ambition, self.remark) if c is not None]


class _Reading:
    """What is found in sheets: answers, the code, and which cells are not clear and why."""

    def __init__(self, form: Session, loaded: LoadedModel) -> None:
        self._asked = form.invitation or Invitation()
        self._model = model = loaded.model
        self._words = words = words_of(loaded)
        self._place_of: dict[int, str] = {}
        self.needed = (words["number"], words["answer"])
        self.answers: dict[int, Answer] = {}
        self.unclear: list[str] = []
        self.code = ""
        self.has_heads = False
        self._numbers: dict[str, int | None] = {}
        for dimension in model.dimensions:  # a name that two have tells nothing
            name = name_key(dimension.name)
            self._numbers[name] = None if name in self._numbers else dimension.number
        self._said = {
            name_key(words["unknown"]): Answer(unknown=True),
            **dict.fromkeys(
                (
                    name_key(words["not_applicable"]),
                    words["not_applicable_short"],
                    words["not_applicable_short"].replace(".", ""),
                ),
                Answer(not_applicable=True),
            ),
        }

    def read(self, sheet: ReadSheet) -> None:
        """Read what a person filled in on a sheet; on most there is nothing."""
        rows: dict[int, dict[int, Value]] = {}
        for (row, column), value in sorted(sheet.cells.items()):
            rows.setdefault(row, {})[column] = value
        heads = None
        for number, cells in rows.items():
            found = self._heads(cells, sheet, number)
            if found is not None:
                heads = found
                self.has_heads = True
            elif heads is not None:
                self._read_row(cells, heads, partial(_named, sheet.name, number))
            self._read_code(cells, partial(_named, sheet.name, number))

    def _heads(self, row: Mapping[int, Value], sheet: ReadSheet, number: int) -> _Heads | None:
        names = ("number", "dimension", "answer", "ambition", "remark")
        columns: dict[str, list[int]] = {name: [] for name in names}
        for column, value in row.items():
            for name in names:
                if _text(value) == self._words[name]:
                    columns[name].append(column)
        if not (columns["number"] and columns["answer"]):
            return None
        for name, found in columns.items():
            if len(found) > 1:
                self.unclear.append(
                    tr("{0}: er zijn twee kolommen ‘{1}’").format(
                        _named(sheet.name, number, found[1]), self._words[name]
                    )
                )
        first = {name: found[0] if found else None for name, found in columns.items()}
        return _Heads(
            columns["number"][0],
            first["dimension"],
            columns["answer"][0],
            first["ambition"] if self._asked.ambition else None,
            first["remark"] if self._asked.remarks else None,
        )

    def _read_code(self, row: Mapping[int, Value], named: _Named) -> None:
        for column, value in row.items():
            if _text(value) != self._words["code"]:
                continue
            place = next((other for other in sorted(row) if other > column), column)
            code = "" if place == column else _text(row[place])
            if len(code) > LONGEST_LINE:
                self.unclear.append(tr("{0}: de code is te lang").format(named(place)))
            elif code and self.code and code != self.code:
                text = tr("{0}: er staat ook een andere code, ‘{1}’")
                self.unclear.append(text.format(named(place), shown(self.code)))
            self.code = self.code or code

    def _read_row(self, row: Mapping[int, Value], heads: _Heads, named: _Named) -> None:
        given = [column for column in heads.filled_in if _text(row.get(column, ""))]
        if not given:
            return
        dimension = self._dimension(row, heads, given[0], named)
        if dimension is None:
            return
        answer = self._answer(row, heads, named)
        if answer is None or answer == NO_ANSWER:
            return
        known = self.answers.setdefault(dimension, answer)
        place = self._place_of.setdefault(dimension, named(given[0]))
        if known != answer:
            text = tr("{0}: dimensie {1} heeft ook een ander antwoord, in {2}")
            self.unclear.append(text.format(named(given[0]), dimension, place))

    def _dimension(
        self, row: Mapping[int, Value], heads: _Heads, given: int, named: _Named
    ) -> int | None:
        """Return about which dimension a row is; what is not clear is noted."""
        text, name = (
            _text(row.get(heads.number, "")),
            _text(row.get(heads.name, "") if heads.name is not None else ""),
        )
        by_name = self._numbers.get(name_key(name))
        if not text and by_name is not None:
            return by_name
        number = _level(row.get(heads.number, ""))
        if number is None or not self._model.has_dimension(number):
            why = tr("{0}: het is niet duidelijk bij welke dimensie dit hoort")
            self.unclear.append(why.format(named(given)))
            return None
        if (
            heads.name is not None
            and name
            and name_key(name) != name_key(self._model.dimension(number).name)
        ):
            why = tr("{0}: dimensie {1} heet anders dan ‘{2}’")
            self.unclear.append(why.format(named(heads.name), number, shown(name)))
            return None
        return number

    def _answer(self, row: Mapping[int, Value], heads: _Heads, named: _Named) -> Answer | None:
        """Return what a row says; None where a cell of it is not clear, which is noted."""
        unclear = len(self.unclear)
        said = _text(row.get(heads.answer, ""))
        answer = self._said.get(name_key(said))
        if answer is None:
            answer = Answer(self._chosen(row, heads.answer, named))
        if heads.ambition is not None:
            answer = replace(answer, ambition=self._chosen(row, heads.ambition, named))
        if heads.remark is not None:
            note = _note(row.get(heads.remark, ""))
            if len(note) > LONGEST_NOTE:
                text = tr("{0}: de toelichting is langer dan {1} tekens")
                self.unclear.append(text.format(named(heads.remark), LONGEST_NOTE))
            answer = replace(answer, note=note)
        return answer if len(self.unclear) == unclear else None

    def _chosen(self, row: Mapping[int, Value], column: int, named: _Named) -> int | None:
        """Return the level in a cell, None where it is empty or not clear, which is noted."""
        value = row.get(column, "")
        text = _text(value)
        if not text:
            return None
        before = _BEFORE_NUMBER.match(text)
        said = text[before.end() :] if before else text
        level = _level(said if before else value)
        if level is None:
            level = self._level_by_name(said)
        if level is not None and self._model.has_level(level):
            return level
        why = tr("{0}: ‘{1}’ is geen niveau van 1 t/m {2}")
        self.unclear.append(why.format(named(column), shown(text), self._model.highest_level))
        return None

    def _level_by_name(self, text: str) -> int | None:
        """Return the level of '3 - Opbouwend' or 'Opbouwend'; None where that is none or two."""
        numbers = {level.number for level in self._model.levels if _same(level.name, text)}
        found = _WITH_NAME.fullmatch(text)
        if found is not None:
            number = int(found[1])
            if self._model.has_level(number) and _same(self._model.level_name(number), found[2]):
                numbers.add(number)
        return numbers.pop() if len(numbers) == 1 else None


def _named(sheet: str, row: int, column: int) -> str:
    """Return how a message names a cell: cel D14 op blad ‘Vragen’."""
    letters, left = "", column + 1
    while left:
        left, letter = divmod(left - 1, 26)
        letters = chr(65 + letter) + letters
    return tr("cel {0} op blad ‘{1}’").format(f"{letters}{row + 1}", shown(sheet))


def _unclear(name: str, cells: list[str]) -> SessionFileError:
    told = "; ".join(cells[:_MOST_NAMED])
    if len(cells) > _MOST_NAMED:
        told += "; " + tr("en nog {0} andere").format(len(cells) - _MOST_NAMED)
    return SessionFileError(
        tr("In het bestand ‘{0}’ is niet alles duidelijk: {1}.").format(name, told),
        tr("Verbeter het in het bestand, of vraag wie het invulde om dat te doen."),
        tr("niet alles is duidelijk: {0}").format(told),
    )


def _text(value: Value | None) -> str:
    """Return a cell as a person sees it, on one line; a number without needless decimals."""
    if isinstance(value, bool):
        return tr("WAAR") if value else tr("ONWAAR")
    if isinstance(value, float):
        return f"{value:.0f}" if value.is_integer() and abs(value) < 1e9 else f"{value:g}"
    return one_line(value or "")


def _note(value: Value) -> str:
    return clean_text(value).strip() if isinstance(value, str) else _text(value)


def _level(value: Value) -> int | None:
    """Return the whole number that a cell holds, as a number or typed as text."""
    if isinstance(value, bool):
        return None
    if isinstance(value, float):
        return int(value) if value.is_integer() and abs(value) < 1e9 else None
    found = _NUMBER.fullmatch(one_line(value))
    return int(found[1]) if found else None


def _same(name: str, text: str) -> bool:
    return name_key(one_line(name)) == name_key(text)


def _changed_at(told: str, form: Session, saved_at: datetime) -> datetime:
    """Return when the workbook was last changed.

    It says so itself; where that cannot be, since it is before the form or after the file was
    saved, the file's own moment counts.
    """
    earliest = form.changed_at
    try:
        moment = datetime.fromisoformat(told)
    except ValueError:
        moment = saved_at
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    if not earliest - _DAY <= moment <= saved_at + _DAY:
        moment = saved_at
    return max(earliest, moment.astimezone(UTC))
