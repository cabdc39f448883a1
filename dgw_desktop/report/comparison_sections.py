# SPDX-License-Identifier: EUPL-1.2
"""What a report on sessions side by side says; the same for PDF and Word."""

from datetime import date

from dgw_desktop.domain.comparison import (
    LevelRange,
    LevelRow,
    biggest_differences,
    level_rows,
    roll_up,
)
from dgw_desktop.domain.scoring import overall_ambition, overall_level, theme_scores
from dgw_desktop.domain.session import SessionDetails
from dgw_desktop.domain.wording import DUTCH
from dgw_desktop.report.options import CONCEPT, FINAL, ReportOptions
from dgw_desktop.report.sections import CHART_SIZE, method_of_scan, tell_title
from dgw_desktop.report.source import ComparisonSource
from dgw_desktop.report.spider_drawing import MOST_LINES, comparison_lines, spider_drawing
from dgw_desktop.report.story import Cell, Role, Story, Words

_MOST_DIFFERENCES = 10
_NAME_COLUMN = 26.0  # points for the letter of a session, and its level


def tell_comparison(
    story: Story, source: ComparisonSource, options: ReportOptions, exported_on: date
) -> None:
    """Tell ``story`` the comparison, in reading order."""
    model = source.model
    organisation = options.organisation or source.organisation
    tell_title(
        story,
        options,
        SessionDetails(source.title, organisation, "", exported_on),
        comparison_label(source, options),
        [
            ("Organisatie", organisation),
            ("Aantal sessies", str(len(source.sessions))),
            ("Model", f"{model.title}, versie {model.version}"),
            ("Rapport gemaakt op", DUTCH.long_date(exported_on)),
        ],
    )
    story.contents()
    story.new_page()
    _sessions(story, source)
    _chart(story, source)
    _differences(story, source)
    _themes(story, source)
    _levels(story, source)
    story.new_page()
    story.section("Verantwoording")
    method_of_scan(story, model)


def comparison_label(source: ComparisonSource, options: ReportOptions) -> str:
    """Return the label as chosen, or the one for final if every session is final."""
    if options.label is not None:
        return options.label
    return FINAL if all(session.is_final for session in source.sessions) else CONCEPT


def _sessions(story: Story, source: ComparisonSource) -> None:
    """Who is compared, with means."""
    story.section("De sessies")
    rows = []
    for name, session in zip(source.names, source.sessions, strict=True):
        level = overall_level(source.model, session)
        ambition = overall_ambition(source.model, session)
        rows.append(
            (
                Words(name, strong=True),
                *([Words(DUTCH.short_date(session.details.date))] if source.are_named else []),
                Words(str(level.n)),
                Words(DUTCH.number(level.mean)),
                Words(DUTCH.number(ambition.mean)),
            )
        )
    story.table(
        (
            "Sessie",
            *(["Datum"] if source.are_named else []),
            "n",
            "Gemiddeld niveau",
            "Ambitie",
        ),
        rows,
        (None, *([66] if source.are_named else []), 34, 76, 54),
    )
    story.space(10)


def _chart(story: Story, source: ComparisonSource) -> None:
    count = len(source.sessions)
    with story.together():
        story.subsection("Spinnenweb")
        story.paragraph(
            "Elke lijn is een sessie."
            if count <= MOST_LINES
            else "De lijnen zijn per dimensie het laagste, het middelste (de mediaan) en het "
            "hoogste niveau van de sessies.",
            Role.SMALL,
        )
        story.figure(
            spider_drawing(source.model, comparison_lines(source), *CHART_SIZE),
            f"Spinnenweb met de niveaus van {count} sessies over elkaar, met "
            f"{len(source.model.dimensions)} assen, een per dimensie. Alle waarden staan in de "
            "tabellen van dit rapport.",
        )


