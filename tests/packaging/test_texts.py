# SPDX-License-Identifier: EUPL-1.2
"""All texts that a person sees keep to the terms of CONTRIBUTING.md, and call the reader 'je'."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from texts import Text, every_text, paragraphs

ROOT = Path(__file__).parents[2]
TERMS = (ROOT / "CONTRIBUTING.md").read_text("utf-8").split("## Terms")[1].split("\n## ")[0]
# What is no text of ours: words of another program, what a person typed, a name of a file.
QUOTED = ("Ruimte en wonen", "Nulmeting 2025", "dgw-desktop")
NOT_DUTCH = {
    "je, not u": r"\b(?:u|uw)\b",
    "die, deze or the noun, not zij or haar": r"\b(?:zij|haar)\b",
    "maximaal": r"\b(?:hoogstens|ten hoogste)\b",
    "is genoeg": r"\bvolstaat\b",
    "opzijgezet": r"\bopzij (?:is |zijn |worden )?(?:gezet|zetten)\b",
    "openstaat": r"\bopen (?:staat|staan|stond|stonden)[.,;:?]",
    "100%": r"[\d}] %",
    "1 t/m 4": r"(?:\d|\}) tot en met (?:\d|\{)",
}


class Term(NamedTuple):
    dutch: list[str]
    english: list[str]
    not_dutch: list[str]
    not_english: list[str]


def listed(cell: str) -> list[str]:
    return [word.strip() for word in cell.split(",") if word.strip()]


def read_terms() -> list[Term]:
    found = []
    for row in re.findall(r"^\|(.+)\|$", TERMS, re.MULTILINE)[2:]:
        dutch, english, _, not_them, *_ = row.split("|")
        not_dutch, _, not_english = not_them.partition("·")
        found.append(Term(*map(listed, (dutch, english, not_dutch, not_english))))
    return found


# A column of the .csv files that others have made tables of, which cannot change its name.
KEPT = "onderdeel"
ALL = [text for text in every_text() if text.dutch != KEPT]
LIST = read_terms()


def without_good_terms(text: str, terms: list[list[str]]) -> str:
    """Return ``text`` without our own terms: 'scans' is wrong, and 'ingevulde scans' is not."""
    good = sorted((word for term in terms for word in term), key=len, reverse=True)
    text = re.sub(r"\]\([^)]*\)", "]", text)  # where a link leads to
    for word in (*QUOTED, *good):
        if " " in word:
            text = re.sub(rf"\b{re.escape(word)}\b", "…", text, flags=re.IGNORECASE)
    return text


def found_in(texts: list[tuple[str, str]], wrong: dict[str, str]) -> list[str]:
    return [
        f"{better}: {place}: {text}"
        for place, text in texts
        for better, pattern in wrong.items()
        if re.search(pattern, text, re.IGNORECASE)
    ]


def any_of(words: list[str]) -> str:
    return rf"\b(?:{'|'.join(map(re.escape, words))})\b"


def test_no_dutch_text_has_a_word_that_another_took_the_place_of() -> None:
    good = [term.dutch for term in LIST]
    texts = [(text.place, without_good_terms(text.dutch, good)) for text in ALL]
    wrong = {term.dutch[0]: any_of(term.not_dutch) for term in LIST if term.not_dutch}
    assert len(wrong) > 10
    assert found_in(texts, wrong) == []


def test_no_english_text_has_a_word_that_another_took_the_place_of() -> None:
    good = [term.english for term in LIST]
    texts = [(text.place, without_good_terms(text.english, good)) for text in ALL if text.english]
    wrong = {term.english[0]: any_of(term.not_english) for term in LIST if term.not_english}
    assert len(wrong) > 3
    assert found_in(texts, wrong) == []


def test_every_text_says_je_and_is_plain() -> None:
    assert found_in([(text.place, text.dutch) for text in ALL], NOT_DUTCH) == []


def test_a_term_has_one_translation() -> None:
    """What is one thing in Dutch is one thing in English."""
    pairs = [pair for term in LIST for pair in zip(term.dutch, term.english, strict=True)]
    assert [
        f"{dutch} is {english}: {text}"
        for text in ALL
        for dutch, english in pairs
        if text.place.startswith("venster")
        and re.search(any_of([dutch]), text.dutch, re.IGNORECASE)
        and english.lower() not in text.english.lower()
    ] == []


@pytest.mark.parametrize(
    ("place", "dutch", "english"),
    [
        ("venster", "Sessie maken", "Create session"),
        ("cli.py", "de versie tonen", ""),
        ("command_targets.py", "Het bestand ‘{}’ bestaat al.", ""),
        ("venster", "In één oogopslag", "At a glance"),
        ("words.json", "Opslaan als bestand", "Save as a file"),
        ("page.html", "Open dit formulier in een browser", ""),
        ("form_words.json", "Jouw code", "Your code"),
        ("dgw.toml", "Verkennend", ""),
        ("examples.toml", "Er is geen vaste plek voor nieuwe datavragen.", ""),
        ("README.md", "## Opdrachtregel", ""),
        ("packaging/IT-beheer.md", "## Intune", ""),
        ("dgw-desktop.desktop", "Volwassenheidsscan", "Maturity scan"),
        ("handleiding", "# Handleiding", "# Manual"),
        ("beleid language", "Taal", "Language"),
    ],
)
def test_the_list_has_the_texts_of_every_kind(place: str, dutch: str, english: str) -> None:
    assert any(
        text.place.startswith(place) and (text.dutch, text.english) == (dutch, english)
        for text in ALL
    )


def test_the_list_has_what_the_installer_says_in_one_line() -> None:
    said = [text.dutch for text in ALL if text.place == "installer.nsi"]
    assert "${NAME} is geopend. Sluit het programma en probeer het opnieuw." in said
    assert any(text.startswith("Versie $0") and "\n" not in text for text in said)


def test_the_list_has_no_words_of_the_code() -> None:
    """What argparse says before it is Dutch, a name of a setting, and what stands for nothing."""
    said = {text.dutch for text in ALL if text.place.startswith(("cli.py", "commands.py"))}
    assert said.isdisjoint({"DISPLAY", "invalid choice:", "merge", "nl", ""})
    assert {"onbekende keuze:", "BESTAND", "Er zijn nog geen sessies."} <= said


def test_the_statements_of_the_model_are_not_listed() -> None:
    """They have words of their own, which nobody may change."""
    assert not any("statements" in text.place for text in ALL)


def test_both_manuals_have_the_same_paragraphs() -> None:
    manual: list[Text] = [text for text in ALL if text.place.startswith("handleiding")]
    assert len(manual) > 100
    alone = [text for text in manual if not text.dutch or not text.english]
    kinds = [(text, text.english[:2]) for text in manual if text.dutch[:2] != text.english[:2]]
    heads = [pair for pair in kinds if pair[0].dutch.startswith(("#", "-", "|"))]
    assert alone == [] and heads == []


def test_a_document_is_cut_into_its_paragraphs() -> None:
    text = "# Kop\n\nEen zin\ndie doorloopt.\n\n1. stap\n2. stap\n\n```\ncode\n```\n"
    assert paragraphs(text) == ["# Kop", "Een zin die doorloopt.", "1. stap", "2. stap"]
