# SPDX-License-Identifier: EUPL-1.2
"""What was published of a folder of contributions, in a file in that folder.

It is for the publisher alone, and has ids and codes in it, but no level.
"""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from dgw_desktop.domain.contributions import SizeClass, Traits, UnitKind
from dgw_desktop.domain.publications import Counted, Publication
from dgw_desktop.domain.reference_groups import Group
from dgw_desktop.files import atomic_write
from dgw_desktop.guarded_reading import Fault, guarded, json_of, read_bytes, text_of
from dgw_desktop.storage.canonical_json import checksum, with_checksum
from dgw_desktop.storage.errors import ReferenceFileError
from dgw_desktop.translating import tr

FILE = "eerder-uitgegeven.dgwshown"
_FORMAT = "dgw-shown"
_VERSION = 1
_LARGEST = 500_000_000
"""Bytes; a country in which each year everything is published needs four million a year."""


def read_publications(folder: Path) -> list[Publication]:
    """Return what was published of the contributions in ``folder``, the first one first.

    ReferenceFileError for a file that cannot be read: without it nobody knows what may be shown.
    """
    path = folder / FILE
    if not path.exists():
        return []
    fault = partial(_unreadable, path)
    content = json_of(text_of(read_bytes(path, _LARGEST, fault), fault), fault)
    if not isinstance(content, dict) or content.get("format") != _FORMAT:
        raise fault(tr("het is geen lijst van wat is uitgegeven"))
    if content.get("version") != _VERSION:
        raise fault(tr("het is gemaakt met een nieuwere versie van DGW Desktop"))
    if content.get("checksum") != checksum(content):
        raise fault(tr("het controlegetal klopt niet; het bestand is beschadigd of bewerkt"))
    return _publications(content, fault)


def write_publications(folder: Path, publications: Sequence[Publication]) -> None:
    """Write what was published of the contributions in ``folder``; UserError if that fails."""
    content = {
        "format": _FORMAT,
        "version": _VERSION,
        "publications": [
            {
                "made_on": one.made_on.isoformat(),
                "scan": one.scan,
                "counted": "\n".join(map(_line, one.counted)),
                "shown": [
                    [*question, sorted(groups, key=str)]
                    for question, groups in sorted(one.shown.items())
                ],
            }
            for one in publications
        ],
    }
    with atomic_write(folder / FILE) as file:
        file.write(with_checksum(content))


def _line(one: Counted) -> str:
    parts = (one.id, one.made_at, one.organisation, *one.traits)
    return " ".join((*map(str, parts), f"{one.levels:x}", f"{one.ambitions:x}"))


def _publications(content: dict[str, Any], fault: Fault) -> list[Publication]:
    with guarded(fault):
        return [
            Publication(
                date.fromisoformat(one["made_on"]),
                str(one["scan"]),
                tuple(map(_counted, one["counted"].split("\n"))),
                {
                    (str(measure), str(key)): frozenset(
                        Group(size and SizeClass(size), kind and UnitKind(kind), year)
                        for size, kind, year in groups
                    )
                    for measure, key, groups in one["shown"]
                },
            )
            for one in content["publications"]
        ]


def _counted(line: str) -> Counted:
    id_, made_at, organisation, size, kind, year, levels, ambitions = line.split(" ")
    traits = Traits(SizeClass(size), UnitKind(kind), int(year))
    return Counted(id_, made_at, organisation, traits, int(levels, 16), int(ambitions, 16))


def _unreadable(path: Path, fault: str) -> ReferenceFileError:
    return ReferenceFileError(
        tr("Wat eerder is uitgegeven, kan niet worden gelezen uit ‘{0}’: {1}.").format(path, fault),
        tr(
            "Zet een kopie van het bestand terug. Is er nog nooit een referentie van deze "
            "bijdragen uitgegeven, verwijder het dan."
        ),
        fault,
    )
