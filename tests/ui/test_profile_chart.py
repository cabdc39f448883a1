# SPDX-License-Identifier: EUPL-1.2
"""The profile on screen: by mouse, by key, by ear, and painted no more than is needed."""

from collections.abc import Mapping
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent, QImage, QPaintEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from dgw_desktop.design_tokens import DARK, HIGH_CONTRAST, LIGHT, ColourTokens
from dgw_desktop.domain.model import Dimension, Level, MaturityModel, Theme
from dgw_desktop.domain.profile import ProfileOrder, ProfileRow, profile_lines, profile_rows
from dgw_desktop.domain.session import Answer
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.ui.charts.profile_chart import ProfileChart
from tests.examples import WITHHELD, alone, make_session

LEFT = Qt.MouseButton.LeftButton
ANSWERS = {
    1: Answer(2, 4, rounds=alone(0, 4, 2, 0)),
    2: Answer(3, 3),
    3: Answer(1, 2, rounds=WITHHELD),
    4: Answer(2, not_applicable=True),
}


def show(
    chart: ProfileChart,
    model: MaturityModel,
    answers: Mapping[int, Answer],
    order: ProfileOrder = ProfileOrder.MODEL,
) -> None:
    before = make_session({1: Answer(1), 2: Answer(4)}, year=2025)
    themes = profile_rows(model, make_session(answers), before)
    chart.show_profile(model, profile_lines(themes, order), compares=True)
    QApplication.processEvents()


@pytest.fixture
def chart(qtbot: QtBot, loaded: LoadedModel) -> ProfileChart:
    made = ProfileChart(LIGHT)
    made.resize(760, 600)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    show(made, loaded.model, ANSWERS)
    return made


def middle(chart: ProfileChart, dimension: int) -> QPoint:
    return chart.row_rect(dimension).center()


def items(chart: ProfileChart) -> list[str]:
    """Return what is read of the rows, from top to bottom."""
    return [item.accessibleName() for item in chart.findChildren(QWidget) if item.isVisible()]


