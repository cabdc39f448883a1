# SPDX-License-Identifier: EUPL-1.2
"""What a blind facilitator and a blind participant do, key by key, and what they are to hear."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.orca.reader import words
from tests.participating.forms import DGW

SENTENCE = 30
"""The most words for a key that is not an entry into something."""
PAGE = 60
"""The most words for coming into a group of a page in a browser, which asks a question first."""
SUMMARY = 130
"""The most words for the summary of a result, which is as long as it is."""
ROW = 90
"""The most words for a row of statements, which Orca reads whole unless a person asks for cells."""
CARD = 40
"""The most words for coming into a card: number, title, theme, state and one statement."""
AROUND = 25
"""The most words around a statement: the model has some of 20 words and more, two of 31 and 32."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that a person does."""

    does: str
    keys: tuple[str, ...]
    hears: str = ""
    """What is among what is said; '' for nothing in particular."""
    most: int = SENTENCE
    """How many words may be said."""
    is_silent: bool = False
    """Whether nothing need be said."""


def card(number: int) -> int:
    """Return the most words for coming into the card of a dimension of the model."""
    return max(CARD, AROUND + max(words([text]) for text in DGW.model.dimension(number).statements))


def step(does: str, keys: str, hears: str = "", most: int = SENTENCE) -> Step:
    """Return a step with ``keys`` as xdotool names them, apart by spaces."""
    return Step(does, tuple(keys.split()), hears, most)


def typed(does: str, text: str, hears: str = "") -> Step:
    """Return a step in which a text is typed; what was typed a person knows."""
    return Step(does, (f"text:{text}",), hears, is_silent=True)


def a_card() -> Iterator[Step]:
    """Choose on a card, go on to the next, and ask where that is."""
    yield step("de bovenste sessie openen", "Return", "radioknop", CARD)
    yield step("een niveau kiezen", "3", "niveau 3 gekozen")
    yield step("de volgende dimensie", "Next", "Sturen op doelen", CARD)
    yield step("waar ben ik", "F9", "2 van 26")


def one_dimension() -> Iterator[Step]:
    """Choose, write a note, vote and note an action on one card."""
    yield step("de bovenste sessie openen", "Home Return", "radioknop", CARD)
    yield step("naar dimensie 15", "g", "Ga naar nummer")
    yield Step("het nummer", ("text:15", "Return"), "radioknop", CARD)
    yield step("langs de stellingen", "Down", "radioknop", CARD)
    yield step("die kiezen", "Return", "gekozen")
    yield step("de ambitie", "shift+4", "ambitie 4 gekozen")
    yield step("naar de toelichting", "n", "Toelichting")
    yield typed("iets typen", "goed begin")
    yield step("klaar", "Escape", "radioknop", CARD)
    yield step("stemmen", "v", "Stemmen tellen")
    yield step("handen bij niveau 1", "0", "niveau 2")
    yield step("bij niveau 2", "3", "niveau 3")
    yield step("bij niveau 3", "5", "niveau 4")
    yield step("bij niveau 4", "1", "toont de uitslag")
    yield step("onthullen, maar er is een stem te weinig", "Return", "toch tonen")
    yield step("toch onthullen", "Return", "radioknop", CARD + SENTENCE)
    yield step("een actie", "a", "Actie")
    yield typed("de actie typen", "cursus plannen")
    yield step("naar wie", "Tab", "Wie")
    yield step("naar wanneer", "Tab", "Wanneer")
    yield step("de actie bewaren", "Return", "radioknop", CARD + SENTENCE)
    yield step("de volgende dimensie", "Next", "radioknop", CARD)
    yield step("de volgende open dimensie", "o", "Beoordeling en werving", CARD)
    yield step("ongedaan maken", "ctrl+z", "actie")
    yield step("waar ben ik", "F9", "van 26")


def results() -> Iterator[Step]:
    """Hear the result in short, and go along its chart and rows."""
    yield step("de bovenste sessie openen", "Home Return", "radioknop", CARD)
    yield step("het resultaat", "ctrl+3", "beantwoord", SUMMARY)
    yield step("verder met Tab", "Tab", "", 50)
    yield step("verder met Tab", "Tab", "", 50)
    yield step("verder met Tab", "Tab", "", 50)
    yield step("verder met Tab", "Tab", "", 50)


