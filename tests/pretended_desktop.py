# SPDX-License-Identifier: EUPL-1.2
"""A desktop that keeps the screen awake for who asks: pretended_desktop.py ADDRESS-OF-A-BUS.

Run as a process of its own. It tells on standard output how many have asked by now, each time that
this is different; as with the real ones, who leaves the bus asks nothing any more.
"""

import sys
from collections import Counter

from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusServiceWatcher,
    QDBusVirtualObject,
)

NAME = "org.freedesktop.ScreenSaver"


class Desktop(QDBusVirtualObject):
    """Answers Inhibit, and watches who asked."""

    def __init__(self, bus: QDBusConnection) -> None:
        super().__init__()
        self._asked: Counter[str] = Counter()
        self._watcher = QDBusServiceWatcher(self)
        self._watcher.setConnection(bus)
        self._watcher.setWatchMode(QDBusServiceWatcher.WatchModeFlag.WatchForUnregistration)
        self._watcher.serviceUnregistered.connect(self._forget)

    def introspect(self, path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        texts = message.arguments()
        if message.member() != "Inhibit" or message.signature() != "ss" or not all(texts):
            return False
        self._watcher.addWatchedService(message.service())
        connection.interface().isServiceRegistered(NAME)  # once that is answered, it is watched
        self._asked[message.service()] += 1
        connection.send(message.createReply(self._asked.total()))
        self._tell()
        return True

    def _forget(self, who: str) -> None:
        del self._asked[who]
        self._tell()

    def _tell(self) -> None:
        print(self._asked.total(), flush=True)


if __name__ == "__main__":
    app = QCoreApplication(sys.argv)
    bus = QDBusConnection.connectToBus(sys.argv[1], "desktop")
    desktop = Desktop(bus)
    assert bus.registerVirtualObject("/org/freedesktop/ScreenSaver", desktop)
    assert bus.registerService(NAME)
    print("ready", flush=True)
    app.exec()
