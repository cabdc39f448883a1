# SPDX-License-Identifier: EUPL-1.2
"""What the command line does without a window; none of it needs Qt."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from dgw_desktop.command_targets import check_free
from dgw_desktop.domain.contribution_words import contribution_lines
from dgw_desktop.domain.contributions import Contribution, SizeClass, UnitKind, Withdrawal
from dgw_desktop.domain.dates import parse_date
from dgw_desktop.domain.held import Held
from dgw_desktop.domain.limits import LONGEST_LINE
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.session import Invitation, SessionRole
from dgw_desktop.domain.side_by_side import Purpose
from dgw_desktop.domain.texts import one_line
from dgw_desktop.domain.wording import DUTCH, counted
from dgw_desktop.errors import UserError
from dgw_desktop.managed import managed
from dgw_desktop.paths import DataPaths
from dgw_desktop.reference_commands import run_here
from dgw_desktop.report.options import (
    Logo,
    Picture,
    Preset,
    ReportOptions,
    with_preset,
    with_sections,
    without,
)
from dgw_desktop.report.source import comparison_source
from dgw_desktop.resources import built_in_model, resource
from dgw_desktop.storage.backups import backups_in, is_good
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.errors import DamagedSession
from dgw_desktop.storage.folder_lock import FolderLock, Holder, Look
from dgw_desktop.storage.model_file import read_model
from dgw_desktop.storage.recovery import open_checked
from dgw_desktop.storage.session_file import read_sessions
from dgw_desktop.storage.session_heads import SessionSummary
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.choosing_reference import find_reference, held_by_name
from dgw_desktop.work.comparing import in_order, shared_held, why_not_side_by_side
from dgw_desktop.work.contributing import (
    contribution,
    contributor,
    remember_contributor,
    withdrawal,
    write_contribution,
)
from dgw_desktop.work.examples import add_examples
from dgw_desktop.work.exporting import (
    export,
    load_items,
    report_options,
    table_options,
    write_report,
)
from dgw_desktop.work.formats import FormatKind, format_of, report_suffixes
from dgw_desktop.work.importing import import_sessions
from dgw_desktop.work.inviting import (
    MOST_COPIES,
    form_kind_of,
    mail_text,
    past_date_note,
    remarks_asked,
    set_invitation,
    write_form,
)
from dgw_desktop.work.managed_files import logo_of_file, read_files, with_managed_logo
from dgw_desktop.work.merging import outcome_texts
from dgw_desktop.work.reading import check_enough, left_out, read_all
from dgw_desktop.work.returned_files import merge_files

_Found = TypeVar("_Found")

_CHANGING = ("contribute", "demo", "import", "invite", "merge")
"""The commands that write in the data."""
NO_REFERENCE = "geen"


def run(options: argparse.Namespace, paths: DataPaths) -> int:
    """Run one command; return the exit code. Raises UserError."""
    if options.command == "check":
        return _check(paths)
    for text in managed().problems:
        print(text, file=sys.stderr)
    # Of 'reference' its part says whether something is written.
    changes = options.command in _CHANGING or getattr(options, "part", "") in _CHANGING
    with _opened(paths, changes) as database:
        _run(options, database, paths.backups)
    return 0


@contextmanager
def _opened(paths: DataPaths, to_change: bool = False) -> Iterator[Database]:
    """Give the data; those that another computer has open only to be read.

    UserError when they are to be changed then. A window of this computer sees what comes in.
    """
    lock = FolderLock(paths.root)
    try:
        seen = lock.take() if to_change else _seen(lock)
        holder = seen.holder if seen is not None else None
        if holder is None or holder.is_on_computer_of(lock.me):
            with closing(open_checked(paths.database, [paths.backups])) as database:
                if seen is None:
                    database.guard_with(lock.check)
                yield database
        elif to_change:
            raise UserError(
                f"De gegevens zijn geopend bij {holder.told(lock.me)}{_since(holder)}.",
                "Sluit DGW Desktop daar, of open het hier en kies Overnemen.",
            )
        else:
            with closing(Database(paths.database, in_use=True)) as database:
                yield database
    finally:
        lock.let_go()


def _seen(lock: FolderLock) -> Look:
    try:
        return lock.look()
    except OSError:
        return Look(None, b"", 0)  # the database says what is wrong with the folder


def _since(holder: Holder) -> str:
    if holder.since is None:
        return ""
    local = holder.since.astimezone()
    return f" sinds {DUTCH.long_date(local.date())}, {local:%H:%M}"


def _run(options: argparse.Namespace, database: Database, backup_folder: Path) -> None:
    store = SessionStore(database, _now)
    if options.command == "demo":
        print("\n".join(add_examples(store, read_model(built_in_model()))))
    elif options.command == "list":
        _list(store, options.json)
    elif options.command == "export":
        _export(store, options)
    elif options.command == "compare":
        _compare(store, options)
    elif options.command == "import":
        _import(database, options.files, backup_folder)
    elif options.command == "invite":
        _invite(store, options)
    elif options.command == "merge":
        _merge(store, options.id, options.files)
    elif options.command == "contribute":
        _contribute(store, options)
    elif options.command == "reference":
        run_here(options, store.settings)


def _list(store: SessionStore, as_json: bool) -> None:
    summaries = store.summaries()
    if as_json:
        print(json.dumps([_to_json(s) for s in summaries], ensure_ascii=False, indent=1))
        return
    if not summaries:
        print("Er zijn nog geen sessies.")
    for summary in summaries:
        details = summary.details
        names = " · ".join(filter(None, (details.organisation, details.unit)))
        if summary.is_damaged:
            print(
                f"{summary.id}  {DUTCH.short_date(details.date)}  beschadigd       "
                f"{details.title} ({names})"
            )
            continue
        print(
            f"{summary.id}  {DUTCH.short_date(details.date)}  "
            f"{summary.progress.done:>3} van {summary.progress.total}  "
            f"{DUTCH.number(summary.mean):>3}  {details.title} ({names})"
        )


def _to_json(summary: SessionSummary) -> dict[str, object]:
    details = summary.details
    return {
        "id": summary.id,
        "title": details.title,
        "organisation": details.organisation,
        "unit": details.unit,
        "date": details.date.isoformat(),
        "status": summary.status.value,
        "model": f"{summary.model.id} {summary.model.version}",
        "answered": summary.progress.answered,
        "total": summary.progress.total,
        "mean": None if summary.mean is None else round(float(summary.mean), 4),
    }


def _export(store: SessionStore, options: argparse.Namespace) -> None:
    format_of(options.to, len(options.ids) > 1)
    ids = [store.find(text) for text in options.ids]
    damaged: list[DamagedSession] = []
    leave_out = damaged.append if len(ids) > 1 else None
    items = _read(store, ids, partial(load_items, leave_out=leave_out))
    check_enough(items, damaged, 1)
    if options.reference is not None or options.group:
        items = [replace(item, held=_held(store, options, item.loaded.model)) for item in items]
    check_free(options.to, options.force)
    organisations = [item.session.details.organisation for item in items]
    # A title page is only in a report, which is of one session.
    chosen = (
        report_options(store, organisations[0])
        if len(items) == 1
        else table_options(store, organisations)
    )
    try:
        chosen = with_managed_logo(chosen, organisations[0], logo_of_file)
    except UserError as error:  # then the one that the window read before, or none
        print(error, file=sys.stderr)
    if options.preset is not None:
        chosen = with_preset(chosen, Preset(options.preset))
    asked = [*options.with_sections, *(["referentie"] if options.reference is not None else [])]
    chosen = without(with_sections(chosen, asked), options.without_sections)
    _check_length("--request", options.request or "")
    chosen = replace(
        _with_front(chosen, options),
        picture=Picture(options.picture),
        request=options.request or "",
    )
    export(items, options.to, date.today(), chosen)
    _tell_left_out(damaged)


def _held(store: SessionStore, options: argparse.Namespace, model: MaturityModel) -> Held | None:
    """Return beside which group of which reference a report is to tell, None for none."""
    if options.reference == NO_REFERENCE:
        return None
    if options.reference is None:
        raise UserError("--group hoort bij een referentie.", "Zeg met --reference welke.")
    return held_by_name(find_reference(store.settings, options.reference), options.group, model)


def _compare(store: SessionStore, options: argparse.Namespace) -> None:
    """Write the report on sessions side by side."""
    if format_of(options.to).kind is not FormatKind.REPORT:
        raise UserError(
            "Een vergelijking is een rapport.",
            f"Kies een naam die eindigt op {', '.join(report_suffixes())}; voor de cijfers is er "
            "dgw-desktop export met meer sessies.",
        )
    purpose = Purpose.ROLL_UP if options.units else Purpose.COMPARE
    ids = list(dict.fromkeys(store.find(text) for text in options.ids))
    for head in store.heads(ids):
        if head.role is not SessionRole.GROUP:
            raise UserError(
                f"‘{head.details.title}’ is door één deelnemer ingevuld.",
                "Vergelijk sessies van groepen.",
            )
    if why := why_not_side_by_side(store, ids, purpose):
        raise UserError(why)
    check_free(options.to, options.force)
    damaged: list[DamagedSession] = []
    found = _read(store, ids, partial(SessionStore.load_many, leave_out=damaged.append))
    check_enough(found, damaged, 2)
    model, sessions = in_order(store, found, purpose)
    held = shared_held(store, sessions)
    if options.reference is not None or options.group:
        held = _held(store, options, model)
    source = comparison_source(model, sessions, purpose, options.without is None, held=held)
    chosen = _with_front(report_options(store, source.organisation), options)
    write_report(source, chosen, options.to, date.today())
    _tell_left_out(damaged)


def _read(
    store: SessionStore,
    session_ids: Sequence[str],
    read: Callable[[SessionStore, Sequence[str]], Sequence[_Found]],
) -> list[_Found]:
    return read_all(store.path, session_ids, read, lambda _done: True, store.is_read_only)


def _tell_left_out(damaged: Sequence[DamagedSession]) -> None:
    if damaged:
        print(left_out(damaged), file=sys.stderr)


def _with_front(chosen: ReportOptions, options: argparse.Namespace) -> ReportOptions:
    """Return ``chosen`` with what is asked for the front page; what is not said stays."""
    for name in ("label", "organisation", "logo_alt"):
        _check_length(f"--{name.replace('_', '-')}", getattr(options, name) or "")
    logo = None if options.no_logo else chosen.logo
    if options.logo is not None:
        logo = Logo(options.logo, options.logo_alt or "Logo")
    elif logo is not None and options.logo_alt:
        logo = Logo(logo.png, options.logo_alt)
    kept = chosen.organisation if options.organisation is None else options.organisation
    language = options.language or chosen.language
    return replace(chosen, label=options.label, organisation=kept, logo=logo, language=language)


def _check_length(name: str, text: str) -> None:
    if len(one_line(text)) > LONGEST_LINE:
        raise UserError(
            f"De tekst bij {name} is langer dan {LONGEST_LINE} tekens.", "Maak de tekst korter."
        )


def _invite(store: SessionStore, options: argparse.Namespace) -> None:
    """Keep what people are asked, write their form, and print the text for the mail with it.

    What is not said stays as it was asked before.
    """
    kind = form_kind_of(options.to)
    session_id = store.find(options.id)
    kept = store.load(session_id).invitation
    was = kept or Invitation()
    remarks = remarks_asked(kept.remarks if kept else None)
    asked = Invitation(
        was.send_to if options.send_to is None else options.send_to,
        was.last_date if options.until is None else _day(options.until),
        remarks if options.remarks is None else options.remarks,
        was.ambition if options.ambition is None else options.ambition,
    )
    check_free(options.to, options.force)
    if options.copies is not None and not kind.is_printed:
        raise UserError("--copies is alleen voor een formulier op papier (.pdf).")
    if options.copies is not None and not 1 <= options.copies <= MOST_COPIES:
        raise UserError(f"Kies 1 t/m {MOST_COPIES} exemplaren.")
    _check_length("--send-to", asked.send_to)
    session = set_invitation(store, session_id, asked)
    loaded = store.models.get(session.model)
    write_form(session, loaded, options.to, options.copies)
    threshold = store.settings.privacy_threshold()
    asked = session.invitation or asked
    print(mail_text(session, loaded.model, kind, asked, threshold), end="")
    if note := past_date_note(asked, date.today()):
        print(note, file=sys.stderr)


def _day(text: str) -> date | None:
    """Return the date that a person typed, None for none; UserError for what is no date."""
    if not text.strip():
        return None
    day = parse_date(text, date.today(), ahead=True)
    if day is None:
        raise UserError(f"‘{text}’ is geen datum.", "Typ bijvoorbeeld 12-12-2026.")
    return day


def _merge(store: SessionStore, wanted: str, files: Sequence[Path]) -> None:
    """Merge what can be, and name the rest."""
    outcome = merge_files(store, store.find(wanted), files)
    people = counted(outcome.people, "persoon vulde", "mensen vulden")
    print(f"{people} vooraf in.")
    for text in outcome_texts(outcome, store.settings.privacy_threshold()):
        print(text)
    for name, why in outcome.refused:
        print(f"Niet samengevoegd: ‘{name}’, {why}", file=sys.stderr)


def _contribute(store: SessionStore, options: argparse.Namespace) -> None:
    """Show all that a session contributes to a reference, and write it where that is asked."""
    session = store.load(store.find(options.id))
    organisation = session.details.organisation
    model, kept = store.models.get(session.model).model, contributor(store.settings, organisation)
    made: Contribution | Withdrawal
    if options.withdraw:
        made = withdrawal(session, _now())
    else:
        size = options.size or kept.size_class
        if size is None:
            sizes = ", ".join(SizeClass)
            raise UserError("De grootte ontbreekt.", f"Zeg --size met een van: {sizes}.")
        made = contribution(
            session,
            model,
            kept.code if options.code is None else options.code,
            SizeClass(size),
            UnitKind(options.kind),
            _now(),
        )
    if options.to is not None:
        check_free(options.to, options.force)
        write_contribution(made, options.to)
        if isinstance(made, Contribution):
            remember_contributor(store.settings, organisation, made)
    else:
        print("Er is niets geschreven: dat doet --to BESTAND.", file=sys.stderr)
    for name, value in contribution_lines(made, model):
        print(f"{name}: {value}")


def _import(database: Database, files: Sequence[Path], backup_folder: Path) -> None:
    """Check every file first, so that one bad file means that nothing is imported."""
    here = SessionStore(database, _now).models.content_hashes()
    found = read_sessions(files, known=here)
    if found.fault is not None:
        raise found.fault
    for path, session, _ in found.read:
        if session.role is SessionRole.PARTICIPANT:
            raise UserError(
                f"Het bestand ‘{path.name}’ is door één deelnemer ingevuld.",
                "Voeg zulke bestanden samen met: dgw-desktop merge.",
            )
    read = [(session, loaded) for _, session, loaded in found.read]
    imported = import_sessions(database, read, backup_folder)
    print("\n".join(imported.session_ids))
    if imported.known:
        known = counted(len(imported.known), "sessie stond er", "sessies stonden er")
        print(f"{known} al precies zo.", file=sys.stderr)


def _check(paths: DataPaths) -> int:
    """Print one line per part; return 1 when one of them is not right."""
    right = True
    try:
        with _opened(paths) as database:
            store = SessionStore(database, _now)
            damaged, count = len(store.damaged()), len(store.summaries())
        sessions = counted(count, "sessie", "sessies")
        if damaged:
            right = False
            print(f"gegevens    beschadigd: {damaged} van {sessions} in {paths.database}")
        else:
            print(f"gegevens    in orde: {sessions} in {paths.database}")
    except UserError as error:
        right = False
        print(f"gegevens    {error}")
    kept = backups_in(paths.backups)
    bad = [backup.path.name for backup in kept if not is_good(backup)]
    right = right and not bad
    number = counted(len(kept), "reservekopie", "reservekopieën")
    if with_damage := sum(backup.damaged > 0 for backup in kept):
        number = f"{number}, {with_damage} met een sessie die toen al beschadigd was"
    if not kept:
        number = "nog geen reservekopieën"
    elif bad:
        number = f"beschadigd: {bad}"
    else:
        number = f"in orde: {number}"
    print(f"kopieën     {number}")
    try:
        loaded = read_model(built_in_model())
        count = len(loaded.model.dimensions)
        print(
            f"model       in orde: {loaded.model.title} {loaded.model.version}, "
            f"{counted(count, 'dimensie', 'dimensies')}"
        )
    except UserError as error:
        right = False
        print(f"model       {error}")
    files = read_files()
    if wrong := (*managed().problems, *files.problems):
        right = False
        print("\n".join(f"beheerder   {text}" for text in wrong))
    elif managed().sources:
        number = counted(managed().count, "instelling", "instellingen")
        print(f"beheerder   in orde: {number} uit {', '.join(managed().sources)}")
    fonts = sorted(resource("fonts").glob("*.ttf"))
    if fonts:
        print(f"lettertype  in orde: {counted(len(fonts), 'bestand', 'bestanden')}")
    else:
        right = False
        print("lettertype  ontbreekt: installeer DGW Desktop opnieuw")
    return 0 if right else 1


def _now() -> datetime:
    return datetime.now(UTC)
