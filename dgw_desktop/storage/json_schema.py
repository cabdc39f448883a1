# SPDX-License-Identifier: EUPL-1.2
"""Checks what a JSON file holds by its schema in resources/, and says in words what is wrong."""

import json
from collections.abc import Callable
from functools import cache
from typing import Any

import fastjsonschema

from dgw_desktop.errors import UserError
from dgw_desktop.guarded_reading import Fault, guarded, shown
from dgw_desktop.resources import resource
from dgw_desktop.translating import tr


@cache
def validator(name: str) -> Callable[[Any], Any]:
    """Return what checks by the schema in the file ``name``; it raises JsonSchemaValueException."""
    compiled: Callable[[Any], Any] = fastjsonschema.compile(
        json.loads(resource(name).read_text("utf-8"))
    )
    return compiled


def check_schema(content: Any, name: str, fault: Fault) -> None:
    """Check ``content`` by the schema in the file ``name``; ``fault`` makes the error."""
    with guarded(fault):
        try:
            validator(name)(content)
        except fastjsonschema.JsonSchemaValueException as error:
            raise told(error, fault) from error


def told(error: fastjsonschema.JsonSchemaValueException, fault: Fault) -> UserError:
    """Return the error of what broke a schema: the place in the file, and what is wrong there."""
    place = ".".join(str(part) for part in error.path[1:]) or tr("het geheel")
    return fault(f"{shown(place)}: {broken(str(error.rule))}")


def broken(rule: str) -> str:
    """Return what is wrong where ``rule`` of a schema is broken."""
    return {
        "required": tr("een verplicht veld ontbreekt"),
        "additionalProperties": tr("er staat een onbekend veld"),
        "type": tr("de waarde heeft de verkeerde soort"),
        "minimum": tr("de waarde is te klein"),
        "maximum": tr("de waarde is te groot"),
        "minLength": tr("de tekst is leeg"),
        "maxLength": tr("de tekst is te lang"),
        "maxItems": tr("de lijst is te lang"),
        "pattern": tr("de waarde heeft de verkeerde vorm"),
        "enum": tr("de waarde is onbekend"),
        "const": tr("de waarde is onbekend"),
        "oneOf": tr("de waarde heeft de verkeerde vorm"),
    }.get(rule, tr("de waarde is niet geldig"))
