# SPDX-License-Identifier: EUPL-1.2
"""A session: one scan of an organisation or unit, with its answers and actions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from dgw_desktop.domain.model import MaturityModel, ModelReference
from dgw_desktop.domain.priorities import NO_AGENDA, Agenda


class SessionStatus(StrEnum):
    """Whether a session can still change; the values are those in the database and in .dgw."""

    DRAFT = "draft"
    FINAL = "final"


class ActionStatus(StrEnum):
    """How far an action is."""

    OPEN = "open"
    DONE = "done"


class SessionRole(StrEnum):
    """Whose scan it is: the group's, one participant's, or the empty form for participants."""

    GROUP = "group"
    PARTICIPANT = "participant"
    INVITATION = "invitation"


class VotesOrigin(StrEnum):
    """Where votes come from, and so whether the privacy threshold is about them."""

    HANDS = "hands"
    """Raised in the room, so no secret."""
    ALONE = "alone"
    """Of people who filled in alone; shown because they are many enough."""
    WITHHELD = "withheld"
    """Of people who filled in alone, and too few to show; the counts are not there."""


@dataclass(frozen=True, slots=True)
class VoteRound:
    """How many people chose each level, low to high; empty when the counts are withheld.

    The rest is there only where people filled in alone and are shown: ``unknown`` counts those who
    do not know, ``not_applicable`` whom it does not apply to, ``ambitions`` how many want each
    level, and ``remarks`` is what they wrote, in no order and without names. ``members`` says whose
    answers these are, by a random id per version of a scan, and ``with_ambition`` whose ambitions.
    """

    counts: tuple[int, ...] = ()
    origin: VotesOrigin = VotesOrigin.HANDS
    unknown: int = 0
    not_applicable: int = 0
    ambitions: tuple[int, ...] = ()
    remarks: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    with_ambition: tuple[str, ...] = ()

    def __hash__(self) -> int:
        """Of what tells nearly all apart: tables of many sessions keep rows by their votes."""
        return hash((self.counts, self.ambitions))

    @property
    def is_withheld(self) -> bool:
        """True when people filled in alone and are too few to show."""
        return self.origin is VotesOrigin.WITHHELD

    @property
    def people(self) -> int:
        """How many people it counts; 0 when the counts are withheld."""
        return sum(self.counts) + self.unknown + self.not_applicable

    def without_ambitions(self) -> "VoteRound":
        """Return the round without what people want to reach."""
        return replace(self, ambitions=(), with_ambition=())

    @property
    def is_beforehand(self) -> bool:
        """True when it is of people who filled in alone, whether they are shown or not."""
        return self.origin is not VotesOrigin.HANDS


NO_VOTES = VoteRound()


@dataclass(frozen=True, slots=True)
class Answer:
    """What was said about one dimension.

    ``level`` and ``ambition`` are 1..number of levels or None; ``rounds`` are the votes, what
    people filled in beforehand first and the last vote last: none replaces another. ``unknown`` is
    said by one person who does not know; ``ambition_votes`` are the counts per level of each vote
    by raised hands on the ambition, the last one last. A dimension that is not applicable keeps its
    level, so that undoing the mark loses nothing, but no mean counts it.
    """

    level: int | None = None
    ambition: int | None = None
    not_applicable: bool = False
    note: str = ""
    rounds: tuple[VoteRound, ...] = ()
    unknown: bool = False
    ambition_votes: tuple[tuple[int, ...], ...] = ()

    @property
    def last_round(self) -> VoteRound:
        """The votes that count, empty ones when nobody voted."""
        return self.rounds[-1] if self.rounds else NO_VOTES

    @property
    def votes(self) -> tuple[int, ...]:
        """The counts of the last round, empty when nobody voted or when they are withheld."""
        return self.last_round.counts

    @property
    def beforehand(self) -> VoteRound | None:
        """The round of people who filled in alone, None where nobody did."""
        return next((found for found in self.rounds if found.is_beforehand), None)

    @property
    def has_hands(self) -> bool:
        """True when people voted by raised hands, so that the last counts can be corrected."""
        return bool(self.rounds) and not self.rounds[-1].is_beforehand

    def with_hands(self, counts: tuple[int, ...]) -> "Answer":
        """Return the answer after one more vote by raised hands; without any, there was none.

        It comes after the rounds that are there, which stay as they are.
        """
        return replace(self, rounds=(*self.rounds, VoteRound(counts))) if any(counts) else self

    def with_hands_corrected(self, counts: tuple[int, ...]) -> "Answer":
        """Return the answer with other counts of the last vote by raised hands.

        Without any, that vote was none. What people filled in beforehand cannot be corrected.
        """
        if not self.has_hands:
            return self
        return replace(self, rounds=self.rounds[:-1]).with_hands(counts)

    @property
    def has_votes(self) -> bool:
        """True when people voted, on the level or on the ambition."""
        return bool(self.rounds or self.ambition_votes)

    def with_ambition_vote(self, counts: tuple[int, ...]) -> "Answer":
        """Return the answer after one more vote on the ambition; without any, there was none."""
        votes = (*self.ambition_votes, counts) if any(counts) else self.ambition_votes
        return replace(self, ambition_votes=votes)

    def with_ambition_vote_corrected(self, counts: tuple[int, ...]) -> "Answer":
        """Return the answer with other counts of the last vote on the ambition, none: without."""
        return replace(self, ambition_votes=self.ambition_votes[:-1]).with_ambition_vote(counts)

    def with_beforehand_of(self, other: "Answer") -> "Answer":
        """Return the answer with what people filled in beforehand as ``other`` has it."""
        found = other.beforehand
        hands = tuple(own for own in self.rounds if not own.is_beforehand)
        return replace(self, rounds=hands if found is None else (found, *hands))

    @property
    def scored_level(self) -> int | None:
        """The level that counts: None when open or not applicable."""
        return None if self.not_applicable else self.level

    @property
    def scored_ambition(self) -> int | None:
        """The ambition that counts: None when absent or not applicable."""
        return None if self.not_applicable else self.ambition

    @property
    def is_open(self) -> bool:
        """True when nothing was chosen: no level, not-applicable nor 'I do not know'."""
        return self.level is None and not self.not_applicable and not self.unknown


NO_ANSWER = Answer()


@dataclass(frozen=True, slots=True)
class Action:
    """What to do, by whom, by when; ``dimension`` is None for an action on the whole."""

    text: str
    dimension: int | None = None
    owner: str = ""
    due: date | None = None
    status: ActionStatus = ActionStatus.OPEN

    @property
    def is_open(self) -> bool:
        """True while it is not done."""
        return self.status is ActionStatus.OPEN

    def is_overdue(self, today: date) -> bool:
        """Tell whether it should have been done before ``today``."""
        return self.is_open and self.due is not None and self.due < today


@dataclass(frozen=True, slots=True)
class CouncilFields:
    """What a council document says of itself; all of it may be empty."""

    case_number: str = ""
    portfolio_holder: str = ""
    author: str = ""
    disclosure: str = ""
    annex_to: str = ""

    @property
    def for_the_next(self) -> "CouncilFields":
        """What stays the same in the next document of the organisation."""
        return replace(self, case_number="", annex_to="")

    @property
    def without_names(self) -> "CouncilFields":
        """What stays where no person may be named."""
        return replace(self, portfolio_holder="", author="")


NO_COUNCIL = CouncilFields()


@dataclass(frozen=True, slots=True)
class SessionDetails:
    """What a person fills in about a session; ``participants`` is a head count."""

    title: str
    organisation: str
    unit: str
    date: date
    facilitator: str = ""
    participants: int | None = None
    council: CouncilFields = NO_COUNCIL


@dataclass(frozen=True, slots=True)
class Invitation:
    """What people who fill in alone are asked, and how they give it back.

    ``send_to`` is to whom, in free words; ``remarks`` and ``ambition`` say whether those are asked.
    """

    send_to: str = ""
    last_date: date | None = None
    remarks: bool = False
    ambition: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a session is, in numbers of dimensions."""

    answered: int
    not_applicable: int
    total: int
    unknown: int = 0

    @property
    def done(self) -> int:
        """Dimensions that need no more attention."""
        return self.answered + self.not_applicable + self.unknown

    @property
    def is_complete(self) -> bool:
        """True when no dimension is open."""
        return self.done == self.total


