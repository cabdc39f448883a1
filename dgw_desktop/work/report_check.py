# SPDX-License-Identifier: EUPL-1.2
"""Reads a report back: each text that it tells must stand in it, as often as it is told.

Only letters and digits of the Latin alphabet are compared, without accents: what a form does with
other signs, spaces and ends of lines is its own. A text that is as long as a few lines may be cut
by the end of a page; then its words are looked for.
"""

import re
import zipfile
from html.parser import HTMLParser
from xml.etree import ElementTree

import pypdfium2

from dgw_desktop.domain.accents import folded
from dgw_desktop.report.pages import PDFIUM
from dgw_desktop.report.telling import facts_of
from dgw_desktop.report.told_texts import told_texts
from dgw_desktop.translating import tr
from dgw_desktop.work.read_back import Differs, Written

_MOST_SHOWN = 60  # letters of what a message quotes
_NOT_COMPARED = re.compile(r"[^0-9a-z]+")
_BEYOND = re.compile("[\ud800-\udfff\U00010000-\U0010ffff]")  # read as halves by some
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
    """Raise Differs where ``found``, a file's text as ``_key`` gives it, lacks what is told.

    As often as it is told: where in the file is for the form to say.
    """
    told = told_texts(written.sources[0], written.options, written.exported_on)
    whole = "\n".join(_key(one.text) for one in told if not one.may_be_cut)
    for one in told:
        wanted = _key(one.text)
        if not wanted or found.count(wanted) >= max(1, whole.count(wanted)):
            continue
        is_cut = one.may_be_cut and all(_key(word) in found for word in one.text.split())
        if not is_cut:
            raise Differs(tr("‘{0}’ ontbreekt").format(one.text[:_MOST_SHOWN]))


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
    return _NOT_COMPARED.sub("", folded(_BEYOND.sub("", text)))


def _without_end(page: str, running: str) -> str:
    """Return a page without a running text, of which a long one is shortened."""
    for length in range(len(running), 0, -1):
        if page.endswith(running[:length]):
            return page[:-length]
    return page
