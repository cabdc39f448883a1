# SPDX-License-Identifier: EUPL-1.2
"""Asks for a file and writes sessions and pictures, from any screen.

What was asked for belongs to the window: going to another screen does not stop it, and there it is
told that it is done.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from dgw_desktop.domain.session import Session, SessionDetails
from dgw_desktop.errors import Cancelled
from dgw_desktop.files import file_name
from dgw_desktop.report.languages import CODES, language_of
from dgw_desktop.report.left_out import left_out_names
from dgw_desktop.report.options import ChartView, Picture, ReportOptions
from dgw_desktop.report.source import ReportSource
from dgw_desktop.storage.errors import DamagedSession
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.translating import tr
from dgw_desktop.ui.asking.files import FileDialogs, FileKind, Form
from dgw_desktop.ui.asking.messages import show_error, show_info
from dgw_desktop.ui.foundation.job import Job, Progress, run_job
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.parts.toast import say_in
from dgw_desktop.work.exporting import ExportItem, export
from dgw_desktop.work.formats import Format, FormatKind, formats
from dgw_desktop.work.reading import left_out, let_go

NO_CHOICES = ReportOptions()


def proposed_name(
    details: SessionDetails, suffix: str = "", called: str = "", prefix: str = ""
) -> str:
    """Return the name of a file that is named after a session and after what is in it.

    ``called`` says that, such as 'rapport', or ``prefix`` does.
    """
    names = " - ".join(filter(None, (details.organisation, details.title)))
    end = " - ".join(filter(None, (called, details.date.isoformat())))
    return file_name(f"{prefix}{names}", f" - {end}{suffix}")


def export_to_file(
    parent: QWidget,
    files: FileDialogs,
    load: Callable[[Progress], Sequence[ExportItem]],
    proposed: Callable[[Form], str],
    options: ReportOptions = NO_CHOICES,
    many: bool = False,
    damaged: Sequence[DamagedSession] = (),
) -> Job | None:
    """Ask for a file and write what ``load`` gives to it; the kind follows from its name.

    ``load`` runs in the thread that writes; ``proposed`` gives the name for a form. ``options`` say
    what a report shows and what a table leaves out; ``many`` offers only what holds several
    sessions. Those that ``load`` leaves out it adds to ``damaged``.
    """
    forms = {
        _form(found, name, picture, options.language): picture
        for found in formats()
        if found.holds_many or not many
        for picture, name in found.names.items()
    }
    saved = files.save_as(parent, tr("Exporteren"), proposed, list(forms))
    if saved is None:
        return None
    path, form = saved
    options = replace(options, picture=forms[form])
    reading = 0.5 if many else 0.0  # its share of the work

    def work(progress: Progress) -> object:
        items = [*load(lambda done: progress(reading * done))]
        try:
            export(
                items,
                path,
                date.today(),
                options,
                lambda done: progress(reading + (1 - reading) * done),
            )
        finally:
            let_go(items)
        return path

    window = parent.window()
    missing = left_out_names(options, tr) if form.kind is FileKind.DATA else []
    done = (
        tr("Geëxporteerd naar {0}, zonder {1}: zo koos je bij het laatste rapport.").format(
            path.name, wording().listed(missing)
        )
        if missing
        else tr("Geëxporteerd naar {0}.").format(path.name)
    )

    def tell(_path: object) -> None:
        if damaged:
            show_info(window, done, str(left_out(damaged)))
        else:
            say_in(window, done)

    return run_job(
        window,
        work,
        tell,
        lambda error: show_error(window, error),
        text=tr("Exporteren naar {0}…").format(path.name),
        finishes=True,
    )


def save_participation(
    parent: QWidget, files: FileDialogs, session: Session, loaded: LoadedModel
) -> None:
    """Ask for a file and write a participant's own scan to it, for the facilitator."""
    title = tr("Opslaan voor de begeleider")
    # By its code: the files of fifteen people come together in one folder.
    proposed = (
        tr("Ingevuld-{0}").format(f"{session.code}.dgw")
        if session.code
        else proposed_name(session.details, ".dgw", prefix=tr("Ingevuld - "))
    )
    forms = [_form(found) for found in formats() if found.kind is FormatKind.SESSION]
    path = files.save(parent, title, proposed, forms)
    if path is None:
        return
    window = parent.window()
    send_to = session.invitation.send_to if session.invitation is not None else ""
    done = tr("{0} staat klaar. Stuur het naar {1}.").format(
        path.name, send_to or tr("de begeleider")
    )
    run_job(
        window,
        lambda _progress: export(
            [ExportItem(session, loaded, None)], path, date.today(), NO_CHOICES
        ),
        lambda _nothing: say_in(window, done),
        lambda error: show_error(window, error),
        text=tr("Opslaan in {0}…").format(path.name),
        finishes=True,
    )


def report_forms() -> list[Form]:
    """Return the forms in which a report can be saved."""
    return [_form(found) for found in formats() if found.kind is FormatKind.REPORT]


def _form(
    found: Format,
    name: str = "",
    picture: Picture = Picture.SPIDER,
    language: str = CODES[0],
) -> Form:
    """Return what can be chosen in a dialog; a file is named in the language of what is in it."""
    tr = language_of(language).gettext
    called = {
        FormatKind.DATA: tr("gegevens"),
        FormatKind.SESSION: tr("sessie"),
        FormatKind.PICTURE: tr("spinnenweb") if picture is Picture.SPIDER else tr("profiel"),
        FormatKind.REPORT: tr("rapport"),
    }[found.kind]
    text = f"{name or found.name} (*{found.suffix})"
    return Form(text, found.suffix, FileKind(found.kind), called)


def copy_picture(parent: QWidget, source: ReportSource, view: ChartView) -> Job:
    """Put a picture of ``source`` on the clipboard, as large as the exported one."""
    window = parent.window()
    is_spider = view.picture is Picture.SPIDER

    def work(progress: Progress) -> bytes:
        from dgw_desktop.report.pictures import png_bytes

        data = png_bytes(source, view)
        if not progress(1.0):
            raise Cancelled
        return data

    def put(data: bytes) -> None:
        QGuiApplication.clipboard().setImage(QImage.fromData(data))
        say_in(
            window,
            tr("Het spinnenweb staat op het klembord.")
            if is_spider
            else tr("Het profiel staat op het klembord."),
        )

    return run_job(
        window,
        work,
        put,
        lambda error: show_error(window, error),
        text=tr("Spinnenweb kopiëren…") if is_spider else tr("Profiel kopiëren…"),
    )
