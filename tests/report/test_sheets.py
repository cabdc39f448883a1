# SPDX-License-Identifier: EUPL-1.2
import pytest

from dgw_desktop.report.sheets import text_lines


@pytest.mark.parametrize(
    ("text", "lines"), [("", 1), ("tien tekens", 2), ("a\nb", 2), ("a\n\n" + "b" * 25, 5)]
)
def test_a_row_is_as_high_as_its_text_is_long(text: str, lines: int) -> None:
    assert text_lines(text, 10) == lines
