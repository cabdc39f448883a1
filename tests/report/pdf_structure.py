# SPDX-License-Identifier: EUPL-1.2
"""Reads a tagged PDF in the order of its structure, as assistive technology does."""

import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf


def walk(path: Path) -> Iterator[tuple[list[str], str]]:
    """Yield the text of each leaf of the structure in order, with the tags above it.

    There are only the spaces that stand in the file: none is made of the end of a line.
    """
    with pikepdf.open(path) as pdf:
        texts = [dict(_marked_texts(page)) for page in pdf.pages]
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}

        def visit(element: pikepdf.Object, above: list[str]) -> Iterator[tuple[list[str], str]]:
            tags = [*above, str(element.S)[1:]]
            for instead in ("/Alt", "/ActualText"):
                if instead in element:
                    yield tags, str(element[instead])
                    return
            own = []
            for kid in element.get("/K", []):
                if kid.get("/Type") == "/MCR":
                    own.append(texts[numbers[kid.Pg.objgen]][int(kid.MCID)])
                elif kid.get("/Type") != "/OBJR":
                    yield from visit(kid, tags)
            if own:
                yield tags, " ".join("".join(own).split())

        yield from visit(pdf.Root.StructTreeRoot.K[0], [])


def said_in(path: Path) -> str:
    """Return what the structure says, in its order, without the contents."""
    return " ".join(text for tags, text in walk(path) if "TOC" not in tags)


def _marked_texts(page: pikepdf.Page) -> Iterator[tuple[int, str]]:
    """Yield each MCID of a page with its text, through the fonts' ToUnicode tables."""
    unicode_of = {
        name: _to_unicode(bytes(font.ToUnicode.read_bytes()))
        for name, font in page.Resources.Font.items()
        if "/ToUnicode" in font
    }
    current, font, lines = None, None, []
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC":
                assert current is None
                current = int(operands[1].MCID) if "/MCID" in operands[1] else -1
                lines = []
            case "EMC":
                if current is not None and current >= 0:
                    yield current, "".join(lines)
                current = None
            case "Tf":
                font = str(operands[0])
            case "Tj" | "TJ":
                assert current is not None, "text outside marked content"
                pieces = operands[0] if str(operator) == "TJ" else [operands[0]]
                for piece in pieces:
                    if isinstance(piece, pikepdf.String):
                        lines += [unicode_of[font][code] for code in bytes(piece)]
    assert current is None


def _to_unicode(cmap: bytes) -> dict[int, str]:
    """Return the letter of each code of a ToUnicode table."""
    found = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, flags=re.DOTALL):
        pairs = re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block)
        assert len(pairs) <= 100
        for code, letter in pairs:
            found[int(code, 16)] = bytes.fromhex(letter.decode()).decode("utf-16-be")
    assert "\0" not in found.values()
    return found
