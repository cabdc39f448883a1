# SPDX-License-Identifier: EUPL-1.2
"""Who gives a contribution reads everything that is in the file."""

import json
from collections.abc import Iterator
from typing import Any

from dgw_desktop.domain.contribution_words import contribution_lines
from dgw_desktop.domain.contributions import Withdrawal
from dgw_desktop.storage.contribution_file import contribution_bytes
from dgw_desktop.storage.model_file import LoadedModel
from tests.reference_folders import contributions

OF_THE_FORM = {"format", "version", "checksum", "withdrawn"}
"""What says that it is a contribution, and nothing of anyone."""


def values(content: Any) -> Iterator[Any]:
    if isinstance(content, dict):
        for name, value in content.items():
            yield from () if name in OF_THE_FORM else values(value)
    elif isinstance(content, list):
        for value in content:
            yield from values(value)
    else:
        yield content


def test_every_value_of_the_file_is_told(loaded: LoadedModel) -> None:
    (made,) = contributions(loaded.model, 1)
    content = json.loads(contribution_bytes(made))
    lines = contribution_lines(made, loaded.model)
    told = "\n".join(f"{line.name}: {line.value}" for line in lines)
    for answer in content.pop("answers"):
        (dimension,) = (d for d in loaded.model.dimensions if d.key == answer["dimension"])
        (line,) = (one.value for one in lines if one.name == f"{dimension.number} {dimension.name}")
        parts = [
            f"{word} {answer[field]}"
            for word, field in (("niveau", "level"), ("ambitie", "ambition"))
            if answer[field] is not None
        ]
        assert line == ("niet van toepassing" if answer["not_applicable"] else ", ".join(parts))
    content["made_at"] = content["made_at"].replace("T", " ").removesuffix("Z")
    del content["size_class"], content["unit_kind"]  # by their names
    assert "Grootte: " in told and "Organisatieonderdeel: " in told
    for value in values(content):
        assert str(value) in told


def test_a_withdrawal_says_so(loaded: LoadedModel) -> None:
    (made,) = contributions(loaded.model, 1)
    lines = contribution_lines(Withdrawal(made.id, made.made_at), loaded.model)
    assert [line.name for line in lines][-1] == "Ingetrokken"
    assert any(made.id in line.value for line in lines)
