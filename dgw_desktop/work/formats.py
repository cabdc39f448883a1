# SPDX-License-Identifier: EUPL-1.2
"""The kinds of files that sessions can be written to: one table for dialogs, commands and help."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from dgw_desktop.errors import UserError
from dgw_desktop.report.languages import language_of
from dgw_desktop.report.left_out import left_out, left_out_names
from dgw_desktop.report.options import Picture, ReportOptions
from dgw_desktop.report.source import ReportSource, under_newest_names
from dgw_desktop.translating import tr

if TYPE_CHECKING:
    from dgw_desktop.work.exporting import ExportItem
    from dgw_desktop.work.read_back import Check, Written

Progress = Callable[[float], bool]
"""Gets the part done, 0..1, and returns False to stop."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be written, whereto, and on which day."""

    items: "Sequence[ExportItem]"
    path: Path
    exported_on: date
    options: ReportOptions
    progress: Progress

    @property
    def sources(self) -> list[ReportSource]:
        """What reports and pictures are made from; without the reference where that is left out."""
        language = language_of(self.options.language)
        sources = [item.source.told_in(language) for item in self.items]
        if not self.options.reference:
            sources = [replace(source, held=None) for source in sources]
        return under_newest_names(sources)

    @property
    def left_out(self) -> list[str]:
        """What a table leaves out, in its own words."""
        return left_out_names(self.options, language_of(self.options.language).gettext)

    @property
    def data_sources(self) -> list[ReportSource]:
        """What tables are made from: a report leaves out itself what is not to be told."""
        return [left_out(source, self.options) for source in self.sources]


class FormatKind(StrEnum):
    """What is in a file."""

    DATA = "data"
    SESSION = "session"
    PICTURE = "picture"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: ``name`` is what a person chooses in a dialog, such as 'Rapport als PDF'.

    ``check`` reads back what ``write`` wrote. A picture is called ``profile_name`` where it shows
    the profile and not the spider.
    """

    suffix: str
    name: str
    kind: FormatKind
    write: Callable[[Order], None]
    check: "Check"
    holds_many: bool = False
    profile_name: str = ""

    @property
    def names(self) -> dict[Picture, str]:
        """What it is called by what it shows; only a picture can show something else."""
        found = {Picture.SPIDER: self.name, Picture.PROFILE: self.profile_name}
        return {picture: name for picture, name in found.items() if name}


def formats() -> tuple[Format, ...]:
    """Return the kinds of files, those of data first; a function, so that the names translate."""
    data, picture, report = FormatKind.DATA, FormatKind.PICTURE, FormatKind.REPORT
    table = tr("Tabel voor Excel, Power BI en andere")
    return (
        Format(".xlsx", tr("Excel-werkboek"), data, _write_xlsx, _check_xlsx, holds_many=True),
        Format(".ods", tr("OpenDocument-werkboek"), data, _write_ods, _check_ods, holds_many=True),
        Format(".csv", table, data, _write_csv, _check_csv, holds_many=True),
        Format(".dgw", tr("Sessie van DGW Desktop"), FormatKind.SESSION, _write_dgw, _check_dgw),
        Format(
            ".png",
            tr("Spinnenweb als afbeelding"),
            picture,
            _write_png,
            _check_png,
            profile_name=tr("Profiel als afbeelding"),
        ),
        Format(
            ".svg",
            tr("Spinnenweb als vectorafbeelding"),
            picture,
            _write_svg,
            _check_svg,
            profile_name=tr("Profiel als vectorafbeelding"),
        ),
        Format(".pdf", tr("Rapport als PDF"), report, _write_report, _check_pdf),
        Format(".docx", tr("Rapport voor Word"), report, _write_report, _check_docx),
        Format(".odt", tr("Rapport als OpenDocument-tekst"), report, _write_report, _check_odt),
        Format(".html", tr("Rapport als webpagina"), report, _write_report, _check_html),
    )


def report_suffixes() -> tuple[str, ...]:
    """Return the suffixes of a report, the usual one first."""
    return tuple(found.suffix for found in formats() if found.kind is FormatKind.REPORT)


def format_of(path: Path, many: bool = False) -> Format:
    """Return the kind of file that a name asks for; UserError for one that cannot be.

    ``many`` asks for one that holds several sessions.
    """
    found = next((f for f in formats() if f.suffix == path.suffix.lower()), None)
    allowed = [f.suffix for f in formats() if f.holds_many or not many]
    if found is not None and found.suffix in allowed:
        return found
    if found is not None:
        raise UserError(
            tr("Een {0}-bestand bevat één sessie.").format(found.suffix),
            tr("Kies voor meerdere sessies een naam die eindigt op {0}.").format(
                tr(" of ").join(allowed)
            ),
        )
    raise UserError(
        tr("Naar ‘{0}’ kan niet worden geëxporteerd.").format(path.name),
        tr("Kies een naam die eindigt op {0}.").format(", ".join(allowed)),
    )


# Each kind has libraries of its own, which the others need not wait for.


def _write_dgw(order: Order) -> None:
    from dgw_desktop.storage.session_file import write_session

    write_session(order.items[0].session, order.items[0].loaded, order.path)


def _write_xlsx(order: Order) -> None:
    from dgw_desktop.report.spreadsheet import write_xlsx

    write_xlsx(
        order.data_sources,
        order.path,
        order.exported_on,
        order.progress,
        order.left_out,
    )


def _write_ods(order: Order) -> None:
    from dgw_desktop.report.spreadsheet import write_ods

    write_ods(
        order.data_sources,
        order.path,
        order.exported_on,
        order.progress,
        order.left_out,
    )


def _write_csv(order: Order) -> None:
    from dgw_desktop.report.comma_separated import write_csv

    write_csv(order.data_sources, order.path, order.progress)


def _write_png(order: Order) -> None:
    from dgw_desktop.report.pictures import write_png

    write_png(order.sources[0], order.path, order.options.picture)


def _write_svg(order: Order) -> None:
    from dgw_desktop.report.pictures import write_svg

    write_svg(order.sources[0], order.path, order.options.picture)


def _write_report(order: Order) -> None:
    from dgw_desktop.work.exporting import write_form

    write_form(order.sources[0], order)


def _check_dgw(written: "Written") -> None:
    from dgw_desktop.work.read_back import check_session

    check_session(written)


def _check_xlsx(written: "Written") -> None:
    from dgw_desktop.work.workbook_check import check_xlsx

    check_xlsx(written)


def _check_csv(written: "Written") -> None:
    from dgw_desktop.work.table_check import check_csv

    check_csv(written)


def _check_png(written: "Written") -> None:
    from dgw_desktop.work.picture_check import check_png

    check_png(written)


def _check_svg(written: "Written") -> None:
    from dgw_desktop.work.picture_check import check_svg

    check_svg(written)


def _check_pdf(written: "Written") -> None:
    from dgw_desktop.work.report_check import check_pdf

    check_pdf(written)


def _check_docx(written: "Written") -> None:
    from dgw_desktop.work.report_check import check_docx

    check_docx(written)


def _check_html(written: "Written") -> None:
    from dgw_desktop.work.report_check import check_html

    check_html(written)


def _check_ods(written: "Written") -> None:
    from dgw_desktop.work.table_check import check_ods

    check_ods(written)


def _check_odt(written: "Written") -> None:
    from dgw_desktop.work.report_check import check_odt

    check_odt(written)
