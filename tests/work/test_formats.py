# SPDX-License-Identifier: EUPL-1.2
from pathlib import Path

import pytest

from dgw_desktop.errors import UserError
from dgw_desktop.report.options import Picture
from dgw_desktop.work.formats import FormatKind, format_of, formats, report_suffixes


def test_a_name_says_what_kind_of_file_it_is_in_any_case() -> None:
    for found in formats():
        assert format_of(Path(f"Sessie 1.0{found.suffix.upper()}")).suffix == found.suffix
    assert {found.suffix for found in formats() if found.kind is FormatKind.REPORT} == set(
        report_suffixes()
    )


@pytest.mark.parametrize("name", ["r.doc", "r", ".pdf", "r.pdf.exe"])
def test_another_name_is_refused_with_those_that_can_be(name: str) -> None:
    with pytest.raises(UserError) as refused:
        format_of(Path(name))
    assert all(found.suffix in refused.value.remedy for found in formats())


def test_of_several_sessions_only_what_holds_several() -> None:
    for found in formats():
        if found.holds_many:
            assert format_of(Path(f"r{found.suffix}"), many=True).suffix == found.suffix
            continue
        with pytest.raises(UserError, match="bevat één sessie") as refused:
            format_of(Path(f"r{found.suffix}"), many=True)
        assert ".xlsx" in refused.value.remedy and found.suffix not in refused.value.remedy


def test_a_picture_can_be_of_the_spider_or_the_profile_and_nothing_else_has_two_names() -> None:
    for found in formats():
        if found.kind is FormatKind.PICTURE:
            assert list(found.names) == list(Picture)
            assert len(set(found.names.values())) == 2
        else:
            assert found.names == {Picture.SPIDER: found.name}
