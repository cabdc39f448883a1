# SPDX-License-Identifier: EUPL-1.2
"""Work in a thread of its own, and what is left of it when it ends."""

import gc
import threading

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dgw_desktop.ui.job import Job, Progress, run_with_window


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


def test_no_widget_is_collected_in_the_thread_of_a_job(qtbot: QtBot) -> None:
    went: list[threading.Thread] = []

    class InARing(list[object]):
        def __del__(self) -> None:
            went.append(threading.current_thread())

    def work(_progress: Progress) -> object:
        return [[number] for number in range(200_000)]  # enough for the collector to come by

    owner = QWidget()
    qtbot.addWidget(owner)
    ring = InARing()
    ring.append(ring)
    jobs = [Job(work, owner), Job(work, owner)]
    ended: list[bool] = []
    for job in jobs:
        job.finished.connect(lambda: ended.append(gc.isenabled()))
        job.start()
    assert not gc.isenabled()
    del ring
    qtbot.waitUntil(lambda: len(ended) == 2, timeout=20_000)
    for job in jobs:
        job.wait()
    assert gc.isenabled()
    gc.collect()
    assert went == [threading.main_thread()]
