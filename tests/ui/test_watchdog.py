# SPDX-License-Identifier: EUPL-1.2
from threading import Event
from time import thread_time

from tests.ui.watchdog import Watchdog


def test_a_step_that_keeps_the_window_busy_is_noted_and_one_that_waits_is_not() -> None:
    dog = Watchdog([])

    def busy() -> None:
        end = thread_time() + 0.8
        while thread_time() < end:
            pass

    dog.watched("wacht", lambda: Event().wait(0.2))()
    assert dog.slow == []
    # A step in a step counts for itself: the outer one did nothing.
    dog.watched("buiten", dog.watched("binnen", busy))()
    assert [text.partition("(")[0] for text in dog.slow] == ["binnen"]
