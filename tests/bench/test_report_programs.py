# SPDX-License-Identifier: EUPL-1.2
"""The peers of the report can be told it: the bench itself runs once in a long while."""

import pytest

from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.sections import tell_report
from tests.bench.report_programs import DAY, HtmlStory, TypstStory, full_source


@pytest.mark.parametrize("kind", [HtmlStory, TypstStory])
def test_a_peer_is_told_the_whole_report(kind: type[HtmlStory] | type[TypstStory]) -> None:
    source, story = full_source(), kind()
    tell_report(story, source, ReportOptions(), DAY)
    told = "\n".join(story.parts)
    for dimension in source.model.dimensions:
        assert dimension.name in told
