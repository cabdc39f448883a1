# SPDX-License-Identifier: EUPL-1.2
"""Sessions for tests."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

from dgw_desktop.domain.session import Answer, Session, SessionDetails, VoteRound, VotesOrigin
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.model_file import read_model

_REFERENCE = read_model(built_in_model()).reference

WITHHELD = (VoteRound(origin=VotesOrigin.WITHHELD),)
"""The rounds of a dimension where too few people filled in alone."""


def raised(*counts: int) -> tuple[VoteRound, ...]:
    """Return the rounds of a dimension after one vote by raised hands."""
    return (VoteRound(counts),)


def alone(*counts: int) -> tuple[VoteRound, ...]:
    """Return the rounds of a dimension that people filled in alone."""
    return (VoteRound(counts, VotesOrigin.ALONE),)


def make_session(answers: Mapping[int, Answer], year: int = 2026) -> Session:
    """Return a session on the built-in model with these answers."""
    moment = datetime(year, 11, 23, 8, 0, tzinfo=UTC)
    details = SessionDetails("MT-sessie", "Gemeente Voorbeeldstad", "", date(year, 11, 23))
    return Session("0" * 32, details, _REFERENCE, moment, moment, answers=answers)
