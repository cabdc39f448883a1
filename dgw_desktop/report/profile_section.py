# SPDX-License-Identifier: EUPL-1.2
"""The profile in a report: all dimensions as a drawing, and the same in a table to be read."""

from dataclasses import replace
from functools import partial

from dgw_desktop.domain.held import held_source
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.privacy import withheld_dimensions, withheld_in_words
from dgw_desktop.domain.profile import ProfileRow, full_label
from dgw_desktop.domain.profile_words import value_text
from dgw_desktop.domain.summary import summary_sentences
from dgw_desktop.report.languages import ReportLanguage
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.profile_drawing import Profile, ProfilePage, profile_drawing, profile_of
from dgw_desktop.report.source import ReportSource
from dgw_desktop.report.story import Cell, Role, Story, Words

_WIDTH = 459.0  # points: that of the text on A4
_LINES = 34  # in a drawing: what stands on a page below sentences and boxes
_TEXT_SIZE, _SMALLER_TEXT_SIZE = 8.0, 7.4  # points; with two lines of text above the drawing


def draw_profile(story: Story, source: ReportSource, options: ReportOptions) -> None:
    """Draw every dimension, on as many pages as that takes."""
    profile = profile_of(source, options.votes, options.reference)
    story.space(8)
    pages, tr = profile.pages(_LINES), source.language.gettext
    size, with_others = _TEXT_SIZE, False
    if options.reference and source.held is not None:
        with_others = True
        # Above it: the drawing takes what is left of the page.
        story.paragraph(held_source(source.held, tr, source.language.wording), Role.SMALL)
        story.space(4)
        size = _SMALLER_TEXT_SIZE
    for number, page in enumerate(pages, start=1):
        if number > 1:
            story.new_page()
        part = tr("deel {0} van {1}").format(number, len(pages)) if len(pages) > 1 else ""
        draw = partial(profile_drawing, profile, page, _WIDTH, size)
        story.figure(draw, _alt(source, page, part, with_others))


def tell_values(story: Story, source: ReportSource, options: ReportOptions) -> None:
    """Tell every dimension in a table: now, ambition, previous level and votes."""
    profile = profile_of(source, options.votes)
    story.new_page()
    tr = source.language.gettext
    story.section(tr("Alle dimensies"))
    note = _withheld(source) if options.votes else ""
    where = tr("De waarden van het profiel bij ‘In één oogopslag’.")
    story.paragraph(" ".join(filter(None, (where, note))), Role.SMALL)
    tell_levels(story, source.model, source.language)
    story.space(4)
    _table(story, profile, source.language)
    story.space(12)


def _withheld(source: ReportSource) -> str:
    """Return at which dimensions there are no counts, and why; '' where there are all."""
    session, dimensions, tr = source.session, source.model.dimensions, source.language.gettext
    why = withheld_in_words(withheld_dimensions(session), 0, None, tr)
    rounds = ((one.number, session.answer(one.number).beforehand) for one in dimensions)
    numbers = [str(number) for number, found in rounds if found is not None and found.is_withheld]
    if not why or len(numbers) == len(dimensions):
        return why
    which = (
        tr("Het gaat om de dimensies {0}.") if len(numbers) > 1 else tr("Het gaat om dimensie {0}.")
    )
    return f"{why} {which.format(source.language.wording.listed(numbers))}"


def tell_levels(story: Story, model: MaturityModel, language: ReportLanguage) -> None:
    """Tell what each level is called, and what it is about where the model says so."""
    names = [f"{level.number} {level.name}" for level in model.levels]
    if not any(level.explanation for level in model.levels):
        tr, listed = language.gettext, language.wording.listed(names)
        story.paragraph(tr("De niveaus zijn {0}.").format(listed), Role.SMALL)
        return
    about = (level.explanation for level in model.levels)
    said = [": ".join(filter(None, pair)) for pair in zip(names, about, strict=True)]
    story.bullets(said)


def in_words(what: str, source: ReportSource, with_others: bool = False) -> str:
    """Return what a drawing shows, which begins with ``what`` it is, and where its values are.

    ``with_others`` it shows the reference too.
    """
    tr, wording = source.language.gettext, source.language.wording
    summary = summary_sentences(source.model, source.session, source.baseline, tr, wording)
    where = tr("Alle waarden staan in de tabel onder ‘Alle dimensies’.")
    others = tr("Die van de referentie staan in de tabel onder ‘Naast andere organisaties’.")
    return " ".join((what, *summary, where, *([others] if with_others else [])))


def _alt(source: ReportSource, page: ProfilePage, part: str, with_others: bool) -> str:
    first, last = (full_label(row.dimension) for row in (page.rows[0], page.rows[-1]))
    tr, highest = source.language.gettext, source.model.highest_level
    which = tr("Profiel, {0}: {1} t/m {2}.").format(part, first, last) if part else tr("Profiel.")
    rows = tr("Een rij per dimensie, met de niveaus 1 t/m {0} als kolommen.").format(highest)
    return in_words(f"{which} {rows}", source, with_others)


def _table(story: Story, profile: Profile, language: ReportLanguage) -> None:
    tr = language.gettext
    has_votes = any(row.votes for row in profile.rows)
    compared = ((tr("Vorige"), 38), (tr("Verschil"), 58)) if profile.compares else ()
    columns = (
        (tr("Nu"), 28),
        (tr("Ambitie"), 42),
        (tr("Afstand"), 42),
        *compared,
        *([(tr("Stemmen"), 70)] if has_votes else []),
    )
    story.table(
        (tr("Dimensie"), *(name for name, _ in columns)),
        [_cells(row, profile.compares, has_votes, language) for row in profile.rows],
        (None, *(width for _, width in columns)),
    )


def _cells(
    row: ProfileRow, compares: bool, has_votes: bool, language: ReportLanguage
) -> list[Cell]:
    wording = language.wording
    texts = [
        value_text(replace(row, ambition=None), language.gettext),
        wording.number(row.ambition, 0),
        wording.number(row.gap, 0),
    ]
    if compares:
        texts += [wording.number(row.previous, 0), wording.signed(row.change, 0)]
    if has_votes:
        texts.append(_votes(row))
    return [Words(full_label(row.dimension), strong=True), *map(Words, texts)]


def _votes(row: ProfileRow) -> str:
    """Return from where to where the votes lie, and of how many people."""
    found = row.summary
    if found is None:
        return "–"
    ends = f"{found.lowest} – {found.highest}" if found.spread else str(found.lowest)
    return f"{ends} (n = {found.n})"
