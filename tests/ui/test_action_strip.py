# SPDX-License-Identifier: EUPL-1.2
"""An action with who and when, typed in one strip: on the card, the console and the beamer."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox

from dgw_desktop.domain.session import Action
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.parts.entry_strip import EntryStrip
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.ui.beamer.conftest import BEAMER, press
from tests.ui.conftest import PretendedScreens

LEFT = Qt.MouseButton.LeftButton
DAY = date(2031, 10, 1)
WHOLE = Action("Regels opstellen", 20, "Sanne de Wit", DAY)


@pytest.fixture(params=["card", "console", "audience"])
def strip(
    request: pytest.FixtureRequest, view: SessionView, screens: PretendedScreens
) -> EntryStrip:
    """The strip for an action on dimension 20, open where the facilitator types."""
    view.document.go_to(20)
    if request.param == "console":
        screens.plug(BEAMER)
    if request.param != "card":
        view.present()
    press("A")
    if request.param != "audience":
        return view.cards.strip
    assert view.presentation is not None
    return view.presentation.window.strip


def type_text(text: str) -> None:
    """Type each letter where the keyboard is by then."""
    for letter in text:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClicks(target, letter)


class Steps(QObject):
    """Counts the keys that type nothing, and the clicks."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            focus = QApplication.focusObject()
            types = event.text().isprintable() and bool(event.text())
            self.count += watched is focus and not types
        return False


def test_an_action_with_owner_and_date_takes_three_steps_beside_typing(view: SessionView) -> None:
    view.document.go_to(20)
    steps = Steps()
    press("A")  # one step; on the card a letter is a key
    type_text("Regels opstellen @Sanne de Wit @1-10-2031")
    press("Return")
    assert view.document.session.actions[-1] == WHOLE
    assert 1 + steps.count <= 3


def test_tab_reaches_who_and_when_and_enter_saves_in_each(
    view: SessionView, strip: EntryStrip
) -> None:
    type_text("Regels opstellen")
    press("Tab")
    assert strip.who.hasFocus()
    type_text("Sanne de Wit")
    press("Tab")
    assert strip.when.hasFocus()
    type_text("1-10-2031")
    press("Tab")
    assert strip.edit.hasFocus()
    press("Shift+Tab")
    press("Return")
    assert view.document.session.actions[-1] == WHOLE
    assert not strip.isVisible()
    for tabs, action in ((1, Action("Iets", 20, "", None)), (0, Action("Iets", 20))):
        press("A")
        type_text("Iets")
        for _ in range(tabs):
            press("Tab")
        press("Return")
        assert view.document.session.actions[-1] == action


def test_it_is_told_that_the_action_is_kept_without_a_name(
    view: SessionView, strip: EntryStrip
) -> None:
    type_text("Regels opstellen @Sanne @1-10-2031")
    press("Return")
    told = view.cards.toast.text
    if view.presentation is not None and not view.presentation.has_two_screens:
        told = view.presentation.window.card.accessibleDescription()
    assert "Actie genoteerd, met wie en wanneer." in told and "Sanne" not in told


def test_a_mark_after_no_space_or_typed_twice_is_a_letter(
    view: SessionView, strip: EntryStrip
) -> None:
    type_text("Mail naar info@hier.nl of naar @@allen")
    assert strip.edit.toPlainText() == "Mail naar info@hier.nl of naar @allen"
    press("Tab")
    type_text("sanne@hier.nl")
    press("Return")
    assert view.document.session.actions[-1].owner == "sanne@hier.nl"


def test_a_name_is_suggested_and_only_taken_when_asked(
    view: SessionView, strip: EntryStrip
) -> None:
    before = view.document.session.actions
    view.document.change_actions((*before, Action("Eerder", None, "Marieke Smit")), "")
    press("Escape")
    press("A")
    type_text("Iets @mar")
    assert strip.who.suggestion == "Marieke Smit" and strip.who.text() == "mar"
    press("Return")
    assert view.document.session.actions[-1] == Action("Iets", 20, "mar")
    press("A")
    type_text("Iets @mar")
    press("Right")
    assert strip.who.text() == "Marieke Smit"
    press("Ctrl+Z")
    assert strip.who.text() == "mar"
    press("End")  # undo selects what it brings back
    press("Right")
    press("Return")
    assert view.document.session.actions[-1] == Action("Iets", 20, "Marieke Smit")


def test_names_of_this_session_come_before_those_of_others_of_the_organisation(
    view: SessionView,
) -> None:
    document = view.document
    document.change_actions((Action("x", None, "Zoë"), Action("y", None, "Bert")), "")
    assert document.owners()[:2] == ("Bert", "Zoë")
    assert len(document.owners()) == len(set(document.owners()))


