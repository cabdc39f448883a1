# SPDX-License-Identifier: EUPL-1.2
"""The scan of a person who filled in a form without the program."""

from datetime import UTC, datetime

from dgw_desktop.domain.session import Answer, SessionRole
from dgw_desktop.participating.own_scan import own_scan
from tests.participating.forms import make_form

NOW = datetime(2026, 12, 1, tzinfo=UTC)


def test_a_copy_that_is_typed_over_is_the_scan_of_its_code_and_typed_again_a_correction() -> None:
    form = make_form()
    scan = own_scan(form, "k7q2mx", {3: Answer(2), 1: Answer(unknown=True), 2: Answer()}, NOW)
    assert (scan.role, scan.prepared_id, scan.code) == (
        SessionRole.PARTICIPANT, form.id, "K7Q-2MX",
    )  # fmt: skip
    assert dict(scan.answers) == {1: Answer(unknown=True), 3: Answer(2)}
    again = own_scan(form, "K7Q-2MX", {3: Answer(4)}, NOW)
    assert again.id == scan.id and dict(again.answers) == {3: Answer(4)}
    assert own_scan(form, "ABC-DEF", {}, NOW).id != scan.id
    assert own_scan(make_form(prepared_id="f" * 32), "K7Q-2MX", {}, NOW).id != scan.id
