# SPDX-License-Identifier: EUPL-1.2
"""Marks what a person reads outside the widgets, without knowing Qt.

``tr("… {0} …").format(…)`` gives the text in the language of the windows. Widgets have Qt's
``self.tr``; everything else (errors of storage and files, functions of a module) uses this one.
``lupdate`` finds both; it puts these in the context without a name.

A text is translated where it is made, not where it is shown: there its parts are known, an error
that has waited was told in the language of that moment, and the command line, which never hands
over a translator, is Dutch by itself. A report has a language of its own: its ``tr`` comes from
``report/languages.py``, and takes its translations from the same file.
"""

from collections.abc import Callable

_translate: Callable[[str], str] = str


def tr(text: str) -> str:
    """Return ``text``, a Dutch literal, in the language of the windows."""
    return _translate(text)


def translate_with(translate: Callable[[str], str]) -> None:
    """Let ``translate`` turn the Dutch texts into those of the chosen language from now on."""
    global _translate
    _translate = translate
