# SPDX-License-Identifier: EUPL-1.2
"""What stands in the form as a workbook, whatever the program: sheets, cells and drop-downs.

Excel and LibreOffice each have a writer (``excel_form``, ``opendocument_form``), and
``filled_workbook`` finds the same heads back. The last sheet is hidden and holds the form as a
.dgw file, so that a filled-in workbook can be read without anything beside it.
"""

import base64
import textwrap
import zlib
from dataclasses import dataclass
from enum import StrEnum

from dgw_desktop.domain.limits import LONGEST_NOTE
from dgw_desktop.domain.model import Dimension, MaturityModel
from dgw_desktop.domain.session import Session
from dgw_desktop.domain.texts import one_line
from dgw_desktop.participating.words import FormWords, words_of
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_file import session_bytes

MARK = "dgw-formulier"
"""What the hidden sheet begins with; the version of the form stands beside it."""
FORM_VERSION = 1
_LONGEST_PIECE = 30_000  # letters; a cell of Excel takes 32,767

_NUMBER, _NAME, _ANSWER, _AMBITION, _REMARK = 5, 22, 17, 11, 36  # widths in characters
_STATEMENTS = 104  # of all statements together
_NARROWEST = 14
_LETTERS = 1.1  # in the width of a digit; in the usual fonts 1.2
_LABEL, _TEXT = 22, 96
_LINE, _HIGHEST_ROW = 15.0, 405.0  # points; Excel takes 409


