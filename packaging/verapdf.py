# SPDX-License-Identifier: EUPL-1.2
"""Checks reports with veraPDF: python3 packaging/verapdf.py REPORT.pdf [...].

veraPDF is the reference checker for PDF/A and PDF/UA. It needs Java and is installed by hand, from
its own site; this script looks for `verapdf` on the path, or where VERAPDF says. It is a step of a
release, and of a CI that has it.
"""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

FLAVOURS = ("2a", "ua1")


def main() -> int:
    """Check every file for both standards; return 0 when all pass."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", nargs="+", type=Path)
    reports: list[Path] = parser.parse_args().reports
    program = os.environ.get("VERAPDF") or shutil.which("verapdf")
    if program is None:
        print(
            "veraPDF is niet gevonden. Installeer het (het heeft Java nodig) en zet het op het "
            "zoekpad, of zet de plaats in de omgevingsvariabele VERAPDF.",
            file=sys.stderr,
        )
        return 2
    failed = 0
    for report in reports:
        for flavour in FLAVOURS:
            command = [program, "--flavour", flavour, "--format", "text", "--verbose", str(report)]
            done = subprocess.run(command, check=False, capture_output=True, text=True)
            passed = done.returncode == 0 and done.stdout.startswith("PASS")
            print(f"{report}: {flavour}: {'voldoet' if passed else 'voldoet niet'}")
            if not passed:
                failed += 1
                print(done.stdout + done.stderr, file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
