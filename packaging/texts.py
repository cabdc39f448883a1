# SPDX-License-Identifier: EUPL-1.2
"""Every text that a person sees, Dutch and English, for someone who reads them all.

``python packaging/texts.py`` prints a line for each, with a tab between where it stands, the Dutch
and the English; a spreadsheet opens that. What is Dutch only, such as the command line, has no
English. The statements of the model are not among them: those are not ours to change.
"""

import ast
import builtins
import json
import re
import sys
import tomllib
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from bundle.policies import POLICIES

ROOT = Path(__file__).resolve().parent.parent
_PACKAGE, _RESOURCES, _PACKAGING = ROOT / "dgw_desktop", ROOT / "resources", ROOT / "packaging"
_DUTCH_ONLY = (
    "cli.py",
    "command_targets.py",
    "commands.py",
    "reference_commands.py",
)  # of the package: their texts are in no tr()
_DOCUMENTS = (
    "README.md", "SECURITY.md", "model/README.md", "packaging/IT-beheer.md",
    "resources/reference/LEESMIJ.md",
    "packaging/linux/LEESMIJ.txt", "packaging/windows/LEESMIJ.txt",
    "packaging/windows/LEESMIJ-gegevens.txt",
)  # fmt: skip
_WORDS = re.compile(r"[^\W\d_]{2,}[^\w<>]* [^\W\d_]|^[A-Z][^\W\d_]*\.?$")
_MARKUP = re.compile(r'[<>="\\_;]|^ |fo:|[a-z]:[a-z]')


class Text(NamedTuple):
    """One text, and where it stands; ``english`` is empty where it is Dutch only."""

    place: str
    dutch: str
    english: str = ""


def every_text() -> Iterator[Text]:
    """Give every text, kind by kind."""
    yield from of_windows()
    yield from of_commands()
    yield from of_forms()
    yield from of_model_and_examples()
    yield from of_manual()
    yield from of_documents()
    yield from of_installers()
    yield from of_policies()


def of_windows() -> Iterator[Text]:
    """What goes through ``tr()``, of windows and reports, with its translation."""
    tree = ElementTree.parse(_RESOURCES / "translations" / "dgw_en.ts")
    for context in tree.iter("context"):
        for message in context.iter("message"):
            dutch, english = message.findtext("source", ""), message.findtext("translation", "")
            yield Text(f"venster {context.findtext('name', '')}".strip(), dutch, english)


def of_commands() -> Iterator[Text]:
    """What reads as words in the code of the command line."""
    for name in _DUTCH_ONLY:
        for line, text in _literals(ast.parse((_PACKAGE / name).read_text("utf-8"))):
            if _WORDS.search(text) and not _MARKUP.search(text):
                yield Text(f"{name}:{line}", text)