def agenda() -> Iterator[Step]:
    """Move and remove a card; add, tick off and delete an action, and take that back."""
    yield step("de bovenste sessie openen", "Home Return", "radioknop", CARD)
    yield step("de agenda", "ctrl+4", "paneel", CARD)
    yield step("naar de eerste kaart", "*Tab", "volgende stap niveau", CARD)
    yield step("de kaart naar de volgende periode", "2", "naar Daarna", CARD)
    yield step("terug", "ctrl+z", "ongedaan gemaakt", CARD)
    yield step("van de agenda", "Delete", "maakt het ongedaan", CARD)
    yield step("terug", "ctrl+z", "ongedaan gemaakt", CARD)
    yield step("die in het geheel", "Return", "Volgende stap: ", CARD + SENTENCE)
    yield step("terug naar de kaart", "Escape", "volgende stap niveau", CARD)
    yield step("naar de onderdelen van de agenda", "*shift+Tab", "Deel van de agenda")
    yield step("naar Acties", "Right", "Acties")
    yield step("die kiezen", "space", "tabel", CARD)
    yield step("een actie noteren", "a", "Nieuwe actie")
    yield typed("wat", "cursus plannen")
    yield step("toevoegen", "Return", "1 actie toegevoegd")
    yield step("naar de tabel", "Escape", "cursus")
    yield step("naar de status", "Left", "open")
    yield step("afvinken", "space", "gedaan")
    yield step("terug", "ctrl+z", "weer open")
    yield step("naar de actie", "Right", "cursus")
    yield step("verwijderen", "Delete", "1 actie verwijderd", 40)
    yield step("terug", "ctrl+z", "1 actie toegevoegd")


def priorities() -> Iterator[Step]:
    """Choose priorities in the list of dimensions, from the result."""
    yield step("de bovenste sessie openen", "Home Return", "radioknop", CARD)
    yield step("het resultaat", "ctrl+3", "beantwoord", SUMMARY)
    yield step("naar de knop", "*Tab", "Prioriteiten kiezen", 50)
    yield step("die drukken", "Return", "Dimensies", 70)
    yield step("aanvinken", "space", "1 prioriteit gekozen")
    yield step("de volgende", "Down", "niet aangevinkt")
    yield step("ook aanvinken", "space", "2 prioriteiten gekozen")
    yield step("en weer niet", "space", "1 prioriteit gekozen")
    yield step("op de agenda zetten", "Return", "van 2 naar 3", 50)


def dots() -> Iterator[Step]:
    """Put what got dots in a period; tick other dimensions, and count dots."""
    yield step("de bovenste sessie openen", "Home Return", "radioknop", CARD)
    yield from menu_entry("Stippen verdelen")
    yield step("dat kiezen", "Return", "stippen", 50)
    yield step("de volgende", "Down", "stip", CARD)
    yield step("in een periode", "2", "Daarna", CARD)
    yield step("terug", "ctrl+z", "ongedaan gemaakt", CARD)
    yield step("naar opnieuw verdelen", "*shift+Tab", "Opnieuw verdelen")
    yield step("dat kiezen", "Return", "aangevinkt", 50)
    yield step("uitvinken", "space", "niet aangevinkt")
    yield step("weer aanvinken", "space", "aangevinkt")
    yield step("tellen", "v", "", CARD)
    yield step("een aantal", "5", "")
    yield step("de volgende", "Down", "", CARD)
    yield step("de uitslag", "Return", "", 60)


def rounds() -> Iterator[Step]:
    """Vote on a dimension once more, and hear both rounds."""
    yield step("de bovenste sessie openen", "Home Return", "radioknop", CARD)
    yield step("naar dimensie 14", "g", "Ga naar nummer")
    yield Step("het nummer", ("text:14", "Return"), "radioknop", card(14))
    yield step("opnieuw stemmen", "v", "typ het aantal bij niveau 1", CARD)
    yield step("handen bij niveau 1", "0", "niveau 2")
    yield step("bij niveau 2", "1", "niveau 3")
    yield step("bij niveau 3", "7", "niveau 4")
    yield step("bij niveau 4", "2", "toont de uitslag")
    yield step("onthullen", "Return", "radioknop", CARD + SENTENCE)
    yield step("de stelling erboven", "Up", "radioknop", CARD)


