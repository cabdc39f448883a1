# SPDX-License-Identifier: EUPL-1.2
"""An SVG looks the same in the programs that people open it with as in a browser."""

import base64
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

from dgw_desktop.report.options import Picture
from dgw_desktop.report.pictures import write_svg
from dgw_desktop.report.source import ReportSource
from tests.participating.browsers import OpenBrowser
from tests.participating.conftest import (  # noqa: F401  # fixtures
    chromium,
    started_chromium,
)
from tests.report.reports import source_of

_SOONER = 8  # times smaller, so that the smoothing of letters is no more than their grey
_WRITER = """<?xml version="1.0"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>
<style:page-layout style:name="p"><style:page-layout-properties fo:page-width="{width}pt"
 fo:page-height="{height}pt" fo:margin="0pt"/></style:page-layout>
<style:style style:name="g" style:family="graphic"><style:graphic-properties
 style:horizontal-pos="from-left" style:horizontal-rel="page"
 style:vertical-pos="from-top" style:vertical-rel="page" style:wrap="run-through"/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="p"/>
</office:master-styles>
<office:body><office:text><draw:frame draw:style-name="g" text:anchor-type="page"
 text:anchor-page-number="1" svg:x="0pt" svg:y="0pt" svg:width="{width}pt" svg:height="{height}pt">
<draw:image><office:binary-data>{data}</office:binary-data></draw:image></draw:frame>
<text:p/></office:text></office:body></office:document>"""


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The spider and the profile of a session that is whole, and of one that is not."""
    folder = tmp_path_factory.mktemp("svg")
    paths = []
    for kind in ("full", "half"):
        source = source_of(kind)
        assert isinstance(source, ReportSource)
        for picture in Picture:
            paths.append(folder / f"{kind}-{picture}.svg")
            write_svg(source, paths[-1], picture)
    return paths


def size_of(path: Path) -> tuple[float, float]:
    root = ElementTree.parse(path).getroot()
    return float(root.attrib["width"]), float(root.attrib["height"])


def by_rsvg(paths: list[Path], folder: Path) -> None:
    for path in paths:
        made = folder / f"{path.stem}.png"
        command = ["rsvg-convert", "-b", "white", "-o", made, path]
        subprocess.run(command, check=True, capture_output=True)


def by_inkscape(paths: list[Path], folder: Path) -> None:
    for path in paths:
        shutil.copy(path, folder)
    copies = [folder / path.name for path in paths]
    options = ["--export-type=png", "--export-background=white", "--export-background-opacity=1"]
    subprocess.run(["inkscape", *options, *copies], check=True, capture_output=True)


def by_libreoffice(paths: list[Path], folder: Path) -> None:
    """As Writer shows it in a document."""
    documents = []
    for path in paths:
        width, height = size_of(path)
        data = base64.b64encode(path.read_bytes()).decode()
        documents.append(folder / f"{path.stem}.fodt")
        documents[-1].write_text(_WRITER.format(width=width, height=height, data=data), "utf-8")
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), *map(str, documents)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    for path in paths:
        with pypdfium2.PdfDocument(folder / f"{path.stem}.pdf") as document:
            document[0].render(scale=1).to_pil().save(folder / f"{path.stem}.png")


PROGRAMS: dict[str, Callable[[list[Path], Path], None]] = {
    "rsvg-convert": by_rsvg,
    "inkscape": by_inkscape,
    "soffice": by_libreoffice,
}


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_program_shows_it_as_chromium_does(
    chromium: OpenBrowser,  # noqa: F811
    pictures: list[Path],
    tmp_path: Path,
    program: str,
) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    PROGRAMS[program](pictures, tmp_path)
    for path in pictures:
        width, height = map(round, size_of(path))
        page = chromium.open(path, viewport={"width": width, "height": height})
        page.screenshot(path=tmp_path / "chromium.png")
        wanted = Image.open(tmp_path / "chromium.png").convert("RGB")
        found = Image.open(tmp_path / f"{path.stem}.png").convert("RGB").resize(wanted.size)
        difference = ImageChops.difference(wanted.reduce(_SOONER), found.reduce(_SOONER))
        assert max(ImageStat.Stat(difference).mean) < 4, path.name
        assert max(high for _, high in difference.getextrema()) < 60, path.name
