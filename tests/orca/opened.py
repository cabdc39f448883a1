# SPDX-License-Identifier: EUPL-1.2
"""What is opened to be read: the program on its examples, a participant's form, pages in a browser.

Each makes what it needs in a folder, and returns how it is started.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from dgw_desktop.participating.web_page import web_page
from dgw_desktop.report.html_page import report_html
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_file import session_bytes
from tests.orca.reader import ROOT
from tests.participating.forms import DGW, make_form, make_model
from tests.report.reports import DAY, source_of

WELCOME = 145
"""The most words for the page before the cards of who fills in alone, which is as long as it is."""
_PROGRAM = (sys.executable, "-m", "dgw_desktop")
_TITLE = "DGW Desktop"
_BROWSERS = ("chromium", "google-chrome")
_PRIVATE = (
    "--no-first-run", "--no-sandbox", "--disable-gpu", "--disable-sync",
)  # fmt: skip


class Opened(NamedTuple):
    """What is started."""

    command: tuple[str, ...]
    window: str
    """What is in the title of its window."""
    hears: str
    """What is said once it is there."""
    most: int = 0
    """How many words may be said then; 0 where it is not looked at."""


def examples(folder: Path) -> Opened:
    """Return the program on the example sessions."""
    environment = {
        **os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen",
        "DGW_DATA_DIR": str(folder / "data"),
    }  # fmt: skip
    subprocess.run([*_PROGRAM, "demo"], check=True, capture_output=True, env=environment)
    return Opened(_PROGRAM, _TITLE, "MT-sessie")


def invited(folder: Path) -> Opened:
    """Return the program on the form that a participant got, in which everything is asked."""
    return _on_form(folder, DGW)


def invited_to_little(folder: Path) -> Opened:
    """Return the same of three dimensions, which is soon at its end."""
    return _on_form(folder, make_model(4))


def form_page(folder: Path) -> Opened:
    """Return a browser on the web page for participants."""
    return _in_browser(folder, web_page(make_form(), DGW), "Volwassenheidsscan")


def report_page(folder: Path) -> Opened:
    """Return a browser on a report as a web page."""
    return _in_browser(folder, report_html(source_of("model4"), ReportOptions(), DAY), "MT-sessie")


def _on_form(folder: Path, loaded: LoadedModel) -> Opened:
    file = folder / "uitnodiging.dgw"
    file.write_bytes(session_bytes(make_form(loaded), loaded))
    return Opened((*_PROGRAM, str(file)), _TITLE, "Beginnen", WELCOME)


def _in_browser(folder: Path, page: bytes, title: str) -> Opened:
    file = folder / "pagina.html"
    file.write_bytes(page)
    browser = next(filter(None, map(shutil.which, _BROWSERS)), "chromium")
    settings = folder / "chromium" / "Default" / "Preferences"
    settings.parent.mkdir(parents=True)
    settings.write_text('{"translate": {"enabled": false}}', "utf-8")  # it would offer to
    own = f"--user-data-dir={folder / 'chromium'}"
    command = (browser, *_PRIVATE, "--force-renderer-accessibility", own, file.as_uri())
    return Opened(command, title, "")
