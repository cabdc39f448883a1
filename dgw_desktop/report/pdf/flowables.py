# SPDX-License-Identifier: EUPL-1.2
"""The report's building blocks; each draws itself as content of its structure element.

A flowable that is split keeps its element, so that a paragraph or table over two pages is read
as one. What only decorates is an artifact.
"""

import io
from fractions import Fraction
from functools import cache
from itertools import accumulate
from typing import Any

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_LEFT
from reportlab.lib.rl_accel import fp_str
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.platypus import Flowable, Paragraph, Spacer, Table
from reportlab.platypus.paraparser import ParaFrag

from dgw_desktop.design_tokens import LIGHT, level_colours
from dgw_desktop.domain.phrases import Tr
from dgw_desktop.domain.wording import Wording
from dgw_desktop.line_looks import OTHERS_MEDIAN
from dgw_desktop.report import fonts
from dgw_desktop.report.pdf import styles
from dgw_desktop.report.pdf.tagging import Drawn, Element, TaggedCanvas
from dgw_desktop.report.story import Bar, Chips

CHIP = 14.0


class Text(Paragraph):  # type: ignore[misc]
    """A paragraph of ``source``; ``repeats`` marks a table's head, which is read only once."""

    element: Element | None = None
    source = ""
    repeats = False
    _drawn_before = 0  # letters of ``source`` that are on the page before
    _has_ends = False
    _wrapped: tuple[float, tuple[float, float]] | None = None

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the size; tables and blocks ask three times for the same width."""
        known = self._wrapped
        # Where it decides on another width, a Paragraph drops its lines.
        if known is None or known[0] != available_width or not hasattr(self, "blPara"):
            known = available_width, super().wrap(available_width, available_height)
            self._wrapped = known
            self._has_ends = False
        return known[1]

    def drawOn(self, canvas: TaggedCanvas, x: float, y: float, _sW: float = 0) -> None:
        """Draw as content of the element."""
        assert self.element is not None
        if self.repeats and self.element.is_drawn:
            with canvas.artifact("Pagination"):
                self._draw_at(canvas, x, y, _sW)
        else:
            with canvas.tagged(self.element):
                self._draw_at(canvas, x, y, _sW)

    def _draw_at(self, canvas: TaggedCanvas, x: float, y: float, _sW: float) -> None:
        """Draw; lines of one font at the left, as most are, without what the others need.

        reportlab keeps the state of the canvas twice for each paragraph, and a seventh of a
        report's time goes there.
        """
        lines, style = self.blPara, self.style
        self._end_lines()
        is_plain = not lines.kind and style.alignment == TA_LEFT and lines.lines
        if not is_plain or any(room < 0 for room, _ in lines.lines):  # spaces that are narrower
            super().drawOn(canvas, x, y, _sW)
            return
        font, document = pdfmetrics.getFont(lines.fontName), canvas._doc
        top = y + self.height - lines.fontSize
        code = [
            f"q {fp_str(*lines.textColor.rgb())} rg",
            f"BT 1 0 0 1 {fp_str(x + style.leftIndent, top)} Tm",
        ]
        used = None
        for _, words in lines.lines:
            for subset, letters in font.splitString(" ".join(words), document):
                if subset != used:
                    used = subset
                    name = font.getSubsetInternalName(subset, document)
                    code.append(f"{name} {fp_str(lines.fontSize)} Tf {fp_str(style.leading)} TL")
                code.append(f"({canvas._escape(letters)}) Tj")
            code.append("T*")
        canvas._code.append(" ".join([*code, "ET Q"]))

    def _end_lines(self) -> None:
        """End each line that ends between words with the space that is there.

        Else the words on both sides are one to who copies them, or has them read aloud.
        """
        if not self._has_ends:
            _add_spaces(self.blPara.lines, self.source, self._drawn_before)
            self._has_ends = True

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Return the parts, which all belong to the one element."""
        if self._has_ends:  # it was drawn whole in another report
            super().wrap(available_width, available_height)
            self._has_ends = False
        parts: list[Flowable] = super().split(available_width, available_height)
        place = self._drawn_before
        for part in parts:
            if isinstance(part, Text):
                part.element, part.repeats = self.element, self.repeats
                part.source, part._drawn_before = self.source, place
                if hasattr(part, "blPara"):
                    place += sum(_letters(_line_text(line)) for line in part.blPara.lines)
        return parts


def _add_spaces(lines: list[Any], source: str, before: int) -> None:
    """End each of ``lines`` with a space where ``source`` has one: not its last, or in a word.

    A line of reportlab is its unused width with its words, or an object with pieces of text.
    """
    ends = set([*accumulate(map(len, fonts.readable(source).split()))][:-1])
    place = before
    for number, line in enumerate(lines):
        text = _line_text(line)
        place += _letters(text)
        if place not in ends or not text or text.endswith(" "):
            continue
        if isinstance(line, tuple):
            unused, words = line
            lines[number] = unused, [*words[:-1], f"{words[-1]} "]
        else:
            line.words[-1].text += " "


