# SPDX-License-Identifier: EUPL-1.2
"""The pictures of dashed frames: the same pixels as Qt's own stroke, wherever they stand."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from dgw_desktop.ui.foundation import dashed_frame
from dgw_desktop.ui.foundation.dashed_frame import paint_dashed_frame

COLOUR, WIDTH, RADIUS = "#B4490A", 2.3, 7.5
FRAME = QRectF(12.4, 9.7, 180.2, 41.5)


def _painted(ratio: float, left: float, is_stroked: bool, style: Qt.PenStyle) -> QImage:
    picture = QImage(480, 200, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor("#FFFFFF"))
    painter = QPainter(picture)
    painter.translate(left, 4)
    if is_stroked:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(COLOUR), WIDTH, style))
        painter.drawRoundedRect(FRAME, RADIUS, RADIUS)
    else:
        paint_dashed_frame(painter, FRAME, RADIUS, COLOUR, WIDTH, style)
    painter.end()
    return picture


@pytest.mark.parametrize("style", [Qt.PenStyle.DashLine, Qt.PenStyle.DotLine])
@pytest.mark.parametrize(
    ("ratio", "left"),
    [(1.0, 0.0), (1.0, 17.0), (1.0, 3.5), (2.0, 5.0), (1.25, 4.0), (1.25, 3.0), (1.5, 1.0)],
)
def test_frame_has_the_pixels_of_a_stroke(
    ratio: float, left: float, style: Qt.PenStyle, qtbot: object
) -> None:
    stroked = _painted(ratio, left, is_stroked=True, style=style)
    assert stroked != _painted(ratio, left + 1, is_stroked=True, style=style)  # it is seen
    for _ in ("made", "kept"):
        assert _painted(ratio, left, is_stroked=False, style=style) == stroked


def test_frame_is_stroked_once_where_it_falls_on_whole_pixels(qtbot: object) -> None:
    dashed_frame._frame.cache_clear()
    for left in (0.0, 17.0, 40.0):
        _painted(1.0, left, is_stroked=False, style=Qt.PenStyle.DashLine)
    assert dashed_frame._frame.cache_info().misses == 1
    _painted(1.25, 3.0, is_stroked=False, style=Qt.PenStyle.DashLine)  # between pixels
    assert dashed_frame._frame.cache_info().misses == 1


def test_a_rotated_frame_is_stroked(qtbot: object) -> None:
    dashed_frame._frame.cache_clear()
    picture = QImage(200, 200, QImage.Format.Format_RGB32)
    picture.fill(QColor("#FFFFFF"))
    before = picture.copy()
    painter = QPainter(picture)
    painter.rotate(30)
    paint_dashed_frame(painter, FRAME, RADIUS, COLOUR, WIDTH)
    painter.end()
    assert picture != before
    assert dashed_frame._frame.cache_info().currsize == 0
