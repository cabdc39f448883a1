# SPDX-License-Identifier: EUPL-1.2
"""A short message at the bottom of a page, with a way back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from dgw_desktop.ui.foundation.accessibility import announce
from dgw_desktop.ui.foundation.key_map import with_key
from dgw_desktop.ui.foundation.labels import ElidedLabel

_SHOWN_FOR = 12_000  # ms
_CHANGES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)


class Toast(QFrame):
    """Stands over the bottom of its parent; undo stays possible after it has gone."""

    def __init__(self, parent: QWidget) -> None:
        """Make a hidden toast over ``parent``."""
        super().__init__(parent)
        self._above: tuple[QWidget, ...] = ()
        self.setProperty("role", "toast")
        self._text = ElidedLabel()
        self.button = QPushButton()
        self.button.clicked.connect(self._press)
        self._action: Callable[[], object] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 10, 10)
        row.setSpacing(16)
        row.addWidget(self._text, 1)
        row.addWidget(self.button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_FOR)
        self._timer.timeout.connect(self._end)
        parent.installEventFilter(self)
        self.hide()

    def stand_above(self, *widgets: QWidget) -> None:
        """Stay clear of ``widgets`` at the bottom, those that are in view: they are in use."""
        self._above = widgets
        for widget in widgets:
            widget.installEventFilter(self)

    def say(
        self,
        text: str,
        action_text: str = "",
        action: Callable[[], object] | None = None,
        command: str = "",
        spoken: bool = True,
    ) -> None:
        """Show ``text``, with a button for ``action`` if there is one.

        ``command`` is the name in the key map of what does the same by keyboard. Not ``spoken``
        where something else tells a screen reader of it.
        """
        self._text.setText(text)
        self._action = action
        self.button.setText(action_text)
        self.button.setVisible(action is not None)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        keys = with_key(action_text, command) if command else action_text
        self.button.setToolTip(keys if command else "")
        if spoken:
            announce(self, f"{text} {keys}".rstrip())

    @property
    def text(self) -> str:
        """What is said."""
        return self._text.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom, above what is used there, when one of them changes."""
        if event.type() in _CHANGES and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        parent = self.parentWidget()
        assert parent is not None
        self.adjustSize()
        width = min(max(420, self.sizeHint().width()), parent.width() - 32)
        self.resize(width, self.sizeHint().height())
        tops = [one.mapTo(parent, QPoint()).y() for one in self._above if one.isVisible()]
        bottom = min([parent.height() - 20, *(top - 8 for top in tops)])
        self.move((parent.width() - width) // 2, max(0, bottom - self.height()))

    def _end(self) -> None:
        if self.button.hasFocus():  # who is on it needs longer
            self._timer.start()
        else:
            self.hide()

    def _press(self) -> None:
        self.hide()
        parent = self.parentWidget()
        if parent is not None:
            parent.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._action is not None:
            self._action()


def say_in(window: QWidget, text: str) -> None:
    """Show ``text`` over ``window``, whichever screen is in it by now."""
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    toast = window.findChild(Toast, options=direct) or Toast(window)
    toast.say(text)
