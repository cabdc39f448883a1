# SPDX-License-Identifier: EUPL-1.2
"""The report's page, grid and text styles; lengths in points."""

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import TableStyle

from dgw_desktop.design_tokens import LIGHT
from dgw_desktop.report import fonts

PAGE_WIDTH, PAGE_HEIGHT = A4
MARGIN_SIDE = 24 * mm
MARGIN_TOP = 28 * mm
MARGIN_BOTTOM = 24 * mm
TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN_SIDE
RUNNING_SIZE = 8.5
LOGO_SIZE = 160.0, 60.0
LANDSCAPE_WIDTH = PAGE_HEIGHT - 2 * MARGIN_SIDE

INK = HexColor(LIGHT.ink)
MUTED = HexColor(LIGHT.ink_muted)
ACCENT = HexColor(LIGHT.now)
HAIRLINE = HexColor(LIGHT.hairline)
BORDER = HexColor(LIGHT.control_border)
GROUND = HexColor(LIGHT.background)
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
SMALL = _style("small", fontSize=8.5, leading=12, textColor=MUTED)
CELL = _style("cell", fontSize=9, leading=12.5)
CELL_BOLD = _style("cell-bold", fontSize=9, leading=12.5, fontName=fonts.BOLD)
CELL_MARK = CELL_BOLD.clone("cell-mark", textColor=HexColor(LIGHT.on_now))
CELL_HEAD = _style("cell-head", fontSize=8.5, leading=12, fontName=fonts.SEMIBOLD, textColor=MUTED)
TITLE = _style("title", fontName=fonts.BOLD, fontSize=30, leading=36, spaceAfter=10)
_SMALLER_TITLES = [
    TITLE.clone(f"title-{size}", fontSize=size, leading=1.2 * size) for size in (24, 19)
]
_TITLE_LINES = 4
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
LINE_BELOW = _style(
    "line-below",
    fontSize=8.5,
    leading=12,
    textColor=MUTED,
    fontName=fonts.SEMIBOLD,
    keepWithNext=1,
    spaceAfter=5,
)
BULLET = _style("bullet", spaceAfter=2, leftIndent=11)
TINY = _style("tiny", fontSize=7.4, leading=9.2)
TINY_BOLD = _style("tiny-bold", fontSize=7.4, leading=9.2, fontName=fonts.BOLD)
H2_WITH_LINE = H2.clone("h2-with-line", spaceAfter=1)
CONTENTS_HEAD = H1.clone("contents")
FIGURE = _style("figure", fontName=fonts.BOLD, fontSize=24, leading=28, alignment=TA_CENTER)
FIGURE_NAME = _style("figure-name", fontSize=8.5, leading=12, textColor=MUTED, alignment=TA_CENTER)

CELL_PADDING = 10  # right of a cell

TableLook = list[tuple[object, ...]]
"""Commands of a TableStyle."""

# A Table names its cells' font on the page, also where only paragraphs stand in them.
CELL_FONT: tuple[object, ...] = ("FONT", (0, 0), (-1, -1), fonts.REGULAR, 9)
PLAIN_TABLE: TableLook = [
    CELL_FONT,
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), CELL_PADDING),
    ("TOPPADDING", (0, 0), (-1, -1), 4),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
    ("LINEBELOW", (0, 0), (-1, -1), 0.5, HAIRLINE),
]
BOX_PADDING = 9.0
BOX: TableLook = [
    CELL_FONT,
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), BOX_PADDING),
    ("RIGHTPADDING", (0, 0), (-1, -1), BOX_PADDING),
    ("TOPPADDING", (0, 0), (-1, -1), 7),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 7),
]
BOX_ROWS = TableStyle(
    [
        CELL_FONT,
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 1.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5),
    ]
)
FIGURES_TABLE: TableLook = [
    CELL_FONT,
    ("BACKGROUND", (0, 0), (-1, -1), GROUND),
    ("TOPPADDING", (0, 0), (-1, -1), 10),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 10),
]


def title_of(text: str) -> ParagraphStyle:
    """Return the style of a title: smaller when it is so long that the page would be too short."""
    for style in (TITLE, *_SMALLER_TITLES):
        word = max(
            (fonts.width(w, style.fontName, style.fontSize) for w in text.split()), default=0
        )
        lines = fonts.width(text, style.fontName, style.fontSize) / TEXT_WIDTH
        if lines <= _TITLE_LINES and word <= TEXT_WIDTH:
            return style
    return _SMALLER_TITLES[-1]
