# SPDX-License-Identifier: EUPL-1.2
"""What is exported of sessions of a model that got other names since."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest

from dgw_desktop.domain.session import Answer, Session, SessionStatus
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.exporting import export, load_item
from tests.examples import MODEL_1_0

DAY = date(2026, 11, 27)


@pytest.fixture
def then(store: SessionStore, session: Session) -> Session:
    """A final session of a year before ``session``, under the names of then."""
    details = replace(session.details, title="Toen", date=date(2025, 5, 1))
    made = replace(
        session, id="a" * 32, details=details, model=MODEL_1_0.reference,
        status=SessionStatus.FINAL, answers={22: Answer(1), 23: Answer(3)},
    )  # fmt: skip
    store.add(made, MODEL_1_0)
    return made


@pytest.fixture
def now(store: SessionStore, session: Session, loaded: LoadedModel, then: Session) -> Session:
    made = replace(session, answers={22: Answer(3)}, baseline_id=then.id)
    store.add(made, loaded)
    return made


def words_of(path: Path) -> str:
    """Return all that is written in a report for Word."""
    body = docx.Document(str(path)).element.body
    return "\n".join(element.text or "" for element in body.iter())


def test_the_report_of_a_final_session_keeps_its_names_and_the_next_compares_under_the_new(
    store: SessionStore, then: Session, now: Session, tmp_path: Path
) -> None:
    path = tmp_path / "toen.docx"
    export([load_item(store, then.id)], path, DAY, ReportOptions())
    text = words_of(path)
    assert "Zorg voor gegevenskwaliteit" in text and "Ad hoc" in text
    assert "Beginnend" not in text and "Eigenaarschap" not in text
    export([load_item(store, now.id)], path, DAY, ReportOptions())
    text = words_of(path)
    assert "Vergelijking met de vorige meting" in text and "‘Toen’" in text
    assert "Verantwoordelijkheid voor gegevenskwaliteit" in text and "Zorg voor" not in text
    assert "Ad hoc" not in text


def test_in_one_table_both_have_the_new_names(
    store: SessionStore, then: Session, now: Session, tmp_path: Path
) -> None:
    items = [load_item(store, one.id) for one in (then, now)]
    path = tmp_path / "samen.csv"
    export(items, path, DAY, ReportOptions())
    text = path.read_text("utf-8-sig")
    assert text.count("Verantwoordelijkheid voor gegevenskwaliteit") == 2
    assert "Zorg voor gegevenskwaliteit" not in text and "Inrichtend" not in text
    export(items[:1], path, DAY, ReportOptions())
    assert "Zorg voor gegevenskwaliteit" in path.read_text("utf-8-sig")
