# SPDX-License-Identifier: EUPL-1.2
"""Kaarten: the list of dimensions, the card of one of them, and the live spider."""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.ui.cards.card_chooser import CardChooser
from dgw_desktop.ui.cards.dimension_card import DimensionCard
from dgw_desktop.ui.cards.navigator import Navigator
from dgw_desktop.ui.cards.over_card import OverCard
from dgw_desktop.ui.document.card_entries import CardEntries
from dgw_desktop.ui.document.running_vote import RunningVote
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.document.spoken import votes_in_words
from dgw_desktop.ui.document.vote_entry import VoteEntry
from dgw_desktop.ui.foundation import key_map
from dgw_desktop.ui.foundation.second_press import let_repeat
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.foundation.warm_up import CHART, WarmUp, after_first_painting, chart_is_loaded
from dgw_desktop.ui.parts.entry_strip import EntryStrip
from dgw_desktop.ui.parts.split_row import SplitRow
from dgw_desktop.ui.parts.toast import Toast

if TYPE_CHECKING:
    from dgw_desktop.ui.document.spider_panel import SpiderPanel

WIDE = 1200
"""From this width on, in pixels, the spider stands beside the card."""
_NARROW = 760
"""Below this width the list of dimensions makes room for the card."""
_LIST, _NARROW_LIST = 252, 236  # pixels at 100 %


