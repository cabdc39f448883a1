# SPDX-License-Identifier: EUPL-1.2
"""Runs the program: python -m dgw_desktop."""

import sys

from dgw_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
