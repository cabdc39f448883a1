# SPDX-License-Identifier: EUPL-1.2
"""Work in a thread of its own, and what is left of it when it ends."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dgw_desktop.ui.job import run_with_window


def test_a_parent_that_only_its_job_knows_goes_with_it_and_once(qtbot: QtBot) -> None:
    gone: list[bool] = []

    def begin() -> None:
        parent = QWidget()
        parent.destroyed.connect(lambda: gone.append(True))
        run_with_window(
            parent,
            "Even geduld…",
            lambda _progress: 3,
            lambda result: parent.setObjectName(str(result)),
            lambda _error: None,
        )

    for _ in range(5):
        gone.clear()
        begin()
        qtbot.waitUntil(lambda: bool(gone))
        assert gone == [True]
