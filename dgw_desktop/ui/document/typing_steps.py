# SPDX-License-Identifier: EUPL-1.2
"""Parts what a person types into the steps that undo takes back, one at a time."""

from typing import NamedTuple


class Edit(NamedTuple):
    """What became different in a text: ``added`` stands in place of ``removed``, at ``start``."""

    start: int
    removed: str
    added: str

    @property
    def end(self) -> int:
        """Where the text goes on as it was; there the cursor stands after the edit."""
        return self.start + len(self.added)

    @property
    def is_one_key(self) -> bool:
        """Whether one letter came or went, as by a key; else it was pasted, cut or replaced."""
        return len(self.removed) + len(self.added) == 1


def edit_between(before: str, after: str) -> Edit:
    """Return the smallest edit that makes ``after`` of ``before``."""
    start = _shared(before, after)
    rest = min(len(before), len(after)) - start
    tail = _shared(before[len(before) - rest :][::-1], after[len(after) - rest :][::-1])
    return Edit(start, before[start : len(before) - tail], after[start : len(after) - tail])


class TypingSteps:
    """Follows one text. A step is what is typed without a pause, or one word typed slowly.

    What is pasted, and what is deleted or replaced at once, begins a step of its own.
    """

    def __init__(self) -> None:
        """Begin with an empty text."""
        self.text = ""
        """The text as it was last told."""
        self._end = -1  # where the last letter was typed

    def start(self, text: str) -> None:
        """Begin with ``text``, which nobody typed just now."""
        self.text, self._end = text, -1

    def follow(self, text: str, after_pause: bool) -> tuple[bool, bool]:
        """Take ``text`` as what stands there now; return whether a step begins and ends with it.

        ``after_pause`` says that for a moment nothing was typed.
        """
        before, edit = self.text, edit_between(self.text, text)
        goes_on = edit.start == self._end and not edit.removed
        in_word = edit.added.strip() and before[: edit.start][-1:].strip()
        begins = not edit.is_one_key or (after_pause and not (goes_on and in_word))
        ends = not edit.is_one_key and len(edit.added) != 1
        self.text, self._end = text, -1 if ends else edit.end
        return begins, ends


def _shared(one: str, other: str) -> int:
    """Return with how many letters both texts begin."""
    least, most = 0, min(len(one), len(other))
    while least < most:
        middle = (least + most + 1) // 2
        if one[:middle] == other[:middle]:
            least = middle
        else:
            most = middle - 1
    return least
