# SPDX-License-Identifier: EUPL-1.2
"""The web page asks for nothing and lets nothing in: its policy holds, and text stays text."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from dgw_desktop.domain.session import Answer, Invitation, participation
from dgw_desktop.participating.web_page import web_page
from dgw_desktop.storage.session_file import session_bytes
from tests.participating.browsers import OpenBrowser
from tests.participating.forms import DGW, make_form, make_model

NOWHERE = "http://127.0.0.1:9/"

TRIES = {
    "fetch": "await fetch(there)",
    "beacon": "navigator.sendBeacon(there, 'x')",
    "image": "document.body.append(Object.assign(new Image(), { src: there }))",
    "picture in the page": "document.body.append(Object.assign(new Image(), "
    "{ src: 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=' }))",
    "frame": "document.body.append(Object.assign(document.createElement('iframe'), {src: there}))",
    "style": "document.body.append(Object.assign(document.createElement('link'), "
    "{ rel: 'stylesheet', href: there }))",
    "form": "const form = Object.assign(document.createElement('form'), { action: there }); "
    "document.body.append(form); form.submit()",
}


REFUSED = """async (there) => {
  const refusal = new Promise((resolve) => {
    addEventListener("securitypolicyviolation", () => resolve(true), { once: true });
    setTimeout(() => resolve(false), 2000);
  });
  try { CODE } catch {}
  return await refusal;
}"""


def watched(browser: OpenBrowser, file: Path) -> tuple[Page, list[str]]:
    """Open the page and keep what it asks for."""
    asked: list[str] = []
    page = browser.open(file)
    page.on("request", lambda request: asked.append(request.url))
    page.evaluate(
        "window.refused = []; addEventListener('securitypolicyviolation', "
        "(event) => window.refused.push(event.effectiveDirective))"
    )
    return page, asked


def test_filling_in_and_saving_asks_for_nothing(browser: OpenBrowser, page_file: Path) -> None:
    page, asked = watched(browser, page_file)
    page.get_by_role("button", name="Begin").click()
    for _ in DGW.model.dimensions:
        page.keyboard.press("3")
        page.keyboard.press("Enter")
    browser.save(page, page.get_by_role("button", name="Opslaan als bestand").click)
    assert [url for url in asked if not url.startswith("blob:")] == []
    assert page.evaluate("window.refused") == []


def test_what_reaches_outside_is_refused(browser: OpenBrowser, page_file: Path) -> None:
    page, asked = watched(browser, page_file)
    here = page.url
    for what, code in TRIES.items():
        refused = page.evaluate(REFUSED.replace("CODE", code), NOWHERE)
        if (browser.name, what) == ("firefox", "frame"):  # which it refuses without saying so
            assert asked == []
        else:
            assert refused, what
        assert page.url == here


def test_no_script_and_no_style_but_that_of_the_page_is_let_in(
    browser: OpenBrowser, page_file: Path
) -> None:
    page, _ = watched(browser, page_file)
    found = page.evaluate(
        """() => {
          const script = document.createElement("script");
          try { script.textContent = "window.ran = true"; } catch {}
          document.body.append(script);
          const paragraph = document.createElement("p");
          paragraph.setAttribute("style", "color: rgb(1, 2, 3)");
          try { paragraph.setAttribute("onclick", "window.ran = true"); } catch {}
          document.body.append(paragraph);
          paragraph.click();
          return [window.ran ?? false, getComputedStyle(paragraph).color === "rgb(1, 2, 3)"];
        }"""
    )
    assert found == [False, False]


def test_markup_from_a_text_is_refused(chromium: OpenBrowser, page_file: Path) -> None:
    page, _ = watched(chromium, page_file)
    found = page.evaluate(
        "() => { try { document.body.innerHTML = '<b>x</b>'; return 'made' } "
        "catch (error) { return error.name } }"
    )
    assert found == "TypeError"


HOSTILE = [
    "</script><script>window.ran = true</script>",
    "<img src=x onerror=window.ran=true>",
    '"><svg onload=window.ran=true>',
    "<!--<script>",
    "{0} {1} $policy ${data} %s \\u003cb\\u003e",
    "שלום עולם ‹b› مرحبا",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_that_looks_like_markup_is_shown_as_it_is(
    chromium: OpenBrowser, tmp_path: Path, text: str
) -> None:
    escaped = text.replace("{", "{{").replace("}", "}}")
    loaded = make_model(3, statement=escaped + " {0}.{1}", name=escaped + " {0}")
    form = make_form(loaded, Invitation(text, None, True, True), title=f"Titel {text}")
    file = tmp_path / "scan.html"
    file.write_bytes(web_page(form, loaded))
    page, asked = watched(chromium, file)
    expect(page.locator(".form-name")).to_contain_text(f"Titel {text}")
    expect(page.locator(".send-to")).to_have_text(text)
    scan = participation(form, "a" * 32, "K7Q-2MX", form.created_at)
    data = session_bytes(scan.with_answer(1, Answer(2, note=text)), loaded)
    page.set_input_files("input[type=file]", {"name": text, "mimeType": "", "buffer": data})
    expect(page.get_by_role("alert")).to_contain_text("Je bestand is geopend.")
    expect(page.locator(".name").nth(1)).to_have_text(f"{text} 2")
    page.evaluate("go('1')")
    expect(page.locator("h1")).to_have_text(f"{text} 1")
    expect(page.locator(".statement").nth(2)).to_have_text(f"{text} 1.3")
    expect(page.get_by_label("Toelichting")).to_have_value(text)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("#printed")).to_contain_text(text)
    assert page.evaluate("window.ran") is None
    assert asked == []
    assert page.locator("img, svg, iframe, b").count() == 0
