# SPDX-License-Identifier: EUPL-1.2
"""The one text of what a file holds, of which its checksum is."""

import hashlib
import json
from typing import Any

from dgw_desktop.guarded_reading import Fault, json_of, text_of
from dgw_desktop.storage.json_schema import check_schema
from dgw_desktop.translating import tr

_CANONICAL = json.JSONEncoder(ensure_ascii=True, sort_keys=True, separators=(",", ":"))


def canonical(content: Any) -> bytes:
    """Return ``content`` as JSON in ASCII, with its keys sorted and no white space."""
    return _CANONICAL.encode(content).encode("ascii")


def with_checksum(content: dict[str, Any]) -> bytes:
    """Return the file of ``content`` and its checksum; the same content gives the same bytes."""
    whole = {**content, "checksum": checksum(content)}
    return (json.dumps(whole, ensure_ascii=True, sort_keys=True, indent=1) + "\n").encode("ascii")


def checksum(content: dict[str, Any]) -> str:
    """Return the SHA-256, in hex, of ``content`` without a field ``checksum``."""
    rest = {name: value for name, value in content.items() if name != "checksum"}
    return hashlib.sha256(canonical(rest)).hexdigest()


def checked_content(
    data: bytes, fault: Fault, form: str, version: int, schema: str, strange: str
) -> dict[str, Any]:
    """Return what is in the file that :func:`with_checksum` made; ``fault`` makes the error.

    ``form`` and ``version`` are what it says that it is, ``schema`` names its JSON Schema, and
    ``strange`` says in Dutch that it is something else.
    """
    content = json_of(text_of(data, fault), fault)
    if not isinstance(content, dict) or content.get("format") != form:
        raise fault(strange)
    found = content.get("version")
    if type(found) is int and found > version:
        raise fault(tr("het is gemaakt met een nieuwere versie van DGW Desktop"))
    check_schema(content, schema, fault)
    if content["checksum"] != checksum(content):
        raise fault(tr("het controlegetal klopt niet; het bestand is beschadigd of bewerkt"))
    return content