def invitation() -> Iterator[Step]:
    """Go along what is asked for an invitation."""
    yield step("de bovenste sessie openen", "Home Return", "radioknop", CARD)
    yield from menu_entry("Uitnodigen")
    yield step("dat kiezen", "Return", "Webpagina", 70)
    yield step("een ander formulier", "Down", "radioknop")
    for name in ("Uiterste datum", "Terugsturen naar", "Opmerkingen vragen", "Ambitie vragen"):
        yield step("verder", "Tab", name)
    for name in ("Tekst voor de mail", "Tekst kopiëren", "Sluiten", "Opslaan"):
        yield step("verder", "Tab", name)
    yield step("sluiten", "Escape", "drukknop", CARD)


def reference() -> Iterator[Step]:
    """Look at what a contribution to a reference has, of a final session; choose a reference."""
    yield step("naar een definitieve sessie", "Home Down Down", "definitief", CARD)
    yield step("die openen", "Return", "radioknop", CARD)
    yield from menu_entry("Bijdrage maken")
    yield step("dat kiezen", "Return", "Grootte", 90)
    for name in ("Organisatieonderdeel", "Vul dan die code in", "Kies eerst", "Intrekken"):
        yield step("verder", "Tab", name, CARD)
    yield step("sluiten", "Escape", "drukknop", CARD)
    yield step("het menu", "Return", "Exporteren")
    yield step("naar de referentie", "*Down", "Referentie kiezen")
    yield step("dat kiezen", "Return", "Referentie keuzevak", 90)
    yield step("verder", "Tab", "Groep")
    yield step("sluiten", "Escape", "drukknop", CARD)


def menu_entry(name: str) -> Iterator[Step]:
    """Go to an entry of the menu of a session."""
    yield step("het menu", "*shift+Tab", "Meer voor deze sessie")
    yield step("openen", "Return", "Exporteren")
    yield step(f"naar {name}", "*Down", name)


def fields() -> Iterator[Step]:
    """Open menus, strips and the keys; enlarge the matrix; choose on the one screen of the room."""
    yield step("het menu van een sessie", "Home shift+F10", "Openen")
    yield step("sluiten", "Escape", "MT-sessie", CARD)
    yield step("die openen", "Return", "radioknop", CARD)
    yield step("een opmerking", "p", "Parkeerplek")
    yield step("weg", "Escape", "radioknop", CARD)
    yield step("de toetsen van dit scherm", "F1", "Kaarten", 60)
    yield step("sluiten", "Escape", "radioknop", CARD + SENTENCE)
    yield step("de matrix", "ctrl+2", "niveau 4", ROW)
    yield step("groter", "ctrl+plus", "%")
    yield step("de kaarten", "ctrl+1", "radioknop", CARD)
    yield step("de presentatie", "F5", "niveau 2 van 4", 60)
    yield step("kiezen", "3", "niveau 3 van 4")
    yield step("de volgende dimensie", "Next", "Hierna: Bestuurlijke", CARD)
    yield step("stoppen", "Escape", "radioknop", CARD + SENTENCE)


def settings() -> Iterator[Step]:
    """Change a setting."""
    yield step("de bovenste sessie openen", "Home Return", "radioknop", CARD)
    yield step("het menu", "*shift+Tab", "Meer voor deze sessie")
    yield step("openen", "Return", "Exporteren")
    yield step("naar het eind", "Up", "Toetsen en hulp")
    yield step("naar de instellingen", "Up", "Instellingen")
    yield step("die openen", "Return", "Instellingen", 70)
    yield step("een keuze verder", "Tab")
    yield step("sluiten", "Escape", "drukknop")


def report() -> Iterator[Step]:
    """Look at what goes into a report."""
    yield step("de bovenste sessie openen", "Home Return", "radioknop", CARD)
    yield step("het rapport", "ctrl+p", "Concept", 90)
    yield step("een andere status", "Down", "Definitief")
    yield step("verder", "Tab", "Taal van het rapport")
    yield step("verder", "Tab", "Soort rapport")
    yield step("sluiten", "Escape", "radioknop", 60)


