# SPDX-License-Identifier: EUPL-1.2
"""Reads the form for participants back, in each kind: what is asked must stand in it, whole."""

import json
import zipfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from html.parser import HTMLParser

import pypdfium2

from dgw_desktop.domain.session import Invitation, participation
from dgw_desktop.domain.texts import one_line
from dgw_desktop.errors import UserError
from dgw_desktop.participating.filled_workbook import workbook_scan
from dgw_desktop.participating.words import words_of
from dgw_desktop.participating.workbook_cells import Value, workbook_cells
from dgw_desktop.report.fonts import readable
from dgw_desktop.report.page_style import source_hash
from dgw_desktop.report.pages import PDFIUM
from dgw_desktop.storage.session_file import read_session, session_bytes, unreadable
from dgw_desktop.translating import tr
from dgw_desktop.work.inviting import FormOrder
from dgw_desktop.work.read_back import Differs
from dgw_desktop.work.report_check import compared


def check_page(order: FormOrder) -> None:
    """Raise Differs for a web page that does not ask what it must."""
    _check_page(order.path.read_text("utf-8"), order)


def check_zip(order: FormOrder) -> None:
    """Raise Differs for a zip file that does not hold the web page and nothing else."""
    with zipfile.ZipFile(order.path) as archive:
        if archive.testzip() is not None:
            raise zipfile.BadZipFile
        if archive.namelist() != [f"{order.name}.html"]:
            raise Differs(tr("de webpagina zit er niet in"))
        _check_page(archive.read(f"{order.name}.html").decode("utf-8"), order)


def _check_page(page: str, order: FormOrder) -> None:
    parts = _PageParts()
    parts.feed(page)
    if not page.rstrip().endswith("</html>"):
        raise Differs(tr("het einde ontbreekt"))
    for text in (parts.of("style"), parts.of("script")):
        if source_hash(text) not in parts.policy:  # no browser would let it run
            raise Differs(tr("de pagina past niet bij de eigen regels"))
    data = json.loads(parts.of("data"))
    form, model = order.form, order.loaded.model
    file = session_bytes(participation(form, "", "", form.created_at), order.loaded)
    if data["file"] != json.loads(file):
        raise Differs(tr("er staat een andere sessie in"))
    asked = form.invitation or Invitation()
    last = asked.last_date and asked.last_date.isoformat()
    told = [data[name] for name in ("title", "send_to", "last_date", "remarks", "ambition")]
    if told != [form.details.title, asked.send_to, last, asked.remarks, asked.ambition]:
        raise Differs(tr("er staat een andere sessie in"))
    units = data["file"]["model"]["text"].encode("utf-16-le")  # as JavaScript counts

    def statement(one: str | list[int]) -> str:
        return one if isinstance(one, str) else units[2 * one[0] : 2 * one[1]].decode("utf-16-le")

    questions = [
        (one["number"], one["name"], one["theme"], tuple(map(statement, one["statements"])))
        for one in data["dimensions"]
    ]
    if questions != [(d.number, d.name, model.theme_of(d).name, d.statements)
                     for d in model.dimensions]:  # fmt: skip
        raise Differs(tr("de vragen kloppen niet"))


def check_workbook(order: FormOrder) -> None:
    """Raise Differs for a workbook that is not read as the empty form, or lacks a question."""
    data = order.path.read_bytes()
    fault = partial(unreadable, order.path.name)
    form, model = order.form, order.loaded.model
    try:
        scan, loaded = workbook_scan(
            data, order.path.name, datetime.now(UTC), {order.loaded.reference.content_hash}
        )
        sheets = workbook_cells(data, fault).sheets
    except UserError as error:
        raise Differs(tr("het is niet terug te lezen")) from error
    if (scan.prepared_id, scan.details, scan.invitation, loaded.model) != (
        form.id, form.details, form.invitation, model,
    ) or scan.answers:  # fmt: skip
        raise Differs(tr("er staat een andere sessie in"))
    explanation, questions, _ = sheets
    title = _plain(one_line(form.details.title))
    if title != _plain(explanation.cells[0, 0]) or title != _plain(questions.cells[0, 0]):
        raise Differs(tr("er staat een andere sessie in"))
    rows: dict[int, list[str]] = {}
    for (row, column), value in sorted(questions.cells.items()):
        if column < 2 + model.highest_level:  # the rest is for the answers
            rows.setdefault(row, []).append(_plain(value))
    found = list(rows.values())
    if found[-len(_rows(order)) :] != _rows(order):
        raise Differs(tr("de vragen kloppen niet"))


