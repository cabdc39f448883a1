# SPDX-License-Identifier: EUPL-1.2
"""What the browser keeps of a scan that is being filled in, and what is said where it does not."""

import base64
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from dgw_desktop.participating.web_page import web_page
from tests.participating.browsers import OpenBrowser, expect_screen
from tests.participating.forms import DGW, make_form


def begin(page: Page, keys: str) -> None:
    page.get_by_role("button", name="Begin").click()
    for key in keys:
        page.keyboard.press(key)
        page.keyboard.press("Enter")


def test_who_comes_back_goes_on_where_it_was(browser: OpenBrowser, page_file: Path) -> None:
    page = browser.open(page_file)
    begin(page, "123")
    page.get_by_label("Toelichting").fill("Half af")
    code = page.evaluate("scan.code")
    page.close()
    page = page.context.new_page()
    page.goto(page_file.as_uri())
    expect(page.get_by_text(f"code {code}, 3 van 26 ingevuld")).to_be_visible()
    page.get_by_role("button", name="Ga verder").click()
    expect_screen(page, DGW.model.dimension(4).name)
    expect(page.get_by_label("Toelichting")).to_have_value("Half af")
    page.reload()
    expect(page.locator("h1")).to_have_text(DGW.model.dimension(4).name)


def test_another_person_at_the_same_computer_begins_anew(
    chromium: OpenBrowser, page_file: Path
) -> None:
    page = chromium.open(page_file)
    begin(page, "12")
    first = page.evaluate("[scan.id, scan.code]")
    page.goto("about:blank")
    page.goto(page_file.as_uri())
    page.get_by_role("button", name="Opnieuw beginnen").click()
    dialog = page.get_by_role("dialog", name="Opnieuw beginnen?")
    expect(dialog.get_by_role("button", name="Annuleren")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Opnieuw beginnen")).to_be_focused()
    assert page.evaluate("[scan.id, scan.code]") == first
    page.get_by_role("button", name="Opnieuw beginnen").click()
    dialog.get_by_role("button", name="Opnieuw beginnen").click()
    expect(page.get_by_role("alert")).to_have_text("De antwoorden zijn gewist.")
    assert page.evaluate("localStorage.length") == 0
    begin(page, "4")
    expect(page.locator("#counted")).to_have_text("1 van 26 ingevuld")
    assert not set(page.evaluate("[scan.id, scan.code]")) & set(first)


def test_saved_answers_can_be_erased_from_the_computer(
    chromium: OpenBrowser, page_file: Path
) -> None:
    page = chromium.open(page_file)
    begin(page, "1")
    chromium.save(page, page.get_by_role("button", name="Opslaan als bestand").click)
    page.get_by_role("button", name="Antwoorden wissen").click()
    page.get_by_role("dialog").get_by_role("button", name="Antwoorden wissen").click()
    expect_screen(page, "Vul de scan individueel in")
    assert page.evaluate("localStorage.length") == 0


def test_a_form_that_was_changed_does_not_take_up_answers_to_another(
    chromium: OpenBrowser, page_file: Path
) -> None:
    page = chromium.open(page_file)
    begin(page, "12")
    page_file.write_bytes(web_page(make_form(title="Nu anders"), DGW))
    page.goto("about:blank")
    page.goto(page_file.as_uri())
    expect(page.get_by_role("button", name="Begin")).to_be_visible()


def test_what_another_page_left_in_our_place_does_no_harm(
    chromium: OpenBrowser, page_file: Path
) -> None:
    page = chromium.open(page_file)
    for kept in ("", "{", "null", "[]", '{"answers":{"99":{}}}', '{"answers":7}', '{"id":1}'):
        page.evaluate("kept => localStorage.setItem(DATA.key, kept)", kept)
        page.goto("about:blank")
        page.goto(page_file.as_uri())
        begin(page, "1")
        expect(page.locator("#counted")).to_have_text("1 van 26 ingevuld")


def test_two_windows_show_the_same_answers(chromium: OpenBrowser, page_file: Path) -> None:
    page = chromium.open(page_file)
    begin(page, "12")
    other = page.context.new_page()
    other.goto(page_file.as_uri() + "#1")
    expect(other.get_by_role("radio", checked=True).first).to_have_value("1")
    page.get_by_role("button", name="Vorige").click()
    other.get_by_role("radio").nth(3).check()
    expect(page.get_by_role("alert")).to_contain_text("in een ander venster veranderd")
    assert page.evaluate("scan.answers[1].level") == 4


@pytest.fixture
def unkept(chromium: OpenBrowser, page_file: Path) -> Page:
    """The page in a place where no browser keeps anything, as in some viewers of mail."""
    page = chromium.open(page_file)
    address = "data:text/html;base64," + base64.b64encode(page_file.read_bytes()).decode()
    page.goto(address)
    with pytest.raises(Exception, match="SecurityError"):
        page.evaluate("localStorage")
    return page


def test_where_nothing_is_kept_the_page_says_so(chromium: OpenBrowser, unkept: Page) -> None:
    expect(unkept.get_by_text("Deze browser onthoudt je antwoorden niet.")).to_be_visible()
    begin(unkept, "1")
    expect(unkept.get_by_text("Deze browser onthoudt je antwoorden niet.")).to_be_visible()
    chromium.save(unkept, unkept.get_by_role("button", name="Opslaan als bestand").click)
    expect(unkept.get_by_text("Deze browser onthoudt je antwoorden niet.")).to_be_visible()
    assert unkept.get_by_role("button", name="Antwoorden wissen").count() == 0


LEAVE = "location.href = 'about:blank'"


def test_leaving_answers_that_are_kept_nowhere_is_asked_about(
    chromium: OpenBrowser, unkept: Page
) -> None:
    begin(unkept, "12")
    unkept.once("dialog", lambda dialog: dialog.dismiss())
    with unkept.expect_event("dialog") as asked:
        unkept.evaluate(LEAVE)
    assert asked.value.type == "beforeunload"
    chromium.save(unkept, unkept.get_by_role("button", name="Opslaan als bestand").click)
    unkept.evaluate(LEAVE)
    unkept.wait_for_url("about:blank")  # a question would keep it from going


def test_leaving_what_the_browser_keeps_is_not_asked_about(
    chromium: OpenBrowser, page_file: Path
) -> None:
    page = chromium.open(page_file)
    begin(page, "12")
    page.evaluate(LEAVE)
    page.wait_for_url("about:blank")
