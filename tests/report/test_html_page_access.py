# SPDX-License-Identifier: EUPL-1.2
"""The report as a web page in a browser: small screens, large letters, dark, forced colours."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from pypdf import PdfReader

from dgw_desktop.domain.session import Action, Answer
from dgw_desktop.report.html_page import report_html
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ReportSource
from tests.examples import raised
from tests.participating.browsers import OpenBrowser
from tests.participating.conftest import (  # noqa: F401  # fixtures
    chromium,
    started_chromium,
)
from tests.participating.test_page_access import tree_of
from tests.proof import IS_PROOF
from tests.report.reports import DAY, LOGO, source_of

HEARD = Path(__file__).parents[1] / "files" / "html-report.txt"
"""What Chromium gives a screen reader of a report; with DGW_RENEW=1 it is written again."""
WIDER = """() => {
  const room = document.documentElement.clientWidth;
  const wide = [...document.querySelectorAll("body *")].filter((element) => {
    const box = element.getBoundingClientRect();
    const hides = element.parentElement.closest(".wide, .folds thead");
    return box.width > 0 && box.right > room + 0.5 && !hides;
  });
  return [document.documentElement.scrollWidth - room, wide.map((e) => e.outerHTML.slice(0, 80))];
}"""
BROKEN = """() => {
  const found = [], range = document.createRange();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    for (const word of texts.currentNode.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
      range.setStart(texts.currentNode, word.index);
      range.setEnd(texts.currentNode, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
      if (lines.size > 1) found.push(word[0]);
    }
  }
  return found;
}"""
LOOKS: dict[str, dict[str, Any]] = {
    "laptop": {"viewport": {"width": 1366, "height": 768}},
    "telephone": {"viewport": {"width": 320, "height": 568}},
    "400 % on a laptop": {"viewport": {"width": 342, "height": 192}, "device_scale_factor": 4},
    "telephone, dark": {"viewport": {"width": 320, "height": 568}, "color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A report with a bit of everything, and a comparison, as files."""
    folder = tmp_path_factory.mktemp("pages")
    sources = {"full": source_of("full"), "compare10": source_of("compare10"), "small": small()}
    for name, source in sources.items():
        data = report_html(source, ReportOptions(logo=LOGO, matrix=True), DAY)
        (folder / f"{name}.html").write_bytes(data)
    return {path.stem: path for path in folder.iterdir()}


def small() -> ReportSource:
    """Return a session on three dimensions with a bit of everything."""
    source = source_of("model4")
    assert isinstance(source, ReportSource)
    answers = {1: Answer(1, 3, note="Waarom.", rounds=raised(1, 2, 3, 0)), 2: Answer(2, 2)}
    session = replace(
        source.session, answers=answers, actions=(Action("Doen", 1, "Team"),), parking_lot=("AI",)
    )
    return replace(source, session=session, baseline=source.session)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("kind", ["small", "full", "compare10"] if IS_PROOF else ["small"])
def test_axe_finds_nothing(
    chromium: OpenBrowser,  # noqa: F811
    pages: dict[str, Path],
    look: str,
    kind: str,
) -> None:
    page = chromium.open(pages[kind], **LOOKS[look])
    page.evaluate(Axe().axe_script)
    found = page.evaluate("axe.run({ resultTypes: ['violations'] })")["violations"]
    assert [(rule["id"], rule["nodes"][0]["html"][:200]) for rule in found] == []


def test_nothing_scrolls_sideways_but_wide_tables_in_their_own_place(
    chromium: OpenBrowser,  # noqa: F811
    pages: dict[str, Path],
) -> None:
    for path in pages.values():
        page = chromium.open(path, viewport={"width": 320, "height": 568})
        assert page.evaluate(WIDER) == [0, []]
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.evaluate(WIDER) == [0, []]
        scrolling = "[...document.querySelectorAll('.wide')].every((e) => e.tabIndex === 0)"
        assert page.evaluate(scrolling)


@pytest.mark.parametrize("width", [320, 1366])
def test_no_word_is_broken(chromium: OpenBrowser, pages: dict[str, Path], width: int) -> None:  # noqa: F811
    for name in ("full", "compare10"):
        page = chromium.open(pages[name], viewport={"width": width, "height": 700})
        assert page.evaluate(BROKEN) == []


def test_it_asks_for_nothing_and_its_policy_is_kept(
    chromium: OpenBrowser,  # noqa: F811
    pages: dict[str, Path],
) -> None:
    page = chromium.open(pages["full"])
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: asked.append(message.text))
    page.reload()
    assert [one for one in asked if not one.startswith(("file:", "data:image/png"))] == []
    assert page.evaluate("document.querySelector('.logo').naturalWidth") > 0
    assert page.evaluate("getComputedStyle(document.querySelector('.chip')).borderRadius") != "0px"


def test_a_folded_table_is_still_read_as_a_table(
    chromium: OpenBrowser,  # noqa: F811
    pages: dict[str, Path],
) -> None:
    page = chromium.open(pages["full"], viewport={"width": 320, "height": 568})
    page.evaluate("const t = document.querySelector('.folds'); document.body.replaceChildren(t)")
    heard = [line.split()[0] for line in tree_of(page)]
    assert heard.count("columnheader") == 3 and heard.count("rowheader") > 10
    assert heard.count("table") == 1


def test_a_report_is_heard_as_in_the_reference_file(
    chromium: OpenBrowser,  # noqa: F811
    pages: dict[str, Path],
) -> None:
    heard = "\n".join(tree_of(chromium.open(pages["small"]))) + "\n"
    if os.environ.get("DGW_RENEW"):
        HEARD.write_text(heard, "utf-8")
    assert heard == HEARD.read_text("utf-8")


def test_on_paper_it_has_no_contents_and_the_matrix_lies(
    chromium: OpenBrowser,  # noqa: F811
    pages: dict[str, Path],
    tmp_path: Path,
) -> None:
    paper = tmp_path / "printed.pdf"
    chromium.open(pages["full"]).pdf(path=paper, prefer_css_page_size=True)
    printed = PdfReader(paper).pages
    assert len(printed) < 40
    assert "Inhoud" not in printed[0].extract_text().split()
    lying = [page.mediabox.width > page.mediabox.height for page in printed]
    assert not lying[0] and lying[-1] and sorted(lying) == lying
