# SPDX-License-Identifier: EUPL-1.2
"""The dialog that makes reports."""

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import docx
import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import Answer
from dgw_desktop.errors import FileInUse, UserError
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.pages import page_picture
from dgw_desktop.report.pdf import report
from dgw_desktop.report.source import ReportSource
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.reporting import report_dialog
from dgw_desktop.ui.reporting.enlarged_pages import EnlargedPages
from dgw_desktop.ui.reporting.page_preview import PageView
from dgw_desktop.ui.reporting.report_dialog import ReportDialog
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.work.exporting import remember_report_options, report_options
from tests.ui.conftest import answer_dialog, files_of
from tests.ui.test_side_by_side import page_of, pick

LEFT = Qt.MouseButton.LeftButton
PNG = Path(__file__).parent.parent / "files" / "logo.png"
Open = Callable[[], ReportDialog]


@pytest.fixture
def kept() -> list[ReportOptions]:
    return []


@pytest.fixture
def open_dialog(
    qtbot: QtBot,
    store: SessionStore,
    loaded: LoadedModel,
    examples: list[str],
    kept: list[ReportOptions],
) -> Open:
    def make() -> ReportDialog:
        session = store.load(examples[-1])
        session = session.with_answer(3, Answer(2, note="日本"))
        source = ReportSource(loaded.model, session, store.load(examples[0]))
        options = kept[-1] if kept else ReportOptions()
        dialog = ReportDialog(source, options, kept.append, files_of(store))
        qtbot.addWidget(dialog)
        dialog.resize(900, 620)
        dialog.show()
        return dialog

    return make


def wait_for_pages(qtbot: QtBot, dialog: ReportDialog) -> str:
    """Wait until the preview belongs to what is chosen; return what it says of the page."""
    qtbot.waitUntil(lambda: dialog.is_drawn, timeout=20_000)
    return dialog.preview.place.text()


def make(qtbot: QtBot, dialog: ReportDialog, path: Path) -> None:
    dialog.file.setText(str(path))
    qtbot.mouseClick(dialog.make_button, LEFT)
    qtbot.waitUntil(dialog.open_button.isVisible, timeout=20_000)


