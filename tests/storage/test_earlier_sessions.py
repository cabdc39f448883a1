# SPDX-License-Identifier: EUPL-1.2
"""The sessions that one can be compared with: of whom, from when, in which order."""

from dataclasses import replace
from datetime import date

from dgw_desktop.domain.session import Session, SessionRole
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from tests.examples import another_scan


def test_those_of_the_unit_come_first_and_then_the_newest(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    def add(name: str, unit: str, day: date, **other: object) -> None:
        organisation = str(other.pop("organisation", "Gemeente Sûdmar"))
        details = replace(
            session.details, title=name, organisation=organisation, unit=unit, date=day
        )
        made = replace(session, id=name[0] * 32, details=details, **other)
        store.add(made, other_model if made.model != session.model else loaded)

    other_model = another_scan(loaded)
    add("a old", "Één", date(2024, 1, 1))
    add("b new", "een", date(2025, 1, 1), organisation="gemeente Sudmar")
    add("c newest", "Twee", date(2025, 6, 1))
    add("d later", "Één", date(2026, 1, 1))
    add("e elsewhere", "Één", date(2025, 1, 1), organisation="Gemeente Elders")
    add("f scan", "Één", date(2025, 1, 1), role=SessionRole.PARTICIPANT)
    add("1 model", "Één", date(2025, 1, 1), model=other_model.reference)
    add("2 bin", "Één", date(2025, 1, 1))
    store.delete("2" * 32)
    found = store.earlier("GEMEENTE SÛDMAR", "één", date(2026, 1, 1), session.model)
    assert [one.title for one in found] == ["b new", "a old", "c newest"]
    assert found[0].day == "2025-01-01" and found[0].unit == "een"
