# SPDX-License-Identifier: EUPL-1.2
"""What the program is made of, and under which licence, as it is really installed."""

import re
import sys
import sysconfig
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution, distributions
from pathlib import Path

from dgw_desktop import __version__
from dgw_desktop.domain.accents import sort_key
from dgw_desktop.resources import resource
from dgw_desktop.translating import tr

_OWN = "dgw-desktop"
_REQUIREMENT = re.compile(r"([\w.-]+)\s*(?:\[([^]]*)\])?")
_EXTRA = re.compile(r"""extra\s*==\s*["']([^"']+)""")
_USUAL_NAMES = ("LICENSE", "LICENSE.txt", "LICENSE.md", "LICENCE", "COPYING", "NOTICE")
# Qt for Python is offered under several licences; its wheels hold the text of none.
_QT, _QT_LICENCE = ("pyside6", "shiboken6"), "LGPL-3.0-only"
_SEPARATOR = "\n\n"
_QT_TEXTS = ("LGPL-3.0.txt", "GPL-3.0.txt")  # the first is an addition to the second


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the program; ``text`` reads its licence texts."""

    name: str
    version: str
    licence: str
    """As the part itself names it: mostly an SPDX expression."""
    text: Callable[[], str]


def parts() -> list[Part]:
    """Return the program itself, the packages it runs on, Qt's parts, Python, fonts, profile."""
    packages = [_package(found) for found in _runtime()]
    return [
        Part("DGW Desktop", __version__, "EUPL-1.2", _own_licence),
        *sorted(packages, key=lambda part: sort_key(part.name)),
        _of_resource(
            tr("Componenten van anderen in Qt"), tr("diverse"), "licences/Qt-third-party.txt"
        ),
        _of_resource(
            tr("Componenten van anderen in Python"),
            tr("diverse"),
            "licences/Python-third-party.txt",
        ),
        Part("Python", ".".join(map(str, sys.version_info[:3])), "PSF-2.0", _python_licence),
        _of_resource("Atkinson Hyperlegible Next", "OFL-1.1", "fonts/OFL.txt"),
        _of_resource("DejaVu Sans", "Bitstream-Vera", "fonts/DejaVu-LICENSE.txt"),
        # The profile's own copyright tag.
        Part(
            "sRGB.icc (Little CMS)", "", tr("vrij te gebruiken"), lambda: "No copyright, use freely"
        ),
    ]


def _runtime() -> list[Distribution]:
    """Return what the program needs and what that needs, as far as it is installed.

    Where the program itself is not installed as a package, it stands in a folder with nothing
    else than what it needs.
    """
    found: dict[str, tuple[Distribution, set[str]]] = {}
    left: list[tuple[str, set[str]]] = [(_OWN, set())]
    try:
        distribution(_OWN)
    except PackageNotFoundError:
        return [package for package in distributions() if package.metadata["Name"]]
    while left:
        name, extras = left.pop()
        try:
            package = distribution(name)
        except PackageNotFoundError:  # of another system or another Python
            continue
        key = package.metadata["Name"].casefold()
        if key in found and extras <= found[key][1]:
            continue
        found[key] = package, extras | (found[key][1] if key in found else set())
        left += _needed(package, found[key][1])
    return [package for key, (package, _) in found.items() if key != _OWN]


def _needed(package: Distribution, extras: set[str]) -> Iterator[tuple[str, set[str]]]:
    """Yield names and extras of what ``package`` needs with these ``extras`` of its own."""
    for requirement in package.requires or ():
        wanted, _, marker = requirement.partition(";")
        only_for = set(_EXTRA.findall(marker))
        match = _REQUIREMENT.match(wanted.strip())
        if match and (not only_for or only_for & extras):
            yield match[1], {part.strip() for part in (match[2] or "").split(",") if part.strip()}


def _package(package: Distribution) -> Part:
    name = package.metadata["Name"]
    if name.casefold().startswith(_QT):
        texts = [resource("licences", file) for file in _QT_TEXTS]
        return Part(name, package.version, _QT_LICENCE, lambda: _SEPARATOR.join(map(_read, texts)))
    return Part(name, package.version, _licence_name(package), lambda: _licence_text(package))


def _licence_name(package: Distribution) -> str:
    metadata = package.metadata
    if "License-Expression" in metadata:
        return metadata["License-Expression"]
    named = metadata.get_all("Classifier") or ()
    found = [value.rpartition(" :: ")[2] for value in named if value.startswith("License :: ")]
    return ", ".join(found) or ", ".join(metadata.get_all("License") or ())


def _licence_text(package: Distribution) -> str:
    texts: dict[str, str] = {}
    for name in dict.fromkeys([*(package.metadata.get_all("License-File") or ()), *_USUAL_NAMES]):
        # In licenses/ since version 2.4 of the metadata (PEP 639), before that beside it.
        text = _read_metadata(package, f"licenses/{name}") or _read_metadata(package, name)
        if text:
            texts.setdefault(text, f"── {name}\n\n{text}")
    return _SEPARATOR.join(texts.values() if len(texts) > 1 else texts)


def _read_metadata(package: Distribution, name: str) -> str | None:
    try:
        return package.read_text(name)
    except UnicodeDecodeError as error:  # an old text with an old ©
        return error.object.decode("latin-1")


def _own_licence() -> str:
    try:
        text = _licence_text(distribution(_OWN))
    except PackageNotFoundError:
        text = ""
    return text or _read(Path(__file__).parent.parent / "LICENSE")


def _python_licence() -> str:
    """Return the text that came with this Python, or else that of Python 3."""
    places = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix))
    installed = [place / name for place in places for name in ("LICENSE.txt", "LICENSE")]
    return _read(next(filter(Path.is_file, installed), resource("licences", "Python-3.txt")))


def _of_resource(name: str, licence: str, path: str) -> Part:
    return Part(name, "", licence, lambda: _read(resource(*path.split("/"))))


def _read(path: Path) -> str:
    return path.read_text("utf-8")
