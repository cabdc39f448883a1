# SPDX-License-Identifier: EUPL-1.2
"""What a report on one session says, section by section; the same for PDF and Word."""

from datetime import date
from functools import partial

from dgw_desktop.design_tokens import LIGHT
from dgw_desktop.domain.changes_in_words import changes_in_words
from dgw_desktop.domain.comparison import change_in_words, changes, declines_first
from dgw_desktop.domain.held import Held, Middle, held_source, middle_text
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.rounds import (
    counts_in_words,
)
from dgw_desktop.domain.scoring import (
    above_ambition,
    gaps,
    overall_ambition,
    overall_level,
    strengths,
    theme_scores,
    vote_spreads,
)
from dgw_desktop.domain.session import CouncilFields, SessionDetails
from dgw_desktop.domain.summary import summary_sentences
from dgw_desktop.domain.wording import counted
from dgw_desktop.report.agenda_sections import tell_agenda
from dgw_desktop.report.dimension_sections import tell_dimensions, tell_matrix
from dgw_desktop.report.glance_section import tell_glance
from dgw_desktop.report.languages import ReportLanguage, subject
from dgw_desktop.report.model_words import is_of_another_language
from dgw_desktop.report.options import CONCEPT, FINAL, ReportOptions, label_text
from dgw_desktop.report.profile_section import in_words, tell_values
from dgw_desktop.report.reference_section import others_explained, tell_reference
from dgw_desktop.report.source import ReportSource
from dgw_desktop.report.spider_drawing import others_of, session_lines, spider_drawing
from dgw_desktop.report.story import (
    Bar,
    Cell,
    Chips,
    KeyFigure,
    Role,
    Story,
    Words,
    dimension_cell,
)

CHART_SIZE = (459.0, 413.0)
"""Width and height of the spider in points: the width of the text on A4."""
_CHART_ROOM = 440.0  # points, with heading and explanation, when it is made a little smaller
_MOST_STRENGTHS = 5
_MOST_SPREADS = 5


def status_label(source: ReportSource, options: ReportOptions) -> str:
    """Return the label of the report: as chosen, or that of the session's status."""
    if options.label is not None:
        return options.label
    return FINAL if source.session.is_final else CONCEPT


def council_fields(source: ReportSource, options: ReportOptions) -> CouncilFields:
    """Return what the report says of itself as a document of a council."""
    council = source.session.details.council
    return council if options.front_names else council.without_names


def tell_report(
    story: Story, source: ReportSource, options: ReportOptions, exported_on: date
) -> None:
    """Tell ``story`` the report, in reading order."""
    _title_page(story, source, options, exported_on)
    tell_glance(story, source, options)
    story.new_page()
    if options.statements or options.matrix:
        story.contents()
        story.new_page()
    _summary(story, source)
    held = source.held if options.reference else None
    _chart(story, source, held)
    tell_values(story, source, options)
    _themes(story, source, held)
    if options.gaps:
        _biggest_gaps(story, source)
        _above_ambition(story, source)
    if options.strengths:
        _strengths(story, source)
    if options.votes and options.spreads:
        _disagreement(story, source)
    if options.comparison and source.baseline is not None:
        _comparison(story, source)
    if held is not None:
        tell_reference(story, source, held)
    if options.actions:
        tell_agenda(story, source, options, exported_on)
    if options.statements:
        tell_dimensions(story, source, options)
    _method(story, source)
    if options.matrix:
        tell_matrix(story, source)


def tell_title(
    story: Story,
    options: ReportOptions,
    details: SessionDetails,
    label: str,
    facts: list[tuple[str, str]],
    language: ReportLanguage,
) -> None:
    """Tell the title page: logo, label, title and facts; a fact without a value is left out."""
    story.space(40)
    if options.logo is not None:
        story.logo(options.logo.png, options.logo.alt)
    story.space(60)
    story.paragraph(label_text(label, language), Role.LABEL)
    story.title(details.title)
    story.paragraph(subject(language), Role.SUBTITLE)
    story.space(50)
    story.facts([(name, value) for name, value in facts if value.strip()])
    story.new_page()


