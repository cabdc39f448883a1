# SPDX-License-Identifier: EUPL-1.2
"""Sessions of every kind that a summary tells of, each with a name that says what is in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from dgw_desktop.domain.session import Answer, Session
from tests.examples import WITHHELD, alone, make_session, raised

Answers = Mapping[int, Answer]
ALL = range(1, 27)
_WAVE = (2, 3, 1, 2, 2, 3, 1, 4, 2, 1, 3, 2, 2)


@dataclass(frozen=True, slots=True)
class Case:
    """What was answered now and, if there was an earlier session, then and when."""

    name: str
    now: Answers = field(default_factory=dict)
    before: Answers | None = None
    day: date = date(2025, 11, 23)

    @property
    def sessions(self) -> tuple[Session, Session | None]:
        """The session and the previous one."""
        if self.before is None:
            return make_session(self.now), None
        earlier = make_session(self.before)
        return make_session(self.now), replace(
            earlier, details=replace(earlier.details, date=self.day)
        )


def levels(numbers: Iterable[int] = ALL, level: int = 2, ambition: int | None = None) -> Answers:
    """Return these dimensions at one level, with one ambition."""
    return {number: Answer(level, ambition) for number in numbers}


def wave(numbers: Iterable[int] = ALL, by: int = 0, ambition: int | None = None) -> Answers:
    """Return these dimensions at levels that go up and down, ``by`` above those, in 1..4."""
    return {n: Answer(min(4, max(1, _WAVE[n % len(_WAVE)] + by)), ambition) for n in numbers}


def left_out(*numbers: int) -> Answers:
    """Return these dimensions as not applicable."""
    return {number: Answer(not_applicable=True) for number in numbers}


def moved(before: Answers, **sizes: int) -> Answers:
    """Return ``before`` with dimension n moved by ``sizes['_n']`` levels."""
    return {n: Answer((answer.level or 0) + sizes.get(f"_{n}", 0)) for n, answer in before.items()}


THREES = levels(level=3)
CASES = (
    Case("niets"),
    Case("één dimensie", levels([1])),
    Case("één niet van toepassing, de rest open", left_out(4)),
    Case("alles niet van toepassing", left_out(*ALL)),
    Case("een participant die van twee dimensies niets weet", {
        **wave(range(1, 13)), **left_out(13), 14: Answer(unknown=True), 15: Answer(unknown=True),
    }),
    Case("14 dimensies", wave(range(1, 15))),
    Case("20 dimensies op hetzelfde niveau", levels(range(1, 21))),
    Case("alles op hetzelfde niveau", THREES),
    Case("alles, zonder ambitie", wave()),
    Case("alles, op één na die niet van toepassing is", {**wave(), **left_out(26)}),
    Case("alles, op vier na die niet van toepassing zijn", {**wave(), **left_out(1, 2, 3, 26)}),
    Case("twee thema’s het hoogst", {
        **levels(), **levels([1, 2, 3, 18, 19, 20], 4), 26: Answer(1),
    }),
    Case("drie thema’s het hoogst, drie het laagst", {
        **levels(range(1, 4), 4), **levels(range(18, 24), 4), **levels(range(4, 18)),
        **levels([24], 3),
    }),
    Case("zes thema’s even hoog", {**levels(), 4: Answer(1)}),
    Case("alleen een deel van elk thema", {1: Answer(4), 5: Answer(2), 18: Answer(1)}),
    Case("één ambitie", {**levels(), 14: Answer(2, 4)}),
    Case("ambitie bij 14 van 26", {**wave(), **wave(range(1, 15), ambition=3)}),
    Case("bij alles één niveau hoger", levels(level=2, ambition=3)),
    Case("bij alles twee niveaus hoger", {
        **levels(level=1, ambition=3), **levels(range(1, 9), 2, 4),
    }),
    Case("14 beantwoord, bij alle één niveau hoger", levels(range(1, 15), 1, 2)),
    Case("twee beantwoord, bij beide drie niveaus hoger", levels([1, 2], 1, 4)),
    Case("26 beantwoord, ambitie bij 14 en overal één hoger", {
        **levels(), **levels(range(1, 15), 2, 3),
    }),
    Case("één grootste afstand", {**levels(ambition=3), 2: Answer(1, 4)}),
    Case("twee even grote afstanden", {**levels(ambition=3), **levels([2, 25], 1, 4)}),
    Case("drie even grote afstanden, van verschillende niveaus", {
        **levels(ambition=3), **levels([2, 5], 1, 3), 25: Answer(2, 4),
    }),
    Case("vijf even grote afstanden", {**levels(ambition=3), **levels(range(1, 6), 1, 4)}),
    Case("twee afstanden, even groot; de rest is op de ambitie", {
        **levels(ambition=2), **levels([2, 25], 2, 4),
    }),
    Case("acht afstanden, even groot; de rest is op de ambitie", {
        **levels(ambition=2), **levels(range(1, 9), 2, 3),
    }),
    Case("overal op de ambitie", levels(level=3, ambition=3)),
    Case("boven de ambitie", {**levels(level=3, ambition=2), 4: Answer(3, 3)}),
    Case("ambitie waar geen niveau is", {**wave(range(1, 6)), 8: Answer(None, 4)}),
    Case("ambities zonder een niveau", {n: Answer(None, 3 + n % 2) for n in range(1, 8)}),
    Case("stemmen voor en na het gesprek", {
        1: Answer(2, rounds=alone(2, 2, 2, 2) + raised(0, 4, 4, 0)),
        2: Answer(3, rounds=alone(2, 2, 2, 2) + raised(0, 0, 8, 0)),
        3: Answer(3, rounds=alone(0, 4, 4, 0) + raised(1, 0, 0, 7)),
        4: Answer(3, rounds=WITHHELD + raised(0, 4, 4, 0)),
    }),
    Case("niets veranderd", wave(), wave()),
    Case("alles één niveau hoger", THREES, levels()),
    Case("alles één niveau lager", levels(), THREES),
    Case("één hoger, één lager", moved(THREES, _5=1, _8=-1), THREES),
    Case("drie lager", moved(THREES, _5=-1, _8=-2, _26=-1, _1=1), THREES),
    Case("vijf lager, één het meest", moved(THREES, _5=-1, _8=-2, _9=-1, _10=-1, _26=-1), THREES),
    Case("zes lager, elk evenveel", moved(THREES, _5=-1, _8=-1, _9=-1, _10=-1, _26=-1, _1=-1),
         THREES),
    Case("zes lager, twee het meest", moved(THREES, _5=-2, _8=-2, _9=-1, _10=-1, _26=-1, _1=-1),
         THREES),
    Case("zes lager, vijf het meest", moved(THREES, _5=-2, _8=-2, _9=-2, _10=-2, _26=-2, _1=-1),
         THREES),
    Case("twee vergelijkbaar, niets veranderd", wave(range(1, 15)), wave([13, 14, 15])),
    Case("twee vergelijkbaar, beide hoger", levels(range(1, 15), 3), levels([13, 14, 15])),
    Case("vijf vergelijkbaar, één lager", moved(levels(range(1, 15)), _3=-1), levels(range(1, 6))),
    Case("één vergelijkbaar, lager", levels(range(1, 15)), levels([14, 15], 3)),
    Case("één dimensie, beide keren gelijk", levels([14]), levels([14])),
    Case("één dimensie, hoger", levels([14], 3), levels([14])),
    Case("niets vergelijkbaar", wave(range(1, 15)), wave(range(15, 27))),
    Case("nog niets beantwoord na een vorige meting", {}, wave()),
    Case("vorige meting zonder antwoorden", wave(), {}),
    Case("vorige meting van hetzelfde jaar", wave(by=1), wave(), date(2026, 3, 12)),
    Case("vorige meting van dezelfde maand", wave(), wave(by=1), date(2026, 11, 2)),
    Case("vorige meting van dezelfde dag", THREES, THREES, date(2026, 11, 23)),
)  # fmt: skip
