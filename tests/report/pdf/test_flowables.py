# SPDX-License-Identifier: EUPL-1.2
"""What is drawn can be read: contrast, whole rows, heads, and labels before their numbers."""

import io
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Frame, Spacer, TableStyle

from dgw_desktop.report import fonts
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.pdf.flowables import Grid
from dgw_desktop.work.exporting import write_report
from tests.report.pdf.conftest import Written
from tests.report.pdf.drawn_text import shapes, text_contrasts
from tests.report.pdf_structure import walk
from tests.report.reports import DAY, KINDS, source_of

NO_PADDING = TableStyle(
    [(f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("TOP", "BOTTOM", "LEFT", "RIGHT")]
)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "long"])
def test_every_text_stands_out_from_what_it_is_drawn_on(kind: str, written: Written) -> None:
    found = list(text_contrasts(written(kind)))
    assert len(found) > 100
    assert {(page, ink, ground) for page, ratio, ink, ground in found if ratio < 4.5} == set()


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "long"])
def test_every_line_and_mark_stands_out_from_what_it_is_drawn_on(
    kind: str, written: Written
) -> None:
    found = list(shapes(written(kind)))
    assert len(found) > 40
    assert {shape for shape in found if shape.contrast < 3} == set()


def test_the_label_of_a_key_figure_is_read_before_its_number(tmp_path: Path) -> None:
    path = tmp_path / "r.pdf"
    write_report(source_of("full"), ReportOptions(), path, DAY)
    texts = [text for _, text in walk(path)]
    at = texts.index("gemiddeld niveau nu (n = 25)")
    assert texts[at + 1] == "2,5" and texts[at + 2].startswith("gemiddelde ambitie")


def test_statements_have_heads_of_columns_in_the_tags(tmp_path: Path) -> None:
    path = tmp_path / "r.pdf"
    write_report(source_of("full"), ReportOptions(), path, DAY)
    heads = [text for tags, text in walk(path) if "TH" in tags and "THead" in tags]
    assert heads.count("Stelling") == 26 == heads.count("Keuze")


def test_only_a_row_higher_than_a_page_is_parted_and_none_is_alone_at_the_end() -> None:
    fonts.register_fonts()
    frame = Frame(0, 0, 200, 200, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)
    canvas = Canvas(io.BytesIO())

    def grid(rows: int, height: int) -> Grid:
        cells = [[Spacer(10, 10)], *([Spacer(10, height)] for _ in range(rows))]
        return Grid(cells, colWidths=[100], repeatRows=1, splitInRow=1, style=NO_PADDING)

    first, last = split(frame, grid(5, 45), canvas)  # four rows fit, and one would be left
    assert (len(first._cellvalues), len(last._cellvalues)) == (4, 3)
    frame.add(Spacer(10, 170), canvas)
    assert split(frame, grid(2, 45), canvas) == []  # all of it goes to the next page


def split(frame: Frame, grid: Grid, canvas: Canvas) -> list[Grid]:
    grid.wrap(200, 200)
    parts: list[Grid] = frame.split(grid, canvas)
    return parts
