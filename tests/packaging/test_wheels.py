# SPDX-License-Identifier: EUPL-1.2
"""The lock file is read for Windows while Linux runs, and wheels are unpacked by PEP 427."""

from pathlib import Path, PurePosixPath

import pytest
from bundle.places import RUNTIME_LOCK
from bundle.wheels import WINDOWS, placed, wanted

LOCK = """\
# Made by a tool
one==1.0 ; sys_platform == 'win32' \\
    --hash=sha256:aa \\
    --hash=sha256:bb
two==2.0 ; sys_platform != 'win32' \\
    --hash=sha256:cc
three==3.0 ; python_full_version < '3.12' \\
    --hash=sha256:dd
three==3.5 ; python_full_version >= '3.12' \\
    --hash=sha256:ee
"""


def test_markers_are_judged_for_the_target() -> None:
    assert wanted(LOCK, WINDOWS.markers) == [
        "one==1.0 --hash=sha256:aa --hash=sha256:bb",
        "three==3.5 --hash=sha256:ee",
    ]
    other = {**WINDOWS.markers, "sys_platform": "linux", "python_full_version": "3.11.2"}
    assert [line.split()[0] for line in wanted(LOCK, other)] == ["two==2.0", "three==3.0"]


def test_the_lock_of_what_is_handed_out_holds_every_dependency_once_with_hashes() -> None:
    lines = wanted(RUNTIME_LOCK.read_text("utf-8"), WINDOWS.markers)
    names = [line.partition("==")[0] for line in lines]
    project = (Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8").lower()
    assert {"pyside6-essentials", "reportlab", "xlsxwriter"} <= set(names)
    assert len(names) == len(set(names)) and all("--hash=sha256:" in line for line in lines)
    assert "pytest" in project and "pytest" not in names


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("docx/__init__.py", "docx/__init__.py"),
        ("one-1.0.dist-info/METADATA", "one-1.0.dist-info/METADATA"),
        ("one-1.0.dist-info/licenses/LICENSE", "one-1.0.dist-info/licenses/LICENSE"),
        ("one-1.0.dist-info/RECORD", None),
        ("one-1.0.data/purelib/one.py", "one.py"),
        ("one-1.0.data/scripts/one", None),
    ],
)
def test_members_of_a_wheel_go_to_their_place(name: str, place: str | None) -> None:
    assert placed(name) == (None if place is None else PurePosixPath(place))
