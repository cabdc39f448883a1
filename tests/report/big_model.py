# SPDX-License-Identifier: EUPL-1.2
"""Sessions on models larger and other than ours."""

from dataclasses import replace
from random import Random

from dgw_desktop.domain.session import Answer, VoteRound
from dgw_desktop.report.source import ReportSource
from dgw_desktop.storage.model_file import LoadedModel, parse_model
from tests.examples import make_session


def big_model(dimensions: int, levels: int, themes: int) -> LoadedModel:
    """Return a model with long names."""
    parts = ['id = "x"\nversion = "1"\ntitle = "Groot"\nlanguage = "nl"\nprovenance = "Verzonnen."']
    parts += [f'[[levels]]\nname = "Trede {level}"' for level in range(1, levels + 1)]
    parts += [f'[[themes]]\nkey = "t{theme}"\nname = "Thema {theme}"' for theme in range(themes)]
    for number in range(1, dimensions + 1):
        statements = ", ".join(f'"Stelling {number}.{level}."' for level in range(1, levels + 1))
        parts.append(
            f'[[dimensions]]\nnumber = {number}\nkey = "d{number}"\n'
            f'theme = "t{(number - 1) * themes // dimensions}"\n'
            f'name = "Verantwoordelijkheid voor onderwerp {number}"\n'
            f'axis_label = "Onderwerp {number}"\nstatements = [{statements}]'
        )
    return parse_model("\n".join(parts), "groot")


def big_source(dimensions: int, levels: int, themes: int, seed: int = 1) -> ReportSource:
    """Return a session with some of everything on such a model, and one before it."""
    loaded, chance = big_model(dimensions, levels, themes), Random(seed)

    def answer() -> Answer:
        if chance.random() < 0.1:
            return Answer(not_applicable=True)
        level, ambition = (chance.choice([None, *range(1, levels + 1)]) for _ in range(2))
        rounds = (VoteRound(tuple(chance.randrange(4) for _ in range(levels))),)
        return Answer(level, ambition, rounds=rounds if chance.random() < 0.7 else ())

    def session(year: int) -> ReportSource:
        answers = {number: answer() for number in range(1, dimensions + 1)}
        return ReportSource(
            loaded.model, replace(make_session(answers, year), model=loaded.reference)
        )

    return replace(session(2026), baseline=replace(session(2025).session, id="b" * 32))
