# SPDX-License-Identifier: EUPL-1.2
from pathlib import Path

from PIL import Image, ImageChops
from pypdf import PdfReader

from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.pages import PagePicture, page_picture
from dgw_desktop.report.source import ReportSource
from dgw_desktop.work.exporting import write_report
from tests.report.reports import DAY


def image(picture: PagePicture) -> Image.Image:
    return Image.frombytes("RGB", (picture.width, picture.height), picture.pixels)


def test_a_page_is_as_large_as_the_room_has_and_the_last_stands_for_all_after_it(
    full: ReportSource, tmp_path: Path
) -> None:
    path = tmp_path / "r.pdf"
    write_report(full, ReportOptions(), path, DAY)
    data, pages = path.read_bytes(), len(PdfReader(path).pages)
    width, height = map(float, PdfReader(path).pages[0].mediabox[2:])
    first = page_picture(data, 0, (600, 10_000))
    assert (first.width, first.pages) == (600, pages)
    assert abs(first.height - 600 * height / width) <= 1
    assert page_picture(data, 0, (10_000, 300)).height == 300
    last = image(page_picture(data, pages - 1, (300, 300)))
    assert (
        ImageChops.difference(last, image(page_picture(data, pages + 9, (300, 300)))).getbbox()
        is None
    )
    assert (
        ImageChops.difference(last, image(page_picture(data, 0, (300, 300)))).getbbox() is not None
    )
