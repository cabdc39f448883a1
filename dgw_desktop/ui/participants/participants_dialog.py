# SPDX-License-Identifier: EUPL-1.2
"""Deelnemers: which codes came back, never what they said, and what is not shown and why."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from dgw_desktop.domain.wording import counted
from dgw_desktop.ui.asking.dialog import Dialog
from dgw_desktop.ui.foundation.labels import breakable, plain_label
from dgw_desktop.ui.parts.type_ahead import RowList
from dgw_desktop.work.merging import Came, MergeOutcome, outcome_texts


class ParticipantsDialog(Dialog):
    """Shows who is in a session, after a merge or later."""

    def __init__(
        self, outcome: MergeOutcome, threshold: int, parent: QWidget | None = None
    ) -> None:
        """Show ``outcome``; ``threshold`` is from how many people on answers are shown."""
        super().__init__(parent, self.tr("Deelnemers"), 520)
        column = self.body
        people = counted(outcome.people, self.tr("persoon vulde"), self.tr("mensen vulden"))
        heading = plain_label(self.tr("{0} vooraf in").format(people), "heading", wrap=True)
        column.addWidget(heading)
        for text in outcome_texts(outcome, threshold):
            column.addWidget(plain_label(breakable(text), wrap=True))
        self.codes = self._list(
            self.tr("Codes die terug zijn"),
            [self._code_text(code, came) for code, came in outcome.codes],
        )
        self.refused = self._list(
            self.tr("Niet samengevoegd"), [f"{name} – {why}" for name, why in outcome.refused]
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.foot.addWidget(buttons)
        first = self.refused if outcome.refused else self.codes
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _code_text(self, code: str, came: Came) -> str:
        what = {Came.NOW: self.tr("nieuw"), Came.CORRECTED: self.tr("verbeterd"), Came.BEFORE: ""}
        return " – ".join(filter(None, (code or self.tr("zonder code"), what[came])))

    def _list(self, name: str, texts: Sequence[str]) -> RowList:
        rows = RowList()
        rows.setAccessibleName(name)
        rows.setSizeAdjustPolicy(RowList.SizeAdjustPolicy.AdjustToContents)
        rows.setWordWrap(True)  # a reason names cells, and is there to be read
        rows.setResizeMode(RowList.ResizeMode.Adjust)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for text in texts:
            rows.addItem(text)
        caption = plain_label(name, "caption")
        caption.setBuddy(rows)
        self.body.addWidget(caption)
        self.body.addWidget(rows, max(1, min(len(texts), 8)))
        caption.setVisible(bool(texts))
        rows.setVisible(bool(texts))
        return rows
