# SPDX-License-Identifier: EUPL-1.2
"""What reportlab lacks for accessible PDF: marked content and the tree of structure elements.

An Element is a node of the logical structure (ISO 32000-1, 14.7). While pages are drawn, a
TaggedCanvas puts each piece of content between BDC and EMC, as content of an element or as an
artifact (14.6 and 14.8.2.2), and notes which element it belongs to. When the document is saved
it writes the elements, the parent tree and the links. Elements stand in reading order because
they are made in that order; content that is split over pages stays with its one element.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObject,
    PDFObjectReference,
    PDFPage,
    PDFString,
)
from reportlab.pdfgen.canvas import Canvas


@dataclass(frozen=True, slots=True)
class MarkedContent:
    """A piece of content: the ``number`` (MCID) on its ``page``, which counts from 1."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class LinkAnnotation:
    """A link on ``page``; ``name`` is that of its annotation object."""

    page: int
    name: str


@dataclass(eq=False)
class Element:
    """A structure element; ``tag`` is a standard structure type (ISO 32000-1, 14.8.4).

    ``alt`` describes a figure, ``actual_text`` replaces what is drawn, ``scope`` is Row or
    Column for a header cell, ``bbox`` is a figure's rectangle in points, ``language`` a tag of
    RFC 5646 where it is not that of the document.
    """

    tag: str
    alt: str = ""
    actual_text: str = ""
    scope: str = ""
    bbox: tuple[float, float, float, float] | None = None
    kids: list["Element | MarkedContent | LinkAnnotation"] = field(default_factory=list)
    language: str = ""

    def add(self, tag: str, alt: str = "", actual_text: str = "", scope: str = "") -> "Element":
        """Return a new last child."""
        child = Element(tag, alt, actual_text, scope)
        self.kids.append(child)
        return child

    def forget_content(self) -> None:
        """Become as before anything was drawn, with all elements in it."""
        self.bbox = None
        self.kids = [kid for kid in self.kids if isinstance(kid, Element)]
        for kid in self.kids:
            kid.forget_content()  # type: ignore[union-attr]

    @property
    def is_drawn(self) -> bool:
        """True when content of this very element was drawn."""
        return any(isinstance(kid, MarkedContent) for kid in self.kids)


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a flowable drew: its code in pieces, after each an element whose content begins.

    ``letters`` are those of each font, in the order in which they were first used, with their codes
    and the font's names: in another document they may be others.
    """

    pieces: list[tuple[str, Element | None]]
    letters: list[tuple[Any, str, list[tuple[int, bytes]], list[str]]]


class TaggedCanvas(Canvas):  # type: ignore[misc]
    """A canvas on which everything is either content of an element or an artifact.

    ``notes_drawings`` makes it remember what flowables draw, for another report with them.
    """

    notes_drawings = False

    def __init__(self, root: Element, *args: object, **values: object) -> None:
        """Draw content of the elements under ``root``, which is the Document element."""
        super().__init__(*args, **values)
        self._root = root
        # In one object, so that restoring the state of a page keeps what was noted since.
        self._noted = _Noted()

    @contextmanager
    def tagged(self, element: Element) -> Iterator[None]:
        """Make what is drawn in the block content of ``element``."""
        if self._noted.began is not None:
            self._noted.began.append((len(self._code), element))
        self._begin(element)
        yield
        self._code.append("EMC")

    def _begin(self, element: Element) -> None:
        page = self.page_now
        owners = self._noted.owners.setdefault(page, [])
        element.kids.append(MarkedContent(page, len(owners)))
        self._code.append(f"/{element.tag} <</MCID {len(owners)}>> BDC")
        owners.append(element)

    def draw_again(self, known: Drawn | None, draw: Callable[[], object]) -> Drawn | None:
        """Draw what is ``known`` from a former time, else by ``draw``; return what is known then.

        It has to be the same, wherever it stands on a page, and with its elements.
        """
        if not self.notes_drawings or self._noted.began is not None:  # a part of what is noted
            draw()
            return None
        if known is not None and all(map(self._has_letters, known.letters)):
            for code, element in known.pieces:
                if code:
                    self._code.append(code)
                if element is not None:
                    self._begin(element)
            return known
        document, start = self._doc, len(self._code)
        document.heard, self._noted.began = {}, []
        draw()
        heard, began = document.heard, self._noted.began
        document.heard = self._noted.began = None
        pieces: list[tuple[str, Element | None]] = []
        for place, element in began:
            pieces.append(("\n".join(self._code[start:place]), element))
            start = place + 1
        pieces.append(("\n".join(self._code[start:]), None))
        letters = []
        for font, text in heard.items():
            codes = font.splitString("".join(text), document)
            names = [font.getSubsetInternalName(subset, document) for subset, _ in codes]
            letters.append((font, "".join(text), codes, names))
        return Drawn(pieces, letters)

    def _has_letters(self, used: tuple[Any, str, list[tuple[int, bytes]], list[str]]) -> bool:
        """Give letters their codes in this document; tell whether they are those of before."""
        font, text, codes, names = used
        found = font.splitString(text, self._doc)
        return found == codes and names == [
            font.getSubsetInternalName(subset, self._doc) for subset, _ in found
        ]

    @contextmanager
    def artifact(self, kind: str = "Layout") -> Iterator[None]:
        """Make what is drawn in the block decoration, which nothing reads aloud.

        ``kind`` is Pagination, Layout, Page or Background (ISO 32000-1, table 330).
        """
        self._code.append(f"/Artifact <</Type /{kind}>> BDC")
        yield
        self._code.append("EMC")

    @property
    def page_now(self) -> int:
        """The number of the page that is being drawn, from 1."""
        return int(self._pageNumber)

    def add_link(
        self, rect: tuple[float, float, float, float], key: str, text: str, element: Element
    ) -> None:
        """Lead from ``rect`` (points on the page) to the bookmark ``key``.

        ``text`` says where to, for who does not see the place; ``element`` is the Link.
        """
        name = f"TaggedLink{len(self._noted.links)}"
        destination = self._bookmarkReference(key)
        annotation = PDFDictionary(
            {
                "Type": PDFName("Annot"),
                "Subtype": PDFName("Link"),
                "Rect": PDFArray(list(rect)),
                "Border": PDFArray([0, 0, 0]),
                "F": 4,  # printed, as PDF/A asks
                "Contents": PDFString(text),
                "Dest": destination,
                "StructParent": _ANNOTATIONS_FROM + len(self._noted.links),
            }
        )
        self._addAnnotation(annotation, name)
        element.kids.append(LinkAnnotation(self.page_now, self._doc.annotationName(name)))
        self._noted.links.append(element)

    def write_structure(self) -> None:
        """Write elements, parent tree and the pages' keys; to be called after the last page."""
        document = self._doc
        names: dict[int, str] = {}
        _prune(self._root)
        self._write_element(self._root, _ROOT, names)
        entries: list[object] = []
        for page, owners in sorted(self._noted.owners.items()):
            found = document.idToObject[f"Page{page}"]
            found.__NoDefault__ = [*PDFPage.__NoDefault__, "StructParents", "Tabs"]
            found.StructParents = page - 1
            found.Tabs = PDFName("S")
            entries += [page - 1, _References([names[id(owner)] for owner in owners])]
        for index, link in enumerate(self._noted.links):
            entries += [_ANNOTATIONS_FROM + index, PDFObjectReference(names[id(link)])]
        parents = PDFDictionary({"Nums": PDFArray(entries)})
        document.Reference(parents, "ParentTree")
        root = PDFDictionary(
            {
                "Type": PDFName("StructTreeRoot"),
                "K": PDFArray([PDFObjectReference(names[id(self._root)])]),
                "ParentTree": PDFObjectReference("ParentTree"),
                "ParentTreeNextKey": _ANNOTATIONS_FROM + len(self._noted.links),
            }
        )
        document.Reference(root, _ROOT)
        document.Catalog.StructTreeRoot = PDFObjectReference(_ROOT)
        document.Catalog.MarkInfo = PDFDictionary({"Marked": pdfdoc.PDFtrue})

    def _write_element(self, element: Element, parent: str, names: dict[int, str]) -> None:
        name = f"Element{len(names)}"
        names[id(element)] = name
        self._doc.Reference(_Written(element, parent, names), name)
        for kid in element.kids:
            if isinstance(kid, Element):
                self._write_element(kid, name, names)


