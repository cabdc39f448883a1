# SPDX-License-Identifier: EUPL-1.2
"""A file that is named after a title can be made, on Windows and elsewhere."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dgw_desktop.files import file_name
from tests.nasty import NASTY

END = " - 2026-11-23.pdf"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("MT-sessie", "MT-sessie"),
        ("MT-sessie\r\nnajaar\v2026", "MT-sessie najaar 2026"),
        ('a/b\\c:d*e?f"g<h>i|j', "a-b-c-d-e-f-g-h-i-j"),
        ("\u202efdp.exe", "fdp.exe"),
        ("  .verborgen. ", "verborgen"),
        ("", "_"),
    ],
)
def test_a_title_becomes_a_name_of_one_line(title: str, name: str) -> None:
    assert file_name(title, END) == name + END


@pytest.mark.parametrize("name", ["CON", "nul", "Aux.v1", "com1", "LPT9"])
def test_a_name_that_windows_keeps_for_itself_is_not_used(name: str) -> None:
    assert file_name(name, ".toml") == f"_{name}.toml"


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=st.text(max_size=300) | st.sampled_from([*NASTY, "😀" * 200, "x" * 300]))
def test_a_file_of_any_name_can_be_made_and_keeps_its_end(title: str, tmp_path: Path) -> None:
    name = file_name(title, END)
    assert name.endswith(END) and len(name) <= 121
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f\u2028\u2029]', name)
    assert not name.startswith((" ", "."))
    (tmp_path / name).write_bytes(b"")
