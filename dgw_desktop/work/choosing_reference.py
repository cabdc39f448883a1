# SPDX-License-Identifier: EUPL-1.2
"""Finding the reference and the group that a person names, to hold a session against."""

from pathlib import Path

from dgw_desktop.domain.accents import folded, name_key
from dgw_desktop.domain.held import Held, held_against
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.reference import Reference
from dgw_desktop.domain.reference_groups import EVERYBODY
from dgw_desktop.errors import UserError
from dgw_desktop.storage.reference_file import SUFFIX, read_reference
from dgw_desktop.storage.reference_packs import ReferencePacks
from dgw_desktop.storage.settings import Settings
from dgw_desktop.translating import tr


def is_reference_file(wanted: str) -> bool:
    """Tell whether ``wanted`` is the name of a file, and not that of a reference that is kept."""
    return folded(wanted).endswith(SUFFIX)


def find_reference(settings: Settings, wanted: str) -> Reference:
    """Return the reference in the file ``wanted``, or the one that is kept under that name.

    A name is that of ``dgw-desktop reference list``, its unique beginning, or the title. UserError
    where there is none such, or several.
    """
    if is_reference_file(wanted):
        return read_reference(Path(wanted))[0]
    kept, _ = ReferencePacks(settings).all()
    title = name_key(wanted)
    found = [pack for pack in kept if name_key(pack.reference.origin.title) == title]
    found = found or [pack for pack in kept if wanted and pack.name.startswith(folded(wanted))]
    if len(found) == 1:
        return found[0].reference
    if found:
        raise UserError(
            tr("Er is meer dan één referentie ‘{0}’.").format(wanted),
            tr("Kies er een bij zijn nummer: {0}.").format(", ".join(one.name for one in found)),
        )
    raise UserError(
        tr("Er is geen referentie ‘{0}’.").format(wanted),
        tr("De opdracht dgw-desktop reference list toont welke er zijn."),
    )


def held_by_name(reference: Reference, group: str, model: MaturityModel) -> Held:
    """Return what a session of ``model`` is held against: the group with this code.

    An empty code is everybody. UserError for a reference of another scan, and for a group of
    which there are no figures of levels.
    """
    if reference.model.scan != model.scan:
        raise of_another_model()
    fitting = {
        _parts(one.code): held
        for one in reference.groups
        if (held := held_against(reference, one, model)) is not None
    }
    found = fitting.get(_parts(group or EVERYBODY.code))
    if found is None:
        known = "; ".join(held.group.code for held in fitting.values())
        raise UserError(
            tr("De referentie heeft geen cijfers van de groep ‘{0}’.").format(group),
            tr("Kies uit: {0}.").format(known),
        )
    return found


def of_another_model() -> UserError:
    """Return the error that a reference says nothing of a session."""
    return UserError(
        tr("Deze referentie gaat over een ander model dan deze sessie."),
        tr("Kies bij een sessie met dat model voor deze referentie."),
    )


def _parts(code: str) -> frozenset[str]:
    return frozenset(folded(part.strip()) for part in code.split(","))
