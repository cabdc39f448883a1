# SPDX-License-Identifier: EUPL-1.2
"""Ready rules that let exactly this version run: for AppLocker, and for App Control for Business.

Both go by hash, so that no other Python and no changed file gets along with it.
"""

from collections.abc import Collection
from pathlib import Path, PurePosixPath
from uuid import NAMESPACE_URL, UUID, uuid5
from xml.etree import ElementTree as Xml

from bundle.hashes import files_in, sha256
from bundle.places import NAME, VERSION
from bundle.signatures import Signed

APPLOCKER, APP_CONTROL = "AppLocker.xml", "AppControl.xml"
_EVERYONE = "S-1-1-0"
_SCRIPTS = (".cmd",)
_NAMESPACE = "urn:schemas-microsoft-com:sipolicy"
# learn.microsoft.com: the platform, the base policy of the templates, and programs of a user.
_PLATFORM = "{2E07F7E4-194C-4D20-B7C9-6F44A6C5A234}"
_BASE = "{A244370E-44C9-4C06-B551-F6016E563076}"
_USER_MODE = "12"


def write_applocker(path: Path, folder: Path, files: Collection[Signed]) -> None:
    """Write rules for the programs, libraries and scripts in ``folder``.

    They enforce nothing by themselves: merged into a policy, its own mode stays.
    """
    root = Xml.Element("AppLockerPolicy", Version="1")
    programs = [file for file in files if file.path.endswith(".exe")]
    libraries = [file for file in files if not file.path.endswith(".exe")]
    scripts = [(path, sha256(folder / path)) for path in files_in(folder) if _is_script(path)]
    for kind, hashes in (
        ("Exe", [(PurePosixPath(file.path), file.authenticode) for file in programs]),
        ("Dll", [(PurePosixPath(file.path), file.authenticode) for file in libraries]),
        ("Script", [(PurePosixPath(path), digest) for path, digest in scripts]),
    ):
        rules = Xml.SubElement(root, "RuleCollection", Type=kind, EnforcementMode="NotConfigured")
        rule = Xml.SubElement(
            rules,
            "FileHashRule",
            Id=str(_id(f"applocker {kind}")),
            Name=f"{NAME} {VERSION}",
            Description=f"Alle bestanden van {NAME} {VERSION}",
            UserOrGroupSid=_EVERYONE,
            Action="Allow",
        )
        condition = Xml.SubElement(Xml.SubElement(rule, "Conditions"), "FileHashCondition")
        for place, digest in hashes:
            Xml.SubElement(
                condition,
                "FileHash",
                Type="SHA256",
                Data=f"0x{digest.upper()}",
                SourceFileName=place.name,
                SourceFileLength=str((folder / place).stat().st_size),
            )
    _write(root, path)


def write_app_control(path: Path, files: Collection[Signed]) -> None:
    """Write a policy that supplements the one of the organisation."""
    root = Xml.Element("SiPolicy", xmlns=_NAMESPACE, PolicyType="Supplemental Policy")
    Xml.SubElement(root, "VersionEx").text = ".".join([*VERSION.split("."), "0", "0", "0"][:4])
    Xml.SubElement(root, "PlatformID").text = _PLATFORM
    rule = Xml.SubElement(Xml.SubElement(root, "Rules"), "Rule")
    Xml.SubElement(rule, "Option").text = "Enabled:Unsigned System Integrity Policy"
    Xml.SubElement(root, "EKUs")
    rules = Xml.SubElement(root, "FileRules")
    names = []
    for number, file in enumerate(files, start=1):
        names.append(f"ID_ALLOW_DGW_{number}")
        Xml.SubElement(
            rules,
            "Allow",
            ID=names[-1],
            FriendlyName=f"{NAME} {VERSION} {file.path}",
            Hash=file.authenticode.upper(),
        )
    Xml.SubElement(root, "Signers")
    scenario = Xml.SubElement(
        Xml.SubElement(root, "SigningScenarios"),
        "SigningScenario",
        Value=_USER_MODE,
        ID="ID_SIGNINGSCENARIO_DGW",
        FriendlyName=NAME,
    )
    references = Xml.SubElement(Xml.SubElement(scenario, "ProductSigners"), "FileRulesRef")
    for name in names:
        Xml.SubElement(references, "FileRuleRef", RuleID=name)
    Xml.SubElement(root, "UpdatePolicySigners")
    Xml.SubElement(root, "CiSigners")
    Xml.SubElement(root, "HvciOptions").text = "0"
    Xml.SubElement(root, "BasePolicyID").text = _BASE
    Xml.SubElement(root, "PolicyID").text = f"{{{str(_id('app control')).upper()}}}"
    _write(root, path)


def _id(what: str) -> UUID:
    """Return an id that is the same for the same version, each time it is made."""
    return uuid5(NAMESPACE_URL, f"{NAME} {VERSION} {what}")


def _is_script(path: Path) -> bool:
    return path.suffix in _SCRIPTS


def _write(root: Xml.Element, path: Path) -> None:
    Xml.indent(root)
    text = Xml.tostring(root, "unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n', "utf-8", newline="\r\n")
