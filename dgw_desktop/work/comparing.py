# SPDX-License-Identifier: EUPL-1.2
"""Putting sessions side by side: which can be, and in which order they stand."""

from collections.abc import Sequence

from dgw_desktop.domain.accents import name_key, sort_key
from dgw_desktop.domain.comparison import MOST_COLUMNS
from dgw_desktop.domain.held import Held
from dgw_desktop.domain.model import MaturityModel, newest
from dgw_desktop.domain.session import Session
from dgw_desktop.domain.side_by_side import Purpose
from dgw_desktop.storage.held_reference import held_of
from dgw_desktop.storage.session_heads import SessionHead
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.translating import tr

_MOST_UNITS = 300  # more than any organisation has, and no table to read


def why_not_side_by_side(store: SessionStore, picked: Sequence[str], purpose: Purpose) -> str:
    """Return why these sessions, by their ids, cannot stand side by side; empty if they can."""
    if purpose is Purpose.COMPARE:
        if len(picked) < 2:
            return tr("Kies minstens twee sessies.")
        if len(picked) > MOST_COLUMNS:
            return tr("Kies maximaal {0} sessies.").format(MOST_COLUMNS)
        return _other_model(store, store.heads(picked))
    if len(picked) < 2:
        return tr("Kies minstens twee organisatieonderdelen.")
    if len(picked) > _MOST_UNITS:
        return tr("Kies maximaal {0} organisatieonderdelen.").format(_MOST_UNITS)
    heads = store.heads(picked)
    return _other_organisation(heads) or _unit_twice(heads) or _other_model(store, heads)


def in_order(
    store: SessionStore, sessions: Sequence[Session], purpose: Purpose
) -> tuple[MaturityModel, list[Session]]:
    """Return ``sessions`` as they stand side by side, and the model whose names they carry there.

    The oldest comes first, so that what changed reads from left to right; units stand by name.
    """
    found = sorted(sessions, key=lambda one: (one.details.date, one.created_at))
    model = newest([store.models.get(one.model).model for one in found[::-1]])
    if purpose is Purpose.ROLL_UP:
        found.sort(key=lambda one: sort_key(one.details.unit))
    return model, found


def shared_held(store: SessionStore, sessions: Sequence[Session]) -> Held | None:
    """Return the reference that all of ``sessions`` are held against; None where they differ."""
    first, *others = (held_of(store.settings, one.id) for one in sessions)
    return first if all(other == first for other in others) else None


def _other_organisation(heads: Sequence[SessionHead]) -> str:
    organisations = {name_key(head.details.organisation) for head in heads}
    if len(organisations) == 1:
        return ""
    text = tr("Kies sessies van één organisatie; dit zijn er {0}.")
    return text.format(len(organisations))


def _unit_twice(heads: Sequence[SessionHead]) -> str:
    units: set[str] = set()
    for head in heads:
        unit = name_key(head.details.unit)
        if unit in units:
            text = tr("Van ‘{0}’ is meer dan één sessie gekozen.")
            return text.format(head.details.unit or tr("geen organisatieonderdeel"))
        units.add(unit)
    return ""


def _other_model(store: SessionStore, heads: Sequence[SessionHead]) -> str:
    first = heads[0]
    for other in heads[1:]:
        if not store.models.are_same_scan(other.model, first.model):
            return tr(
                "‘{0}’ gebruikt model {1} {2} en ‘{3}’ model {4} {5}. Dat zijn andere "
                "stellingen; een niveau betekent dan niet hetzelfde."
            ).format(
                first.details.title,
                first.model.id,
                first.model.version,
                other.details.title,
                other.model.id,
                other.model.version,
            )
    return ""
