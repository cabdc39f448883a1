# SPDX-License-Identifier: EUPL-1.2
"""The screens stay awake while an audience looks on, and not a moment longer."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from dgw_desktop import keep_awake
from dgw_desktop.ui.beamer import presentation
from dgw_desktop.ui.shell.session_view import SessionView
from tests.session_bus import bus_in, desktop_on, needs_bus
from tests.ui.beamer.conftest import BEAMER, press
from tests.ui.conftest import PretendedKeeper, PretendedScreens, end_typing


def press_escape(_view: SessionView) -> None:
    press("Escape")


def close_audience(view: SessionView) -> None:
    assert view.presentation is not None
    view.presentation.window.close()


def press_button(view: SessionView) -> None:
    view.header.back_button.click()


def close_program(view: SessionView) -> None:
    end_typing(view.window())
    view.window().close()


@pytest.mark.parametrize("end", [press_escape, close_audience, press_button, close_program])
@pytest.mark.parametrize("screens_there", [1, 2])
def test_awake_until_the_beamer_is_off(
    view: SessionView,
    screens: PretendedScreens,
    keeper: PretendedKeeper,
    screens_there: int,
    end: Callable[[SessionView], None],
) -> None:
    if screens_there == 2:
        screens.plug(BEAMER)
    assert not keeper.is_held
    press("F5")
    assert keeper.is_held
    end(view)
    assert not keeper.is_held


def test_awake_also_while_the_picture_is_black_or_the_beamer_is_away(
    view: SessionView, screens: PretendedScreens, keeper: PretendedKeeper
) -> None:
    screens.plug(BEAMER)
    press("F5")
    press("B")
    screens.pull("beamer")
    assert keeper.is_held
    screens.plug(BEAMER)
    press("B")
    assert keeper.is_held


@needs_bus
def test_the_desktop_hears_of_it(
    view: SessionView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(presentation, "system_keeper", keep_awake.system_keeper)
    with bus_in(tmp_path) as bus, desktop_on(bus) as desktop:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        for _ in range(3):
            press("F5")
            assert desktop.told() == "1"
            QTest.qWait(0)
            press("Escape")
            assert desktop.told() == "0"
