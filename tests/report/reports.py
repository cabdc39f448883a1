# SPDX-License-Identifier: EUPL-1.2
"""What the reports of the tests are made from, and what stands in them."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from string import ascii_uppercase

import openpyxl
from hypothesis import Phase

from dgw_desktop.domain.session import Action, Answer, CouncilFields, Session
from dgw_desktop.report.options import Logo
from dgw_desktop.report.source import ComparisonSource, ReportSource
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.model_file import LoadedModel, parse_model, read_model
from tests.examples import WITHHELD, make_session, raised

DAY = date(2026, 11, 24)
LOADED = read_model(built_in_model())
ALL = range(1, 27)
COUNCIL = CouncilFields("Z-2026-114", "Wethouder Yıldız", "Chris <b>", "openbaar & vrij", "RV 8")
NO_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)  # it would take minutes


def other_model(levels: int) -> LoadedModel:
    """Return a model of three dimensions with another number of levels."""
    parts = ['id = "x"\nversion = "1"\ntitle = "Ander model"\nlanguage = "nl"']
    parts.append('provenance = "Verzonnen."')
    parts += [f'[[levels]]\nname = "Trede {n}"' for n in range(1, levels + 1)]
    parts.append('[[themes]]\nkey = "t"\nname = "Alles"')
    for n in (1, 2, 3):
        statements = ", ".join(f'"Stelling {n}.{k}."' for k in range(1, levels + 1))
        parts.append(
            f'[[dimensions]]\nnumber = {n}\nkey = "d{n}"\ntheme = "t"\nname = "Deel {n}"\n'
            f'axis_label = "Deel {n}"\nstatements = [{statements}]'
        )
    return parse_model("\n".join(parts), "ander")


def long_note(number: int) -> str:
    """Return some ten pages of text that no other number gives."""
    words = " ".join(s for d in LOADED.model.dimensions for s in d.statements).split()
    chance = Random(number)
    return "\n".join(" ".join(chance.choices(words, k=chance.randrange(160))) for _ in range(75))


def source_of(kind: str) -> ReportSource | ComparisonSource:
    """Return what one of the reports of the issue is made from."""
    if kind.startswith("compare"):
        count = int(kind.removeprefix("compare"))
        sessions = [
            make_session({n: Answer((n + k) % 4 + 1, 4) for n in range(k, 27 - k)}, 2000 + k)
            for k in range(1, count + 1)
        ]
        letters = ascii_uppercase[:count]
        names = [f"{letter} · Onderdeel {letter}" for letter in letters]
        title = f"Vergelijking van {count} sessies"
        return ComparisonSource(LOADED.model, sessions, letters, names, title)
    if kind.startswith("model"):
        loaded = other_model(int(kind[-1]))
        moment = datetime(2026, 11, 23, tzinfo=UTC)
        details = make_session({}).details
        answers = {1: Answer(1, 2), 2: Answer(2, 2)}
        session = Session("1" * 32, details, loaded.reference, moment, moment, answers=answers)
        return ReportSource(loaded.model, session)
    answers = {
        "empty": {},
        "half": {n: Answer(n % 4 + 1, 4) for n in range(1, 14)},
        "none": {n: Answer(not_applicable=True) for n in ALL},
        "full": {
            n: Answer(n % 4 + 1, 4, n == 9, f"Waarom {n}.", raised(1, 2, 3, n % 3)) for n in ALL
        },
        "withheld": {n: Answer(2, rounds=WITHHELD) for n in ALL},
        "long": {n: Answer(n % 4 + 1, 4, note=long_note(n)) for n in ALL},
        "word": {n: Answer(1, note="x" * 300 + " <b>&amp;</b>") for n in ALL},
    }[kind]
    session = make_session(answers)
    baseline = None
    if kind == "full":
        actions = [
            Action(f"Actie {n}: " + "iets doen " * 12, n, "Team", date(2027, 1, n)) for n in ALL
        ]
        session = replace(
            session,
            actions=(*actions, Action("Los")),
            parking_lot=("Wie gaat over AI?", "GGD", "Nog een opmerking " * 30),
            details=replace(
                session.details,
                unit="Financiën",
                facilitator="Anja",
                participants=60,
                council=COUNCIL,
            ),
        )
        baseline = make_session({n: Answer(n % 3 + 1) for n in ALL}, 2025)
    return ReportSource(LOADED.model, session, baseline)


KINDS = [
    "empty", "half", "none", "full", "withheld", "long", "word", "model2", "model9",
    "compare4", "compare10",
]  # fmt: skip
LOGO = Logo((Path(__file__).parent.parent / "files" / "logo.png").read_bytes(), "Logo van X")


def table(path: Path, sheet: str) -> list[dict[str, object]]:
    """Return the rows of a sheet of a workbook, by the names of the columns."""
    rows = list(openpyxl.load_workbook(path)[sheet].iter_rows(values_only=True))
    return [dict(zip(map(str, rows[0]), row, strict=True)) for row in rows[1:]]
