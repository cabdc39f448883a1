# SPDX-License-Identifier: EUPL-1.2
"""Checks of what was made for Windows, in all but its window: for that see check_window.py."""

import difflib
import getpass
import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

from bundle import linux, windows
from bundle.hashes import differences, files_in
from bundle.installers import make_installer
from bundle.places import APP, NAME, PACKAGING, PUBLISHER, VERSION
from bundle.policies import POLICIES, Kind, Policy
from bundle.signatures import problems, signed_files
from bundle.signing import Signer
from bundle.tools import require
from bundle.trial import (
    KEEPS_AWAKE,
    OLD_DATABASE,
    RUN_WITH_APP,
    SAME_RESULTS,
    TELL_POLICIES,
    expect,
    expect_nothing,
    fresh,
    run,
)
from bundle.wine import PLAIN, run_windows
from dgw_desktop.managed import FILE as POLICY_FILE
from dgw_desktop.managed import ONLY_LOCKED, RECOMMENDED, REGISTRY_KEY, SETTINGS

_MOST_UNPACKED, _MOST_ZIPPED = 150e6, 60e6  # bytes
_OWN = "Test Gemeente Voorbeeldstad"
_CURRENT = r"Software\Microsoft\Windows\CurrentVersion"
_NEWER_THERE = 1638
_LOCAL = Path("users") / getpass.getuser() / "AppData" / "Local"
_ROAMING, _ALL_USERS = _LOCAL.with_name("Roaming"), Path("ProgramData")
_START_MENU = Path("Microsoft") / "Windows" / "Start Menu" / "Programs"


def signatures_and_hashes() -> str:
    """Every program is signed by somebody known, or on the list of those that are not."""
    files = signed_files(windows.FOLDER)
    expect_nothing(problems(files))
    expect_nothing(differences(windows.FOLDER))
    unsigned = [file.path for file in files if not file.signer]
    signers = sorted({file.signer for file in files} - {""})
    for file in files:
        print(f"  {file.path}: {file.signer or 'niet ondertekend'}")
    return f"{len(files)} programma's van {', '.join(signers)}; {len(unsigned)} niet ondertekend"


def sizes() -> str:
    """The folder and the zip are small enough to hand out."""
    folder = sum((windows.FOLDER / path).stat().st_size for path in files_in(windows.FOLDER))
    zipped = windows.PORTABLE.stat().st_size
    expect(folder <= _MOST_UNPACKED, f"de map is {folder / 1e6:.0f} MB")
    expect(zipped <= _MOST_ZIPPED, f"de zip is {zipped / 1e6:.0f} MB")
    return f"uitgepakt {folder / 1e6:.1f} MB, zip {zipped / 1e6:.1f} MB"


def portable() -> str:
    """Unpacked, the zip keeps its data beside itself, also by way of the command line in it."""
    place = fresh("portable")
    with zipfile.ZipFile(windows.PORTABLE) as archive:
        archive.extractall(place)
    folder = place / NAME
    command = PLAIN.path(folder / "bin" / "dgw-desktop.cmd")
    made = run_windows(["cmd", "/c", command, "demo"]).split()
    expect((folder / "portable-data" / "dgw.sqlite3").exists(), "de gegevens staan er niet naast")
    listed = run_windows(["cmd", "/c", command, "list"])
    expect(all(name in listed for name in made), listed)
    expect_nothing(differences(folder, ("portable-data/",)))
    return f"{len(made)} sessies in portable-data"


def same_results() -> str:
    """The bundled Python gives the results of the Linux archive, in all that needs no Qt."""
    place = fresh("same results")
    python = windows.FOLDER / "python" / "python.exe"
    here = run(
        [
            *(linux.FOLDER / "python" / "bin" / "python3", "-I", "-B", RUN_WITH_APP),
            *(linux.FOLDER / APP, SAME_RESULTS, place / "linux"),
        ],
        {"DGW_DATA_DIR": str(place / "linux data")},
    )
    there = run_windows(
        [python, RUN_WITH_APP, windows.FOLDER / APP, SAME_RESULTS, place / "windows"],
        {"DGW_DATA_DIR": str(place / "windows data")},
    )
    expect_nothing(difflib.unified_diff(here.splitlines(), there.splitlines(), lineterm=""))
    return f"{len(here.splitlines())} regels, 0 verschillen"


def keeps_awake() -> str:
    """Windows takes what the program says about the screen, and says itself that it did."""
    python = windows.FOLDER / "python" / "python.exe"
    told = run_windows([python, RUN_WITH_APP, windows.FOLDER / APP, KEEPS_AWAKE])
    expect(told.split() == ["80000003", "80000000"], told)
    return "tijdens het presenteren, en daarna niet meer"


