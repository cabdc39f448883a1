# SPDX-License-Identifier: EUPL-1.2
"""Folders of contributions to a reference: whole ones, damaged ones, and a slow judge of both."""

import hashlib
import json
import os
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from dgw_desktop.domain.codes import new_code
from dgw_desktop.domain.contributions import (
    ContributedAnswer,
    ContributedModel,
    Contribution,
    SizeClass,
    Traits,
    UnitKind,
    Withdrawal,
)
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.storage.contribution_file import contribution_bytes

IS_PROOF = bool(os.environ.get("DGW_PROOF"))
SIZES, KINDS = list(SizeClass), list(UnitKind)
FIRST_YEAR = 2022
_START = datetime(2026, 1, 1, tzinfo=UTC)


def contributions(
    model: MaturityModel, organisations: int, units: int = 1, years: int = 1, seed: int = 1
) -> Iterator[Contribution]:
    """Give one contribution for each unit of each organisation in each year."""
    random = Random(seed)
    of = ContributedModel(model.id, model.version, model.scan_hash)
    for _ in range(organisations):
        code, size = new_code(random.choice), random.choices(SIZES, (30, 35, 20, 14, 1))[0]
        for unit in range(units):
            for year in range(years):
                yield Contribution(
                    f"{random.getrandbits(128):032x}",
                    _START + timedelta(seconds=random.randrange(10_000_000)),
                    code,
                    Traits(size, KINDS[unit % len(KINDS)], FIRST_YEAR + year),
                    of,
                    _answers(model, random),
                )


def _answers(model: MaturityModel, random: Random) -> dict[str, ContributedAnswer]:
    said = {}
    for dimension in model.dimensions:
        chance = random.random()
        if chance < 0.05:
            said[dimension.key] = ContributedAnswer(None, None, True)
        elif chance < 0.98:
            wanted = random.choice([None, 2, 3, 4])
            said[dimension.key] = ContributedAnswer(random.randint(1, 4), wanted)
    return said or {model.dimensions[0].key: ContributedAnswer(1, None)}


def write(folder: Path, made: Iterator[Contribution]) -> Path:
    """Write contributions to files in ``folder``, as the program names them."""
    folder.mkdir(exist_ok=True)
    for one in made:
        (folder / f"bijdrage-{one.id[:16]}.json").write_bytes(contribution_bytes(one))
    return folder


def signed(content: dict[str, Any], **changed: Any) -> bytes:
    """Return the file of ``content``, changed, with a checksum that fits."""
    rest = {**content, **changed}
    rest.pop("checksum", None)
    canonical = json.dumps(rest, sort_keys=True, separators=(",", ":")).encode()
    whole = {**rest, "checksum": hashlib.sha256(canonical).hexdigest()}
    return json.dumps(whole, sort_keys=True).encode()  # as the program does: the fast way takes it


def mixed_folder(folder: Path, model: MaturityModel, seed: int) -> Path:
    """Write a folder as a publisher gets it: most whole, some damaged, replaced or withdrawn."""
    random = Random(seed)
    shape = random.choice([(1, 1, 1), (9, 2, 1), (10, 1, 1), (12, 3, 1), (24, 2, 2)])
    made = list(contributions(model, *shape, seed))
    write(folder, iter(made))
    below = write(folder / "later [1]", iter(()))
    for number in range(random.randrange(12)):
        one = random.choice(made)
        path, data = below / f"{number}.json", contribution_bytes(one)
        match random.randrange(6):
            case 0:  # made again, later or earlier
                moment = one.made_at + timedelta(seconds=random.choice([-1, 0, 1]))
                path.write_bytes(contribution_bytes(one._replace(made_at=moment)))
            case 1:
                moment = one.made_at + timedelta(seconds=random.choice([-1, 0, 1]))
                path.write_bytes(contribution_bytes(Withdrawal(one.id, moment)))
            case 2:  # by another program: other white space, another order
                path.write_text(json.dumps(dict(reversed(json.loads(data).items()))), "utf-8")
            case _:
                path.write_bytes(random.choice(DAMAGES)(data))
    return folder


def _answer(**changed: Any) -> Callable[[bytes], bytes]:
    def change(data: bytes) -> bytes:
        content = json.loads(data)
        first = {**content["answers"][0], **changed}
        return signed(content, answers=[first, *content["answers"][1:]])

    return change


def _change(**changed: Any) -> Callable[[bytes], bytes]:
    return lambda data: signed(json.loads(data), **changed)


def _twice(data: bytes) -> bytes:
    content = json.loads(data)
    return signed(content, answers=[*content["answers"], content["answers"][0]])


def _other_model(data: bytes) -> bytes:
    content = json.loads(data)
    return signed(content, model={**content["model"], "scan": "0" * 64})


DAMAGES: list[Callable[[bytes], bytes]] = [
    lambda data: data[: len(data) // 2],
    lambda data: b"",
    lambda data: b"\xff" + data,
    lambda data: data.replace(b'"level": 1', b'"level": 2').replace(b"2022", b"2023"),
    lambda data: data.replace(b'"version": 1,', b'"version": 1, "version": 1,'),
    lambda data: b"[" * 100 + data,
    lambda data: b'{"format": "something else"}',
    _answer(level=5, not_applicable=False),
    _answer(level=0, not_applicable=False),
    _answer(level="2", not_applicable=False),
    _answer(level=None, ambition=None, not_applicable=False),
    _answer(level=2, ambition=None, not_applicable=True),
    _answer(dimension="unknown"),
    _answer(note="Wij doen het goed."),
    _twice,
    _other_model,
    _change(name="Gemeente Voorbeeldstad"),
    _change(year=1850),
    _change(year="2026"),
    _change(organisation="gemeente"),
    _change(size_class="100000"),
    _change(unit_kind="team"),
    _change(made_at="2026-02-30T00:00:00Z"),
    _change(id="1"),
    _change(answers=[]),
    _change(version=2),
    _change(withdrawn=True),
]
"""Each turns the file of a contribution into one that may not count."""


class Naive:
    """Reads a folder with plain loops, and counts what every group says: a judge of the program."""

    def __init__(self, folder: Path, model: MaturityModel, left_out: set[str]) -> None:
        """Read all files but those in ``left_out``, which are for other tests to judge."""
        newest: dict[str, tuple[str, bool, dict[str, Any]]] = {}
        for path in sorted(folder.rglob("*.json")):
            if path.relative_to(folder).as_posix() not in left_out:
                found = json.loads(path.read_text("utf-8"))
                new = (found["made_at"], found["withdrawn"], found)
                if found["id"] not in newest or new[:2] >= newest[found["id"]][:2]:
                    newest[found["id"]] = new
        self.counted = [found for _, withdrawn, found in newest.values() if not withdrawn]
        self.withdrawn = len(newest) - len(self.counted)
        self._model = model

    def counts(
        self, size: str | None, kind: str | None, year: int | None, measure: str, keys: set[str]
    ) -> tuple[tuple[int, ...], int, int]:
        """Return how many have each level, how many say it does not apply, and of how many."""
        levels: Counter[int | None] = Counter()
        organisations = defaultdict(int)
        for one in self.counted:
            if (
                size in (None, one["size_class"])
                and kind in (None, one["unit_kind"])
                and year in (None, one["year"])
            ):
                for answer in one["answers"]:
                    said = answer[measure]
                    has = said is not None or (measure == "level" and answer["not_applicable"])
                    if answer["dimension"] in keys and has:
                        levels[said] += 1
                        organisations[one["organisation"]] += 1
        highest = range(1, self._model.highest_level + 1)
        return tuple(levels[level] for level in highest), levels[None], len(organisations)
