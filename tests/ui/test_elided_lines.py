# SPDX-License-Identifier: EUPL-1.2
"""Texts in at most some lines: as many as they need, and '…' for what is left out."""

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from dgw_desktop.ui.foundation import theme
from dgw_desktop.ui.foundation.text_block import elided_lines

TEXT = "De inhoud van de term wordt onderling besproken en 😀 ontdekt"


def test_a_text_that_fits_stands_whole_and_what_does_not_ends_in_dots(qapp: QApplication) -> None:
    font = theme.font()
    measure = QFontMetricsF(font).horizontalAdvance
    assert elided_lines(TEXT, font, measure(TEXT) + 5, 2) == [TEXT]
    for width in range(90, int(measure(TEXT)), 17):
        whole = elided_lines(TEXT, font, width, 99)
        assert " ".join(whole) == TEXT and all(measure(line) <= width + 1 for line in whole)
        lines = elided_lines(TEXT, font, width, 2)
        assert len(lines) <= 2 and all(measure(line) <= width + 1 for line in lines)
        assert lines[-1].endswith("…") == (len(whole) > 2)
        assert lines[0] == whole[0]


def test_no_text_takes_no_more_than_a_line(qapp: QApplication) -> None:
    assert "".join(elided_lines("", theme.font(), 100, 2)) == ""
