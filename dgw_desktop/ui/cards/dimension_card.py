# SPDX-License-Identifier: EUPL-1.2
"""The card of one dimension: its name, its statements and what was answered."""

from bisect import bisect_left

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QFont, QFontMetrics
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QButtonGroup,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.model import Dimension
from dgw_desktop.domain.rounds import NamedRound, beside_each_other, named_rounds
from dgw_desktop.translating import tr
from dgw_desktop.ui.cards.ambition_choice import AmbitionChoice
from dgw_desktop.ui.cards.card_remarks import CardRemarks
from dgw_desktop.ui.cards.spider_button import SpiderButton
from dgw_desktop.ui.cards.statement_button import StatementButton
from dgw_desktop.ui.cards.votes_row import VotesRow
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.document.spoken import dimension_at_place
from dgw_desktop.ui.foundation import key_map, theme
from dgw_desktop.ui.foundation.accessibility import give_role, one_tab_stop
from dgw_desktop.ui.foundation.labels import Paragraph, plain_label
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.parts.scroll_column import ScrollColumn
from dgw_desktop.ui.parts.split_row import SplitRow

_BESIDE = 440
"""From this width of the card on note, ambition and votes stand beside each other."""
_TEXT_SIZES = (30, 27, 24, 22, 20, 18, 17, 16, 15, 14)  # pixels


