# SPDX-License-Identifier: EUPL-1.2
"""What a file costs besides writing it: reading it back, in each form, and the preview of a choice.

By the time of the processor, in turns, in a process that has made one of each before.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import cycle
from pathlib import Path
from time import process_time

from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.pages import page_picture
from dgw_desktop.report.source import ReportSource
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.model_file import read_model
from dgw_desktop.work.exporting import ExportItem, kept_parts, report_pdf, write_report
from dgw_desktop.work.formats import FormatKind, Order, formats
from dgw_desktop.work.read_back import Written
from tests.bench.measuring import Row, beside, median, milliseconds, run
from tests.bench.report_programs import DAY, full_source

MOST_SHARE, MOST_PREVIEW = 0.2, 0.5
"""Of a PDF PDFium takes three quarters of it, to read the text of the pages: 0.11 by itself."""
ROOM, IN_VIEW = (620, 800), 1  # pixels that the dialog has for a page at 1366x768; from 0


def measure(rounds: int) -> Iterator[Row]:
    """Write and read back each form of the report, and make a preview beside a report."""
    source, loaded = full_source(), read_model(built_in_model())
    item = ExportItem(source.session, loaded, source.baseline)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for kind in formats():
            if kind.kind is not FormatKind.REPORT:
                continue  # a few milliseconds; many sessions are measured in exporting.py
            order = Order([item], folder / f"r{kind.suffix}", DAY, ReportOptions(), _go_on)
            written = Written(order.path, order.sources, DAY, order.options)
            write, check = _in_turns(
                (partial(kind.write, order), partial(kind.check, written)), rounds
            )
            # Reading back is a part of the whole: what is beside it is both.
            yield beside(
                f"rapport als {kind.suffix} teruglezen, 26 dimensies, alles aan",
                check,
                [one + other for one, other in zip(write, check, strict=True)],
                MOST_SHARE,
                "schrijven en teruglezen",
                measured=f"processor {milliseconds(median(check))}",
            )
        yield _preview(source, folder / "r.pdf", rounds)


def _preview(source: ReportSource, path: Path, rounds: int) -> Row:
    """Make the preview of a choice that was just changed, beside the whole report with it."""
    usual = ReportOptions()
    changes = cycle(
        [
            replace(usual, votes=False),
            replace(usual, label="Definitief"),
            replace(usual, gaps=False),
            replace(usual, notes=False),
        ]
    )
    chosen, kept = usual, kept_parts()

    def change() -> None:
        nonlocal chosen, kept
        chosen, kept = next(changes), kept_parts()
        report_pdf(source, usual, DAY, kept=kept)  # what was in view

    def preview() -> None:
        made = report_pdf(source, chosen, DAY, kept=kept)
        page_picture(made.data, IN_VIEW, ROOM)

    def whole() -> None:
        write_report(source, chosen, path, DAY)

    taken, whole_report = _in_turns((preview, whole), rounds, change)
    return beside(
        "voorbeeld van het rapport na een andere keuze",
        taken,
        whole_report,
        MOST_PREVIEW,
        "maken, schrijven en teruglezen",
        measured=f"processor {milliseconds(median(taken))}",
    )


def _in_turns(
    works: Sequence[Callable[[], object]], rounds: int, before: Callable[[], object] = lambda: None
) -> list[list[float]]:
    """Return the seconds of the processor that each takes at each turn, after one of each.

    ``before`` is done before each turn and does not count.
    """
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(rounds + 1):
        before()
        for work, kept in zip(works, taken, strict=True):
            start = process_time()
            work()
            kept.append(process_time() - start)
    return [seconds[1:] for seconds in taken]


def _go_on(_done: float) -> bool:
    return True


if __name__ == "__main__":
    sys.exit(run(measure, rounds=20))
