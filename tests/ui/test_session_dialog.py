# SPDX-License-Identifier: EUPL-1.2
"""What the dialog of a session proposes: units and earlier sessions that fit."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import (
    CouncilFields,
    Session,
    SessionDetails,
    SessionStatus,
)
from dgw_desktop.errors import UserError
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.sessions.session_dialog import SessionDialog
from dgw_desktop.ui.shell.main_window import MainWindow
from tests.ui.conftest import answer_dialog

DETAILS = SessionDetails("MT-sessie", "Gemeente A", "Zorg", date(2026, 11, 23))
CONTROL = Qt.KeyboardModifier.ControlModifier
Open = Callable[..., SessionDialog]


@pytest.fixture
def open_dialog(qtbot: QtBot, store: SessionStore, session: Session, loaded: LoadedModel) -> Open:
    def make(*others: SessionDetails, is_proposal: bool = False) -> SessionDialog:
        stored = [
            replace(session, id=str(number), details=details)
            for number, details in enumerate(others)
        ]
        for one in stored:
            store.add(one, loaded)
            store.save_status(one.id, SessionStatus.FINAL)  # and has a moment of its own
        dialog = SessionDialog(
            "Sessie",
            DETAILS,
            lambda *asked: store.earlier(*asked[:3], loaded.reference),
            is_proposal=is_proposal,
        )
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def type_organisation(qtbot: QtBot, dialog: SessionDialog, text: str) -> None:
    qtbot.keyClick(dialog.organisation, Qt.Key.Key_A, CONTROL)
    qtbot.keyClicks(dialog.organisation, text)


def test_a_new_session_for_another_organisation_has_no_old_unit(
    qtbot: QtBot, open_dialog: Open
) -> None:
    dialog = open_dialog(is_proposal=True)
    type_organisation(qtbot, dialog, "Gemeente B")
    assert dialog.details.unit == ""
    type_organisation(qtbot, dialog, "gemeente a")
    assert dialog.details.unit == "Zorg"


def test_a_unit_that_was_typed_stays(qtbot: QtBot, open_dialog: Open) -> None:
    dialog = open_dialog(is_proposal=True)
    qtbot.keyClicks(dialog.unit, " en welzijn")
    type_organisation(qtbot, dialog, "Gemeente B")
    assert dialog.details.unit == "Zorg en welzijn"


def test_an_existing_session_keeps_its_unit(qtbot: QtBot, open_dialog: Open) -> None:
    dialog = open_dialog()
    type_organisation(qtbot, dialog, "Gemeente B")
    assert dialog.details.unit == "Zorg"


def test_earlier_sessions_show_date_unit_and_title(open_dialog: Open) -> None:
    earlier = [
        replace(DETAILS, date=date(2025, 1, day), unit=u) for day, u in ((1, "Zorg"), (2, ""))
    ]
    dialog = open_dialog(*earlier)
    box = dialog.baseline
    texts = [box.itemText(row) for row in range(box.count())]
    assert texts == ["geen", "01-01-2025 · Zorg · MT-sessie", "02-01-2025 · MT-sessie"]
    box.setCurrentIndex(1)
    assert "Zorg" in box.toolTip()


def test_equal_earlier_sessions_say_when_they_were_changed(open_dialog: Open) -> None:
    earlier = replace(DETAILS, date=date(2025, 1, 1))
    box = open_dialog(earlier, earlier).baseline
    texts = [box.itemText(row) for row in (1, 2)]
    assert all(" · gewijzigd 23-11-2026 " in text for text in texts)
    assert texts[0] != texts[1]


def test_a_chosen_earlier_session_survives_a_date_that_does_not_fit_for_a_moment(
    qtbot: QtBot, open_dialog: Open
) -> None:
    dialog = open_dialog(*[replace(DETAILS, date=date(2025, 1, day)) for day in (1, 2)])
    dialog.baseline.setFocus()
    qtbot.keyClick(dialog.baseline, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.baseline, Qt.Key.Key_Down)
    assert dialog.baseline_id == "0"
    dialog.date.set_day(date(2020, 1, 1))
    assert dialog.baseline_id is None
    dialog.date.set_day(date(2026, 11, 24))
    assert dialog.baseline_id == "0"


@pytest.mark.parametrize("which", ["new", "rename"])
def test_details_that_cannot_be_saved_stay_typed_in_the_dialog(
    open_window: Callable[[], MainWindow],
    store: SessionStore,
    examples: list[str],
    monkeypatch: pytest.MonkeyPatch,
    no_dialogs: list[UserError],
    which: str,
) -> None:
    window = open_window()
    changes = window.sessions.changes
    seen: list[str] = []

    def refuse(*_values: object, **_more: object) -> None:
        raise UserError("De schijf is vol.")

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, SessionDialog)
        if not seen:
            dialog.title.setText("Zorgvuldig bedachte titel")
        else:
            context.undo()
        seen.append(dialog.title.text())
        dialog.accept()

    with monkeypatch.context() as context:
        context.setattr(store, "add", refuse)
        context.setattr(store, "save_details", refuse)
        answer_dialog(monkeypatch, fill)
        changes.new() if which == "new" else changes.rename(examples[0])
    assert seen == ["Zorgvuldig bedachte titel"] * 2 and len(no_dialogs) == 1
    assert "Zorgvuldig bedachte titel" in {s.details.title for s in store.summaries()}
    assert changes.undo_stack.count() == 1  # what failed is no step to undo


COUNCIL = CouncilFields("Z-1", "Wethouder", "Anja", "openbaar", "RV 8")


def test_a_session_keeps_its_council_fields_when_other_details_change(
    qtbot: QtBot,
    open_window: Callable[..., MainWindow],
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    details = replace(session.details, council=COUNCIL)
    store.add(replace(session, details=details), loaded)
    window = open_window()

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, SessionDialog)
        assert not dialog.council.button.isVisible()
        qtbot.keyClicks(dialog.title, "Nieuw")
        qtbot.keyClicks(dialog.council.line("annex_to"), "b")
        dialog.accept()

    answer_dialog(monkeypatch, fill, "SessionDialog")
    window.sessions.changes.rename(session.id)
    left = store.load(session.id).details
    assert (left.title, left.council) == ("Nieuw", replace(COUNCIL, annex_to="RV 8b"))


def test_council_fields_are_folded_away_until_somebody_wants_them(
    qtbot: QtBot, open_dialog: Open
) -> None:
    dialog = open_dialog()
    line = dialog.council.line("case_number")
    assert dialog.council.button.isVisible() and not line.isVisible()
    qtbot.mouseClick(dialog.council.button, Qt.MouseButton.LeftButton)
    assert line.isVisible() and not dialog.council.button.isVisible()
    assert dialog.focusWidget() is line
    qtbot.keyClicks(line, "Z-2026")
    assert dialog.details.council == CouncilFields("Z-2026")


def test_a_new_session_proposes_the_council_fields_of_its_own_organisation_only(
    qtbot: QtBot, store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    store.add(replace(session, details=replace(DETAILS, council=COUNCIL)), loaded)
    dialog = SessionDialog("Nieuw", DETAILS, council_of=store.council_fields, is_proposal=True)
    qtbot.addWidget(dialog)
    dialog.show()
    proposed = CouncilFields("", "Wethouder", "Anja", "openbaar")
    assert dialog.details.council == proposed and dialog.council.line("author").isVisible()
    type_organisation(qtbot, dialog, "Gemeente B")
    assert dialog.details.council == CouncilFields()
    type_organisation(qtbot, dialog, "gemeente a")
    assert dialog.details.council == proposed
