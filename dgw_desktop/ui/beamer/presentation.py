# SPDX-License-Identifier: EUPL-1.2
"""A session before an audience: which window is where, what it shows, and the keys for it."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from dgw_desktop.design_tokens import DARK, LIGHT, ColourTokens
from dgw_desktop.domain.priorities import PERIODS, Period
from dgw_desktop.keep_awake import system_keeper
from dgw_desktop.ui.beamer.audience_keys import bind_audience_keys, where_seen
from dgw_desktop.ui.beamer.audience_window import AudienceWindow
from dgw_desktop.ui.beamer.paging import Paging
from dgw_desktop.ui.beamer.screens import ScreenPlace, Screens, audience_screen, is_on, screen_of
from dgw_desktop.ui.beamer.views import Turn, View
from dgw_desktop.ui.document.card_entries import CardEntries
from dgw_desktop.ui.document.running_vote import RunningVote
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation import key_map
from dgw_desktop.ui.foundation.accessibility import announce
from dgw_desktop.ui.foundation.job import run_job
from dgw_desktop.ui.foundation.preferences import Preferences

_MOVE_AGAIN, _MOST_MOVES = 200, 10  # ms, and how often at most


class Presentation(QObject):
    """Shows a document on the beamer.

    With two screens the audience's window stands on the other one, and the facilitator works in
    the console; that window never comes onto the console's screen: while its screen is away it
    is hidden. With one screen the audience's window covers the console and takes the keys.

    It stands in no other program's way: it comes to the front, and takes the keyboard, only when
    the facilitator asks for it. While it is lifted that program has the screen; with one screen
    the console goes along, which the audience may not see.
    """

    ended = Signal()
    """The facilitator left the beamer."""
    changed = Signal()
    """What the audience sees, or where, is different."""
    mouse_ignored = Signal()
    """A mouse clicked on the audience's window, which does not take it."""

    def __init__(
        self,
        document: SessionDocument,
        vote: RunningVote,
        console: QWidget,
        screens: Screens,
        preferences: Preferences,
    ) -> None:
        """Prepare a presentation with ``console`` as the facilitator's window."""
        super().__init__(console)
        self._document = document
        self._vote = vote
        self._console = console
        self._screens = screens
        self._preferences = preferences
        self._black = False
        self._frozen = False
        self._frozen_at: str | None = None  # what was in view then
        self._lifted = False
        self._light = preferences.beamer_is_light
        self._declined: set[str] = set()  # the screens that came late and are not wanted
        self._console_screen = screen_of(console, screens.places())
        self._wanted = preferences.beamer_screen
        self._screen = audience_screen(screens.places(), self._console_screen, self._wanted)
        self._two_screens = self._screen is not None
        self.window = AudienceWindow(document, vote, self.tokens)
        self.paging = Paging(document, self.window)
        self.entries = CardEntries(
            document,
            vote,
            self.window.strip,
            self.window.vote_entry,
            self.window,
            self.window.take_focus,
        )
        vote.running_changed.connect(self._show_voting)
        vote.changed.connect(self._show_counting)
        vote.kept.connect(self._tell_kept_count)
        document.dots.running_changed.connect(self._show_dots)
        document.dots.marked_changed.connect(self.changed)
        document.dots.revealed.connect(self._tell_page)
        document.dots.kept.connect(self._tell_kept_count)
        self.entries.went.connect(self.show_card)
        self.entries.noted.connect(self._tell)
        self.entries.kept.connect(self._say_in_view)
        self.window.card.picked.connect(self._pick_by_hand)
        self.window.card.wanted.connect(self._go_to_wanted)
        document.cleared.connect(self._tell_cleared)
        document.left_open_reached.connect(self._say_in_view)
        document.refused.connect(self._say_in_view)
        document.current_changed.connect(self._show_moved)
        self._chosen = self._choice_now()
        document.answer_changed.connect(self._show_chosen)
        document.session_changed.connect(self._keep_chosen)
        self.window.offer.accepted.connect(self.show_there)
        self.window.offer.declined.connect(self._decline)
        self.window.pointer.paged.connect(self._page_by_mouse)
        self.window.pointer.ignored.connect(self.mouse_ignored)
        self.window.pointer.pointed.connect(self._follow_pointer)
        self.window.pointer.went.connect(self.window.views.put_away)
        self.window.views.chosen.connect(self.show)
        self.window.views.paged.connect(self._page)
        self.window.views.help_wanted.connect(self.window.help.toggle)
        self.window.views.left.connect(self.stop)
        self.window.closed.connect(self.stop)
        self._moves = 0  # of the window to its screen, since that is its place
        self._moving = QTimer(self)
        self._moving.setSingleShot(True)
        self._moving.setInterval(_MOVE_AGAIN)
        self._moving.timeout.connect(self._move_again)
        self.window.installEventFilter(self)
        screens.changed.connect(self._follow_screens)
        self._awake = system_keeper(
            lambda work: run_job(self, lambda _progress: work(), lambda _nothing: None)
        )
        bind_audience_keys(self, document, self.entries)

    # What it is like now

    @property
    def tokens(self) -> ColourTokens:
        """The appearance on the beamer."""
        return LIGHT if self._light else DARK

    @property
    def is_black(self) -> bool:
        """Whether the audience sees black."""
        return self._black

    @property
    def is_frozen(self) -> bool:
        """Whether the audience sees the picture of a moment ago."""
        return self._frozen

    @property
    def is_lifted(self) -> bool:
        """Whether another program has the audience's screen."""
        return self._lifted

    @property
    def seen(self) -> str:
        """The name of what the audience sees, or would see without black."""
        return self.paging.here if self._frozen_at is None else self._frozen_at

    @property
    def view(self) -> View:
        """What the audience sees, or would see without black and freeze."""
        return self.window.view

    @property
    def is_light(self) -> bool:
        """Whether the beamer shows dark letters on a light ground."""
        return self._light

    @property
    def console_screen(self) -> ScreenPlace:
        """The screen that the facilitator's window is on."""
        return self._console_screen

    @property
    def has_two_screens(self) -> bool:
        """Whether the facilitator works in the console, beside the audience's window."""
        return self._two_screens

    @property
    def screen(self) -> ScreenPlace | None:
        """The screen that the audience's window is on; None while it is away."""
        return self._screen

    @property
    def takes_mouse(self) -> bool:
        """Whether a mouse chooses on the audience's window also where the console is elsewhere."""
        return self._preferences.beamer_takes_mouse

    @property
    def can_reveal(self) -> bool:
        """Whether there is something of beforehand on the card that may be shown or hidden."""
        has_some = self._document.answer(self._document.current).beforehand is not None
        return has_some and self.view is View.CARD and not self._vote.is_secret

    @property
    def is_revealed(self) -> bool:
        """Whether the audience sees what was filled in beforehand on the current dimension."""
        return self._document.revealed.has(self._document.current)

    # What the facilitator does

    def start(self, view: View = View.CARD) -> None:
        """Show the audience's window; a vote that runs goes on there. The screens stay awake."""
        self._awake.hold()
        self._place_window(is_asked_for=True)
        self.window.show_view(View.CARD if self._vote.is_running else view)
        self._show_voting()
        self._show_dots()

    def stop(self) -> None:
        """Take the audience's window away; what is being typed there stays."""
        self.entries.put_away()
        self._awake.release()
        self._screens.changed.disconnect(self._follow_screens)
        self.window.closed.disconnect(self.stop)
        self.window.removeEventFilter(self)
        self._show_console()
        self.window.hide()
        self.window.deleteLater()
        self._paint_console(True)
        self.ended.emit()

    def toggle_black(self) -> None:
        """Show black, or what was there."""
        self._black = not self._black
        self._cover()
        self._say(self.tr("zwart beeld aan") if self._black else self.tr("zwart beeld uit"))

    def toggle_freeze(self) -> None:
        """Keep the picture as it is, or let it follow again."""
        self._frozen_at = None if self._frozen else self.seen
        self._frozen = not self._frozen
        self._cover()
        self._say(self.tr("beeld staat stil") if self._frozen else self.tr("beeld loopt weer mee"))

    def toggle_lifted(self) -> None:
        """Leave the audience's screen to another program, or take it back."""
        if self._lifted:
            self.bring_back()
            return
        self._lifted = True
        if self._two_screens:
            self.window.hide()
        else:
            self._console.hide()  # first: it lies under the audience's window
            self.window.showMinimized()
        self._say(self.tr("de beamer is vrij voor een ander programma"))
        self.changed.emit()

    def bring_back(self) -> None:
        """Show the audience's window before all others, as the facilitator asks."""
        was_lifted, self._lifted = self._lifted, False
        self._follow_screens(is_asked_for=True)
        if was_lifted:
            self.window.raise_()
            self._say(self.tr("het beeld is terug op de beamer"))

    def toggle_appearance(self) -> None:
        """Go from dark to light letters or back, for the light in the room."""
        self._light = not self._light
        self._preferences.beamer_is_light = self._light
        self.window.set_tokens(self.tokens)
        self._say(self.tr("licht beeld") if self._light else self.tr("donker beeld"))
        self.changed.emit()

    def take_mouse(self, wanted: bool) -> None:
        """Let a mouse choose on the audience's window, or not; remembered.

        With one screen it always does, and a finger or a pen does everywhere.
        """
        self._preferences.beamer_takes_mouse = wanted
        self._follow_mouse()
        self.changed.emit()

    def toggle_beforehand(self) -> None:
        """Show the audience what was filled in beforehand on the current dimension, or hide it."""
        if self.can_reveal:
            self._document.revealed.toggle(self._document.current)
            is_seen = self.is_revealed
            self._say(
                self.tr("vooraf ingevuld: te zien")
                if is_seen
                else self.tr("vooraf ingevuld: verborgen")
            )
        elif self.view is View.CARD:
            self._tell(self.tr("Hier is vooraf niets ingevuld om te tonen."))
        self.changed.emit()

    @property
    def talked_about(self) -> int | None:
        """The dimension that what the audience sees is about, None for all of them."""
        if self.view is View.CARD:
            return self._document.current
        return self._document.dots.marked if self.view is View.DOTS else None

    def place_dots(self, digit: int) -> None:
        """Put the dimension that is talked about in the period of ``digit``; 0 takes it out."""
        document, periods = self._document, (Period.TO_PLACE, *PERIODS)
        marked = document.dots.marked
        if document.refuses() or digit >= len(periods):
            return
        if not document.dots.ranking:
            self._tell(key_map.with_key(self.tr("Eerst stippen tellen"), "count_dots"))
        elif marked is None:
            self._tell(self.tr("Kies eerst een dimensie met ↑ of ↓."))
        else:
            document.dots.place(marked, periods[digit])

    def tell_where(self, view: View) -> None:
        """Say in which view the key works that was pressed here, and how to get there."""
        text = (
            self.tr("Deze toets werkt bij de stippen. Toon die met {0}.")
            if view is View.DOTS
            else self.tr("Deze toets werkt op de kaart. Toon de kaart met {0}.")
        )
        key = key_map.key_map()["view"].sequences[list(View).index(view)]
        self._tell(text.format(key))

    def show_card(self) -> None:
        """Show the current card to the audience."""
        self.show(View.CARD)

    def show_results(self) -> None:
        """Show the results to the audience; a vote that runs stops."""
        self.show(View.RESULTS)

    def show(self, view: View, page: int = 0) -> None:
        """Show a page of ``view`` to the audience; what is counted on another view stops."""
        if view is not View.CARD:
            self._vote.stop()
        if view is not View.DOTS:
            self._document.dots.stop()
        if view is not self.view:
            self.entries.put_away()
        before = self.view, self.window.page
        self.window.show_view(view, page)
        # On one screen a view that comes gets the focus, and is read by that.
        if (view, page) != before and (self._two_screens or view is before[0]):
            self._tell_page()
        self.changed.emit()

    def show_nth(self, number: int) -> None:
        """Show the view with this number, from 1, to the audience."""
        self.show(list(View)[number - 1])

    def move_to(self, name: str) -> None:
        """Put the audience's window on the screen of this name, and remember it."""
        self._wanted = name
        self._preferences.beamer_screen = name
        self._follow_screens(is_asked_for=True)

    def show_there(self) -> None:
        """Put the audience's window on the screen that came late, if there is one."""
        found = self._late_screen()
        if found is not None:
            self.move_to(found.name)

    def go_next(self) -> None:
        """Page on through what the audience sees."""
        if (turn := self.paging.next) is None:
            self._say(self.tr("dit is het laatste scherm"))
        else:
            self._take(turn)

    def go_previous(self) -> None:
        """Page back through what the audience sees."""
        if (turn := self.paging.previous) is None:
            self._say(self.tr("dit is het eerste scherm"))
        else:
            self._take(turn)

    def go_next_open(self) -> None:
        """Go to the next dimension that is open; to the results when none is."""
        if not self._document.go_next_open():
            self.show_results()

    def leave(self) -> None:
        """Close the help, or else the beamer."""
        if self.window.help.isVisible():
            self.window.help.hide()
        else:
            self.stop()

    # Qt events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint the console only while it can be seen: the audience would wait for it.

        And bring back what comes from the task bar: no key arrives while another program has it;
        and what a window manager, which may learn later of a new screen, puts elsewhere.
        """
        kind = event.type()
        is_large_again = kind == QEvent.Type.WindowStateChange and not self.window.isMinimized()
        if self._lifted and (is_large_again or kind == QEvent.Type.WindowActivate):
            QTimer.singleShot(0, self, self._return)
        if kind in (QEvent.Type.Move, QEvent.Type.Show) and self._is_elsewhere:
            self._moving.start()
        if kind == QEvent.Type.WindowActivate:
            self._paint_console(self._two_screens)
        elif kind == QEvent.Type.WindowDeactivate:
            self._paint_console(True)
        return super().eventFilter(watched, event)

    # Parts

    def _pick(self, level: int) -> None:
        self._document.choose_level(self._document.current, level)

    def _pick_by_hand(self, level: int) -> None:
        """Choose what was clicked; while people vote a click says what to do instead."""
        if self._vote.is_running:
            self.window.vote_entry.remind()
        else:
            self._pick(level)

    def _page_by_mouse(self, step: int) -> None:
        """Page, unless something is being typed or counted there."""
        window = self.window
        entries = window.strip, window.vote_entry, window.dots_entry
        if not any(entry.isVisible() for entry in entries):
            where_seen(self, self._page)(step)

    def _page(self, step: int) -> None:
        self.entries.put_away()
        (self.go_next if step > 0 else self.go_previous)()
        self.window.take_focus()

    def _follow_pointer(self, y: float, is_press: bool) -> None:
        """Offer the views to a mouse at the upper edge, where what is chosen can be seen."""
        window = self.window
        if self._black or self._frozen or window.help.isVisible():
            window.views.put_away()
        else:
            window.views.follow(y, is_press, self.view)

    def _follow_mouse(self) -> None:
        self.window.pointer.takes_mouse = not self._two_screens or self.takes_mouse

    def _go_to_wanted(self, dimension: int) -> None:
        if not self._vote.is_running:
            self._document.go_to(dimension)

    def _show_moved(self) -> None:
        """Show where the session is, whatever moved it: the console never runs ahead."""
        self._keep_chosen()
        if self.view is not View.CARD:
            self.show_card()

    def _show_chosen(self, _dimension: int) -> None:
        """Show the card on which something was chosen or taken back: nothing goes unseen.

        A note, or votes of people who filled in alone, change nothing that a room talks about.
        """
        before = self._chosen
        self._keep_chosen()
        if self._chosen != before and self.view is not View.CARD:
            self.show_card()

    def _keep_chosen(self) -> None:
        self._chosen = self._choice_now()

    def _choice_now(self) -> tuple[int | None, int | None, bool]:
        answer = self._document.answer(self._document.current)
        return answer.level, answer.ambition, answer.not_applicable

    def _paint_console(self, seen: bool) -> None:
        if self._console.updatesEnabled() != seen:
            self._console.setUpdatesEnabled(seen)
            if seen:
                self._console.repaint()  # Qt takes it as asked for: it was, while that was off

    def _take(self, turn: Turn) -> None:
        if turn.cards > 0:
            self._document.go_next()
        elif turn.cards < 0:
            self._document.go_previous()
        else:
            self.show(turn.view, turn.page)

    def _tell_page(self) -> None:
        """Let a screen reader say what came in view where the keyboard stays where it is."""
        if self.view is View.CARD:
            return  # of which the console tells
        scene = self.window.scene(self.view)
        text = scene.accessibleName()
        if not self._two_screens:
            text = f"{text}\n{scene.accessibleDescription()}"
        self._say(text)

    def _show_voting(self) -> None:
        """Hide choice and votes while people vote, and show what they vote on."""
        if self._vote.is_running and self.view is not View.CARD:
            self.window.show_view(View.CARD)
        self._show_counting()
        self.changed.emit()

    def _show_dots(self) -> None:
        """Show what there is to choose while dots are counted, and take them here or elsewhere."""
        if self._document.dots.is_running and self.view is not View.DOTS:
            self.window.show_view(View.DOTS)
        self.window.dots_entry.show_where_counted(not self._two_screens, self.window.take_focus)
        self.changed.emit()

    def _show_counting(self) -> None:
        """Mark the statement for which people raise their hands."""
        level = self._vote.draft.cursor + 1
        is_secret = self._vote.is_secret
        has_one = is_secret and level <= self._document.model.highest_level
        self.window.card.set_voting(
            is_secret, level if has_one else None, self._vote.is_on_ambition
        )

    def _tell_cleared(self, text: str) -> None:
        back = key_map.with_key(self.tr("Terug"), "undo")
        self._say_in_view(f"{text} {back}")

    def _tell_kept_count(self, command: str) -> None:
        text = self.tr("Telling gestopt; verder tellen")
        self._say_in_view(key_map.with_key(text, command))

    def _say_in_view(self, text: str) -> None:
        """Say something to a facilitator who sees no other screen; else the console says it."""
        if self._two_screens:
            return
        is_card = self.view is View.CARD
        (self.window.card if is_card else self.window.scene(self.view)).say(text)

    def _tell(self, text: str) -> None:
        """Say something that nothing else tells a screen reader."""
        self._say_in_view(text)
        self._say(text)

    def _say(self, text: str) -> None:
        announce(self._console if self._two_screens else self.window, text)

    def _cover(self) -> None:
        self.window.set_covered(self._black, self._frozen, marked=not self._two_screens)
        self.changed.emit()

    def _return(self) -> None:
        if self._lifted:
            self.bring_back()

    def _show_console(self) -> None:
        """Show the console again where it went along with the audience's window."""
        if self._console.isHidden():
            self._console.show()

    def _follow_screens(self, is_asked_for: bool = False) -> None:
        """Keep the audience's window on its screen, and off the console's."""
        places = self._screens.places()
        if not places or (self._lifted and not self._two_screens):
            return
        self._console_screen = screen_of(self._console, places)
        found = audience_screen(places, self._console_screen, self._wanted)
        if not self._two_screens and found is not None and found.name == self._wanted:
            self._two_screens = True
        self._screen = found if self._two_screens else None
        self._place_window(is_asked_for)
        self._offer()

    @property
    def _is_elsewhere(self) -> bool:
        """Whether the audience's window is in view, but not on its screen."""
        place = self._screen if self._two_screens else None
        return place is not None and self.window.isVisible() and not is_on(self.window, place)

    def _move_again(self) -> None:
        if self._is_elsewhere and self._screen is not None and self._moves < _MOST_MOVES:
            self._moves += 1
            self._screens.fill(self.window, self._screen)

    def _late_screen(self) -> ScreenPlace | None:
        """Return the screen that could be the audience's while there seemed to be only one."""
        if self._two_screens:
            return None
        places = self._screens.places()
        self._declined &= {place.name for place in places}  # plugged in again, it is offered again
        left = [place for place in places if place.name not in self._declined]
        return audience_screen(left, self._console_screen, self._wanted)

    def _decline(self) -> None:
        found = self._late_screen()
        if found is not None:
            self._declined.add(found.name)
        self._offer()

    def _offer(self) -> None:
        self.window.offer.show_offer(self._late_screen() is not None)

    def _place_window(self, is_asked_for: bool) -> None:
        """Show the audience's window where it belongs; in front only if the facilitator asks."""
        has_keyboard = is_asked_for or QApplication.activeWindow() is not None
        self._follow_mouse()
        if self._lifted or (self._two_screens and self._screen is None):
            self.window.hide()
        else:
            was_hidden = self.window.isHidden()
            # The keyboard stays with the console, where what is typed is not seen.
            no_focus = Qt.WindowType.WindowDoesNotAcceptFocus
            if bool(self.window.windowFlags() & no_focus) != self._two_screens:
                self.window.setWindowFlag(no_focus, self._two_screens)
            self.window.setAttribute(
                Qt.WidgetAttribute.WA_ShowWithoutActivating, self._two_screens or not has_keyboard
            )
            self._moves = 0
            self._screens.fill(self.window, self._screen or self._console_screen)
            if was_hidden and not has_keyboard:
                self.window.lower()  # another program may fill that screen by now
            self.entries.count_here(not self._two_screens)
            self._show_dots()
            if self._two_screens:
                self._show_console()
                self._paint_console(True)
            if has_keyboard:
                (self._console if self._two_screens else self.window).activateWindow()
        self._cover()
