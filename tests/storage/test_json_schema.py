# SPDX-License-Identifier: EUPL-1.2
"""What breaks a schema is told with its place; the schemas of resources/ are all valid."""

import json

import jsonschema
import pytest

from dgw_desktop.errors import UserError
from dgw_desktop.resources import resource
from dgw_desktop.storage.json_schema import broken, check_schema


@pytest.mark.parametrize("path", sorted(resource().glob("*.schema.json")), ids=lambda p: p.name)
def test_a_schema_is_one(path: object) -> None:
    schema = json.loads(resource(str(path)).read_text("utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)


def test_the_place_and_the_fault_are_told() -> None:
    schema = json.loads(resource("dgw-reference.schema.json").read_text("utf-8"))
    wrong = dict.fromkeys(schema["required"], "x")
    with pytest.raises(UserError, match="format: de waarde is onbekend"):
        check_schema(wrong, "dgw-reference.schema.json", UserError)
    with pytest.raises(UserError, match="het geheel: een verplicht veld ontbreekt"):
        check_schema({}, "dgw-reference.schema.json", UserError)
    assert broken("no rule") == "de waarde is niet geldig"
