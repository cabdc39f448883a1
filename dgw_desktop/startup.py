# SPDX-License-Identifier: EUPL-1.2
"""What makes the start short and the process small, in the order in which it is done.

1. ``before_imports``, by cli.py: nothing is looked through for garbage.
2. ``quick_enums.install`` and ``load_signatures_late``, by the package ui: before its first module
   is imported.
3. app.py shows the window with the screen that is wanted and nothing else.
4. ``after_first_painting``, by app.py: what that did not have to wait for. The library of the chart
   and the screens that a person may want next are loaded then (ui/foundation/warm_up.py), and the
   first backup is made.
5. ``after_warm_up``, by app.py: what was loaded is no longer looked through for garbage.
"""

import gc
import sys
from importlib import import_module, machinery
from importlib.util import LazyLoader
from typing import Any

_LARGE_BLOCK = 512 * 1024  # bytes; pictures of a screen are larger
_M_MMAP_THRESHOLD = -3  # https://man7.org/linux/man-pages/man3/mallopt.3.html
_SIGNATURES = "shibokensupport."
_AT_ONCE = {
    "shibokensupport.signature",
    "shibokensupport.signature.lib",
    "shibokensupport.signature.loader",
    "shibokensupport.signature.mapping",  # PySide's C++ looks into it without a question
}
"""Of these only the last is more than some lines."""


def before_imports() -> None:
    """Look for no garbage: nothing of what a start makes can go, and it takes a tenth of it."""
    gc.disable()


def load_signatures_late() -> None:
    """Let PySide load what tells of a call with wrong arguments when there is such a call.

    It has that as source and compiles it at each start, which is a quarter of a bare window's. And
    the hook in every import stays away that comes with it, for who writes ``from __feature__
    import``, which nothing here does: the hook reads the source of each module, ours and others,
    and Python's linecache keeps all that was read, some 20 MB.
    """
    spec = machinery.ModuleSpec

    def late_spec(name: str, loader: Any) -> machinery.ModuleSpec:
        is_late = name.startswith(_SIGNATURES) and name not in _AT_ONCE
        return spec(name, LazyLoader(loader) if is_late else loader)

    vars(machinery).update(ModuleSpec=late_spec)  # by which name PySide makes them, and no other
    try:
        import_module("shiboken6")
    finally:
        vars(machinery).update(ModuleSpec=spec)


def after_first_painting(may_collect: bool) -> None:
    """Look for garbage again, unless work in a thread forbids it, but not in what was made so far.

    And let the C library of Linux give a picture that is gone back to the system: it would stop
    doing so after the first one, since what is freed raises its idea of 'large'.
    """
    gc.freeze()
    if may_collect:  # else the end of the work does it
        gc.enable()
    give_large_blocks_back()


def after_warm_up(may_collect: bool) -> None:
    """Look no longer through what was imported, which stays, for garbage; and look once.

    Of a hundred thousand objects Python looks through all only when there is a quarter more: what
    each presentation leaves in rings would stay for hours. Of the few that are left it is a moment.
    """
    gc.freeze()
    if may_collect:  # else Python does, some time after the work
        gc.collect()


def tidy_up(may_collect: bool) -> None:
    """Let go of what a closed window left in rings, its pictures too, and give it to the system.

    Not before ``after_warm_up``, when all that was imported would be looked through.
    """
    if may_collect and gc.get_freeze_count():
        gc.collect()
        if sys.platform == "linux":
            import ctypes

            ctypes.CDLL(None).malloc_trim(0)


def give_large_blocks_back() -> None:
    """Fix from which size on the C library gives memory back to the system."""
    if sys.platform == "linux":
        import ctypes  # not at the start: it takes some milliseconds

        ctypes.CDLL(None).mallopt(_M_MMAP_THRESHOLD, _LARGE_BLOCK)
