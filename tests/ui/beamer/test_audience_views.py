# SPDX-License-Identifier: EUPL-1.2
"""What the views beside the card say, and that the rest of the beamer works on each of them."""

from datetime import date, time

import pytest
from PySide6.QtWidgets import QApplication

from dgw_desktop.domain.card_choice import CardChoice
from dgw_desktop.domain.priorities import NO_AGENDA
from dgw_desktop.domain.session import Action, ActionStatus
from dgw_desktop.ui.beamer.page_parts import Chip
from dgw_desktop.ui.beamer.presentation import Presentation
from dgw_desktop.ui.beamer.scenes import SCENES
from dgw_desktop.ui.beamer.views import View
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import BEAMER, Frames, press, type_text
from tests.ui.conftest import PretendedScreens

PAGED = list(SCENES)
ACTION_LIST = (
    Action("Werkwijze beschrijven", 11, "CIO-office", date(2027, 3, 15)),
    Action("Begrippenlijst maken", 4, "Team Data", date(2020, 2, 1)),
    Action("Al gedaan", 4, "Team Data", None, ActionStatus.DONE),
    Action("Volgende sessie plannen"),
)


def all_words(presentation: Presentation, view: View) -> str:
    """Return what a screen reader reads on all pages of ``view``."""
    found = []
    for page in range(presentation.window.page_count(view)):
        presentation.show(view, page)
        found.append(presentation.window.scene(view).accessibleDescription())
    return "\n".join(found)


def test_the_opening_tells_whose_session_the_scale_how_we_work_and_the_programme(
    on_one_screen: Presentation, view: SessionView
) -> None:
    view.clock.plan_until(time(11, 30))
    said = all_words(on_one_screen, View.OPENING)
    model, details = view.document.model, view.document.session.details
    scene = on_one_screen.window.scene(View.OPENING)
    assert details.title in scene.accessibleName()
    assert details.organisation in said and "23 november 2026" in said
    for level in model.levels:
        assert f"niveau {level.number} van 4, {level.name}" in said
        assert level.explanation in said
    for theme in model.themes:
        assert f"{theme.name}: {len(model.dimensions_of(theme))} dimensies" in said
    assert "klaar om 11:30 uur" in said and "legt uit waarom" in said
    first, second = model.themes[:2]
    view.document.choose_cards(CardChoice(themes=frozenset({first.key})))
    said_today = all_words(on_one_screen, View.OPENING)
    assert f"{first.name}: " in said_today and f"{second.name}: " not in said_today
    view.clock.drop_plan()
    assert "klaar om" not in all_words(on_one_screen, View.OPENING)


def test_the_agenda_has_the_open_actions_by_dimension_with_who_and_when(
    on_one_screen: Presentation, view: SessionView
) -> None:
    view.document.edit_agenda(lambda _agenda: NO_AGENDA, "leeg")
    view.document.change_actions(ACTION_LIST, "acties")
    said = all_words(on_one_screen, View.AGENDA).splitlines()
    assert said[0] == "3 open acties, 1 klaar"
    assert [line.split(",")[0] for line in said[1:7]] == [
        "4. Gezamenlijke taal",
        "Begrippenlijst maken",
        "11. Aanpak van datavraagstukken",
        "Werkwijze beschrijven",
        "Algemeen",
        "Volgende sessie plannen",
    ]
    assert said[2] == "Begrippenlijst maken, wie: Team Data, wanneer: 1 februari 2020, te laat"
    assert "Al gedaan" not in "\n".join(said)
    view.document.undo()
    view.document.change_actions((), "geen")
    assert "Er zijn nog geen acties." in all_words(on_one_screen, View.AGENDA)


def test_more_actions_than_fit_go_on_on_pages_that_pagedown_turns(
    on_one_screen: Presentation, view: SessionView
) -> None:
    actions = tuple(Action(f"Actie nummer {n}", 4, "Iemand") for n in range(60))
    view.document.edit_agenda(lambda _agenda: NO_AGENDA, "leeg")
    view.document.change_actions(actions, "acties")
    press("Shift+A")
    window, said = on_one_screen.window, ""
    pages = window.page_count(View.AGENDA)
    assert pages > 2
    for page in range(pages):
        assert on_one_screen.view is View.AGENDA and window.page == page
        assert f"pagina {page + 1} van {pages}" in window.scene(View.AGENDA).accessibleName()
        said += window.scene(View.AGENDA).accessibleDescription()
        press("PgDown")
    assert on_one_screen.view is not View.AGENDA
    assert all(f"Actie nummer {n}, wie" in said for n in range(60))
    assert said.count("4. Gezamenlijke taal (vervolg)") == pages - 1
    on_one_screen.show(View.AGENDA, pages - 1)
    view.document.change_actions(actions[:2], "minder")  # the page that was in view is gone
    assert window.page == 0