class Painted(QObject):
    """Keeps what of a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.parts: list[QRect] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.parts.append(event.region().boundingRect())
        return super().eventFilter(watched, event)


def test_a_click_on_a_row_opens_it_and_one_on_a_theme_nothing(
    qtbot: QtBot, chart: ProfileChart
) -> None:
    for dimension in (1, 4, 26):
        with qtbot.waitSignal(chart.dimension_clicked) as caught:
            qtbot.mouseClick(chart, LEFT, pos=middle(chart, dimension))
        assert caught.args == [dimension]
    opened: list[int] = []
    chart.dimension_clicked.connect(opened.append)
    qtbot.mouseClick(chart, LEFT, pos=chart.row_rect(1).center() - QPoint(0, 17))  # its theme
    qtbot.mousePress(chart, LEFT, pos=middle(chart, 2))
    qtbot.mouseRelease(chart, LEFT, pos=middle(chart, 3))
    qtbot.mouseClick(chart, Qt.MouseButton.RightButton, pos=middle(chart, 2))
    assert opened == []


def test_keys_go_from_row_to_row_and_open(qtbot: QtBot, chart: ProfileChart) -> None:
    chart.setFocus()
    told: list[int | None] = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_End,
                Qt.Key.Key_Down, Qt.Key.Key_Home):  # fmt: skip
        qtbot.keyClick(QApplication.focusWidget(), key)
        told.append(chart.marked)
    assert told == [1, 2, 1, 1, 26, 26, 1]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    with qtbot.waitSignal(chart.dimension_clicked) as caught:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert caught.args == [2]


def test_the_row_with_the_keyboard_is_read_aloud(qtbot: QtBot, chart: ProfileChart) -> None:
    assert len(items(chart)) == 26
    assert items(chart)[0] == (
        "1. Onderbouwing van besluiten, nu 2, ambitie 4 (afstand 2), vorige meting 1 (1 hoger), "
        "vooraf (n = 6): 2 tot 3, mediaan 2; niveau 2: 4 · niveau 3: 2"
    )
    chart.setFocus()
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    focused = QApplication.focusWidget()
    assert focused.accessibleName() == (
        "3. Bestuurlijke prioriteit, nu 1, ambitie 2 (afstand 1), vooraf: te weinig mensen"
    )
    assert "Pijl omhoog" in chart.accessibleDescription()


def test_a_tip_has_name_statement_and_values(
    qtbot: QtBot, chart: ProfileChart, loaded: LoadedModel
) -> None:
    place = middle(chart, 2)
    QApplication.sendEvent(chart, QHelpEvent(QEvent.Type.ToolTip, place, chart.mapToGlobal(place)))
    shown = QToolTip.text()
    for part in ("2. Sturen op doelen", "nu 3", "ambitie 3 (bereikt)", "1 lager"):
        assert part in shown
    assert loaded.model.dimension(2).statement(3)[:20] in shown
    QToolTip.hideText()


def test_only_the_row_that_changed_is_painted_again(
    chart: ProfileChart, loaded: LoadedModel
) -> None:
    painted = Painted(chart)
    show(chart, loaded.model, ANSWERS)  # nothing new
    assert painted.parts == []
    show(chart, loaded.model, {**ANSWERS, 9: Answer(3, 4)})
    assert painted.parts == [chart.row_rect(9)]
    assert "nu 3, ambitie 4" in items(chart)[8]


def test_a_part_that_is_painted_again_is_what_the_whole_would_be(
    chart: ProfileChart, loaded: LoadedModel
) -> None:
    def on_screen() -> QImage:
        return QApplication.primaryScreen().grabWindow(chart.winId()).toImage()

    for answers in ({**ANSWERS, 1: Answer(4, 2)}, {**ANSWERS, 4: Answer(1)}, ANSWERS):
        show(chart, loaded.model, answers)
        part = on_screen()
        chart.update()
        QApplication.processEvents()
        assert part == on_screen()


def test_sorted_by_the_gap_the_largest_is_on_top_and_themes_are_gone(
    qtbot: QtBot, chart: ProfileChart, loaded: LoadedModel
) -> None:
    show(chart, loaded.model, ANSWERS, ProfileOrder.GAP)
    assert [row.dimension.number for row in chart.rows][:4] == [1, 3, 2, 4]
    assert all(isinstance(line, ProfileRow) for line in chart.lines)
    assert chart.row_rect(1).top() < chart.row_rect(3).top() < chart.row_rect(2).top()
    with qtbot.waitSignal(chart.dimension_clicked) as caught:
        qtbot.mouseClick(chart, LEFT, pos=middle(chart, 3))
    assert caught.args == [3]


@pytest.mark.parametrize("tokens", [LIGHT, DARK, HIGH_CONTRAST])
def test_every_mark_has_its_colour_in_every_appearance(
    chart: ProfileChart, tokens: ColourTokens
) -> None:
    chart.set_tokens(tokens)
    image = chart.grab(chart.row_rect(1)).toImage()
    seen = {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
    }
    for token in (tokens.now, tokens.ambition, tokens.previous, tokens.selected, tokens.surface):
        assert token in seen


def tall_model(count: int, highest: int) -> MaturityModel:
    statements = tuple(f"Stelling {n}" for n in range(1, highest + 1))
    return MaturityModel(
        "m", "1", "Model", "nl", "",
        tuple(Level(n, f"Niveau met naam {n}") for n in range(1, highest + 1)),
        (Theme("t", "Thema"),),
        tuple(Dimension(n, f"d{n}", "t", "Een lange naam " * (1 + n % 4), f"Kort {n}", statements)
              for n in range(1, count + 1)),
    )  # fmt: skip


@pytest.mark.parametrize(("count", "highest"), [(12, 6), (60, 4), (26, 9), (1, 1)])
def test_a_model_of_any_size_has_every_row_on_the_chart(
    chart: ProfileChart, count: int, highest: int
) -> None:
    model = tall_model(count, highest)
    answers = {n: Answer(1 + n % highest, highest) for n in range(1, count + 1)}
    show(chart, model, answers)
    chart.resize(500, max(300, chart.minimumSizeHint().height()))
    QApplication.processEvents()
    rects = [chart.row_rect(n) for n in range(1, count + 1)]
    assert all(one.bottom() < other.top() for one, other in pairwise(rects))
    assert rects[-1].bottom() <= chart.height()
    row = chart.grab(rects[-1]).toImage()
    seen = [row.pixelColor(x, row.height() // 2).name().upper() for x in range(row.width())]
    assert LIGHT.now in seen


def test_the_row_under_the_pointer_stands_out(qtbot: QtBot, chart: ProfileChart) -> None:
    plain = chart.grab(chart.row_rect(5)).toImage()
    qtbot.mouseMove(chart, middle(chart, 5))
    assert chart.grab(chart.row_rect(5)).toImage() != plain
    assert chart.cursor().shape() is Qt.CursorShape.PointingHandCursor
    QApplication.sendEvent(chart, QEvent(QEvent.Type.Leave))
    assert chart.grab(chart.row_rect(5)).toImage() == plain
