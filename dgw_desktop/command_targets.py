# SPDX-License-Identifier: EUPL-1.2
"""What a command of the command line may write over."""

import os
from pathlib import Path

from dgw_desktop.errors import UserError


def check_free(path: Path, force: bool) -> None:
    """Refuse to replace a file that is there, unless by ``force``; UserError says how."""
    if os.path.lexists(path) and not force:  # False, no error, for a name that is too long
        raise UserError(f"Het bestand ‘{path}’ bestaat al.", "Gebruik --force om het te vervangen.")
