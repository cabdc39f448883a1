# SPDX-License-Identifier: EUPL-1.2
"""A checksum is of what a file says, not of how it is written."""

import json

from dgw_desktop.storage.canonical_json import canonical, checksum, with_checksum


def test_the_order_and_the_white_space_make_no_difference() -> None:
    one, other = {"b": [1, None], "a": "é"}, {"a": "é", "b": [1, None]}
    assert canonical(one) == canonical(other) == b'{"a":"\\u00e9","b":[1,null]}'
    assert checksum(one) == checksum({**other, "checksum": "old"})
    assert checksum(one) != checksum({**one, "a": "e"})
    assert json.loads(with_checksum(one)) == {**one, "checksum": checksum(one)}