def _title_page(
    story: Story, source: ReportSource, options: ReportOptions, exported_on: date
) -> None:
    """Who, what and when."""
    details, model = source.session.details, source.model
    council = council_fields(source, options)
    people = "" if details.participants is None else str(details.participants)
    tr, wording = source.language.gettext, source.language.wording
    tell_title(
        story,
        options,
        details,
        status_label(source, options),
        [
            (tr("Organisatie"), options.organisation or details.organisation),
            (tr("Organisatieonderdeel"), details.unit),
            (tr("Datum van de sessie"), wording.long_date(details.date)),
            (tr("Zaaknummer"), council.case_number),
            (tr("Bijlage bij"), council.annex_to),
            (tr("Portefeuillehouder"), council.portfolio_holder),
            (tr("Steller"), council.author),
            (tr("Openbaarheid"), council.disclosure),
            (tr("Begeleider"), details.facilitator if options.front_names else ""),
            (tr("Aantal deelnemers"), people),
            (tr("Model"), tr("{0}, versie {1}").format(model.title, model.version)),
            (tr("Rapport gemaakt op"), wording.long_date(exported_on)),
        ],
        source.language,
    )


def _summary(story: Story, source: ReportSource) -> None:
    """The result in words and three figures."""
    tr, wording = source.language.gettext, source.language.wording
    story.section(tr("Samenvatting"))
    said = summary_sentences(source.model, source.session, source.baseline, tr, wording)
    story.paragraph(" ".join(said))
    now = overall_level(source.model, source.session)
    ambition = overall_ambition(source.model, source.session)
    name = tr("gemiddeld niveau nu (n = {0})").format(now.n)
    figures = [KeyFigure(wording.number(now.mean), name, LIGHT.now)]
    if ambition.n:
        name = tr("gemiddelde ambitie (n = {0})").format(ambition.n)
        figures.append(KeyFigure(wording.number(ambition.mean), name, LIGHT.ambition))
    if source.baseline is not None:
        before = overall_level(source.model, source.baseline)
        name = tr("vorige meting ({0}) (n = {1})").format(source.baseline_moment, before.n)
        figures.append(KeyFigure(wording.number(before.mean), name, LIGHT.previous))
    story.space(6)
    story.key_figures(figures)
    story.space(8)


def _chart(story: Story, source: ReportSource, held: Held | None) -> None:
    """The spider, with what it shows in words, beside the reference ``held``."""
    model, tr = source.model, source.language.gettext
    alt = in_words(
        tr("Spinnenweb met {0} assen, een per dimensie, van 0 tot niveau {1}.").format(
            len(model.dimensions), model.highest_level
        ),
        source,
        with_others=held is not None,
    )
    story.need(_CHART_ROOM)
    story.subsection(tr("Spinnenweb"))
    story.paragraph(
        tr(
            "Elke as is een dimensie; het midden is 0 en de rand is niveau {0}. De bogen langs de "
            "rand geven de thema's aan. Waar nog geen niveau is gekozen of een dimensie niet van "
            "toepassing is, zijn lijn en vlak onderbroken en is het net gestippeld."
        ).format(model.highest_level),
        Role.SMALL,
    )
    others = others_of(held, model, source.language)
    if held is not None and others is not None:
        story.paragraph(others_explained(held, source.language), Role.SMALL)
    draw = partial(spider_drawing, model, session_lines(source), *CHART_SIZE, others=others)
    story.figure(draw, alt)


def _themes(story: Story, source: ReportSource, held: Held | None) -> None:
    """A row per theme with its bar, mean and n, beside the reference ``held``."""
    model, tr, wording = source.model, source.language.gettext, source.language.wording
    before = theme_scores(model, source.baseline) if source.baseline else None
    rows: list[list[Cell]] = []
    for index, part in enumerate(theme_scores(model, source.session)):
        previous = before[index].level.mean if before else None
        others = held.theme_middle(part.theme.key) if held else None
        cells: list[Cell] = [
            Words(part.theme.name, strong=True),
            Bar(model.highest_level, part.level.mean, part.ambition.mean, previous, others),
            Words(tr("{0} van {1}").format(part.level.n, part.total)),
            Words(wording.number(part.ambition.mean)),
        ]
        if before:
            cells.append(Words(wording.number(previous)))
        if held is not None:
            cells.append(_others(others, source.language))
        rows.append(cells)
    story.need(260)
    story.section(tr("Per thema"))
    bars = tr(
        "De balk loopt van niveau 1 tot {0} en toont het gemiddelde niveau over de beantwoorde "
        "dimensies van het thema; n is het aantal beantwoorde dimensies van het aantal dat van "
        "toepassing is."
    ).format(model.highest_level)
    lines = (
        tr("De doorgetrokken streep is de ambitie, de gestippelde de vorige meting.")
        if before
        else tr("De doorgetrokken streep is de ambitie.")
    )
    said = [bars, lines]
    if held is not None:
        said.append(
            tr(
                "De lijn onder de balk is de middelste helft van de referentie, met een streepje "
                "bij de mediaan."
            )
        )
        said.append(held_source(held, tr, wording))
    story.paragraph(" ".join(said), Role.SMALL)
    story.space(6)
    head = [tr("Thema"), tr("Gemiddeld niveau nu"), "n", tr("Ambitie")]
    story.table(
        [
            *head,
            *([tr("Vorige")] if before else []),
            *([tr("Middelste helft")] if held else []),
        ],
        rows,
        [122, None, 52, 46, *([44] if before else []), *([64] if held else [])],
    )
    story.space(12)


