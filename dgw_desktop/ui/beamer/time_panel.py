# SPDX-License-Identifier: EUPL-1.2
"""The time beside the card of the facilitator: what it is, and what was planned."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from dgw_desktop.ui.document.session_clock import SessionClock, minutes_and_seconds
from dgw_desktop.ui.foundation.labels import plain_label
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.parts.flow_layout import FlowLayout
from dgw_desktop.ui.parts.number_edit import NumberEdit
from dgw_desktop.ui.parts.time_edit import TimeEdit

_MOST_MINUTES = 240
_TIME, _MINUTES = 64, 48


class TimePanel(QWidget):
    """Follows a clock; the plan is made by its end or by the minutes for each dimension."""

    done = Signal()
    """Enter or Esc was pressed in a field: the owner gives the keyboard to something else."""

    def __init__(self, clock: SessionClock, keeps_keys: bool = False) -> None:
        """Show ``clock``; ``keeps_keys`` where Enter and Esc mean something else beside it."""
        super().__init__()
        self._keeps_keys = keeps_keys
        self._clock = clock
        self.now = plain_label(role="heading")
        self.elapsed = plain_label(role="muted")
        self.ends = TimeEdit(self.tr("Klaar om"))
        self.minutes = NumberEdit(self.tr("Minuten per dimensie"), None, 1, _MOST_MINUTES)
        self.pace = plain_label(role="strong", wrap=True)
        self.counts_down = QCheckBox(self.tr("Aftellen op de beamer"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        row = QHBoxLayout()
        column.addLayout(row)
        row.addWidget(self.now)
        row.addStretch(1)
        row.addWidget(self.elapsed)
        column.addWidget(self.pace)
        fields = QWidget()
        column.addWidget(fields)
        flow = FlowLayout(fields, 10, 6, centred=False)
        self.ends.setFixedWidth(scaled(_TIME))
        self.minutes.setFixedWidth(scaled(_MINUTES))
        flow.add_pair(plain_label(self.ends.accessibleName()), self.ends)
        flow.add_pair(self.minutes, plain_label(self.tr("min/kaart")))
        column.addWidget(self.counts_down)
        self.problem = plain_label(role="wrong", wrap=True)
        self.problem.hide()
        column.addWidget(self.problem)
        for field in (self.ends, self.minutes):
            field.problem_changed.connect(self._tell_problem)
            field.installEventFilter(self)
        self.ends.value_changed.connect(self._plan_end)
        self.minutes.value_changed.connect(self._plan_minutes)
        self.counts_down.toggled.connect(clock.count_down)
        clock.ticked.connect(self._show)
        if clock.ends is not None:
            self.ends.show_value(clock.ends)
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep Enter and Esc from the window, which would end the beamer."""
        keys = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if isinstance(event, QKeyEvent) and event.key() in keys and self._keeps_keys:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            field = self.ends if watched is self.ends else self.minutes
            if event.type() == QEvent.Type.KeyPress:
                if event.key() == Qt.Key.Key_Escape or field.check():
                    self.done.emit()
                return True
        return super().eventFilter(watched, event)

    def _plan_end(self) -> None:
        end = self.ends.moment
        if end == self._clock.ends:
            return
        if end is None:
            self._clock.drop_plan()
        else:
            self._clock.plan_until(end)
        self.minutes.show_value(None)

    def _plan_minutes(self) -> None:
        if self.minutes.number is not None:
            self._clock.plan_minutes(self.minutes.number)
            self.ends.show_value(self._clock.ends)

    def _tell_problem(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def _show(self) -> None:
        clock = self._clock
        self.now.setText(f"{clock.now:%H:%M}")
        minutes = int(clock.elapsed.total_seconds()) // 60
        self.elapsed.setText(
            self.tr("{0}:{1:02} bezig · {2} hier").format(
                minutes // 60, minutes % 60, minutes_and_seconds(clock.on_card)
            )
        )
        pace = clock.pace_in_words()
        self.pace.setText(pace)
        self.pace.setVisible(bool(pace))
        self.counts_down.setVisible(clock.ends is not None)
        self.counts_down.setChecked(clock.counts_down)
        for field in (self.ends, self.minutes):
            field.setEnabled(clock.can_plan or clock.ends is not None)
