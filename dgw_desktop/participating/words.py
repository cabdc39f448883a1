# SPDX-License-Identifier: EUPL-1.2
"""The words of the forms for participants, in the language of the model that they are about.

They do not follow the language of the windows: who fills in is another than who invites.
"""

import json
from collections.abc import Iterator, Mapping
from functools import cache

from dgw_desktop.domain.session import Session
from dgw_desktop.domain.wording import DUTCH, ENGLISH, Wording
from dgw_desktop.resources import resource
from dgw_desktop.storage.model_file import LoadedModel

_USUAL = "nl"
_WORDINGS = {"nl": DUTCH, "en": ENGLISH}
_TAGS = {"nl": "nl-NL", "en": "en-GB"}


class FormWords:
    """The words of one language: those of the web page, and of the forms that have no screens.

    ``language`` is a tag of RFC 5646, for what reads a form aloud.
    """

    def __init__(self, words: Mapping[str, str], wording: Wording, language: str) -> None:
        self._words = words
        self.wording = wording
        self.language = language

    def __getitem__(self, name: str) -> str:
        return self._words[name]

    def __call__(self, name: str, *parts: object) -> str:
        """Return the text called ``name`` with its parts filled in."""
        return self._words[name].format(*parts)

    def happens(self, form: Session) -> Iterator[str]:
        """Yield what happens with the answers, a sentence or two each."""
        invitation = form.invitation
        yield self["happens_name"]
        yield self["happens_group"]
        if invitation is not None and invitation.ambition:
            yield self["happens_ambition"]
        if invitation is not None and invitation.remarks:
            yield self["happens_remarks"]

    def send_to(self, form: Session) -> str:
        """Return to whom the answers go."""
        return (form.invitation and form.invitation.send_to) or self["sender"]

    def last_date(self, form: Session) -> str:
        """Return the last day, empty where there is none."""
        last = form.invitation and form.invitation.last_date
        return self.wording.long_date(last) if last else ""


def words_of(loaded: LoadedModel) -> FormWords:
    """Return the words in the language of the model; Dutch where we have none in it."""
    language = loaded.model.language.lower()[:2]
    return _words(language if language in _WORDINGS else _USUAL)


@cache
def _words(language: str) -> FormWords:
    found: dict[str, str] = {}
    for name in ("words.json", "form_words.json"):
        found |= json.loads(resource("participant", name).read_text("utf-8"))[language]
    return FormWords(found, _WORDINGS[language], _TAGS[language])
