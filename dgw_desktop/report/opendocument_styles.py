# SPDX-License-Identifier: EUPL-1.2
"""The look of a report as OpenDocument text: its named styles, and the forms of its pages.

A part is OpenDocument 1.2, section 16 and 17 (https://docs.oasis-open.org/office/v1.2/).
"""

from dgw_desktop.design_tokens import LIGHT
from dgw_desktop.report.fonts import readable
from dgw_desktop.report.opendocument import inline, whole_part
from dgw_desktop.report.telling import Facts

MM = 72 / 25.4  # points
_MARGIN = 24 * MM
TEXT_WIDTH, TEXT_HEIGHT = 210 * MM - 2 * _MARGIN, 297 * MM - 2 * _MARGIN  # of the text, standing
CELL_SIZE, TINY_SIZE = 9.5, 7.0  # points
_FONT = "Liberation Sans"  # what LibreOffice has everywhere; others take Arial
FIRST, STANDING, LYING = "First", "Standing", "Lying"
NUMBER_STYLES = {
    LIGHT.now: "Number",
    LIGHT.ambition: "Number_20_wanted",
    LIGHT.previous: "Number_20_before",
}
"""The styles of large numbers by their colour."""


def styles_part(about: Facts) -> str:
    """Return the named styles, the forms of the page, and what stands on every page."""
    bold = 'fo:font-weight="bold"'
    styles = "".join(
        (
            '<style:default-style style:family="paragraph"><style:paragraph-properties '
            'fo:orphans="2" fo:widows="2" style:tab-stop-distance="12mm"/><style:text-properties '
            f'fo:font-family="{_FONT}" fo:font-size="10.5pt" fo:color="{LIGHT.ink}" '
            f'fo:language="{about.language.code}" fo:country="{about.language.country}"/>'
            "</style:default-style>",
            '<style:default-style style:family="table"><style:table-properties '
            'table:border-model="separating"/></style:default-style>',
            _named(
                "Text",
                'fo:margin-top="0pt" fo:margin-bottom="6pt" fo:line-height="125%"',
                parent="",
            ),
            _named("Small", 'fo:margin-bottom="6pt"', _size(9.5, f'fo:color="{LIGHT.ink_muted}"')),
            _named(
                "Label",
                'fo:margin-top="30mm" fo:margin-bottom="4pt"',
                f'{bold} fo:color="{LIGHT.now}"',
            ),
            _named("Title", 'fo:margin-bottom="4pt" fo:line-height="110%"', _size(26, bold)),
            _named("Subtitle", 'fo:margin-bottom="16mm"', _size(14)),
            _named("Fact", 'fo:margin-left="50mm" fo:text-indent="-50mm" fo:margin-bottom="3pt"'),
            _named("Picture", 'fo:margin-top="6pt" fo:margin-bottom="8pt" fo:text-align="center"'),
            _named("Logo", 'fo:margin-bottom="6pt"'),
            _named("List_20_item", 'fo:margin-bottom="3pt"'),
            _named("Box_20_title", 'fo:margin-bottom="2pt"', _size(CELL_SIZE, bold)),
            _named("Box_20_item", 'fo:margin-bottom="2pt" fo:line-height="100%"', _size(CELL_SIZE)),
            _heading_style(1, 18, 18, LIGHT.ink),
            _heading_style(2, 12, 12.5, LIGHT.now),
            _table_styles("", CELL_SIZE),
            _table_styles("Matrix_20_", TINY_SIZE),
            _named("Contents_20_Heading", 'fo:margin-bottom="8pt"', _size(18, bold)),
            _named("Contents_20_1", 'fo:margin-bottom="4pt"'),
            _named("Running", 'fo:margin-bottom="0pt"', _size(9, f'fo:color="{LIGHT.ink_muted}"')),
            f'<style:style style:name="Strong" style:family="text"><style:text-properties {bold}/>'
            "</style:style>",
            '<style:style style:name="Below" style:family="text"><style:text-properties '
            f'{_size(CELL_SIZE - 1)} fo:color="{LIGHT.ink_muted}"/></style:style>',
            *(
                f'<style:style style:name="{name}" style:family="text"><style:text-properties '
                f'{_size(18, bold)} fo:color="{colour}"/></style:style>'
                for colour, name in NUMBER_STYLES.items()
            ),
            '<style:style style:name="Contents_20_link" style:display-name="Contents link" '
            f'style:family="text"><style:text-properties fo:color="{LIGHT.ink}"/></style:style>',
            '<style:style style:name="Frame" style:family="graphic"><style:graphic-properties '
            'style:vertical-pos="top" style:vertical-rel="baseline" fo:border="none" '
            'fo:padding="0pt"/></style:style>',
            '<text:outline-style style:name="Outline">'
            + "".join(
                f'<text:outline-level-style text:level="{level}" style:num-format=""/>'
                for level in (1, 2)
            )
            + "</text:outline-style>",
            '<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" '
            'text:bullet-char="•"><style:list-level-properties '
            'text:list-level-position-and-space-mode="label-alignment">'
            '<style:list-level-label-alignment text:label-followed-by="listtab" '
            'fo:margin-left="6mm" fo:text-indent="-5mm" text:list-tab-stop-position="6mm"/>'
            "</style:list-level-properties></text:list-level-style-bullet></text:list-style>",
        )
    )
    number = '<text:page-number text:select-page="current">1</text:page-number>'
    tr = about.language.gettext
    pages = tr("Pagina {0} van {1}").format(number, "<text:page-count>1</text:page-count>")
    footer = f"{inline(readable(about.standing))} · {pages}"
    running = (
        f"<style:header>{_running(inline(readable(about.running)))}</style:header>"
        f"<style:footer>{_running(footer)}</style:footer>"
    )
    return whole_part(
        "styles",
        f"<office:styles>{styles}</office:styles><office:automatic-styles>"
        f"{_layout('A4', 210, 297, 'portrait')}{_layout('A4_lying', 297, 210, 'landscape')}"
        "</office:automatic-styles><office:master-styles>"
        f'<style:master-page style:name="{FIRST}" style:page-layout-name="A4" '
        f'style:next-style-name="{STANDING}"/>'
        f'<style:master-page style:name="{STANDING}" style:page-layout-name="A4">{running}'
        "</style:master-page>"
        f'<style:master-page style:name="{LYING}" style:page-layout-name="A4_lying">{running}'
        "</style:master-page></office:master-styles>",
    )


