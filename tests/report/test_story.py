# SPDX-License-Identifier: EUPL-1.2
"""One story, four forms: each says all of it, in its order."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import lxml.html
import odfdo
import pytest
from lxml import etree

from dgw_desktop.domain.session import Action, ActionStatus
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ComparisonSource, ReportSource
from dgw_desktop.work.exporting import write_form
from dgw_desktop.work.formats import Order
from tests.report.pdf_structure import said_in
from tests.report.reports import DAY, LOGO, source_of
from tests.report.told import missing_in, words_told

OPTIONS = ReportOptions(logo=LOGO, matrix=True, request="Stem in met de agenda.")
KINDS = ["full", "empty", "withheld", "model9", "compare3", "compare10"]


def docx_text(path: Path) -> str:
    parts = docx.Document(str(path)).element.body.xpath("//w:p")
    return "".join(
        "".join(part.xpath(".//w:t/text() | .//wp:docPr/@descr"))
        for part in parts
        if not part.xpath("./w:pPr/w:pStyle[starts-with(@w:val, 'TOC')]")
    )


def odt_text(path: Path) -> str:
    body = etree.fromstring(odfdo.Document(path).get_part("content.xml").serialize())
    for contents in body.xpath("//*[local-name() = 'table-of-content']"):
        contents.getparent().remove(contents)
    return "".join(body.itertext())


def html_text(path: Path) -> str:
    page = lxml.html.fromstring(path.read_bytes())
    (contents,) = page.xpath("//nav")
    contents.drop_tree()
    return "".join(page.xpath("//body//text() | //body//img/@alt"))


FORMS: dict[str, Callable[[Path], str]] = {
    ".pdf": said_in, ".docx": docx_text, ".odt": odt_text, ".html": html_text,
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("suffix", FORMS)
def test_every_form_says_all_that_is_told_in_its_order(
    suffix: str, kind: str, tmp_path: Path
) -> None:
    source, path = source_of(kind), tmp_path / f"r{suffix}"
    if kind == "full":
        source = with_past(source)
    write_form(source, Order((), path, DAY, OPTIONS, lambda _done: True))
    assert missing_in(FORMS[suffix](path), words_told(source, OPTIONS)) == []


def with_past(source: ReportSource | ComparisonSource) -> ReportSource:
    """Return a session of which everything can be told, also what became of earlier actions."""
    assert isinstance(source, ReportSource) and source.baseline is not None
    done = Action("Al gedaan", 3, status=ActionStatus.DONE)
    session = replace(source.session, actions=(*source.session.actions, done))
    before = replace(source.baseline, actions=(Action("Los"), Action("Weg", 2)))
    return replace(source, session=session, baseline=before)
