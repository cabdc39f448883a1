# SPDX-License-Identifier: EUPL-1.2
"""People fill in the web page, save, and correct what they saved."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from dgw_desktop.domain import codes
from dgw_desktop.domain.session import Answer, Session, SessionRole
from dgw_desktop.participating.web_page import web_page
from dgw_desktop.storage.session_file import read_session, session_bytes
from tests.participating.browsers import OpenBrowser, expect_screen, tab_to
from tests.participating.forms import ALL_ASKED, DGW, LITTLE_ASKED, make_form, make_model

NOTE = 'Zo doen we dat: ‘altijd’ 🙂 \\ "heel" vaak\nen dan nog eens.'
ANSWERS = {n: Answer(n % 4 + 1) for n in range(1, 27)} | {
    5: Answer(unknown=True),
    6: Answer(not_applicable=True),
    7: Answer(2, ambition=4),
    8: Answer(3, ambition=1, note=NOTE),
}


def fill_in(page: Page, dimension: int, answer: Answer) -> None:
    """Fill in the dimension that is in view with the keyboard, and go on to the next."""
    keys = page.keyboard
    if answer.unknown or answer.not_applicable:
        # As in every group of choices: in with Tab, on with the arrows.
        tab_to(page, DGW.model.dimension(dimension).statement(1))
        keys.press("Space")
        for _ in range(4 if answer.unknown else 5):
            keys.press("ArrowDown")
    else:
        keys.press(str(answer.level))
    if answer.ambition:
        tab_to(page, "Geen keuze")
        for _ in range(answer.ambition):
            keys.press("ArrowDown")
    if answer.note:
        tab_to(page, "Toelichting")
        keys.type(answer.note)
        tab_to(page, "Vorige")
        tab_to(page, "Volgende")
    keys.press("Enter")


def test_26_answers_by_keyboard_are_saved_opened_again_and_corrected(
    browser: OpenBrowser, page_file: Path, tmp_path: Path
) -> None:
    page = browser.open(page_file)
    tab_to(page, "Begin")
    page.keyboard.press("Enter")
    for dimension in DGW.model.dimensions:
        expect_screen(page, dimension.name)
        fill_in(page, dimension.number, ANSWERS[dimension.number])
    expect_screen(page, "Overzicht")
    expect(page.get_by_text("Alles is ingevuld.")).to_be_visible()
    tab_to(page, "Opslaan als bestand")
    first = tmp_path / "first.dgw"
    first.write_bytes(browser.save(page, lambda: page.keyboard.press("Enter")))
    expect_screen(page, "Klaar: stuur dit bestand terug")
    expect(page.get_by_text("Anja Jansen, anja@voorbeeldstad.nl")).to_be_visible()
    scan = read_session(first)[0]
    expect(page.get_by_text(f"Ingevuld-{scan.code}.dgw")).to_be_visible()
    check(scan, first)
    assert scan.answers == ANSWERS

    other = browser.open(page_file)
    tab_to(other, "Bestand openen…")
    with other.expect_file_chooser() as chooser:
        other.keyboard.press("Enter")
    chooser.value.set_files(first)
    expect(other.get_by_text("Je bestand is geopend.")).to_be_visible()
    tab_to(other, "Bestuurlijke prioriteit")
    other.keyboard.press("Enter")
    expect_screen(other, "Bestuurlijke prioriteit")
    other.keyboard.press("1")
    tab_to(other, "Opslaan als bestand")
    second = tmp_path / "second.dgw"
    second.write_bytes(browser.save(other, lambda: other.keyboard.press("Enter")))
    corrected = read_session(second)[0]
    check(corrected, second)
    assert corrected.answers == ANSWERS | {3: Answer(1)}
    assert (corrected.id, corrected.code) == (scan.id, scan.code)
    assert corrected.created_at == scan.created_at < corrected.changed_at
    assert corrected.changed_at > scan.changed_at


def check(scan: Session, path: Path) -> None:
    """Check that the scan is of the form, and its file as the program itself would write it."""
    form = make_form()
    assert (scan.role, scan.prepared_id) == (SessionRole.PARTICIPANT, form.id)
    assert re.fullmatch("[0-9a-f]{32}", scan.id)
    assert scan.id != form.id
    assert codes.formatted(scan.code) == scan.code != ""
    assert (scan.details, scan.invitation) == (form.details, ALL_ASKED)
    assert path.read_bytes() == session_bytes(scan, DGW)


def test_what_is_not_asked_cannot_be_filled_in(chromium: OpenBrowser, tmp_path: Path) -> None:
    file = tmp_path / "scan.html"
    file.write_bytes(web_page(make_form(asked=LITTLE_ASKED), DGW))
    page = chromium.open(file)
    assert "Toelichting" not in page.inner_text("main")
    page.get_by_role("button", name="Begin").click()
    assert page.locator("fieldset").count() == 1
    assert page.locator("textarea").count() == 0
    assert "mbitie" not in page.inner_text("body")
    assert "Uiterlijk" not in page.inner_text("body")


def test_two_people_have_other_ids_and_codes(chromium: OpenBrowser, page_file: Path) -> None:
    page = chromium.open(page_file)
    made = page.evaluate("Array.from({length: 500}, newScan).map(({id, code}) => [id, code])")
    ids, scan_codes = zip(*made, strict=True)
    assert len(set(ids)) == len(set(scan_codes)) == 500
    assert set("".join(scan_codes)) == set(codes.LETTERS + "-")


def test_a_click_on_a_statement_chooses_it_and_clearing_opens_it_again(
    chromium: OpenBrowser, page_file: Path
) -> None:
    page = chromium.open(page_file)
    page.get_by_role("button", name="Begin").click()
    clear = page.get_by_role("button", name="Keuze wissen")
    expect(clear).to_be_hidden()
    page.get_by_text(DGW.model.dimension(1).statement(3)).click()
    expect(page.locator("#counted")).to_have_text("1 van 26 ingevuld")
    expect(page.get_by_role("radio", name=DGW.model.dimension(1).statement(3))).to_be_checked()
    clear.click()
    expect(page.locator("#counted")).to_have_text("0 van 26 ingevuld")
    assert page.locator("#choice :checked").count() == 0


def test_the_way_back_of_the_browser_leads_to_the_dimension_before(
    browser: OpenBrowser, page_file: Path
) -> None:
    page = browser.open(page_file)
    page.get_by_role("button", name="Begin").click()
    page.get_by_role("button", name="Volgende").click()
    expect_screen(page, DGW.model.dimension(2).name)
    page.evaluate("history.back()")
    expect(page.locator("h1")).to_have_text(DGW.model.dimension(1).name)
    page.get_by_role("button", name="Vorige").click()
    expect_screen(page, "Vul de scan individueel in")


def test_a_digit_in_a_remark_is_a_letter_and_one_without_a_level_is_nothing(
    chromium: OpenBrowser, page_file: Path
) -> None:
    page = chromium.open(page_file)
    page.get_by_role("button", name="Begin").click()
    page.keyboard.press("5")
    page.get_by_label("Toelichting").focus()
    page.keyboard.press("2")
    assert page.locator("#choice :checked").count() == 0
    assert page.get_by_label("Toelichting").input_value() == "2"
    page.get_by_role("radio", name="Stelling 2").focus()
    page.keyboard.press("3")
    assert page.locator("#choice :checked").count() == 0


def test_a_remark_that_is_full_is_said_to_be(chromium: OpenBrowser, page_file: Path) -> None:
    page = chromium.open(page_file)
    page.get_by_role("button", name="Begin").click()
    remark = page.get_by_label("Toelichting")
    remark.fill("x" * 9_998)
    expect(page.get_by_text("De toelichting is vol")).to_be_hidden()
    remark.press("End")
    page.keyboard.insert_text("🙂🙂")
    expect(page.get_by_text("De toelichting is vol")).to_be_visible()
    saved = chromium.save(page, page.get_by_role("button", name="Opslaan als bestand").click)
    note = json.loads(saved)["session"]["answers"][0]["note"]
    assert note == "x" * 9_998 + "🙂"


@pytest.mark.parametrize(("levels", "dimensions"), [(2, 3), (9, 60)])
def test_a_model_of_other_levels_and_dimensions_is_filled_in(
    chromium: OpenBrowser, tmp_path: Path, levels: int, dimensions: int
) -> None:
    loaded = make_model(levels, dimensions)
    file = tmp_path / "scan.html"
    file.write_bytes(web_page(make_form(loaded), loaded))
    page = chromium.open(file)
    page.get_by_role("button", name="Begin").click()
    answers = {n: Answer((n - 1) % levels + 1) for n in range(1, dimensions + 1)}
    for answer in answers.values():
        page.keyboard.press(str(answer.level))
        page.keyboard.press("Enter")
    saved = tmp_path / "saved.dgw"
    save = page.get_by_role("button", name="Opslaan als bestand")
    saved.write_bytes(chromium.save(page, save.click))
    scan, kept = read_session(saved)
    assert kept.text == loaded.text
    assert scan.answers == answers


def test_the_language_of_the_page_changes_and_that_of_the_statements_does_not(
    chromium: OpenBrowser, page_file: Path
) -> None:
    page = chromium.open(page_file)
    page.get_by_role("button", name="English").click()
    page.get_by_role("button", name="Begin").click()
    expect(page.get_by_text("Which statement fits your organisation best now?")).to_be_visible()
    assert page.evaluate("document.documentElement.lang") == "en"
    statement = page.get_by_text(DGW.model.dimension(1).statement(1))
    assert statement.evaluate("e => e.closest('[lang]').lang") == "nl"
    assert Axe().run(page).violations_count == 0
    page.reload()
    expect(page.get_by_text("Which statement fits your organisation best now?")).to_be_visible()
    page.get_by_role("button", name="Nederlands").click()
    expect(page.get_by_text("Welke stelling past nu het beste")).to_be_visible()
    assert page.evaluate("document.activeElement.innerText") == "English"


def test_after_the_last_day_the_page_says_so(chromium: OpenBrowser, tmp_path: Path) -> None:
    file = tmp_path / "late.html"
    late = replace(ALL_ASKED, last_date=make_form().created_at.date().replace(year=2020))
    file.write_bytes(web_page(make_form(asked=late), DGW))
    page = chromium.open(file)
    expect(page.get_by_text("De laatste dag was maandag 23 november 2020.")).to_be_visible()


def test_an_address_with_a_strange_end_opens_the_page(
    chromium: OpenBrowser, page_file: Path
) -> None:
    page = chromium.open(page_file)
    page.goto(f"{page_file.as_uri()}#%E0%A4%A")
    page.reload()
    expect(page.locator("h1")).to_have_text("Vul de scan individueel in")
    page.evaluate("location.hash = '#%'")
    page.get_by_role("button", name="Begin").click()
    expect_screen(page, DGW.model.dimension(1).name)
