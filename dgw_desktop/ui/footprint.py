# SPDX-License-Identifier: EUPL-1.2
"""What keeps the process small and its start short, where the libraries do not."""

import sys
from importlib import import_module

_LARGE_BLOCK = 512 * 1024  # bytes; pictures of a screen are larger
_M_MMAP_THRESHOLD = -3  # https://man7.org/linux/man-pages/man3/mallopt.3.html


def look_for_no_features() -> None:
    """Let PySide not read the source of every module that is imported, ours and others.

    It looks for the word PySide6, for who writes ``from __feature__ import``, which nothing here
    does; and Python's linecache keeps all that was read, some 20 MB. To be called before the
    other imports.
    """
    import_module("shiboken6")  # which loads the next
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None:
        vars(feature).update(_mod_uses_pyside=lambda _module: False)


def give_large_blocks_back() -> None:
    """Let the C library of Linux give a picture that is gone back to the system.

    It would stop doing so after the first one: what is freed raises its idea of 'large'.
    """
    if sys.platform == "linux":
        import ctypes  # not at the start: it takes some milliseconds

        ctypes.CDLL(None).mallopt(_M_MMAP_THRESHOLD, _LARGE_BLOCK)
