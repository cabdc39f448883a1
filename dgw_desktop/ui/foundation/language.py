# SPDX-License-Identifier: EUPL-1.2
"""The languages of the windows, in one table, and the one in force.

``apply(app, "en")`` at start and after each change is all that a switch needs from here; what was
made before keeps its texts, so the caller makes its screens again. ``wording()`` writes numbers
and dates in that language.

A report has a language of its own (``report/languages.py``), the command line is Dutch, and the
words of the model and of people are never translated.
"""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from dgw_desktop.domain.wording import DUTCH, ENGLISH, Wording
from dgw_desktop.resources import resource
from dgw_desktop.translating import translate_with


class Language(NamedTuple):
    """A language of the windows; ``of_qt`` and ``ours`` are files with translations."""

    code: str
    name: str
    locale: QLocale
    wording: Wording
    manual: str
    on_access: str
    """The report on accessibility."""
    of_qt: tuple[str, ...]
    ours: tuple[str, ...]


# The first is the language of the source. Of Dutch only Qt's own texts are a translation, of which
# Qt lacks some; of English only ours.
LANGUAGES = {
    found.code: found
    for found in (
        Language(
            "nl",
            "Nederlands",
            QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands),
            DUTCH,
            "handleiding.md",
            "toegankelijkheid.md",
            of_qt=("qtbase_nl",),
            ours=("qtbase_rest_nl",),
        ),
        Language(
            "en",
            "English",
            QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
            ENGLISH,
            "manual.md",
            "accessibility.md",
            of_qt=(),
            ours=("dgw_en",),
        ),
    )
}
_current: Language | None = None
_translators: list[QTranslator] = []


def apply(app: QCoreApplication, language: str) -> None:
    """Let texts, dates and numbers that are made from now on be in ``language``."""
    global _current
    chosen = LANGUAGES[language]
    if chosen is _current:
        return
    _current = chosen
    QLocale.setDefault(chosen.locale)
    while _translators:
        app.removeTranslator(_translators.pop())
    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ours = str(resource("translations"))
    for name, folder in (
        *((name, of_qt) for name in chosen.of_qt),
        *((name, ours) for name in chosen.ours),
    ):
        translator = QTranslator()
        translator.load(name, folder)
        app.installTranslator(translator)
        _translators.append(translator)
    translate_with(_translate)


def wording() -> Wording:
    """Return how numbers and dates are written in the language of the windows."""
    return _current.wording if _current is not None else DUTCH


def _translate(text: str) -> str:
    """The context without a name is where lupdate puts a ``tr`` that is no method."""
    return QCoreApplication.translate("", text)
