# SPDX-License-Identifier: EUPL-1.2
"""Judges seconds of processor time by how fast the processor is at that moment.

A machine that others share may take several times as long as it did; a system that another one
imitates, such as Windows under Wine (build.py windows-tests sets EMULATED_SYSTEM), always does.
"""

import os
import time

_IS_EMULATED = "EMULATED_SYSTEM" in os.environ
_USUAL = 0.005  # seconds that _work takes where the bars were set


def is_quick(seconds: float, most: float) -> bool:
    """Tell whether ``seconds`` of processor time are at most ``most`` of a usual processor."""
    return seconds <= most or _IS_EMULATED or seconds <= most * _slowness()


def _slowness() -> float:
    """Return how many times longer than usual the processor takes now; at least 1."""
    start = time.thread_time()
    _work()
    return max(1.0, (time.thread_time() - start) / _USUAL)


def _work() -> int:
    """Something that takes 5 ms."""
    total = 0
    for number in range(200_000):
        total += number & 3
    return total
