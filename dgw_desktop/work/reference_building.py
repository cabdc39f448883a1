# SPDX-License-Identifier: EUPL-1.2
"""Makes a reference of a folder of contributions, and writes it."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from dgw_desktop.domain.limits import LONGEST_LINE
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.publications import Earlier, Publication
from dgw_desktop.domain.reference import LEAST_ORGANISATIONS, Figures, Origin, Reference
from dgw_desktop.domain.reference_groups import Group
from dgw_desktop.domain.texts import one_line
from dgw_desktop.domain.wording import DUTCH, counted
from dgw_desktop.errors import UserError
from dgw_desktop.files import atomic_write, checked_write
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.publications import FILE, read_publications, write_publications
from dgw_desktop.storage.reference_file import SUFFIX, read_reference, reference_bytes
from dgw_desktop.translating import tr
from dgw_desktop.work.contributions_read import Gathered, Progress, gather

LICENCES: Mapping[str, str] = MappingProxyType(
    {
        "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
        "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
    }
)
"""What a publisher can choose, the usual one first; with where it says what it means."""
_READING = 0.95  # the share of reading in the work


class Built(NamedTuple):
    """A reference, what was read for it, and what was and is published of the same folder.

    ``held_back`` is how many figures are not shown because of what was published before.
    """

    reference: Reference
    gathered: Gathered
    publications: tuple[Publication, ...]
    held_back: int = 0


def build_reference(
    folder: Path,
    loaded: LoadedModel,
    publisher: str,
    made_on: date,
    progress: Progress = lambda _done: True,
    *,
    title: str = "",
    licence: str = next(iter(LICENCES)),
) -> Built:
    """Make a reference for a model of the contributions in ``folder`` and the folders in it.

    Raises Cancelled when ``progress`` said so, and UserError for a folder that cannot be read or
    that has too little in it to show anything.
    """
    publisher, title = one_line(publisher), one_line(title)
    if not publisher:
        raise UserError(tr("Wie de referentie uitgeeft, ontbreekt."), tr("Vul een uitgever in."))
    for text in (publisher, title):
        if len(text) > LONGEST_LINE:
            raise UserError(
                tr("‘{0}…’ is langer dan {1} tekens.").format(text[:40], LONGEST_LINE),
                tr("Maak de tekst korter."),
            )
    publications = read_publications(folder)
    same = [one for one in publications if one.scan == loaded.model.scan_hash]
    earlier = Earlier(same)
    gathered = gather(folder, loaded.model, lambda done: progress(_READING * done), earlier)
    if not gathered.contributions:
        raise UserError(
            tr("In de map ‘{0}’ staat geen bijdrage die telt.").format(folder), _why(gathered)
        )
    present = {one.version for one in gathered.counted}
    figures = gathered.tally.figures(loaded.model, earlier=earlier, present=present)
    held_back = 0
    if earlier.publications:
        held_back = len(gathered.tally.figures(loaded.model).keys() - figures.keys())
    if held_back and not figures:
        raise UserError(
            tr(
                "Naast de vorige referentie is niets nieuws te tonen: sinds {0} veranderden "
                "bijdragen van minder dan {1} organisaties."
            ).format(DUTCH.long_date(same[-1].made_on), LEAST_ORGANISATIONS),
            tr(
                "Wacht op meer bijdragen. Is die referentie aan niemand gegeven, verwijder dan "
                "‘{0}’ uit de map."
            ).format(FILE),
        )
    if not figures:
        organisations = counted(gathered.organisations, tr("organisatie"), tr("organisaties"))
        raise UserError(
            tr("De bijdragen zijn van {0}; onder {1} is niets te tonen.").format(
                organisations, LEAST_ORGANISATIONS
            ),
            tr("Verzamel bijdragen van meer organisaties."),
        )
    progress(1.0)
    origin = Origin(
        title or tr("Referentie {0} {1}").format(loaded.model.title, made_on.year),
        publisher,
        licence,
        made_on,
        gathered.contributions,
        gathered.organisations,
    )
    new = _publication(made_on, loaded.model, gathered, figures)
    is_known = bool(same) and (new.counted, new.shown) == (same[-1].counted, same[-1].shown)
    kept = (*publications, *([] if is_known else [new]))
    return Built(Reference(origin, loaded.model, figures), gathered, kept, held_back)


def publish(built: Built, folder: Path, loaded: LoadedModel, path: Path) -> None:
    """Write the reference that was made of ``folder``, and that it was; UserError if that fails.

    What is published is known before it is there, so that it never is without being known.
    """
    check_suffix(path)
    write_publications(folder, built.publications)
    write_reference(built.reference, loaded, path)


def _publication(
    made_on: date, model: MaturityModel, gathered: Gathered, figures: Figures
) -> Publication:
    shown: dict[tuple[str, str], set[Group]] = {}
    for group, subject in figures:
        if subject.dimension:
            question = str(subject.measure), subject.dimension
            shown.setdefault(question, set()).add(group)
    groups = {question: frozenset(found) for question, found in shown.items()}
    return Publication(made_on, model.scan_hash, gathered.counted, groups)


def write_reference(reference: Reference, loaded: LoadedModel, path: Path) -> None:
    """Write a reference to a .dgwref file, read back; UserError where that cannot be."""
    from dgw_desktop.work.read_back import Differs, read_back

    def check() -> None:
        if read_reference(temporary) != (reference, loaded):
            raise Differs(tr("er staan andere cijfers in"))

    check_suffix(path)
    with checked_write(path) as temporary:
        with atomic_write(temporary) as file:
            file.write(reference_bytes(reference, loaded))
        read_back(check, path)


def check_suffix(path: Path) -> None:
    """Refuse a name that is not that of a reference; UserError says what one is called."""
    if path.suffix.lower() != SUFFIX:
        raise UserError(
            tr("Een referentie is een bestand met een naam die eindigt op {0}.").format(SUFFIX)
        )


def built_texts(built: Built) -> list[str]:
    """Return what was counted and what was not, a sentence each; the files left out come apart."""
    gathered = built.gathered
    texts = [
        tr("{0} van {1} zijn geteld.").format(
            counted(gathered.contributions, tr("bijdrage"), tr("bijdragen")),
            counted(gathered.organisations, tr("organisatie"), tr("organisaties")),
        )
    ]
    if gathered.replaced:
        texts.append(
            tr("Vervangen door een nieuwere, of ingetrokken: {0}.").format(gathered.replaced)
        )
    if gathered.left_out:
        texts.append(tr("Overgeslagen: {0}.").format(len(gathered.left_out)))
    if built.held_back:
        texts.append(
            tr("Niet getoond, om wat uit een vorige referentie zou volgen: {0} cijfers.").format(
                built.held_back
            )
        )
    return texts


def _why(gathered: Gathered) -> str:
    if not gathered.left_out:
        return tr("Kies een map met bijdragen (.json).")
    name, why = gathered.left_out[0]
    return tr("Overgeslagen: ‘{0}’, {1}.").format(name, why)
