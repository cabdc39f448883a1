# SPDX-License-Identifier: EUPL-1.2
"""What a person prefers, kept in settings.ini in the data folder."""

from enum import Enum

from PySide6.QtCore import QSettings

LANGUAGES = ("nl", "en")
TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)  # percent

_APPEARANCE, _TEXT_SIZE, _LANGUAGE = "look/appearance", "look/text_size", "look/language"
_HINTS = "hints_dismissed"
_SINGLE_KEYS = "keys/single"
_FOLDERS, _FORM = "files/folder", "files/form"


class Appearance(Enum):
    """Which colours the program wears."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class Preferences:
    """Reads and writes the preferences; what the file does not hold or holds wrongly is default."""

    def __init__(self, settings: QSettings) -> None:
        """Keep them in ``settings``."""
        self._settings = settings

    @property
    def appearance(self) -> Appearance:
        """Which colours the program wears; those of the system unless chosen."""
        value = self._settings.value(_APPEARANCE)
        known = {appearance.value: appearance for appearance in Appearance}
        return known.get(str(value), Appearance.SYSTEM)

    @appearance.setter
    def appearance(self, appearance: Appearance) -> None:
        self._settings.setValue(_APPEARANCE, appearance.value)

    @property
    def text_size(self) -> int:
        """The size of all text, in percent: one of TEXT_SIZES."""
        value = str(self._settings.value(_TEXT_SIZE))
        return int(value) if value in map(str, TEXT_SIZES) else 100

    @text_size.setter
    def text_size(self, percent: int) -> None:
        if percent not in TEXT_SIZES:
            raise ValueError(f"no text size of {percent} %")
        self._settings.setValue(_TEXT_SIZE, percent)

    @property
    def language(self) -> str:
        """The language of the screens: one of LANGUAGES."""
        value = str(self._settings.value(_LANGUAGE))
        return value if value in LANGUAGES else LANGUAGES[0]

    @language.setter
    def language(self, language: str) -> None:
        if language not in LANGUAGES:
            raise ValueError(f"no language {language!r}")
        self._settings.setValue(_LANGUAGE, language)

    @property
    def single_keys(self) -> bool:
        """Whether a letter or digit alone is a key; otherwise it takes Alt."""
        return str(self._settings.value(_SINGLE_KEYS)) != "false"

    @single_keys.setter
    def single_keys(self, wanted: bool) -> None:
        self._settings.setValue(_SINGLE_KEYS, "true" if wanted else "false")

    def last_folder(self, kind: str) -> str:
        """Return the folder where a kind of file was last, empty where there was none."""
        return str(self._settings.value(f"{_FOLDERS}/{kind}") or "")

    def remember_folder(self, kind: str, folder: str) -> None:
        """Keep where a kind of file was."""
        self._settings.setValue(f"{_FOLDERS}/{kind}", folder)

    @property
    def last_form(self) -> str:
        """The suffix of what was saved last, empty before the first time."""
        return str(self._settings.value(_FORM) or "")

    def remember_form(self, suffix: str) -> None:
        """Keep in which form was saved."""
        self._settings.setValue(_FORM, suffix)

    def is_hint_dismissed(self, name: str) -> bool:
        """Tell whether the hint ``name`` was put away for good."""
        return str(self._settings.value(f"{_HINTS}/{name}")) == "true"

    def dismiss_hint(self, name: str) -> None:
        """Never show the hint ``name`` again."""
        self._settings.setValue(f"{_HINTS}/{name}", "true")

    def restore_hints(self) -> None:
        """Show every hint again."""
        self._settings.remove(_HINTS)
