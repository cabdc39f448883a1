# SPDX-License-Identifier: EUPL-1.2
"""Reads a folder of contributions, and counts what they say."""

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from dgw_desktop.domain.contributions import Contribution, Traits, Withdrawal, unfit_answers
from dgw_desktop.domain.model import MaturityModel
from dgw_desktop.domain.publications import NOTHING_EARLIER, Counted, Earlier
from dgw_desktop.domain.reference import Measure, Tally
from dgw_desktop.errors import Cancelled, UserError, reason
from dgw_desktop.storage.contribution_file import SUFFIX, read_contribution, time_text
from dgw_desktop.storage.errors import ContributionFileError
from dgw_desktop.translating import tr
from dgw_desktop.work.analyse_engine import EngineError, is_installed

Progress = Callable[[float], bool]
"""Gets the part done, 0..1, and returns False to stop."""
_NOTHING, _NOT_APPLICABLE = 0, 255


class LeftOut(NamedTuple):
    """A file that does not count, by its place in the folder, and why."""

    name: str
    why: str


class Gathered(NamedTuple):
    """What a folder of contributions says.

    ``replaced`` are those of which a newer one counts, or its withdrawal; ``withdrawn`` is how
    many sessions were. ``counted`` are those that count, in the order of their ids.
    """

    tally: Tally
    contributions: int
    organisations: int
    replaced: int
    withdrawn: int
    left_out: tuple[LeftOut, ...]
    counted: tuple[Counted, ...]


def gather(
    folder: Path,
    model: MaturityModel,
    progress: Progress,
    earlier: Earlier = NOTHING_EARLIER,
) -> Gathered:
    """Read every contribution in ``folder`` and the folders in it, and count what they say.

    What counted in ``earlier`` publications too is counted apart.

    That is with DuckDB where it is installed (``dgw-desktop[analyse]``). ``progress`` gets the
    part done and returns False to stop: Cancelled. UserError for a folder that cannot be read.
    """
    files = contribution_files(folder)
    if is_installed():
        from dgw_desktop.work.contributions_duckdb import gather_with_duckdb

        with suppress(EngineError):  # then without it, slower
            return gather_with_duckdb(folder, files, model, progress, earlier)
    return gather_alone(folder, files, model, progress, earlier)


def contribution_files(folder: Path) -> list[Path]:
    """Return what may be contributions, in order; UserError for a folder that cannot be read."""

    def failed(error: OSError) -> None:
        raise UserError(
            tr("De map ‘{0}’ kan niet worden gelezen ({1}).").format(folder, reason(error)),
            tr("Kies een andere map."),
        ) from error

    return sorted(
        Path(inside, name)
        for inside, _, names in os.walk(folder, onerror=failed)
        for name in names
        if name.lower().endswith(SUFFIX)
    )


def usable(path: Path, folder: Path, model: MaturityModel) -> Contribution | Withdrawal:
    """Read a contribution that can be counted for ``model``; ContributionFileError tells why not.

    A withdrawal is of any model.
    """
    found = read_contribution(path, path.relative_to(folder).as_posix())
    if isinstance(found, Contribution):
        why = unfit_answers(found.answers, model)
        if found.model.scan != model.scan_hash:
            why = tr("het is gemaakt met een ander model: {0} {1}").format(
                found.model.id, found.model.version
            )
        if why:
            raise ContributionFileError(why, why=why)
    return found


class _Kept(NamedTuple):
    """What is remembered of a contribution, in few bytes; without traits it is a withdrawal."""

    made_at: str
    is_withdrawal: bool
    organisation: str = ""
    traits: Traits | None = None
    said: bytes = b""  # the level and the ambition of each dimension


_Known = dict[tuple[str, Traits], tuple[str, Traits]]
"""One object for what many contributions share."""


def gather_alone(
    folder: Path,
    files: Sequence[Path],
    model: MaturityModel,
    progress: Progress,
    earlier: Earlier = NOTHING_EARLIER,
) -> Gathered:
    """Do what ``gather`` does with the standard library."""
    kept: dict[str, _Kept] = {}
    left_out = []
    known: _Known = {}
    valid = 0
    for number, path in enumerate(files, start=1):
        try:
            found = usable(path, folder, model)
        except ContributionFileError as error:
            left_out.append(LeftOut(path.relative_to(folder).as_posix(), error.why))
        else:
            valid += 1
            new = _in_few_bytes(found, model, known)
            before = kept.get(found.id)
            if before is None or new[:2] >= before[:2]:
                kept[found.id] = new
        if not progress(number / len(files)):
            raise Cancelled
    counting = {id_: one for id_, one in sorted(kept.items()) if not one.is_withdrawal}
    counted = tuple(_counted(id_, one) for id_, one in counting.items())
    return Gathered(
        _tally(counting, model, earlier),
        len(counted),
        len({one.organisation for one in counted}),
        valid - len(kept),
        len(kept) - len(counted),
        tuple(left_out),
        counted,
    )


def _in_few_bytes(found: Contribution | Withdrawal, model: MaturityModel, known: _Known) -> _Kept:
    made_at = time_text(found.made_at)
    if isinstance(found, Withdrawal):
        return _Kept(made_at, True)
    said = bytearray()
    for dimension in model.dimensions:
        answer = found.answers.get(dimension.key)
        if answer is None:
            said += bytes((_NOTHING, _NOTHING))
        elif answer.not_applicable:
            said += bytes((_NOT_APPLICABLE, _NOTHING))
        else:
            said += bytes((answer.level or _NOTHING, answer.ambition or _NOTHING))
    whose = known.setdefault((found.organisation, found.traits), (found.organisation, found.traits))
    return _Kept(made_at, False, *whose, bytes(said))


def _counted(id_: str, one: _Kept) -> Counted:
    assert one.traits is not None
    levels, ambitions = (
        sum(1 << place for place, said in enumerate(part) if said)
        for part in (one.said[::2], one.said[1::2])
    )
    return Counted(id_, one.made_at, one.organisation, one.traits, levels, ambitions)


def _tally(counting: Mapping[str, _Kept], model: MaturityModel, earlier: Earlier) -> Tally:
    tally = Tally(model.highest_level)
    for id_, one in counting.items():
        assert one.traits is not None
        whose, known = (one.organisation,), earlier.known.get((id_, one.made_at), 0)
        for place, dimension in enumerate(model.dimensions):
            level, ambition = one.said[2 * place], one.said[2 * place + 1]
            if level:
                said = 0 if level == _NOT_APPLICABLE else level
                tally.add(Measure.LEVEL, dimension.key, one.traits, whose, ((said, 1),), known)
            if ambition:
                counts = ((ambition, 1),)
                tally.add(Measure.AMBITION, dimension.key, one.traits, whose, counts, known)
    return tally
