# SPDX-License-Identifier: EUPL-1.2
"""What every OpenDocument file has: a zip with a mimetype, parts of XML, a manifest and facts.

Written by hand, as OpenDocument 1.2 (ISO/IEC 26300:2015): of the libraries for it odfpy is from
2020 and no wheel, and odfdo keeps a whole sheet in memory, starts from templates with styles of its
own, and wants the styles of ours as XML all the same. The tests read everything back with it.
"""

import re
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import IO, BinaryIO, Self

from dgw_desktop.report.zip_parts import zip_part

NAMESPACES = " ".join(
    (
        *(
            f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
            for prefix, name in {
                "office": "office", "style": "style", "text": "text", "table": "table",
                "meta": "meta", "fo": "xsl-fo-compatible", "config": "config",
                "manifest": "manifest", "number": "datastyle", "draw": "drawing",
                "svg": "svg-compatible",
            }.items()
        ),
        'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"',
        'xmlns:dc="http://purl.org/dc/elements/1.1/"',
        'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
    )
)  # fmt: skip
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_KIND = "application/vnd.oasis.opendocument."
_XML = "text/xml"
_LEVEL = 2  # of compression: less than half the time of 6, for three tenths more bytes
_SPACES = re.compile("  +|^ | $", re.MULTILINE)


def escaped(text: str) -> str:
    """Return ``text`` as it stands in an element.

    The standard library's own, of xml.sax, loads a client for the network.
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(text: str) -> str:
    """Return ``text`` as the value of an attribute, in quotes."""
    inside = escaped(text).replace('"', "&quot;")
    for letter in "\n\r\t":
        inside = inside.replace(letter, f"&#{ord(letter)};")
    return f'"{inside}"'


class PackageWriter:
    """Writes the parts of a file as they come, and their list at the end of the ``with`` block.

    ``kind`` is text or spreadsheet.
    """

    def __init__(self, file: BinaryIO, kind: str) -> None:
        """Begin the file."""
        self._kind = f"{_KIND}{kind}"
        self._listed: list[tuple[str, str]] = []
        self._zip = zipfile.ZipFile(file, "w")
        # First and not compressed, so that a program knows the file by its beginning.
        self._zip.writestr(zip_part("mimetype"), self._kind, zipfile.ZIP_STORED)

    @contextmanager
    def part(self, name: str, media_type: str = _XML) -> Iterator[IO[bytes]]:
        """Give what a part is written to, piece by piece."""
        self._listed.append((name, media_type))
        with self._zip.open(zip_part(name, level=_LEVEL), "w") as out:
            yield out

    def add(self, name: str, data: bytes | str, media_type: str = _XML) -> None:
        """Write a whole part."""
        with self.part(name, media_type) as out:
            out.write(data.encode("utf-8") if isinstance(data, str) else data)

    def __enter__(self) -> Self:
        """Take the parts in the block."""
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Write the list of parts, unless the writing was stopped."""
        if kind is None:
            self._write_manifest()
        self._zip.close()

    def _write_manifest(self) -> None:
        entries = "".join(
            f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{media_type}"/>'
            for name, media_type in self._listed
        )
        manifest = (
            f"{_HEAD}<manifest:manifest "
            'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
            'manifest:version="1.2"><manifest:file-entry manifest:full-path="/" '
            f'manifest:version="1.2" manifest:media-type="{self._kind}"/>{entries}'
            "</manifest:manifest>"
        )
        self._zip.writestr(zip_part("META-INF/manifest.xml"), manifest)


def part_begin(kind: str, more: str = "") -> str:
    """Return how a part begins; ``kind`` is content, styles, meta or settings."""
    names = f"{NAMESPACES} {more}".strip()
    return f'{_HEAD}<office:document-{kind} {names} office:version="1.2">'


def part_end(kind: str) -> str:
    """Return how a part ends that ``part_begin`` began."""
    return f"</office:document-{kind}>"


def whole_part(kind: str, inside: str, more: str = "") -> str:
    """Return a part of XML; ``more`` are names of what only some parts have."""
    return f"{part_begin(kind, more)}{inside}{part_end(kind)}"


def facts_part(
    title: str,
    subject: str,
    creator: str,
    made_on: date,
    more: Sequence[tuple[str, str]] = (),
    language: str = "nl-NL",
) -> str:
    """Return what a file says about itself; ``creator`` and values of ``more`` can be empty.

    ``language`` is a tag of RFC 5646.
    """
    own = "".join(
        f"<meta:user-defined meta:name={attribute(name)}>{escaped(value)}</meta:user-defined>"
        for name, value in more
        if value
    )
    moment = f"{made_on.isoformat()}T00:00:00"
    by = f"<dc:creator>{escaped(creator)}</dc:creator>" if creator else ""
    return whole_part(
        "meta",
        f"<office:meta><meta:generator>DGW Desktop</meta:generator><dc:title>{escaped(title)}"
        f"</dc:title><dc:subject>{escaped(subject)}</dc:subject>{by}"
        f"<meta:creation-date>{moment}</meta:creation-date><dc:date>{moment}</dc:date>"
        f"<dc:language>{language}</dc:language>{own}</office:meta>",
    )


def inline(text: str) -> str:
    """Return ``text``, in which XML has every letter, as stands in a paragraph.

    Ends of lines and spaces beside each other, which would be lost, have elements of their own.
    """
    spaced = _SPACES.sub(lambda found: f'<text:s text:c="{len(found[0])}"/>', escaped(text))
    return spaced.replace("\n", "<text:line-break/>").replace("\t", "<text:tab/>")


@dataclass(frozen=True, slots=True)
class View:
    """How a window begins with a sheet: rows and columns that stay in view, and where one stands.

    ``frozen`` is how many rows and columns; ``cursor`` is a row and a column, from 0.
    """

    name: str
    frozen: tuple[int, int]
    cursor: tuple[int, int]


def settings_part(views: Sequence[View]) -> str:
    """Return what the window of a workbook shows first, as LibreOffice keeps it."""

    def item(name: str, kind: str, value: object) -> str:
        return (
            f'<config:config-item config:name="{name}" config:type="{kind}">'
            f"{escaped(str(value))}</config:config-item>"
        )

    tables = []
    for view in views:
        row, column = view.cursor
        items = [item("CursorPositionX", "int", column), item("CursorPositionY", "int", row)]
        rows, columns = view.frozen
        if rows:
            items += [
                item("HorizontalSplitMode", "short", 2 if columns else 0),
                item("VerticalSplitMode", "short", 2),
                item("HorizontalSplitPosition", "int", columns),
                item("VerticalSplitPosition", "int", rows),
                item("ActiveSplitRange", "short", 3 if columns else 2),
                item("PositionLeft", "int", 0), item("PositionRight", "int", columns),
                item("PositionTop", "int", 0), item("PositionBottom", "int", rows),
            ]  # fmt: skip
        tables.append(
            f"<config:config-item-map-entry config:name={attribute(view.name)}>"
            f"{''.join(items)}</config:config-item-map-entry>"
        )
    return whole_part(
        "settings",
        '<office:settings><config:config-item-set config:name="ooo:view-settings">'
        '<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>'
        f"{item('ViewId', 'string', 'view1')}"
        f'<config:config-item-map-named config:name="Tables">{"".join(tables)}'
        "</config:config-item-map-named>"
        f"{item('ActiveTable', 'string', views[0].name)}"
        "</config:config-item-map-entry></config:config-item-map-indexed>"
        "</config:config-item-set></office:settings>",
    )
