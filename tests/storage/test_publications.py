# SPDX-License-Identifier: EUPL-1.2
"""What was published comes back as it was; and a file that cannot be read stops the next one."""

from datetime import date
from pathlib import Path

import pytest

from dgw_desktop.domain.contributions import SizeClass, Traits, UnitKind
from dgw_desktop.domain.publications import Counted, Publication
from dgw_desktop.errors import UserError
from dgw_desktop.storage.publications import FILE, read_publications, write_publications

PUBLISHED = Publication(
    date(2026, 11, 27),
    "0" * 64,
    (
        Counted(
            "a" * 32,
            "2026-01-01T00:00:00Z",
            "K7Q-2MX",
            Traits(SizeClass.LARGEST, UnitKind.SOCIAL, 2026),
            (1 << 60) - 1,
            5,
        ),
    )
    * 2,
    {("level", "houding"): frozenset({(None, None, None), (SizeClass.LARGEST, None, 2026)})},
)


def test_it_comes_back_as_it_was(tmp_path: Path) -> None:
    assert read_publications(tmp_path) == []
    write_publications(tmp_path, [PUBLISHED, PUBLISHED])
    assert read_publications(tmp_path) == [PUBLISHED, PUBLISHED]


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("K7Q-2MX", "K7Q-2MY", "controlegetal"),
        ("dgw-shown", "dgw-session", "geen lijst"),
        ('"version": 1', '"version": 2', "nieuwere versie"),
        ("}", "", "JSON"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, old: str, new: str, why: str) -> None:
    write_publications(tmp_path, [PUBLISHED])
    text = (tmp_path / FILE).read_text("utf-8")
    (tmp_path / FILE).write_text(text.replace(old, new), "utf-8")
    with pytest.raises(UserError, match=why):
        read_publications(tmp_path)
