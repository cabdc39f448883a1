# SPDX-License-Identifier: EUPL-1.2
"""The look of a report as OpenDocument text: every style is there, and pages have their form."""

import io
import zipfile

import pytest
from lxml import etree

from dgw_desktop.report.opendocument_text import report_odt
from dgw_desktop.report.options import ReportOptions
from tests.report.reports import DAY, LOGO, source_of

_URN = "{urn:oasis:names:tc:opendocument:xmlns:"
STYLE, FO = f"{_URN}style:1.0}}", f"{_URN}xsl-fo-compatible:1.0}}"
REFERENCES = ("style-name", "master-page-name", "page-layout-name")


def parts(kind: str) -> list[etree._Element]:
    made = report_odt(source_of(kind), ReportOptions(logo=LOGO, matrix=True), DAY)
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        return [etree.fromstring(package.read(name)) for name in ("content.xml", "styles.xml")]


@pytest.mark.parametrize("kind", ["full", "compare5", "model9"])
def test_every_style_that_is_named_is_there(kind: str) -> None:
    named: set[str] = set()
    there: set[str] = set()
    for part in parts(kind):
        for element in part.iter():
            for name, value in element.attrib.items():
                if name == f"{STYLE}name":
                    there.add(value)
                elif name.endswith(REFERENCES):  # a parent's and the next one's end so too
                    named.add(value)
    assert named and named - there == set()


def test_pages_stand_and_lie_and_all_but_the_first_say_what_they_are_of() -> None:
    _, styles = parts("full")
    sizes = {
        layout.get(f"{FO}page-width") + " " + layout.get(f"{FO}page-height")
        for layout in styles.iter(f"{STYLE}page-layout-properties")
    }
    assert sizes == {"210mm 297mm", "297mm 210mm"}
    pages = list(styles.iter(f"{STYLE}master-page"))
    assert [len(page) for page in pages] == [0, 2, 2]
    for page in pages[1:]:
        header, footer = ("".join(part.itertext()) for part in page)
        assert header and "Pagina 1 van 1" in footer
