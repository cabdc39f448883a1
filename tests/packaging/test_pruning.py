# SPDX-License-Identifier: EUPL-1.2
"""What is left out of a distribution is not used, and what is used stays."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest
from bundle.pruning import is_kept, prune

import dgw_desktop
from dgw_desktop.ui.foundation.language import LANGUAGES

DRAW = """
import sys
sys.path.insert(0, sys.argv[1])
import numpy, pyqtgraph, PySide6
for module in (numpy, pyqtgraph, PySide6):
    assert module.__file__.startswith(sys.argv[1])
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton
app = QApplication([])
button = QPushButton("Rapport")
chart = pyqtgraph.PlotWidget()
chart.plot([1, 2, 3])
chart.show()
print(QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name),
      chart.grab().isNull())
"""


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/__init__.py",
        "PySide6/QtWidgets.pyd",
        "PySide6/QtSvg.abi3.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforminputcontexts/libcomposeplatforminputcontextplugin.so",
        "PySide6/translations/qtbase_nl.qm",
        "PIL/_imaging.cp313-win_amd64.pyd",
        "dgw_desktop/_data/model/dgw.toml",
        "dgw_desktop/_data/model/dgw.json",
        "docx/templates/default.docx",
    ],
)
def test_what_the_program_uses_stays(path: str) -> None:
    assert is_kept(path)


def test_the_texts_of_qt_stay_for_every_language_of_the_program() -> None:
    for language in LANGUAGES.values():
        for name in language.of_qt:
            assert is_kept(f"PySide6/Qt/translations/{name}.qm")
    assert not is_kept("PySide6/Qt/translations/qtbase_xx.qm")


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/QtNetwork.pyd",
        "PySide6/QtQml.abi3.so",
        "PySide6/QtCore.pyi",
        "PySide6/designer.exe",
        "PySide6/plugins/tls/qopensslbackend.dll",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/translations/qtbase_de.qm",
        "PySide6/qml/QtQuick/qmldir",
        "PIL/_avif.cp313-win_amd64.pyd",
        "numpy/linalg/tests/test_linalg.py",
        "numpy/random/mtrand.cp313-win_amd64.pyd",
        "lxml/objectify.pyx",
        "pyqtgraph/examples/Plotting.py",
        "dgw_desktop/_data/resources/pictures/matrix.png",
    ],
)
def test_what_it_does_not_use_goes(path: str) -> None:
    assert not is_kept(path)


def test_every_module_of_qt_that_the_program_names_stays() -> None:
    source = Path(dgw_desktop.__file__).parent
    texts = [path.read_text("utf-8") for path in source.rglob("*.py")]
    named = {name for text in texts for name in re.findall(r"PySide6\.(Qt\w+)", text)}
    assert {"QtCore", "QtSvg"} <= named
    for name in named:
        assert is_kept(f"PySide6/{name}.pyd") and is_kept(f"PySide6/{name}.abi3.so"), name


@pytest.mark.skipif(sys.platform != "linux", reason="the libraries of Linux' wheels")
def test_what_is_pruned_still_draws_a_chart_and_has_no_network_or_qml(tmp_path: Path) -> None:
    packages = Path(PySide6.__file__).parent.parent
    for name in ("PySide6", "shiboken6", "pyqtgraph", "numpy", "numpy.libs"):
        shutil.copytree(packages / name, tmp_path / name, copy_function=_link_or_copy)
    libraries = tmp_path / "PySide6" / "Qt" / "lib"
    before = {path.name for path in libraries.iterdir()}
    prune(tmp_path)
    after = {path.name for path in libraries.iterdir()}
    assert {"libQt6Core.so.6", "libQt6Widgets.so.6", "libQt6XcbQpa.so.6"} <= after
    assert {"libQt6Network.so.6", "libQt6Qml.so.6"} <= before - after
    done = subprocess.run(
        [sys.executable, "-c", DRAW, str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "Rapport False\n", done.stderr


def _link_or_copy(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:  # another disk
        shutil.copy2(source, target)
