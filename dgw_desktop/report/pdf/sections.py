# SPDX-License-Identifier: EUPL-1.2
"""The report's contents, section by section, as flowables."""

from collections.abc import Iterator
from datetime import date

from reportlab.lib.colors import HexColor
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    KeepTogether,
    NextPageTemplate,
    PageBreak,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from dgw_desktop.design_tokens import LIGHT
from dgw_desktop.domain import dutch
from dgw_desktop.domain.comparison import changes
from dgw_desktop.domain.model import Dimension
from dgw_desktop.domain.scoring import (
    gaps,
    overall_ambition,
    overall_level,
    theme_scores,
    vote_summary,
)
from dgw_desktop.domain.session import ActionStatus, VotesOrigin
from dgw_desktop.domain.summary import summary_sentences
from dgw_desktop.report import fonts
from dgw_desktop.report.fonts import markup
from dgw_desktop.report.pdf import styles
from dgw_desktop.report.pdf.flowables import CHIP, LevelChips, ScoreBar
from dgw_desktop.report.source import ReportOptions, ReportSource
from dgw_desktop.report.spider_drawing import spider_drawing

# A Table names its cells' font on the page, also where only paragraphs stand in them.
_CELL_FONT = ("FONT", (0, 0), (-1, -1), fonts.REGULAR, 9)
_PLAIN_TABLE = [
    _CELL_FONT,
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 10),
    ("TOPPADDING", (0, 0), (-1, -1), 5),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
    ("LINEBELOW", (0, 0), (-1, -1), 0.5, styles.HAIRLINE),
]


class Heading(Paragraph):  # type: ignore[misc]
    """A heading that the document puts in its outline at ``outline_level`` (0 or 1)."""

    def __init__(self, text: str, outline_level: int) -> None:
        """Set ``text``, which is plain text."""
        super().__init__(markup(text), styles.H1 if outline_level == 0 else styles.H2)
        self.outline_level = outline_level
        self.outline_text = text


def status_label(source: ReportSource, options: ReportOptions) -> str:
    """Return the label of the report: as chosen, or that of the session's status."""
    if options.label is not None:
        return options.label
    return "Definitief" if source.session.is_final else "Concept"


def all_sections(
    source: ReportSource, options: ReportOptions, exported_on: date
) -> Iterator[Flowable]:
    """Yield the whole report."""
    yield from title_page(source, options, exported_on)
    yield from summary(source)
    yield from chart(source)
    yield from themes(source)
    if options.gaps:
        yield from biggest_gaps(source)
    if options.comparison and source.baseline is not None:
        yield from comparison(source)
    if options.actions and (source.session.actions or source.session.parking_lot):
        yield from actions(source)
    if options.statements:
        yield from dimensions(source, options)
    yield from method(source)


def title_page(
    source: ReportSource, options: ReportOptions, exported_on: date
) -> Iterator[Flowable]:
    """Who, what and when."""
    details, model = source.session.details, source.model
    yield Spacer(1, 120)
    yield Paragraph(markup(status_label(source, options)), styles.LABEL)
    yield Paragraph(markup(details.title), styles.TITLE)
    yield Paragraph("Volwassenheidsscan datagedreven werken", styles.SUBTITLE)
    yield Spacer(1, 60)
    rows = [
        ("Organisatie", details.organisation),
        ("Onderdeel", details.unit),
        ("Datum van de sessie", dutch.long_date(details.date)),
        ("Begeleiding", details.facilitator),
        ("Deelnemers", "" if details.participants is None else str(details.participants)),
        ("Model", f"{model.title}, versie {model.version}"),
        ("Rapport gemaakt op", dutch.long_date(exported_on)),
    ]
    table = Table(
        [
            [Paragraph(name, styles.CELL_HEAD), Paragraph(markup(value), styles.BODY)]
            for name, value in rows
            if value
        ],
        colWidths=[130, styles.TEXT_WIDTH - 130],
        hAlign="LEFT",
        style=TableStyle(_PLAIN_TABLE),
    )
    yield table
    yield NextPageTemplate("page")
    yield PageBreak()


