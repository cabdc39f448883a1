# SPDX-License-Identifier: EUPL-1.2
"""Every key of the program in one table; help, tool tips and the README come from it."""

import re
from collections.abc import Callable, Mapping, Sequence
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from dgw_desktop.translating import tr


class Screen(Enum):
    """What can be in view when a key is pressed."""

    SESSIONS = auto()
    CARDS = auto()
    MATRIX = auto()
    RESULTS = auto()
    AGENDA = auto()
    DOTS = auto()
    """Under the agenda: where a group chooses its priorities."""
    COMPARE = auto()
    CONSOLE = auto()
    """The facilitator's panel beside a screen of the session, while the beamer is on."""
    BEAMER = auto()
    """The audience's window, where it has the keyboard: with one screen."""
    MANUAL = auto()
    PAGES = auto()
    """The pages of a report, large."""


TABS = (Screen.CARDS, Screen.MATRIX, Screen.RESULTS, Screen.AGENDA)
IN_SESSION = (*TABS, Screen.DOTS)
IN_WINDOW = (Screen.SESSIONS, *IN_SESSION, Screen.COMPARE)
_CARD = (Screen.CARDS, Screen.BEAMER)
_TURNED = (*_CARD, Screen.CONSOLE, Screen.PAGES)
_READ = (Screen.MATRIX, Screen.PAGES)
_CHOICE = (Screen.CARDS, Screen.MATRIX, Screen.BEAMER)


class Key(NamedTuple):
    """What one command is called with; ``shown`` is how a person reads the keys.

    Without ``sequences`` it is the control with the focus that takes the keys.
    """

    sequences: tuple[str, ...]
    shown: str
    description: str
    screens: tuple[Screen, ...]
    """Where it works."""


_ALT, _PAD = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.KeypadModifier
_CHARACTER = re.compile(r"(Shift\+)?.")
_needs_alt = False


def require_alt(wanted: bool) -> None:
    """Let letters, digits and signs be keys together with Alt only; for what is made from now on.

    For who speaks to the computer or brushes the keys (WCAG 2.2, success criterion 2.1.4).
    """
    global _needs_alt
    _needs_alt = wanted


def key_map() -> Mapping[str, Key]:
    """Return the keys by the name of the command; a function, so that the texts translate."""
    return _key_map(_needs_alt, tr("Overal"))


@lru_cache(maxsize=1)
def _key_map(needs_alt: bool, _sample: str) -> Mapping[str, Key]:
    """Make the table once for each language, which a text in that language tells."""
    keys = _keys()
    return {name: _with_alt(key) for name, key in keys.items()} if needs_alt else keys


def _with_alt(key: Key) -> Key:
    if not key.sequences or not all(map(_CHARACTER.fullmatch, key.sequences)):
        return key
    sequences = tuple(f"Alt+{sequence}" for sequence in key.sequences)
    return key._replace(sequences=sequences, shown=f"Alt+{key.shown}")


