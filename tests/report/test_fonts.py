# SPDX-License-Identifier: EUPL-1.2
import io
import shutil
import subprocess
from pathlib import Path

import outloud
import pikepdf
import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from dgw_desktop.domain.session import Answer
from dgw_desktop.report import fonts
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ReportSource
from dgw_desktop.resources import resource
from dgw_desktop.work.exporting import write_report
from tests.examples import make_session
from tests.report.pdf_structure import walk
from tests.report.reports import DAY, LOADED


def test_no_letter_is_drawn_that_its_font_does_not_have(tmp_path: Path) -> None:
    session = make_session({1: Answer(1, note="Grieks Ωμέγα, → ✓ 😀, кириллица; 日本 🙂 עברית.")})
    path = tmp_path / "r.pdf"
    write_report(ReportSource(LOADED.model, session), ReportOptions(), path, DAY)
    with pikepdf.open(path) as pdf:
        fonts_of = {name: font for page in pdf.pages for name, font in page.Resources.Font.items()}
        glyphs = {}
        for name, font in fonts_of.items():
            embedded = TTFont(io.BytesIO(font.FontDescriptor.FontFile2.read_bytes()))
            glyphs[name] = (embedded["cmap"].tables[0].cmap, embedded.getGlyphOrder()[0])
        for page in pdf.pages:
            current = ""
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "Tf":
                    current = str(operands[0])
                elif str(operator) == "Tj":
                    codes, missing = glyphs[current]
                    assert all(codes[code] != missing for code in bytes(operands[0]))
    (note,) = [text for _, text in walk(path) if text.startswith("Toelichting.")]
    assert note == f"Toelichting. {session.answers[1].note}"
    assert outloud.check(str(path)).findings == []
    assert fonts.unshown(session.answers[1].note) == "".join(sorted("日本🙂עברית"))


@pytest.mark.skipif(shutil.which("pdffonts") is None, reason="poppler is not installed")
def test_every_font_is_embedded(full: ReportSource, tmp_path: Path) -> None:
    path = tmp_path / "r.pdf"
    write_report(full, ReportOptions(), path, DAY)
    done = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True)
    fonts = done.stdout.splitlines()[2:]
    assert fonts
    for line in fonts:
        assert "Atkinson" in line or "DejaVuSigns" in line, line
        assert line.split()[-5] == "yes", line


def test_the_signs_are_those_of_the_large_font_and_hold_all_of_our_own_texts() -> None:
    files = [TTFont(resource("fonts", f"{name}.ttf")) for name in (fonts.SIGNS, fonts.FALLBACK)]
    ours, theirs = (_drawn(file) for file in files)
    assert ours == {code: theirs[code] for code in ours}
    assert set(map(ord, "←→↑↓▲▼●○✓✗⋯\ufffd")) <= set(ours)


def _drawn(file: TTFont) -> dict[int, object]:
    """Return the width and the outline of each letter."""
    shapes, found = file.getGlyphSet(), {}
    for code, name in file.getBestCmap().items():
        pen = DecomposingRecordingPen(shapes)
        shapes[name].draw(pen)
        found[code] = file["hmtx"][name][0], pen.value
    return found
