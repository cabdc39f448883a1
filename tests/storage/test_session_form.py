# SPDX-License-Identifier: EUPL-1.2
"""An answer that passed once is not checked again; one that only looks the same is."""

import json
from copy import deepcopy
from typing import Any

import pytest

from dgw_desktop.domain.session import Answer
from dgw_desktop.errors import UserError
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.model_file import read_model
from dgw_desktop.storage.session_file import session_bytes
from dgw_desktop.storage.session_form import check_form
from tests.examples import make_session


def content() -> dict[str, Any]:
    session = make_session({number: Answer(1, note="Zie het jaarplan.") for number in range(1, 7)})
    found: dict[str, Any] = json.loads(session_bytes(session, read_model(built_in_model())))
    return found


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("level", True, "de waarde heeft de verkeerde soort"),
        ("level", 1.5, "de waarde heeft de verkeerde soort"),
        ("not_applicable", 0, "de waarde heeft de verkeerde soort"),
        ("note", None, "de waarde heeft de verkeerde soort"),
        ("extra", 1, "er staat een onbekend veld"),
    ],
)
def test_what_looks_like_an_answer_that_passed_is_refused_at_its_place(
    field: str, value: object, why: str
) -> None:
    good = content()
    good["session"]["answers"][4] |= {"level": 1, "not_applicable": False, "note": ""}
    check_form(good, UserError)
    bad = deepcopy(good)
    bad["session"]["answers"][4][field] = value
    place = "session.answers.4" if field == "extra" else f"session.answers.4.{field}"
    with pytest.raises(UserError, match=f"{place}: {why}"):
        check_form(bad, UserError)
    check_form(good, UserError)


def test_an_answer_that_lacks_a_field_is_refused_after_one_that_has_it() -> None:
    good = content()
    check_form(good, UserError)
    bad = deepcopy(good)
    del bad["session"]["answers"][2]["unknown"]
    with pytest.raises(UserError, match="een verplicht veld ontbreekt"):
        check_form(bad, UserError)


def test_more_answers_than_a_session_holds_are_refused_however_much_alike() -> None:
    many = content()
    many["session"]["answers"] = many["session"]["answers"][:1] * 10_001
    with pytest.raises(UserError, match="de lijst is te lang"):
        check_form(many, UserError)


def test_what_failed_does_not_pass_the_next_time() -> None:
    bad = content()
    bad["session"]["answers"][0]["level"] = "drie"
    for _ in range(2):
        with pytest.raises(UserError, match=r"answers\.0\.level"):
            check_form(bad, UserError)
