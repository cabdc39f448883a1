# SPDX-License-Identifier: EUPL-1.2
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image
from pypdf import PdfReader

from dgw_desktop.domain.session import Action, Answer, Session
from dgw_desktop.errors import Cancelled, UserError
from dgw_desktop.report.fonts import plain
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.pictures import write_png, write_svg
from dgw_desktop.report.source import ReportSource
from dgw_desktop.storage.model_file import LoadedModel, parse_model
from dgw_desktop.work.exporting import write_report
from tests.examples import raised

DAY = date(2026, 11, 23)
NASTY = [
    "<b>vet</b> & <img src='file:///etc/passwd'/> <a href='x'>y</a>",
    "</para><para>", "&amp; &#0; &nbsp;", "%s {0} \\n", "\x00\x1b[31m", "‮omgekeerd‬",
    "x" * 300, "é́ ï ë ‘’ “” – — … €", "🙂👩‍👩‍👧", "日本語", "\ud800", "a\nb\r\nc\td", "",
]  # fmt: skip


def text_of(path: Path) -> str:
    done = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True)
    return " ".join(done.stdout.split())


@pytest.fixture
def full(session: Session, loaded: LoadedModel) -> ReportSource:
    answers = {
        n: Answer(n % 4 + 1, 4, note=f"Toelichting bij {n}.", rounds=raised(1, 2, 3, n % 3))
        for n in range(1, 27)
    }
    actions = (Action("Afspreken met ICT", 14, "Sanne", date(2027, 1, 31)), Action("Los"))
    now = replace(session, answers=answers, actions=actions, parking_lot=("Later: AI",))
    before = replace(session, id="f" * 32, answers={n: Answer(1) for n in range(1, 27)})
    return ReportSource(loaded.model, now, before)


def test_the_report_holds_everything(full: ReportSource, tmp_path: Path) -> None:
    path = tmp_path / "r.pdf"
    write_report(full, ReportOptions(), path, DAY)
    text = text_of(path)
    for dimension in full.model.dimensions:
        for statement in dimension.statements:
            assert " ".join(statement.split()) in text
        assert f"Toelichting bij {dimension.number}." in text
    for words in (
        "Concept", "Gemeente Voorbeeldstad", "Organisatiebreed", "Anja", "23 november 2026",
        "Afspreken met ICT", "31-01-2027", "Later: AI", "Verantwoording", "mediaan", "Gekozen",
    ):  # fmt: skip
        assert words in text, words
    reader = PdfReader(path)
    pages = len(reader.pages)
    assert f"Pagina 2 van {pages}" in text
    assert f"Pagina {pages} van {pages}" in text
    assert reader.metadata is not None
    assert "MT-sessie" in str(reader.metadata.title)
    assert reader.trailer["/Root"]["/Lang"] == "nl-NL"


def test_headings_are_bookmarks(full: ReportSource, tmp_path: Path) -> None:
    path = tmp_path / "r.pdf"
    write_report(full, ReportOptions(), path, DAY)

    def titles(items: list[object]) -> list[str]:
        return [
            title
            for item in items
            for title in (titles(item) if isinstance(item, list) else [str(item.title)])
        ]  # type: ignore[attr-defined]

    found = titles(PdfReader(path).outline)
    for title in ("Samenvatting", "Per thema", "Per dimensie", "14. Samenwerking tussen teams"):
        assert title in found


def test_every_font_is_embedded(full: ReportSource, tmp_path: Path) -> None:
    path = tmp_path / "r.pdf"
    write_report(full, ReportOptions(), path, DAY)
    done = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True)
    fonts = done.stdout.splitlines()[2:]
    assert fonts
    for line in fonts:
        assert "Atkinson" in line, line
        assert line.split()[-5] == "yes", line


def test_same_input_gives_the_same_bytes(full: ReportSource, tmp_path: Path) -> None:
    one, other = tmp_path / "1.pdf", tmp_path / "2.pdf"
    write_report(full, ReportOptions(), one, DAY)
    write_report(full, ReportOptions(), other, DAY)
    assert one.read_bytes() == other.read_bytes()
    write_report(full, ReportOptions(), other, date(2026, 11, 24))
    assert one.read_bytes() != other.read_bytes()


def test_what_is_left_out_is_not_there(full: ReportSource, tmp_path: Path) -> None:
    path = tmp_path / "r.pdf"
    options = ReportOptions(
        notes=False, votes=False, gaps=False, actions=False, comparison=False, label="Definitief"
    )
    write_report(full, options, path, DAY)
    text = text_of(path)
    for words in ("Toelichting bij", "; mediaan", "Afspreken", "Grootste afstand", "Vergelijking"):
        assert words not in text
    assert "Definitief" in text
    assert "Concept" not in text


