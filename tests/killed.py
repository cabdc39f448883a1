# SPDX-License-Identifier: EUPL-1.2
"""A program that is killed, without a chance to do anything more, on every system."""

import signal
import sys

if sys.platform == "win32":
    KILL = "os.kill(os.getpid(), 9)"  # TerminateProcess, whatever the number
    CODE = 9
else:
    KILL = "os.kill(os.getpid(), signal.SIGKILL)"
    CODE = -signal.SIGKILL
"""What a program does to itself, with os and signal imported, and the exit code that it gets."""
