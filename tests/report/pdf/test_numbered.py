# SPDX-License-Identifier: EUPL-1.2
from pathlib import Path

from pypdf import PdfReader
from pypdf.generic import ArrayObject, Destination

from dgw_desktop.report.options import ReportOptions
from dgw_desktop.work.exporting import write_report
from tests.report.reports import DAY, source_of


def flat(outline: list[Destination | list[Destination]]) -> list[Destination]:
    return [
        found for item in outline for found in (flat(item) if isinstance(item, list) else [item])
    ]


def test_every_bookmark_and_line_of_the_contents_leads_to_the_page_of_its_heading(
    tmp_path: Path,
) -> None:
    path = tmp_path / "r.pdf"
    write_report(source_of("full"), ReportOptions(), path, DAY)
    reader = PdfReader(path)
    texts = [" ".join(page.extract_text().split()) for page in reader.pages]
    pages = {}
    for found in flat(reader.outline):
        number = reader.get_destination_page_number(found)
        assert number and " ".join(str(found.title).split()) in texts[number], found.title
        pages[str(found.title)] = number
    assert len(set(pages.values())) > 5
    numbers = {page.indirect_reference: number for number, page in enumerate(reader.pages)}
    links = [link.get_object() for page in reader.pages for link in page.get("/Annots", ())]
    assert links
    for link in links:
        title, _, told = link["/Contents"].removeprefix("Naar ").rpartition(", pagina ")
        destination = link["/Dest"].get_object()
        assert isinstance(destination, ArrayObject)
        assert numbers[list.__getitem__(destination, 0)] == int(told) - 1 == pages[title]