_ROOT = "StructTreeRoot"
_ANNOTATIONS_FROM = 100_000  # keys of the parent tree past any page


def _reference(name: str, document: PDFDocument) -> bytes:
    """Return the reference to an object (ISO 32000-1, 7.3.10)."""
    return b"%d %d R" % document.idToObjectNumberAndVersion[name]


class _References(PDFObject):  # type: ignore[misc]
    """An array of references, as fast as there are thousands."""

    def __init__(self, names: list[str]) -> None:
        self._names = names

    def format(self, document: PDFDocument) -> bytes:
        """Return the array."""
        return b"[%b]" % b" ".join(_reference(name, document) for name in self._names)


class _Written(PDFObject):  # type: ignore[misc]
    """An element as it stands in the file.

    A report has thousands of them, and PDFDictionary would take a sixth of its time for them.
    """

    def __init__(self, element: Element, parent: str, names: dict[int, str]) -> None:
        self._element = element
        self._parent = parent
        self._names = names

    def format(self, document: PDFDocument) -> bytes:
        """Return the dictionary (ISO 32000-1, table 323)."""
        element, numbers, names = self._element, document.idToObjectNumberAndVersion, self._names
        kids = []
        for kid in element.kids:
            if isinstance(kid, Element):
                kids.append(b"%d %d R" % numbers[names[id(kid)]])
            elif isinstance(kid, MarkedContent):
                page = numbers[f"Page{kid.page}"]
                kids.append(b"<</Type/MCR/Pg %d %d R/MCID %d>>" % (*page, kid.number))
            else:
                page = numbers[f"Page{kid.page}"]
                kids.append(b"<</Type/OBJR/Pg %d %d R/Obj %d %d R>>" % (*page, *numbers[kid.name]))
        parts = [
            b"<</Type/StructElem/S/%b/P %d %d R" % (element.tag.encode(), *numbers[self._parent]),
            b"/K[%b]" % b" ".join(kids),
        ]
        if element.alt:
            parts.append(b"/Alt %b" % PDFString(element.alt).format(document))
        if element.actual_text:
            parts.append(b"/ActualText %b" % PDFString(element.actual_text).format(document))
        if element.language:
            parts.append(b"/Lang %b" % PDFString(element.language).format(document))
        if element.scope:
            parts.append(b"/A<</O/Table/Scope/%b>>" % element.scope.encode())
        if element.bbox is not None:
            box = " ".join(f"{side:.2f}" for side in element.bbox).encode()
            parts.append(b"/A<</O/Layout/Placement/Block/BBox[%b]>>" % box)
        return b"".join(parts) + b">>"


@dataclass
class _Noted:
    """Per page the element of each MCID, and the Link element of each annotation.

    ``began`` are the places in the code where elements begin, while a drawing is noted.
    """

    owners: dict[int, list[Element]] = field(default_factory=dict)
    links: list[Element] = field(default_factory=list)
    began: list[tuple[int, Element]] | None = None


def _prune(element: Element) -> None:
    """Drop elements in which nothing was drawn; an empty cell stays, it holds its place."""
    for kid in element.kids:
        if isinstance(kid, Element):
            _prune(kid)
    element.kids = [
        kid for kid in element.kids if not isinstance(kid, Element) or kid.kids or kid.tag == "TD"
    ]