@pytest.mark.parametrize(
    ("ambition", "said"),
    [
        (None, "Er is geen ambitie gekozen."),
        (1, "Bij geen enkele dimensie ligt de gekozen ambitie"),
    ],
)
def test_without_a_gap_the_report_says_why(
    full: ReportSource, tmp_path: Path, ambition: int | None, said: str
) -> None:
    session = replace(full.session, answers={1: Answer(2, ambition)})
    write_report(replace(full, session=session), ReportOptions(), tmp_path / "r.pdf", DAY)
    assert said in text_of(tmp_path / "r.pdf")


def test_cancel_leaves_no_file(full: ReportSource, tmp_path: Path) -> None:
    told: list[float] = []

    def progress(done: float) -> bool:
        told.append(done)
        return len(told) < 5

    with pytest.raises(Cancelled):
        write_report(full, ReportOptions(), tmp_path / "r.pdf", DAY, progress)
    assert [p.name for p in tmp_path.iterdir()] == ["data"]
    assert told == sorted(told)


def test_a_folder_that_is_not_there_is_told(full: ReportSource, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="bestaat niet"):
        write_report(full, ReportOptions(), tmp_path / "weg" / "r.pdf", DAY)


@pytest.mark.parametrize("text", NASTY)
def test_user_text_is_text(full: ReportSource, tmp_path: Path, text: str) -> None:
    session = full.session.with_answer(14, Answer(2, note=text)).with_answer(2, Answer())
    details = replace(
        session.details, title=text or "x", organisation=text, unit=text, facilitator=text
    )
    session = replace(
        session, details=details, actions=(Action(text, 1, text),), parking_lot=(text,)
    )
    path = tmp_path / "r.pdf"
    write_report(ReportSource(full.model, session), ReportOptions(), path, DAY)
    # Long words break over lines, so white space does not count.
    assert "".join(plain(text).split()) in "".join(text_of(path).split())
    for picture in ("p.png", "p.svg"):
        write = write_png if picture.endswith("png") else write_svg
        write(ReportSource(full.model, session), tmp_path / picture)
    ElementTree.parse(tmp_path / "p.svg")


def test_an_empty_session_a_long_note_and_another_model(
    session: Session, loaded: LoadedModel, tmp_path: Path
) -> None:
    write_report(ReportSource(loaded.model, session), ReportOptions(), tmp_path / "e.pdf", DAY)
    assert "nog geen dimensie beantwoord" in text_of(tmp_path / "e.pdf")
    long = session.with_answer(1, Answer(1, note="Een lange toelichting. " * 430))
    write_report(ReportSource(loaded.model, long), ReportOptions(), tmp_path / "l.pdf", DAY)
    assert text_of(tmp_path / "l.pdf").count("toelichting.") == 430
    levels = "".join(f'[[levels]]\nname = "L{n}"\n' for n in range(1, 7))
    rows = "".join(
        f'[[dimensions]]\nnumber = {n}\nkey = "d{n}"\ntheme = "t"\nname = "Dimensie {n}"\n'
        f'axis_label = "As {n}"\nstatements = {[f"Stelling {n}.{k}" for k in range(6)]}\n'
        for n in range(1, 6)
    ).replace("'", '"')
    text = (
        'id = "x"\nversion = "2"\ntitle = "Ander model"\nlanguage = "nl"\nprovenance = "p"\n'
        f'{levels}[[themes]]\nkey = "t"\nname = "T"\n{rows}'
    )
    other = parse_model(text, "x")
    answered = replace(session, model=other.reference, answers={2: Answer(6, 6)})
    write_report(ReportSource(other.model, answered), ReportOptions(), tmp_path / "o.pdf", DAY)
    assert "Stelling 2.5" in text_of(tmp_path / "o.pdf")


def test_pictures_have_size_and_text(full: ReportSource, tmp_path: Path) -> None:
    write_png(full, tmp_path / "p.png")
    with Image.open(tmp_path / "p.png") as picture:
        assert picture.width >= 1920
    write_svg(full, tmp_path / "p.svg")
    tree = ElementTree.parse(tmp_path / "p.svg")
    texts = " ".join("".join(node.itertext()) for node in tree.iter() if "text" in str(node.tag))
    for words in ("14 Samenwerking", "MT-sessie", "23 november 2026", "Ambitie", "Nu"):
        assert words in texts
