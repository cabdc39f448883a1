# SPDX-License-Identifier: EUPL-1.2
"""Makes the same report with DGW Desktop, WeasyPrint or Typst, in a process of its own.

The peers get the same blocks, as HTML and as Typst markup, with the same fonts and the chart as
SVG, and make tagged PDF as ours does. The clock runs from the session to the bytes for each. Every
one is the first report of its process, so that no one profits from what an earlier run kept.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from html import escape
from pathlib import Path
from time import perf_counter, process_time

from dgw_desktop.domain.session import Action, Answer
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ReportSource
from dgw_desktop.report.story import (
    Bar,
    Box,
    Cell,
    Chips,
    Draw,
    KeyFigure,
    MatrixCell,
    Role,
    StatementRow,
)
from dgw_desktop.report.story import Story as StoryBase
from dgw_desktop.resources import built_in_model
from dgw_desktop.resources import resource as bundled
from dgw_desktop.storage.model_file import read_model
from tests.examples import make_session, raised

DAY = date(2026, 11, 24)
PROGRAMS = ("DGW Desktop", "WeasyPrint", "Typst")


Taken = tuple[float, float]
"""Seconds, and seconds of the processor, of all threads together."""


def _clocks() -> Taken:
    return perf_counter(), process_time()


def _since(start: Taken) -> Taken:
    wall, busy = _clocks()
    return wall - start[0], busy - start[1]


def _measure(name: str) -> dict[str, float]:
    """Import what the program needs, then make one report."""
    make = {"DGW Desktop": _ours, "WeasyPrint": _weasyprint, "Typst": _typst}[name]
    data, (seconds, busy) = make(full_source())
    import resource

    import pypdfium2

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "seconds": seconds,
        "busy": busy,
        "pages": len(pypdfium2.PdfDocument(data)),
        "megabytes": peak,
    }


def full_source() -> ReportSource:
    """Return a session of 26 dimensions with everything filled in, and the one before."""
    answers = {
        n: Answer(
            n % 4 + 1,
            4,
            note=f"Toelichting bij dimensie {n}. " * 4,
            rounds=raised(1, 2, 3, n % 3),
        )
        for n in range(1, 27)
    }
    actions = tuple(Action(f"Actie {n}", n, "Team Data", date(2027, 1, n)) for n in range(1, 13))
    session = replace(make_session(answers), actions=actions, parking_lot=("Later: AI",))
    before = make_session({n: Answer(n % 3 + 1) for n in range(1, 27)}, 2025)
    return ReportSource(read_model(built_in_model()).model, session, before)


def _ours(source: ReportSource) -> tuple[bytes, Taken]:
    from dgw_desktop.report.pdf.report import report_pdf
    from dgw_desktop.startup import before_imports

    before_imports()  # as the window's jobs and the command line do
    start = _clocks()
    data = report_pdf(source, ReportOptions(), DAY).data
    return data, _since(start)


def _weasyprint(source: ReportSource) -> tuple[bytes, Taken]:
    from weasyprint import CSS, HTML

    from dgw_desktop.report.sections import tell_report

    start = _clocks()
    story = HtmlStory()
    tell_report(story, source, ReportOptions(), DAY)
    faces = "".join(
        f"@font-face {{ font-family: A; font-weight: {weight}; src: url({place.as_uri()}) }}"
        for weight, place in ((400, _font("Regular")), (600, _font("SemiBold")),
                              (700, _font("Bold")))
    )  # fmt: skip
    style = (
        faces + "@page { size: A4; margin: 28mm 24mm 24mm; @bottom-right { content: 'Pagina ' "
        "counter(page) ' van ' counter(pages) } } @page wide { size: A4 landscape } "
        ".wide { page: wide; font-size: 7.4pt } body { font: 10pt/1.45 A } "
        "table { width: 100%; border-collapse: collapse } "
        ".chip { border: 0.6pt solid #7A8796; border-radius: 2.8pt; padding: 1pt 4pt; "
        "background: #CFE6F2; font-weight: 700 } .track { background: #DCE9F5; height: 10pt } "
        ".bar { background: #0B5FA5; height: 10pt } .on { background: #DCE9F5 } "
        "@page { @top-left { content: 'MT-sessie · Gemeente Voorbeeldstad' } } "
        "td, th { border-bottom: 0.5pt solid #C5CEDA; text-align: left; vertical-align: top }"
    )
    document = HTML(string="".join(story.parts))
    data = document.write_pdf(stylesheets=[CSS(string=style)], pdf_variant="pdf/ua-1")
    return data, _since(start)


def _typst(source: ReportSource) -> tuple[bytes, Taken]:
    import typst

    from dgw_desktop.report.sections import tell_report

    start = _clocks()
    story = TypstStory()
    tell_report(story, source, ReportOptions(), DAY)
    text = (
        '#set document(title: "Rapport")\n#set page(paper: "a4", margin: (x: 24mm, top: 28mm, '
        'bottom: 24mm), footer: context [Pagina #counter(page).display("1 van 1", both: true)])\n'
        '#let chip(t) = box(fill: rgb("#CFE6F2"), stroke: 0.6pt + rgb("#7A8796"), radius: 2.8pt, '
        "inset: 2pt, strong(t))\n"
        '#let bar(s) = rect(width: 100%, height: 10pt, fill: rgb("#DCE9F5"), inset: 0pt, '
        'align(left, rect(width: s * 100%, height: 10pt, fill: rgb("#0B5FA5"))))\n'
        "#set page(header: [MT-sessie · Gemeente Voorbeeldstad])\n"
        '#set text(font: "Atkinson Hyperlegible Next", size: 10pt, lang: "nl")\n'
        # As far apart as our lines, so that it makes as many pages.
        "#set par(leading: 0.85em, spacing: 1.1em)\n"
    )
    # Without the fonts of the machine, which it would look for at every start.
    compiler = typst.Compiler(
        (text + "\n".join(story.parts)).encode("utf-8"),
        font_paths=[str(bundled("fonts"))],
        ignore_system_fonts=True,
    )
    data = compiler.compile(format="pdf", pdf_standards=["ua-1"])
    return data, _since(start)


def _font(weight: str) -> Path:
    return bundled("fonts", f"AtkinsonHyperlegibleNext-{weight}.ttf")


class _Markup(StoryBase):
    """What HTML and Typst have in common: text in, parts out."""

    def __init__(self) -> None:
        self.parts: list[str] = []

    def text(self, content: str, strong: bool = False) -> str:
        """Return a text, as markup."""
        raise NotImplementedError

    def chip(self, level: int) -> str:
        """Return a digit in a box with round corners."""
        raise NotImplementedError

    def bar(self, share: float) -> str:
        """Return a bar of ``share`` of its track."""
        raise NotImplementedError

    def joined(self, parts: Sequence[str]) -> str:
        """Return markup after each other."""
        raise NotImplementedError

    def heading(self, level: int, content: str) -> None:
        raise NotImplementedError

    def rows(
        self,
        head: Sequence[str],
        rows: Sequence[Sequence[str]],
        wide: bool = False,
        chosen: Sequence[tuple[int, int]] = (),
    ) -> None:
        """Add a table of markup; the ``chosen`` rows and columns have a background."""
        raise NotImplementedError

    def page(self) -> None:
        raise NotImplementedError

    def title(self, content: str) -> None:
        self.heading(1, content)

    def logo(self, png: bytes, alt: str) -> None:
        pass

    def facts(self, rows: Sequence[tuple[str, str]]) -> None:
        self.rows((), [[self.text(part) for part in row] for row in rows])

    def section(self, content: str) -> None:
        self.heading(2, content)

    def subsection(self, content: str, below: str = "") -> None:
        self.heading(3, content)
        if below:
            self.paragraph(below)

    def labelled(self, label: str, content: str) -> None:
        self.paragraph(f"{label} {content}")

    def key_figures(self, figures: Sequence[KeyFigure]) -> None:
        for figure in figures:
            self.paragraph(f"{figure.number} {figure.name}")

    def boxes(self, boxes: Sequence[Box]) -> None:
        for box in boxes:
            self.paragraph(box.title)
            for item in box.items:
                chips = item.chips.spoken() if item.chips else ""
                self.paragraph(" ".join(filter(None, (item.text, chips, item.below))))

    def bullets(self, items: Sequence[str]) -> None:
        for item in items:
            self.paragraph(item)

    def cell(self, cell: Cell) -> str:
        if isinstance(cell, Chips):
            levels = [cell.level] if cell.to is None else [cell.level, cell.to]
            return self.joined([self.chip(level) for level in levels])
        if isinstance(cell, Bar):
            mean = float(cell.mean or 0)
            return self.joined([self.bar(mean / cell.highest), self.text(f"{mean:.1f}")])
        return self.text(cell.text, cell.strong)

    def table(
        self,
        head: Sequence[str],
        rows: Sequence[Sequence[Cell]],
        widths: Sequence[float | None],
        row_heads: bool = True,
    ) -> None:
        self.rows(head, [[self.cell(cell) for cell in row] for row in rows])

    def statements(self, rows: Sequence[StatementRow], highest: int) -> None:
        self.rows(
            (),
            [
                (
                    self.chip(row.level.number),
                    self.joined(
                        [self.text(row.level.name), self.text(row.statement, row.is_chosen)]
                    ),
                    self.text(" ".join(row.marks), True),
                )
                for row in rows
            ],
            chosen=[(y, x) for y, row in enumerate(rows) if row.is_chosen for x in range(3)],
        )

    def matrix(self, head: Sequence[str], rows: Sequence[tuple[str, Sequence[MatrixCell]]]) -> None:
        self.rows(
            head,
            [
                [
                    self.text(name, True),
                    *(self.text(f"{c.statement} {', '.join(c.marks)}", c.is_chosen) for c in cells),
                ]
                for name, cells in rows
            ],
            True,
            [(y, x) for y, (_, cells) in enumerate(rows)
             for x, cell in enumerate(cells, start=1) if cell.is_chosen],
        )  # fmt: skip

    @contextmanager
    def together(self) -> Iterator[None]:
        yield

    def new_page(self, is_landscape: bool = False) -> None:
        self.page()

    def need(self, points: float) -> None:
        pass

    def space(self, points: float) -> None:
        pass

    @staticmethod
    def svg(drawing: object) -> str:
        from reportlab.graphics import renderSVG

        made = renderSVG.drawToString(drawing)
        text = made.decode("utf-8") if isinstance(made, bytes) else made
        return str(text[text.index("<svg") :])


class HtmlStory(_Markup):
    def text(self, content: str, strong: bool = False) -> str:
        return f"<b>{escape(content)}</b>" if strong else escape(content)

    def chip(self, level: int) -> str:
        return f'<span class="chip">{level}</span>'

    def bar(self, share: float) -> str:
        return f'<div class="track"><div class="bar" style="width: {share:.0%}"></div></div>'

    def joined(self, parts: Sequence[str]) -> str:
        return " ".join(parts)

    def heading(self, level: int, content: str) -> None:
        self.parts.append(f"<h{level}>{escape(content)}</h{level}>")

    def paragraph(self, content: str, role: Role = Role.BODY) -> None:
        self.parts.append(f"<p>{escape(content)}</p>")

    def contents(self) -> None:
        self.parts.append("<h2>Inhoud</h2>")

    def figure(self, draw: Draw, alt: str) -> None:
        self.parts.append(self.svg(draw()))

    def rows(
        self,
        head: Sequence[str],
        rows: Sequence[Sequence[str]],
        wide: bool = False,
        chosen: Sequence[tuple[int, int]] = (),
    ) -> None:
        self.parts.append('<table class="wide">' if wide else "<table>")
        if head:
            cells = "".join(f"<th>{escape(text)}</th>" for text in head)
            self.parts.append(f"<thead><tr>{cells}</tr></thead>")
        for y, row in enumerate(rows):
            cells = "".join(
                f"<td class=on>{text}</td>" if (y, x) in chosen else f"<td>{text}</td>"
                for x, text in enumerate(row)
            )
            self.parts.append(f"<tr>{cells}</tr>")
        self.parts.append("</table>")

    def page(self) -> None:
        self.parts.append('<div style="break-before: page"></div>')


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


class TypstStory(_Markup):
    def text(self, content: str, strong: bool = False) -> str:
        return f"strong({_quoted(content)})" if strong else f"text({_quoted(content)})"

    def chip(self, level: int) -> str:
        return f'chip("{level}")'

    def bar(self, share: float) -> str:
        return f"bar({share:.2f})"

    def joined(self, parts: Sequence[str]) -> str:
        return " + [ ] + ".join(parts)

    def heading(self, level: int, content: str) -> None:
        self.parts.append(f"#heading(level: {level}, {_quoted(content)})")

    def paragraph(self, content: str, role: Role = Role.BODY) -> None:
        self.parts.append(f"#par({_quoted(content)})")

    def contents(self) -> None:
        self.parts.append('#outline(title: "Inhoud", depth: 2)')

    def figure(self, draw: Draw, alt: str) -> None:
        self.parts.append(
            f'#image(bytes({_quoted(self.svg(draw()))}), format: "svg", width: 100%, '
            f"alt: {_quoted(alt)})"
        )

    def rows(
        self,
        head: Sequence[str],
        rows: Sequence[Sequence[str]],
        wide: bool = False,
        chosen: Sequence[tuple[int, int]] = (),
    ) -> None:
        cells = [
            f'table.cell(fill: rgb("#DCE9F5"), {text})' if (y, x) in chosen else text
            for y, row in enumerate(rows)
            for x, text in enumerate(row)
        ]
        top = f"table.header({', '.join(map(_quoted, head))}), " if head else ""
        size = "7.4pt" if wide else "9pt"
        self.parts.append(
            f"#text(size: {size}, table(columns: {len(rows[0])}, {top}{', '.join(cells)}))"
        )

    def page(self) -> None:
        self.parts.append("#pagebreak(weak: true)")


if __name__ == "__main__":
    try:
        print(json.dumps(_measure(sys.argv[1])))
    except ImportError:
        print(json.dumps({}))  # a peer that is not here
