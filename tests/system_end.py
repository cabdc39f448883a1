# SPDX-License-Identifier: EUPL-1.2
"""The system that ends its session; Qt alone can make a QSessionManager."""

from dgw_desktop.ui.shell.ending import save_for_end
from dgw_desktop.ui.shell.main_window import MainWindow


class SystemEnd:
    """Tells whether a person may be asked something, and keeps what it was told."""

    def __init__(self, may_ask: bool) -> None:
        self.may_ask = may_ask
        self.is_cancelled = self.is_released = False

    def allowsInteraction(self) -> bool:
        return self.may_ask

    def cancel(self) -> None:
        self.is_cancelled = True

    def release(self) -> None:
        self.is_released = True


def end_session(window: MainWindow, may_ask: bool = True) -> SystemEnd:
    """End the system's session, as far as the program hears of it."""
    ending = SystemEnd(may_ask)
    save_for_end(window, ending)  # type: ignore[arg-type]
    return ending
