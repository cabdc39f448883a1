# SPDX-License-Identifier: EUPL-1.2
"""What an organisation gives for others to compare with: levels and ambitions, and no names.

A contribution is of one final session. Who makes a reference of many (domain/reference.py) must
know three things besides what was chosen, and gets no more: that two contributions are the same
one, made again; that two are of one organisation, so that twenty units do not count as twenty
organisations; and what kind of organisation and unit it is.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.session import Session, SessionRole
from dgw_desktop.translating import tr

_Tr = Callable[[str], str]


class SizeClass(StrEnum):
    """How many inhabitants a municipality has; the values are those in files."""

    SMALL = "0-20000"
    MEDIUM = "20000-50000"
    LARGE = "50000-100000"
    LARGEST = "100000+"
    NO_MUNICIPALITY = "none"


class UnitKind(StrEnum):
    """Of which part of an organisation a session is; the values are those in files."""

    ORGANISATION = "organisation"
    SOCIAL = "social"
    SPATIAL = "spatial"
    SERVICES = "services"
    SAFETY = "safety"
    OPERATIONS = "operations"
    OTHER = "other"


def size_name(size: SizeClass, tr: _Tr = str) -> str:
    """Return what a size class is called."""
    return {
        SizeClass.SMALL: tr("minder dan 20.000 inwoners"),
        SizeClass.MEDIUM: tr("20.000 tot 50.000 inwoners"),
        SizeClass.LARGE: tr("50.000 tot 100.000 inwoners"),
        SizeClass.LARGEST: tr("100.000+ inwoners"),
        SizeClass.NO_MUNICIPALITY: tr("geen gemeente"),
    }[size]


def kind_name(kind: UnitKind, tr: _Tr = str) -> str:
    """Return what a kind of unit is called."""
    return {
        UnitKind.ORGANISATION: tr("hele organisatie"),
        UnitKind.SOCIAL: tr("sociaal domein"),
        UnitKind.SPATIAL: tr("ruimtelijk domein"),
        UnitKind.SERVICES: tr("dienstverlening"),
        UnitKind.SAFETY: tr("openbare orde en veiligheid"),
        UnitKind.OPERATIONS: tr("bedrijfsvoering"),
        UnitKind.OTHER: tr("een ander organisatieonderdeel"),
    }[kind]


class Traits(NamedTuple):
    """What is told of whose session it is."""

    size_class: SizeClass
    unit_kind: UnitKind
    year: int


class ContributedAnswer(NamedTuple):
    """What was chosen on a dimension: a level or not applicable, and an ambition; or one of them.

    The first three are what domain/session.py has of an answer that counts.
    """

    level: int | None
    ambition: int | None
    not_applicable: bool = False


class ContributedModel(NamedTuple):
    """With which model it was made; ``scan`` is what makes levels comparable."""

    id: str
    version: str
    scan: str


class Contribution(NamedTuple):
    """The levels and ambitions of one session; ``answers`` are by the key of their dimension.

    ``organisation`` is a short random code. Of two with the same ``id`` the one that was made last
    counts; ``made_at`` is in UTC, in whole seconds.
    """

    id: str
    made_at: datetime
    organisation: str
    traits: Traits
    model: ContributedModel
    answers: Mapping[str, ContributedAnswer]


class Withdrawal(NamedTuple):
    """Takes back the contribution with this id, as far as it was made before."""

    id: str
    made_at: datetime


def contribution_id(session_id: str) -> str:
    """Return the id of what a session contributes: as random as its own, and not the same.

    It is the same on each computer that has the session, so that a contribution that was made
    elsewhere can be replaced and withdrawn, and nothing need be kept for that.
    """
    return hashlib.sha256(f"dgw-contribution {session_id}".encode()).hexdigest()[:32]


def why_no_contribution(session: Session) -> str:
    """Return why a session cannot be contributed, '' if it can."""
    if session.role is not SessionRole.GROUP:
        return tr("Een bijdrage is van een groep, en deze scan is van één deelnemer.")
    if not session.is_final:
        return tr("Een bijdrage maak je van een definitieve sessie, en deze is een concept.")
    if not any(a.scored_level is not None for a in session.answers.values()):
        return tr("In deze sessie is nog geen niveau gekozen.")
    return ""


def contribution_of(
    session: Session,
    model: MaturityModel,
    organisation: str,
    size_class: SizeClass,
    unit_kind: UnitKind,
    now: datetime,
) -> Contribution:
    """Return what ``session`` contributes; ``organisation`` is the code of whose it is.

    ValueError for a session that may not be contributed, see ``why_no_contribution``.
    """
    if why := why_no_contribution(session):
        raise ValueError(why)
    answers = {}
    for dimension in model.dimensions:
        found = session.answer(dimension.number)
        said = ContributedAnswer(found.scored_level, found.scored_ambition, found.not_applicable)
        if said != _NOTHING:
            answers[dimension.key] = said
    return Contribution(
        contribution_id(session.id),
        now.replace(microsecond=0),
        organisation,
        Traits(size_class, unit_kind, session.details.date.year),
        ContributedModel(model.id, model.version, model.scan_hash),
        answers,
    )


_NOTHING = ContributedAnswer(None, None)


def unfit_answers(answers: Mapping[str, ContributedAnswer], model: MaturityModel) -> str:
    """Return which dimension or level is not in ``model``, in a few words; '' if all are."""
    known = {dimension.key for dimension in model.dimensions}
    for key, answer in answers.items():
        if key not in known:
            return tr("dimensie ‘{0}’ bestaat niet in het model").format(key)
        for level in _levels(answer):
            if not model.has_level(level):
                return tr("dimensie ‘{0}’: niveau {1} bestaat niet in het model").format(key, level)
    return ""


def _levels(answer: ContributedAnswer) -> Iterable[int]:
    return (level for level in (answer.level, answer.ambition) if level is not None)
