# SPDX-License-Identifier: EUPL-1.2
"""The web page for everybody: small screens, large letters, screen readers, colours, paper."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from dgw_desktop.domain.session import Answer, participation
from dgw_desktop.participating.web_page import web_page
from dgw_desktop.storage.session_file import session_bytes
from tests.participating.browsers import OpenBrowser, expect_screen
from tests.participating.forms import DGW, make_form, make_model

REFERENCE = Path(__file__).parents[1] / "files" / "web-page-dimension.txt"
KEPT = ("name", "description", "checked", "level", "focused", "required", "value", "live")
SIZES = {
    "telephone": (320, 568, 1),
    "laptop": (1366, 768, 1),
    "telephone at 400 %": (80, 142, 4),
    "laptop at 400 %": (341, 192, 4),
}


def steps(page: Page) -> Iterator[str]:
    """Go through every screen that there is, and say where the page is."""
    yield "welcome"
    page.get_by_role("button", name="Begin").click()
    yield "open dimension"
    page.keyboard.press("2")
    page.get_by_label("Toelichting").fill("Een toelichting, met\neen tweede regel.")
    yield "answered dimension"
    page.get_by_role("button", name="Overzicht").click()
    yield "overview"
    page.set_input_files("input[type=file]", {"name": "x", "mimeType": "", "buffer": b"x"})
    expect(page.get_by_role("alert")).to_contain_text("geen ingevulde scan")
    yield "fault"
    page.get_by_role("button", name="Opnieuw beginnen").click()
    yield "dialog"
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Opslaan als bestand").click()
    yield "done"
    page.evaluate("go('26')")
    yield "last dimension"
    page.evaluate("go('welkom')")
    yield "welcome back"
    page.evaluate("showDrop(true)")
    yield "drop"


@pytest.mark.parametrize("look", ["light", "dark", "forced", "telephone"])
def test_axe_finds_nothing_on_any_step(chromium: OpenBrowser, page_file: Path, look: str) -> None:
    options: dict[str, Any] = {
        "dark": {"color_scheme": "dark"},
        "forced": {"forced_colors": "active"},
        "telephone": {"viewport": {"width": 320, "height": 568}, "has_touch": True},
    }.get(look, {})
    page = chromium.open(page_file, **options)
    page.evaluate(Axe().axe_script)
    for step in steps(page):
        found = page.evaluate("axe.run({ resultTypes: ['violations'] })")["violations"]
        assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found] == [], step


WIDER = """() => {
  const room = document.documentElement.clientWidth;
  const wide = [...document.querySelectorAll("#page *:not(.unseen)")].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && (box.right > room + 0.5 || box.left < -0.5);
  });
  const scrolls = document.documentElement.scrollWidth > room;
  return [scrolls, wide.map((element) => element.outerHTML.slice(0, 80))];
}"""


@pytest.mark.parametrize("size", SIZES)
def test_nothing_scrolls_sideways(browser: OpenBrowser, page_file: Path, size: str) -> None:
    width, height, scale = SIZES[size]
    viewport = {"width": width, "height": height}
    page = browser.open(page_file, viewport=viewport, device_scale_factor=scale)
    for step in steps(page):
        assert page.evaluate(WIDER) == [False, []], step
    every = f"Array.from({{length: 26}}, (_, place) => {{ go(stepOf(place)); return ({WIDER})() }})"
    assert page.evaluate(every) == [[False, []]] * 26


@pytest.mark.parametrize("size", ["telephone", "laptop"])
def test_letters_of_twice_the_size_fit_too(
    chromium: OpenBrowser, page_file: Path, size: str
) -> None:
    width, height, _ = SIZES[size]
    page = chromium.open(page_file, viewport={"width": width, "height": height})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    for step in steps(page):
        assert page.evaluate(WIDER) == [False, []], step


def test_the_way_on_is_in_view_at_once_on_a_telephone_and_a_laptop(
    chromium: OpenBrowser, page_file: Path
) -> None:
    for width, height in ((320, 568), (1366, 620)):
        page = chromium.open(page_file, viewport={"width": width, "height": height})
        page.get_by_role("button", name="Begin").click()
        for place in (0, 7, 16):  # the first, and those with most to read
            page.evaluate("place => go(stepOf(place))", place)
            expect(page.get_by_role("button", name="Volgende")).to_be_in_viewport(ratio=1)
            page.evaluate("scrollTo(0, document.body.scrollHeight)")


def test_what_has_the_focus_is_never_under_the_way_on(
    chromium: OpenBrowser, page_file: Path
) -> None:
    page = chromium.open(page_file, viewport={"width": 320, "height": 568})
    page.get_by_role("button", name="Begin").click()
    covered = """() => {
      const focused = document.activeElement;
      const box = (focused.closest("label") ?? focused).getBoundingClientRect();
      const bar = document.querySelector(".ways").getBoundingClientRect();
      return !focused.closest(".ways") && box.top > bar.top && box.bottom < bar.bottom;
    }"""
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate(covered) is False


def test_each_screen_is_headed_and_the_focus_follows(
    chromium: OpenBrowser, page_file: Path
) -> None:
    page = chromium.open(page_file)
    page.get_by_role("button", name="Begin").click()
    expect_screen(page, DGW.model.dimension(1).name)
    assert page.title().startswith(DGW.model.dimension(1).name)
    for name, title in (
        ("Volgende", DGW.model.dimension(2).name),
        ("Overzicht", "Overzicht"),
        ("Naar de eerste open dimensie", DGW.model.dimension(1).name),
        ("Opslaan als bestand", "Klaar: stuur dit bestand terug"),
    ):
        page.get_by_role("button", name=name).click()
        expect_screen(page, title)
        assert page.locator("h1").count() == 1


def test_one_dimension_is_heard_as_in_the_reference_file(
    chromium: OpenBrowser, page_file: Path
) -> None:
    page = chromium.open(page_file)
    page.get_by_role("button", name="Begin").click()
    page.evaluate("go('14')")
    page.keyboard.press("2")
    heard = "\n".join(tree_of(page)) + "\n"
    assert heard == REFERENCE.read_text("utf-8")


def tree_of(page: Page) -> list[str]:
    """Return the tree that Chromium gives a screen reader: the roles, and what is said of each."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}
    lines: list[str] = []

    def walk(node: dict[str, Any], depth: int) -> None:
        role = node.get("role", {}).get("value", "")
        name = str(node.get("name", {}).get("value", ""))
        if role in ("InlineTextBox", "LineBreak") or (role == "StaticText" and not name.strip()):
            return
        if not node["ignored"] and role not in ("generic", "none", "Legend", "LabelText"):
            values = {"name": node.get("name"), "description": node.get("description")}
            values |= {item["name"]: item["value"] for item in node.get("properties", [])}
            said = [
                f"{name}={values[name]['value']!r}"
                for name in KEPT
                if values.get(name) and values[name].get("value") not in ("", False, None)
            ]
            lines.append("  " * depth + " ".join([role, *said]))
            depth += 1
        for child in node.get("childIds", []):
            walk(by_id[child], depth)

    walk(nodes[0], 0)
    return lines


