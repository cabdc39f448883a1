# SPDX-License-Identifier: EUPL-1.2
"""Inviting people to fill in alone: the forms they can get, and the text of the mail with it."""

import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

from dgw_desktop.domain.codes import new_code
from dgw_desktop.domain.limits import LONGEST_LINE
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.session import Invitation, Session, SessionStatus, invitation
from dgw_desktop.domain.texts import one_line
from dgw_desktop.domain.wording import DUTCH, Wording
from dgw_desktop.errors import UserError
from dgw_desktop.files import atomic_write, checked_write
from dgw_desktop.managed import managed
from dgw_desktop.report.zip_parts import zip_part
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.translating import tr
from dgw_desktop.work.prepared import prepared_session
from dgw_desktop.work.read_back import read_back

MOST_COPIES = 100
"""Of a printed form, in one file."""
_USUAL_COPIES = 10
_SECONDS_PER_DIMENSION = 30
_EARLIEST_IN_ZIP = datetime(1980, 1, 1)  # the first moment that a .zip can have


@dataclass(frozen=True, slots=True)
class FormOrder:
    """The empty form to write, and whereto.

    ``name`` is that of the file as people see it, without its kind; ``codes`` are those of the
    copies of a form that is printed.
    """

    form: Session
    loaded: LoadedModel
    path: Path
    name: str
    codes: Sequence[str]
    progress: Callable[[float], bool]


@dataclass(frozen=True, slots=True)
class FormKind:
    """A kind of form that participants can get.

    ``name`` is what a person chooses, ``when`` says in a sentence when to choose it, and ``how`` is
    for the mail: what a participant does with it. ``check`` reads back what ``write`` wrote.
    """

    suffix: str
    name: str
    when: str
    how: str
    write: Callable[[FormOrder], None]
    check: Callable[[FormOrder], None]
    is_printed: bool = False
    """Whether there is a copy for each participant in it."""


def form_kinds() -> tuple[FormKind, ...]:
    """Return the kinds of forms, the usual one first; a function, so that the texts translate."""
    return (
        FormKind(
            ".html",
            tr("Webpagina"),
            tr(
                "Past bijna altijd: opent in iedere browser, ook zonder internet en op de telefoon."
            ),
            tr(
                "Open de bijlage in je browser. Je hoeft niets te installeren en er gaat niets "
                "over internet. Kies aan het eind ‘Opslaan als bestand’."
            ),
            _write_page,
            _check_page,
        ),
        FormKind(
            ".zip",
            tr("Webpagina in een zip-bestand"),
            tr("Als je mail een webpagina als bijlage tegenhoudt."),
            tr(
                "Pak de bijlage uit en open de webpagina die erin zit in je browser. Je hoeft "
                "niets te installeren en er gaat niets over internet. Kies aan het eind ‘Opslaan "
                "als bestand’."
            ),
            _write_zip,
            _check_zip,
        ),
        FormKind(
            ".xlsx",
            tr("Excel-formulier"),
            tr("Als mensen liever in Excel werken."),
            tr("Open de bijlage in Excel, kies per dimensie een antwoord en sla het bestand op."),
            _write_excel,
            _check_workbook,
        ),
        FormKind(
            ".ods",
            tr("LibreOffice-formulier"),
            tr("Hetzelfde formulier, voor wie geen Excel heeft."),
            tr(
                "Open de bijlage in LibreOffice, kies per dimensie een antwoord en sla het "
                "bestand op."
            ),
            _write_opendocument,
            _check_workbook,
        ),
        FormKind(
            ".pdf",
            tr("Formulier op papier"),
            tr("Als iemand geen computer heeft: print het, en typ het later over."),
            tr(
                "Kruis per dimensie één vakje aan. Print de bijlage als je die nog niet op "
                "papier hebt."
            ),
            _write_paper,
            _check_paper,
            is_printed=True,
        ),
        FormKind(
            ".dgw",
            tr("Bestand voor DGW Desktop"),
            tr("Als iedere deelnemer DGW Desktop heeft."),
            tr(
                "Open DGW Desktop, kies ‘Importeren…’ en dan de bijlage. Kies aan het eind ‘Klaar, "
                "sla op’."
            ),
            _write_dgw,
            _check_dgw,
        ),
    )


