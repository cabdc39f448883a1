# SPDX-License-Identifier: EUPL-1.2
"""Tells a Story the report on whatever it is made from, and what its file says about itself."""

from collections.abc import Callable
from dataclasses import astuple, dataclass
from datetime import date

from dgw_desktop.domain.session import NO_COUNCIL, CouncilFields
from dgw_desktop.report.comparison_sections import comparison_label, tell_comparison
from dgw_desktop.report.fonts import readable
from dgw_desktop.report.languages import ReportLanguage, language_of
from dgw_desktop.report.options import ReportOptions, label_text
from dgw_desktop.report.sections import council_fields, status_label, tell_report
from dgw_desktop.report.source import ComparisonSource, ReportSource
from dgw_desktop.report.story import Story

Progress = Callable[[float], bool]
"""Gets the part done, 0..1, and returns False to cancel."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a file says about itself, each of one line; ``label`` is Concept or Definitief.

    ``model`` is its version, ``language`` that of the report.
    """

    title: str
    organisation: str
    label: str
    made_on: date
    model: str
    language: ReportLanguage
    council: CouncilFields = NO_COUNCIL

    @property
    def running(self) -> str:
        """What stands at the head of every page."""
        return " · ".join(filter(None, (self.title, self.organisation)))

    @property
    def standing(self) -> str:
        """What stands at the foot of every page: what this document is."""
        tr = self.language.gettext
        parts = (self.label, tr("model {0}").format(self.model), self.council.disclosure)
        return " · ".join(filter(None, parts))


def facts_of(
    source: ReportSource | ComparisonSource, options: ReportOptions, exported_on: date
) -> Facts:
    """Return what the file of the report on ``source`` says about itself."""
    language = language_of(options.language)
    source = source.told_in(language)
    council = NO_COUNCIL
    if isinstance(source, ComparisonSource):
        title, organisation = source.title, source.organisation
        label = comparison_label(source, options)
    else:
        council = council_fields(source, options)
        details = source.session.details
        title, organisation = details.title, details.organisation
        label = status_label(source, options)
    organisation = options.organisation or organisation
    version = _line(source.model.version)
    council = CouncilFields(*map(_line, astuple(council)))
    label = label_text(label, language)
    return Facts(_line(title), _line(organisation), label, exported_on, version, language, council)


def tell(
    story: Story,
    source: ReportSource | ComparisonSource,
    options: ReportOptions,
    exported_on: date,
) -> None:
    """Tell ``story`` the report on a session, or on sessions side by side, in reading order.

    It is told in the language that ``options`` ask for.
    """
    source = source.told_in(language_of(options.language))
    if isinstance(source, ComparisonSource):
        tell_comparison(story, source, options, exported_on)
    else:
        tell_report(story, source, options, exported_on)


def _line(text: str) -> str:
    return " ".join(readable(text).split())