def test_it_is_printed_with_every_statement_and_the_choices(
    chromium: OpenBrowser, page_file: Path, tmp_path: Path
) -> None:
    page = chromium.open(page_file)
    scan = participation(make_form(), "a" * 32, "K7Q-2MX", make_form().created_at)
    scan = scan.with_answer(1, Answer(2, ambition=4, note="Een\ntoelichting"))
    scan = scan.with_answer(2, Answer(unknown=True))
    data = session_bytes(scan, DGW)
    page.set_input_files("input[type=file]", {"name": "x", "mimeType": "", "buffer": data})
    expect(page.get_by_role("alert")).to_be_visible()
    paper = tmp_path / "printed.pdf"
    page.pdf(path=paper, format="A4")
    pages = PdfReader(paper).pages
    assert len(pages) <= 7
    # A font may draw two letters as one.
    drawn = normalize("NFKC", "\n".join(each.extract_text() for each in pages))
    text = " ".join(drawn.split())
    for dimension in DGW.model.dimensions:
        assert f"{dimension.number}. {dimension.name}" in text
        for statement in dimension.statements:
            assert " ".join(statement.split()) in text
    assert f"☒ {DGW.model.dimension(1).statement(2)}" in text
    assert f"☐ {DGW.model.dimension(1).statement(1)}" in text
    assert text.count("☒ Weet ik niet") == 1
    assert "K7Q-2MX" in text
    assert "Een toelichting" in text
    assert "Ambitie: stelling 4" in text
    assert "Opslaan als bestand" not in text
    expect(page.locator("h1").first).to_have_text("Overzicht")
    assert page.locator("#printed *").count() == 0


def test_less_motion_is_less(chromium: OpenBrowser, page_file: Path) -> None:
    page = chromium.open(page_file, reduced_motion="reduce")
    moving = (
        "[...document.querySelectorAll('*')].filter(e => getComputedStyle(e).transitionDuration"
    )
    page.get_by_role("button", name="Begin").click()
    assert page.evaluate(moving + " !== '0s').length") == 0


def test_a_page_that_cannot_start_says_where_it_does(
    chromium: OpenBrowser, page_file: Path
) -> None:
    page = chromium.open(page_file, java_script_enabled=False)
    expect(page.get_by_role("heading", name="Open dit formulier in een browser")).to_be_visible()
    expect(page.get_by_text("Sla het bestand op en open het in Edge")).to_be_visible()


@pytest.mark.parametrize("levels", [2, 9])
def test_other_models_fit_as_well(chromium: OpenBrowser, tmp_path: Path, levels: int) -> None:
    loaded = make_model(levels, 60, "Gegevensbeschermingseffectbeoordeling {0}.{1}.")
    file = tmp_path / "scan.html"
    file.write_bytes(web_page(make_form(loaded), loaded))
    page = chromium.open(file, viewport={"width": 320, "height": 568})
    page.get_by_role("button", name="Begin").click()
    assert page.evaluate(WIDER) == [False, []]
    assert Axe().run(page).violations_count == 0
    page.get_by_role("button", name="Overzicht").click()
    assert page.evaluate(WIDER) == [False, []]
