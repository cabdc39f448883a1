# SPDX-License-Identifier: EUPL-1.2
"""A presentation that has ended takes no memory: its pictures are as large as the beamer."""

import pytest
from pytestqt.qtbot import QtBot

from dgw_desktop import startup
from dgw_desktop.ui.shell.session_view import SessionView


def test_what_a_presentation_leaves_is_let_go_a_moment_later(
    qtbot: QtBot, view: SessionView, monkeypatch: pytest.MonkeyPatch
) -> None:
    tidied: list[bool] = []
    monkeypatch.setattr(startup, "tidy_up", tidied.append)
    view.present()
    view._leave_beamer()
    assert tidied == []
    qtbot.waitUntil(lambda: tidied == [True])
