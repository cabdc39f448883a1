# SPDX-License-Identifier: EUPL-1.2
"""A session beside a reference, in a report: in or outside the middle half, never in what place."""

from dgw_desktop.domain.held import (
    Held,
    held_source,
    middle_text,
    place_name,
    theme_sentences,
)
from dgw_desktop.report.source import ReportSource
from dgw_desktop.report.story import Cell, Role, Story, Words, dimension_cell


def tell_reference(story: Story, source: ReportSource, held: Held) -> None:
    """Tell whose figures these are, a sentence a theme, and every dimension in a table."""
    tr, wording = source.language.gettext, source.language.wording
    story.need(200)
    story.section(tr("Naast andere organisaties"))
    story.paragraph(held_source(held, tr, wording))
    story.paragraph(
        tr(
            "Minstens de helft van de bijdragen heeft een niveau in de middelste helft; een kwart "
            "of minder ligt eronder, en een kwart of minder erboven. Hoger is niet vanzelf beter: "
            "het gaat om de ambitie van de eigen organisatie."
        ),
        Role.SMALL,
    )
    story.space(4)
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


def _row(source: ReportSource, held: Held, index: int) -> list[Cell]:
    tr, wording = source.language.gettext, source.language.wording
    dimension = source.model.dimensions[index]
    level = source.session.answer(dimension.number).scored_level
    middle, found = held.middle(dimension.key), held.dimensions.get(dimension.key)
    place = None if level is None or middle is None else middle.place_of(level)
    return [
        dimension_cell(dimension),
        Words(wording.number(level, 0)),
        Words(middle_text(middle, wording)),
        Words("–" if middle is None else wording.median(middle.median)),
        Words("–" if place is None else place_name(place, tr)),
        Words("–" if found is None else str(found.organisations)),
    ]
