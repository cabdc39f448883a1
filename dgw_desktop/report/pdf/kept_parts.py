# SPDX-License-Identifier: EUPL-1.2
"""Parts of a report that were laid out before, for one that is made again with other choices.

A part is known by all that it was told, so what is made with it has the very bytes of what is made
without. Laying a paragraph or a table out is most of a report's time.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable

from dgw_desktop.report.pdf.tagging import Element


@dataclass(frozen=True, slots=True)
class Part:
    """What a Story made of what it was told once; ``unshown`` are letters that no font has."""

    flowables: Sequence[Flowable]
    elements: Sequence[Element]
    unshown: Sequence[str]


class KeptParts:
    """The parts of the reports of one dialog; for one report at a time."""

    def __init__(self) -> None:
        """Know of none."""
        self._free: dict[bytes, list[Part]] = {}
        self._used: list[tuple[bytes, Part]] = []

    def begin(self) -> None:
        """Begin a report: all parts can be used, also those of one that was stopped."""
        for key, part in self._used:
            self._free.setdefault(key, []).append(part)
        self._used = []

    def take(self, key: bytes) -> Part | None:
        """Return a part that is not in this report yet, as if it had not been drawn; or None."""
        found = self._free.get(key)
        if not found:
            return None
        part = found.pop()
        for element in part.elements:
            element.forget_content()
        for flowable in part.flowables:
            vars(flowable).pop("_postponed", None)  # to a next page, where it did not fit either
        self._used.append((key, part))
        return part

    def keep(self, key: bytes, part: Part) -> None:
        """Keep a part that was made for this report."""
        self._used.append((key, part))
