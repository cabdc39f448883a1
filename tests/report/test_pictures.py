# SPDX-License-Identifier: EUPL-1.2
import zlib
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from dgw_desktop.report.options import Picture
from dgw_desktop.report.pictures import write_png, write_svg
from dgw_desktop.report.source import ReportSource
from tests.report.reports import source_of

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("picture", Picture)
def test_pictures_have_size_and_the_values_in_words(
    picture: Picture, full: ReportSource, tmp_path: Path
) -> None:
    write_png(full, tmp_path / "p.png", picture)
    with Image.open(tmp_path / "p.png") as shown:
        assert shown.width >= 1920
    write_svg(full, tmp_path / "p.svg", picture)
    root = ElementTree.parse(tmp_path / "p.svg").getroot()
    titles = [element.text or "" for element in root if element.tag == f"{SVG}title"]
    texts = [element.text or "" for element in root if element.tag == f"{SVG}desc"]
    assert len(titles) == len(texts) == 1
    name = {Picture.SPIDER: "Spinnenweb", Picture.PROFILE: "Profiel"}[picture]
    details = full.session.details
    for words in (name, details.title, details.organisation, "23 november 2026"):
        assert words in titles[0]
    for dimension in full.model.dimensions:
        answer = full.session.answer(dimension.number)
        words = (
            f"{dimension.number}. {dimension.name}, nu {answer.level}, ambitie {answer.ambition}"
        )
        assert words in texts[0]


def test_what_is_open_or_does_not_apply_is_said(tmp_path: Path) -> None:
    for kind, words in (
        ("half", "26. Ethiek, open."),
        ("none", "26. Ethiek, niet van toepassing."),
    ):
        source = source_of(kind)
        assert isinstance(source, ReportSource)
        write_svg(source, tmp_path / "p.svg")
        assert words in (tmp_path / "p.svg").read_text("utf-8")


def test_a_picture_is_packed_by_what_packs_the_same_on_every_system(tmp_path: Path) -> None:
    path = tmp_path / "s.png"
    write_png(source_of("full"), path)
    data = path.read_bytes()
    start = data.index(b"IDAT")
    packed = data[start + 4 :][: int.from_bytes(data[start - 4 : start])]
    assert packed == zlib.compress(zlib.decompress(packed))  # and not by Pillow's own
    with Image.open(path) as picture:
        picture.verify()
