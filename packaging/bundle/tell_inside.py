# SPDX-License-Identifier: EUPL-1.2
"""Tells, as JSON, which libraries are compiled into the Python and the packages of a distribution.

Run by the Python of a distribution, with its packages: they know their versions best. It uses
nothing of Qt, which does not start everywhere that Python does.
"""

import json
import pyexpat
import re
import sqlite3
import zlib
from importlib.util import find_spec
from pathlib import Path

import lxml.etree as lxml
import pypdfium2_raw.version as pdfium
from PIL import features


def main() -> None:
    """Print the name and the version of each; an empty version where nobody knows it."""
    told = {
        "SQLite": sqlite3.sqlite_version,
        "Expat": pyexpat.EXPAT_VERSION.removeprefix("expat_"),
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
        "libxml2": ".".join(map(str, lxml.LIBXML_VERSION)),
        "libxslt": ".".join(map(str, lxml.LIBXSLT_VERSION)),
        "PDFium": ".".join(map(str, pdfium.PDFIUM_INFO.api_tag)),
        "OpenBLAS": _openblas(),
        "libjpeg-turbo": features.version_feature("libjpeg_turbo") or "",
        "OpenJPEG": features.version_codec("jpg_2000") or "",
        "LibTIFF": features.version_codec("libtiff") or "",
        "zlib-ng": features.version_feature("zlib_ng") or "",
    }
    print(json.dumps(told))


def _openblas() -> str:
    """Return the version in numpy's own notes on its build; numpy does not start under Wine."""
    found = find_spec("numpy")
    assert found is not None and found.origin is not None
    notes = Path(found.origin).with_name("__config__.py").read_text("utf-8")
    blas = re.search(r'"blas": \{.*?"version": r?"([^"]+)"', notes, re.DOTALL)
    return blas[1] if blas else ""


if __name__ == "__main__":
    main()
