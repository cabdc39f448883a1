# SPDX-License-Identifier: EUPL-1.2
"""Runs a module of the tests in the Python of a distribution: inside.py SCALE MODULE [ARGUMENT...].

SCALE is how much larger Qt draws everything. It is set here, since Wine takes away what is Qt's
from the environment of the programs that are started in it.
"""

import io
import os
import runpy
import sys
from pathlib import Path

if __name__ == "__main__":
    scale, module, *arguments = sys.argv[1:]
    assert isinstance(sys.stdout, io.TextIOWrapper)
    sys.stdout.reconfigure(encoding="utf-8")  # a Windows pipe has an old code page
    os.environ["QT_SCALE_FACTOR"] = scale
    sys.path.append(str(Path(__file__).parents[2]))
    sys.argv = [module, *arguments]
    runpy.run_module(module, run_name="__main__")
