# SPDX-License-Identifier: EUPL-1.2
"""The manifests for winget name what is released, by its hash."""

import hashlib
from pathlib import Path

import yaml
from bundle.places import VERSION
from bundle.winget import write_winget

from dgw_desktop import APP_ID


def test_the_manifests_belong_together_and_name_both_installers(tmp_path: Path) -> None:
    user, machine = tmp_path / "gebruiker.exe", tmp_path / "beheer.exe"
    user.write_bytes(b"user")
    machine.write_bytes(b"machine")
    made = write_winget(tmp_path / "winget", user, machine)
    told = {path.name: yaml.safe_load(path.read_text("utf-8")) for path in made}
    assert {(one["PackageIdentifier"], one["PackageVersion"]) for one in told.values()} == {
        (APP_ID, VERSION)
    }
    kinds = sorted(one["ManifestType"] for one in told.values())
    assert kinds == ["defaultLocale", "installer", "locale", "version"]
    assert told[f"{APP_ID}.yaml"]["DefaultLocale"] == "nl-NL"
    installers = told[f"{APP_ID}.installer.yaml"]["Installers"]
    assert {one["Scope"]: one["InstallerSha256"] for one in installers} == {
        "user": hashlib.sha256(b"user").hexdigest().upper(),
        "machine": hashlib.sha256(b"machine").hexdigest().upper(),
    }
    assert all(one["InstallerUrl"].endswith(f"/v{VERSION}/{path.name}")
               for one, path in zip(installers, (user, machine), strict=True))  # fmt: skip
