# SPDX-License-Identifier: EUPL-1.2
"""Sessions as .xlsx or .ods: sheets that are one table each; text is never a formula."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from dgw_desktop.domain.agenda import priorities_by_period
from dgw_desktop.domain.priorities import Agenda, Priority, result_name
from dgw_desktop.domain.rounds import NamedRound, all_rounds
from dgw_desktop.domain.scoring import (
    Score,
    ThemeScore,
    VoteSummary,
    overall_ambition,
    overall_level,
    theme_scores,
)
from dgw_desktop.domain.session import NO_ANSWER, Answer, SessionDetails, VoteRound
from dgw_desktop.errors import Cancelled, UserError
from dgw_desktop.files import atomic_write
from dgw_desktop.report.answer_table import (
    AnswerRow,
    AnswerRows,
    dimension_columns,
    explanation_name,
    highest_level,
    origin_text,
    refuse_scans_of_people,
    status_text,
    yes_or_no,
)
from dgw_desktop.report.comparison_sheet import comparison_sheets
from dgw_desktop.report.languages import ReportLanguage
from dgw_desktop.report.opendocument_sheets import write_opendocument_sheets
from dgw_desktop.report.sheets import BY_VALUE, MOST_ROWS, Cell, Column, RowCells, RowPart, Sheet
from dgw_desktop.report.source import ReportSource
from dgw_desktop.report.workbook import write_workbook
from dgw_desktop.translating import tr

Progress = Callable[[float], bool]
"""Gets the part done, 0..1, and returns False to stop."""


def _session_columns(language: ReportLanguage) -> tuple[Column, ...]:
    tr = language.gettext
    return (
        Column(tr("Sessie"), 28),
        Column(tr("Organisatie"), 24),
        Column(tr("Organisatieonderdeel"), 20),
        Column(tr("Datum"), 11, "date"),
    )


def _mean_columns(language: ReportLanguage) -> tuple[Column, ...]:
    """Return the columns of ``_mean_cells``, beside that of how many have a level."""
    tr = language.gettext
    return (
        Column(tr("Gemiddeld niveau"), 17, "mean"),
        Column(tr("Ambitie (n)"), 12, "count"),
        Column(tr("Gemiddelde ambitie"), 19, "mean"),
    )


def _mean_cells(level: Score, ambition: Score) -> list[Cell]:
    return [_mean(level), ambition.n, _mean(ambition)]


def _fact_columns(language: ReportLanguage) -> tuple[Column, ...]:
    tr = language.gettext
    return (
        *_session_columns(language),
        Column(tr("Status"), 11),
        Column(tr("Begeleider"), 18),
        Column(tr("Deelnemers"), 12, "count"),
        Column(tr("Model"), 34),
        Column(tr("Versie"), 8),
        Column(tr("Dimensies"), 11, "count"),
        Column(tr("Beantwoord (n)"), 15, "count"),
        Column(tr("Niet van toepassing"), 19, "count"),
        *_mean_columns(language),
    )


def _answer_columns(language: ReportLanguage) -> tuple[Column, ...]:
    tr = language.gettext
    return (
        *_session_columns(language),
        *dimension_columns(language),
        Column(tr("Niveau"), 8, "count"),
        Column(tr("Naam van het niveau"), 20),
        Column(tr("Ambitie"), 9, "count"),
        Column(tr("Afstand"), 9, "count"),
        Column(tr("Niet van toepassing"), 19),
        Column(tr("Vorige meting"), 14, "count"),
        Column(tr("Verschil"), 9, "count"),
        Column(tr("Richting"), 10),
        Column(tr("Vorige ambitie"), 15, "count"),
        Column(tr("Verschil in ambitie"), 18, "count"),
        Column(tr("Gekozen stelling"), 60, "wrapped"),
        Column(tr("Toelichting"), 60, "wrapped"),
    )


def write_xlsx(
    sources: Sequence[ReportSource],
    path: Path,
    exported_on: date,
    progress: Progress = lambda _done: True,
    left_out: Sequence[str] = (),
) -> None:
    """Write one or more sessions to ``path`` as .xlsx, whole or not at all.

    It is in the language of ``sources``.
    ``progress`` gets the part done, 0..1, and returns False to stop. ``left_out`` names what is
    not in ``sources`` on purpose. Raises UserError when the file cannot be written or there are
    too many, and Cancelled.
    """
    sheets = _sheets(sources, exported_on, left_out)
    _write(write_workbook, sheets, path, exported_on, sources[0].language, progress)


def write_ods(
    sources: Sequence[ReportSource],
    path: Path,
    exported_on: date,
    progress: Progress = lambda _done: True,
    left_out: Sequence[str] = (),
) -> None:
    """Write one or more sessions to ``path`` as .ods, as ``write_xlsx`` does."""
    sheets = _sheets(sources, exported_on, left_out)
    _write(write_opendocument_sheets, sheets, path, exported_on, sources[0].language, progress)


def _write(
    writer: Callable[
        [BinaryIO, Sequence[Sheet], date, ReportLanguage, Callable[[float], None]], None
    ],
    sheets: Sequence[Sheet],
    path: Path,
    exported_on: date,
    language: ReportLanguage,
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
        writer(file, sheets, exported_on, language, go_on)
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
    language, tr = sources[0].language, sources[0].language.gettext
    all_facts = _fact_columns(language)
    if len(sources) == 1:
        facts: list[list[Cell]] = [
            [column.head, value]
            for column, value in zip(all_facts, _summary_cells(sources[0]), strict=True)
        ]
        columns = (Column(tr("Gegeven"), 24), Column(tr("Waarde"), 60, BY_VALUE))
        name = tr("Samenvatting")
        return Sheet(name, columns, len(facts), lambda c: (c(0, fact) for fact in facts))
    return Sheet(
        tr("Samenvatting"),
        all_facts,
        len(sources),
        lambda cells: (cells(0, _summary_cells(source)) for source in sources),
    )


def _summary_cells(source: ReportSource) -> list[Cell]:
    model, session = source.model, source.session
    details, progress = session.details, session.progress(model)
    return [
        *_session_cells(source.session.details),
        status_text(session, source.language),
        details.facilitator,
        details.participants,
        model.title,
        model.version,
        progress.total,
        progress.answered,
        progress.not_applicable,
        *_mean_cells(overall_level(model, session), overall_ambition(model, session)),
    ]


def _themes(sources: Sequence[ReportSource]) -> Sheet:
    """A row per session and theme: what themes there are differs by model."""
    language, tr = sources[0].language, sources[0].language.gettext
    columns = (
        *_session_columns(language),
        Column(tr("Thema"), 30),
        Column(tr("Van toepassing"), 14, "count"),
        Column(tr("Beantwoord (n)"), 15, "count"),
        *_mean_columns(language),
    )
    count = sum(len(source.model.themes) for source in sources)
    return Sheet(tr("Per thema"), columns, count, lambda cells: _theme_rows(sources, cells))


def _theme_rows(sources: Sequence[ReportSource], cells: RowCells) -> Iterator[RowPart]:
    first = len(_session_columns(sources[0].language))

    # By its id, with it: many sessions share one, and to compare its fractions takes longer.
    made: dict[int, tuple[ThemeScore, RowPart]] = {}
    for source in sources:
        session, lines = cells(0, _session_cells(source.session.details))
        for part in theme_scores(source.model, source.session):
            if id(part) not in made:
                means = _mean_cells(part.level, part.ambition)
                row = cells(first, [part.theme.name, part.total, part.level.n, *means])
                made[id(part)] = part, row
            _, (of_theme, more_lines) = made[id(part)]
            yield session + of_theme, max(lines, more_lines)


def _dimensions(sources: Sequence[ReportSource]) -> Sheet:
    count = sum(len(source.model.dimensions) for source in sources)
    columns, tr = _answer_columns(sources[0].language), sources[0].language.gettext
    note = len(columns) - 1
    return Sheet(
        tr("Dimensies"), columns, count, lambda cells: _dimension_rows(sources, note, cells)
    )


def _dimension_rows(
    sources: Sequence[ReportSource], note: int, cells: RowCells
) -> Iterator[RowPart]:
    language = sources[0].language
    first = len(_session_columns(language))

    @cache
    def said(row: AnswerRow) -> RowPart:
        return cells(first, [*row.values(language), row.statement])

    def told(row: AnswerRow, answer: Answer) -> RowPart:
        (answered, lines), (noted, more_lines) = said(row), cells(note, [answer.note])
        return answered + noted, max(lines, more_lines)

    rows = AnswerRows(told)
    for source in sources:
        session, _ = cells(0, _session_cells(source.session.details))
        for answered, lines in rows.made(source):
            yield session + answered, lines


def _votes(sources: Sequence[ReportSource]) -> Sheet:
    levels, language, tr = highest_level(sources), sources[0].language, sources[0].language.gettext
    numbers = range(1, levels + 1)
    columns = (
        *_session_columns(language),
        *dimension_columns(language),
        Column(tr("Ronde"), 16),
        Column(tr("Laatste ronde"), 14),
        *(Column(tr("Niveau {0}").format(level), 10, "count") for level in numbers),
        Column("n", 6, "count"),
        Column(tr("Mediaan"), 9, "mean"),
        Column(tr("Laagste"), 9, "count"),
        Column(tr("Hoogste"), 9, "count"),
        Column(tr("Herkomst"), 30),
        Column(tr("Weet niet"), 11, "count"),
        Column(tr("Vindt niet van toepassing"), 24, "count"),
        *(Column(tr("Ambitie {0}").format(level), 11, "count") for level in numbers),
        Column(tr("Ambitie n"), 11, "count"),
        Column(tr("Ambitie mediaan"), 16, "mean"),
        Column(tr("Ambitie laagste"), 16, "count"),
        Column(tr("Ambitie hoogste"), 16, "count"),
        Column(tr("Opmerkingen vooraf"), 60, "wrapped"),
    )
    count = sum(
        len(answer.rounds) + len(answer.ambition_votes)
        for source in sources
        for answers in [source.session.answers]  # without a method of the session for each
        for dimension in source.model.dimensions
        for answer in [answers.get(dimension.number, NO_ANSWER)]
    )
    return Sheet(tr("Stemmen"), columns, count, lambda cells: _vote_rows(sources, levels, cells))


def _vote_rows(sources: Sequence[ReportSource], levels: int, cells: RowCells) -> Iterator[RowPart]:
    """Yield a row per round of votes."""
    language = sources[0].language
    first = len(_session_columns(language))

    @cache
    def voted(
        row: AnswerRow, rounds: tuple[VoteRound, ...], ambition_votes: tuple[tuple[int, ...], ...]
    ) -> list[RowPart]:
        return [
            cells(first, [*row.dimension_values, *_round_cells(found, levels, language)])
            for found in all_rounds(rounds, ambition_votes, language.gettext)
        ]

    rows = AnswerRows(lambda row, answer: voted(row, answer.rounds, answer.ambition_votes))
    for source in sources:
        session, _ = cells(0, _session_cells(source.session.details))
        for votes, lines in chain.from_iterable(rows.made(source)):
            yield session + votes, lines


def _round_cells(found: NamedRound, levels: int, language: ReportLanguage) -> list[Cell]:
    votes, nothing = found.votes, [None] * levels
    is_asked = votes.is_beforehand and not votes.is_withheld
    return [
        found.name,
        yes_or_no(found.is_last, language),
        *[*votes.counts, *nothing][:levels],
        *_vote_cells(found.summary),
        origin_text(votes, language),
        votes.unknown if is_asked else None,
        votes.not_applicable if is_asked else None,
        *[*votes.ambitions, *nothing][:levels],
        *_vote_cells(found.wanted),
        "\n".join(votes.remarks),
    ]


def _priorities(sources: Sequence[ReportSource]) -> Sheet:
    language, tr = sources[0].language, sources[0].language.gettext
    columns = (
        *_session_columns(language),
        *dimension_columns(language),
        Column(tr("Niveau"), 8, "count"),
        Column(tr("Ambitie"), 9, "count"),
        Column(tr("Volgende stap"), 60, "wrapped"),
        Column(tr("Stippen"), 9, "count"),
        Column(tr("Periode"), 16),
        Column(tr("Wanneer"), 16),
        Column(tr("Waar zien we dat het gelukt is?"), 60, "wrapped"),
        Column(tr("Wie"), 22),
        Column(tr("Soort"), 26),
        Column(tr("Uitkomst"), 14),
        Column(tr("Opmerking"), 60, "wrapped"),
    )
    rows = [
        [*_session_cells(source.session.details), *cells]
        for source in sources
        for cells in _priority_cells(source)
    ]
    return Sheet(tr("Prioriteiten"), columns, len(rows), lambda cells: (cells(0, r) for r in rows))


def _priority_cells(source: ReportSource) -> Iterator[list[Cell]]:
    """Yield what the group chose, and what became of what it chose the time before."""
    agenda, tr = source.session.agenda, source.language.gettext
    for _period, priorities in priorities_by_period(source.model, source.session):
        for one in priorities:
            yield [*_chosen(source, one, agenda), tr("prioriteit")]
    before = source.baseline and source.baseline.agenda
    if before:
        for one, outcome in agenda.followed(before):
            kind = tr("prioriteit van de vorige meting")
            said = [result_name(outcome.result, tr), outcome.remark]
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
        agenda.name(period, source.language.gettext),
        agenda.time(period),
        priority.success,
        priority.owner,
    ]


def _actions(sources: Sequence[ReportSource], exported_on: date) -> Sheet:
    language, tr = sources[0].language, sources[0].language.gettext
    columns = (
        *_session_columns(language),
        Column(tr("Soort"), 12),
        Column(tr("Tekst"), 60, "wrapped"),
        Column(tr("Nr."), 6, "count"),
        Column(tr("Dimensie"), 30),
        Column(tr("Wie"), 22),
        Column(tr("Wanneer"), 11, "date"),
        Column(tr("Status"), 10),
        Column(tr("Te laat"), 9),
    )
    rows = [
        [*_session_cells(source.session.details), *cells]
        for source in sources
        for cells in _action_cells(source, exported_on)
    ]
    return Sheet(tr("Acties"), columns, len(rows), lambda cells: (cells(0, row) for row in rows))


def _action_cells(source: ReportSource, today: date) -> Iterator[list[Cell]]:
    tr = source.language.gettext
    for action in source.session.actions:
        number = action.dimension
        yield [
            tr("actie"),
            action.text,
            number,
            "" if number is None else source.model.dimension(number).name,
            action.owner,
            action.due,
            tr("open") if action.is_open else tr("gedaan"),
            yes_or_no(action.is_overdue(today), source.language),
        ]
    for remark in source.session.parking_lot:
        yield [tr("parkeerplek"), remark]


def _explanation(
    sources: Sequence[ReportSource], exported_on: date, left_out: Sequence[str]
) -> Sheet:
    tr, wording = sources[0].language.gettext, sources[0].language.wording
    columns = (Column(tr("Onderwerp"), 26), Column(tr("Uitleg"), 110, "wrapped"))
    rows: list[list[Cell]] = [
        [tr("Gemaakt op"), wording.long_date(exported_on)],
        [
            tr("Niveau"),
            tr(
                "Een plaats in een rangorde van laag naar hoog; door mensen gekozen, nooit "
                "berekend."
            ),
        ],
        [
            tr("Gemiddelde"),
            tr(
                "Over de beantwoorde dimensies; n is hun aantal. Open en niet van toepassing "
                "tellen niet mee. Niet afgerond; de cel toont één decimaal."
            ),
        ],
        [tr("Afstand"), tr("De ambitie min het niveau.")],
        [
            tr("Verschil"),
            tr(
                "Het niveau min dat van de vorige meting; zo ook de ambitie. De richting staat "
                "erbij in een woord."
            ),
        ],
        [
            tr("Vergelijking"),
            tr(
                "Twee tot twaalf sessies met dezelfde stellingen naast elkaar, de oudste eerst. "
                "Bij twee sessies, en bij sessies van hetzelfde organisatieonderdeel na elkaar, is "
                "het verschil de laatste min de eerste; anders de hoogste min de laagste."
            ),
        ],
        [
            tr("Stemmen"),
            tr(
                "Hoeveel mensen elk niveau kozen. Een regel per ronde: ‘vooraf’ is wat mensen "
                "individueel invulden, de andere zijn stemmingen met opgestoken handen. De laatste "
                "ronde telt. Stemmen over de ambitie hebben eigen kolommen. Stemmen van mensen die "
                "vooraf individueel invulden, staan er niet als het er te weinig zijn, ook niet "
                "als hun keuzes anders te herleiden zijn tot personen."
            ),
        ],
        [tr("Lege cel"), tr("Er is geen waarde; dat is iets anders dan nul.")],
    ]
    if left_out:
        names = wording.listed(left_out).capitalize()
        rows.append([tr("Weggelaten"), tr("{0}, op verzoek.").format(names)])
    models = {source.session.model.content_hash: source.model for source in sources}
    for content_hash, model in models.items():
        text = tr("{0}, versie {1}, controlegetal {2}.").format(
            model.title, model.version, content_hash[:12]
        )
        rows.append([tr("Model"), f"{text} {' '.join(model.provenance.split())}"])
        for level in model.levels:
            rows.append([tr("Niveau {0}").format(level.number), level.name])
    name = explanation_name(sources[0].language)
    return Sheet(name, columns, len(rows), lambda cells: (cells(0, row) for row in rows))


def _session_cells(details: SessionDetails) -> list[Cell]:
    return [details.title, details.organisation, details.unit, details.date]


def _vote_cells(votes: VoteSummary | None) -> list[Cell]:
    if votes is None:
        return [None] * 4
    return [votes.n, float(votes.median), votes.lowest, votes.highest]


def _mean(score: Score) -> float | None:
    return None if score.mean is None else float(score.mean)
