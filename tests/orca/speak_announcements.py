# SPDX-License-Identifier: EUPL-1.2
"""Read by Orca itself as the settings of its user: what it says beside what it says of itself.

Orca 43, which Debian 12 has, does not know the messages of a program; from 45 on it says them.
"""

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402 (after the version)
from orca import braille, debug, orca_state, settings, speech  # noqa: E402


def start() -> None:
    """Say the messages of programs too, after a +.

    No keys: what is pressed is known.
    """
    settings.enableKeyEcho = settings.enableEchoByCharacter = settings.enableEchoByWord = False
    debug.debugLevel = debug.LEVEL_INFO
    debug.debugFile.reconfigure(line_buffering=True)  # it is read while it is written
    # No voice and no braille: it would wait for the services of a desktop that is not there.
    speech.init = braille.init = lambda *_arguments: None
    orca_state.listener = Atspi.EventListener.new(_say)
    orca_state.listener.register("object:announcement")


def _say(event: Atspi.Event) -> None:
    speech.speak(f"+ {event.any_data}")
