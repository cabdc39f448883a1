# SPDX-License-Identifier: EUPL-1.2
"""What is in a distribution beside its packages: Python, Qt, what is compiled in, fonts."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import lief
from fontTools.ttLib import TTFont

from bundle.hashes import files_in, sha256
from bundle.parts import QT_LICENCE, Part
from bundle.places import PACKAGING, ROOT
from bundle.pruning import is_compiled

TELL = PACKAGING / "bundle" / "tell_inside.py"
Run = Callable[[Path], str]
"""Runs a script with the distribution's own Python and packages; returns what it printed."""

_QT_OTHERS = ROOT / "resources" / "licences" / "Qt-third-party.txt"
_FONTS = (
    ("Atkinson*.ttf", "OFL-1.1", "Braille Institute of America"),
    ("DejaVu*.ttf", "Bitstream-Vera", "DejaVu Fonts"),
)
_LIBRARIES = {
    "app/PySide6": "pyside6_essentials",
    "app/PySide6/Qt/lib": "pyside6_essentials",
    "app/shiboken6": "shiboken6",
    "app/numpy.libs": "numpy",
    "app/pillow.libs": "pillow",
    "python": "python",
    "python/lib": "python",
}
"""Where libraries stand, and of which package."""
_OWN_LIBRARIES = (
    "Qt", "libQt", "pyside6", "libpyside6", "shiboken6", "Shiboken", "libshiboken6",
    "python", "libpython", "_", "unicodedata", "select", "pyexpat",
)  # fmt: skip
"""How the names begin of what a package itself is."""
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


def parts_inside(folder: Path, packages: list[Part], run: Run) -> list[Part]:
    """Return what is in ``packages``, which ``run`` can ask, and what is no package at all.

    ``folder`` is that of the distribution, with the packages in app and Python in python.
    """
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
    others = (*_qt(found["pyside6_essentials"]), *_pdfium(found["pypdfium2"]))
    return [*parts, *others, *_libraries(folder, found), *_fonts()]


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


def _pdfium(package: Part) -> Iterator[Part]:
    """Yield what PDFium is built of, as the licences name it that come with it."""
    for path in package.texts:
        if path.parent.name != "BUILD_LICENSES":
            continue  # of other builds, or of the package itself
        yield Part(
            path.stem, "", "", f"pkg:generic/pdfium-{path.name.lower().replace('.', '-')}", "", (),
            inside=package.address,
        )  # fmt: skip


def _libraries(folder: Path, packages: Mapping[str, Part]) -> Iterator[Part]:
    """Yield the libraries that came with a package beside its own modules."""
    lief.logging.disable()
    for path in files_in(folder):
        owner = _LIBRARIES.get(path.parent.as_posix())
        if owner is None or not is_compiled(path) or path.name.startswith(_OWN_LIBRARIES):
            continue
        binary = lief.parse(folder / path)
        version = ""
        if isinstance(binary, lief.PE.Binary) and isinstance(
            tree := binary.resources_manager, lief.PE.ResourcesManager
        ):
            for found in tree.version:
                low, high = found.file_info.file_version_ls, found.file_info.file_version_ms
                version = f"{high >> 16}.{high & 0xFFFF}.{low >> 16}.{low & 0xFFFF}"
        yield Part(
            path.name, version, "", f"file:{path.as_posix()}", sha256(folder / path), (),
            inside=packages[owner].address,
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
