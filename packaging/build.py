# SPDX-License-Identifier: EUPL-1.2
"""Makes what is handed out, in dist/: python3 packaging/build.py COMMAND.

Commands: windows (portable zip and two installers; needs Linux), linux (wheel, an archive to
unpack anywhere and, on Debian or Ubuntu, a .deb), check (tries out what those two made; with words
only the checks that have one of those in their name), windows-tests (the tests in Windows' own
Python, under Wine; with arguments for pytest).

Needs only Python 3.11 or later with pip, like dev.py, which makes the environment.
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from machine.environment import prepare
from machine.places import PYTHON, ROOT, VENV
from machine.steps import exit_code_of


def main() -> int:
    """Run one command and return its exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("command", choices=("windows", "linux", "check", "windows-tests"))
    parser.add_argument("--sign", type=Path, metavar="P12", help="certificate with key (PKCS #12)")
    parser.add_argument("--password-file", type=Path, metavar="FILE", help="holds its password")
    parser.add_argument("--timestamp", default="", metavar="URL", help="server that confirms time")
    options, rest = parser.parse_known_args()
    if (options.sign is None) != (options.password_file is None):
        parser.error("--sign and --password-file belong together")
    if rest and options.command not in ("check", "windows-tests"):
        parser.error(f"unknown: {' '.join(rest)}")
    if Path(sys.prefix).resolve() != VENV.resolve():
        prepare()
        return subprocess.run([PYTHON, __file__, *sys.argv[1:]], check=False).returncode
    if options.command == "windows-tests":
        from bundle.windows_tests import run_tests

        return run_tests(rest)
    began = time.monotonic()
    made = run(options, rest)
    if made:
        from bundle.hashes import write_hashes
        from bundle.places import DIST

        write_hashes(DIST)
    for path in made:
        print(f"{path.relative_to(ROOT)}  {path.stat().st_size / 1e6:.1f} MB")
    print(f"Klaar in {time.monotonic() - began:.0f} s.")
    return 0


def run(options: argparse.Namespace, rest: Sequence[str]) -> list[Path]:
    """Run the command in the environment that has the tools; return the files that were made."""
    if options.command == "check":
        from bundle.checks import check_all

        check_all(rest)
        return []
    if options.command == "linux":
        from bundle.linux import build_linux

        return build_linux()
    from bundle.signing import Signer
    from bundle.windows import build_windows

    signer = None
    if options.sign is not None:
        from bundle.tools import require

        require("osslsigncode")
        signer = Signer(options.sign.resolve(), options.password_file.resolve(), options.timestamp)
    return build_windows(signer)


if __name__ == "__main__":
    sys.exit(exit_code_of(main))
