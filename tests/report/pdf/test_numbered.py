# SPDX-License-Identifier: EUPL-1.2

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, Destination

from tests.report.pdf.conftest import Written
from tests.report.reports import KINDS


def flat(outline: list[Destination | list[Destination]]) -> list[Destination]:
    return [
        found for item in outline for found in (flat(item) if isinstance(item, list) else [item])
    ]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "long"])
def test_every_bookmark_and_line_of_the_contents_leads_to_the_page_of_its_heading(
    kind: str, written: Written
) -> None:
    reader = PdfReader(written(kind))
    texts = ["".join(page.extract_text().split()) for page in reader.pages]
    pages: dict[str, list[int]] = {}
    for found in flat(reader.outline):
        number = reader.get_destination_page_number(found)
        assert number and "".join(str(found.title).split()) in texts[number], found.title
        pages.setdefault(str(found.title), []).append(number)
    assert len({number for numbers in pages.values() for number in numbers}) > 1
    numbers = {page.indirect_reference: number for number, page in enumerate(reader.pages)}
    links = [link.get_object() for page in reader.pages for link in page.get("/Annots", ())]
    assert links
    for link in links:
        title, _, told = link["/Contents"].removeprefix("Naar ").rpartition(", pagina ")
        destination = link["/Dest"].get_object()
        assert isinstance(destination, ArrayObject)
        page = numbers[list.__getitem__(destination, 0)]
        assert page == int(told) - 1 and page in pages[title]
