# SPDX-License-Identifier: EUPL-1.2
"""Where things stand in the project."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
BUILD = ROOT / "build"
"""Work that may be thrown away."""
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
"""The Python with everything that the project needs."""
LOCK = PACKAGING / "requirements.lock"
TRANSLATIONS = PACKAGING / "translations.py"
