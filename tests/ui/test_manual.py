# SPDX-License-Identifier: EUPL-1.2
"""The manual: what it names exists, both languages say the same, and one can find one's way."""

import ast
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

import dgw_desktop
from dgw_desktop.resources import resource
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.foundation.key_map import Screen, key_map
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.help import manual_dialog
from dgw_desktop.ui.help.help_dialog import HelpDialog
from dgw_desktop.ui.help.manual_dialog import ManualDialog, anchor, chapters
from dgw_desktop.ui.shell.main_window import MainWindow
from tests.ui.beamer.conftest import press
from tests.ui.conftest import answer_dialog
from tests.ui.every_dialog import every_dialog
from tests.ui.test_keys import Open

DUTCH = resource("manual", "handleiding.md").read_text("utf-8")
ENGLISH = resource("manual", "manual.md").read_text("utf-8")


def names(manual: str) -> list[str]:
    """Return what stands in bold: names of buttons, menus, fields and screens."""
    return [" ".join(name.split()) for name in re.findall(r"\*\*(.+?)\*\*", manual, re.DOTALL)]


def keys(manual: str) -> list[str]:
    return re.findall(r"`([^`]+)`", manual)


def headings(manual: str) -> list[tuple[int, str]]:
    return [(len(marks), text) for marks, text in re.findall(r"^(#+) (.+)$", manual, re.MULTILINE)]


