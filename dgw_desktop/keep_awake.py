# SPDX-License-Identifier: EUPL-1.2
"""Asks the system not to let the screen sleep or lock while an audience looks at it.

Each system in its own way, through a library that is there already. Where there is none, or nobody
listens, it stays as it is: a presentation does not depend on it. Whatever way the program ends, the
system takes back what was asked.
"""

import ctypes
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Lock
from typing import Any, Protocol

_WHO, _WHY = b"DGW Desktop", b"Presenting"  # read by whoever asks the system what keeps it awake

Background = Callable[[Callable[[], None]], object]
"""Does something in another thread, so that nobody waits for it."""


class Keeper(Protocol):
    """Keeps the screen awake from ``hold`` to ``release``; each may be called again."""

    def hold(self) -> None:
        """Keep it awake."""

    def release(self) -> None:
        """Let it sleep as it is used to."""


def system_keeper(in_background: Background) -> Keeper:
    """Return what keeps the screen of this computer awake.

    To be used from one thread, the one that runs as long as the program: Windows asks for that.
    """
    try:
        if sys.platform == "win32":
            return OnWindows(ctypes.WinDLL("kernel32").SetThreadExecutionState)
        if sys.platform == "darwin":
            return OnMac(*_frameworks())
        return OverBus(_libdbus(), bus_address(os.environ), in_background)
    except (OSError, AttributeError):  # no such library, or not this function in it
        return _Nobody()


class _Nobody:
    def hold(self) -> None:
        pass

    def release(self) -> None:
        pass


class OnWindows:
    """Says it of the thread that calls, until that ends."""

    CONTINUOUS, SYSTEM, DISPLAY = 0x8000_0000, 0x1, 0x2

    def __init__(self, set_state: Any) -> None:
        """Take SetThreadExecutionState, which returns the state before, and 0 if it refuses."""
        set_state.argtypes, set_state.restype = [ctypes.c_uint32], ctypes.c_uint32
        self._set_state = set_state

    def hold(self) -> None:
        """Keep it awake."""
        self._set_state(self.CONTINUOUS | self.SYSTEM | self.DISPLAY)

    def release(self) -> None:
        """Let it sleep as it is used to."""
        self._set_state(self.CONTINUOUS)


class OnMac:
    """Holds an assertion of the power management, which goes with the process."""

    _ON, _UTF8 = 255, 0x0800_0100

    def __init__(self, power: Any, foundation: Any) -> None:
        """Take IOKit and CoreFoundation."""
        self._power, self._foundation = power, foundation
        self._held: int | None = None

    def hold(self) -> None:
        """Keep it awake."""
        if self._held is not None:
            return
        made = self._foundation.CFStringCreateWithCString
        kind = made(None, b"PreventUserIdleDisplaySleep", self._UTF8)
        name = made(None, _WHO + b": " + _WHY, self._UTF8)
        number = ctypes.c_uint32()
        create = self._power.IOPMAssertionCreateWithName
        if create(kind, self._ON, name, ctypes.byref(number)) == 0:
            self._held = number.value
        self._foundation.CFRelease(kind)
        self._foundation.CFRelease(name)

    def release(self) -> None:
        """Let it sleep as it is used to."""
        if self._held is not None:
            self._power.IOPMAssertionRelease(self._held)
            self._held = None


class OverBus:
    """Asks the desktop over the D-Bus of the session, a socket on this computer.

    The desktop keeps its word as long as the connection is there, so closing that is all it takes.
    Not by QtDBus: PySide waits for the bus without letting any other thread go on.
    """

    def __init__(self, library: Any, address: str, in_background: Background) -> None:
        """Take libdbus and the address of the bus, empty where there is none."""
        self._library, self._address, self._in_background = library, address, in_background
        self._held: _Connection | None = None

    def hold(self) -> None:
        """Keep it awake."""
        if self._held is None and self._address:
            self._held = _Connection(self._library)
            held, address = self._held, self._address
            self._in_background(lambda: held.ask(address))

    def release(self) -> None:
        """Let it sleep as it is used to."""
        if self._held is not None:
            self._held.close()
            self._held = None