def _differences(story: Story, source: ComparisonSource) -> None:
    """The dimensions in which the sessions differ most, in words."""
    found = biggest_differences(level_rows(source.model, source.sessions))
    story.need(160)
    story.section("Grootste verschillen")
    if not found:
        story.paragraph("Bij geen dimensie verschilt het niveau.")
        return
    rows = []
    for row in found[:_MOST_DIFFERENCES]:
        name = Words(f"{row.dimension.number}. {row.dimension.name}", strong=True)
        if _is_pair(source):
            rows.append((name, *_levels_and_change(row)))
            continue
        present = [level for level in row.levels if level is not None]
        rows.append(
            (
                name,
                *(
                    Words(
                        f"{extreme}: "
                        + ", ".join(
                            letter
                            for letter, level in zip(source.letters, row.levels, strict=True)
                            if level == extreme
                        )
                    )
                    for extreme in (max(present), min(present))
                ),
            )
        )
    if _is_pair(source):
        story.table(("Dimensie", *source.letters, _change_head(source)), rows, (None, 40, 40, 60))
    else:
        story.table(("Dimensie", "Hoogste niveau", "Laagste niveau"), rows, (None, 120, 120))
    story.space(12)


def _themes(story: Story, source: ComparisonSource) -> None:
    """The means of the themes: a column per session where that fits."""
    if not _fits(source):
        return
    story.need(200)
    story.section("Per thema")
    scores = [theme_scores(source.model, session) for session in source.sessions]
    rows = [
        [
            Words(theme.name, strong=True),
            *(Words(DUTCH.number(found[index].level.mean)) for found in scores),
        ]
        for index, theme in enumerate(source.model.themes)
    ]
    story.table(
        ("Thema", *source.letters),
        rows,
        (None, *[_NAME_COLUMN + 8] * len(source.letters)),
    )
    story.space(12)


def _levels(story: Story, source: ComparisonSource) -> None:
    """Every dimension: the level of each session, or what they say together."""
    story.new_page()
    story.section("Per dimensie")
    ranges = roll_up(source.model, source.sessions)
    rows: list[list[Cell]] = []
    for row, found in zip(level_rows(source.model, source.sessions), ranges, strict=True):
        name = f"{row.dimension.number}. {row.dimension.name}"
        cells: list[Cell] = [Words(name, strong=True)]
        if _is_pair(source):
            cells += _levels_and_change(row)
        elif _fits(source):
            cells += _levels_of(row)
        cells += [Words(text) for text in _range_texts(found)]
        rows.append(cells)
    letters = list(source.letters) if _fits(source) else []
    widths = [_NAME_COLUMN] * len(letters)
    if _is_pair(source):
        letters.append(_change_head(source))
        widths.append(2 * _NAME_COLUMN)
    story.paragraph(
        "Per dimensie het niveau van elke sessie; n is het aantal sessies met een niveau."
        if letters
        else "Per dimensie wat de sessies samen zeggen; n is het aantal sessies met een niveau.",
        Role.SMALL,
    )
    story.space(6)
    story.table(
        ("Dimensie", *letters, "n", "Laagste", "Mediaan", "Hoogste"),
        rows,
        (None, *widths, 26, 48, 50, 50),
    )


def _range_texts(found: LevelRange | None) -> tuple[str, ...]:
    if found is None:
        return "0", "–", "–", "–"
    return str(found.n), str(found.lowest), DUTCH.median(found.median), str(found.highest)


def _is_pair(source: ComparisonSource) -> bool:
    """Tell whether the difference has a direction."""
    return len(source.sessions) == 2


def _change_head(source: ComparisonSource) -> str:
    first, last = source.letters
    return f"{first} → {last}"


def _levels_of(row: LevelRow) -> list[Cell]:
    return [Words("–" if level is None else str(level)) for level in row.levels]


def _levels_and_change(row: LevelRow) -> list[Cell]:
    change = "–" if row.change is None else DUTCH.signed(row.change, 0)
    return [*_levels_of(row), Words(change)]


def _fits(source: ComparisonSource) -> bool:
    return len(source.sessions) <= MOST_LINES
