# SPDX-License-Identifier: EUPL-1.2
"""Lets Orca read the program, and counts the words that it says for each key.

A person hears all that matters from Orca 43 as it is; what later ones say too, the messages of a
program, stands after a +. What is said is kept in tests/orca/said; with DGW_RENEW=1 it is written
again, to be read over.
Needs Orca, at-spi2-core, dbus, Xvfb, openbox and xdotool.
"""

import argparse
import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import unified_diff
from pathlib import Path

from tests.orca import flows, opened
from tests.orca.flows import Step
from tests.orca.opened import Opened
from tests.orca.reader import Reader, as_it_is, missing, reading, words

_CODE = re.compile(r"\b[A-Z0-9]{3}-[A-Z0-9]{2,3}\b")
"""That of a participant or organisation, which is another each time."""
_PAGES = re.compile(r"Pagina 1 van \d+|Voorbeeld wordt gemaakt…")
"""How many pages the example's report has, which changes with every word of it, once it is made."""
KEPT = Path(__file__).with_name("said")
FLOWS: dict[str, tuple[Callable[[], Iterator[Step]], Callable[[Path], Opened]]] = {
    "kaart": (flows.one_dimension, opened.examples),
    "resultaat": (flows.results, opened.examples),
    "agenda": (flows.agenda, opened.examples),
    "prioriteiten": (flows.priorities, opened.examples),
    "stippen": (flows.dots, opened.examples),
    "rondes": (flows.rounds, opened.examples),
    "uitnodigen": (flows.invitation, opened.examples),
    "referentie": (flows.reference, opened.examples),
    "velden": (flows.fields, opened.examples),
    "rapport": (flows.report, opened.examples),
    "instellingen": (flows.settings, opened.examples),
    "handleiding": (flows.manual, opened.examples),
    "deelnemer": (flows.participant, opened.invited),
    "deelnemer-klaar": (flows.to_the_end, opened.invited_to_little),
    "webpagina": (flows.form_page, opened.form_page),
    "html-rapport": (flows.report_page, opened.report_page),
}
"""What is done, and in what."""


def main(arguments: list[str]) -> int:
    """Hold the flows; 0 when nothing was too long or silent, 1 otherwise or without Orca."""
    parser = argparse.ArgumentParser(prog="dev.py orca", description=__doc__)
    parser.add_argument("only", nargs="*", help=f"of {', '.join(FLOWS)}")
    options = parser.parse_args(arguments)
    if unknown := set(options.only).difference(FLOWS):
        parser.error(f"none is called {', '.join(unknown)}")
    if problem := missing():
        print(f"Geen Orca: {problem}.", file=sys.stderr)
        return 1
    wrong: list[str] = []
    for name, (steps, program) in FLOWS.items():
        if not options.only or name in options.only:
            print(f"== {name}", flush=True)
            told: list[str] = []
            for line in hold(steps(), program, wrong):
                print(line, flush=True)
                told.append(line)
            wrong += _compare(name, told)
    for text in wrong:
        print(f"!! {text}")
    print("Mislukt." if wrong else "Alles gehoord, en niets te lang.")
    return 1 if wrong else 0


def hold(
    steps: Iterable[Step],
    program: Callable[[Path], Opened],
    wrong: list[str],
) -> Iterator[str]:
    """Do ``steps`` in a program; yield what is said, and add what is ``wrong``."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        begun = program(folder)
        with reading(folder, begun.command, begun.window) as reader:
            said = reader.hear(begun.hears)
            if begun.most:
                yield from said_of(Step("openen", (), most=begun.most), said, wrong)
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
    yield from said_of(one, said, wrong)


def said_of(one: Step, said: Sequence[str], wrong: list[str]) -> Iterator[str]:
    """Yield what is ``said`` at a step in lines, after one with how much it is."""
    said = [_PAGES.sub("Pagina 1 van 20", _CODE.sub("K7Q-2MX", text)) for text in said]
    count = words(said)
    keys = " ".join(key.removeprefix("text:") for key in one.keys)
    yield f"# {one.does}: {keys} ({count})"
    if one.is_silent:
        return
    yield from said
    if not as_it_is(said):
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
