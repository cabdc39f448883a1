# SPDX-License-Identifier: EUPL-1.2
"""The files by which a Linux desktop knows the program fit together and are valid."""

import configparser
import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest
from bundle.linux import METAINFO
from bundle.places import PACKAGING, ROOT, VERSION

LINUX = PACKAGING / "linux"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def test_menu_file_type_and_description_name_each_other() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment]
    entry.read(LINUX / "dgw-desktop.desktop", "utf-8")
    menu = entry["Desktop Entry"]
    kind = ElementTree.parse(LINUX / "dgw-desktop.mime.xml").find(f"{MIME}mime-type")
    assert kind is not None
    assert menu["MimeType"] == f"{kind.get('type')};"
    described = ElementTree.parse(LINUX / "dgw-desktop.metainfo.xml").getroot()
    assert described.findtext("launchable") == "dgw-desktop.desktop"
    assert described.findtext("provides/mediatype") == kind.get("type")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert menu["Exec"].split()[0] in project["scripts"]
    assert described.findtext("project_license") == project["license"]


def test_the_version_is_one() -> None:
    text = (ROOT / "publiccode.yml").read_text("utf-8")
    assert re.search(r"^softwareVersion: (.+)$", text, flags=re.MULTILINE)[1] == VERSION  # type: ignore[index]


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="AppStream is not installed")
def test_appstream_takes_the_description(tmp_path: Path) -> None:
    text = (LINUX / "dgw-desktop.metainfo.xml").read_text("utf-8")
    file = tmp_path / Path(METAINFO).name
    file.write_text(text.replace("@VERSION@", VERSION).replace("@DATE@", "2026-01-15"), "utf-8")
    done = subprocess.run(
        ["appstreamcli", "validate", "--no-net", file], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_a_software_centre_finds_all_it_asks_but_address_and_pictures() -> None:
    described = ElementTree.parse(LINUX / "dgw-desktop.metainfo.xml").getroot()
    for part in (
        "id", "name", "summary", "description", "developer/name", "icon", "categories/category",
        "keywords/keyword", "languages/lang", "branding/color", "launchable", "content_rating",
        "requires/display_length", "supports/internet", "releases/release/description",
    ):  # fmt: skip
        assert described.find(part) is not None, part
    # They need a public address, which a person has to choose.
    assert described.find("url") is None and described.find("screenshots") is None
    entry = (LINUX / "dgw-desktop.desktop").read_text("utf-8")
    for category in described.iterfind("categories/category"):
        assert f"{category.text};" in entry
