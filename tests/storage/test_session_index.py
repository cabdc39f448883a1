# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from datetime import date

from dgw_desktop.domain.session import Session
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_index import SessionIndex
from dgw_desktop.storage.sessions import SessionStore

ROWS = (
    ("a", "Évaluatie", "Gemeente Súdwest-Fryslân", "Team Zoë", "2026-03-05"),
    ("b", "Evaluatie", "Gemeente ’s-Gravenzande", "Team Soren", "2026-03-04"),
)


def test_words_are_found_with_and_without_accents() -> None:
    index = SessionIndex.from_rows(ROWS)
    for typed in ("evaluatie", "ÉVALUATIE", "evaluatie 2026"):
        assert index.find(typed).ids == ["a", "b"], typed
    for typed, found in (
        ("sudwest‑fryslân", ["a"]),
        ("zoe 05-03-2026", ["a"]),
        ("'s-gravenzande", ["b"]),
        ("søren", ["b"]),
    ):
        assert index.find(typed).ids == found, typed


def test_sessions_of_an_organisation_come_together_with_the_newest_first() -> None:
    rows = [
        (str(number), "Scan", organisation, "", f"2026-0{9 - number}-01")
        for number, organisation in enumerate(("Één", "Twee", "EEN", "", "twee"))
    ]
    index = SessionIndex.from_rows(rows, by_organisation=True)
    assert index.ids == ["0", "2", "1", "4", "3"]
    assert index.groups == {0: "Één", 2: "Twee", 4: ""}
    found = index.find("twee")
    assert (found.ids, found.groups) == (["1", "4"], {0: "Twee"})
    assert [text[:4] for text in found.searched] == ["scan", "scan"]
    assert SessionIndex.from_rows(rows).ids == ["0", "1", "2", "3", "4"]


def test_the_trend_is_of_one_unit_however_it_was_typed(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    for number, (organisation, unit) in enumerate(
        (("Gemeente Sûdmar", "Één"), ("gemeente Sudmar", "een "), ("Gemeente Sûdmar", "Twee"))
    ):
        details = replace(
            session.details, organisation=organisation, unit=unit, date=date(2020 + number, 1, 1)
        )
        store.add(replace(session, id=f"{number:032x}", details=details), loaded)
    details = replace(session.details, organisation="GEMEENTE SÛDMAR", unit="Één")
    store.add(replace(session, id="a" * 32, details=details), loaded)
    years = [found.details.date.year for found in store.history(store.load("a" * 32))]
    assert years == [2020, 2021, 2026]
