# SPDX-License-Identifier: EUPL-1.2
"""What an SVG costs to draw, before Qt gets it: it may ask for hours in a thousand letters."""

import re
from dataclasses import dataclass, field
from xml.parsers import expat

from dgw_desktop.errors import UserError
from dgw_desktop.guarded_reading import Fault, guarded
from dgw_desktop.translating import tr

_DEEPEST = 200  # elements in elements
_MOST_ATTRIBUTES = 100  # of one element; Qt's time goes up with the square of them
_MOST_COST = 20_000  # elements to draw; some 5 microseconds each
_EFFECT = 1_000  # elements that take as long as one filter or mask
_MOST_STYLE = 20_000  # letters of style sheet; Qt tries each rule on each element
_MORE_THAN_DRAWING = {"image", "script", "foreignobject"}
_EFFECTS = re.compile(r"\b(filter|mask)\s*[:=]", re.IGNORECASE)


def check_svg(text: str, fault: Fault) -> None:
    """Refuse an SVG that is more than a drawing, or that takes longer to draw than a logo may.

    A picture, script or address in it would reach for another file or for the network.
    """
    if re.search(r"url\(\s*[\"']?\s*(?!#)[\w/.\\]", text, re.IGNORECASE):
        raise fault(tr("er staan verwijzingen naar andere bestanden in"))
    measure = _Measure(fault)
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = measure.doctype
    parser.StartElementHandler = measure.start
    parser.EndElementHandler = measure.end
    parser.CharacterDataHandler = measure.letters
    parser.ProcessingInstructionHandler = measure.instruction
    with guarded(fault):
        try:
            parser.Parse(text.encode("utf-8"), True)
        except expat.ExpatError as error:
            raise fault(tr("het is geen geldige SVG (regel {0})").format(error.lineno)) from error
        measure.check_cost()


@dataclass(slots=True)
class _Part:
    """An element with what is in it."""

    key: str
    cost: int = 1
    used: list[str] = field(default_factory=list)
    """The keys of the parts that are drawn here once more."""


class _Measure:
    """Counts while expat reads."""

    def __init__(self, fault: Fault) -> None:
        self._fault = fault
        self._whole = _Part("")
        self._open = [self._whole]
        self._names: list[str] = []
        self._named: dict[str, _Part] = {}
        self._counted: dict[str, int] = {}
        self._style = ""

    def instruction(self, target: str, _data: str) -> None:
        if target != "xml":  # Qt opens the file that xml-stylesheet names
            raise self._fault(tr("er staan verwijzingen naar andere bestanden in"))

    def doctype(
        self, _name: str, _system: str | None, _public: str | None, has_subset: bool
    ) -> None:
        if has_subset:  # entities, which can stand for each other a milliard times
            raise self._fault(tr("er staan eigen afkortingen (entiteiten) in"))

    def start(self, name: str, attributes: dict[str, str]) -> None:
        bare = name.rpartition(":")[2].lower()
        if bare in _MORE_THAN_DRAWING:
            raise self._fault(tr("er staat meer in dan een tekening: {0}").format(bare))
        if len(self._open) > _DEEPEST or len(attributes) > _MOST_ATTRIBUTES:
            raise self._too_much()
        part = _Part(attributes.get("id", ""))
        self._names.append(bare)
        self._open.append(part)
        effects = any(key.lower() in ("filter", "mask") for key in attributes)
        if effects or _EFFECTS.search(attributes.get("style", "")):
            part.cost += _EFFECT
        if bare == "use":
            target = next((v for k, v in attributes.items() if k.endswith("href")), "")
            if not target.startswith("#"):
                raise self._fault(tr("er staan verwijzingen naar andere bestanden in"))
            part.used.append(target[1:])

    def end(self, _name: str) -> None:
        self._names.pop()
        part = self._open.pop()
        around = self._open[-1]
        around.cost += part.cost
        around.used += part.used
        if around.cost > _MOST_COST:
            raise self._too_much()
        if part.key:
            self._named[part.key] = part

    def letters(self, text: str) -> None:
        if self._names and self._names[-1] == "style":
            self._style += text
            if len(self._style) > _MOST_STYLE:
                raise self._too_much()

    def check_cost(self) -> None:
        if _EFFECTS.search(self._style) or self._cost(self._whole) > _MOST_COST:
            raise self._too_much()

    def _cost(self, part: _Part) -> int:
        """Return what a part costs with all that is drawn in it once more."""
        total = part.cost
        for key in part.used:
            if key not in self._counted:
                self._counted[key] = _MOST_COST  # for one that is drawn in itself
                if key in self._named:
                    self._counted[key] = self._cost(self._named[key])
            total += self._counted[key]
            if total > _MOST_COST:
                break
        return total

    def _too_much(self) -> UserError:
        return self._fault(tr("de tekening is te ingewikkeld"))
