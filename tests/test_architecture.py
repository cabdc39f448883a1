# SPDX-License-Identifier: EUPL-1.2
"""What ARCHITECTURE.md says is there is there, and the layers that it tells are kept."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
NAMED = ("domain", "storage", "report", "work")
"""The packages of which a module's test is found by the module's name."""
TESTED_ELSEWHERE = {
    "domain/limits": "storage/test_session_file_limits.py",
    "storage/errors": "storage/test_sessions.py",
    "storage/session_heads": "storage/test_sessions.py",
    "storage/session_values": "storage/test_checksums.py",
    "report/workbook": "report/test_spreadsheet.py",
    "report/pdf/styles": "report/pdf/test_story.py",
}
QUESTIONS = 14
MOST_FILES = 4


def exists(path: str) -> bool:
    return any((base / path).exists() for base in (ROOT, ROOT / "dgw_desktop"))


def paths_in(text: str) -> list[str]:
    """Return what stands between backquotes and looks like a file or a folder of ours."""
    return re.findall(r"`([\w./-]+(?:/|\.(?:py|md|toml|json|sql)))`", text)


def test_every_path_is_there() -> None:
    missing = [path for path in paths_in(TEXT) if not exists(path)]
    assert missing == []


def test_a_newcomer_finds_each_change_in_at_most_four_files() -> None:
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \|$", TEXT, flags=re.MULTILINE)
    answers = [(question, files) for question, files in rows if "`" in files]
    assert len(answers) == QUESTIONS
    for question, files in answers:
        assert 1 <= len(re.findall(r"`[^`]+`", files)) <= MOST_FILES, question


def test_every_package_is_told() -> None:
    told = TEXT[: TEXT.index("## The journeys")]
    for pattern in ("*/__init__.py", "ui/*/__init__.py"):
        for init in (ROOT / "dgw_desktop").glob(pattern):
            assert re.search(rf"\b{init.parent.name}/", told), init.parent.name


def test_the_test_of_a_module_has_its_name() -> None:
    modules = {
        path.relative_to(ROOT / "dgw_desktop").with_suffix("")
        for package in NAMED
        for path in (ROOT / "dgw_desktop" / package).rglob("*.py")
        if path.stem != "__init__"
    }
    nameless = {
        module.as_posix()
        for module in modules
        if not any((ROOT / "tests" / module.parent).glob(f"test_{module.name}*.py"))
    }
    assert nameless == TESTED_ELSEWHERE.keys()
    for test in TESTED_ELSEWHERE.values():
        assert (ROOT / "tests" / test).is_file(), test


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("ui/parts/toast.py", "from dgw_desktop.storage.sessions import SessionStore"),
        ("ui/charts/spider_chart.py", "from dgw_desktop.work.exporting import export"),
        ("ui/cards/cards_page.py", "from dgw_desktop.ui.matrix.matrix_page import MatrixPage"),
        ("ui/foundation/look.py", "from dgw_desktop.ui.shell.main_window import MainWindow"),
        ("work/importing.py", "from PySide6.QtCore import QObject"),
        ("domain/session.py", "from dgw_desktop.storage.sessions import SessionStore"),
    ],
)
def test_an_arrow_that_runs_back_is_caught(tmp_path: Path, module: str, line: str) -> None:
    shutil.copytree(ROOT / "dgw_desktop", tmp_path / "dgw_desktop", ignore=_no_cache)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    changed = tmp_path / "dgw_desktop" / module
    changed.write_text(f"{changed.read_text('utf-8')}\n{line}\n", "utf-8")
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-c", code, "--no-cache"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stdout
    assert "BROKEN" in done.stdout and "0 broken" not in done.stdout


def _no_cache(_folder: str, names: list[str]) -> list[str]:
    return [name for name in names if name == "__pycache__"]
