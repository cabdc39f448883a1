# SPDX-License-Identifier: EUPL-1.2
"""The wheel holds model, fonts, schema and translation, and works without the source tree."""

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_the_installed_wheel_finds_its_model_and_fonts(tmp_path: Path) -> None:
    subprocess.run(
        [
            *(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-index"),
            *("--no-build-isolation", "--wheel-dir", str(tmp_path), str(ROOT)),
        ],
        check=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    installed = tmp_path / "installed"
    zipfile.ZipFile(wheel).extractall(installed)
    data = installed / "dgw_desktop" / "_data"
    for name in (
        "model/dgw.toml",
        "model/dgw.json",
        "resources/examples.toml",
        "resources/translations/dgw_en.qm",
        "resources/translations/qtbase_rest_nl.qm",
        "resources/manual/handleiding.md",
        "resources/participant/page.html",
        "resources/licences/LGPL-3.0.txt",
    ):
        assert (data / name).is_file(), name
    entries = next(installed.glob("*.dist-info/entry_points.txt")).read_text("utf-8")
    assert "[gui_scripts]\ndgw-desktop-gui = dgw_desktop.cli:main" in entries
    code = (
        f"import sys; sys.path.insert(0, {str(installed)!r})\n"
        "import dgw_desktop; from dgw_desktop import cli\n"
        f"assert dgw_desktop.__file__.startswith({str(installed)!r}), dgw_desktop.__file__\n"
        "sys.exit(cli.main(['check']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
