# SPDX-License-Identifier: EUPL-1.2
"""The dots, and the agenda that comes of them, before the audience."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dgw_desktop.domain.priorities import NO_AGENDA, Agenda, Period, PeriodName, Priority
from dgw_desktop.domain.session import Action
from dgw_desktop.ui.beamer.page_parts import Words
from dgw_desktop.ui.beamer.presentation import Presentation
from dgw_desktop.ui.beamer.views import View
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import count, press, type_text

FOUR = (3, 4, 5, 11)


@pytest.fixture
def view(view: SessionView) -> SessionView:
    """The example before anything was decided, with four dimensions to choose among."""
    document = view.document
    document.edit_agenda(lambda _agenda: NO_AGENDA, "leeg")
    document.undo_stack.clear()
    document.dots.pause.setInterval(10**8)
    document.dots.set_people(12)
    document.dots.choose(FOUR)
    return view


def words(presentation: Presentation) -> list[str]:
    scene = presentation.window.scene(presentation.view)
    return [part.text for part in scene.parts if isinstance(part, Words)]


def said(presentation: Presentation) -> str:
    return presentation.window.scene(presentation.view).in_words()


def test_what_can_be_chosen_is_told_with_its_next_step(
    on_one_screen: Presentation, view: SessionView
) -> None:
    press("Shift+T")
    assert on_one_screen.view is View.DOTS
    model = view.document.model
    assert "4. Gezamenlijke taal, nu 1, ambitie 3" in said(on_one_screen)
    assert model.dimension(4).statement(2) in said(on_one_screen)
    assert "Ieder verdeelt 3 stippen over deze dimensies." in words(on_one_screen)


def test_a_group_gives_its_dots_on_one_screen_and_sees_them_when_all_are_in(
    on_one_screen: Presentation, view: SessionView
) -> None:
    press("Shift+T")
    press("V")
    assert on_one_screen.window.dots_entry.hasFocus()
    count(12, 9, 9, 6)
    shown = words(on_one_screen)
    assert "De stemming loopt. Ieder verdeelt 3 stippen." in shown
    assert not {"12", "9", "6"} & set(shown)
    assert "36 stippen · Enter toont de uitslag" in on_one_screen.window.dots_entry.hint
    press("Return")
    assert not on_one_screen.window.dots_entry.isVisible()
    shown = words(on_one_screen)
    ranking = [one.dots for one in view.document.dots.ranking]
    assert ranking == [12, 9, 9, 6] and [text for text in shown if text in ("12", "9", "6")]
    assert shown.count("gelijk op plaats 2") == 2
    assert "12 personen met elk 3 stippen" in shown
    press("Ctrl+Z")
    assert "12" not in words(on_one_screen)
    press("Ctrl+Y")
    assert "12" in words(on_one_screen)


def test_no_count_of_before_is_seen_while_dots_are_counted_again(
    on_one_screen: Presentation, view: SessionView
) -> None:
    view.document.edit_agenda(lambda _agenda: Agenda((Priority(4, 17), Priority(3, 16))), "stippen")
    press("Shift+T")
    assert "17" in words(on_one_screen)
    press("V")
    assert not {"17", "16"} & set(words(on_one_screen))
    press("Escape")
    assert "17" in words(on_one_screen)


def test_the_group_places_its_priorities_by_keys_where_all_see_it(
    on_one_screen: Presentation, view: SessionView
) -> None:
    document = view.document
    press("Shift+T")
    press("V")
    count(12, 9, 9, 6)
    press("Return")
    rows = [one.dimension for one in document.dots.ranking]
    press("1")
    press("Down")
    press("2")
    assert [one.dimension for one in document.session.agenda.in_period(Period.QUARTER)] == rows[:1]
    assert [one.dimension for one in document.session.agenda.in_period(Period.NEXT)] == rows[1:2]
    assert "Dit kwartaal" in words(on_one_screen)
    press("0")
    assert document.session.agenda.in_period(Period.NEXT) == ()
    before = document.session
    press("5")
    press("B")
    press("3")  # brings the picture back
    assert document.session == before
    assert document.answer(document.current) == before.answer(document.current)


def test_what_is_talked_about_is_brought_in_view(
    on_one_screen: Presentation, view: SessionView
) -> None:
    document = view.document
    document.dots.choose([one.number for one in document.model.dimensions])
    press("Shift+T")
    pages = on_one_screen.window.page_count(View.DOTS)
    assert pages > 1
    press("PgDown")
    assert on_one_screen.window.page == 1
    press("V")
    for _ in range(25):
        press("Down")
    assert on_one_screen.window.page == pages - 1
    press("Up")
    type_text("3")
    press("Escape")
    press("PgUp")
    assert on_one_screen.window.page == pages - 2


def test_a_finger_counts_and_reveals_too(on_one_screen: Presentation, view: SessionView) -> None:
    press("Shift+T")
    press("V")
    entry = on_one_screen.window.dots_entry

    def touch(place: int | str) -> None:
        QApplication.processEvents()
        entry.grab()
        centre = entry._places[place].center().toPoint()
        QTest.mouseClick(entry, Qt.MouseButton.LeftButton, pos=QPoint(centre))

    for _ in range(2):
        touch("+")
    assert view.document.dots.draft.counts[0] == 2
    for _ in range(5):
        touch("✓")  # down the rows, and then the question
    assert view.document.dots.asks_to_reveal
    touch("✓")
    assert view.document.dots.ranking[0].dots == 2


def test_dots_that_were_typed_stay_when_the_beamer_goes_and_on_the_laptop(
    on_one_screen: Presentation, view: SessionView
) -> None:
    press("Shift+T")
    press("V")
    count(12, 9)
    on_one_screen.show_results()
    assert not view.document.dots.is_running and view.document.dots.holds_counts
    press("Shift+T")
    press("V")
    on_one_screen.stop()
    view.show_dots()
    press("V")
    assert view.document.dots.draft.counts[:2] == (12, 9)


def test_one_screen_says_why_a_count_stopped_or_does_not_begin(
    on_one_screen: Presentation, view: SessionView
) -> None:
    press("Shift+T")
    press("V")
    count(12, 9)
    press("Escape")
    assert "Telling gestopt; verder tellen (V)" in words(on_one_screen)
    press("V")
    assert "De stemming loopt. Ieder verdeelt 3 stippen." in words(on_one_screen)
    press("Escape")
    view.document.set_final(True)
    press("V")
    assert "Deze sessie is definitief; heropen om te wijzigen" in words(on_one_screen)
    assert not view.document.dots.is_running


def test_the_console_chooses_the_dots_and_the_laptop_follows(
    on_two_screens: Presentation, view: SessionView
) -> None:
    console = view.console
    assert console is not None
    console.views.list.setCurrentIndex(list(View).index(View.DOTS))
    console.views.list.activated.emit(list(View).index(View.DOTS))
    assert on_two_screens.view is View.DOTS and view.dots_page.isVisible()
    press("V")
    assert view.dots_page.entry.isVisible() and not on_two_screens.window.dots_entry.isVisible()
    type_text("12")
    assert "12" not in words(on_two_screens)
    assert "De stemming loopt. Ieder verdeelt 3 stippen." in words(on_two_screens)


@pytest.fixture
def decided(view: SessionView) -> SessionView:
    agenda = Agenda(
        (
            Priority(4, 9, Period.QUARTER, "Begrippenlijst vastgesteld", "Team Data"),
            Priority(5, 6, Period.NEXT),
            Priority(18, 0, Period.NOT_NOW),
        ),
        (PeriodName(Period.QUARTER, "Q1", "januari tot maart"),),
    )
    view.document.edit_agenda(lambda _agenda: agenda, "agenda")
    actions = (Action("Begrippenlijst maken", 4, "Anja"), Action("Later eens bespreken", 7))
    view.document.change_actions(actions, "acties")
    return view


def test_the_agenda_tells_what_comes_when_by_whom_and_how_it_is_seen(
    decided: SessionView, on_one_screen: Presentation
) -> None:
    on_one_screen.show(View.AGENDA)
    text = said(on_one_screen)
    for page in range(1, on_one_screen.window.page_count(View.AGENDA)):
        on_one_screen.show(View.AGENDA, page)
        text += "\n" + said(on_one_screen)
    places = [
        text.index(part)
        for part in (
            "3 prioriteiten, 2 open acties",
            "Q1 · januari tot maart",
            "4. Gezamenlijke taal, nu 1, ambitie 3",
            "Waar zien we dat het gelukt is? Begrippenlijst vastgesteld",
            "wie: Team Data · 9 stippen",
            "Begrippenlijst maken, wie: Anja",
            "Daarna",
            "5. Datavisie en datastrategie",
            "Niet nu",
            "18. Dataplatform",
            "Andere acties",
            "Later eens bespreken",
        )
    ]
    assert places == sorted(places)


def test_a_period_that_goes_on_elsewhere_says_so_with_its_priority(
    decided: SessionView, on_one_screen: Presentation
) -> None:
    document = decided.document
    document.change_actions(tuple(Action(f"Actie {n}", 4) for n in range(20)), "acties")
    agenda = document.session.agenda.moved(5, Period.QUARTER)
    document.edit_agenda(lambda _agenda: agenda, "agenda")
    pages = on_one_screen.window.page_count(View.AGENDA)
    found = []
    for page in range(pages):
        on_one_screen.show(View.AGENDA, page)
        found.append(said(on_one_screen).splitlines()[:2])
    goes_on = "Q1 · januari tot maart (vervolg)"
    assert [lines[0] for lines in found[1:]] == [goes_on] * (pages - 1)
    assert found[1][1].startswith("4. Gezamenlijke taal (vervolg)")


def test_the_closing_page_says_what_comes_first_and_why(
    decided: SessionView, on_one_screen: Presentation
) -> None:
    on_one_screen.show(View.CLOSING)
    text = said(on_one_screen)
    assert "omdat de groep er 9 stippen aan gaf en de ambitie 2 niveaus hoger ligt" in text
    assert text.index("Q1 · januari tot maart") < text.index("omdat de groep")
    assert "Daarna" in text and "Niet nu" not in text
    decided.document.undo_stack.undo()  # the actions
    decided.document.undo_stack.undo()  # the agenda
    assert "omdat" not in said(on_one_screen)
