# SPDX-License-Identifier: EUPL-1.2
"""Sessions as .xlsx or .ods: sheets that are one table each; text is never a formula."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import BinaryIO

from dgw_desktop.domain.agenda import priorities_by_period
from dgw_desktop.domain.priorities import Agenda, Priority, result_name
from dgw_desktop.domain.rounds import NamedRound, all_rounds
from dgw_desktop.domain.scoring import (
    Score,
    VoteSummary,
    overall_ambition,
    overall_level,
    theme_scores,
)
from dgw_desktop.domain.session import SessionDetails, VoteRound
from dgw_desktop.domain.wording import DUTCH
from dgw_desktop.errors import Cancelled, UserError
from dgw_desktop.files import atomic_write
from dgw_desktop.report.answer_table import (
    AnswerRow,
    AnswerRows,
    highest_level,
    origin_text,
    refuse_scans_of_people,
)
from dgw_desktop.report.comparison_sheet import comparison_sheets
from dgw_desktop.report.opendocument_sheets import write_opendocument_sheets
from dgw_desktop.report.sheets import BY_VALUE, MOST_ROWS, Cell, Column, RowCells, RowPart, Sheet
from dgw_desktop.report.source import ReportSource
from dgw_desktop.report.workbook import write_workbook
from dgw_desktop.translating import tr

Progress = Callable[[float], bool]
"""Gets the part done, 0..1, and returns False to stop."""

_TITLE = "Volwassenheidsscan datagedreven werken"
_SESSION = (
    Column("Sessie", 28),
    Column("Organisatie", 24),
    Column("Organisatieonderdeel", 20),
    Column("Datum", 11, "date"),
)
_FACTS = (
    *_SESSION,
    Column("Status", 11),
    Column("Begeleider", 18),
    Column("Deelnemers", 12, "count"),
    Column("Model", 34),
    Column("Versie", 8),
    Column("Dimensies", 11, "count"),
    Column("Beantwoord (n)", 15, "count"),
    Column("Niet van toepassing", 19, "count"),
    Column("Gemiddeld niveau", 17, "mean"),
    Column("Ambitie (n)", 12, "count"),
    Column("Gemiddelde ambitie", 19, "mean"),
)
_DIMENSION = (Column("Nr.", 6, "count"), Column("Dimensie", 30), Column("Thema", 18))
_ANSWER = (
    *_SESSION,
    *_DIMENSION,
    Column("Niveau", 8, "count"),
    Column("Naam van het niveau", 20),
    Column("Ambitie", 9, "count"),
    Column("Afstand", 9, "count"),
    Column("Niet van toepassing", 19),
    Column("Vorige meting", 14, "count"),
    Column("Verschil", 9, "count"),
    Column("Richting", 10),
    Column("Vorige ambitie", 15, "count"),
    Column("Verschil in ambitie", 18, "count"),
    Column("Gekozen stelling", 60, "wrapped"),
    Column("Toelichting", 60, "wrapped"),
)


def write_xlsx(
    sources: Sequence[ReportSource],
    path: Path,
    exported_on: date,
    progress: Progress = lambda _done: True,
    left_out: Sequence[str] = (),
) -> None:
    """Write one or more sessions to ``path`` as .xlsx, whole or not at all.

    ``progress`` gets the part done, 0..1, and returns False to stop. ``left_out`` names what is
    not in ``sources`` on purpose. Raises UserError when the file cannot be written or there are
    too many, and Cancelled.
    """
    _write(write_workbook, _sheets(sources, exported_on, left_out), path, exported_on, progress)


def write_ods(
    sources: Sequence[ReportSource],
    path: Path,
    exported_on: date,
    progress: Progress = lambda _done: True,
    left_out: Sequence[str] = (),
) -> None:
    """Write one or more sessions to ``path`` as .ods, as ``write_xlsx`` does."""
    sheets = _sheets(sources, exported_on, left_out)
    _write(write_opendocument_sheets, sheets, path, exported_on, progress)


def _write(
    writer: Callable[[BinaryIO, Sequence[Sheet], str, date, Callable[[float], None]], None],
    sheets: Sequence[Sheet],
    path: Path,
    exported_on: date,
    progress: Progress,
) -> None:
    def go_on(done: float) -> None:
        if not progress(done):
            raise Cancelled

    most = max(sheet.count for sheet in sheets)
    if most >= MOST_ROWS:
        raise UserError(
            tr("Een werkblad heeft maximaal {0} regels; dit zouden er {1} zijn.").format(
                MOST_ROWS, most + 1
            ),
            tr("Kies minder sessies, of een naam die eindigt op .csv."),
        )
    with atomic_write(path) as file:
        writer(file, sheets, _TITLE, exported_on, go_on)
    progress(1.0)


def _sheets(
    sources: Sequence[ReportSource], exported_on: date, left_out: Sequence[str]
) -> list[Sheet]:
    refuse_scans_of_people(sources)
    return [
        _summary(sources),
        _themes(sources),
        _dimensions(sources),
        *comparison_sheets(sources),
        _votes(sources),
        _priorities(sources),
        _actions(sources, exported_on),
        _explanation(sources, exported_on, left_out),
    ]


def _summary(sources: Sequence[ReportSource]) -> Sheet:
    """A row per session; of one session a row per fact, which reads without scrolling aside."""
    if len(sources) == 1:
        facts: list[list[Cell]] = [
            [column.head, value]
            for column, value in zip(_FACTS, _summary_cells(sources[0]), strict=True)
        ]
        columns = (Column("Gegeven", 24), Column("Waarde", 60, BY_VALUE))
        return Sheet("Samenvatting", columns, len(facts), lambda c: (c(0, fact) for fact in facts))
    return Sheet(
        "Samenvatting",
        _FACTS,
        len(sources),
        lambda cells: (cells(0, _summary_cells(source)) for source in sources),
    )


def _summary_cells(source: ReportSource) -> list[Cell]:
    model, session = source.model, source.session
    details, progress = session.details, session.progress(model)
    level, ambition = overall_level(model, session), overall_ambition(model, session)
    return [
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


def _themes(sources: Sequence[ReportSource]) -> Sheet:
    """A row per session and theme: what themes there are differs by model."""
    columns = (
        *_SESSION,
        Column("Thema", 30),
        Column("Van toepassing", 14, "count"),
        Column("Beantwoord (n)", 15, "count"),
        Column("Gemiddeld niveau", 17, "mean"),
        Column("Ambitie (n)", 12, "count"),
        Column("Gemiddelde ambitie", 19, "mean"),
    )
    count = sum(len(source.model.themes) for source in sources)
    return Sheet("Per thema", columns, count, lambda cells: _theme_rows(sources, cells))


def _theme_rows(sources: Sequence[ReportSource], cells: RowCells) -> Iterator[RowPart]:
    for source in sources:
        for part in theme_scores(source.model, source.session):
            level, ambition = part.level, part.ambition
            means = [level.n, _mean(level), ambition.n, _mean(ambition)]
            about = _session_cells(source.session.details)
            yield cells(0, [*about, part.theme.name, part.total, *means])


def _dimensions(sources: Sequence[ReportSource]) -> Sheet:
    count = sum(len(source.model.dimensions) for source in sources)
    return Sheet("Dimensies", _ANSWER, count, lambda cells: _dimension_rows(sources, cells))


def _dimension_rows(sources: Sequence[ReportSource], cells: RowCells) -> Iterator[RowPart]:
    @cache
    def said(row: AnswerRow) -> RowPart:
        return cells(len(_SESSION), [*row.values, row.statement])

    rows, note = AnswerRows(), len(_ANSWER) - 1
    for source in sources:
        session, _ = cells(0, _session_cells(source.session.details))
        for row, answer in rows.of(source):
            answered, lines = said(row)
            noted, more_lines = cells(note, [answer.note])
            yield session + answered + noted, max(lines, more_lines)


def _votes(sources: Sequence[ReportSource]) -> Sheet:
    levels = highest_level(sources)
    columns = (
        *_SESSION,
        *_DIMENSION,
        Column("Ronde", 16),
        Column("Laatste ronde", 14),
        *(Column(f"Niveau {level}", 10, "count") for level in range(1, levels + 1)),
        Column("n", 6, "count"),
        Column("Mediaan", 9, "mean"),
        Column("Laagste", 9, "count"),
        Column("Hoogste", 9, "count"),
        Column("Herkomst", 30),
        Column("Weet niet", 11, "count"),
        Column("Vindt niet van toepassing", 24, "count"),
        *(Column(f"Ambitie {level}", 11, "count") for level in range(1, levels + 1)),
        Column("Ambitie n", 11, "count"),
        Column("Ambitie mediaan", 16, "mean"),
        Column("Ambitie laagste", 16, "count"),
        Column("Ambitie hoogste", 16, "count"),
        Column("Opmerkingen vooraf", 60, "wrapped"),
    )
    count = sum(
        len(answer.rounds) + len(answer.ambition_votes)
        for source in sources
        for dimension in source.model.dimensions
        for answer in [source.session.answer(dimension.number)]
    )
    return Sheet("Stemmen", columns, count, lambda cells: _vote_rows(sources, levels, cells))


def _vote_rows(sources: Sequence[ReportSource], levels: int, cells: RowCells) -> Iterator[RowPart]:
    """Yield a row per round of votes."""

    @cache
    def voted(
        row: AnswerRow, rounds: tuple[VoteRound, ...], ambition_votes: tuple[tuple[int, ...], ...]
    ) -> list[RowPart]:
        return [
            cells(len(_SESSION), [*row.dimension_values, *_round_cells(found, levels)])
            for found in all_rounds(rounds, ambition_votes)
        ]

    rows = AnswerRows()
    for source in sources:
        session, _ = cells(0, _session_cells(source.session.details))
        for row, answer in rows.of(source):
            for votes, lines in voted(row, answer.rounds, answer.ambition_votes):
                yield session + votes, lines


def _round_cells(found: NamedRound, levels: int) -> list[Cell]:
    votes, nothing = found.votes, [None] * levels
    is_asked = votes.is_beforehand and not votes.is_withheld
    return [
        found.name,
        "ja" if found.is_last else "nee",
        *[*votes.counts, *nothing][:levels],
        *_vote_cells(found.summary),
        origin_text(votes),
        votes.unknown if is_asked else None,
        votes.not_applicable if is_asked else None,
        *[*votes.ambitions, *nothing][:levels],
        *_vote_cells(found.wanted),
        "\n".join(votes.remarks),
    ]


def _priorities(sources: Sequence[ReportSource]) -> Sheet:
    columns = (
        *_SESSION,
        *_DIMENSION,
        Column("Niveau", 8, "count"),
        Column("Ambitie", 9, "count"),
        Column("Volgende stap", 60, "wrapped"),
        Column("Stippen", 9, "count"),
        Column("Periode", 16),
        Column("Wanneer", 16),
        Column("Waar zien we dat het gelukt is?", 60, "wrapped"),
        Column("Wie", 22),
        Column("Soort", 26),
        Column("Uitkomst", 14),
        Column("Opmerking", 60, "wrapped"),
    )
    rows = [
        [*_session_cells(source.session.details), *cells]
        for source in sources
        for cells in _priority_cells(source)
    ]
    return Sheet("Prioriteiten", columns, len(rows), lambda cells: (cells(0, r) for r in rows))


def _priority_cells(source: ReportSource) -> Iterator[list[Cell]]:
    """Yield what the group chose, and what became of what it chose the time before."""
    agenda = source.session.agenda
    for _period, priorities in priorities_by_period(source.model, source.session):
        for one in priorities:
            yield [*_chosen(source, one, agenda), "prioriteit"]
    before = source.baseline and source.baseline.agenda
    if before:
        for one, outcome in agenda.followed(before):
            kind = "prioriteit van de vorige meting"
            said = [result_name(outcome.result), outcome.remark]
            yield [*_chosen(source, one, before), kind, *said]


def _chosen(source: ReportSource, priority: Priority, agenda: Agenda) -> list[Cell]:
    dimension = source.model.dimension(priority.dimension)
    answer = source.session.answer(priority.dimension)
    level, period = answer.scored_level, priority.period
    has_next = level is not None and level < source.model.highest_level
    return [
        dimension.number,
        dimension.name,
        source.model.theme_of(dimension).name,
        level,
        answer.scored_ambition,
        dimension.statement(level + 1) if level is not None and has_next else "",
        priority.dots,
        agenda.name(period),
        agenda.time(period),
        priority.success,
        priority.owner,
    ]


def _actions(sources: Sequence[ReportSource], exported_on: date) -> Sheet:
    columns = (
        *_SESSION,
        Column("Soort", 12),
        Column("Tekst", 60, "wrapped"),
        Column("Nr.", 6, "count"),
        Column("Dimensie", 30),
        Column("Wie", 22),
        Column("Wanneer", 11, "date"),
        Column("Status", 10),
        Column("Te laat", 9),
    )
    rows = [
        [*_session_cells(source.session.details), *cells]
        for source in sources
        for cells in _action_cells(source, exported_on)
    ]
    return Sheet("Acties", columns, len(rows), lambda cells: (cells(0, row) for row in rows))


def _action_cells(source: ReportSource, today: date) -> Iterator[list[Cell]]:
    for action in source.session.actions:
        number = action.dimension
        yield [
            "actie",
            action.text,
            number,
            "" if number is None else source.model.dimension(number).name,
            action.owner,
            action.due,
            "open" if action.is_open else "gedaan",
            "ja" if action.is_overdue(today) else "nee",
        ]
    for remark in source.session.parking_lot:
        yield ["parkeerplek", remark]


def _explanation(
    sources: Sequence[ReportSource], exported_on: date, left_out: Sequence[str]
) -> Sheet:
    columns = (Column("Onderwerp", 26), Column("Uitleg", 110, "wrapped"))
    rows: list[list[Cell]] = [
        ["Gemaakt op", DUTCH.long_date(exported_on)],
        [
            "Niveau",
            "Een plaats in een rangorde van laag naar hoog; door mensen gekozen, nooit berekend.",
        ],
        [
            "Gemiddelde",
            "Over de beantwoorde dimensies; n is hun aantal. Open en niet van toepassing tellen "
            "niet mee. Niet afgerond; de cel toont één decimaal.",
        ],
        ["Afstand", "De ambitie min het niveau."],
        [
            "Verschil",
            "Het niveau min dat van de vorige meting; zo ook de ambitie. De richting staat erbij "
            "in een woord.",
        ],
        [
            "Vergelijking",
            "Twee tot twaalf sessies met dezelfde stellingen naast elkaar, de oudste eerst. Bij "
            "twee sessies, en bij sessies van hetzelfde organisatieonderdeel na elkaar, is het "
            "verschil de laatste min de eerste; anders de hoogste min de laagste.",
        ],
        [
            "Stemmen",
            "Hoeveel mensen elk niveau kozen. Een regel per ronde: ‘vooraf’ is wat mensen "
            "individueel invulden, de andere zijn stemmingen met opgestoken handen. De laatste "
            "ronde telt. Stemmen over de ambitie hebben eigen kolommen. "
            "Stemmen van mensen die vooraf individueel invulden, staan er niet als het er te "
            "weinig zijn, ook niet als hun keuzes anders te herleiden zijn tot personen.",
        ],
        ["Lege cel", "Er is geen waarde; dat is iets anders dan nul."],
    ]
    if left_out:
        rows.append(["Weggelaten", f"{DUTCH.listed(left_out).capitalize()}, op verzoek."])
    models = {source.session.model.content_hash: source.model for source in sources}
    for content_hash, model in models.items():
        text = f"{model.title}, versie {model.version}, controlegetal {content_hash[:12]}."
        rows.append(["Model", f"{text} {' '.join(model.provenance.split())}"])
        for level in model.levels:
            rows.append([f"Niveau {level.number}", level.name])
    return Sheet("Toelichting", columns, len(rows), lambda cells: (cells(0, row) for row in rows))


def _session_cells(details: SessionDetails) -> list[Cell]:
    return [details.title, details.organisation, details.unit, details.date]


def _vote_cells(votes: VoteSummary | None) -> list[Cell]:
    if votes is None:
        return [None] * 4
    return [votes.n, float(votes.median), votes.lowest, votes.highest]


def _mean(score: Score) -> float | None:
    return None if score.mean is None else float(score.mean)
