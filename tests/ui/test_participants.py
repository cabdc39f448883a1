# SPDX-License-Identifier: EUPL-1.2
"""Deelnemers: what came back, and why something does not count."""

from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from dgw_desktop.ui.participants.participants_dialog import ParticipantsDialog
from dgw_desktop.work.merging import MergeOutcome

WHY = "; ".join(f"cel G{n} op blad ‘Vragen’: ‘ja’ is geen niveau van 1 t/m 4" for n in (6, 7))


def test_a_reason_can_be_read_whole(qtbot: QtBot) -> None:
    dialog = ParticipantsDialog(MergeOutcome("a", 6, refused=(("van Jan.xlsx", WHY),) * 2), 5)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    rows = dialog.refused
    first, second = (rows.visualItemRect(rows.item(row)) for row in (0, 1))
    needed = QFontMetrics(rows.font()).horizontalAdvance(rows.item(0).text())
    lines = first.height() // QFontMetrics(rows.font()).height()
    assert first.right() < rows.viewport().width()
    assert lines * rows.viewport().width() >= needed
    assert first.bottom() < second.top()
