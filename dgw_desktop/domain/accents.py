# SPDX-License-Identifier: EUPL-1.2
"""Texts as people look for them and put them in order: without accents, case and fine typography.

Every list sorts and searches by these, so that Zoë stands with Zoe and 'beeindigen' finds
'beëindigen', in whatever of Unicode's forms either was typed.
"""

import re
from unicodedata import normalize

# What Unicode does not take apart, but who searches types without.
_PLAIN = {
    "ø": "o", "đ": "d", "ł": "l", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe",
    "ð": "d", "þ": "th",
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "ʼ": "'", "′": "'", "⁄": "/",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-",
}  # fmt: skip
_MARKS = (  # combining ones, and what is there without being seen
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff"
    "\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\u00ad\u200b-\u200f\u2060\ufeff"
)
# A pattern, which re compiles when it first meets an accent: most starts never do.
_OTHERWISE = f"[{_MARKS}{re.escape(''.join(_PLAIN))}]"
_BEFORE_NAMES = " '\"([{<-."


def folded(text: str) -> str:
    """Return what ``text`` is searched by: two texts that a person takes for equal give the same.

    Small letters without accents; 'ĳ' is 'ij', 'ß' is 'ss', 'ø' is 'o'; curly quotes and long
    dashes are those of a keyboard; soft hyphens and the like are gone.
    """
    if text.isascii():
        return text.lower()
    apart = normalize("NFKD", text.casefold().replace("´", "'"))  # else it is a space and a mark
    return re.sub(_OTHERWISE, lambda found: _PLAIN.get(found[0], ""), apart).lower()


def sort_key(text: str) -> tuple[str, str]:
    """Return what ``text`` is put in order by, without the signs before it ('’s-Hertogenbosch')."""
    plain = folded(text)
    return plain.lstrip(_BEFORE_NAMES) or plain, text


def begins_with(place: str, typed: str) -> bool:
    """Tell whether a name begins with what is typed, signs before it left out; both folded."""
    return place.startswith(typed) or place.lstrip(_BEFORE_NAMES).startswith(typed)


def name_key(name: str) -> str:
    """Return the same for names that a person takes for one, as of an organisation or a unit."""
    return folded(" ".join(name.split()))


class SearchedText:
    """A text in which a person searches, that knows where in it something was found."""

    def __init__(self, text: str) -> None:
        """Fold ``text`` once, letter by letter."""
        letters = [folded(letter) for letter in text]
        self._folded = "".join(letters)
        self._places = [place for place, letter in enumerate(letters) for _ in letter]
        self._places.append(len(text))

    def find(self, wanted: str) -> list[tuple[int, int]]:
        """Return where ``wanted`` begins and ends in the text, for each time that it occurs."""
        sought = folded(wanted)
        return [
            (self._places[found.start()], self._places[found.end() - 1] + 1)
            for found in re.finditer(re.escape(sought), self._folded)
            if sought
        ]
