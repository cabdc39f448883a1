# SPDX-License-Identifier: EUPL-1.2
"""How hands reach the display: by xdotool, or through a helper outside their own program.

A program of Windows under Wine can start no xdotool, and sees only its own windows. So it asks a
helper on this computer, which does it and answers when it is done.
"""

import json
import os
import socket
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread

PORT = "DGW_HANDS_PORT"
"""The environment variable that says where the helper is, if there is one."""
_HERE = "127.0.0.1"
_PATIENCE = 60  # s


def has_helper() -> bool:
    """Tell whether there is a helper to ask."""
    return PORT in os.environ


def ask(*words: str) -> None:
    """Let the helper do something: its name, and what goes with it."""
    with socket.create_connection((_HERE, int(os.environ[PORT])), timeout=_PATIENCE) as line:
        line.sendall(f"{json.dumps(words)}\n".encode())
        trouble = json.loads(line.makefile("r", encoding="utf-8").readline())
    if trouble:
        raise RuntimeError(trouble)


def xdotool(*words: str) -> None:
    """Let xdotool do something, here or at the helper."""
    if has_helper():
        ask("xdotool", *words)
    else:
        subprocess.run(["xdotool", *words], check=True, timeout=_PATIENCE)


@contextmanager
def helping(deeds: Mapping[str, Callable[..., object]]) -> Iterator[dict[str, str]]:
    """Be the helper that can do ``deeds``; give what a program's environment has to say of it."""

    class Handler(StreamRequestHandler):
        def handle(self) -> None:
            name, *words = json.loads(self.rfile.readline())
            try:
                deeds[name](*words)
            except Exception as error:  # whoever asked stops, and tells
                trouble = f"{name} {words}: {error!r}"
            else:
                trouble = ""
            self.wfile.write(f"{json.dumps(trouble)}\n".encode())

    with ThreadingTCPServer((_HERE, 0), Handler) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield {PORT: str(server.server_address[1])}
        finally:
            server.shutdown()