def test_a_report_that_nothing_opens_is_told_with_its_place(
    qtbot: QtBot,
    open_dialog: Open,
    tmp_path: Path,
    no_dialogs: list[UserError],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    dialog = open_dialog()
    make(qtbot, dialog, tmp_path / "rapport.pdf")
    for button, path in (
        (dialog.open_button, tmp_path / "rapport.pdf"),
        (dialog.folder_button, tmp_path),
    ):
        qtbot.mouseClick(button, LEFT)
        assert str(path) in no_dialogs.pop().remedy


def test_the_preview_shows_the_pages_of_what_is_chosen(
    qtbot: QtBot, open_dialog: Open, no_dialogs: list[UserError]
) -> None:
    dialog = open_dialog()
    first = wait_for_pages(qtbot, dialog)
    count = int(first.removeprefix("Pagina 1 van "))
    assert count > 20
    assert not dialog.preview.previous.isEnabled()
    title_page = dialog.preview.grab().toImage()
    qtbot.mouseClick(dialog.preview.next, LEFT)
    assert wait_for_pages(qtbot, dialog) == f"Pagina 2 van {count}"
    assert dialog.preview.grab().toImage() != title_page
    dialog._checks["statements"].click()
    assert not dialog._checks["notes"].isEnabled() and dialog._checks["spreads"].isEnabled()
    assert wait_for_pages(qtbot, dialog).startswith("Pagina 2 van ")
    assert dialog._drawn is not None
    pages = page_picture(dialog._drawn[1].data, 0, (100, 100)).pages
    assert dialog.preview.place.text() == f"Pagina 2 van {pages}" and pages < 10
    assert no_dialogs == []


def test_what_the_preview_made_is_written_and_not_made_again(
    qtbot: QtBot, open_dialog: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = open_dialog()
    wait_for_pages(qtbot, dialog)
    assert dialog._drawn is not None
    shown = dialog._drawn[1].data
    made: list[object] = []
    make_pdf = report.report_pdf

    def counted(*all_: Any) -> report.PdfReport:
        made.append(all_)
        return make_pdf(*all_)

    monkeypatch.setattr(report, "report_pdf", counted)
    make(qtbot, dialog, tmp_path / "r.pdf")
    assert (tmp_path / "r.pdf").read_bytes() == shown and made == []
    # Another choice, or another day, is another report.
    dialog._checks["votes"].click()
    make(qtbot, dialog, tmp_path / "r2.pdf")
    assert (tmp_path / "r2.pdf").read_bytes() != shown and len(made) == 1
    wait_for_pages(qtbot, dialog)
    made.clear()
    monkeypatch.setattr(report_dialog, "date", SimpleNamespace(today=lambda: date(2030, 1, 1)))
    make(qtbot, dialog, tmp_path / "r3.pdf")
    assert "1 januari 2030" in PdfReader(tmp_path / "r3.pdf").pages[0].extract_text()


def test_what_the_preview_made_is_read_back_too(
    qtbot: QtBot, open_dialog: Open, tmp_path: Path, no_dialogs: list[UserError]
) -> None:
    dialog = open_dialog()
    wait_for_pages(qtbot, dialog)
    assert dialog._drawn is not None
    options, pdf, day = dialog._drawn
    dialog._drawn = options, replace(pdf, data=pdf.data[:-2000]), day
    dialog.file.setText(str(tmp_path / "r.pdf"))
    qtbot.mouseClick(dialog.make_button, LEFT)
    qtbot.waitUntil(lambda: bool(no_dialogs), timeout=20_000)
    assert "niet goed geschreven" in no_dialogs[0].message
    assert list(tmp_path.glob("*.pdf")) == []


@pytest.mark.parametrize("by_page", [True, False])
def test_the_pages_can_be_read_large_by_mouse_and_keys(
    qtbot: QtBot, open_dialog: Open, monkeypatch: pytest.MonkeyPatch, by_page: bool
) -> None:
    dialog = open_dialog()
    wait_for_pages(qtbot, dialog)
    qtbot.mouseClick(dialog.preview.next, LEFT)
    small = dialog.preview.room[0]
    sizes: list[int] = []

    def read(pages: QDialog) -> None:
        assert isinstance(pages, EnlargedPages)
        bar = pages.area.verticalScrollBar()

        def wait_for(place: str) -> None:
            qtbot.waitUntil(
                lambda: (
                    pages.view.accessibleName().startswith(place)
                    and pages._job is None
                    and pages.view.size() == pages.view.page_size
                ),
                timeout=20_000,
            )
            sizes.append(pages.view.width())

        wait_for("Pagina 2 van ")
        qtbot.keyClick(pages.area, Qt.Key.Key_Down)
        assert bar.value() > 0
        qtbot.keyClick(pages.area, Qt.Key.Key_PageDown)
        wait_for("Pagina 3 van ")
        assert bar.value() == 0
        qtbot.keyClick(pages.area, Qt.Key.Key_PageUp)
        wait_for("Pagina 2 van ")
        qtbot.mouseClick(pages.turner.next, LEFT)
        wait_for("Pagina 3 van ")
        qtbot.keyClick(pages.area, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: pages.view.width() > sizes[-1], timeout=20_000)
        qtbot.mouseClick(pages.smaller, LEFT)
        qtbot.waitUntil(lambda: pages.view.width() == sizes[-1], timeout=20_000)
        qtbot.keyClick(pages, Qt.Key.Key_Escape)
        assert not pages.isVisible()

    answer_dialog(monkeypatch, read, "EnlargedPages")
    if by_page:
        qtbot.mouseClick(dialog.preview.findChild(PageView), LEFT)
    else:
        qtbot.keyClick(dialog.enlarge_button, Qt.Key.Key_Space)
    assert len(set(sizes)) == 1 and sizes[0] > 1.5 * small
    assert dialog.isVisible() and wait_for_pages(qtbot, dialog).startswith("Pagina 3 van ")


def test_a_preset_chooses_the_sections_and_shows_when_they_are_others(
    qtbot: QtBot, open_dialog: Open, kept: list[ReportOptions]
) -> None:
    dialog = open_dialog()
    board, whole = dialog.presets.button(0), dialog.presets.button(1)
    assert whole.isChecked() and not board.isChecked()
    qtbot.mouseClick(board, LEFT)
    assert board.isChecked() and not whole.isChecked()
    left = {name for name, check in dialog._checks.items() if check.isChecked()}
    assert left == {"actions", "votes"}
    dialog._checks["owner_names"].click()
    assert not board.isChecked() and not whole.isChecked()
    qtbot.keyClicks(dialog.request, "Stem in.")
    assert dialog.options.request == "Stem in." and dialog.options.owner_names
    assert not dialog.options.front_names
    qtbot.mouseClick(whole, LEFT)
    assert dialog.options.statements and not dialog.options.matrix


def test_the_file_is_named_after_what_is_chosen_until_a_person_names_it(
    qtbot: QtBot, open_dialog: Open
) -> None:
    dialog = open_dialog()

    def name() -> str:
        return Path(dialog.file.text()).name

    title = "MT-sessie najaar 2026 - {} - 2026-11-23.pdf"
    assert name() == f"Gemeente Voorbeeldstad - {title}".format("rapport")
    qtbot.mouseClick(dialog.presets.button(0), LEFT)
    assert name() == f"Gemeente Voorbeeldstad - {title}".format("bestuurlijk rapport")
    qtbot.keyClicks(dialog.organisation, "Een gemeente")  # another name on the front page
    assert name() == f"Een gemeente - {title}".format("bestuurlijk rapport")
    qtbot.keyClick(dialog.language, Qt.Key.Key_Down)  # English: so is what is in the file
    assert name() == f"Een gemeente - {title}".format("report for the board")
    dialog.file.setText(str(Path(dialog.file.text()).with_name("eigen.docx")))
    qtbot.mouseClick(dialog.presets.button(1), LEFT)
    assert name() == "eigen.docx"


def test_letters_that_cannot_be_shown_are_named(qtbot: QtBot, open_dialog: Open) -> None:
    dialog = open_dialog()
    wait_for_pages(qtbot, dialog)
    assert dialog.unshown.isVisible() and dialog.unshown.text().endswith("日 本")
    dialog._checks["notes"].click()
    wait_for_pages(qtbot, dialog)
    assert not dialog.unshown.isVisible()


def test_what_was_chosen_is_there_the_next_time(
    qtbot: QtBot,
    open_dialog: Open,
    kept: list[ReportOptions],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialog = open_dialog()
    dialog._checks["votes"].click()
    qtbot.keyClick(dialog.language, Qt.Key.Key_Down)
    qtbot.keyClicks(dialog.organisation, "Gemeente <Samen>")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(PNG), ""))
    qtbot.mouseClick(dialog.logo_button, LEFT)
    qtbot.waitUntil(lambda: dialog.logo_alt.text() == "Logo van Gemeente Voorbeeldstad")
    make(qtbot, dialog, tmp_path / "r.pdf")
    text = PdfReader(tmp_path / "r.pdf").pages[0].extract_text()
    assert "Gemeente <Samen>" in text and "Report made on" in text
    assert len(PdfReader(tmp_path / "r.pdf").pages[0].images) == 1
    again = open_dialog()
    assert again.options == replace(kept[-1], label="Concept")
    assert again.options.language == "en" and again.language.currentText() == "English"
    assert not again._checks["votes"].isChecked()
    assert again.organisation.text() == "Gemeente <Samen>"
    qtbot.mouseClick(again.no_logo_button, LEFT)
    assert again.options.logo is None and not again.logo_alt.isVisible()


def test_word_is_made_when_the_name_says_so(
    qtbot: QtBot, open_dialog: Open, tmp_path: Path
) -> None:
    dialog = open_dialog()
    make(qtbot, dialog, tmp_path / "r.docx")
    assert docx.Document(str(tmp_path / "r.docx")).core_properties.subject.startswith("Volw")


def test_a_file_that_is_open_elsewhere_gets_a_new_name(
    qtbot: QtBot,
    open_dialog: Open,
    tmp_path: Path,
    no_dialogs: list[UserError],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "rapport.pdf"
    path.write_bytes(b"oud")
    (tmp_path / "rapport (2).pdf").write_bytes(b"ook oud")
    replace_file = Path.replace

    def locked(self: Path, target: Path) -> Path:
        """Do as Windows does while another program shows the file."""
        if target == path:
            raise PermissionError(13, "Toegang geweigerd")
        return replace_file(self, target)

    monkeypatch.setattr(Path, "replace", locked)
    dialog = open_dialog()
    dialog.file.setText(str(path))
    qtbot.mouseClick(dialog.make_button, LEFT)
    qtbot.waitUntil(lambda: bool(no_dialogs), timeout=20_000)
    assert isinstance(no_dialogs[0], FileInUse)
    assert path.read_bytes() == b"oud"
    assert dialog.file.text() == str(tmp_path / "rapport (3).pdf")
    assert "rapport (3).pdf" in dialog.outcome.text()
    qtbot.mouseClick(dialog.make_button, LEFT)
    qtbot.waitUntil(dialog.open_button.isVisible, timeout=20_000)
    assert (tmp_path / "rapport (3).pdf").read_bytes().startswith(b"%PDF")
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".dgw")]


