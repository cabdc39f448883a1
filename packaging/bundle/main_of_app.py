# SPDX-License-Identifier: EUPL-1.2
"""Starts DGW Desktop. This is app/__main__.py of what is handed out: Python runs that folder."""

import sys

from dgw_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
