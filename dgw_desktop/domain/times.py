# SPDX-License-Identifier: EUPL-1.2
"""Understands a time of the day in the ways that people type it."""

import re
from datetime import time
from unicodedata import normalize

_TIME = re.compile(r"(\d{1,2})(?:\s*(?:[:.,h]|uur|u)\s*(\d{2})?|(\d{2}))?(?:\s*(?:uur|u|h))?")


def parse_time(text: str) -> time | None:
    """Return the time that ``text`` says, or None when it says none.

    '12', '12:30', '12.30', '1230', '12u30', '12 uur' and '9 uur 05' are understood, in 24 hours.
    """
    found = _TIME.fullmatch(normalize("NFKC", text).strip().casefold())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or found[3] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
