# SPDX-License-Identifier: EUPL-1.2
"""Page 2 says it all, and what a council gets is short, without names or what was not chosen."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from dgw_desktop.domain.held import held_against
from dgw_desktop.domain.priorities import Agenda, Period, PeriodName, Priority
from dgw_desktop.domain.session import Action, Answer
from dgw_desktop.report.options import SECTION_WORDS, Preset, ReportOptions, with_preset, without
from dgw_desktop.report.source import ReportSource
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.examples import add_examples
from dgw_desktop.work.exporting import write_report
from tests.domain.test_held import GROUP, reference
from tests.examples import make_session
from tests.report.big_model import big_source
from tests.report.reports import DAY, LOADED, source_of
from tests.report.told import told

BOARD = with_preset(ReportOptions(request="Stem in met de prioriteiten."), Preset.BOARD)
GLANCE = "In één oogopslag"


def pages(path: Path) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(path).pages]


@pytest.fixture
def demo(store: SessionStore, loaded: LoadedModel) -> ReportSource:
    """The example session as it is at the end of the meeting."""
    ids = add_examples(store, loaded)
    session = store.load(ids[-1])
    for number in range(15, 27):
        session = session.with_answer(number, Answer(1 + number % 3, 3))
    return ReportSource(loaded.model, session, store.load(ids[0]))


def test_a_report_for_the_board_is_six_pages_at_most(demo: ReportSource, tmp_path: Path) -> None:
    write_report(demo, BOARD, tmp_path / "r.pdf", DAY)
    found = pages(tmp_path / "r.pdf")
    assert len(found) <= 6
    assert GLANCE in found[1] and "Stem in met de prioriteiten." in found[1]
    assert "1. Onderbouwing van besluiten" in found[1] and "26. Ethiek" in found[1]
    text = " ".join(found)
    names = {demo.session.details.facilitator} | {a.owner for a in demo.session.actions} - {""}
    assert names and not [name for name in names if name in text]
    for dimension in demo.model.dimensions:
        assert not [one for one in dimension.statements if " ".join(one.split()) in text]


@pytest.mark.parametrize(
    "kind", ["empty", "half", "none", "full", "beside", "withheld", "model2", "model9"]
)
def test_page_two_of_every_report_is_the_glance(kind: str, tmp_path: Path) -> None:
    source = source_of("full" if kind == "beside" else kind)
    assert isinstance(source, ReportSource)
    if kind == "beside":
        every = reference(source.model, *range(1, 27))
        source = replace(source, held=held_against(every, GROUP, source.model))
    write_report(source, ReportOptions(statements=False), tmp_path / "r.pdf", DAY)
    second = pages(tmp_path / "r.pdf")[1]
    last = source.model.dimensions[-1]
    assert GLANCE in second and f"{last.number}. {last.name}" in second


def test_sixty_dimensions_go_on_over_pages(tmp_path: Path) -> None:
    source = big_source(60, 4, 6)
    write_report(source, ReportOptions(statements=False), tmp_path / "r.pdf", DAY)
    found = pages(tmp_path / "r.pdf")
    assert GLANCE in found[1]
    begins = [f" {dimension.number}. " for dimension in source.model.dimensions]
    where = [next(n for n, page in enumerate(found) if begin in page) for begin in begins]
    assert where == sorted(where) and where[0] == 1 and where[-1] == 2


def test_the_boxes_say_what_is_strong_what_is_far_and_what_is_done() -> None:
    agenda = Agenda(
        (
            Priority(9, period=Period.NOT_NOW),
            Priority(5, period=Period.NEXT, owner="Concerncontrol"),
            Priority(4, period=Period.QUARTER, owner="Team Data"),
        ),
        (PeriodName(Period.QUARTER, time="Q1 2027"),),
    )
    session = make_session({1: Answer(4, 4), 4: Answer(1, 3), 5: Answer(2, 3)})
    source = ReportSource(LOADED.model, replace(session, agenda=agenda))
    lines = told(source).section(GLANCE)
    assert "Onderbouwing van besluiten (niveau 4)" in lines
    far = "Gezamenlijke taal (van niveau 1 naar niveau 3); Datavisie en datastrategie (van niveau"
    assert any(line.startswith(far) for line in lines)
    done = "Gezamenlijke taal (Team Data, Q1 2027); Datavisie en datastrategie (Concerncontrol, "
    assert f"{done}Daarna)" in lines
    lines = told(source, ReportOptions(front_names=False, owner_names=False)).section(GLANCE)
    assert "Gezamenlijke taal (Q1 2027); Datavisie en datastrategie (Daarna)" in lines


def test_without_priorities_the_first_actions_are_what_is_done() -> None:
    actions = (Action("Plan maken", 4, "Bo", date(2027, 2, 1)), Action("x" * 300))
    source = ReportSource(LOADED.model, replace(make_session({}), actions=actions))
    lines = told(source).section(GLANCE)
    assert lines[0] == "Er is nog geen dimensie beantwoord."
    assert any(
        line.startswith("Plan maken (Bo, 1 februari 2027); xxx") and line.endswith("…")
        for line in lines
    )
    assert told(source, ReportOptions(actions=False)).section(GLANCE) == lines[:1]


def test_sections_are_left_out_by_their_words_and_come_back_with_a_preset() -> None:
    chosen = without(ReportOptions(label="Definitief"), ["namen", "stemmen"])
    assert (chosen.front_names, chosen.owner_names) == (False, False)
    assert (chosen.votes, chosen.notes) == (False, True)
    only = without(ReportOptions(), ["namen-acties"])
    assert (only.front_names, only.owner_names) == (True, False)
    whole = with_preset(chosen, Preset.WHOLE)
    assert whole == ReportOptions(label="Definitief") and whole.statements and not whole.matrix
    assert {name for names in SECTION_WORDS.values() for name in names} <= set(
        ReportOptions.__slots__
    )
