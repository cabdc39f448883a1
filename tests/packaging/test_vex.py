# SPDX-License-Identifier: EUPL-1.2
"""What is told of known weaknesses is valid, is of parts that are listed, and goes when mended."""

import json
from pathlib import Path

from bundle.inside import python_part
from bundle.parts import Part
from bundle.vex import KNOWN, write_vex

SQLITE = Part("SQLite", "3.45.3", "blessing", "pkg:generic/sqlite@3.45.3", "", ())


def told(folder: Path, *parts: Part) -> dict[str, dict[str, object]]:
    write_vex(folder / "vex.json", parts)
    found = json.loads((folder / "vex.json").read_text("utf-8"))
    return {one["id"]: one for one in found.get("vulnerabilities", [])}


def test_each_weakness_is_told_with_the_part_and_the_reason(tmp_path: Path) -> None:
    found = told(tmp_path, python_part("3.13.2", "0" * 64), SQLITE)
    ids = [name for known in KNOWN if known.part in ("Python", "SQLite") for name in known.ids]
    assert sorted(found) == sorted(ids)
    assert found["CVE-2025-6965"]["affects"] == [{"ref": SQLITE.address}]
    for one in found.values():
        analysis = one["analysis"]
        assert isinstance(analysis, dict)
        assert analysis["state"] == "not_affected"
        assert analysis["justification"] and analysis["detail"]


def test_what_a_newer_part_mends_is_no_longer_told(tmp_path: Path) -> None:
    assert "CVE-2025-4516" in told(tmp_path, python_part("3.13.3", "0" * 64))
    assert "CVE-2025-4516" not in told(tmp_path, python_part("3.13.4", "0" * 64))
    assert told(tmp_path, python_part("3.13.99", "0" * 64)) == {}
    assert len({name for known in KNOWN for name in known.ids}) == sum(
        len(known.ids) for known in KNOWN
    )


def test_what_is_told_is_the_same_each_time(tmp_path: Path) -> None:
    for name in ("1.json", "2.json"):
        write_vex(tmp_path / name, [python_part("3.13.2", "0" * 64), SQLITE])
    assert (tmp_path / "1.json").read_bytes() == (tmp_path / "2.json").read_bytes()
