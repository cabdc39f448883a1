# SPDX-License-Identifier: EUPL-1.2
"""A name that only looks like one of ours is left alone, and stops no start."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from dgw_desktop.storage.asides import asides_in
from dgw_desktop.storage.backups import backups_in
from dgw_desktop.storage.named_moments import moment_in, named

STRANGE = ("20269999T999999", "20260230T120000", "00000000T000000", "٢٠٢٦١١٢٤T093000")


def test_a_moment_comes_back() -> None:
    moment = datetime(2026, 11, 24, 9, 30, 7, tzinfo=UTC)
    assert moment_in(named(moment)) == moment


@pytest.mark.parametrize("strange", STRANGE)
def test_a_name_without_a_real_moment_is_passed_over(tmp_path: Path, strange: str) -> None:
    for name in (f"dgw-{strange}.sqlite3", f"dgw-20261124T093000-{'9' * 200}.sqlite3"):
        (tmp_path / name).touch()
    (tmp_path / f"beschadigd-{strange}").mkdir()
    assert backups_in(tmp_path) == [] and asides_in(tmp_path) == []
