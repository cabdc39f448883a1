# SPDX-License-Identifier: EUPL-1.2
"""What is no longer used is let go, without looking through all that was imported."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from dgw_desktop import startup


class Window:
    """Something that knows itself, as a window does by its signals."""

    def __init__(self) -> None:
        self.itself = self


def closed_window() -> "weakref.ref[Window]":
    return weakref.ref(Window())


@pytest.fixture
def no_garbage_by_itself() -> Iterator[None]:
    gc.disable()
    yield
    gc.unfreeze()
    gc.enable()


@pytest.mark.usefixtures("no_garbage_by_itself")
def test_what_a_closed_window_left_goes_once_the_program_is_warm() -> None:
    cold = closed_window()
    startup.tidy_up(may_collect=True)
    assert cold() is not None
    startup.after_warm_up(may_collect=True)
    left = closed_window()
    startup.tidy_up(may_collect=False)  # work in a thread forbids it
    assert left() is not None
    startup.tidy_up(may_collect=True)
    assert left() is None
