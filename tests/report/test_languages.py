# SPDX-License-Identifier: EUPL-1.2
"""A report is in one language: no word of ours is Dutch in an English one, and the reverse."""

import re
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from dgw_desktop.domain.held import held_against
from dgw_desktop.domain.side_by_side import Purpose
from dgw_desktop.domain.wording import ENGLISH
from dgw_desktop.report.languages import CODES, DUTCH, language_of, subject, tag_of
from dgw_desktop.report.options import CONCEPT, ReportOptions, label_text
from dgw_desktop.report.source import ComparisonSource, ReportSource, comparison_source
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.examples import add_examples
from dgw_desktop.work.exporting import load_item
from tests.domain.test_held import GROUP, reference
from tests.report.marked import marked_model, marked_session, marked_source, our_words
from tests.report.reports import LOADED, source_of
from tests.report.told import texts_told

WHOLE = ReportOptions(matrix=True, request="Vraag9")
ENGLISH_WHOLE = replace(WHOLE, language="en")
Sources = dict[str, ReportSource | ComparisonSource]


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Sources:
    """Give reports of every kind; the examples have priorities, votes and a session before."""
    found: Sources = {}
    path = tmp_path_factory.mktemp("data") / "dgw.sqlite3"
    with closing(Database(path)) as database:
        store = SessionStore(database, lambda: datetime(2026, 11, 23, tzinfo=UTC))
        for number, session_id in enumerate(add_examples(store, LOADED)):
            found[f"example {number}"] = marked_source(load_item(store, session_id).source)
    for kind in ("empty", "half", "none", "full", "withheld"):
        source = source_of(kind)
        assert isinstance(source, ReportSource)
        found[kind] = marked_source(source)
    full = source_of("full")
    assert isinstance(full, ReportSource)
    held = held_against(reference(full.model, 1, 2, 3, 9), GROUP, full.model)
    found["beside others"] = marked_source(replace(full, held=held))
    for count, purpose, are_named in (
        (2, Purpose.COMPARE, True),
        (4, Purpose.COMPARE, False),
        (6, Purpose.ROLL_UP, True),
        (20, Purpose.ROLL_UP, False),
    ):
        plain = source_of(f"compare{count}")
        assert isinstance(plain, ComparisonSource)
        sessions = [marked_session(session) for session in plain.sessions]
        model = marked_model(plain.model)
        name = f"{count} {purpose.name} {are_named}"
        found[name] = comparison_source(model, sessions, purpose, are_named)
    return found


def test_no_word_of_a_report_is_the_same_in_dutch_and_english(sources: Sources) -> None:
    for kind, source in sources.items():
        dutch, english = (
            our_words(" ".join(texts_told(source, options))) for options in (WHOLE, ENGLISH_WHOLE)
        )
        assert dutch & english == set(), kind
        assert len(english) > 20, kind


def test_numbers_and_dates_are_in_the_language_of_the_report(sources: Sources) -> None:
    dutch, english = (
        " ".join(texts_told(sources["full"], options)) for options in (WHOLE, ENGLISH_WHOLE)
    )
    assert "Het gemiddelde niveau is 2,5" in dutch and "mediaan 2,5" in dutch
    assert "The mean level is 2.5" in english and "median 2.5" in english
    assert not re.search(r"\b\d,\d\b", english)
    assert "24 november 2026" in dutch and "24 November 2026" in english
    assert "01-01-2027" in dutch and "01/01/2027" in english


def test_sessions_side_by_side_are_called_in_the_language_of_the_report(sources: Sources) -> None:
    source = sources["4 COMPARE False"]
    assert isinstance(source, ComparisonSource)
    english = source.told_in(language_of("en"))
    assert english.title == "Comparison of 4 sessions" and english.names[0] == "Session A"
    assert english.told_in(DUTCH) == source


def test_a_label_translates_unless_a_person_wrote_it() -> None:
    english = language_of("en")
    assert label_text(CONCEPT, english) == "Draft" and label_text(CONCEPT, DUTCH) == "Concept"
    assert label_text("Ter bespreking", english) == "Ter bespreking"


def test_a_language_knows_how_files_call_it() -> None:
    assert [language_of(code).tag for code in CODES] == ["nl-NL", "en-GB"]
    assert language_of("en").wording is ENGLISH
    assert (tag_of("nl"), tag_of("fy")) == ("nl-NL", "fy")
    assert subject(language_of("en")) == "Maturity scan for data-driven working"
