# SPDX-License-Identifier: EUPL-1.2
"""Copies the Python that runs, with what it needs of the system, so that it works anywhere.

No registry offers a Python for Linux to unpack, so the one that builds goes along. It works on
systems with the same C library or a newer one.
"""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from pathlib import Path

import lief

from bundle.hashes import files_in
from bundle.pruning import is_compiled
from bundle.tools import require

_LEFT_OUT = (
    "__pycache__", "site-packages", "dist-packages", "test", "tests", "idlelib", "tkinter",
    "turtledemo", "turtle.py", "ensurepip", "lib2to3", "pydoc_data", "venv",
    # Modules that need a library which the program does not; OpenSSL: see embeddable.py.
    "_ssl.*", "_hashlib.*", "_tkinter.*", "_curses*.*", "_dbm.*", "_gdbm.*", "_crypt.*",
    "readline.*", "nis.*", "ossaudiodev.*", "spwd.*", "*test*.so", "config-*",
)  # fmt: skip
_OF_THE_SYSTEM = re.compile(r"(ld-linux|lib(c|m|dl|rt|pthread|util|resolv|gcc_s|stdc\+\+)\.so)")


def copy_python(folder: Path) -> None:
    """Put python3 with its standard library and shared libraries in ``folder``."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    library = folder / "lib" / version
    for source in {Path(sysconfig.get_path(name)) for name in ("stdlib", "platstdlib")}:
        shutil.copytree(
            source,
            library,
            ignore=shutil.ignore_patterns(*_LEFT_OUT),
            dirs_exist_ok=True,
            symlinks=False,
        )
    program = folder / "bin" / "python3"
    program.parent.mkdir(parents=True)
    base = getattr(sys, "_base_executable", sys.executable)
    shutil.copyfile(Path(base).resolve(), program)
    program.chmod(0o755)
    compiled = [program, *(library / path for path in files_in(library) if is_compiled(path))]
    for name, place in sorted(_libraries(compiled).items()):
        shutil.copyfile(place, folder / "lib" / name)
        compiled.append(folder / "lib" / name)
    for path in compiled:
        path.chmod(0o755)
        way = os.path.relpath(folder / "lib", path.parent)
        subprocess.run([require("patchelf"), "--set-rpath", f"$ORIGIN/{way}", path], check=True)


def oldest_glibc(folder: Path) -> str:
    """Return the C library that the newest call in all programs of ``folder`` asks for."""
    lief.logging.disable()
    newest = (0, 0)
    for path in files_in(folder):
        binary = lief.ELF.parse(folder / path) if is_compiled(path) else None
        if binary is None:
            continue
        for required in binary.symbols_version_requirement:
            for symbol in required.get_auxiliary_symbols():
                if found := re.fullmatch(r"GLIBC_(\d+)\.(\d+)(\.\d+)?", str(symbol.name)):
                    newest = max(newest, (int(found[1]), int(found[2])))
    return ".".join(str(part) for part in newest)


def _libraries(compiled: Iterable[Path]) -> dict[str, Path]:
    """Return the libraries outside the C library that these ask for, found as the system does."""
    found = {}
    for path in compiled:
        listed = subprocess.run(["ldd", path], capture_output=True, text=True, check=False).stdout
        for name, place in re.findall(r"^\s*(\S+) => (/\S+)", listed, flags=re.MULTILINE):
            if not _OF_THE_SYSTEM.match(name):
                found[name] = Path(place)
    return found
