# SPDX-License-Identifier: EUPL-1.2
"""An export in English is so in every part of its file; only the model's words are Dutch there."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from lxml import etree

from dgw_desktop.report.options import Picture, ReportOptions
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.examples import add_examples
from dgw_desktop.work.exporting import (
    ExportItem,
    export,
    load_item,
    remember_report_options,
    report_options,
    table_options,
)
from tests.pdf_text import pdf_words
from tests.report.marked import marked_source, our_words, small_source
from tests.report.reports import DAY, LOADED

_SAID = ("Alt", "ActualText", "Contents", "Title", "Subject", "Keywords")  # in a PDF
_NOT_SAID = re.compile("word/styles|theme|settings|fontTable|app.xml|Content_Types|manifest")
_SHOWN = ("descr", "alt", "data-head", "name", "displayName")  # attributes
# Of attributes: names of parts and styles of other programs, which no person reads.
_NOT_OURS = {
    "image", "picture", "pictures", "png", "svg", "normal", "print", "titles", "xlnm", "en",
    "description", "viewport", "robots", "color", "scheme", "initial",
}  # fmt: skip


@pytest.fixture(scope="module")
def item(tmp_path_factory: pytest.TempPathFactory) -> ExportItem:
    """Give the example that has most of everything."""
    with closing(Database(tmp_path_factory.mktemp("data") / "dgw.sqlite3")) as database:
        store = SessionStore(database, lambda: datetime(2026, 11, 23, tzinfo=UTC))
        found = load_item(store, add_examples(store, LOADED)[-1])
    marked = marked_source(small_source(found.source, 9))
    return ExportItem(marked.session, replace(LOADED, model=marked.model), marked.baseline)


Made = Callable[..., Path]


@pytest.fixture(scope="module")
def exported(item: ExportItem, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Give what writes a kind of file in a language, once."""
    folder = tmp_path_factory.mktemp("exports")

    @cache
    def made(suffix: str, language: str, picture: Picture = Picture.SPIDER) -> Path:
        path = folder / f"{language}-{picture}{suffix}"
        export([item], path, DAY, ReportOptions(language=language, matrix=True, picture=picture))
        return path

    return made


def texts_of(path: Path) -> Iterator[str]:
    """Yield all that is said in a file, and what it says about itself."""
    data = path.read_bytes()
    if path.suffix == ".pdf":
        yield pdf_words(path)
        with pikepdf.open(path) as pdf:
            for found in (*pdf.objects, pdf.docinfo):
                if isinstance(found, pikepdf.Dictionary):
                    said = (found.get(f"/{key}") for key in _SAID)
                    yield from (str(one) for one in said if isinstance(one, pikepdf.String))
    elif path.suffix in (".html", ".svg"):
        parser = etree.HTMLParser(encoding="utf-8") if path.suffix == ".html" else None
        yield from texts_in(etree.fromstring(data, parser))
    elif path.suffix == ".csv":
        yield data.decode("utf-8-sig")
    else:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            for name in parts.namelist():
                if name.endswith(".xml") and not _NOT_SAID.search(name):
                    yield from texts_in(etree.fromstring(parts.read(name)))


def texts_in(root: Any) -> Iterator[str]:
    for element in root.iter(etree.Element):
        if element.tag != "style" and not str(element.tag).endswith("instrText"):
            yield element.text or ""
        yield element.tail or ""
        if str(element.get("name")).startswith(("description", "dcterms")):
            yield element.get("content")
        for name, value in element.attrib.items():
            if name.rpartition("}")[2] in _SHOWN and "style" not in name:
                yield value


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".odt", ".html", ".xlsx", ".ods", ".csv"])
def test_no_word_of_ours_is_dutch_in_an_english_file(
    item: ExportItem, exported: Made, suffix: str
) -> None:
    dutch, english = (
        our_words(" ".join(texts_of(exported(suffix, language)))) for language in ("nl", "en")
    )
    same = dutch & english - _NOT_OURS
    if suffix == ".pdf":  # where the letters along an arc stand apart, and their digit
        themes = " ".join(theme.name for theme in item.source.model.themes).replace("9", "")
        same = {word for word in same if len(word) > 3} - our_words(themes)
    assert same == set()
    assert len(english) > 20


