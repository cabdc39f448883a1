# SPDX-License-Identifier: EUPL-1.2
"""The language of the windows: 'nl' (the language of the source) or 'en'.

``apply(app, "en")`` at start and after each change is all that a switch needs from here; what was
made before keeps its texts, so the caller makes its screens again. ``wording()`` writes numbers
and dates in that language.

The report and the command line are Dutch in either language, and the words of the model and of
people are never translated.
"""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from dgw_desktop.domain.wording import DUTCH, ENGLISH, Wording
from dgw_desktop.resources import resource
from dgw_desktop.translating import translate_with

_LOCALES = {
    "nl": QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}
_current = ""
_translators: list[QTranslator] = []


def apply(app: QCoreApplication, language: str) -> None:
    """Let texts, dates and numbers that are made from now on be in ``language``."""
    global _current
    if language == _current:
        return
    _current = language
    QLocale.setDefault(_LOCALES[language])
    while _translators:
        app.removeTranslator(_translators.pop())
    ours = str(resource("translations"))
    # Of Dutch only Qt's own texts are a translation, of which Qt lacks some; of English only ours.
    files = {
        "nl": (
            ("qtbase_nl", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
            ("qtbase_rest_nl", ours),
        ),
        "en": (("dgw_en", ours),),
    }
    for name, folder in files[language]:
        translator = QTranslator()
        translator.load(name, folder)
        app.installTranslator(translator)
        _translators.append(translator)
    translate_with(_translate)


def wording() -> Wording:
    """Return how numbers and dates are written in the language of the windows."""
    return ENGLISH if _current == "en" else DUTCH


def _translate(text: str) -> str:
    """The context without a name is where lupdate puts a ``tr`` that is no method."""
    return QCoreApplication.translate("", text)
