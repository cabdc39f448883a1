# SPDX-License-Identifier: EUPL-1.2
"""What an administrator set for everybody on a computer, read once.

It comes from one file, policy.toml, and on Windows from the policies in the registry, which go
before it. What is *locked* holds whatever a person chose; what is *default* holds until a person
chooses. What is wrong in it is left out and told; it never keeps the program from starting.
packaging/IT-beheer.md has the list of settings for who fills them in.
"""

import os
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TypeVar, cast

from appdirs import site_config_dir

from dgw_desktop.domain.limits import LONGEST_LINE
from dgw_desktop.domain.privacy import THRESHOLDS
from dgw_desktop.domain.texts import one_line
from dgw_desktop.errors import UserError
from dgw_desktop.guarded_reading import read_bytes, shown, text_of, toml_of
from dgw_desktop.translating import tr

FILE = "policy.toml"
REGISTRY_KEY = r"Software\Policies\DGW Desktop"
RECOMMENDED = "Recommended"
"""The key below it with what is only a default, as other programs name it."""
LOCKED, DEFAULT = "locked", "default"
_MOST_BYTES = 100_000
_MOST_MODELS = 20
_VARIABLE = r"%([^%\\/]+)%" if sys.platform == "win32" else r"\$\{?(\w+)\}?"

T = TypeVar("T")
Table = Mapping[str, object]


class _Wrong(ValueError):
    """A value that cannot be; its text says what it should be."""


def _one_of(*allowed: str) -> Callable[[object], str]:
    def check(value: object) -> str:
        if isinstance(value, str) and value in allowed:
            return value
        raise _Wrong(tr("kies uit {0}").format(", ".join(allowed)))

    return check


