# SPDX-License-Identifier: EUPL-1.2
"""The report as OpenDocument text: the same words, in the structure of that form."""

import io
import re
import subprocess
import sys
import zipfile
from functools import cache
from pathlib import Path

import odfdo
import pytest
from lxml import etree
from PIL import Image

from dgw_desktop.errors import Cancelled
from dgw_desktop.report.opendocument_text import report_odt
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.work.exporting import write_report
from tests.report.reports import DAY, LOGO, source_of

OPTIONS = ReportOptions(logo=LOGO, matrix=True)
_URN = "{urn:oasis:names:tc:opendocument:xmlns:"
TEXT, TABLE, STYLE = (f"{_URN}{name}:1.0}}" for name in ("text", "table", "style"))
FO = f"{_URN}xsl-fo-compatible:1.0}}"


@cache
def written(kind: str, options: ReportOptions = OPTIONS) -> bytes:
    return report_odt(source_of(kind), options, DAY)


def document_of(kind: str, options: ReportOptions = OPTIONS) -> odfdo.Document:
    return odfdo.Document(io.BytesIO(written(kind, options)))


def tree(document: odfdo.Document, part: str = "content.xml") -> etree._Element:
    return etree.fromstring(document.get_part(part).serialize())


def test_a_matrix_of_many_levels_is_in_tables_beside_each_other() -> None:
    (*_, last) = document_of("model9").body.get_tables()
    assert len(last.get_row(0).get_cells()) > 4
    said = "".join("".join(tree(document_of("model9")).itertext()).split())
    assert all(f"Stelling{n}.{level}." in said for n in (1, 2, 3) for level in range(1, 10))


def test_headings_contents_and_pages() -> None:
    document = document_of("full")
    headings = document.body.get_headers()
    assert {h.get_attribute("text:outline-level") for h in headings} == {"1", "2"}
    body = tree(document)
    marks = {mark.get(f"{TEXT}name") for mark in body.iter(f"{TEXT}bookmark-start")}
    (contents,) = body.iter(f"{TEXT}table-of-content")
    entries = list(contents.iter(f"{TEXT}a"))
    sections = [
        heading.text_recursive.strip()
        for heading in headings
        if heading.get_attribute("text:outline-level") == "1"
    ]
    assert [entry.text for entry in entries] == sections
    links = [entry.get("{http://www.w3.org/1999/xlink}href").lstrip("#") for entry in entries]
    pages = [ref.get(f"{TEXT}ref-name") for ref in contents.iter(f"{TEXT}bookmark-ref")]
    assert links == pages and set(links) == marks
    masters = {page.get(f"{STYLE}name"): page for page in
               tree(document, "styles.xml").iter(f"{STYLE}master-page")}  # fmt: skip
    assert set(masters) == {"First", "Standing", "Lying"}
    assert "".join(masters["Standing"].itertext()) == (
        "MT-sessie · Gemeente VoorbeeldstadConcept · model 1.1 · openbaar & vrij · Pagina 1 van 1"
    )
    assert "".join(masters["First"].itertext()) == ""
    used = set(body.xpath("//@*[local-name() = 'master-page-name']"))
    assert used == {"First", "Lying"}  # after the first come standing pages by themselves


def test_nothing_stands_there_for_its_room_only() -> None:
    for paragraph in tree(document_of("full")).iter(f"{TEXT}p"):
        if paragraph.getparent().tag != f"{TABLE}table-cell":
            assert "".join(paragraph.itertext()).strip() or len(paragraph)


def test_tables_repeat_their_head_and_keep_rows_whole() -> None:
    document = document_of("full")
    body = tree(document)
    boxes, *tables = body.iter(f"{TABLE}table")
    assert len(tables) > 30 and len(boxes.findall(f"{TABLE}table-row")) == 1
    assert "".join(boxes.itertext()).startswith("Kaders: In één oogopslagSterk")
    for table in tables:
        assert len(table.findall(f"{TABLE}table-header-rows/{TABLE}table-row")) == 1
        assert table.findtext(f"{TABLE}title")
        columns = len(list(table.iter(f"{TABLE}table-column")))
        assert {len(row) for row in table.iter(f"{TABLE}table-row")} == {columns}
    (row,) = body.xpath("//*[@*[local-name() = 'name'] = 'Row']/*")
    assert row.get(f"{FO}keep-together") == "always"