class CardsPage(QWidget):
    """Shows one dimension of a document and takes the choices.

    ``finished`` says that the person goes on after the last open dimension.
    """

    finished = Signal()
    actions_wanted = Signal(int)
    """The number of the dimension for which an action is to be written."""
    note_pending = Signal(bool)
    """A note is being typed that is not saved yet."""

    def __init__(
        self, document: SessionDocument, tokens: ColourTokens, parent: QWidget | None = None
    ) -> None:
        """Make the page for ``document``."""
        super().__init__(parent)
        self._document = document
        self._tokens = tokens
        self._outcome = ""  # of the vote that ends now, for who does not see it
        self.vote = RunningVote(document, self)
        self.turn_elsewhere: Callable[[int], bool] = lambda _step: False
        """Pages on (1) or back (-1) through what an audience sees; False where that is a card."""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._left = self._make_left()
        row.addWidget(self._left)
        row.addWidget(self._make_middle(), 1)
        self._right = self._make_right()
        row.addWidget(self._right)
        # First: a statement that gets the focus back has the votes then.
        self.vote.running_changed.connect(self._show_voting)
        self.entries = CardEntries(
            document, self.vote, self.strip, self.vote_entry, self, self.focus_card
        )
        self.vote_button.clicked.connect(self._vote_or_reveal)
        self.card.votes.correction_wanted.connect(self.vote.correct_last)
        self.card.votes.ambition_vote_wanted.connect(self.entries.start_ambition_vote)
        self.vote.kept.connect(self._tell_kept_count)
        self.entries.noted.connect(lambda text: self.toast.say(text))
        self.entries.kept.connect(lambda text: self.toast.say(text, spoken=False))
        self._bind_keys()

        document.answer_changed.connect(self._show_changed_answer)
        document.current_changed.connect(self._show_dimension)
        document.session_changed.connect(self._show_session)
        document.order_changed.connect(self._show_order)
        self._show_session()
        self._arrange(self.width())

    # Making the parts

    def _make_left(self) -> QFrame:
        frame = QFrame(self)
        frame.setProperty("role", "side")
        frame.setProperty("edge", "right")
        frame.setFixedWidth(scaled(_LIST))
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 8, 0, 8)
        self.navigator = Navigator(self._tokens)
        self.navigator.picked.connect(self._go_to)
        self.chooser = CardChooser(self._document)
        column.addWidget(self.chooser)
        column.addWidget(self.navigator)
        # Only once it has a parent: without one it would be a window of its own.
        self.chooser.setVisible(not self._document.is_own_scan)
        return frame

    def _make_right(self) -> QFrame:
        frame = QFrame(self)
        frame.setProperty("role", "side")
        frame.setProperty("edge", "left")
        self.side = QVBoxLayout(frame)
        self.side.setContentsMargins(0, 0, 0, 0)
        self.side.addStretch(1)
        if chart_is_loaded():
            self._show_spider()
        else:
            # The library of the chart takes longer to load than all the rest: a card need not
            # wait for it.
            loading = WarmUp(CHART, self)
            loading.done.connect(self._show_spider)
            after_first_painting(self, loading.start)
        return frame

    @cached_property
    def spider(self) -> "SpiderPanel":
        """The live spider, beside the card or in place of the list."""
        from dgw_desktop.ui.document.spider_panel import SpiderPanel

        panel = SpiderPanel(self._document, self._tokens)
        panel.dimension_clicked.connect(self._open_card)
        self.side.takeAt(0)  # the stretch that kept its place
        self.side.insertWidget(0, panel, 1)
        return panel

    @property
    def made_spider(self) -> "SpiderPanel | None":
        """The live spider, if it is there already."""
        return self.__dict__.get("spider")

    def _show_spider(self) -> None:
        self.spider.show()

    def _make_middle(self) -> QWidget:
        """The card, and under it what is being typed."""
        middle = QWidget(self)
        self.card = DimensionCard(self._document, self._tokens, middle)
        self.card.picked.connect(self._choose)
        self.card.actions_button.clicked.connect(
            lambda: self.actions_wanted.emit(self._document.current)
        )
        self.card.spider_button.toggled.connect(lambda: self._arrange(self.width()))
        self.card.remarks.note_pending.connect(self.note_pending)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.card, 1)
        # Not in the card, which can scroll and is higher where its texts are longer: what is
        # pressed most stays where it is from card to card.
        inset = QVBoxLayout()
        column.addLayout(inset)
        inset.setContentsMargins(22, 0, 22, 8)
        inset.addWidget(self._make_buttons())
        self.strip = EntryStrip(middle, two_rows=True)
        OverCard(self.strip, self.card, self._foot, above=True)
        self.vote_entry = VoteEntry(self.vote, self._tokens, shows_counts=False, parent=middle)
        self.vote_entry.setFixedHeight(scaled(44))
        OverCard(self.vote_entry, self.card, self.card.votes, above=False)
        self.toast = Toast(middle)
        self.keep_clear(self.toast)
        return middle

    def _make_buttons(self) -> SplitRow:
        self.previous_button = QPushButton(self.tr("← Vorige"))
        self.previous_button.setToolTip(key_map.tip("previous"))
        self.previous_button.clicked.connect(self.go_previous)
        self.next_button = QPushButton(self.tr("Volgende →"))
        self.next_button.setProperty("role", "primary")
        self.next_button.setToolTip(key_map.tip("next"))
        self.next_button.clicked.connect(self.go_next)
        for button in (self.previous_button, self.next_button):
            let_repeat(button)
        self.vote_button = QPushButton()
        # A click leaves the keys to the count.
        self.vote_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.not_applicable_button = QPushButton(self.tr("Niet van toepassing"))
        self.not_applicable_button.setCheckable(True)
        self.not_applicable_button.setToolTip(
            key_map.tip(
                "not_applicable", self.tr("Deze dimensie telt dan niet mee in de gemiddelden")
            )
        )
        self.not_applicable_button.clicked.connect(self._toggle_not_applicable)
        self.unknown_button = QPushButton(self.tr("Weet ik niet"))
        self.unknown_button.setCheckable(True)
        self.unknown_button.setToolTip(
            key_map.tip("unknown", self.tr("Je hebt er geen beeld van; het telt niet als niveau"))
        )
        self.unknown_button.clicked.connect(self._toggle_unknown)
        row = self._foot = SplitRow()
        row.setContentsMargins(0, 4, 0, 0)
        row.left.addWidget(self.previous_button)
        row.left.addWidget(self.next_button)
        row.left.addStretch(1)
        # At the right, where they take more rows if large letters ask for it.
        row.add(self.vote_button, self.unknown_button, self.not_applicable_button)
        last = self._document.model.dimensions[-1].number
        onward = self._to_the_end(), self._to_open(last), self.next_button.text()
        _keep_width(self.next_button, onward)
        _keep_width(self.vote_button, (text for text, _ in self._vote_texts()))
        # Once they have a parent: without one a button would be a window of its own.
        self.vote_button.setVisible(not self._document.is_own_scan)
        self.unknown_button.setVisible(self._document.is_own_scan)
        return row

    def _bind_keys(self) -> None:
        key_map.bind_digits(self, "choose", self._choose)
        key_map.bind_digits(self, "ambition", self.card.ambition.choose)
        of_group = (
            ("action", lambda: self.entries.ask_action(self._document.current)),
            ("park", self.entries.ask_remark),
            ("vote", self.entries.start_vote),
            ("correct_votes", self.entries.correct_votes),
            ("vote_on_ambition", self.entries.start_ambition_vote),
            ("correct_ambition_votes", self.entries.correct_ambition_votes),
            ("sort_dimensions", self.entries.sort),
        )
        for name, slot in (
            ("next", self._unless_voting(self.go_next)),
            ("previous", self._unless_voting(self.go_previous)),
            ("next_open", self._unless_voting(self.go_next_open)),
            ("not_applicable", self._toggle_not_applicable),
            ("note", self.card.enter_note),
            ("go_to", self.entries.ask_number),
            ("unknown", self._toggle_unknown),
            ("undo", self._document.undo),
            ("redo", self._document.redo),
            *(() if self._document.is_own_scan else of_group),
        ):
            key_map.bind(self, name, slot)

    # What a person does

    def go_next(self) -> None:
        """Go to the dimension that comes next, after the last to what was left open; or finish."""
        if self.turn_elsewhere(1):
            return
        if self._document.next_dimension is None:
            self.finished.emit()
        else:
            self._document.go_next()

    def go_previous(self) -> None:
        """Go to the previous dimension, if there is one."""
        if not self.turn_elsewhere(-1):
            self._document.go_previous()

    def go_next_open(self) -> None:
        """Go to the next open dimension, going round; finish when none is open."""
        if not self._document.go_next_open():
            self.finished.emit()

    def keep_clear(self, toast: Toast) -> None:
        """Keep ``toast`` off the buttons, and off what is typed or counted above them."""
        toast.stand_above(self._foot, self.strip, self.vote_entry)

    def focus_card(self) -> None:
        """Give the keyboard to the chosen statement, or to the first; say what a vote gave."""
        news, self._outcome = self._outcome, ""
        self.card.take_focus(news)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the spider beside the card or under its button."""
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _open_card(self, dimension: int) -> None:
        self._go_to(dimension)
        self.focus_card()

    def _go_to(self, dimension: int) -> None:
        self._document.go_to(dimension)

    def _choose(self, level: int) -> None:
        if self.vote.is_running:
            self.vote_entry.remind()
        else:
            self._document.choose_level(self._document.current, level)

    def _toggle_not_applicable(self) -> None:
        if self.vote.is_running:
            self.vote_entry.remind()
        else:
            self._document.toggle_not_applicable(self._document.current)
        self._show_buttons()

    def _toggle_unknown(self) -> None:
        if self._document.is_own_scan:  # the key is there for a group, too
            self._document.toggle_unknown(self._document.current)
            self._show_buttons()

    def _unless_voting(self, action: Callable[[], object]) -> Callable[[], None]:
        """Let a key wait for the end of a vote: a clicker in a hand is pressed by accident."""

        def act() -> None:
            if self.vote.is_running:
                self.vote_entry.remind()
            else:
                action()

        return act

    def _tell_kept_count(self, command: str) -> None:
        text = self.tr("Telling gestopt. {0} gaat verder met de telling.")
        self.toast.say(text.format(key_map.key_map()[command].shown))

    # Showing the document

    def _show_session(self) -> None:
        self._list_dimensions()
        self._show_dimension(self._document.current)
        editable = self._document.may_change
        # The statements can still be read with the keyboard; the document refuses a choice.
        self.card.remarks.set_editable(editable)
        self.card.ambition.levels.setEnabled(editable)
        self.not_applicable_button.setEnabled(editable)
        self.unknown_button.setEnabled(editable)
        self.vote_button.setEnabled(editable)

    def _show_dimension(self, number: int) -> None:
        self.navigator.set_current(number)
        first = self._document.order[0]
        self.previous_button.setEnabled(number != first)
        self._show_buttons()
        # Last, because a button that cannot be used any more gives its focus away.
        self.card.show_dimension(number)

    def _list_dimensions(self) -> None:
        document = self._document
        self.navigator.set_session(
            document.model, document.session, document.order, document.is_sorted
        )

    def _show_order(self) -> None:
        self._list_dimensions()
        self._show_dimension(self._document.current)

    def _show_changed_answer(self, dimension: int) -> None:
        answer = self._document.answer(dimension)
        self.navigator.set_answer(dimension, answer)
        if self.vote_entry.keeps_keys and not self.vote.is_on_ambition:
            self._outcome = votes_in_words(answer.votes)
        if dimension == self.card.dimension:
            self.card.show_answer()
        self._show_buttons()

    def _show_voting(self) -> None:
        self.card.show_voting(self.vote.is_secret, self.vote.is_running)
        self._show_buttons()

    def _vote_or_reveal(self) -> None:
        """Do what the button says: by mouse a vote ends as it begins."""
        if self.vote.is_running:
            self.vote.confirm()
        else:
            self.entries.start_vote()

    def _show_buttons(self) -> None:
        answer = self._document.answer(self._document.current)
        first, again, secret, correcting = self._vote_texts()
        if self.vote.is_running:
            text, tip = secret if self.vote.is_secret else correcting
        else:
            text, tip = again if answer.has_hands else first
        self.vote_button.setText(text)
        self.vote_button.setToolTip(tip)
        self.not_applicable_button.setChecked(answer.not_applicable)
        self.unknown_button.setChecked(answer.unknown)
        target = self._document.next_dimension
        if target is None:
            text = self._to_the_end()
        elif self._document.next_was_left_open:
            text = self._to_open(target)
        else:
            text = self.tr("Volgende →")
        self.next_button.setText(text)

    def _to_the_end(self) -> str:
        if self._document.is_own_scan:
            return self.tr("Naar het einde →")
        return self.tr("Naar resultaat →")

    def _to_open(self, dimension: int) -> str:
        return self.tr("Naar open kaart {0} →").format(dimension)

    def _vote_texts(self) -> tuple[tuple[str, str], ...]:
        """Return what the button for a vote can say: a first one, again, reveal, correct."""
        tip = key_map.tip("vote")
        return (
            (self.tr("Stemmen"), tip),
            (self.tr("Opnieuw stemmen"), tip),
            (self.tr("Uitslag tonen"), self.tr("De aantallen tonen")),
            (self.tr("Klaar"), self.tr("De aantallen bewaren")),
        )

    def _arrange(self, width: int) -> None:
        wide = width >= scaled(WIDE)
        self.card.spider_button.setVisible(not wide)
        swapped = not wide and self.card.spider_button.isChecked()
        # Beside the console on a small screen the card needs the room.
        self._left.setVisible(not swapped and width >= scaled(_NARROW))
        self._left.setFixedWidth(scaled(_LIST if width >= scaled(1000) else _NARROW_LIST))
        self._right.setVisible(wide or swapped)
        share = 0.31 if wide else 0.40
        self._right.setFixedWidth(max(scaled(320), min(scaled(720), round(width * share))))


def _keep_width(button: QPushButton, texts: Iterable[str]) -> None:
    """Let ``button`` be as wide with each of ``texts``, so that those beside it stay in place."""
    button.ensurePolished()
    shown, widths = button.text(), []
    for text in texts:
        button.setText(text)
        widths.append(button.sizeHint().width())
    button.setText(shown)
    button.setMinimumWidth(max(widths))
