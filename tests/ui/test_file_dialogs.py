# SPDX-License-Identifier: EUPL-1.2
"""Every question for a file begins where that kind of file was last."""

import re
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

import dgw_desktop
from dgw_desktop.domain.session import Session, SessionRole
from dgw_desktop.errors import UserError
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ReportSource
from dgw_desktop.storage.backups import backups_in, make_backup
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.session_file import write_session
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.asking import files as files_module
from dgw_desktop.ui.asking.files import FileKind, Form, documents
from dgw_desktop.ui.keeping.backups_dialog import BackupsDialog
from dgw_desktop.ui.participants.merge_dialog import MergeDialog
from dgw_desktop.ui.reporting.report_dialog import ReportDialog
from dgw_desktop.ui.sessions.models_dialog import ModelsDialog
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.work.diagnosis import data_facts
from dgw_desktop.work.exporting import export, load_item
from tests.ui.conftest import answer_dialog, files_of

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
TEXT = Form("Tekst (*.txt)", ".txt", FileKind.DATA)
PICTURE = Form("Beeld (*.png)", ".png", FileKind.PICTURE)


class Person:
    """Answers the questions for files, and keeps where each began and with which form."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.began: list[Path] = []
        self.forms: list[str] = []
        self.answer: Path | None = None

        def saved(
            _parent: QWidget, _title: str, place: str, forms: str, first: str
        ) -> tuple[str, str]:
            self.began.append(Path(place).parent)
            self.forms.append(first)
            return str(self.answer or ""), first

        def opened(_parent: QWidget, _title: str, place: str, forms: str) -> tuple[str, str]:
            self.began.append(Path(place))
            return str(self.answer or ""), forms

        def opened_many(_parent: QWidget, _title: str, place: str, forms: str) -> object:
            self.began.append(Path(place))
            return [str(self.answer)] if self.answer else [], forms

        def chose(_parent: QWidget, _title: str, place: str) -> str:
            self.began.append(Path(place))
            return str(self.answer or "")

        monkeypatch.setattr(QFileDialog, "getSaveFileName", saved)
        monkeypatch.setattr(QFileDialog, "getOpenFileName", opened)
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", opened_many)
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", chose)


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> Person:
    return Person(monkeypatch)


@pytest.fixture
def window(
    open_window: Callable[[], MainWindow], examples: list[str], monkeypatch: pytest.MonkeyPatch
) -> MainWindow:
    made = open_window()
    made.open_session(examples[-1])
    return made


@pytest.fixture
def place(tmp_path: Path) -> Callable[[str], Path]:
    """Return what makes a folder."""

    def make(name: str) -> Path:
        folder = tmp_path / "mappen" / name
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    return make


def in_dialog(
    monkeypatch: pytest.MonkeyPatch, kind: type[QDialog], act: Callable[[QDialog], None]
) -> None:
    def fill(dialog: QDialog) -> None:
        act(dialog)
        dialog.reject()

    answer_dialog(monkeypatch, fill, kind.__name__)


def test_each_kind_begins_where_it_was_last(
    qtbot: QtBot,
    qapp: QApplication,
    window: MainWindow,
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
    person: Person,
    place: Callable[[str], Path],
    monkeypatch: pytest.MonkeyPatch,
    no_dialogs: list[UserError],
) -> None:
    view, tasks, sessions = window.session_view, window.sessions.tasks, window.sessions
    assert view is not None
    own = replace(session, id="e" * 32, role=SessionRole.PARTICIPANT)
    scan, model, logo = place("merge") / "a.dgw", place("model") / "m.toml", place("logo") / "l.png"
    write_session(own, loaded, scan)
    model.write_text(loaded.text.replace('id = "dgw"', 'id = "eigen"'), "utf-8")
    shutil.copyfile(Path(__file__).parents[1] / "files" / "logo.png", logo)
    strange = place("import") / "weg.dgw"

    def export_as(suffix: str) -> Callable[[], object]:
        def act() -> None:
            person.answer = place(suffix) / f"uit{suffix}"
            view.exchange.export()
            qtbot.waitUntil(person.answer.exists)

        return act

    def report(dialog: QDialog) -> None:
        assert isinstance(dialog, ReportDialog)
        person.answer = place("report") / "r.docx"
        dialog._browse()
        assert dialog.file.text() == str(person.answer)

    def logo_of(dialog: QDialog) -> None:
        assert isinstance(dialog, ReportDialog)
        person.answer = logo
        dialog._choose_logo()

    def merge(dialog: QDialog) -> None:
        assert isinstance(dialog, MergeDialog)
        person.answer = scan
        qtbot.mouseClick(dialog.files_button, LEFT)

    def models(dialog: QDialog) -> None:
        assert isinstance(dialog, ModelsDialog)
        person.answer = model
        qtbot.mouseClick(dialog.import_button, LEFT)

    def backups(dialog: QDialog) -> None:
        assert isinstance(dialog, BackupsDialog)
        person.answer = place("backups")
        qtbot.mouseClick(dialog.second_folder.choose_button, LEFT)

    def ask_import() -> None:
        person.answer = strange
        sessions.imports.ask()
        qtbot.waitUntil(lambda: bool(no_dialogs))
        no_dialogs.clear()

    def with_dialog(
        kind: type[QDialog], act: Callable[[QDialog], None], start: Callable[[], object]
    ) -> Callable[[], object]:
        def run() -> None:
            in_dialog(monkeypatch, kind, act)
            start()

        return run

    begun = {}
    for round_ in range(2):
        for name, act in {
            ".xlsx": export_as(".xlsx"),
            ".png": export_as(".png"),
            ".dgw": export_as(".dgw"),
            "report": with_dialog(ReportDialog, report, view.exchange.make_report),
            "logo": with_dialog(ReportDialog, logo_of, view.exchange.make_report),
            "merge": with_dialog(MergeDialog, merge, tasks.merge),
            "model": with_dialog(ModelsDialog, models, tasks.show_models),
            "backups": with_dialog(BackupsDialog, backups, tasks.show_backups),
            "import": ask_import,
        }.items():
            if name.startswith("."):  # the export offers first the form that was saved last
                window._files._preferences.remember_form(name)
            person.began.clear()
            act()
            assert len(person.began) == 1, name
            begun[name] = person.began[0]
        if round_ == 0:
            assert set(begun.values()) == {documents()}
    assert begun == {name: place(name) for name in begun}


def test_what_is_made_from_a_typed_name_is_remembered_too(
    qtbot: QtBot,
    store: SessionStore,
    loaded: LoadedModel,
    examples: list[str],
    place: Callable[[str], Path],
) -> None:
    def dialog() -> ReportDialog:
        source = ReportSource(loaded.model, store.load(examples[-1]))
        made = ReportDialog(source, ReportOptions(), lambda _options: None, files_of(store))
        qtbot.addWidget(made)
        made.show()
        return made

    first = dialog()
    assert Path(first.file.text()).parent == documents()
    first.file.setText(str(place("getypt") / "rapport.pdf"))
    first.make()
    qtbot.waitUntil(first.open_button.isVisible, timeout=20_000)
    assert Path(dialog().file.text()).parent == place("getypt")


def test_it_outlives_the_program_and_falls_back_when_the_folder_is_gone(
    store: SessionStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "thuis"
    deep = home / "Rapporten" / "2026"
    deep.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    other = tmp_path / "stick" / "map"
    other.mkdir(parents=True)
    asker = files_of(store)
    asker.remember(FileKind.REPORT, deep / "r.pdf")
    asker.remember(FileKind.DATA, other / "d.xlsx")
    asker._preferences._settings.sync()
    again = files_of(store)
    assert again.folder(FileKind.REPORT) == deep
    assert again.folder(FileKind.DATA) == other
    assert again.folder(FileKind.LOGO) == documents()  # never asked for yet
    deep.rmdir()
    other.rmdir()
    assert again.folder(FileKind.REPORT) == deep.parent
    assert again.folder(FileKind.DATA) == documents()  # not some folder above a stick
    deep.parent.rmdir()
    assert again.folder(FileKind.REPORT) == documents()


@pytest.mark.parametrize("odd", ["", "relatief/pad", "\0", 5, ["a", "b"]])
def test_odd_settings_are_no_folder(store: SessionStore, odd: object) -> None:
    asker = files_of(store)
    asker._preferences._settings.setValue("files/folder/report", odd)
    asker._preferences._settings.setValue("files/form", odd)
    assert asker.folder(FileKind.REPORT) == documents()
    assert asker._first("", [TEXT, PICTURE]) is TEXT


def test_a_drive_that_does_not_answer_is_not_waited_for(
    store: SessionStore, place: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    asker = files_of(store)
    folder = place("netwerk")
    asker.remember(FileKind.REPORT, folder / "r.pdf")
    answers, is_dir = Event(), Path.is_dir
    monkeypatch.setattr(files_module, "_PATIENCE", 0.01)
    monkeypatch.setattr(
        Path, "is_dir", lambda path: (path != folder or answers.wait(20)) and is_dir(path)
    )
    try:
        assert asker.folder(FileKind.REPORT) != folder
    finally:
        answers.set()


def test_a_form_that_was_saved_last_comes_first(
    qtbot: QtBot, store: SessionStore, person: Person, place: Callable[[str], Path]
) -> None:
    asker, parent = files_of(store), QWidget()
    qtbot.addWidget(parent)
    person.answer = place("beeld") / "a.png"
    assert asker.save(parent, "Bewaren", "naam. met punt", [TEXT, PICTURE]) == person.answer
    person.answer = place("beeld") / "b"
    assert asker.save(parent, "Bewaren", "naam", [TEXT, PICTURE]) == place("beeld") / "b.png"
    person.answer = place("tekst") / "c"
    assert asker.save(parent, "Bewaren", "naam.txt", [TEXT, PICTURE]) == place("tekst") / "c.txt"
    assert person.forms == [TEXT.text, PICTURE.text, TEXT.text]
    assert person.began == [documents(), place("beeld"), documents()]
    person.answer = None
    assert asker.save(parent, "Bewaren", "naam", [TEXT]) is None


def test_the_typed_suffix_counts_where_the_system_adds_another(
    qtbot: QtBot, store: SessionStore, person: Person, place: Callable[[str], Path]
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    person.answer = place("beeld") / "a.png.txt"  # typed: a.png, which Windows does not know
    saved = files_of(store).save_as(parent, "Bewaren", "naam.txt", [TEXT, PICTURE])
    assert saved == (place("beeld") / "a.png", PICTURE)
    person.answer = place("tekst") / "b.oud.txt"  # not a form of ours
    saved = files_of(store).save_as(parent, "Bewaren", "naam.txt", [TEXT, PICTURE])
    assert saved == (person.answer, TEXT)


@pytest.mark.parametrize("agrees", [True, False])
def test_a_file_is_not_replaced_unasked_because_its_suffix_was_left_out(
    qtbot: QtBot,
    store: SessionStore,
    person: Person,
    place: Callable[[str], Path],
    monkeypatch: pytest.MonkeyPatch,
    agrees: bool,
) -> None:
    there = place("tekst") / "a.txt"
    there.write_text("van een ander", "utf-8")
    asked: list[str] = []
    monkeypatch.setattr(files_module, "ask", lambda *texts: asked.append(texts[1]) or agrees)
    parent = QWidget()
    qtbot.addWidget(parent)
    person.answer = there.with_suffix("")
    got = files_of(store).save(parent, "Bewaren", "a", [TEXT])
    assert got == (there if agrees else None)
    assert asked == ["‘a.txt’ bestaat al. Vervangen?"]


def test_a_proposed_name_that_stays_says_what_is_in_the_form_that_is_chosen(
    qtbot: QtBot,
    store: SessionStore,
    person: Person,
    place: Callable[[str], Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(files_module, "ask", lambda *texts: asked.append(texts[1]) or True)
    parent, folder, asker = QWidget(), place("map"), files_of(store)
    qtbot.addWidget(parent)
    forms = [replace(TEXT, called="tekst"), replace(PICTURE, called="beeld")]

    def save() -> Path | None:
        return asker.save(parent, "Bewaren", lambda form: f"v1.0 - {form.called}", forms)

    person.answer = folder / "v1.0 - tekst"
    assert save() == folder / "v1.0 - tekst.txt"
    person.answer = folder / "v1.0 - tekst.png"
    (folder / "v1.0 - beeld.png").touch()
    assert save() == folder / "v1.0 - beeld.png"
    assert asked == ["‘v1.0 - beeld.png’ bestaat al. Vervangen?"]
    person.answer = folder / "eigen naam.png"
    assert save() == folder / "eigen naam.png"


def test_no_folder_leaves_the_computer(
    store: SessionStore,
    loaded: LoadedModel,
    examples: list[str],
    tmp_path: Path,
    place: Callable[[str], Path],
) -> None:
    secret = place("geheime-map-1234")
    asker = files_of(store)
    for kind in FileKind:
        asker.remember(kind, secret / "x")
    asker._preferences._settings.sync()
    assert "geheime-map-1234" in (store.path.parent / "settings.ini").read_text("utf-8")
    item, found = load_item(store, examples[-1]), []
    for suffix in (".dgw", ".xlsx", ".csv", ".docx", ".svg", ".pdf"):
        path = tmp_path / f"uit{suffix}"
        export([item], path, date(2026, 11, 26), ReportOptions(), lambda _done: True)
        found.append(path.read_bytes())
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                found += [archive.read(name) for name in archive.namelist()]
        if suffix == ".pdf":
            pages = PdfReader(path)
            found.append("".join(page.extract_text() for page in pages.pages).encode())
            found.append(str(pages.metadata).encode())
    make_backup(store._database, tmp_path / "backups", item.session.changed_at)
    found += [backup.path.read_bytes() for backup in backups_in(tmp_path / "backups")]
    found.append("\n".join(data_facts(store.path, [])).encode())
    assert len(found) > 20
    assert not any(b"geheime-map" in data for data in found)


def test_every_question_for_a_file_goes_through_one_place() -> None:
    package = Path(dgw_desktop.__file__).parent
    odd = [
        str(path.relative_to(package))
        for path in package.rglob("*.py")
        if re.search(r"\bQFileDialog\b|\bQFileSystemModel\b", path.read_text("utf-8"))
    ]
    assert odd == [str(Path("ui", "asking", "files.py"))]
