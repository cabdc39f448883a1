# SPDX-License-Identifier: EUPL-1.2
"""Files that anybody may have made, at every door of the window: named, and work goes on."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import Answer, Session, SessionRole
from dgw_desktop.errors import UserError
from dgw_desktop.storage.model_file import LoadedModel, parse_model
from dgw_desktop.storage.session_file import session_bytes
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.participants.merge_dialog import MergeDialog
from dgw_desktop.ui.participants.participants_dialog import ParticipantsDialog
from dgw_desktop.ui.sessions.models_dialog import ModelsDialog
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.single_window import SingleWindow
from tests.storage.test_model_limits import model_text
from tests.ui.conftest import answer_dialog, row_texts

Open = Callable[[], MainWindow]
LEFT = Qt.MouseButton.LeftButton

STRANGE = {
    "half teken": "\ud800",
    "lang getal": f"x = {'9' * 5_000}",
    "lange naam": f"a{'.a' * 16_000} = 1",
    "diep": f"x = {'[' * 5_000}",
}


def with_model(session: Session, loaded: LoadedModel, line: str) -> bytes:
    """Return a .dgw file whose model has ``line`` before its text, with the right checksum."""
    content = json.loads(session_bytes(session, loaded))
    content["model"]["text"] = f"{line}\n{loaded.text}"
    part = {"session": content["session"], "model": content["model"]}
    canonical = json.dumps(part, sort_keys=True, separators=(",", ":"))
    content["checksum"] = hashlib.sha256(canonical.encode()).hexdigest()
    return json.dumps(content).encode()


@pytest.fixture
def strange(session: Session, loaded: LoadedModel, tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{name}.dgw" for name in STRANGE]
    for path, line in zip(paths, STRANGE.values(), strict=True):
        path.write_bytes(with_model(session, loaded, line))
    return paths


@pytest.fixture
def scans(session: Session, loaded: LoadedModel, tmp_path: Path) -> list[Path]:
    paths = []
    for person in range(4):
        scan = replace(
            session, id=f"{person:032x}", role=SessionRole.PARTICIPANT, answers={1: Answer(2)}
        )
        paths.append(tmp_path / f"deelnemer {person}.dgw")
        paths[-1].write_bytes(session_bytes(scan, loaded))
    return paths


def test_strange_files_are_named_by_the_import_and_the_good_one_is_added(
    qtbot: QtBot,
    open_window: Open,
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
    strange: list[Path],
    tmp_path: Path,
    no_dialogs: list[UserError],
) -> None:
    page = open_window().sessions
    good = tmp_path / "goed.dgw"
    good.write_bytes(session_bytes(session, loaded))
    page.imports.add([*strange[:2], good, *strange[2:]])
    qtbot.waitUntil(lambda: bool(no_dialogs))
    assert all(path.name in no_dialogs[0].message for path in strange)
    assert [summary.id for summary in store.summaries()] == [session.id]


def test_a_strange_file_that_is_double_clicked_is_named(
    qtbot: QtBot, open_window: Open, strange: list[Path], no_dialogs: list[UserError]
) -> None:
    window = open_window()
    for number, path in enumerate(strange, start=1):
        window.open_wanted(str(path))
        qtbot.waitUntil(lambda number=number: len(no_dialogs) == number)
        assert path.name in no_dialogs[-1].message
    assert window.session_view is None


def test_a_merge_names_strange_files_and_goes_on_without_them(
    qtbot: QtBot,
    open_window: Open,
    store: SessionStore,
    scans: list[Path],
    strange: list[Path],
    monkeypatch: pytest.MonkeyPatch,
    no_dialogs: list[UserError],
) -> None:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, MergeDialog)
        qtbot.waitUntil(lambda: dialog._proposing is None)
        assert not dialog.title.text()  # the first file is a strange one
        qtbot.keyClicks(dialog.title, "Groep")
        qtbot.keyClicks(dialog.organisation, "Gemeente")
        dialog.merge_button.click()
        qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=20_000)

    named: list[str] = []

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, ParticipantsDialog)
        named.extend(row_texts(dialog.refused))
        dialog.reject()

    answer_dialog(monkeypatch, fill, "MergeDialog")
    answer_dialog(monkeypatch, read, "ParticipantsDialog")
    open_window().sessions.tasks.merge([*strange, *scans])
    assert [text.split(" – ")[0] for text in named] == [path.name for path in strange]
    assert no_dialogs == []
    counted = [sum(store.load(s.id).answer(1).votes) for s in store.summaries()]
    assert counted == [0]  # four people are too few to show


def test_a_merge_of_strange_files_alone_is_told_and_can_be_left(
    qtbot: QtBot,
    open_window: Open,
    store: SessionStore,
    strange: list[Path],
    monkeypatch: pytest.MonkeyPatch,
    no_dialogs: list[UserError],
) -> None:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, MergeDialog)
        dialog.title.setText("Groep")
        dialog.organisation.setText("Gemeente")
        dialog.merge_button.click()  # before the first file was read
        qtbot.waitUntil(lambda: bool(no_dialogs), timeout=20_000)
        assert "niets veranderd" in dialog._state.text()
        dialog.reject()

    answer_dialog(monkeypatch, fill, "MergeDialog")
    open_window().sessions.tasks.merge(strange)
    assert strange[0].name in no_dialogs[0].message
    assert store.summaries() == []


def test_an_import_of_sessions_and_scans_adds_the_sessions_and_offers_to_merge_the_scans(
    qtbot: QtBot,
    open_window: Open,
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
    scans: list[Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    offered: list[int] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, MergeDialog)
        offered.append(dialog.list.count())
        dialog.reject()

    answer_dialog(monkeypatch, look, "MergeDialog")
    good = tmp_path / "groep.dgw"
    good.write_bytes(session_bytes(session, loaded))
    open_window().sessions.imports.add([scans[0], good, *scans[1:]])
    qtbot.waitUntil(lambda: offered == [4])
    assert [summary.id for summary in store.summaries()] == [session.id]


def test_a_strange_model_is_named_and_others_can_be_imported(
    qtbot: QtBot,
    open_window: Open,
    loaded: LoadedModel,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    no_dialogs: list[UserError],
) -> None:
    path = tmp_path / "vreemd.toml"

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, ModelsDialog)
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
        for number, line in enumerate(STRANGE.values(), start=1):
            path.write_bytes(f"{line}\n{loaded.text}".encode("utf-8", "surrogatepass"))
            qtbot.mouseClick(dialog.import_button, LEFT)
            qtbot.waitUntil(lambda number=number: len(no_dialogs) == number)
            assert path.name in no_dialogs[-1].message
        path.write_text(loaded.text.replace('id = "dgw"', 'id = "eigen"'), "utf-8")
        qtbot.mouseClick(dialog.import_button, LEFT)
        qtbot.waitUntil(lambda: dialog.list.count() == 2)

    answer_dialog(monkeypatch, fill, "ModelsDialog")
    open_window().sessions.tasks.show_models()


@pytest.mark.parametrize(
    "bell",
    [
        b"1",
        b"[1]",
        b"[[], {}, 1]",
        b"[" * 100_000,
        b"[" + b"9" * 5_000,
        b"\xff",
        b"{}",
        b"x" * 10**6,
    ],
)
def test_a_strange_bell_is_not_heard(qtbot: QtBot, tmp_path: Path, bell: bytes) -> None:
    single = SingleWindow(tmp_path)
    assert single.take() is None
    heard: list[str] = []
    single.wanted.connect(heard.append)
    (tmp_path / "dgw.bell").write_bytes(bell)
    single._listen()
    single.let_go()
    assert heard == []


@pytest.mark.parametrize("is_here", [False, True])
def test_a_session_with_too_wide_a_model_comes_in_only_where_that_model_is_known(
    qtbot: QtBot,
    open_window: Open,
    store: SessionStore,
    session: Session,
    tmp_path: Path,
    no_dialogs: list[UserError],
    monkeypatch: pytest.MonkeyPatch,
    is_here: bool,
) -> None:
    wide = parse_model(model_text(30, themes=16), "eigen")
    first = replace(session, id="1" * 32, model=wide.reference)
    path = tmp_path / "ruim.dgw"
    path.write_bytes(session_bytes(replace(session, model=wide.reference), wide))
    if is_here:
        store.add(first, wide)
    window = open_window()
    before = len(store.summaries())
    window.open_wanted(str(path))
    if is_here:
        qtbot.waitUntil(lambda: window.session_view is not None)
        assert len(store.summaries()) == before + 1 and no_dialogs == []
    else:
        qtbot.waitUntil(lambda: bool(no_dialogs))
        assert "ruim.dgw" in no_dialogs[0].message and "het maximum is 15" in no_dialogs[0].message
        assert store.summaries() == []

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, MergeDialog)
        qtbot.waitUntil(lambda: dialog._proposing is None)
        assert dialog.organisation.text() == (session.details.organisation if is_here else "")
        dialog.reject()

    answer_dialog(monkeypatch, fill, "MergeDialog")
    window.show_sessions()
    window.sessions.tasks.merge([path])