def shown_texts() -> set[str]:
    """Return every text that the code hands to a translation."""
    found = set()
    for path in Path(dgw_desktop.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                if name == "tr":
                    found.add(str(node.args[0].value))
    return found


def test_every_name_in_the_manual_is_in_the_program() -> None:
    assert len(names(DUTCH)) > 40
    assert set(names(DUTCH)) - shown_texts() == set()


def test_every_name_in_the_english_manual_is_its_translation() -> None:
    english: dict[str, set[str]] = {}
    for message in ElementTree.parse(resource("translations", "dgw_en.ts")).iter("message"):
        source = message.findtext("source", "")
        english.setdefault(source, set()).add(message.findtext("translation", ""))
    pairs = set(zip(names(DUTCH), names(ENGLISH), strict=True))
    assert [(dutch, name) for dutch, name in pairs if name not in english[dutch]] == []


def test_every_key_in_the_manual_is_in_the_key_map() -> None:
    known = set()
    for key in key_map().values():
        known |= {key.shown, *key.shown.split(), *re.split(r"[+ ]", key.shown)}
    each = {one for name in ("choose", "view") for one in key_map()[name].sequences}
    for manual in (DUTCH, ENGLISH):
        assert len(keys(manual)) > 20
        assert set(keys(manual)) - known - each == set()


def test_both_manuals_have_the_same_structure() -> None:
    assert [level for level, _ in headings(DUTCH)] == [level for level, _ in headings(ENGLISH)]
    assert keys(DUTCH) == keys(ENGLISH)
    steps = [re.findall(r"^(\d+\.|-) ", text, re.MULTILINE) for text in (DUTCH, ENGLISH)]
    assert len(steps[0]) > 40
    assert steps[0] == steps[1]


@pytest.mark.parametrize("manual", [DUTCH, ENGLISH], ids=["nl", "en"])
def test_links_lead_to_headings_of_the_manual(manual: str) -> None:
    links = re.findall(r"(?<!!)\[[^]]+\]\(([^)]+)\)", manual)
    assert len(links) > 7
    assert set(links) <= {f"#{anchor(text)}" for _, text in headings(manual)}


@pytest.mark.parametrize(("language", "word"), [("nl", "beamer"), ("en", "projector")])
def test_contents_links_and_search(qtbot: QtBot, language: str, word: str) -> None:
    dialog = ManualDialog(language)
    qtbot.addWidget(dialog)
    dialog.show()
    wanted = [text for level, text in headings(DUTCH if language == "nl" else ENGLISH) if level > 1]
    assert [dialog.contents.item(row).text() for row in range(dialog.contents.count())] == wanted

    top = dialog.text.verticalScrollBar().value()
    dialog.text.anchorClicked.emit(QUrl(f"#{anchor(wanted[-1])}"))
    assert dialog.contents.currentItem().text() == wanted[-1]
    assert dialog.text.textCursor().block().text() == wanted[-1]
    assert dialog.text.verticalScrollBar().value() > top

    press("Ctrl+F")
    assert dialog.search.hasFocus()
    qtbot.keyClicks(dialog.search, word)
    first = dialog.text.textCursor()
    assert first.selectedText().lower() == word
    count = int(dialog.found.text().split()[0])
    places = {first.position()}
    for _ in range(count):
        press("Return")
        places.add(dialog.text.textCursor().position())
    assert len(places) == count  # and round to the first again
    assert dialog.text.textCursor().position() == first.position()
    qtbot.keyClicks(dialog.search, "xyz")
    assert not dialog.next_button.isEnabled()


def test_it_is_read_line_by_line_with_the_keyboard(qtbot: QtBot) -> None:
    dialog = ManualDialog("nl")
    qtbot.addWidget(dialog)
    dialog.show()
    text = dialog.text
    assert dialog.focusWidget() is text and text.textCursor().position() == 0
    qtbot.keyClick(text, Qt.Key.Key_Down)
    qtbot.keyClick(text, Qt.Key.Key_Down)
    assert text.textCursor().blockNumber() > 0


def test_tab_goes_on_to_the_next_link_says_it_and_enter_follows_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(manual_dialog, "announce", lambda _widget, text: said.append(text))
    dialog = ManualDialog("nl")
    qtbot.addWidget(dialog)
    dialog.show()
    text = dialog.text
    for _ in range(2):
        qtbot.keyClick(text, Qt.Key.Key_Tab)
    assert said == ["Voor je begint, verwijzing", "Voor deelnemers, verwijzing"]
    (mark,) = text.extraSelections()
    assert mark.cursor.selectedText() == "Voor deelnemers"
    assert not text.textCursor().hasSelection()  # which a screen reader would say as well
    qtbot.keyClick(text, Qt.Key.Key_Return)
    assert text.textCursor().block().text() == "Voor deelnemers"
    assert said.pop() == "Voor deelnemers, kop niveau 2"
    said.clear()
    qtbot.keyClick(text, Qt.Key.Key_Tab)  # from where is read, not from the top again
    qtbot.keyClick(text, Qt.Key.Key_Backtab)
    links = re.findall(r"(?<!!)\[([^]]+)\]\(#", DUTCH)
    names = [f"{' '.join(name.split())}, verwijzing" for name in links]
    where = names.index(said[0])
    assert where > 4 and said == names[where : where - 2 : -1]
    text.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    assert not text.hasFocus()


def test_a_heading_and_a_picture_say_what_they_are_and_a_key_goes_along_headings(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(manual_dialog, "announce", lambda _widget, text: said.append(text))
    dialog = ManualDialog("nl")
    qtbot.addWidget(dialog)
    dialog.show()
    text, wanted = dialog.text, [found for level, found in headings(DUTCH) if level > 1]
    levels = {found: f"{found}, kop niveau {level}" for level, found in headings(DUTCH)}
    text.setFocus()
    for heading in wanted[:6]:
        press("H")
        assert text.textCursor().block().text() == heading == dialog.contents.currentItem().text()
    assert said == [levels[heading] for heading in wanted[:6]] and wanted[5] == "Sessies"
    said.clear()
    qtbot.keyClick(text, Qt.Key.Key_Down)
    assert said == ["afbeelding"]
    press("Shift+H")
    press("Shift+H")
    assert said[1:] == [levels["Sessies"], levels[wanted[4]]]
    qtbot.keyClick(text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    press("H")
    assert said[-1] == levels[wanted[-1]]  # there is none after it
    dialog.contents.setFocus()
    press("H")
    assert dialog.contents.currentItem().text().startswith("H")  # a letter, there


def test_a_place_that_is_found_is_read(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(manual_dialog, "announce", lambda _widget, text: said.append(text))
    dialog = ManualDialog("nl")
    qtbot.addWidget(dialog)
    dialog.show()
    press("Ctrl+F")
    qtbot.keyClicks(dialog.search, "reservekop")
    assert said == []  # how many there are comes after the typing
    press("Return")
    assert len(said) == 1 and "reservekop" in said[0].lower()


def test_the_manual_opens_from_everywhere(
    open_window: Open, examples: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    entries = {
        action.text().split("\t")[0]: action for action in window.help_button.menu().actions()
    }
    entries["Handleiding"].trigger()
    assert manual_of(window).isVisible()
    manual_of(window).close()
    window.open_session(examples[0])
    window.activateWindow()
    press("Shift+F1")
    shown = manual_of(window)
    assert shown.isVisible()
    view = window.session_view
    assert view is not None
    view.present()
    assert not shown.isVisible()  # it may have lain where the audience looks


def manual_of(window: MainWindow) -> ManualDialog:
    return window._manual or window.findChildren(ManualDialog)[-1]


def shown_chapter(window: MainWindow) -> str:
    """Return the heading that the manual is at, on both of its sides."""
    manual = manual_of(window)
    heading = manual.text.textCursor().block().text()
    assert manual.isVisible() and manual.contents.currentItem().text() == heading
    bar = manual.text.verticalScrollBar()
    is_at_top = manual.text.cursorRect().top() < manual.text.viewport().height() // 8
    assert is_at_top or bar.value() == bar.maximum()
    return heading


@pytest.mark.parametrize("manual", [DUTCH, ENGLISH], ids=["nl", "en"])
def test_every_screen_has_a_chapter(manual: str) -> None:
    assert set(chapters(DUTCH)) == set(chapters(ENGLISH))
    assert {screen.name for screen in Screen} - set(chapters(manual)) == {"MANUAL"}


def test_the_manual_opens_at_the_chapter_about_the_screen(
    open_window: Open, examples: list[str]
) -> None:
    window = open_window()
    press("Shift+F1")
    assert shown_chapter(window) == "Sessies"
    window.open_session(examples[-1])
    view = window.session_view
    assert view is not None
    for show, chapter in (
        (view.show_matrix, "De matrix"),
        (view.show_results, "Het resultaat lezen"),
        (view.show_board, "Van uitslag naar besluit"),
        (view.show_dots, "Stippen verdelen"),
        (view.show_cards, "Een dimensie bespreken"),
    ):
        window.activateWindow()
        show()
        press("Shift+F1")
        assert shown_chapter(window) == chapter


def test_the_keys_of_another_screen_lead_to_its_chapter(
    open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, HelpDialog)
        dialog.choice.setCurrentIndex(dialog.choice.findText("Matrix"))
        dialog.manual_button.click()

    answer_dialog(monkeypatch, choose, "HelpDialog")
    window = open_window()
    window.show_help()
    assert shown_chapter(window) == "De matrix"


def test_f1_in_a_dialog_opens_its_chapter_in_front_of_it(
    open_window: Open, look: Look, store: SessionStore, loaded: LoadedModel, examples: list[str]
) -> None:
    window = open_window()
    names = chapters(DUTCH)
    asked = []
    for dialog in every_dialog(window, look, store, loaded, examples):
        name = type(dialog).__name__
        if name not in ("ManualDialog", "InUseDialog"):
            dialog.show()
            dialog.activateWindow()
            press("F1")
            assert shown_chapter(window) == names[name]
            # A dialog that blocks the window lets its own windows be used.
            assert manual_of(window).parentWidget() is dialog
            press("F1")  # in the manual itself
            assert shown_chapter(window) == names[name]
            asked.append(name)
        dialog.close()
        dialog.deleteLater()
    assert len(asked) > 12
    window.activateWindow()
    press("Shift+F1")
    assert manual_of(window).parentWidget() is window


@pytest.mark.parametrize("language", ["nl", "en"])
def test_pictures_are_drawn_above_what_they_show_and_as_wide_as_there_is_room(
    qtbot: QtBot, language: str
) -> None:
    manual = DUTCH if language == "nl" else ENGLISH
    pictures = re.findall(r"!\[([^]]+)\]\(([^)]+)\)", manual)
    assert len(pictures) >= 6 and all(f"/{language}/" in name for _, name in pictures)
    dialog = ManualDialog(language)
    qtbot.addWidget(dialog)
    text = dialog.text
    for width in (700, 1400):
        dialog.resize(width, 700)
        dialog.show()
        room = text.viewport().width()
        for caption, name in pictures:
            own = QImage(str(resource("manual", *name.split("/"))))
            shown = text.shown_pictures[name]
            assert own.width() > 800 and min(own.width(), room) - 40 < shown.width() <= room
            block = text.document().find(caption).block()
            assert block.text() == caption
            text.show_at_top(block)
            place = text.document().documentLayout().blockBoundingRect(block)
            top = round(place.top()) - text.verticalScrollBar().value() - shown.height()
            drawn = text.viewport().grab().toImage()
            left, middle = round(place.left()), shown.rect().center()
            found = {
                drawn.pixelColor(left + middle.x(), top + middle.y() + off).name()
                for off in range(-12, 4)
            }
            assert shown.pixelColor(middle).name() in found and top > -12
    said = text.document().toPlainText()
    assert "\ufffc" not in said  # which a screen reader reads as '[OBJ]'
    assert "<!--" not in said
