# SPDX-License-Identifier: EUPL-1.2
"""The list of parts is true, valid, and always the same; every licence goes along."""

import json
from pathlib import Path

import pytest
from bundle.parts import Part, parts_in, write_licences
from bundle.sbom import write_sbom
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator


@pytest.fixture
def parts(tmp_path: Path) -> list[Part]:
    app = tmp_path / "app"
    wheels = []
    for name, licence in (
        ("python_docx", "License-Expression: MIT"),
        ("PySide6_Essentials", "License-Expression: LGPL-3.0-only OR GPL-2.0-only"),
        ("old", "License: Some words\nClassifier: License :: OSI Approved :: MIT License"),
    ):
        folder = app / f"{name}-1.2.dist-info"
        (folder / "licenses").mkdir(parents=True)
        (folder / "METADATA").write_text(
            f"Metadata-Version: 2.4\nName: {name}\nVersion: 1.2\n{licence}\n", "utf-8"
        )
        (folder / "licenses" / "LICENSE").write_text(f"licence of {name}", "utf-8")
        wheels.append(tmp_path / f"{name}-1.2-py3-none-any.whl")
        wheels[-1].write_text(name, "utf-8")
    return parts_in(app, wheels)


def test_each_package_is_listed_with_its_origin(parts: list[Part]) -> None:
    assert [(part.name, part.licence) for part in parts] == [
        ("PySide6_Essentials", "LGPL-3.0-only"),
        ("old", "Some words"),
        ("python_docx", "MIT"),
    ]
    assert parts[2].address == "pkg:pypi/python-docx@1.2"
    assert len({part.sha256 for part in parts}) == 3


def test_the_list_of_parts_is_valid_and_the_same_each_time(
    parts: list[Part], tmp_path: Path
) -> None:
    write_sbom(tmp_path / "1.json", parts)
    write_sbom(tmp_path / "2.json", parts[::-1])
    text = (tmp_path / "1.json").read_text("utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    told = json.loads(text)
    assert told["metadata"]["component"]["name"] == "DGW Desktop"
    assert {part["purl"] for part in told["components"]} == {part.address for part in parts}
    assert {part["hashes"][0]["content"] for part in told["components"]} == {
        part.sha256 for part in parts
    }
    again = json.loads((tmp_path / "2.json").read_text("utf-8"))
    assert again["components"] == told["components"]


def test_every_licence_goes_along(parts: list[Part], tmp_path: Path) -> None:
    write_licences(tmp_path / "licenties", parts, "licence of Python")
    texts = {path.name: path.read_text("utf-8") for path in (tmp_path / "licenties").iterdir()}
    assert texts["python_docx-LICENSE"] == "licence of python_docx"
    assert texts["Python.txt"] == "licence of Python"
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in texts["LGPL-3.0.txt"]
    assert "python_docx 1.2: MIT" in texts["OVERZICHT.txt"]
