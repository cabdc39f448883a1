# SPDX-License-Identifier: EUPL-1.2
"""The report as a web page: the same words, in the structure that a screen reader goes by."""

import re
from functools import cache
from itertools import pairwise
from pathlib import Path

import lxml.html
import pytest
from machine.vnu import NoNu, check

from dgw_desktop.domain.wording import DUTCH
from dgw_desktop.errors import Cancelled
from dgw_desktop.report.html_page import report_html
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.page_style import source_hash
from dgw_desktop.work.exporting import write_report
from tests.report.reports import COUNCIL, DAY, LOGO, source_of

OPTIONS = ReportOptions(logo=LOGO)
KINDS = ["full", "empty", "withheld", "model9", "compare4", "compare10"]


@cache
def written(kind: str, options: ReportOptions = OPTIONS) -> bytes:
    return report_html(source_of(kind), options, DAY)


def page_of(kind: str, options: ReportOptions = OPTIONS) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(written(kind, options))


@pytest.mark.parametrize("kind", KINDS)
def test_its_structure_is_that_of_a_document(kind: str) -> None:
    page = page_of(kind)
    assert page.get("lang") == "nl" and page.findtext("head/title")
    assert [part.tag for part in page.body] == ["a", "header", "nav", "main", "footer"]
    levels = [int(part.tag[1]) for part in page.iter("h1", "h2", "h3", "h4")]
    assert levels.count(1) == 1 and levels[0] == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    targets = {link.lstrip("#") for link in page.xpath("//a/@href")}
    labels = {name for found in page.xpath("//@aria-labelledby") for name in found.split()}
    assert targets | labels <= set(ids)
    sections = page.xpath("//main//h2")
    assert [part.text_content() for part in page.xpath("//nav//a")] == [
        part.text_content() for part in sections
    ]
    for table in page.iter("table"):
        assert table.findtext("caption")
        assert {head.get("scope") for head in table.xpath("thead//th")} == {"col"}
        assert {head.get("scope") for head in table.xpath("tbody//th")} <= {"row"}
        assert {len(row) for row in table.iter("tr")} == {len(table.xpath("thead//th"))}
    for drawing in page.xpath("//figure/*[@role='img']"):
        assert drawing.xpath("*[1]")[0].text and len(drawing.xpath("*[2]")[0].text) > 40


def test_it_asks_for_nothing_and_runs_nothing() -> None:
    data = written("full").decode()
    page = lxml.html.document_fromstring(data.encode())
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (style,) = page.xpath("//style")
    assert policy.startswith("default-src 'none'; ") and f"'{source_hash(style.text)}'" in policy
    assert page.xpath("//script | //link | //iframe | //object | //@style | //@onclick") == []
    assert all(link.startswith("#") for link in page.xpath("//@href"))
    assert [link[:15] for link in page.xpath("//@src")] == ["data:image/png;"]
    addresses = set(re.findall(r"[a-z]+://[^\s\"'<]+", data)) - {"http://www.w3.org/2000/svg"}
    assert addresses == set() and "url(" not in style.text and "@import" not in style.text


def test_means_stand_beside_their_bars_in_words() -> None:
    page = page_of("full")
    bars = page.xpath("//*[@class='bar']")
    assert len(bars) == 7
    for bar in bars:
        assert bar.get("aria-hidden") == "true"
        assert re.fullmatch(r"[1-4],\d", bar.getparent().text_content())
    assert DUTCH.number(4) in page.text_content()


def test_names_and_matrix_can_be_left_out() -> None:
    text = page_of(
        "full", ReportOptions(front_names=False, owner_names=False, matrix=False)
    ).text_content()
    assert "Anja" not in text and "Bijlage: de matrix" not in text
    assert "Anja" in page_of("full").text_content()


def test_it_says_as_which_document_it_goes_to_the_council() -> None:
    page = page_of("full")
    found = [(m.get("name"), m.get("content")) for m in page.xpath("//meta[@name]")]
    assert [one for one in found if one[0].startswith("dcterms.")] == [
        ("dcterms.identifier", COUNCIL.case_number),
        ("dcterms.isPartOf", COUNCIL.annex_to),
        ("dcterms.contributor", COUNCIL.portfolio_holder),
        ("dcterms.contributor", COUNCIL.author),
        ("dcterms.accessRights", COUNCIL.disclosure),
    ]
    assert COUNCIL.disclosure in page.xpath("//footer")[0].text_content()


def test_same_session_same_bytes_and_cancel(tmp_path: Path) -> None:
    source = source_of("half")
    assert report_html(source, OPTIONS, DAY) == written("half")
    path = tmp_path / "r.html"
    with pytest.raises(Cancelled):
        write_report(source, OPTIONS, path, DAY, lambda done: done < 0.3)
    assert not path.exists()


def test_the_validator_of_the_w3c_finds_no_error_and_what_is_wrong_in_one(tmp_path: Path) -> None:
    paths = []
    for kind in KINDS:
        paths.append(tmp_path / f"{kind}.html")
        paths[-1].write_bytes(written(kind))
    wrong = tmp_path / "wrong.html"
    wrong.write_bytes(written("empty").replace(b"<main", b"<mein", 1))
    try:
        found = check([*paths, wrong])
    except NoNu as missing:
        pytest.skip(str(missing))
    assert found and all("wrong.html" in line for line in found)
