# SPDX-License-Identifier: EUPL-1.2
"""A session in use: the screens Kaarten, Matrix, Resultaat and Agenda under one header."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from dgw_desktop import startup
from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.errors import UserError
from dgw_desktop.translating import tr
from dgw_desktop.ui.asking.holding import hold
from dgw_desktop.ui.asking.messages import show_error
from dgw_desktop.ui.beamer.screens import Screens
from dgw_desktop.ui.beamer.views import View
from dgw_desktop.ui.cards.cards_page import WIDE, CardsPage
from dgw_desktop.ui.document.announcer import SessionAnnouncer
from dgw_desktop.ui.document.running_count import RunningCount
from dgw_desktop.ui.document.session_clock import SessionClock
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.document.spoken import dimension_at_place, remarks_counted, spider_in_words
from dgw_desktop.ui.foundation import key_map
from dgw_desktop.ui.foundation.accessibility import announce, tab_after
from dgw_desktop.ui.foundation.job import is_working, when_a_job_ends
from dgw_desktop.ui.foundation.key_map import Screen
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.foundation.preferences import Preferences
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.parts.toast import Toast
from dgw_desktop.ui.shell.hint_strip import HintStrip
from dgw_desktop.ui.shell.leaving_session import (
    may_drop_counts,
    may_leave_drafts,
    may_leave_unsaved,
    offer_refused,
)
from dgw_desktop.ui.shell.progress_strip import ProgressStrip
from dgw_desktop.ui.shell.session_exchange import SessionExchange
from dgw_desktop.ui.shell.session_header import SessionHeader

if TYPE_CHECKING:
    from dgw_desktop.report.options import ChartView
    from dgw_desktop.ui.agenda.actions_page import ActionsPage
    from dgw_desktop.ui.agenda.agenda_page import AgendaPage
    from dgw_desktop.ui.agenda.dots_page import DotsPage
    from dgw_desktop.ui.beamer.console_panel import ConsolePanel
    from dgw_desktop.ui.beamer.presentation import Presentation
    from dgw_desktop.ui.matrix.matrix_page import MatrixPage
    from dgw_desktop.ui.participants.own_scan_page import OwnScanPage
    from dgw_desktop.ui.results.results_page import ResultsPage

CARDS, MATRIX, RESULTS, AGENDA, BEAMER = "cards", "matrix", "results", "agenda", "beamer"
"""The names under which the screen in view is remembered."""
DOTS = "dots"
"""Stippen verdelen, which stands under the agenda."""
_PAGES = (CARDS, MATRIX, RESULTS, AGENDA, DOTS)
_TIDIED_AFTER = 500  # ms after a presentation, when nobody waits
_TABS = {DOTS: AGENDA}
"""Under which of the screens in the header a page stands that is none of them."""
_BOARD, _ACTIONS, _PARKING = "board", "actions", "parking"
"""Parts of the agenda; an earlier version remembered the actions as a screen."""
_PAGE_BESIDE = {
    View.OPENING: CARDS,
    View.CARD: CARDS,
    View.RESULTS: RESULTS,
    View.DOTS: DOTS,
    View.AGENDA: _BOARD,
    View.PARKING_LOT: _PARKING,
    View.CLOSING: _BOARD,
}
"""What the laptop shows beside what the audience sees."""
# The least heights in pixels, at 100 % text, at which a hint takes nothing that is needed more.
_ROOM_UNDER_CARD, _ROOM_UNDER_PAGE = 750, 600


class SessionView(QWidget):
    """Shows one document; ``closed`` says that the person goes back to the list."""

    closed = Signal()
    settings_wanted = Signal()
    details_wanted = Signal()
    """The title, the organisation and the like are to be changed."""
    help_wanted = Signal()
    presenting = Signal()
    """The beamer is about to show the session."""

    def __init__(
        self,
        document: SessionDocument,
        tokens: ColourTokens,
        screens: Screens,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        """Make the screens of ``document``, which becomes the view's own."""
        super().__init__(parent)
        self._screens = screens
        self._preferences = preferences
        self.presentation: Presentation | None = None
        self.console: ConsolePanel | None = None
        self.document = document
        document.setParent(self)
        self.clock = SessionClock(document, self)
        self.clock.ticked.connect(self._show_countdown)
        self._followed = self._left_at = View.CARD
        self._leads = False  # the laptop's screen and the audience's view are being brought in step
        self._alone = document.is_own_scan
        self._tokens = tokens
        self._in_view = CARDS
        self._told_cleared = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header = SessionHeader(document)
        column.addWidget(self.header)
        column.addWidget(ProgressStrip(document, tokens))
        # Pages are made where they stand: Qt would look at every part of one that it gets filled.
        self._stack = QStackedWidget(self)
        self.cards = CardsPage(document, tokens, self._stack)
        self._stack.addWidget(self.cards)
        self._body = QHBoxLayout()
        column.addLayout(self._body, 1)
        self._body.setSpacing(0)
        self.hint = HintStrip(preferences, self._alone)
        self.hint.dismissed.connect(lambda: self.show_view(self._in_view))
        self._pages = QVBoxLayout()
        self._body.addLayout(self._pages, 1)
        self._pages.setSpacing(0)
        self._pages.addWidget(self._stack, 1)
        self._pages.addWidget(self.hint)
        self.toast = Toast(self)
        self.exchange = SessionExchange(
            document, preferences, self._chart_in_view, self._tell_merged_elsewhere, self
        )
        self.cards.keep_clear(self.toast)
        SessionAnnouncer(document, self)
        document.cleared.connect(self._tell_cleared)
        document.current_changed.connect(self._forget_left)
        document.left_open_reached.connect(lambda text: self.toast.say(text))
        document.undo_stack.indexChanged.connect(self._forget_cleared)

        self.cards.finished.connect(self.show_end if self._alone else self.show_results)
        self.cards.turn_elsewhere = self._turn_view
        self.cards.note_pending.connect(self.header.show_pending)
        self.cards.actions_wanted.connect(self.start_action)
        document.saving_failed.connect(self._tell_failure)
        document.reading_failed.connect(lambda error: show_error(self, error))
        document.refused.connect(lambda text: self.toast.say(text))
        when_a_job_ends(self._look_again)
        self._connect_header()
        key_map.bind(self, "cards", self.show_cards)
        key_map.bind(self, "matrix", self.show_matrix)
        key_map.bind(self, "results", self.show_results)
        if document.asks_actions:
            key_map.bind(self, "agenda", self.show_agenda)
        key_map.bind(self, "export", self.exchange.export)
        key_map.bind(self, "copy_chart", self.exchange.copy_chart)
        key_map.bind(self, "report", self.exchange.make_report)
        key_map.bind(self, "where", self.say_where)
        key_map.bind(self, "result", self.say_result)
        key_map.bind(self, "leave_session", self._leave)
        if not self._alone:
            key_map.bind(self, "present", self.present)
        self._leave_action = key_map.bind(self, "leave", self._leave_beamer)
        self._leave_action.setEnabled(False)
        self._paging = [
            key_map.bind(self, "next", lambda: self._page(1)),
            key_map.bind(self, "previous", lambda: self._page(-1)),
        ]
        self._enable_paging()

    # The screens that are made when they are first shown: a card need not wait for them.

    @cached_property
    def matrix(self) -> "MatrixPage":
        """Matrix."""
        from dgw_desktop.ui.matrix.matrix_page import MatrixPage

        page = MatrixPage(self.document, self._tokens, self._stack)
        page.dimension_opened.connect(self._open_card)
        self._bind_undo(page)
        self._stack.addWidget(page)
        return page

    @cached_property
    def results(self) -> "ResultsPage":
        """Resultaat."""
        from dgw_desktop.ui.results.results_page import ResultsPage

        page = ResultsPage(self.document, self._tokens, self._preferences, self._stack)
        page.dimension_clicked.connect(self._open_card)
        page.action_wanted.connect(self.start_action)
        page.priorities_wanted.connect(self.choose_priorities)
        self._bind_undo(page)
        self._stack.addWidget(page)
        return page

    @cached_property
    def agenda(self) -> "AgendaPage":
        """Agenda."""
        from dgw_desktop.ui.agenda.agenda_page import AgendaPage

        page = AgendaPage(self.document, self._tokens, self._preferences, parent=self._stack)
        page.left.connect(self.show_cards)
        page.dots_wanted.connect(self.show_dots)
        self._stack.addWidget(page)
        return page

    @property
    def actions_page(self) -> "ActionsPage":
        """Agenda's part with the actions."""
        return self.agenda.actions_page

    @cached_property
    def dots_page(self) -> "DotsPage":
        """Stippen verdelen."""
        from dgw_desktop.ui.agenda.dots_page import DotsPage

        page = DotsPage(self.document, self._tokens, self._stack)
        page.left.connect(self.show_board)
        page.set_shows_counts(self.console is not None)
        self._stack.addWidget(page)
        return page

    @cached_property
    def own_scan(self) -> "OwnScanPage":
        """What stands before and after the cards of who fills in alone."""
        from dgw_desktop.ui.participants.own_scan_page import OwnScanPage

        page = OwnScanPage(self.document, self._stack)
        page.cards_wanted.connect(self.show_cards)
        page.save_wanted.connect(self.exchange.hand_over)
        self._stack.addWidget(page)
        return page

    def show_welcome(self) -> None:
        """Say what it is before the first card of who fills in alone."""
        if self._alone and self.document.may_change and not self.document.session.answers:
            self.own_scan.show_welcome()
            self._stack.setCurrentWidget(self.own_scan)
            self.hint.hide()

    def show_end(self) -> None:
        """Say what comes after the last card of who fills in alone."""
        self.document.hand_in()
        self.own_scan.show_end()
        self._stack.setCurrentWidget(self.own_scan)
        self.hint.hide()

    def show_cards(self) -> None:
        """Show Kaarten."""
        self.document.hand_in()
        self.cards.focus_card()
        self._show(CARDS, self.cards)

    def show_matrix(self) -> None:
        """Show Matrix."""
        self.document.hand_in()
        self.matrix.take_focus()
        self._show(MATRIX, self.matrix)

    def show_results(self) -> None:
        """Show Resultaat."""
        self.document.hand_in()
        self.results.refresh()
        self.results.take_focus()
        self._show(RESULTS, self.results)

    def show_agenda(self) -> None:
        """Show Agenda, with the part that was used last."""
        self.agenda.show_part()
        self._show(AGENDA, self.agenda)

    def show_board(self) -> None:
        """Show the priorities of Agenda."""
        self._show_part(_BOARD)

    def show_actions(self) -> None:
        """Show the actions of Agenda."""
        self._show_part(_ACTIONS)

    def show_parking(self) -> None:
        """Show the parking lot of Agenda."""
        self._show_part(_PARKING)

    def choose_priorities(self) -> None:
        """Show the priorities of Agenda, and ask which dimensions come on it."""
        self.show_board()
        self.agenda.choose_priorities()

    def show_dots(self) -> None:
        """Show Stippen verdelen: what the group chooses among, its dots, and what comes when."""
        self.document.hand_in()
        self.dots_page.take_focus()
        self._show(DOTS, self.dots_page)

    def start_action(self, dimension: int) -> None:
        """Show the actions of Agenda, ready to type one on ``dimension``."""
        self.agenda.start_new(dimension)
        self._show(AGENDA, self.agenda)

    def show_carried_over(self) -> None:
        """Begin with what the previous session wanted, if nothing was answered yet."""
        started = any(not answer.is_open for answer in self.document.session.answers.values())
        if started or self.document.baseline is None or not self.document.may_change:
            return
        if self.agenda.begin_follow_up():
            self._show(AGENDA, self.agenda)

    def _show_part(self, name: str) -> None:
        from dgw_desktop.ui.agenda.agenda_page import AgendaPart

        self.agenda.show_part(AgendaPart(name))
        self._show(AGENDA, self.agenda)

    def say_where(self) -> None:
        """Say which screen or card is in view, and how far the session is."""
        document = self.document
        screen = key_map.screen_name(self.screens_in_view[0])
        if self._in_view in (CARDS, MATRIX):
            here = dimension_at_place(document, document.current)
        elif self._in_view == RESULTS:
            here = spider_in_words(document.model, document.session, document.held_in_view)
        else:
            here = remarks_counted(document.session)
        progress = document.session.progress(document.model)
        done = self.tr("{0} van {1} klaar").format(progress.done, progress.total)
        self.toast.say(f"{screen}: {here}; {done}")

    def say_result(self) -> None:
        """Say the result so far in whole sentences."""
        from dgw_desktop.domain.summary import summary_sentences

        document = self.document
        sentences = summary_sentences(
            document.model, document.session, document.baseline, tr, wording()
        )
        announce(self, " ".join(sentences))

    def _chart_in_view(self) -> "ChartView":
        """What chart is in view, or could be."""
        from dgw_desktop.report.options import ChartView

        if self._in_view == RESULTS:
            return self.results.chart.chart_view
        spider = self.cards.made_spider if self._in_view == CARDS else None
        return ChartView() if spider is None else spider.chart_view

    @property
    def screens_in_view(self) -> list[Screen]:
        """The screen of the session, and the console where it stands beside it."""
        shown = [key_map.IN_SESSION[_PAGES.index(self._in_view)]]
        return shown if self.console is None else [*shown, Screen.CONSOLE]

    def show_view(self, name: str | None) -> None:
        """Show the screen that was remembered under ``name``; Kaarten for one not known."""
        shows = {
            MATRIX: self.show_matrix,
            RESULTS: self.show_results,
            AGENDA: self.show_agenda,
            _BOARD: self.show_board,
            _ACTIONS: self.show_actions,
            _PARKING: self.show_parking,
            DOTS: self.show_dots,
        }
        shows.get(name or CARDS, self.show_cards)()
        if name == BEAMER:
            self.present()

    def present(self) -> None:
        """Show the session on the beamer."""
        if self.presentation is not None:
            return
        from dgw_desktop.ui.beamer.presentation import Presentation

        self.presenting.emit()
        self.cards.entries.put_away()
        self.show_cards()
        self.presentation = Presentation(
            self.document, self.cards.vote, self.window(), self._screens, self._preferences
        )
        self.presentation.ended.connect(self._end_presentation)
        self._followed = View.CARD
        self.presentation.changed.connect(self._show_console)
        self.presentation.changed.connect(self._follow_audience)
        self.presentation.mouse_ignored.connect(self._tell_mouse_ignored)
        self._leave_action.setEnabled(True)
        self._show_hint()
        self.presentation.start(self._first_view)
        self.clock.run()
        self._show_countdown()
        self._show_console()
        self._follow_audience()
        self.document.remember_view(BEAMER)

    @property
    def _first_view(self) -> View:
        """What the audience sees first: the opening of a session in which all is still open.

        Later on it is what was in view before, unless the session went on meanwhile.
        """
        document = self.document
        is_new = not document.session.progress(document.model).done
        if is_new and document.current == document.order[0] and not self.clock.elapsed:
            return View.OPENING
        return self._left_at

    def finalise(self) -> None:
        """Let nothing change any more until the session is opened again; ask about what waits."""
        self._put_strips_away()
        for count in self._counts:
            count.stop()
        if not may_leave_drafts(self, self.document):
            return
        self.document.set_final(True)
        if self.document.session.is_final:
            self.toast.say(
                self.tr("De sessie is definitief. Heropen de sessie als je iets wilt wijzigen."),
                self.tr("Heropenen"),
                lambda: self.document.set_final(False),
            )

    def plan_time(self) -> None:
        """Let the time be planned, on the console where it is there."""
        if self.console is not None:
            self.console.times.ends.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        from dgw_desktop.ui.beamer.time_plan_dialog import TimePlanDialog

        hold(TimePlanDialog(self.clock, self))

    def _note_action(self) -> None:
        self.show_cards()
        self.cards.entries.ask_action(self.document.current)

    def _note_remark(self) -> None:
        self.show_cards()
        self.cards.entries.ask_remark()

    def _show_countdown(self) -> None:
        if self.presentation is not None:
            self.presentation.window.show_time(self.clock.countdown, self.clock.ends)

    def save_typed(self) -> None:
        """Save what is being typed, also what a person did not add yet."""
        self._put_strips_away()
        for count in self._counts:
            count.keep_for_next_time()
        self.document.add_drafts()

    def may_close(self) -> bool:
        """Save what was typed; ask about what was not added or counted, or the disk refuses."""
        if not may_drop_counts(self, self._counts):
            return False
        self._put_strips_away()
        return may_leave_drafts(self, self.document) and may_leave_unsaved(self, self.document)

    def offer_refused(self) -> None:
        """Ask about what was typed before the program was ended, unless an audience looks on."""
        if self.presentation is None:
            offer_refused(self, self.document)

    @property
    def would_lose(self) -> bool:
        """Whether something is nowhere but in memory, once what was typed is saved."""
        return self.document.would_lose

    @property
    def _counts(self) -> tuple[RunningCount, ...]:
        return self.cards.vote, self.document.dots

    def _put_strips_away(self) -> None:
        self.cards.entries.put_away()
        if self.presentation is not None:
            self.presentation.entries.put_away()

    def close_document(self) -> None:
        """Save what was typed; to be called before the view goes away, after ``may_close``."""
        self.save_typed()
        self.document.close()
        if self.presentation is not None:
            self.presentation.ended.disconnect(self._end_presentation)
            self.presentation.stop()
            self.presentation = None

    def _show_console(self) -> None:
        """Show the console where the audience has a screen of its own."""
        presentation = self.presentation
        wanted = presentation is not None and presentation.has_two_screens
        if wanted and self.console is None:
            from dgw_desktop.ui.beamer.console_panel import ConsolePanel

            assert presentation is not None
            self.console = ConsolePanel(presentation, self.document, self._screens, self.clock)
            self.console.times.done.connect(self.cards.card.take_focus)
            self.console.action_wanted.connect(self._note_action)
            self.console.remark_wanted.connect(self._note_remark)
            self._body.addWidget(self.console)
            self.cards.card.remarks.questions.offer(False)
        elif not wanted and self.console is not None:
            self.cards.card.remarks.questions.offer(True)
            self.console.hide()
            self.console.deleteLater()
            self.console = None
        self._enable_paging()
        self.cards.vote_entry.set_shows_counts(wanted)
        if "dots_page" in self.__dict__:  # else it asks when it is made
            self.dots_page.set_shows_counts(wanted)
        self.header.beamer_button.setVisible(presentation is None and not self._alone)

    def _follow_audience(self) -> None:
        """Bring on the console what belongs to what came in view before the audience."""
        presentation = self.presentation
        if presentation is None or not presentation.has_two_screens:
            return
        if presentation.view is self._followed:
            return
        self._followed = presentation.view
        page = _PAGE_BESIDE[presentation.view]
        if not self._leads and page != self._in_view:
            self._leads = True
            try:
                self.show_view(page)
            finally:
                self._leads = False

    def _lead_audience(self, presentation: "Presentation", name: str) -> None:
        """Bring before the audience what belongs to a screen that a person chose here."""
        if self._leads:
            return
        self._leads = True
        try:
            if name == RESULTS:
                presentation.show_results()
            elif name == DOTS:
                presentation.show(View.DOTS)
            elif name == AGENDA and presentation.view is View.DOTS:
                presentation.show(View.AGENDA)
            elif name != AGENDA or _PAGE_BESIDE[presentation.view] not in (_BOARD, _PARKING):
                presentation.show_card()
        finally:
            self._leads = False

    def _turn_view(self, step: int) -> bool:
        """Page through what the audience sees, where that is no card."""
        presentation = self.presentation
        if presentation is None or presentation.view is View.CARD:
            return False
        self._page(step)
        return True

    def _enable_paging(self) -> None:
        """Let a clicker turn what the audience sees, whichever screen the facilitator looks at.

        Kaarten has these keys itself, and without an audience they scroll.
        """
        for action in self._paging:
            action.setEnabled(self.console is not None and self._in_view != CARDS)

    def _page(self, step: int) -> None:
        if self.presentation is not None:
            (self.presentation.go_next if step > 0 else self.presentation.go_previous)()

    def _tell_mouse_ignored(self) -> None:
        """Say on the laptop why a click on the beamer did nothing, and offer that it does."""
        presentation = self.presentation
        if presentation is not None:
            self.toast.say(
                self.tr("De muis kiest niets op de beamer."),
                self.tr("Voortaan wel"),
                lambda: presentation.take_mouse(True),
            )

    def _forget_left(self) -> None:
        self._left_at = View.CARD

    def _leave_beamer(self) -> None:
        if self.presentation is not None:
            self.presentation.stop()

    def _end_presentation(self) -> None:
        presentation, self.presentation = self.presentation, None
        self._left_at = View.CARD if presentation is None else presentation.view
        self._leave_action.setEnabled(False)
        self.clock.rest()
        if presentation is not None:
            presentation.deleteLater()
        self._show_console()
        self.show_cards()
        self.window().activateWindow()
        QTimer.singleShot(_TIDIED_AFTER, self, lambda: startup.tidy_up(not is_working()))

    def _connect_header(self) -> None:
        header = self.header
        header.back_button.clicked.connect(self._leave)
        shows = (self.show_cards, self.show_matrix, self.show_results, self.show_agenda)
        header.screens.chosen.connect(lambda index: shows[index]())
        header.beamer_button.clicked.connect(self.present)
        header.hand_over_button.clicked.connect(self.exchange.hand_over)
        header.report_button.clicked.connect(self.exchange.make_report)
        self._fill_menu(header.more_button.menu())

    def _fill_menu(self, menu: QMenu) -> None:
        exchange = self.exchange
        entries = [
            (self.tr("Exporteren…"), "export", exchange.export),
            (self.tr("Spinnenweb kopiëren"), "", exchange.copy_spider),
            (self.tr("Profiel kopiëren"), "", exchange.copy_profile),
        ]
        if self._alone:
            entries.append((self.tr("Rapport…"), "report", exchange.make_report))
        else:
            entries += [
                (self.tr("Gegevens wijzigen…"), "", self.details_wanted.emit),
                (self.tr("Definitief maken"), "", self.finalise),
                (self.tr("Bijdrage maken…"), "", exchange.contribute),
                (self.tr("Referentie kiezen…"), "", exchange.choose_reference),
                (self.tr("Stippen verdelen…"), "", self.show_dots),
                (self.tr("Tijdplan…"), "", self.plan_time),
                (self.tr("Uitnodigen…"), "", exchange.invite),
                (self.tr("Samenvoegen…"), "", exchange.merge),
                (self.tr("Papier overtypen…"), "", exchange.type_over),
                (self.tr("Codes die terug zijn…"), "", exchange.show_participants),
            ]
        entries.append((self.tr("Instellingen…"), "", self.settings_wanted.emit))
        entries.append((self.tr("Toetsen en hulp…"), "help", self.help_wanted.emit))
        added = {slot: key_map.add_to_menu(menu, text, slot, name) for text, name, slot in entries}
        menu.aboutToShow.connect(lambda: self._show_key_to_copy(added))
        if not self._alone:
            menu.aboutToShow.connect(lambda: self._enable_for_participants(added))

    def _show_key_to_copy(self, added: Mapping[Callable[[], None], QAction]) -> None:
        """Show the key that copies what is in view beside what that is."""
        from dgw_desktop.report.options import Picture

        is_profile = self._chart_in_view().picture is Picture.PROFILE
        keys = {self.exchange.copy_spider: not is_profile, self.exchange.copy_profile: is_profile}
        for slot, has_key in keys.items():
            text = added[slot].text().partition("\t")[0]
            added[slot].setText(key_map.menu_text(text, "copy_chart" if has_key else ""))

    def _enable_for_participants(self, added: Mapping[Callable[[], None], QAction]) -> None:
        """Let people be invited where anything may change, and be seen where they are."""
        for slot in (self.exchange.invite, self.exchange.merge, self.exchange.type_over):
            added[slot].setEnabled(not self.document.is_read_only)
        added[self.finalise].setEnabled(self.document.may_change)
        answers = self.document.session.answers.values()
        anyone = any(answer.beforehand is not None for answer in answers)
        added[self.exchange.show_participants].setEnabled(anyone)

    def _show(self, name: str, page: QWidget) -> None:
        """Bring ``page`` in view, which has taken the focus already.

        Otherwise Qt gives the focus to some other widget first, which is read aloud.
        """
        if name != CARDS:
            self.cards.vote.stop()
        if name != DOTS:
            self.document.dots.stop()
        self._in_view = name
        if name != CARDS:
            self.cards.entries.put_away()
        self._enable_paging()
        if self.presentation is None:
            self.document.remember_view(name)
        else:
            self._lead_audience(self.presentation, name)
        self.header.screens.set_current(_PAGES.index(_TABS.get(name, name)))
        self._stack.setCurrentWidget(page)
        self._show_hint()
        # What waits to be marked or laid out while a page is painted has it painted once more.
        QApplication.sendPostedEvents(None, QEvent.Type.UpdateLater.value)
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the hint only where there is room for it."""
        super().resizeEvent(event)
        self._show_hint()

    def _show_hint(self) -> None:
        """Say how the screen works, where that takes nothing away and no audience waits."""
        on_cards = self._in_view == CARDS
        has_room = self.height() >= scaled(_ROOM_UNDER_CARD if on_cards else _ROOM_UNDER_PAGE)
        place = self._pages
        if on_cards and not has_room and self.width() >= scaled(WIDE):
            place, has_room = self.cards.side, self.height() >= scaled(_ROOM_UNDER_PAGE)
        if place.indexOf(self.hint) < 0:
            place.addWidget(self.hint)
        shown = has_room and self.presentation is None
        self.hint.show_hint(self.screens_in_view[0] if shown else None)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab come to the hint after the screen, also after what that made a moment ago."""
        if self.hint.isVisible():
            tab_after(self._stack.currentWidget(), self.hint.button)
        return super().focusNextPrevChild(forward)

    def _bind_undo(self, page: QWidget) -> None:
        key_map.bind(page, "undo", self.document.undo)
        key_map.bind(page, "redo", self.document.redo)

    def _open_card(self, dimension: int) -> None:
        self.document.go_to(dimension)
        self.show_cards()

    def _tell_merged_elsewhere(self) -> None:
        self.toast.say(self.tr("De nieuwe sessie staat in de lijst."))

    def _leave(self) -> None:
        if self.may_close():
            self.close_document()
            self.closed.emit()

    def _look_again(self) -> None:
        """Show what a job changed and nobody was told of."""
        if self.isVisible():
            self.document.look_again()

    def _tell_cleared(self, text: str) -> None:
        """Say what is gone and how it comes back; on the beamer, where a person looks there."""
        self._told_cleared = True
        text = self.tr("{0} {1} maakt het ongedaan.").format(text, key_map.key_map()["undo"].shown)
        undo = self.document.undo
        self.toast.say(text, self.tr("Ongedaan maken"), undo, "undo", spoken=False)

    def _forget_cleared(self) -> None:
        """Offer no longer to undo what was cleared: by now that would undo something else."""
        if self._told_cleared:
            self._told_cleared = False
            self.toast.hide()

    def _tell_failure(self, error: UserError) -> None:
        self.header.show_failure()
        show_error(self, error)