def _rows(order: FormOrder) -> list[list[str]]:
    """Return what stands in the rows with questions, from their head on."""
    model, words = order.loaded.model, words_of(order.loaded)
    levels = [f"{level.number}. {level.name}" for level in model.levels]
    rows = [[words["number"], words["dimension"], *levels]]
    for theme in model.themes:
        rows.append([theme.name])
        rows += [[f"{d.number}", d.name, *d.statements] for d in model.dimensions_of(theme)]
    return [list(map(_plain, row)) for row in rows]


def check_file(order: FormOrder) -> None:
    """Raise Differs for a .dgw with another form or model in it."""
    try:
        form, loaded = read_session(order.path, {order.loaded.reference.content_hash})
    except UserError as error:
        raise Differs(tr("het is niet terug te lezen")) from error
    if (form, loaded.model) != (order.form, order.loaded.model):
        raise Differs(tr("er staat een andere sessie in"))


def check_paper(order: FormOrder) -> None:
    """Raise Differs for a printed form that lacks a copy, a page or a question."""
    texts = list(_page_texts(order))
    count = len(texts) // len(order.codes)
    if not count or len(texts) != count * len(order.codes):
        raise Differs(tr("er ontbreken pagina's"))
    words = words_of(order.loaded)
    for copy, code in enumerate(order.codes):
        pages = texts[copy * count : (copy + 1) * count]
        for number, page in enumerate(pages, start=1):
            place = compared(words("page", number, count))
            if place not in page or compared(code) not in page:
                raise Differs(tr("pagina {0} van {1} ontbreekt").format(number, count))
        _check_questions("".join(pages), order)


def _page_texts(order: FormOrder) -> Iterator[str]:
    with PDFIUM:
        try:
            document = pypdfium2.PdfDocument(order.path)
        except pypdfium2.PdfiumError as error:
            raise Differs(tr("het is niet terug te lezen")) from error
        try:
            for page in document:
                yield compared(page.get_textpage().get_text_range())
        finally:
            document.close()


def _check_questions(text: str, order: FormOrder) -> None:
    """Look for every question in order; what a page's end may cut is looked for word by word."""
    place = 0
    for wanted in _asked(order):
        found = text.find(compared(wanted), place)
        if found >= 0:
            place = found + len(compared(wanted))
        elif not all(compared(word) in text for word in wanted.split()):
            raise Differs(tr("de vragen kloppen niet"))


def _asked(order: FormOrder) -> Sequence[str]:
    dimensions = order.loaded.model.dimensions
    questions = (text for d in dimensions for text in (f"{d.number}. {d.name}", *d.statements))
    return [order.form.details.title, *questions]


def _plain(value: Value) -> str:
    """Return a cell's text without what a kind of file keeps in its own way."""
    if isinstance(value, float):
        return f"{value:g}"
    return "".join(readable(str(value)).split())


class _PageParts(HTMLParser):
    """Keeps what a page holds for a browser to run, and what may."""

    def __init__(self) -> None:
        super().__init__()
        self.policy = ""
        self._texts: dict[str, str] = {}
        self._name = ""

    def of(self, name: str) -> str:
        """Return the text of an element: style, script, or data."""
        return self._texts.get(name, "")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note which element begins."""
        values = dict(attrs)
        self._name = values.get("id") or tag
        if values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values.get("content") or ""

    def handle_endtag(self, tag: str) -> None:
        """Note that it ended."""
        self._name = ""

    def handle_data(self, data: str) -> None:
        """Keep its text."""
        if self._name in ("style", "script", "data"):
            self._texts[self._name] = self._texts.get(self._name, "") + data
