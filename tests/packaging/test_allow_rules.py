# SPDX-License-Identifier: EUPL-1.2
"""The rules for AppLocker and App Control let every program and script of a version run, once."""

import hashlib
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from bundle.allow_rules import write_app_control, write_applocker
from bundle.signatures import Signed

FILES = [
    Signed("python/python.exe", "Python Software Foundation", True, "a1" * 32, "0" * 64),
    Signed("python/python313.dll", "Python Software Foundation", True, "b2" * 32, "0" * 64),
    Signed("app/x.pyd", "", False, "c3" * 32, "0" * 64),
]
SI = {"s": "urn:schemas-microsoft-com:sipolicy"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for file in FILES:
        (tmp_path / file.path).parent.mkdir(exist_ok=True)
        (tmp_path / file.path).write_bytes(b"x" * 7)
    (tmp_path / "DGW Desktop.cmd").write_text("@echo off")
    return tmp_path


def test_applocker_gets_each_program_library_and_script_in_its_own_kind(folder: Path) -> None:
    write_applocker(folder / "rules.xml", folder, FILES)
    root = Xml.parse(folder / "rules.xml").getroot()
    found = {
        kind.get("Type"): {
            node.get("SourceFileName"): node.get("Data") for node in kind.iter("FileHash")
        }
        for kind in root.iter("RuleCollection")
    }
    script = hashlib.sha256(b"@echo off").hexdigest().upper()
    assert found == {
        "Exe": {"python.exe": f"0x{'A1' * 32}"},
        "Dll": {"python313.dll": f"0x{'B2' * 32}", "x.pyd": f"0x{'C3' * 32}"},
        "Script": {"DGW Desktop.cmd": f"0x{script}"},
    }
    assert {node.get("SourceFileLength") for node in root.iter("FileHash")} == {"7", "9"}
    assert {node.get("EnforcementMode") for node in root} == {"NotConfigured"}
    assert len({node.get("Id") for node in root.iter("FileHashRule")}) == 3


def test_app_control_allows_each_and_refers_to_it_once(folder: Path) -> None:
    write_app_control(folder / "policy.xml", FILES)
    root = Xml.parse(folder / "policy.xml").getroot()
    allowed = {node.get("ID"): node.get("Hash") for node in root.iterfind(".//s:Allow", SI)}
    assert sorted(map(str, allowed.values())) == ["A1" * 32, "B2" * 32, "C3" * 32]
    assert [node.get("RuleID") for node in root.iterfind(".//s:FileRuleRef", SI)] == list(allowed)


def test_the_same_version_gives_the_same_rules(folder: Path) -> None:
    texts = []
    for name in ("1.xml", "2.xml"):
        write_app_control(folder / name, FILES)
        texts.append((folder / name).read_bytes())
    assert texts[0] == texts[1]
