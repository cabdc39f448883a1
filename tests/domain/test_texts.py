# SPDX-License-Identifier: EUPL-1.2
"""What is pasted from other programs becomes text that reads well."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dgw_desktop.domain.texts import clean_text, one_line
from tests.nasty import NASTY

ODD = st.text() | st.text(
    alphabet="ao§\t\r\n\v\f\x85\x92\xa0\xad\u200b\u200c\u200d\u2028\u2029\u202e\uf0b7\u0301\ud800 "
    "\ufeff\u034fﬁم👩"
)


@pytest.mark.parametrize(
    ("pasted", "shown"),
    [
        ("een\r\ntwee\rdrie", "een\ntwee\ndrie"),
        ("zachte\vregel, \fpagina, \x85NEL", "zachte\nregel, \npagina, \nNEL"),
        ("regel\u2028en alinea\u2029einde", "regel\nen alinea\neinde"),
        ("€\xa01.000\u202f000 op\u2009de\u3000rekening", "€ 1.000 000 op de rekening"),
        ("ge\xadgevens\u200b\ufeff en\u2060zo", "gegevens enzo"),
        ("\uf0b7\tEen\n\uf0a7\tTwee\n\uf0fc Drie", "• Een\n• Twee\n✓ Drie"),
        ("•\tEen\no\tTwee\n§\tDrie\n  Ø\tVier", "• Een\n• Twee\n• Drie\n• Vier"),
        ("o ja, en § 3; v\n1.\tEerst", "o ja, en § 3; v\n1. Eerst"),
        ("kolom\tkolom", "kolom kolom"),
        ("\x93Zo\x94, het\x92s \x96 \x80 5", "“Zo”, het’s – € 5"),
        ("Zoe\u0308 en e\u0301e\u0301n", "Zoë en één"),
        ("\u202eomgekeerd\u202c \u2066a\u2069 \u200eb", "omgekeerd a b"),
        ("\x00\x1b[31mrood\x07 a\x08b\x7f", "[31mrood ab"),
        ("\ud800half \udfff \uffff\ufffe plaatje\ufffc", "half   plaatje"),
        ("👩\u200d👩\u200d👧 می\u200cخواهم", "👩\u200d👩\u200d👧 می\u200cخواهم"),
        ("\u200dna\u200c\u200dam\u200c, \u200c2\u200c", "naam, 2"),
        ("\u034f \u200c \u034f \u200cNieuwsbrief", "   Nieuwsbrief"),
        ("kort\u2800en\u3164lang\uffa0.", "kort en lang ."),
        (
            "tag\U000e0041\U000e007f en e\x1email van de e\u2011mail",
            "tag en e-mail van de e\u2011mail",
        ),
        ("beﬂig de oﬃciële ﬁetsroute", "beflig de officiële fietsroute"),
        ("  twee  spaties \n\n\n en regels ", "  twee  spaties \n\n\n en regels "),
        ("\ue001 van een eigen lettertype", "\ue001 van een eigen lettertype"),
        ("", ""),
    ],
)
def test_what_is_pasted_reads_well(pasted: str, shown: str) -> None:
    assert clean_text(pasted) == shown


@pytest.mark.parametrize(
    ("pasted", "shown"),
    [
        ("MT-sessie\r\nnajaar\v2026", "MT-sessie najaar 2026"),
        ("a\fb\x85c\u2028d\u2029e\tf  g\xa0\xa0h", "a b c d e f g h"),
        (" \n Titel \n ", "Titel"),
        ("\u202e\u2066\u200b\n", ""),
    ],
)
def test_a_line_has_no_breaks_and_single_spaces(pasted: str, shown: str) -> None:
    assert one_line(pasted) == shown


@given(ODD)
def test_what_was_cleaned_stays_as_it_is(text: str) -> None:
    for clean in (clean_text, one_line):
        once = clean(text)
        assert clean(once) == once
    assert one_line(clean_text(text)) == one_line(text)


@given(ODD | st.sampled_from(NASTY))
def test_nothing_is_left_that_a_file_or_a_reader_stumbles_over(text: str) -> None:
    cleaned = clean_text(text)
    cleaned.encode("utf-8")
    kinds = {unicodedata.category(letter) for letter in cleaned if letter != "\n"}
    assert not kinds & {"Cc", "Cs", "Zl", "Zp"}
    assert unicodedata.is_normalized("NFC", cleaned)
    assert one_line(text).splitlines() in ([], [one_line(text)])
