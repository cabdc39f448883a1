# SPDX-License-Identifier: EUPL-1.2
"""What differs between two lists."""

from collections.abc import Sequence


def changed_part(before: Sequence[object], after: Sequence[object]) -> tuple[int, int]:
    """Return how many at the beginning, and how many at the end, are the same in both."""
    shorter = min(len(before), len(after))
    head = next((i for i in range(shorter) if before[i] != after[i]), shorter)
    rest = shorter - head
    return head, next((i for i in range(rest) if before[-1 - i] != after[-1 - i]), rest)
