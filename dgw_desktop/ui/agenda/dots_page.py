# SPDX-License-Identifier: EUPL-1.2
"""Stippen verdelen: what a group chooses among, its dots, and when it works on what."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.domain.dots import proposed
from dgw_desktop.domain.limits import MOST_DOTS_EACH, MOST_PEOPLE
from dgw_desktop.domain.priorities import PERIODS, USUAL_DOTS, Period
from dgw_desktop.domain.scoring import gaps
from dgw_desktop.domain.wording import counted
from dgw_desktop.translating import tr
from dgw_desktop.ui.agenda.dots_table import DotsTable, Stage
from dgw_desktop.ui.document.dots_entry import DotsEntry
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation import key_map
from dgw_desktop.ui.foundation.accessibility import announce, label_for
from dgw_desktop.ui.foundation.labels import StatusLabel, page_label
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.parts.choice import Choice
from dgw_desktop.ui.parts.flow_layout import FlowLayout
from dgw_desktop.ui.parts.number_edit import NumberEdit
from dgw_desktop.ui.parts.scroll_column import ScrollColumn
from dgw_desktop.ui.parts.split_row import SplitRow

_PROPOSED, _ALL = -1, -2  # in the filter, beside the indices of themes
_LEAST_TABLE = 150  # pixels at 100 %: the head and some rows
_PLACES = (*PERIODS, Period.TO_PLACE)


class DotsPage(QWidget):
    """Follows the dots of a document through three stages: choose, count, and place.

    Esc goes back a stage, and from the first one to the agenda; nothing that was typed goes.
    """

    left = Signal()
    """The person goes back to the agenda."""

    def __init__(
        self, document: SessionDocument, tokens: ColourTokens, parent: QWidget | None = None
    ) -> None:
        """Make the page for ``document``."""
        super().__init__(parent)
        self._document, self._dots = document, document.dots
        self._chooses_again = False
        self.table = DotsTable(document, tokens)
        self.table.setMinimumHeight(scaled(_LEAST_TABLE))
        self.table.dots_model.is_seen = lambda: self.entry.counts_are_seen
        self.table.marked.connect(self._mark)
        self.table.period_wanted.connect(self._place_by_number)
        self.entry = DotsEntry(self._dots, document.model, tokens, shows_counts=False)
        self.entry.setFixedHeight(scaled(44))
        self.entry.peeked.connect(self._show_counts)

        scroll = ScrollColumn(self)  # only where large letters leave no room
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        outer = QVBoxLayout(scroll.content)
        outer.setContentsMargins(16, 16, 16, 16)
        card = QFrame(scroll.content)
        card.setProperty("role", "card")
        outer.addWidget(card, 1)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addWidget(self._make_head(card))
        self._choosing = self._make_choice(card)
        column.addWidget(self._choosing)
        self._shown_filter = -1  # by which the list was made
        self._state = StatusLabel()
        column.addWidget(self._state)
        column.addWidget(self.table, 1)
        column.addWidget(self.entry)
        self._placing = self._make_periods(card)
        column.addWidget(self._placing)

        for name, slot in (
            ("undo", document.undo),
            ("redo", document.redo),
            ("count_dots", self.count),
            ("correct_dots", self._dots.correct_last),
            ("place_dimension", lambda: self._place_by_number(0)),
        ):
            key_map.bind(self, name, slot)
        for signal in (
            self._dots.setup_changed,
            self._dots.running_changed,
            document.agenda_changed,
            document.answer_changed,
            document.session_changed,
        ):
            signal.connect(self._follow)
        self._dots.running_changed.connect(self._take_counts)
        self._dots.changed.connect(self._show_counts)
        self._dots.marked_changed.connect(lambda: self.table.go_to(self._dots.marked))
        self._dots.kept.connect(self._tell_kept)
        self._dots.revealed.connect(self._show_result)
        self._show()

    # What the owner does

    def take_focus(self) -> None:
        """Give the keyboard to the count that runs here, else to the list."""
        self._show()
        taker = self.entry if self.entry.keeps_keys else self.table
        taker.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_shows_counts(self, shows_counts: bool) -> None:
        """Show the counts while they are typed, where the audience has another screen."""
        self.entry.set_shows_counts(shows_counts)
        self._show_counts()

    @property
    def stage(self) -> Stage:
        """What is done here now."""
        if self._dots.is_running:
            return Stage.COUNT
        has_dots = bool(self._dots.ranking)
        return Stage.PLACE if has_dots and not self._chooses_again else Stage.CHOOSE

    def count(self) -> None:
        """Let dots be counted, or by mouse go on to the end of the count."""
        if self._dots.is_running:
            self._dots.confirm()
        elif self._setup_is_right():
            self._chooses_again = False
            self._dots.start()

    # Qt events

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed meanwhile, and take the count that runs."""
        super().showEvent(event)
        self._show()
        self._take_counts()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the count to the window that is in view."""
        super().hideEvent(event)
        self._take_counts()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc go back a stage."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._chooses_again:
            self._choose_again(False)
        else:
            self.left.emit()

    # Making the parts

    def _make_head(self, parent: QWidget) -> QWidget:
        row = SplitRow(parent=parent)
        titles = QVBoxLayout()
        row.left.addLayout(titles, 1)
        titles.setSpacing(2)
        titles.addWidget(page_label(self.tr("Stippen verdelen"), role="heading"))
        self._about = page_label(role="muted", wrap=True)
        titles.addWidget(self._about)
        self.correct_button = self._button(
            self.tr("Aantallen verbeteren"), self._dots.correct_last, "correct_dots"
        )
        self.again_button = self._button(
            self.tr("Opnieuw verdelen…"), lambda: self._choose_again(True)
        )
        self.result_button = self._button(
            self.tr("Terug naar de uitslag"), lambda: self._choose_again(False)
        )
        self.stop_button = self._button(self.tr("Tellen stoppen"), self._dots.leave)
        self.back_button = self._button(self.tr("Naar de agenda"), self.left.emit)
        self.count_button = self._button("", self.count, "count_dots")
        self.count_button.setProperty("role", "primary")
        row.add(
            self.correct_button,
            self.again_button,
            self.result_button,
            self.stop_button,
            self.back_button,
            self.count_button,
        )
        return row

    def _make_choice(self, parent: QWidget) -> QWidget:
        area = QWidget(parent)
        flow = FlowLayout(area, 10, 6, centred=False)
        self.filter = Choice()
        self.filter.addItem("", _PROPOSED)
        for index, theme in enumerate(self._document.model.themes):
            self.filter.addItem(theme.name, index)
        self.filter.addItem(self.tr("Alle dimensies"), _ALL)
        self.filter.currentIndexChanged.connect(lambda _index: self._show())
        self.all_button = self._button(self.tr("Alles aanvinken"), lambda: self._tick(True))
        self.none_button = self._button(self.tr("Niets aanvinken"), lambda: self._tick(False))
        self.each = NumberEdit(self.tr("Stippen per persoon"), self._dots.each, 1, MOST_DOTS_EACH)
        self.people = NumberEdit(self.tr("Aantal personen"), self._dots.people, 1, MOST_PEOPLE)
        for field, keep in ((self.each, self._keep_each), (self.people, self._keep_people)):
            field.setMaximumWidth(scaled(64))
            field.value_changed.connect(keep)
            field.textEdited.connect(lambda _text, keep=keep: keep())
        for part in (self.filter, self.all_button, self.none_button):
            flow.addWidget(part)
        flow.addWidget(_named(self.tr("Stippen per persoon"), self.each))
        flow.addWidget(_named(self.tr("Personen"), self.people))
        label_for(self.filter, self.tr("Welke dimensies in de lijst staan"))
        return area

    def _make_periods(self, parent: QWidget) -> QWidget:
        area = QWidget(parent)
        flow = FlowLayout(area, 8, 6, centred=False)
        self._placed = page_label(role="strong")
        flow.addWidget(self._placed)
        self.period_buttons: dict[Period, QPushButton] = {}
        for period in _PLACES:
            button = self._button("", partial(self._place, period))
            button.setCheckable(True)
            self.period_buttons[period] = button
            flow.addWidget(button)
        return area

    def _button(self, text: str, slot: Callable[[], object], command: str = "") -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard to the list
        if command:
            button.setToolTip(key_map.tip(command, text))
        button.clicked.connect(lambda _checked=False: slot())
        return button

    # What a person does

    def _choose_again(self, wanted: bool) -> None:
        self._chooses_again = wanted
        self.take_focus()

    def _tick(self, wanted: bool) -> None:
        """Tick all that is listed and has a level, or none of what is listed."""
        listed, chosen = set(self._listed()), set(self._dots.choices)
        if wanted:
            answer = self._document.answer
            chosen |= {one for one in listed if answer(one).scored_level is not None}
        else:
            chosen -= listed
        self._dots.choose(chosen)
        announce(self, self._in_words())

    def _keep_each(self) -> None:
        if self.each.is_understood and self.each.text().strip() != str(self._dots.each):
            self._dots.set_each(self.each.number or USUAL_DOTS)

    def _keep_people(self) -> None:
        if self.people.is_understood and self.people.number != self._dots.people:
            self._dots.set_people(self.people.number)

    def _setup_is_right(self) -> bool:
        """Tell whether the numbers are understood, and bring in view what is not."""
        for field in (self.each, self.people):
            if not field.check():
                self._choose_again(True)
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                self._say(field.problem())
                return False
        return True

    def _mark(self, dimension: int) -> None:
        self._dots.mark(dimension)
        self._show_period()

    def _place_by_number(self, number: int) -> None:
        self._place(PERIODS[number - 1] if number else Period.TO_PLACE)

    def _place(self, period: Period) -> None:
        dimension = self.table.dimension
        may_place = self.stage is Stage.PLACE and not self._document.refuses()
        if may_place and dimension is not None and self._dots.place(dimension, period):
            found = self._document.session.agenda.name(period, tr)
            name = self._document.model.dimension(dimension).name
            self._say(self.tr("{0}: {1}").format(name, found))
        self._show_period()

    # What is shown

    def _listed(self) -> list[int]:
        """Return the dimensions of the filter, and in the first one all that are ticked."""
        model, session = self._document.model, self._document.session
        wanted, chosen = self.filter.currentData(), self._dots.choices
        numbers = [one.number for one in model.dimensions]
        if wanted == _PROPOSED:
            return list(dict.fromkeys((*proposed(model, session), *chosen)))
        if wanted == _ALL:
            return list(dict.fromkeys((*proposed(model, session), *numbers)))
        return [one.number for one in model.dimensions_of(model.themes[wanted])]

    def _follow(self) -> None:
        """Show what changed; while the page is out of view that waits until it comes."""
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        stage = self.stage
        if stage is not self.table.dots_model.stage:
            self._say("")  # which was about what stood here before
        if stage is Stage.PLACE:
            self.table.show_ranking(self._dots.ranking)
        else:
            before = self.table.dots_model.stage, self._shown_filter, self.table.numbers
            self._shown_filter = self.filter.currentIndex()
            self.table.show_numbers(
                stage, self._dots.rows if stage is Stage.COUNT else self._listed()
            )
            self._say_gone(*before)
        self.table.go_to(self._dots.marked)
        may_change, dots = self._document.may_change, self._dots
        self._choosing.setVisible(stage is Stage.CHOOSE)
        self._placing.setVisible(stage is Stage.PLACE)
        self.correct_button.setVisible(stage is Stage.PLACE)
        self.again_button.setVisible(stage is Stage.PLACE)
        self.result_button.setVisible(stage is Stage.CHOOSE and bool(dots.ranking))
        self.stop_button.setVisible(stage is Stage.COUNT)
        self.back_button.setVisible(stage is not Stage.COUNT)
        self.count_button.setVisible(stage is not Stage.PLACE)
        self.count_button.setText(self._count_text())
        self.count_button.setEnabled(may_change)
        for part in (
            self.correct_button, self.again_button, self.all_button, self.none_button,
            self.each, self.people, *self.period_buttons.values(),
        ):  # fmt: skip
            part.setEnabled(may_change)
        self._show_filter()
        for field, number in ((self.each, dots.each), (self.people, dots.people)):
            if not field.hasFocus() and field.is_understood:
                field.show_value(number)
        self._about.setText(self._in_words())
        self._show_period()

    def _say_gone(self, stage: Stage, filtered: int, numbers: Sequence[int]) -> None:
        """Say what left the list, while it is that of the same dimensions as before."""
        same = stage is self.table.dots_model.stage is Stage.CHOOSE
        gone = set(numbers).difference(self.table.numbers)
        if same and filtered == self._shown_filter and gone:
            names = [self._document.model.dimension(one).name for one in gone]
            told = counted(len(names), self.tr("dimensie"), self.tr("dimensies"))
            told = names[0] if len(names) == 1 else told
            announce(self, self.tr("Niet meer in de lijst: {0}").format(told))

    def _show_filter(self) -> None:
        has_gaps = bool(gaps(self._document.model, self._document.session))
        text = self.tr("Afstand tot de ambitie") if has_gaps else self.tr("Laagste niveaus")
        if self.filter.itemText(0) != text:
            self.filter.setItemText(0, text)

    def _count_text(self) -> str:
        if self._dots.is_running:
            return self.tr("Klaar") if self._dots.is_correcting else self.tr("Uitslag tonen")
        if self._dots.holds_counts:
            return self.tr("Verder tellen")
        return self.tr("Stippen tellen")

    def _in_words(self) -> str:
        """Say how the dots are given, or were."""
        dots = self._dots
        each = counted(dots.each, self.tr("stip"), self.tr("stippen"))
        chosen = counted(len(dots.choices), self.tr("dimensie"), self.tr("dimensies"))
        if self.stage is Stage.PLACE:
            return self.tr("Zet wat de groep koos in een periode, met {0} of een klik.").format(
                key_map.key_map()["place_dimension"].shown
            )
        if dots.people is None:
            return self.tr("Ieder verdeelt {0} over {1}.").format(each, chosen)
        people = counted(dots.people, self.tr("persoon"), self.tr("personen"))
        return self.tr("{0} met elk {1}, over {2}.").format(people, each, chosen)

    def _say(self, text: str) -> None:
        self._state.setText(text)
        self._state.setVisible(bool(text))

    def _show_period(self) -> None:
        """Show in which period the dimension with the focus stands."""
        agenda, dimension = self._document.session.agenda, self.table.dimension
        known = agenda.priority(dimension) if dimension is not None else None
        here = known.period if known is not None else Period.TO_PLACE
        for number, (period, button) in enumerate(self.period_buttons.items(), start=1):
            digit = 0 if period is Period.TO_PLACE else number
            button.setText(f"{digit} {agenda.name(period, tr)}")
            button.setChecked(period is here)
        name = self._document.model.dimension(dimension).axis_label if dimension else ""
        self._placed.setText(f"{dimension}. {name}" if dimension else "")

    def _show_counts(self) -> None:
        self.table.dots_model.refresh()
        self.table.go_to(self._dots.marked)

    def _take_counts(self) -> None:
        if self.isVisible() or not self.entry.isHidden():
            self.entry.show_where_counted(
                self.isVisible(), lambda: self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            )

    def _tell_kept(self, going_on: str) -> None:
        text = key_map.with_key(self.tr("Telling gestopt; verder tellen"), going_on)
        self._say(text)

    def _show_result(self) -> None:
        self._chooses_again = False
        ties = [one for one in self._dots.ranking if one.is_tied and one.place <= len(PERIODS)]
        first = self._dots.ranking[0] if self._dots.ranking else None
        self._show()
        if first is None:
            self._say(self.tr("Niemand gaf een stip."))
            return
        name = self._document.model.dimension(first.dimension).name
        text = self.tr("Meeste stippen: {0} ({1}).").format(name, first.dots)
        if ties:
            text = self.tr("{0} Er staan dimensies gelijk: de groep kiest.").format(text)
        self._say(text)


def _named(text: str, field: QWidget) -> QWidget:
    """Return ``field`` with its name before it."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    label: QLabel = page_label(text)
    label.setBuddy(field)
    row.addWidget(label)
    row.addWidget(field)
    return both
