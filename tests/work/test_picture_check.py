# SPDX-License-Identifier: EUPL-1.2
"""Each picture that is written is found whole, whatever it shows."""

from pathlib import Path

import pytest

from dgw_desktop.report.options import Picture, ReportOptions
from dgw_desktop.report.pictures import write_png, write_svg
from dgw_desktop.report.source import ReportSource
from dgw_desktop.work.picture_check import check_png, check_svg
from dgw_desktop.work.read_back import Differs, Written
from tests.report.reports import DAY, source_of


def written(kind: str, path: Path, picture: Picture) -> Written:
    source = source_of(kind)
    assert isinstance(source, ReportSource)
    return Written(path, [source], DAY, ReportOptions(picture=picture))


@pytest.mark.parametrize("kind", ["empty", "none", "full", "word", "model9"])
@pytest.mark.parametrize("picture", Picture)
def test_an_svg_is_found_whole(tmp_path: Path, kind: str, picture: Picture) -> None:
    one = written(kind, tmp_path / "p.svg", picture)
    write_svg(one.sessions[0], one.path, picture)
    check_svg(one)
    other = Picture.PROFILE if picture is Picture.SPIDER else Picture.SPIDER
    write_svg(one.sessions[0], one.path, other)
    with pytest.raises(Differs):
        check_svg(one)


def test_a_png_is_found_whole(tmp_path: Path) -> None:
    one = written("half", tmp_path / "p.png", Picture.PROFILE)
    write_png(one.sessions[0], one.path, Picture.PROFILE)
    check_png(one)
