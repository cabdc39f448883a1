# SPDX-License-Identifier: EUPL-1.2
"""Holds the screen awake and lets it go; prints what Windows says is asked of it, after each.

Windows answers each such request with what was asked before, so the last one is asked once more.
"""

import ctypes

from dgw_desktop.keep_awake import system_keeper

if __name__ == "__main__":
    state = ctypes.WinDLL("kernel32").SetThreadExecutionState  # type: ignore[attr-defined]
    state.restype = ctypes.c_uint32
    keeper = system_keeper(lambda work: work())
    keeper.hold()
    held = state(ctypes.c_uint32(0x8000_0003))
    keeper.release()
    print(f"{held:x}", f"{state(ctypes.c_uint32(0x8000_0000)):x}")