def form_kind_of(path: Path) -> FormKind:
    """Return the kind of form that a name asks for; UserError for one that is none."""
    found = next((kind for kind in form_kinds() if kind.suffix == path.suffix.lower()), None)
    if found is None:
        suffixes = ", ".join(kind.suffix for kind in form_kinds())
        raise UserError(
            tr("‘{0}’ is geen naam voor een formulier.").format(path.name),
            tr("Kies een naam die eindigt op {0}.").format(suffixes),
        )
    return found


def remarks_asked(chosen: bool | None) -> bool:
    """Return whether remarks are asked, given what was chosen, None for nothing yet."""
    return managed().choose("invitation_remarks", chosen, Invitation().remarks)


def set_invitation(
    store: SessionStore, session_id: str, asked: Invitation, reopen: bool = False
) -> Session:
    """Let a session ask this of people who fill in alone; return it as it is then.

    Raises SessionIsFinal unless it may ``reopen`` a final session, and UserError for the scan of
    one person, and for what the administrator set otherwise.
    """
    if asked.remarks != remarks_asked(asked.remarks):
        raise UserError(tr("De beheerder stelde in of je om opmerkingen vraagt."))
    asked = Invitation(
        one_line(asked.send_to)[:LONGEST_LINE], asked.last_date, asked.remarks, asked.ambition
    )
    session = prepared_session(
        store, session_id, tr("Heropen de sessie om mensen uit te nodigen."), reopen
    )
    if session.is_final:
        store.save_status(session_id, SessionStatus.DRAFT)
    if session.invitation != asked:
        store.save_invitation(session_id, asked)
    return store.load(session_id)


def write_form(
    session: Session,
    loaded: LoadedModel,
    path: Path,
    copies: int | None = None,
    progress: Callable[[float], bool] = lambda _done: True,
) -> None:
    """Write the form of a prepared session, whole or not at all; its kind follows from the name.

    A printed one has so many ``copies``, each with a code of its own, or else usual_copies.
    ``progress`` gets the part done, 0..1, and returns False to stop: Cancelled. Raises UserError
    for a kind that is none, and when the file cannot be written or does not ask what it must.
    """
    kind = form_kind_of(path)
    number = usual_copies(session) if copies is None else copies
    codes = [new_code() for _ in range(number if kind.is_printed else 0)]
    with checked_write(path) as temporary:
        order = FormOrder(invitation(session), loaded, temporary, path.stem, codes, progress)
        kind.write(order)
        read_back(lambda: kind.check(order), path)


def usual_copies(session: Session) -> int:
    """Return how many copies of a printed form a session needs, as far as is known."""
    return min(session.details.participants or _USUAL_COPIES, MOST_COPIES)


