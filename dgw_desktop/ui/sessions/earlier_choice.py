# SPDX-License-Identifier: EUPL-1.2
"""The choice of the earlier session to compare with, out of however many there are."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QListView, QSizePolicy

from dgw_desktop.domain.accents import begins_with, folded
from dgw_desktop.storage.earlier_sessions import EarlierSession
from dgw_desktop.translating import tr
from dgw_desktop.ui.asking.damage_look import DamagedAmong, DamageLook
from dgw_desktop.ui.foundation.labels import set_plain_tip
from dgw_desktop.ui.foundation.language import wording
from dgw_desktop.ui.foundation.theme import scaled
from dgw_desktop.ui.parts.choice import Choice
from dgw_desktop.ui.parts.counted_rows import CountedRows

_Index = QModelIndex | QPersistentModelIndex
_LOOKED_AT_TOGETHER = 16  # rows
_MOST_MEASURED = 40  # rows whose texts make the open list as wide as they are


class EarlierChoice(Choice):
    """Offers 'none' and earlier sessions; what a row says is made when it comes into view."""

    def __init__(self, damaged_among: DamagedAmong) -> None:
        """Make a choice of 'none' alone; ``damaged_among`` tells which ones to mark."""
        super().__init__()
        self._rows = _EarlierRows(self, damaged_among)
        self.setModel(self._rows)
        # A long title may not make the dialog wider than the screen; the list shows it whole.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.currentTextChanged.connect(lambda text: set_plain_tip(self, text))
        view = self.view()
        assert isinstance(view, QListView)
        view.setUniformItemSizes(True)

    @property
    def chosen_id(self) -> str | None:
        """The chosen session."""
        return self._rows.id_of(self.currentIndex())

    def offer(self, found: Sequence[EarlierSession], wanted: str | None) -> None:
        """Offer these sessions in this order; ``wanted`` is chosen, or none where it is gone."""
        self._rows.renew(found)
        self.choose(wanted)

    def choose(self, session_id: str | None) -> None:
        """Choose a session, or none where it is not offered."""
        self.setCurrentIndex(self._rows.row_of(session_id))

    def showPopup(self) -> None:
        """Open the list as wide as its first rows."""
        metrics, most = self.fontMetrics(), self.screen().availableGeometry().width() // 2
        texts = [self.itemText(row) for row in range(min(self.count(), _MOST_MEASURED))]
        width = max(metrics.horizontalAdvance(text) for text in texts) + scaled(48)
        self.view().setMinimumWidth(min(most, width))
        with self._rows.silent():  # or Qt measures the texts of all rows, for its width
            super().showPopup()
        self.view().viewport().update()


class _EarlierRows(CountedRows):
    """'None', and a row per session with date, unit and title."""

    def __init__(self, parent: QObject, damaged_among: DamagedAmong) -> None:
        super().__init__(parent)
        self._damage = DamageLook(damaged_among, self)
        self._damage.found.connect(self._show_damage)
        self._found: Sequence[EarlierSession] = ()
        self._rows: dict[str | None, int] = {None: 0}
        self._equals: Counter[tuple[str, str, str]] = Counter()
        self._is_damaged: dict[str, bool] = {}
        self._is_silent = False
        self.show_rows(1)

    @contextmanager
    def silent(self) -> Iterator[None]:
        """Let no session say anything in the block."""
        self._is_silent = True
        try:
            yield
        finally:
            self._is_silent = False

    def renew(self, found: Sequence[EarlierSession]) -> None:
        """Show these sessions."""
        self._found = found
        self._rows = {None: 0} | {one.id: row for row, one in enumerate(found, start=1)}
        self._equals = Counter((one.day, one.unit, one.title) for one in found)
        self.show_rows(len(found) + 1)

    def row_of(self, session_id: str | None) -> int:
        """Return the row of a session, that of 'none' where it is not shown."""
        return self._rows.get(session_id, 0)

    def id_of(self, row: int) -> str | None:
        """Return the session of a row."""
        return self._found[row - 1].id if row > 0 else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = index.row()
        if role == Qt.ItemDataRole.UserRole:
            return self.id_of(row)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        if row == 0:
            return tr("geen")
        if self._is_silent:
            return ""
        name = self._name(self._found[row - 1])
        return tr("{0} · beschadigd").format(name) if self._look_at(row) else name

    def match(
        self, start: _Index, role: int, value: object, hits: int = 1,
        flags: Qt.MatchFlag = Qt.MatchFlag.MatchStartsWith,
    ) -> list[QModelIndex]:  # fmt: skip
        """Find what is typed, without looking through thousands of sessions for damage."""
        if role != Qt.ItemDataRole.DisplayRole or not isinstance(value, str):
            return super().match(start, role, value, hits, flags)
        typed, count = folded(value), self.rowCount()
        for row in (*range(start.row(), count), *range(start.row())):
            text = tr("geen") if row == 0 else self._name(self._found[row - 1])
            if begins_with(folded(text), typed):
                return [self.index(row)]
        return []

    def _name(self, one: EarlierSession) -> str:
        """Return date, unit and title; of equals also when it was changed last."""
        day = wording().short_date(date.fromisoformat(one.day))
        text = " · ".join(filter(None, (day, one.unit, one.title)))
        if self._equals[one.day, one.unit, one.title] > 1:
            changed = datetime.fromisoformat(one.changed_at).astimezone()
            day = wording().short_date(changed.date())
            text = tr("{0} · gewijzigd {1} {2}").format(text, day, f"{changed:%H:%M:%S}")
        return text

    def _look_at(self, row: int) -> bool:
        """Tell whether the session of a row is damaged."""
        wanted = self._found[row - 1].id
        if wanted not in self._is_damaged:
            near = [one.id for one in self._found[row - 1 : row - 1 + _LOOKED_AT_TOGETHER]]
            damaged = self._damage.damaged_among(near)
            self._is_damaged |= {session_id: session_id in damaged for session_id in near}
        return self._is_damaged[wanted]

    def _show_damage(self, session_id: str) -> None:
        """Mark what turned out to be damaged after it came into view."""
        self._is_damaged[session_id] = True
        if row := self.row_of(session_id):
            self.dataChanged.emit(self.index(row), self.index(row))
