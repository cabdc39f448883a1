# SPDX-License-Identifier: EUPL-1.2
"""The enums that are made quickly are those that Python makes, and where not it makes them."""

import json
import subprocess
import sys
from enum import KEEP, Enum, EnumType, Flag, IntEnum
from typing import Any

import pytest

from dgw_desktop import quick_enums

ordinary = quick_enums._ordinary

OF_PYSIDE = """
import enum, json
from dgw_desktop import quick_enums

quick, asked, others = quick_enums._create, [], []

def look(cls, class_name, names, **options):
    options["module"] = "PySide6"
    asked.append((cls, class_name, names, options))
    return quick(cls, class_name, names, **options)

enum.EnumType._create_ = look
from PySide6 import QtCore, QtGui, QtWidgets
for module in (QtCore, QtGui, QtWidgets):
    for name in dir(module):
        getattr(module, name)
for cls, class_name, names, options in asked:
    made = quick(cls, class_name, names, **options)
    as_python = quick_enums._ordinary(cls, class_name, names, **options)
    if quick_enums.everything_of(made) != quick_enums.everything_of(as_python):
        others.append(class_name)
print(json.dumps([len(asked), sum(len(names) for _, _, names, _ in asked), others]))
"""


def test_every_enum_of_pyside_is_as_python_makes_it() -> None:
    done = subprocess.run(
        [sys.executable, "-c", OF_PYSIDE], capture_output=True, text=True, check=True
    )
    enums, members, others = json.loads(done.stdout)
    assert enums > 400 and members > 4000
    assert others == []


@pytest.mark.parametrize("kind", [Enum, IntEnum])
def test_a_difference_in_anything_is_seen(kind: Any) -> None:
    names = [("FIRST", 1), ("SECOND", 2), ("ALSO_FIRST", 1)]

    def made(items: list[tuple[str, int]]) -> Any:
        return quick_enums._create(kind, "Few", items, module="here", boundary=KEEP)

    same = quick_enums.everything_of(made(names))
    assert same == quick_enums.everything_of(ordinary(kind, "Few", names, module="here"))
    one = made(names)
    one.SECOND._sort_order_ = 5
    assert quick_enums.everything_of(one) != same
    one = made(names)
    one.extra = "something"
    assert quick_enums.everything_of(one) != same
    assert quick_enums.everything_of(made(names[:2])) != same
    assert quick_enums.everything_of(made(names[::-1])) != same


def test_python_makes_them_where_it_would_make_other_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    def with_more(*arguments: Any, **options: Any) -> Any:
        made: Any = ordinary(*arguments, **options)
        for member in made:
            member._of_a_later_python = True
        return made

    monkeypatch.setattr(EnumType, "_create_", ordinary)
    monkeypatch.setattr(quick_enums, "_ordinary", with_more)
    quick_enums.install()
    assert vars(EnumType)["_create_"] == ordinary
    monkeypatch.setattr(quick_enums, "_ordinary", ordinary)
    quick_enums.install()
    assert vars(EnumType)["_create_"] == quick_enums._create


def test_a_python_of_another_inside_makes_them_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def without_inside(*arguments: Any, **options: Any) -> Any:
        made: Any = ordinary(*arguments, **options)
        del made._new_member_
        return made

    monkeypatch.setattr(EnumType, "_create_", ordinary)
    for other in (without_inside, None):
        monkeypatch.setattr(quick_enums, "_ordinary", other)
        quick_enums.install()
        assert vars(EnumType)["_create_"] == ordinary


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(EnumType, "_create_", quick_enums._create)


@pytest.mark.usefixtures("installed")
def test_what_is_no_plain_enum_of_pyside_is_made_by_python() -> None:
    colour: Any = Enum("Colour", "RED GREEN")  # type: ignore[misc]
    assert [(one.name, one.value) for one in colour] == [("RED", 1), ("GREEN", 2)]
    assert colour.__module__ == __name__
    rights: Any = Flag("Rights", [("READ", 1), ("BOTH", 3)], boundary=KEEP)  # type: ignore[misc]
    assert [one.name for one in rights] == ["READ"] and rights(7).value == 7
    odd: Any = Enum("Odd", [("value", 1), ("name", 2)], boundary=KEEP)  # type: ignore[misc]
    assert odd.value._value_ == 1 and odd.name._name_ == "name"


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize("names", [[("A", 1), ("A", 2)], [("mro", 1)], [("_sunder_", 1)]])
def test_what_python_refuses_is_refused(names: list[tuple[str, int]]) -> None:
    with pytest.raises((TypeError, ValueError)):
        Enum("Wrong", names, boundary=KEEP)  # type: ignore[misc]
