# SPDX-License-Identifier: EUPL-1.2
"""What a person chooses for a report, and how that is remembered."""

import base64
import binascii
import json
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from dgw_desktop.domain.profile import ProfileOrder
from dgw_desktop.domain.texts import one_line
from dgw_desktop.report.languages import CODES, ReportLanguage

CONCEPT, FINAL = "Concept", "Definitief"
"""The labels of a report."""
_SECTIONS = (
    "gaps", "strengths", "spreads", "comparison", "reference", "actions", "statements", "notes",
    "votes", "front_names", "owner_names", "matrix",
)  # fmt: skip
_PNG = b"\x89PNG\r\n\x1a\n"


class Picture(StrEnum):
    """What a picture of a session shows."""

    SPIDER = "spinnenweb"
    PROFILE = "profiel"


@dataclass(frozen=True, slots=True)
class ChartView:
    """How a person looks at a picture: a spider by dimension or theme, a profile in an order."""

    picture: Picture = Picture.SPIDER
    by_theme: bool = False
    order: ProfileOrder = ProfileOrder.MODEL


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture for the title page: PNG without transparency; ``alt`` says whose it is."""

    png: bytes
    alt: str

    def __post_init__(self) -> None:
        """Clean what may be pasted from anywhere, or remembered by an earlier version."""
        object.__setattr__(self, "alt", one_line(self.alt))


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What goes into a report.

    ``spreads`` are the dimensions on which the votes lie furthest apart, where there are ``votes``.
    ``label`` is None for that of the session's status; ``organisation`` is empty for that of
    the session. ``front_names`` are the people on the front page: facilitator, portfolio holder,
    author; ``owner_names`` are those who do something. ``request`` is what the reader is asked, in
    a sentence. ``picture`` is for a file that is one picture. ``reference`` is what the session is
    held against, where it is. ``language`` is one of CODES.
    """

    gaps: bool = True
    strengths: bool = True
    spreads: bool = True
    comparison: bool = True
    reference: bool = True
    actions: bool = True
    statements: bool = True
    notes: bool = True
    votes: bool = True
    front_names: bool = True
    owner_names: bool = True
    matrix: bool = False
    label: str | None = None
    organisation: str = ""
    logo: Logo | None = None
    request: str = ""
    picture: Picture = Picture.SPIDER
    language: str = CODES[0]

    def __post_init__(self) -> None:
        """Clean what may be pasted from anywhere, or remembered by an earlier version."""
        object.__setattr__(self, "organisation", one_line(self.organisation))
        object.__setattr__(self, "request", one_line(self.request))


class Preset(StrEnum):
    """What a report is for."""

    BOARD = "bestuurlijk"
    """A few pages for who decides: no names, and no statements that were not chosen."""
    WHOLE = "volledig"


_PRESETS = {
    Preset.BOARD: {
        "gaps": False, "strengths": False, "spreads": False, "comparison": False,
        "reference": False, "statements": False, "notes": False, "front_names": False,
        "owner_names": False,
    },
    Preset.WHOLE: {},
}  # fmt: skip


SECTION_WORDS = {
    "afstand": ("gaps",), "sterk": ("strengths",), "uiteenlopend": ("spreads",),
    "vergelijking": ("comparison",), "referentie": ("reference",), "agenda": ("actions",),
    "stellingen": ("statements",),
    "toelichtingen": ("notes",), "stemmen": ("votes",), "namen": ("front_names", "owner_names"),
    "namen-voorkant": ("front_names",), "namen-acties": ("owner_names",), "matrix": ("matrix",),
}  # fmt: skip
"""What a word of the command line is about."""


def without(options: ReportOptions, words: Iterable[str]) -> ReportOptions:
    """Return ``options`` without the sections of these words, which are of SECTION_WORDS."""
    return _with_sections(options, words, False)


def with_sections(options: ReportOptions, words: Iterable[str]) -> ReportOptions:
    """Return ``options`` with the sections of these words too."""
    return _with_sections(options, words, True)


def _with_sections(options: ReportOptions, words: Iterable[str], is_in: bool) -> ReportOptions:
    chosen: dict[str, Any] = {name: is_in for word in words for name in SECTION_WORDS[word]}
    return replace(options, **chosen)


def with_preset(options: ReportOptions, preset: Preset) -> ReportOptions:
    """Return ``options`` with the sections of ``preset``; what is on the title page stays."""
    usual = {name: getattr(ReportOptions(), name) for name in _SECTIONS}
    return replace(options, **{**usual, **_PRESETS[preset]})


def narrowest(found: Sequence[ReportOptions]) -> ReportOptions:
    """Return options with only the sections that all of ``found`` have, and no title page.

    They are in the language of all, or else in the usual one.
    """
    kept: dict[str, Any] = {n: all(getattr(one, n) for one in found) for n in _SECTIONS}
    languages = {one.language for one in found}
    language = languages.pop() if len(languages) == 1 else CODES[0]
    return replace(ReportOptions(), **kept, language=language)


def remembered_sections(options: ReportOptions) -> str:
    """Return as JSON what the next report holds; the label belongs to one session."""
    return json.dumps({name: getattr(options, name) for name in _SECTIONS})


def remembered_front(options: ReportOptions) -> str:
    """Return as JSON what the next title page for the same organisation begins with."""
    kept: dict[str, object] = {
        "organisation": options.organisation, "language": options.language,
    }  # fmt: skip
    if options.logo is not None:
        kept["logo"] = base64.b64encode(options.logo.png).decode("ascii")
        kept["logo_alt"] = options.logo.alt
    return json.dumps(kept)


def recalled(sections: str, front: str) -> ReportOptions:
    """Return the options of ``remembered_sections`` and ``remembered_front``.

    What cannot be read has its default.
    """
    kept = _recalled(sections)
    title_page = _recalled(front)
    for name in ("front_names", "owner_names"):
        kept.setdefault(name, kept.get("names"))  # once they were one choice
    chosen: dict[str, Any] = {
        name: value for name in _SECTIONS if isinstance(value := kept.get(name), bool)
    }
    organisation, language = title_page.get("organisation"), title_page.get("language")
    return replace(
        ReportOptions(),
        **chosen,
        organisation=organisation if isinstance(organisation, str) else "",
        language=language if language in CODES else CODES[0],
        logo=_recalled_logo(title_page.get("logo"), title_page.get("logo_alt")),
    )


def label_text(label: str, language: ReportLanguage) -> str:
    """Return a label as a report has it: CONCEPT and FINAL translate, a person's own stays."""
    tr = language.gettext
    return {CONCEPT: tr("Concept"), FINAL: tr("Definitief")}.get(label, label)


def _recalled(text: str) -> dict[str, Any]:
    try:
        kept = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _recalled_logo(picture: object, alt: object) -> Logo | None:
    if not isinstance(picture, str) or not isinstance(alt, str):
        return None
    try:
        png = base64.b64decode(picture, validate=True)
    except (ValueError, binascii.Error):
        return None
    return Logo(png, alt) if is_whole_png(png) else None


def is_whole_png(png: bytes) -> bool:
    """Tell whether every part of a PNG is as it was written: https://www.w3.org/TR/png-3/."""
    place, kind = len(_PNG), b""
    while kind != b"IEND" and place + 12 <= len(png):
        length = int.from_bytes(png[place : place + 4], "big")
        kind, checksum = png[place + 4 : place + 8], place + 8 + length
        if png[checksum : checksum + 4] != zlib.crc32(png[place + 4 : checksum]).to_bytes(4, "big"):
            return False
        place = checksum + 4
    return png.startswith(_PNG) and kind == b"IEND"
