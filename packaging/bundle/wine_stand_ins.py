# SPDX-License-Identifier: EUPL-1.2
"""Makes the libraries of Windows that Wine 8 lacks and that Qt, numpy and the tests ask for.

They go into a prefix of Wine, and never into what is handed out: Windows has its own.
"""

import subprocess
from collections.abc import Sequence
from pathlib import Path

import lief

from bundle.places import PACKAGING
from bundle.tools import require

OVERRIDES = "ucrtbase=n"
"""What Wine has to be told, to take the one in the prefix and not its own."""
_SOURCES = PACKAGING / "windows" / "wine"
_MARK, _AT = b"Wine builtin DLL", 0x40
"""By which Wine knows its own libraries; those it takes from where it is installed."""
_OF_ONE = ("csin", "ccos", "ctan", "csinh", "ccosh", "ctanh", "cexp")
_TO_REAL = ("cabs", "carg", "cimag", "creal")
_OWN = "own_{}"
_KINDS = (("", "double", ""), ("f", "float", "f"), ("l", "double", ""))
"""Suffix, type and, of the compiler's own function, the suffix: a long double is a double here."""


def put_stand_ins(system: Path) -> None:
    """Put the libraries in ``system``, the folder System32 of a prefix."""
    _compile([_SOURCES / "icuuc.c"], system / "icuuc.dll", "-nostdlib", "-Wl,-e,0")
    _compile(
        [_SOURCES / "bcryptprimitives.c"], system / "bcryptprimitives.dll", libraries=["-ladvapi32"]
    )
    _put_runtime(system)


def sources() -> list[Path]:
    """Return the files that say what they are."""
    return [Path(__file__), *sorted(_SOURCES.glob("*.c"))]


def _put_runtime(system: Path) -> None:
    """Let the C runtime compute with complex numbers, as numpy does; Wine's stops there.

    The one that is put there has those functions, and asks a copy of Wine's own for all others.
    """
    wines, copy = system / "ucrtbase.dll", system / "ucrtwine.dll"
    data = bytearray(wines.read_bytes())
    if data[_AT : _AT + len(_MARK)] != _MARK:
        raise ValueError(f"{wines} is not the one of Wine")
    lief.logging.disable()
    binary = lief.PE.parse(list(data))
    export = binary.get_export() if binary is not None else None
    assert export is not None, wines
    data[_AT : _AT + len(_MARK)] = bytes(len(_MARK))
    copy.write_bytes(data)
    own = complex_functions()
    code, table = system.parent / "ucrtbase.c", system.parent / "ucrtbase.def"
    code.write_text("\n".join(["#include <complex.h>", *own.values(), ""]), "utf-8")
    names = [str(entry.name) for entry in export.entries if entry.name]
    lines = [
        f"  {name} = {_OWN.format(name) if name in own else f'{copy.stem}.{name}'}"
        for name in names
    ]
    table.write_text("\n".join(["LIBRARY ucrtbase.dll", "EXPORTS", *lines, ""]), "utf-8")
    _compile([code, table], wines, "-static-libgcc", libraries=["-lm"])


def complex_functions() -> dict[str, str]:
    """Return the functions of C99's complex.h that Wine leaves out, as C, by their names."""
    found = {}
    for suffix, kind, of_compiler in _KINDS:
        number = f"{kind} _Complex"
        for base in _OF_ONE:
            found[base + suffix] = _function(base + suffix, number, (number,), base + of_compiler)
        power = f"cpow{suffix}"
        found[power] = _function(power, number, (number, number), f"cpow{of_compiler}")
        for base in _TO_REAL:
            found[base + suffix] = _function(base + suffix, kind, (number,), base + of_compiler)
    return found


def _function(name: str, result: str, kinds: tuple[str, ...], called: str) -> str:
    letters = "ab"[: len(kinds)]
    taken = ", ".join(f"{kind} {letter}" for kind, letter in zip(kinds, letters, strict=True))
    return f"{result} {_OWN.format(name)}({taken}) {{ return {called}({', '.join(letters)}); }}"


def _compile(
    sources: Sequence[Path], library: Path, *options: str, libraries: Sequence[str] = ()
) -> None:
    compiler = require("x86_64-w64-mingw32-gcc")
    files = map(str, (library, *sources))
    command = [compiler, "-O2", "-shared", "-s", *options, "-o", *files, *libraries]
    subprocess.run(command, check=True)
