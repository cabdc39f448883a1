# SPDX-License-Identifier: EUPL-1.2
"""A report that is made with parts of former ones has the very bytes of one that is made anew."""

from dataclasses import replace

import pytest

from dgw_desktop.errors import Cancelled
from dgw_desktop.report.options import Preset, ReportOptions, with_preset
from dgw_desktop.report.pdf.kept_parts import KeptParts
from dgw_desktop.report.source import ReportSource
from dgw_desktop.work.exporting import report_pdf
from tests.report.reports import DAY, LOGO, long_note, source_of

WHOLE = ReportOptions()
CHOICES = [
    WHOLE,
    replace(WHOLE, votes=False),
    replace(WHOLE, matrix=True, gaps=False, label="Definitief", logo=LOGO),
    WHOLE,
    replace(WHOLE, organisation="Čćđ → 日本", request="Ж ▲"),  # letters with other codes
    with_preset(WHOLE, Preset.BOARD),
    WHOLE,
]


def full() -> ReportSource:
    """Return a session with a bit of everything, with notes that go on over pages."""
    source = source_of("full")
    assert isinstance(source, ReportSource)
    session = source.session
    for number in (3, 4):
        note = long_note(3)[:4000] + " Ω 日"
        session = session.with_answer(number, replace(session.answer(number), note=note))
    return replace(source, session=session)


def test_choices_one_after_the_other_give_the_bytes_of_each_alone() -> None:
    source, kept = full(), KeptParts()
    for options in CHOICES:
        made = report_pdf(source, options, DAY, kept=kept)
        alone = report_pdf(source, options, DAY)
        assert made.data == alone.data and made.unshown == alone.unshown


def test_what_was_used_before_is_not_laid_out_again(monkeypatch: pytest.MonkeyPatch) -> None:
    from dgw_desktop.report.pdf.flowables import Grid, Text

    made: list[object] = []
    for kind in (Grid, Text):
        original = kind.__init__

        def counted(self: object, *values: object, _make=original, **named: object) -> None:  # type: ignore[no-untyped-def]
            made.append(self)
            _make(self, *values, **named)

        monkeypatch.setattr(kind, "__init__", counted)
    source, kept = full(), KeptParts()
    report_pdf(source, WHOLE, DAY, kept=kept)
    first = len(made)
    report_pdf(source, replace(WHOLE, label="Definitief"), DAY, kept=kept)
    assert len(made) - first < first / 5


def test_one_that_was_stopped_leaves_nothing_behind() -> None:
    source, kept = full(), KeptParts()
    alone = report_pdf(source, WHOLE, DAY).data
    report_pdf(source, WHOLE, DAY, kept=kept)
    with pytest.raises(Cancelled):
        report_pdf(source, CHOICES[1], DAY, lambda done: done < 0.4, kept)
    assert report_pdf(source, WHOLE, DAY, kept=kept).data == alone
    comparison = source_of("compare4")
    kept = KeptParts()
    for label in ("Concept", "Definitief", "Concept"):
        options = ReportOptions(label=label)
        made = report_pdf(comparison, options, DAY, kept=kept).data
        assert made == report_pdf(comparison, options, DAY).data