def summary(source: ReportSource) -> Iterator[Flowable]:
    """The result in words and three figures."""
    yield Heading("Samenvatting", 0)
    sentences = summary_sentences(source.model, source.session, source.baseline)
    yield Paragraph(markup(" ".join(sentences)), styles.BODY)
    now = overall_level(source.model, source.session)
    ambition = overall_ambition(source.model, source.session)
    figures = [(dutch.number(now.mean), f"gemiddeld niveau nu (n = {now.n})", LIGHT.now)]
    if ambition.n:
        text = f"gemiddelde ambitie (n = {ambition.n})"
        figures.append((dutch.number(ambition.mean), text, LIGHT.ambition))
    if source.baseline is not None:
        before = overall_level(source.model, source.baseline)
        text = f"{source.baseline_name.lower()} (n = {before.n})"
        figures.append((dutch.number(before.mean), text, LIGHT.previous))
    cells = [
        [
            Paragraph(f'<font color="{colour}">{number}</font>', styles.FIGURE),
            Paragraph(text, styles.FIGURE_NAME),
        ]
        for number, text, colour in figures
    ]
    yield Spacer(1, 6)
    yield Table(
        [cells],
        colWidths=[styles.TEXT_WIDTH / len(cells)] * len(cells),
        style=TableStyle(
            [
                _CELL_FONT,
                ("BACKGROUND", (0, 0), (-1, -1), HexColor(LIGHT.background)),
                ("TOPPADDING", (0, 0), (-1, -1), 10),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 10),
                ("ROUNDEDCORNERS", [6, 6, 6, 6]),
            ]
        ),
    )
    yield Spacer(1, 8)


def chart(source: ReportSource) -> Iterator[Flowable]:
    """The spider, with what it shows in words."""
    text = (
        f"Elke as is een dimensie; het midden is 0 en de rand is niveau "
        f"{source.model.highest_level}. De bogen langs de rand geven de thema's aan. Waar nog "
        "geen niveau is gekozen of een dimensie niet van toepassing is, is de lijn onderbroken. "
        "Alle waarden staan ook in de tabellen hierna."
    )
    drawing = spider_drawing(source, styles.TEXT_WIDTH, styles.TEXT_WIDTH * 0.9)
    yield KeepTogether([Heading("Spinnenweb", 1), Paragraph(text, styles.SMALL), drawing])


def themes(source: ReportSource) -> Iterator[Flowable]:
    """A row per theme with its bar, mean and n."""
    model = source.model
    before = theme_scores(model, source.baseline) if source.baseline else None
    head = ["Thema", "", "Nu", "n", "Ambitie"] + (["Vorige"] if before else [])
    rows: list[list[object]] = [[Paragraph(text, styles.CELL_HEAD) for text in head]]
    columns = [122.0, 0.0, 34.0, 48.0, 46.0] + ([44.0] if before else [])
    columns[1] = styles.TEXT_WIDTH - sum(columns)
    for index, part in enumerate(theme_scores(model, source.session)):
        previous = before[index].level.mean if before else None
        cells: list[object] = [
            Paragraph(markup(part.theme.name), styles.CELL_BOLD),
            ScoreBar(
                columns[1] - 14, model.highest_level, part.level.mean, part.ambition.mean, previous
            ),
            Paragraph(dutch.number(part.level.mean), styles.CELL_BOLD),
            Paragraph(f"{part.level.n} van {part.total}", styles.CELL),
            Paragraph(dutch.number(part.ambition.mean), styles.CELL),
        ]
        if before:
            cells.append(Paragraph(dutch.number(previous), styles.CELL))
        rows.append(cells)
    table = Table(rows, colWidths=columns, repeatRows=1, style=TableStyle(_PLAIN_TABLE))
    text = (
        "De balk toont het gemiddelde niveau over de beantwoorde dimensies van het thema; n is "
        "het aantal beantwoorde dimensies van het aantal dat van toepassing is. De doorgetrokken "
        "streep is de ambitie" + (", de gestippelde de vorige meting." if before else ".")
    )
    yield CondPageBreak(260)
    yield Heading("Per thema", 0)
    yield Paragraph(text, styles.SMALL)
    yield Spacer(1, 6)
    yield table
    yield Spacer(1, 12)


def biggest_gaps(source: ReportSource) -> Iterator[Flowable]:
    """The dimensions with an ambition above their level, with the next step."""
    found = gaps(source.model, source.session)
    yield CondPageBreak(160)
    yield Heading("Grootste afstand tot de ambitie", 0)
    if not found:
        yield Paragraph(
            "Bij geen enkele dimensie ligt de gekozen ambitie boven het gekozen niveau.",
            styles.BODY,
        )
        return
    rows: list[list[object]] = [
        [
            Paragraph(text, styles.CELL_HEAD)
            for text in ("Dimensie", "Van – naar", "Volgende stap: de stelling van het niveau erna")
        ]
    ]
    for gap in found:
        rows.append(
            [
                Paragraph(
                    markup(f"{gap.dimension.number}. {gap.dimension.name}"), styles.CELL_BOLD
                ),
                LevelChips(source.model.highest_level, gap.level, gap.ambition),
                Paragraph(markup(gap.next_step), styles.CELL),
            ]
        )
    yield Table(
        rows,
        colWidths=[140, 66, styles.TEXT_WIDTH - 206],
        repeatRows=1,
        style=TableStyle(_PLAIN_TABLE),
    )
    yield Spacer(1, 12)