def policies() -> str:
    """Each setting is read from the registry, as the group policies write it.

    The computer goes before the user, and a file that no administrator owns is not believed.
    """
    file = PLAIN.drive / "ProgramData" / NAME / POLICY_FILE
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text('[locked]\nauthor = "van wie dan ook"\n', "utf-8")
    user, computer = (rf"{root}\{REGISTRY_KEY}" for root in ("HKCU", "HKLM"))
    try:
        for policy in POLICIES:
            _set_policy(computer, policy)
            if policy.name not in ONLY_LOCKED:
                _set_policy(rf"{computer}\{RECOMMENDED}", policy)
        _registry("add", user, "/v", "language", "/d", "en")
        _registry("add", user, "/v", "taal", "/d", "nl")
        python = windows.FOLDER / "python" / "python.exe"
        told = run_windows([python, RUN_WITH_APP, windows.FOLDER / APP, TELL_POLICIES])
        locked, default, sources, wrong = json.loads(told)
        expect(set(locked) == set(SETTINGS), f"vast: {locked}")
        expect(set(default) == set(SETTINGS) - ONLY_LOCKED, f"standaard: {default}")
        expect(locked["language"] == "nl", "de computer gaat niet voor de gebruiker")
        expect(locked["data_folder"].endswith("\\gegevens"), f"map: {locked['data_folder']}")
        expect(locked["own_models"] is False, "ja of nee is niet gelezen")
        expect(sources == [user, computer], f"gelezen uit {sources}")
        expect(len(wrong) == 2, f"{wrong}")
        expect("niet van een beheerder" in wrong[0], f"{wrong}")
        expect("taal niet: zo heet geen instelling" in wrong[1], f"{wrong}")
    finally:
        for key in (user, computer):
            _registry("delete", key)
        shutil.rmtree(file.parent)
    return f"{len(locked)} instellingen, {len(default)} standaardwaarden, 2 fouten gemeld"


def _set_policy(key: str, policy: Policy) -> None:
    kind, value = {
        Kind.NUMBER: ("REG_DWORD", "6"),
        Kind.FLAG: ("REG_DWORD", "0"),
        Kind.PATHS: ("REG_MULTI_SZ", r"C:\een.toml\0C:\twee.toml"),
        Kind.PATH: ("REG_EXPAND_SZ", r"%SystemDrive%\gegevens"),
        Kind.CHOICE: ("REG_SZ", policy.choices[0][0] if policy.choices else ""),
        Kind.TEXT: ("REG_SZ", policy.title[0]),
    }[policy.kind]
    _registry("add", key, "/v", policy.name, "/t", kind, "/d", value)


def _registry(*words: str) -> None:
    run_windows(["reg", *words, "/f"])


def installers() -> str:
    """Both install silently over an older version, refuse over a newer one, and leave the data."""
    for per_machine in (True, False):
        _install_and_remove(per_machine)
    return "per machine en per gebruiker"


def own_certificate() -> str:
    """With a certificate everything is signed, also the uninstaller and what came unsigned."""
    require("osslsigncode")
    place = fresh("certificate")
    signer = _test_signer(place)
    folder = place / "signed" / NAME
    shutil.copytree(windows.FOLDER, folder)
    windows.sign_unsigned(folder, signer)
    expect_nothing(problems(signed_files(folder), _OWN))
    small = _small(place)
    outside = place / "outside"
    make_installer(small, outside / "installer.exe", per_machine=False, signer=signer)
    run_windows([outside / "installer.exe", "/S", r"/D=C:\ondertekend"])
    installed = PLAIN.drive / "ondertekend"
    shutil.copyfile(installed / "uninstall.exe", outside / "uninstall.exe")
    _uninstall(installed)
    files = signed_files(outside)
    expect(len(files) == 2, f"{files}")
    expect_nothing(problems(files, _OWN))
    return f"alles ondertekend door {_OWN}"


