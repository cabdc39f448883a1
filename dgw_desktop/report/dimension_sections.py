# SPDX-License-Identifier: EUPL-1.2
"""What a report says of each dimension: its statements, votes and notes; and the matrix of all."""

from collections.abc import Sequence

from dgw_desktop.domain.model import Dimension
from dgw_desktop.domain.rounds import (
    NamedRound,
    ambitions_in_words,
    moved_in_words,
    named_ambition_votes,
    named_rounds,
    without_level_in_words,
)
from dgw_desktop.domain.scoring import vote_summary
from dgw_desktop.domain.session import Answer
from dgw_desktop.domain.wording import counted
from dgw_desktop.report.languages import ReportLanguage
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ReportSource
from dgw_desktop.report.story import MatrixCell, Role, StatementRow, Story, Words

_SHORT_NOTE = 600  # characters that stay on the page of their dimension


def tell_dimensions(story: Story, source: ReportSource, options: ReportOptions) -> None:
    """Every dimension with its statements, the chosen one marked."""
    story.need(360)  # for the heading and a dimension
    tr = source.language.gettext
    story.section(tr("Per dimensie"))
    for dimension in source.model.dimensions:
        _dimension(story, source, options, dimension)
    story.space(12)


def _dimension(
    story: Story, source: ReportSource, options: ReportOptions, dimension: Dimension
) -> None:
    answer = source.session.answer(dimension.number)
    tr = source.language.gettext
    theme = tr("Thema: {0}").format(source.model.theme_of(dimension).name)
    if answer.not_applicable:
        state = tr("Deze dimensie is niet van toepassing.")
        theme = f"{theme}. {state}"
    elif answer.level is None:
        state = tr("Bij deze dimensie is nog geen niveau gekozen.")
        theme = f"{theme}. {state}"
    note = answer.note.strip() if options.notes else ""
    with story.together():
        story.subsection(f"{dimension.number}. {dimension.name}", theme)
        _statements(story, source, dimension)
        if options.votes:
            _votes(story, answer, source.model.highest_level, source.language)
        if len(note) <= _SHORT_NOTE:
            _note(story, note, source.language)
    if len(note) > _SHORT_NOTE:
        _note(story, note, source.language)
    if options.notes:
        _remarks(story, answer, source.language)


def _votes(story: Story, answer: Answer, highest: int, language: ReportLanguage) -> None:
    """How many people chose what in each round, unless that would show what one of them chose."""
    if not answer.has_votes:
        return
    tr, wording = language.gettext, language.wording
    # Which may not be shown is told once, at the table of all dimensions.
    named = [one for one in named_rounds(answer.rounds, tr) if not one.votes.is_withheld]
    story.space(4)
    if len(named) > 1:
        _rounds_beside(story, named, highest, language)
    elif named:
        story.paragraph(f"{_round_sentence(named[0], language)}.", Role.SMALL)
    rest = [
        text
        for found in named
        if found.votes.is_beforehand
        for text in (
            without_level_in_words(found.votes, tr),
            ambitions_in_words(found.votes, tr, wording),
        )
        if text
    ]
    moved = moved_in_words(named, tr)
    for text in (moved, tr("vooraf ook: {0}").format(", ".join(rest)) if rest else ""):
        if text:
            story.paragraph(f"{text[0].upper()}{text[1:]}.", Role.SMALL)
    for found in named_ambition_votes(answer.ambition_votes, tr):
        text = _counts_sentence(found.votes.ambitions, language)
        story.paragraph(f"{found.name[0].upper()}{found.name[1:]}: {text}.", Role.SMALL)


def _round_sentence(found: NamedRound, language: ReportLanguage) -> str:
    tr = language.gettext
    if found.summary is None:
        text = found.label(tr)
        return f"{text[0].upper()}{text[1:]}"
    whose = tr(", vooraf") if found.votes.is_beforehand else ""
    return _counts_sentence(found.counts, language, whose)


def _counts_sentence(counts: tuple[int, ...], language: ReportLanguage, whose: str = "") -> str:
    """Return how many people chose what, and what that says; there are votes."""
    votes, tr = vote_summary(counts), language.gettext
    assert votes is not None
    listed = ", ".join(
        tr("niveau {0}: {1}").format(level, count) for level, count in enumerate(counts, start=1)
    )
    return tr("{0}{1} ({2}); mediaan {3}, laagste {4}, hoogste {5}").format(
        counted(votes.n, tr("stem"), tr("stemmen")),
        whose,
        listed,
        language.wording.median(votes.median),
        votes.lowest,
        votes.highest,
    )


