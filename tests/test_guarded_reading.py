# SPDX-License-Identifier: EUPL-1.2
"""What a file of anybody can do to its reader: nothing but be refused, soon and in words."""

import json
import os
import time
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dgw_desktop.errors import UserError
from dgw_desktop.guarded_reading import guarded, json_of, read_bytes, shown, text_of, toml_of
from tests.quickness import is_quick

MOST_SECONDS = 2  # of the processor; what these texts cost without limits is noted with each


def refused(read: Any, *arguments: object) -> str:
    """Return why the reader refuses; any other exception than a UserError fails the test."""
    began = time.process_time()
    with pytest.raises(UserError) as caught:
        read(*arguments, UserError)
    assert is_quick(time.process_time() - began, MOST_SECONDS)
    return caught.value.message


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"a{'.a' * 16_000} = 1", "te veel delen"),  # 3 s
        ("a" + ".'b'" * 16_000 + " = 1", "te veel delen"),
        (f"[a{'.a' * 16_000}]", "te veel delen"),
        ('x = ["""b"""", {a' + ".a" * 16_000 + " = 1}]", "te veel delen"),
        ('x = """\n' + '"" \\" ' * 99 + '"""\n' + f"a{'.a' * 99} = 1", "te veel delen"),
        (f"x = {'9' * 5_000}", "getal is te lang"),  # ValueError
        (f"x = -{'9' * 5_000}", "getal is te lang"),
        (f"x = 1.{'9' * 5_000}", "getal is te lang"),
        (f"x = 0x{'f' * 50_000}", "getal is te lang"),  # a ValueError when it is quoted
        (f"x = {'[' * 5_000}", "te diep genest"),  # RecursionError
        (f"x = {'{a=' * 5_000}", "te diep genest"),
        ("[[a]]\n" * 160_000, "te veel gegevens"),
        ("".join(f"a{n} = 1\n" for n in range(90_000)), "te veel gegevens"),
        (f"x = [{'1,' * 400_000}", "te veel gegevens"),
        ("x = ", "geen geldige TOML"),
        ("x = 2026-13-45", "geen geldige TOML"),
        ("x = 25:61:00", "geen geldige TOML"),
    ],
)  # fmt: skip
def test_toml_that_costs_a_parser_too_much_is_refused(text: str, told: str) -> None:
    assert told in refused(toml_of, text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[" * 100_000, "te diep genest"),
        ('{"a":' * 100_000, "te diep genest"),
        ("9" * 5_000, "getal is te lang"),
        ("-" + "9" * 5_000, "getal is te lang"),
        ("1e" + "9" * 5_000, "geen geheel getal"),
        ("1.5", "geen geheel getal"),
        ("NaN", "geen getal"),
        ("-Infinity", "geen getal"),
        ('{"a": 1, "a": 2}', "meer dan eens"),
        (f"[{'1,' * 2_000_000}1]", "te veel gegevens"),
        ('"a"' * 2_000_000, "te veel gegevens"),
        ('{"a": ', "geen geldige JSON"),
        ("", "geen geldige JSON"),
    ],
)  # fmt: skip
def test_json_that_costs_a_parser_too_much_is_refused(text: str, told: str) -> None:
    assert told in refused(json_of, text)


@pytest.mark.parametrize(
    "text",
    [
        # In a string or a comment nothing counts, and a quote or a bracket ends nothing.
        'a = "' + "." * 99 + "[" * 99 + "9" * 99 + ' \\" ' + "[" * 99 + '"\n',
        "a = '" + "." * 99 + "[" * 99 + "\\'\nb = '" + "[" * 99 + "'",
        'a = """' + "[" * 99 + '"" ' + "." * 99 + "\n" + "[" * 99 + '""""\nb = 1',
        "a = '''" + "[" * 99 + "'' \" " + "." * 99 + "\n'''''\nb = 1",
        "# " + "[" * 99 + " ' \" ''' " + "." * 99 + "\na = 1",
        "a.b.c.d = 1\ne.f.g.h = 2\ni = [1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5]",
        "a = 2026-11-23T09:30:00.123456+01:00\nb = -1_000\nc = 0xdead_beef",
        f"{'a' * 300} = 1\nvoor-2026-en-later = 2",
        "\ufeffa = 1",
    ],
)
def test_what_only_looks_costly_is_read(text: str) -> None:
    bare = text.removeprefix("\ufeff")
    assert toml_of(text_of(text.encode(), UserError), UserError) == tomllib.loads(bare)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**18), 10**18) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(VALUES)
def test_json_within_the_limits_is_read_as_it_is(value: object) -> None:
    assert json_of(json.dumps(value), UserError) == value


@given(st.text(alphabet="ab.=[]{},#\"'\\\n 12e-x", max_size=60))
def test_a_text_is_read_as_the_parser_does_or_refused(text: str) -> None:
    try:
        wanted = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        refused(toml_of, text)
    else:
        assert toml_of(text, UserError) == wanted


@pytest.mark.parametrize(
    "error", [RecursionError, MemoryError, KeyError, OverflowError, UnicodeEncodeError, TypeError]
)
def test_every_exception_of_a_parser_is_told(error: type[Exception]) -> None:
    raised = error("utf-8", "x", 0, 1, "?") if error is UnicodeEncodeError else error("x")
    with pytest.raises(UserError) as caught, guarded(UserError):
        raise raised
    assert caught.value.message
    assert caught.value.__cause__ is raised


def test_a_stop_and_what_is_told_already_pass() -> None:
    for error in (KeyboardInterrupt(), UserError("zo")):
        with pytest.raises(type(error)) as caught, guarded(UserError):
            raise error
        assert caught.value is error


def test_what_is_no_file_that_ends_is_refused(tmp_path: Path) -> None:
    assert "map" in refused(read_bytes, tmp_path, 10)
    assert "bestaat niet" in refused(read_bytes, tmp_path / "weg", 10)
    assert "bestaat niet" in refused(read_bytes, tmp_path / "a\0b", 10)
    (tmp_path / "groot").write_bytes(b"x" * 1_000_001)
    assert "1 MB" in refused(read_bytes, tmp_path / "groot", 1_000_000)
    assert len(read_bytes(tmp_path / "groot", 1_000_001, UserError)) == 1_000_001


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_a_pipe_and_a_device_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp")
    for path in (tmp_path / "pijp", Path("/dev/zero")):
        assert "gewoon bestand" in refused(read_bytes, path, 10)


def test_bytes_that_are_no_text_are_refused() -> None:
    for data in (b"\xff\xfea", b"\xc3", b"\xed\xa0\x80"):
        assert "UTF-8" in refused(text_of, data)


def test_a_message_quotes_a_little_on_one_line() -> None:
    assert shown("a\n\u202eb\x00" + "c" * 10_000) == "a b " + "c" * 35 + "…"
    assert shown(7) == "7"
    assert shown([1] * 10_000) == "…"
    assert shown(10**5000) == "…"
