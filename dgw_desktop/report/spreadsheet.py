# SPDX-License-Identifier: EUPL-1.2
"""Sessions as .xlsx: five sheets, each one table; text is never a formula."""

import io
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from dgw_desktop.design_tokens import LIGHT
from dgw_desktop.domain.scoring import (
    Score,
    VoteSummary,
    overall_ambition,
    overall_level,
    theme_scores,
)
from dgw_desktop.domain.session import Action, SessionDetails
from dgw_desktop.domain.wording import DUTCH
from dgw_desktop.errors import Cancelled
from dgw_desktop.files import atomic_write
from dgw_desktop.report.answer_table import (
    answer_rows,
    highest_level,
    refuse_scans_of_people,
    votes_origin_text,
)
from dgw_desktop.report.source import ReportSource

_LONGEST_CELL = 32_767  # characters, a limit of the format
_EARLIEST = date(1900, 3, 1)  # before it Excel counts a day that did not exist

Cell = str | int | float | date | None


@dataclass(frozen=True, slots=True)
class _Column:
    """A head and how its cells look; ``width`` is in characters."""

    head: str
    width: float
    look: str = "text"


_BUFFER = 1_000_000  # bytes that are written to the disk at once


class _RowsSheet(Worksheet):  # type: ignore[misc]
    """A sheet that can be stopped, and lets go of each row once it is in the file.

    All rows let go of together would hold up the window for as long as that takes.
    """

    go_on: Callable[[], None]

    def _set_xml_writer(self, filename: str) -> None:
        # A thread that writes to the disk more often than every 5 ms keeps all others from
        # running: whoever waits for Python's lock only insists after 5 ms without a release.
        self.internal_fh = True
        self.fh = Path(filename).open("w", _BUFFER, encoding="utf-8")  # noqa: SIM115

    def _write_row(self, row: int, *values: Any, **named: Any) -> None:
        try:
            self.go_on()
        except Cancelled:
            self.fh.close()  # Windows removes no file that is open
            raise
        self.table.pop(row - 1, None)
        super()._write_row(row, *values, **named)


_SESSION = (
    _Column("Sessie", 28),
    _Column("Organisatie", 24),
    _Column("Onderdeel", 20),
    _Column("Datum", 11, "date"),
)
_DIMENSION = (_Column("Nr.", 6, "count"), _Column("Dimensie", 30), _Column("Thema", 18))


def write_xlsx(
    sources: Sequence[ReportSource],
    path: Path,
    exported_on: date,
    progress: Callable[[float], bool] = lambda _done: True,
) -> None:
    """Write one or more sessions to ``path``, whole or not at all.

    ``progress`` gets the part done, 0..1, and returns False to stop. Raises UserError when the
    file cannot be written and Cancelled.
    """
    refuse_scans_of_people(sources)
    with (
        atomic_write(path) as file,
        tempfile.TemporaryDirectory(prefix="dgw-") as parts,
    ):
        data = io.BytesIO()
        book = xlsxwriter.Workbook(
            data,
            {
                # Parts in memory would be put together in one call each, which holds up the
                # window for seconds when they are of ten thousand sessions.
                "tmpdir": parts,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
            },
        )
        # The moment of export must not make two exports of one day differ.
        book.set_properties(
            {
                "title": "Volwassenheidsscan datagedreven werken",
                "created": datetime(exported_on.year, exported_on.month, exported_on.day),
            }
        )
        looks = _looks(book)
        done = 0.0

        def go_on() -> None:
            if not progress(done):
                raise Cancelled

        for step, add in enumerate((_summary, _dimensions, _votes, _actions, _explanation), 1):
            _add_sheet(book, looks, *add(sources, exported_on), go_on)
            done = step / 10  # the other half is writing what is gathered
            go_on()
        try:
            book.close()
        except FileCreateError as error:
            raise error.args[0] from error  # an OSError, as of every other file
        file.write(data.getbuffer())
    progress(1.0)


_Sheet = tuple[str, Sequence[_Column], Iterator[list[Cell]]]


