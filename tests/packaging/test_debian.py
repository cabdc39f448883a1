# SPDX-License-Identifier: EUPL-1.2
"""The package for Debian: the archive's files in their places, the same bytes, right rights."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from bundle import debian
from bundle.places import VERSION

pytestmark = pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="dpkg is of Debian")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A small program, as the archive holds it."""
    made = tmp_path / "program"
    for name in (
        "app/__main__.py",
        "python/lib/a.py",
        "share/applications/dgw-desktop.desktop",
        "beheer/policy.toml",
        "LEESMIJ.txt",
        "registreren.sh",
        "sbom.cdx.json",
    ):
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text(name)
    for name in ("dgw-desktop", "python/bin/python3"):
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text("#!/bin/sh\necho started\n")
        (made / name).chmod(0o755)
    monkeypatch.setattr(debian, "BUILD", tmp_path / "build")
    monkeypatch.setattr(debian, "DIST", tmp_path)
    mask = os.umask(0o022)
    yield made
    os.umask(mask)


def told(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_the_package_holds_the_program_and_starts_it(folder: Path, tmp_path: Path) -> None:
    (made,) = debian.build_debian(folder, "2.34")
    assert f"_{VERSION}_" in made.name
    fields = told("dpkg-deb", "--field", made)
    assert f"Version: {VERSION}" in fields
    assert "libc6 (>= 2.34)" in fields and "libxcb-cursor0" in fields
    root = tmp_path / "installed"
    told("dpkg-deb", "--extract", made, root)
    assert told(root / "usr/bin/dgw-desktop") == "started\n"
    assert (root / "usr/lib/dgw-desktop/python/bin/python3").stat().st_mode & 0o777 == 0o755
    assert (root / "usr/lib/dgw-desktop/app/__main__.py").stat().st_mode & 0o777 == 0o644
    assert (root / "usr/share/applications/dgw-desktop.desktop").is_file()
    assert (root / "usr/share/doc/dgw-desktop/examples/policy.toml").is_file()
    here = {path.name for path in (root / "usr/lib/dgw-desktop").iterdir()}
    assert here == {"app", "python", "dgw-desktop", "sbom.cdx.json"}


def test_the_same_program_gives_the_same_bytes_whatever_the_umask(folder: Path) -> None:
    (made,) = debian.build_debian(folder, "2.34")
    content = made.read_bytes()
    os.umask(0o077)
    for path in folder.rglob("*"):
        path.touch()
    (made,) = debian.build_debian(folder, "2.34")
    assert made.read_bytes() == content
