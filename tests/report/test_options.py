# SPDX-License-Identifier: EUPL-1.2
import pytest

from dgw_desktop.report.options import ReportOptions, recalled


@pytest.mark.parametrize(
    "broken",
    ["", "x", "[]", "[" * 9999, '{"gaps": 3, "logo": "?", "logo_alt": "x"}', '{"logo": 1}'],
)
def test_what_cannot_be_read_has_its_default(broken: str) -> None:
    assert recalled(broken, broken) == ReportOptions()