def _line_text(line: Any) -> str:
    pieces = line[1] if isinstance(line, tuple) else [piece.text for piece in line.words]
    return (" " if isinstance(line, tuple) else "").join(pieces)


def _letters(text: str) -> int:
    return len("".join(text.split()))


def paragraph(content: str, style: ParagraphStyle) -> Text:
    """Return a paragraph of plain text."""
    safe = fonts.markup(content)
    if safe != content or content != " ".join(content.split()):
        made = Text(safe, style)
    else:
        # Most texts hold nothing to parse, and parsing would take a tenth of a report's time.
        made = Text("", style, frags=[_parsed_letter(style).clone(text=content)])
    made.source = content
    return made


@cache
def _parsed_letter(style: ParagraphStyle) -> ParaFrag:
    """Return what reportlab's parser makes of a letter in ``style``."""
    (fragment,) = Text("x", style).frags
    return fragment


class Room(Spacer):  # type: ignore[misc]
    """Room between two things: none at the top of a page."""

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the size."""
        frame = getattr(self, "_frame", None)
        return self.width, 0 if frame is not None and frame._atTop else self.height


class Heading(Text):
    """A heading that is also a bookmark; ``level`` is 0 for a section and 1 within one."""

    level = 0
    key = ""


class Bullet(Text):
    """An item of a list; the dot before it is decoration."""

    INDENT = 11.0

    def drawOn(self, canvas: TaggedCanvas, x: float, y: float, _sW: float = 0) -> None:
        """Draw the dot at the first line, then the text."""
        if self.element is not None and not self.element.is_drawn:
            with canvas.artifact():
                canvas.setFillColor(styles.INK)
                top = y + self.height - self.style.leading + 0.28 * self.style.fontSize + 3.2
                canvas.circle(x + 3, top, 1.4, stroke=0, fill=1)
        super().drawOn(canvas, x, y, _sW)


class Grid(Table):  # type: ignore[misc]
    """A table whose backgrounds and lines are decoration; its cells tag themselves."""

    _wrapped_width: float | None = None
    _drawn: Drawn | None = None

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the size; a block that is kept together asks three times."""
        # None is the height of a row that did not matter, because the page was full before it.
        if self._wrapped_width != available_width or None in self._rowHeights:
            super().wrap(available_width, available_height)
            self._wrapped_width = available_width
        return self._width, self._height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Return the parts: whole rows, and never one row alone on the last page.

        Only a row that is higher than a page is parted, and it begins at the top of one.
        """
        self.splitInRow = 0
        parts: list[Flowable] = super().split(available_width, available_height)
        if not parts:
            frame = getattr(self, "_frame", None)
            self.splitInRow = int(frame is None or frame._atTop)
            parts = super().split(available_width, available_height)
        elif len(parts[1]._cellvalues) == self.repeatRows + 1:
            first = len(parts[0]._cellvalues)
            if first > self.repeatRows + 2 and None not in self._rowHeights[:first]:
                parts = super().split(available_width, sum(self._rowHeights[:first]) - 1)
        for part in parts:
            part.splitInRow = 1
        self.splitInRow = 1
        return parts

    def draw(self) -> None:
        """Draw, or repeat what was drawn in a report with other choices."""
        self._drawn = self.canv.draw_again(self._drawn, super().draw)

    def _drawBkgrnd(self) -> None:
        with self.canv.artifact("Background"):
            super()._drawBkgrnd()

    def _drawLines(self) -> None:
        with self.canv.artifact():
            super()._drawLines()


_LEAST_SCALE = 0.85  # to which a drawing shrinks rather than go to the next page


class Figure(Flowable):  # type: ignore[misc]
    """A drawing; its element says in words what it shows."""

    def __init__(self, drawing: Drawing, element: Element) -> None:
        """Show ``drawing`` as the Figure ``element``."""
        super().__init__()
        self._drawing = drawing
        self._element = element
        self._scale = self._drawn_scale = 1.0
        self._drawn: Drawn | None = None
        self.hAlign = "CENTER"

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the drawing's size, a little smaller where it then fits."""
        wanted = available_height / self._drawing.height
        self._scale = wanted if _LEAST_SCALE <= wanted < 1 else 1.0
        return self._scale * self._drawing.width, self._scale * self._drawing.height

    def draw(self) -> None:
        """Draw, and note where on the page."""
        canvas: TaggedCanvas = self.canv
        left, bottom = canvas.absolutePosition(0, 0)
        self._element.bbox = (
            left,
            bottom,
            left + self._scale * self._drawing.width,
            bottom + self._scale * self._drawing.height,
        )
        if self._scale != self._drawn_scale:
            self._drawn, self._drawn_scale = None, self._scale
        self._drawn = canvas.draw_again(self._drawn, self._draw)

    def _draw(self) -> None:
        canvas: TaggedCanvas = self.canv
        with canvas.tagged(self._element):
            canvas.scale(self._scale, self._scale)
            renderPDF.draw(self._drawing, canvas, 0, 0)


class Picture(Flowable):  # type: ignore[misc]
    """A picture in pixels, made to fit."""

    def __init__(self, png: bytes, room: tuple[float, float], element: Element) -> None:
        """Show ``png`` as the Figure ``element``, in at most ``room`` points."""
        super().__init__()
        self._image = ImageReader(io.BytesIO(png))
        self._element = element
        width, height = self._image.getSize()
        scale = min(room[0] / width, room[1] / height)
        self._size = width * scale, height * scale

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the picture's size."""
        return self._size

    def draw(self) -> None:
        """Draw, and note where on the page."""
        canvas: TaggedCanvas = self.canv
        left, bottom = canvas.absolutePosition(0, 0)
        self._element.bbox = (left, bottom, left + self._size[0], bottom + self._size[1])
        with canvas.tagged(self._element):
            canvas.drawImage(self._image, 0, 0, *self._size)


class Spoken(Flowable):  # type: ignore[misc]
    """A small drawing in a cell with text in it; ``spoken`` is what it says in words."""

    element: Element | None = None

    def __init__(self, spoken: str) -> None:
        """Say ``spoken``."""
        super().__init__()
        self.spoken = spoken


class LevelChips(Spoken):
    """One level as a chip, or a step: from one level to another."""

    STEP = 3 * CHIP + 4
    """The width of a step."""

    def __init__(self, chips: Chips, tr: Tr = str) -> None:
        """Show ``chips``; a step has an arrow. ``tr`` translates what they say."""
        super().__init__(chips.spoken(tr))
        self._highest, self._level, self._to = chips.highest, chips.level, chips.to

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the fixed size."""
        return (CHIP if self._to is None else self.STEP), CHIP

    def draw(self) -> None:
        """Draw boxes and arrow as decoration, the digits as text."""
        canvas: TaggedCanvas = self.canv
        places = [(0.0, self._level)]
        if self._to is not None:
            places.append((2 * CHIP + 4, self._to))
        with canvas.artifact():
            for x, level in places:
                background, _ = level_colours(LIGHT, level, self._highest)
                canvas.setFillColor(HexColor(background))
                canvas.setStrokeColor(styles.BORDER)
                canvas.setLineWidth(0.6)
                canvas.roundRect(x, 0, CHIP, CHIP, 2.8, stroke=1, fill=1)
            if self._to is not None:
                # The font has no arrow: it is drawn.
                left, right, middle = CHIP + 4, 2 * CHIP, CHIP / 2
                canvas.setStrokeColor(styles.MUTED)
                canvas.setLineWidth(0.9)
                canvas.line(left, middle, right, middle)
                canvas.lines(
                    [
                        (right - 3, middle + 2.4, right, middle),
                        (right - 3, middle - 2.4, right, middle),
                    ]
                )
        assert self.element is not None
        with canvas.tagged(self.element):
            canvas.setFont(fonts.BOLD, 8.5)
            for x, level in places:
                _, ink = level_colours(LIGHT, level, self._highest)
                canvas.setFillColor(HexColor(ink))
                canvas.drawCentredString(x + CHIP / 2, 4.1, str(level))


class ScoreBar(Spoken):
    """A mean as a bar with its figure, and marks for ambition and previous session."""

    _FIGURE = 30.0  # points for the figure at the right
    _BELOW = 4.0  # points for the line of others

    def __init__(self, bar: Bar, width: float, wording: Wording) -> None:
        """Show ``bar`` in ``width`` points; what is None is not drawn."""
        self._text = wording.number(bar.mean)
        super().__init__(self._text)
        self._width = width
        self._bar = bar
        self._mean, self._ambition, self._previous = bar.mean, bar.ambition, bar.previous
        self._below = self._BELOW if bar.others is not None else 0.0

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the fixed size."""
        return self._width, 12.0 + self._below

    def draw(self) -> None:
        """Draw track, bar and marks as decoration, the figure as text."""
        canvas: TaggedCanvas = self.canv
        canvas.translate(0, self._below)
        with canvas.artifact():
            self._draw_bar(canvas)
            self._draw_others(canvas)
        assert self.element is not None
        with canvas.tagged(self.element):
            canvas.setFont(fonts.BOLD, 9)
            canvas.setFillColor(styles.INK)
            canvas.drawRightString(self._width, 2.6, self._text)

    def _draw_bar(self, canvas: TaggedCanvas) -> None:
        track = self._width - self._FIGURE
        canvas.setFillColor(styles.PALE)
        canvas.setStrokeColor(styles.BORDER)  # it says where the scale begins and ends
        canvas.setLineWidth(0.5)
        canvas.roundRect(0, 1, track, 10, 2, stroke=1, fill=1)
        if self._mean is not None:
            canvas.setFillColor(styles.ACCENT)
            canvas.roundRect(0, 1, max(3.0, self._place(self._mean)), 10, 1.5, stroke=0, fill=1)
        marks = [value for value in (self._previous, self._ambition) if value is not None]
        # Of two on one place each has a half: none hides the other.
        are_apart = len(marks) < 2 or abs(self._place(marks[0]) - self._place(marks[1])) >= 3.4
        for value, colour, dash, (low, high) in (
            (self._previous, LIGHT.previous, (1.2, 1.6), (-0.5, 6.0)),
            (self._ambition, LIGHT.ambition, (), (6.0, 12.5)),
        ):
            if value is not None:
                x = self._place(value)
                low, high = (-0.5, 12.5) if are_apart else (low, high)
                canvas.setDash()
                canvas.setStrokeColor(HexColor(LIGHT.surface))
                canvas.setLineWidth(3.4)
                canvas.line(x, low, x, high)
                canvas.setStrokeColor(HexColor(colour))
                canvas.setLineWidth(1.8)
                canvas.setDash(*([list(dash)] if dash else []))
                canvas.line(x, low, x, high)
        canvas.setDash()

    def _draw_others(self, canvas: TaggedCanvas) -> None:
        """Draw a line under the bar, as long as the middle half, with a tick at its median."""
        if self._bar.others is None:
            return
        low, median, high = (self._place(value) for value in self._bar.others)
        canvas.setStrokeColor(HexColor(OTHERS_MEDIAN.colour(LIGHT)))
        canvas.setLineWidth(1.4)
        canvas.line(low - 3.5, -2.6, high + 3.5, -2.6)
        canvas.line(median, -3.3, median, 0.2)

    def _place(self, value: Fraction | int) -> float:
        return (self._width - self._FIGURE) * self._bar.place(value)


