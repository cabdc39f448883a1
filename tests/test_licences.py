# SPDX-License-Identifier: EUPL-1.2
"""Every part of the program comes with its licence, in the exact words."""

import hashlib
import importlib.metadata
import re
import tomllib
from pathlib import Path

import pytest

from dgw_desktop import licences
from dgw_desktop.resources import resource

# Of www.gnu.org/licenses/lgpl-3.0.txt and gpl-3.0.txt.
GNU = {
    "LGPL-3.0.txt": "e3a994d82e644b03a792a930f574002658412f62407f5fee083f2555c5f23118",
    "GPL-3.0.txt": "3972dc9744f6499f0f9b2dbf76696f2ae7ad8af9b23dde66d6af86c9dfb36986",
}


def test_every_part_has_a_licence_and_its_text() -> None:
    for part in licences.parts():
        assert part.licence, part.name
        assert re.search("licen[cs]e|copyright", part.text(), re.IGNORECASE), part.name


def test_what_the_program_needs_is_there_and_what_only_tests_need_is_not() -> None:
    project = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text("utf-8"))
    names = {part.name.casefold().replace("_", "-") for part in licences.parts()}
    wanted = {
        re.split(r"[^\w-]", need)[0].casefold() for need in project["project"]["dependencies"]
    }
    assert wanted - names == set()
    assert {"shiboken6", "pillow", "lxml", "rl-accel", "numpy", "python"} <= names
    assert names & {"pytest", "mypy", "hypothesis", "ruff"} == set()


def test_the_texts_for_qt_are_those_of_gnu() -> None:
    for name, digest in GNU.items():
        assert hashlib.sha256(resource("licences", name).read_bytes()).hexdigest() == digest
    qt = next(part for part in licences.parts() if part.name.casefold().startswith("pyside6"))
    assert qt.licence == "LGPL-3.0-only"
    for name in GNU:
        assert resource("licences", name).read_text("utf-8") in qt.text()


def test_what_qt_holds_of_others_is_named() -> None:
    text = resource("licences", "Qt-third-party.txt").read_text("utf-8")
    for name in (
        "Freetype 2",
        "HarfBuzz-NG",
        "LibPNG",
        "PCRE2",
        "zlib",
        "MD4C",
        "Unicode Character",
    ):
        assert re.search(rf"^── .*{re.escape(name)}", text, re.MULTILINE), name
    assert "The FreeType Project LICENSE" in text
    assert text in [part.text() for part in licences.parts()]


def test_in_a_folder_of_its_own_everything_there_is_a_part(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is handed out holds the program as plain files, and no package of that name."""

    def distribution(name: str) -> importlib.metadata.Distribution:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(licences, "distribution", distribution)
    names = {part.name for part in licences.parts()}
    assert {found.metadata["Name"] for found in importlib.metadata.distributions()} <= names
    assert licences.parts()[0].text().startswith("\n") is False
    assert "EUROPEAN UNION PUBLIC LICENCE" in licences.parts()[0].text()
