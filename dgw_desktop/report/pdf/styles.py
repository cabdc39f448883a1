# SPDX-License-Identifier: EUPL-1.2
"""The report's page, grid and text styles; lengths in points."""

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from dgw_desktop.design_tokens import LIGHT
from dgw_desktop.report import fonts

PAGE_WIDTH, PAGE_HEIGHT = A4
MARGIN_SIDE = 24 * mm
MARGIN_TOP = 28 * mm
MARGIN_BOTTOM = 24 * mm
TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN_SIDE

INK = HexColor(LIGHT.ink)
MUTED = HexColor(LIGHT.ink_muted)
ACCENT = HexColor(LIGHT.now)
HAIRLINE = HexColor(LIGHT.hairline)
BORDER = HexColor(LIGHT.control_border)
PALE = HexColor(LIGHT.selected)

_BASE = {
    "fontName": fonts.REGULAR,
    "fontSize": 10,
    "leading": 14.5,
    "textColor": INK,
    "splitLongWords": 1,
    "allowWidows": 0,
    "allowOrphans": 0,
}


def _style(name: str, **changes: object) -> ParagraphStyle:
    return ParagraphStyle(name, **{**_BASE, **changes})


BODY = _style("body", spaceAfter=6)
MUTED_BODY = _style("muted", textColor=MUTED, spaceAfter=6)
SMALL = _style("small", fontSize=8.5, leading=12, textColor=MUTED)
CELL = _style("cell", fontSize=9, leading=12.5)
CELL_BOLD = _style("cell-bold", fontSize=9, leading=12.5, fontName=fonts.BOLD)
CELL_HEAD = _style("cell-head", fontSize=8.5, leading=12, fontName=fonts.SEMIBOLD, textColor=MUTED)
TITLE = _style("title", fontName=fonts.BOLD, fontSize=30, leading=36, spaceAfter=10)
SUBTITLE = _style("subtitle", fontSize=15, leading=21, textColor=MUTED)
LABEL = _style("label", fontName=fonts.BOLD, fontSize=10, leading=14, textColor=ACCENT)
H1 = _style(
    "h1",
    fontName=fonts.BOLD,
    fontSize=20,
    leading=25,
    spaceBefore=4,
    spaceAfter=10,
    # A whole table would move to the next page with its heading; CondPageBreak keeps them.
    keepWithNext=0,
)
H2 = _style(
    "h2",
    fontName=fonts.BOLD,
    fontSize=13,
    leading=17,
    spaceBefore=14,
    spaceAfter=5,
    keepWithNext=1,
)
KICKER = _style(
    "kicker",
    fontSize=8.5,
    leading=12,
    textColor=MUTED,
    fontName=fonts.SEMIBOLD,
    keepWithNext=1,
    spaceBefore=14,
)
FIGURE = _style("figure", fontName=fonts.BOLD, fontSize=24, leading=28, alignment=TA_CENTER)
FIGURE_NAME = _style("figure-name", fontSize=8.5, leading=12, textColor=MUTED, alignment=TA_CENTER)
