# SPDX-License-Identifier: EUPL-1.2
"""The list of parts is true, valid, and always the same; every licence goes along."""

import json
import re
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from bundle.inside import parts_inside, python_part
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
        ("old", "Some words"),  # a name is better than a class of names
        ("python_docx", "MIT"),
    ]
    assert parts[2].address == "pkg:pypi/python-docx@1.2"
    assert len({part.sha256 for part in parts}) == 3


def test_the_list_of_parts_is_valid_and_the_same_each_time(
    parts: list[Part], tmp_path: Path
) -> None:
    write_sbom(tmp_path / "1.json", parts)
    write_sbom(tmp_path / "2.json", parts[::-1])
    write_sbom(tmp_path / "3.json", parts)
    assert (tmp_path / "1.json").read_bytes() == (tmp_path / "3.json").read_bytes()
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


def test_what_has_no_spdx_name_gets_one(tmp_path: Path) -> None:
    for number, (told, spdx) in enumerate(
        (
            ("Classifier: License :: OSI Approved :: BSD License", "BSD-3-Clause"),
            ("License: BSD license (see license.txt for details), Copyright (c) X", "BSD-3-Clause"),
            (
                "License: BSD-3-Clause, Apache-2.0, dependency licenses",
                "BSD-3-Clause AND Apache-2.0",
            ),
            ("Classifier: License :: OSI Approved :: MIT License", "MIT"),
        )
    ):
        app = tmp_path / str(number)
        (app / "x-1.dist-info").mkdir(parents=True)
        (app / "x-1.dist-info" / "METADATA").write_text(
            f"Metadata-Version: 2.1\nName: x\nVersion: 1\nAuthor-email: A B <a@b>\n{told}\n"
        )
        wheel = app / "x-1-py3-none-any.whl"
        wheel.write_text("")
        (part,) = parts_in(app, [wheel])
        assert (part.licence, part.supplier) == (spdx, "A B")


def test_the_list_names_what_is_compiled_in(tmp_path: Path) -> None:
    def run(script: Path) -> str:
        return subprocess.run(
            [sys.executable, script], check=True, capture_output=True, text=True
        ).stdout

    packages = [
        Part(name, "6.11.1", "MIT", f"pkg:pypi/{name.lower()}@6.11.1", "0" * 64, ())
        for name in ("lxml", "numpy", "pillow", "pypdfium2", "PySide6_Essentials")
    ]
    packages.append(python_part("3.13.2", "1" * 64))
    library = tmp_path / "app" / "numpy.libs" / "libgfortran-1.so.5"
    library.parent.mkdir(parents=True)
    shutil.copyfile(sys.executable, library)
    write_sbom(tmp_path / "sbom.json", [*packages, *parts_inside(tmp_path, packages, run)])
    told = json.loads((tmp_path / "sbom.json").read_text("utf-8"))
    listed = {found["name"]: found for found in told["components"]}
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(told)) is None
    assert listed["Python"]["cpe"] == "cpe:2.3:a:python:python:3.13.2:*:*:*:*:*:*:*"
    assert listed["Qt"]["cpe"] == "cpe:2.3:a:qt:qt:6.11.1:*:*:*:*:*:*:*"
    for name in ("SQLite", "Expat", "zlib", "libxml2", "PDFium", "OpenBLAS", "libjpeg-turbo"):
        assert re.fullmatch(r"\d+(\.\d+)+", listed[name]["version"]), name
        assert listed[name]["supplier"]["name"]
        assert name.lower() in listed[name]["cpe"]
    assert listed["SQLite"]["version"] == sqlite3.sqlite_version
    assert listed["DejaVuSans"]["version"] == "2.37"
    assert listed["AtkinsonHyperlegibleNext-Bold"]["hashes"]
    assert {"PCRE2", "HarfBuzz-NG", "LibPNG"} <= set(listed)
    assert listed["libgfortran-1.so.5"]["hashes"] and "purl" not in listed["libgfortran-1.so.5"]
    holds = {found["ref"]: found.get("dependsOn", []) for found in told["dependencies"]}
    assert listed["libxml2"]["bom-ref"] in holds["pkg:pypi/lxml@6.11.1"]
    assert listed["PCRE2"]["bom-ref"] in holds[listed["Qt"]["bom-ref"]]
