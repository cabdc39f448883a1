# SPDX-License-Identifier: EUPL-1.2
"""What is typed in a session and not added to it yet."""

from dataclasses import dataclass, field

from dgw_desktop.translating import tr


@dataclass
class Draft:
    """A text that waits to be finished."""

    text: str = ""
    dimension: int | None = None
    """What it is about, if that is one dimension."""

    @property
    def is_empty(self) -> bool:
        """Whether there is no word to lose."""
        return not self.text.strip()

    def write(self, text: str) -> None:
        """Take ``text`` as what is typed so far."""
        self.text = text


@dataclass(frozen=True, slots=True)
class Refused:
    """A text that was not taken; ``name`` says where it was typed."""

    name: str
    text: str


@dataclass
class Drafts:
    """One action and one remark for the parking lot, wherever they were typed.

    And what was typed over something else and not taken, by the place where it was typed: a note
    by the number of its dimension, the text of a cell by the field that has it.
    """

    action: Draft = field(default_factory=Draft)
    remark: Draft = field(default_factory=Draft)
    refused: dict[object, Refused] = field(default_factory=dict)

    def waiting(self) -> list[Refused]:
        """Return what waits to be added, and where it was typed."""
        named = ((tr("Actie"), self.action), (tr("Parkeerplek"), self.remark))
        return [Refused(name, draft.text) for name, draft in named if not draft.is_empty]

    def clear(self) -> None:
        """Throw all of it away."""
        self.action.write("")
        self.remark.write("")
        self.refused.clear()
