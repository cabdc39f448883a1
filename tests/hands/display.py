# SPDX-License-Identifier: EUPL-1.2
"""An X display of its own, with a window manager."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def display(size: str, laptop: str = "") -> Iterator[dict[str, str]]:
    """Give what the environment of a program has to say, to be on a display of ``size``.

    ``laptop`` is the monitor on it, as xrandr takes it, where that is not all of it.
    """
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", f"{size}x24", "-nolisten", "tcp"]
    with subprocess.Popen(
        [*command, "-noreset"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout is not None
        shown = {"DISPLAY": f":{server.stdout.readline().strip()}"}
        environment = {**os.environ, **shown}
        try:
            if laptop:
                subprocess.run(
                    ["xrandr", "--setmonitor", "laptop", laptop, "screen"],
                    env=environment,
                    check=True,
                    stdout=subprocess.DEVNULL,
                )
            with subprocess.Popen(
                ["openbox"],
                env=environment,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            ) as manager:
                try:
                    yield shown
                finally:
                    manager.terminate()
        finally:
            server.terminate()
