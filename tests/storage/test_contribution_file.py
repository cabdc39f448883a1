# SPDX-License-Identifier: EUPL-1.2
"""The file of a contribution comes back as it was, and what is no such file is refused in words."""

import json
from datetime import UTC, datetime
from pathlib import Path

import jsonschema
import pytest

from dgw_desktop.domain.contributions import Contribution, Withdrawal
from dgw_desktop.errors import UserError
from dgw_desktop.resources import resource
from dgw_desktop.storage.contribution_file import (
    contribution_bytes,
    contribution_from,
    read_contribution,
    time_text,
)
from dgw_desktop.storage.errors import ContributionFileError
from dgw_desktop.storage.model_file import LoadedModel
from tests.reference_folders import DAMAGES, contributions, signed

SCHEMA = json.loads(resource("dgw-contribution.schema.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def made(loaded: LoadedModel) -> Contribution:
    (one,) = contributions(loaded.model, 1, seed=3)
    return one


def test_it_comes_back_as_it_was(made: Contribution, tmp_path: Path) -> None:
    for one in (made, Withdrawal(made.id, made.made_at)):
        path = tmp_path / "bijdrage.json"
        path.write_bytes(contribution_bytes(one))
        assert read_contribution(path) == one
        jsonschema.validate(json.loads(path.read_bytes()), SCHEMA)
        assert contribution_bytes(one) == path.read_bytes()


def test_the_checksum_is_of_all_else_by_any_program(made: Contribution) -> None:
    content = json.loads(contribution_bytes(made))
    assert json.loads(signed(content)) == content


@pytest.mark.parametrize("number", range(len(DAMAGES)))
def test_what_is_no_contribution_is_refused_in_words(made: Contribution, number: int) -> None:
    data = DAMAGES[number](contribution_bytes(made))
    try:
        found = contribution_from(data, UserError)
    except UserError as error:
        assert error.message and "Error" not in error.message
    else:  # what only a model can say
        assert isinstance(found, Contribution)
        jsonschema.validate(json.loads(data), SCHEMA)
        assert found.answers != made.answers or found.model != made.model


def test_the_message_names_the_file_and_what_is_wrong(made: Contribution, tmp_path: Path) -> None:
    path = tmp_path / "bijdrage.json"
    path.write_bytes(contribution_bytes(made).replace(b'"year": 2022', b'"year": 2023'))
    with pytest.raises(ContributionFileError) as caught:
        read_contribution(path, "map/bijdrage.json")
    assert "‘map/bijdrage.json’" in caught.value.message
    assert "controlegetal" in caught.value.why


def test_a_newer_version_is_said_to_be_newer(made: Contribution) -> None:
    data = signed(json.loads(contribution_bytes(made)), version=2, more="new")
    with pytest.raises(UserError, match="nieuwere versie"):
        contribution_from(data, UserError)


def test_later_moments_come_later_by_the_alphabet() -> None:
    moments = [datetime(2026, month, 1, month, tzinfo=UTC) for month in range(1, 13)]
    assert sorted(map(time_text, moments)) == [time_text(moment) for moment in moments]