class DimensionCard(ScrollColumn):
    """Shows one dimension of a document; ``picked`` carries the level of a chosen statement."""

    picked = Signal(int)

    def __init__(
        self,
        document: SessionDocument,
        tokens: ColourTokens,
        parent: QWidget | None = None,
    ) -> None:
        """Make the card for ``document``."""
        super().__init__(parent)
        self._document = document
        self.dimension = document.current
        # After the layout has followed, and once for several changes of size.
        self._fit_timer = QTimer(self)
        self._fit_timer.setSingleShot(True)
        self._fit_timer.setInterval(0)
        self._fit_timer.timeout.connect(self._fit_text)
        self.content.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        give_role(self.content, QAccessible.Role.Grouping)
        column = QVBoxLayout(self.content)
        column.setContentsMargins(22, 10, 22, 4)
        column.setSpacing(8)
        column.addWidget(self._make_head(tokens))
        column.addWidget(self._make_statements(tokens))
        self.ambition = AmbitionChoice(document)
        self.votes = VotesRow(document, tokens, self.ambition)
        self._voting = False
        self._votes_height = -1
        self._shown_votes: tuple[object, ...] = ()
        column.addWidget(self.votes)
        self.remarks = CardRemarks(document, column, 4)
        self.remarks.note_done.connect(self.take_focus)
        self.remarks.questions.button.clicked.connect(self._show_questions)
        column.addStretch(1)
        self.resized.connect(self._arrange_remarks)
        self.resized.connect(self._fit_timer.start)
        document.remarks_changed.connect(self._show_actions)

    def take_focus(self, news: str = "") -> None:
        """Give the keyboard to the chosen statement, or to the first; ``news`` is heard with it."""
        self._entrance.say_first(news)
        self._entrance.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _entrance(self) -> StatementButton:
        """The statement at which the keyboard comes in."""
        level = self._document.answer(self.dimension).scored_level
        return self.statements[(level or 1) - 1]

    def enter_note(self) -> None:
        """Give the keyboard to the note, where notes are asked."""
        if not self._document.asks_notes:
            return
        self.remarks.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ensureWidgetVisible(self.remarks.note)

    def show_dimension(self, number: int) -> None:
        """Show a dimension, with what was answered on it."""
        before, self.dimension = self.dimension, number
        moved = number != before
        model = self._document.model
        dimension = model.dimension(number)
        place = self._document.place_in_words(number)
        self._kicker.setText(f"{model.theme_of(dimension).name} · {place}")
        self._title.setText(dimension.name)
        said = dimension_at_place(self._document, number, says_level=False)
        if said != self.content.accessibleName():
            self.content.setAccessibleName(said)
        arrival = dimension_at_place(self._document, number, before, says_level=False)
        stays = any(button.hasFocus() for button in self.statements)
        comes = moved and (stays or self.remarks.note.hasFocus())
        # The one that gets the keyboard first, and before it does: a screen reader would read the
        # old statement, or one of another level. What is around it, it reads only where it enters.
        first, rounds = self._entrance, self._rounds
        for button in (first, *(one for one in self.statements if one is not first)):
            name, statement = model.level_name(button.level), dimension.statement(button.level)
            arrives = comes and button is first
            button.show_statement(name, statement, arrival if arrives and stays else "")
            self._show_state(button)
            button.show_votes(rounds)
            if arrives:
                button.setFocus(Qt.FocusReason.OtherFocusReason)
        one_tab_stop(self.statements)
        self.ambition.show_dimension(number)
        self.votes.show_dimension(number)
        self._show_votes()
        self.remarks.show_dimension(number)
        self._show_actions()
        if moved:
            self.verticalScrollBar().setValue(0)

    def show_answer(self) -> None:
        """Show what is answered now on the same dimension."""
        said = dimension_at_place(self._document, self.dimension, says_level=False)
        self.content.setAccessibleName(said)
        self._show_choice()
        self.ambition.show_dimension(self.dimension)
        if self._votes_now != self._shown_votes:  # a choice leaves them as they are
            self.votes.show_answer()
            self._show_votes()
        self.remarks.show_answer()

    def show_voting(self, is_secret: bool, is_counting: bool) -> None:
        """Show no votes while people vote, and begin no vote while one is counted."""
        self._voting = is_secret
        self._show_votes()
        self.votes.show_voting(is_secret, is_counting)

    def _make_head(self, tokens: ColourTokens) -> SplitRow:
        self._kicker = Paragraph(role="caption", wrap=False)
        self.spider_button = SpiderButton(self._document, tokens)
        self.actions_button = QPushButton(self.tr("Actie…"))
        self.actions_button.setProperty("role", "small")
        self.actions_button.setToolTip(
            key_map.tip("action", self.tr("Acties bij deze dimensie; noteren op deze kaart"))
        )
        head = SplitRow()
        titles = QVBoxLayout()
        head.left.addLayout(titles, 1)
        titles.setSpacing(0)
        self._title = plain_label(role="title", wrap=True)
        titles.addWidget(self._kicker)
        titles.addWidget(self._title)
        head.add(self.actions_button, self.spider_button)
        # Only once it has a parent: without one a button would be a window of its own.
        self.actions_button.setVisible(self._document.asks_actions)
        return head

    def _make_statements(self, tokens: ColourTokens) -> QWidget:
        model = self._document.model
        group = QWidget()
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.statements = [
            StatementButton(level.number, model.highest_level, tokens) for level in model.levels
        ]
        together = QButtonGroup(group)
        together.setExclusive(False)
        for button in self.statements:
            together.addButton(button)
            button.picked.connect(self.picked)
            button.arrow_pressed.connect(self._move_focus)
            column.addWidget(button)
        self.statements[0].text_resized.connect(self._fit_timer.start)
        return group

    def _show_questions(self) -> None:
        """Bring questions that were opened into view, where the card scrolls."""
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self.ensureWidgetVisible(self.remarks.questions, 0, 8)

    def _move_focus(self, step: int) -> None:
        """Move the focus between the statements, which chooses nothing."""
        focused = [button.hasFocus() for button in self.statements].index(True)
        target = self.statements[max(0, min(len(self.statements) - 1, focused + step))]
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(target, 0, 8)

    def _show_choice(self) -> None:
        for button in self.statements:
            self._show_state(button)
        one_tab_stop(self.statements)

    def _show_state(self, button: StatementButton) -> None:
        document, answer = self._document, self._document.answer(self.dimension)
        before = None if document.is_own_scan else document.baseline
        level_before = before and before.answer(self.dimension).scored_level
        button.show_state(
            chosen=answer.scored_level == button.level,
            wanted=answer.ambition == button.level,
            before=self.tr("vorige meting ({0})").format(document.baseline_moment)
            if before is not None and level_before == button.level
            else "",
        )

    def _show_votes(self) -> None:
        if self.votes.usual_height != self._votes_height:
            self._votes_height = self.votes.usual_height
            self._fit_timer.start()
        rounds = self._rounds
        for button in self.statements:
            button.show_votes(rounds)
        self._shown_votes = self._votes_now

    @property
    def _votes_now(self) -> tuple[object, ...]:
        """What people voted on the dimension."""
        answer = self._document.answer(self.dimension)
        return answer.rounds, answer.ambition_votes

    @property
    def _rounds(self) -> tuple[NamedRound, ...]:
        """The rounds of votes that may be seen now."""
        rounds = () if self._voting else self._document.answer(self.dimension).rounds
        return beside_each_other(named_rounds(rounds, tr))

    def _show_actions(self) -> None:
        here = sum(a.dimension == self.dimension for a in self._document.session.actions)
        self.actions_button.setText(
            self.tr("Acties ({0})").format(here) if here else self.tr("Actie…")
        )

    def _arrange_remarks(self) -> None:
        """Put note and ambition below each other where large letters ask for it."""
        beside = self.content.width() >= scaled(_BESIDE)
        self.remarks.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    def _fit_text(self) -> None:
        """Give the statements the largest letters at which no card scrolls.

        One size for all cards, so that the text does not jump from card to card.
        """
        # Texts that were set just now may not have reached the layouts around them.
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        labels = [button.text_label for button in self.statements]
        content, votes = self.content, self.votes
        now = sum(label.heightForWidth(label.width()) for label in (self._title, *labels))
        # Not of the viewport, which Qt made: PySide would look through all its classes for it.
        room = self.maximumViewportSize().height() - content.heightForWidth(content.width()) + now
        if not votes.isHidden():
            room += votes.heightForWidth(votes.width()) - votes.usual_height
        questions = self.remarks.questions
        if not questions.isHidden():  # the card rather scrolls
            room += questions.heightForWidth(questions.width())

        without_bar = max(0, self.width() - content.width())
        title_width = self._title.width() + without_bar
        text_width = labels[0].width() + without_bar

        def height(text: str, font: QFont, width: int) -> int:
            place, wrap = QRect(0, 0, width, 10_000), int(Qt.TextFlag.TextWordWrap)
            return QFontMetrics(font).boundingRect(place, wrap, text).height()

        def fits(dimension: Dimension, size: int) -> bool:
            font = theme.font()
            font.setPixelSize(scaled(size))
            texts = sum(height(text, font, text_width) for text in dimension.statements)
            return height(dimension.name, self._title.font(), title_width) + texts <= room

        # No size at which the longest does not fit: each is other letters for Qt to load.
        dimensions = self._document.model.dimensions
        longest = max(dimensions, key=lambda dimension: sum(map(len, dimension.statements)))
        largest = bisect_left(_TEXT_SIZES, True, key=lambda size: fits(longest, size))
        size = next(
            (size for size in _TEXT_SIZES[largest:] if all(fits(one, size) for one in dimensions)),
            _TEXT_SIZES[-1],
        )
        for button in self.statements:
            button.set_text_size(scaled(size))
