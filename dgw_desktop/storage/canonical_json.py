# SPDX-License-Identifier: EUPL-1.2
"""The one text of what a file holds, of which its checksum is."""

import hashlib
import json
from typing import Any

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
