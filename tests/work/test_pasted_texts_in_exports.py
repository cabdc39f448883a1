# SPDX-License-Identifier: EUPL-1.2
"""What was pasted from Word, a web page, a mail or a PDF reads well in every kind of file."""

import csv
import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import docx
import lxml.html
import odfdo
import openpyxl
import pikepdf
import pytest

from dgw_desktop.domain.session import Action, Answer, CouncilFields, Session
from dgw_desktop.report.options import Logo, ReportOptions
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_file import read_session
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.exporting import export, load_item
from dgw_desktop.work.formats import formats
from tests.pdf_text import pdf_text
from tests.report.reports import LOGO

pytestmark = pytest.mark.repeats
DAY = date(2026, 11, 24)
PASTED = {
    "Word": (
        "Zachte\vregel, af\xadbreken, e\x1email\u2028en een alinea\u2029\uf0b7\tpunt",
        ["Zachte", "regel, afbreken, e-mail", "en een alinea", "• punt"],
    ),
    "een webpagina": (
        "€\xa01.000\u202f000\u200b\u2009en\u3000meer\u2800\ufeffhier\u200c\u200d.\u034f",
        ["€ 1.000 000 en meer hier."],
    ),
    "een mail": (
        "\u200eVan: \u202ekees\u202c \u2066Jan\u2069\u200f\r\nOnderwerp:\x85x\x0c\x93ja\x94",
        ["Van: kees Jan", "Onderwerp:", "x", "“ja”"],
    ),
    "een PDF": ("beﬂig de oﬃciële ﬁetsroute Zoe\u0308\tin\x00\ufffc", ["beflig de officiële"
                " fietsroute Zoë in"]),
}  # fmt: skip
Read = Callable[[Path], list[str]]


def with_everywhere(session: Session, text: str) -> Session:
    details = replace(
        session.details, title=f"T1 {text}", organisation=f"T2 {text}", unit=text,
        facilitator=text, council=CouncilFields(*[text] * 5),
    )  # fmt: skip
    return replace(
        session,
        details=details,
        answers={1: Answer(2, 3, note=f"T3 {text}"), 2: Answer(1)},
        actions=(Action(f"T4 {text}", 1, f"T5 {text}"),),
        parking_lot=(f"T6 {text}",),
    )


def in_pdf(path: Path) -> list[str]:
    text = pdf_text(path)
    with pikepdf.open(path) as pdf:
        alts = [
            str(found["/Alt"]) for found in pdf.objects
            if isinstance(found, pikepdf.Dictionary) and "/Alt" in found
        ]  # fmt: skip
        information = [str(value) for value in pdf.docinfo.values()]
    return [text, *alts, *information]


def in_docx(path: Path) -> list[str]:
    document = docx.Document(str(path))
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    paragraphs = [part for holder in (document, *cells) for part in holder.paragraphs]
    texts = [text for part in paragraphs for text in part.text.split("\t")]  # of the report's own
    alts = re.findall(r'descr="([^"]*)"', document.element.xml)
    return [*texts, *alts, document.core_properties.title, document.core_properties.author]


def in_odt(path: Path) -> list[str]:
    document = odfdo.Document(path)
    texts = [
        part.text_recursive.replace("\t", " ")
        for part in document.body.get_elements("//text:p | //text:h")
    ]
    alts = [frame.svg_description or "" for frame in document.body.get_frames()]
    return [*texts, *alts, document.meta.title or "", document.meta.creator or ""]


def in_html(path: Path) -> list[str]:
    page = lxml.html.fromstring(path.read_bytes())
    return [*page.itertext(), *page.xpath("//img/@alt")]


def in_xlsx(path: Path) -> list[str]:
    rows = [row for sheet in openpyxl.load_workbook(path) for row in sheet.values]
    return [str(value) for row in rows for value in row if value is not None]


def in_ods(path: Path) -> list[str]:
    body = odfdo.Document(path).body
    return [part.text_recursive for part in body.get_elements("//table:table-cell/text:p")]


def in_csv(path: Path) -> list[str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [cell for row in csv.reader(file, delimiter=";") for cell in row]


def in_svg(path: Path) -> list[str]:
    return [text for text in ElementTree.parse(path).getroot().itertext() if text.strip()]


def in_dgw(path: Path) -> list[str]:
    session, _ = read_session(path)
    details, action = session.details, session.actions[0]
    return [
        details.title, details.organisation, details.unit, details.facilitator,
        session.answer(1).note, action.text, action.owner, session.parking_lot[0],
    ]  # fmt: skip


READ: dict[str, tuple[Read, set[int]]] = {
    ".pdf": (in_pdf, {1, 3, 4, 5, 6, 7, 8}),
    ".docx": (in_docx, {1, 3, 4, 5, 6, 7, 8}),
    ".odt": (in_odt, {1, 3, 4, 5, 6, 7, 8}),
    ".html": (in_html, {1, 3, 4, 5, 6, 7, 8}),
    ".xlsx": (in_xlsx, {1, 2, 3, 4, 5, 6}),
    ".ods": (in_ods, {1, 2, 3, 4, 5, 6}),
    ".csv": (in_csv, {1, 2, 3}),
    ".svg": (in_svg, {1, 2}),
    ".dgw": (in_dgw, {1, 2, 3, 4, 5, 6}),
}
"""How each kind of file is read, and which of the texts stand in it."""


@pytest.fixture
def store_with(store: SessionStore, session: Session, loaded: LoadedModel) -> SessionStore:
    store.add(session, loaded)
    return store


def exported(
    store: SessionStore, session: Session, loaded: LoadedModel, text: str, path: Path
) -> Path:
    store.add(with_everywhere(session, text), loaded)
    options = ReportOptions(organisation=f"T7 {text}", logo=Logo(LOGO.png, f"T8 {text}"))
    export([load_item(store, session.id)], path, DAY, options)
    store.remove([session.id])
    return path


@pytest.mark.parametrize("pasted", PASTED)
@pytest.mark.parametrize("suffix", READ)
def test_every_text_reads_well(
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
    tmp_path: Path,
    suffix: str,
    pasted: str,
) -> None:
    text, lines = PASTED[pasted]
    found = READ[suffix][0](exported(store, session, loaded, text, tmp_path / f"x{suffix}"))
    for letter in set("".join(found)) - set("\n\f"):
        assert unicodedata.category(letter) not in ("Cc", "Cf", "Co", "Zl", "Zp", "Mn"), letter
        assert letter != "\ufffd" and (letter == " " or not letter.isspace())
    whole = " ".join(" ".join(found).split())
    for number in READ[suffix][1]:
        assert f"T{number} {' '.join(lines)}" in whole, (number, found)


def test_every_kind_of_file_is_looked_at() -> None:
    assert {found.suffix for found in formats()} == {*READ, ".png"}


@pytest.mark.parametrize("pasted", PASTED)
def test_a_picture_is_that_of_the_text_as_it_reads(
    store: SessionStore, session: Session, loaded: LoadedModel, tmp_path: Path, pasted: str
) -> None:
    text, lines = PASTED[pasted]
    made = exported(store, session, loaded, text, tmp_path / "pasted.png")
    typed = exported(store, session, loaded, " ".join(lines), tmp_path / "typed.png")
    assert made.read_bytes() == typed.read_bytes()
