# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace

from dgw_desktop.domain.session import Session
from dgw_desktop.domain.side_by_side import (
    Purpose,
    letters,
    side_by_side_names,
    side_by_side_title,
)
from dgw_desktop.domain.wording import ENGLISH


def units(session: Session, *names: str) -> list[Session]:
    return [replace(session, details=replace(session.details, unit=name)) for name in names]


def test_letters_go_on_after_z() -> None:
    assert letters(3) == ["A", "B", "C"]
    assert letters(54)[25:28] == ["Z", "AA", "AB"] and letters(703)[-2:] == ["ZZ", "AAA"]


def test_sessions_are_named_by_title_and_date_and_units_by_unit(session: Session) -> None:
    found = units(session, "Zorg", "Beheer")
    names = side_by_side_names(found, Purpose.COMPARE)
    assert names[0].startswith("A · ") and names[0].endswith(
        f"{session.details.title} (23-11-2026)"
    )
    assert side_by_side_names(found, Purpose.ROLL_UP) == ["A · Zorg", "B · Beheer"]
    assert side_by_side_title(found, Purpose.COMPARE) == "Vergelijking van 2 sessies"
    organisation = session.details.organisation
    assert side_by_side_title(found, Purpose.ROLL_UP) == f"{organisation}: 2 organisatieonderdelen"


def test_hidden_names_say_nothing_and_words_come_in_the_language_that_is_asked(
    session: Session,
) -> None:
    found = units(session, "Zorg", "Beheer")
    for purpose, word in ((Purpose.COMPARE, "Sessie"), (Purpose.ROLL_UP, "Organisatieonderdeel")):
        names = side_by_side_names(found, purpose, False, str.upper, ENGLISH)
        assert names == [f"{word.upper()} A", f"{word.upper()} B"]
        title = side_by_side_title(found, purpose, False)
        for part in ("Zorg", session.details.title, session.details.organisation):
            assert part not in title
