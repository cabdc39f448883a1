# SPDX-License-Identifier: EUPL-1.2
"""The pages of a PDF as pictures, without Qt and without a display."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument  # imported in the thread that first needs it

PDFIUM = Lock()
"""PDFium may be used by one thread at a time."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page: ``pixels`` are rows of RGB, 3 bytes each; ``pages`` is how many there are."""

    pixels: bytes
    width: int
    height: int
    pages: int


@contextmanager
def pdf_pages(data: bytes) -> Iterator["PdfDocument"]:
    """Give the document to one thread at a time, and close it."""
    from pypdfium2 import PdfDocument

    with PDFIUM:
        document = PdfDocument(data)
        try:
            yield document
        finally:
            document.close()


def page_picture(data: bytes, number: int, room: tuple[int, int]) -> PagePicture:
    """Return page ``number`` (from 0; at most the last) as large as fits in ``room`` pixels."""
    with pdf_pages(data) as document:
        pages = len(document)
        page = document[min(number, pages - 1)]
        width, height = page.get_size()
        scale = min(room[0] / width, room[1] / height)
        picture = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=False).to_pil()
        if picture.mode != "RGB":  # else it would only be copied
            picture = picture.convert("RGB")
    return PagePicture(picture.tobytes(), picture.width, picture.height, pages)
