# SPDX-License-Identifier: EUPL-1.2
"""Every sign of the program is drawn on a system that has no fonts of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
from PySide6.QtGui import QTextLayout
from dgw_desktop.ui.foundation import theme
from dgw_desktop.ui.shell.app import make_application

app = make_application()
for sign in "⋯✓◎é":
    layout = QTextLayout(sign, theme.font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    (run,) = layout.glyphRuns()
    print(sign, run.rawFont().familyName(), *run.glyphIndexes())
"""
NO_FONTS = "<fontconfig><cachedir>{0}</cachedir></fontconfig>"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every system has fonts")
def test_every_sign_comes_from_a_font_that_comes_along(tmp_path: Path) -> None:
    settings = tmp_path / "fonts.conf"
    settings.write_text(NO_FONTS.format(tmp_path / "cache"))
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env={**os.environ, "FONTCONFIG_FILE": str(settings), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    drawn = {line[0]: line[2:].rsplit(" ", 1) for line in done.stdout.splitlines()}
    ours, fallback = "Atkinson Hyperlegible Next", "DejaVu Sans"
    families = {sign: family for sign, (family, _glyph) in drawn.items()}
    assert families["é"] == ours
    assert set(families.values()) <= {ours, fallback}
    assert all(glyph != "0" for _family, glyph in drawn.values()), done.stdout
