# SPDX-License-Identifier: EUPL-1.2
import json

import pytest

from dgw_desktop.report.options import ReportOptions, narrowest, recalled, remembered_sections


@pytest.mark.parametrize(
    "broken",
    ["", "x", "[]", "[" * 9999, '{"gaps": 3, "logo": "?", "logo_alt": "x"}', '{"logo": 1}'],
)
def test_what_cannot_be_read_has_its_default(broken: str) -> None:
    assert recalled(broken, broken) == ReportOptions()


@pytest.mark.parametrize("named", [True, False])
def test_one_choice_for_all_names_is_read_as_both(named: bool) -> None:
    kept = json.dumps({"names": named, "votes": False})
    assert recalled(kept, "") == ReportOptions(votes=False, front_names=named, owner_names=named)


def test_the_two_choices_for_names_are_remembered_apart() -> None:
    options = ReportOptions(front_names=False)
    assert recalled(remembered_sections(options), "") == options


def test_of_several_only_what_all_have_is_in() -> None:
    found = narrowest([ReportOptions(notes=False, organisation="A"), ReportOptions(votes=False)])
    assert found == ReportOptions(notes=False, votes=False)
