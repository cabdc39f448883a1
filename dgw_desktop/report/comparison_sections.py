# SPDX-License-Identifier: EUPL-1.2
"""What a report on sessions side by side says; the same for PDF and Word."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from dgw_desktop.domain.accents import name_key
from dgw_desktop.domain.comparison import (
    MOST_COLUMNS,
    MOST_LINES,
    LevelRange,
    LevelRow,
    action_counts,
    ambition_rows,
    biggest_differences,
    change_in_words,
    have_direction,
    level_ranges,
    level_rows,
    theme_changes,
    trend,
)
from dgw_desktop.domain.comparison_words import (
    comparison_sentences,
    step_in_words,
    trend_in_words,
)
from dgw_desktop.domain.scoring import overall_ambition, overall_level, theme_scores
from dgw_desktop.domain.session import SessionDetails
from dgw_desktop.report.languages import ReportLanguage
from dgw_desktop.report.options import CONCEPT, FINAL, ReportOptions
from dgw_desktop.report.profile_section import tell_levels
from dgw_desktop.report.reference_section import others_explained, tell_figures
from dgw_desktop.report.sections import CHART_SIZE, method_of_scan, tell_title
from dgw_desktop.report.source import ComparisonSource
from dgw_desktop.report.spider_drawing import comparison_lines, others_of, spider_drawing
from dgw_desktop.report.story import Cell, Chips, Role, Story, Words, dimension_cell

_MOST_DIFFERENCES = 10
_MOST_WITH_RANGE = 6  # sessions beside which lowest, median and highest have room
_NAME_COLUMN = 26.0  # points for the letter of a session, and its level
_CHANGE_COLUMN = 62.0  # points for '▼ 1 lager'
_STEP_COLUMN = 72.0  # points for '▼ 0,1 lager'
_LEVEL_COLUMNS = 320.0  # points for all levels of a row


def tell_comparison(
    story: Story, source: ComparisonSource, options: ReportOptions, exported_on: date
) -> None:
    """Tell ``story`` the comparison, in reading order."""
    model, tr, wording = source.model, source.language.gettext, source.language.wording
    organisation = options.organisation or source.organisation
    organisations = _organisations(source)
    tell_title(
        story,
        options,
        SessionDetails(source.title, organisation, "", exported_on),
        comparison_label(source, options),
        [
            (tr("Organisatie"), organisation),
            (tr("Organisaties"), "" if organisation else wording.listed(organisations or [""])),
            (tr("Aantal sessies"), str(len(source.sessions))),
            (tr("Model"), tr("{0}, versie {1}").format(model.title, model.version)),
            (tr("Rapport gemaakt op"), wording.long_date(exported_on)),
        ],
        source.language,
    )
    story.contents()
    story.new_page()
    _summary(story, source, exported_on)
    _sessions(story, source, exported_on)
    _chart(story, source)
    _differences(story, source)
    _trend(story, source)
    _themes(story, source)
    _per_dimension(story, source)
    if source.held is not None:
        tell_figures(story, source.model, source.held, source.language)
    story.new_page()
    story.section(tr("Verantwoording"))
    method_of_scan(story, model, source.language)
    story.subsection(tr("De niveaus"))
    tell_levels(story, model, source.language)


def comparison_label(source: ComparisonSource, options: ReportOptions) -> str:
    """Return the label as chosen, or the one for final if every session is final."""
    if options.label is not None:
        return options.label
    return FINAL if all(session.is_final for session in source.sessions) else CONCEPT


def _organisations(source: ComparisonSource) -> list[str]:
    """Return the organisations, each once, unless they may not be named."""
    if not source.are_named:
        return []
    found = {name_key(s.details.organisation): s.details.organisation for s in source.sessions}
    return [name for name in found.values() if name.strip()]


def _summary(story: Story, source: ComparisonSource, today: date) -> None:
    """What the sessions say beside each other, in words."""
    tr, wording = source.language.gettext, source.language.wording
    story.section(tr("Samenvatting"))
    said = comparison_sentences(source.model, source.sessions, source.letters, today, tr, wording)
    story.paragraph(" ".join(said))
    story.space(6)


def _sessions(story: Story, source: ComparisonSource, today: date) -> None:
    """Who is compared, with means and how far the actions are."""
    tr, wording = source.language.gettext, source.language.wording
    story.section(tr("De sessies"))
    story.paragraph(
        tr(
            "Achter elk gemiddelde staat n: het aantal dimensies waarover het gaat. Van de acties "
            "die open zijn, is ‘te laat’ wat vóór {0} klaar moest zijn."
        ).format(wording.long_date(today)),
        Role.SMALL,
    )
    story.space(6)
    dates = [wording.short_date(session.details.date) for session in source.sessions]
    in_names = all(day in name for day, name in zip(dates, source.names, strict=True))
    with_dates = source.are_named and not in_names
    rows = []
    for name, day, session in zip(source.names, dates, source.sessions, strict=True):
        level = overall_level(source.model, session)
        ambition = overall_ambition(source.model, session)
        actions = action_counts(session, today)
        rows.append(
            (
                Words(name, strong=True),
                *([Words(day)] if with_dates else []),
                Words(f"{wording.number(level.mean)} (n = {level.n})"),
                Words(f"{wording.number(ambition.mean)} (n = {ambition.n})" if ambition.n else "–"),
                *(Words(str(count)) for count in (actions.open, actions.overdue, actions.done)),
            )
        )
    story.table(
        (
            tr("Sessie"),
            *([tr("Datum")] if with_dates else []),
            tr("Gemiddeld niveau"),
            tr("Gemiddelde ambitie"),
            tr("Open acties"),
            tr("Te laat"),
            tr("Gedaan"),
        ),
        rows,
        (None, *([62] if with_dates else []), 70, 70, 44, 40, 48),
    )
    story.space(10)


def _chart(story: Story, source: ComparisonSource) -> None:
    count, tr = len(source.sessions), source.language.gettext
    others = others_of(source.held, source.model, source.language)
    with story.together():
        story.subsection(tr("Spinnenweb"))
        story.paragraph(
            tr("Elke lijn is een sessie.")
            if count <= MOST_LINES
            else tr(
                "Meer dan {0} lijnen over elkaar zijn niet te onderscheiden. De lijnen zijn daarom "
                "per dimensie het laagste, het middelste (de mediaan) en het hoogste niveau van de "
                "sessies."
            ).format(MOST_LINES),
            Role.SMALL,
        )
        if source.held is not None and others is not None:
            story.paragraph(others_explained(source.held, source.language), Role.SMALL)
        story.figure(
            partial(
                spider_drawing, source.model, comparison_lines(source), *CHART_SIZE, others=others
            ),
            tr(
                "Spinnenweb met de niveaus van {0} sessies over elkaar, met {1} assen, een per "
                "dimensie. Alle waarden staan in de tabellen van dit rapport."
            ).format(count, len(source.model.dimensions)),
        )
    story.space(12)


def _differences(story: Story, source: ComparisonSource) -> None:
    """The dimensions in which the sessions differ most, in words."""
    rows = level_rows(source.model, source.sessions)
    story.need(160)
    tr = source.language.gettext
    story.section(tr("Grootste verschillen"))
    if have_direction(source.sessions):
        _moved(story, source, rows)
        return
    found = biggest_differences(rows)
    if not found:
        story.paragraph(tr("Bij geen dimensie verschilt het niveau."))
        return

    def at(row: LevelRow, extreme: int) -> Words:
        letters = [
            letter
            for letter, level in zip(source.letters, row.levels, strict=True)
            if level == extreme
        ]
        return Words(f"{extreme}: {', '.join(letters)}")

    cells = []
    for row in found[:_MOST_DIFFERENCES]:
        present = [level for level in row.levels if level is not None]
        cells.append((dimension_cell(row.dimension), at(row, max(present)), at(row, min(present))))
    head = (tr("Dimensie"), tr("Hoogste niveau"), tr("Laagste niveau"))
    story.table(head, cells, (None, 120, 120))
    story.space(12)


def _moved(story: Story, source: ComparisonSource, rows: Sequence[LevelRow]) -> None:
    """The largest changes from the first session to the last; of equal size declines first."""
    moved = [row for row in rows if row.change]
    moved.sort(key=lambda row: (-abs(row.change or 0), row.change or 0))
    first, last, tr = source.letters[0], source.letters[-1], source.language.gettext
    if not moved:
        both = any(row.change is not None for row in rows)
        story.paragraph(
            tr("Van {0} naar {1} is geen niveau veranderd.").format(first, last)
            if both
            else tr("Geen dimensie is zowel in {0} als in {1} beantwoord.").format(first, last)
        )
        return
    highest = source.model.highest_level
    story.table(
        (tr("Dimensie"), first, last, _change_head(source)),
        [
            (
                dimension_cell(row.dimension),
                _level(row.levels[0], highest),
                _level(row.levels[-1], highest),
                Words(change_in_words(row.change, tr)),
            )
            for row in moved[:_MOST_DIFFERENCES]
        ],
        (None, 40, 40, _CHANGE_COLUMN),
    )
    story.space(12)


def _trend(story: Story, source: ComparisonSource) -> None:
    """The mean from session to session, if they are more than two in a row over time."""
    if len(source.sessions) == 2 or not have_direction(source.sessions):
        return
    tr, wording = source.language.gettext, source.language.wording
    lines = trend_in_words(trend(source.model, source.sessions), tr, wording)
    if len(lines) > 1:
        with story.together():
            story.section(tr("Verloop"))
            story.bullets(lines)
            story.space(12)


def _themes(story: Story, source: ComparisonSource) -> None:
    """The means of the themes, and where they went: a column per session where that fits."""
    if not _fits(source):
        return
    directed = have_direction(source.sessions)
    first, last = source.sessions[0], source.sessions[-1]
    moved = theme_changes(source.model, last, first)
    tr, wording = source.language.gettext, source.language.wording
    story.need(200)
    story.section(tr("Per thema"))
    if directed:
        story.paragraph(
            tr(
                "Het verschil is over de dimensies die in de eerste en in de laatste sessie zijn "
                "beantwoord."
            ),
            Role.SMALL,
        )
        story.space(6)
    scores = [theme_scores(source.model, session) for session in source.sessions]
    rows = [
        [
            Words(theme.name, strong=True),
            *(Words(wording.number(found[index].level.mean)) for found in scores),
            *([Words(step_in_words(moved[index], tr, wording))] if directed else []),
        ]
        for index, theme in enumerate(source.model.themes)
    ]
    count = len(source.letters)
    width = min(_NAME_COLUMN + 8, _LEVEL_COLUMNS / count)
    head = (tr("Thema"), *source.letters, *([_change_head(source)] if directed else []))
    story.table(head, rows, (None, *[width] * count, *([_STEP_COLUMN] if directed else [])))
    story.space(12)


def _per_dimension(story: Story, source: ComparisonSource) -> None:
    """Every dimension: the level of each session, or what they say together; and the ambitions."""
    story.new_page()
    tr = source.language.gettext
    about = (
        tr("Per dimensie het niveau van elke sessie; n is het aantal sessies met een niveau.")
        if _fits(source)
        else tr("Per dimensie wat alle sessies zeggen; n is het aantal sessies met een niveau.")
    )
    story.section(tr("Per dimensie"))
    _rows(story, source, level_rows(source.model, source.sessions), about)
    wanted = ambition_rows(source.model, source.sessions)
    if any(level is not None for row in wanted for level in row.levels):
        story.space(12)
        story.need(200)
        about = (
            tr("Per dimensie de ambitie van elke sessie; n is het aantal sessies met een ambitie.")
            if _fits(source)
            else tr(
                "Per dimensie wat alle sessies zeggen; n is het aantal sessies met een ambitie."
            )
        )
        story.section(tr("Ambitie per dimensie"))
        _rows(story, source, wanted, about)


def _rows(story: Story, source: ComparisonSource, rows: Sequence[LevelRow], about: str) -> None:
    """A table of levels or ambitions; ``about`` tells what it is, where it sums them up."""
    tr = source.language.gettext
    count, fits, directed = len(source.sessions), _fits(source), have_direction(source.sessions)
    with_range = not fits or (not directed and count <= _MOST_WITH_RANGE)
    head = [tr("Dimensie")]
    widths: list[float | None] = [None]
    if fits:
        head += source.letters
        widths += [min(_NAME_COLUMN, _LEVEL_COLUMNS / count)] * count
    if fits and directed:
        head.append(_change_head(source))
        widths.append(_CHANGE_COLUMN)
    if with_range:
        head += ["n", tr("Laagste"), tr("Mediaan"), tr("Hoogste")]
        widths += [26, 48, 50, 50]
    elif not directed:
        head.append(tr("Verschil"))
        widths.append(48)
    cells: list[list[Cell]] = []
    for row, found in zip(rows, level_ranges(rows), strict=True):
        made: list[Cell] = [dimension_cell(row.dimension)]
        if fits:
            made += [_level(level, source.model.highest_level) for level in row.levels]
        if fits and directed:
            made.append(Words(change_in_words(row.change, tr)))
        if with_range:
            made += [Words(text) for text in _range_texts(found, source.language)]
        elif not directed:
            made.append(Words(str(row.spread) if found is not None and found.n > 1 else "–"))
        cells.append(made)
    if with_range:
        story.paragraph(about, Role.SMALL)
        story.space(6)
    story.table(head, cells, widths)


def _range_texts(found: LevelRange | None, language: ReportLanguage) -> tuple[str, ...]:
    if found is None:
        return "0", "–", "–", "–"
    median = language.wording.median(found.median)
    return str(found.n), str(found.lowest), median, str(found.highest)


def _change_head(source: ComparisonSource) -> str:
    return f"{source.letters[0]} → {source.letters[-1]}"


def _level(level: int | None, highest: int) -> Cell:
    return Words("–") if level is None else Chips(highest, level)


def _fits(source: ComparisonSource) -> bool:
    return len(source.sessions) <= MOST_COLUMNS
