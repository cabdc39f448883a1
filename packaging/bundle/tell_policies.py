# SPDX-License-Identifier: EUPL-1.2
"""Tells, as JSON, what an administrator set on this computer, as the program understands it."""

import json

from dgw_desktop.managed import managed


def main() -> None:
    """Print what is locked, what is a default, where it was read and what is wrong."""
    found = managed()
    told = [dict(found.locked), dict(found.default), found.sources, found.problems]
    print(json.dumps(told, default=str))


if __name__ == "__main__":
    main()
