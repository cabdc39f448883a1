# SPDX-License-Identifier: EUPL-1.2
"""Each licence that a file is under stands in LICENSES, and nothing else does (REUSE 3.3)."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
# REUSE-IgnoreStart
TAG = re.compile(r"^(?:#|//|/\*|;) SPDX-License-Identifier: (\S+)$", re.M)
# REUSE-IgnoreEnd
REUSE = tomllib.loads((ROOT / "REUSE.toml").read_text("utf-8"))


def test_every_licence_is_there_and_used() -> None:
    used = {found["SPDX-License-Identifier"] for found in REUSE["annotations"]}
    for folder in ("dgw_desktop", "packaging", "tests", ".github"):
        for path in (ROOT / folder).rglob("*.*"):
            if path.suffix in (".py", ".nsi", ".java", ".c", ".yml"):
                used |= set(TAG.findall(path.read_text("utf-8")[:500]))
    assert {path.stem for path in (ROOT / "LICENSES").iterdir()} == used


def test_every_file_has_a_licence_and_every_rule_has_files() -> None:
    assert REUSE["annotations"][0]["path"] == "**"
    for found in REUSE["annotations"][1:]:
        paths = [found["path"]] if isinstance(found["path"], str) else found["path"]
        for path in paths:
            assert list(ROOT.glob(path)), path


def test_copies_of_a_licence_say_the_same() -> None:
    for copy, source in (
        ("EUPL-1.2", "LICENSE"),
        ("OFL-1.1", "resources/fonts/OFL.txt"),
        ("Bitstream-Vera", "resources/fonts/DejaVu-LICENSE.txt"),
    ):
        assert (ROOT / "LICENSES" / f"{copy}.txt").read_bytes() == (ROOT / source).read_bytes()
