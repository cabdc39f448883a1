# SPDX-License-Identifier: EUPL-1.2
"""The group policies and the example file: complete, in both languages, as the program reads."""

import re
import sys
import tomllib
from pathlib import Path, PurePosixPath, PureWindowsPath
from xml.etree import ElementTree as Xml

import pytest
from bundle.policies import ADMX, LANGUAGES, POLICIES, Kind, example, write_policies

from dgw_desktop.managed import (
    FLAGS,
    ONLY_LOCKED,
    RECOMMENDED,
    REGISTRY_KEY,
    SETTINGS,
    combined,
)

GUIDE = Path(__file__).parents[2] / "packaging" / "IT-beheer.md"
NAMES = {"p": "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("beheer")
    write_policies(made)
    return made


def parsed(path: Path) -> Xml.Element:
    return Xml.parse(path).getroot()


def test_every_setting_has_a_policy_and_a_line_for_it_departments() -> None:
    assert [policy.name for policy in POLICIES] == list(SETTINGS)
    listed = re.findall(
        r"^\| (`[a-z_`, ]+) \|.*\| (vast|beide) \|$", GUIDE.read_text("utf-8"), re.M
    )
    told = {name: how for names, how in listed for name in re.findall(r"`(\w+)`", names)}
    expected = {name: "vast" if name in ONLY_LOCKED else "beide" for name in SETTINGS}
    assert told == expected
    assert {policy.name for policy in POLICIES if policy.kind is Kind.FLAG} == FLAGS


def test_policies_write_where_the_program_reads(folder: Path) -> None:
    found: dict[str, set[str]] = {}
    for policy in parsed(folder / ADMX).iterfind("p:policies/p:policy", NAMES):
        element = policy.find("p:elements/*", NAMES)
        name = policy.get("valueName") if element is None else element.get("valueName")
        found.setdefault(str(policy.get("key")), set()).add(str(name))
    assert found == {
        REGISTRY_KEY: set(SETTINGS),
        rf"{REGISTRY_KEY}\{RECOMMENDED}": set(SETTINGS) - ONLY_LOCKED,
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_and_field_that_a_policy_names_is_there(folder: Path, language: str) -> None:
    admx = parsed(folder / ADMX)
    adml = parsed((folder / language / ADMX).with_suffix(".adml"))
    values = [value for node in admx.iter() for value in node.attrib.values()]
    strings = {node.get("id"): node.text for node in adml.iterfind(".//p:string", NAMES)}
    shown = {node.get("id"): node for node in adml.iterfind(".//p:presentation", NAMES)}
    for kind, known in (("string", set(strings)), ("presentation", set(shown))):
        named = {found[1] for v in values if (found := re.fullmatch(rf"\$\({kind}\.(\w+)\)", v))}
        assert named == known
    assert all(strings.values())
    fields = {element.get("id") for element in admx.iterfind(".//p:elements/*", NAMES)}
    assert {node.get("refId") for found in shown.values() for node in found} == fields
    names = [policy.get("name") for policy in admx.iterfind(".//p:policy", NAMES)]
    assert len(names) == len(set(names))


def test_each_choice_of_a_policy_is_taken(folder: Path) -> None:
    choices = parsed(folder / ADMX).iterfind(".//p:enum", NAMES)
    for choice in choices:
        for value in choice.iterfind(".//p:string", NAMES):
            assert SETTINGS[str(choice.get("valueName"))](value.text) == value.text


def test_the_example_is_empty_until_it_is_filled_in_and_then_right(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    is_windows = sys.platform == "win32"
    monkeypatch.setenv("USERNAME" if is_windows else "USER", "anja")
    assert tomllib.loads(example(is_windows)) == {"locked": {}, "default": {}}
    filled = tomllib.loads(uncommented(example(is_windows)))
    found = combined([("policy.toml", filled)])
    assert found.problems == ()
    assert found.count == len(SETTINGS)


def test_the_example_has_paths_of_the_system_that_it_is_for(folder: Path) -> None:
    paths = {policy.name for policy in POLICIES if policy.kind in (Kind.PATH, Kind.PATHS)}
    for text, kind in (
        ((folder / "policy.toml").read_text("utf-8"), PureWindowsPath),
        (example(on_windows=False), PurePosixPath),
    ):
        tables = tomllib.loads(uncommented(text))
        shown = {name: value for table in tables.values() for name, value in table.items()}
        for name in paths:
            values = shown[name] if isinstance(shown[name], list) else [shown[name]]
            assert values and all(kind(value).is_absolute() for value in values), name


def uncommented(text: str) -> str:
    """Return the example as it is when every setting is switched on."""
    return re.sub(r"^#(?=\w+ = )", "", text, flags=re.M)
