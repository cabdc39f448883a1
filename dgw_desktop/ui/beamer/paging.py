# SPDX-License-Identifier: EUPL-1.2
"""Where paging leads from what the audience sees, and how that is called."""

from dgw_desktop.translating import tr
from dgw_desktop.ui.beamer.audience_window import AudienceWindow
from dgw_desktop.ui.beamer.views import Turn, View, next_turn, previous_turn, view_name
from dgw_desktop.ui.document.session_document import SessionDocument


class Paging:
    """Looks at a document and at the audience's window; it turns nothing itself."""

    def __init__(self, document: SessionDocument, window: AudienceWindow) -> None:
        """Begin wherever ``window`` is."""
        self._document = document
        self._window = window

    @property
    def next(self) -> Turn | None:
        """Where paging on leads; None at the end."""
        window = self._window
        return next_turn(window.view, window.page, window.page_count, self._has_next_card)

    @property
    def previous(self) -> Turn | None:
        """Where paging back leads; None at the beginning."""
        window, document = self._window, self._document
        has_previous_card = document.current != document.order[0]
        return previous_turn(
            window.view, window.page, window.page_count, self._has_next_card, has_previous_card
        )

    @property
    def here(self) -> str:
        """The name of what is in view."""
        if self._window.view is View.CARD:
            return self._card_name(self._document.current)
        return self._page_name(self._window.view, self._window.page)

    @property
    def following(self) -> str:
        """The name of what paging on leads to; empty at the end."""
        turn, document = self.next, self._document
        if turn is None:
            return ""
        if turn.view is not View.CARD:
            return self._page_name(turn.view, turn.page)
        number = document.next_dimension if turn.cards else document.current
        assert number is not None
        name = self._card_name(number)
        is_left_open = turn.cards and document.next_was_left_open
        return tr("{0} (nog open)").format(name) if is_left_open else name

    @property
    def _has_next_card(self) -> bool:
        return self._document.next_dimension is not None

    def _card_name(self, number: int) -> str:
        return f"{number}. {self._document.model.dimension(number).name}"

    def _page_name(self, view: View, page: int) -> str:
        """Return what a view is called, with the page where it is not the first."""
        return tr("{0}, pagina {1}").format(view_name(view), page + 1) if page else view_name(view)
