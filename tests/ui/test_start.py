# SPDX-License-Identifier: EUPL-1.2
"""What a start reads before the first screen is painted, and what it reads after that."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from dgw_desktop.ui.warm_up import MODULES

LIGHT = {"dgw_desktop", "appdirs", "PySide6", "shiboken6",
         "shibokensupport", "signature_bootstrap", "__feature__"}  # fmt: skip
NEVER = {"dgw_desktop.__main__", "dgw_desktop.cli", "dgw_desktop.commands",
         "dgw_desktop.ui.screenshots", "dgw_desktop.report.spreadsheet",
         "dgw_desktop.report.word"}  # fmt: skip
PROGRAM = """
import json, sys
before = set(sys.modules)
from pathlib import Path
from dgw_desktop.paths import data_paths
from dgw_desktop.ui import app
from dgw_desktop.ui.warm_up import CHART, MODULES, WarmUp

def look(window):
    painted = sorted(set(sys.modules) - before)
    warm_up = WarmUp((*CHART, *MODULES), window)
    while warm_up.step():
        pass
    print(json.dumps([painted, sorted(sys.modules)]))
    window.close()

app._after_start = look
sys.exit(app.run(data_paths(Path(sys.argv[1]))))
"""


@pytest.fixture(scope="module")
def modules(tmp_path_factory: pytest.TempPathFactory) -> tuple[set[str], set[str]]:
    """The modules that are loaded when the start screen is painted, and after the warming up."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path_factory.mktemp("data"))],
        capture_output=True,
        text=True,
        check=True,
    )
    painted, warm = json.loads(done.stdout)
    return set(painted), set(warm)


def test_the_start_screen_waits_for_no_module_it_does_not_need(
    modules: tuple[set[str], set[str]],
) -> None:
    painted, _ = modules
    packages = {name.partition(".")[0] for name in painted}
    assert packages - set(sys.stdlib_module_names) - LIGHT == set()
    assert painted & set(MODULES) == set()


def test_after_warming_up_no_first_click_reads_a_module(
    modules: tuple[set[str], set[str]],
) -> None:
    _, warm = modules
    root = Path(__file__).parent.parent.parent
    ours = {
        ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__")
        for path in (root / "dgw_desktop").rglob("*.py")
    }
    assert ours - NEVER - warm == set()
    assert set(MODULES) <= warm


CARD = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from dgw_desktop.paths import data_paths
from dgw_desktop.ui import app
from dgw_desktop.ui.warm_up import chart_is_loaded

def look(window):
    page = window.session_view.cards
    print(page.isVisible(), chart_is_loaded(), "spider" in vars(page))
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


def test_a_card_is_painted_before_its_chart_is_loaded(
    data_folder: Path, examples: list[str]
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CARD, str(data_folder)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.splitlines() == ["True False False", "True"]
