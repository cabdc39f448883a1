# SPDX-License-Identifier: EUPL-1.2
from threading import Event
from time import thread_time

import pytest

from tests import quickness
from tests.ui.watchdog import Watchdog


@pytest.fixture(autouse=True)
def usual_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy wait takes as long as it takes, whatever processor."""
    monkeypatch.setattr(quickness, "_slowness", lambda: 1.0)
    monkeypatch.setattr(quickness, "_IS_EMULATED", False)


def busy(seconds: float) -> None:
    end = thread_time() + seconds
    while thread_time() < end:
        pass


def names(dog: Watchdog) -> list[str]:
    return [text.partition("(")[0] for text in dog.slow]


def test_a_step_that_keeps_the_window_busy_is_noted_and_one_that_waits_is_not() -> None:
    dog = Watchdog()
    dog.watched("wacht", lambda: Event().wait(0.2))()
    assert dog.slow == []
    # A step in a step counts for itself: the outer one did nothing.
    dog.watched("buiten", dog.watched("binnen", lambda: busy(0.8)))()
    assert names(dog) == ["binnen"]


def test_a_step_in_a_step_parts_it_and_waiting_counts_for_none() -> None:
    dog = Watchdog()
    dialog = dog.watched("toets", lambda: None)
    wait = dog.unwatched(lambda: busy(0.8))

    def opens() -> None:
        for _ in range(10):
            busy(0.04)
            dialog()
        wait()
        busy(0.04)

    dog.watched("klik", opens)()
    assert names(dog) == []

    def closes() -> None:
        dialog()
        busy(0.8)

    dog.watched("klik", closes)()
    assert names(dog) == ["klik"]
