# SPDX-License-Identifier: EUPL-1.2
"""Rounds of votes beside each other in the report and the tables, read back."""

import csv
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from dgw_desktop.domain.session import Answer, VoteRound, VotesOrigin
from dgw_desktop.report.comma_separated import write_csv
from dgw_desktop.report.options import ReportOptions
from dgw_desktop.report.source import ReportSource
from dgw_desktop.report.spreadsheet import write_xlsx
from dgw_desktop.work.exporting import write_report
from tests.examples import WITHHELD, make_session, raised
from tests.pdf_text import pdf_words
from tests.report.reports import DAY, LOADED, other_model, table

REMARKS = ("Niemand weet waar het staat.", "=1+1")
BEFORE = VoteRound((1, 4, 4, 1), VotesOrigin.ALONE, 2, 1, (0, 1, 5, 4), REMARKS)
ANSWERS = {
    1: Answer(3, rounds=(BEFORE, *raised(0, 3, 6, 1))),
    2: Answer(3, rounds=(BEFORE, *raised(0, 3, 6, 1), *raised(0, 0, 10, 0))),
    3: Answer(3, rounds=(*WITHHELD, *raised(0, 3, 6, 1))),
    4: Answer(3, rounds=raised(1, 2, 3, 4)),
    5: Answer(3, rounds=(BEFORE,)),
    6: Answer(3, rounds=WITHHELD),
    8: Answer(3, 4, rounds=raised(1, 2, 3, 4), ambition_votes=((0, 0, 4, 6),)),
    9: Answer(2, 3, ambition_votes=((0, 5, 5, 0), (0, 1, 9, 0))),
}
OVER_AMBITION = (
    "Stemming over de ambitie: 10 stemmen (niveau 1: 0, niveau 2: 0, niveau 3: 4, niveau 4: 6); "
    "mediaan 4, laagste 3, hoogste 4."
)
SOURCE = ReportSource(LOADED.model, make_session(ANSWERS))


def test_the_workbook_has_a_row_per_round(tmp_path: Path) -> None:
    write_xlsx([SOURCE], tmp_path / "r.xlsx", DAY)
    rows = table(tmp_path / "r.xlsx", "Stemmen")
    assert [(row["Nr."], row["Ronde"], row["Laatste ronde"], row["n"]) for row in rows] == [
        (1, "vooraf", "nee", 10),
        (1, "na het gesprek", "ja", 10),
        (2, "vooraf", "nee", 10),
        (2, "stemming 1", "nee", 10),
        (2, "stemming 2", "ja", 10),
        (3, "vooraf", "nee", None),
        (3, "na het gesprek", "ja", 10),
        (4, "stemming", "ja", 10),
        (5, "vooraf", "ja", 10),
        (6, "vooraf", "ja", None),
        (8, "stemming", "ja", 10),
        (8, "stemming over de ambitie", "ja", None),
        (9, "stemming 1 over de ambitie", "nee", None),
        (9, "stemming 2 over de ambitie", "ja", None),
    ]
    first, hands, withheld = rows[0], rows[1], rows[5]
    assert [first[f"Niveau {level}"] for level in (1, 2, 3, 4)] == [1, 4, 4, 1]
    assert [first[f"Ambitie {level}"] for level in (1, 2, 3, 4)] == [0, 1, 5, 4]
    names = [f"Ambitie {name}" for name in ("n", "mediaan", "laagste", "hoogste")]
    assert [first[name] for name in names] == [10, 3, 2, 4]
    on_ambition = rows[11]
    assert [on_ambition[f"Ambitie {level}"] for level in (1, 2, 3, 4)] == [0, 0, 4, 6]
    assert [on_ambition[name] for name in names] == [10, 4, 3, 4]
    assert (on_ambition["Niveau 1"], on_ambition["Herkomst"]) == (None, "opgestoken handen")
    assert (first["Weet niet"], first["Vindt niet van toepassing"]) == (2, 1)
    assert first["Opmerkingen vooraf"] == "\n".join(REMARKS)
    assert (hands["Weet niet"], hands["Ambitie 1"], hands["Opmerkingen vooraf"]) == (None,) * 3
    assert withheld["Herkomst"] == "vooraf: te weinig mensen" and withheld["Niveau 1"] is None
    assert withheld["Weet niet"] is None


def csv_rows(folder: Path) -> list[dict[str, str]]:
    write_csv([SOURCE], folder / "r.csv")
    text = (folder / "r.csv").read_text("utf-8-sig")
    return list(csv.DictReader(text.splitlines(keepends=True), delimiter=";"))


