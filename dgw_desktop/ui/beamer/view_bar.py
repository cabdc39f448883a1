# SPDX-License-Identifier: EUPL-1.2
"""What the audience can see, as a slim row at the upper edge that comes when the mouse does."""

from collections.abc import Callable
from functools import partial
from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from dgw_desktop.design_tokens import ColourTokens
from dgw_desktop.ui.beamer.card_layout import SMALL
from dgw_desktop.ui.beamer.views import View, view_name
from dgw_desktop.ui.parts.flow_layout import FlowLayout

_EDGE, _PRESSED_EDGE = 0.01, 0.04  # of the height: where a mouse comes, and a finger can press


class ViewBar(QFrame):
    """Hidden until something points at the upper edge; leaves the keyboard where it is.

    A room should not have to look at it: it goes when the mouse leaves it or rests, and with a
    choice.
    """

    chosen = Signal(View)
    paged = Signal(int)
    """One step on (1) or back (-1)."""
    help_wanted = Signal()
    left = Signal()
    """The audience's window is to go."""

    def __init__(self, tokens: ColourTokens, parent: QWidget) -> None:
        """Make a hidden bar over ``parent``."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Wat het publiek ziet"))
        self._near = False
        self._flow = FlowLayout(self, 2, 0)
        self.back = self._button("←", lambda: self.paged.emit(-1), stays=True)
        self.back.setAccessibleName(self.tr("Terug"))
        self.buttons: dict[View, QPushButton] = {}
        for view in View:
            button = self._button(view_name(view), partial(self.chosen.emit, view))
            button.setCheckable(True)
            self.buttons[view] = button
        self.on = self._button("→", lambda: self.paged.emit(1), stays=True)
        self.on.setAccessibleName(self.tr("Verder"))
        self.help = self._button(self.tr("Toetsen"), self.help_wanted.emit)
        self.leave = self._button(self.tr("Stoppen"), self.left.emit)
        self.set_look(tokens, parent.height())
        self.hide()

    def follow(self, y: float, is_press: bool, view: View) -> None:
        """Come or go with something that points at ``y`` pixels from above; ``view`` is seen."""
        parent = self.parentWidget()
        assert parent is not None
        edge = (_PRESSED_EDGE if is_press else _EDGE) * parent.height()
        self._near = y <= (max(edge, self.height()) if self._near else edge)
        if self._near:
            for other, button in self.buttons.items():
                button.setChecked(other is view)
            self.raise_()
        self.setVisible(self._near)

    def put_away(self) -> None:
        """Hide; the next movement within it brings it back."""
        self.hide()

    def set_look(self, tokens: ColourTokens, height: int) -> None:
        """Take the appearance and the size of letters of a window of ``height`` pixels."""
        size = ceil(SMALL * height)
        self.setStyleSheet(
            f"ViewBar {{ background: {tokens.surface};"
            f" border: none; border-bottom: 1px solid {tokens.control_border}; }}"
            f"QPushButton {{ font-size: {size}px; color: {tokens.ink}; background: transparent;"
            f" border: none; border-bottom: 3px solid transparent; border-radius: 0;"
            f" padding: {size // 4}px {size // 2}px; min-width: 0; }}"
            f"QPushButton:hover, QPushButton:checked {{ background: {tokens.selected}; }}"
            f"QPushButton:checked {{ border-bottom-color: {tokens.now}; }}"
        )

    def fit(self, width: int) -> None:
        """Take the whole of ``width`` pixels, in as many rows as that asks."""
        self._flow.invalidate()
        self.setGeometry(0, 0, width, self._flow.heightForWidth(width))

    def _button(self, text: str, act: Callable[[], object], stays: bool = False) -> QPushButton:
        button = QPushButton(text)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._flow.addWidget(button)

        def press() -> None:
            if not stays:
                self._near = False
                self.hide()
            act()

        button.clicked.connect(press)
        return button
