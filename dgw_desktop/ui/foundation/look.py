# SPDX-License-Identifier: EUPL-1.2
"""How the program looks and speaks: the preferred colours, text size and language."""

from dataclasses import fields

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from dgw_desktop.design_tokens import (
    DARK,
    HIGH_CONTRAST,
    LIGHT,
    ColourTokens,
    high_contrast_tokens,
)
from dgw_desktop.ui.foundation import key_map, language, theme
from dgw_desktop.ui.foundation.preferences import Appearance, Preferences

_CHOSEN = {
    Appearance.LIGHT: (LIGHT, Qt.ColorScheme.Light),
    Appearance.DARK: (DARK, Qt.ColorScheme.Dark),
    Appearance.HIGH_CONTRAST: (HIGH_CONTRAST, Qt.ColorScheme.Light),
}


class LiveTokens(ColourTokens):
    """The colours in force.

    Every widget has this one object and reads it each time it paints, so that a change of
    colours needs no widget's help: after it Qt paints everything again.
    """

    __slots__ = ()

    def become(self, tokens: ColourTokens) -> None:
        """Take the values of ``tokens``."""
        for field in fields(tokens):
            object.__setattr__(self, field.name, getattr(tokens, field.name))


class Look(QObject):
    """Keeps the program as preferred, and as the system where that is preferred."""

    def __init__(self, app: QApplication, preferences: Preferences) -> None:
        """Dress ``app``."""
        super().__init__()
        self._app = app
        self.preferences = preferences
        self.tokens = LiveTokens(*(getattr(LIGHT, field.name) for field in fields(LIGHT)))
        self.apply()
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)

    def apply(self) -> None:
        """Wear and speak what is preferred now.

        Colours change in what is on screen; text size and language in what is made after it.
        """
        language.apply(self._app, self.preferences.language)
        key_map.require_alt(not self.preferences.single_keys)
        hints = self._app.styleHints()
        appearance = self.preferences.appearance
        if appearance is Appearance.SYSTEM:
            hints.unsetColorScheme()
            self._wear(self._system_tokens())
        else:
            tokens, scheme = _CHOSEN[appearance]
            hints.setColorScheme(scheme)  # the title bar follows
            self._wear(tokens)

    def _follow_system(self) -> None:
        if self.preferences.appearance is Appearance.SYSTEM:
            self._wear(self._system_tokens())

    def _wear(self, tokens: ColourTokens) -> None:
        self.tokens.become(tokens)
        theme.apply(self._app, self.tokens, self.preferences.text_size)

    def _system_tokens(self) -> ColourTokens:
        hints = self._app.styleHints()
        if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
            self._app.setPalette(QPalette())  # the system's own, which the theme replaced
            palette, role = self._app.palette(), QPalette.ColorRole
            return high_contrast_tokens(
                palette.color(role.Window).name().upper(),
                palette.color(role.WindowText).name().upper(),
                palette.color(role.Highlight).name().upper(),
                palette.color(role.HighlightedText).name().upper(),
            )
        return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT
