# SPDX-License-Identifier: EUPL-1.2
"""Holds one dimension with the keyboard only, and prints what a screen reader would say.

Runs on the Python of Debian, which has the bindings of AT-SPI (gir1.2-atspi-2.0), within a D-Bus
session and an X display of its own: listen.py COMMAND... starts the program itself. It reads what
the program tells on the accessibility bus (focus, states, announcements) and nothing else.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 (after the version)

MOST_PRESSES = 40
PATIENCE = 20  # seconds for one step, on a busy machine
TITLE = "DGW Desktop"
ROLES = {
    Atspi.Role.CHART: "grafiek",
    Atspi.Role.CHECK_BOX: "selectievakje",
    Atspi.Role.COMBO_BOX: "keuzelijst",
    Atspi.Role.DIALOG: "dialoog",
    Atspi.Role.FRAME: "venster",
    Atspi.Role.GROUPING: "groep",
    Atspi.Role.LIST: "lijst",
    Atspi.Role.LIST_ITEM: "item",
    Atspi.Role.PANEL: "groep",
    Atspi.Role.PUSH_BUTTON: "knop",
    Atspi.Role.RADIO_BUTTON: "keuzerondje",
    Atspi.Role.TABLE: "tabel",
    Atspi.Role.TABLE_CELL: "cel",
    Atspi.Role.TEXT: "tekstveld",
}
AROUND = (
    Atspi.Role.CHART, Atspi.Role.DIALOG, Atspi.Role.GROUPING, Atspi.Role.LIST, Atspi.Role.PANEL,
    Atspi.Role.TABLE,
)  # fmt: skip
TICKED = (Atspi.Role.RADIO_BUTTON, Atspi.Role.CHECK_BOX)


def main() -> int:
    """Start the program, hold the dimension, and return 1 when something was not heard."""
    Atspi.init()
    ears = Ears()
    program = subprocess.Popen(sys.argv[1:])
    try:
        ears.find("MT-sessie", "Sociaal domein")
        for says, keys, until in session():
            print(f"\n# {says}: {' '.join(key.lstrip('*') for key in keys)}")
            ears.hear(keys, until)
    except TimeoutError as error:
        print(f"!! {error}")
        return 1
    finally:
        program.terminate()
        program.wait()
    return 0


def session() -> Iterator[tuple[str, list[str], str]]:
    """Yield what is done, the keys for it (as xdotool names them), and what is heard last.

    A key with an asterisk is pressed again until that is heard.
    """
    yield "de lijst van sessies", ["Up"], "MT-sessie najaar 2026"
    yield "de bovenste sessie openen", ["Return"], "keuzerondje"
    yield "naar dimensie 15", ["g"], "Ga naar nummer"
    yield "het nummer", ["1", "5", "Return"], "keuzerondje"
    yield "langs de stellingen; dat kiest niets", ["Down"], "niveau 2 van 4"
    yield "nog een", ["Down"], "niveau 3 van 4"
    yield "die kiezen", ["Return"], "niveau 3 gekozen"
    yield "de ambitie", ["shift+4"], "ambitie 4 gekozen"
    yield "naar de toelichting", ["n"], "tekstveld Toelichting"
    yield "iets typen, en klaar", [*"goed", "space", *"begin", "Escape"], "keuzerondje"
    yield "stemmen", ["v"], "Stemmen tellen"
    yield "handen bij niveau 1", ["0"], "niveau 2"
    yield "bij niveau 2", ["3"], "niveau 3"
    yield "bij niveau 3", ["5"], "niveau 4"
    yield "bij niveau 4", ["1"], "Enter toont de uitslag"
    yield "onthullen, maar er is een stem te weinig", ["Return"], "toch tonen"
    yield "toch onthullen", ["Return"], "keuzerondje"
    yield "met Tab naar het spinnenweb", ["*Tab"], "grafiek Spinnenweb"
    yield "langs de assen", ["Right"], "16. Leren"
    yield "terug", ["Left"], "15. Datawijsheid"
    yield "nog een terug", ["Left"], "14. Samenwerking"
    yield "die kaart openen", ["Return"], "keuzerondje"
    yield "de volgende dimensie", ["Next"], "15 van 26"
    yield "de keuze ongedaan maken", ["ctrl+z"] * 3, "ambitie 3 gekozen"
    yield "de matrix", ["ctrl+2"], "15. Datawijsheid"
    yield "een niveau verder", ["Right"], "niveau 4"
    yield "het resultaat", ["ctrl+3"], "groep Resultaat"
    yield "en terug naar de kaarten", ["ctrl+1"], "keuzerondje"


class Ears:
    """Hears the accessibility bus and prints it in words, as it comes."""

    def __init__(self) -> None:
        self._loop = GLib.MainContext.default()
        self._heard: list[str] = []
        self._around: list[str] = []
        self._focus: Atspi.Accessible | None = None
        self._aloud = False
        self._listener = Atspi.EventListener.new(self._take)
        for kind in ("object:state-changed:focused", "object:state-changed:checked",
                     "object:announcement", "object:property-change:accessible-description",
                     "object:property-change:accessible-name"):  # fmt: skip
            self._listener.register(kind)

    def hear(self, keys: list[str], until: str) -> None:
        """Press ``keys`` and listen until something with ``until`` in it is said."""
        self._heard.clear()
        again = any(key.startswith("*") for key in keys)
        for _ in range(MOST_PRESSES):
            count = len(self._heard)
            for key in keys:
                subprocess.run(["xdotool", "key", key.lstrip("*")], check=True)
            if not again:
                return self._wait(lambda: any(until in line for line in self._heard), until)
            self._wait(lambda count=count: len(self._heard) > count, until)
            if until in self._heard[-1]:
                return None
        raise TimeoutError(f"niet gehoord: {until}")

    def find(self, first: str, second: str) -> None:
        """Give the window the keyboard; without a window manager nobody else does.

        Whether it had it already is chance, so nothing is said until the focus has moved on from
        the item with ``first`` in it to that with ``second``.
        """
        command = ["xdotool", "search", "--sync", "--onlyvisible", "--name", TITLE]
        subprocess.run([*command, "windowfocus", "--sync"], check=True, timeout=PATIENCE)
        self._wait(lambda: any(first in line for line in self._heard), first)
        self.hear(["Down"], second)
        self._aloud = True

    def _wait(self, done: Callable[[], bool], wanted: str) -> None:
        late = []
        timer = GLib.timeout_add_seconds(PATIENCE, lambda: late.append(True))
        while not done():
            if late:
                raise TimeoutError(f"niet gehoord: {wanted}")
            self._loop.iteration(True)
        GLib.source_remove(timer)

    def _take(self, event: Atspi.Event) -> None:
        source, kind = event.source, event.type
        if kind.startswith("object:announcement"):
            urgent = event.detail1 == 2
            self._say(f"{'[dringend]' if urgent else '[bericht]'} {event.any_data}")
        elif kind.startswith("object:state-changed:focused"):
            if event.detail1:
                self._say_focus(source)
        elif kind.startswith("object:property-change"):
            if source == self._focus and event.any_data:
                self._say(f"[anders] {event.any_data}")
        elif source == self._focus:
            self._say("gekozen" if event.detail1 else "niet gekozen")

    def _say_focus(self, source: Atspi.Accessible) -> None:
        self._focus = source
        around = list(_around(source))
        for text in around:
            if text not in self._around:
                self._say(text)
        self._around = [*around, _called(source)]
        self._say(_in_words(source))

    def _say(self, text: str) -> None:
        self._heard.append(text)
        if self._aloud:
            print(text)


def _around(source: Atspi.Accessible) -> Iterator[str]:
    """Yield the named groups that something is in, the outermost first."""
    above = []
    parent = source.get_parent()
    while parent is not None and parent.get_role() != Atspi.Role.APPLICATION:
        if parent.get_role() in AROUND and parent.get_name():
            above.append(_called(parent))
        parent = parent.get_parent()
    yield from reversed(above)


def _called(source: Atspi.Accessible) -> str:
    role = source.get_role()
    return f"{ROLES.get(role, source.get_role_name())} {source.get_name()}"


def _in_words(source: Atspi.Accessible) -> str:
    role, states = source.get_role(), source.get_state_set()
    parts = [_called(source)]
    if role in TICKED:
        ticked = states.contains(Atspi.StateType.CHECKED)
        parts.append("gekozen" if ticked else "niet gekozen")
    if not states.contains(Atspi.StateType.SENSITIVE):
        parts.append("niet beschikbaar")
    if role == Atspi.Role.TEXT and (text := Atspi.Text.get_text(source, 0, -1)):
        parts.append(f"‘{text}’")
    if description := source.get_description():
        parts.append(f"({description})")
    return ", ".join(parts)


if __name__ == "__main__":
    sys.exit(main())