def comparison(source: ReportSource) -> Iterator[Flowable]:
    """What changed since the previous session."""
    assert source.baseline is not None
    baseline = source.baseline
    moved = [c for c in changes(source.model, source.session, baseline) if c.size]
    moved.sort(key=lambda change: (-change.size, change.dimension.number))
    details = baseline.details
    yield CondPageBreak(160)
    yield Heading("Vergelijking met de vorige meting", 0)
    yield Paragraph(
        markup(
            f"De vorige meting is ‘{details.title}’ van {dutch.long_date(details.date)}, met "
            "hetzelfde model."
        ),
        styles.BODY,
    )
    if not moved:
        yield Paragraph(
            "Bij de dimensies die in beide sessies zijn beantwoord, is geen niveau veranderd.",
            styles.BODY,
        )
        return
    rows: list[list[object]] = [
        [Paragraph(t, styles.CELL_HEAD) for t in ("Dimensie", "Toen – nu", "Verschil")]
    ]
    for change in moved:
        rows.append(
            [
                Paragraph(
                    markup(f"{change.dimension.number}. {change.dimension.name}"), styles.CELL_BOLD
                ),
                LevelChips(source.model.highest_level, change.before, change.now),
                Paragraph(dutch.signed(change.size, 0), styles.CELL),
            ]
        )
    yield Table(
        rows,
        colWidths=[styles.TEXT_WIDTH - 140, 80, 60],
        repeatRows=1,
        style=TableStyle(_PLAIN_TABLE),
    )
    yield Spacer(1, 12)


def actions(source: ReportSource) -> Iterator[Flowable]:
    """The actions and the parking lot."""
    session = source.session
    yield CondPageBreak(160)
    if session.actions:
        yield Heading("Acties", 0)
        head = ("Actie", "Dimensie", "Wie", "Wanneer", "Stand")
        rows: list[list[object]] = [[Paragraph(text, styles.CELL_HEAD) for text in head]]
        for action in session.actions:
            rows.append(
                [
                    Paragraph(markup(action.text), styles.CELL),
                    Paragraph(str(action.dimension or "–"), styles.CELL),
                    Paragraph(markup(action.owner), styles.CELL),
                    Paragraph(dutch.short_date(action.due) if action.due else "–", styles.CELL),
                    Paragraph(
                        "gedaan" if action.status is ActionStatus.DONE else "open", styles.CELL
                    ),
                ]
            )
        yield Table(
            rows,
            colWidths=[styles.TEXT_WIDTH - 270, 54, 96, 70, 50],
            repeatRows=1,
            splitInRow=1,
            style=TableStyle(_PLAIN_TABLE),
        )
        yield Spacer(1, 12)
    if session.parking_lot:
        yield Heading("Parkeerplek", 1)
        for remark in session.parking_lot:
            yield Paragraph(f"• {markup(remark)}", styles.BODY)


def dimensions(source: ReportSource, options: ReportOptions) -> Iterator[Flowable]:
    """Every dimension with its statements, the chosen one marked."""
    yield PageBreak()
    yield Heading("Per dimensie", 0)
    for dimension in source.model.dimensions:
        yield from _dimension(source, options, dimension)


