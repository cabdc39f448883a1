# SPDX-License-Identifier: EUPL-1.2
"""The scan of a person who filled in a form without the program: whose it is, without a name.

A code tells it apart: printed on paper, or chosen by the person. The same code gives the same scan,
so that a later one of it is a correction.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from dgw_desktop.domain.accents import name_key
from dgw_desktop.domain.codes import formatted, new_code
from dgw_desktop.domain.session import NO_ANSWER, Answer, Session, participation
from dgw_desktop.domain.texts import one_line


def own_scan(form: Session, key: str, answers: Mapping[int, Answer], now: datetime) -> Session:
    """Return the scan of who filled in ``form``, with these answers by dimension number.

    ``key`` is a code (``domain.codes``), or any other text that only this person's scan has: of
    that the scan gets a code which does not tell it. ``now`` is when it was filled in.
    """
    key = formatted(key) or name_key(one_line(key))
    digest = hashlib.sha256(f"{form.id} {key}".encode()).hexdigest()
    scan = participation(form, digest[:32], formatted(key) or _code(digest), now)
    told = {n: answer for n, answer in sorted(answers.items()) if answer != NO_ANSWER}
    return replace(scan, answers=MappingProxyType(told))


def _code(digest: str) -> str:
    numbers = iter(bytes.fromhex(digest))
    return new_code(lambda letters: letters[next(numbers) % len(letters)])
