# SPDX-License-Identifier: EUPL-1.2
"""A session beside a reference, in a report: in or outside the middle half, never in what place."""

from dgw_desktop.domain.held import (
    Held,
    Middle,
    held_gaps,
    held_source,
    middle_text,
    place_name,
    theme_sentences,
)
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.reference import Distribution
from dgw_desktop.domain.wording import Wording
from dgw_desktop.report.languages import ReportLanguage
from dgw_desktop.report.source import ReportSource
from dgw_desktop.report.story import Cell, Role, Story, Words, dimension_cell


def others_explained(held: Held, language: ReportLanguage) -> str:
    """Return what the zone in a spider means, and whose figures it has."""
    tr = language.gettext
    zone = tr(
        "Het gestreepte gebied is de middelste helft van de referentie, het kruisje op een as de "
        "mediaan."
    )
    return f"{zone} {held_source(held, tr, language.wording)}"


def tell_reference(story: Story, source: ReportSource, held: Held) -> None:
    """Tell whose figures these are, a sentence a theme, and every dimension in a table."""
    tr, wording = source.language.gettext, source.language.wording
    _begin(story, held, source.model, source.language)
    story.bullets(theme_sentences(held, source.model, source.session, tr, wording))
    story.space(6)
    story.table(
        (
            tr("Dimensie"),
            tr("Nu"),
            tr("Middelste helft"),
            tr("Mediaan"),
            tr("Waar"),
            tr("Organisaties"),
        ),
        [_row(source, held, number) for number in range(len(source.model.dimensions))],
        (None, 28, 78, 46, 56, 66),
    )
    story.space(12)


def tell_figures(story: Story, model: MaturityModel, held: Held, language: ReportLanguage) -> None:
    """Tell whose figures these are, and those of every dimension in a table."""
    tr, wording = language.gettext, language.wording
    _begin(story, held, model, language)
    rows = []
    for dimension in model.dimensions:
        middle, found = held.middle(dimension.key), held.dimensions.get(dimension.key)
        rows.append((dimension_cell(dimension), *_figures(middle, found, wording)))
    head = (tr("Dimensie"), tr("Middelste helft"), tr("Mediaan"), tr("Organisaties"))
    story.table(head, rows, (None, 78, 46, 66))
    story.space(12)


def _begin(story: Story, held: Held, model: MaturityModel, language: ReportLanguage) -> None:
    tr = language.gettext
    story.need(200)
    story.section(tr("Naast andere organisaties"))
    gaps = held_gaps(held, model, tr)
    story.paragraph(" ".join(filter(None, (held_source(held, tr, language.wording), gaps))))
    story.paragraph(
        tr(
            "Minstens de helft van de bijdragen heeft een niveau in de middelste helft; een kwart "
            "of minder ligt eronder, en een kwart of minder erboven. Hoger is niet vanzelf beter: "
            "het gaat om de ambitie van de eigen organisatie."
        ),
        Role.SMALL,
    )
    story.space(4)


def _figures(
    middle: Middle | None, found: Distribution | None, wording: Wording
) -> tuple[Words, Words, Words]:
    """Return the cells with the middle half, the median, and of how many organisations."""
    return (
        Words(middle_text(middle, wording)),
        Words("–" if middle is None else wording.median(middle.median)),
        Words("–" if found is None else str(found.organisations)),
    )


def _row(source: ReportSource, held: Held, index: int) -> list[Cell]:
    tr, wording = source.language.gettext, source.language.wording
    dimension = source.model.dimensions[index]
    level = source.session.answer(dimension.number).scored_level
    middle, found = held.middle(dimension.key), held.dimensions.get(dimension.key)
    place = None if level is None or middle is None else middle.place_of(level)
    half, median, organisations = _figures(middle, found, wording)
    return [
        dimension_cell(dimension),
        Words(wording.number(level, 0)),
        half,
        median,
        Words("–" if place is None else place_name(place, tr)),
        organisations,
    ]
