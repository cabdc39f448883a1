# SPDX-License-Identifier: EUPL-1.2
"""What a report and a workbook say of what the group wants to work on, and of last time."""

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dgw_desktop.domain.priorities import Agenda, Outcome, Period, PeriodName, Priority, Result
from dgw_desktop.domain.session import Action, ActionStatus, Answer
from dgw_desktop.report.agenda_sections import has_agenda
from dgw_desktop.report.comma_separated import write_csv
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ReportSource
from dgw_desktop.report.spreadsheet import write_xlsx
from dgw_desktop.work.exporting import write_report
from tests.examples import make_session, raised
from tests.pdf_text import pdf_words
from tests.report.reports import DAY, LOADED, table
from tests.report.told import told

MODEL = LOADED.model
LAST_YEAR = Agenda(
    (
        Priority(2, 8, Period.QUARTER, "Elke afdeling heeft doelen"),
        Priority(7, 3, Period.NEXT),
        Priority(9, 0, Period.NOT_NOW),
    )
)
NOW = Agenda(
    (
        Priority(4, 9, Period.QUARTER, "Begrippenlijst vastgesteld", "Team Data"),
        Priority(5, 6, Period.NEXT),
        Priority(18, 0, Period.NOT_NOW),
    ),
    (PeriodName(Period.QUARTER, time="Q1 2027"), PeriodName(Period.NEXT, "Na de zomer")),
    dots_people=12,
    outcomes=(Outcome(2, Result.DONE, "Sinds mei"),),
)


@pytest.fixture
def decided() -> ReportSource:
    session = make_session({4: Answer(1, 3), 5: Answer(2, 4), 18: Answer(4), 2: Answer(3)})
    before = make_session({2: Answer(1), 7: Answer(2)}, 2025)
    return ReportSource(MODEL, replace(session, agenda=NOW), replace(before, agenda=LAST_YEAR))


def test_priorities_stand_by_period_with_their_next_step(decided: ReportSource) -> None:
    lines = told(decided).section("Verbeteragenda")
    assert lines[0].endswith("12 personen verdeelden elk 3 stippen; samen 15.")
    head = "Prioriteit | Van – naar | Volgende stap | Waar zien we dat het gelukt is? | Wie"
    first, second, third = (n for n, line in enumerate(lines) if line == head)
    assert "Dit kwartaal · Q1 2027" in lines[1:first]
    assert "Na de zomer" in lines[first:second] and "Niet nu" in lines[second:third]
    step = MODEL.dimension(4).statement(2)
    said = "4. Gezamenlijke taal, 9 stippen | van niveau 1 naar niveau 3"
    assert lines[first + 1] == f"{said} | {step} | Begrippenlijst vastgesteld | Team Data"
    assert lines[third + 1].endswith("| niveau 4 | – | – | –")  # the highest has no next step


def test_what_became_of_the_priorities_of_before_is_told(decided: ReportSource) -> None:
    lines = told(decided).section("Prioriteiten van de vorige meting")
    assert lines[0] == "Wat er is geworden van wat op 23 november 2025 is gekozen."
    done, open_one = lines[2:4]
    assert "van niveau 1 naar niveau 3 | gedaan | Elke afdeling" in done
    assert done.endswith("| Sinds mei") and "| – | niet besproken |" in open_one
    assert len(lines) == 4  # what was left for later on purpose is not asked about


def test_actions_that_are_late_come_first_with_the_name_of_their_dimension(
    decided: ReportSource,
) -> None:
    actions = (
        Action("Klaar", 4, "Bo", date(2026, 1, 1), ActionStatus.DONE),
        Action("Ooit", None, "Bo"),
        Action("Op tijd", 5, "", DAY),
        Action("Te laat", 2, "Al", date(2026, 11, 23)),
    )
    source = replace(decided, session=replace(decided.session, actions=actions))
    assert told(source).section("Acties en parkeerplek") == [
        "Actie | Wie | Klaar op | Status",
        "Te laat (2. Sturen op doelen) | Al | 23-11-2026 | te laat",
        "Op tijd (5. Datavisie en datastrategie) | – | 24-11-2026 | open",
        "Ooit | Bo | – | open",
        "Klaar (4. Gezamenlijke taal) | Bo | 01-01-2026 | gedaan",
    ]


