# SPDX-License-Identifier: EUPL-1.2
"""Asks for a file and writes sessions, invitations and pictures, from any screen.

What was asked for belongs to the window: going to another screen does not stop it, and there it is
told that it is done.
"""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from dgw_desktop.domain.session import Session, SessionDetails, invitation
from dgw_desktop.errors import Cancelled
from dgw_desktop.exporting import ExportItem, export
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ReportSource
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.translating import tr
from dgw_desktop.ui.dialogs.messages import show_error
from dgw_desktop.ui.job import Job, Progress, run_job
from dgw_desktop.ui.widgets.toast import say_in

NO_CHOICES = ReportOptions()
_FORBIDDEN = '<>:"/\\|?*'


def proposed_path(details: SessionDetails, suffix: str, prefix: str = "") -> Path:
    """Return a file in the person's documents that is named after a session."""
    parts = (details.organisation, details.title, details.date.isoformat())
    name = " - ".join(filter(None, parts))
    allowed = "".join("-" if c in _FORBIDDEN or ord(c) < 32 else c for c in f"{prefix}{name}")
    return documents() / f"{allowed.strip(' .')[:120]}{suffix}"


def documents() -> Path:
    """Return the folder of the person's documents, or their home where there is none."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place))
    return folder if folder.is_dir() else Path.home()


def export_to_file(
    parent: QWidget,
    load: Callable[[Progress], Sequence[ExportItem]],
    proposed: Path,
    options: ReportOptions = NO_CHOICES,
    many: bool = False,
) -> Job | None:
    """Ask for a file and write what ``load`` gives to it; the kind follows from its name.

    ``load`` runs in the thread that writes. ``options`` are for a report; ``many`` offers only
    what holds several sessions.
    """
    kinds = [
        (tr("Excel-werkboek (*.xlsx)"), ".xlsx"),
        (tr("Tabel voor Excel, Power BI en andere (*.csv)"), ".csv"),
    ]
    if not many:
        kinds += [
            (tr("Sessie van DGW Desktop (*.dgw)"), ".dgw"),
            (tr("Spinnenweb als afbeelding (*.png)"), ".png"),
            (tr("Spinnenweb als vectorafbeelding (*.svg)"), ".svg"),
            (tr("Rapport als PDF (*.pdf)"), ".pdf"),
            (tr("Rapport voor Word (*.docx)"), ".docx"),
        ]
    path = _ask(parent, tr("Exporteren"), proposed, kinds)
    if path is None:
        return None

    reading = 0.5 if many else 0.0  # its share of the work

    def work(progress: Progress) -> object:
        items = load(lambda done: progress(reading * done))
        export(
            items,
            path,
            date.today(),
            options,
            lambda done: progress(reading + (1 - reading) * done),
        )
        return path

    window = parent.window()
    return run_job(
        window,
        work,
        lambda _path: say_in(window, tr("Geëxporteerd naar {0}.").format(path.name)),
        lambda error: show_error(window, error),
        text=tr("Exporteren naar {0}…").format(path.name),
        finishes=True,
    )


def save_invitation(parent: QWidget, session: Session, loaded: LoadedModel) -> None:
    """Ask for a file and write the empty form of ``session`` for participants to it."""
    _save_scan(
        parent,
        invitation(session),
        loaded,
        (tr("Uitnodiging maken"), tr("Uitnodiging - ")),
        tr("{0} staat klaar. Stuur het naar de deelnemers; zij openen het met Importeren."),
    )


def save_participation(parent: QWidget, session: Session, loaded: LoadedModel) -> None:
    """Ask for a file and write a participant's own scan to it, for the facilitator."""
    _save_scan(
        parent,
        session,
        loaded,
        (tr("Opslaan voor de begeleider"), tr("Ingevuld - ")),
        tr("{0} staat klaar. Stuur het naar de begeleider."),
    )


def _save_scan(
    parent: QWidget,
    session: Session,
    loaded: LoadedModel,
    title_and_prefix: tuple[str, str],
    done: str,
) -> None:
    from dgw_desktop.storage.session_file import write_session

    title, prefix = title_and_prefix
    kinds = [(tr("Sessie van DGW Desktop (*.dgw)"), ".dgw")]
    path = _ask(parent, title, proposed_path(session.details, ".dgw", prefix), kinds)
    if path is None:
        return
    window = parent.window()
    run_job(
        window,
        lambda _progress: write_session(session, loaded, path),
        lambda _nothing: say_in(window, done.format(path.name)),
        lambda error: show_error(window, error),
        text=tr("Opslaan in {0}…").format(path.name),
        finishes=True,
    )


def copy_picture(parent: QWidget, source: ReportSource) -> Job:
    """Put the spider of ``source`` on the clipboard, as large as the exported picture."""
    window = parent.window()

    def work(progress: Progress) -> bytes:
        from dgw_desktop.report.pictures import png_bytes

        data = png_bytes(source)
        if not progress(1.0):
            raise Cancelled
        return data

    def put(data: bytes) -> None:
        QGuiApplication.clipboard().setImage(QImage.fromData(data))
        say_in(window, tr("Het spinnenweb staat op het klembord."))

    return run_job(
        window,
        work,
        put,
        lambda error: show_error(window, error),
        text=tr("Spinnenweb kopiëren…"),
    )


def _ask(
    parent: QWidget, title: str, proposed: Path, kinds: Sequence[tuple[str, str]]
) -> Path | None:
    """Ask where to write; a name without a suffix of ``kinds`` gets that of the chosen kind."""
    chosen, kind = QFileDialog.getSaveFileName(
        parent, title, str(proposed), ";;".join(text for text, _ in kinds)
    )
    if not chosen:
        return None
    path = Path(chosen)
    if path.suffix.lower() in {suffix for _, suffix in kinds}:
        return path
    suffix = dict(kinds).get(kind, kinds[0][1])
    return path.with_name(f"{path.name}{suffix}")
