# SPDX-License-Identifier: EUPL-1.2
"""The manifests by which winget, Windows' package manager, installs a release.

``packaging/build.py windows`` writes them with the address in publiccode.yml; who publishes a
release elsewhere changes that first.
"""

import re
from pathlib import Path

from bundle.hashes import sha256
from bundle.places import NAME, PUBLISHER, ROOT, VERSION, moment
from dgw_desktop import APP_ID

_VERSION = "1.6.0"  # of the manifests (learn.microsoft.com/windows/package-manager)
_HEAD = f"PackageIdentifier: {APP_ID}\nPackageVersion: {VERSION}\n"
_SHORT = {
    "nl-NL": "Offline volwassenheidsscan datagedreven werken voor gemeenten",
    "en-US": "Offline maturity scan for data-driven working in municipalities",
}


def write_winget(folder: Path, per_user: Path, per_machine: Path) -> list[Path]:
    """Write the manifests for two installers in ``folder`` and return them."""
    folder.mkdir(parents=True, exist_ok=True)
    first = next(iter(_SHORT))
    files = {
        f"{APP_ID}.yaml": _HEAD + f"DefaultLocale: {first}\n" + _end("version"),
        f"{APP_ID}.installer.yaml": _HEAD
        + "InstallerType: nullsoft\n"
        + "MinimumOSVersion: 10.0.0.0\n"
        + f"ReleaseDate: {moment():%Y-%m-%d}\n"
        + f"ProductCode: {NAME}\n"
        + "UpgradeBehavior: install\n"
        + "InstallModes: [interactive, silent]\n"
        + "FileExtensions: [dgw]\n"
        + "ExpectedReturnCodes:\n"
        + "- {InstallerReturnCode: 1, ReturnResponse: cancelledByUser}\n"
        + "- {InstallerReturnCode: 1618, ReturnResponse: packageInUse}\n"
        + "- {InstallerReturnCode: 1638, ReturnResponse: downgrade}\n"
        + "Installers:\n"
        + _installer("user", per_user)
        + _installer("machine", per_machine)
        + _end("installer"),
    }
    for locale, short in _SHORT.items():
        kind = "defaultLocale" if locale == first else "locale"
        files[f"{APP_ID}.locale.{locale}.yaml"] = (
            _HEAD
            + f"PackageLocale: {locale}\nPublisher: {PUBLISHER}\nPackageName: {NAME}\n"
            + f"License: EUPL-1.2\nShortDescription: {short}\n"
            + _end(kind)
        )
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8", newline="\n")
    return [folder / name for name in files]


def _installer(scope: str, path: Path) -> str:
    return (
        f"- Architecture: x64\n  Scope: {scope}\n"
        f"  InstallerUrl: {_address()}/releases/download/v{VERSION}/{path.name}\n"
        f"  InstallerSha256: {sha256(path).upper()}\n"
    )


def _address() -> str:
    text = (ROOT / "publiccode.yml").read_text("utf-8")
    found = re.search(r'^url: "(.+?)(?:\.git)?"$', text, flags=re.MULTILINE)
    if found is None:
        raise ValueError("publiccode.yml has no url")
    return found[1]


def _end(kind: str) -> str:
    return f"ManifestType: {kind}\nManifestVersion: {_VERSION}\n"
