# SPDX-License-Identifier: EUPL-1.2
"""A session of a model that got other names since, when it becomes final and is opened again."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QDialog

from dgw_desktop.domain.session import Session, SessionStatus
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.sessions.session_dialog import SessionDialog
from dgw_desktop.ui.shell.main_window import MainWindow
from tests.examples import MODEL_1_0
from tests.ui.conftest import answer_dialog

Open = Callable[[], MainWindow]


@pytest.fixture
def then(store: SessionStore, session: Session) -> Session:
    """A session that was made final under the names of then."""
    made = replace(session, model=MODEL_1_0.reference, status=SessionStatus.FINAL)
    store.add(made, MODEL_1_0)
    return made


def test_reopening_and_taking_that_back_leaves_a_final_session_as_it_was(
    open_window: Open, store: SessionStore, then: Session, loaded: LoadedModel
) -> None:
    changes = open_window().sessions.changes
    changes.set_final(then.id, False)
    assert store.load(then.id).model == loaded.reference
    changes.undo()
    assert store.load(then.id).model == MODEL_1_0.reference
    changes.set_final(then.id, False)
    changes.set_final(then.id, True)
    assert store.load_as_stored(then.id).model == loaded.reference


def test_names_do_not_change_while_a_session_is_open(
    qapp: object, store: SessionStore, then: Session, loaded: LoadedModel
) -> None:
    document = SessionDocument(store, then.id)
    document.set_final(False)
    assert document.may_change
    assert document.session.model == document.loaded_model.reference == MODEL_1_0.reference
    assert document.model.level_name(1) == "Ad hoc"
    document.look_again()
    document.set_final(True)
    assert store.load_as_stored(then.id).model == MODEL_1_0.reference
    assert document.session.is_final
    document.set_final(False)
    assert SessionDocument(store, then.id).model == loaded.model


def test_what_comes_after_a_final_session_of_then_has_the_names_of_now(
    open_window: Open,
    store: SessionStore,
    then: Session,
    loaded: LoadedModel,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, SessionDialog)
        dialog.title.setText("Een jaar later")
        dialog.accept()

    answer_dialog(monkeypatch, fill, "SessionDialog")
    window = open_window()
    window.sessions.changes.follow_up(then.id)
    (found,) = (one for one in store.summaries() if one.id != then.id)
    assert store.load_as_stored(found.id).model == loaded.reference
    assert store.load(found.id).baseline_id == then.id
    assert store.baseline_of(store.load(found.id)) is not None