def test_the_closing_says_where_we_are_and_who_does_what(
    on_one_screen: Presentation, view: SessionView
) -> None:
    view.document.edit_agenda(lambda _agenda: NO_AGENDA, "leeg")
    view.document.change_actions(ACTION_LIST, "acties")
    said = all_words(on_one_screen, View.CLOSING)
    assert "14 van 26 dimensies ingevuld" in said
    assert "Gemiddeld 2,2 op een schaal van 1 t/m 4 (n = 14)" in said
    assert "4. Gezamenlijke taal, nu 1, ambitie 3" in said
    people = said.partition("Wie doet wat")[2].splitlines()
    assert [line.partition(",")[0] for line in people[1:7]] == [
        "Team Data",
        "Begrippenlijst maken",
        "CIO-office",
        "Werkwijze beschrijven",
        "Nog niemand",
        "Volgende sessie plannen",
    ]


def test_the_parking_lot_is_shown_only_when_it_is_asked_for(
    on_one_screen: Presentation, view: SessionView
) -> None:
    view.document.park("Wat doen we met AI?")
    for found in (View.OPENING, View.RESULTS, View.AGENDA, View.CLOSING):
        assert "AI?" not in all_words(on_one_screen, found)
    press("Shift+P")
    assert "Wat doen we met AI?" in on_one_screen.window.scene(View.PARKING_LOT).in_words()
    view.document.change_parking_lot((), "leeg")
    assert "De parkeerplek is leeg." in on_one_screen.window.scene(View.PARKING_LOT).in_words()


def test_the_result_has_means_gaps_every_theme_and_every_dimension_with_what_changed(
    on_one_screen: Presentation, view: SessionView
) -> None:
    said = all_words(on_one_screen, View.RESULTS)
    assert "nu: 2,2 (n = 14). ambitie: 3,2 (n = 26). 2025: 1,4 (n = 26)" in said
    assert "4. Gezamenlijke taal, nu 1, ambitie 3" in said
    assert "Sturing: 2,3 (n = 3), ambitie 3,0, vorige meting 1,3, verschil +1,0 (n = 3)" in said
    for dimension in view.document.model.dimensions:
        assert f"{dimension.number}. {dimension.name}, " in said
    assert (
        "14. Samenwerking" in said
        and "nu 3, ambitie 4 (afstand 1), vorige meting 2 (1 hoger)" in said
    )


def test_organisation_and_date_stand_on_every_page(
    on_one_screen: Presentation, view: SessionView
) -> None:
    for found in PAGED:
        for page in range(on_one_screen.window.page_count(found)):
            on_one_screen.show(found, page)
            said = on_one_screen.window.scene(found).accessibleDescription()
            assert said.endswith("Gemeente Voorbeeldstad · Organisatiebreed · 23 november 2026")


def test_black_freeze_and_undo_work_on_every_view(
    on_one_screen: Presentation, view: SessionView
) -> None:
    document = view.document
    for found in PAGED:
        document.go_to(20)
        document.choose_level(20, 2)
        document.go_to(3)
        on_one_screen.show(found)
        frames = Frames(on_one_screen.window)
        before = frames.since()[-1]
        press("F")
        frozen = frames.since()[-1]
        on_one_screen.show(View.CARD)
        on_one_screen.show(found)
        assert all(frame == frozen for frame in frames.since())
        press("F")
        press("B")
        press("PgDown")  # brings the picture back, and turns nothing
        assert on_one_screen.view is found and frames.since()[-1] == before
        session = document.session
        for key in ("1", "X", "V", "N", "D", "R"):
            if (found, key) != (View.DOTS, "V"):  # where dots are counted
                press(key)
        assert document.session == session and not on_one_screen.window.strip.isVisible()
        press("Ctrl+Z")
        assert on_one_screen.view is View.CARD and document.current == 20
        assert document.answer(20).level is None
        on_one_screen.window.removeEventFilter(frames)


def test_a_view_outlives_a_beamer_that_drops_out_and_starting_again(
    view: SessionView, screens: PretendedScreens
) -> None:
    screens.plug(BEAMER)
    for found in PAGED:
        view.present()
        presentation = view.presentation
        assert presentation is not None
        presentation.show(found)
        screens.pull(BEAMER.name)
        assert presentation.view is found and not presentation.window.isVisible()
        screens.plug(BEAMER)
        assert presentation.view is found and presentation.window.isVisible()
        presentation.stop()
        view.present()
        assert view.presentation is not None and view.presentation.view is found
        view.presentation.stop()
    view.document.go_to(9)  # work went on: then it is the card that is wanted
    view.present()
    assert view.presentation is not None and view.presentation.view is View.CARD


