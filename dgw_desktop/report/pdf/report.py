# SPDX-License-Identifier: EUPL-1.2
"""Writes the report: page templates, outline, metadata, progress and cancel."""

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from dgw_desktop.errors import Cancelled
from dgw_desktop.files import atomic_write
from dgw_desktop.report import fonts
from dgw_desktop.report.pdf import styles
from dgw_desktop.report.pdf.sections import Heading, all_sections, status_label
from dgw_desktop.report.source import ReportOptions, ReportSource

# User text names files and addresses that nobody may fetch because a report is made.
rl_config.trustedHosts = []
rl_config.trustedSchemes = []


def write_report(
    source: ReportSource,
    options: ReportOptions,
    path: Path,
    exported_on: date,
    progress: Callable[[float], bool] | None = None,
) -> None:
    """Write the report on ``source`` to ``path``, whole or not at all.

    ``progress`` gets the part done, 0..1, and returns False to cancel. The same source, options
    and date give the same bytes. Raises UserError when the file cannot be written and
    Cancelled when it was cancelled.
    """
    fonts.register_fonts()
    data = io.BytesIO()
    document = _Report(data, source, options, exported_on, progress)
    document.build(
        list(all_sections(source, options, exported_on)),
        canvasmaker=lambda *args, **values: _NumberedCanvas(document, *args, **values),
    )
    document.tell(1.0)
    with atomic_write(path) as file:
        file.write(data.getvalue())


class _Report(BaseDocTemplate):  # type: ignore[misc]
    """A title page without, and further pages with running header and footer."""

    def __init__(
        self,
        data: io.BytesIO,
        source: ReportSource,
        options: ReportOptions,
        exported_on: date,
        progress: Callable[[float], bool] | None,
    ) -> None:
        details = source.session.details
        super().__init__(
            data,
            pagesize=(styles.PAGE_WIDTH, styles.PAGE_HEIGHT),
            leftMargin=styles.MARGIN_SIDE,
            rightMargin=styles.MARGIN_SIDE,
            topMargin=styles.MARGIN_TOP,
            bottomMargin=styles.MARGIN_BOTTOM,
            title=fonts.plain(f"{details.title} – volwassenheidsscan datagedreven werken"),
            author=fonts.plain(details.organisation),
            subject="Volwassenheidsscan datagedreven werken",
            creator="DGW Desktop",
            lang="nl-NL",
            invariant=1,
            initialFontName=fonts.REGULAR,
        )
        self.header = fonts.plain(f"{details.title} · {details.organisation}").replace("\n", " ")
        self.footer = status_label(source, options)
        self._progress = progress
        self._headings = 0
        frame = Frame(
            styles.MARGIN_SIDE,
            styles.MARGIN_BOTTOM,
            styles.TEXT_WIDTH,
            styles.PAGE_HEIGHT - styles.MARGIN_TOP - styles.MARGIN_BOTTOM,
            leftPadding=0,
            rightPadding=0,
            topPadding=0,
            bottomPadding=0,
        )
        self.addPageTemplates(
            [PageTemplate("title", [frame], onPage=_draw_title_page), PageTemplate("page", [frame])]
        )
        self._expected = len(source.model.dimensions) + 10

    def afterFlowable(self, flowable: Flowable) -> None:
        """Put a heading in the outline."""
        if not isinstance(flowable, Heading):
            return
        self._headings += 1
        key = f"heading-{self._headings}"
        self.canv.bookmarkPage(key)
        self.canv.addOutlineEntry(
            fonts.plain(flowable.outline_text), key, flowable.outline_level, closed=False
        )
        self.tell(min(0.95, self._headings / self._expected))

    def tell(self, done: float) -> None:
        """Report progress; raise Cancelled when nobody wants the rest."""
        if self._progress is not None and not self._progress(done):
            raise Cancelled


class _NumberedCanvas(Canvas):  # type: ignore[misc]
    """Keeps the pages until their number is known, then writes header and footer on them."""

    def __init__(self, report: _Report, *args: object, **values: object) -> None:
        super().__init__(*args, **values)
        self._report = report
        self._pages: list[dict[str, object]] = []

    def showPage(self) -> None:
        self._pages.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        for number, page in enumerate(self._pages, start=1):
            self.__dict__.update(page)
            if number > 1:
                self._draw_running_texts(number, len(self._pages))
            super().showPage()
        self.setViewerPreference("DisplayDocTitle", "true")
        self.showOutline()
        super().save()

    def _draw_running_texts(self, number: int, total: int) -> None:
        right = styles.PAGE_WIDTH - styles.MARGIN_SIDE
        top = styles.PAGE_HEIGHT - styles.MARGIN_TOP + 20
        self.saveState()
        self.setFont(fonts.REGULAR, 8.5)
        self.setFillColor(styles.MUTED)
        self.setStrokeColor(styles.HAIRLINE)
        self.setLineWidth(0.5)
        header = self._report.header
        while fonts.width(header, fonts.REGULAR, 8.5) > styles.TEXT_WIDTH:
            header = header[:-2].rstrip() + "…"
        self.drawString(styles.MARGIN_SIDE, top, header)
        self.line(styles.MARGIN_SIDE, top - 7, right, top - 7)
        self.drawString(styles.MARGIN_SIDE, styles.MARGIN_BOTTOM - 26, self._report.footer)
        self.drawRightString(right, styles.MARGIN_BOTTOM - 26, f"Pagina {number} van {total}")
        self.restoreState()


def _draw_title_page(canvas: Canvas, _document: BaseDocTemplate) -> None:
    """One quiet accent: a bar along the left edge."""
    canvas.saveState()
    canvas.setFillColor(styles.ACCENT)
    canvas.rect(0, 0, 9, styles.PAGE_HEIGHT, stroke=0, fill=1)
    canvas.restoreState()