@dataclass(frozen=True, slots=True)
class Session:
    """One scan. ``answers`` holds only the dimensions about which something was said.

    A session for which people fill in beforehand has an ``invitation``, which goes along with its
    form and the scans. A participant's scan has the id of that session and a short ``code``.
    """

    id: str
    details: SessionDetails
    model: ModelReference
    created_at: datetime
    changed_at: datetime
    status: SessionStatus = SessionStatus.DRAFT
    role: SessionRole = SessionRole.GROUP
    baseline_id: str | None = None
    answers: Mapping[int, Answer] = field(default_factory=lambda: MappingProxyType({}))
    actions: tuple[Action, ...] = ()
    parking_lot: tuple[str, ...] = ()
    agenda: Agenda = NO_AGENDA
    invitation: Invitation | None = None
    prepared_id: str | None = None
    code: str = ""

    @property
    def is_final(self) -> bool:
        """True when the session is read-only until it is reopened."""
        return self.status is SessionStatus.FINAL

    def answer(self, dimension: int) -> Answer:
        """Return the answer on ``dimension`` (its number), or an empty one."""
        return self.answers.get(dimension, NO_ANSWER)

    def with_answer(self, dimension: int, answer: Answer) -> "Session":
        """Return a copy in which ``dimension`` has this answer."""
        answers = dict(self.answers)
        if answer == NO_ANSWER:
            answers.pop(dimension, None)
        else:
            answers[dimension] = answer
        return replace(self, answers=MappingProxyType(answers))

    def progress(self, model: MaturityModel) -> Progress:
        """Count the dimensions of ``model`` that are answered, not applicable or not known."""
        answered = not_applicable = unknown = 0
        for dimension in model.dimensions:
            answer = self.answers.get(dimension.number, NO_ANSWER)
            if answer.not_applicable:
                not_applicable += 1
            elif answer.level is not None:
                answered += 1
            elif answer.unknown:
                unknown += 1
        return Progress(answered, not_applicable, len(model.dimensions), unknown)

    def next_open(self, order: Sequence[int], after: int) -> int | None:
        """Return the number of the first open dimension of ``order`` after ``after``, going round.

        ``after`` itself comes last, so it is returned when it alone is open; None when no
        dimension is open. Where ``after`` is not in ``order`` it begins at its start.
        """
        start = order.index(after) + 1 if after in order else 0
        for number in (*order[start:], *order[:start]):
            if self.answer(number).is_open:
                return number
        return None

    def next_stop(self, order: Sequence[int], after: int, only_open: bool) -> int | None:
        """Return the number of the dimension to go on to from ``after``; None for the results.

        That is the following one of ``order``, and after the last the first that was left open.
        From there on, ``only_open``, each one that was left open comes by once more: who only
        presses 'on' meets what was skipped, and still reaches the results. Where ``after`` is not
        in ``order`` that begins: at what is open in it, or else at its first.
        """
        if after not in order:
            return self.next_open(order, after) or next(iter(order), None)
        place = order.index(after)
        following = order[place + 1 :]
        if following and not only_open:
            return following[0]
        left = following if only_open else order[:place]
        return next((number for number in left if self.answer(number).is_open), None)


