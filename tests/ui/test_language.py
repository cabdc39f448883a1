# SPDX-License-Identifier: EUPL-1.2
"""Every text of the windows is in the chosen language, with its numbers and dates."""

import re
import unicodedata
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, QRect, Qt, QTimer, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QFileSystemModel,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dgw_desktop import licences
from dgw_desktop.domain.session import SessionRole
from dgw_desktop.domain.side_by_side import Purpose
from dgw_desktop.domain.wording import DUTCH, ENGLISH
from dgw_desktop.errors import UserError
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.resources import resource
from dgw_desktop.storage.backups import Backup
from dgw_desktop.storage.database import Database
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.recovery import Damage
from dgw_desktop.storage.rescue import Whole
from dgw_desktop.storage.session_file import read_session
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.translating import tr
from dgw_desktop.ui.asking.messages import ask, show_bug
from dgw_desktop.ui.beamer.scenes import SCENES
from dgw_desktop.ui.foundation import language
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.opening import told
from dgw_desktop.ui.shell.settings_dialog import SettingsDialog
from dgw_desktop.work.examples import add_examples
from dgw_desktop.work.exporting import export, load_item
from tests.conftest import Clock
from tests.ui.conftest import PretendedScreens, answer_dialog, screen
from tests.ui.every_dialog import every_dialog
from tests.ui.visible_texts import unbroken, visible_texts

# What is the same in Dutch and English: words, keys, and names of files, screens and programs.
SAME = {
    "DGW", "Desktop", "English", "Nederlands", "Logo", "Matrix", "Model", "Privacy",
    "Status", "open", "Open", "OK", "Ctrl", "Shift", "Del", "Delete", "Esc", "PageDown",
    "PageUp", "Alt", "Documents", "data", "pdf", "beamer", "Agenda", "Opening", "letter", "Later",
    "CC", "BY",
}  # fmt: skip
UNKNOWN = "qqqq"  # what no session has in its title


