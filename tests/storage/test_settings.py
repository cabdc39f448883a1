# SPDX-License-Identifier: EUPL-1.2
"""Whatever stands in the table of settings, the program starts and has its defaults."""

import base64
import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from dgw_desktop.domain.card_choice import CardChoice, CardsToday
from dgw_desktop.domain.pace import Plan
from dgw_desktop.domain.privacy import DEFAULT_THRESHOLD
from dgw_desktop.domain.session import Session
from dgw_desktop.report.options import Logo, ReportOptions
from dgw_desktop.storage.backups import backups_in
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.exporting import remember_report_options, report_options

_NAMES = ("privacy_threshold", "second_backup_folder", "last_opened", "last_worked_on", "last_view",
          "report_options")  # fmt: skip
_LOGO = Path(__file__).parents[1] / "files" / "logo.png"
_WRONG = {
    "not UTF-8": b"\xff\xfe\xc3",
    "cut in a letter": "één".encode()[:1],
    "a zero": b"a\x00b",
    "only zeros": bytes(40),
    "huge number": b"9" * 5000,
    "another number": "٥".encode(),
    "out of range": b"3",
    "words": b"zomaar iets",
    "JSON": b'{"gaps": "ja", "logo": 7, "organisation": []}',
    "deep": b"[" * 5000,
    "long": b"x" * 200_000,
}


def keep(path: Path, value: bytes) -> None:
    """Make ``value`` that of every setting."""
    with closing(sqlite3.connect(path)) as connection:
        for name in _NAMES:
            connection.execute(
                "INSERT OR REPLACE INTO setting VALUES (?, CAST(? AS TEXT))", (name, value)
            )
        connection.execute(
            "UPDATE setting SET value = CAST(? AS TEXT) WHERE name LIKE 'report%'", (value,)
        )
        connection.commit()


@pytest.mark.parametrize("kind", _WRONG)
def test_a_wrong_value_is_the_default(
    store: SessionStore, session: Session, loaded: LoadedModel, kind: str
) -> None:
    store.add(session, loaded)
    remember_report_options(store, ReportOptions(gaps=False), session.details.organisation)
    keep(store.path, _WRONG[kind])
    assert store.settings.privacy_threshold() == DEFAULT_THRESHOLD
    assert store.settings.last_opened() is None and store.settings.last_worked_on() is None
    assert isinstance(store.settings.last_view(), str | None)
    assert report_options(store, session.details.organisation) == ReportOptions()
    assert backups_in(Path(store.settings.get("second_backup_folder"))) == []
    assert store.load(session.id) == session
    store.settings.remember_opened(session.id)
    assert store.settings.last_opened() == session.id


@pytest.mark.parametrize("kind", _WRONG)
def test_the_program_starts_on_it(
    store: SessionStore, session: Session, loaded: LoadedModel, kind: str
) -> None:
    store.add(session, loaded)
    keep(store.path, _WRONG[kind])
    store.settings.remember_opened(session.id)
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.person"],
        capture_output=True,
        text=True,
        timeout=60,  # a message would wait for a person
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == session.details.title


def test_a_logo_that_is_no_picture_any_more_is_left_out(store: SessionStore) -> None:
    png = _LOGO.read_bytes()
    remember_report_options(store, ReportOptions(logo=Logo(png, "Logo")), "Gemeente X")
    assert report_options(store, "Gemeente X").logo == Logo(png, "Logo")
    for broken in (png[:-20], png[:60] + b"\x00" + png[61:], b"", b"geen plaatje", png[8:]):
        front = {"logo": base64.b64encode(broken).decode(), "logo_alt": "Logo"}
        for (name,) in store._database.query("SELECT name FROM setting WHERE name LIKE 'report%'"):
            store.settings.remember(str(name), json.dumps(front))
        assert report_options(store, "Gemeente X").logo is None


def test_a_threshold_outside_the_range_is_refused(store: SessionStore) -> None:
    for people in (3, 11):
        with pytest.raises(ValueError, match="threshold"):
            store.settings.set_privacy_threshold(people)
    assert store.settings.privacy_threshold() == 5


CARDS = CardsToday(CardChoice(frozenset({"sturing"}), only_open=True), (3, 1))


def test_the_cards_of_today_are_kept_with_their_session_and_go_with_it(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    store.add(session, loaded)
    assert store.settings.cards_today(session.id) == CardsToday()
    store.settings.keep_cards_today(session.id, CARDS)
    assert store.settings.cards_today(session.id) == CARDS
    store.settings.keep_cards_today(session.id, CardsToday())
    assert store.settings.cards_today(session.id) == CardsToday()
    store.settings.keep_cards_today(session.id, CARDS)
    store.remove([session.id])
    assert store.settings.cards_today(session.id) == CardsToday()


PLAN = Plan(datetime(2026, 11, 27, 9), datetime(2026, 11, 27, 11, 30), 2, 26)


def test_the_plan_of_the_day_is_kept_with_its_session_and_goes_with_it(
    store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    store.add(session, loaded)
    assert store.settings.plan(session.id) is None
    store.settings.keep_plan(session.id, PLAN)
    assert store.settings.plan(session.id) == PLAN
    store.settings.keep_plan(session.id, None)
    assert store.settings.plan(session.id) is None
    store.settings.keep_plan(session.id, PLAN)
    store.remove([session.id])
    assert store.settings.plan(session.id) is None


@pytest.mark.parametrize(
    "kept",
    [
        "", "[]", "{", "7", '["x", "y", 1, 2]', '["2026-11-27", "2026-11-26", 1, 2]',
        '["2026-11-27", "2026-11-28", 3, 2]', '["2026-11-27T09:00+01:00", "2026-11-28", 1, 2]',
    ],
)  # fmt: skip
def test_a_plan_that_cannot_be_read_is_none(
    store: SessionStore, session: Session, kept: str
) -> None:
    store.settings.remember(f"plan:{session.id}", kept)
    assert store.settings.plan(session.id) is None


@pytest.mark.parametrize(
    "kept", ["", "[]", "{", '{"themes": 1}', '{"themes": [], "only_open": 0, "by_spread": 0}']
)
def test_cards_of_today_that_cannot_be_read_are_all_cards(
    store: SessionStore, session: Session, kept: str
) -> None:
    store.settings.remember(f"cards:{session.id}", kept)
    assert store.settings.cards_today(session.id) == CardsToday()
