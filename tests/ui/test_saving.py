# SPDX-License-Identifier: EUPL-1.2
"""What the disk does not take stays in memory and is tried again, in order, until it is saved."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject

from dgw_desktop.errors import UserError
from dgw_desktop.storage.errors import DatabaseError, ReadOnlyDatabase, SessionIsFinal, TakenOver
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.document.saving import Saving


class Disk:
    """Takes what is saved, or raises what it is told to."""

    def __init__(self) -> None:
        self.trouble: UserError | None = None
        self.saved: list[str] = []

    def save(self, text: str) -> Callable[[], None]:
        def action() -> None:
            if self.trouble is not None:
                raise self.trouble
            self.saved.append(text)

        return action


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def told() -> list[UserError]:
    return []


@pytest.fixture
def saving(qapp: QObject, store: SessionStore, told: list[UserError]) -> Iterator[Saving]:
    parent = QObject()
    made = Saving(store, parent)
    made.failed.connect(told.append)
    yield made
    made.stop()


@pytest.fixture
def read_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SessionStore, "is_read_only", True)


def test_it_is_told_once_and_saved_in_the_order_in_which_it_was_done(
    saving: Saving, disk: Disk, told: list[UserError]
) -> None:
    disk.trouble = DatabaseError("De schijf is vol.")
    for key in (1, 2, 1, 3):
        assert saving.save_or_keep(key, disk.save(f"keuze op {key}"))
    assert told == [disk.trouble] and saving.has_unsaved and saving.is_trying
    saving.again()
    assert told == [disk.trouble] and disk.saved == [] and saving.is_trying
    disk.trouble = None
    saving.again()
    assert disk.saved == ["keuze op 1", "keuze op 2", "keuze op 3"]
    assert not saving.has_unsaved and not saving.is_trying


def test_a_later_change_takes_the_place_of_the_one_that_waits(saving: Saving, disk: Disk) -> None:
    disk.trouble = DatabaseError("De schijf is vol.")
    saving.save_or_keep(1, disk.save("eerst"))
    saving.save_or_keep(1, disk.save("daarna"))
    disk.trouble = None
    saving.again()
    assert disk.saved == ["daarna"]


def test_what_waits_goes_along_with_the_next_that_is_saved(saving: Saving, disk: Disk) -> None:
    changed: list[bool] = []
    saving.changed.connect(lambda: changed.append(saving.has_unsaved))
    disk.trouble = DatabaseError("De schijf is vol.")
    saving.save_or_keep(1, disk.save("eerst"))
    disk.trouble = None
    assert saving.save_or_keep(2, disk.save("daarna"))
    assert sorted(disk.saved) == ["daarna", "eerst"]
    assert changed == [True, False]


def test_what_may_not_be_is_told_each_time_and_not_kept(
    saving: Saving, disk: Disk, told: list[UserError]
) -> None:
    disk.trouble = SessionIsFinal("Deze sessie is definitief.")
    assert not saving.save_or_keep(1, disk.save("x"))
    assert not saving.save(disk.save("y"))
    assert told == [disk.trouble] * 2 and not saving.has_unsaved and not saving.is_trying


@pytest.mark.usefixtures("read_only")
def test_where_nothing_may_be_written_nothing_is_kept_or_tried(
    saving: Saving, disk: Disk, told: list[UserError]
) -> None:
    disk.trouble = ReadOnlyDatabase("De gegevens zijn alleen-lezen.")
    assert not saving.save_or_keep(1, disk.save("x"))
    assert told == [disk.trouble] and not saving.has_unsaved and not saving.is_trying


@pytest.mark.usefixtures("read_only")
def test_what_was_done_when_another_took_over_stays_in_view_and_is_not_tried(
    saving: Saving, disk: Disk, told: list[UserError]
) -> None:
    disk.trouble = TakenOver("Een andere computer gebruikt deze gegevens.")
    assert saving.save_or_keep(1, disk.save("x"))
    assert told == [disk.trouble] and saving.has_unsaved and not saving.is_trying
