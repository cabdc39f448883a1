# SPDX-License-Identifier: EUPL-1.2
"""Which sessions can stand side by side, and in which order."""

from dataclasses import replace
from datetime import date

from dgw_desktop.domain.held import held_against
from dgw_desktop.domain.session import Session
from dgw_desktop.domain.side_by_side import Purpose
from dgw_desktop.storage.held_reference import keep_held
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.comparing import in_order, shared_held, why_not_side_by_side
from tests.domain.test_held import GROUP, reference
from tests.examples import another_scan


def added(store: SessionStore, loaded: LoadedModel, session: Session, *units: str) -> list[str]:
    for number, unit in enumerate(units, start=1):
        details = replace(session.details, unit=unit, date=date(2030 - number, 1, 1))
        store.add(replace(session, id=f"{number:032x}", details=details), loaded)
    return [f"{number:032x}" for number in range(1, len(units) + 1)]


def test_two_to_twelve_sessions_can_and_each_unit_once(
    store: SessionStore, loaded: LoadedModel, session: Session
) -> None:
    ids = added(store, loaded, session, *map(str, range(13)))
    compare, units = Purpose.COMPARE, Purpose.ROLL_UP
    for few in (ids[:0], ids[:1]):
        assert "minstens twee" in why_not_side_by_side(store, few, compare)
        assert "minstens twee" in why_not_side_by_side(store, few, units)
    for count in (2, 12):
        assert why_not_side_by_side(store, ids[:count], compare) == ""
    assert "maximaal 12" in why_not_side_by_side(store, ids, compare)
    assert why_not_side_by_side(store, ids, units) == ""
    assert "meer dan één" in why_not_side_by_side(store, [ids[0], ids[0]], units)
    other = replace(session.details, organisation="Gemeente Zonnedaal")
    store.add(replace(session, id="f" * 32, details=other), loaded)
    assert "één organisatie" in why_not_side_by_side(store, [ids[0], "f" * 32], units)


def test_another_scan_is_refused_with_both_models(
    store: SessionStore, loaded: LoadedModel, session: Session
) -> None:
    own = another_scan(loaded)
    store.add(session, loaded)
    unit = replace(session.details, unit="Ander")
    store.add(replace(session, id="f" * 32, model=own.reference, details=unit), own)
    for purpose in Purpose:
        why = why_not_side_by_side(store, [session.id, "f" * 32], purpose)
        assert own.reference.id in why and "andere stellingen" in why


def test_sessions_stand_by_age_and_units_by_name(
    store: SessionStore, loaded: LoadedModel, session: Session
) -> None:
    ids = added(store, loaded, session, "beheer", "Álgemeen", "Zorg")
    sessions = [store.load(one) for one in ids]
    model, by_age = in_order(store, sessions, Purpose.COMPARE)
    assert model == loaded.model and [one.id for one in by_age] == ids[::-1]
    _, by_unit = in_order(store, sessions, Purpose.ROLL_UP)
    assert [one.details.unit for one in by_unit] == ["Álgemeen", "beheer", "Zorg"]


def test_a_reference_is_shared_where_all_are_held_against_it(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    other = replace(session, id="2" * 32)
    held = held_against(reference(loaded.model, 1, 2, 3), GROUP, loaded.model)
    for one in (session, other):
        assert shared_held(store, [session, other]) is None
        keep_held(store.settings, one.id, held)
    assert shared_held(store, [session, other]) == held
    less = held_against(reference(loaded.model, 1), GROUP, loaded.model)
    keep_held(store.settings, other.id, less)
    assert shared_held(store, [session, other]) is None
