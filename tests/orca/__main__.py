# SPDX-License-Identifier: EUPL-1.2
"""Lets Orca read the program, and counts the words that it says for each key.

What is said is kept in tests/orca/said; with DGW_RENEW=1 it is written again, to be read over.
Needs Orca, at-spi2-core, dbus, Xvfb, openbox and xdotool.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from difflib import unified_diff
from pathlib import Path

from tests.orca import flows
from tests.orca.flows import Step
from tests.orca.reader import Reader, add_examples, missing, reading, words

KEPT = Path(__file__).with_name("said")
FLOWS = {
    "kaart": flows.one_dimension,
    "resultaat": flows.results,
    "agenda": flows.agenda,
    "rapport": flows.report,
    "instellingen": flows.settings,
    "handleiding": flows.manual,
}


def main(arguments: list[str]) -> int:
    """Hold the flows; 0 when nothing was too long or silent, 1 otherwise or without Orca."""
    parser = argparse.ArgumentParser(prog="dev.py orca", description=__doc__)
    parser.add_argument("only", nargs="*", help=f"of {', '.join(FLOWS)}")
    parser.add_argument("--stock", action="store_true", help="without the program's messages")
    options = parser.parse_args(arguments)
    if problem := missing():
        print(f"Geen Orca: {problem}.", file=sys.stderr)
        return 1
    wrong: list[str] = []
    for name, steps in FLOWS.items():
        if not options.only or name in options.only:
            print(f"== {name}", flush=True)
            told: list[str] = []
            for line in hold(steps(), wrong, not options.stock):
                print(line, flush=True)
                told.append(line)
            if not options.stock:
                wrong += _compare(name, told)
    for text in wrong:
        print(f"!! {text}")
    print("Mislukt." if wrong else "Alles gehoord, en niets te lang.")
    return 1 if wrong else 0


def hold(steps: Iterable[Step], wrong: list[str], announces: bool = True) -> Iterator[str]:
    """Do ``steps`` on the example sessions; yield what is said, and add what is ``wrong``."""
    with tempfile.TemporaryDirectory() as folder:
        add_examples(Path(folder))
        with reading(Path(folder), announces=announces) as reader:
            reader.hear("Sessies")
            for one in steps:
                yield from do(reader, one, wrong)


def do(reader: Reader, one: Step, wrong: list[str]) -> Iterator[str]:
    """Do a step, and yield what is said in lines, after one that says what is done."""
    try:
        if one.keys[0].startswith("*"):
            said = reader.press_until(one.keys[0][1:], one.hears)
        else:
            said = reader.press(*one.keys, until=one.hears)
    except TimeoutError as error:
        wrong.append(f"{one.does}: {error}")
        said = []
    count = words(said)
    keys = " ".join(key.removeprefix("text:") for key in one.keys)
    yield f"# {one.does}: {keys} ({count})"
    if one.is_silent:
        return
    yield from said
    if not said:
        wrong.append(f"{one.does}: niets gezegd")
    if count > one.most:
        wrong.append(f"{one.does}: {count} woorden, meer dan {one.most}")


def _compare(name: str, told: list[str]) -> list[str]:
    """Return what is said otherwise than was kept; with DGW_RENEW keep it."""
    kept = KEPT / f"{name}.txt"
    if os.environ.get("DGW_RENEW"):
        kept.write_text("\n".join(told) + "\n", "utf-8")
        return []
    before = kept.read_text("utf-8").splitlines() if kept.exists() else []
    return list(unified_diff(before, told, f"{name} bewaard", f"{name} nu", lineterm="", n=1))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
