# SPDX-License-Identifier: EUPL-1.2
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dgw_desktop
from dgw_desktop.domain.accents import SearchedText, folded, name_key, sort_key

# What they compare is in no list: folders, computers, names of packages and months, fonts; what is
# pasted.
OF_MACHINES = {
    "paths.py", "folder_lock.py", "licences.py", "dates.py", "times.py", "fonts.py", "texts.py",
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Beëindigen", "beeindigen"),
        ("Zoë", "ZOE"),
        ("Élise", "elise"),
        ("Ömer", "omer"),
        ("Ĳsselstein", "ijsselstein"),
        ("Straße", "strasse"),
        ("Søren Bjørn", "soren bjorn"),
        ("Łódź", "lodz"),
        ("cœur æther", "coeur aether"),
        ("İzmir", "izmir"),
        ("Núñez", "nunez"),
        ("thema’s", "thema's"),
        ("thema´s", "thema's"),
        ("‘s-Hertogenbosch", "'s-hertogenbosch"),
        ("Súdwest‑Fryslân", "sudwest-fryslan"),
        ("plan – 2027", "plan - 2027"),
        ("af\u00adge\u200bbroken", "afgebroken"),
        ("vaste\u00a0spatie", "vaste spatie"),
        ("m², ½ en ﬁets", "m2, 1/2 en fiets"),
    ],
)
def test_what_is_typed_without_accents_is_the_same(text: str, typed: str) -> None:
    assert folded(text) == folded(typed)
    assert folded(unicodedata.normalize("NFD", text)) == folded(text)


@given(st.text())
def test_folding_is_done_once_and_for_all(text: str) -> None:
    assert folded(folded(text)) == folded(text)
    assert name_key(f" {text} ") == name_key(text)


def test_names_stand_where_a_person_looks_for_them() -> None:
    names = ["Zoë", "Élise", "’s-Hertogenbosch", "Ömer", "zoe", "Eva", "Piet", "Zoe", "ĳs", "Esra",
             "“Extra” team", "Søren", "Soraya", "ijverig", "Olivier", "IJmuiden"]  # fmt: skip
    assert sorted(names, key=sort_key) == [
        "Élise", "Esra", "Eva", "“Extra” team", "IJmuiden", "ĳs", "ijverig", "Olivier", "Ömer",
        "Piet", "’s-Hertogenbosch", "Soraya", "Søren", "Zoe", "Zoë", "zoe",
    ]  # fmt: skip
    assert sorted(["…", "a", ""], key=sort_key) == ["", "…", "a"]


def test_a_place_in_a_text_is_that_of_its_own_letters() -> None:
    text = "Kruĳf beëindigt; Kruijf be\u0308gon. BEËINDIGT"
    searched = SearchedText(text)
    assert [text[start:end] for start, end in searched.find("beeind")] == ["beëind", "BEËIND"]
    assert [text[start:end] for start, end in searched.find("Kruĳf")] == ["Kruĳf", "Kruijf"]
    assert searched.find("") == searched.find("niet") == []


@given(st.text(), st.text())
def test_what_is_found_folds_to_what_was_sought(text: str, wanted: str) -> None:
    for start, end in SearchedText(text).find(wanted):
        assert 0 <= start < end <= len(text)
        assert folded(wanted) in "".join(folded(letter) for letter in text[start:end])


def test_no_list_compares_letters_in_a_way_of_its_own() -> None:
    package = Path(dgw_desktop.__file__).parent
    odd = [
        path.name
        for path in package.rglob("*.py")
        if re.search(r"\.casefold\(|unicodedata|COLLATE|NOCASE", path.read_text("utf-8"))
    ]
    assert set(odd) - OF_MACHINES == {"accents.py"}
