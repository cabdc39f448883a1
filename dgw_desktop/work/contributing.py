# SPDX-License-Identifier: EUPL-1.2
"""Makes a contribution of a session, and writes it to a file for who makes a reference of many."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from dgw_desktop.domain import codes
from dgw_desktop.domain.accents import name_key
from dgw_desktop.domain.contributions import (
    Contribution,
    SizeClass,
    UnitKind,
    Withdrawal,
    contribution_id,
    contribution_of,
    why_no_contribution,
)
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.session import Session
from dgw_desktop.errors import UserError
from dgw_desktop.files import atomic_write, checked_write, file_name
from dgw_desktop.storage.contribution_file import SUFFIX, contribution_bytes, read_contribution
from dgw_desktop.storage.settings import Settings
from dgw_desktop.translating import tr

_OF_ORGANISATION = "contribution:"


class Contributor(NamedTuple):
    """What is the same in all contributions of one organisation."""

    code: str
    size_class: SizeClass | None = None


def contributor(settings: Settings, organisation: str) -> Contributor:
    """Return what the last contribution of ``organisation`` was made with; else a new code."""
    try:
        kept = json.loads(settings.get(_OF_ORGANISATION + name_key(organisation)) or "{}")
        return Contributor(codes.formatted(kept["code"]), SizeClass(kept["size_class"]))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Contributor(codes.new_code())


def remember_contributor(settings: Settings, organisation: str, made: Contribution) -> None:
    """Begin the next contribution of ``organisation`` with the code and the size of ``made``."""
    kept = {"code": made.organisation, "size_class": made.traits.size_class}
    settings.remember(_OF_ORGANISATION + name_key(organisation), json.dumps(kept))


def contribution(
    session: Session,
    model: MaturityModel,
    code: str,
    size_class: SizeClass,
    unit_kind: UnitKind,
    now: datetime,
) -> Contribution:
    """Return what ``session`` contributes; UserError for a session or a code that cannot be."""
    if why := why_no_contribution(session):
        raise UserError(why)
    formatted = codes.formatted(code)
    if not formatted:
        raise UserError(
            tr("‘{0}’ is geen code van een organisatie.").format(code),
            tr("Een code heeft zes letters en cijfers, zoals K7Q-2MX."),
        )
    return contribution_of(session, model, formatted, size_class, unit_kind, now.astimezone(UTC))


def withdrawal(session: Session, now: datetime) -> Withdrawal:
    """Return what takes back the contribution of ``session``, whatever became of it since."""
    return Withdrawal(contribution_id(session.id), now.astimezone(UTC).replace(microsecond=0))


def proposed_file_name(made: Contribution | Withdrawal) -> str:
    """Return the name of a file for ``made``, which says nothing of whose it is."""
    called = tr("bijdrage") if isinstance(made, Contribution) else tr("intrekking")
    return file_name(f"{called}-{made.id[:8]}", SUFFIX)


def write_contribution(made: Contribution | Withdrawal, path: Path) -> None:
    """Write ``made`` to ``path``, read back; UserError where it cannot be, or is not as made."""
    from dgw_desktop.work.read_back import Differs, read_back

    def check() -> None:
        if read_contribution(temporary) != made:
            raise Differs(tr("er staat een andere bijdrage in"))

    if path.suffix.lower() != SUFFIX:
        raise UserError(
            tr("Een bijdrage is een bestand met een naam die eindigt op {0}.").format(SUFFIX)
        )
    with checked_write(path) as temporary:
        with atomic_write(temporary) as file:
            file.write(contribution_bytes(made))
        read_back(check, path)
