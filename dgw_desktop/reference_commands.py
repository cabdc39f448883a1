# SPDX-License-Identifier: EUPL-1.2
"""What the command line does with references: of files, and with those that are kept here."""

import argparse
import sys
from datetime import date
from pathlib import Path

from dgw_desktop.command_targets import check_free
from dgw_desktop.domain.reference import Reference
from dgw_desktop.domain.wording import DUTCH
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.model_file import read_model
from dgw_desktop.storage.reference_file import read_reference
from dgw_desktop.storage.reference_packs import ReferencePacks
from dgw_desktop.storage.settings import Settings
from dgw_desktop.work.choosing_reference import find_reference, is_reference_file
from dgw_desktop.work.reference_building import (
    build_reference,
    built_texts,
    check_suffix,
    publish,
)
from dgw_desktop.work.reference_export import export_reference


def is_of_files(options: argparse.Namespace) -> bool:
    """Tell whether a ``dgw-desktop reference`` needs no data of this computer."""
    return options.part in ("build", "export") or (
        options.part == "show" and is_reference_file(options.pack)
    )


def run(options: argparse.Namespace) -> int:
    """Run one that ``is_of_files``; return the exit code. Raises UserError."""
    if options.part == "show":
        _show(read_reference(Path(options.pack))[0])
    else:
        {"build": _build, "export": _export}[options.part](options)
    return 0


def run_here(options: argparse.Namespace, settings: Settings) -> None:
    """Import references into ``settings``, or tell of those that are there. Raises UserError."""
    packs = ReferencePacks(settings)
    if options.part == "show":
        _show(find_reference(settings, options.pack))
        return
    if options.part == "import":
        for path in options.packs:  # so that one that is none means that nothing is imported
            read_reference(path)
        for path in options.packs:
            print(packs.add(path).name)
        return
    kept, refused = packs.all()
    if not kept and not refused:
        print("Er is nog geen referentie geïmporteerd.")
    for name, reference in kept:
        origin = reference.origin
        made_on = DUTCH.short_date(origin.made_on)
        print(f"{name}  {made_on}  {origin.title} ({origin.publisher})")
    for error in refused:
        print(error, file=sys.stderr)


def _build(options: argparse.Namespace) -> None:
    """Make a reference, say what was counted, and name what was not."""
    check_suffix(options.to)
    check_free(options.to, options.force)
    loaded = read_model(options.model or built_in_model())
    built = build_reference(
        options.folder,
        loaded,
        options.publisher,
        date.today(),
        title=options.title,
        licence=options.licence,
    )
    publish(built, options.folder, loaded, options.to)
    print("\n".join(built_texts(built)))
    for name, why in built.gathered.left_out:
        print(f"Overgeslagen: ‘{name}’, {why}.", file=sys.stderr)


def _show(reference: Reference) -> None:
    """Say whose a reference is, and of which groups it has figures."""
    origin, model = reference.origin, reference.model
    print(origin.title)
    print(f"uitgever    {origin.publisher}, {DUTCH.long_date(origin.made_on)}")
    print(f"licentie    {origin.licence}")
    print(f"model       {model.title} {model.version}")
    print(f"geteld      {origin.contributions} bijdragen van {origin.organisations} organisaties")
    print(f"drempel     niets van minder dan {origin.threshold} organisaties")
    for group in reference.groups:
        print(f"groep       {group.code:<16} {group.name()}")


def _export(options: argparse.Namespace) -> None:
    """Write a reference as open data, and print what was written."""
    check_free(options.to, options.force)
    reference, _ = read_reference(options.pack)
    for path in export_reference(reference, options.to):
        print(path)
