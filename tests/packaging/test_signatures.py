# SPDX-License-Identifier: EUPL-1.2
"""A program that nobody signed is found by what it is, and not let through."""

import shutil
from pathlib import Path

import pip
import pytest
from bundle.signatures import SIGNERS, Signed, problems, signed_files, write_signatures

# pip brings small programs of Windows along, on every system.
PROGRAM = Path(pip.__file__).parent / "_vendor" / "distlib" / "t64.exe"


def signed(path: str, signer: str, is_valid: bool = True) -> Signed:
    return Signed(path, signer, is_valid, "aa", "bb")


def test_known_signers_and_the_listed_unsigned_files_pass() -> None:
    files = [signed(f"python/{number}.dll", name) for number, name in enumerate(SIGNERS)]
    files.append(signed("app/PIL/_imaging.cp313-win_amd64.pyd", ""))
    assert problems(files) == []


@pytest.mark.parametrize(
    "file",
    [
        signed("app/PIL/_avif.cp313-win_amd64.pyd", ""),
        signed("python/python.exe", ""),
        signed("python/python.exe", "Iemand anders"),
        signed("python/python.exe", SIGNERS[0], is_valid=False),
    ],
)
def test_anything_else_is_told(file: Signed) -> None:
    (told,) = problems([file])
    assert told.startswith(file.path)


def test_with_an_own_certificate_nothing_stays_unsigned() -> None:
    assert problems([signed("app/PIL/_imaging.pyd", "Gemeente")], "Gemeente") == []
    assert len(problems([signed("app/PIL/_imaging.pyd", "")], "Gemeente")) == 1


@pytest.mark.skipif(not PROGRAM.exists(), reason="this pip has no programs of Windows")
def test_a_program_under_another_name_is_found(tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    shutil.copyfile(PROGRAM, tmp_path / "app" / "notes.txt")
    (tmp_path / "readme.txt").write_text("MZ is how this text starts", "utf-8")
    (file,) = signed_files(tmp_path)
    assert file.path == "app/notes.txt" and file.signer == ""
    assert problems([file]) == ["app/notes.txt: not signed"]
    write_signatures(tmp_path / "table.csv", [file])
    table = (tmp_path / "table.csv").read_text("utf-8-sig").splitlines()
    assert table[1] == f"app/notes.txt;(niet ondertekend);{file.authenticode};{file.sha256}"
    assert len(file.authenticode) == 64 and file.authenticode != file.sha256