def _literals(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Give each literal text with its line, an f-string as a whole with ``{}`` for its parts."""
    skipped: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):  # a docstring
            skipped.add(node.value)
        elif isinstance(node, ast.Call) and _called(node) == "tr":
            skipped.update(node.args)
        elif isinstance(node, ast.Call) and hasattr(builtins, _called(node)):
            skipped.update(node.args if _called(node).endswith("Error") else ())
        elif isinstance(node, ast.JoinedStr):
            skipped.update(node.values)
        elif isinstance(node, ast.Dict):
            skipped.update(key for key in node.keys if key is not None)
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Tuple):
            skipped.update(node.value.elts)  # names of commands, or of another program's settings
    for node in ast.walk(tree):
        if node in skipped:
            continue
        if isinstance(node, ast.JoinedStr):
            parts = (p.value if isinstance(p, ast.Constant) else "{}" for p in node.values)
            yield node.lineno, "".join(map(str, parts))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value


def _called(call: ast.Call) -> str:
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def of_forms() -> Iterator[Text]:
    """What participants read: the web page, the workbook and the paper."""
    for name in ("words.json", "form_words.json"):
        words = json.loads((_RESOURCES / "participant" / name).read_text("utf-8"))
        for key, dutch in words["nl"].items():
            english = words["en"][key]
            both = ([dutch], [english]) if isinstance(dutch, str) else (dutch, english)
            for number, pair in enumerate(zip(*both, strict=True)):
                yield Text(f"{name} {key}{number or ''}", *pair)
    page = (_RESOURCES / "participant" / "page.html").read_text("utf-8")
    for text in re.findall(r"<(?:h1|p)>([^<]+)", page):
        yield Text("page.html", " ".join(text.split()))


def of_model_and_examples() -> Iterator[Text]:
    """The names, explanations and questions of the model, and what the examples say."""
    for path in (ROOT / "model" / "dgw.toml", _RESOURCES / "examples.toml"):
        content = tomllib.loads(path.read_text("utf-8"))
        for key, text in _strings(content):
            if key not in ("statements", "key", "id", "period", "result", "status", "baseline_id"):
                yield Text(f"{path.name} {key}", " ".join(text.split()))


def _strings(content: object, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(content, str):
        yield key, content
    elif isinstance(content, dict):
        for name, part in content.items():
            yield from _strings(part, key if name.isdigit() else name)
    elif isinstance(content, list):
        for part in content:
            yield from _strings(part, key)


def of_manual() -> Iterator[Text]:
    """What the help menu opens, paragraph by paragraph; both languages have the same ones."""
    folder = _RESOURCES / "manual"
    for names in (("handleiding", "manual"), ("toegankelijkheid", "accessibility")):
        both = (paragraphs((folder / f"{name}.md").read_text("utf-8")) for name in names)
        for number, (dutch, english) in enumerate(zip_longest(*both, fillvalue=""), start=1):
            yield Text(f"{names[0]} {number}", dutch, english)


def of_documents() -> Iterator[Text]:
    """What stands beside the program, in Dutch."""
    for name in _DOCUMENTS:
        text = (ROOT / name).read_text("utf-8").split("## In English")[0]
        text = re.sub(r"<!-- bench.*?/bench -->", "", text, flags=re.DOTALL)  # made by a command
        for paragraph in paragraphs(text):
            yield Text(name, paragraph)


def paragraphs(document: str) -> list[str]:
    """Return the paragraphs, list items, headings and rows of a document, without its code."""
    told = re.sub(r"^```.*?^```|<!--.*?-->", "", document, flags=re.DOTALL | re.MULTILINE)
    found = re.split(r"\n\s*\n|\n(?=\s*(?:\d+\.|-|\|) )", told)
    return [" ".join(one.split()) for one in found if one.strip()]


def of_installers() -> Iterator[Text]:
    """What the installers and the menus of the systems say."""
    for path in sorted((_PACKAGING / "windows").glob("*.nsi")):
        script = path.read_text("utf-8").replace("\\\n", "")
        for text in re.findall(r'(?:MessageBox [A-Z_|]+\s+|FOR_WHOM )"([^"]+)"', script):
            yield Text(path.name, " ".join(text.split()))
    linux = _PACKAGING / "linux"
    entry = (linux / "dgw-desktop.desktop").read_text("utf-8")
    for key, dutch in re.findall(r"^(\w+)\[nl\]=(.+)$", entry, re.MULTILINE):
        english = re.search(rf"^{key}=(.+)$", entry, re.MULTILINE)
        yield Text(f"dgw-desktop.desktop {key}", dutch, english[1] if english else "")
    facts = (linux / "dgw-desktop.metainfo.xml").read_text("utf-8")
    for text in re.findall(r'xml:lang="nl">([^<]+)', facts):
        yield Text("dgw-desktop.metainfo.xml", " ".join(text.split()))
    public = (ROOT / "publiccode.yml").read_text("utf-8")
    described = re.search(r"^  nl:\n(.*?)^  en:", public, re.DOTALL | re.MULTILINE)
    assert described is not None
    yield Text("publiccode.yml", " ".join(described[1].split()))


def of_policies() -> Iterator[Text]:
    """What an administrator reads in the group policies, and in the example beside them."""
    for policy in POLICIES:
        yield Text(f"beleid {policy.name}", *policy.title)
        yield Text(f"beleid {policy.name}", *policy.explained)
        for _, shown in policy.choices:
            yield Text(f"beleid {policy.name}", *shown)


def main() -> int:
    """Print every text; what an example leaves open is none."""
    for text in filter(lambda found: found.dutch, every_text()):
        print("\t".join(part.replace("\n", "⏎").replace("\t", " ") for part in text))
    return 0


if __name__ == "__main__":
    sys.exit(main())