def test_the_csv_has_a_row_per_dimension_per_round(tmp_path: Path) -> None:
    rows = csv_rows(tmp_path)
    found = [
        (int(row["nummer"]), row["ronde"], row["laatste_ronde"], row["stemmen_n"]) for row in rows
    ]
    assert found == [
        (1, "vooraf", "nee", "10"),
        (1, "na het gesprek", "ja", "10"),
        (2, "vooraf", "nee", "10"),
        (2, "stemming 1", "nee", "10"),
        (2, "stemming 2", "ja", "10"),
        (3, "vooraf", "nee", ""),
        (3, "na het gesprek", "ja", "10"),
        (4, "stemming", "ja", "10"),
        (5, "vooraf", "ja", "10"),
        (6, "vooraf", "ja", ""),
        (7, "", "", ""),
        (8, "stemming", "ja", "10"),
        (8, "stemming over de ambitie", "ja", ""),
        (9, "stemming 1 over de ambitie", "nee", ""),
        (9, "stemming 2 over de ambitie", "ja", ""),
        *((number, "", "", "") for number in range(10, 27)),
    ]
    first, hands, withheld, on_ambition = rows[0], rows[1], rows[5], rows[12]
    assert [first[f"stemmen_{level}"] for level in (1, 2, 3, 4)] == ["1", "4", "4", "1"]
    assert [first[f"stemmen_ambitie_{level}"] for level in (1, 2, 3, 4)] == ["0", "1", "5", "4"]
    names = ("stemmen_mediaan", "stemmen_laagste", "stemmen_ambitie_n", "weet_niet")
    assert [first[name] for name in names] == ["2,5", "1", "10", "2"]
    assert first["vindt_niet_van_toepassing"] == "1"
    assert first["opmerkingen_vooraf"] == "\n".join(REMARKS)
    assert (hands["weet_niet"], hands["stemmen_ambitie_1"], hands["opmerkingen_vooraf"]) == (
        "",
    ) * 3
    assert hands["herkomst"] == "opgestoken handen"
    assert withheld["herkomst"] == "vooraf: te weinig mensen"
    assert {withheld[name] for name in withheld if "stemmen" in name or "weet" in name} == {""}
    assert on_ambition["stemmen_1"] == "" and on_ambition["stemmen_ambitie_mediaan"] == "4,0"


def test_the_choice_stands_on_one_row_of_its_dimension(tmp_path: Path) -> None:
    rows = [row for row in csv_rows(tmp_path) if row["niveau"]]
    assert [int(row["nummer"]) for row in rows] == [1, 2, 3, 4, 5, 6, 8, 9]
    last = ("na het gesprek", "stemming 2", "na het gesprek", "stemming", "vooraf", "vooraf")
    assert [row["ronde"] for row in rows[:6]] == list(last)
    assert rows[6]["ambitie"] == "4" and rows[6]["ronde"] == "stemming"


def words(tmp_path: Path, form: str, options: ReportOptions) -> str:
    if form == "pdf":
        write_report(SOURCE, options, tmp_path / "r.pdf", DAY)
        return pdf_words(tmp_path / "r.pdf")
    write_report(SOURCE, options, tmp_path / "r.docx", DAY)
    document = docx.Document(str(tmp_path / "r.docx"))
    cells = [cell.text for part in document.tables for row in part.rows for cell in row.cells]
    return " ".join((*cells, *(part.text for part in document.paragraphs)))


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_the_report_has_the_rounds_beside_each_other(tmp_path: Path, form: str) -> None:
    text = words(tmp_path, form, ReportOptions())
    assert "vooraf 1 4 4 1 10 2,5 1 – 4 na het gesprek 0 3 6 1 10 3 2 – 4" in text
    assert "stemming 1 0 3 6 1 10 3 2 – 4 stemming 2 0 0 10 0 10 3 3" in text
    assert "Vooraf 1 tot 4, na het gesprek 2 tot 4." in text
    assert "Vooraf: 1 tot 4, stemming 2: iedereen 3." in text
    assert "10 stemmen (niveau 1: 1, niveau 2: 2, niveau 3: 3, niveau 4: 4); mediaan 3" in text
    assert "10 stemmen, vooraf (niveau 1: 1" in text
    assert ": te weinig mensen" not in text  # where and why is said once
    assert "Het gaat om de dimensies" in text
    assert text.count("Anders zijn de keuzes van te weinig mensen te herleiden") == 1
    assert "Vooraf ook: weet niet: 2, niet van toepassing: 1, ambitie (n = 10): 2 tot 4" in text
    assert OVER_AMBITION in text
    assert "Stemming 2 over de ambitie: 10 stemmen (niveau 1: 0, niveau 2: 1" in text
    assert REMARKS[0] in text and "Opmerkingen vooraf, zonder namen:" in text


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_remarks_are_in_the_report_only_with_the_notes(tmp_path: Path, form: str) -> None:
    text = words(tmp_path, form, ReportOptions(notes=False))
    assert "Vooraf 1 tot 4" in text and REMARKS[0] not in text and "Opmerkingen" not in text
    text = words(tmp_path, form, ReportOptions(votes=False))
    assert "Vooraf 1 tot 4" not in text and "over de ambitie" not in text


def test_a_model_of_many_levels_fits(tmp_path: Path) -> None:
    votes = VoteRound((1,) * 9, VotesOrigin.ALONE), VoteRound((20,) * 9)
    loaded = other_model(9)
    session = replace(make_session({1: Answer(1, rounds=votes)}), model=loaded.reference)
    write_report(ReportSource(loaded.model, session), ReportOptions(), tmp_path / "r.pdf", DAY)
    assert "na het gesprek 20 20 20 20 20 20 20 20 20 180 5 1 – 9" in pdf_words(tmp_path / "r.pdf")


def test_why_counts_are_not_there_stands_in_a_report_once(tmp_path: Path) -> None:
    why = "Bij 2 dimensies staan geen aantallen. Anders zijn de keuzes van te weinig mensen"
    for options, count in ((ReportOptions(), 1), (ReportOptions(votes=False), 0)):
        write_report(SOURCE, options, tmp_path / "r.pdf", DAY)
        assert pdf_words(tmp_path / "r.pdf").count(why) == count
        write_report(SOURCE, options, tmp_path / "r.docx", DAY)
        words = " ".join(one.text for one in docx.Document(str(tmp_path / "r.docx")).paragraphs)
        assert words.count(why) == count
