# SPDX-License-Identifier: EUPL-1.2
"""Writes sessions to a file; the kind of file follows from its name."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from dgw_desktop.domain.accents import name_key
from dgw_desktop.domain.session import Session
from dgw_desktop.files import atomic_write, checked_write
from dgw_desktop.report.options import (
    ReportOptions,
    narrowest,
    recalled,
    remembered_front,
    remembered_sections,
)
from dgw_desktop.report.source import ComparisonSource, ReportSource
from dgw_desktop.storage.held_reference import held_of
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import LeaveOut, SessionStore
from dgw_desktop.translating import tr
from dgw_desktop.work.formats import Format, FormatKind, Order, Progress, format_of
from dgw_desktop.work.managed_files import managed_logo, with_managed_logo

if TYPE_CHECKING:
    from dgw_desktop.domain.held import Held
    from dgw_desktop.report.pdf.kept_parts import KeptParts
    from dgw_desktop.report.pdf.report import PdfReport

_REPORT = "report_options"
_SECTIONS = "report_sections:"
_FRONT = "report_front:"
_WRITING = 0.7  # the share of writing in the work; the rest is reading back


@dataclass(frozen=True, slots=True)
class ExportItem:
    """A session as it is to be written, with its model's text, its baseline and its reference."""

    session: Session
    loaded: LoadedModel
    baseline: Session | None
    held: "Held | None" = None

    @property
    def source(self) -> ReportSource:
        """What reports and tables are made from."""
        return ReportSource(self.loaded.model, self.session, self.baseline, self.held)


def load_item(store: SessionStore, session_id: str) -> ExportItem:
    """Read a session for export, with the earlier one to compare it with if that can be read."""
    return load_items(store, [session_id])[0]


def load_items(
    store: SessionStore, session_ids: Sequence[str], leave_out: LeaveOut | None = None
) -> list[ExportItem]:
    """Read sessions for export, together, as ``load_item`` does.

    What is damaged is left out where ``leave_out`` is told of it.
    """
    sessions = store.load_many(session_ids, leave_out)
    return [
        ExportItem(
            session,
            store.models.get(session.model),
            baseline,
            held_of(store.settings, session.id),
        )
        for session, baseline in zip(sessions, store.baselines_of(sessions), strict=True)
    ]


def report_options(store: SessionStore, organisation: str) -> ReportOptions:
    """Return what the last report on ``organisation`` was made with.

    Where there was none, the sections are those of the last report on any, and the title page is
    empty: another organisation's logo may not come back there. ``organisation`` is empty where
    there is none or several.
    """
    wanted = name_key(organisation)
    last = store.settings.get(_REPORT)
    sections = (store.settings.get(f"{_SECTIONS}{wanted}") if wanted else "") or last
    front = store.settings.get(f"{_FRONT}{wanted}") if wanted else ""
    if wanted and not front and {name_key(name) for name in store.organisations()} == {wanted}:
        front = last  # up to version 0.1 they were one, of no organisation in particular
    return with_managed_logo(recalled(sections, front), organisation, lambda: managed_logo(store))


def table_options(store: SessionStore, organisations: Collection[str]) -> ReportOptions:
    """Return what a table of sessions of these organisations leaves out.

    That is what the last report on any of them left out.
    """
    return narrowest([report_options(store, one) for one in organisations or [""]])


def remember_report_options(store: SessionStore, options: ReportOptions, organisation: str) -> None:
    """Begin the next report on ``organisation`` with ``options``, and others with its sections.

    Without an organisation the title page is not kept, and the administrator's logo never is: the
    next report has the one of then.
    """
    if options.logo is not None and options.logo.png == managed_logo(store):
        options = replace(options, logo=None)
    wanted, sections = name_key(organisation), remembered_sections(options)
    if wanted:
        store.settings.remember(f"{_FRONT}{wanted}", remembered_front(options))
        store.settings.remember(f"{_SECTIONS}{wanted}", sections)
    store.settings.remember(_REPORT, sections)


def export(
    items: Sequence[ExportItem],
    path: Path,
    exported_on: date,
    options: ReportOptions,
    progress: Progress = lambda _done: True,
) -> None:
    """Write ``items`` to ``path``, whole or not at all.

    Raises UserError for a kind of file that cannot hold them, a file that cannot be written and
    one that does not have in it what it must have, and Cancelled when ``progress`` said so.
    """
    found = format_of(path, len(items) > 1)
    with checked_write(path) as temporary:
        order = Order(items, temporary, exported_on, options, lambda d: progress(_WRITING * d))
        found.write(order)
        is_data = found.kind is FormatKind.DATA
        sources = order.data_sources if is_data else order.sources
        _read_back(found, order, sources, path, progress)