def bus_address(environment: Mapping[str, str]) -> str:
    """Return where the bus of the session is on this computer; never one over a network."""
    told = environment.get("DBUS_SESSION_BUS_ADDRESS", "")
    place = Path(environment.get("XDG_RUNTIME_DIR", "/nonexistent"), "bus")
    if not told and place.exists():
        told = f"unix:path={place}"
    return ";".join(part for part in told.split(";") if part.startswith("unix:"))


class _Connection:
    """A connection of its own, which is made in one thread and closed in another."""

    _PATIENCE = 3000  # ms for each answer
    _BUS = (b"org.freedesktop.DBus", b"/org/freedesktop/DBus", b"org.freedesktop.DBus")
    _SAVER = (b"org.freedesktop.ScreenSaver", b"/org/freedesktop/ScreenSaver",
              b"org.freedesktop.ScreenSaver")  # fmt: skip

    def __init__(self, library: Any) -> None:
        self._library = library
        self._lock = Lock()
        self._made: int | None = None
        self._closed = False

    def ask(self, address: str) -> None:
        """Connect and ask; what is closed by then asks nothing any more."""
        made = self._library.dbus_connection_open_private(address.encode(), None)
        if not made:
            return
        self._library.dbus_connection_set_exit_on_disconnect(made, 0)
        self._call(made, *self._BUS, b"Hello")
        if not self._closed:
            self._call(made, *self._SAVER, b"Inhibit", _WHO, _WHY)
        with self._lock:
            self._made = made
            if self._closed:
                self._end()

    def close(self) -> None:
        """Take back what was asked, now or as soon as it is."""
        with self._lock:
            self._closed = True
            self._end()

    def _end(self) -> None:
        if self._made is not None:
            self._library.dbus_connection_close(self._made)
            self._library.dbus_connection_unref(self._made)
            self._made = None

    def _call(self, made: int, service: bytes, path: bytes, interface: bytes, *rest: bytes) -> None:
        library, (method, *texts) = self._library, rest
        message = library.dbus_message_new_method_call(service, path, interface, method)
        library.dbus_message_set_auto_start(message, 0)  # who does not run, keeps nothing awake
        place = (ctypes.c_void_p * 32)()  # a DBusMessageIter, and more than that
        library.dbus_message_iter_init_append(message, place)
        for text in texts:
            value = ctypes.c_char_p(text)
            library.dbus_message_iter_append_basic(place, ord("s"), ctypes.byref(value))
        reply = library.dbus_connection_send_with_reply_and_block(
            made, message, self._PATIENCE, None
        )
        library.dbus_message_unref(message)
        if reply:
            library.dbus_message_unref(reply)


def _libdbus() -> Any:
    """Return libdbus, which Qt needs too."""
    library = ctypes.CDLL("libdbus-1.so.3")
    pointer, number, text = ctypes.c_void_p, ctypes.c_int, ctypes.c_char_p
    for name, result, arguments in (
        ("dbus_connection_open_private", pointer, [text, pointer]),
        ("dbus_connection_set_exit_on_disconnect", None, [pointer, number]),
        ("dbus_connection_close", None, [pointer]),
        ("dbus_connection_unref", None, [pointer]),
        ("dbus_message_new_method_call", pointer, [text, text, text, text]),
        ("dbus_message_set_auto_start", None, [pointer, number]),
        ("dbus_message_iter_init_append", None, [pointer, pointer]),
        ("dbus_message_iter_append_basic", number, [pointer, number, pointer]),
        ("dbus_message_unref", None, [pointer]),
        ("dbus_connection_send_with_reply_and_block", pointer, [pointer, pointer, number, pointer]),
    ):
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library


def _frameworks() -> tuple[Any, Any]:
    """Return IOKit and CoreFoundation of macOS."""
    power, foundation = (
        ctypes.CDLL(f"/System/Library/Frameworks/{name}.framework/{name}")
        for name in ("IOKit", "CoreFoundation")
    )
    pointer, number = ctypes.c_void_p, ctypes.c_uint32
    foundation.CFStringCreateWithCString.restype = pointer
    foundation.CFStringCreateWithCString.argtypes = [pointer, ctypes.c_char_p, number]
    foundation.CFRelease.restype, foundation.CFRelease.argtypes = None, [pointer]
    power.IOPMAssertionCreateWithName.argtypes = [pointer, number, pointer, pointer]
    power.IOPMAssertionRelease.argtypes = [number]
    return power, foundation
