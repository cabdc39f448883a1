# SPDX-License-Identifier: EUPL-1.2
"""A canvas on which what depends on the number of pages is drawn when all of them are there."""

from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObjectReference

from dgw_desktop.report.pdf.archive import DocumentFacts, make_archivable
from dgw_desktop.report.pdf.tagging import Element, TaggedCanvas


class NumberedCanvas(TaggedCanvas):
    """Keeps the pages until their number is known, then finishes each, and the document."""

    def __init__(
        self, facts: DocumentFacts, root: Element, *args: object, **values: object
    ) -> None:
        """Draw content of the elements under ``root``; ``facts`` are what the document says."""
        super().__init__(root, *args, **values)
        self._facts = facts
        self._pages: list[dict[str, Any]] = []

    def finish_page(self, number: int, pages: Sequence[dict[str, Any]]) -> None:
        """Draw on page ``number`` (from 1) what was not known before.

        ``pages`` are all, each with the values that the canvas had at its end.
        """
        raise NotImplementedError

    def bookmarkPage(self, key: str, *args: Any, **values: Any) -> None:
        """Let ``key`` lead to the present page; reportlab takes the last one that it wrote."""
        super().bookmarkPage(key, *args, **values)
        self._bookmarkReference(key).setPage(PDFObjectReference(f"Page{self.page_now}"))

    def showPage(self) -> None:
        """End the page, which is finished later."""
        self._pages.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Finish the pages and write the document."""
        for number, page in enumerate(self._pages, start=1):
            self.__dict__.update(page)
            self.finish_page(number, self._pages)
            super().showPage()
        self.write_structure()
        make_archivable(self, self._facts)
        self.setViewerPreference("DisplayDocTitle", "true")
        self.showOutline()
        super().save()
