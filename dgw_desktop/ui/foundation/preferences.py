# SPDX-License-Identifier: EUPL-1.2
"""What a person prefers, kept in settings.ini in the data folder."""

import re
import tempfile
from contextlib import suppress
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from dgw_desktop.files import free_name
from dgw_desktop.managed import managed
from dgw_desktop.ui.foundation.language import LANGUAGES

TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)  # percent

_APPEARANCE, _TEXT_SIZE, _LANGUAGE = "look/appearance", "look/text_size", "look/language"
_HINTS = "hints_dismissed"
_SINGLE_KEYS = "keys/single"
_FOLDERS, _FORM = "files/folder", "files/form"
_WINDOW_PLACE = "window/geometry"
_BEAMER_LIGHT, _BEAMER_SCREEN = "beamer/light", "beamer/screen"
_BEAMER_MOUSE = "beamer/mouse"
_RESULT_SPIDER, _PROFILE_ORDER = "results/spider", "results/profile_order"
_AGENDA_PART = "agenda/part"

_MOST_BYTES = 250_000
_NEVER_WRITTEN = re.compile(rb"@variant\(|@datetime\(|\\x0*40", re.IGNORECASE)
"""Objects, which we never keep: Qt reserves whatever memory one says that it needs, and breaks off
the program when there is not so much. The last is an escaped @."""