class ContentsEntry(Flowable):  # type: ignore[misc]
    """A line of the table of contents; the page's number follows when it is known."""

    _SIZE, _HEIGHT = 10.5, 20.0

    def __init__(self, heading: Heading, link: Element, tr: Tr) -> None:
        """Lead to ``heading``; ``link`` is the Link element, and ``tr`` translates where to."""
        super().__init__()
        self._tr = tr
        self.heading = heading
        self.link = link

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Take one line of the whole width."""
        self._width = available_width
        return available_width, self._HEIGHT

    def draw(self) -> None:
        """Ask for the page; the whole line is drawn then, so that it is painted in order."""
        canvas: TaggedCanvas = self.canv  # platypus takes it away after drawing
        left, bottom = canvas.absolutePosition(0, 0)
        canvas.when_numbered(
            self.heading.key, lambda page: self._draw_line(canvas, left, bottom, page)
        )

    def _draw_line(self, canvas: TaggedCanvas, left: float, bottom: float, page: int) -> None:
        title, tr = self.heading.source, self._tr
        right = left + self._width
        with canvas.artifact():
            start = left + fonts.width(title, fonts.REGULAR, self._SIZE) + 6
            canvas.setStrokeColor(styles.BORDER)
            canvas.setLineWidth(0.7)
            canvas.setLineCap(1)
            canvas.setDash([0.1, 4])
            canvas.line(start, bottom + 7, right - 26, bottom + 7)
            canvas.setDash()
            canvas.setLineCap(0)
        with canvas.tagged(self.link):
            canvas.setFillColor(styles.INK)
            draw_text(canvas, left, bottom + 5, f"{title} ", self._SIZE)
            canvas.setFont(fonts.REGULAR, self._SIZE)
            canvas.drawRightString(right, bottom + 5, str(page))
        canvas.add_link(
            (left, bottom, right, bottom + self._HEIGHT),
            self.heading.key,
            tr("Naar {0}, pagina {1}").format(title, page),
            self.link,
        )


def draw_text(canvas: TaggedCanvas, x: float, y: float, text: str, size: float) -> None:
    """Draw ``text`` on one line, each letter in a font that has it."""
    for font, piece in fonts.runs(text):
        canvas.setFont(font, size)
        canvas.drawString(x, y, piece)
        x += fonts.width(piece, font, size)