def _rounds_beside(
    story: Story, named: Sequence[NamedRound], highest: int, language: ReportLanguage
) -> None:
    """A row per round: how many people chose each level, and how far that lies apart."""
    tr = language.gettext
    rows = []
    for found in named:
        summary = found.summary
        counts = [str(count) for count in found.counts] or ["–"] * highest
        if summary is None:
            rest = ["0", "–", "–"]
        else:
            rest = [
                str(summary.n),
                language.wording.median(summary.median),
                f"{summary.lowest} – {summary.highest}" if summary.spread else str(summary.lowest),
            ]
        rows.append([Words(found.name, strong=True), *map(Words, (*counts, *rest))])
    story.table(
        (
            tr("Stemmen per niveau"),
            *(str(level) for level in range(1, highest + 1)),
            "n",
            tr("Mediaan"),
            tr("Spreiding"),
        ),
        rows,
        (None, *[min(34, 230 / highest)] * highest, 34, 54, 58),
    )
    story.space(4)


def _remarks(story: Story, answer: Answer, language: ReportLanguage) -> None:
    """What people wrote beforehand: in no order, without names."""
    found = answer.beforehand
    if found is not None and found.remarks:
        tr = language.gettext
        story.space(4)
        story.paragraph(tr("Opmerkingen vooraf, zonder namen:"), Role.SMALL)
        story.bullets(found.remarks)


def _note(story: Story, note: str, language: ReportLanguage) -> None:
    if note:
        tr = language.gettext
        story.space(4)
        story.labelled(tr("Toelichting."), note)


def _statements(story: Story, source: ReportSource, dimension: Dimension) -> None:
    """The statements of one dimension, with words beside what is chosen."""
    model, answer = source.model, source.session.answer(dimension.number)
    before = source.baseline.answer(dimension.number).scored_level if source.baseline else None
    story.statements(
        [
            StatementRow(
                level,
                dimension.statement(level.number),
                _marks(
                    answer.scored_level,
                    answer.scored_ambition,
                    before,
                    level.number,
                    source.language,
                    _next_step(answer),
                ),
                answer.scored_level == level.number,
            )
            for level in model.levels
        ],
        model.highest_level,
    )


def tell_matrix(story: Story, source: ReportSource) -> None:
    """The whole model as a table on landscape pages, the chosen statements marked."""
    model, session, tr = source.model, source.session, source.language.gettext
    story.new_page(is_landscape=True)
    story.section(tr("Bijlage: de matrix"))
    story.paragraph(
        tr(
            "Alle stellingen. Achter de gekozen stelling staat ‘gekozen’, achter de ambitie "
            "‘ambitie’."
        ),
        Role.SMALL,
    )
    story.space(6)
    rows = []
    for dimension in model.dimensions:
        answer = session.answer(dimension.number)
        cells = [
            MatrixCell(
                dimension.statement(level.number),
                _marks(
                    answer.scored_level,
                    answer.scored_ambition,
                    None,
                    level.number,
                    source.language,
                ),
                answer.scored_level == level.number,
            )
            for level in model.levels
        ]
        rows.append((f"{dimension.number}. {dimension.name}", cells))
    story.matrix(
        (tr("Dimensie"), *(f"{level.number} · {level.name}" for level in model.levels)), rows
    )


def _next_step(answer: Answer) -> int | None:
    """Return the level after the chosen one, where the ambition lies above that."""
    level, ambition = answer.scored_level, answer.scored_ambition
    return level + 1 if level is not None and ambition is not None and level < ambition else None


def _marks(
    level: int | None,
    ambition: int | None,
    before: int | None,
    row: int,
    language: ReportLanguage,
    next_step: int | None = None,
) -> tuple[str, ...]:
    """Return in words what a level is to a dimension."""
    tr = language.gettext
    words = (
        (level, tr("Gekozen")),
        (next_step, tr("Volgende stap")),
        (ambition, tr("Ambitie")),
        (before, tr("Vorige meting")),
    )
    return tuple(word for value, word in words if value == row)