class Appearance(Enum):
    """Which colours the program wears."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


def open_settings(path: Path) -> QSettings:
    """Return the settings in ``path``; what cannot be a file of ours is put aside, never read.

    Where that fails too, nothing is remembered the next time.
    """
    if _is_unusable(path):
        with suppress(OSError):
            path.rename(free_name(path.with_name(f"onbruikbaar-{path.name}")))
        if _is_unusable(path):
            path = Path(tempfile.mkdtemp()) / path.name
    return QSettings(str(path), QSettings.Format.IniFormat)


def _is_unusable(path: Path) -> bool:
    try:
        if path.is_file() and path.stat().st_size <= _MOST_BYTES:
            return _NEVER_WRITTEN.search(path.read_bytes()) is not None
        return path.exists()
    except OSError:
        return True


class Preferences:
    """Reads and writes the preferences; what the file does not hold or holds wrongly is default.

    Nothing else reads settings.ini: Qt gives back whatever type stands in it.
    """

    def __init__(self, settings: QSettings) -> None:
        """Keep them in ``settings``."""
        self._settings = settings

    @property
    def appearance(self) -> Appearance:
        """Which colours the program wears; those of the system unless chosen."""
        known = {appearance.value for appearance in Appearance}
        value = self._text(_APPEARANCE)
        chosen = value if value in known else None
        return Appearance(managed().choose("appearance", chosen, Appearance.SYSTEM.value))

    @appearance.setter
    def appearance(self, appearance: Appearance) -> None:
        if appearance is not self.appearance:  # else a default of the administrator was chosen
            self._settings.setValue(_APPEARANCE, appearance.value)

    @property
    def text_size(self) -> int:
        """The size of all text, in percent: one of TEXT_SIZES."""
        value = self._text(_TEXT_SIZE)
        return int(value) if value in map(str, TEXT_SIZES) else 100

    @text_size.setter
    def text_size(self, percent: int) -> None:
        if percent not in TEXT_SIZES:
            raise ValueError(f"no text size of {percent} %")
        self._settings.setValue(_TEXT_SIZE, percent)

    @property
    def language(self) -> str:
        """The language of the screens: one of LANGUAGES."""
        value = self._text(_LANGUAGE)
        chosen = value if value in LANGUAGES else None
        return managed().choose("language", chosen, next(iter(LANGUAGES)))

    @language.setter
    def language(self, language: str) -> None:
        if language not in LANGUAGES:
            raise ValueError(f"no language {language!r}")
        if language != self.language:
            self._settings.setValue(_LANGUAGE, language)

    @property
    def single_keys(self) -> bool:
        """Whether a letter or digit alone is a key; otherwise it takes Alt."""
        return self._text(_SINGLE_KEYS) != "false"

    @single_keys.setter
    def single_keys(self, wanted: bool) -> None:
        self._settings.setValue(_SINGLE_KEYS, "true" if wanted else "false")

    def last_folder(self, kind: str) -> str:
        """Return the folder where a kind of file was last, empty where there was none."""
        return self._text(f"{_FOLDERS}/{kind}")

    def remember_folder(self, kind: str, folder: str) -> None:
        """Keep where a kind of file was."""
        self._settings.setValue(f"{_FOLDERS}/{kind}", folder)

    @property
    def last_form(self) -> str:
        """The suffix of what was saved last, empty before the first time."""
        return self._text(_FORM)

    def remember_form(self, suffix: str) -> None:
        """Keep in which form was saved."""
        self._settings.setValue(_FORM, suffix)

    def is_hint_dismissed(self, name: str) -> bool:
        """Tell whether the hint ``name`` was put away for good."""
        return self._text(f"{_HINTS}/{name}") == "true"

    def dismiss_hint(self, name: str) -> None:
        """Never show the hint ``name`` again."""
        self._settings.setValue(f"{_HINTS}/{name}", "true")

    def restore_hints(self) -> None:
        """Show every hint again."""
        self._settings.remove(_HINTS)

    @property
    def window_place(self) -> QByteArray:
        """Where the window was, as Qt keeps it; empty when that is not known."""
        value = self._settings.value(_WINDOW_PLACE)
        return value if isinstance(value, QByteArray) else QByteArray()

    @window_place.setter
    def window_place(self, place: QByteArray) -> None:
        self._settings.setValue(_WINDOW_PLACE, place)

    @property
    def beamer_is_light(self) -> bool:
        """Whether the audience sees dark letters on a light ground."""
        return self._text(_BEAMER_LIGHT) == "true"

    @beamer_is_light.setter
    def beamer_is_light(self, wanted: bool) -> None:
        self._settings.setValue(_BEAMER_LIGHT, "true" if wanted else "false")

    @property
    def beamer_screen(self) -> str:
        """The name of the screen that was chosen for the audience; empty for none."""
        return self._text(_BEAMER_SCREEN)

    @beamer_screen.setter
    def beamer_screen(self, name: str) -> None:
        self._settings.setValue(_BEAMER_SCREEN, name)

    @property
    def beamer_takes_mouse(self) -> bool:
        """Whether a mouse chooses on a screen that is the audience's alone."""
        return self._text(_BEAMER_MOUSE) == "true"

    @beamer_takes_mouse.setter
    def beamer_takes_mouse(self, wanted: bool) -> None:
        self._settings.setValue(_BEAMER_MOUSE, "true" if wanted else "false")

    @property
    def shows_spider(self) -> bool:
        """Whether Resultaat shows the spider at large, and not the profile."""
        return self._text(_RESULT_SPIDER) == "true"

    @shows_spider.setter
    def shows_spider(self, wanted: bool) -> None:
        self._settings.setValue(_RESULT_SPIDER, "true" if wanted else "false")

    @property
    def profile_order(self) -> str:
        """The name of the order in which the profile stood last; empty before the first time."""
        return self._text(_PROFILE_ORDER)

    @profile_order.setter
    def profile_order(self, order: str) -> None:
        self._settings.setValue(_PROFILE_ORDER, order)

    @property
    def agenda_part(self) -> str:
        """The name of the part of the agenda that was used last; empty before the first time."""
        return self._text(_AGENDA_PART)

    @agenda_part.setter
    def agenda_part(self, part: str) -> None:
        self._settings.setValue(_AGENDA_PART, part)

    def _text(self, name: str) -> str:
        value = self._settings.value(name)
        return str(value) if isinstance(value, str | int) else ""
