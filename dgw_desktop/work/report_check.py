# SPDX-License-Identifier: EUPL-1.2
"""Reads a report back: each text that it tells must stand in it, in the same order.

Only letters and digits of the Latin alphabet are compared, without accents: what a form does with
other signs, spaces and ends of lines is its own. A text that is as long as a few lines may be cut
by the end of a page, with what is told beside it in between.
"""

import re
import unicodedata
import zipfile
from html.parser import HTMLParser
from xml.etree import ElementTree

import pypdfium2

from dgw_desktop.report.pages import PDFIUM
from dgw_desktop.report.telling import facts_of
from dgw_desktop.report.told_texts import told_texts
from dgw_desktop.translating import tr
from dgw_desktop.work.read_back import Differs, Written

_MOST_SHOWN = 60  # letters of what a message quotes
_NEAR = 20_000  # letters: what may stand between the parts of a text that a page cuts
_NOT_COMPARED = re.compile(r"[^0-9a-z]+")
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


def check_pdf(written: Written) -> None:
    """Raise Differs for a PDF that lacks a page or a text."""
    facts = facts_of(written.sources[0], written.options, written.exported_on)
    with PDFIUM:
        try:
            document = pypdfium2.PdfDocument(written.path)
        except pypdfium2.PdfiumError as error:
            raise Differs(tr("het is niet terug te lezen")) from error
        try:
            pages = [_key(page.get_textpage().get_text_range()) for page in document]
        finally:
            document.close()
    texts, running, standing = pages[:1], _key(facts.running), _key(facts.standing)
    for number, page in enumerate(pages[1:], start=2):
        end = page.rfind(_key(f"Pagina {number} van {len(pages)}"))
        if end < 0:
            raise Differs(tr("pagina {0} van {1} ontbreekt").format(number, len(pages)))
        texts.append(_without_end(_without_end(page[:end], standing), running))
    check_texts(written, "".join(texts))


def check_docx(written: Written) -> None:
    """Raise Differs for a Word file that lacks a text; BadZipFile for one that is not whole."""
    with zipfile.ZipFile(written.path) as archive:
        if archive.testzip() is not None:
            raise zipfile.BadZipFile
        body = ElementTree.fromstring(archive.read("word/document.xml"))  # made here
    check_texts(written, _key("".join(part.text or "" for part in body.iter(_WORD))))


def check_odt(written: Written) -> None:
    """Raise Differs for an OpenDocument text that lacks a text; BadZipFile for a damaged one."""
    with zipfile.ZipFile(written.path) as archive:
        if archive.testzip() is not None:
            raise zipfile.BadZipFile
        body = ElementTree.fromstring(archive.read("content.xml"))
    check_texts(written, _key("".join(body.itertext())))


def check_html(written: Written) -> None:
    """Raise Differs for a web page that lacks a text or its end."""
    page = written.path.read_text("utf-8")
    if not page.rstrip().endswith("</html>"):
        raise Differs(tr("het einde ontbreekt"))
    reader = _PageText()
    reader.feed(page)
    check_texts(written, _key("".join(reader.texts)))


def check_texts(written: Written, found: str) -> None:
    """Raise Differs where ``found``, a file's text as ``_key`` gives it, lacks what is told."""
    place = seen = 0  # after the last text that is whole, and after the last of any
    for told in told_texts(written.sources[0], written.options, written.exported_on):
        wanted = _key(told.text)
        at = found.find(wanted, place)
        if at >= 0:
            seen = at + len(wanted)
            place = place if told.may_be_cut else seen
            continue
        near = found[max(0, place - _NEAR) : max(place, seen) + _NEAR]
        if not told.may_be_cut or not all(_key(word) in near for word in told.text.split()):
            raise Differs(tr("‘{0}’ ontbreekt").format(told.text[:_MOST_SHOWN]))


class _PageText(HTMLParser):
    """Keeps the text of a page, not its styles."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def handle_data(self, data: str) -> None:
        """Keep a text."""
        if self.lasttag != "style":
            self.texts.append(data)


def _key(text: str) -> str:
    """Return the letters and digits of ``text`` that are compared."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
    return _NOT_COMPARED.sub("", text.lower())


def _without_end(page: str, running: str) -> str:
    """Return a page without a running text, of which a long one is shortened."""
    for length in range(len(running), 0, -1):
        if page.endswith(running[:length]):
            return page[:-length]
    return page
