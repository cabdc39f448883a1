# SPDX-License-Identifier: EUPL-1.2
"""Browsers, where they are installed, and the page as a file.

A browser is started once and serves every test of this folder; each test has its own people in it.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright

from dgw_desktop.participating.web_page import web_page
from tests.participating.browsers import OpenBrowser, program, start
from tests.participating.forms import DGW, make_form


def _started(
    name: str, playwright: Playwright, folders: pytest.TempPathFactory
) -> Iterator[tuple[Browser, Path]]:
    path = program(name)
    if path is None:
        pytest.skip(f"{name} is not installed")
    saved = folders.mktemp(name)
    browser = start(playwright, name, path, saved)
    yield browser, saved
    browser.close()


@pytest.fixture(scope="package")
def started_chromium(
    playwright: Playwright, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Browser, Path]]:
    yield from _started("chromium", playwright, tmp_path_factory)


@pytest.fixture(scope="package")
def started_firefox(
    playwright: Playwright, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Browser, Path]]:
    yield from _started("firefox", playwright, tmp_path_factory)


@pytest.fixture
def chromium(started_chromium: tuple[Browser, Path]) -> Iterator[OpenBrowser]:
    with OpenBrowser("chromium", *started_chromium) as browser:
        yield browser


@pytest.fixture(params=["chromium", "firefox"])
def browser(request: pytest.FixtureRequest) -> Iterator[OpenBrowser]:
    """Each browser: for what one may do otherwise than the other."""
    started = request.getfixturevalue(f"started_{request.param}")
    with OpenBrowser(request.param, *started) as browser:
        yield browser


@pytest.fixture
def page_file(tmp_path: Path) -> Path:
    """The page of the model that comes along, in which everything is asked."""
    path = tmp_path / "scan.html"
    path.write_bytes(web_page(make_form(), DGW))
    return path