@pytest.mark.parametrize("picture", list(Picture))
def test_a_picture_says_what_it_is_in_english(exported: Made, picture: Picture) -> None:
    dutch, english = (exported(".svg", language, picture) for language in ("nl", "en"))
    assert our_words(" ".join(texts_of(dutch))) & our_words(" ".join(texts_of(english))) == set()
    assert 'xml:lang="en" lang="en"' in english.read_text("utf-8")


def test_a_pdf_names_its_language_and_that_of_the_models_words(exported: Made) -> None:
    with pikepdf.open(exported(".pdf", "en")) as pdf:
        assert str(pdf.Root.Lang) == "en-GB"
        with pdf.open_metadata() as about:
            assert about["dc:language"] == {"en-GB"}
        found = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary)]
        marked = [one for one in found if one.get("/Type") == "/StructElem" and "/Lang" in one]
        assert {str(one.Lang) for one in marked} == {"nl-NL"}
        # Four statements each of 9 dimensions, also in the matrix, with headings and names.
        assert len(marked) > 2 * 4 * 9
    with pikepdf.open(exported(".pdf", "nl")) as pdf:
        assert str(pdf.Root.Lang) == "nl-NL"
        assert not [
            one
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary)
            and one.get("/Type") == "/StructElem"
            and "/Lang" in one
        ]


def test_a_web_page_names_its_language_and_that_of_the_models_words(
    item: ExportItem, exported: Made
) -> None:
    page = exported(".html", "en").read_text("utf-8")
    assert '<html lang="en">' in page
    statement = item.source.model.dimensions[0].statements[0]
    assert f'<span lang="nl-NL"><span class="strong">{item.source.model.levels[0].name}.' in page
    assert f'<td><span lang="nl-NL">{statement}' in page or f"{statement}</span>" in page
    assert "lang=" not in exported(".html", "nl").read_text("utf-8").replace('<html lang="nl">', "")


def test_documents_to_edit_name_their_language_and_that_of_the_models_words(
    item: ExportItem, exported: Made
) -> None:
    model = item.source.model
    said = f"{model.levels[0].name}. {model.dimensions[0].statements[0]}"
    with zipfile.ZipFile(exported(".docx", "en")) as parts:
        styles, body = (parts.read(f"word/{name}.xml").decode() for name in ("styles", "document"))
        about = parts.read("docProps/core.xml").decode()
    assert '<w:lang w:val="en-GB"' in styles and "<dc:language>en-GB" in about
    assert re.search(rf'<w:lang w:val="nl-NL"/></w:rPr><w:t[^>]*>{re.escape(said)}', body)
    with zipfile.ZipFile(exported(".odt", "en")) as parts:
        styles, body = (parts.read(f"{name}.xml").decode() for name in ("styles", "content"))
        about = parts.read("meta.xml").decode()
    assert 'fo:language="en" fo:country="GB"' in styles and "<dc:language>en-GB" in about
    assert 'style:name="nl-NL"' in body and 'fo:language="nl" fo:country="NL"' in body
    assert f'<text:span text:style-name="nl-NL">{said}' in body


def test_numbers_and_dates_of_a_table_are_english(exported: Made) -> None:
    lines = exported(".csv", "en").read_text("utf-8-sig").splitlines()
    assert lines[0].startswith('"session_id","title","organisation"')
    assert re.search(r",\d\.\d,", "".join(lines))
    with zipfile.ZipFile(exported(".xlsx", "en")) as parts:
        assert b"dd/mm/yyyy" in parts.read("xl/styles.xml")
    with zipfile.ZipFile(exported(".ods", "en")) as parts:
        assert b"<number:text>/</number:text>" in parts.read("styles.xml")


def test_the_language_is_remembered_for_the_organisation(store: SessionStore) -> None:
    remember_report_options(store, ReportOptions(language="en"), "Gemeente A")
    assert report_options(store, "gemeente a").language == "en"
    assert report_options(store, "Gemeente B").language == "nl"
    assert table_options(store, ["Gemeente A"]).language == "en"
    assert table_options(store, ["Gemeente A", "Gemeente B"]).language == "nl"
