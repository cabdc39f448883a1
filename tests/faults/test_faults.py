# SPDX-License-Identifier: EUPL-1.2
"""The quick part of every fault; `python3 packaging/dev.py faults` runs the full counts."""

from pathlib import Path

import pytest

from tests.faults import disk
from tests.faults.__main__ import FAULTS, NEED_LIBRARY
from tests.faults.harness import Outcome

_QUICK = {
    "kills": 0.03, "operations": 0.06, "half-saved": 0.02, "half-imported": 0.1, "full-disk": 0.06,
    "failing-calls": 0.03, "damage": 0.08, "hostile": 0.05, "hostile-forms": 0.02, "starts": 0.05,
    "clock": 1.0, "versions": 1.0, "jobs": 0.002, "computers": 0.02,
}  # fmt: skip


@pytest.mark.repeats
@pytest.mark.parametrize("name", FAULTS)
def test_nothing_is_lost(name: str, tmp_path: Path) -> None:
    if name in NEED_LIBRARY and not disk.is_possible():
        pytest.skip("needs Linux and a C compiler")
    outcome: Outcome = FAULTS[name](tmp_path, _QUICK[name])
    assert outcome.tried
    assert outcome.failures == []
