# SPDX-License-Identifier: EUPL-1.2
"""Checks the form of a .dgw file by its JSON schema.

A thousand files of one merge hold 26,000 answers, of which few differ: an answer that passed once
is not checked again.
"""

import marshal
from collections.abc import Callable
from functools import cache
from typing import Any

import fastjsonschema

from dgw_desktop.guarded_reading import Fault, guarded
from dgw_desktop.storage.json_schema import told, validator
from dgw_desktop.storage.session_values import FILE_VERSION

_MOST_KNOWN = 10_000  # answers that passed
_MOST_LEFT_OUT = 1_000  # in one file; that it has too many of them is for the schema to say
_WITHOUT_REFERENCES = 2  # of marshal's versions, the last of which equal values are equal bytes


def check_form(content: dict[str, Any], fault: Fault) -> None:
    """Check what the JSON of a .dgw file holds; ``fault`` makes the error of what is wrong."""
    found = content.get("version")
    version = found if type(found) is int else None
    validate, known = _validator(version), _known(version)
    with guarded(fault):
        rest, new = _without_known(content, known)
        try:
            try:
                validate(rest)
            except fastjsonschema.JsonSchemaValueException:
                validate(content)  # for the place in the whole
        except fastjsonschema.JsonSchemaValueException as error:
            raise told(error, fault) from error
    if len(known) + len(new) > _MOST_KNOWN:
        known.clear()
    known.update(new)


def _validator(version: int | None) -> Callable[[Any], Any]:
    """Return what checks a file of ``version``; one that never was is checked as the newest."""
    is_past = version in range(1, FILE_VERSION)
    return validator(f"dgw-session-{version}.schema.json" if is_past else "dgw-session.schema.json")


@cache
def _known(_version: int | None) -> set[bytes]:
    """Return the answers in files of a version that passed, as the bytes that each value has."""
    return set()


def _without_known(
    content: dict[str, Any], known: set[bytes]
) -> tuple[dict[str, Any], list[bytes]]:
    """Return ``content`` without the answers that are in ``known``, and the others as bytes."""
    match content:
        case {"session": {"answers": list() as answers} as session} if (
            len(answers) <= _MOST_LEFT_OUT
        ):
            keys = [marshal.dumps(answer, _WITHOUT_REFERENCES) for answer in answers]
            new = [key for key in keys if key not in known]
            rest = [answer for answer, key in zip(answers, keys, strict=True) if key not in known]
            return {**content, "session": {**session, "answers": rest}}, new
    return content, []