def test_a_drawing_is_there_twice_with_its_words() -> None:
    document = document_of("full")
    frames = document.body.get_frames()
    assert [len(frame.get_elements("draw:image")) for frame in frames] == [1, 2, 2]
    profile, spider = frames[1:]
    assert frames[0].svg_description == "Logo van X"
    assert spider.svg_title.startswith("Spinnenweb")
    assert spider.svg_description.startswith("Spinnenweb met 26 assen")
    assert profile.svg_description.startswith("Profiel")
    for frame in frames:
        *first, fallback = [image.url for image in frame.get_elements("draw:image")]
        assert Image.open(io.BytesIO(document.container.get_part(fallback))).format == "PNG"
        for name in first:
            picture = etree.fromstring(document.container.get_part(name))
            assert etree.QName(picture).localname == "svg"


def test_language_and_facts_and_no_name_that_was_not_asked_for() -> None:
    document = document_of("full", ReportOptions(front_names=False, owner_names=False))
    meta = document.meta
    assert (meta.title, meta.creator, meta.language) == (
        "MT-sessie", "Gemeente Voorbeeldstad", "nl-NL",
    )  # fmt: skip
    assert meta.get_user_defined_metadata()["Openbaarheid"] == "openbaar & vrij"
    assert meta.creation_date.date() == meta.date.date() == DAY
    (style, *_) = tree(document, "styles.xml").iter(f"{STYLE}text-properties")
    assert (style.get(f"{FO}language"), style.get(f"{FO}country")) == ("nl", "NL")
    text = "".join(tree(document).itertext())
    assert "Anja" not in text and "Bijlage: de matrix" not in text


def test_same_session_same_bytes_and_cancel(tmp_path: Path) -> None:
    source = source_of("compare4")
    assert report_odt(source, OPTIONS, DAY) == written("compare4")
    path = tmp_path / "r.odt"
    with pytest.raises(Cancelled):
        write_report(source_of("half"), OPTIONS, path, DAY, lambda done: done < 0.3)
    assert not path.exists()


def test_nothing_leads_outside() -> None:
    data = written("full")
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        links = re.findall(rb'xlink:href="([^"]*)"', parts.read("content.xml"))
        assert {link[:5] for link in links} == {b"#deel", b"Pictu"}
        assert {link.decode() for link in links if link[:1] != b"#"} <= set(parts.namelist())


def test_libreoffice_opens_it_and_finds_the_pages(tmp_path: Path) -> None:
    path = tmp_path / "r.odt"
    write_report(source_of("half"), OPTIONS, path, DAY)
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
    try:
        subprocess.run(
            [*command, "--convert-to", "pdf", "--outdir", tmp_path, path],
            check=True, capture_output=True,
        )  # fmt: skip
    except FileNotFoundError:
        pytest.skip("LibreOffice is not here")
    if not (tmp_path / "r.pdf").exists():
        pytest.skip("LibreOffice has no Writer here")
    done = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "r.pdf", "-"], capture_output=True, text=True
    )
    pages = done.stdout.split("\f")
    entries = re.findall(r"^(\S.*?)\.{3,}(\d+)$", done.stdout, re.MULTILINE)
    assert len(entries) > 5
    for name, number in entries:
        assert name in pages[int(number) - 1], name
    assert f"Pagina 2 van {len(pages) - 1}" in pages[1]


def test_the_audit_finds_no_error(tmp_path: Path) -> None:
    path = tmp_path / "r.odt"
    path.write_bytes(written("compare4"))
    done = subprocess.run(
        [sys.executable, "-m", "openxml_audit", "--validator", "odf", "--format", "odf1.2", path],
        capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0 and re.search(r"^E\d", done.stdout, re.MULTILINE) is None
