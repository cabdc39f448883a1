# SPDX-License-Identifier: EUPL-1.2
"""The keys of the audience's window, which has the keyboard where there is one screen."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from dgw_desktop.ui.beamer.views import View
from dgw_desktop.ui.document.card_entries import CardEntries
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation import key_map

if TYPE_CHECKING:
    from dgw_desktop.ui.beamer.presentation import Presentation


def bind_console_keys(presentation: "Presentation", widget: QWidget) -> None:
    """Bind to ``widget`` the keys that work in the console as well as on the beamer."""
    _bind_picture(presentation, widget)
    key_map.bind(widget, "reveal", presentation.toggle_beforehand)
    key_map.bind_digits(widget, "view", presentation.show_nth)


def bind_audience_keys(
    presentation: "Presentation", document: SessionDocument, entries: CardEntries
) -> None:
    """Bind the keys of the window of ``presentation``."""
    window = presentation.window

    def on(
        view: View, action: Callable[..., object], otherwise: Callable[..., object] | None = None
    ) -> Callable[..., None]:
        """Let a key act only where ``view`` is in view; else it says that, or acts otherwise."""

        def act(*values: object) -> None:
            if presentation.view is view:
                action(*values)
            elif otherwise is not None:
                otherwise(*values)
            else:
                presentation.tell_where(view)

        return where_seen(presentation, act)

    def on_card(action: Callable[..., object]) -> Callable[..., None]:
        return on(View.CARD, action)

    dots = document.dots
    key_map.bind_digits(
        window,
        "choose",
        on(
            View.DOTS,
            presentation.place_dots,
            on_card(lambda level: document.choose_level(document.current, level)),
        ),
    )
    key_map.bind_digits(
        window, "ambition", on_card(lambda level: document.choose_ambition(document.current, level))
    )
    for name, slot in (
        ("not_applicable", lambda: document.toggle_not_applicable(document.current)),
        ("note", entries.ask_note),
        ("vote_on_ambition", entries.start_ambition_vote),
        ("correct_ambition_votes", entries.correct_ambition_votes),
        ("reveal", presentation.toggle_beforehand),
    ):
        key_map.bind(window, name, on_card(slot))
    for name, of_dots, of_card in (
        ("vote", dots.start, entries.start_vote),
        ("correct_votes", dots.correct_last, entries.correct_votes),
    ):
        key_map.bind(window, name, on(View.DOTS, of_dots, on_card(of_card)))
    key_map.bind(window, "place_dimension", on(View.DOTS, lambda: presentation.place_dots(0)))
    for name, slot in (
        ("action", lambda: entries.ask_action(presentation.talked_about)),
        ("park", entries.ask_remark),
        ("next", presentation.go_next),
        ("forward_on_beamer", presentation.go_next),
        ("previous", presentation.go_previous),
        ("back_on_beamer", presentation.go_previous),
        ("next_open", presentation.go_next_open),
        ("go_to", entries.ask_number),
        ("results", presentation.show_results),
        ("cards", presentation.show_card),
        ("sort_dimensions", entries.sort),
        ("undo", document.undo),
        ("redo", document.redo),
    ):
        key_map.bind(window, name, where_seen(presentation, slot))
    key_map.bind_digits(window, "view", where_seen(presentation, presentation.show_nth))
    key_map.bind(window, "help", window.help.toggle)
    key_map.bind(window, "leave", presentation.leave)
    # Not within the key's own event: the window may be made anew for the other screen.
    key_map.bind(window, "show_there", window.offer.accept_button.click)
    _bind_picture(presentation, window)


def where_seen(presentation: "Presentation", action: Callable[..., object]) -> Callable[..., None]:
    """Let a key act only where its effect can be seen; else it brings the picture back."""

    def act(*values: object) -> None:
        if presentation.window.help.isVisible():
            presentation.window.help.hide()
        elif presentation.is_black:
            presentation.toggle_black()
        elif presentation.is_frozen:
            presentation.toggle_freeze()
        else:
            action(*values)

    return act


def _bind_picture(presentation: "Presentation", widget: QWidget) -> None:
    key_map.bind(widget, "black", presentation.toggle_black)
    key_map.bind(widget, "freeze", presentation.toggle_freeze)
    key_map.bind(widget, "appearance", presentation.toggle_appearance)
    key_map.bind(widget, "lift", presentation.toggle_lifted)
