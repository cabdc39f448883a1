# SPDX-License-Identifier: EUPL-1.2
"""Every page of every view on every beamer: nothing clipped, and letters for the back row."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from dgw_desktop.design_tokens import DARK, LIGHT, contrast
from dgw_desktop.domain.priorities import Agenda, Period, PeriodName, Priority
from dgw_desktop.domain.session import Action, Session
from dgw_desktop.domain.spider import LabelMode
from dgw_desktop.storage.model_file import parse_model
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.beamer.page_parts import Chip, Part, Shape, Words, on_lines
from dgw_desktop.ui.beamer.page_scene import PageScene
from dgw_desktop.ui.beamer.results_scene import ResultsScene
from dgw_desktop.ui.beamer.scenes import SCENES
from dgw_desktop.ui.beamer.views import View
from dgw_desktop.ui.document.session_document import SessionDocument
from tests.storage.test_model_limits import WORD, model_text
from tests.ui.beamer.test_readability import SCALES, TOLERANCE

SIZES = [(1024, 768), (1280, 720), (1366, 768), (1920, 1080)]
LONG = (
    "Afspraken over gegevensverantwoordelijkheid met alle afdelingen vastleggen en bespreken. " * 9
)
ENTRIES = (
    Action(LONG, 22, "Afdeling Informatievoorziening en Gegevensmanagement", date(2020, 1, 1)),
    Action("x" * 300, 3, "y" * 90),
    *(Action(f"Begrippenlijst {n} maken", n, "Team Data", date(2027, 2, 1)) for n in range(1, 27)),
    Action("Zonder dimensie"),
)
AGENDA = Agenda(
    (
        Priority(22, 99_999, Period.QUARTER, LONG, "Afdeling Informatievoorziening en Gegevens"),
        Priority(4, 9, Period.QUARTER, "x" * 300, "y" * 90),
        *(Priority(n, 7, Period.NEXT) for n in range(5, 22)),
        Priority(23, 0, Period.NOT_NOW),
        Priority(24, 0, Period.TO_PLACE),
    ),
    (PeriodName(Period.QUARTER, "Dit kwartaal " * 12, "januari " * 20),),
    dots_people=1000,
)


@pytest.fixture
def full(qapp: QApplication, store: SessionStore, examples: list[str]) -> SessionDocument:
    """A session with long and with many actions and remarks."""
    document = SessionDocument(store, examples[-1])
    document.change_actions(ENTRIES, "acties")
    document.change_parking_lot((LONG, "z" * 400, *["Wat doen we met AI?"] * 30), "x")
    document.edit_agenda(lambda _agenda: AGENDA, "agenda")
    return document


def every_page(
    document: SessionDocument, size: tuple[int, int]
) -> Iterator[tuple[PageScene, list[Part]]]:
    for make in SCENES.values():
        yield from pages_of(make(document, DARK), size)
    document.dots.start()
    yield from pages_of(SCENES[View.DOTS](document, DARK), size)
    document.dots.stop()


def pages_of(scene: PageScene, size: tuple[int, int]) -> Iterator[tuple[PageScene, list[Part]]]:
    scene.resize(*size)
    for page in range(scene.page_count):
        scene.turn_to(page)
        yield scene, scene.parts


@pytest.mark.parametrize("scale", SCALES[:2])
def test_every_page_is_readable_from_the_back_row(full: SessionDocument, scale: int) -> None:
    sizes = [(round(w * 100 / scale), round(h * 100 / scale)) for w, h in SIZES]
    for scene, parts in (page for size in sizes for page in every_page(full, size)):
        height = scene.height()
        words = [part for part in parts if isinstance(part, Words)]
        assert words[0].size >= 0.044 * height, "the title"
        for one in words:
            assert one.size >= 0.026 * height, one.text
            needed = QFontMetricsF(one.font).boundingRect(one.place, one.flags, one.text)
            assert needed.width() <= one.place.width() + TOLERANCE, one.text
            assert needed.height() <= one.place.height() + TOLERANCE, one.text
        for part in parts:
            place = place_of(part)
            assert QRectF(scene.rect()).adjusted(-1, -1, 1, 1).contains(place), part
        for chip in (part for part in parts if isinstance(part, Chip)):
            assert round(chip.place.height() * 0.58) >= 0.026 * height  # its digit


def test_no_words_stand_over_others(full: SessionDocument) -> None:
    for _scene, parts in every_page(full, (1024, 768)):
        places = [(written_at(part), part) for part in parts if not isinstance(part, Shape)]
        for (place, one), (other_place, other) in combinations(places, 2):
            assert not place.intersects(other_place), (one, other)


def test_a_count_and_an_hour_are_not_parted_from_their_words(qapp: QApplication) -> None:
    for text, kept in (
        ("Gemiddeld 2,3 op een schaal van 1 t/m 4 (n = 3)", "(n\xa0=\xa03)"),
        ("Resultaat, acties en afspraken; klaar om 04:20 uur", "04:20\xa0uur"),
    ):
        shown = on_lines(text, 30, 420, 4)
        assert shown.endswith(kept) and shown.replace("\xa0", " ") == text


def test_all_words_have_contrast(full: SessionDocument) -> None:
    inks, lines = set(), set()
    for _scene, parts in every_page(full, (1366, 768)):
        inks |= {part.ink for part in parts if isinstance(part, Words)}
        shapes = [part for part in parts if isinstance(part, Shape)]
        # What has an outline is seen by that; what stands in it: test_design_tokens.py.
        lines |= {shape.line or shape.fill for shape in shapes}
    for tokens in (DARK, LIGHT):
        ground = tokens.background
        assert [ink for ink in inks if contrast(getattr(tokens, ink), ground) < 4.5] == []
        assert [ink for ink in lines if contrast(getattr(tokens, ink), ground) < 3] == []


def test_the_spider_of_the_result_has_words_and_not_only_numbers(full: SessionDocument) -> None:
    scene = ResultsScene(full, DARK)
    scene.show()
    for size in SIZES:
        scene.resize(*size)
        QApplication.processEvents()
        assert scene.spider.chart_layout.mode is LabelMode.FULL
        assert scene.spider.label_font().pixelSize() >= 0.026 * size[1]
        words = [written_at(part) for part in scene.parts if not isinstance(part, Shape)]
        assert not any(place.intersects(QRectF(scene.spider.geometry())) for place in words)


def test_a_model_at_its_limits_is_shown_whole(
    qapp: QApplication, store: SessionStore, session: Session
) -> None:
    text = model_text(60, 9, 15, level="Geoptimaliseerdheidsmaat", theme=f"{WORD} en", name=WORD)
    loaded = parse_model(text, "grens.toml")
    store.add(replace(session, model=loaded.reference), loaded)
    document = SessionDocument(store, session.id)
    said = dict.fromkeys(SCENES, "")
    for view, make in SCENES.items():
        scene = make(document, DARK)
        scene.resize(1024, 768)
        for page in range(scene.page_count):
            scene.turn_to(page)
            said[view] += scene.in_words() + "\n"
            for part in scene.parts:
                assert QRectF(scene.rect()).adjusted(-1, -1, 1, 1).contains(place_of(part)), part
    assert all(f"niveau {n} van 9" in said[View.OPENING] for n in range(1, 10))
    names = [f"{one.number}. {one.name}, open" for one in loaded.model.dimensions]
    assert all(name in said[View.RESULTS] for name in names)


def place_of(part: Part) -> QRectF:
    if isinstance(part, Shape):
        xs, ys = [p.x() for p in part.points], [p.y() for p in part.points]
        return QRectF(min(xs), min(ys), max(max(xs) - min(xs), 1), max(max(ys) - min(ys), 1))
    assert isinstance(part, Words | Chip)
    return part.place


def written_at(part: Part) -> QRectF:
    """Return where something is really written, a pixel less at each side."""
    if isinstance(part, Words):
        found = QFontMetricsF(part.font).boundingRect(part.place, part.flags, part.text)
        return found.adjusted(1, 1, -1, -1)
    return place_of(part).adjusted(1, 1, -1, -1)