def _others(middle: Middle | None, language: ReportLanguage) -> Words:
    """Return the cell with the middle half of a reference, and its median."""
    if middle is None:
        return Words("–")
    tr = language.gettext
    median = tr("mediaan {0}").format(language.wording.median(middle.median))
    return Words(middle_text(middle, language.wording), below=median)


def _biggest_gaps(story: Story, source: ReportSource) -> None:
    """The dimensions with an ambition above their level, with the next step."""
    found = gaps(source.model, source.session)
    story.need(160)
    tr = source.language.gettext
    story.section(tr("Grootste afstanden tot de ambitie"))
    if not found:
        any_ambition = any(ambition is not None for ambition in source.ambitions())
        story.paragraph(
            tr("Bij geen enkele dimensie ligt de gekozen ambitie boven het gekozen niveau.")
            if any_ambition
            else tr("Er is geen ambitie gekozen.")
        )
        return
    story.paragraph(
        tr("De volgende stap is de stelling van het niveau na het gekozen niveau."), Role.SMALL
    )
    story.space(6)
    story.table(
        (tr("Dimensie"), tr("Van – naar"), tr("Volgende stap")),
        [
            (
                dimension_cell(gap.dimension),
                Chips(source.model.highest_level, gap.level, gap.ambition),
                Words(gap.next_step),
            )
            for gap in found
        ],
        (140, 66, None),
    )
    story.space(12)


def _strengths(story: Story, source: ReportSource) -> None:
    """The dimensions above the mean, with the statement that was chosen."""
    found = strengths(source.model, source.session)
    if not found:
        return
    is_cut = len(found) > _MOST_STRENGTHS
    story.need(160)
    tr = source.language.gettext
    story.section(tr("Sterke punten"))
    story.paragraph(
        tr(
            "De dimensies met een niveau boven het gemiddelde, het hoogste eerst; de eerste {0}."
        ).format(_MOST_STRENGTHS)
        if is_cut
        else tr("De dimensies met een niveau boven het gemiddelde, het hoogste eerst."),
        Role.SMALL,
    )
    story.space(6)
    story.table(
        (tr("Dimensie"), tr("Niveau"), tr("Gekozen stelling")),
        [
            (
                dimension_cell(part.dimension),
                Chips(source.model.highest_level, part.level),
                Words(part.dimension.statement(part.level)),
            )
            for part in found[:_MOST_STRENGTHS]
        ],
        (140, 66, None),
    )
    story.space(12)


def _above_ambition(story: Story, source: ReportSource) -> None:
    """The dimensions that are further than the group wants to be, the furthest first."""
    found = above_ambition(source.model, source.session)
    if not found:
        return
    story.need(130)
    tr, wording = source.language.gettext, source.language.wording
    story.section(tr("Hoger dan de ambitie"))
    story.table(
        (tr("Dimensie"), tr("Niveau"), tr("Ambitie"), tr("Gekozen stelling")),
        [
            (
                dimension_cell(part.dimension),
                Chips(source.model.highest_level, part.level),
                Words(wording.number(part.ambition, 0)),
                Words(part.dimension.statement(part.level)),
            )
            for part in found
        ],
        (140, 50, 50, None),
    )
    story.space(12)


def _disagreement(story: Story, source: ReportSource) -> None:
    """The dimensions on which the votes lie furthest apart, and how many people chose what."""
    found = [one for one in vote_spreads(source.model, source.session) if one.summary.spread]
    if not found:
        return
    is_cut = len(found) > _MOST_SPREADS
    story.need(160)
    tr, wording = source.language.gettext, source.language.wording
    story.section(tr("Waar de stemmen het verst uiteenlopen"))
    story.paragraph(
        tr("De laatste stemmen per dimensie, het grootste verschil eerst; de eerste {0}.").format(
            _MOST_SPREADS
        )
        if is_cut
        else tr("De laatste stemmen per dimensie, het grootste verschil eerst."),
        Role.SMALL,
    )
    story.space(6)
    rows: list[list[Cell]] = []
    for part in found[:_MOST_SPREADS]:
        chosen = source.session.answer(part.dimension.number).scored_level
        rows.append(
            [
                dimension_cell(part.dimension),
                Words(f"{part.summary.lowest} – {part.summary.highest}"),
                Words(wording.median(part.summary.median)),
                Words(counts_in_words(part.votes, tr)),
                Words("–") if chosen is None else Chips(source.model.highest_level, chosen),
            ]
        )
    head = (
        tr("Dimensie"), tr("Van – tot"), tr("Mediaan"), tr("Aantal stemmen"), tr("Gekozen"),
    )  # fmt: skip
    story.table(head, rows, (140, 50, 52, None, 52))
    story.space(12)


