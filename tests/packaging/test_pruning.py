# SPDX-License-Identifier: EUPL-1.2
"""What is left out of a distribution is not used, and what is used stays."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest
import shiboken6
from bundle.pruning import is_kept, prune


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
        "docx/templates/default.docx",
    ],
)
def test_what_the_program_uses_stays(path: str) -> None:
    assert is_kept(path)


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
    ],
)
def test_what_it_does_not_use_goes(path: str) -> None:
    assert not is_kept(path)


@pytest.mark.skipif(sys.platform != "linux", reason="the libraries of Linux' wheel")
def test_a_pruned_qt_opens_a_window_without_network_or_qml(tmp_path: Path) -> None:
    for package in (PySide6, shiboken6):
        source = Path(package.__file__ or "").parent
        shutil.copytree(source, tmp_path / source.name, copy_function=_link_or_copy)
    libraries = tmp_path / "PySide6" / "Qt" / "lib"
    before = {path.name for path in libraries.iterdir()}
    prune(tmp_path)
    after = {path.name for path in libraries.iterdir()}
    assert {"libQt6Core.so.6", "libQt6Widgets.so.6", "libQt6XcbQpa.so.6"} <= after
    assert {"libQt6Network.so.6", "libQt6Qml.so.6"} <= before - after
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "import PySide6; assert PySide6.__file__.startswith(sys.argv[1])\n"
        "from PySide6.QtGui import QAccessible\n"
        "from PySide6.QtSvg import QSvgRenderer\n"
        "from PySide6.QtWidgets import QApplication, QPushButton\n"
        "app = QApplication([]); button = QPushButton('Rapport'); button.show()\n"
        "named = QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)\n"
        "print(named, button.grab().isNull())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
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
