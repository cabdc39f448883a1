# SPDX-License-Identifier: EUPL-1.2
import tomllib
from pathlib import Path

import pytest

from dgw_desktop.errors import UserError
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage import own_tables
from dgw_desktop.storage.model_file import LoadedModel, model_of
from dgw_desktop.storage.own_tables import PATH, tables_of_own

TEXT = built_in_model().read_text("utf-8")


def test_our_own_model_is_the_same_from_its_tables_as_from_its_text(loaded: LoadedModel) -> None:
    assert tables_of_own(TEXT) == tomllib.loads(TEXT)
    assert tables_of_own(f"{TEXT}# another\n") is None
    assert model_of(f"{TEXT}# another\n", UserError).model == loaded.model


@pytest.mark.parametrize(
    "content",
    [
        b"",
        PATH.read_bytes().replace(b"Sturing", b"Stuning", 1),
        PATH.read_bytes()[:-3],
        PATH.read_bytes().replace(b"Sturing", b"Stur\xffng", 1),
        None,
    ],
)
def test_tables_that_are_damaged_or_gone_are_not_used(
    content: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "dgw.json"
    if content is not None:
        path.write_bytes(content)
    monkeypatch.setattr(own_tables, "PATH", path)
    assert tables_of_own(TEXT) is None
