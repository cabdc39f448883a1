# SPDX-License-Identifier: EUPL-1.2
"""Lets Python copy files in its own way: Wine 8 has no CopyFile2, and ends who calls it.

Python imports a module of this name at each start, also in the programs that the tests start.
"""

import _winapi

if hasattr(_winapi, "CopyFile2"):
    del _winapi.CopyFile2