def _keys() -> dict[str, Key]:
    s = Screen
    return {
        "choose": Key(
            tuple("123456789"),
            tr("1, 2, 3 …"),
            tr("Dat niveau kiezen of wissen"),
            _CHOICE,
        ),
        "ambition": Key(
            tuple(f"Shift+{digit}" for digit in "123456789"),
            tr("Shift+1, 2, 3 …"),
            tr("Die ambitie kiezen (nog een keer: wissen)"),
            _CHOICE,
        ),
        "next": Key(("PgDown",), tr("PageDown"), tr("Volgende kaart of pagina"), _TURNED),
        "previous": Key(("PgUp",), tr("PageUp"), tr("Vorige kaart of pagina"), _TURNED),
        "move": Key((), tr("↑ ↓"), tr("Naar een andere stelling, zonder te kiezen"), _CARD),
        "move_in_table": Key(
            (), tr("← ↑ → ↓"), tr("Naar een andere stelling, zonder te kiezen"), (s.MATRIX,)
        ),
        "pick": Key(
            (),
            tr("Enter of spatie"),
            tr("De gemarkeerde stelling kiezen"),
            (s.CARDS, s.MATRIX),
        ),
        "pick_on_beamer": Key((), tr("Enter"), tr("De gemarkeerde stelling kiezen"), (s.BEAMER,)),
        "pick_ambition": Key(
            (), tr("Shift+Enter"), tr("De gemarkeerde stelling als ambitie kiezen"), (s.MATRIX,)
        ),
        "go_to": Key(("G",), tr("G en een nummer"), tr("Naar die dimensie"), _CARD),
        "next_open": Key(("O",), tr("O"), tr("Naar de volgende open dimensie"), _CARD),
        "sort_dimensions": Key(
            ("S",), tr("S"), tr("Meeste verschil eerst, of weer de volgorde van het model"), _CARD
        ),
        "not_applicable": Key(("X",), tr("X"), tr("Niet van toepassing"), _CHOICE),
        "unknown": Key(("W",), tr("W"), tr("Weet ik niet (bij individueel invullen)"), (s.CARDS,)),
        "note": Key(("N",), tr("N"), tr("Naar de toelichting (Esc: klaar)"), _CARD),
        "show_typed": Key(
            ("Ctrl+T",),
            tr("Ctrl+T"),
            tr("De zaal laten meelezen of niet"),
            (s.BEAMER,),
        ),
        "vote": Key(("V",), tr("V"), tr("Stemmen; Enter toont de uitslag"), _CARD),
        "correct_votes": Key(("Shift+V",), tr("Shift+V"), tr("Laatste stemming verbeteren"), _CARD),
        "vote_on_ambition": Key(("D",), tr("D"), tr("Stemmen over de ambitie"), _CARD),
        "correct_ambition_votes": Key(
            ("Shift+D",),
            tr("Shift+D"),
            tr("Laatste stemming over de ambitie verbeteren"),
            _CARD,
        ),
        "count_dots": Key(
            ("V",),
            tr("V"),
            tr("Stippen tellen; Enter toont de uitslag"),
            (s.DOTS,),
        ),
        "correct_dots": Key(
            ("Shift+V",), tr("Shift+V"), tr("Aantallen stippen verbeteren"), (s.DOTS,)
        ),
        "peek": Key((), tr("Ctrl+T"), tr("De aantallen tijdens het tellen zien"), (s.DOTS,)),
        "tick": Key((), tr("spatie"), tr("De dimensie aan- of uitvinken"), (s.DOTS,)),
        "action": Key(("A",), tr("A"), tr("Actie noteren"), (*_CARD, s.AGENDA)),
        "park": Key(("P",), tr("P"), tr("Opmerking op de parkeerplek zetten"), (*_CARD, s.AGENDA)),
        "axis": Key(
            (), tr("← →"), tr("Langs de assen van het spinnenweb (Enter: de kaart)"), (s.RESULTS,)
        ),
        "row": Key(
            (), tr("↑ ↓"), tr("Langs de rijen van het profiel (Enter: de kaart)"), (s.RESULTS,)
        ),
        "move_on_agenda": Key(
            (), tr("← ↑ → ↓"), tr("Naar een andere kaart op de agenda"), (s.AGENDA,)
        ),
        "open_priority": Key((), tr("Enter"), tr("Naar wat er bij de kaart hoort"), (s.AGENDA,)),
        "to_period": Key(
            tuple("1234"),
            tr("1, 2, 3, 4"),
            tr("De kaart naar die periode: 1 is de eerste, 4 is niet nu"),
            (s.AGENDA,),
        ),
        "shift_card": Key(
            ("Ctrl+Left", "Ctrl+Right", "Ctrl+Up", "Ctrl+Down"),
            tr("Ctrl+pijl"),
            tr("De kaart verplaatsen, naar een andere periode of in de volgorde"),
            (s.AGENDA,),
        ),
        "name_period": Key(
            (), tr("F2"), tr("De naam en de tijd van de periode wijzigen"), (s.AGENDA,)
        ),
        "take_off_agenda": Key((), tr("Delete"), tr("De kaart van de agenda halen"), (s.AGENDA,)),
        "edit_action": Key(
            (), tr("Enter of F2"), tr("De cel wijzigen; Enter vinkt de actie af"), (s.AGENDA,)
        ),
        "remove_action": Key(
            (), tr("Delete"), tr("De cel leegmaken of de actie verwijderen"), (s.AGENDA,)
        ),
        "sort": Key(
            ("Ctrl+Shift+S",),
            tr("Ctrl+Shift+S"),
            tr("Sorteren op de gekozen kolom (nog een keer: omgekeerd)"),
            (s.AGENDA,),
        ),
        "open": Key((), tr("Enter"), tr("Sessie openen"), (s.SESSIONS,)),
        "session_menu": Key(
            (), tr("Shift+F10"), tr("Het menu van de sessie openen"), (s.SESSIONS,)
        ),
        "new": Key(("Ctrl+N",), tr("Ctrl+N"), tr("Nieuwe sessie"), (s.SESSIONS,)),
        "import": Key(("Ctrl+O",), tr("Ctrl+O"), tr("Sessies importeren"), (s.SESSIONS,)),
        "rename": Key(("F2",), tr("F2"), tr("Gegevens van de sessie wijzigen"), (s.SESSIONS,)),
        "delete": Key(
            ("Del",), tr("Delete"), tr("Sessie verwijderen (met ongedaan maken)"), (s.SESSIONS,)
        ),
        "search": Key(("Ctrl+F",), tr("Ctrl+F"), tr("Zoeken"), (s.SESSIONS, s.AGENDA, s.MANUAL)),
        "next_heading": Key(("H",), tr("H"), tr("Naar de volgende kop"), (s.MANUAL,)),
        "previous_heading": Key(("Shift+H",), tr("Shift+H"), tr("Naar de vorige kop"), (s.MANUAL,)),
        "zoom_in": Key(("Ctrl++", "Ctrl+="), tr("Ctrl++"), tr("Tekst groter"), _READ),
        "zoom_out": Key(("Ctrl+-",), tr("Ctrl+−"), tr("Tekst kleiner"), _READ),
        "zoom_reset": Key(("Ctrl+0",), tr("Ctrl+0"), tr("Gewone tekstgrootte"), _READ),
        "back": Key(("Esc",), tr("Esc"), tr("Terug naar de sessies"), (s.COMPARE,)),
        "forward_on_beamer": Key(
            ("Right", "Space"), tr("→ of spatie"), tr("Volgende kaart of pagina"), (s.BEAMER,)
        ),
        "back_on_beamer": Key(("Left",), tr("←"), tr("Vorige kaart of pagina"), (s.BEAMER,)),
        "black": Key(("B", "."), tr("B of ."), tr("Zwart beeld aan of uit"), (s.CONSOLE, s.BEAMER)),
        "freeze": Key(
            ("F",), tr("F"), tr("Beeld stilzetten of weer laten meelopen"), (s.CONSOLE, s.BEAMER)
        ),
        "lift": Key(
            ("M",),
            tr("M"),
            tr("Beamer vrijmaken of weer gebruiken"),
            (s.CONSOLE, s.BEAMER),
        ),
        "show_there": Key(("F5",), tr("F5"), tr("Tonen op de nieuwe beamer"), (s.BEAMER,)),
        "appearance": Key(("T",), tr("T"), tr("Licht of donker beeld"), (s.CONSOLE, s.BEAMER)),
        "reveal": Key(
            ("R",),
            tr("R"),
            tr("Wat vooraf is ingevuld aan het publiek tonen, of weer verbergen"),
            (s.CONSOLE, s.BEAMER),
        ),
        "view": Key(
            ("Shift+O", "Shift+K", "Shift+R", "Shift+T", "Shift+A", "Shift+P", "Shift+S"),
            tr("Shift+letter"),
            tr("Tonen: Opening, Kaart, Resultaat, sTippen, Agenda, Parkeerplek, Slot"),
            (s.CONSOLE, s.BEAMER),
        ),
        "views_by_mouse": Key((), tr("Muis boven"), tr("Kiezen wat je toont"), (s.BEAMER,)),
        "place_dimension": Key(
            ("0",),
            tr("0, 1, 2, 3 …"),
            tr("Periode kiezen (0: geen)"),
            (s.DOTS, s.BEAMER),
        ),
        "leave": Key(
            ("Esc",),
            tr("Esc"),
            tr("Open venster sluiten of presentatie stoppen"),
            (s.CONSOLE, s.BEAMER),
        ),
        "cards": Key(("Ctrl+1",), tr("Ctrl+1"), tr("Kaarten"), (*IN_SESSION, s.BEAMER)),
        "matrix": Key(("Ctrl+2",), tr("Ctrl+2"), tr("Matrix"), IN_SESSION),
        "results": Key(("Ctrl+3",), tr("Ctrl+3"), tr("Resultaat"), (*IN_SESSION, s.BEAMER)),
        "agenda": Key(("Ctrl+4",), tr("Ctrl+4"), tr("Agenda, acties en parkeerplek"), IN_SESSION),
        "present": Key(("F5", "Shift+F5"), tr("F5"), tr("Presentatie starten"), IN_SESSION),
        "undo": Key(
            ("Ctrl+Z",),
            tr("Ctrl+Z"),
            tr("Ongedaan maken"),
            (s.SESSIONS, *IN_SESSION, s.BEAMER),
        ),
        "redo": Key(
            ("Ctrl+Y", "Ctrl+Shift+Z"),
            tr("Ctrl+Y"),
            tr("Opnieuw"),
            (s.SESSIONS, *IN_SESSION, s.BEAMER),
        ),
        "report": Key(("Ctrl+P",), tr("Ctrl+P"), tr("Rapport maken"), (*IN_SESSION, s.COMPARE)),
        "export": Key(("Ctrl+E",), tr("Ctrl+E"), tr("Exporteren naar een bestand"), IN_SESSION),
        "copy_chart": Key(
            ("Ctrl+Shift+C",),
            tr("Ctrl+Shift+C"),
            tr("De grafiek in beeld kopiëren als afbeelding: spinnenweb of profiel"),
            IN_SESSION,
        ),
        "where": Key(("F9",), tr("F9"), tr("Zeggen waar je bent"), IN_SESSION),
        "result": Key(("Shift+F9",), tr("Shift+F9"), tr("Zeggen wat het resultaat is"), IN_SESSION),
        "leave_session": Key(("Alt+Left",), tr("Alt+←"), tr("Terug naar de sessies"), IN_SESSION),
        "help": Key(
            ("F1",), tr("F1"), tr("De toetsen van dit scherm tonen"), (*IN_WINDOW, s.BEAMER)
        ),
        "manual": Key(("Shift+F1",), tr("Shift+F1"), tr("De handleiding openen"), IN_WINDOW),
        "full_screen": Key(("F11",), tr("F11"), tr("Volledig scherm aan of uit"), IN_WINDOW),
    }


