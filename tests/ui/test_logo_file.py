# SPDX-License-Identifier: EUPL-1.2
"""A logo is drawn soon, or refused soon and in words; nothing in it reaches for another file."""

import gzip
import time
from pathlib import Path

import pytest
from PIL import Image

from dgw_desktop.errors import UserError
from dgw_desktop.ui.reporting.logo_file import read_logo
from tests.quickness import is_quick

PNG = Path(__file__).parent.parent / "files" / "logo.png"
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'width="30" height="10">{0}</svg>'
)
RECT = '<rect width="15" height="10" fill="#f00"/>'
MOST_SECONDS = 2  # of the processor


def groups_of_groups(times: int) -> str:
    """Return ten to the power of ``times`` squares in few letters."""
    made = '<g id="a0"><rect width="1" height="1"/></g>'
    for number in range(1, times + 1):
        use = f'<use xlink:href="#a{number - 1}"/>'
        made += f'<g id="a{number}">{use * 10}</g>'
    return f'<defs>{made}</defs><use xlink:href="#a{times}"/>'


BLUR = '<filter id="f"><feGaussianBlur stdDeviation="99"/></filter>'
MASK = '<mask id="m"><rect width="30" height="10" fill="white"/></mask>'
REFUSED = {
    "leeg.png": (b"", "leeg"),
    "tekst.png": (b"geen plaatje", "geen bruikbare afbeelding"),
    "half.png": (PNG.read_bytes()[:60], "geen bruikbare afbeelding"),
    "svg.png": (SVG.format(RECT).encode(), "geen bruikbare afbeelding"),
    "groot.png": (b"x" * 5_000_001, "groter dan 5 MB"),
    "png.svg": (PNG.read_bytes(), "UTF-8"),
    "beeld.svg": (SVG.format('<image href="file:///etc/passwd"/>'), "meer in dan een tekening"),
    "script.svg": (SVG.format("<script>alert(1)</script>"), "meer in dan een tekening"),
    "vreemd.svg": (SVG.format("<foreignObject/>"), "meer in dan een tekening"),
    "vulling.svg": (SVG.format('<rect fill="url(http://x/y)"/>'), "andere bestanden"),
    "buiten.svg": (SVG.format('<use xlink:href="file:///etc/x.svg#a"/>'), "andere bestanden"),
    "stijl.svg": (
        '<?xml-stylesheet href="/dev/zero" type="text/css"?>' + SVG.format(RECT),
        "andere bestanden",
    ),
    "entiteit.svg": ('<!DOCTYPE x [<!ENTITY a "b">]>' + SVG.format(""), "entiteiten"),
    "kapot.svg": ("<svg", "geen geldige SVG"),
    "half.svg": (SVG.format(RECT)[:-3], "geen geldige SVG"),
    "samengeperst.svg": (gzip.compress(SVG.format(" " * 100_000_000).encode()), "UTF-8"),
    "diep.svg": (SVG.format("<g>" * 100_000 + "</g>" * 100_000), "te ingewikkeld"),
    "veel.svg": (SVG.format("<g/>" * 300_000), "te ingewikkeld"),
    "keer op keer.svg": (SVG.format(groups_of_groups(9)), "te ingewikkeld"),
    "rond.svg": (
        SVG.format('<g id="a"><use xlink:href="#b"/></g><g id="b"><use xlink:href="#a"/></g>'),
        "te ingewikkeld",
    ),
    "wazig.svg": (SVG.format(BLUR + '<rect filter="url(#f)"/>' * 300), "te ingewikkeld"),
    "wazig in stijl.svg": (
        SVG.format(f"{BLUR}<style>rect {{ filter: url(#f) }}</style>" + RECT * 300),
        "te ingewikkeld",
    ),
    "maskers.svg": (SVG.format(MASK + '<rect mask="url(#m)"/>' * 2_000), "te ingewikkeld"),
    "kenmerken.svg": (
        SVG.format("<g " + " ".join(f'a{n}="x"' for n in range(100_000)) + "/>"),
        "te ingewikkeld",
    ),
    "verloop.svg": (
        SVG.format(f"<linearGradient>{'<stop/>' * 100_000}</linearGradient>"),
        "te ingewikkeld",
    ),
    "regels.svg": (SVG.format(f"<style>{'a{b:c}' * 100_000}</style>"), "te ingewikkeld"),
    "reusachtig.svg": (
        '<svg xmlns="http://www.w3.org/2000/svg" width="1e9" height="1"/>',
        "geen bruikbare afbeelding",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_logo_is_refused(tmp_path: Path, qapp: object, name: str) -> None:
    path = tmp_path / name
    data, told = REFUSED[name]
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    began = time.process_time()
    with pytest.raises(UserError) as caught:
        read_logo(path)
    assert is_quick(time.process_time() - began, MOST_SECONDS)
    assert name in caught.value.message and told in caught.value.message
    assert "Kies een PNG-" in caught.value.remedy


def test_a_logo_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"weg\.png.*bestaat niet"):
        read_logo(tmp_path / "weg.png")


@pytest.mark.parametrize(
    "drawing",
    [
        RECT,
        f"<defs><g id='a'>{RECT}</g></defs><use xlink:href='#a'/>",
        f"<style>.a {{ fill: url(#g) }}</style>{RECT}",
        f"{MASK}{RECT}<g mask='url(#m)'/>",
        groups_of_groups(3) + RECT,
        RECT * 5_000,
    ],
)
def test_a_drawing_as_programs_make_them_is_taken(
    tmp_path: Path, qapp: object, drawing: str
) -> None:
    path = tmp_path / "logo.svg"
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG" "x">'
    path.write_text(head + SVG.format(drawing))
    (tmp_path / "r.png").write_bytes(read_logo(path))
    with Image.open(tmp_path / "r.png") as drawn:
        assert drawn.size == (960, 320) and drawn.getpixel((100, 100)) == (255, 0, 0)


def test_logos_become_png_on_white(tmp_path: Path, qapp: object) -> None:
    svg = tmp_path / "logo.svg"
    svg.write_text(SVG.format('<rect width="15" height="10" fill="#f00"/>'))
    picture = tmp_path / "r.png"
    picture.write_bytes(read_logo(svg))
    with Image.open(picture) as drawn:
        assert drawn.mode == "RGB" and drawn.size == (960, 320)
        assert drawn.getpixel((100, 100)) == (255, 0, 0)
        assert drawn.getpixel((900, 100)) == (255, 255, 255)
    Image.new("RGBA", (4000, 100), (0, 0, 0, 0)).save(tmp_path / "breed.png")
    picture.write_bytes(read_logo(tmp_path / "breed.png"))
    with Image.open(picture) as drawn:
        assert drawn.size == (960, 24) and drawn.getpixel((5, 5)) == (255, 255, 255)