class Tour:
    """Goes past every screen and dialog, and keeps where each text was."""

    def __init__(self, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
        self.window = window
        self.seen: dict[str, str] = {}
        monkeypatch.setattr(QMessageBox, "exec", lambda box: self.see("message", box))

    def see(self, where: str, widget: QWidget) -> None:
        for text in visible_texts(widget):
            self.seen.setdefault(text, where)

    def see_menu(self) -> None:
        """See the menu that opens next, and close it."""

        def look() -> None:
            menu = QApplication.activePopupWidget()
            self.see("menu", menu)
            menu.close()

        QTimer.singleShot(0, look)


def take_tour(
    tour: Tour,
    look: Look,
    screens: PretendedScreens,
    store: SessionStore,
    loaded: LoadedModel,
) -> None:
    window = tour.window
    tour.see("no sessions", window)
    ids = add_examples(store, loaded)
    session = store.load(ids[-1])
    own = replace(session, id="1" * 32, role=SessionRole.PARTICIPANT)
    store.add(own, loaded)
    deleted = replace(session, id="2" * 32)
    store.add(deleted, loaded)
    store.delete(deleted.id)
    window.sessions.refresh()
    tour.see("sessions", window)
    for session_id in (*ids, own.id):
        tour.see_menu()
        window.sessions.list.menu_wanted.emit(session_id, QPoint())
    window.sessions.search.setText(UNKNOWN)
    tour.see("sessions: nothing found", window)
    window.sessions.search.clear()

    for session_id in (own.id, ids[0], ids[-1]):
        window.open_session(session_id)
        view = window.session_view
        assert view is not None
        for number in (1, 14, 17, 24):
            view.document.go_to(number)
            tour.see(f"card {number}", window)
        for show in (
            view.show_matrix,
            view.show_results,
            view.show_board,
            view.show_actions,
            view.show_parking,
        ):
            show()
            tour.see(show.__name__, window)

    screens.plug(screen("beamer", QRect(1366, 0, 1280, 720)))
    view.show_cards()
    view.present()
    presentation = view.presentation
    assert presentation is not None
    tour.see("console", window)
    tour.see("audience", presentation.window)
    for ask_for in (view.cards.entries.ask_number, view.cards.entries.ask_note,
                    view.cards.entries.ask_action, view.cards.entries.ask_remark):  # fmt: skip
        ask_for()
        tour.see(ask_for.__name__, window)
        view.cards.entries.close()
    view.cards.entries.start_vote()
    tour.see("voting: audience", presentation.window)
    tour.see("voting: console", window)
    QTest.keyClick(view.cards.vote_entry, Qt.Key.Key_Escape)
    presentation.window.help.toggle()
    tour.see("keys on the beamer", presentation.window)
    presentation.window.help.toggle()
    for found in SCENES:
        for page in range(presentation.window.page_count(found)):
            presentation.show(found, page)
            tour.see(f"beamer: {found.name}, {page}", presentation.window)
    presentation.toggle_freeze()
    tour.see("frozen", presentation.window)
    tour.see("frozen: console", window)
    presentation.stop()

    window.show_sessions()
    sessions = [store.load(session_id) for session_id in ids]
    for purpose in Purpose:
        window.sessions.tasks.side_by_side.emit(loaded.model, sessions, purpose)
        tour.see(f"side by side: {purpose}", window)

    for dialog in every_dialog(window, look, store, loaded, ids):
        dialog.show()
        tour.see(type(dialog).__name__, dialog)
        dialog.close()
    ask(window, "", "", "")
    show_bug(window, "")
    backup = Backup(Path(), datetime(2026, 11, 23, 9, tzinfo=UTC))
    damage = Damage(Path(), (Whole(session, loaded, ()),), frozenset(), ("",), backup, (), ())
    ask(window, told(damage), told(damage._replace(backup=None)), "")
    window.sessions.changes.delete(own.id)
    tour.see("a toast", window)


def own_words(store: SessionStore, loaded: LoadedModel) -> list[str]:
    """What people, the model and the manual say, which ``tr`` does not change."""
    model = loaded.model
    words = [model.title, model.version, model.id, *(level.name for level in model.levels)]
    words += [level.explanation for level in model.levels]
    words += [theme.name for theme in model.themes]
    for dimension in model.dimensions:
        words += [dimension.name, dimension.axis_label, *dimension.statements, *dimension.questions]
    for summary in store.summaries():
        session = store.load(summary.id)
        details = session.details
        words += [details.title, details.organisation, details.unit, details.facilitator]
        words += [answer.note for answer in session.answers.values()]
        words += [text for action in session.actions for text in (action.text, action.owner)]
        words += session.parking_lot
        agenda = session.agenda
        words += [text for one in agenda.priorities for text in (one.success, one.owner)]
        words += [text for one in agenda.periods for text in (one.name, one.time)]
        words += [outcome.remark for outcome in agenda.outcomes]
    for part in licences.parts():
        words += [part.name, part.version, part.licence]
    words += licences.parts()[0].text().splitlines()  # the one that is shown first
    manual = resource("manual", "handleiding.md").read_text("utf-8")
    words.append(re.sub(r"[*`\[]|\]\([^)]*\)", "", manual).replace("|", " "))
    words += re.findall(
        r"^#+ (.*)", manual, re.MULTILINE
    )  # a list of its chapters says more of each
    return sorted({" ".join(word.split()) for word in words} - {""})


class Marking(QTranslator):
    """Gives each text back in letters of its own, so that what was not translated stands out."""

    def translate(
        self, _context: str, text: str, _disambiguation: str | None = None, _n: int = -1
    ) -> str:
        """Write the letters fullwidth, except in what is filled in later.

        Without their accents: those have no such letter, and are painted by another font.
        """
        apart = unicodedata.normalize("NFD", text)
        plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
        parts = re.split(r"(\{[^}]*\})", plain)
        return "".join(
            part
            if part.startswith("{")
            else re.sub("[A-Za-z]", lambda found: chr(ord(found[0]) + 0xFEE0), part)
            for part in parts
        )


class Words:
    """Tells which words of a text neither people nor the model said."""

    def __init__(self, own: list[str]) -> None:
        self._own = sorted(own, key=len, reverse=True)
        self._all = " ".join(self._own)
        self._names = [words for words in map(str.split, own) if 1 < len(words) < 5]

    def not_own(self, text: str) -> set[str]:
        """Return the words that are neither theirs nor part of a line of theirs."""
        text = unbroken(text)
        # What is painted may be a line of more, after a number, or be cut short.
        lines = [re.sub(r"^[\d. ]+", "", part) for part in re.split("(?:^| )· ", text)]
        text = " ".join(line for line in lines if not self._is_own(line))
        text = self._without_begun(text)  # before a label within it goes
        for phrase in self._own:
            text = text.replace(phrase, " ")
        text = self._without_begun(text)
        for name in self._names:  # one that ends where a painted line begins
            for first in range(1, len(name)):
                text = text.strip().removeprefix(" ".join(name[first:]))
        return set(re.findall(r"[^\W\d_]{2,}", text)) - {UNKNOWN}

    def _without_begun(self, text: str) -> str:
        """Leave out a phrase of theirs that begins at the end of a painted line."""
        words = text.split()
        for first in range(1, len(words)):
            end = " ".join(words[first:]) + " "
            if any(phrase.startswith(end) for phrase in self._own):
                return " ".join(words[:first])
        return text

    def _is_own(self, line: str) -> bool:
        cut = line.endswith("…")
        line = line.rstrip("… ")
        if len(line) > 6:  # a cell breaks a long word where it must
            return line in self._all
        end = "" if cut else r"(?!\w)"
        return bool(re.search(rf"(?<!\w){re.escape(line)}{end}", self._all))


Shown = Callable[[str], tuple[dict[str, str], Words]]


@pytest.mark.parametrize(("code", "told"), [("nl", "nl_NL"), ("en", "en_GB")])
def test_tools_are_told_the_language_of_the_windows(look: Look, code: str, told: str) -> None:
    look.preferences.language = code
    look.apply()
    assert QLocale().name() == told  # which Qt passes on to screen readers


@pytest.fixture
def shown_in(
    qtbot: QtBot,
    qapp: QApplication,
    look: Look,
    screens: PretendedScreens,
    loaded: LoadedModel,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Shown:
    """Give a function that returns every text in a language, with where it was seen."""

    def run(name: str) -> tuple[dict[str, str], Words]:
        look.preferences.language = name
        look.apply()
        folder = tmp_path / name
        folder.mkdir()
        screens.live = screens.live[:1]
        with closing(Database(folder / "dgw.sqlite3")) as database:
            store = SessionStore(database, Clock())
            window = MainWindow(store, loaded, look, screens)
            qtbot.addWidget(window)
            window.resize(1366, 768)
            window.show()
            tour = Tour(window, monkeypatch)
            take_tour(tour, look, screens, store, loaded)
            window.close()
            own = [*own_words(store, loaded), str(folder), *folder.parts]
            # A file is named in the language of the report that is in it.
            return tour.seen, Words([*own, "- rapport -"])

    return run


def test_every_text_goes_through_tr(qapp: QApplication, shown_in: Shown) -> None:
    marking = Marking()
    qapp.installTranslator(marking)
    try:
        seen, words = shown_in("nl")
    finally:
        qapp.removeTranslator(marking)
    fullwidth = re.compile("[\uff21-\uff5a]")
    assert sum(bool(fullwidth.search(text)) for text in seen) > 600
    days = [QLocale().dayName(day, QLocale.FormatType.ShortFormat) for day in range(1, 8)]
    written = {DUTCH.last_joiner, *DUTCH.months, *days}
    untranslated = {
        text: where
        for text, where in seen.items()
        if {word for word in words.not_own(text) if not fullwidth.search(word)} - SAME - written
    }
    assert untranslated == {}


def test_no_text_is_the_same_in_both_languages(shown_in: Shown) -> None:
    dutch, words = shown_in("nl")
    english, _ = shown_in("en")
    same = {
        text: where
        for text, where in dutch.items()
        if text in english and words.not_own(text) - SAME
    }
    assert same == {}

    # Numbers and dates: what no person typed has the marks and months of the language.
    assert not {month for month in ENGLISH.months if any(month in text for text in dutch)}
    months = {month for month in DUTCH.months if month.title() not in ENGLISH.months}
    for text in english:
        assert not re.search(r"\d,\d", text), text
        assert not words.not_own(text) & months, text
    assert any("23 November 2026" in text for text in english)
    assert any("23 november 2026" in text for text in dutch)
    assert any(re.search(r"\b2\.2\b", text) for text in english)
    assert any(re.search(r"\b2,2\b", text) for text in dutch)
    assert any(text == "23/11/2026" for text in english)
    assert any(text == "23-11-2026" for text in dutch)


def test_a_language_can_be_taken_back(qapp: QApplication) -> None:
    try:
        for _ in range(2):
            language.apply(qapp, "en")
            assert tr("Annuleren") == "Cancel"
            assert qapp.translate("QPlatformTheme", "Cancel") == "Cancel"
            assert language.wording() is ENGLISH
            language.apply(qapp, "nl")
            assert tr("Annuleren") == "Annuleren"
            assert qapp.translate("QPlatformTheme", "Cancel") == "Annuleren"
            assert language.wording() is DUTCH
    finally:
        language.apply(qapp, "nl")


def test_the_file_dialog_of_qt_is_dutch_too(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "een map").mkdir()
    dialog = QFileDialog(None, "", str(tmp_path), "Alles (*)")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    model = dialog.findChild(QFileSystemModel)
    assert model is not None
    folder = model.index(str(tmp_path / "een map"))
    texts = {*visible_texts(dialog), model.type(folder)}
    english = ("look", "file", "type:", "folder", "save", "cancel", "name")
    found = [t for t in texts if any(w in t.lower().replace("&", "").split() for w in english)]
    assert found == [] and "Map" in texts


def test_errors_are_told_in_the_language_of_the_windows(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "a.dgw").write_text("{}", "utf-8")
    language.apply(qapp, "en")
    try:
        with pytest.raises(UserError) as english:
            read_session(tmp_path / "a.dgw")
    finally:
        language.apply(qapp, "nl")
    with pytest.raises(UserError) as dutch:
        read_session(tmp_path / "a.dgw")
    assert str(english.value) == (
        "The file ‘a.dgw’ cannot be imported: it is not a session of DGW Desktop. "
        "Ask the sender for a new file."
    )
    assert str(dutch.value) == (
        "Het bestand ‘a.dgw’ kan niet worden geïmporteerd: het is geen sessie van DGW Desktop. "
        "Vraag de afzender om een nieuw bestand."
    )


def test_the_report_is_dutch_in_an_english_window(
    qapp: QApplication, store: SessionStore, loaded: LoadedModel, tmp_path: Path
) -> None:
    session_id = add_examples(store, loaded)[0]
    items = [load_item(store, session_id)]
    made = {}
    for name in ("nl", "en"):
        language.apply(qapp, name)
        try:
            for suffix in (".pdf", ".csv", ".svg"):
                path = tmp_path / f"{name}{suffix}"
                export(items, path, date(2026, 11, 24), ReportOptions())
                made[name, suffix] = path.read_bytes()
        finally:
            language.apply(qapp, "nl")
    for suffix in (".pdf", ".csv", ".svg"):
        assert made["en", suffix] == made["nl", suffix]


def test_the_language_changes_while_one_works(
    open_window: Callable[[], MainWindow], examples: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    window.open_session(examples[-1])
    assert window.session_view is not None
    window.session_view.document.go_to(17)
    window.session_view.show_results()
    chosen = iter(["en", "nl"])

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, SettingsDialog)
        dialog.language.setCurrentIndex(dialog.language.findData(next(chosen)))
        dialog.reject()

    answer_dialog(monkeypatch, choose, "SettingsDialog")
    told = []
    for _ in range(2):
        window.show_settings()
        view = window.session_view
        assert view is not None
        assert view.document.current == 17
        told.append(visible_texts(view))
    english, dutch = told
    for english_text, dutch_text in (
        ("Largest gaps, and the next step",
         "Grootste afstanden, en de volgende stap"),
        ("2.2", "2,2"),
        ("Previous measurement (2025)", "Vorige meting (2025)"),
    ):  # fmt: skip
        assert english_text in english - dutch
        assert dutch_text in dutch - english