def _threshold(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value in THRESHOLDS:
        return value
    raise _Wrong(tr("een getal van {0} t/m {1}").format(THRESHOLDS[0], THRESHOLDS[-1]))


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise _Wrong(tr("true of false, in het register 1 of 0"))


def _line(value: object) -> str:
    if isinstance(value, str) and (text := one_line(value)) and len(text) <= LONGEST_LINE:
        return text
    raise _Wrong(tr("een tekst van maximaal {0} tekens").format(LONGEST_LINE))


def _path(value: object) -> Path:
    """Return an absolute path, in which ~ and variables of the environment are filled in."""
    wanted = tr("een volledig pad; een variabele erin moet bestaan")
    if not isinstance(value, str) or not value.strip() or "\0" in value:
        raise _Wrong(wanted)
    try:
        # Not expandvars, which leaves what it does not know, and the $ of a share for a variable.
        found = re.sub(_VARIABLE, lambda match: os.environ[match[1]], value)
        path = Path(found).expanduser()
    except (KeyError, RuntimeError) as error:
        raise _Wrong(wanted) from error
    if not path.is_absolute():
        raise _Wrong(wanted)
    return path


def _paths(value: object) -> tuple[Path, ...]:
    if isinstance(value, list) and len(value) <= _MOST_MODELS:
        return tuple(map(_path, value))
    raise _Wrong(tr("een lijst van maximaal {0} paden").format(_MOST_MODELS))


SETTINGS: Mapping[str, Callable[[object], object]] = {
    "language": _one_of("nl", "en"),
    "appearance": _one_of("system", "light", "dark", "high_contrast"),
    "privacy_threshold": _threshold,
    "privacy_minimum": _threshold,
    "data_folder": _path,
    "backup_folder": _path,
    "organisation": _line,
    "logo": _path,
    "portfolio_holder": _line,
    "author": _line,
    "disclosure": _line,
    "models": _paths,
    "own_models": _flag,
    "invitation_remarks": _flag,
}
"""Every setting, with what checks a value and returns what it means."""
ONLY_LOCKED = frozenset({"privacy_minimum", "models", "own_models"})
"""Those that nobody chooses otherwise, so that a default would mean nothing."""
FLAGS = frozenset(name for name, check in SETTINGS.items() if check is _flag)
"""Those that are yes or no; the registry, which has no booleans, holds them as 1 or 0."""


@dataclass(frozen=True, slots=True)
class Managed:
    """What an administrator set; empty where there is none."""

    locked: Table = field(default_factory=dict)
    default: Table = field(default_factory=dict)
    sources: tuple[str, ...] = ()
    """Where it was read, as a person finds it."""
    problems: tuple[str, ...] = ()
    """What is wrong there, one sentence each, in the language of when it was read."""

    @property
    def count(self) -> int:
        """How many settings there are."""
        return len({*self.locked, *self.default})

    def is_locked(self, name: str) -> bool:
        """Tell whether nobody can choose the setting ``name``."""
        return name in self.locked

    def choose(self, name: str, chosen: T | None, usual: T) -> T:
        """Return what holds: what is locked, else ``chosen``, else the default, else ``usual``."""
        if name in self.locked:
            return cast(T, self.locked[name])
        if chosen is not None:
            return chosen
        return cast(T, self.default.get(name, usual))


@cache
def managed() -> Managed:
    """Return what an administrator set on this computer."""
    return read()


def problems() -> tuple[str, ...]:
    """Return what is wrong in what an administrator set, in the language of now."""
    return read().problems if managed().problems else ()


def read() -> Managed:
    """Read what an administrator set, anew."""
    found: list[tuple[str, Table]] = []
    wrong: list[str] = []
    try:
        if (path := _file()) is not None:
            found.append((str(path), _tables(path)))
    except UserError as error:
        wrong.append(str(error))
    if sys.platform == "win32":
        from dgw_desktop.managed_windows import registry_tables

        found += registry_tables()
    return combined(found, wrong)


def combined(found: list[tuple[str, Table]], wrong: list[str] | None = None) -> Managed:
    """Check tables, each with where it was read, and put them together; the later goes before."""
    values: dict[str, dict[str, object]] = {LOCKED: {}, DEFAULT: {}}
    told = list(wrong or ())
    for source, tables in found:
        for table, settings in tables.items():
            if table not in values or not isinstance(settings, Mapping):
                told.append(
                    tr("In {0} staat ‘{1}’; bekend zijn de tabellen {2}.").format(
                        source, shown(table), f"[{LOCKED}], [{DEFAULT}]"
                    )
                )
                continue
            for name, value in settings.items():
                try:
                    values[table][name] = _checked(table, name, value)
                except _Wrong as error:
                    told.append(
                        tr("In {0} klopt {1} niet: {2}.").format(source, shown(name), error)
                    )
    return Managed(
        values[LOCKED], values[DEFAULT], tuple(source for source, _ in found), tuple(told)
    )


def _checked(table: str, name: str, value: object) -> object:
    if name not in SETTINGS:
        raise _Wrong(tr("zo heet geen instelling"))
    if table == DEFAULT and name in ONLY_LOCKED:
        raise _Wrong(tr("deze instelling kan alleen in [{0}]").format(LOCKED))
    return SETTINGS[name](value)


def places() -> list[Path]:
    """Return where the file may stand, the first one that is there counts.

    On Linux /etc/dgw-desktop goes first: XDG_CONFIG_DIRS is a variable that a person can set.
    """
    if sys.platform in ("win32", "darwin"):
        return [Path(site_config_dir("DGW Desktop", appauthor=False)) / FILE]
    # As the XDG Base Directory Specification says: empty is not set, and only whole paths count.
    named = (os.environ.get("XDG_CONFIG_DIRS") or "/etc/xdg").split(":")
    folders = [Path(folder) / "dgw-desktop" for folder in named if folder.startswith("/")]
    return [folder / FILE for folder in (Path("/etc/dgw-desktop"), *folders)]


def _file() -> Path | None:
    for path in places():
        if os.path.lexists(path):
            return path
    return None


def _tables(path: Path) -> Table:
    def fault(text: str) -> UserError:
        return UserError(
            tr("De instellingen van de beheerder in {0} zijn niet gebruikt: {1}.").format(
                path, text
            )
        )

    if sys.platform == "win32":
        from dgw_desktop.managed_windows import is_of_administrator

        if not is_of_administrator(path):
            raise fault(tr("het bestand is niet van een beheerder"))
    return toml_of(text_of(read_bytes(path, _MOST_BYTES, fault), fault), fault)
