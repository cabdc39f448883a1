# SPDX-License-Identifier: EUPL-1.2
"""Contributions and references from the command line."""

from pathlib import Path

import pytest

from dgw_desktop.cli import main
from dgw_desktop.domain.contributions import Contribution, Withdrawal
from dgw_desktop.storage.contribution_file import read_contribution
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.reference_file import read_reference
from tests.reference_folders import contributions, write
from tests.storage.test_reference_packs import pack

Capture = pytest.CaptureFixture[str]


def test_a_contribution_is_shown_and_then_written_and_taken_back(
    tmp_path: Path, capsys: Capture
) -> None:
    path = tmp_path / "b.json"
    assert main(["demo"]) == 0
    first, *_, draft = capsys.readouterr().out.split()
    assert main(["contribute", first]) == 1
    assert "--size" in capsys.readouterr().err
    assert main(["contribute", draft, "--size", "none"]) == 1
    assert "concept" in capsys.readouterr().err
    wanted = ["contribute", first, "--size", "100000+", "--kind", "social"]
    assert main(wanted) == 0
    shown = capsys.readouterr()
    assert "Grootte: 100.000+ inwoners" in shown.out and "niets geschreven" in shown.err
    assert not path.exists()
    assert main([*wanted, "--code", "K7Q-2MX", "--to", str(path)]) == 0
    made = read_contribution(path)
    assert isinstance(made, Contribution) and made.organisation == "K7Q-2MX"
    assert f"Nummer van de bijdrage: {made.id}" in capsys.readouterr().out
    assert main(["contribute", first, "--to", str(path)]) == 1
    assert "--force" in capsys.readouterr().err
    # What is not said is as the last time.
    assert main(["contribute", first, "--to", str(path), "--force"]) == 0
    again = read_contribution(path)
    assert isinstance(again, Contribution) and again.organisation == "K7Q-2MX"
    assert main(["contribute", first, "--withdraw", "--to", str(path), "--force"]) == 0
    taken_back = read_contribution(path)
    assert isinstance(taken_back, Withdrawal) and taken_back.id == made.id


def test_a_reference_is_built_shown_and_exported(
    loaded: LoadedModel, tmp_path: Path, capsys: Capture
) -> None:
    folder = write(tmp_path / "folder", contributions(loaded.model, 12))
    (folder / "x.json").write_text("{}")
    pack = tmp_path / "r.dgwref"
    wanted = ["reference", "build", str(folder), "--publisher", "Vereniging", "--to"]
    assert main([*wanted, str(tmp_path / "r.json")]) == 1
    assert ".dgwref" in capsys.readouterr().err
    assert main([*wanted, str(pack), "--title", "Stand", "--licence", "CC-BY-4.0"]) == 0
    said = capsys.readouterr()
    assert "12 bijdragen van 12 organisaties zijn geteld." in said.out
    assert said.err == "Overgeslagen: ‘x.json’, het is geen bijdrage van DGW Desktop.\n"
    assert read_reference(pack)[0].origin.licence == "CC-BY-4.0"
    assert main(["reference", "show", str(pack)]) == 0
    shown = capsys.readouterr().out.splitlines()
    assert shown[0] == "Stand" and "groep       all              alle bijdragen" in shown
    assert main(["reference", "export", str(pack), "--to", str(tmp_path / "o.csv")]) == 0
    assert capsys.readouterr().out.split() == [
        str(tmp_path / "o.csv"),
        str(tmp_path / "o.csv-metadata.json"),
    ]
    assert main(["reference", "show", str(folder / "x.json")]) == 1
    assert "geen referentie" in capsys.readouterr().err


def test_references_are_kept_listed_and_chosen_for_a_report(
    loaded: LoadedModel, tmp_path: Path, capsys: Capture
) -> None:
    path, other = (pack(tmp_path, loaded, f"Stand {year}", year) for year in (2026, 2025))
    report, picture = tmp_path / "r.html", tmp_path / "p.svg"
    assert main(["reference", "list"]) == 0
    assert capsys.readouterr().out == "Er is nog geen referentie geïmporteerd.\n"
    (tmp_path / "x.dgwref").write_text("{}")
    assert main(["reference", "import", str(path), str(tmp_path / "x.dgwref")]) == 1
    assert "‘x.dgwref’" in capsys.readouterr().err
    assert main(["reference", "import", str(path), str(other), str(path)]) == 0
    name, older, again = capsys.readouterr().out.split()
    assert name == again != older
    assert main(["reference", "list"]) == 0
    assert capsys.readouterr().out == (
        f"{name}  01-01-2026  Stand 2026 (Vereniging)\n"
        f"{older}  01-01-2025  Stand 2025 (Vereniging)\n"
    )
    for wanted in (older, "stand 2025", str(other)):
        assert main(["reference", "show", wanted]) == 0
        shown = capsys.readouterr().out.splitlines()
        assert shown[0] == "Stand 2025" and "groep       100000+,2026 " in shown[-1]
    assert main(["demo"]) == 0
    first, second, *_ = capsys.readouterr().out.split()
    group = ["--group", "100000+,2026"]
    # What is asked is there, also where a report of this kind has none.
    board = ["export", first, "--to", str(report), "--force", "--preset", "bestuurlijk"]
    for asked, is_there in (([], False), (["--reference", str(path), *group], True)):
        assert main([*board, *asked]) == 0
        assert ("Naast andere organisaties" in report.read_text("utf-8")) is is_there
    assert main(["export", first, "--to", str(picture), "--reference", name, *group]) == 0
    assert "uitgegeven door Vereniging op 1 januari 2026" in picture.read_text("utf-8")
    without = [*group, "--without", "referentie", "--force"]
    assert main(["export", first, "--to", str(picture), "--reference", name, *without]) == 0
    assert "Vereniging" not in picture.read_text("utf-8")
    compared = ["compare", first, second, "--to", str(report), "--force", "--reference"]
    assert main([*compared, name, *group]) == 0
    assert "Naast andere organisaties" in report.read_text("utf-8")
    assert main([*compared, "geen"]) == 0
    assert "Naast andere organisaties" not in report.read_text("utf-8")
    capsys.readouterr()
    for wrong, why in (
        (["--reference", "nergens"], "geen referentie ‘nergens’"),
        (["--reference", name], "100000+,2026"),
        (group, "--reference"),
    ):
        assert main(["export", first, "--to", str(report), "--force", *wrong]) == 1
        assert why in capsys.readouterr().err


def test_wrong_use_is_told_in_dutch(capsys: Capture) -> None:
    for wrong in (["reference"], ["reference", "build", "map", "--to", "r.dgwref"]):
        with pytest.raises(SystemExit) as left:
            main(wrong)
        assert left.value.code == 2
        assert "deze argumenten ontbreken" in capsys.readouterr().err
