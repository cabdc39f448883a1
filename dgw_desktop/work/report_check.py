# SPDX-License-Identifier: EUPL-1.2
"""Reads a report back: each text that it tells must stand in it, as often as it is told.

Only letters and digits of the Latin alphabet are compared, without accents: what a form does with
other signs, spaces and ends of lines is its own. A text that is as long as a few lines may be cut
by the end of a page; then its words are looked for.
"""

import re
import zipfile
from xml.etree import ElementTree

import pypdfium2

from dgw_desktop.domain.accents import folded
from dgw_desktop.report.pages import PDFIUM
from dgw_desktop.report.telling import facts_of
from dgw_desktop.report.told_texts import told_texts
from dgw_desktop.translating import tr
from dgw_desktop.work.read_back import Differs, Written

_MOST_SHOWN = 60  # letters of what a message quotes
_RARE, _NEAR = 40, 2000  # letters: of a text that is told once; and how far to look for another
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
            pages = [compared(page.get_textpage().get_text_range()) for page in document]
        finally:
            document.close()
    page_of = facts.language.gettext("Pagina {0} van {1}")
    texts, running, standing = pages[:1], compared(facts.running), compared(facts.standing)
    for number, page in enumerate(pages[1:], start=2):
        end = page.rfind(compared(page_of.format(number, len(pages))))
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
    check_texts(written, compared("".join(part.text or "" for part in body.iter(_WORD))))


def check_odt(written: Written) -> None:
    """Raise Differs for an OpenDocument text that lacks a text; BadZipFile for a damaged one."""
    with zipfile.ZipFile(written.path) as archive:
        if archive.testzip() is not None:
            raise zipfile.BadZipFile
        body = ElementTree.fromstring(archive.read("content.xml"))
    check_texts(written, compared("".join(body.itertext())))


def check_html(written: Written) -> None:
    """Raise Differs for a web page that lacks a text or its end."""
    from lxml import etree  # which only this and Word need

    page = written.path.read_bytes()
    if not page.rstrip().endswith(b"</html>"):
        raise Differs(tr("het einde ontbreekt"))
    try:
        root = etree.fromstring(page, etree.HTMLParser(encoding="utf-8", huge_tree=True))
    except etree.LxmlError as error:
        raise Differs(tr("het is niet terug te lezen")) from error
    check_texts(written, compared("".join(root.xpath("//text()[not(parent::style)]"))))


def check_texts(written: Written, found: str) -> None:
    """Raise Differs where ``found``, a file's text as ``compared``, lacks what is told.

    Each text must be there as often as it is told. Most are found where the one before ended, and
    those are counted by that; only of the others, and of what stands in them, all are counted:
    where in the file is for the form to say.
    """
    told = told_texts(written.sources[0], written.options, written.exported_on)
    texts = [(compared(one.text), one) for one in told]
    place, elsewhere = 0, []
    for wanted, _ in texts:
        near = len(found) if len(wanted) > _RARE else place + len(wanted) + _NEAR
        at = found.find(wanted, place, near)
        if at < 0:
            elsewhere.append(wanted)
        else:
            place = at + len(wanted)
    doubtful = "\n".join(elsewhere)
    whole = "\n".join(wanted for wanted, one in texts if not one.may_be_cut)
    for wanted, one in texts:
        if not wanted or wanted not in doubtful:
            continue
        if found.count(wanted) >= max(1, whole.count(wanted)):
            continue
        is_cut = one.may_be_cut and all(compared(word) in found for word in one.text.split())
        if not is_cut:
            raise Differs(tr("‘{0}’ ontbreekt").format(one.text[:_MOST_SHOWN]))


def compared(text: str) -> str:
    """Return the letters and digits of ``text`` that are compared."""
    return _NOT_COMPARED.sub("", folded(_BEYOND.sub("", text)))


def _without_end(page: str, running: str) -> str:
    """Return a page without a running text, of which a long one is shortened."""
    for length in range(len(running), 0, -1):
        if page.endswith(running[:length]):
            return page[:-length]
    return page
