# SPDX-License-Identifier: EUPL-1.2
from pathlib import Path
from xml.etree import ElementTree

from PIL import Image

from dgw_desktop.report.pictures import write_png, write_svg
from dgw_desktop.report.source import ReportSource


def test_pictures_have_size_and_text(full: ReportSource, tmp_path: Path) -> None:
    write_png(full, tmp_path / "p.png")
    with Image.open(tmp_path / "p.png") as picture:
        assert picture.width >= 1920
    write_svg(full, tmp_path / "p.svg")
    tree = ElementTree.parse(tmp_path / "p.svg")
    texts = " ".join("".join(node.itertext()) for node in tree.iter() if "text" in str(node.tag))
    for words in ("14 Samenwerking", "MT-sessie", "23 november 2026", "Ambitie", "Nu"):
        assert words in texts
