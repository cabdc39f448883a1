# SPDX-License-Identifier: EUPL-1.2
"""The file of a contribution to a reference, and of its withdrawal: JSON that a person can read."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from dgw_desktop.domain.contributions import (
    ContributedAnswer,
    ContributedModel,
    Contribution,
    SizeClass,
    Traits,
    UnitKind,
    Withdrawal,
)
from dgw_desktop.guarded_reading import Fault, read_bytes, shown
from dgw_desktop.storage.canonical_json import checked_content, with_checksum
from dgw_desktop.storage.errors import ContributionFileError
from dgw_desktop.translating import tr

FORMAT = "dgw-contribution"
VERSION = 1
SUFFIX = ".json"
LARGEST = 1_000_000
"""Bytes; one of 60 dimensions has eight thousand."""
_SCHEMA = "dgw-contribution.schema.json"
_TIME = "%Y-%m-%dT%H:%M:%SZ"


def contribution_bytes(made: Contribution | Withdrawal) -> bytes:
    """Return the file of a contribution or a withdrawal: the same gives the same bytes."""
    content: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "id": made.id,
        "made_at": time_text(made.made_at),
        "withdrawn": isinstance(made, Withdrawal),
    }
    if isinstance(made, Contribution):
        content |= {
            "organisation": made.organisation,
            **made.traits._asdict(),
            "model": made.model._asdict(),
            "answers": [
                {"dimension": key, **answer._asdict()} for key, answer in made.answers.items()
            ],
        }
    return with_checksum(content)


def time_text(moment: datetime) -> str:
    """Return a moment in UTC as it stands in the file; later ones come later by the alphabet."""
    return moment.astimezone(UTC).strftime(_TIME)


def read_contribution(path: Path, name: str = "") -> Contribution | Withdrawal:
    """Read and check the file of a contribution; ContributionFileError says what is wrong.

    It calls the file ``name``, or as it is called itself.
    """
    fault = partial(_unreadable, name or path.name)
    return contribution_from(read_bytes(path, LARGEST, fault), fault)


def contribution_from(data: bytes, fault: Fault) -> Contribution | Withdrawal:
    """Check what is in the file of a contribution; ``fault`` makes the error of what is wrong."""
    strange = tr("het is geen bijdrage van DGW Desktop")
    content = checked_content(data, fault, FORMAT, VERSION, _SCHEMA, strange)
    try:
        made_at = datetime.strptime(content["made_at"], _TIME).replace(tzinfo=UTC)
    except ValueError as error:
        raise fault(tr("een datum of tijd bestaat niet")) from error
    if content["withdrawn"]:
        return Withdrawal(content["id"], made_at)
    return Contribution(
        content["id"],
        made_at,
        content["organisation"],
        Traits(SizeClass(content["size_class"]), UnitKind(content["unit_kind"]), content["year"]),
        ContributedModel(**content["model"]),
        _answers(content["answers"], fault),
    )


def _answers(items: list[dict[str, Any]], fault: Fault) -> dict[str, ContributedAnswer]:
    answers: dict[str, ContributedAnswer] = {}
    for item in items:
        key, level, ambition = item["dimension"], item["level"], item["ambition"]
        answer = ContributedAnswer(level, ambition, item["not_applicable"])
        if key in answers:
            raise fault(tr("dimensie ‘{0}’ komt meer dan eens voor").format(shown(key)))
        if answer.not_applicable is (level is not None or ambition is not None):
            text = tr("dimensie ‘{0}’: een niveau of ambitie, of niet van toepassing; één ervan")
            raise fault(text.format(shown(key)))
        answers[key] = answer
    return answers


def _unreadable(name: str, fault: str) -> ContributionFileError:
    return ContributionFileError(
        tr("De bijdrage ‘{0}’ kan niet worden gelezen: {1}.").format(name, fault),
        tr("Vraag de afzender om een nieuw bestand."),
        fault,
    )