def write_report(
    source: ReportSource | ComparisonSource,
    options: ReportOptions,
    path: Path,
    exported_on: date,
    progress: Progress = lambda _done: True,
    made: bytes | None = None,
) -> None:
    """Write the report on a session, or on sessions side by side; its form follows from the name.

    ``made`` is that report, as the same source, options and day gave it before: it is not made
    again, but read back as any other. Raises UserError when the file cannot be written or does not
    have in it what it must have, and Cancelled.
    """
    found = format_of(path)
    with checked_write(path) as temporary:
        order = Order((), temporary, exported_on, options, lambda d: progress(_WRITING * d))
        if made is None:
            write_form(source, order)
        else:
            _write(made, temporary)
        _read_back(found, order, [source], path, progress)


def write_model(loaded: LoadedModel, path: Path) -> None:
    """Write the text of a model, to change and import again; UserError if that fails."""
    from dgw_desktop.work.read_back import Differs, read_back

    text = loaded.text.encode("utf-8")

    def check() -> None:
        if temporary.read_bytes() != text:
            raise Differs(tr("er staat een ander model in"))

    with checked_write(path) as temporary:
        _write(text, temporary)
        read_back(check, path)


def _read_back(
    found: Format,
    order: Order,
    sources: Sequence[ReportSource | ComparisonSource],
    path: Path,
    progress: Progress,
) -> None:
    """Read back what was written for ``order`` before it comes at ``path``."""
    from dgw_desktop.work.read_back import Written, read_back

    def reading(done: float) -> bool:
        return progress(_WRITING + (1 - _WRITING) * done)

    written = Written(order.path, sources, order.exported_on, order.options, reading)
    read_back(lambda: found.check(written), path)
    written.go_on(1.0)


def write_form(source: ReportSource | ComparisonSource, order: Order) -> None:
    """Write the report on ``source`` as ``order`` asks; its form follows from the name."""
    report = _REPORTS[order.path.suffix.lower()]
    _write(report(source, order.options, order.exported_on, order.progress), order.path)


def _write(data: bytes, path: Path) -> None:
    with atomic_write(path) as file:
        file.write(data)


def kept_parts() -> "KeptParts":
    """Return a place for parts of reports on one source, for ``report_pdf``; one at a time."""
    from dgw_desktop.report.pdf.kept_parts import KeptParts

    return KeptParts()


def report_pdf(
    source: ReportSource | ComparisonSource,
    options: ReportOptions,
    exported_on: date,
    progress: Progress = lambda _done: True,
    kept: "KeptParts | None" = None,
) -> "PdfReport":
    """Return the report as PDF; Cancelled when ``progress`` said so.

    ``kept`` are parts of reports with other options, which are not laid out again.
    """
    # reportlab takes a tenth of a second to import: not at the start of the app.
    from dgw_desktop.report.pdf import report

    if isinstance(source, ComparisonSource):
        return report.comparison_pdf(source, options, exported_on, progress, kept)
    return report.report_pdf(source, options, exported_on, progress, kept)


# Each form has libraries of its own, which the others need not wait for.


def _docx(
    source: ReportSource | ComparisonSource, options: ReportOptions, day: date, progress: Progress
) -> bytes:
    from dgw_desktop.report.word import report_docx

    return report_docx(source, options, day, progress)


def _odt(
    source: ReportSource | ComparisonSource, options: ReportOptions, day: date, progress: Progress
) -> bytes:
    from dgw_desktop.report.opendocument_text import report_odt

    return report_odt(source, options, day, progress)


def _html(
    source: ReportSource | ComparisonSource, options: ReportOptions, day: date, progress: Progress
) -> bytes:
    from dgw_desktop.report.html_page import report_html

    return report_html(source, options, day, progress)


def _pdf(
    source: ReportSource | ComparisonSource, options: ReportOptions, day: date, progress: Progress
) -> bytes:
    return report_pdf(source, options, day, progress).data


_REPORTS = {".pdf": _pdf, ".docx": _docx, ".odt": _odt, ".html": _html}
