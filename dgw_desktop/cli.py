# SPDX-License-Identifier: EUPL-1.2
"""The command line. Commands need no display and import Qt only to open the app."""

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from dgw_desktop import __version__, startup
from dgw_desktop.errors import UserError
from dgw_desktop.files import is_session_file
from dgw_desktop.paths import DataPaths, data_paths
from dgw_desktop.translating import tr

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
"""Where Linux says on what to show a window; Qt breaks off the process when none does."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code: 0, 1 for trouble; wrong usage exits 2."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console or pipe may have a code page without the letters that we print.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    words = list(sys.argv[1:] if arguments is None else arguments)
    first = 2 if words[:1] == ["--data-dir"] else 0
    if len(words) > first and is_session_file(words[first]):
        words.insert(first, "open")  # what a double click on the file asks for
    opens = words[first : first + 1] in ([], ["open"])
    options = _parser(opens).parse_args(words)
    try:
        paths = data_paths(getattr(options, "data_dir", None))
        if options.command in (None, "open"):
            return _open(paths, getattr(options, "id", None))
        if getattr(options, "logo", None) is not None:
            options.logo = _logo(options.logo)
        if options.command == "reference":
            from dgw_desktop import reference_commands

            if reference_commands.is_of_files(options):
                return reference_commands.run(options)
        paths.create()
        from dgw_desktop import commands

        return commands.run(options, paths)
    except UserError as error:
        print(" ".join(str(error).split()), file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader, such as head, has enough; Python would complain at exit otherwise.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _open(paths: DataPaths, wanted: str | None) -> int:
    if sys.platform == "linux" and not any(map(os.environ.get, _SCREENS)):
        raise UserError(
            tr("Er is geen beeldscherm om het venster op te tonen."),
            tr("Opdrachten werken wel zonder beeldscherm: zie dgw-desktop --help."),
        )
    startup.before_imports()
    from dgw_desktop.ui.shell.app import run

    if wanted is not None and is_session_file(wanted):
        wanted = str(Path(wanted).absolute())  # the window may run in another folder
    return run(paths, wanted)


def _logo(path: Path) -> bytes:
    """Read a logo as the window does: Qt draws the SVG of one, for which it needs no display."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    from dgw_desktop.ui.reporting.logo_file import read_logo

    application = QGuiApplication.instance() or QGuiApplication([])
    png = read_logo(path)
    del application  # not before: the fonts in an SVG are those of an application
    return png


def _path(text: str) -> Path:
    """Return the path that a person gave; an empty one would be the folder where one is."""
    if not text.strip():
        raise argparse.ArgumentTypeError("de naam is leeg")
    return Path(text)


def _words(text: str) -> tuple[str, ...]:
    """Return the sections of a report that a person named."""
    from dgw_desktop.report.options import SECTION_WORDS

    words = tuple(word.strip() for word in text.split(",") if word.strip())
    if unknown := [word for word in words if word not in SECTION_WORDS]:
        known = ", ".join(SECTION_WORDS)
        raise argparse.ArgumentTypeError(f"‘{unknown[0]}’ is geen deel van een rapport: {known}")
    return words


_ARGPARSE = {
    "the following arguments are required:": "deze argumenten ontbreken:",
    "unrecognized arguments:": "onbekende argumenten:",
    "invalid choice:": "onbekende keuze:",
    "choose from": "kies uit",
    "invalid int value:": "dit is geen heel getal:",
    "not allowed with argument": "gaat niet samen met",
    "expected one argument": "er ontbreekt een waarde",
    "expected at least one argument": "er ontbreekt een waarde",
    "ignored explicit argument": "deze waarde hoort er niet bij:",
    "ambiguous option:": "onduidelijke optie:",
    "could match": "kan zijn",
}
"""What argparse says, and what it is to say."""


class _DutchParser(argparse.ArgumentParser):
    """argparse speaks English; what a user meets here is Dutch."""

    def format_usage(self) -> str:
        return super().format_usage().replace("usage:", "gebruik:", 1)

    def format_help(self) -> str:
        return super().format_help().replace("usage:", "gebruik:", 1)

    def error(self, message: str) -> NoReturn:
        for english, dutch_words in _ARGPARSE.items():
            message = message.replace(english, dutch_words)
        self.exit(2, f"{self.format_usage()}{self.prog}: {message}\n")


