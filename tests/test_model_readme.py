# SPDX-License-Identifier: EUPL-1.2
"""What model/README.md says of the format is so."""

import re
import tomllib
from pathlib import Path

from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.model_file import parse_model

README = (Path(__file__).parent.parent / "model" / "README.md").read_text("utf-8")


def test_the_example_is_a_model() -> None:
    example = re.search(r"```toml\n(.*?)```", README, flags=re.DOTALL)
    assert example is not None
    model = parse_model(example[1], "README").model
    assert (len(model.dimensions), model.highest_level) == (3, 2)


def test_every_field_is_described_and_no_other() -> None:
    data = tomllib.loads(built_in_model().read_text("utf-8"))
    fields = set(data) - {"levels", "themes", "dimensions"}
    fields |= {"[[levels]]", "[[themes]]", "[[dimensions]]"} | set(data["dimensions"][0])
    described = set(re.findall(r"^\| `([^`]+)` \|", README, flags=re.MULTILINE))
    assert described == fields
