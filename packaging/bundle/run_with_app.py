# SPDX-License-Identifier: EUPL-1.2
"""Runs a script with the packages of a distribution: run_with_app.py APP SCRIPT [ARGUMENT...].

For the Python of a distribution, which looks at nothing but its own folder.
"""

import runpy
import sys

if __name__ == "__main__":
    app, *sys.argv = sys.argv[1:]
    sys.path.insert(0, app)
    runpy.run_path(sys.argv[0], run_name="__main__")
