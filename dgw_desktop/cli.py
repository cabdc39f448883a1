# SPDX-License-Identifier: EUPL-1.2
"""The command line. Commands need no display and import Qt only to open the app."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NoReturn

from dgw_desktop import __version__
from dgw_desktop.domain.session import SessionRole
from dgw_desktop.domain.wording import DUTCH, counted
from dgw_desktop.errors import UserError
from dgw_desktop.exporting import FOR_ONE, check_suffix, export, load_item, report_options
from dgw_desktop.files import is_session_file
from dgw_desktop.paths import DataPaths, data_paths
from dgw_desktop.resources import built_in_model, resource
from dgw_desktop.storage.backups import backups_in, is_good
from dgw_desktop.storage.examples import add_examples
from dgw_desktop.storage.model_file import read_model
from dgw_desktop.storage.recovery import open_checked
from dgw_desktop.storage.session_file import import_session, read_session
from dgw_desktop.storage.sessions import SessionStore, SessionSummary


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code: 0, 1 for trouble; wrong usage exits 2."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console or pipe may have a code page without the letters that we print.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words and is_session_file(words[0]):
        words.insert(0, "open")  # what a double click on the file asks for
    options = _parser().parse_args(words)
    try:
        paths = data_paths(getattr(options, "data_dir", None))
        if options.command in (None, "open"):
            return _open(paths, getattr(options, "id", None))
        paths.create()
        if options.command == "check":
            return _check(paths)
        with closing(open_checked(paths.database, [paths.backups])) as database:
            _run(options, SessionStore(database, _now))
    except UserError as error:
        print(" ".join(str(error).split()), file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader, such as head, has enough; Python would complain at exit otherwise.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _run(options: argparse.Namespace, store: SessionStore) -> None:
    if options.command == "demo":
        print("\n".join(add_examples(store, read_model(built_in_model()))))
    elif options.command == "list":
        _list(store, options.json)
    elif options.command == "export":
        _export(store, options.ids, options.to, options.force)
    elif options.command == "import":
        _import(store, options.files)


def _open(paths: DataPaths, wanted: str | None) -> int:
    from dgw_desktop.ui.app import run

    if wanted is not None and is_session_file(wanted):
        wanted = str(Path(wanted).absolute())  # the window may run in another folder
    return run(paths, wanted)


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


def _export(store: SessionStore, wanted: Sequence[str], path: Path, force: bool) -> None:
    check_suffix(path, len(wanted) > 1)
    items = [load_item(store, store.find(text)) for text in wanted]
    if path.exists() and not force:
        raise UserError(f"Het bestand ‘{path}’ bestaat al.", "Gebruik --force om het te vervangen.")
    export(items, path, date.today(), report_options(store))


def _import(store: SessionStore, files: Sequence[Path]) -> None:
    """Check every file first, so that one bad file means that nothing is imported."""
    for path in files:
        session, _ = read_session(path)
        if session.role is SessionRole.PARTICIPANT:
            raise UserError(
                f"Het bestand ‘{path.name}’ is door één deelnemer ingevuld.",
                "Voeg zulke bestanden samen in het programma: Meer, Samenvoegen.",
            )
    for path in files:
        print(import_session(store, path))


def _check(paths: DataPaths) -> int:
    """Print one line per part; return 1 when one of them is not right."""
    right = True
    try:
        with closing(open_checked(paths.database, [paths.backups])) as database:
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
    print(f"kopieën     {f'beschadigd: {bad}' if bad else f'in orde: {number}'}")
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
    fonts = sorted(resource("fonts").glob("*.ttf"))
    if fonts:
        print(f"lettertype  in orde: {counted(len(fonts), 'bestand', 'bestanden')}")
    else:
        right = False
        print("lettertype  ontbreekt: installeer DGW Desktop opnieuw")
    return 0 if right else 1


def _now() -> datetime:
    return datetime.now(UTC)


class _DutchParser(argparse.ArgumentParser):
    """argparse speaks English; what a user meets here is Dutch."""

    def format_usage(self) -> str:
        return super().format_usage().replace("usage:", "gebruik:", 1)

    def format_help(self) -> str:
        return super().format_help().replace("usage:", "gebruik:", 1)

    def error(self, message: str) -> NoReturn:
        for english, dutch_words in (
            ("the following arguments are required:", "deze argumenten ontbreken:"),
            ("unrecognized arguments:", "onbekende argumenten:"),
            ("invalid choice:", "onbekende keuze:"),
            ("choose from", "kies uit"),
            ("expected one argument", "er ontbreekt een waarde"),
            ("expected at least one argument", "er ontbreekt een waarde"),
            ("argument ", "argument "),
        ):
            message = message.replace(english, dutch_words)
        self.exit(2, f"{self.format_usage()}{self.prog}: {message}\n")


def _parser() -> argparse.ArgumentParser:
    # The same option is on every command, so that it may stand before or after its name.
    common = _DutchParser(add_help=False)
    common.add_argument(
        "--data-dir",
        type=Path,
        default=argparse.SUPPRESS,
        metavar="MAP",
        help="de map met de gegevens (anders DGW_DATA_DIR of de gewone plaats)",
    )
    common.add_argument("-h", "--help", action="help", help="deze uitleg tonen")
    parser = _DutchParser(
        prog="dgw-desktop",
        description="De volwassenheidsscan datagedreven werken, zonder internet.",
        parents=[common],
        add_help=False,
    )
    parser.add_argument("--version", action="version", version=__version__, help="de versie tonen")
    parser._positionals.title = "opdrachten"
    parser._optionals.title = "opties"
    commands = parser.add_subparsers(dest="command", metavar="OPDRACHT", prog="dgw-desktop")

    def command(name: str, explanation: str) -> argparse.ArgumentParser:
        made = commands.add_parser(
            name, help=explanation, description=explanation, parents=[common], add_help=False
        )
        made._positionals.title = "argumenten"
        made._optionals.title = "opties"
        return made

    session_help = "het id van een sessie, het unieke begin ervan, of latest"
    opening = command("open", "het programma openen op een sessie of een .dgw-bestand")
    opening.add_argument("id", metavar="ID", help=f"{session_help}; of een .dgw-bestand")
    command("demo", "de voorbeeldsessies klaarzetten")
    listing = command("list", "de sessies tonen")
    listing.add_argument("--json", action="store_true", help="als JSON")
    exporting = command("export", "een sessie, of meer in één tabel, naar een bestand schrijven")
    exporting.add_argument("ids", metavar="ID", nargs="+", help=session_help)
    exporting.add_argument(
        "--to",
        type=Path,
        required=True,
        metavar="BESTAND",
        help=f"de soort volgt uit de naam: {', '.join(FOR_ONE)}",
    )
    exporting.add_argument("--force", action="store_true", help="een bestaand bestand vervangen")
    importing = command("import", ".dgw-bestanden toevoegen")
    importing.add_argument("files", nargs="+", type=Path, metavar="BESTAND", help=".dgw")
    command("check", "gegevens, model en lettertype controleren")
    return parser
