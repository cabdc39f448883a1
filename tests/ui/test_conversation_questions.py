# SPDX-License-Identifier: EUPL-1.2
"""The model's questions for the conversation: for the facilitator, and for nobody else."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO

import docx
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import Answer, Session, SessionRole
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ReportSource
from dgw_desktop.report.word import report_docx
from dgw_desktop.storage.model_file import LoadedModel, parse_model
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from tests.clipped import clipped
from tests.ui.conftest import PretendedScreens, screen
from tests.ui.paintings import settle

LEFT = Qt.MouseButton.LeftButton
Open = Callable[[], MainWindow]
BEAMER = screen("beamer", QRect(1366, 0, 1280, 720))
ANSWERS = {n: Answer(1 + n % 4, 4) for n in range(1, 27)}


def without_questions(loaded: LoadedModel) -> LoadedModel:
    """Return the same model without a question."""
    lines = iter(loaded.text.splitlines())
    kept = []
    for line in lines:
        if line.startswith("questions = ["):
            while line != "]":
                line = next(lines)
        else:
            kept.append(line)
    return parse_model("\n".join(kept), "zonder")


def opened(window: MainWindow, session_id: str) -> SessionView:
    window.open_session(session_id)
    view = window.session_view
    assert view is not None
    settle()
    return view


def test_the_card_offers_the_questions_on_its_dimension(
    qtbot: QtBot, open_window: Open, examples: list[str], loaded: LoadedModel
) -> None:
    view = opened(open_window(), examples[-1])
    questions = view.cards.card.remarks.questions
    view.document.go_to(14)
    assert questions.button.isVisible() and questions.shown == ()
    qtbot.mouseClick(questions.button, LEFT)
    assert questions.shown == loaded.model.dimension(14).questions
    assert questions.button.accessibleDescription() == " ".join(questions.shown)
    view.document.go_to(15)  # who has them open has them open on the next
    assert questions.shown == loaded.model.dimension(15).questions
    qtbot.mouseClick(questions.button, LEFT)
    assert questions.shown == ()


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1093, 614)])
def test_the_statements_keep_their_letters_and_nothing_is_clipped(
    qtbot: QtBot, open_window: Open, examples: list[str], size: tuple[int, int]
) -> None:
    window = open_window()
    view = opened(window, examples[-1])
    window.resize(*size)
    settle()
    card = view.cards.card
    letters = card.statements[0].text_label.font().pixelSize()
    qtbot.mouseClick(card.remarks.questions.button, LEFT)
    for number in (14, 3, 22):
        view.document.go_to(number)
        settle()
        assert card.statements[0].text_label.font().pixelSize() == letters
        assert clipped(window) == []


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1093, 614)])
def test_the_console_has_them_and_everything_else_too(
    qtbot: QtBot,
    open_window: Open,
    examples: list[str],
    screens: PretendedScreens,
    loaded: LoadedModel,
    size: tuple[int, int],
) -> None:
    window = open_window()
    view = opened(window, examples[-1])
    window.resize(*size)
    screens.plug(BEAMER)
    view.present()
    settle()
    console = view.console
    assert console is not None
    assert console.questions.shown == ()
    assert not view.cards.card.remarks.questions.button.isVisible()  # once is enough
    qtbot.mouseClick(console.questions.button, LEFT)
    view.document.go_to(3)
    settle()
    assert console.questions.shown == loaded.model.dimension(3).questions
    assert clipped(window) == []


def test_a_high_console_has_them_open(
    open_window: Open, examples: list[str], screens: PretendedScreens
) -> None:
    window = open_window()
    view = opened(window, examples[-1])
    window.resize(1920, 1040)
    screens.plug(BEAMER)
    view.present()
    settle()
    assert view.console is not None and view.console.questions.shown


def test_who_fills_in_alone_and_a_model_without_questions_see_no_button(
    open_window: Open, store: SessionStore, session: Session, loaded: LoadedModel
) -> None:
    bare = without_questions(loaded)
    store.add(replace(session, role=SessionRole.PARTICIPANT), loaded)
    store.add(replace(session, id="1" * 32, model=bare.reference), bare)
    window = open_window()
    for session_id in (session.id, "1" * 32):
        questions = opened(window, session_id).cards.card.remarks.questions
        assert not questions.button.isVisible()
        window.show_sessions()


@pytest.mark.parametrize("beamers", [0, 1])
def test_the_audience_sees_none_of_it(
    open_window: Open,
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
    screens: PretendedScreens,
    beamers: int,
) -> None:
    """Its window is to the pixel that of a model without questions."""
    bare = without_questions(loaded)
    assert not any(dimension.questions for dimension in bare.model.dimensions)
    store.add(replace(session, answers=ANSWERS), loaded)
    store.add(replace(session, id="1" * 32, model=bare.reference, answers=ANSWERS), bare)
    if beamers:
        screens.plug(BEAMER)
    window = open_window()
    seen: list[list[QImage]] = []
    for session_id in (session.id, "1" * 32):
        view = opened(window, session_id)
        view.cards.card.remarks.questions.button.setChecked(True)
        view.present()
        presentation = view.presentation
        assert presentation is not None
        if view.console is not None:
            view.console.questions.button.setChecked(True)
        images = []
        for number in (1, 14, 26):
            view.document.go_to(number)
            settle()
            images.append(presentation.window.grab().toImage())
        presentation.show_results()
        settle()
        images.append(presentation.window.grab().toImage())
        QTest.keyClick(presentation.window, Qt.Key.Key_Escape)
        settle()
        window.show_sessions()
        seen.append(images)
    assert seen[0] == seen[1]


def test_no_report_has_a_question(session: Session, loaded: LoadedModel) -> None:
    source = ReportSource(loaded.model, replace(session, answers=ANSWERS))
    data = report_docx(source, ReportOptions(), date(2026, 11, 27), lambda _done: True)
    document = docx.Document(BytesIO(data))
    text = "\n".join(element.text or "" for element in document.element.body.iter())
    assert loaded.model.dimension(14).statements[2] in text
    for dimension in loaded.model.dimensions:
        assert not any(question in text for question in dimension.questions)
