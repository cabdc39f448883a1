# SPDX-License-Identifier: EUPL-1.2
"""Every key of the program in one table; the README's table is checked against it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Key:
    """What one command is called with; ``shown`` is how a person reads the keys."""

    sequences: tuple[str, ...]
    shown: str
    description: str


def _tr(text: str) -> str:
    return QCoreApplication.translate("KeyMap", text)


def key_map() -> dict[str, Key]:
    """Return the keys by the name of the command; a function, so that the texts translate."""
    return {
        "choose": Key(
            tuple("123456789"),
            _tr("1 … 4"),
            _tr("Dat niveau kiezen (nog een keer: de keuze wissen)"),
        ),
        "ambition": Key(
            tuple(f"Shift+{digit}" for digit in "123456789"),
            _tr("Shift+1 … 4"),
            _tr("Die ambitie kiezen (nog een keer: wissen)"),
        ),
        "next": Key(("PgDown",), _tr("PageDown"), _tr("Volgende dimensie")),
        "previous": Key(("PgUp",), _tr("PageUp"), _tr("Vorige dimensie")),
        "move": Key((), _tr("↑ ↓"), _tr("Naar een andere stelling, zonder te kiezen")),
        "pick": Key((), _tr("Enter of spatie"), _tr("De stelling kiezen die de focus heeft")),
        "go_to": Key(("G",), _tr("G en een nummer"), _tr("Naar die dimensie")),
        "next_open": Key(("O",), _tr("O"), _tr("Naar de volgende open dimensie")),
        "not_applicable": Key(("X",), _tr("X"), _tr("Niet van toepassing")),
        "note": Key(("N",), _tr("N"), _tr("Naar de toelichting (Esc: terug)")),
        "vote": Key(("V",), _tr("V"), _tr("Stemmen: aantallen per niveau, Enter onthult")),
        "action": Key(("A",), _tr("A"), _tr("Actie noteren bij deze dimensie")),
        "park": Key(("P",), _tr("P"), _tr("Opmerking op de parkeerplek zetten")),
        "present": Key(("F5", "Shift+F5"), _tr("F5"), _tr("Beamer aan")),
        "leave": Key(("Esc",), _tr("Esc"), _tr("Sluiten wat open is, of beamer uit")),
        "forward": Key(
            ("Right", "Space"), _tr("→ of spatie"), _tr("Op de beamer: volgende dimensie")
        ),
        "back": Key(("Left",), _tr("←"), _tr("Op de beamer: vorige dimensie")),
        "black": Key((".", "B"), _tr("B of ."), _tr("Op de beamer: zwart beeld aan of uit")),
        "freeze": Key(("F",), _tr("F"), _tr("Op de beamer: beeld stilzetten of loslaten")),
        "appearance": Key(("T",), _tr("T"), _tr("Op de beamer: licht of donker beeld")),
        "cards": Key(("Ctrl+1",), _tr("Ctrl+1"), _tr("Kaarten")),
        "matrix": Key(("Ctrl+2",), _tr("Ctrl+2"), _tr("Matrix")),
        "results": Key(("Ctrl+3",), _tr("Ctrl+3"), _tr("Resultaat")),
        "actions": Key(("Ctrl+4",), _tr("Ctrl+4"), _tr("Acties en parkeerplek")),
        "zoom_in": Key(("Ctrl++", "Ctrl+="), _tr("Ctrl++"), _tr("In de matrix: tekst groter")),
        "zoom_out": Key(("Ctrl+-",), _tr("Ctrl+−"), _tr("In de matrix: tekst kleiner")),
        "zoom_reset": Key(("Ctrl+0",), _tr("Ctrl+0"), _tr("In de matrix: gewone tekstgrootte")),
        "undo": Key(("Ctrl+Z",), _tr("Ctrl+Z"), _tr("Ongedaan maken")),
        "redo": Key(("Ctrl+Y", "Ctrl+Shift+Z"), _tr("Ctrl+Y"), _tr("Opnieuw doen")),
        "search": Key(("Ctrl+F",), _tr("Ctrl+F"), _tr("Sessies zoeken")),
        "new": Key(("Ctrl+N",), _tr("Ctrl+N"), _tr("Nieuwe sessie")),
        "import": Key(("Ctrl+O",), _tr("Ctrl+O"), _tr("Sessies importeren")),
        "rename": Key(("F2",), _tr("F2"), _tr("Gegevens van de sessie wijzigen")),
        "delete": Key(("Del",), _tr("Delete"), _tr("Sessie verwijderen (met ongedaan maken)")),
        "report": Key(("Ctrl+P",), _tr("Ctrl+P"), _tr("Rapport maken")),
        "export": Key(("Ctrl+E",), _tr("Ctrl+E"), _tr("Exporteren naar een bestand")),
        "copy_spider": Key(
            ("Ctrl+Shift+C",), _tr("Ctrl+Shift+C"), _tr("Spinnenweb kopiëren als afbeelding")
        ),
        "help": Key(("F1",), _tr("F1"), _tr("Deze toetsen tonen")),
        "full_screen": Key(("F11",), _tr("F11"), _tr("Volledig scherm aan of uit")),
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
