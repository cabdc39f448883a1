# SPDX-License-Identifier: EUPL-1.2
"""What a .dgw file holds is the same whether its model's text was seen before or not."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dgw_desktop.errors import UserError
from dgw_desktop.storage.session_json import content_of

TEXT = 'id = "x"\n[[levels]]\nname = "é"\n\\'
LINE = f'"text": {json.dumps(TEXT, ensure_ascii=False)}'
USUAL = f'{{\n "model": {{\n  {LINE},\n  "version": "1"\n }},\n "session": {{}}\n}}\n'


def told(text: str) -> object:
    try:
        return content_of(text.encode(), UserError)
    except UserError as error:
        return error.message


@pytest.mark.parametrize(
    "text",
    [
        USUAL,
        USUAL.replace(f"{LINE},", LINE[:-1]),  # the line breaks off
        USUAL.replace(f"{LINE},", f"{LINE[:-2]}]],"),
        USUAL.replace(LINE, '"text": 3'),
        USUAL.replace(LINE, '"text": ["a", "b"]'),
        USUAL.replace(LINE, '"text": "a", "other": "b"'),
        USUAL.replace(LINE, LINE + ' , "text": "b"'),
        USUAL.replace(f"{LINE},", f'{LINE},\n"text": "b",'),
        # The same line, but not the text of the model, or not that alone.
        USUAL.replace('"model"', '"other"'),
        USUAL.replace("{}", f"{{\n{LINE}\n}}"),
        USUAL.replace('"model": {', f'"first": {{\n{LINE}\n}},\n"model": {{'),
        USUAL.replace(LINE, f'"a\\{LINE}'),
        USUAL.replace(LINE, f'"a{LINE}'),
        USUAL.replace(LINE, f"[{LINE}]"),
        f"[{USUAL}]",
        f"{{{LINE}\n}}",
        LINE + "\n",
        '"text": \n',
    ],
)
def test_a_line_that_was_seen_is_read_as_any_other(text: str) -> None:
    content_of(USUAL.encode(), UserError)
    found = told(text)
    try:
        content = json.loads(text)
    except json.JSONDecodeError:
        assert isinstance(found, str) and "geen geldige JSON" in found
    else:
        assert found == content or (isinstance(found, str) and "meer dan eens" in found)


@given(st.integers(0, len(USUAL) - 1), st.text('"\\\n,:{}[]tex é', max_size=3), st.integers(0, 9))
def test_a_changed_file_is_read_as_the_standard_library_does(
    place: int, new: str, removed: int
) -> None:
    content_of(USUAL.encode(), UserError)
    text = USUAL[:place] + new + USUAL[place + removed :]
    found = told(text)
    try:
        assert found == json.loads(text)
    except json.JSONDecodeError:
        assert isinstance(found, str)
    except AssertionError:
        assert isinstance(found, str) and ("meer dan eens" in found or "geheel getal" in found)


def test_nothing_of_one_file_comes_in_the_next() -> None:
    first = content_of(USUAL.encode(), UserError)
    first["model"]["text"] = "changed"
    first["session"]["new"] = 1
    assert content_of(USUAL.encode(), UserError) == json.loads(USUAL)
