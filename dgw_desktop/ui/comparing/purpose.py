# SPDX-License-Identifier: EUPL-1.2
"""Why sessions stand side by side."""

from enum import Enum, auto


class Purpose(Enum):
    """Why sessions stand side by side, which decides how they are named."""

    COMPARE = auto()
    """Sessions with each other: named by title and date."""
    ROLL_UP = auto()
    """The units of one organisation: named by unit."""
