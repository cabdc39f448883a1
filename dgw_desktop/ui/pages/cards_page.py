# SPDX-License-Identifier: EUPL-1.2
"""Kaarten: the dimensions, one card with its statements, and the live spider."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.scoring import vote_summary
from dgw_desktop.domain.session import Answer, VotesOrigin
from dgw_desktop.ui import key_map, theme
from dgw_desktop.ui.accessibility import give_role, one_tab_stop
from dgw_desktop.ui.card_entries import CardEntries
from dgw_desktop.ui.language import wording
from dgw_desktop.ui.session_document import SessionDocument
from dgw_desktop.ui.theme import scaled
from dgw_desktop.ui.warm_up import CHART, WarmUp, after_first_painting, chart_is_loaded
from dgw_desktop.ui.widgets.entry_strip import EntryStrip
from dgw_desktop.ui.widgets.labels import plain_label, set_plain_tip
from dgw_desktop.ui.widgets.navigator import Navigator
from dgw_desktop.ui.widgets.note_edit import NoteEdit
from dgw_desktop.ui.widgets.scroll_column import ScrollColumn
from dgw_desktop.ui.widgets.segments import Segments
from dgw_desktop.ui.widgets.split_row import SplitRow
from dgw_desktop.ui.widgets.statement_button import StatementButton
from dgw_desktop.ui.widgets.toast import Toast
from dgw_desktop.ui.widgets.vote_entry import VoteEntry

if TYPE_CHECKING:
    from dgw_desktop.ui.widgets.spider_panel import SpiderPanel

WIDE = 1200
"""From this width on, in pixels, the spider stands beside the card."""
_NARROW = 760
"""Below this width the list of dimensions makes room for the card."""
_BESIDE = 440
"""From this width of the card on note, ambition and votes stand beside each other."""
_TEXT_SIZES = (30, 27, 24, 22, 20, 18, 17, 16, 15, 14)  # pixels
_NOTE_PAUSE = 300  # ms without a key after which a note is saved


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
        self._shown_dimension = document.current
        self._voting = False
        self._note_timer = QTimer(self)
        self._note_timer.setSingleShot(True)
        self._note_timer.setInterval(_NOTE_PAUSE)
        self._note_timer.timeout.connect(self.save_note)
        # After the layout has followed, and once for several changes of size.
        self._fit_timer = QTimer(self)
        self._fit_timer.setSingleShot(True)
        self._fit_timer.setInterval(0)
        self._fit_timer.timeout.connect(self._fit_text)

        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._left = self._make_left()
        row.addWidget(self._left)
        row.addWidget(self._make_middle(), 1)
        self._right = self._make_right()
        row.addWidget(self._right)
        self.entries = CardEntries(document, self.strip, self.vote_entry, self, self.focus_card)
        self.entries.voting_changed.connect(self._show_voting)
        self.entries.noted.connect(lambda text: self.toast.say(text))
        self._bind_keys()

        document.answer_changed.connect(self._show_changed_answer)
        document.current_changed.connect(self._show_dimension)
        document.session_changed.connect(self._show_session)
        document.remarks_changed.connect(self._show_actions)
        self._show_session()
        self._arrange(self.width())

    # Making the parts

    def _make_left(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "side")
        frame.setProperty("edge", "right")
        frame.setFixedWidth(scaled(252))
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 8, 0, 8)
        self.navigator = Navigator(self._tokens)
        self.navigator.picked.connect(self._go_to)
        column.addWidget(self.navigator)
        return frame

    def _make_right(self) -> QFrame:
        frame = QFrame()
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
        from dgw_desktop.ui.widgets.spider_panel import SpiderPanel

        panel = SpiderPanel(self._document, self._tokens)
        panel.dimension_clicked.connect(self._open_card)
        self.side.takeAt(0)  # the stretch that kept its place
        self.side.insertWidget(0, panel, 1)
        return panel

    def _show_spider(self) -> None:
        self.spider.show()

    def _make_middle(self) -> QWidget:
        """The card, and under it what is being typed."""
        middle = QWidget()
        self.strip = EntryStrip()
        self.strip.setMaximumHeight(scaled(56))
        self.vote_entry = VoteEntry(self._tokens, shows_counts=False)
        self.vote_entry.setFixedHeight(scaled(44))
        inset = QVBoxLayout()
        inset.setContentsMargins(22, 0, 22, 0)
        inset.setSpacing(0)
        inset.addWidget(self.strip)
        inset.addWidget(self.vote_entry)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_card(), 1)
        column.addLayout(inset)
        self.toast = Toast(middle)
        return middle

    def _make_card(self) -> ScrollColumn:
        self._scroll = ScrollColumn()
        self._scroll.content.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        give_role(self._scroll.content, QAccessible.Role.Grouping, self.tr("Kaart"))
        column = QVBoxLayout(self._scroll.content)
        column.setContentsMargins(22, 10, 22, 8)
        column.setSpacing(8)
        self._kicker = plain_label(role="caption")
        self._spider_button = QPushButton(self.tr("Spinnenweb"))
        self._spider_button.setCheckable(True)
        self._spider_button.setProperty("role", "small")
        self._spider_button.setToolTip(self.tr("Het spinnenweb tonen in plaats van de lijst"))
        self._spider_button.toggled.connect(lambda: self._arrange(self.width()))
        self.actions_button = QPushButton(self.tr("Actie…"))
        self.actions_button.setProperty("role", "small")
        self.actions_button.setToolTip(
            key_map.tip("action", self.tr("Acties bij deze dimensie; noteren op deze kaart"))
        )
        self.actions_button.clicked.connect(
            lambda: self.actions_wanted.emit(self._document.current)
        )
        titles = QVBoxLayout()
        titles.setSpacing(0)
        self._title = plain_label(role="title", wrap=True)
        titles.addWidget(self._kicker)
        titles.addWidget(self._title)
        head = SplitRow()
        head.left.addLayout(titles, 1)
        head.add(self.actions_button, self._spider_button)
        column.addWidget(head)

        model = self._document.model
        group = QWidget()
        give_role(group, QAccessible.Role.Grouping, self.tr("Stellingen"))
        statements = QVBoxLayout(group)
        statements.setContentsMargins(0, 0, 0, 0)
        statements.setSpacing(8)
        self.statements = [
            StatementButton(level.number, model.highest_level, self._tokens)
            for level in model.levels
        ]
        together = QButtonGroup(group)
        together.setExclusive(False)
        for button in self.statements:
            together.addButton(button)
            button.picked.connect(self._choose)
            button.arrow_pressed.connect(self._move_focus)
            statements.addWidget(button)
        self.statements[0].text_resized.connect(self._fit_timer.start)
        self._scroll.resized.connect(self._arrange_remarks)
        self._scroll.resized.connect(self._fit_timer.start)
        column.addWidget(group)
        column.addLayout(self._make_remarks(), 4)
        column.addWidget(self._make_buttons())
        column.addStretch(1)

        return self._scroll

    def _make_remarks(self) -> QBoxLayout:
        note_box = _Box(self.tr("Toelichting"))
        self.note = NoteEdit()
        self.note.setAccessibleName(self.tr("Toelichting"))
        self.note.textChanged.connect(self._note_typed)
        self.note.left.connect(self.save_note)
        self.note.done.connect(self.focus_card)
        note_box.column.addWidget(self.note)

        ambition_box = _Box(self.tr("Ambitie"))
        self.ambition = Segments(
            [str(level.number) for level in self._document.model.levels],
            self.tr("Ambitie"),
            exclusive=False,
        )
        keys = key_map.key_map()["ambition"].sequences
        for level, key in zip(self._document.model.levels, keys, strict=False):
            text = self.tr("Ambitie: {0}").format(level.name)
            set_plain_tip(self.ambition.button(level.number - 1), f"{text} ({key})")
        self.ambition.chosen.connect(lambda index: self._choose_ambition(index + 1))
        ambition_box.column.addWidget(self.ambition)
        ambition_box.column.addStretch(1)
        ambition_box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

        self._votes_box = _Box(self.tr("Stemmen"))
        self._votes = plain_label()
        self._votes_summary = plain_label(role="small")
        self._votes_box.column.addWidget(self._votes)
        self._votes_box.column.addWidget(self._votes_summary)
        self._votes_box.column.addStretch(1)
        self._votes_box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._remarks = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._remarks.setSpacing(10)
        self._remarks.addWidget(note_box, 1)
        self._remarks.addWidget(ambition_box)
        self._remarks.addWidget(self._votes_box)
        return self._remarks

    def _make_buttons(self) -> SplitRow:
        self.previous_button = QPushButton(self.tr("← Vorige"))
        self.previous_button.setToolTip(key_map.tip("previous"))
        self.previous_button.clicked.connect(self.go_previous)
        self.next_button = QPushButton(self.tr("Volgende →"))
        self.next_button.setProperty("role", "primary")
        self.next_button.setToolTip(key_map.tip("next"))
        self.next_button.clicked.connect(self.go_next)
        self.skip_button = QPushButton(self.tr("Overslaan"))
        self.skip_button.setToolTip(
            key_map.tip("next_open", self.tr("Open laten en naar de volgende open dimensie gaan"))
        )
        self.skip_button.clicked.connect(self.go_next_open)
        self.not_applicable_button = QPushButton(self.tr("Niet van toepassing"))
        self.not_applicable_button.setCheckable(True)
        self.not_applicable_button.setToolTip(
            key_map.tip(
                "not_applicable", self.tr("Deze dimensie telt dan niet mee in de gemiddelden")
            )
        )
        self.not_applicable_button.clicked.connect(self._toggle_not_applicable)
        row = SplitRow()
        row.setContentsMargins(0, 4, 0, 0)
        row.left.addWidget(self.previous_button)
        row.left.addWidget(self.next_button)
        row.left.addStretch(1)
        row.add(self.skip_button, self.not_applicable_button)
        return row

    def _bind_keys(self) -> None:
        key_map.bind_digits(self, "choose", self._choose)
        key_map.bind_digits(self, "ambition", self._choose_ambition)
        for name, slot in (
            ("next", self.go_next),
            ("previous", self.go_previous),
            ("next_open", self.go_next_open),
            ("not_applicable", self._toggle_not_applicable),
            ("note", self._enter_note),
            ("go_to", self.entries.ask_number),
            ("action", self.entries.ask_action),
            ("park", self.entries.ask_remark),
            ("vote", self.entries.start_vote),
            ("undo", self._undo),
            ("redo", self._redo),
        ):
            key_map.bind(self, name, slot)

    # What a person does

    def go_next(self) -> None:
        """Go to the next dimension; from the last one to an open one, or finish."""
        target = self._next_target()
        if target is None:
            self.save_note()
            self.finished.emit()
        else:
            self._go_to(target)

    def go_previous(self) -> None:
        """Go to the previous dimension, if there is one."""
        numbers = self._numbers()
        index = numbers.index(self._document.current)
        if index > 0:
            self._go_to(numbers[index - 1])

    def go_next_open(self) -> None:
        """Go to the next open dimension, going round; finish when none is open."""
        target = self._document.session.next_open(self._document.model, self._document.current)
        if target is None:
            self.save_note()
            self.finished.emit()
        else:
            self._go_to(target)

    def save_note(self) -> None:
        """Save what was typed in the note, if that is not done yet."""
        self._note_timer.stop()
        self._document.write_note(self._shown_dimension, self.note.toPlainText())
        self.note_pending.emit(False)

    def focus_card(self) -> None:
        """Give the keyboard to the chosen statement, or to the first."""
        chosen = [button for button in self.statements if button.isChecked()]
        (chosen or self.statements)[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the spider beside the card or under its button."""
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _move_focus(self, step: int) -> None:
        """Move the focus between the statements, which chooses nothing."""
        focused = [button.hasFocus() for button in self.statements].index(True)
        target = self.statements[max(0, min(len(self.statements) - 1, focused + step))]
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(target, 0, 8)

    def _open_card(self, dimension: int) -> None:
        self._go_to(dimension)
        self.focus_card()

    def _go_to(self, dimension: int) -> None:
        self.save_note()
        self._document.go_to(dimension)

    def _choose(self, level: int) -> None:
        if self._document.session.is_final:
            self.toast.say(self.tr("Deze sessie is definitief; heropen om te wijzigen"))
        elif level <= len(self.statements):
            self._document.choose_level(self._document.current, level)

    def _choose_ambition(self, level: int) -> None:
        if level <= len(self.statements):
            self._document.choose_ambition(self._document.current, level)
        self._show_answer()

    def _toggle_not_applicable(self) -> None:
        self._document.toggle_not_applicable(self._document.current)
        self._show_answer()

    def _note_typed(self) -> None:
        self.note_pending.emit(True)
        self._note_timer.start()

    def _enter_note(self) -> None:
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._scroll.ensureWidgetVisible(self.note)

    def _undo(self) -> None:
        self.save_note()
        self._document.undo_stack.undo()

    def _redo(self) -> None:
        self._document.undo_stack.redo()

    # Showing the document

    def _show_session(self) -> None:
        session = self._document.session
        self.navigator.set_session(self._document.model, session)
        self._show_dimension(self._document.current)
        editable = not session.is_final
        # The statements can still be read with the keyboard; the document refuses a choice.
        for widget in (self.ambition, self.not_applicable_button):
            widget.setEnabled(editable)
        self.note.setReadOnly(not editable)
        self.note.setPlaceholderText(
            key_map.with_key(self.tr("Waarom dit niveau?"), "note") if editable else ""
        )

    def _show_dimension(self, number: int) -> None:
        moved = number != self._shown_dimension
        self._shown_dimension = number
        model = self._document.model
        dimension = model.dimension(number)
        place = self._numbers().index(number) + 1
        self._kicker.setText(
            self.tr("{0} · {1} van {2}").format(
                model.theme_of(dimension).name, place, len(model.dimensions)
            )
        )
        self._title.setText(dimension.name)
        for button in self.statements:
            button.show_statement(model.level_name(button.level), dimension.statement(button.level))
        self.navigator.set_current(number)
        self.previous_button.setEnabled(place > 1)
        self._show_answer()
        if moved:
            self._scroll.verticalScrollBar().setValue(0)
            if self.note.hasFocus() or any(button.hasFocus() for button in self.statements):
                self.focus_card()

    def _show_changed_answer(self, dimension: int) -> None:
        self.navigator.set_answer(dimension, self._document.answer(dimension))
        if dimension == self._shown_dimension:
            self._show_answer()
        else:
            self._show_next_button()

    def _show_answer(self) -> None:
        answer = self._document.answer(self._shown_dimension)
        for button in self.statements:
            button.show_state(
                chosen=answer.scored_level == button.level,
                wanted=answer.ambition == button.level,
            )
        one_tab_stop(self.statements)
        self.ambition.set_current(None if answer.ambition is None else answer.ambition - 1)
        self.not_applicable_button.setChecked(answer.not_applicable)
        if answer.note != self.note.toPlainText():
            blocked = self.note.blockSignals(True)
            self.note.setPlainText(answer.note)
            self.note.blockSignals(blocked)
        self._show_votes(answer)
        self._show_actions()
        self._show_next_button()

    def _show_votes(self, answer: Answer) -> None:
        summary = None if self._voting else vote_summary(answer.votes)
        withheld = answer.votes_origin is VotesOrigin.WITHHELD and not self._voting
        self._votes_box.setVisible(summary is not None or withheld)
        if summary is not None:
            counts = " · ".join(str(count) for count in answer.votes)
            if answer.votes_origin is VotesOrigin.ALONE:
                counts = self.tr("{0} (vooraf, n = {1})").format(counts, summary.n)
            self._votes.setText(counts)
            self._votes_summary.setText(
                self.tr("mediaan {0}, spreiding {1}–{2}").format(
                    wording().median(summary.median), summary.lowest, summary.highest
                )
            )
        elif withheld:
            self._votes.setText(self.tr("niet getoond"))
            self._votes_summary.setText(self.tr("te weinig deelnemers (privacy)"))

    def _show_actions(self) -> None:
        here = sum(a.dimension == self._shown_dimension for a in self._document.session.actions)
        self.actions_button.setText(
            self.tr("Acties ({0})").format(here) if here else self.tr("Actie…")
        )

    def _show_voting(self, voting: bool) -> None:
        self._voting = voting
        self._show_answer()

    def _show_next_button(self) -> None:
        numbers = self._numbers()
        target = self._next_target()
        if target is None:
            text = self.tr("Naar resultaat →")
        elif self._document.current == numbers[-1]:
            text = self.tr("Naar open dimensie →")
        else:
            text = self.tr("Volgende →")
        self.next_button.setText(text)
        complete = self._document.session.progress(self._document.model).is_complete
        self.skip_button.setVisible(not complete)

    def _next_target(self) -> int | None:
        numbers = self._numbers()
        current = self._document.current
        if current != numbers[-1]:
            return numbers[numbers.index(current) + 1]
        target = self._document.session.next_open(self._document.model, current)
        return None if target == current else target

    def _numbers(self) -> list[int]:
        return [dimension.number for dimension in self._document.model.dimensions]

    def _arrange(self, width: int) -> None:
        wide = width >= scaled(WIDE)
        self._spider_button.setVisible(not wide)
        swapped = not wide and self._spider_button.isChecked()
        # Beside the console on a small screen the card needs the room.
        self._left.setVisible(not swapped and width >= scaled(_NARROW))
        self._left.setFixedWidth(scaled(252 if width >= scaled(1000) else 236))
        self._right.setVisible(wide or swapped)
        share = 0.31 if wide else 0.40
        self._right.setFixedWidth(max(scaled(320), min(scaled(720), round(width * share))))

    def _arrange_remarks(self) -> None:
        """Put note, ambition and votes below each other where large letters ask for it."""
        beside = self._scroll.viewport().width() >= scaled(_BESIDE)
        self._remarks.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    def _fit_text(self) -> None:
        """Give the statements the largest letters at which no card scrolls.

        One size for all cards, so that the text does not jump from card to card.
        """
        labels = [button.text_label for button in self.statements]
        content = self._scroll.content
        now = sum(label.heightForWidth(label.width()) for label in (self._title, *labels))
        room = self._scroll.viewport().height() - content.heightForWidth(content.width()) + now

        without_bar = self._scroll.width() - self._scroll.viewport().width()
        title_width = self._title.width() + without_bar
        text_width = labels[0].width() + without_bar

        def height(text: str, font: QFont, width: int) -> int:
            place, wrap = QRect(0, 0, width, 10_000), int(Qt.TextFlag.TextWordWrap)
            return QFontMetrics(font).boundingRect(place, wrap, text).height()

        for size in _TEXT_SIZES:
            font = theme.font()
            font.setPixelSize(scaled(size))
            if all(
                height(dimension.name, self._title.font(), title_width)
                + sum(height(text, font, text_width) for text in dimension.statements)
                <= room
                for dimension in self._document.model.dimensions
            ):
                break
        for button in self.statements:
            button.set_text_size(scaled(size))


class _Box(QFrame):
    """A bordered box with a caption."""

    def __init__(self, caption: str) -> None:
        super().__init__()
        self.setProperty("role", "box")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 6, 12, 6)
        self.column.setSpacing(4)
        self.caption: QLabel = plain_label(caption, role="caption")
        self.column.addWidget(self.caption)
