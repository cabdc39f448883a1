# SPDX-License-Identifier: EUPL-1.2
"""The translations: lupdate collects the Dutch texts in a .ts, lrelease makes the .qm of it.

``python translations.py update`` brings resources/translations/dgw_*.ts up to date with the code
and lists what has no translation yet; ``build`` makes the .qm files, which the program reads and
git does not keep. The wheel build calls ``build`` through the hook at the end. What Qt's own Dutch
lacks stands in qtbase_rest_nl.ts, written by hand.
"""

import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"


def main(command: str) -> int:
    """Run 'update' or 'build'; return 1 when a text has no translation yet."""
    if command == "build":
        build()
        return 0
    missing = 0
    for ts in sorted(FOLDER.glob("dgw_*.ts")):
        update(ts)
        for context, source in unfinished(ts):
            print(f"{ts.name}: {context}: {source}")
            missing += 1
    print(f"Zonder vertaling: {missing}.")
    return 1 if missing else 0


def update(ts: Path) -> None:
    """Add the texts that are new in the code to ``ts``, and drop those that are gone."""
    sources = sorted(str(path) for path in (ROOT / "dgw_desktop").rglob("*.py"))
    # Without line numbers, so that a change of code is no change of the file.
    options = ("-silent", "-no-obsolete", "-locations", "none", "-sort-messages")
    _run("lupdate", *options, *sources, "-ts", str(ts))


def unfinished(ts: Path) -> list[tuple[str, str]]:
    """Return context and source of every text in ``ts`` without a finished translation."""
    found = []
    for context in ElementTree.parse(ts).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") or not translation.text:
                found.append((context.findtext("name", ""), message.findtext("source", "")))
    return found


def build() -> None:
    """Make each .qm that is not there or older than its .ts."""
    for ts in FOLDER.glob("*.ts"):
        qm = ts.with_suffix(".qm")
        if not qm.exists() or qm.stat().st_mtime < ts.stat().st_mtime:
            _run("lrelease", "-silent", str(ts), "-qm", str(qm))


def _run(tool: str, *arguments: str) -> None:
    """Run a tool of Qt that PySide6 brings along; its wrapper knows where that stands.

    Ends the program with what the tool printed when it fails.
    """
    code = f"from PySide6.scripts.pyside_tool import {tool}; {tool}()"
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{tool} is niet gelukt. {done.stdout}{done.stderr}".strip())


class TranslationsHook(BuildHookInterface[Any]):
    """Lets the wheel hold the .qm files: pyproject.toml puts resources/ in it as it stands."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the .qm files before the wheel is put together."""
        build()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