def screen_name(screen: Screen) -> str:
    """Return what a person calls a screen."""
    return {
        Screen.SESSIONS: tr("Sessies"),
        Screen.CARDS: tr("Kaarten"),
        Screen.MATRIX: tr("Matrix"),
        Screen.RESULTS: tr("Resultaat"),
        Screen.AGENDA: tr("Agenda"),
        Screen.DOTS: tr("Stippen verdelen"),
        Screen.COMPARE: tr("Vergelijken"),
        Screen.CONSOLE: tr("Presentatorweergave"),
        Screen.BEAMER: tr("Beamer"),
        Screen.MANUAL: tr("Handleiding"),
        Screen.PAGES: tr("Voorbeeld van het rapport"),
    }[screen]


def key_groups(screens: Sequence[Screen]) -> list[tuple[str, list[Key]]]:
    """Return the keys that work where ``screens`` are in view together, each group with its name.

    First what belongs to each of them, then what works in all of a session, and everywhere.
    """
    groups = [
        (
            screen_name(screen),
            [
                key
                for key in keys_on(screen)
                if screen not in _reach(key) and not set(screens[:place]) & set(key.screens)
            ],
        )
        for place, screen in enumerate(screens)
    ]
    for name, wide in (
        (tr("In elk scherm van een sessie"), IN_SESSION),
        (tr("Overal"), IN_WINDOW),
    ):
        if set(screens) & set(wide):
            groups.append((name, [key for key in key_map().values() if _reach(key) == wide]))
    return [(name, keys) for name, keys in groups if keys]