def _dimension(
    source: ReportSource, options: ReportOptions, dimension: Dimension
) -> Iterator[Flowable]:
    model, answer = source.model, source.session.answer(dimension.number)
    before = source.baseline.answer(dimension.number).scored_level if source.baseline else None
    rows: list[list[object]] = []
    look: list[tuple[object, ...]] = [
        _CELL_FONT,
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (0, -1), 6),
        ("RIGHTPADDING", (0, 0), (-1, -1), 6),
        ("TOPPADDING", (0, 0), (-1, -1), 4),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
        ("LINEBELOW", (0, 0), (-1, -2), 0.5, styles.HAIRLINE),
        ("BOX", (0, 0), (-1, -1), 0.6, styles.HAIRLINE),
    ]
    for level in model.levels:
        chosen = answer.scored_level == level.number
        marks = []
        if chosen:
            row = level.number - 1
            marks.append("Gekozen")
            look.append(("BACKGROUND", (0, row), (-1, row), styles.PALE))
            look.append(("BOX", (0, row), (-1, row), 1.4, styles.ACCENT))
        if answer.scored_ambition == level.number:
            marks.append("Ambitie")
        if before == level.number:
            marks.append("Vorige meting")
        style = styles.CELL_BOLD if chosen else styles.CELL
        rows.append(
            [
                LevelChips(model.highest_level, level.number),
                [
                    Paragraph(markup(level.name), styles.CELL_HEAD),
                    Paragraph(markup(dimension.statement(level.number)), style),
                ],
                Paragraph("<br/>".join(marks), styles.CELL_BOLD),
            ]
        )
    table = Table(
        rows,
        colWidths=[CHIP + 16, styles.TEXT_WIDTH - CHIP - 16 - 84, 84],
        style=TableStyle(look),
    )
    parts: list[Flowable] = [
        Paragraph(markup(model.theme_of(dimension).name), styles.KICKER),
        Heading(f"{dimension.number}. {dimension.name}", 1),
    ]
    parts[1].style = styles.H2.clone("h2-below-kicker", spaceBefore=0)
    if answer.not_applicable:
        parts.append(Paragraph("Deze dimensie is niet van toepassing.", styles.BODY))
    elif answer.level is None:
        parts.append(Paragraph("Bij deze dimensie is nog geen niveau gekozen.", styles.BODY))
    parts.append(table)
    yield KeepTogether(parts)
    votes = vote_summary(answer.votes)
    if options.votes and votes is not None:
        counts = ", ".join(
            f"niveau {level}: {count}" for level, count in enumerate(answer.votes, start=1)
        )
        yield Spacer(1, 4)
        yield Paragraph(
            f"{dutch.counted(votes.n, 'stem', 'stemmen')} ({counts}); mediaan "
            f"{dutch.median(votes.median)}, laagste {votes.lowest}, hoogste {votes.highest}.",
            styles.SMALL,
        )
    elif options.votes and answer.votes_origin is VotesOrigin.WITHHELD:
        yield Spacer(1, 4)
        yield Paragraph(
            "De stemmen zijn niet getoond: te weinig mensen vulden deze dimensie vooraf alleen in, "
            "of hun aantal zou door aftrekken volgen.",
            styles.SMALL,
        )
    if options.notes and answer.note.strip():
        yield Spacer(1, 4)
        yield Paragraph(f"<b>Toelichting.</b> {markup(answer.note.strip())}", styles.BODY)


def method(source: ReportSource) -> Iterator[Flowable]:
    """How the scan works, how numbers are made, and where the words come from."""
    model, details = source.model, source.session.details
    yield PageBreak()
    yield Heading("Verantwoording", 0)
    people = (
        "Het aantal deelnemers is niet vastgelegd."
        if details.participants is None
        else f"Aan de sessie namen {dutch.counted(details.participants, 'persoon', 'personen')} "
        "deel."
        if details.participants != 1
        else "Aan de sessie nam 1 persoon deel."
    )
    for title, text in (
        (
            "Hoe de scan werkt",
            f"De scan bestaat uit {len(model.dimensions)} dimensies in {len(model.themes)} "
            f"thema's. Bij elke dimensie staan {model.highest_level} stellingen, van niveau 1 "
            f"({model.level_name(1)}) tot niveau {model.highest_level} "
            f"({model.level_name(model.highest_level)}). De deelnemers kiezen de stelling die nu "
            "het beste past en het niveau dat zij nastreven: de ambitie. "
            f"{people} De keuze is altijd door mensen gemaakt en nooit uit stemmen berekend.",
        ),
        (
            "Hoe de cijfers zijn berekend",
            "Een niveau is een rangorde. Een gemiddelde is daarom alleen een samenvatting, met n "
            "erbij: het aantal beantwoorde dimensies. Het gemiddelde van een thema gaat over de "
            "beantwoorde dimensies van dat thema; het totale gemiddelde gaat over alle "
            "beantwoorde dimensies. Dimensies die open of niet van toepassing zijn, tellen niet "
            "mee. De afstand is de ambitie min het niveau. Cijfers zijn rekenkundig afgerond op "
            "één decimaal; vergelijkingen gebruiken de niet-afgeronde waarden.",
        ),
        (
            "Model en bron",
            f"{model.title}, versie {model.version} (kenmerk "
            f"{source.session.model.content_hash[:12]}). {model.provenance.strip()}",
        ),
    ):
        yield Heading(title, 1)
        yield Paragraph(markup(text), styles.BODY)
