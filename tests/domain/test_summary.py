# SPDX-License-Identifier: EUPL-1.2
from dgw_desktop.domain.session import Answer
from dgw_desktop.domain.summary import summary_sentences
from dgw_desktop.resources import built_in_model
from dgw_desktop.storage.model_file import read_model
from tests.examples import WITHHELD, alone, make_session, raised

MODEL = read_model(built_in_model()).model
ALL = range(1, 27)


def summary(answers: dict[int, Answer], before: dict[int, Answer] | None = None) -> str:
    baseline = None if before is None else make_session(before, 2025)
    return " ".join(summary_sentences(MODEL, make_session(answers), baseline))


def test_nothing_answered() -> None:
    assert summary({}) == "Er is nog geen dimensie beantwoord."


def test_one_answered() -> None:
    assert summary({1: Answer(2)}) == (
        "Van de 26 dimensies is er 1 beantwoord. Bij de beantwoorde dimensie is niveau 2 "
        "(Verkennend) gekozen."
    )


def test_some_answered_and_all_equal() -> None:
    assert summary(dict.fromkeys(range(1, 21), Answer(2))) == (
        "Van de 26 dimensies zijn er 20 beantwoord. Bij alle beantwoorde dimensies is niveau 2 "
        "(Verkennend) gekozen."
    )


def test_several_gaps_of_which_one_or_more_are_the_largest() -> None:
    answers = {1: Answer(1, 2), 2: Answer(1, 4), 3: Answer(3, 3)}
    assert summary(answers).endswith(
        "Bij 2 dimensies ligt de ambitie boven het gekozen niveau; de afstand is het grootst bij "
        "Sturen op doelen (van 1 naar 4)."
    )
    assert summary(answers | {1: Answer(1, 4)}).endswith(
        "Bij 2 dimensies ligt de ambitie drie niveaus hoger: "
        "Onderbouwing van besluiten en Sturen op doelen."
    )


def test_all_equal() -> None:
    assert summary(dict.fromkeys(ALL, Answer(3, 3))) == (
        "Alle 26 dimensies zijn beantwoord. Overal is niveau 3 (Opbouwend) gekozen. De ambitie "
        "is overal niveau 3 (Opbouwend). Nergens ligt de ambitie boven het gekozen niveau."
    )


def test_all_not_applicable() -> None:
    assert summary(dict.fromkeys(ALL, Answer(not_applicable=True))) == (
        "Geen enkele dimensie is van toepassing; daarom is er geen score."
    )


def test_one_gap_one_left_out_and_what_changed() -> None:
    answers = {n: Answer(2) for n in ALL}
    answers[4] = Answer(1, 3)
    answers[26] = Answer(not_applicable=True)
    before = {n: Answer(2) for n in ALL}
    before[5] = Answer(1)
    assert summary(answers, before) == (
        "Van de 26 dimensies zijn er 25 beantwoord; 1 is niet van toepassing. Het gemiddelde "
        "niveau is 2,0, op een schaal van 1 t/m 4. Het hoogst scoren 6 thema's (elk 2,0). Het "
        "laagst scoort Visie en taal (1,8 over 4 dimensies). Bij 1 dimensie is een ambitie "
        "gekozen: niveau 3 (Opbouwend). Boven het gekozen niveau ligt de ambitie alleen bij "
        "Gezamenlijke taal (van 1 naar 3). Vergeleken met de vorige meting (2025): 1 dimensie "
        "hoger, 1 dimensie lager en 23 dimensies gelijk. Lager is Gezamenlijke taal (van 2 naar "
        "1)."
    )


def test_how_the_last_votes_lie_beside_the_first_is_told() -> None:
    wide, narrow = alone(2, 2, 2, 2), raised(0, 4, 4, 0)
    answers = {
        1: Answer(rounds=wide + narrow),
        2: Answer(rounds=wide + raised(0, 0, 8, 0)),
        3: Answer(rounds=narrow + raised(1, 0, 0, 7)),
        4: Answer(rounds=narrow + narrow),
        5: Answer(rounds=wide),
        6: Answer(rounds=WITHHELD + narrow),
        7: Answer(rounds=wide + narrow, not_applicable=True),
    }
    assert (
        "De laatste stemmen liggen, vergeleken met de eerste, bij 2 dimensies dichter bij elkaar, "
        "bij 1 dimensie verder uit elkaar en bij 1 dimensie even ver uit elkaar."
    ) in summary_sentences(MODEL, make_session(answers))
    one = make_session({5: answers[5], 6: answers[6]})
    assert not any("stemmen" in sentence for sentence in summary_sentences(MODEL, one))
