# SPDX-License-Identifier: EUPL-1.2
"""The short code of a filled-in scan: to tell fifteen files apart without a name."""

import secrets
from collections.abc import Callable, Sequence

LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Without those that look alike on paper: 0 and O, 1 and I and L."""
_LENGTH = 6


def new_code(choice: Callable[[Sequence[str]], str] = secrets.choice) -> str:
    """Return a random code, such as ``K7Q-2MX``: one in 887 million."""
    return formatted("".join(choice(LETTERS) for _ in range(_LENGTH)))


def formatted(text: str) -> str:
    """Return what a person typed as a code, in its one form; empty when it is none.

    Capitals, spaces and hyphens make no difference.
    """
    letters = "".join(text.upper().split()).replace("-", "")
    if len(letters) != _LENGTH or any(letter not in LETTERS for letter in letters):
        return ""
    return f"{letters[:3]}-{letters[3:]}"
