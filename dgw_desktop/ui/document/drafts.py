# SPDX-License-Identifier: EUPL-1.2
"""What is typed in a session and not added to it yet."""

from datetime import date
from typing import NamedTuple

from dgw_desktop.domain.dates import parse_date
from dgw_desktop.domain.session import Action
from dgw_desktop.domain.texts import clean_text, one_line
from dgw_desktop.translating import tr


class Draft:
    """A text that waits to be finished; ``dimension`` is what it is about, if that is one."""

    def __init__(self) -> None:
        """Begin without a word."""
        self.text = ""
        self.dimension: int | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is no word to lose."""
        return not self.text.strip()

    def write(self, text: str) -> None:
        """Take ``text`` as what is typed so far."""
        self.text = text


class ActionDraft(Draft):
    """An action that waits to be finished; ``due`` is the date as it is typed so far."""

    def __init__(self) -> None:
        """Begin without a word."""
        super().__init__()
        self.owner = self.due = ""

    def write_beside(self, owner: str, due: str) -> None:
        """Take what is typed so far of who does it, and when."""
        self.owner, self.due = owner, due

    def clear(self) -> None:
        """Begin anew."""
        self.text = self.owner = self.due = ""

    def action(self, today: date) -> Action:
        """Return the action as far as it is known; a date that is none stays as a text in it."""
        text, due = clean_text(self.text).strip(), self.due.strip()
        day = parse_date(due, today, ahead=True)
        if text and due and day is None:
            text = f"{text} ({due})"
        return Action(text, self.dimension, one_line(self.owner), day)

    @property
    def in_full(self) -> str:
        """All that was typed, in one text."""
        return " · ".join(filter(None, (self.text, self.owner.strip(), self.due.strip())))


class Refused(NamedTuple):
    """A text that was not taken; ``name`` says where it was typed."""

    name: str
    text: str


class Drafts:
    """One action and one remark for the parking lot, wherever they were typed.

    And what was typed over something else and not taken, by the place where it was typed: a note
    by the number of its dimension, the text of a cell by the field that has it.
    """

    def __init__(self) -> None:
        """Begin with nothing typed."""
        self.action = ActionDraft()
        self.remark = Draft()
        self.refused: dict[object, Refused] = {}

    def waiting(self) -> list[Refused]:
        """Return what waits to be added, and where it was typed."""
        waiting = []
        if not self.action.is_empty:
            waiting.append(Refused(tr("Actie"), self.action.in_full))
        if not self.remark.is_empty:
            waiting.append(Refused(tr("Parkeerplek"), self.remark.text))
        return waiting

    def clear(self) -> None:
        """Throw all of it away."""
        self.action.clear()
        self.remark.write("")
        self.refused.clear()