def test_a_date_that_is_none_is_told_and_nothing_is_lost(
    view: SessionView, strip: EntryStrip
) -> None:
    before = view.document.session.actions
    type_text("Regels opstellen @Sanne de Wit @31-2-2031")
    press("Return")
    assert view.document.session.actions == before
    assert strip.isVisible() and strip.when.hasFocus() and strip.when.text() == "31-2-2031"
    strip.when.selectAll()
    type_text("1-10-2031")
    press("Return")
    assert view.document.session.actions[-1] == WHOLE


def test_who_without_what_is_not_lost(view: SessionView, strip: EntryStrip) -> None:
    before = view.document.session.actions
    press("Tab")
    type_text("Sanne")
    press("Return")
    assert view.document.session.actions == before
    assert strip.isVisible() and strip.edit.hasFocus() and strip.who.text() == "Sanne"


def test_escape_keeps_all_three_for_later(view: SessionView, strip: EntryStrip) -> None:
    type_text("Regels opstellen @Sanne de Wit @1-10")
    press("Escape")
    assert not strip.isVisible()
    view.document.go_to(3)
    press("A")
    assert strip.edit.toPlainText() == "Regels opstellen "
    assert strip.who.text() == "Sanne de Wit "
    press("Tab")
    press("Tab")
    type_text("1-10-2031")
    press("Return")
    assert view.document.session.actions[-1] == WHOLE
    press("A")
    assert (strip.edit.toPlainText(), strip.who.text(), strip.when.text()) == ("", "", "")


def test_what_waits_stands_in_acties_too_and_is_added_there(view: SessionView) -> None:
    view.document.go_to(20)
    press("A")
    type_text("Regels opstellen @Sanne de Wit @1-10-2031")
    view.show_actions()
    page = view.actions_page
    assert (page.entry.owner.text(), page.entry.due.text()) == ("Sanne de Wit ", "1-10-2031")
    page.entry.due.setFocus()
    press("Return")
    assert view.document.session.actions[-1] == WHOLE
    assert (page.entry.text.text(), page.entry.owner.text(), page.entry.due.text()) == ("", "", "")


@pytest.mark.parametrize("field", ["owner", "due"])
def test_escape_leaves_a_field_of_acties_and_not_the_beamer(
    view: SessionView, screens: PretendedScreens, field: str
) -> None:
    screens.plug(BEAMER)
    view.present()
    view.show_actions()
    line: QLineEdit = getattr(view.actions_page.entry, field)
    line.setFocus()
    type_text("1-1-2031")
    press("Escape")
    assert not line.hasFocus() and line.text() and view.presentation is not None


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("1-10-2031", WHOLE), ("31-2-2031", Action("Regels opstellen (31-2-2031)", 20, WHOLE.owner))],
)
def test_the_end_of_the_system_keeps_who_and_when(
    view: SessionView, store: SessionStore, strip: EntryStrip, typed: str, kept: Action
) -> None:
    type_text(f"Regels opstellen @Sanne de Wit @{typed}")
    window = view.window()
    assert isinstance(window, MainWindow)
    window.save_typed()
    assert store.load(view.document.session.id).actions[-1] == kept


def test_leaving_asks_about_all_three_and_adds_them(
    view: SessionView, store: SessionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def run(box: QMessageBox) -> int:
        said.append(box.informativeText())
        box.show()
        next(button for button in box.buttons() if button.text() == "Toevoegen").click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", run)
    view.document.go_to(20)
    press("A")
    type_text("Regels opstellen @Sanne de Wit @1-10-2031")
    QTest.mouseClick(view.header.back_button, LEFT)
    assert len(said) == 1 and "Sanne de Wit" in said[0] and "01-10-2031" in said[0]
    assert store.load(view.document.session.id).actions[-1] == WHOLE


SIZES = [(1024, 768), (1366, 768), (1093, 614), (1920, 1080)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("key", ["A", "P", "G"])
def test_the_strip_takes_no_room_from_the_statements(
    view: SessionView, size: tuple[int, int], key: str
) -> None:
    view.window().resize(*size)
    for _ in range(5):
        QApplication.processEvents()
    places = [button.geometry() for button in view.cards.card.statements]
    fonts = [button.text_label.font() for button in view.cards.card.statements]
    press(key)
    for _ in range(3):
        QApplication.processEvents()
    assert view.cards.strip.isVisible()
    assert [button.geometry() for button in view.cards.card.statements] == places
    assert [button.text_label.font() for button in view.cards.card.statements] == fonts
    foot = view.cards.next_button
    assert not view.cards.strip.geometry().contains(
        foot.mapTo(view.cards.strip.parentWidget(), foot.rect().center())
    )


def test_a_clicker_changes_nothing_in_who_and_when(view: SessionView, strip: EntryStrip) -> None:
    type_text("Iets ")
    for field in (strip.who, strip.when):
        press("Tab")
        for key in ("PgDown", "PgUp", "F5"):
            press(key)
        assert field.hasFocus() and view.document.current == 20