def _summary(sources: Sequence[ReportSource], _exported_on: date) -> _Sheet:
    themes = list(dict.fromkeys(theme.name for source in sources for theme in source.model.themes))
    columns = (
        *_SESSION,
        _Column("Status", 11),
        _Column("Begeleider", 18),
        _Column("Deelnemers", 12, "count"),
        _Column("Model", 34),
        _Column("Versie", 8),
        _Column("Dimensies", 11, "count"),
        _Column("Beantwoord (n)", 15, "count"),
        _Column("Niet van toepassing", 19, "count"),
        _Column("Gemiddeld niveau", 17, "mean"),
        _Column("Ambitie (n)", 12, "count"),
        _Column("Gemiddelde ambitie", 19, "mean"),
        *(
            column
            for name in themes
            for column in (
                _Column(f"Thema {name}", 15, "mean"),
                _Column(f"Thema {name} (n)", 15, "count"),
            )
        ),
    )
    return "Samenvatting", columns, (_summary_cells(source, themes) for source in sources)


def _summary_cells(source: ReportSource, themes: Sequence[str]) -> list[Cell]:
    model, session = source.model, source.session
    details, progress = session.details, session.progress(model)
    level, ambition = overall_level(model, session), overall_ambition(model, session)
    per_theme = {part.theme.name: part.level for part in theme_scores(model, session)}
    cells: list[Cell] = [
        *_session_cells(source.session.details),
        "definitief" if session.is_final else "concept",
        details.facilitator,
        details.participants,
        model.title,
        model.version,
        progress.total,
        progress.answered,
        progress.not_applicable,
        _mean(level),
        ambition.n,
        _mean(ambition),
    ]
    for name in themes:
        found = per_theme.get(name)
        cells += [None, None] if found is None else [_mean(found), found.n]
    return cells


def _dimensions(sources: Sequence[ReportSource], _exported_on: date) -> _Sheet:
    columns = (
        *_SESSION,
        *_DIMENSION,
        _Column("Niveau", 8, "count"),
        _Column("Naam van het niveau", 20),
        _Column("Ambitie", 9, "count"),
        _Column("Afstand", 9, "count"),
        _Column("Niet van toepassing", 19),
        _Column("Vorige meting", 14, "count"),
        _Column("Verschil", 9, "count"),
        _Column("Gekozen stelling", 60, "wrapped"),
        _Column("Toelichting", 60, "wrapped"),
    )
    rows: Iterator[list[Cell]] = (
        [
            *_session_cells(row.session.details),
            row.dimension.number,
            row.dimension.name,
            row.theme_name,
            row.level,
            row.level_name,
            row.answer.scored_ambition,
            row.gap,
            "ja" if row.answer.not_applicable else "nee",
            row.before,
            row.change,
            row.statement,
            row.answer.note,
        ]
        for row in answer_rows(sources)
    )
    return "Dimensies", columns, rows


def _votes(sources: Sequence[ReportSource], _exported_on: date) -> _Sheet:
    levels = highest_level(sources)
    columns = (
        *_SESSION,
        *_DIMENSION,
        *(_Column(f"Niveau {level}", 10, "count") for level in range(1, levels + 1)),
        _Column("n", 6, "count"),
        _Column("Mediaan", 9, "mean"),
        _Column("Laagste", 9, "count"),
        _Column("Hoogste", 9, "count"),
        _Column("Herkomst", 44),
    )
    return "Stemmen", columns, _vote_rows(sources, levels)


def _vote_rows(sources: Sequence[ReportSource], levels: int) -> Iterator[list[Cell]]:
    for row in answer_rows(sources):
        origin = votes_origin_text(row.answer)
        if not origin:
            continue
        counts: list[Cell] = [None] * levels
        counts[: len(row.answer.votes)] = row.answer.votes
        yield [
            *_session_cells(row.session.details),
            row.dimension.number,
            row.dimension.name,
            row.theme_name,
            *counts,
            *_vote_cells(row.votes),
            origin,
        ]


def _actions(sources: Sequence[ReportSource], exported_on: date) -> _Sheet:
    columns = (
        *_SESSION,
        _Column("Soort", 12),
        _Column("Tekst", 60, "wrapped"),
        _Column("Nr.", 6, "count"),
        _Column("Dimensie", 30),
        _Column("Wie", 22),
        _Column("Wanneer", 11, "date"),
        _Column("Stand", 10),
        _Column("Te laat", 9),
    )
    return "Acties", columns, _action_rows(sources, exported_on)


def _action_rows(sources: Sequence[ReportSource], exported_on: date) -> Iterator[list[Cell]]:
    for source in sources:
        session_cells = _session_cells(source.session.details)
        for action in source.session.actions:
            yield [*session_cells, *_action_cells(source, action, exported_on)]
        for remark in source.session.parking_lot:
            yield [*session_cells, "parkeerplek", remark, *[None] * 6]


