# SPDX-License-Identifier: EUPL-1.2
"""The keys of a screen, made from the key map, and the way to the manual and to 'about'."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dgw_desktop.ui.asking.dialog import Dialog
from dgw_desktop.ui.foundation.accessibility import give_role, label_for
from dgw_desktop.ui.foundation.key_map import Screen, key_groups, screen_name, tip
from dgw_desktop.ui.foundation.labels import plain_label
from dgw_desktop.ui.parts.choice import Choice
from dgw_desktop.ui.parts.key_table import KeyTable
from dgw_desktop.ui.parts.scroll_column import ScrollColumn


class HelpDialog(Dialog):
    """Shows what the keys do on the screen in view, and on a choice the other screens."""

    manual_wanted = Signal(str)
    """The name of the screen whose keys are shown."""
    about_wanted = Signal()

    def __init__(self, screens: Sequence[Screen], parent: QWidget | None = None) -> None:
        """Begin with the keys of ``screens``, which are in view together."""
        super().__init__(parent, self.tr("Toetsen"), 600, 720)
        self.choice = Choice()
        self._choices = [list(screens)]
        self._choices += [[screen] for screen in Screen if [screen] != self._choices[0]]
        for choice in self._choices:
            self.choice.addItem(self.tr(" en ").join(screen_name(screen) for screen in choice))
        self.choice.currentIndexChanged.connect(lambda _index: self._show_keys())
        self._scroll = ScrollColumn()
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setProperty("role", "reading")
        give_role(
            self._scroll, QAccessible.Role.Grouping, self.tr("Toetsen"), speaks_for_parts=True
        )
        self._column = QVBoxLayout(self._scroll.content)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._table = KeyTable([])
        self._column.addWidget(self._table)
        self._column.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        manual = self.manual_button = QPushButton(self.tr("Handleiding"))
        manual.setToolTip(tip("manual"))
        about = QPushButton(self.tr("Over DGW Desktop"))
        head = QHBoxLayout()
        self.body.addLayout(head)
        head.setSpacing(12)
        head.addWidget(plain_label(self.tr("Toetsen"), "heading"))
        head.addStretch(1)
        head.addWidget(self.choice)
        self.body.addWidget(self._scroll, 1)
        foot = QHBoxLayout()
        self.foot.addLayout(foot)
        foot.setSpacing(8)
        for button in (manual, about):
            button.setAutoDefault(False)
            button.clicked.connect(self.accept)
            foot.addWidget(button)
        manual.clicked.connect(self._want_manual_of_screen)
        about.clicked.connect(self.about_wanted)
        foot.addWidget(buttons, 1)
        label_for(self.choice, self.tr("Toetsen van het scherm"))
        self._show_keys()

    def _want_manual_of_screen(self) -> None:
        self.manual_wanted.emit(self._choices[self.choice.currentIndex()][-1].name)

    def _show_keys(self) -> None:
        groups = key_groups(self._choices[self.choice.currentIndex()])
        # Read aloud as a whole: the labels in it never have the focus.
        self._scroll.setAccessibleDescription(
            "\n".join(f"{key.shown}: {key.description}" for _, keys in groups for key in keys)
        )
        before, self._table = self._table, KeyTable(groups)
        self._column.replaceWidget(before, self._table)
        before.deleteLater()
        self._scroll.verticalScrollBar().setValue(0)