def _running(inside: str) -> str:
    return f'<text:p text:style-name="Running">{inside}</text:p>'


def language_style(tag: str) -> str:
    """Return the style of letters in another language; its name is its tag."""
    language, _, country = tag.partition("-")
    return (
        f'<style:style style:name="{tag}" style:family="text"><style:text-properties '
        f'fo:language="{language}" fo:country="{country or "none"}"/></style:style>'
    )


def _cell_style(name: str, more: str, right: str = "none") -> str:
    return (
        f'<style:style style:name="{name}" style:family="table-cell"><style:table-cell-properties '
        f'fo:padding-left="4pt" fo:padding-right="4pt" fo:padding-top="3pt" '
        f'fo:padding-bottom="3pt" fo:border-left="none" fo:border-right="{right}" '
        f'fo:border-top="none" {more}/></style:style>'
    )


CELL_STYLES = (
    _cell_style(
        "Head",
        f'fo:border-bottom="1pt solid {LIGHT.control_border}" '
        f'fo:background-color="{LIGHT.background}"',
    )
    + _cell_style("Cell", f'fo:border-bottom="0.5pt solid {LIGHT.hairline}"')
    + _cell_style(
        "Chosen",
        f'fo:border-bottom="0.5pt solid {LIGHT.hairline}" fo:background-color="{LIGHT.selected}"',
    )
    + _cell_style(
        "Box",
        f'fo:border-bottom="none" fo:background-color="{LIGHT.background}"',
        # In the colour of the paper: it keeps the boxes apart.
        f"6pt solid {LIGHT.surface}",
    )
    + '<style:style style:name="Row" style:family="table-row"><style:table-row-properties '
    'fo:keep-together="always"/></style:style>'
)


def _named(name: str, paragraph: str, text: str = "", parent: str = "Text", more: str = "") -> str:
    """Return a style of paragraphs; ``name`` is as in the file, where a space is _20_."""
    shown = name.replace("_20_", " ")
    kept = f' style:parent-style-name="{parent}"' if parent else ""
    letters = f"<style:text-properties {text}/>" if text else ""
    return (
        f'<style:style style:name="{name}" style:display-name="{shown}" style:family="paragraph"'
        f"{kept} {more}><style:paragraph-properties {paragraph}>{_TABS.get(name, '')}"
        f"</style:paragraph-properties>{letters}</style:style>"
    )


_TABS = {
    "Fact": '<style:tab-stops><style:tab-stop style:position="50mm"/></style:tab-stops>',
    "Contents_20_1": (
        f'<style:tab-stops><style:tab-stop style:position="{TEXT_WIDTH:.2f}pt" style:type="right" '
        'style:leader-style="dotted" style:leader-text="."/></style:tab-stops>'
    ),
}


def _size(points: float, more: str = "") -> str:
    return f'fo:font-size="{points:g}pt" {more}'


def _heading_style(level: int, above: float, size: float, colour: str) -> str:
    return _named(
        f"Heading_20_{level}",
        f'fo:margin-top="{above:g}pt" fo:margin-bottom="4pt" fo:keep-with-next="always"',
        _size(size, f'fo:font-weight="bold" fo:color="{colour}"'),
        more=f'style:default-outline-level="{level}" style:class="text" '
        'style:next-style-name="Text"',
    )


def _table_styles(prefix: str, size: float) -> str:
    rooms = 'fo:margin-top="0pt" fo:margin-bottom="0pt" fo:keep-with-next="auto"'
    bold = 'fo:font-weight="bold"'
    return (
        _named(f"{prefix}Table_20_cell", rooms, _size(size))
        + _named(f"{prefix}Table_20_cell_20_strong", rooms, _size(size, bold))
        + _named(f"{prefix}Table_20_head", rooms, _size(max(size, 8), bold))
    )


def _layout(name: str, width: int, height: int, orientation: str) -> str:
    room = '<style:header-footer-properties fo:min-height="8mm" fo:margin-{0}="4mm"/>'
    return (
        f'<style:page-layout style:name="{name}"><style:page-layout-properties '
        f'fo:page-width="{width}mm" fo:page-height="{height}mm" '
        f'style:print-orientation="{orientation}" fo:margin-left="24mm" fo:margin-right="24mm" '
        'fo:margin-top="14mm" fo:margin-bottom="12mm"/>'
        f"<style:header-style>{room.format('bottom')}</style:header-style>"
        f"<style:footer-style>{room.format('top')}</style:footer-style></style:page-layout>"
    )
