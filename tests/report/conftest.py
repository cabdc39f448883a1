# SPDX-License-Identifier: EUPL-1.2
"""Sessions that hold a bit of everything, to make reports and tables of."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dgw_desktop.domain.session import Action, ActionStatus, Answer, Session
from dgw_desktop.report.source import ReportSource
from dgw_desktop.storage.model_file import LoadedModel
from tests.examples import WITHHELD, raised

EVIL = ["=1+1", "+1", "-2", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x","y")', "http://example.org"]


@pytest.fixture
def full(session: Session, loaded: LoadedModel) -> ReportSource:
    answers = {
        n: Answer(n % 4 + 1, 4, note=f"Toelichting bij {n}.", rounds=raised(1, 2, 3, n % 3))
        for n in range(1, 27)
    }
    actions = (Action("Afspreken met ICT", 14, "Sanne", date(2027, 1, 31)), Action("Los"))
    now = replace(session, answers=answers, actions=actions, parking_lot=("Later: AI",))
    before = replace(session, id="f" * 32, answers={n: Answer(1) for n in range(1, 27)})
    return ReportSource(loaded.model, now, before)


@pytest.fixture
def source(session: Session, loaded: LoadedModel) -> ReportSource:
    answers = {n: Answer(n % 4 + 1, 4, note=EVIL[n % len(EVIL)]) for n in range(1, 25)}
    answers[3] = replace(answers[3], rounds=raised(1, 2, 2, 0))
    answers[4] = replace(answers[4], rounds=raised(1, 2, 3, 0))
    answers[5] = replace(answers[5], rounds=WITHHELD)
    answers[25] = Answer(2, not_applicable=True, note='Regel 1\nRegel 2; met ; en "aanhaling"')
    now = replace(
        session,
        details=replace(session.details, title="=cmd|' /C calc'!A0", unit="Financiën"),
        answers=answers,
        actions=(
            Action("=A1 afspreken", 4, "Sanne", date(2026, 1, 31)),
            Action("Klaar", None, "", None, ActionStatus.DONE),
        ),
        parking_lot=("-later",),
    )
    before = replace(
        session,
        id="1" * 32,
        details=replace(session.details, date=date(2025, 3, 1)),
        answers={n: Answer(1) for n in range(1, 20)},
    )
    return ReportSource(loaded.model, now, before)


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    folder = tmp_path / "leeg"
    folder.mkdir()
    return folder
