# SPDX-License-Identifier: EUPL-1.2
"""The package of an OpenDocument file, as the standard and another library take it."""

import io
import zipfile
from datetime import date

import odfdo
import pytest

from dgw_desktop.report.fonts import readable
from dgw_desktop.report.opendocument import PackageWriter, facts_part, inline, whole_part
from tests.nasty import NASTY


def package(inside: str) -> io.BytesIO:
    data = io.BytesIO()
    facts = facts_part("Titel <1>", "Onderwerp", "Gemeente & X", date(2026, 11, 24))
    body = f"<office:body><office:text>{inside}</office:text></office:body>"
    with PackageWriter(data, "text") as made:
        made.add("meta.xml", facts)
        made.add("styles.xml", whole_part("styles", "<office:styles/>"))
        made.add("content.xml", whole_part("content", body))
    return data


def test_a_program_knows_the_file_by_its_beginning() -> None:
    data = package("")
    assert data.getvalue()[30:77] == b"mimetypeapplication/vnd.oasis.opendocument.text"
    parts = zipfile.ZipFile(data)
    assert parts.infolist()[0].compress_type == zipfile.ZIP_STORED
    assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    document = odfdo.Document(data)
    listed = set(document.manifest.get_paths())
    assert listed == {"/", "meta.xml", "styles.xml", "content.xml"}


def test_it_says_of_itself_what_it_was_told() -> None:
    meta = odfdo.Document(package("")).meta
    assert (meta.title, meta.subject, meta.creator) == ("Titel <1>", "Onderwerp", "Gemeente & X")
    assert meta.language == "nl-NL" and meta.creation_date == meta.date
    assert "dc:creator" not in facts_part("T", "O", "", date(2026, 11, 24))


SPACED = ["", " a", "a ", "a  b   c", "a\nb", '<b> & "c"', "\n\n x \n"]


@pytest.mark.parametrize("text", [*SPACED, *map(readable, NASTY)])
def test_every_letter_space_and_line_of_a_text_stays(text: str) -> None:
    document = odfdo.Document(package(f"<text:p>{inline(text)}</text:p>"))
    assert document.body.get_paragraphs()[0].text_recursive == text
