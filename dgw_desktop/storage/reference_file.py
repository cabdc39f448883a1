# SPDX-License-Identifier: EUPL-1.2
"""The .dgwref file: a reference with the model that it is about."""

from collections.abc import Iterable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from dgw_desktop.domain.contributions import SizeClass, UnitKind
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.reference import Distribution, Figures, Measure, Origin, Reference, Subject
from dgw_desktop.domain.reference_groups import Group, is_group
from dgw_desktop.domain.texts import one_line
from dgw_desktop.errors import UserError
from dgw_desktop.guarded_reading import Fault, read_bytes, shown
from dgw_desktop.storage.canonical_json import checked_content, with_checksum
from dgw_desktop.storage.errors import ReferenceFileError
from dgw_desktop.storage.model_file import LoadedModel, model_of
from dgw_desktop.storage.model_limits import check_limits
from dgw_desktop.translating import tr

FORMAT = "dgw-reference"
VERSION = 1
SUFFIX = ".dgwref"
LARGEST = 25_000_000
"""Bytes; one of five years has less than a million."""
_SCHEMA = "dgw-reference.schema.json"


def reference_bytes(reference: Reference, loaded: LoadedModel) -> bytes:
    """Return the file of a reference, of which ``loaded`` is the model: the same bytes again."""
    origin = reference.origin
    content: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        **origin._asdict(),
        "made_on": origin.made_on.isoformat(),
        "model": {
            "id": loaded.model.id,
            "version": loaded.model.version,
            "scan": loaded.model.scan_hash,
            "text": loaded.text,
        },
        "figures": [
            {
                **group._asdict(),
                "measure": subject.measure,
                "theme": subject.theme or None,
                "dimension": subject.dimension or None,
                **found._asdict(),
            }
            for group, subject, found in reference.rows()
        ],
    }
    return with_checksum(content)


def read_reference(path: Path) -> tuple[Reference, LoadedModel]:
    """Read and check a .dgwref file; ReferenceFileError says what is wrong with it."""
    fault = partial(unreadable, path.name)
    return reference_from(read_bytes(path, LARGEST, fault), fault)


def reference_from(data: bytes, fault: Fault) -> tuple[Reference, LoadedModel]:
    """Check what is in a .dgwref file; ``fault`` makes the error of what is wrong with it."""
    strange = tr("het is geen referentie van DGW Desktop")
    content = checked_content(data, fault, FORMAT, VERSION, _SCHEMA, strange)
    loaded = _model_from(content["model"], fault)
    try:
        made_on = date.fromisoformat(content["made_on"])
    except ValueError as error:
        raise fault(tr("een datum of tijd bestaat niet")) from error
    title, publisher, licence = (
        one_line(content[name]) for name in ("title", "publisher", "licence")
    )
    if not (title and publisher and licence):
        raise fault(tr("titel, uitgever of licentie ontbreekt"))
    origin = Origin(
        title,
        publisher,
        licence,
        made_on,
        content["contributions"],
        content["organisations"],
        content["threshold"],
    )
    figures = _figures_from(content["figures"], origin, loaded.model, fault)
    return Reference(origin, loaded.model, figures), loaded


def _model_from(data: dict[str, str], fault: Fault) -> LoadedModel:
    def in_model(text: str) -> UserError:
        return fault(tr("in het model, {0}").format(text))

    loaded = model_of(data["text"], in_model)
    check_limits(loaded.model, loaded.text, in_model)
    model = loaded.model
    if (model.id, model.version, model.scan_hash) != (data["id"], data["version"], data["scan"]):
        raise fault(tr("het model in het bestand is een ander dan het bestand zegt"))
    return loaded


def _figures_from(
    rows: Iterable[dict[str, Any]], origin: Origin, model: MaturityModel, fault: Fault
) -> Figures:
    keys = {dimension.key for dimension in model.dimensions}
    themes = {theme.key for theme in model.themes}
    figures: dict[tuple[Group, Subject], Distribution] = {}
    for row in rows:
        size, kind = row["size_class"], row["unit_kind"]
        group = Group(size and SizeClass(size), kind and UnitKind(kind), row["year"])
        subject = Subject(Measure(row["measure"]), row["dimension"] or "", row["theme"] or "")
        found = Distribution(tuple(row["counts"]), row["not_applicable"], row["organisations"])
        known = subject.dimension in keys and not subject.theme
        known = known or (subject.theme in themes and not subject.dimension)
        if not known or not is_group(group):
            text = tr("cijfers van iets wat er niet is: ‘{0}’")
            raise fault(text.format(shown(subject.dimension or subject.theme)))
        if (group, subject) in figures:
            text = tr("cijfers van ‘{0}’ komen meer dan eens voor")
            raise fault(text.format(shown(subject.dimension or subject.theme)))
        fits = len(found.counts) == model.highest_level
        is_enough = origin.threshold <= found.organisations <= origin.organisations
        if not fits or not is_enough or found.organisations > found.contributions:
            text = tr("de aantallen van ‘{0}’ kunnen niet kloppen")
            raise fault(text.format(shown(subject.dimension or subject.theme)))
        figures[group, subject] = found
    _check_themes(figures, model, fault)
    return figures


def _check_themes(figures: Figures, model: MaturityModel, fault: Fault) -> None:
    """Refuse a theme that is not the sum of its dimensions, or of which one is not shown."""
    for (group, subject), found in figures.items():
        for theme in model.themes:
            if theme.key != subject.theme:
                continue
            parts = [
                figures.get((group, Subject(subject.measure, dimension.key)))
                for dimension in model.dimensions_of(theme)
            ]
            there = [part for part in parts if part is not None]
            sums = tuple(map(sum, zip(*[part.counts for part in there], strict=True)))
            not_applicable = sum(part.not_applicable for part in there)
            if None in parts or (sums, not_applicable) != (found.counts, found.not_applicable):
                text = tr("de aantallen van ‘{0}’ kunnen niet kloppen")
                raise fault(text.format(shown(theme.key)))


def unreadable(name: str, fault: str) -> ReferenceFileError:
    """Return the error that the file ``name`` cannot be read because of ``fault``."""
    return ReferenceFileError(
        tr("De referentie ‘{0}’ kan niet worden gelezen: {1}.").format(name, fault),
        tr("Vraag de uitgever om een nieuw bestand."),
        fault,
    )