def test_a_bug_while_it_is_made_leaves_the_dialog_of_use(
    qtbot: QtBot, open_dialog: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    dialog, bugs = open_dialog(), list[type[BaseException]]()
    with monkeypatch.context() as patch:
        patch.setattr(sys, "excepthook", lambda kind, *_rest: bugs.append(kind))
        patch.setattr(report_dialog, "write_report", lambda *_all: 1 / 0)
        dialog.file.setText(str(tmp_path / "r.docx"))
        qtbot.mouseClick(dialog.make_button, LEFT)
        qtbot.waitUntil(lambda: bugs != [], timeout=20_000)
    assert bugs == [ZeroDivisionError]
    assert dialog.make_button.isEnabled() and dialog.close_button.text() == "Sluiten"
    make(qtbot, dialog, tmp_path / "r.docx")


def test_closing_stops_the_work(qtbot: QtBot, open_dialog: Open, tmp_path: Path) -> None:
    dialog = open_dialog()
    wait_for_pages(qtbot, dialog)
    dialog.file.setText(str(tmp_path / "r.pdf"))
    qtbot.mouseClick(dialog.make_button, LEFT)
    assert dialog.close_button.text() == "Annuleren"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog._job is not None and dialog._job.wait(20)
    assert not list(tmp_path.glob("*.pdf"))


def test_a_comparison_has_a_report_too(
    qtbot: QtBot,
    open_window: Callable[[], MainWindow],
    examples: list[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    window = open_window()
    store = window.sessions.store
    remember_report_options(store, ReportOptions(owner_names=False), "Gemeente Voorbeeldstad")
    pick(monkeypatch, 4)
    window.sessions.tasks.compare()
    page = page_of(window)
    page.hide_names.click()

    def fill(dialog: ReportDialog) -> None:
        make(qtbot, dialog, tmp_path / "v.pdf")
        dialog.reject()

    answer_dialog(monkeypatch, fill, "ReportDialog")  # type: ignore[arg-type]
    qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    text = "\n".join(p.extract_text() for p in PdfReader(tmp_path / "v.pdf").pages)
    assert "Vergelijking van 4 sessies" in text and "Sessie D" in text
    assert "Nulmeting" not in text and "12-11-2025" not in text
    # It has no choice for the names of who does what, so that stays as it was.
    assert not report_options(store, "").owner_names
