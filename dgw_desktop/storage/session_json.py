# SPDX-License-Identifier: EUPL-1.2
"""Parses .dgw files, of which a thousand in one merge have the same long text of a model."""

from functools import lru_cache
from secrets import token_hex
from typing import Any

from dgw_desktop.domain.limits import LONGEST_MODEL
from dgw_desktop.errors import UserError
from dgw_desktop.guarded_reading import Fault, json_of, text_of

_FIELD = b'"text": '
_LONGEST_LINE = 2 * LONGEST_MODEL  # bytes
_STAND_IN = token_hex()
"""What no file has, as nobody can guess it."""


def content_of(data: bytes, fault: Fault) -> Any:
    """Return what the JSON of a .dgw file holds; ``fault`` makes the error where it is none.

    As this program and the web page write it, the model's text is a line of its own, before all
    other texts. A line that is letter by letter the same as in another file is not parsed again.
    """
    start = data.find(_FIELD)
    end = data.find(b"\n", start)
    if 0 <= start < end < start + _LONGEST_LINE:
        line = data[start:end].removesuffix(b",")
        text = _text_in(line)
        if text is not None:
            stand_in = _FIELD + f'"{_STAND_IN}"'.encode()
            content = _parsed(data[:start] + stand_in + data[start + len(line) :], fault)
            # It is elsewhere where the line was part of something else.
            match content:
                case {"model": {"text": str() as found}} if found == _STAND_IN:
                    content["model"]["text"] = text
                    return content
    return _parsed(data, fault)


@lru_cache(maxsize=2)
def _text_in(line: bytes) -> str | None:
    try:
        content = _parsed(b"{%b}" % line, UserError)
    except UserError:
        return None  # what is wrong is told of the whole
    text = content.get("text")
    return text if len(content) == 1 and isinstance(text, str) else None


def _parsed(data: bytes, fault: Fault) -> Any:
    return json_of(text_of(data, fault), fault)