def _comparison(story: Story, source: ReportSource) -> None:
    """What changed since the previous session."""
    assert source.baseline is not None
    baseline = source.baseline
    moved = declines_first(changes(source.model, source.session, baseline))
    details = baseline.details
    story.need(160)
    tr, wording = source.language.gettext, source.language.wording
    story.section(tr("Vergelijking met de vorige meting"))
    story.paragraph(
        tr("De vorige meting is ‘{0}’ van {1}, met dezelfde stellingen.").format(
            details.title, wording.long_date(details.date)
        )
    )
    said = changes_in_words(source.model, source.session, baseline, tr, wording)
    story.paragraph(" ".join(said))
    if not moved:
        return
    story.space(4)
    story.table(
        (tr("Dimensie"), tr("Toen – nu"), tr("Verschil")),
        [
            (
                dimension_cell(change.dimension),
                Chips(source.model.highest_level, change.before, change.now),
                Words(change_in_words(change.size, tr)),
            )
            for change in moved
        ],
        (None, 80, 76),
    )
    story.space(12)


def _method(story: Story, source: ReportSource) -> None:
    """Who took part, how the scan works, how numbers are made, where the words come from."""
    participants, tr = source.session.details.participants, source.language.gettext
    if participants is None:
        people = tr("Het aantal deelnemers is niet vastgelegd.")
    elif participants == 1:
        people = tr("Aan de sessie nam 1 persoon deel.")
    else:
        people = tr("Aan de sessie namen {0} personen deel.").format(participants)
    story.need(160)
    story.section(tr("Verantwoording"))
    mark = source.session.model.content_hash[:12]
    method_of_scan(story, source.model, source.language, people, mark)


def method_of_scan(
    story: Story,
    model: MaturityModel,
    language: ReportLanguage,
    people: str = "",
    mark_of_model: str = "",
) -> None:
    """Tell how the scan works, how numbers are made, and where the words come from."""
    tr = language.gettext
    story.subsection(tr("Hoe de scan werkt"))
    story.paragraph(
        tr(
            "De scan bestaat uit {0} in {1}. Bij elke dimensie staan {2} stellingen, van niveau 1 "
            "({3}) t/m niveau {2} ({4}). De deelnemers kiezen de stelling die nu het beste past en "
            "het niveau dat ze willen bereiken: de ambitie. {5} De keuze is altijd door mensen "
            "gemaakt en nooit uit stemmen berekend."
        ).format(
            counted(len(model.dimensions), tr("dimensie"), tr("dimensies")),
            counted(len(model.themes), tr("thema"), tr("thema’s")),
            model.highest_level,
            model.level_name(1),
            model.level_name(model.highest_level),
            people,
        ),
    )
    story.subsection(tr("Hoe de cijfers zijn berekend"))
    story.paragraph(
        tr(
            "Een niveau is een plaats in een rangorde. Een gemiddelde is daarom alleen een "
            "samenvatting, met n erbij: het aantal beantwoorde dimensies. Het gemiddelde van een "
            "thema gaat over de beantwoorde dimensies van dat thema; het totale gemiddelde gaat "
            "over alle beantwoorde dimensies. Dimensies die open of niet van toepassing zijn, "
            "tellen niet mee. De afstand is de ambitie min het niveau. De mediaan is de middelste "
            "waarde als alle waarden op volgorde staan. Cijfers zijn rekenkundig afgerond op één "
            "decimaal; vergelijkingen gebruiken de niet-afgeronde waarden."
        )
    )
    story.subsection(tr("Model en bron"))
    versioned = (
        tr("{0}, versie {1} (controlegetal {2}).").format(model.title, model.version, mark_of_model)
        if mark_of_model
        else tr("{0}, versie {1}.").format(model.title, model.version)
    )
    parts = (versioned, model.provenance.strip())
    # Of a text in two languages no part could be marked as such.
    for text in parts if is_of_another_language(model, language) else (" ".join(parts),):
        story.paragraph(text)
