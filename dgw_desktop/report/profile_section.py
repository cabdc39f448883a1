# SPDX-License-Identifier: EUPL-1.2
"""The profile in a report: all dimensions as a drawing, and the same in a table to be read."""

from dataclasses import replace
from functools import partial

from dgw_desktop.domain.profile import ProfileRow, full_label
from dgw_desktop.domain.profile_words import value_text
from dgw_desktop.domain.summary import summary_sentences
from dgw_desktop.domain.wording import DUTCH
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.profile_drawing import Profile, ProfilePage, profile_drawing, profile_of
from dgw_desktop.report.source import ReportSource
from dgw_desktop.report.story import Cell, Role, Story, Words

_WIDTH = 459.0  # points: that of the text on A4
VALUES = "Alle dimensies"
_LINES = 34  # in a drawing: what stands on a page below sentences and boxes
_TEXT_SIZE = 8.0  # points


def draw_profile(story: Story, source: ReportSource, options: ReportOptions) -> None:
    """Draw every dimension, on as many pages as that takes."""
    profile = profile_of(source, options.votes)
    story.space(8)
    pages = profile.pages(_LINES)
    for number, page in enumerate(pages, start=1):
        if number > 1:
            story.new_page()
        part = f"deel {number} van {len(pages)}" if len(pages) > 1 else ""
        draw = partial(profile_drawing, profile, page, _WIDTH, _TEXT_SIZE)
        story.figure(draw, _alt(source, page, part))


def tell_values(story: Story, source: ReportSource, options: ReportOptions) -> None:
    """Tell every dimension in a table: now, ambition, previous level and votes."""
    profile = profile_of(source, options.votes)
    story.new_page()
    story.section(VALUES)
    story.paragraph(_explanation(profile), Role.SMALL)
    story.space(6)
    _table(story, profile)
    story.space(12)


def _explanation(profile: Profile) -> str:
    levels = DUTCH.listed([f"{level.number} {level.name}" for level in profile.model.levels])
    return f"De waarden van het profiel bij ‘In één oogopslag’. De niveaus zijn {levels}."


def in_words(what: str, source: ReportSource) -> str:
    """Return what a drawing shows, which begins with ``what`` it is, and where its values are."""
    summary = summary_sentences(source.model, source.session, source.baseline)
    return " ".join((what, *summary, f"Alle waarden staan in de tabel onder ‘{VALUES}’."))


def _alt(source: ReportSource, page: ProfilePage, part: str) -> str:
    first, last = (full_label(row.dimension) for row in (page.rows[0], page.rows[-1]))
    which = f", {part}: {first} tot en met {last}" if part else ""
    highest = source.model.highest_level
    return in_words(
        f"Profiel{which}. Een rij per dimensie, met de niveaus 1 tot en met {highest} als "
        "kolommen.",
        source,
    )


def _table(story: Story, profile: Profile) -> None:
    withheld = any(row.is_withheld for row in profile.rows)
    has_votes = withheld or any(row.votes for row in profile.rows)
    compared = (("Vorige", 38), ("Verandering", 58)) if profile.compares else ()
    columns = (
        ("Nu", 28),
        ("Ambitie", 42),
        ("Afstand", 42),
        *compared,
        *([("Stemmen", 92 if withheld else 70)] if has_votes else []),
    )
    story.table(
        ("Dimensie", *(name for name, _ in columns)),
        [_cells(row, profile.compares, has_votes) for row in profile.rows],
        (None, *(width for _, width in columns)),
    )


def _cells(row: ProfileRow, compares: bool, has_votes: bool) -> list[Cell]:
    texts = [
        value_text(replace(row, ambition=None)),
        DUTCH.number(row.ambition, 0),
        DUTCH.number(row.gap, 0),
    ]
    if compares:
        texts += [DUTCH.number(row.previous, 0), DUTCH.signed(row.change, 0)]
    if has_votes:
        texts.append(_votes(row))
    return [Words(full_label(row.dimension), strong=True), *map(Words, texts)]


def _votes(row: ProfileRow) -> str:
    """Return from where to where the votes lie, and of how many people."""
    found = row.summary
    if found is None:
        return "te weinig mensen" if row.is_withheld else "–"
    ends = f"{found.lowest} – {found.highest}" if found.spread else str(found.lowest)
    return f"{ends} (n = {found.n})"
