# SPDX-License-Identifier: EUPL-1.2
"""The languages of reports, tables and pictures, without Qt and apart from that of the windows.

The texts stand in the code in Dutch, in ``tr()``, as those of the windows do. Another language has
its texts from the same file of Qt's translators, which is read as it stands: so there is one place
to translate, and nothing more to build. The words of the model and of people stay as they are.
"""

from functools import cache
from typing import NamedTuple

from dgw_desktop.domain import wording
from dgw_desktop.domain.phrases import Tr
from dgw_desktop.domain.wording import Wording
from dgw_desktop.resources import resource


class ReportLanguage(NamedTuple):
    """A language to report in: ``gettext`` gives its texts, ``wording`` its numbers and dates.

    It is called ``tr`` where it is used, which is how lupdate finds the texts.
    """

    code: str
    country: str
    gettext: Tr
    wording: Wording

    @property
    def tag(self) -> str:
        """What files call it: a tag of RFC 5646, as nl-NL."""
        return f"{self.code}-{self.country}"


DUTCH = ReportLanguage("nl", "NL", str, wording.DUTCH)
CODES = ("nl", "en")
"""What can be chosen; the first is the usual one."""


def tag_of(code: str) -> str:
    """Return what files call the language of ``code``: that of a model may be none of CODES."""
    return language_of(code).tag if code in CODES else code


def language_of(code: str) -> ReportLanguage:
    """Return the language of ``code``, one of CODES."""
    return DUTCH if code == DUTCH.code else _ENGLISH


def subject(language: ReportLanguage) -> str:
    """Return what every report is about."""
    tr = language.gettext
    return tr("Volwassenheidsscan datagedreven werken")


def _english(text: str) -> str:
    return _translations("dgw_en.ts").get(text, text)


_ENGLISH = ReportLanguage("en", "GB", _english, wording.ENGLISH)


@cache
def _translations(name: str) -> dict[str, str]:
    """Return the translation of every text that belongs to no widget."""
    from xml.etree import ElementTree  # which only a report in another language needs

    root = ElementTree.parse(resource("translations", name)).getroot()
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for context in root.iter("context")
        if not context.findtext("name")
        for message in context.iter("message")
    }