def keys_on(screen: Screen) -> list[Key]:
    """Return every key that works on ``screen``."""
    return [key for key in key_map().values() if screen in key.screens]


def _reach(key: Key) -> tuple[Screen, ...]:
    """Return the widest set of screens on all of which ``key`` works; empty for one of few."""
    return next((wide for wide in (IN_WINDOW, IN_SESSION) if set(wide) <= set(key.screens)), ())


def tip(name: str, text: str = "") -> str:
    """Return a tool tip with the keys of command ``name``; ``text`` instead of what it does."""
    key = key_map()[name]
    return f"{text or key.description} ({key.shown})"


def add_to_menu(menu: QMenu, text: str, slot: Callable[[], object], name: str = "") -> QAction:
    """Add an entry with the keys of command ``name`` behind it, which work without the menu.

    What deletes stands apart from the rest, so that nobody meets it beside the entry they meant.
    """
    if name == "delete" and not menu.isEmpty():
        menu.addSeparator()
    return menu.addAction(menu_text(text, name), slot)


def menu_text(text: str, name: str) -> str:
    """Return the text of an entry in a menu, with the keys of command ``name`` behind it if any."""
    return f"{text}\t{key_map()[name].shown}" if name else text


def with_key(text: str, name: str) -> str:
    """Return ``text`` with the first key of command ``name`` behind it, for a button or label."""
    return f"{text} ({key_map()[name].shown.split()[0]})"


