# SPDX-License-Identifier: EUPL-1.2
"""Everything that is in the file of a contribution, in words, for who is about to give it."""

from collections.abc import Callable
from typing import NamedTuple

from dgw_desktop.domain.contributions import (
    ContributedAnswer,
    Contribution,
    Withdrawal,
    kind_name,
    size_name,
)
from dgw_desktop.domain.model import MaturityModel

_Tr = Callable[[str], str]


class Line(NamedTuple):
    """One thing that is in the file: what it is, and what it says."""

    name: str
    value: str


def contribution_lines(
    made: Contribution | Withdrawal, model: MaturityModel, tr: _Tr = str
) -> list[Line]:
    """Return all that is in the file of ``made``, of which ``model`` is the model."""
    lines = [
        Line(tr("Nummer van de bijdrage"), made.id),
        Line(tr("Gemaakt op"), f"{made.made_at:%Y-%m-%d %H:%M:%S} (UTC)"),
    ]
    if isinstance(made, Withdrawal):
        return [*lines, Line(tr("Ingetrokken"), tr("eerdere met dit nummer tellen niet meer"))]
    size, kind, year = made.traits
    return [
        *lines,
        Line(tr("Code van de organisatie"), made.organisation),
        Line(tr("Grootte"), size_name(size, tr)),
        Line(tr("Organisatieonderdeel"), kind_name(kind, tr)),
        Line(tr("Jaar"), str(year)),
        Line(tr("Model"), f"{made.model.id} {made.model.version}"),
        Line(tr("Controlegetal van de stellingen"), made.model.scan),
        *(
            Line(f"{one.number} {one.name}", _said(made.answers[one.key], tr))
            for one in model.dimensions
            if one.key in made.answers
        ),
    ]


def _said(answer: ContributedAnswer, tr: _Tr) -> str:
    if answer.not_applicable:
        return tr("niet van toepassing")
    parts = []
    if answer.level is not None:
        parts.append(tr("niveau {0}").format(answer.level))
    if answer.ambition is not None:
        parts.append(tr("ambitie {0}").format(answer.ambition))
    return ", ".join(parts)
