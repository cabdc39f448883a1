# SPDX-License-Identifier: EUPL-1.2
"""The translations are complete, and no text for a person escapes them."""

import ast
import builtins
import importlib.util
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parent.parent
ENGLISH = ROOT / "resources" / "translations" / "dgw_en.ts"
PACKAGE = ROOT / "dgw_desktop"

# What a person reads or hears, by the name of what is called; the number is how many of the first
# arguments are texts.
SHOWN = {
    "QLabel": 1, "QPushButton": 1, "QCheckBox": 1, "QRadioButton": 1, "QToolButton": 1,
    "QAction": 1, "QGroupBox": 1, "QMenu": 1, "ElidedLabel": 1,
    "MoreButton": 2, "addAction": 1, "addButton": 1, "addItem": 1, "addItems": 1, "addMenu": 1,
    "addRow": 1, "addTab": 2, "setAccessibleDescription": 1, "setAccessibleName": 1,
    "setHeaderData": 3, "setHorizontalHeaderLabels": 1, "setInformativeText": 1,
    "setLabelText": 1, "setPlainText": 1, "setPlaceholderText": 1, "setPrefix": 1,
    "setSpecialValueText": 1, "setStatusTip": 1, "setSuffix": 1, "setText": 1, "setTitle": 1,
    "setToolTip": 1, "setVerticalHeaderLabels": 1, "setWhatsThis": 1, "setWindowTitle": 1,
    "drawText": 9, "plain_label": 1, "plain_tip": 1, "say": 2, "announce": 2, "ask": 4,
    "show_info": 3, "make_box": 4, "getSaveFileName": 4,
    "getOpenFileName": 4, "getOpenFileNames": 4, "getExistingDirectory": 2, "open_one": 4,
    "open_many": 4, "choose_folder": 3, "save": 3, "Form": 1,
}  # fmt: skip
OF_COMMANDS = ("cli.py", "command_targets.py", "commands.py", "reference_commands.py")
NAMED = {("run_job", "text")}  # arguments with a name
SAME = {"DGW Desktop", "DGW Desktop ", " – DGW Desktop"}  # the program's own name


def messages(ts: Path) -> Iterator[tuple[str, str, str]]:
    """Give context, Dutch text and translation of each message."""
    for context in ElementTree.parse(ts).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            yield (
                context.findtext("name", ""),
                message.findtext("source", ""),
                "" if translation.get("type") else translation.text or "",
            )


@pytest.fixture(scope="module")
def tools() -> ModuleType:
    """packaging/translations.py, which is no part of the package."""
    path = ROOT / "packaging" / "translations.py"
    spec = importlib.util.spec_from_file_location("translations", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_file_is_up_to_date_and_finished(tools: ModuleType, tmp_path: Path) -> None:
    fresh = Path(shutil.copy(ENGLISH, tmp_path))
    tools.update(fresh)
    wanted = {(context, text) for context, text, _ in messages(fresh)}
    held = {(context, text) for context, text, _ in messages(ENGLISH)}
    advice = "run: python3 packaging/dev.py translate, and translate what it names"
    assert wanted - held == set(), advice
    assert held - wanted == set(), advice
    assert tools.unfinished(ENGLISH) == [], advice
    # lupdate leaves out what it cannot read, such as a tr() in an f-string.
    assert {text for _, text in wanted} == {text for text, _ in texts_in_code()}


def test_a_translation_keeps_what_is_filled_in_and_the_keys() -> None:
    marks = {
        "filled in": r"\{[^}]*\}",
        "mnemonic": r"&(?!&)",
        "line": r"\n",
        "key": r"\b(?:Ctrl|Shift|Alt)\+[A-Z0-9]?|\bF\d+\b|\bEsc\b|\bEnter\b|\bPage(?:Up|Down)\b",
        "file": r"\*?\.(?:dgw|pdf|docx|xlsx|csv|png|svg|toml|jpe?g)\b",
        "quoted": r"‘|’(?!\w)",  # not as in foto’s
        "space at an end": r"^\s|\s$",
        "end": r"[….:?]$",
    }
    for context, text, translation in messages(ENGLISH):
        for kind, pattern in marks.items():
            there, here = re.findall(pattern, text), re.findall(pattern, translation)
            assert sorted(there) == sorted(here), f"{kind} in {context}: {text!r}"


def test_every_text_for_a_person_goes_through_tr() -> None:
    found = []
    for path, tree in modules():
        # The command line speaks Dutch, whatever the language of the windows.
        if path.name in (*OF_COMMANDS, "screenshots.py"):
            continue
        for call in ast.walk(tree):
            if isinstance(call, ast.Call):
                for text in untranslated(call):
                    found.append(f"{path.relative_to(ROOT)}:{call.lineno}: {text!r}")
    assert found == []


def test_tr_has_a_text_that_can_be_collected() -> None:
    found = [str(place) for text, place in texts_in_code() if text is None]
    assert found == []


class OutsideFunctions(ast.NodeVisitor):
    """Collects the ``tr(...)`` that run when a module is imported, before a language is known."""

    def __init__(self) -> None:
        self.lines: list[int] = []

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        for part in (*node.decorator_list, *node.args.defaults, *node.args.kw_defaults):
            if part is not None:
                self.visit(part)

    def visit_Lambda(self, node: ast.Lambda) -> None:
        """What a lambda does is done later."""

    def visit_Call(self, node: ast.Call) -> None:
        if called(node) == "tr":
            self.lines.append(node.lineno)
        self.generic_visit(node)


def test_no_text_is_translated_before_a_language_is_known() -> None:
    found = []
    for path, tree in modules():
        visitor = OutsideFunctions()
        visitor.visit(tree)
        found += [f"{path.relative_to(ROOT)}:{line}" for line in visitor.lines]
    assert found == []


def modules() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path, ast.parse(path.read_text("utf-8"))


def texts_in_code() -> list[tuple[str | None, str]]:
    """Return the text of each ``tr(...)`` with its place; None where it is no plain text."""
    found: list[tuple[str | None, str]] = []
    for path, tree in modules():
        for call in ast.walk(tree):
            if isinstance(call, ast.Call) and called(call) == "tr":
                place = f"{path.relative_to(ROOT)}:{call.lineno}"
                text = call.args[0] if len(call.args) == 1 else None
                plain = isinstance(text, ast.Constant) and isinstance(text.value, str)
                found.append((text.value if plain else None, place))
    return found


def called(call: ast.Call) -> str:
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def untranslated(call: ast.Call) -> Iterator[str]:
    """Give the literal texts with words in what ``call`` shows, apart from those in ``tr``."""
    name = called(call)
    is_error = bool(re.search(r"(Error|Refused|InUse|NotFound|IsFinal|Database)$", name))
    if is_error and name != "Database" and not hasattr(builtins, name):
        count = 2
    else:
        count = SHOWN.get(name, 0)
    named = [word.value for word in call.keywords if (name, word.arg) in NAMED]
    for argument in (*call.args[:count], *named):
        yield from literals(argument)


def literals(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Call):
        # A part of a text may be made by a method of a literal; other calls are looked at alone.
        if called(node) == "join" and isinstance(node.func, ast.Attribute):
            yield from literals(node.func.value)
            for argument in node.args:
                yield from literals(argument)
        elif called(node) == "format" and isinstance(node.func, ast.Attribute):
            yield from literals(node.func.value)
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if re.search(r"[^\W\d_]{2}", node.value) and node.value not in SAME:
            yield node.value
        return
    if isinstance(node, ast.Compare | ast.Subscript | ast.Dict):
        return
    for child in ast.iter_child_nodes(node):
        yield from literals(child)
