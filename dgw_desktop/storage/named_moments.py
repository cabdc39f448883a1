# SPDX-License-Identifier: EUPL-1.2
"""Moments as they stand in the names of files and folders that the program makes."""

from datetime import UTC, datetime

_STAMP = "%Y%m%dT%H%M%S"


def named(moment: datetime) -> str:
    """Return a moment, in UTC, as it stands in a name."""
    return moment.strftime(_STAMP)


def moment_in(text: str) -> datetime | None:
    """Return the moment that stands in a name; None where there is no such day or time."""
    try:
        return datetime.fromisoformat(text).replace(tzinfo=UTC)  # strptime takes a module more
    except ValueError:
        return None
