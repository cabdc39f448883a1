# SPDX-License-Identifier: EUPL-1.2
"""Every key of the program in one table; the README's table is checked against it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from dgw_desktop.translating import tr


@dataclass(frozen=True, slots=True)
class Key:
    """What one command is called with; ``shown`` is how a person reads the keys."""

    sequences: tuple[str, ...]
    shown: str
    description: str


def key_map() -> dict[str, Key]:
    """Return the keys by the name of the command; a function, so that the texts translate."""
    return {
        "choose": Key(
            tuple("123456789"),
            tr("1 … 4"),
            tr("Dat niveau kiezen (nog een keer: de keuze wissen)"),
        ),
        "ambition": Key(
            tuple(f"Shift+{digit}" for digit in "123456789"),
            tr("Shift+1 … 4"),
            tr("Die ambitie kiezen (nog een keer: wissen)"),
        ),
        "next": Key(("PgDown",), tr("PageDown"), tr("Volgende dimensie")),
        "previous": Key(("PgUp",), tr("PageUp"), tr("Vorige dimensie")),
        "move": Key((), tr("↑ ↓"), tr("Naar een andere stelling, zonder te kiezen")),
        "pick": Key((), tr("Enter of spatie"), tr("De stelling kiezen die de focus heeft")),
        "go_to": Key(("G",), tr("G en een nummer"), tr("Naar die dimensie")),
        "next_open": Key(("O",), tr("O"), tr("Naar de volgende open dimensie")),
        "not_applicable": Key(("X",), tr("X"), tr("Niet van toepassing")),
        "note": Key(("N",), tr("N"), tr("Naar de toelichting (Esc: terug)")),
        "vote": Key(("V",), tr("V"), tr("Stemmen: aantallen per niveau, Enter onthult")),
        "action": Key(("A",), tr("A"), tr("Actie noteren bij deze dimensie")),
        "park": Key(("P",), tr("P"), tr("Opmerking op de parkeerplek zetten")),
        "present": Key(("F5", "Shift+F5"), tr("F5"), tr("Beamer aan")),
        "leave": Key(("Esc",), tr("Esc"), tr("Sluiten wat open is, of beamer uit")),
        "forward": Key(
            ("Right", "Space"), tr("→ of spatie"), tr("Op de beamer: volgende dimensie")
        ),
        "back": Key(("Left",), tr("←"), tr("Op de beamer: vorige dimensie")),
        "black": Key((".", "B"), tr("B of ."), tr("Op de beamer: zwart beeld aan of uit")),
        "freeze": Key(("F",), tr("F"), tr("Op de beamer: beeld stilzetten of loslaten")),
        "appearance": Key(("T",), tr("T"), tr("Op de beamer: licht of donker beeld")),
        "cards": Key(("Ctrl+1",), tr("Ctrl+1"), tr("Kaarten")),
        "matrix": Key(("Ctrl+2",), tr("Ctrl+2"), tr("Matrix")),
        "results": Key(("Ctrl+3",), tr("Ctrl+3"), tr("Resultaat")),
        "actions": Key(("Ctrl+4",), tr("Ctrl+4"), tr("Acties en parkeerplek")),
        "zoom_in": Key(("Ctrl++", "Ctrl+="), tr("Ctrl++"), tr("In de matrix: tekst groter")),
        "zoom_out": Key(("Ctrl+-",), tr("Ctrl+−"), tr("In de matrix: tekst kleiner")),
        "zoom_reset": Key(("Ctrl+0",), tr("Ctrl+0"), tr("In de matrix: gewone tekstgrootte")),
        "undo": Key(("Ctrl+Z",), tr("Ctrl+Z"), tr("Ongedaan maken")),
        "redo": Key(("Ctrl+Y", "Ctrl+Shift+Z"), tr("Ctrl+Y"), tr("Opnieuw doen")),
        "search": Key(("Ctrl+F",), tr("Ctrl+F"), tr("Sessies zoeken")),
        "new": Key(("Ctrl+N",), tr("Ctrl+N"), tr("Nieuwe sessie")),
        "import": Key(("Ctrl+O",), tr("Ctrl+O"), tr("Sessies importeren")),
        "rename": Key(("F2",), tr("F2"), tr("Gegevens van de sessie wijzigen")),
        "delete": Key(("Del",), tr("Delete"), tr("Sessie verwijderen (met ongedaan maken)")),
        "report": Key(("Ctrl+P",), tr("Ctrl+P"), tr("Rapport maken")),
        "export": Key(("Ctrl+E",), tr("Ctrl+E"), tr("Exporteren naar een bestand")),
        "copy_spider": Key(
            ("Ctrl+Shift+C",), tr("Ctrl+Shift+C"), tr("Spinnenweb kopiëren als afbeelding")
        ),
        "help": Key(("F1",), tr("F1"), tr("Deze toetsen tonen")),
        "full_screen": Key(("F11",), tr("F11"), tr("Volledig scherm aan of uit")),
    }


def bind(
    widget: QWidget,
    name: str,
    slot: Callable[[], object],
    context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
) -> QAction:
    """Let the keys of command ``name`` call ``slot`` while ``widget`` is in view."""
    key = key_map()[name]
    return _add_action(widget, key.sequences, slot, context, key.description)


def bind_digits(widget: QWidget, name: str, slot: Callable[[int], object]) -> None:
    """Let each digit key of command ``name`` call ``slot`` with its number."""
    key = key_map()[name]
    for number, sequence in enumerate(key.sequences, start=1):
        _add_action(
            widget,
            (sequence,),
            lambda number=number: slot(number),  # type: ignore[misc]
            Qt.ShortcutContext.WindowShortcut,
            key.description,
        )


def _add_action(
    widget: QWidget,
    sequences: tuple[str, ...],
    slot: Callable[[], object],
    context: Qt.ShortcutContext,
    description: str,
) -> QAction:
    action = QAction(description, widget)
    action.setShortcuts([QKeySequence(sequence) for sequence in sequences])
    action.setShortcutContext(context)
    action.setAutoRepeat(_repeats(sequences))
    action.triggered.connect(lambda _checked=False: slot())
    widget.addAction(action)
    return action


def _repeats(sequences: tuple[str, ...]) -> bool:
    """A held key may page on, but must not choose and clear in turn."""
    return bool({"PgDown", "PgUp", "Ctrl+Z", "Ctrl+Y"} & set(sequences))
