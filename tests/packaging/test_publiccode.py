# SPDX-License-Identifier: EUPL-1.2
"""publiccode.yml against the keys and types of its standard (yml.publiccode.tools)."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from dgw_desktop import __version__
from dgw_desktop.ui.foundation.language import LANGUAGES

ROOT = Path(__file__).parents[2]
FILE: dict[str, Any] = yaml.safe_load((ROOT / "publiccode.yml").read_text("utf-8"))
STATUS = {"concept", "development", "beta", "stable", "obsolete"}
TYPES = {
    "standalone/mobile", "standalone/iot", "standalone/desktop", "standalone/web",
    "standalone/backend", "standalone/other", "addon", "library", "configurationFiles",
}  # fmt: skip
MAINTENANCE = {"internal": "contacts", "contract": "contractors", "community": "contacts"}


def test_every_key_that_the_standard_asks_for_is_there_and_of_its_type() -> None:
    assert re.fullmatch(r"0(\.\d+)+", FILE["publiccodeYmlVersion"])
    assert re.fullmatch(r"https://\S+", FILE["url"])
    assert FILE["name"]
    assert FILE["platforms"] and all(isinstance(found, str) for found in FILE["platforms"])
    assert FILE["developmentStatus"] in STATUS
    assert FILE["softwareType"] in TYPES
    assert FILE["legal"]["license"] == "EUPL-1.2"
    date.fromisoformat(FILE["releaseDate"])
    assert isinstance(FILE["localisation"]["localisationReady"], bool)
    who = FILE["maintenance"][MAINTENANCE[FILE["maintenance"]["type"]]]
    assert all(found["name"] for found in who)


def test_every_description_has_the_lengths_of_the_standard() -> None:
    for text in FILE["description"].values():
        assert len(text["shortDescription"]) <= 150
        assert 150 <= len(text["longDescription"]) <= 10_000
        assert text["features"]


def test_it_tells_what_is_so() -> None:
    assert FILE["softwareVersion"] == __version__
    assert FILE["localisation"]["availableLanguages"] == list(LANGUAGES)
    # A system only when something is made for it.
    made = (ROOT / "packaging" / "build.py").read_text("utf-8")
    assert all(f'"{system}"' in made for system in FILE["platforms"])