def follow_up(
    previous: Session, new_id: str, details: SessionDetails, model: ModelReference, now: datetime
) -> Session:
    """Return an empty session that comes after ``previous``, with its open actions.

    Its model is ``model``, which is the same scan as that of ``previous``.
    """
    return Session(
        id=new_id,
        details=details,
        model=model,
        created_at=now,
        changed_at=now,
        baseline_id=previous.id,
        actions=tuple(action for action in previous.actions if action.is_open),
    )


def carried_over(session: Session, previous: Session) -> tuple[Action, ...]:
    """Return the actions of ``session`` that were open in ``previous``, done since or not."""
    before = {(action.text, action.dimension) for action in previous.actions if action.is_open}
    return tuple(a for a in session.actions if (a.text, a.dimension) in before)


def invitation(session: Session) -> Session:
    """Return the empty form of ``session`` for participants: its data and no answers."""
    return replace(
        session,
        role=SessionRole.INVITATION,
        invitation=session.invitation or Invitation(),
        status=SessionStatus.DRAFT,
        details=replace(session.details, participants=None),
        baseline_id=None,
        answers=MappingProxyType({}),
        actions=(),
        parking_lot=(),
        agenda=NO_AGENDA,
    )


def participation(form: Session, new_id: str, code: str, now: datetime) -> Session:
    """Return the scan of one participant who fills in the invitation ``form``."""
    return replace(
        form,
        id=new_id,
        role=SessionRole.PARTICIPANT,
        prepared_id=form.id,
        code=code,
        created_at=now,
        changed_at=now,
    )
