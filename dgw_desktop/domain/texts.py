# SPDX-License-Identifier: EUPL-1.2
"""Texts as people paste them from other programs, made into text that every export shows well."""

import re
from unicodedata import is_normalized, normalize

_LINE_ENDS = "\r\v\f\x85\u2028\u2029"  # Word's soft line break is \v, Qt's line ends are the last
_SPACES = "\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000\u2800\u3164\uffa0"
"""The last three are letters that are blank."""
_UNSEEN = (
    "\0-\x08\x0e-\x1f\x7f\U000e0000-\U000e007f"  # controls and tags
    "\xad\u034f\u061c\u180e\u200b\u200e\u200f\u2060-\u2064\u206a-\u206f\ufeff"  # zero width
    "\u202a-\u202e\u2066-\u2069"  # turn the direction, so that a name reads as another
    "\ud800-\udfff\ufff9-\ufffc\ufffe\uffff"  # halves, a picture's place, no letters at all
)
# How Windows' code page is taken for Latin 1, and the bullets of the fonts Symbol and Wingdings.
_MISTAKEN = {chr(n): bytes([n]).decode("cp1252", "ignore") for n in range(0x80, 0xA0) if n != 0x85}
_SYMBOLS = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf06c": "•", "\uf06e": "▪", "\uf071": "▪", "\uf075": "▪",
    "\uf076": "▪", "\uf09f": "•", "\uf0a8": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf0fb": "✗",
    "\uf0e0": "→", "\uf0e8": "→", "\uf0df": "←", "\uf02d": "–",
}  # fmt: skip
_WORDS = {"\x1e": "-"}  # a hyphen of Word that does not end a line
_LIGATURES = {chr(n): normalize("NFKC", chr(n)) for n in range(0xFB00, 0xFB07)}  # of a PDF: 'ﬁ'
_BECOMES = {**_MISTAKEN, **_SYMBOLS, **_WORDS, **_LIGATURES}
# Patterns, which re compiles when it first meets them: most starts never do.
_ODD = f"[{_LINE_ENDS}{_SPACES}{_UNSEEN}{''.join(_BECOMES)}]"
_SPACE = f"[{_SPACES}]"
_LINE_END = f"\r\n|[{_LINE_ENDS}]"
# What joins and parts letters of other scripts, and the parts of an emoji, is nothing in ours.
_NOT_OURS = "[^\0-\u036f\u1e00-\u1eff\u2000-\u200b\u200e-\u206f]"
_JOINER = f"(?<!{_NOT_OURS})[\u200c\u200d]+|[\u200c\u200d]+(?!{_NOT_OURS})"
# What no text of Latin 1 has that is clean, be it for a new line.
_ODD_BYTES = bytes([*range(10), *range(11, 32), *range(0x7F, 0xA1), 0xAD])
# Of a list in Word the plain text has the letter that its bullet's font draws as a bullet.
_BULLET = r"(?m)^[ \xa0]*[o§Øüvq·∙●◦‣⁃▪■□❖➢➤\uf000-\uf0ff]\t"


def clean_text(text: str) -> str:
    """Return ``text`` of one or more lines without what only the program that it is from knows.

    Line breaks of all kinds become a new line; odd spaces a space; bullets that exist in one font
    a bullet. What is not seen goes: soft hyphens, controls, and what turns the direction of text,
    with which a name or file can be made to read as another (Unicode TR 36, 2.5). So do NUL and
    lone surrogates, which no database or PDF takes. Letters are composed (Unicode's form C).

    What was cleaned once is not changed again, so a field can be cleaned while it is typed in.
    """
    if text.isascii() and text.isprintable():  # most are
        return text
    if _is_clean_latin(text):  # a thousand long ones are looked through at once
        return text
    if re.search(_ODD, text):
        text = re.sub(_LINE_END, "\n", text)
        if "\t" in text:
            text = re.sub(_BULLET, "• ", text)
        text = re.sub(_SPACE, " ", text)
        text = re.sub(_ODD, lambda found: _BECOMES.get(found[0], ""), text)
    if "\u200c" in text or "\u200d" in text:
        text = re.sub(_JOINER, "", text)
    return text if is_normalized("NFC", text) else normalize("NFC", text)


def _is_clean_latin(text: str) -> bool:
    """Tell quickly of a text of Latin 1 that it is clean; of another it is not known."""
    try:
        letters = text.encode("latin-1")
    except UnicodeEncodeError:
        return False
    return len(letters.translate(None, _ODD_BYTES)) == len(letters)


def one_line(text: str) -> str:
    """Return ``text`` cleaned and on one line: for a title, a name, and the like."""
    return " ".join(clean_text(text).split())
