# SPDX-License-Identifier: EUPL-1.2
"""Where the modules of the window are, so that a test need not know the room."""

from pathlib import Path

from dgw_desktop import ui

_FOLDER = Path(ui.__path__[0])


def ui_modules() -> list[str]:
    """Return the names of all modules of the window."""
    return sorted(
        ".".join(("dgw_desktop.ui", *path.relative_to(_FOLDER).with_suffix("").parts))
        for path in _FOLDER.rglob("*.py")
        if path.name != "__init__.py"
    )


def ui_module(name: str) -> str:
    """Return the whole name of the one module of the window with this last name."""
    (found,) = (module for module in ui_modules() if module.rpartition(".")[2] == name)
    return found