def _parser(only_opens: bool) -> argparse.ArgumentParser:
    """Return the parser; who ``only_opens`` the window does not wait for what commands can do."""
    # The same option is on every command, so that it may stand before or after its name.
    common = _DutchParser(add_help=False)
    common.add_argument(
        "--data-dir",
        type=_path,
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

    def command(name: str, explanation: str, among: Any = commands) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = among.add_parser(
            name, help=explanation, description=explanation, parents=[common], add_help=False
        )
        made._positionals.title = "argumenten"
        made._optionals.title = "opties"
        return made

    session_help = "het id van een sessie, het unieke begin ervan, of latest"
    opening = command("open", "het programma openen op een sessie of een .dgw-bestand")
    opening.add_argument("id", metavar="ID", help=f"{session_help}; of een .dgw-bestand")
    if only_opens:
        return parser

    from dgw_desktop.domain.contributions import SizeClass, UnitKind
    from dgw_desktop.report.options import SECTION_WORDS, Picture, Preset
    from dgw_desktop.work.formats import formats, report_suffixes
    from dgw_desktop.work.inviting import form_kinds
    from dgw_desktop.work.reference_building import LICENCES
    from dgw_desktop.work.reference_export import SUFFIXES as OPEN_DATA
    from dgw_desktop.work.returned_files import RETURNED

    command("demo", "de voorbeeldsessies klaarzetten")
    listing = command("list", "de sessies tonen")
    listing.add_argument("--json", action="store_true", help="als JSON")
    exporting = command("export", "een sessie naar een bestand schrijven, of meerdere in één tabel")
    exporting.add_argument("ids", metavar="ID", nargs="+", help=session_help)
    _add_target(exporting, [found.suffix for found in formats()])
    exporting.add_argument(
        "--picture",
        choices=[str(picture) for picture in Picture],
        default=str(Picture.SPIDER),
        metavar="WAT",
        help="wat een .png of .svg toont: spinnenweb (zonder keuze) of profiel",
    )
    exporting.add_argument(
        "--preset",
        choices=[str(preset) for preset in Preset],
        metavar="SOORT",
        help="een rapport is bestuurlijk of volledig (zonder keuze: als het vorige)",
    )
    for name, text in (("--with", "ook heeft"), ("--without", "weglaat")):
        exporting.add_argument(
            name,
            type=_words,
            default=(),
            dest=name.lstrip("-") + "_sections",
            metavar="WAT,…",
            help=f"wat een rapport {text}: {', '.join(SECTION_WORDS)}",
        )
    exporting.add_argument("--request", metavar="ZIN", help="wat het rapport de lezer vraagt")
    _add_reference(exporting, "zonder keuze: die in het venster is gekozen")
    _add_front(exporting)
    comparing = command("compare", "het rapport van twee tot twaalf sessies naast elkaar schrijven")
    comparing.add_argument("ids", metavar="ID", nargs="+", help=session_help)
    _add_target(comparing, report_suffixes())
    comparing.add_argument(
        "--units",
        action="store_true",
        help="de sessies zijn de organisatieonderdelen van één organisatie",
    )
    comparing.add_argument(
        "--without",
        choices=["namen"],
        metavar="namen",
        help="niet zeggen van wie de sessies zijn: Sessie A, Sessie B",
    )
    _add_reference(comparing, "zonder keuze: die waarnaast ze allemaal staan")
    _add_front(comparing)
    importing = command("import", ".dgw-bestanden toevoegen")
    importing.add_argument("files", nargs="+", type=_path, metavar="BESTAND", help=".dgw")
    inviting = command("invite", "een formulier maken dat mensen vooraf individueel invullen")
    inviting.add_argument("id", metavar="ID", help=session_help)
    _add_target(inviting, [kind.suffix for kind in form_kinds()])
    inviting.add_argument("--until", metavar="DATUM", help="tot wanneer; leeg voor geen datum")
    inviting.add_argument("--send-to", metavar="TEKST", help="naar wie het terug moet")
    for name, text in (
        ("--remarks", "ook opmerkingen vragen, die zonder namen worden getoond"),
        ("--ambition", "ook de ambitie vragen"),
    ):
        inviting.add_argument(name, action=argparse.BooleanOptionalAction, help=text)
    inviting.add_argument(
        "--copies", type=int, metavar="AANTAL", help="hoeveel exemplaren van een .pdf, elk met code"
    )
    merging = command("merge", "ingevulde formulieren samenvoegen in een sessie")
    merging.add_argument("id", metavar="ID", help=session_help)
    merging.add_argument(
        "files",
        nargs="+",
        type=_path,
        metavar="BESTAND-OF-MAP",
        help=", ".join(RETURNED),
    )
    contributing = command(
        "contribute",
        "tonen wat een definitieve sessie bijdraagt aan een referentie, of dat schrijven",
    )
    contributing.add_argument("id", metavar="ID", help=session_help)
    contributing.add_argument(
        "--size",
        choices=[str(size) for size in SizeClass],
        metavar="GROOTTE",
        help="inwoners van de gemeente: 0-20000, 20000-50000, 50000-100000, 100000+, of none voor "
        "wat geen gemeente is (zonder keuze: als de vorige)",
    )
    contributing.add_argument(
        "--kind",
        choices=[str(kind) for kind in UnitKind],
        default=str(UnitKind.ORGANISATION),
        metavar="SOORT",
        help=f"van welk organisatieonderdeel: {', '.join(UnitKind)} (zonder keuze: organisation)",
    )
    contributing.add_argument(
        "--code",
        metavar="CODE",
        help="de code van de organisatie (zonder keuze: die van de vorige)",
    )
    contributing.add_argument(
        "--withdraw", action="store_true", help="de bijdrage van deze sessie intrekken"
    )
    _add_target(contributing, [".json"], required=False)
    referring = command(
        "reference", "een referentie van veel bijdragen maken, tonen, exporteren of importeren"
    )
    parts = referring.add_subparsers(dest="part", metavar="WAT", required=True)
    building = command("build", "een referentie maken van een map met bijdragen", parts)
    building.add_argument("folder", type=_path, metavar="MAP", help="de map met bijdragen (.json)")
    _add_target(building, [".dgwref"])
    building.add_argument(
        "--publisher", required=True, metavar="TEKST", help="wie de referentie uitgeeft"
    )
    building.add_argument("--title", default="", metavar="TEKST", help="de titel")
    building.add_argument(
        "--licence",
        choices=list(LICENCES),
        default=next(iter(LICENCES)),
        metavar="LICENTIE",
        help=f"{' of '.join(LICENCES)} (zonder keuze: de eerste)",
    )
    building.add_argument(
        "--model", type=_path, metavar="BESTAND", help="het model, als het een eigen model is"
    )
    showing = command("show", "tonen van wie een referentie is en wat erin staat", parts)
    showing.add_argument(
        "pack", metavar="WELKE", help="een .dgwref-bestand, of een nummer of titel van list"
    )
    publishing = command("export", "een referentie als open data schrijven", parts)
    publishing.add_argument("pack", type=_path, metavar="BESTAND", help=".dgwref")
    _add_target(publishing, OPEN_DATA)
    taking = command("import", "referenties bewaren, om sessies ernaast te zetten", parts)
    taking.add_argument("packs", nargs="+", type=_path, metavar="BESTAND", help=".dgwref")
    command("list", "de bewaarde referenties tonen", parts)
    command("check", "gegevens, model en lettertype controleren")
    return parser


def _add_target(
    command: argparse.ArgumentParser, suffixes: Iterable[str], required: bool = True
) -> None:
    """Let a command that writes a file say which, and whether it may replace one."""
    command.add_argument(
        "--to",
        type=_path,
        required=required,
        metavar="BESTAND",
        help=f"de soort volgt uit de naam: {', '.join(suffixes)}",
    )
    command.add_argument("--force", action="store_true", help="een bestaand bestand vervangen")


def _add_reference(command: argparse.ArgumentParser, usual: str) -> None:
    """Let a command that writes a report say beside which reference; ``usual`` is without."""
    command.add_argument(
        "--reference",
        metavar="WELKE",
        help="naast welke referentie: een .dgwref-bestand, een nummer of titel van dgw-desktop "
        f"reference list, of geen ({usual})",
    )
    command.add_argument(
        "--group",
        default="",
        metavar="GROEP",
        help="welke groep daarvan, zoals 100000+,2026 (zonder keuze: all; dgw-desktop reference "
        "show toont ze)",
    )


def _add_front(command: argparse.ArgumentParser) -> None:
    """Let a command that writes a report say in which language, and what is on its front page."""
    from dgw_desktop.report.languages import CODES

    command.add_argument(
        "--language",
        choices=CODES,
        metavar="TAAL",
        help=f"in welke taal: {' of '.join(CODES)} (zonder keuze: als het vorige rapport)",
    )
    command.add_argument("--label", metavar="TEKST", help="wat er op het voorblad staat: Concept")
    command.add_argument(
        "--organisation",
        metavar="TEKST",
        help="de organisatie op het voorblad; leeg voor die van de sessie (zonder keuze: "
        "als het vorige)",
    )
    logo = command.add_mutually_exclusive_group()
    logo.add_argument(
        "--logo",
        type=_path,
        metavar="BESTAND",
        help="een .png, .jpg of .svg voor op het voorblad (zonder keuze: dat van het vorige)",
    )
    logo.add_argument("--no-logo", action="store_true", help="geen logo op het voorblad")
    command.add_argument(
        "--logo-alt", metavar="TEKST", help="wat er op het logo staat, voor wie het niet ziet"
    )
