# SPDX-License-Identifier: EUPL-1.2
"""Takes what people filled in alone into the session that is prepared for it, or a new one."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from dgw_desktop.domain.comparison import odd_ones_out
from dgw_desktop.domain.limits import MOST_PEOPLE
from dgw_desktop.domain.model import MaturityModel, newest
from dgw_desktop.domain.privacy import withheld_in_words
from dgw_desktop.domain.scans import Scan, beforehand, is_later
from dgw_desktop.domain.session import (
    Answer,
    Session,
    SessionDetails,
    SessionRole,
    SessionStatus,
    VoteRound,
)
from dgw_desktop.domain.wording import counted
from dgw_desktop.participating import reading
from dgw_desktop.storage.errors import MergeRefused
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_file import ReadFiles
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.translating import tr
from dgw_desktop.work.prepared import prepared_session

_NAMED = 3  # files named in a message
Refused = tuple[tuple[str, str], ...]
"""Names of scans, or of files, and why these do not count."""


@dataclass(frozen=True, slots=True)
class NamedScan:
    """A scan with the name that its owner gave it: a file's name or a session's title."""

    name: str
    session: Session
    loaded: LoadedModel


class Came(StrEnum):
    """How the scan with a code is in a session."""

    NOW = "now"
    CORRECTED = "corrected"
    BEFORE = "before"
    """It was in already, and stayed as it was."""


@dataclass(frozen=True, slots=True)
class MergeOutcome:
    """What became of the scans that were offered to a session.

    ``people`` are counted in it now. Of the scans that came, ``added`` are new, ``corrected`` took
    the place of an earlier version, and ``repeated`` were there already or are older than what is.
    ``refused`` says of the others, by name, why they do not count, also of files that were not
    read or hold nothing. On ``withheld`` dimensions nothing may be shown, on ``waiting`` the
    last to come are not in it yet. ``codes`` has the code of each scan that is in it, in their
    order, empty where it has none.
    """

    session_id: str
    people: int
    added: int = 0
    corrected: int = 0
    repeated: int = 0
    withheld: int = 0
    waiting: int = 0
    refused: Refused = ()
    codes: tuple[tuple[str, Came], ...] = ()


def read_scans(
    paths: Sequence[Path],
    progress: Callable[[float], bool] = lambda _done: True,
    known: Collection[str] = (),
) -> ReadFiles:
    """Read what people sent back, of every kind, without what does not count."""
    return reading.read_scans(paths, progress, _only_what_counts, known)


def named_scans(files: ReadFiles) -> list[NamedScan]:
    """Return the scans that were read, each with the name of its file."""
    return [NamedScan(path.name, session, loaded) for path, session, loaded in files.read]


def unread(files: ReadFiles) -> Refused:
    """Return the names of the files that were not read, and why."""
    return tuple((path.name, error.why) for path, error in files.refused)


def merge_into(
    store: SessionStore,
    session_id: str,
    scans: Sequence[NamedScan],
    refused: Refused = (),
    reopen: bool = False,
) -> MergeOutcome:
    """Take scans into a session; what was there stays, and who sent another version counts once.

    A scan that is not for this session is named in the outcome, after what was ``refused``
    already, and the others go on. Raises MergeRefused where none can go in, UserError where
    ``session_id`` is the scan of one person, and SessionIsFinal unless it may ``reopen`` a final
    session.
    """
    session = prepared_session(
        store, session_id, tr("Heropen de sessie om ingevulde scans toe te voegen."), reopen
    )
    fitting, others = _fitting(store, session, scans)
    refused = (*refused, *others)
    kept = {scan.id: scan for scan in store.scans.of(session_id)}
    outcome = _taken_in(kept, fitting, MergeOutcome(session_id, 0, refused=refused))
    _check(kept, outcome)
    unknown = sum(scan.answers is None for scan in kept.values())
    if unknown:
        raise MergeRefused(
            tr(
                "Een eerdere versie voegde hier {0} samen, zonder te bewaren wat ieder invulde."
            ).format(counted(unknown, tr("ingevulde scan"), tr("ingevulde scans"))),
            tr("Kies ook hun bestanden, of voeg alles samen tot een nieuwe sessie."),
        )
    model = store.models.get(session.model).model
    asked = session.invitation is not None and session.invitation.remarks
    found = beforehand(model, kept.values(), asked)
    rounds = _rounds(store, model, session, found)
    if session.is_final:
        store.save_status(session_id, SessionStatus.DRAFT)
    store.save_beforehand(session_id, list(kept.values()), rounds)
    return _counted(outcome, len(kept), rounds, found)


def merge_new(
    store: SessionStore,
    scans: Sequence[NamedScan],
    details: SessionDetails,
    new_id: str,
    now: datetime,
    refused: Refused = (),
) -> MergeOutcome:
    """Make a new group session of scans, with ``details`` and the model that they have.

    Who is late can be added to it later. What was ``refused`` already is in the outcome. Raises
    MergeRefused, which names the scans, when it cannot be done.
    """
    of_groups = [scan for scan in scans if _is_of_a_group(scan.session)]
    refused = (*refused, *((scan.name, _of_a_group_in_words()) for scan in of_groups))
    scans = [scan for scan in scans if not _is_of_a_group(scan.session)]
    _refuse_other_models(scans)
    kept: dict[str, Scan] = {}
    outcome = _taken_in(kept, scans, MergeOutcome(new_id, 0, refused=refused))
    _check(kept, outcome)
    if len(kept) < 2:
        raise MergeRefused(
            " ".join(
                (
                    tr("Er zijn minstens twee ingevulde scans nodig om samen te voegen."),
                    *_in_words(outcome.refused),
                )
            ),
            tr("Voeg bestanden van andere deelnemers toe."),
        )
    loaded = _newest(scans)
    invitations = [scan.session.invitation for scan in scans]
    prepared = {scan.session.prepared_id for scan in scans}
    asked = all(found is not None and found.remarks for found in invitations)
    session = Session(
        id=new_id,
        details=replace(details, participants=len(kept)),
        model=loaded.reference,
        created_at=now,
        changed_at=now,
        invitation=invitations[0] if len(set(invitations)) == 1 else None,
        prepared_id=prepared.pop() if len(prepared) == 1 else None,
    )
    found = beforehand(loaded.model, kept.values(), asked)
    rounds = _rounds(store, loaded.model, session, found)
    answers = {number: Answer(rounds=(one,)) for number, one in rounds.items()}
    store.add(replace(session, answers=MappingProxyType(answers)), loaded, list(kept.values()))
    return _counted(outcome, len(kept), rounds, found)


def merged(store: SessionStore, session_id: str) -> MergeOutcome:
    """Return who is in a session now, as a merge would, and change nothing."""
    session = store.load(session_id)
    scans = store.scans.of(session_id)
    rounds = {n: one for n, answer in session.answers.items() if (one := answer.beforehand)}
    known = [scan for scan in scans if scan.answers is not None]
    asked = session.invitation is not None and session.invitation.remarks
    # Of whom nothing is kept it cannot be told who is waiting.
    found = (
        beforehand(store.models.get(session.model).model, known, asked)
        if len(known) == len(scans)
        else rounds
    )
    codes = tuple(sorted((scan.code, Came.BEFORE) for scan in scans))
    outcome = MergeOutcome(session_id, 0, codes=codes)
    return _counted(outcome, len(scans), rounds, found)


def outcome_texts(outcome: MergeOutcome, threshold: int) -> list[str]:
    """Return in sentences what a merge did, and what is not shown and why."""
    came = [
        counted(count, one, many)
        for count, one, many in (
            (outcome.added, tr("nieuwe ingevulde scan"), tr("nieuwe ingevulde scans")),
            (outcome.corrected, tr("verbeterde ingevulde scan"), tr("verbeterde ingevulde scans")),
            (
                outcome.repeated,
                tr("dubbele ingevulde scan overgeslagen"),
                tr("dubbele ingevulde scans overgeslagen"),
            ),
        )
        if count
    ]
    found = [tr("Binnengekomen: {0}.").format(", ".join(came))] if came else []
    privacy = withheld_in_words(outcome.withheld, outcome.waiting, threshold)
    return [*found, privacy] if privacy else found


def _rounds(
    store: SessionStore, model: MaturityModel, session: Session, found: Mapping[int, VoteRound]
) -> dict[int, VoteRound]:
    """Return per dimension what may be shown: the new round, else what was shown already."""
    rounds = {}
    for dimension in model.dimensions:
        new, was = found.get(dimension.number), session.answer(dimension.number).beforehand
        if new is not None and was is not None and was.members == new.members:
            rounds[dimension.number] = was  # with its remarks in the order that they had
        elif new is not None:
            shown = store.shown.what_may_be_shown(dimension.number, new)
            rounds[dimension.number] = was if shown.is_withheld and was is not None else shown
        elif was is not None:
            rounds[dimension.number] = was
    return rounds


def _counted(
    outcome: MergeOutcome,
    people: int,
    rounds: Mapping[int, VoteRound],
    found: Mapping[int, VoteRound],
) -> MergeOutcome:
    withheld = sum(one.is_withheld for one in rounds.values())
    waiting = sum(
        not one.is_withheld and (n not in found or one.members != found[n].members)
        for n, one in rounds.items()
    )
    return replace(outcome, people=people, withheld=withheld, waiting=waiting)


def _taken_in(
    kept: dict[str, Scan], scans: Iterable[NamedScan], outcome: MergeOutcome
) -> MergeOutcome:
    """Put the scans in ``kept``, the newest version of each, and count what happened."""
    known = set(kept)
    added: set[str] = set()
    corrected: set[str] = set()
    repeated = 0
    empty: list[tuple[str, str]] = []
    for named in scans:
        scan = Scan.of(named.session)
        was = kept.get(scan.id)
        if was is not None and not is_later(scan, was):
            repeated += 1
        elif was is None and scan.is_empty:
            empty.append((named.name, tr("er is niets ingevuld")))
        else:
            repeated += scan.id in added | corrected
            kept[scan.id] = scan
            (corrected if scan.id in known else added).add(scan.id)
    came = {**dict.fromkeys(added, Came.NOW), **dict.fromkeys(corrected, Came.CORRECTED)}
    return replace(
        outcome,
        added=len(added),
        corrected=len(corrected),
        repeated=repeated,
        refused=(*outcome.refused, *empty),
        codes=tuple(sorted((scan.code, came.get(scan.id, Came.BEFORE)) for scan in kept.values())),
    )


def _check(kept: Mapping[str, Scan], outcome: MergeOutcome) -> None:
    if len(kept) > MOST_PEOPLE:
        raise MergeRefused(
            tr("Dit zijn {0} ingevulde scans; het maximum is {1}.").format(len(kept), MOST_PEOPLE),
            tr("Haal bestanden uit de lijst."),
        )
    if not (outcome.added or outcome.corrected or outcome.repeated):
        why = _in_words(outcome.refused) or [tr("Er is niets ingevuld.")]
        raise MergeRefused(
            " ".join((tr("Er is geen ingevulde scan bij voor deze sessie."), *why)),
            tr("Kies de bestanden die deelnemers terugstuurden."),
        )


def _fitting(
    store: SessionStore, session: Session, scans: Iterable[NamedScan]
) -> tuple[list[NamedScan], list[tuple[str, str]]]:
    """Part the scans that are for ``session`` from the others, and say why those are not."""
    fitting, refused = [], []
    model = store.models.get(session.model).model
    for scan in scans:
        found = scan.session
        if found.role is SessionRole.INVITATION:
            refused.append((scan.name, tr("dit is het lege formulier")))
        elif (other := scan.loaded.model).scan != model.scan:
            why = tr("ander model: {0}, versie {1}").format(other.title, other.version)
            refused.append((scan.name, why))
        elif found.id == session.id:
            refused.append((scan.name, tr("dit is de sessie zelf")))
        elif _is_of_a_group(found):
            refused.append((scan.name, _of_a_group_in_words()))
        elif found.prepared_id not in (None, session.id, session.prepared_id):
            why = tr("ingevuld voor een andere sessie: {0}").format(found.details.title)
            refused.append((scan.name, why))
        else:
            fitting.append(scan)
    return fitting, refused


def _is_of_a_group(session: Session) -> bool:
    """Tell whether votes were counted in a session: what is chosen there is no one person's."""
    votes = (answer.has_votes for answer in session.answers.values())
    return session.role is SessionRole.GROUP and any(votes)


