# SPDX-License-Identifier: EUPL-1.2
"""Names, folders and the moment that everything made here carries."""

import os
import re
from datetime import UTC, datetime
from pathlib import Path

import dgw_desktop

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
BUILD = ROOT / "build"
"""Work that may be thrown away."""
CACHE = BUILD / "downloads"
DIST = ROOT / "dist"
"""What is handed out."""
RUNTIME_LOCK = PACKAGING / "requirements-runtime.lock"
PYTHON_LOCK = PACKAGING / "windows" / "python.lock"
NAME = "DGW Desktop"
PUBLISHER = "De makers van DGW Desktop"
VERSION = dgw_desktop.__version__
APP = "app"
"""The folder with the program's own packages; Python runs it, with __main__.py in it."""


def moment() -> datetime:
    """Return the time that goes into archives, so that the same inputs give the same bytes.

    SOURCE_DATE_EPOCH (reproducible-builds.org/specs/source-date-epoch) if set, otherwise the
    day of release in publiccode.yml.
    """
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(epoch), UTC)
    text = (ROOT / "publiccode.yml").read_text("utf-8")
    found = re.search(r'^releaseDate: "(\d{4}-\d\d-\d\d)"', text, flags=re.MULTILINE)
    if found is None:
        raise ValueError("publiccode.yml has no releaseDate")
    return datetime.fromisoformat(found[1]).replace(tzinfo=UTC)