def is_key(event: QKeyEvent, name: str) -> bool:
    """Tell whether ``event`` is one of the keys of command ``name``, in a field that takes all."""
    pressed = QKeySequence(event.keyCombination())
    return any(pressed == QKeySequence(sequence) for sequence in key_map()[name].sequences)


def bind(
    widget: QWidget,
    name: str,
    slot: Callable[[], object],
    context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
) -> QAction:
    """Let the keys of command ``name`` call ``slot`` while ``widget`` is in view."""
    key = key_map()[name]
    return _add_action(widget, name, key.sequences, slot, context)


def bind_digits(
    widget: QWidget,
    name: str,
    slot: Callable[[int], object],
    context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
) -> None:
    """Let each key of command ``name`` call ``slot`` with its number, from 1 on."""
    key = key_map()[name]
    for number, sequence in enumerate(key.sequences, start=1):
        _add_action(
            widget,
            name,
            (sequence,),
            lambda number=number: slot(number),  # type: ignore[misc]
            context,
        )


def _add_action(
    widget: QWidget,
    name: str,
    sequences: tuple[str, ...],
    slot: Callable[[], object],
    context: Qt.ShortcutContext,
) -> QAction:
    action = QAction(widget)
    action.setText(
        key_map()[name].description
    )  # with a text beside it, PySide asks what an icon is
    action.setObjectName(name)
    action.setShortcuts([QKeySequence(sequence) for sequence in sequences])
    action.setShortcutContext(context)
    action.setAutoRepeat(_repeats(sequences))
    action.triggered.connect(lambda _checked=False: slot())
    widget.addAction(action)
    return action


def leave_alt_codes(window: QWidget) -> None:
    """Let no digit that is typed with Alt on the number pad be a key of ``window``.

    On Windows Alt+0233 there makes an é, and each digit of it would choose a level.
    """
    window.installEventFilter(_AltCodes(window))


class _AltCodes(QObject):
    """Takes the part of an Alt code for a letter; Qt takes a digit of the number pad for any."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            modifiers = event.modifiers()
            if modifiers & _ALT and modifiers & _PAD:
                event.accept()
                return True
        return False


def _repeats(sequences: tuple[str, ...]) -> bool:
    """A held key may page on, but must not choose and clear in turn."""
    return bool({"PgDown", "PgUp", "Ctrl+Z", "Ctrl+Y"} & set(sequences))