def minutes_to_fill_in(model: MaturityModel) -> int:
    """Return about how long filling in takes, in minutes: a multiple of five."""
    return -(-len(model.dimensions) * _SECONDS_PER_DIMENSION // 300) * 5


def past_date_note(asked: Invitation, today: date) -> str:
    """Return what a person should know of a last date that is over, empty where it is not."""
    if asked.last_date is None or asked.last_date >= today:
        return ""
    return tr("De uiterste datum is al voorbij. Wie het formulier opent, leest dat ook.")


def mail_text(
    session: Session,
    model: MaturityModel,
    kind: FormKind,
    asked: Invitation,
    threshold: int,
    wording: Wording = DUTCH,
) -> str:
    """Return the text of a mail that goes with a form of ``kind``.

    ``threshold`` is from how many people on answers are shown; ``wording`` writes the dates.
    """
    details = session.details
    names = " – ".join(filter(None, (details.organisation, details.unit)))
    title = tr("‘{0}’ ({1})").format(details.title, names) if names else f"‘{details.title}’"
    if asked.last_date is None or asked.last_date <= details.date:
        about = tr("Op {0} bespreken we samen {1}.").format(wording.long_date(details.date), title)
    else:
        about = tr("Binnenkort bespreken we samen {0}.").format(title)
    whom = asked.send_to or tr("mij")
    what = tr("het papier") if kind.is_printed else tr("het ingevulde bestand")
    if asked.last_date is None:
        send = tr("Stuur {0} naar {1}.").format(what, whom)
    else:
        last_date = wording.long_date(asked.last_date)
        send = tr("Stuur {0} uiterlijk {1} naar {2}.").format(what, last_date, whom)
    privacy = tr(
        "Je naam staat er niet in. We tonen alleen hoeveel mensen elk niveau kozen, en pas vanaf "
        "{0} mensen. Wie krijgt wat je instuurt, kan wel lezen wat erin staat."
    ).format(threshold)
    if asked.remarks:
        privacy += " " + tr(
            "Wat je als toelichting opschrijft, tonen we zonder namen en door elkaar: schrijf dus "
            "niets op waaraan jij of een ander te herkennen is."
        )
    parts = [
        tr("Beste collega,"),
        tr("{0} Vooraf vult ieder de scan individueel in. Wil jij dat ook doen?").format(about),
        tr(
            "Het zijn {0} dimensies met elk {1} stellingen. Kies per dimensie de stelling die "
            "het best past. Dat kost ongeveer {2} minuten. Weet je iets niet, of is het niet van "
            "toepassing? Dan kun je dat kiezen."
        ).format(len(model.dimensions), model.highest_level, minutes_to_fill_in(model)),
    ]
    if asked.ambition:
        parts.append(tr("We vragen je ook welk niveau je zou willen bereiken."))
    parts += [kind.how, send, privacy, tr("Alvast bedankt!")]
    return "\n\n".join(parts) + "\n"


# Each kind has libraries of its own, which the others need not wait for.


def _write_page(order: FormOrder) -> None:
    from dgw_desktop.participating.web_page import web_page

    with atomic_write(order.path) as file:
        file.write(web_page(order.form, order.loaded))


def _write_zip(order: FormOrder) -> None:
    from dgw_desktop.participating.web_page import web_page

    moment = max(order.form.changed_at.replace(tzinfo=None), _EARLIEST_IN_ZIP)
    page = zip_part(f"{order.name}.html", moment.timetuple()[:6])
    page.external_attr = 0o644 << 16
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(page, web_page(order.form, order.loaded))
    with atomic_write(order.path) as file:
        file.write(data.getvalue())


def _write_excel(order: FormOrder) -> None:
    from dgw_desktop.participating.excel_form import excel_form

    with atomic_write(order.path) as file:
        file.write(excel_form(order.form, order.loaded))


def _write_opendocument(order: FormOrder) -> None:
    from dgw_desktop.participating.opendocument_form import opendocument_form

    with atomic_write(order.path) as file:
        file.write(opendocument_form(order.form, order.loaded))


def _write_dgw(order: FormOrder) -> None:
    from dgw_desktop.storage.session_file import write_session

    write_session(order.form, order.loaded, order.path)


def _write_paper(order: FormOrder) -> None:
    from dgw_desktop.participating.paper_form import paper_form

    data = paper_form(order.form, order.loaded, order.codes, order.progress)
    with atomic_write(order.path) as file:
        file.write(data)


def _check_page(order: FormOrder) -> None:
    from dgw_desktop.work.form_check import check_page

    check_page(order)


def _check_zip(order: FormOrder) -> None:
    from dgw_desktop.work.form_check import check_zip

    check_zip(order)


def _check_workbook(order: FormOrder) -> None:
    from dgw_desktop.work.form_check import check_workbook

    check_workbook(order)


def _check_dgw(order: FormOrder) -> None:
    from dgw_desktop.work.form_check import check_file

    check_file(order)


def _check_paper(order: FormOrder) -> None:
    from dgw_desktop.work.form_check import check_paper

    check_paper(order)
