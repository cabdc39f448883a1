# SPDX-License-Identifier: EUPL-1.2
"""Chooses what the audience sees, and pages through it, from the console."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from dgw_desktop.ui.beamer.presentation import Presentation
from dgw_desktop.ui.beamer.views import View, view_name
from dgw_desktop.ui.foundation import key_map
from dgw_desktop.ui.foundation.accessibility import label_for
from dgw_desktop.ui.parts.choice import Choice


class ViewChooser(QWidget):
    """Follows a presentation; a list takes less room than a button for each view."""

    def __init__(self, presentation: Presentation, parent: QWidget | None = None) -> None:
        """Offer the views of ``presentation``."""
        super().__init__(parent)
        self._presentation = presentation
        self.list = Choice()
        for view in View:
            self.list.addItem(view_name(view), view)
        self.list.setToolTip(key_map.tip("view"))
        self.list.activated.connect(self._choose)
        self.back = self._button("←", self.tr("Terug"), "previous", presentation.go_previous)
        self.on = self._button("→", self.tr("Verder"), "next", presentation.go_next)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.list, 1)
        row.addWidget(self.back)
        row.addWidget(self.on)
        label_for(self.list, self.tr("Wat het publiek ziet"))
        presentation.changed.connect(self._show)
        self._show()

    def _button(self, text: str, name: str, key: str, action: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(name)
        button.setToolTip(key_map.tip(key, name))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action)
        return button

    def _choose(self, index: int) -> None:
        self._presentation.show(self.list.itemData(index))
        self._show()

    def _show(self) -> None:
        self.list.setCurrentIndex(list(View).index(self._presentation.view))
