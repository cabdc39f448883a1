# SPDX-License-Identifier: EUPL-1.2
"""The form on paper: what stands on it, page by page, and as assistive technology reads it."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import outloud
import pdfua
import pypdf
import pytest

from dgw_desktop.domain.session import Invitation
from dgw_desktop.errors import Cancelled
from dgw_desktop.participating.paper_form import paper_form
from dgw_desktop.storage.model_file import LoadedModel, parse_model
from tests.nasty import NASTY
from tests.participating.forms import (
    ALL_ASKED,
    DGW,
    LITTLE_ASKED,
    largest_model,
    make_form,
    make_model,
)
from tests.report.pdf_structure import walk

CODES = ["K7Q-2MX", "ABC-DEF"]


def written(
    folder: Path,
    loaded: LoadedModel = DGW,
    asked: Invitation = ALL_ASKED,
    title: str = "Volwassenheidsscan datagedreven werken",
) -> Path:
    path = folder / "papier.pdf"
    path.write_bytes(paper_form(make_form(loaded, asked, title), loaded, CODES))
    return path


def pages_of(path: Path) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(path).pages]


# An address is a link on a screen and nothing on paper, so that there is none in it.
@pytest.mark.parametrize("asked", [replace(ALL_ASKED, send_to="Anja Jansen"), LITTLE_ASKED])
@pytest.mark.parametrize("levels", [4, 9])
def test_two_checkers_find_nothing(levels: int, asked: Invitation, tmp_path: Path) -> None:
    path = written(tmp_path, DGW if levels == 4 else make_model(levels), asked)
    found = outloud.check(str(path))
    assert found.error is None
    # The same boxes stand below every dimension, which this rule guesses to be a footer.
    findings = [found for found in found.findings if found.rule != "PAG-001"]
    assert [(f.rule, f.page, f.message) for f in findings] == []
    assert [(f.rule_id, f.message) for f in pdfua.validate(str(path)).findings] == []


@pytest.mark.parametrize(
    ("language", "tag", "page"),
    [("nl", "nl-NL", "Pagina 1 van"), ("en", "en-GB", "Page 1 of"), ("de", "nl-NL", "Pagina 1")],
)
def test_the_document_says_in_which_language_its_words_are(
    language: str, tag: str, page: str, tmp_path: Path
) -> None:
    text = make_model(3).text.replace("language = 'nl'", f"language = '{language}'")
    reader = pypdf.PdfReader(written(tmp_path, parse_model(text, "x")))
    assert page in reader.pages[0].extract_text()
    assert reader.trailer["/Root"]["/Lang"] == tag
    metadata = reader.xmp_metadata
    assert metadata is not None and metadata.dc_language == [tag]
    assert metadata.pdf_keywords == "Ander model"


@pytest.mark.parametrize("asked", [ALL_ASKED, LITTLE_ASKED])
def test_a_copy_takes_at_most_eight_pages_and_has_its_code_on_each(
    asked: Invitation, tmp_path: Path
) -> None:
    pages = pages_of(written(tmp_path, asked=asked))
    count = len(pages) // 2
    assert count <= 8
    for number, text in enumerate(pages):
        code, other = CODES if number < count else CODES[::-1]
        assert f"Code {code}" in text and other not in text
        assert f"Pagina {number % count + 1} van {count}" in text


def test_every_statement_is_read_with_its_level_under_its_dimension(tmp_path: Path) -> None:
    told = [(tags[-1], text) for tags, text in walk(written(tmp_path))]
    heads = [text for tag, text in told if tag == "H3"]
    names = [f"{dimension.number}. {dimension.name}" for dimension in DGW.model.dimensions]
    assert heads == names * 2
    assert [text for tag, text in told if tag == "H2"] == [t.name for t in DGW.model.themes] * 2
    pairs = [(one[1], two[1]) for one, two in pairwise(told)]
    for dimension in DGW.model.dimensions:
        for level, statement in enumerate(dimension.statements, start=1):
            assert pairs.count((str(level), " ".join(statement.split()))) == 2
    ticks = "Weet ik niet Niet van toepassing Ambitie: 1 2 3 4"
    assert [text for _, text in told].count(ticks) == 2 * 26
    assert [text for _, text in told].count("Toelichting:") == 2 * 26


def test_no_dimension_is_on_two_pages_and_no_theme_ends_one(tmp_path: Path) -> None:
    pages = pages_of(written(tmp_path))
    for dimension in DGW.model.dimensions:
        (page,) = (
            p for p in pages[: len(pages) // 2] if f"{dimension.number}. {dimension.name}" in p
        )
        assert all(" ".join(text.split()) in page for text in dimension.statements)
    for theme in DGW.model.themes:
        first = DGW.model.dimensions_of(theme)[0]
        assert any(f"{theme.name} {first.number}. {first.name}" in page for page in pages)


def test_it_says_to_whom_until_when_and_what_happens_with_it(tmp_path: Path) -> None:
    first = pages_of(written(tmp_path))[0]
    assert "Geef dit formulier uiterlijk 12 december 2099 terug aan Anja Jansen, anja@" in first
    assert "Schrijf je naam er niet op" in first and "Schrijf dus niets waaraan" in first
    little = pages_of(written(tmp_path, asked=LITTLE_ASKED))[0]
    assert "Geef dit formulier terug aan Anja Jansen." in little
    assert "Toelichting" not in little and "Ambitie" not in little
    nobody = pages_of(written(tmp_path, asked=Invitation()))[0]
    assert "terug aan degene van wie je dit formulier kreeg" in nobody


@pytest.mark.parametrize("levels", [2, 6, 9])
def test_a_model_at_its_limits_stays_on_the_page(levels: int, tmp_path: Path) -> None:
    loaded = largest_model(levels)
    path = written(tmp_path, loaded)
    pages = pages_of(path)
    for dimension in loaded.model.dimensions:
        assert any(dimension.statements[-1] in page for page in pages)
    for page in pypdf.PdfReader(path).pages:
        right = float(page.mediabox.width) - 40
        for x, y in places_of(page):
            assert 40 < x < right and 20 < y < float(page.mediabox.height) - 20


def places_of(page: pypdf.PageObject) -> list[tuple[float, float]]:
    """Return where each piece of text begins, in points from the left and from below."""
    found = []

    def see(text: str, cm: list[float], tm: list[float], *_font: object) -> None:
        if text.strip():
            found.append((tm[4] + cm[4], tm[5] + cm[5]))

    page.extract_text(visitor_text=see)
    return found


@pytest.mark.parametrize("text", [text for text in NASTY if "'''" not in text and text.strip()])
def test_no_text_stops_it(text: str) -> None:
    form = make_form(asked=Invitation(send_to=text), title=f"x {text}")
    assert paper_form(form, DGW, CODES[:1]).startswith(b"%PDF")


def test_the_same_form_and_codes_give_the_same_bytes() -> None:
    assert paper_form(make_form(), DGW, CODES) == paper_form(make_form(), DGW, CODES)


def test_the_outline_leads_to_each_copy_and_each_theme(tmp_path: Path) -> None:
    reader = pypdf.PdfReader(written(tmp_path))
    first, themes, second, _ = reader.outline
    assert (first.title, second.title) == ("Code K7Q-2MX", "Code ABC-DEF")
    assert [theme.title for theme in themes] == [theme.name for theme in DGW.model.themes]
    page = reader.get_destination_page_number(second)
    assert page == len(reader.pages) // 2


def test_twenty_copies_tell_how_far_they_are_and_can_be_stopped() -> None:
    told: list[float] = []
    paper_form(make_form(), DGW, CODES, lambda done: not told.append(done))
    assert told == [0, 0.5]
    with pytest.raises(Cancelled):
        paper_form(make_form(), DGW, CODES, lambda done: done < 0.5)