def _install_and_remove(per_machine: bool) -> None:
    place = fresh("installers")
    root, start = ("HKLM", "Program Files") if per_machine else ("HKCU", _LOCAL / "Programs")
    target, data = PLAIN.drive / start / NAME, PLAIN.drive / _LOCAL / NAME
    current = windows.PER_MACHINE if per_machine else windows.PER_USER
    for version in ("0.0.9", "99.0"):
        make_installer(_small(place), place / f"{version}.exe", per_machine, version=version)
    for left in (target, data):  # by a check that failed
        shutil.rmtree(left, ignore_errors=True)
    for each in ("HKLM", "HKCU"):
        run_windows(["reg", "add", _uninstall_key(each), "/f"])
        run_windows(["reg", "delete", _uninstall_key(each), "/f"])

    run_windows([place / "0.0.9.exe", "/S"])
    _expect_version(root, "0.0.9")
    (target / "app" / "only in the older one.txt").write_text("old", "utf-8")
    kept = target / "portable-data" / "of the user.txt"
    kept.parent.mkdir()
    kept.write_text("stays", "utf-8")
    run_windows([current, "/S"])
    _expect_version(root, VERSION)
    expect_nothing(differences(target, ("uninstall.exe", "portable-data/")))
    expect(kept.exists(), "portable-data is weg")
    shutil.rmtree(kept.parent)

    start_menu = (_ALL_USERS if per_machine else _ROAMING) / _START_MENU
    # Wine keeps no AppUserModelID in a shortcut; the runners of the workflow look for that.
    expect((PLAIN.drive / start_menu / f"{NAME}.lnk").exists(), "er is geen snelkoppeling")
    publisher = PLAIN.registry_value(_uninstall_key(root), "Publisher")
    expect(publisher == PUBLISHER, f"de uitgever is {publisher}")
    if per_machine:
        run_windows([windows.PER_USER, "/S"], expected=_NEWER_THERE)
        expect(PLAIN.registry_value(_uninstall_key("HKCU"), "DisplayVersion") == "", "twee keer")

    data.mkdir(parents=True)
    shutil.copyfile(OLD_DATABASE, data / "dgw.sqlite3")
    program = _registered_program(root)
    expect(" van " in run_windows([*program, "list"]), "de sessies van de oude versie zijn er niet")
    expect(any((data / "backups").iterdir()), "geen reservekopie van vóór de nieuwe versie")
    expect_nothing(differences(target, ("uninstall.exe",)))
    for key in (rf"{root}\{_CURRENT}\Run", rf"{root}\{_CURRENT}\RunOnce"):
        expect(PLAIN.registry_value(key, NAME) == "", f"start vanzelf: {key}")

    run_windows([place / "99.0.exe", "/S"])
    run_windows([current, "/S"], expected=_NEWER_THERE)
    _expect_version(root, "99.0")
    _uninstall(target)
    _expect_version(root, "")
    expect(PLAIN.registry_value(rf"{root}\Software\Classes\.dgw") == "", ".dgw is nog gekoppeld")
    expect((data / "dgw.sqlite3").exists(), "de gegevens zijn verwijderd")
    shutil.rmtree(data)


def _registered_program(root: str) -> list[str]:
    """Return what a double click on a .dgw file starts, with a console to read."""
    kind = PLAIN.registry_value(rf"{root}\Software\Classes\.dgw")
    command = PLAIN.registry_value(rf"{root}\Software\Classes\{kind}\shell\open\command")
    parts = re.findall(r'"([^"]*)"', command)
    expect(len(parts) == 3 and parts[2] == "%1", f"dubbelklikken start {command}")
    return [parts[0].replace("pythonw.exe", "python.exe"), parts[1]]


def _uninstall_key(root: str) -> str:
    return rf"{root}\{_CURRENT}\Uninstall\{NAME}"


def _expect_version(root: str, version: str) -> None:
    found = PLAIN.registry_value(_uninstall_key(root), "DisplayVersion")
    expect(found == version, f"geïnstalleerd is {found or 'niets'} in plaats van {version}")


def _uninstall(target: Path) -> None:
    """Uninstall as IT does, by the line in IT-beheer.md: done when it returns, nothing left."""
    text = (PACKAGING / "IT-beheer.md").read_text("utf-8")
    (line,) = re.findall(r"^cmd /c .+$", text, flags=re.MULTILINE)
    line = line.replace(rf"C:\Program Files\{NAME}", PLAIN.path(target))
    script = fresh("uninstall") / "uninstall.cmd"
    script.write_text(f"@{line}\n@exit /b %errorlevel%\n", "utf-8", newline="\r\n")
    run_windows(["cmd", "/c", PLAIN.path(script)])
    left = files_in(target) if target.exists() else []
    expect(not target.exists(), f"na verwijderen staat er nog {left}")


def _small(place: Path) -> Path:
    """Return a folder that looks like the program and installs in a moment."""
    folder = place / "small" / NAME
    for name in ("app/dgw_desktop/__init__.py", "python/python313.dll", "LICENSE.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("small", "utf-8")
    shutil.copyfile(windows.FOLDER / "dgw.ico", folder / "dgw.ico")
    return folder


def _test_signer(place: Path) -> Signer:
    """Make a certificate that nobody trusts."""
    key, certificate, both = place / "key.pem", place / "certificate.pem", place / "test.p12"
    password = place / "password.txt"
    password.write_text("test", "utf-8")
    for command in (
        [
            *(require("openssl"), "req", "-x509", "-newkey", "rsa:3072", "-nodes", "-days", "2"),
            *("-subj", f"/CN={_OWN}", "-addext", "extendedKeyUsage=codeSigning"),
            *("-keyout", str(key), "-out", str(certificate)),
        ],
        [
            *(require("openssl"), "pkcs12", "-export", "-inkey", str(key), "-in", str(certificate)),
            *("-out", str(both), "-passout", f"file:{password}"),
        ],
    ):
        subprocess.run(command, check=True, capture_output=True)
    return Signer(both, password)