class Look(StrEnum):
    """How a cell looks."""

    PLAIN = "plain"
    TITLE = "title"
    LABEL = "label"
    TEXT = "text"
    PROGRESS = "progress"
    HEAD = "head"
    THEME = "theme"
    NAME = "name"
    STATEMENT = "statement"
    ANSWER = "answer"
    REMARK = "remark"

    @property
    def is_open(self) -> bool:
        """True when a person may change the cell."""
        return self in (Look.ANSWER, Look.REMARK)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a person may enter in a cell, with the help that the program shows there.

    Without ``choices`` that is any text, of at most ``longest`` letters.
    """

    name: str
    help: str
    wrong: str
    choices: tuple[str, ...] = ()
    longest: int = 0


@dataclass(frozen=True, slots=True)
class Filled:
    """A cell that counts how many of the cells from ``first`` to ``last`` are filled in.

    Places are rows and columns from 0. ``text`` follows the number; ``shown`` is the whole as it is
    before anything is filled in.
    """

    first: tuple[int, int]
    last: tuple[int, int]
    text: str

    @property
    def shown(self) -> str:
        """The text while nothing is filled in."""
        return f"0{self.text}"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; one with a ``level`` is coloured when the row's answer, in column ``answer``, is it.

    ``entry`` is for a cell that a person fills in.
    """

    value: str | int | Filled
    look: Look
    entry: Entry | None = None
    level: int = 0
    answer: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """Cells by column from 0; ``height`` in points."""

    cells: dict[int, Cell]
    height: float = _LINE


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet; ``widths`` are in characters, ``frozen`` how many rows and columns stay in view."""

    name: str
    widths: tuple[int, ...]
    rows: tuple[Row, ...]
    frozen: tuple[int, int] = (0, 0)
    is_hidden: bool = False

    @property
    def first_open(self) -> tuple[int, int]:
        """The first cell that a person may change, else the first of all."""
        return next(
            (
                (number, column)
                for number, row in enumerate(self.rows)
                for column, cell in row.cells.items()
                if cell.look.is_open
            ),
            (0, 0),
        )


def form_sheets(form: Session, loaded: LoadedModel) -> tuple[Sheet, ...]:
    """Return the sheets in order: what it is about, the questions, and the hidden one."""
    words = words_of(loaded)
    return (
        _explanation(form, words),
        _questions(form, loaded.model, words),
        _hidden(form, loaded),
    )


def choices(model: MaturityModel, words: FormWords) -> tuple[str, ...]:
    """Return what can be answered, as the drop-down has it."""
    levels = (str(level.number) for level in model.levels)
    return (*levels, words["unknown"], words["not_applicable"])


def _explanation(form: Session, words: FormWords) -> Sheet:
    details = form.details
    by = " · ".join(filter(None, (details.facilitator, details.organisation, details.unit)))
    facts = [(words["asked_by"], by), (words["until"], words.last_date(form))]
    facts += [
        (words["works"], words("choose_on", words["questions"])),
        ("", words["hint"]),
        ("", words["after"]),
        (words["send_to"], words.send_to(form)),
    ]
    for number, text in enumerate(words.happens(form)):
        facts.append((words["happens"] if number == 0 else "", text))
    code = Entry(words["code"], words["code_help"], "")
    return Sheet(
        words["explanation"],
        (_LABEL, _TEXT),
        (
            Row({0: Cell(one_line(details.title), Look.TITLE)}, 2 * _LINE),
            Row({0: Cell(words["welcome"], Look.PROGRESS)}, 2 * _LINE),
            *(_fact(label, one_line(text)) for label, text in facts if text),
            Row({}),
            Row({0: Cell(words["code"], Look.LABEL), 1: Cell("", Look.ANSWER, code)}, 1.4 * _LINE),
            _fact("", words["code_why"]),
        ),
    )


def _fact(label: str, text: str) -> Row:
    lines = max(_lines(text, _TEXT), _lines(label, _LABEL - 2))
    return Row({0: Cell(label, Look.LABEL), 1: Cell(text, Look.TEXT)}, lines * _LINE + 6)


def _questions(form: Session, model: MaturityModel, words: FormWords) -> Sheet:
    asked = form.invitation
    levels = model.highest_level
    statement = max(_NARROWEST, _STATEMENTS // levels)
    answer = 2 + levels
    heads = {
        words["number"]: _NUMBER,
        words["dimension"]: _NAME,
        **{f"{level.number}. {level.name}": statement for level in model.levels},
        words["answer"]: _ANSWER,
    }
    answered = choices(model, words)
    entries = {
        answer: Entry(
            words["answer"],
            words("answer_help", answered[0], levels, *answered[-2:]),
            words["wrong"],
            answered,
        )
    }
    if asked is not None and asked.ambition:
        help_text = words("ambition_help", answered[0], levels)
        entries[len(heads)] = Entry(words["ambition"], help_text, words["wrong"], answered[:levels])
        heads[words["ambition"]] = _AMBITION
    if asked is not None and asked.remarks:
        entries[len(heads)] = Entry(words["remark"], words["remark_hint"], "", longest=LONGEST_NOTE)
        heads[words["remark"]] = _REMARK
    widths = tuple(heads.values())
    rows: list[Row] = []
    for theme in model.themes:
        cells = {column: Cell("", Look.THEME) for column in range(len(widths))}
        rows.append(Row({**cells, 1: Cell(theme.name, Look.THEME)}, 1.4 * _LINE))
        rows += [_question(d, entries, widths) for d in model.dimensions_of(theme)]
    top = 4  # rows above
    filled = Filled(
        (top, answer),
        (top + len(rows) - 1, answer),
        words("counted", "", len(model.dimensions)),
    )
    head = {column: Cell(text, Look.HEAD) for column, text in enumerate(heads)}
    lines = max(_lines(text, width - 1) for text, width in heads.items())
    return Sheet(
        words["questions"],
        widths,
        (
            Row({0: Cell(one_line(form.details.title), Look.TITLE)}, 1.6 * _LINE),
            Row({0: Cell(filled, Look.PROGRESS)}, 1.2 * _LINE),
            Row({0: Cell(f"{words['question']} {words['hint']}", Look.PLAIN)}, 1.4 * _LINE),
            Row(head, lines * _LINE + 6),
            *rows,
        ),
        frozen=(top, 2),
    )


def _question(dimension: Dimension, entries: dict[int, Entry], widths: tuple[int, ...]) -> Row:
    answer = min(entries)
    cells = {0: Cell(dimension.number, Look.NAME), 1: Cell(dimension.name, Look.NAME)}
    for level, text in enumerate(dimension.statements, start=1):
        cells[1 + level] = Cell(text, Look.STATEMENT, level=level, answer=answer)
    for column, entry in entries.items():
        look = Look.ANSWER if entry.choices else Look.REMARK
        cells[column] = Cell("", look, entry)
    lines = max(
        _lines(cell.value, widths[column])
        for column, cell in cells.items()
        if isinstance(cell.value, str)
    )
    return Row(cells, min(_HIGHEST_ROW, lines * _LINE + 6))


def _hidden(form: Session, loaded: LoadedModel) -> Sheet:
    packed = base64.b64encode(zlib.compress(session_bytes(form, loaded), 9)).decode("ascii")
    pieces = [
        packed[start : start + _LONGEST_PIECE] for start in range(0, len(packed), _LONGEST_PIECE)
    ]
    rows = [(MARK, str(FORM_VERSION)), *((str(n), piece) for n, piece in enumerate(pieces, 1))]
    return Sheet(
        "dgw",
        (20, 20),
        tuple(Row({0: Cell(a, Look.PLAIN), 1: Cell(b, Look.PLAIN)}) for a, b in rows),
        is_hidden=True,
    )


def _lines(text: str, width: int) -> int:
    """Return how many lines the text takes at most, also in a font that is wider than usual."""
    return max(1, len(textwrap.wrap(text, round(width * _LETTERS))))
