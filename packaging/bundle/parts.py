# SPDX-License-Identifier: EUPL-1.2
"""What a distribution is made of: each package with its version, licence and origin."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, PathDistribution
from pathlib import Path

from bundle.hashes import sha256
from bundle.places import ROOT

LICENCES = "licenties"
_OVERVIEW = "OVERZICHT.txt"
_TEXTS = ("LGPL-3.0.txt", "GPL-3.0.txt", "Qt-third-party.txt", "Python-third-party.txt")
_FONT_TEXTS = ("OFL.txt", "DejaVu-LICENSE.txt")
QT_LICENCE = "LGPL-3.0-only"  # of the two that Qt for Python offers, the one used here
_SPDX = (
    ("MIT License", "MIT"),
    ("BSD License", "BSD-3-Clause"),  # of colorama, says its text
    ("BSD license (see", "BSD-3-Clause"),  # of reportlab and rl_accel, say their texts
    ("BSD-3-Clause, Apache-2.0, dependency", "BSD-3-Clause AND Apache-2.0"),
)
"""Words of packages without an SPDX expression, by their beginning, and what they stand for."""


@dataclass(frozen=True, slots=True)
class Part:
    """One package in a distribution."""

    name: str
    version: str
    licence: str
    """As an SPDX expression where its author gives one."""
    address: str
    """Its package URL (github.com/package-url/purl-spec), or file: and where it stands."""
    sha256: str
    """Of the file that it came in; empty for what is compiled into another part."""
    texts: tuple[Path, ...]
    """Its licence files."""
    supplier: str = ""
    cpe: str = ""
    """Its name in the National Vulnerability Database, where it has one."""
    inside: str = ""
    """The address of the part that it is compiled into."""


def parts_in(app: Path, wheels: Sequence[Path]) -> list[Part]:
    """Return the packages that stand in ``app``, which were unpacked from ``wheels``."""
    digests = {tuple(wheel.name.split("-")[:2]): sha256(wheel) for wheel in wheels}
    found = []
    for folder in sorted(app.glob("*.dist-info")):
        package = PathDistribution(folder)
        stem, version = folder.name.removesuffix(".dist-info").split("-")
        name = package.metadata["Name"]
        texts = [
            path
            for path in sorted(folder.rglob("*"))
            if path.is_file() and path.name != "METADATA" and "sboms" not in path.parts
            # Qt for Python comes under a choice of licences; this one of them was not taken.
            if "Qt-Commercial" not in path.name
        ]
        found.append(
            Part(
                name,
                version,
                _licence(package),
                f"pkg:pypi/{name.lower().replace('_', '-')}@{version}",
                digests[stem, version],
                tuple(texts),
                supplier=_supplier(package),
            )
        )
    return found


def write_licences(folder: Path, parts: Sequence[Part], python_licence: str) -> None:
    """Write every licence text and an overview in ``folder``."""
    folder.mkdir(parents=True)
    lines = [f"{part.name} {part.version}: {part.licence}\n" for part in parts]
    (folder / _OVERVIEW).write_text(
        "Waaruit DGW Desktop bestaat, met de licentie van elk deel. De teksten staan in deze "
        f"map.\n\nPython: PSF-2.0 (Python.txt)\n{''.join(lines)}\n"
        f"Qt en Qt for Python worden gebruikt onder {QT_LICENCE}: de bestanden in PySide6 en "
        "shiboken6 zijn ongewijzigd\nen mogen worden vervangen door een eigen uitgave. De broncode "
        "van deze versies biedt The Qt Company aan.\n",
        "utf-8",
        newline="\n",
    )
    (folder / "Python.txt").write_text(python_licence, "utf-8", newline="\n")
    for place, names in (("licences", _TEXTS), ("fonts", _FONT_TEXTS)):
        for name in names:
            shutil.copyfile(ROOT / "resources" / place / name, folder / name)
    for part in parts:
        for number, text in enumerate(part.texts):
            numbered = f"{part.name}-{number}-" if len(part.texts) > 1 else f"{part.name}-"
            shutil.copyfile(text, folder / f"{numbered}{text.name}")


def _licence(package: Distribution) -> str:
    if package.metadata["Name"].lower().startswith(("pyside6", "shiboken6")):
        return QT_LICENCE
    metadata = package.metadata
    classifiers = [
        value.rpartition(" :: ")[2]
        for value in metadata.get_all("Classifier") or ()
        if value.startswith("License :: ")
    ]
    fields = [metadata[name] for name in ("License-Expression", "License") if name in metadata]
    named = (*fields, ", ".join(classifiers))
    told = next((name for name in named if name and "\n" not in name), "zie de tekst")
    return next((spdx for known, spdx in _SPDX if told.startswith(known)), told)


def _supplier(package: Distribution) -> str:
    """Return who made a package; some tell a name, some a name with an address of mail."""
    metadata = package.metadata
    for field in ("Author", "Maintainer", "Author-email", "Maintainer-email"):
        for found in filter(None, metadata.get_all(field) or ()):
            return str(found).partition("<")[0].strip().strip('"')
    return ""
