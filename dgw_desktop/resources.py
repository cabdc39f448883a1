# SPDX-License-Identifier: EUPL-1.2
"""Finds model/ and resources/: beside the package in a source tree, inside it in a wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_PACKED = _PACKAGE / "_data"
_ROOT = _PACKED if _PACKED.is_dir() else _PACKAGE.parent


def resource(*parts: str) -> Path:
    """Return the path of a file or folder in resources/."""
    return _ROOT.joinpath("resources", *parts)


def built_in_model() -> Path:
    """Return the path of the maturity model that comes with the program."""
    return _ROOT / "model" / "dgw.toml"
