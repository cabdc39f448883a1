# SPDX-License-Identifier: EUPL-1.2
"""What is in a distribution beside its packages: Python, Qt, what is compiled in, fonts."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from fontTools.ttLib import TTFont

from bundle.hashes import sha256
from bundle.parts import QT_LICENCE, Part
from bundle.places import PACKAGING, ROOT

TELL = PACKAGING / "bundle" / "tell_inside.py"
Run = Callable[[Path], str]
"""Runs a script with the distribution's own Python and packages; returns what it printed."""

_QT_OTHERS = ROOT / "resources" / "licences" / "Qt-third-party.txt"
_FONTS = (
    ("Atkinson*.ttf", "OFL-1.1", "Braille Institute of America"),
    ("DejaVu*.ttf", "Bitstream-Vera", "DejaVu Fonts"),
)
# Name, in which package, licence, supplier, and vendor and product as the National Vulnerability
# Database names them.
_COMPILED_IN = (
    ("SQLite", "Python", "blessing", "SQLite Consortium", "sqlite:sqlite"),
    ("Expat", "Python", "MIT", "Expat developers", "libexpat_project:libexpat"),
    ("zlib", "Python", "Zlib", "Jean-loup Gailly and Mark Adler", "zlib:zlib"),
    ("libxml2", "lxml", "MIT", "GNOME", "xmlsoft:libxml2"),
    ("libxslt", "lxml", "MIT", "GNOME", "xmlsoft:libxslt"),
    ("PDFium", "pypdfium2", "BSD-3-Clause AND Apache-2.0", "Google", "google:pdfium"),
    ("OpenBLAS", "numpy", "BSD-3-Clause", "OpenBLAS developers", "openblas_project:openblas"),
    ("libjpeg-turbo", "pillow", "IJG AND BSD-3-Clause", "libjpeg-turbo",
     "libjpeg-turbo:libjpeg-turbo"),
    ("OpenJPEG", "pillow", "BSD-2-Clause", "UCLouvain", "uclouvain:openjpeg"),
    ("LibTIFF", "pillow", "libtiff", "LibTIFF developers", "libtiff:libtiff"),
    ("zlib-ng", "pillow", "Zlib", "zlib-ng developers", "zlib-ng:zlib-ng"),
)  # fmt: skip


def python_part(version: str, digest: str) -> Part:
    """Return Python itself; ``digest`` is of the file that it came in."""
    return Part(
        "Python",
        version,
        "PSF-2.0",
        f"pkg:generic/python@{version}",
        digest,
        (),
        supplier="Python Software Foundation",
        cpe=_cpe("python:python", version),
    )


def parts_inside(packages: list[Part], run: Run) -> list[Part]:
    """Return what is in ``packages``, which ``run`` can ask, and what is no package at all."""
    told = json.loads(run(TELL))
    found = {part.name.lower(): part for part in packages}
    parts = []
    for name, where, licence, supplier, product in _COMPILED_IN:
        version = told[name]
        if not version:  # this build of the package goes without
            continue
        owner = found[where.lower()]
        parts.append(
            Part(
                name,
                version,
                licence,
                f"pkg:generic/{name.lower()}@{version}",
                "",
                (),
                supplier=supplier,
                cpe=_cpe(product, version),
                inside=owner.address,
            )
        )
    return [*parts, *_qt(found["pyside6_essentials"]), *_fonts()]


def _qt(package: Part) -> Iterator[Part]:
    """Yield Qt, and what others made that is in it, of which Qt tells no versions."""
    address = f"pkg:generic/qt@{package.version}"
    yield Part(
        "Qt",
        package.version,
        QT_LICENCE,
        address,
        "",
        (),
        supplier="The Qt Company",
        cpe=_cpe("qt:qt", package.version),
        inside=package.address,
    )
    headings = re.findall(r"^── (.+) \(([^()]+)\)$", _QT_OTHERS.read_text("utf-8"), re.MULTILINE)
    for name, licence in headings:
        slug = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
        yield Part(
            name, "", licence, f"pkg:generic/qt-{slug}", "", (), supplier="The Qt Company",
            inside=address,
        )  # fmt: skip


def _fonts() -> Iterator[Part]:
    for pattern, licence, supplier in _FONTS:
        for path in sorted((ROOT / "resources" / "fonts").glob(pattern)):
            with TTFont(path, lazy=True) as font:
                version = font["name"].getDebugName(5).removeprefix("Version ").split(";")[0]
            yield Part(
                path.stem, version, licence, f"pkg:generic/{path.stem.lower()}@{version}",
                sha256(path), (), supplier=supplier,
            )  # fmt: skip


def _cpe(product: str, version: str) -> str:
    """Return the name by which scanners look a part up (nvd.nist.gov/products/cpe)."""
    return f"cpe:2.3:a:{product}:{version}:*:*:*:*:*:*:*"
