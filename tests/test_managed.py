# SPDX-License-Identifier: EUPL-1.2
"""What an administrator sets: where it is read, what holds, and what is wrong in it."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dgw_desktop import managed as managing
from dgw_desktop.cli import main
from dgw_desktop.errors import UserError
from dgw_desktop.managed import DEFAULT, LOCKED, SETTINGS, combined, managed
from dgw_desktop.paths import data_paths
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.ui.foundation.language import LANGUAGES
from dgw_desktop.ui.foundation.preferences import Appearance

Administer = Callable[[str], Path]
Capture = pytest.CaptureFixture[str]


def test_without_an_administrator_everything_is_as_it_was_chosen() -> None:
    nothing = combined([])
    assert nothing.choose("language", None, "nl") == "nl"
    assert nothing.choose("language", "en", "nl") == "en"
    assert not nothing.is_locked("language")


def test_what_is_locked_holds_and_a_default_holds_until_a_person_chooses(
    administer: Administer,
) -> None:
    administer('[locked]\nlanguage = "en"\n[default]\nappearance = "dark"\n')
    assert managed().choose("language", "nl", "nl") == "en"
    assert managed().choose("appearance", None, "system") == "dark"
    assert managed().choose("appearance", "light", "system") == "light"
    assert managed().is_locked("language")
    assert not managed().is_locked("appearance")


def test_the_computer_goes_before_the_user_and_both_before_the_file() -> None:
    found = combined(
        [
            ("file", {LOCKED: {"language": "nl", "author": "A"}}),
            ("HKCU", {LOCKED: {"language": "en"}, DEFAULT: {"appearance": "dark"}}),
            ("HKLM", {DEFAULT: {"appearance": "light"}}),
        ]
    )
    assert found.choose("language", None, "") == "en"
    assert found.choose("author", None, "") == "A"
    assert found.choose("appearance", None, "") == "light"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[locked]\nlanguage = "fr"', "language niet: kies uit nl, en"),
        ("[locked]\nlanguage = 3", "language niet: kies uit nl, en"),
        ("[locked]\nprivacy_threshold = 3", "een getal van 4 t/m 10"),
        ("[locked]\nprivacy_minimum = true", "een getal van 4 t/m 10"),
        ("[locked]\nown_models = 1", "true of false"),
        ('[locked]\norganisation = ""', "een tekst van maximaal 200 tekens"),
        (f'[locked]\norganisation = "{"x" * 201}"', "een tekst van maximaal 200 tekens"),
        ('[locked]\ndata_folder = "gegevens"', "een volledig pad"),
        ('[locked]\nbackup_folder = "/x/${DGW_NOT_THERE}"', "een variabele erin moet bestaan"),
        ('[locked]\nmodels = "/x.toml"', "een lijst van maximaal 20 paden"),
        ("[locked]\ntaal = 1", "zo heet geen instelling"),
        ("[default]\nown_models = false", "alleen in [locked]"),
        ('language = "nl"', "bekend zijn de tabellen [locked], [default]"),
        ("[vast]\nx = 1", "bekend zijn de tabellen [locked], [default]"),
        ("[locked\n", "geen geldige TOML (regel 1, positie 8)"),
        ("# \x00", "geen geldige TOML"),
        ("", "het is leeg"),
    ],
)
def test_what_is_wrong_is_told_and_left_out_and_the_rest_holds(
    administer: Administer, text: str, told: str
) -> None:
    path = administer(text)
    (problem,) = managed().problems
    assert told in problem
    assert str(path) in problem
    assert managed().count == 0
    assert managed().choose("language", None, "nl") == "nl"


def test_a_file_that_is_no_file_keeps_nothing_from_starting(administer: Administer) -> None:
    path = administer("")
    path.unlink()
    path.mkdir()
    managed.cache_clear()
    assert "het is een map" in managed().problems[0]


@pytest.mark.skipif(sys.platform == "win32", reason="the places of Linux")
def test_on_linux_etc_goes_before_what_a_person_can_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_DIRS", "/one:/two:")
    assert [str(path) for path in managing.places()] == [
        "/etc/dgw-desktop/policy.toml",
        "/one/dgw-desktop/policy.toml",
        "/two/dgw-desktop/policy.toml",
    ]
    monkeypatch.delenv("XDG_CONFIG_DIRS")
    assert str(managing.places()[-1]) == "/etc/xdg/dgw-desktop/policy.toml"


def test_a_path_fills_in_who_and_where(
    administer: Administer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    name = "%DGW_WHO%" if sys.platform == "win32" else "${DGW_WHO}"
    monkeypatch.setenv("DGW_WHO", "anja")
    administer(f"[default]\nbackup_folder = '{tmp_path}/home$/{name}'\n")
    assert managed().choose("backup_folder", None, Path()) == tmp_path / "home$" / "anja"


def test_choices_are_those_of_the_window() -> None:
    for code in LANGUAGES:
        assert SETTINGS["language"](code) == code
    for appearance in Appearance:
        assert SETTINGS["appearance"](appearance.value) == appearance.value


def test_a_locked_data_folder_goes_before_all_others(
    administer: Administer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = tmp_path / "of all"
    administer(f"[locked]\ndata_folder = '{wanted}'\n")
    assert data_paths().root == wanted  # and not DGW_DATA_DIR
    assert data_paths(wanted).root == wanted
    with pytest.raises(UserError, match="De beheerder stelde de gegevensmap in") as refused:
        data_paths(tmp_path / "other")
    assert "--data-dir" in refused.value.remedy


def test_a_default_data_folder_comes_after_what_is_asked_for(
    administer: Administer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    administer(f"[default]\ndata_folder = '{tmp_path / 'usual'}'\n")
    assert data_paths().root == tmp_path / "data"  # DGW_DATA_DIR
    monkeypatch.delenv("DGW_DATA_DIR")
    assert data_paths().root == tmp_path / "usual"
    assert data_paths(tmp_path / "other").root == tmp_path / "other"


def test_a_locked_data_folder_that_cannot_be_made_sends_to_the_administrator(
    administer: Administer, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    administer(f"[locked]\ndata_folder = '{tmp_path / 'file' / 'below'}'\n")
    with pytest.raises(UserError) as failed:
        data_paths().create()
    assert "beheerder" in failed.value.remedy


def test_the_privacy_threshold_is_never_below_the_least(
    administer: Administer, store: SessionStore
) -> None:
    store.settings.set_privacy_threshold(4)
    administer("[locked]\nprivacy_minimum = 7\n")
    assert store.settings.privacy_threshold() == 7
    assert list(store.settings.thresholds()) == [7, 8, 9, 10]
    store.settings.set_privacy_threshold(9)
    assert store.settings.privacy_threshold() == 9
    with pytest.raises(ValueError, match="no threshold"):
        store.settings.set_privacy_threshold(5)
    administer("[locked]\nprivacy_threshold = 6\n")
    assert store.settings.privacy_threshold() == 6
    administer("[locked]\nprivacy_threshold = 6\nprivacy_minimum = 8\n")
    assert store.settings.privacy_threshold() == 8


def test_commands_tell_what_is_wrong_and_go_on(administer: Administer, capsys: Capture) -> None:
    administer("[locked]\nprivacy_threshold = 3\n")
    assert main(["list"]) == 0
    told = capsys.readouterr()
    assert told.out == "Er zijn nog geen sessies.\n"
    assert "privacy_threshold niet: een getal van 4 t/m 10." in told.err
    assert main(["check"]) == 1
    assert "beheerder   In " in capsys.readouterr().out


def test_check_counts_what_is_set(administer: Administer, capsys: Capture) -> None:
    path = administer('[locked]\nlanguage = "nl"\n[default]\nprivacy_threshold = 6\n')
    assert main(["check"]) == 0
    assert f"beheerder   in orde: 2 instellingen uit {path}\n" in capsys.readouterr().out


def test_a_command_asks_for_remarks_only_where_that_may(
    administer: Administer, capsys: Capture, tmp_path: Path
) -> None:
    main(["demo"])
    session = capsys.readouterr().out.split()[-1]
    administer("[locked]\ninvitation_remarks = false\n")
    asked = ["invite", session, "--to", str(tmp_path / "a.dgw")]
    assert main([*asked, "--remarks"]) == 1
    assert "De beheerder stelde in of je om opmerkingen vraagt." in capsys.readouterr().err
    assert not (tmp_path / "a.dgw").exists()
    assert main(asked) == 0
