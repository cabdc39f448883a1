# SPDX-License-Identifier: EUPL-1.2
"""Colours and text size: chosen in the settings, followed from the system, kept, switched live."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAccessibilityHints, QColor, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from dgw_desktop.design_tokens import DARK, FONT_SIZES, HIGH_CONTRAST, LIGHT, contrast
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.foundation import theme
from dgw_desktop.ui.foundation.look import Look
from dgw_desktop.ui.foundation.preferences import TEXT_SIZES, Appearance, Preferences
from dgw_desktop.ui.shell.main_window import MainWindow
from dgw_desktop.ui.shell.settings_dialog import SettingsDialog
from tests.ui.conftest import answer_dialog
from tests.ui.pixels import counted, pixels

Open = Callable[[], MainWindow]


def change(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, fill: Callable[[SettingsDialog], None]
) -> None:
    """Open the settings and let ``fill`` be the person."""

    def run(dialog: QDialog) -> None:
        assert isinstance(dialog, SettingsDialog)
        fill(dialog)
        dialog.reject()

    answer_dialog(monkeypatch, run, "SettingsDialog")
    window.show_settings()


def pick(name: str, data: object) -> Callable[[SettingsDialog], None]:
    def fill(dialog: SettingsDialog) -> None:
        combo = getattr(dialog, name)
        combo.setCurrentIndex(combo.findData(data))

    return fill


def colours(widget: QWidget) -> set[str]:
    """Return every colour in a picture of ``widget``."""
    return {name.upper() for name in counted(pixels(widget.grab().toImage())[::3, ::3])}


@pytest.mark.parametrize(
    ("appearance", "tokens"),
    [(Appearance.DARK, DARK), (Appearance.HIGH_CONTRAST, HIGH_CONTRAST)],
)
def test_colours_change_at_once_in_every_screen(
    open_window: Open,
    examples: list[str],
    monkeypatch: pytest.MonkeyPatch,
    appearance: Appearance,
    tokens: object,
) -> None:
    window = open_window()
    window.open_session(examples[-1])
    view = window.session_view
    assert view is not None
    shows = (view.show_cards, view.show_matrix, view.show_results, view.show_actions)
    for show in shows:  # each painted before, so that what it keeps must be painted again
        show()
        QApplication.processEvents()
    change(window, monkeypatch, pick("appearance", appearance))
    assert window.session_view is view, "nothing that was typed or undone is lost"
    foreign = {LIGHT.background, LIGHT.selected, LIGHT.now} - {
        getattr(tokens, name) for name in ("background", "surface", "selected", "now")
    }
    for show in shows:
        show()
        QApplication.processEvents()
        found = colours(window)
        assert tokens.surface in found
        assert not found & foreign
    assert tokens.surface in colours(view.cards.spider)


def test_text_grows_and_the_session_stays(
    open_window: Open, examples: list[str], monkeypatch: pytest.MonkeyPatch, look: Look
) -> None:
    window = open_window()
    window.open_session(examples[-1])
    view = window.session_view
    assert view is not None
    view.document.go_to(7)
    view.show_matrix()
    small = view.matrix.table.text_font().pixelSize()
    change(window, monkeypatch, pick("text_size", 200))
    renewed = window.session_view
    assert renewed is not None and renewed is not view
    assert renewed.document.session.id == examples[-1]
    assert renewed.document.current == 7
    assert renewed.matrix.isVisible()
    assert renewed.matrix.table.text_font().pixelSize() == pytest.approx(2 * small, abs=2)
    assert QApplication.font().pixelSize() == 2 * FONT_SIZES["base"]
    assert look.preferences.text_size == 200


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_every_size_of_the_scale_grows(look: Look, qtbot: QtBot, percent: int) -> None:
    look.preferences.text_size = percent
    look.apply()
    for size, plain in FONT_SIZES.items():
        assert theme.font(size).pixelSize() == pytest.approx(plain * percent / 100, abs=1.1)
    label = QLabel("Titel")
    label.setProperty("role", "title")
    qtbot.addWidget(label)
    label.show()
    assert label.fontInfo().pixelSize() == theme.font("title").pixelSize()


def test_the_next_start_wears_the_same(
    open_window: Open, monkeypatch: pytest.MonkeyPatch, qapp: QApplication, settings: QSettings
) -> None:
    window = open_window()
    change(window, monkeypatch, pick("appearance", Appearance.DARK))
    settings.sync()
    again = QSettings(settings.fileName(), QSettings.Format.IniFormat)
    assert Look(qapp, Preferences(again)).tokens.background == DARK.background


def test_defaults_come_back(
    open_window: Open, monkeypatch: pytest.MonkeyPatch, look: Look, store: SessionStore
) -> None:
    window = open_window()
    look.preferences.dismiss_hint("cards")

    def fill(dialog: SettingsDialog) -> None:
        pick("appearance", Appearance.DARK)(dialog)
        pick("text_size", 150)(dialog)
        pick("language", "en")(dialog)
        dialog.threshold.setCurrentIndex(dialog.threshold.findData(9))
        assert store.settings.privacy_threshold() == 9
        dialog.restore_defaults()

    change(window, monkeypatch, fill)
    preferences = look.preferences
    assert preferences.appearance is Appearance.SYSTEM
    assert (preferences.text_size, preferences.language) == (100, "nl")
    assert store.settings.privacy_threshold() == 5
    assert not preferences.is_hint_dismissed("cards")


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[dict[str, object]]:
    """A system whose appearance a test decides; the offscreen platform has none."""
    now: dict[str, object] = {
        "scheme": Qt.ColorScheme.Light,
        "contrast": Qt.ContrastPreference.NoPreference,
    }
    monkeypatch.setattr(QStyleHints, "colorScheme", lambda _hints: now["scheme"])
    monkeypatch.setattr(QAccessibilityHints, "contrastPreference", lambda _hints: now["contrast"])
    yield now


def test_the_system_is_followed_while_it_changes(
    look: Look, qapp: QApplication, system: dict[str, object]
) -> None:
    hints = qapp.styleHints()
    assert look.tokens.background == LIGHT.background
    system["scheme"] = Qt.ColorScheme.Dark
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert look.tokens.background == DARK.background
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.background
    look.preferences.appearance = Appearance.LIGHT
    look.apply()
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert look.tokens.background == LIGHT.background, "what a person chose wins"


def test_a_high_contrast_theme_of_the_system_gives_its_colours(
    look: Look, qapp: QApplication, system: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    # Windows' 'Night sky': see the colours in its settings.
    theirs = QPalette()
    role = QPalette.ColorRole
    for part, colour in (
        (role.Window, "#000000"),
        (role.WindowText, "#FFFFFF"),
        (role.Highlight, "#D6B4FD"),
        (role.HighlightedText, "#2B2B2B"),
    ):
        theirs.setColor(part, QColor(colour))
    set_palette = QApplication.setPalette
    monkeypatch.setattr(
        QApplication,
        "setPalette",
        lambda _app, palette: set_palette(theirs if palette == QPalette() else palette),
    )
    system["contrast"] = Qt.ContrastPreference.HighContrast
    qapp.styleHints().accessibility().contrastPreferenceChanged.emit(
        Qt.ContrastPreference.HighContrast
    )
    assert look.tokens.background == look.tokens.surface == "#000000"
    assert look.tokens.ink == look.tokens.control_border == "#FFFFFF"
    assert look.tokens.now == "#D6B4FD"
    assert contrast(look.tokens.ink, look.tokens.selected) >= 4.5


def test_nothing_moves_by_itself(qapp: QApplication) -> None:
    assert [effect for effect in Qt.UIEffect if qapp.isEffectEnabled(effect)] == []
