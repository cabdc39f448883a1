# SPDX-License-Identifier: EUPL-1.2
"""What a start reads before the first screen is painted, and what it reads after that."""

import json
import subprocess
import sys
from dataclasses import dataclass
from enum import EnumType
from pathlib import Path

import pytest

from dgw_desktop import quick_enums
from dgw_desktop.ui.foundation.warm_up import MODULES

LIGHT = {"dgw_desktop", "appdirs", "PySide6", "shiboken6",
         "shibokensupport", "signature_bootstrap", "__feature__"}  # fmt: skip
NEVER = {"dgw_desktop.__main__", "dgw_desktop.cli", "dgw_desktop.commands",
         "dgw_desktop.ui.shell.in_use_dialog",
         "dgw_desktop.managed_windows",
         "dgw_desktop.command_targets", "dgw_desktop.reference_commands",
         # The engine of analysts, which the app does without; and open data, for commands only.
         "dgw_desktop.work.contributions_duckdb", "dgw_desktop.work.reference_export",
         "dgw_desktop.report.reference_table",
         # What makes a file, and reads it back: the thread that does imports it.
         "dgw_desktop.domain.made_once",
         *(f"dgw_desktop.report.{name}" for name in (
             "answer_table", "columns", "comma_separated", "comparison_sections",
             "comparison_sheet", "dimension_sections", "fonts", "glance_section", "html_page",
             "model_words", "opendocument", "opendocument_sheets", "opendocument_styles",
             "opendocument_text", "outlines", "page_style",
             "pdf", "pdf.archive", "pdf.flowables", "pdf.kept_parts", "pdf.numbered", "pdf.report",
             "pdf.story", "pdf.styles", "pdf.tagging", "pictures", "profile_drawing",
             "profile_section", "reference_section", "sections", "sheets", "spider_drawing",
             "spreadsheet", "svg", "telling", "told_texts", "workbook", "word")),
         *(f"dgw_desktop.work.{name}" for name in (
             "picture_check", "report_check", "sheet_reading", "table_check", "wanted_rows",
             "workbook_check")),
         # The forms for participants, which the thread that makes or reads one imports.
         "dgw_desktop.work.form_check",
         *(f"dgw_desktop.participating.{name}" for name in (
             "excel_form", "opendocument_form", "paper_form", "form_sheets", "zipped", "words",
             "web_page"))}  # fmt: skip
PROGRAM = """
import json, linecache, sys
before = set(sys.modules)
from pathlib import Path
from dgw_desktop.paths import data_paths
from dgw_desktop.ui.shell import app
from dgw_desktop.ui.foundation.warm_up import CHART, MODULES, WarmUp

def look(window):
    painted = sorted(set(sys.modules) - before)
    warm_up = WarmUp((*CHART, *MODULES), window)
    while warm_up.step():
        pass
    sources = {name: len("".join(lines[2])) for name, lines in linecache.cache.items()}
    print(json.dumps([painted, sorted(sys.modules), sources]))
    window.close()

app._after_start = look
sys.exit(app.run(data_paths(Path(sys.argv[1]))))
"""


CLIENTS = {"ssl", "http.client", "urllib.request"}
WRITERS = {"reportlab", "PIL", "pypdfium2", "xlsxwriter"}


@dataclass(frozen=True)
class Started:
    """Modules loaded when the start screen is painted, and after the warming up; kept sources."""

    painted: set[str]
    warm: set[str]
    sources: dict[str, int]


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Started:
    """What a start on new data has loaded."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path_factory.mktemp("data"))],
        capture_output=True,
        text=True,
        check=True,
    )
    painted, warm, sources = json.loads(done.stdout)
    return Started(set(painted), set(warm), sources)


def test_the_start_screen_waits_for_no_module_it_does_not_need(started: Started) -> None:
    packages = {name.partition(".")[0] for name in started.painted}
    assert packages - set(sys.stdlib_module_names) - LIGHT == set()
    assert started.painted & set(MODULES) == set()
    assert "tomllib" not in started.painted  # the model that came with it is read from JSON


def test_after_warming_up_no_first_click_reads_a_module(started: Started) -> None:
    root = Path(__file__).parent.parent.parent
    ours = {
        ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__")
        for path in (root / "dgw_desktop").rglob("*.py")
    }
    assert ours - NEVER - started.warm == set()
    assert set(MODULES) <= started.warm


def test_who_makes_no_file_has_no_library_in_memory_that_does(started: Started) -> None:
    assert started.warm & WRITERS == set()


def test_no_source_of_a_library_stays_in_memory(started: Started) -> None:
    kept = sum(size for name, size in started.sources.items() if "site-packages" in name)
    assert kept < 10_000  # 20,000,000 when PySide looks in them for what they use


def test_nothing_loads_a_client_for_the_network(started: Started) -> None:
    assert started.warm & CLIENTS == set()


def test_the_enums_of_pyside_are_made_quickly() -> None:
    assert vars(EnumType)["_create_"] is quick_enums._create


WRONG_CALL = """
import sys
import dgw_desktop.ui
from PySide6.QtCore import QSize

def is_loaded():
    module = sys.modules["shibokensupport.signature.layout"]
    return "create_signature" in object.__getattribute__(module, "__dict__")

print(is_loaded())
try:
    QSize().setWidth("wide")
except TypeError as error:
    print(is_loaded(), error)
"""


def test_what_tells_of_a_call_with_wrong_arguments_is_loaded_at_such_a_call() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WRONG_CALL], capture_output=True, text=True, check=True
    )
    before, after, *told = done.stdout.splitlines()
    assert before == "False"
    assert after.startswith("True") and "called with wrong argument types" in after
    assert any("QSize.setWidth(w: int" in line for line in told)


CARD = """
import sys
from pathlib import Path
from PySide6 import QtWidgets
from PySide6.QtCore import QTimer
from dgw_desktop.paths import data_paths
from dgw_desktop.ui.shell import app
from dgw_desktop.ui.foundation.warm_up import chart_is_loaded

def look(window):
    page = window.session_view.cards
    print(page.isVisible(), chart_is_loaded(), "spider" in vars(page))
    lists = [name for name in sys.modules if name.startswith("dgw_desktop.ui.sessions")]
    print("sessions" in vars(window), lists)
    print("QWizard" in vars(QtWidgets))
    window.showNormal()
    window.resize(1366, 768)
    def wait():
        if "spider" in vars(page) and page.spider.chart.isVisible():
            print(page.spider.chart.chart_layout.radius > 50)
            timer.stop()
            window.close()
    timer = QTimer(window)
    timer.timeout.connect(wait)
    timer.start(10)

app._after_start = look
sys.exit(app.run(data_paths(Path(sys.argv[1])), "latest"))
"""


def test_a_card_is_painted_without_its_chart_the_list_and_what_qt_has_besides(
    data_folder: Path, examples: list[str]
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CARD, str(data_folder)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.splitlines() == ["True False False", "False []", "False", "True"]


EXACT = """
import sys
import dgw_desktop.ui.shell.session_view
from dgw_desktop.domain.scoring import vote_summary

assert vote_summary((1, 2, 3, 1)).median == 3
print("fractions" in sys.modules)
"""


def test_a_card_waits_for_no_exact_numbers_also_with_votes_on_it() -> None:
    done = subprocess.run([sys.executable, "-c", EXACT], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False"]