def test_what_became_of_the_actions_of_before_is_told(decided: ReportSource) -> None:
    assert decided.baseline is not None
    was = (
        Action("A", 2, due=date(2026, 1, 1)), Action("B"), Action("Weg", 3), Action("Nog meer weg"),
        Action("Toen al gedaan", status=ActionStatus.DONE),
    )  # fmt: skip
    now = (replace(was[0], status=ActionStatus.DONE), was[1], Action("Nieuw"))
    source = replace(
        decided,
        session=replace(decided.session, actions=now),
        baseline=replace(decided.baseline, actions=was),
    )
    assert told(source, ReportOptions(owner_names=False)).section("Acties en parkeerplek") == [
        "Van de acties die op 23 november 2025 openstonden: 1 open, 1 gedaan en 2 niet meer in de "
        "lijst.",
        "Niet meer in de lijst:",
        "Weg",
        "Nog meer weg",
        "Actie | Klaar op | Status",
        "B | – | nog open",
        "Nieuw | – | open",
        "A (2. Sturen op doelen) | 01-01-2026 | gedaan",
    ]
    alone = ReportSource(MODEL, make_session({}), replace(decided.baseline, agenda=Agenda()))
    assert not has_agenda(alone)
    assert has_agenda(replace(alone, baseline=replace(decided.baseline, actions=was)))


def test_without_names_no_owner_is_told_and_without_actions_nothing_is(
    decided: ReportSource, tmp_path: Path
) -> None:
    assert "Team Data" not in "\n".join(
        told(decided, ReportOptions(front_names=False, owner_names=False)).lines
    )
    lines = told(decided, ReportOptions(actions=False)).lines
    assert "## Verbeteragenda" not in lines
    assert "## Prioriteiten van de vorige meting" not in lines
    for form in ("pdf", "docx"):
        path = tmp_path / f"r.{form}"
        write_report(decided, ReportOptions(), path, DAY)
        assert path.stat().st_size > 10_000
    text = pdf_words(tmp_path / "r.pdf")
    assert "Begrippenlijst vastgesteld" in text and "Team Data" in text and "Sinds mei" in text


def test_a_workbook_has_a_row_for_each_priority(decided: ReportSource, tmp_path: Path) -> None:
    write_xlsx([decided], tmp_path / "r.xlsx", DAY)
    rows = table(tmp_path / "r.xlsx", "Prioriteiten")
    assert [(row["Nr."], row["Periode"], row["Stippen"], row["Uitkomst"]) for row in rows] == [
        (4, "Dit kwartaal", 9, None),
        (5, "Na de zomer", 6, None),
        (18, "Niet nu", 0, None),
        (2, "Dit kwartaal", 8, "gedaan"),
        (7, "Daarna", 3, "niet besproken"),
    ]
    first = rows[0]
    assert (first["Niveau"], first["Ambitie"], first["Wie"]) == (1, 3, "Team Data")
    assert first["Volgende stap"] == MODEL.dimension(4).statement(2)
    assert first["Wanneer"] == "Q1 2027" and first["Soort"] == "prioriteit"
    assert rows[3]["Opmerking"] == "Sinds mei"


def test_a_csv_says_of_a_dimension_what_was_decided(decided: ReportSource, tmp_path: Path) -> None:
    voted = decided.session.with_answer(4, Answer(1, 3, rounds=(*raised(1, 2, 3, 0),) * 2))
    write_csv([replace(decided, session=voted)], tmp_path / "r.csv")
    with (tmp_path / "r.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    said = {
        int(row["nummer"]): (row["prioriteit_periode"], row["prioriteit_stippen"])
        for row in rows
        if row["prioriteit_periode"]
    }
    assert said == {4: ("Dit kwartaal", "9"), 5: ("Na de zomer", "6"), 18: ("Niet nu", "0")}
    (chosen,) = (row for row in rows if row["prioriteit_wie"])
    assert chosen["laatste_ronde"] == "ja" and chosen["prioriteit_wie"] == "Team Data"
    became = {int(row["nummer"]): row["vorige_prioriteit"] for row in rows}
    assert (became[2], became[7], became[9]) == ("gedaan", "niet besproken", "")
