# SPDX-License-Identifier: EUPL-1.2
"""Giving a contribution, making a reference, and holding a session against one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from dgw_desktop.design_tokens import DARK
from dgw_desktop.domain.contributions import Contribution, SizeClass, UnitKind, Withdrawal
from dgw_desktop.domain.held import Middle, held_against, held_source
from dgw_desktop.domain.reference_groups import EVERYBODY
from dgw_desktop.domain.session import Answer, Session, SessionStatus
from dgw_desktop.errors import UserError
from dgw_desktop.storage.contribution_file import read_contribution
from dgw_desktop.storage.held_reference import held_of, keep_held
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.publications import FILE
from dgw_desktop.storage.reference_file import read_reference
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.asking.dialog import Dialog
from dgw_desktop.ui.beamer.card_scene import CardScene
from dgw_desktop.ui.beamer.page_parts import Shape, Words
from dgw_desktop.ui.beamer.results_scene import ResultsScene
from dgw_desktop.ui.reporting.build_reference_dialog import BuildReferenceDialog
from dgw_desktop.ui.reporting.contribution_dialog import ContributionDialog
from dgw_desktop.ui.reporting.reference_dialog import ReferenceDialog
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.session_view import SessionView
from dgw_desktop.work.reference_building import build_reference, write_reference
from tests.domain.test_held import GROUP, reference
from tests.examples import another_scan
from tests.reference_folders import contributions, write
from tests.ui.conftest import answer_dialog, answer_file_dialog, files_of

LEFT = Qt.MouseButton.LeftButton
Open = Callable[[], MainWindow]


@pytest.fixture
def final(store: SessionStore, session: Session, loaded: LoadedModel) -> Session:
    answers = {number: Answer(number % 4 + 1, 4) for number in range(1, 26)}
    made = replace(session, status=SessionStatus.FINAL, answers=answers)
    store.add(made, loaded)
    return made


@pytest.fixture
def dialog(
    qtbot: QtBot, store: SessionStore, final: Session, loaded: LoadedModel
) -> ContributionDialog:
    made = ContributionDialog(final, loaded.model, store.settings, files_of(store))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def is_whole(dialog: Dialog) -> bool:
    """Tell whether all of a dialog is in view, whatever came in since it opened."""
    return dialog._fitting.area.verticalScrollBar().maximum() == 0


def lines(dialog: ContributionDialog) -> list[str]:
    return [dialog.lines.item(row).text() for row in range(dialog.lines.count())]


def test_all_of_it_is_in_view_before_it_is_saved(
    qtbot: QtBot,
    store: SessionStore,
    final: Session,
    loaded: LoadedModel,
    dialog: ContributionDialog,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answer_file_dialog(monkeypatch, save=tmp_path / "bijdrage.json")
    assert lines(dialog) == ["Kies eerst de grootte."]
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.size_choice.hasFocus() and not (tmp_path / "bijdrage.json").exists()
    for _ in range(4):
        qtbot.keyClick(dialog.size_choice, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.kind_choice, Qt.Key.Key_Down)
    shown = lines(dialog)
    assert "Grootte: 100.000+ inwoners" in shown and "Organisatieonderdeel: sociaal domein" in shown
    assert sum("niveau" in line for line in shown) == 25
    qtbot.mouseClick(dialog.save_button, LEFT)
    qtbot.waitUntil(lambda: "staat klaar" in dialog._state.text())
    made = read_contribution(tmp_path / "bijdrage.json")
    assert isinstance(made, Contribution)
    assert made.traits == (SizeClass.LARGEST, UnitKind.SOCIAL, final.details.date.year)
    assert f"Gemaakt op: {made.made_at:%Y-%m-%d %H:%M:%S} (UTC)" in shown
    again = ContributionDialog(final, loaded.model, store.settings, files_of(store))
    qtbot.addWidget(again)
    assert again.code.text() == made.organisation == dialog.code.text()
    assert again.size_choice.currentText() == "100.000+ inwoners"


def test_a_code_that_is_none_is_told_and_not_saved(
    qtbot: QtBot, dialog: ContributionDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_file_dialog(monkeypatch, save=tmp_path / "bijdrage.json")
    dialog.size_choice.setCurrentIndex(0)
    dialog.code.selectAll()
    qtbot.keyClicks(dialog.code, "Voorbeeldstad")
    assert "geen code" in lines(dialog)[0]
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert dialog.code.hasFocus() and "geen code" in dialog._state.text()
    assert list(tmp_path.glob("*.json")) == []


def test_a_contribution_is_taken_back(
    qtbot: QtBot, dialog: ContributionDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_file_dialog(monkeypatch, save=tmp_path / "intrekking.json")
    qtbot.mouseClick(dialog.withdraw_button, LEFT)
    qtbot.waitUntil(lambda: "telt je bijdrage niet meer" in dialog._state.text())
    assert isinstance(read_contribution(tmp_path / "intrekking.json"), Withdrawal)


def test_a_draft_is_not_contributed(view: SessionView, no_dialogs: list[UserError]) -> None:
    view.exchange.contribute()
    (error,) = no_dialogs
    assert "concept" in error.message


def test_a_reference_is_made_and_what_does_not_count_is_named(
    qtbot: QtBot,
    open_window: Open,
    loaded: LoadedModel,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = write(tmp_path / "folder", contributions(loaded.model, 12))
    (folder / "x.json").write_text("{}")
    window = open_window()
    told: list[str] = []

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, BuildReferenceDialog)
        qtbot.mouseClick(dialog.make_button, LEFT)
        assert dialog.focusWidget() is dialog.folder_button
        answer_file_dialog(monkeypatch, save=tmp_path / "pack.dgwref", opened=[folder])
        qtbot.mouseClick(dialog.folder_button, LEFT)
        qtbot.mouseClick(dialog.make_button, LEFT)
        assert dialog.focusWidget() is dialog.publisher
        qtbot.keyClicks(dialog.publisher, "Vereniging")
        qtbot.mouseClick(dialog.make_button, LEFT)
        qtbot.waitUntil(dialog.left_out.isVisible)
        qtbot.waitUntil(lambda: is_whole(dialog))
        told.append(dialog._state.text())
        told.append(dialog.left_out.item(0).text())

    answer_dialog(monkeypatch, fill, "BuildReferenceDialog")
    window.sessions.reference_wanted.emit()
    assert "12 bijdragen van 12 organisaties zijn geteld." in told[0]
    assert told[1] == "x.json – het is geen bijdrage van DGW Desktop"
    assert (folder / FILE).exists()
    reference, _ = read_reference(tmp_path / "pack.dgwref")
    assert reference.origin.publisher == "Vereniging"


@pytest.fixture
def pack(loaded: LoadedModel, tmp_path: Path) -> Path:
    folder = write(tmp_path / "folder", contributions(loaded.model, 40))
    built = build_reference(folder, loaded, "Vereniging", date(2026, 11, 27), title="Stand")
    write_reference(built.reference, loaded, tmp_path / "pack.dgwref")
    return tmp_path / "pack.dgwref"


def choose(
    qtbot: QtBot, view: SessionView, monkeypatch: pytest.MonkeyPatch, pack: Path, group: int
) -> None:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, ReferenceDialog)
        dialog.import_path(pack)
        qtbot.waitUntil(dialog.use_button.isEnabled)
        dialog.group.setCurrentIndex(group)
        qtbot.waitUntil(lambda: is_whole(dialog))
        qtbot.mouseClick(dialog.use_button, LEFT)

    answer_dialog(monkeypatch, fill, "ReferenceDialog")
    view.exchange.choose_reference()


def test_a_session_is_held_against_a_reference_and_no_longer(
    qtbot: QtBot,
    open_window: Open,
    store: SessionStore,
    final: Session,
    pack: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_window()
    window.open_session(final.id, "results")
    view = window.session_view
    assert view is not None
    results, chart = view.results, view.results.chart.profile.chart
    qtbot.waitUntil(results.strengths.isVisible)
    assert not results.others.isVisible()
    choose(qtbot, view, monkeypatch, pack, 0)
    held = held_of(store.settings, final.id)
    assert held is not None and held.group == EVERYBODY
    assert results.others.isVisible()
    said = results._others.text()
    assert said.count("\n") + 1 == len(view.document.model.themes)
    assert "middelste helft" in said and "Vereniging" in results._others_source.text()
    assert "40 organisaties" in results._others_source.text()
    assert "middelste helft van de referentie" in results.bars.accessibleDescription()
    assert all(row.others is not None for row in chart.rows)
    assert "middelste helft van de referentie" in chart._texts[0]
    assert view.exchange.source().held == held

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, ReferenceDialog)
        qtbot.waitUntil(dialog.use_button.isEnabled)
        assert dialog.group.currentText() == "alle bijdragen"
        qtbot.mouseClick(dialog.none_button, LEFT)

    answer_dialog(monkeypatch, fill, "ReferenceDialog")
    view.exchange.choose_reference()
    assert held_of(store.settings, final.id) is None
    assert not results.others.isVisible()
    assert all(row.others is None for row in chart.rows)


def test_a_reference_of_another_model_and_one_that_is_damaged_are_told(
    qtbot: QtBot,
    loaded: LoadedModel,
    view: SessionView,
    tmp_path: Path,
    pack: Path,
    no_dialogs: list[UserError],
) -> None:
    dialog = ReferenceDialog(view.document, view.exchange.files, view)
    qtbot.addWidget(dialog)
    dialog.show()
    other = another_scan(loaded)
    folder = write(tmp_path / "other", contributions(other.model, 12))
    built = build_reference(folder, other, "Vereniging", date(2026, 11, 27))
    write_reference(built.reference, other, tmp_path / "other.dgwref")
    dialog.import_path(tmp_path / "other.dgwref")
    qtbot.waitUntil(lambda: len(no_dialogs) == 1)
    assert "ander model" in no_dialogs[0].message
    pack.write_bytes(pack.read_bytes()[:-100])
    dialog.import_path(pack)
    qtbot.waitUntil(lambda: len(no_dialogs) == 2)
    assert "‘pack.dgwref’" in no_dialogs[1].message
    assert not dialog.use_button.isEnabled()


@pytest.fixture
def beside(
    open_window: Open, store: SessionStore, final: Session, loaded: LoadedModel
) -> SessionView:
    """A session that is held against a reference, at Resultaat."""
    every = [dimension.number for dimension in loaded.model.dimensions]
    held = held_against(reference(loaded.model, *every), GROUP, loaded.model)
    keep_held(store.settings, final.id, held)
    window = open_window()
    window.open_session(final.id, "results")
    assert window.session_view is not None
    return window.session_view


def test_the_spider_shows_it_by_dimension_and_by_theme(beside: SessionView) -> None:
    panel = beside.results.chart.spider
    middle = Middle(2, Fraction(2), 3)
    assert panel.chart.others == (middle,) * 26
    assert "Middelste helft van de referentie 2 – 3, mediaan 2 (erin)" in panel.chart.tip(0)
    assert "(" not in panel.chart.tip(25).partition("mediaan")[2]  # of what is open
    said = panel.chart.accessibleDescription()
    assert "uitgegeven door Vereniging op 27 november 2026" in said and "28 organisaties" in said
    names = [label.text() for label in panel.legend.findChildren(QLabel)]
    assert "Middelste helft en mediaan: 100.000+ inwoners, 2026" in names
    panel.switch.chosen.emit(1)
    assert panel.chart.others == (middle, *[None] * 6)
    assert "Middelste helft van de referentie 2 – 3, mediaan 2" in panel.chart.tip(0)


def test_one_switch_takes_it_out_of_view_everywhere_and_is_remembered(
    qtbot: QtBot, beside: SessionView, open_window: Open
) -> None:
    results, document = beside.results, beside.document
    card, bars, profile = results.chart, results.bars, results.chart.profile.chart
    beside.show_results()
    assert card.reference_button.isChecked() and card.reference_button.isVisible()
    assert "uitgegeven door" in card._source.text() and card._source.isVisible()
    qtbot.waitUntil(results.others.isVisible)
    held = document.held
    qtbot.mouseClick(card.reference_button, LEFT)
    assert not any(card.spider.chart.others) and card.spider.chart.others_name == ""
    assert all(row.others is None for row in profile.rows)
    assert "referentie" not in bars.accessibleDescription()
    assert "referentie" not in card.spider.chart.accessibleDescription()
    assert not card._source.isVisible() and not results.others.isVisible()
    assert beside.exchange.source(in_view=True).held is None
    # A report has a choice of its own.
    assert document.held == beside.exchange.source().held == held
    again = open_window()
    again.open_session(document.session.id, "results")
    assert again.session_view is not None
    button = again.session_view.results.chart.reference_button
    assert button.isVisible() and not button.isChecked()
    qtbot.mouseClick(button, LEFT)
    assert all(again.session_view.results.chart.spider.chart.others)
    document.hold_against(None)
    assert not card.reference_button.isVisible()


def test_it_steers_no_choice_on_a_card(beside: SessionView) -> None:
    beside.show_cards()
    assert not any(beside.cards.spider.chart.others)
    assert "referentie" not in beside.cards.spider.chart.accessibleDescription()
    scene = CardScene(beside.document, DARK)
    assert not any(scene.spider.others)
    scene.close()


def test_the_audience_sees_it_with_the_result_and_whose_it_is(beside: SessionView) -> None:
    scene = ResultsScene(beside.document, DARK)
    scene.resize(1280, 720)
    source = held_source(beside.document.held)
    assert all(scene.spider.others)
    for page in range(scene.page_count):
        scene.turn_to(page)
        words = " ".join(part.text for part in scene.parts if isinstance(part, Words))
        assert "Middelste helft en mediaan" in words, page
        assert source in " ".join(words.split()), page
        boxes = [p for p in scene.parts if isinstance(p, Shape) and p.fill == "surface"]
        assert page == 0 or len(boxes) > 1, page  # that of the legend, and of rows
    assert "middelste helft van de referentie 2 – 3, mediaan 2" in scene.in_words()
    beside.document.show_held(False)
    for page in range(scene.page_count):
        scene.turn_to(page)
        assert "elft" not in " ".join(p.text for p in scene.parts if isinstance(p, Words))
    assert not any(scene.spider.others)
    scene.close()
