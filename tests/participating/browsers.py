# SPDX-License-Identifier: EUPL-1.2
"""The web page in the browsers that people have: Debian's own, driven by Playwright.

Firefox speaks WebDriver BiDi; Playwright's versions before 1.64 take one that is not their own.
"""

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ElementHandle,
    Page,
    Playwright,
    expect,
)

_PROGRAMS = {"chromium": ("chromium", "google-chrome"), "firefox": ("firefox-esr",)}
_PATIENCE = 10  # s
# Not Playwright's own, which also asks whether the window is in front: a download takes that away.
_FOCUSED = """async (element) => {
  for (let look = 0; look < 500 && document.activeElement !== element; look++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return document.activeElement === element;
}"""


def program(name: str) -> str | None:
    """Return the path of a browser, None where it is not installed."""
    return next(filter(None, map(shutil.which, _PROGRAMS[name])), None)


def start(playwright: Playwright, name: str, path: str, saved: Path) -> Browser:
    """Start a browser; what it saves comes in the folder ``saved``."""
    if name == "chromium":
        # Without a sandbox, which root has none of; it opens only what the tests made.
        return playwright.chromium.launch(
            executable_path=path, downloads_path=saved, args=["--no-sandbox"]
        )
    return playwright.firefox.launch(
        executable_path=path, downloads_path=saved, channel="moz-firefox"
    )


class OpenBrowser:
    """A running browser, in which each page is that of another person on another computer."""

    def __init__(self, name: str, browser: Browser, saved: Path) -> None:
        self.name = name
        self._browser = browser
        self._saved = saved
        self._people: list[BrowserContext] = []

    def __enter__(self) -> "OpenBrowser":
        return self

    def __exit__(self, *_: object) -> None:
        for person in self._people:
            person.close()

    def open(self, file: Path, **options: Any) -> Page:
        """Open a page as a file, as another person; ``options`` are those of a context."""
        self._people.append(self._browser.new_context(**options))
        page = self._people[-1].new_page()
        # From the beginning: a dialog that opens before Playwright takes it stays open.
        page.on("filechooser", lambda _: None)
        page.goto(file.as_uri())
        return page

    def save(self, page: Page, press: Callable[[], None]) -> bytes:
        """Return what the browser saves when the person does ``press``."""
        if self.name == "chromium":
            with page.expect_download() as download:
                press()
            return download.value.path().read_bytes()
        # Playwright does not hear that this browser saves something that the page itself made.
        before = set(self._saved.iterdir())
        press()
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            for path in set(self._saved.iterdir()) - before:
                if (data := path.read_bytes()).endswith(b"}\n"):
                    return data
            page.wait_for_timeout(20)
        raise AssertionError("nothing was saved")


def expect_screen(page: Page, title: str) -> None:
    """Wait for the screen with this heading, and for the focus to be on it."""
    expect(page.locator("h1")).to_have_text(title)
    assert page.locator("h1").evaluate(_FOCUSED)


def tab_to(page: Page, words: str) -> ElementHandle:
    """Press Tab until what has the focus says ``words``, as its text or by its label."""
    for _ in range(200):
        page.keyboard.press("Tab")
        found: ElementHandle = page.evaluate_handle("document.activeElement").as_element()
        said = found.evaluate("e => (e.labels?.[0] ?? e).innerText")
        if words in said:
            return found
    raise AssertionError(f"Tab does not reach {words!r}")
