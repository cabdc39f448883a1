# SPDX-License-Identifier: EUPL-1.2
"""A whole group takes part without the program: in the browser, in Excel and on paper.

Through the window of the facilitator, the page in a real browser, and the files in between.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright, expect
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from dgw_desktop.domain.session import Invitation, Session, VotesOrigin
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.participants.invite_dialog import InviteDialog
from dgw_desktop.ui.participants.typing_dialog import TypingDialog
from dgw_desktop.ui.reporting.report_dialog import ReportDialog
from dgw_desktop.ui.shell.main_window import MainWindow
from tests.participating.browsers import OpenBrowser, expect_screen, program, start
from tests.participating.filling import ExcelForm
from tests.ui.beamer.conftest import BEAMER, count, page_past_opening, press
from tests.ui.conftest import PretendedScreens, answer_dialog, answer_file_dialog
from tests.ui.test_merging import choose_in_menu, merge_with

LEFT = Qt.MouseButton.LeftButton
_CHOOSE = """levels => {
  DATA.dimensions.forEach((dimension, place) => choose(dimension, String(levels[place])));
  go("overzicht");
}"""
NAME, REMARK = "Jan de Vries", "Mijn wethouder snapt dit niet."


@pytest.fixture
def chromium(
    tmp_path_factory: pytest.TempPathFactory, playwright: Playwright
) -> Iterator[OpenBrowser]:
    path = program("chromium")
    if path is None:
        pytest.skip("chromium is not installed")
    saved = tmp_path_factory.mktemp("chromium")
    browser = start(playwright, "chromium", path, saved)
    with OpenBrowser("chromium", browser, saved) as opened:
        yield opened
    browser.close()


def levels_of(person: int) -> dict[int, int]:
    """Return what a person chooses, per dimension."""
    return {n: (person + n) % 4 + 1 for n in range(1, 27)}


class Group:
    """The participants, who got the forms in ``forms`` and send back to ``returned``."""

    def __init__(self, chromium: OpenBrowser, loaded: LoadedModel, folder: Path) -> None:
        self.chromium, self.loaded = chromium, loaded
        self.forms, self.returned = folder / "uit", folder / "terug"
        self.late = folder / "te laat"
        for made in (self.forms, self.returned, self.late):
            made.mkdir()

    def by_page(self, person: int, into: Path | None = None, by_keys: bool = False) -> Path:
        """Fill in the web page and save; what the keys do is done by its own code, but sooner."""
        page = self.chromium.open(self.forms / "scan.html")
        expect(page.locator("body")).not_to_contain_text("Toelichting")
        page.get_by_role("button", name="Begin").press("Enter")
        levels = list(levels_of(person).values())
        if by_keys:
            for level in levels:
                page.keyboard.press(str(level))
                page.keyboard.press("Enter")
        else:
            page.evaluate(_CHOOSE, levels)
        expect_screen(page, "Overzicht")
        return self._saved(page, into or self.returned)

    def corrected(self, path: Path, number: int, level: int) -> Path:
        """Open a saved file in the page again, choose otherwise once, and save."""
        page = self.chromium.open(self.forms / "scan.html")
        with page.expect_file_chooser() as chooser:
            page.get_by_role("button", name="Bestand openen…").press("Enter")
        chooser.value.set_files(path)
        name = self.loaded.model.dimension(number).name
        page.get_by_role("link", name=name).press("Enter")
        expect_screen(page, name)
        page.keyboard.press(str(level))
        return self._saved(page, self.returned)

    def by_workbook(self, person: int, name: str) -> None:
        """Fill in the Excel form, and write where nothing is asked."""
        form = ExcelForm((self.forms / "scan.xlsx").read_bytes())
        for number, level in levels_of(person).items():
            cell = form.cell(number, "Antwoord")
            cell.value = f"{level}. {self.loaded.model.level_name(level)}"
        sheet = form.questions
        sheet.cell(sheet.max_row + 2, 2).value = REMARK
        form.book.properties.creator = NAME
        (self.returned / name).write_bytes(form.saved())

    def codes_on_paper(self) -> list[str]:
        pages = PdfReader(self.forms / "scan.pdf").pages
        text = "\n".join(page.extract_text() for page in pages)
        return list(dict.fromkeys(re.findall(r"\b[A-Z2-9]{3}-[A-Z2-9]{3}\b", text)))

    def _saved(self, page: Page, folder: Path) -> Path:
        save = page.get_by_role("button", name="Opslaan als bestand")
        data = self.chromium.save(page, lambda: save.press("Enter"))
        expect_screen(page, "Klaar: stuur dit bestand terug")
        said = page.inner_text("main")
        (name,) = set(re.findall(r"Ingevuld-\S+?\.dgw", said))
        path = folder / name
        while path.exists():
            path = path.with_stem(f"{path.stem} (1)")  # as a mail program does
        path.write_bytes(data)
        return path


def counts(chosen: list[Mapping[int, int]], number: int) -> tuple[int, ...]:
    levels = [one[number] for one in chosen]
    return tuple(levels.count(level) for level in range(1, 5))


def test_a_group_in_browsers_excel_and_on_paper_from_invitation_to_report(
    qtbot: QtBot,
    open_window: Callable[[], MainWindow],
    store: SessionStore,
    session: Session,
    loaded: LoadedModel,
    screens: PretendedScreens,
    chromium: OpenBrowser,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    told_of_merges: list[str],
    no_dialogs: list[object],
) -> None:
    session = replace(session, details=replace(session.details, participants=None))
    store.add(session, loaded)
    group = Group(chromium, loaded, tmp_path)
    window = open_window()

    # The facilitator invites, in three forms; nobody is asked for remarks.
    def invite(dialog: QDialog) -> None:
        assert isinstance(dialog, InviteDialog)
        if not dialog.last_date.text():
            qtbot.keyClicks(dialog.last_date, "12-12-2099")
        if dialog.kind.is_printed:
            dialog.copies.setText("2")
        qtbot.mouseClick(dialog.save_button, LEFT)
        qtbot.waitUntil(dialog.folder_button.isVisible, timeout=20_000)
        dialog.reject()

    answer_dialog(monkeypatch, invite, "InviteDialog")
    for suffix in (".html", ".xlsx", ".pdf"):
        answer_file_dialog(monkeypatch, save=group.forms / f"scan{suffix}")
        choose_in_menu(window, session.id, "Uitnodigen…")
        assert (group.forms / f"scan{suffix}").exists()
    asked = store.load(session.id).invitation
    assert asked == Invitation(session.details.facilitator, date(2099, 12, 12))

    # Two are on paper, which the facilitator types over.
    def type_over(dialog: QDialog) -> None:
        assert isinstance(dialog, TypingDialog)
        with qtbot.waitActive(dialog):
            dialog.activateWindow()
        for person, code in zip((9, 10), group.codes_on_paper(), strict=False):
            for key in code:
                press(key)
            press("Return")
            for level in levels_of(person).values():
                press(str(level))
            press("Space")  # on the button that adds
            qtbot.waitUntil(lambda: not dialog.code.text() and dialog.save_button.isEnabled())
        dialog.reject()

    answer_dialog(monkeypatch, type_over, "TypingDialog")
    choose_in_menu(window, session.id, "Papier overtypen…")

    # The first two send theirs, and the facilitator looks how far it is: too few to show.
    first = [group.by_page(person, by_keys=True) for person in range(2)]

    def merge(folder: Path) -> str:
        answer_file_dialog(monkeypatch, opened=[folder])
        merge_with(qtbot, monkeypatch, lambda d: qtbot.mouseClick(d.folder_button, LEFT))
        choose_in_menu(window, session.id, "Samenvoegen…")
        return told_of_merges.pop()

    said = merge(group.returned)
    assert said.startswith("4 mensen vulden vooraf in")
    assert "Bij 26 dimensies staan geen aantallen" in said
    assert all(answer.last_round.is_withheld for answer in store.load(session.id).answers.values())

    # One of them corrects, the others follow; all is in the same folder.
    correction = group.corrected(first[1], 3, 4)
    assert correction.stem == f"{first[1].stem} (1)"
    for person in range(2, 6):
        group.by_page(person)
    for person in (6, 7, 8):
        group.by_workbook(person, f"Scan {NAME} {person}.xlsx")
    said = merge(group.returned)
    came = (
        "Binnengekomen: 7 nieuwe ingevulde scans, 1 verbeterde ingevulde scan, "
        "2 dubbele ingevulde scans overgeslagen."
    )
    assert said.splitlines()[:3] == ["11 mensen vulden vooraf in", came, "Codes die terug zijn"]
    chosen = [levels_of(person) for person in range(11)]
    chosen[1] = {**chosen[1], 3: 4}
    merged = store.load(session.id)
    assert merged.details == session.details
    for number in range(1, 27):
        (found,) = merged.answer(number).rounds
        assert (found.counts, found.origin) == (counts(chosen, number), VotesOrigin.ALONE)

    # One is late: alone beside what was shown, so it waits.
    group.by_page(11, group.late)
    said = merge(group.late)
    assert said.startswith("12 mensen vulden vooraf in") and "1 nieuwe ingevulde scan." in said
    assert store.load(session.id).answers == merged.answers

    # In the room: nothing of before is seen until it is revealed; then they vote again.
    window.open_session(session.id)
    with qtbot.waitActive(window):
        window.activateWindow()
    screens.plug(BEAMER)
    press("F5")
    view = window.session_view
    assert view is not None and view.presentation is not None
    view.cards.vote.pause.setInterval(10**8)
    card = view.presentation.window.card
    page_past_opening(view.presentation)
    for _ in range(2):
        press("PgDown")
    assert view.document.current == 3
    assert "vooraf" not in card.accessibleDescription()
    press("R")
    assert "vooraf (n = 11): 1 tot 4" in card.accessibleDescription()
    press("V")
    assert "vooraf" not in card.accessibleDescription()
    count(0, 3, 7, 2)
    press("Return")
    both = "vooraf (n = 11): 1 tot 4 · na het gesprek (n = 12): 2 tot 4, mediaan 3"
    assert both in card.accessibleDescription()
    press("3")
    press("Esc")
    held = store.load(session.id).answer(3)
    assert held.level == 3
    assert [one.counts for one in held.rounds] == [counts(chosen, 3), (0, 3, 7, 2)]

    # The report has both rounds, and nothing of a person.
    report = tmp_path / "rapport.pdf"

    def make_report(dialog: QDialog) -> None:
        assert isinstance(dialog, ReportDialog)
        dialog.file.setText(str(report))
        qtbot.mouseClick(dialog.make_button, LEFT)
        qtbot.waitUntil(dialog.open_button.isVisible, timeout=20_000)
        dialog.reject()

    answer_dialog(monkeypatch, make_report, "ReportDialog")
    with qtbot.waitActive(window):
        window.activateWindow()
    press("Ctrl+P")
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(report).pages).split())
    beforehand = " ".join(map(str, counts(chosen, 3)))
    assert f"vooraf {beforehand} 11 3 1 – 4 na het gesprek 0 3 7 2 12 3 2 – 4" in text
    codes = {scan.code for scan in store.scans.of(session.id)}
    assert len(codes) == 12
    for private in (NAME, REMARK, *filter(None, codes)):
        assert private not in text
    assert no_dialogs == []