def test_the_laptop_shows_what_belongs_to_what_the_audience_sees(
    on_two_screens: Presentation, view: SessionView
) -> None:
    beside = {
        View.OPENING: view.cards,
        View.RESULTS: view.results,
        View.DOTS: view.dots_page,
        View.AGENDA: view.agenda.board_page,
        View.PARKING_LOT: view.agenda.parking_page,
        View.CLOSING: view.agenda.board_page,
        View.CARD: view.cards,
    }
    for found, page in beside.items():
        on_two_screens.show(found)
        assert page.isVisible() and on_two_screens.view is found
    on_two_screens.show(View.AGENDA)
    press("Ctrl+1")
    assert on_two_screens.view is View.CARD
    press("Ctrl+4")  # the facilitator only looks something up
    assert on_two_screens.view is View.CARD and view.agenda.isVisible()


def test_the_console_pages_through_the_opening_also_from_its_card(
    on_two_screens: Presentation, view: SessionView
) -> None:
    view.document.go_to(5)
    press("Shift+O")
    assert view.cards.isVisible()
    for _ in range(on_two_screens.window.page_count(View.OPENING)):
        assert on_two_screens.view is View.OPENING
        view.cards.next_button.click()
    assert on_two_screens.view is View.CARD and view.document.current == 5
    assert view.console is not None
    view.console.views.on.click()
    assert view.document.current == 6
    view.console.views.back.click()
    assert view.document.current == 5


def test_a_vote_that_begins_brings_the_card_before_the_audience(
    on_two_screens: Presentation, view: SessionView
) -> None:
    on_two_screens.show(View.OPENING)
    press("V")
    assert view.cards.vote.is_running and on_two_screens.view is View.CARD
    on_two_screens.show(View.AGENDA)
    assert not view.cards.vote.is_running


def test_what_is_typed_with_shift_in_a_field_is_text(
    on_two_screens: Presentation, view: SessionView
) -> None:
    view.document.go_to(20)
    press("N")
    type_text("RAPO")
    assert view.cards.card.remarks.note.toPlainText().endswith("RAPO")
    assert on_two_screens.view is View.CARD


def test_every_chip_of_a_gap_stands_beside_its_words(
    on_one_screen: Presentation, view: SessionView
) -> None:
    on_one_screen.show(View.RESULTS)
    QApplication.processEvents()
    chips = [p for p in on_one_screen.window.scene(View.RESULTS).parts if isinstance(p, Chip)]
    assert [chip.level for chip in chips] == [1, 3, 1, 3, 2, 4, 2, 3, 2, 3]


def test_a_thousand_actions_and_remarks_are_shown_as_far_as_anybody_pages(
    on_one_screen: Presentation, view: SessionView
) -> None:
    actions = tuple(Action(f"Actie {n}", n % 26 + 1, f"Team {n % 30}") for n in range(1000))
    view.document.change_actions(actions, "acties")
    view.document.change_parking_lot(tuple(f"Opmerking {n}" for n in range(1000)), "opmerkingen")
    for found in (View.AGENDA, View.PARKING_LOT, View.CLOSING):
        pages = on_one_screen.window.page_count(found)
        assert pages < 15
        on_one_screen.show(found, pages - 1)
        assert "En nog 900: die" in on_one_screen.window.scene(found).in_words()
    on_one_screen.show(View.AGENDA)
    assert "1000 open acties" in on_one_screen.window.scene(View.AGENDA).in_words()


@pytest.mark.parametrize("place", ["one screen", "two screens"])
def test_a_screen_reader_hears_each_page_that_is_turned(
    view: SessionView,
    screens: PretendedScreens,
    place: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(
        "dgw_desktop.ui.beamer.presentation.announce", lambda _widget, text: heard.append(text)
    )
    if place == "two screens":
        screens.plug(BEAMER)
    view.present()
    assert view.presentation is not None
    view.presentation.show(View.RESULTS)
    # On one screen the view takes the focus, and is read by that.
    assert heard == (["Resultaat, pagina 1 van 4"] if place == "two screens" else [])
    view.presentation.go_next()
    assert heard[-1].startswith("Resultaat per thema, pagina 2 van 4")
    assert ("Sturing: 2,3" in heard[-1]) == (place == "one screen")
