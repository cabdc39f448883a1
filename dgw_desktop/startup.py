# SPDX-License-Identifier: EUPL-1.2
"""What makes the start short and the process small, in the order in which it is done.

1. ``before_qt``, by cli.py: nothing is looked through for garbage, and storage is imported while
   imports are still quick.
2. ``look_for_no_features``, by the package ui: before its first module is imported.
3. app.py shows the window with the screen that is wanted and nothing else.
4. ``after_first_painting``, by app.py: what that did not have to wait for. The library of the chart
   and the screens that a person may want next are loaded then (ui/foundation/warm_up.py), and the
   first backup is made.
"""

import gc
import sys
from importlib import import_module

_LARGE_BLOCK = 512 * 1024  # bytes; pictures of a screen are larger
_M_MMAP_THRESHOLD = -3  # https://man7.org/linux/man-pages/man3/mallopt.3.html


def before_qt() -> None:
    """Get ready to import Qt."""
    # Nothing of what a start makes can go: looking for that takes a tenth of the time.
    gc.disable()
    # PySide has a hook in every import after it, which takes time.
    import_module("dgw_desktop.storage.recovery")


def look_for_no_features() -> None:
    """Let PySide not read the source of every module that is imported, ours and others.

    It looks for the word PySide6, for who writes ``from __feature__ import``, which nothing here
    does; and Python's linecache keeps all that was read, some 20 MB.
    """
    import_module("shiboken6")  # which loads the next
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None:
        vars(feature).update(_mod_uses_pyside=lambda _module: False)


def after_first_painting(may_collect: bool) -> None:
    """Look for garbage again, unless work in a thread forbids it, but not in what was made so far.

    And let the C library of Linux give a picture that is gone back to the system: it would stop
    doing so after the first one, since what is freed raises its idea of 'large'.
    """
    gc.freeze()
    if may_collect:  # else the end of the work does it
        gc.enable()
    give_large_blocks_back()


def give_large_blocks_back() -> None:
    """Fix from which size on the C library gives memory back to the system."""
    if sys.platform == "linux":
        import ctypes  # not at the start: it takes some milliseconds

        ctypes.CDLL(None).mallopt(_M_MMAP_THRESHOLD, _LARGE_BLOCK)