def manual() -> Iterator[Step]:
    """Read the manual by keyboard, follow a link in it, and look for a word."""
    yield step("de handleiding", "shift+F1", "Handleiding label")
    yield step("een regel verder", "Down")
    yield step("nog een", "Down")
    yield step("naar de volgende kop", "h", "kop niveau 2")
    yield step("naar die ervoor", "shift+h", "Sessies, kop niveau 2")
    yield step("naar een verwijzing", "Tab", "Van uitslag naar besluit, verwijzing")
    yield step("naar de volgende", "Tab", "Een rapport maken, verwijzing")
    yield step("die volgen", "Return", "Een rapport maken")
    yield step("verder lezen", "Down")
    yield step("naar een verwijzing vanaf hier", "Tab", "verwijzing")
    yield step("terug", "shift+Tab", "Een rapport maken, verwijzing")
    yield step("zoeken", "ctrl+f", "Zoeken")
    yield typed("een woord", "prullenbak", "keer gevonden")
    yield step("de volgende plaats", "Return", "rullenbak")


def participant() -> Iterator[Step]:
    """Fill in alone: from the welcome to the end, with a level, an ambition and a remark."""
    yield step("beginnen", "Return", "1 van 26", CARD)
    yield step("langs de stellingen", "Down", "niveau 2")
    yield step("die kiezen", "Return", "niveau 2 gekozen")
    yield step("de ambitie", "shift+3", "ambitie 3 gekozen")
    yield step("de volgende dimensie", "Next", "2 van 26", CARD)
    yield step("weet ik niet", "w", "weet ik niet")
    yield step("naar de toelichting", "n", "Toelichting")
    yield typed("iets typen", "nog nooit gezien")
    yield step("klaar", "Escape", "radioknop", CARD + SENTENCE)
    yield step("waar ben ik", "F9", "van 26")
    yield step("naar dimensie 26", "g", "Ga naar nummer")
    yield Step("het nummer", ("text:26", "Return"), "26 van 26", CARD)
    yield step("niveau 1", "1", "niveau 1 gekozen")


def to_the_end() -> Iterator[Step]:
    """Fill in all, and come to the page that saves."""
    yield step("beginnen", "Return", "1 van 3", CARD)
    yield step("kiezen", "2", "niveau 2 gekozen")
    yield step("de volgende", "Next", "2 van 3", CARD)
    yield step("kiezen", "3", "niveau 3 gekozen")
    yield step("de volgende", "Next", "3 van 3", CARD)
    yield step("kiezen", "4", "niveau 4 gekozen")
    yield step("naar het eind", "Next", "Klaar, sla op", 80)


def form_page() -> Iterator[Step]:
    """Fill in one dimension in the browser."""
    yield step("naar het begin", "*Tab", "Begin drukknop")
    yield step("beginnen", "Return", "Onderbouwing van besluiten kop niveau 1")
    yield step("naar de stellingen", "Tab", "Welke stelling past", PAGE)
    yield step("naar de ambitie", "Tab", "Ambitie: welke stelling", PAGE)
    yield step("naar de toelichting", "Tab", "Toelichting")
    yield typed("iets typen", "nog niet")
    yield step("verder", "Tab", "Vorige")
    yield step("verder", "Tab", "Volgende")
    yield step("de volgende dimensie", "Return", "Sturen op doelen kop niveau 1")
    yield step("naar de stellingen", "Tab", "Welke stelling past", PAGE)


def report_page() -> Iterator[Step]:
    """Go along the headings and a table of a report in the browser."""
    yield step("naar de eerste kop", "h", "kop niveau 1")
    yield step("naar de volgende", "h", "Inhoud kop niveau 2")
    yield step("verder", "h", "kop niveau 2")
    yield step("naar een tabel", "t", "tabel met")
    yield step("verder lezen", "Down")
    yield step("verder lezen", "Down")
    yield step("naar een onderdeel", "3", "kop niveau 3")
