# SPDX-License-Identifier: EUPL-1.2
"""Reads the scans of participants and stores what they say together as a group session."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from dgw_desktop.domain.comparison import odd_ones_out
from dgw_desktop.domain.merging import distinct_scans, merged_answers
from dgw_desktop.domain.session import Session, SessionDetails, SessionStatus
from dgw_desktop.domain.wording import counted
from dgw_desktop.storage.errors import MergeRefused
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_file import ReadFiles, read_sessions
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.translating import tr

MOST_SCANS = 1000
_NAMED = 3  # files named in a message


@dataclass(frozen=True, slots=True)
class NamedScan:
    """A scan with the name that its owner gave it: a file's name or a session's title."""

    name: str
    session: Session
    loaded: LoadedModel


@dataclass(frozen=True, slots=True)
class MergeOutcome:
    """A stored group session and what went into it.

    ``people`` scans were counted, ``repeated`` were there twice and ``empty`` held nothing;
    ``withheld`` dimensions keep their votes back for the sake of privacy.
    """

    session_id: str
    people: int
    repeated: int
    empty: int
    withheld: int


def read_scans(
    paths: Sequence[Path], progress: Callable[[float], bool] = lambda _done: True
) -> ReadFiles:
    """Read .dgw files as read_sessions does, without the texts that people wrote."""
    # Only the levels count; names and notes of people need not stay in memory.
    return read_sessions(paths, progress, _without_texts)


def named_scans(files: ReadFiles) -> list[NamedScan]:
    """Return the scans that were read, each with the name of its file."""
    return [NamedScan(path.name, session, loaded) for path, session, loaded in files.read]


def merge(
    store: SessionStore,
    scans: Sequence[NamedScan],
    details: SessionDetails,
    new_id: str,
    now: datetime,
    replaced: Sequence[str] = (),
) -> MergeOutcome:
    """Count the scans as votes of a new group session with ``details``.

    ``replaced`` are ids of earlier merged sessions that lose their votes, because subtracting
    them would show what too few people chose (MergedScans.subtractable). Raises MergeRefused,
    which names the scans, when it cannot be done.
    """
    _refuse_other_models(scans)
    distinct = distinct_scans(scan.session for scan in scans)
    people = len(distinct.sessions)
    if people < 2:
        raise MergeRefused(
            tr("Er zijn minstens twee ingevulde scans nodig om samen te voegen."),
            tr("Voeg bestanden van andere deelnemers toe."),
        )
    if people > MOST_SCANS:
        raise MergeRefused(
            tr("Dit zijn {0} scans; het kunnen er hoogstens {1} zijn.").format(people, MOST_SCANS),
            tr("Haal bestanden uit de lijst."),
        )
    ids = [session.id for session in distinct.sessions]
    telling = [s for s in store.merged_scans.subtractable(ids) if s.id not in replaced]
    if telling:
        raise MergeRefused(
            tr(
                "‘{0}’ bevat bijna dezelfde deelnemers; door aftrekken zou volgen wat enkelen"
                " kozen."
            ).format(telling[0].details.title),
            tr("Voeg dezelfde bestanden samen, of laat de stemmen van die sessie vervallen."),
        )
    loaded = scans[0].loaded
    threshold = store.settings.privacy_threshold()
    answers = merged_answers(loaded.model, distinct.sessions, threshold)
    session = Session(
        id=new_id,
        details=replace(details, participants=people if people >= threshold else None),
        model=loaded.reference,
        created_at=now,
        changed_at=now,
        status=SessionStatus.DRAFT,
        answers=MappingProxyType(answers),
    )
    store.add(session, loaded, merged_from=ids, withholding=replaced)
    withheld = sum(a.last_round.is_withheld for a in answers.values())
    return MergeOutcome(new_id, people, distinct.repeated, distinct.empty, withheld)


def _refuse_other_models(scans: Sequence[NamedScan]) -> None:
    odd = {session.id for session in odd_ones_out([scan.session for scan in scans])}
    if not odd:
        return
    named = [scan for scan in scans if scan.session.id in odd]
    usual = next(scan for scan in scans if scan.session.id not in odd).loaded.model
    shown = ", ".join(
        tr("‘{0}’ ({1}, versie {2})").format(
            scan.name, scan.loaded.model.title, scan.loaded.model.version
        )
        for scan in named[:_NAMED]
    )
    more = len(named) - _NAMED
    if more > 0:
        shown += tr(" en nog {0}").format(counted(more, tr("scan"), tr("scans")))
    if len(named) == 1:
        message = tr("{0} heeft een ander model dan de andere: {1}, versie {2}.")
    else:
        message = tr("{0} hebben een ander model dan de andere: {1}, versie {2}.")
    raise MergeRefused(
        message.format(shown, usual.title, usual.version),
        tr("Alleen scans met hetzelfde model, dezelfde versie en dezelfde tekst kunnen samen."),
    )


def _without_texts(session: Session) -> Session:
    answers = {n: replace(answer, note="", rounds=()) for n, answer in session.answers.items()}
    return replace(session, answers=MappingProxyType(answers), actions=(), parking_lot=())
