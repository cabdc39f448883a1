# SPDX-License-Identifier: EUPL-1.2
"""What stands above the list of dimensions: which of them come by today, and all of them again."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from dgw_desktop.domain.card_choice import CardChoice
from dgw_desktop.domain.model import Theme
from dgw_desktop.ui.document.session_document import SessionDocument
from dgw_desktop.ui.foundation import key_map


class CardChooser(QWidget):
    """Says which cards come by; a menu chooses, and one click goes back to all of them."""

    def __init__(self, document: SessionDocument) -> None:
        """Follow ``document``."""
        super().__init__()
        self._document = document
        total = len(document.model.dimensions)
        self.button = QPushButton()
        self.button.setProperty("role", "small")
        self.button.setToolTip(self.tr("Kiezen welke kaarten vandaag langskomen"))
        self.button.clicked.connect(self._open)
        self.all_button = QPushButton(self.tr("Alle {0}").format(total))
        self.all_button.setProperty("role", "small")
        self.all_button.setToolTip(self.tr("Alle kaarten, in de volgorde van het model"))
        self.all_button.clicked.connect(lambda: document.choose_cards(CardChoice()))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(6)
        row.addWidget(self.button)
        row.addWidget(self.all_button)
        row.addStretch(1)
        self._menu = _StayingMenu(self)
        self.all = self._add(
            self.tr("Alle {0} kaarten").format(total), lambda _on: CardChoice(), False
        )
        self._menu.addSeparator()
        self.by_spread = self._add(
            self.tr("Meeste verschil eerst"), lambda on: document.choice._replace(by_spread=on)
        )
        # Only shown: the page has the key itself, also while the menu was never open.
        key = key_map.key_map()["sort_dimensions"].shown
        self.by_spread.setText(f"{self.by_spread.text()}\t{key}")
        self.only_open = self._add(
            self.tr("Alleen wat nog open is"), lambda on: document.choice._replace(only_open=on)
        )
        self._menu.addSeparator()
        self.themes = {theme.key: self._add_theme(theme) for theme in document.model.themes}
        document.order_changed.connect(self.show_choice)
        document.answer_changed.connect(lambda _dimension: self._enable())
        document.session_changed.connect(self.show_choice)
        self.show_choice()

    def show_choice(self) -> None:
        """Show which cards come by now."""
        document, choice = self._document, self._document.choice
        is_all = choice == CardChoice()
        total = len(document.model.dimensions)
        if document.leaves_out:
            text = self.tr("Vandaag {0} van {1}").format(len(document.order), total)
        elif choice.by_spread:
            text = self.tr("Meeste verschil eerst")
        else:
            text = self.tr("Alle {0} kaarten").format(total)
        self.button.setText(f"{text} ▾")
        names = [theme.name for theme in document.model.themes if theme.key in choice.themes]
        if choice.only_open:
            names.append(self.tr("wat open was"))
        self.button.setAccessibleName(": ".join(filter(None, (text, ", ".join(names)))))
        self.all_button.setVisible(not is_all)
        self.all.setChecked(is_all)
        self.by_spread.setChecked(choice.by_spread)
        self.only_open.setChecked(choice.only_open)
        for key, action in self.themes.items():
            action.setChecked(key in choice.themes)
        self._enable()

    def _enable(self) -> None:
        self.by_spread.setEnabled(self._document.is_sorted or self._document.can_be_sorted)

    def _add_theme(self, theme: Theme) -> QAction:
        return self._add(
            self.tr("Thema {0}").format(theme.name),
            lambda on: self._document.choice.with_theme(theme.key, on),
        )

    def _add(self, text: str, choice: Callable[[bool], CardChoice], stays: bool = True) -> QAction:
        action = self._menu.addAction(text)
        action.setCheckable(True)
        action.setData(stays)
        action.triggered.connect(lambda on: self._document.choose_cards(choice(on)))
        return action

    def _open(self) -> None:
        self._menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))


class _StayingMenu(QMenu):
    """Stays open while more than one thing is ticked."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self._staying(self.actionAt(event.position().toPoint()))
        if action is not None:
            action.setEnabled(False)  # the menu, which has to see the event, would close
        super().mouseReleaseEvent(event)
        if action is not None:
            action.setEnabled(True)
            action.trigger()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ticks = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        action = self._staying(self.activeAction()) if ticks else None
        if action is None:
            super().keyPressEvent(event)
        else:
            action.trigger()

    @staticmethod
    def _staying(action: QAction | None) -> QAction | None:
        return action if action is not None and action.isEnabled() and action.data() else None