def _of_a_group_in_words() -> str:
    return tr("dit is de sessie van een groep, niet de scan van één persoon")


def _in_words(refused: Refused) -> list[str]:
    """Return why the first few do not count, each as a sentence."""
    found = [f"‘{name}’: {why.removesuffix('.')}." for name, why in refused[:_NAMED]]
    more = len(refused) - _NAMED
    if more > 0:
        found.append(tr("En nog {0} andere.").format(more))
    return found


def _newest(scans: Sequence[NamedScan]) -> LoadedModel:
    """Return the model whose names a new session of these scans carries."""
    model = newest([scan.loaded.model for scan in scans])
    return next(scan.loaded for scan in scans if scan.loaded.model is model)


def _refuse_other_models(scans: Sequence[NamedScan]) -> None:
    odd = odd_ones_out([scan.loaded.model for scan in scans])
    if not odd:
        return
    named = [scans[place] for place in odd]
    usual = next(scan for place, scan in enumerate(scans) if place not in odd).loaded.model
    shown = ", ".join(
        tr("‘{0}’ ({1}, versie {2})").format(
            scan.name, scan.loaded.model.title, scan.loaded.model.version
        )
        for scan in named[:_NAMED]
    )
    more = len(named) - _NAMED
    if more > 0:
        shown += tr(" en nog {0}").format(
            counted(more, tr("ingevulde scan"), tr("ingevulde scans"))
        )
    if len(named) == 1:
        message = tr("{0} heeft een ander model dan de andere: {1}, versie {2}.")
    else:
        message = tr("{0} hebben een ander model dan de andere: {1}, versie {2}.")
    raise MergeRefused(
        message.format(shown, usual.title, usual.version),
        tr("Je kunt alleen ingevulde scans met dezelfde dimensies en stellingen samenvoegen."),
    )


def _only_what_counts(session: Session) -> Session:
    """Return a scan without what a merge leaves out; what tells that it is a group's stays."""
    asked = session.invitation is not None and session.invitation.remarks
    is_group = session.role is SessionRole.GROUP
    answers = {
        n: answer
        if (is_group or not answer.has_votes) and (asked or not answer.note)
        else replace(
            answer,
            note=answer.note if asked else "",
            rounds=answer.rounds if is_group else (),
            ambition_votes=answer.ambition_votes if is_group else (),
        )
        for n, answer in session.answers.items()
    }
    return replace(session, answers=MappingProxyType(answers), actions=(), parking_lot=())
