# SPDX-License-Identifier: EUPL-1.2
"""A group leaves with a decision: scored, dots given, placed, acted on, reported; and next year."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.priorities import Outcome, Period, Priority, Result
from dgw_desktop.domain.session import Session, SessionStatus
from dgw_desktop.report.options import Preset, ReportOptions, with_preset
from dgw_desktop.report.source import ReportSource
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from dgw_desktop.work.exporting import write_report
from tests.pdf_text import pdf_words
from tests.ui.beamer.conftest import press, type_text
from tests.ui.test_dots import click, count

GIVEN = (14, 11, 8, 3)  # 36: of 12 people, 3 each
ACTIONS = (
    "Lijst maken",
    "Eigenaar kiezen",
    "Gesprek voeren",
    "Loket openen",
    "Werkwijze schrijven",
)


def score(view: SessionView) -> None:
    """Choose a level and an ambition on every card by keys."""
    view.show_cards()
    for number in range(1, 27):
        press(str(number % 3 + 1))
        press(f"Shift+{4 if number in (3, 6, 12, 15) else number % 3 + 1}")
        press("PgDown")
    assert view.document.session.progress(view.document.model).is_complete
    assert view.results.isVisible()


def decide(view: SessionView) -> list[int]:
    """Give the dots of twelve people, place three, and say what, who and when by keys."""
    document = view.document
    document.dots.pause.setInterval(10**8)  # a test says when time went by
    view.show_dots()
    document.dots.set_people(12)
    press("V")
    assert set(document.dots.rows) == {3, 6, 12, 15}  # the gaps
    count(*GIVEN)
    press("Return")
    chosen = [one.dimension for one in document.dots.ranking][:3]
    for period in ("1", "1", "2", "4"):
        press(period)
        press("Down")
    view.show_board()
    QApplication.processEvents()
    page = view.agenda.board_page
    tasks = iter(ACTIONS)
    for number, many in zip(chosen, (2, 2, 1), strict=True):
        page.board.set_current(number)
        page.detail.success.setFocus()
        type_text(f"Gelukt {number}")
        for _ in range(many):
            press("Escape")
            press("A")
            type_text(next(tasks))
            page.detail.entry.owner.setFocus()
            type_text("Anja")
            page.detail.entry.due.setFocus()
            type_text("1-3-2027")
            press("Return")
    return chosen


def test_from_scoring_to_what_became_of_it_a_year_later(
    qtbot: QtBot,
    open_window: Callable[[], MainWindow],
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
    tmp_path: Path,
) -> None:
    store.add(replace(session, answers={}, actions=(), parking_lot=()), loaded)
    window = open_window()
    window.open_session(session.id)
    view = window.session_view
    assert view is not None
    score(view)
    chosen = decide(view)
    held = store.load(session.id)
    assert [(one.dimension, one.dots, one.period, one.success) for one in held.agenda.priorities][
        :3
    ] == [
        (chosen[0], 14, Period.QUARTER, f"Gelukt {chosen[0]}"),
        (chosen[1], 11, Period.QUARTER, f"Gelukt {chosen[1]}"),
        (chosen[2], 8, Period.NEXT, f"Gelukt {chosen[2]}"),
    ]
    assert held.agenda.dots_people == 12
    assert [one.text for one in held.actions] == list(ACTIONS)
    assert [one.dimension for one in held.actions] == [chosen[n] for n in (0, 0, 1, 1, 2)]
    assert {(one.owner, one.due) for one in held.actions} == {("Anja", date(2027, 3, 1))}

    options = with_preset(ReportOptions(), Preset.BOARD)
    write_report(ReportSource(loaded.model, held), options, tmp_path / "nu.pdf", date(2026, 11, 27))
    text = pdf_words(tmp_path / "nu.pdf")
    for number in chosen:
        assert f"Gelukt {number}" in text
    assert all(task in text for task in ACTIONS) and "12 personen verdeelden elk 3" in text

    view.finalise()
    assert store.load(session.id).status is SessionStatus.FINAL
    details = replace(session.details, title="Een jaar later", date=date(2027, 11, 22))
    later = replace(session, id="b" * 32, details=details, baseline_id=session.id, answers={})
    store.add(later, loaded)
    window.show_sessions()
    window.open_session(later.id)
    view = window.session_view
    assert view is not None
    view.show_board()
    QApplication.processEvents()
    card = view.agenda.board_page.outcomes
    assert list(card.rows) == chosen
    for number, button in zip(chosen, (0, 1, 2), strict=True):
        qtbot.mouseClick(card.rows[number].results.button(button), Qt.MouseButton.LeftButton)
    card.rows[chosen[1]].remark.setFocus()
    type_text("Bijna klaar")
    click(card.rows[chosen[1]].again_button)
    now = store.load(later.id)
    assert set(now.agenda.outcomes) == {
        Outcome(chosen[0], Result.DONE),
        Outcome(chosen[1], Result.RUNNING, "Bijna klaar"),
        Outcome(chosen[2], Result.DROPPED),
    }
    again = Priority(chosen[1], 0, Period.TO_PLACE, f"Gelukt {chosen[1]}")
    assert now.agenda.priorities == (again,)

    source = ReportSource(loaded.model, now, store.load(session.id))
    write_report(source, options, tmp_path / "later.pdf", date(2027, 11, 22))
    text = pdf_words(tmp_path / "later.pdf")
    for said in ("gedaan", "loopt", "vervallen", "Bijna klaar", "23 november 2026"):
        assert said in text