def _action_cells(source: ReportSource, action: Action, today: date) -> list[Cell]:
    number = action.dimension
    return [
        "actie",
        action.text,
        number,
        "" if number is None else source.model.dimension(number).name,
        action.owner,
        action.due,
        "open" if action.is_open else "gedaan",
        "ja" if action.is_overdue(today) else "nee",
    ]


def _explanation(sources: Sequence[ReportSource], exported_on: date) -> _Sheet:
    columns = (_Column("Onderwerp", 26), _Column("Uitleg", 110, "wrapped"))
    rows: list[list[Cell]] = [
        ["Gemaakt op", DUTCH.long_date(exported_on)],
        ["Niveau", "Een rangorde van laag naar hoog; door mensen gekozen, nooit berekend."],
        [
            "Gemiddelde",
            "Over de beantwoorde dimensies; n is hun aantal. Open en niet van toepassing tellen "
            "niet mee. Niet afgerond; de cel toont één decimaal.",
        ],
        ["Afstand", "De ambitie min het niveau."],
        ["Verschil", "Het niveau min dat van de vorige meting."],
        [
            "Stemmen",
            "Hoeveel mensen elk niveau kozen. Stemmen van mensen die vooraf alleen invulden, "
            "staan er niet als het er te weinig zijn, ook niet als dat door aftrekken zou volgen.",
        ],
        ["Lege cel", "Er is geen waarde; dat is iets anders dan nul."],
    ]
    models = {source.session.model.content_hash: source.model for source in sources}
    for content_hash, model in models.items():
        text = f"{model.title}, versie {model.version}, kenmerk {content_hash[:12]}."
        rows.append(["Model", f"{text} {' '.join(model.provenance.split())}"])
        for level in model.levels:
            rows.append([f"Niveau {level.number}", level.name])
    return "Toelichting", columns, iter(rows)


def _session_cells(details: SessionDetails) -> list[Cell]:
    return [details.title, details.organisation, details.unit, details.date]


def _vote_cells(votes: VoteSummary | None) -> list[Cell]:
    if votes is None:
        return [None] * 4
    return [votes.n, float(votes.median), votes.lowest, votes.highest]


def _mean(score: Score) -> float | None:
    return None if score.mean is None else float(score.mean)


def _looks(book: Workbook) -> dict[str, Format]:
    top = {"valign": "top"}
    return {
        "head": book.add_format(
            {
                "bold": True,
                "text_wrap": True,
                "valign": "top",
                "bottom": 1,
                "bg_color": LIGHT.background,
            }
        ),
        "text": book.add_format(top),
        "wrapped": book.add_format({**top, "text_wrap": True}),
        "count": book.add_format({**top, "num_format": "0"}),
        # Excel writes the decimal comma itself where the language of the machine asks it.
        "mean": book.add_format({**top, "num_format": "0.0"}),
        "date": book.add_format({**top, "num_format": "dd-mm-yyyy", "align": "left"}),
    }


def _add_sheet(
    book: Workbook,
    looks: dict[str, Format],
    name: str,
    columns: Sequence[_Column],
    rows: Iterator[list[Cell]],
    go_on: Callable[[], None],
) -> None:
    sheet = book.add_worksheet(name, worksheet_class=_RowsSheet)
    sheet.go_on = go_on
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    for index, column in enumerate(columns):
        sheet.set_column(index, index, column.width)
    number = 0
    for number, row in enumerate(rows, start=1):
        go_on()
        for index, (column, value) in enumerate(zip(columns, row, strict=True)):
            look = looks[column.look]
            if value is None or value == "":
                sheet.write_blank(number, index, None, look)
            elif isinstance(value, date) and value >= _EARLIEST:
                moment = datetime(value.year, value.month, value.day)
                sheet.write_datetime(number, index, moment, look)
            elif isinstance(value, int | float):
                sheet.write_number(number, index, value, look)
            else:
                sheet.write_string(number, index, str(value)[:_LONGEST_CELL], look)
    # A table has at least one row under its head.
    sheet.add_table(
        0,
        0,
        max(1, number),
        len(columns) - 1,
        {
            "name": name,
            "style": "Table Style Light 1",
            "columns": [{"header": c.head, "header_format": looks["head"]} for c in columns],
        },
    )
