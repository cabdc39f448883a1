# SPDX-License-Identifier: EUPL-1.2
"""Text of users stays text in every form of the report, and nothing is opened because of it."""

import io
import sys
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx
import lxml.html
import odfdo
import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dgw_desktop.domain.session import Action, Answer
from dgw_desktop.report import fonts
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ReportSource
from dgw_desktop.work.exporting import write_report
from dgw_desktop.work.formats import report_suffixes
from tests.nasty import NASTY
from tests.proof import IS_PROOF
from tests.report.pdf_structure import walk
from tests.report.reports import DAY, NO_SHRINKING, source_of

pytestmark = pytest.mark.repeats
_BUNDLED = (".ttf", ".icc", ".py", ".pyc", ".so", "default.docx", "default-header.xml",
            "default-footer.xml", "page.css")  # fmt: skip
SUFFIXES = [suffix.removeprefix(".") for suffix in report_suffixes()]
_opened: list[str] | None = None


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    looks = _opened is not None and event in ("open", "socket.connect", "urllib.Request")
    if looks and not isinstance(arguments[0], int):  # a number is a file that is open already
        _opened.append(f"{event} {arguments[0]}")


sys.addaudithook(_hook)  # cannot be taken away again, so it only looks when asked


@pytest.fixture(scope="module", autouse=True)
def warm(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Import and load what every report needs, which opens files of its own."""
    folder = tmp_path_factory.mktemp("warm")
    for suffix in SUFFIXES:
        write_report(hostile("Ω"), ReportOptions(), folder / f"r.{suffix}", DAY)


def hostile(text: str) -> ReportSource:
    """Return a session with ``text`` in every field, on a model of three dimensions."""
    source = source_of("model3")
    assert isinstance(source, ReportSource)
    details = replace(
        source.session.details, title=text, organisation=text, unit=text, facilitator=text
    )
    session = replace(
        source.session,
        details=details,
        answers={1: Answer(1, 3, note=text), 3: Answer(2, note=text)},
        actions=(Action(text, 1, text), Action(text)),
        parking_lot=(text,),
    )
    return replace(source, session=session, baseline=replace(source.session, details=details))


def read(text: str) -> str:
    """Return ``text`` as a report shows it, without white space."""
    return "".join(fonts.readable(text).split())


def written(source: ReportSource, path: Path) -> list[str]:
    """Write a report and return the files that were opened for it."""
    global _opened
    _opened = []
    write_report(source, ReportOptions(), path, DAY)
    found, _opened = _opened, None
    return [name for name in found if path.parent.name not in name]


def texts_of(path: Path) -> Iterator[str]:
    """Yield each paragraph or cell of a report, without white space."""
    if path.suffix == ".html":
        page = lxml.html.fromstring(path.read_bytes())
        assert not page.xpath("//script | //@style | //*[starts-with(name(@*), 'on')]")
        assert {one[:5] for one in page.xpath("//@src | //@href")} <= {"data:", "#deel", "#rapp"}
        for part in page.iter("h1", "p", "td", "th", "li", "dd"):
            yield "".join(part.text_content().split())
        return
    if path.suffix == ".pdf":
        for _, text in walk(path):
            yield "".join(text.split())
        return
    if path.suffix == ".odt":
        body = odfdo.Document(path).body
        assert {link[:5] for link in body.xpath("//@xlink:href")} <= {"#deel", "Pictu"}
        for cell in body.get_elements("//table:table-cell"):
            yield "".join(cell.text_recursive.split())
        for paragraph in body.get_elements("//text:p | //text:h"):
            yield "".join(paragraph.text_recursive.split())
        return
    document = docx.Document(str(path))
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    for holder in (document, *cells):
        for paragraph in holder.paragraphs:
            yield "".join(paragraph.text.split())


def check(source: ReportSource, path: Path) -> None:
    """Write, and look for every text of a user at its place."""
    assert [name for name in written(source, path) if not name.endswith(_BUNDLED)] == []
    text = read(source.session.answers[1].note)
    found = list(texts_of(path))
    # Title, unit and facilitator, notes, actions with owner, parking lot.
    exact = [part for part in found if part == text or part.split(":", 1)[-1] == text]
    if text:
        assert len(exact) >= 6, (text, found)
        assert "".join(found).count(f"Toelichting.{text}") >= 2
    if path.suffix == ".pdf":
        with pikepdf.open(path) as pdf:
            assert pdf.check_pdf_syntax() == []
            names = {str(item.get("/S")) for item in pdf.objects if hasattr(item, "keys")
                     and isinstance(item, pikepdf.Dictionary)}  # fmt: skip
            assert not names & {"/URI", "/Launch", "/JavaScript", "/GoToR"}
            assert "/Image" not in {
                str(item.get("/Subtype")) for item in pdf.objects
                if isinstance(item, pikepdf.Stream)
            }  # fmt: skip
    elif path.suffix == ".docx":
        with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as parts:
            links = [n for n in parts.namelist() if n.endswith(".rels")]
            assert not any(b"TargetMode" in parts.read(name) for name in links)


# Pictures make the others slow, and all texts go through the same door there.
SOME = {"pdf": NASTY, "html": NASTY[::2], "docx": NASTY if IS_PROOF else NASTY[::4],
        "odt": NASTY[::8]}  # fmt: skip
CASES = [(suffix, text) for suffix in SUFFIXES for text in SOME[suffix]]


@pytest.mark.parametrize(("suffix", "text"), CASES, ids=range(len(CASES)))
def test_nasty_text_in_every_field(suffix: str, text: str, tmp_path: Path) -> None:
    check(hostile(text), tmp_path / f"r.{suffix}")


ANY_TEXT = st.one_of(
    st.text(max_size=60),
    st.sampled_from(NASTY),
    st.tuples(st.sampled_from(NASTY), st.text(max_size=20)).map("".join),
)


@settings(
    max_examples=250 if IS_PROOF else 20,
    deadline=None,
    phases=NO_SHRINKING,
    suppress_health_check=list(HealthCheck),
)
@pytest.mark.parametrize("half", [1, 2])  # one for each core
@given(text=ANY_TEXT.map(lambda text: unicodedata.normalize("NFC", text)))
def test_generated_text_in_every_field(
    half: int, text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.getbasetemp() / f"hostile-{half}"
    folder.mkdir(exist_ok=True)
    check(hostile(text), folder / "r.pdf")


def test_the_hook_sees_a_file_that_is_opened(tmp_path: Path) -> None:
    global _opened
    secret = tmp_path / "geheim.txt"
    secret.write_text("x")
    _opened = []
    secret.read_text()
    found, _opened = _opened, None
    assert any("geheim.txt" in name for name in found)
