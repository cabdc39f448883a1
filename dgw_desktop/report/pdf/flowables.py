# SPDX-License-Identifier: EUPL-1.2
"""The report's own building blocks: level chips and theme bars."""

from fractions import Fraction

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from dgw_desktop.design_tokens import LIGHT, level_colours
from dgw_desktop.report import fonts
from dgw_desktop.report.pdf import styles

CHIP = 14.0


class LevelChips(Flowable):  # type: ignore[misc]
    """One level as a chip, or a step: from one level to another."""

    def __init__(self, highest: int, level: int, to: int | None = None) -> None:
        """Show ``level``, and an arrow to ``to`` if it is given."""
        super().__init__()
        self._highest = highest
        self._level = level
        self._to = to

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the fixed size."""
        return (CHIP if self._to is None else 3 * CHIP + 4), CHIP

    def draw(self) -> None:
        """Draw the chips."""
        self._chip(0, self._level)
        if self._to is not None:
            canvas: Canvas = self.canv
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
            self._chip(2 * CHIP + 4, self._to)

    def _chip(self, x: float, level: int) -> None:
        canvas: Canvas = self.canv
        background, ink = level_colours(LIGHT, level, self._highest)
        canvas.setFillColor(HexColor(background))
        canvas.setStrokeColor(styles.BORDER)
        canvas.setLineWidth(0.6)
        canvas.roundRect(x, 0, CHIP, CHIP, 2.8, stroke=1, fill=1)
        canvas.setFillColor(HexColor(ink))
        canvas.setFont(fonts.BOLD, 8.5)
        canvas.drawCentredString(x + CHIP / 2, 4.1, str(level))


class ScoreBar(Flowable):  # type: ignore[misc]
    """A mean as a bar, with marks for ambition and previous session."""

    def __init__(
        self,
        width: float,
        highest: int,
        mean: Fraction | None,
        ambition: Fraction | None,
        previous: Fraction | None,
    ) -> None:
        """Show means of 0..``highest``; None is not drawn."""
        super().__init__()
        self._width = width
        self._highest = highest
        self._mean = mean
        self._ambition = ambition
        self._previous = previous

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the fixed size."""
        return self._width, 12.0

    def draw(self) -> None:
        """Draw track, bar and marks."""
        canvas: Canvas = self.canv
        canvas.setFillColor(styles.PALE)
        canvas.roundRect(0, 1, self._width, 10, 2, stroke=0, fill=1)
        if self._mean is not None:
            canvas.setFillColor(styles.ACCENT)
            canvas.roundRect(0, 1, self._place(self._mean), 10, 2, stroke=0, fill=1)
        for value, colour, dash in (
            (self._previous, LIGHT.previous, (1.2, 1.6)),
            (self._ambition, LIGHT.ambition, ()),
        ):
            if value is not None:
                x = self._place(value)
                canvas.setDash()
                canvas.setStrokeColor(HexColor(LIGHT.surface))
                canvas.setLineWidth(3.4)
                canvas.line(x, -0.5, x, 12.5)
                canvas.setStrokeColor(HexColor(colour))
                canvas.setLineWidth(1.8)
                canvas.setDash(*([list(dash)] if dash else []))
                canvas.line(x, -0.5, x, 12.5)
        canvas.setDash()

    def _place(self, value: Fraction) -> float:
        return self._width * float(value) / self._highest
